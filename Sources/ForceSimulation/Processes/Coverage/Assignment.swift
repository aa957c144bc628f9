/// What an assignment works with; allocated once, used again.
struct AssignmentScratch: Sendable {
  /// For each capability, its needs in task order, as places in the rows of needs.
  let needsOf: [[Int]]
  /// For each contributor and capability, which of those needs it may serve, one bit a need.
  let servable: [UInt32]
  /// Units on hand for each set of servable needs.
  var groups: [Group]
  var groupCount = 0

  struct Group: Sendable {
    var mask: UInt32 = 0
    var units = 0.0
  }

  /// The most tasks that may ask for one effect.
  static let mostTasks = 12

  init(for plan: borrowing Plan) {
    let rows = plan.needRows
    let tasks = plan.tasks
    needsOf = plan.capabilities.indices.map { capability in
      rows.indices.filter { rows[$0].capability == capability }
    }
    let needs = needsOf
    servable = plan.contributors.flatMap { contributor in
      needs.map { places in
        var mask: UInt32 = 0
        for (bit, place) in places.enumerated()
        where contributor.mayServe(in: tasks[rows[place].task]) {
          mask |= 1 << UInt32(bit)
        }
        return mask
      }
    }
    groups = Array(repeating: Group(), count: plan.contributors.count + 1)
  }

  /// Forgets the units on hand.
  mutating func clear() { groupCount = 0 }

  /// Adds units that may serve the needs in `mask`.
  mutating func add(_ units: Double, mask: UInt32) {
    for index in 0..<groupCount where groups[index].mask == mask {
      groups[index].units += units
      return
    }
    groups[groupCount] = Group(mask: mask, units: units)
    groupCount += 1
  }

  /// The units that may serve at least one need of `set`.
  func units(reaching set: UInt32) -> Double {
    var units = 0.0
    for index in 0..<groupCount where groups[index].mask & set != 0 {
      units += groups[index].units
    }
    return units
  }
}

/// C2 and C3: units go to tasks by priority, under allowed and barred kinds of task.
///
/// In task order each need gets the most that any assignment can give it without taking from
/// the needs before it. That most is exact: by Hall's condition, a set of needs can be served
/// together just when, for every subset, the units that may serve it suffice; so the next need
/// gets the least slack over all subsets that contain it. No early stop: every lower task is
/// still tried. The result does not depend on the order of rows.
/// Reads: the groups of units on hand. Writes: units assigned to the needs of `capability`.
func assign(_ capability: Int, in state: inout TrialState) {
  let places = state.assignment.needsOf[capability]
  for (bit, place) in places.enumerated() {
    let task = state.needs[place].task
    guard state.tasks[task].isActive else {
      state.needs[place].assigned = 0
      continue
    }
    var most = state.needs[place].asked
    let own: UInt32 = 1 << UInt32(bit)
    // Every subset of the needs before this one, together with it.
    for before in 0..<own {
      var slack = state.assignment.units(reaching: before | own)
      for earlier in 0..<bit where before & (1 << UInt32(earlier)) != 0 {
        slack -= state.needs[places[earlier]].assigned
      }
      most = min(most, slack)
    }
    state.needs[place].assigned = max(0, most)
  }
}
