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
