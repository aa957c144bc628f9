import ForceSimulation
import TestSupport
import Testing

/// A random case of assignment with stand-ins: three kinds of unit, of which some can stand in for
/// others, several nations and tasks that each ask for one kind.
private struct StandInCase {
  /// Units of each nation and kind.
  var supplies: [[Int]]
  /// The kind and number of units that each task asks for, in the order of priority.
  var needs: [(kind: Int, units: Int)]
  /// For each nation, the tasks it may serve.
  var allowed: [[Bool]]
  /// For each kind, the kinds that can stand in for it with what one of them is worth, in quarters.
  var worth: [[Int]]

  init(_ random: inout SplitMix, kinds: Int = 3) {
    let nations = 1 + random.below(4)
    let tasks = 1 + random.below(5)
    supplies = (0..<nations).map { _ in (0..<kinds).map { _ in random.below(6) } }
    needs = (0..<tasks).map { _ in (random.below(kinds), 1 + random.below(7)) }
    allowed = (0..<nations).map { _ in (0..<tasks).map { _ in random.below(100) < 60 } }
    worth = (0..<kinds).map { kind in
      (0..<kinds).map { $0 == kind || random.below(3) > 0 ? 0 : [1, 2, 4][random.below(3)] }
    }
    // A kind that no task asks for is not sent at all.
    for kind in 0..<kinds where !needs.contains(where: { $0.kind == kind }) {
      for nation in supplies.indices { supplies[nation][kind] = 0 }
    }
  }

  /// Units that each task gets, stand-ins at what they are worth, in 64ths: by maximum flow.
  ///
  /// Kind by kind, in the order of their names, first the tasks for the kind itself in turn, then
  /// what is still missing elsewhere in turn.
  var expected: [Int] {
    var got = needs.map { _ in 0 }
    var placed: [[(task: Int, demand: Int)]] = []
    for kind in worth.indices {
      var granted: [(task: Int, demand: Int)] = []
      for task in needs.indices where needs[task].kind == kind {
        let most = more(of: kind, for: task, asking: needs[task].units * 64, after: granted)
        granted.append((task, most))
        got[task] = most
      }
      placed.append(granted)
    }
    for kind in worth.indices {
      var granted = placed[kind]
      for task in needs.indices where worth[needs[task].kind][kind] > 0 {
        let quarters = worth[needs[task].kind][kind]
        let missing = (needs[task].units * 64 - got[task]) * 4 / quarters
        let most = more(of: kind, for: task, asking: missing, after: granted)
        granted.append((task, most))
        got[task] += most * quarters / 4
      }
    }
    return got
  }

  /// The most that one more task can get without taking from those before it.
  private func more(
    of kind: Int,
    for task: Int,
    asking: Int,
    after granted: [(task: Int, demand: Int)]
  ) -> Int {
    let uses = granted + [(task, asking)]
    let before = granted.reduce(0) { $0 + $1.demand }
    return maximumFlow(of: kind, to: uses) - before
  }

  /// Ford and Fulkerson with the shortest path: nations to tasks, in 64ths of a unit.
  private func maximumFlow(of kind: Int, to uses: [(task: Int, demand: Int)]) -> Int {
    let nations = supplies.count
    let sink = nations + uses.count
    var capacity = Array(repeating: Array(repeating: 0, count: sink + 2), count: sink + 2)
    let source = sink + 1
    for nation in 0..<nations {
      capacity[source][nation] = supplies[nation][kind] * 64
      for (place, use) in uses.enumerated() where allowed[nation][use.task] {
        capacity[nation][nations + place] = .max / 4
      }
    }
    for (place, use) in uses.enumerated() { capacity[nations + place][sink] = use.demand }
    var flow = 0
    while true {
      var from = Array(repeating: -1, count: sink + 2)
      from[source] = source
      var queue = [source]
      while !queue.isEmpty, from[sink] < 0 {
        let node = queue.removeFirst()
        for next in 0...sink where from[next] < 0 && capacity[node][next] > 0 {
          from[next] = node
          queue.append(next)
        }
      }
      guard from[sink] >= 0 else { return flow }
      var step = Int.max
      var node = sink
      while node != source {
        step = min(step, capacity[from[node]][node])
        node = from[node]
      }
      node = sink
      while node != source {
        capacity[from[node]][node] -= step
        capacity[node][from[node]] += step
        node = from[node]
      }
      flow += step
    }
  }

  private static let zones = ["line-of-contact", "depth", "cities", "air", "black-sea"]
  /// In the order of their names.
  private static let kinds = ["battlegroups", "jets", "rockets"]

