/// How far the crews of one contingent are in one trial.
struct TourRow: Sendable {
  /// The week in which the tour in theatre ends; `Int.max` before arrival, and where no crews
  /// rotate.
  var ends = Int.max
  /// The reliefs so far.
  var reliefs = ReliefCount()
}

/// How many reliefs a pool of crews has had.
struct ReliefCount: Sendable {
  /// All of them.
  private(set) var all = 0
  /// Those at the full level; they came before any other.
  private(set) var full = 0

  /// Counts one more.
  mutating func add(full isFull: Bool) {
    all += 1
    if isFull { full += 1 }
  }

  /// Whether the first `count` reliefs were alike in both.
  func agrees(with other: ReliefCount, onFirst count: Int) -> Bool {
    min(full, count) == min(other.full, count)
  }
}

/// What the reliefs of every pool of crews leave, as far as trials of one draw of the judgements
/// have come to them.
///
/// Crews take turns whatever chance decides: what a relief leaves hangs only on how many came
/// before it and at what level. So each is worked out once and serves every trial that shares the
/// judgements.
struct Reliefs: ~Copyable, Sendable {
  /// The reliefs of each pool of which the outcome is known.
  private var known: Grid<ReliefCount>
  /// The crews of each pool after them.
  private var crews: Grid<RotationState>
  /// The outcomes of all pools, one contributor after another.
  private var outcomes: Table<ReliefOutcome>
  /// Where those of each contributor begin.
  private let starts: [Int]
  /// How many reliefs a pool of each contributor can have.
  private let counts: [Int]

  init(of plan: borrowing Plan) {
    let (weeks, capabilities) = (plan.horizonWeeks, plan.capabilities.count)
    counts = plan.contributors.map { weeks / $0.tourWeeks + 1 }
    var starts: [Int] = []
    var all = 0
    for count in counts {
      starts.append(all)
      all += count * capabilities
    }
    self.starts = starts
    known = Grid(repeating: ReliefCount(), counts.count, by: capabilities)
    crews = Grid(repeating: RotationState(deployedShare: 1), counts.count, by: capabilities)
    outcomes = Table(repeating: ReliefOutcome(), count: all)
  }

  /// Forgets all: the judgements are drawn anew.
  mutating func forget() { known.fill(with: ReliefCount()) }

  /// Whether it is known what those reliefs of a pool leave.
  func knows(_ counted: ReliefCount, of country: Int, _ capability: Int) -> Bool {
    known[country, capability].all >= counted.all
      && known[country, capability].agrees(with: counted, onFirst: counted.all)
  }

  /// Works out what those reliefs of a pool leave, going on from what is known where that is alike.
  mutating func workOut(
    _ counted: ReliefCount,
    of country: Int,
    _ capability: Int,
    _ terms: RotationTerms
  ) {
    var known = known[country, capability]
    if !known.agrees(with: counted, onFirst: known.all) { known = ReliefCount() }
    if known.all == 0 {
      crews[country, capability] = RotationState(deployedShare: terms.fullShare)
    }
    while known.all < counted.all {
      let isFull = known.all < counted.full
      known.add(full: isFull)
      outcomes[place(of: known.all, country, capability)] =
        crews[country, capability].relieve(known.all, full: isFull, terms)
    }
    self.known[country, capability] = known
  }

  /// What those reliefs of a pool leave, which must be known.
  func outcome(_ counted: ReliefCount, of country: Int, _ capability: Int) -> ReliefOutcome {
    outcomes[place(of: counted.all, country, capability)]
  }

  private func place(of number: Int, _ country: Int, _ capability: Int) -> Int {
    starts[country] + capability * counts[country] + number - 1
  }
}
