/// What an assignment works with; allocated once, used again.
///
/// A capability's units have uses: the needs for it, in task order, and after them the needs for
/// other capabilities for which it can stand in, in task order too.
struct AssignmentScratch: ~Copyable, Sendable {
  /// The uses of every capability, one capability after another.
  let uses: [Use]
  /// For each capability, its uses.
  let usesOf: [Range<Int>]
  /// For each capability, how many of its uses are needs for itself.
  let ownUses: [Int]
  /// Capabilities that can stand in for others.
  let standIns: [Int]
  /// For each need, the place of its capability's use for it.
  private let useOfNeed: [Int]
  /// For each capability and class of contributors, which of its uses they may serve, one bit a
  /// use; the last class is the backstop's units, which may serve any.
  private let servable: [UInt32]
  /// How many classes hold units of one capability, the backstop counted in.
  private let groupCount: Int

  /// The same without uses in a closed zone.
  private var masks: Table<UInt32>
  /// Whether a zone is closed.
  private var isNarrowed = false
  /// The capabilities that are needs themselves.
  private let needed: PlaceSet
  /// The sets of uses that can be tight, one use after another.
  private var tightest: [UInt32] = []
  /// For each use, those that hold it and otherwise uses before it.
  private var tightestOf: [Range<Int>] = []
  /// Units on hand at each counting stage, by capability and class.
  private var units: Table<Double>
  /// Units given to each use when each counting stage was last worked out.
  private var given: Table<Double>
  /// For each counting stage, the capabilities of which units on hand changed since.
  private var changed = InlineArray<3, PlaceSet>(repeating: PlaceSet())

  /// A need that units of a capability can serve.
  struct Use: Sendable {
    /// The need, as a place in the rows of needs.
    let place: Int
    /// What one unit is worth there, nil where the need is for the capability itself.
    let worth: Input?
  }

  /// The most uses that one capability may have.
  static let mostUses = 12

  init(for plan: borrowing Plan) {
    let rows = plan.needRows
    let tasks = plan.tasks
    let replacedBy = plan.capabilities.map { capability in
      capability.replacedBy.map { plan.lists.replacements[$0] }
    }
    var uses: [Use] = []
    var usesOf: [Range<Int>] = []
    var ownUses: [Int] = []
    for capability in plan.capabilities.indices {
      let own = rows.indices.filter { rows[$0].capability == capability }
      var all = own.map { Use(place: $0, worth: nil) }
      for place in rows.indices where rows[place].capability != capability {
        let standIn = replacedBy[rows[place].capability].first { $0.capability == capability }
        if let standIn { all.append(Use(place: place, worth: standIn.units)) }
      }
      usesOf.append(uses.adding(all))
      ownUses.append(own.count)
    }
    let ranges = usesOf
    let all = uses
    let classes = plan.lists.serviceClasses
    servable = ranges.flatMap { range in
      classes.map { service in
        var mask: UInt32 = 0
        for (bit, use) in all[range].enumerated()
        where service.mayServe(in: tasks[rows[use.place].task]) {
          mask |= 1 << UInt32(bit)
        }
        return mask
      } + [.max]
    }
    useOfNeed = rows.indices.map { place in
      all.firstIndex { $0.place == place && $0.worth == nil } ?? 0
    }
    standIns = plan.capabilities.indices.filter { ranges[$0].count > ownUses[$0] }
    groupCount = classes.count + 1
    masks = Table(servable)
    units = Table(repeating: 0, count: CountingStage.allCases.count * masks.count)
    given = Table(repeating: 0, count: CountingStage.allCases.count * uses.count)
    self.uses = uses
    self.usesOf = usesOf
    self.ownUses = ownUses
    needed = PlaceSet(ownUses.indices.filter { ownUses[$0] > 0 })
    findTightest()
  }

