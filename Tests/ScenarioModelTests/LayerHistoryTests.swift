import ScenarioModel
import TestSupport
import Testing

@Suite("Entities that a layer misspells or takes away")
struct LayerHistoryTests {
  private static let base = """
    {
      "asOf": "2025-02-25",
      "mission": { "leads": [1️⃣"france"] },
      "capabilities": { "ships": { "label": "ships", "personsPerUnit": 200 } },
      "tasks": { "protect-kyiv": { "priority": 1, "zone": "cities", "needs": { 2️⃣"ships": 1 } } },
      "contributors": {
        "france": { "label": "France", "aliases": ["FRA"], "canLead": "corps" },
        "poland": { "label": "Poland", "joinsIf": "3️⃣FRA is in" },
        "sweden": { "label": "Sweden", "servesUnder": [4️⃣"france"] },
        "norway": {
          "label": "Norway", "servesUnder": [5️⃣"france"],
          "forces": { 6️⃣"ships": { "owned": 1, "deployableShare": 1 } }
        }
      }
    }
    """

  private func read(_ patch: String) -> (Texts, [String]) {
    let texts = Texts(["base": Self.base, "test": patch])
    return (texts, texts.read().lines.sorted())
  }

  @Test("a misspelt id is told once, with what was meant and what a new entity needs")
  func misspelt() {
    let (texts, lines) = read(
      """
      {
        "extends": "base",
        "capabilities": { "shps": 1️⃣{ "note": "more" } },
        "tasks": { "protect-kiev": 2️⃣{ "note": "later" } },
        "contributors": { "frnce": 3️⃣{ "stance": "ready" } }
      }
      """
    )
    #expect(
      lines == [
        "\(texts.place("test", 1)): there is no capability 'shps' in 'base'. "
          + "Did you mean 'ships'? A new capability needs at least 'label' and 'personsPerUnit'.",
        "\(texts.place("test", 2)): there is no task 'protect-kiev' in 'base'. "
          + "Did you mean 'protect-kyiv'? A new task needs at least 'priority', 'zone' and 'needs'.",
        "\(texts.place("test", 3)): there is no contributor 'frnce' in 'base'. "
          + "Did you mean 'france'? A new contributor needs at least 'label', and 'forces' to "
          + "have units.",
      ]
    )
  }

  @Test("a new entity with all it needs is no mistake, and one that lacks a label beside others is")
  func newcomer() {
    #expect(
      read(#"{ "extends": "base", "contributors": { "italy": { "label": "Italy" } } }"#).1 == []
    )
    let (texts, lines) = read(
      #"{ "extends": "base", "contributors": { "france": 1️⃣{ "label": null } } }"#
    )
    #expect(lines == ["\(texts.place("test", 1)): 'label' is missing in 'contributors.france'."])
  }

  @Test("what still names a removed entity is listed where it was removed")
  func removed() {
    let (texts, lines) = read(
      #"{ "extends": "base", "capabilities": { 1️⃣"ships": null }, "contributors": { 2️⃣"france": null } }"#
    )
    func named(_ path: String, _ mark: Int) -> String { "'\(path)' (\(texts.place("base", mark)))" }
    #expect(
      lines == [
        "\(texts.place("test", 1)): capability 'ships' is removed here, but "
          + named("tasks.protect-kyiv.needs", 2) + " and "
          + named("contributors.norway.forces", 6)
          + " still name it; change those too, or keep it.",
        "\(texts.place("test", 2)): contributor 'france' is removed here, but "
          + named("mission.leads", 1) + ", "
          + named("contributors.poland.joinsIf", 3) + ", "
          + named("contributors.sweden.servesUnder", 4)
          + #" and 1 more still name it; change those too, or keep it with "stance": "refuses"."#,
      ]
    )
  }

  @Test("one place that still names a removed entity is told in the singular")
  func removedAndNamedOnce() {
    let texts = Texts([
      "base": #"{ "asOf": "2025-02-25", "contributors": { "italy": { "label": "Italy" } } }"#,
      "test": """
      {
        "extends": "base", "contributors": { 1️⃣"italy": null },
        "events": { "e": { "week": 3, "contributor": 2️⃣"italy", "does": "leaves" } }
      }
      """,
    ])
    #expect(
      texts.read().lines == [
        "\(texts.place("test", 1)): contributor 'italy' is removed here, but "
          + "'events.e.contributor' (\(texts.place("test", 2))) still names it; change that too, "
          + #"or keep it with "stance": "refuses"."#
      ]
    )
  }

  @Test("an entity that is taken away and was never there is told")
  func nothingToRemove() {
    let (texts, lines) = read(
      #"{ "extends": "base", "tasks": { 1️⃣"air": null }, "contributors": { 2️⃣"polnd": null } }"#
    )
    #expect(
      lines == [
        "\(texts.place("test", 1)): there is no task 'air' to remove.",
        "\(texts.place("test", 2)): there is no contributor 'polnd' to remove. "
          + "Did you mean 'poland'?",
      ]
    )
  }

  @Test("an entity that one layer removes and a later one brings back is not missed")
  func broughtBack() {
    let texts = Texts([
      "base": Self.base,
      "without": #"{ "extends": "base", "contributors": { "france": null } }"#,
      "test": """
      {
        "extends": "without",
        "contributors": {
          "france": { "label": "France", "aliases": ["FRA"], "canLead": "corps" }
        }
      }
      """,
    ])
    #expect(texts.read().lines == [])
  }

  @Test(
    "a week that is neither a number nor a day says what it may be",
    arguments: ["\"soon\"", "true"]
  )
  func week(_ value: String) {
    let kind = value == "true" ? "true" : "the text 'soon'"
    expectProblems(
      #"{ "asOf": "2025-02-25", "events": { "e": { "week": 1️⃣\#(value), "ceasefire": "breaks" } } }"#,
      [
        (
          1,
          "'events.e.week' is \(kind); use a week as a number, or a day written year-month-day."
        )
      ]
    )
  }
}
