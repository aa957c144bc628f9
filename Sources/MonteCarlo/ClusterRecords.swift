import ForceSimulation
import Statistics

/// The records of one draw of the judgements, trial by trial.
struct ClusterRecords: ~Copyable {
  private let columns: Int
  private(set) var count = 0
  private var values: [Double]

  init(columns: Int, capacity: Int) {
    self.columns = columns
    values = Array(repeating: 0, count: columns * capacity)
  }

  /// Forgets the records of the last draw.
  mutating func clear() { count = 0 }

  /// Adds the record of one trial.
  mutating func add(_ record: borrowing [Double]) {
    let read = record.span
    let start = count * columns
    count += 1
    let columns = 0..<columns
    var written = values.mutableSpan
    for column in columns { written[start + column] = read[column] }
  }

  /// The value of a column in one of the trials.
  func value(_ column: Int, trial: Int) -> Double { values[trial * columns + column] }

  /// The exact sums of a column over the trials that have a finite value.
  func sums(of column: Int) -> ExactMoments {
    ExactMoments(
      finiteValuesOf: values.span.extracting(0..<count * columns),
      at: column,
      every: columns
    )
  }

  /// Reads the values of a column: absent ones left out, "never" as later than any week.
  func read(_ column: Int, into kept: inout [Double]) {
    kept.removeAll(keepingCapacity: true)
    for trial in 0..<count {
      let value = value(column, trial: trial)
      if !value.isNaN { kept.append(value == .infinity ? Measure.never : value) }
    }
  }
}
