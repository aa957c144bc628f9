/// What an assignment works with; allocated once, used again.
///
/// A capability's units have uses: the needs for it, in task order, and after them the needs for
/// other capabilities for which it can stand in, in task order too.
struct AssignmentScratch: ~Copyable, Sendable {
  /// The uses of every capability, one capability after another.
  private(set) var uses: Table<Use>
  /// For each capability, its uses.
  let usesOf: Table<Uses>
  /// The capabilities that are needs themselves.
  private let needed: PlaceSet
  /// Capabilities that can stand in for others.
  let standIns: PlaceSet
  /// For each need, the place of its capability's use for it.
  private let useOfNeed: [Int]
  /// For each use, the classes of contributors that may serve it.
  private let servers: [PlaceSet]
  /// How many classes hold units of one capability, the backstop's units counted in as the last,
  /// which may serve any use.
  private let groupCount: Int

  /// The sets of uses that can be tight, one use after another.
  private var tight: [TightSet] = []
  /// Whether a zone is closed.
  private var isNarrowed = false
  /// Units on hand, by capability and class.
  private var units: Grid<UnitsOnHand>
  /// Units given to each use when each counting stage was last worked out.
  private var given: Grid<Double>
  /// For each counting stage, the capabilities of which units on hand changed since.
  private var changed = InlineArray<3, PlaceSet>(repeating: PlaceSet())

  /// A need that units of a capability can serve.
  struct Use: Sendable {
    /// The need, as a place in the rows of needs.
    let place: Int
    /// What one unit is worth there, nil where the need is for the capability itself.
    let worth: Input?
    /// Where the sets of it and uses before it that can be tight begin and end.
    fileprivate var firstTight = 0
    fileprivate var endOfTight = 0

    fileprivate init(of place: Int, worth: Input?) {
      self.place = place
      self.worth = worth
    }
  }

  /// The uses of one capability, as places among all.
  struct Uses: Sendable {
    fileprivate let start: Int
    fileprivate let startOfStandIns: Int
    fileprivate let end: Int

    /// Those that are needs for the capability itself.
    var own: Range<Int> { start..<startOfStandIns }
    /// Those in which it stands in.
    var standIns: Range<Int> { startOfStandIns..<end }
  }

  /// A use and some before it of the same capability, which may need all units that can serve them.
  private struct TightSet: Sendable {
    /// The uses before, counted from the first of the capability.
    var before = PlaceSet()
    /// The classes of contributors that may serve one of them.
    let classes: PlaceSet
  }

  init(for plan: borrowing Plan) {
    let rows = plan.needRows
    let tasks = plan.tasks
    let (all, ranges) = Self.listUses(of: plan, rows)
    let classes = plan.lists.serviceClasses
    servers = all.map { use in
      PlaceSet(classes.indices.filter { classes[$0].mayServe(in: tasks[rows[use.place].task]) })
    }
    useOfNeed = rows.indices.map { place in
      all.firstIndex { $0.place == place && $0.worth == nil } ?? 0
    }
    needed = PlaceSet(ranges.indices.filter { !ranges[$0].own.isEmpty })
    standIns = PlaceSet(ranges.indices.filter { !ranges[$0].standIns.isEmpty })
    groupCount = classes.count + 1
    units = Grid(repeating: UnitsOnHand(), ranges.count, by: groupCount)
    given = Grid(repeating: 0, CountingStage.allCases.count, by: all.count)
    self.uses = Table(all)
    self.usesOf = Table(ranges)
    findTightSets(servers)
  }

  /// The uses of every capability, one capability after another, and where those of each lie.
  private static func listUses(
    of plan: borrowing Plan,
    _ rows: [NeedRow]
  ) -> (all: [Use], ofEach: [Uses]) {
    var uses: [Use] = []
    var ofEach: [Uses] = []
    for capability in plan.capabilities.indices {
      let own = rows.indices.filter { rows[$0].capability == capability }
      let start = uses.count
      for place in own { uses.append(Use(of: place, worth: nil)) }
      for place in rows.indices where rows[place].capability != capability {
        for standIn in plan.capabilities[rows[place].capability].replacedBy
        where plan.lists.replacements[standIn].capability == capability {
          uses.append(Use(of: place, worth: plan.lists.replacements[standIn].units))
        }
      }
      ofEach.append(Uses(start: start, startOfStandIns: start + own.count, end: uses.count))
    }
    return (uses, ofEach)
  }

