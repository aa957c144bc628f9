import JSONText
import ScenarioModel
import Testing

@Suite("Values set by path")
struct SettingTests {
  private static let base = """
    {
      "asOf": "2025-02-25",
      "given": { "climate": "hot" },
      "mission": { "scale": { "value": 2, "source": "The Times" } },
      "capabilities": { "ships": { "label": "ships", "personsPerUnit": 200 } },
      "contributors": {
        "france": {
          "label": "France", "aliases": ["FRA", "fr"],
          "forces": { "ships": { "owned": 8, "deployableShare": 0.5 } }
        }
      }
    }
    """

  private func texts(_ more: [String: String] = [:]) -> Texts {
    Texts(["base": Self.base].merging(more) { $1 })
  }

  private func set(_ map: String) -> (texts: Texts, outcome: Texts.Outcome) {
    let texts = texts(["test": #"{ "extends": "base", "set": \#(map) }"#])
    return (texts, texts.read())
  }

  @Test("set in a scenario is applied after the merge")
  func inScenario() throws {
    let outcome = texts([
      "test": """
      {
        "extends": "base", "horizonWeeks": 10,
        "set": {
          "horizonWeeks": 20, "contributors.france.forces.ships.owned": "4 to 8",
          "matters.smallestDifference.troops": 100
        }
      }
      """
    ]).read()
    let scenario = try #require(outcome.resolved).scenario
    #expect(scenario.horizonWeeks == 20 && scenario.matters.troops == 100)
    #expect(scenario.contributors[0].forces[0].owned.spread == .lognormalRange(p5: 4, p95: 8))
    #expect(scenario.contributors[0].forces[0].deployableShare.spread == .point(0.5))
  }

  @Test("an alias in a path means its contributor", arguments: ["france", "FRA", "fr"])
  func alias(name: String) throws {
    let outcome = set(#"{ "contributors.\#(name).insists": 0.25 }"#).outcome
    let scenario = try #require(outcome.resolved).scenario
    #expect(scenario.contributors.map { $0.insists.spread } == [.point(0.25)])
    #expect(scenario.contributors[0].insists.path == "contributors.france.insists")
  }

  @Test("an alias the scenario itself adds can be used in its paths")
  func ownAlias() throws {
    let outcome = texts([
      "test": """
      {
        "extends": "base", "contributors": { "france": { "aliases": "gaul" } },
        "set": { "contributors.gaul.insists": 0.125 }
      }
      """
    ]).read()
    #expect(try #require(outcome.resolved).scenario.contributors[0].insists.spread == .point(0.125))
  }

  @Test("a path may add a count to a map of counts")
  func newCount() throws {
    let outcome = set(
      #"{ "mission.reserveOutside.ships": 3, "contributors.FRA.pledges.ships": 1 }"#
    )
    .outcome
    let scenario = try #require(outcome.resolved).scenario
    #expect(scenario.mission.reserveOutside.map { $0.units.spread } == [.point(3)])
    #expect(scenario.contributors[0].pledges.map { $0.units.spread } == [.point(1)])
  }

  @Test(
    "a path that leads nowhere is told at the path, with the nearest key",
    arguments: [
      ("gven.climate", "gven", " Did you mean 'given'?"),
      ("given.climat", "climat", " Did you mean 'climate'?"),
      ("given.climate.value", "value", ""),
      ("contributors.frence.insists", "frence", " Did you mean 'france'?"),
      ("contributors.FRA.insist", "insist", " Did you mean 'insists'?"),
      ("contributors.france.forces.shipz.owned", "shipz", " Did you mean 'ships'?"),
      ("contributors.italy.label", "italy", ""),
      ("tasks.air-policing.priority", "air-policing", ""),
      ("", "", ""),
      ("given..climate", "", ""),
      (".given", "", ""),
      ("set.horizonWeeks", "horizonWeeks", ""),
    ]
  )
  func nowhere(path: String, segment: String, meant: String) {
    let (texts, outcome) = set("{ 1️⃣\"\(path)\": 1 }")
    #expect(
      outcome.lines == [
        "\(texts.place("test", 1)): the path '\(path)' leads nowhere: there is no '\(segment)'."
          + meant
      ]
    )
  }

  @Test(
    "a path must end at a value",
    arguments: ["given", "contributors", "contributors.france", "mission.reserveOutside", "set"]
  )
  func group(path: String) {
    let (texts, outcome) = set("{ 1️⃣\"\(path)\": {} }")
    #expect(
      outcome.lines == [
        "\(texts.place("test", 1)): the path '\(path)' names a group of values; "
          + "end it at a single value."
      ]
    )
  }

  @Test("a wrong value set by path is told at the value")
  func wrongValue() {
    let (texts, outcome) = set(
      """
      {
        "given.climate": 1️⃣"warm", "mission.scale": { "value": 2️⃣-1 }, "horizonWeeks": 3️⃣null,
        4️⃣"mission.reserveOutside.boats": 3
      }
      """
    )
    #expect(
      outcome.lines.sorted()
        == [
          "\(texts.place("test", 1)): 'given.climate' is 'warm'; use 'quiet', 'tense' or 'hot'.",
          "\(texts.place("test", 2)): 'mission.scale' is -1; use a number from 0 to 100.",
          "\(texts.place("test", 3)): 'horizonWeeks' is null; use a whole number from 1 to 520.",
          "\(texts.place("test", 4)): 'mission.reserveOutside' names capability 'boats', "
            + "which this scenario does not have.",
        ].sorted()
    )
  }