  /// The case as a scenario of one week, its nations named and its members written in that order.
  func plan(inOrder order: [Int], names: [Int], withStandIns: Bool = true) throws -> Plan {
    let contributors = order.map { nation in
      let barred = needs.indices.filter { !allowed[nation][$0] }.map { "\"\(Self.zones[$0])\"" }
      let forces = Self.kinds.indices.map { kind in
        "\"\(Self.kinds[kind])\": { \"owned\": \(supplies[nation][kind]), \(Self.usual) }"
      }
      return Nations.nation(
        "nation-\(names[nation])",
        """
        "canLead": "corps", "decidesFromWeek": 520, "neverDoes": [\(barred.joined(separator: ", "))],
        "forces": { \(forces.joined(separator: ", ")) }
        """
      )
    }
    let capabilities = Self.kinds.indices.map { kind in
      let others = worth[kind].indices.filter { withStandIns && worth[kind][$0] > 0 }
      let standIns = others.map { "\"\(Self.kinds[$0])\": \(Double(worth[kind][$0]) / 4)" }
      return """
        "\(Self.kinds[kind])": {
          "label": "k", "personsPerUnit": 1, "replacedBy": { \(standIns.joined(separator: ", ")) }
        }
        """
    }
    let events = supplies.indices.map {
      "\"join-\($0)\": { \"week\": 0, \"contributor\": \"nation-\($0)\", \"does\": \"joins\" }"
    }
    let tasks = needs.indices.map {
      """
      "task-\($0)": {
        "priority": \($0 + 1), "zone": "\(Self.zones[$0])",
        "needs": { "\(Self.kinds[needs[$0].kind])": \(needs[$0].units) }
      }
      """
    }
    return try SmallScenario.plan(
      """
      "horizonWeeks": 1, "mission": { "leads": [] },
      "command": { "brigadeBattlegroups": 1000, "corpsBattlegroups": 1000 },
      "capabilities": { \(capabilities.joined(separator: ", ")) },
      "tasks": { "hold": null, \(tasks.joined(separator: ", ")) },
      "contributors": { "alpha": null, \(contributors.joined(separator: ", ")) },
      "events": { "alpha-joins": null, \(events.joined(separator: ", ")) }
      """
    )
  }

  private static let usual = "\"deployableShare\": 1, \"unitsPerUnitDeployed\": 1"
}

@Suite("Units that stand in for others (C2)")
struct StandInTests {
  #if DEBUG
  private static let cases = 200
  #else
  private static let cases = 4000
  #endif

  @Test("C2: stand-ins give each task the most that a maximum flow can, and take from none")
  func agreesWithMaximumFlow() throws {
    var random = SplitMix(seed: 1905)
    var helped = 0
    for number in 0..<Self.cases {
      let test = StandInCase(&random)
      let order = Array(test.supplies.indices)
      let course = Course(try test.plan(inOrder: order, names: order))
      let expected = test.expected
      let without = Course(try test.plan(inOrder: order, names: order, withStandIns: false))
      var isHelped = false
      for task in test.needs.indices {
        let share = try course.share(of: "task-\(task)")
        let units = share * Double(test.needs[task].units) * 64
        #expect(isClose(units, Double(expected[task])), "case \(number), task \(task), \(test)")
        let before = try without.share(of: "task-\(task)")
        #expect(share >= before - 1e-12, "case \(number), task \(task)")
        if share > before + 1e-9 { isHelped = true }
      }
      if isHelped { helped += 1 }
    }
    #expect(helped > Self.cases / 10)
  }

  @Test("C2: with stand-ins too, neither the order of rows nor the names of nations matter")
  func orderOfRows() throws {
    var random = SplitMix(seed: 77)
    for number in 0..<Self.cases / 4 {
      let test = StandInCase(&random)
      let order = Array(test.supplies.indices)
      let first = Course(try test.plan(inOrder: order, names: order))
      let second = Course(
        try test.plan(
          inOrder: order.shuffled(using: &random),
          names: order.shuffled(using: &random)
        )
      )
      for task in test.needs.indices {
        let share = try first.share(of: "task-\(task)")
        #expect(isClose(try second.share(of: "task-\(task)"), share), "case \(number)")
      }
    }
  }

  @Test("C2: stand-ins come last and at their discount, and count in the task's share only")
  func byHand() throws {
    // Ten jets: four for the air task. Of six battlegroups wanted two are there; six jets left at
    // .5 are worth three more.
    let plan = try SmallScenario.plan(
      """
      "capabilities": {
        "battlegroups": { "replacedBy": { "jets": 0.5 } },
        "jets": { "label": "jets", "personsPerUnit": 0 }
      },
      "tasks": {
        "hold": { "needs": { "battlegroups": 6 } },
        "watch": { "priority": 2, "zone": "air", "needs": { "jets": 4 } }
      },
      "contributors": { "alpha": { "forces": {
        "battlegroups": { "owned": 10 },
        "jets": { "owned": 10, "deployableShare": 1, "unitsPerUnitDeployed": 1 }
      } } }
      """
    )
    let course = Course(plan)
    #expect(isClose(try course.share(of: "hold"), 5.0 / 6))
    #expect(try course.share(of: "watch") == 1)
    #expect(isClose(try course.units(.usable, "battlegroups"), 2))
    #expect(isClose(try course.units(.usable, "jets"), 4))
    // Their combat power is what units present give, stand-ins or not: the ask decides nothing.
    #expect(try course.units(.present, "jets") == 10)
  }
}
