import ScenarioModel
import Testing

@Suite("Everything wrong is told at once")
struct TenMistakesTests {
  @Test("a file with ten different mistakes reports all ten in one go, each with its place")
  func ten() {
    expectProblems(
      """
      {
        "asOf": 1️⃣"2025-02-29",
        2️⃣"horizonWeek": 156,
        "given": { "moscow": 3️⃣"reject", "climate": 4️⃣3 },
        "mission": { "leads": [5️⃣"frence"], "scale": 6️⃣250 },
        "capabilities": { "ships": { "label": "ships", "personsPerUnit": 200 } },
        "contributors": {
          "france": {
            "label": "France",
            "insists": { "low": 0.9, "likely": 7️⃣50, "high": 1 },
            "joinsIf": "ceasefire holds and 8️⃣backstop includes inteligence",
            "forces": { 9️⃣"shipz": { "owned": 3, "deployableShare": 0.5 } }
          },
          "norway": 🔟{ "stance": "ready" }
        }
      }
      """,
      [
        (1, #"'asOf' is the text '2025-02-29'; use a day such as "2025-02-25"."#),
        (2, "unknown key 'horizonWeek'. Did you mean 'horizonWeeks'?"),
        (
          3,
          "'given.moscow' is 'reject'; use 'rejects', 'ambiguous', 'accepts-non-nato', "
            + "'accepts-europeans' or 'revoked'. Did you mean 'rejects'?"
        ),
        (4, #"'given.climate' is 3; use one of "quiet", "tense", "hot"."#),
        (
          5,
          "'mission.leads' names contributor 'frence', which this scenario does not have. "
            + "Did you mean 'france'?"
        ),
        (6, "'mission.scale' is 250; use a number from 0 to 100."),
        (7, "'contributors.france.insists' is 50; use a share from 0 to 1 (not per cent)."),
        (
          8,
          "the condition 'contributors.france.joinsIf' has 'backstop includes inteligence'; "
            + "use a known fact; did you mean 'backstop includes intelligence'."
        ),
        (
          9,
          "'contributors.france.forces' names capability 'shipz', which this scenario does not "
            + "have. Did you mean 'ships'?"
        ),
        (10, "'label' is missing in 'contributors.norway'."),
      ]
    )
  }

  @Test("problems stand in the order of the text")
  func order() {
    let lines = reading(
      "{\"asOf\": 1,\n\"horizonWeeks\": 0,\n\"given\": {\"moscow\": \"x\",\n\"climate\": \"y\"}}"
    ).lines
    #expect(lines.map { String($0.prefix(7)) } == ["test:1:", "test:2:", "test:3:", "test:4:"])
  }

  @Test("mistakes in two files each name their own file")
  func twoFiles() {
    let texts = Texts([
      "base": #"{ "asOf": "2025-02-25", "horizonWeeks": 1️⃣"long", "given": { "climate": "hot" } }"#,
      "test": #"{ "extends": "base", "given": { "moscow": 1️⃣"angry" } }"#,
    ])
    let places = texts.read().lines.map { String($0.split(separator: " ")[0].dropLast()) }
    #expect(places.sorted() == [texts.place("base", 1), texts.place("test", 1)])
  }
}
