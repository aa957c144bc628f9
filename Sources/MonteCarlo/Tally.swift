package import ForceSimulation
package import Statistics

/// Exact, order-free sums and histograms of the records of many trials of one plan.
///
/// Everything is whole numbers, so two tallies of different trials merge to the same bits in
/// any order.
package struct Tally: Hashable, Sendable {
  /// Where each column stands.
  package let layout: RecordLayout
  /// The sums of every column, in clusters that share a draw of the judgements.
  package private(set) var columns: [ClusteredMoments]
  /// Histograms of the measures that need one, in the order of ``Measure``; nil for others.
  package private(set) var histograms: [ClusteredHistogram?]
  /// Histograms of the weeks in which each contributor became firm and left, in the order of
  /// ``ForceSimulation/RecordLayout/contributorWeek(_:)``.
  package private(set) var weeks: [ClusteredHistogram]
  /// How each measure's mean spreads over draws of the judgements.
  package private(set) var ranges: [JudgementRange]
  /// The number of trials.
  package private(set) var trials: Int64 = 0

  /// Creates an empty tally for records laid out as `layout` says.
  package init(layout: RecordLayout) {
    self.layout = layout
    columns = Array(repeating: ClusteredMoments(), count: layout.count)
    histograms = Measure.allCases.map { measure in
      measure.needsHistogram ? ClusteredHistogram(shape: measure.histogramShape) : nil
    }
    ranges = Measure.allCases.map { JudgementRange(shape: $0.rangeShape) }
    weeks = Array(
      repeating: ClusteredHistogram(shape: layout.weekShape),
      count: layout.contributorWeekCount
    )
  }

  /// Creates a tally from its parts, which fit together.
  init(
    layout: RecordLayout,
    trials: Int64,
    columns: [ClusteredMoments],
    histograms: [ClusteredHistogram?],
    weeks: [ClusteredHistogram],
    ranges: [JudgementRange]
  ) {
    self.layout = layout
    self.trials = trials
    self.columns = columns
    self.histograms = histograms
    self.weeks = weeks
    self.ranges = ranges
  }

  /// Adds the records of one draw of the judgements, reading them into `values` in between.
  mutating func add(_ cluster: borrowing ClusterRecords, _ values: inout [Double]) {
    trials += Int64(cluster.count)
    for column in columns.indices {
      let sums = cluster.sums(of: column)
      guard sums.count > 0 else { continue }
      columns[column].addCluster(sums)
      if column < ranges.count { ranges[column].addCluster(sums) }
    }
    for index in histograms.indices where histograms[index] != nil {
      cluster.read(index, into: &values)
      if !values.isEmpty { histograms[index]?.addCluster(values.span) }
    }
    for index in weeks.indices {
      cluster.read(layout.contributorWeek(index), into: &values)
      if !values.isEmpty { weeks[index].addCluster(values.span) }
    }
  }

  /// Adds everything that a tally of other trials holds.
  package mutating func merge(_ other: Tally) {
    trials += other.trials
    for index in columns.indices { columns[index].merge(other.columns[index]) }
    for index in ranges.indices { ranges[index].merge(other.ranges[index]) }
    for index in weeks.indices { weeks[index].merge(other.weeks[index]) }
    for index in histograms.indices {
      if let histogram = other.histograms[index] { histograms[index]?.merge(histogram) }
    }
  }
}

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

extension Measure {
  /// The value that stands for "never" in a histogram of weeks: above every bin.
  package static let never = 1e6

  /// Whether quantiles of the measure are asked for.
  var needsHistogram: Bool { kind == .median || self == .deaths }

  /// The bins of its values; no troops at all lie below them, so that none stays none.
  var histogramShape: HistogramShape {
    switch unit {
    case .weeks: .wholeNumbers(0...520)
    case .troops: HistogramShape(lower: 0.5, width: 100, bins: 3000)
    case .persons: .wholeNumbers(0...4000)
    default: rangeShape
    }
  }

  /// The bins of its means over draws of the judgements.
  var rangeShape: HistogramShape {
    switch unit {
    case .share: HistogramShape(lower: 0, width: 0.002, bins: 501)
    case .tasks: HistogramShape(lower: 0, width: 0.05, bins: 1281)
    case .weeks: HistogramShape(lower: 0, width: 1, bins: 521)
    case .troops: HistogramShape(lower: 0, width: 250, bins: 1200)
    case .persons: HistogramShape(lower: 0, width: 2, bins: 1000)
    case .years: HistogramShape(lower: 0, width: 250, bins: 1200)
    case .millions: HistogramShape(lower: 0, width: 100, bins: 1000)
    case .units: HistogramShape(lower: 0, width: 1, bins: 1000)
    case .count where self == .incidents: HistogramShape(lower: 0, width: 1, bins: 1000)
    case .count, .times: HistogramShape(lower: 0, width: 0.05, bins: 1281)
    }
  }
}