  /// Begins a trial.
  mutating func begin() {
    if isNarrowed {
      isNarrowed = false
      findTightSets(servers)
    }
    for capability in usesOf.indices { setBackstop(promised: 0, present: 0, of: capability) }
    forget()
  }

  /// Forgets what was worked out: a trial begins, tasks come and go, or a zone is closed.
  mutating func forget() {
    let all = PlaceSet(first: usesOf.count)
    for stage in CountingStage.allCases { note(changed: all, at: stage) }
  }

  /// Notes that units on hand of some capabilities changed at a counting stage.
  mutating func note(changed capabilities: PlaceSet, at stage: CountingStage) {
    changed[stage.rawValue].formUnion(capabilities)
  }

  /// The capabilities of which units on hand changed since a stage was last worked out, which it
  /// is now; at the stages before support only those that have uses.
  mutating func takeChanged(at stage: CountingStage) -> PlaceSet {
    defer { changed[stage.rawValue] = PlaceSet() }
    let changed = changed[stage.rawValue]
    return stage == .usable ? changed : changed.intersection(needed.union(standIns))
  }

  /// Closes the uses that lie in a zone: only the backstop reaches there still.
  mutating func close(_ isClosed: [Bool]) {
    isNarrowed = true
    findTightSets(servers.indices.map { isClosed[$0] ? PlaceSet() : servers[$0] })
    forget()
  }

  /// Finds the sets of uses that can be tight.
  ///
  /// Of all sets that the same classes can serve only the largest can be: the same units are on
  /// hand for it, and no fewer are given to it.
  private mutating func findTightSets(_ servers: [PlaceSet]) {
    tight.removeAll(keepingCapacity: true)
    for capability in usesOf.indices {
      let start = usesOf[capability].start
      for use in start..<usesOf[capability].end {
        let first = tight.count
        for before in PlaceSet(first: use - start).subsets {
          var classes = servers[use]
          for place in before { classes.formUnion(servers[start + place]) }
          if let known = tight[first...].firstIndex(where: { $0.classes == classes }) {
            tight[known].before.formUnion(before)
          } else {
            tight.append(TightSet(before: before, classes: classes))
          }
        }
        uses[use].firstTight = first
        uses[use].endOfTight = tight.count
      }
    }
  }

  /// Puts the units of a class on hand.
  mutating func set(_ units: UnitsOnHand, of capability: Int, class service: Int) {
    self.units[capability, service] = units
  }

  /// Puts the backstop's units on hand.
  mutating func setBackstop(promised: Double, present: Double, of capability: Int) {
    units[capability, groupCount - 1] = UnitsOnHand(promised: promised, present: present)
    for stage in CountingStage.allCases { note(changed: PlaceSet(of: capability), at: stage) }
  }

  /// Those of some capabilities that are needs themselves.
  func needed(of capabilities: PlaceSet) -> PlaceSet { capabilities.intersection(needed) }

  /// Notes what a stage gives to a use.
  mutating func give(_ units: Double, to use: Int, at stage: CountingStage) {
    given[stage.rawValue, use] = units
  }

  /// What a stage gave to a need of the capability's own kind.
  func own(_ need: Int, at stage: CountingStage) -> Double {
    given[stage.rawValue, useOfNeed[need]]
  }

  /// The most that a use of a capability can get without taking from those before it.
  ///
  /// By Hall's condition a set of uses can be served together just when, for every subset, the
  /// units that may serve it suffice; so the next use gets the least slack over all subsets of
  /// the uses before it, together with it.
  ///
  /// - Parameters:
  ///   - use: The use.
  ///   - capability: The capability that it is of.
  ///   - share: The share of contributors' units that counts.
  ///   - stage: The counting stage.
  ///   - asked: Units asked for.
  /// - Returns: Units of the capability, no more than asked for.
  func most(
    for use: Int,
    of capability: Int,
    counting share: Double,
    at stage: CountingStage,
    asked: Double
  ) -> Double {
    let first = usesOf[capability].start
    var most = asked
    for place in uses[use].firstTight..<uses[use].endOfTight {
      var slack = units[capability, groupCount - 1][stage]
      for service in tight[place].classes { slack += units[capability, service][stage] * share }
      for before in tight[place].before { slack -= given[stage.rawValue, first + before] }
      most = min(most, slack)
    }
    return max(0, most)
  }
}
