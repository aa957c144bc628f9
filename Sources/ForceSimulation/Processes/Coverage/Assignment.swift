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
  /// Capabilities that some task needs.
  let wanted: [Int]
  /// Capabilities that can stand in for others.
  let standIns: [Int]
  /// For each class of contributors and capability, which of its uses they may serve, one bit a
  /// use; the last class is the backstop's units, which may serve any.
  let servable: [UInt32]
  /// Units given to each use when each counting stage was last worked out.
  var given: Table<Double>
  /// Units on hand of each capability and class at each counting stage, with the uses they may
  /// serve, as they were when it was last worked out.
  var groups: Table<Group>
  /// For each counting stage, the capabilities of which units on hand changed since.
  var changed = InlineArray<3, PlaceSet>(repeating: PlaceSet())
  /// How many groups hold units of one capability: the classes and the backstop.
  private let groupCount: Int

  /// A need that units of a capability can serve.
  struct Use: Sendable {
    /// The need, as a place in the rows of needs.
    let place: Int
    /// What one unit is worth there, nil where the need is for the capability itself.
    let worth: Input?
  }

  struct Group: Sendable {
    var mask: UInt32 = 0
    /// Units on hand.
    var units = 0.0
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
    servable =
      plan.lists.serviceClasses.flatMap { service in
        ranges.map { range in
          var mask: UInt32 = 0
          for (bit, use) in all[range].enumerated()
          where service.mayServe(in: tasks[rows[use.place].task]) {
            mask |= 1 << UInt32(bit)
          }
          return mask
        }
      } + ranges.map { _ in UInt32.max }
    standIns = plan.capabilities.indices.filter { ranges[$0].count > ownUses[$0] }
    wanted = plan.capabilities.indices.filter { ownUses[$0] > 0 }
    given = Table(repeating: 0, count: CountingStage.allCases.count * uses.count)
    groupCount = plan.lists.serviceClasses.count + 1
    groups = Table(
      repeating: Group(),
      count: CountingStage.allCases.count * plan.capabilities.count * groupCount
    )
    self.uses = uses
    self.usesOf = usesOf
    self.ownUses = ownUses
  }

  /// The units on hand of a capability at a counting stage, by class and the backstop's last.
  func groups(of capability: Int, at stage: CountingStage) -> Range<Int> {
    let first = (stage.rawValue * usesOf.count + capability) * groupCount
    return first..<first + groupCount
  }

  /// The place of what a stage gave to the first use of a capability.
  func firstGiven(to capability: Int, at stage: CountingStage) -> Int {
    stage.rawValue * uses.count + usesOf[capability].lowerBound
  }

  /// Notes that units on hand of some capabilities changed at a counting stage.
  mutating func note(changed capabilities: PlaceSet, at stage: CountingStage) {
    changed[stage.rawValue].formUnion(capabilities)
  }

  /// Forgets what was worked out: a trial begins, tasks come and go, or a zone is closed.
  mutating func forget() {
    let all = PlaceSet(first: usesOf.count)
    for stage in CountingStage.allCases { note(changed: all, at: stage) }
  }

  /// The most that the use at `bit` of a capability can get without taking from those before it.
  ///
  /// By Hall's condition a set of uses can be served together just when, for every subset, the
  /// units that may serve it suffice; so the next use gets the least slack over all subsets of
  /// the uses before it, together with it.
  func most(for bit: Int, of capability: Int, at stage: CountingStage, asked: Double) -> Double {
    let first = firstGiven(to: capability, at: stage)
    let groups = groups(of: capability, at: stage)
    let own: UInt32 = 1 << UInt32(bit)
    var most = asked
    for before in 0..<own {
      var slack = units(reaching: before | own, in: groups)
      for earlier in 0..<bit where before & (1 << UInt32(earlier)) != 0 {
        slack -= given[first + earlier]
      }
      most = min(most, slack)
    }
    return max(0, most)
  }

  /// The units that may serve at least one use of `set`.
  private func units(reaching set: UInt32, in range: Range<Int>) -> Double {
    var units = 0.0
    for index in range where groups[index].mask & set != 0 { units += groups[index].units }
    return units
  }
}

/// C2 and C3: units go to tasks by priority, under allowed and barred kinds of task.
///
/// In task order each need gets the most that any assignment can give it without taking from
/// the needs before it; that most is exact. No early stop: every lower task is still tried. The
/// result does not depend on the order of rows, and stays what it was while units on hand do.
/// Reads: the groups of units on hand. Writes: units assigned to the needs of `capability`.
func assign(_ capability: Int, at stage: CountingStage, anew: Bool, in state: inout TrialState) {
  let uses = state.assignment.usesOf[capability].lowerBound
  let first = state.assignment.firstGiven(to: capability, at: stage)
  for bit in 0..<state.assignment.ownUses[capability] {
    let place = state.assignment.uses[uses + bit].place
    if anew {
      let isActive = state.tasks[state.needs[place].task].isActive
      let asked = isActive ? state.needs[place].asked : 0
      state.assignment.given[first + bit] =
        asked > 0 ? state.assignment.most(for: bit, of: capability, at: stage, asked: asked) : 0
    }
    state.needs[place].assigned = state.assignment.given[first + bit]
    state.needs[place].ownShare = 1
  }
}

/// C2, last: units left over stand in for others, at what one of them is worth there.
///
/// Only once every need has got what it can of its own kind, so standing in takes nothing from
/// any task. In task order again, each with the most that leaves all given before as it is.
/// Reads: the groups of units on hand, what is still missing. Writes: units assigned.
func standIn(with capability: Int, at stage: CountingStage, in state: inout TrialState) {
  let range = state.assignment.usesOf[capability]
  let first = state.assignment.firstGiven(to: capability, at: stage)
  for bit in state.assignment.ownUses[capability]..<range.count {
    let use = state.assignment.uses[range.lowerBound + bit]
    let need = state.needs[use.place]
    let worth = use.worth.map { state[$0] } ?? 0
    var most = 0.0
    if state.tasks[need.task].isActive, worth > 0, need.assigned < need.asked {
      let missing = (need.asked - need.assigned) / worth
      most = state.assignment.most(for: bit, of: capability, at: stage, asked: missing)
    }
    state.assignment.given[first + bit] = most
    guard most > 0 else { continue }
    let own = need.assigned * need.ownShare
    state.needs[use.place].assigned += most * worth
    state.needs[use.place].ownShare = own / state.needs[use.place].assigned
  }
}