  @Test("set must be a map")
  func notAMap() {
    let (texts, outcome) = set("1️⃣[1]")
    #expect(
      outcome.lines == ["\(texts.place("test", 1)): 'set' is a list; use a map of paths to values."]
    )
  }
}

@Suite("Change files and --set")
struct ChangeTests {
  private static let base = """
    {
      "asOf": "2025-02-25", "horizonWeeks": 100,
      "mission": { "scale": { "value": 2, "source": "The Times" } },
      "contributors": { "france": { "label": "France", "aliases": ["FRA"] } }
    }
    """

  @Test("a change file is laid over the scenario and its values count as changed")
  func file() throws {
    let texts = Texts([
      "test": Self.base,
      "more": """
      {
        "name": "more", "note": "twice the force",
        "set": {
          "mission.scale": 4, "contributors.FRA.insists": { "value": 0.5, "source": "Le Monde" }
        }
      }
      """,
    ])
    let outcome = texts.read(changeFile: "more")
    let resolved = try #require(outcome.resolved)
    #expect(resolved.scenario.mission.scale.spread == .point(4))
    let changed = InputRegister(resolved).changed
    #expect(changed.map { $0.path } == ["mission.scale", "contributors.france.insists"])
    #expect(changed[0].provenance == Provenance(isChanged: true))
    #expect(changed[1].provenance == Provenance(source: "Le Monde", isChanged: true))
    #expect(resolved.sources.last == SourceText(name: "more", isChange: true))
  }

