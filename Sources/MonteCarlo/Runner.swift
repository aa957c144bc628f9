package import ForceSimulation
package import Statistics

/// Many trials of one plan, or of several under the same draws.
package enum Runner {
  /// Runs every plan on the same trials.
  ///
  /// Plans are paired: trial i of each shares every draw that both make. Workers take one draw
  /// of the judgements after another and keep sums of their own, which merge exactly, so the
  /// outcome does not depend on how many workers there are.
  ///
  /// - Parameters:
  ///   - plans: The plans; the first is the one that others are compared with.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: The tally of each plan, and each later plan against the first.
  package static func run(
    _ plans: [Plan],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> RunOutcome {
    run(Batch(plans, settings), progress: progress)
  }

  /// Runs every plan on the same trials and keeps only how later ones differ from the first.
  ///
  /// - Parameters:
  ///   - plans: The plans; the first is the one that others are compared with.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: Each later plan against the first.
  package static func differences(
    _ plans: [Plan],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [PairTally] {
    run(Batch(differencesOf: plans, settings), progress: progress).pairs
  }
}

/// What running several plans on the same trials gave.
package struct RunOutcome: Hashable, Sendable {
  /// The tally of each plan.
  package private(set) var tallies: [Tally]
  /// Each later plan against the first, or each pair that was asked for, trial by trial.
  package private(set) var pairs: [PairTally]
  /// Which plans each of them compares.
  let pairing: [PlanPair]

  /// What a run keeps.
  enum Kept {
    case everything, differences
  }

  init(_ plans: [Plan], keeping kept: Kept, pairing: [PlanPair]) {
    tallies = kept == .everything ? plans.map { Tally(layout: RecordLayout($0)) } : []
    pairs = pairing.map { _ in PairTally() }
    self.pairing = pairing
  }

  /// Creates an outcome from its parts, which fit together.
  init(tallies: [Tally], pairs: [PairTally], pairing: [PlanPair]) {
    self.tallies = tallies
    self.pairs = pairs
    self.pairing = pairing
  }

  mutating func add(_ benches: [TrialBench]) {
    for index in tallies.indices { tallies[index].add(benches[index].records) }
    for index in pairs.indices {
      pairs[index].add(benches[pairing[index].later], against: benches[pairing[index].first])
    }
  }

  /// Adds the outcome of other trials of the same plans.
  package mutating func merge(_ other: RunOutcome) {
    for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
    for index in pairs.indices { pairs[index].merge(other.pairs[index]) }
  }
}

/// A worker's place for one plan: a state, used again for every trial, and a cluster of records.
final class TrialBench {
  private(set) var records: ClusterRecords
  private var state: TrialState
  private let settings: RunSettings

  init(_ plan: Plan, _ settings: RunSettings) {
    self.settings = settings
    state = TrialState(for: plan, seed: settings.seed)
    records = ClusterRecords(
      columns: RecordLayout(plan).count,
      capacity: settings.trialsPerJudgement
    )
  }

  /// Takes no part in a draw of the judgements.
  func rest() { records.clear() }

  /// Runs the trials of one draw of the judgements.
  func run(_ plan: Plan, judgement place: Int) {
    records.clear()
    let trials = settings.trials(ofJudgement: place)
    let judgement = trials.lowerBound / settings.trialsPerJudgement
    for trial in trials {
      runTrial(UInt32(trial), judgement: judgement, in: &state, of: plan)
      records.add(state.record)
    }
  }
}

/// The differences of every measure between two plans, trial by trial.
package struct PairTally: Hashable, Sendable {
  /// Measures that are numbers in both plans, by measure.
  package private(set) var moments: [PairedMoments]
  /// Measures that are events, by measure.
  package private(set) var events: [PairedEvents]

  /// Creates a tally of no trials.
  package init() {
    moments = Measure.allCases.map { _ in PairedMoments() }
    events = Measure.allCases.map { _ in PairedEvents() }
  }

  /// Creates a tally from sums for every measure.
  init(moments: [PairedMoments], events: [PairedEvents]) {
    self.moments = moments
    self.events = events
  }

  mutating func add(_ second: TrialBench, against first: TrialBench) {
    let trials = min(first.records.count, second.records.count)
    guard trials > 0 else { return }
    var a: [Double] = []
    var b: [Double] = []
    a.reserveCapacity(trials)
    b.reserveCapacity(trials)
    for measure in Measure.allCases {
      a.removeAll(keepingCapacity: true)
      b.removeAll(keepingCapacity: true)
      for trial in 0..<trials {
        let x = second.records.value(measure.rawValue, trial: trial)
        let y = first.records.value(measure.rawValue, trial: trial)
        if x.isFinite, y.isFinite {
          a.append(x)
          b.append(y)
        }
      }
      guard !a.isEmpty else { continue }
      moments[measure.rawValue].addCluster(first: a.span, second: b.span)
      if measure.kind == .share { addEvents(measure, a, b) }
    }
  }

  private mutating func addEvents(_ measure: Measure, _ a: [Double], _ b: [Double]) {
    var both: Int64 = 0
    var firstOnly: Int64 = 0
    var secondOnly: Int64 = 0
    for (x, y) in zip(a, b) {
      if x > 0, y > 0 {
        both += 1
      } else if x > 0 {
        firstOnly += 1
      } else if y > 0 {
        secondOnly += 1
      }
    }
    events[measure.rawValue].addCluster(
      both: both,
      firstOnly: firstOnly,
      secondOnly: secondOnly,
      neither: Int64(a.count) - both - firstOnly - secondOnly
    )
  }

  /// The interval of the mean difference of a measure: Newcombe's for shares of trials, Student's
  /// for means; nil where a single draw of the judgements has it.
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
