import ForceSimulation
import TestSupport
import Testing

/// A random case of the assignment: whole units of several nations, some zones barred to each.
private struct Case {
  /// Units of each nation.
  var supplies: [Int]
  /// Units each task asks for, in the order of priority.
  var needs: [Int]
  /// For each nation, the tasks it may serve.
  var allowed: [[Bool]]

  init(_ random: inout SplitMix) {
    let nations = 1 + random.below(6)
    let tasks = 1 + random.below(6)
    supplies = (0..<nations).map { _ in random.below(7) }
    needs = (0..<tasks).map { _ in 1 + random.below(9) }
    allowed = supplies.map { _ in (0..<tasks).map { _ in random.below(100) < 55 } }
  }

  /// The most each task can get in turn without taking from those before it, by maximum flow.
  ///
  /// The flow to the first k tasks, those before the k-th asking for just what they got, is what
  /// they got and the most of the k-th.
  var expected: [Int] {
    var granted: [Int] = []
    for task in needs.indices {
      let flow = maximumFlow(to: granted + [needs[task]])
      granted.append(flow - granted.reduce(0, +))
    }
    return granted
  }

  /// Ford and Fulkerson: one unit at a time along a path that may undo what was placed.
  private func maximumFlow(to capacities: [Int]) -> Int {
    var placed = supplies.map { _ in capacities.map { _ in 0 } }
    var left = supplies
    var filled = capacities.map { _ in 0 }
    var flow = 0
    func push(from nation: Int, _ seen: inout Set<Int>) -> Bool {
      for task in capacities.indices where allowed[nation][task] && !seen.contains(task) {
        seen.insert(task)
        if filled[task] < capacities[task] {
          filled[task] += 1
          placed[nation][task] += 1
          return true
        }
        for other in supplies.indices where other != nation && placed[other][task] > 0 {
          placed[other][task] -= 1
          placed[nation][task] += 1
          if push(from: other, &seen) { return true }
          placed[other][task] += 1
          placed[nation][task] -= 1
        }
      }
      return false
    }
    for nation in supplies.indices {
      while left[nation] > 0 {
        var seen: Set<Int> = []
        guard push(from: nation, &seen) else { break }
        left[nation] -= 1
        flow += 1
      }
    }
    return flow
  }

  private static let zones = ["line-of-contact", "depth", "cities", "air", "black-sea", "west"]

  /// The case as a scenario of one week, the nations named in the order given.
  func plan(named names: [Int]) throws -> Plan {
    let contributors = supplies.indices.map { nation in
      let barred = needs.indices.filter { !allowed[nation][$0] }.map { "\"\(Self.zones[$0])\"" }
      return """
        "nation-\(names[nation])": {
          "label": "N", "canLead": "corps", "usableShare": 1, "noticeWeeks": 0,
          "costPerSoldierYear": 1, "neverDoes": [\(barred.joined(separator: ", "))],
          "forces": { "battlegroups": {
            "owned": \(supplies[nation]), "deployableShare": 1, "unitsPerUnitDeployed": 1
          } }
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
        "needs": { "battlegroups": \(needs[$0]) }
      }
      """
    }
    return try SmallScenario.plan(
      """
      "horizonWeeks": 1, "mission": { "leads": [] },
      "command": { "brigadeBattlegroups": 1000, "corpsBattlegroups": 1000 },
      "tasks": { "hold": null, \(tasks.joined(separator: ", ")) },
      "contributors": { "alpha": null, \(contributors.joined(separator: ", ")) },
      "events": { "alpha-joins": null, \(events.joined(separator: ", ")) }
      """
    )
  }
}

@Suite("Assignment of units to tasks (C2, C3)")
struct AssignmentTests {
  #if DEBUG
  private static let cases = 250
  #else
  private static let cases = 5000
  #endif

  @Test("C2: task by task each gets the most that a maximum flow can give it")
  func agreesWithMaximumFlow() throws {
    var random = SplitMix(seed: 20_250_225)
    var short = 0
    for number in 0..<Self.cases {
      let test = Case(&random)
      let course = Course(try test.plan(named: Array(test.supplies.indices)))
      let expected = test.expected
      for task in test.needs.indices {
        let units = try course.share(of: "task-\(task)") * Double(test.needs[task])
        #expect(isClose(units, Double(expected[task])), "case \(number), task \(task), \(test)")
      }
      let assigned = Double(expected.reduce(0, +))
      #expect(isClose(try course.units(.usable, "battlegroups"), assigned), "case \(number)")
      if expected != test.needs { short += 1 }
    }
    // The cases are worth something: in many of them not everything can be met.
    #expect(short > Self.cases / 3)
  }

  @Test("C2: the assignment does not depend on the order of nations")
  func orderOfNations() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<Self.cases / 5 {
      let test = Case(&random)
      let names = Array(test.supplies.indices)
      let first = Course(try test.plan(named: names))
      let second = Course(try test.plan(named: names.shuffled(using: &random)))
      for task in test.needs.indices {
        let share = try first.share(of: "task-\(task)")
        #expect(isClose(try second.share(of: "task-\(task)"), share))
      }
    }
  }

  @Test("C2: no early stop, and C3: a barred zone is barred: by hand")
  func byHand() throws {
    // Ten units that never serve at the line. The line gets nothing, the depth all it asks for.
    let plan = try SmallScenario.plan(
      """
      "tasks": {
        "hold": { "needs": { "battlegroups": 6 } },
        "line": { "priority": 1, "zone": "line-of-contact", "needs": { "battlegroups": 4 } },
        "fight": {
          "priority": 2, "zone": "cities", "combat": true, "needs": { "battlegroups": 1 }
        },
        "guard": { "priority": 3, "zone": "cities", "needs": { "battlegroups": 4 } }
      },
      "contributors": { "alpha": { "neverDoes": ["line-of-contact", "combat"] } }
      """
    )
    let course = Course(plan)
    #expect(try course.share(of: "line") == 0)
    #expect(try course.share(of: "hold") == 1)
    #expect(try course.share(of: "fight") == 0)
    // Two of eight are left for the guard.
    #expect(try course.share(of: "guard") == 0.5)
  }

  @Test("C2: a nation that may do anything leaves to the picky what they may do")
  func flexibility() throws {
    // Beta may only stand in the depth. Alpha must not use up the depth's need, or the cities
    // would go short.
    let plan = try SmallScenario.plan(
      """
      "tasks": {
        "hold": { "needs": { "battlegroups": 8 } },
        "guard": { "priority": 2, "zone": "cities", "needs": { "battlegroups": 8 } }
      },
      "contributors": { "beta": {
        "label": "Beta", "usableShare": 1, "noticeWeeks": 0, "costPerSoldierYear": 1,
        "neverDoes": ["cities"],
        "forces": {
          "battlegroups": { "owned": 40, "deployableShare": 1, "unitsPerUnitDeployed": 5 }
        }
      } },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
      """
    )
    let course = Course(plan)
    #expect(try course.share(of: "hold") == 1)
    #expect(try course.share(of: "guard") == 1)
  }
}