  /// Begins a trial.
  mutating func begin() {
    if isNarrowed {
      for place in masks.indices { masks[place] = servable[place] }
      isNarrowed = false
      findTightest()
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
  /// is now.
  mutating func takeChanged(at stage: CountingStage) -> PlaceSet {
    defer { changed[stage.rawValue] = PlaceSet() }
    return changed[stage.rawValue]
  }

  /// Closes the uses of a capability that lie in a zone; the backstop reaches there still.
  mutating func close(_ closed: UInt32, of capability: Int) {
    for place in capability * groupCount..<(capability + 1) * groupCount - 1 {
      masks[place] &= ~closed
    }
    isNarrowed = true
    findTightest()
  }

  /// Finds the sets of uses that can be tight.
  ///
  /// Of all sets that the same classes can serve only the largest can be: the same units are on
  /// hand for it, and no fewer are given to it.
  private mutating func findTightest() {
    tightest.removeAll(keepingCapacity: true)
    tightestOf.removeAll(keepingCapacity: true)
    for capability in usesOf.indices {
      for bit in usesOf[capability].indices {
        let own: UInt32 = 1 << UInt32(bit - usesOf[capability].lowerBound)
        let first = tightest.count
        var reached: [PlaceSet] = []
        for before in 0..<own {
          let classes = classes(serving: before | own, of: capability)
          if let known = reached.firstIndex(of: classes) {
            tightest[first + known] |= before
          } else {
            reached.append(classes)
            tightest.append(before | own)
          }
        }
        tightestOf.append(first..<tightest.count)
      }
    }
  }

  /// The classes of contributors that may serve at least one use of `set`.
  private func classes(serving set: UInt32, of capability: Int) -> PlaceSet {
    let first = capability * groupCount
    return PlaceSet((0..<groupCount - 1).filter { masks[first + $0] & set != 0 })
  }

  /// Puts the units of a class on hand at every stage.
  mutating func set(
    _ units: ClassUnits,
    commandedShare: Double,
    of capability: Int,
    class service: Int
  ) {
    let place = capability * groupCount + service
    self.units[place] = units.offered
    self.units[masks.count + place] = units.present
    self.units[2 * masks.count + place] = units.usable * commandedShare
  }

  /// Puts the backstop's units on hand at every stage.
  mutating func setBackstop(promised: Double, present: Double, of capability: Int) {
    let place = (capability + 1) * groupCount - 1
    units[place] = promised
    units[masks.count + place] = present
    units[2 * masks.count + place] = present
    for stage in CountingStage.allCases { note(changed: PlaceSet(of: capability), at: stage) }
  }

  /// What a stage gave to the use at `bit` of a capability.
  subscript(capability: Int, bit: Int, stage: CountingStage) -> Double {
    get { given[stage.rawValue * uses.count + usesOf[capability].lowerBound + bit] }
    set { given[stage.rawValue * uses.count + usesOf[capability].lowerBound + bit] = newValue }
  }

  /// What a stage gave to a need of the capability's own kind.
  func own(_ need: Int, at stage: CountingStage) -> Double {
    given[stage.rawValue * uses.count + useOfNeed[need]]
  }

  /// The most that the use at `bit` of a capability can get without taking from those before it.
  ///
  /// By Hall's condition a set of uses can be served together just when, for every subset, the
  /// units that may serve it suffice; so the next use gets the least slack over all subsets of
  /// the uses before it, together with it.
  func most(for bit: Int, of capability: Int, at stage: CountingStage, asked: Double) -> Double {
    let use = usesOf[capability].lowerBound + bit
    let first = stage.rawValue * uses.count + usesOf[capability].lowerBound
    var most = asked
    for place in tightestOf[use] {
      let set = tightest[place]
      var slack = unitsReaching(set, of: capability, at: stage)
      for earlier in 0..<bit where set & (1 << UInt32(earlier)) != 0 {
        slack -= given[first + earlier]
      }
      most = min(most, slack)
    }
    return max(0, most)
  }

  /// Those of some capabilities that are needs themselves.
  func needed(of capabilities: PlaceSet) -> PlaceSet { capabilities.intersection(needed) }

  /// The units that may serve at least one use of `set`.
  private func unitsReaching(
    _ set: UInt32,
    of capability: Int,
    at stage: CountingStage
  ) -> Double {
    let first = capability * groupCount
    let stageFirst = stage.rawValue * masks.count
    var sum = 0.0
    for place in first..<first + groupCount where masks[place] & set != 0 {
      sum += units[stageFirst + place]
    }
    return sum
  }
}

/// C2 and C3: units go to tasks by priority, under allowed and barred kinds of task.
///
/// In task order each need gets the most that any assignment can give it without taking from
/// the needs before it; that most is exact. No early stop: every lower task is still tried. The
/// result does not depend on the order of rows, and stays what it was while units on hand do.
/// Reads: units on hand, which of them changed. Writes: units assigned to the needs.
func assign(_ changed: PlaceSet, at stage: CountingStage, in state: inout TrialState) {
  for capability in state.assignment.needed(of: changed) {
    let uses = state.assignment.usesOf[capability].lowerBound
    for bit in 0..<state.assignment.ownUses[capability] {
      let place = state.assignment.uses[uses + bit].place
      let isActive = state.theatre.activeTasks.contains(state.needs[place].task)
      let asked = isActive ? state.needs[place].asked : 0
      state.assignment[capability, bit, stage] =
        asked > 0 ? state.assignment.most(for: bit, of: capability, at: stage, asked: asked) : 0
    }
  }
  for place in state.needs.indices {
    state.needs[place].assigned = state.assignment.own(place, at: stage)
    state.needs[place].ownShare = 1
  }
}

/// C2, last: units left over stand in for others, at what one of them is worth there.
///
/// Only once every need has got what it can of its own kind, so standing in takes nothing from
/// any task. In task order again, each with the most that leaves all given before as it is.
/// Reads: units on hand, what is still missing. Writes: units assigned.
func standIn(with capability: Int, at stage: CountingStage, in state: inout TrialState) {
  let range = state.assignment.usesOf[capability]
  for bit in state.assignment.ownUses[capability]..<range.count {
    let use = state.assignment.uses[range.lowerBound + bit]
    let need = state.needs[use.place]
    let worth = use.worth.map { state[$0] } ?? 0
    var most = 0.0
    if state.theatre.activeTasks.contains(need.task), worth > 0, need.assigned < need.asked {
      let missing = (need.asked - need.assigned) / worth
      most = state.assignment.most(for: bit, of: capability, at: stage, asked: missing)
    }
    state.assignment[capability, bit, stage] = most
    guard most > 0 else { continue }
    let own = need.assigned * need.ownShare
    state.needs[use.place].assigned += most * worth
    state.needs[use.place].ownShare = own / state.needs[use.place].assigned
  }
}
