import ScenarioModel
import Testing

@Suite("Reading a scenario")
struct ReadingTests {
  @Test("a scenario needs nothing but the day it describes; everything else has a default")
  func minimal() throws {
    let scenario = try scenario(#"{"asOf": "2025-02-25"}"#)
    #expect(scenario.name == "test")
    #expect(scenario.question == "")
    #expect(scenario.asOf == scenario.ceasefireDate)
    #expect(scenario.horizonWeeks == 156)
    #expect(scenario.given.ceasefire == .thin)
    #expect(scenario.given.moscow == .ambiguous)
    #expect(scenario.given.concession == nil)
    #expect(scenario.mission.leads == [])
    #expect(scenario.mission.launchTroops.spread == .point(2000))
    #expect(scenario.backstop.includes == [false, false, false, false])
    #expect(scenario.contributors.isEmpty && scenario.tasks.isEmpty && scenario.events.isEmpty)
    #expect(scenario.sideBySide == .none)
    #expect(scenario.frozen == [])
  }

  @Test("every value of a contributor arrives under its own name")
  func contributor() throws {
    let scenario = try scenario(
      """
      {
        "asOf": "2025-02-25",
        "capabilities": { "battlegroups": { "label": "battlegroups", "personsPerUnit": 1000 } },
        "contributors": {
          "note": "two of them",
          "france": { "label": "France", "canLead": "corps" },
          "norway": {
            "label": "Norway", "aliases": ["NOR"], "canLead": "brigade", "servesUnder": ["france"],
            "stance": "conditional", "joinsIf": "france is in or always", "insists": 0.25,
            "chanceJoins": 0.75, "decidesFromWeek": 3, "support": 60, "troopsAtMost": 900,
            "parliament": { "approvalNeeded": true, "delayWeeks": 2, "chanceApproves": 0.8 },
            "neverDoes": ["line-of-contact", "combat"], "usableShare": 0.5,
            "rulesCeiling": "defend-self", "rotationPolicy": "surge", "tourWeeks": 20,
            "recoveryWeeks": 80, "costPerSoldierYear": 300000, "noticeWeeks": 9,
            "releaseFlank": { "share": 0.4, "delayWeeks": 6 },
            "pledges": { "battlegroups": 2 },
            "forces": {
              "battlegroups": {
                "owned": 8, "deployableShare": 0.7, "busyElsewhere": 1, "flank": 0.5,
                "unitsPerUnitDeployed": 4
              }
            }
          }
        }
      }
      """
    )
    let norway = try #require(scenario.contributors.last)
    #expect(scenario.contributors.map { $0.id } == ["france", "norway"])
    #expect(norway.label == "Norway" && norway.canLead == .brigade)
    #expect(norway.servesUnder == ["france"] && norway.stance == .conditional)
    #expect(norway.joinsIf == .any([.fact(.contributorIn("france")), .fact(.always)]))
    #expect(norway.insists.spread == .point(0.25) && norway.chanceJoins.spread == .point(0.75))
    #expect(norway.decidesFromWeek.spread == .point(3) && norway.support.spread == .point(60))
    #expect(norway.troopsAtMost?.spread == .point(900))
    #expect(norway.parliament.approvalNeeded)
    #expect(norway.parliament.delayWeeks.spread == .point(2))
    #expect(norway.parliament.chanceApproves.spread == .point(0.8))
    #expect(norway.barredZones == [.lineOfContact] && norway.barsCombat)
    #expect(norway.usableShare.spread == .point(0.5) && norway.rulesCeiling == .defendSelf)
    #expect(norway.rotationPolicy == .surge && norway.tourWeeks == 20 && norway.recoveryWeeks == 80)
    #expect(norway.costPerSoldierYear.spread == .point(300_000))
    #expect(norway.noticeWeeks.spread == .point(9))
    #expect(norway.flankReleasedShare.spread == .point(0.4))
    #expect(norway.flankReleaseWeeks.spread == .point(6))
    #expect(norway.pledges.map { $0.units.spread } == [.point(2)])
    let pool = try #require(norway.forces.first)
    #expect(pool.owned.spread == .point(8) && pool.deployableShare.spread == .point(0.7))
    #expect(pool.busyElsewhere.spread == .point(1) && pool.flank.spread == .point(0.5))
    #expect(pool.unitsPerUnitDeployed.spread == .point(4))
    #expect(pool.owned.path == "contributors.norway.forces.battlegroups.owned")
    #expect((pool.owned.lowest, pool.owned.highest) == (0, 100_000))
  }

  @Test("a value may stand in a wrapper beside its source")
  func wrapped() throws {
    let scenario = try scenario(
      """
      {
        "asOf": { "value": "2025-02-25", "source": "RFE/RL" },
        "horizonWeeks": { "value": 52, "confidence": "assumed", "note": "a year", "date": "2025" },
        "given": { "climate": { "value": "hot" } },
        "mission": { "natoCommand": { "value": true }, "scale": { "value": "1 to 2" } },
        "contributors": {
          "france": {
            "label": { "value": "France" }, "aliases": { "value": ["FRA"] },
            "joinsIf": { "value": "ceasefire holds", "source": "Macron" },
            "neverDoes": { "value": ["air"] }
          }
        }
      }
      """
    )
    #expect(scenario.asOf.description == "2025-02-25" && scenario.horizonWeeks == 52)
    #expect(scenario.given.climate == .hot && scenario.mission.natoCommand)
    #expect(scenario.mission.scale.spread == .lognormalRange(p5: 1, p95: 2))
    #expect(scenario.contributors[0].joinsIf == .fact(.ceasefireHolds))
    #expect(scenario.contributors[0].barredZones == [.air])
    #expect(scenario.contributors[0].label == "France")
  }

  @Test("tasks are in order of priority, contributors and events in an order of their own")
  func order() throws {
    let scenario = try scenario(
      """
      {
        "asOf": "2025-02-25",
        "tasks": {
          "beta": { "priority": 2, "zone": "air", "needs": {} },
          "alpha": { "priority": 2, "zone": "air", "needs": {} },
          "gamma": { "priority": 1, "zone": "west", "needs": {}, "floor": 0.5, "essential": false }
        },
        "contributors": { "b": { "label": "B" }, "a": { "label": "A" } },
        "events": {
          "late": { "week": 9, "moscow": "rejects" },
          "early": { "week": "2025-03-11", "ceasefire": "breaks" }
        },
        "matters": { "taskFloor": 0.7 }
      }
      """
    )
    #expect(scenario.tasks.map { $0.id } == ["gamma", "alpha", "beta"])
    #expect(scenario.tasks.map { $0.floor.central } == [0.5, 0.7, 0.7])
    #expect(scenario.tasks.map { $0.isEssential } == [false, true, true])
    #expect(scenario.contributors.map { $0.id } == ["a", "b"])
    #expect(scenario.events.map { $0.id } == ["early", "late"])
    #expect(scenario.events.map { $0.week } == [2, 9])
  }

  @Test("an event may say several things at once")
  func events() throws {
    let scenario = try scenario(
      """
      {
        "asOf": "2025-02-25",
        "capabilities": { "ships": { "label": "ships", "personsPerUnit": 100 } },
        "contributors": { "france": { "label": "France", "aliases": ["FRA"] } },
        "events": {
          "all": {
            "week": 1, "backstop": "paused", "forWeeks": 3, "moscow": "revoked",
            "ceasefire": "recommitted", "contributor": "FRA", "does": "leaves", "deaths": 5,
            "delivers": { "ships": 2 }
          },
          "short": { "week": 2, "backstop": "paused" },
          "gone": { "week": 3, "backstop": "withdrawn" },
          "back": { "week": 4, "backstop": "restored" },
          "in": { "week": 5, "contributor": "france", "does": "joins" }
        }
      }
      """
    )
    #expect(
      scenario.events.map { $0.happenings.map { name($0) } } == [
        [
          "pause 3", "moscow 4", "recommitted", "france leaves", "france 5 dead",
          "france ships 2.0",
        ],
        ["pause 1"], ["withdrawn"], ["restored"], ["france joins"],
      ]
    )
  }

