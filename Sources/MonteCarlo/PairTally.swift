package import ForceSimulation
package import Statistics

/// The differences of every measure between two plans, trial by trial: compared less base.
package struct PairTally: Hashable, Sendable {
  /// Measures that are numbers in both plans, by measure.
  package private(set) var moments: [PairedMoments]
  /// Measures that are events, by measure.
  package private(set) var events: [PairedEvents]

  /// Creates a tally of no trials.
  package init() {
    moments = Array(repeating: PairedMoments(), count: Measure.allCases.count)
    events = Array(repeating: PairedEvents(), count: Measure.allCases.count)
  }

  /// Creates a tally from sums for every measure.
  init(moments: [PairedMoments], events: [PairedEvents]) {
    self.moments = moments
    self.events = events
  }

  /// The same sums in storage that no other tally shares.
  var withStorageOfItsOwn: PairTally {
    var copy = self
    copy.moments.reserveCapacity(moments.count)
    copy.events.reserveCapacity(events.count)
    return copy
  }

  /// Adds the records that two plans left of the same draw of the judgements.
  ///
  /// A trial counts for a measure where both plans have a finite value of it; an event is a value
  /// above nought.
  mutating func add(
    _ compared: borrowing ClusterRecords,
    against base: borrowing ClusterRecords
  ) {
    let trials = min(compared.count, base.count)
    for measure in Measure.allCases {
      var cluster = PairedCluster()
      var counts = EventCounts()
      for trial in 0..<trials {
        let x = compared.value(measure.rawValue, trial: trial)
        let y = base.value(measure.rawValue, trial: trial)
        guard x.isFinite, y.isFinite else { continue }
        cluster.add(first: x, second: y)
        counts.add(x > 0, y > 0)
      }
      guard cluster.count > 0 else { continue }
      moments[measure.rawValue].addCluster(cluster)
      if measure.kind == .share { counts.add(to: &events[measure.rawValue]) }
    }
  }

  /// The interval of the mean difference of a measure: Newcombe's for shares of trials, Student's
  /// for means; nil where a single draw of the judgements has it, and for means of few trials that
  /// are all alike.
  package func interval(_ measure: Measure, level: Double) -> Interval? {
    let moments = moments[measure.rawValue]
    guard moments.difference.clusters > 1 else { return nil }
    if measure.kind == .share { return events[measure.rawValue].interval(level: level) }
    return moments.interval(level: level)
  }

  /// Whether no trial differs in any measure.
  package var isNothing: Bool { moments.allSatisfy { $0.greater == 0 && $0.smaller == 0 } }

  /// Adds the differences of other trials of the same two plans.
  package mutating func merge(_ other: PairTally) {
    for index in moments.indices { moments[index].merge(other.moments[index]) }
    for index in events.indices { events[index].merge(other.events[index]) }
  }
}

/// How often an event came in trials of two plans.
private struct EventCounts {
  private var both: Int64 = 0
  private var firstOnly: Int64 = 0
  private var secondOnly: Int64 = 0
  private var neither: Int64 = 0

  mutating func add(_ first: Bool, _ second: Bool) {
    switch (first, second) {
    case (true, true): both += 1
    case (true, false): firstOnly += 1
    case (false, true): secondOnly += 1
    case (false, false): neither += 1
    }
  }

  func add(to events: inout PairedEvents) {
    events.addCluster(
      both: both,
      firstOnly: firstOnly,
      secondOnly: secondOnly,
      neither: neither
    )
  }
}