  @Test("wrong values of a change file are told in the change file")
  func wrongValues() {
    let texts = Texts([
      "test": Self.base,
      "more": """
      { "set": {
        1️⃣"mission.scal": 4, "horizonWeeks": { "value": 2️⃣0 }, "given.climate": 3️⃣"warm" } }
      """,
    ])
    #expect(
      texts.read(changeFile: "more").lines.sorted() == [
        "\(texts.place("more", 1)): the path 'mission.scal' leads nowhere: there is no 'scal'. "
          + "Did you mean 'scale'?",
        "\(texts.place("more", 2)): 'horizonWeeks' is 0; use a whole number from 1 to 520.",
        "\(texts.place("more", 3)): 'given.climate' is 'warm'; use 'quiet', 'tense' or 'hot'.",
      ]
    )
  }

  @Test(
    "a change file that is none is refused",
    arguments: [
      ("{ 1️⃣\"sets\": {} , \"set\": {} }", "unknown key 'sets'. Did you mean 'set'?"),
      ("1️⃣{ \"name\": \"x\" }", "'set' is missing."),
      ("{ \"set\": 1️⃣3 }", "'set' is 3; use a map of paths to values."),
      ("1️⃣[]", "'the file' is a list; use an object."),
    ]
  )
  func refused(text: String, message: String) {
    let texts = Texts(["test": Self.base, "more": text])
    let outcome = texts.read(changeFile: "more")
    #expect(outcome.resolved == nil)
    #expect(outcome.lines == ["\(texts.place("more", 1)): \(message)"])
  }

  @Test("an empty change changes nothing")
  func empty() throws {
    let texts = Texts(["test": Self.base, "more": #"{ "set": {} }"#])
    let resolved = try #require(texts.read(changeFile: "more").resolved)
    #expect(InputRegister(resolved).changed == [])
  }

  @Test(
    "a value of --set is JSON where it reads as JSON, else a text",
    arguments: [
      ("mission.scale", "3", Spread.point(3)),
      ("mission.scale", "1 to 2", .lognormalRange(p5: 1, p95: 2)),
      ("mission.scale", #""1 to 2""#, .lognormalRange(p5: 1, p95: 2)),
      ("mission.scale", #"{"low":1,"likely":2,"high":3}"#, .triangular(low: 1, likely: 2, high: 3)),
      ("mission.scale", #"{"value":5,"source":"x"}"#, .point(5)),
    ]
  )
  func option(path: String, value: String, spread: Spread) throws {
    let change = Change(source: "--set", path: path, value: value)
    let resolved = try #require(Texts(["test": Self.base]).read(changes: [change]).resolved)
    #expect(resolved.scenario.mission.scale.spread == spread)
    #expect(InputRegister(resolved).changed.map { $0.path } == [path])
  }

  @Test("a word of --set needs no quotes")
  func word() throws {
    let changes = [
      Change(source: "--set", path: "given.climate", value: "hot"),
      Change(source: "--set", path: "mission.natoCommand", value: "true"),
      Change(source: "--set", path: "contributors.FRA.joinsIf", value: "ceasefire holds"),
    ]
    let resolved = try #require(Texts(["test": Self.base]).read(changes: changes).resolved)
    #expect(resolved.scenario.given.climate == .hot && resolved.scenario.mission.natoCommand)
    #expect(resolved.scenario.contributors[0].joinsIf == .fact(.ceasefireHolds))
  }

  @Test("of two changes to one value the later wins")
  func later() throws {
    let changes = [
      Change(source: "--set", path: "horizonWeeks", value: "10"),
      Change(source: "--set", path: "horizonWeeks", value: "20"),
    ]
    let resolved = try #require(Texts(["test": Self.base]).read(changes: changes).resolved)
    #expect(resolved.scenario.horizonWeeks == 20)
  }

  @Test(
    "a mistake of --set is told with the option's name and no place in any file",
    arguments: [
      ("given.climate", "warm", "'given.climate' is 'warm'; use 'quiet', 'tense' or 'hot'."),
      (
        "given.climate", #"{"value": "warm"}"#,
        "'given.climate' is 'warm'; use 'quiet', 'tense' or 'hot'."
      ),
      (
        "mission.scale", #"{"value": {"low": 1, "likely": 300, "high": 2}}"#,
        "'mission.scale' is 300; use a number from 0 to 100."
      ),
      (
        "contributors.france.joinsIf", "ceasefire holds and",
        "the condition 'contributors.france.joinsIf' has nothing where a fact is expected; "
          + "use a fact such as 'ceasefire holds' or '2 others are in'."
      ),
      (
        "horizonWeek", "3",
        "the path 'horizonWeek' leads nowhere: there is no 'horizonWeek'. "
          + "Did you mean 'horizonWeeks'?"
      ),
    ]
  )
  func mistake(path: String, value: String, message: String) {
    let change = Change(source: "--set \(path)", path: path, value: value)
    let outcome = Texts(["test": Self.base]).read(changes: [change])
    #expect(outcome.lines == ["--set \(path):0:0: \(message)"])
  }
}
