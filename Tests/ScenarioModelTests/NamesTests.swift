import JSONText
import ScenarioModel
import Testing

@Suite("Names")
struct NamesTests {
  @Test(
    "an id has letters, digits and hyphens and begins with a letter",
    arguments: [
      ("france", true), ("united-kingdom", true), ("A1", true), ("g7-x", true), ("a-", true),
      ("", false), ("1st", false), ("-a", false), ("a b", false), ("a.b", false), ("a_b", false),
      ("été", false), ("a\u{0}", false),
    ]
  )
  func ids(text: String, isID: Bool) {
    #expect(Names.isID(text) == isID)
  }

  @Test("an id has at most 64 letters")
  func length() {
    #expect(Names.isID(String(repeating: "a", count: 64)))
    #expect(!Names.isID(String(repeating: "a", count: 65)))
  }

  @Test("ids that cannot be are told at the id, in every map of ids")
  func badIDs() {
    let words = "use letters, digits and hyphens, beginning with a letter."
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "capabilities": { 1️⃣"air defence": { "label": "x", "personsPerUnit": 1 } },
        "tasks": { 2️⃣"1st": { "priority": 1, "zone": "air", "needs": {} } },
        "contributors": { 3️⃣"a.b": { "label": "x" } },
        "events": { 4️⃣"": { "week": 1, "moscow": "rejects" } }
      }
      """,
      [
        (1, "'air defence' cannot be an id in 'capabilities'; \(words)"),
        (2, "'1st' cannot be an id in 'tasks'; \(words)"),
        (3, "'a.b' cannot be an id in 'contributors'; \(words)"),
        (4, "'' cannot be an id in 'events'; \(words)"),
      ]
    )
  }

  @Test("an alias of one contributor cannot name another")
  func ambiguous() {
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "contributors": {
          "france": { "label": "France", "aliases": ["FRA", "italy"] },
          1️⃣"italy": { "label": "Italy", "aliases": ["ITA", 2️⃣"FRA"] }
        }
      }
      """,
      [
        (1, "'italy' is another name of 'france'; write 'france' here."),
        (2, "'FRA' also names 'france'."),
      ]
    )
  }

  @Test("an alias may be said twice of the same contributor, and may be its id")
  func repeated() throws {
    let resolved = try resolved(
      """
      {
        "asOf": "2025-02-25", "mission": { "leads": ["FRA"] },
        "contributors": {
          "france": { "label": "F", "canLead": "corps", "aliases": ["FRA", "FRA", "france"] }
        }
      }
      """
    )
    #expect(resolved.scenario.mission.leads == ["france"])
  }

  @Test("aliases stand for their contributor wherever one is named")
  func aliases() throws {
    let scenario = try scenario(
      """
      {
        "asOf": "2025-02-25",
        "mission": { "leads": ["FRA", "uk"] },
        "contributors": {
          "france": { "label": "F", "canLead": "corps", "aliases": "FRA", "servesUnder": ["uk"] },
          "united-kingdom": {
            "label": "UK", "canLead": "corps", "aliases": ["uk"], "joinsIf": "FRA is in"
          }
        },
        "events": { "e": { "week": 1, "contributor": "uk", "does": "leaves" } }
      }
      """
    )
    #expect(scenario.mission.leads == ["france", "united-kingdom"])
    #expect(scenario.contributors[0].servesUnder == ["united-kingdom"])
    #expect(scenario.contributors[1].joinsIf == .fact(.contributorIn("france")))
    guard case .leaves("united-kingdom")? = scenario.events[0].happenings.first else {
      Issue.record("the event names another contributor")
      return
    }
  }

  @Test("a capability must be defined before it is named anywhere")
  func unknownCapability() {
    func words(_ path: String) -> String {
      "'\(path)' names capability 'shps', which this scenario does not have. Did you mean 'ships'?"
    }
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "mission": { "reserveOutside": { 1️⃣"shps": 1 } },
        "backstop": { "adds": { "airCover": { 2️⃣"shps": 1 } } },
        "capabilities": {
          "note": "one",
          "ships": {
            "label": "s", "personsPerUnit": 1, "needs": { 3️⃣"shps": 1 }, "replacedBy": { 4️⃣"shps": 1 }
          }
        },
        "tasks": { "t": { "priority": 1, "zone": "air", "needs": { 5️⃣"shps": 1, "note": "x" } } },
        "contributors": {
          "france": {
            "label": "F", "pledges": { 6️⃣"shps": 1 },
            "forces": { 7️⃣"shps": { "owned": 1, "deployableShare": 1 } }
          }
        },
        "events": { "e": { "week": 1, "contributor": "france", "delivers": { 8️⃣"shps": 1 } } }
      }
      """,
      [
        (1, words("mission.reserveOutside")), (2, words("backstop.adds.airCover")),
        (3, words("capabilities.ships.needs")), (4, words("capabilities.ships.replacedBy")),
        (5, words("tasks.t.needs")), (6, words("contributors.france.pledges")),
        (7, words("contributors.france.forces")), (8, words("events.e.delivers")),
      ]
    )
  }

  @Test("a contributor must be there before it is named anywhere")
  func unknownContributor() {
    func words(_ path: String) -> String {
      "'\(path)' names contributor 'frnce', which this scenario does not have. "
        + "Did you mean 'france'?"
    }
    expectProblems(
      """
      {
        "asOf": "2025-02-25", "mission": { "leads": [1️⃣"frnce", 2️⃣3] },
        "contributors": { "france": { "label": "F", "servesUnder": [3️⃣"frnce"] } },
        "events": { "e": { "week": 1, "contributor": 4️⃣"frnce", "does": "joins" } }
      }
      """,
      [
        (1, words("mission.leads")), (2, "'mission.leads' is 3; use the id of a contributor."),
        (3, words("contributors.france.servesUnder")), (4, words("events.e.contributor")),
      ]
    )
  }

  @Test("a mistyped contributor in a scenario that changes another is recognised")
  func mistypedPatch() {
    let texts = Texts([
      "base": #"{ "asOf": "2025-02-25", "contributors": { "france": { "label": "France" } } }"#,
      "test": #"{ "extends": "base", "contributors": { "frence": 1️⃣{ "insists": 0.5 } } }"#,
    ])
    #expect(
      texts.read().lines == [
        "\(texts.place("test", 1)): there is no contributor 'frence' in 'base'. "
          + "Did you mean 'france'? A new contributor needs at least 'label', and 'forces' to "
          + "have units."
      ]
    )
  }
}