  private func name(_ happening: Event.Happening) -> String {
    switch happening {
    case .backstopPauses(let weeks): "pause \(weeks)"
    case .backstopWithdrawn: "withdrawn"
    case .backstopRestored: "restored"
    case .moscow(let stance, _): "moscow \(stance.rawValue)"
    case .mandateEnds: "mandate ends"
    case .attack: "attack"
    case .rules(let rules): "rules \(rules.rawValue)"
    case .election(let contributor): "\(contributor) votes"
    case .support(let contributor, _): "support in \(contributor)"
    case .truceBreaks: "breaks"
    case .truceRecommitted: "recommitted"
    case .joins(let contributor): "\(contributor) joins"
    case .leaves(let contributor): "\(contributor) leaves"
    case .deaths(let contributor, let count): "\(contributor) \(Int(count.central)) dead"
    case .delivers(let contributor, let units):
      "\(contributor) \(units.map { "\($0.capability) \($0.units.central)" }.joined())"
    }
  }

  @Test("what is not an object is no scenario")
  func notAnObject() {
    #expect(reading("[1]").lines == ["test:1:1: 'the file' is a list; use an object."])
    #expect(reading(" \"x\"").lines == ["test:1:2: 'the file' is the text 'x'; use an object."])
  }

  @Test("a syntax error is told in the words of the JSON reader")
  func syntax() {
    let outcome = reading("{\"asOf\": \"2025-02-25\",\n \"given\": {]}")
    #expect(outcome.problems.count == 1)
    #expect(outcome.lines[0].hasPrefix("test:2:12: "))
    #expect(outcome.problems[0].path == "")
  }

  @Test("an error the JSON reader can go on after hides no other")
  func duplicateKey() {
    expectProblems(
      """
      { "asOf": "2025-02-25", 1️⃣"asOf": "2025-02-26", "horizonWeeks": 2️⃣0 }
      """,
      [
        (1, "duplicate key 'asOf'; first given in line 1, column 3"),
        (2, "'horizonWeeks' is 0; use a whole number from 1 to 520."),
      ]
    )
  }
}
