import JSONText
import ScenarioModel
import Testing

@Suite("Laying one scenario over another")
struct MergingTests {
  /// The examples of RFC 7396, appendix A, that this format can hold, in keys of the format.
  @Test(
    "objects are merged as RFC 7396 lays down",
    arguments: [
      (#"{"given":{"note":"b"}}"#, #"{"given":{"note":"c"}}"#, #"{"given":{"note":"c"}}"#),
      (#"{"note":"b"}"#, #"{"name":"c"}"#, #"{"note":"b","name":"c"}"#),
      (#"{"note":"b"}"#, #"{"note":null}"#, "{}"),
      (#"{"note":"b","name":"c"}"#, #"{"note":null}"#, #"{"name":"c"}"#),
      (#"{"extends":["b"]}"#, #"{"extends":"c"}"#, #"{"extends":"c"}"#),
      (#"{"extends":"c"}"#, #"{"extends":["b"]}"#, #"{"extends":["b"]}"#),
      (
        #"{"given":{"note":"b"}}"#, #"{"given":{"note":"d","moscow":null}}"#,
        #"{"given":{"note":"d"}}"#
      ),
      (#"{"extends":["b","c"]}"#, #"{"extends":["d"]}"#, #"{"extends":["d"]}"#),
      (#"{"given":"text"}"#, #"{"given":{"note":"b"}}"#, #"{"given":{"note":"b"}}"#),
      (#"{"given":{"note":"b"}}"#, #"{"given":"text"}"#, #"{"given":"text"}"#),
      ("{}", #"{"mission":{"note":"a","leads":null}}"#, #"{"mission":{"note":"a"}}"#),
      (
        "{}", #"{"contributors":{"france":{"parliament":{"note":null}}}}"#,
        #"{"contributors":{"france":{"parliament":{}}}}"#
      ),
      (
        #"{"contributors":{"france":{"label":"F"},"italy":{"label":"I"}}}"#,
        #"{"contributors":{"france":null,"spain":{"label":"S"}}}"#,
        #"{"contributors":{"italy":{"label":"I"},"spain":{"label":"S"}}}"#
      ),
    ]
  )
  func mergePatch(base: String, patch: String, result: String) throws {
    #expect(try merged(patch, over: base) == result)
  }

  @Test(
    "an uncertain value is replaced as a whole, never mixed with the old one",
    arguments: [
      (#"{"low":1,"likely":2,"high":3}"#, #"{"p5":1,"p50":2,"p95":3}"#),
      (#"{"low":1,"likely":2,"high":3}"#, #"{"low":2}"#),
      (#"{"value":3,"source":"a","confidence":"high"}"#, #"{"value":4}"#),
      (#"{"value":3,"source":"a"}"#, #"{"source":"b"}"#),
      (#"{"uniform":[1,2]}"#, "7"),
    ]
  )
  func atomic(base: String, patch: String) throws {
    func scenario(_ value: String) -> String { #"{"mission":{"scale":\#(value)}}"# }
    #expect(try merged(scenario(patch), over: scenario(base)) == scenario(patch))
  }

  @Test("words, lists and conditions are atomic as well")
  func atomicWords() throws {
    let base = #"{"given":{"climate":{"value":"hot","source":"a"}}}"#
    let patch = #"{"given":{"climate":{"value":"tense"}}}"#
    #expect(try merged(patch, over: base) == patch)
  }

  @Test("a null inside a value is kept, so that it can be reported")
  func nullInValue() throws {
    let patch = #"{"mission":{"scale":{"value":null}}}"#
    #expect(try merged(patch, over: #"{"mission":{"scale":1}}"#) == patch)
  }

  @Test("a changed value loses the source of the old one, and its neighbours keep theirs")
  func provenance() throws {
    let texts = Texts([
      "base": """
      {
        "asOf": "2025-02-25",
        "mission": {
          "scale": { "value": 2, "source": "The Times", "confidence": "high" },
          "launchTroops": { "value": 900, "source": "Le Monde" }
        }
      }
      """,
      "test": #"{ "extends": "base", "mission": { "scale": 3 } }"#,
    ])
    let register = InputRegister(try #require(texts.read().resolved))
    let scale = try #require(register.items.first { $0.path == "mission.scale" })
    let launch = try #require(register.items.first { $0.path == "mission.launchTroops" })
    #expect(scale.value == "3" && scale.provenance == Provenance(confidence: .assumed))
    #expect(launch.provenance == Provenance(source: "Le Monde", confidence: .medium))
  }

  @Test("a null takes away what the base gives, and the default holds again")
  func removal() throws {
    let texts = Texts([
      "base": #"{ "asOf": "2025-02-25", "horizonWeeks": 12, "given": { "climate": "hot" } }"#,
      "test": #"{ "extends": "base", "horizonWeeks": null, "given": { "climate": null } }"#,
    ])
    let scenario = try #require(texts.read().resolved).scenario
    #expect(scenario.horizonWeeks == 156 && scenario.given.climate == .tense)
  }

  @Test("a null where there is nothing to take away changes nothing")
  func emptyRemoval() throws {
    let scenario = try scenario(
      #"{ "asOf": "2025-02-25", "horizonWeeks": null, "given": { "concession": null } }"#
    )
    #expect(scenario.horizonWeeks == 156 && scenario.given.concession == nil)
  }

  @Test("a key a base does not have keeps its place, so that its mistake can be found")
  func places() {
    let texts = Texts([
      "base": #"{ "asOf": "2025-02-25", "given": { "climate": "hot" } }"#,
      "test": #"{ "extends": "base", 1️⃣"gven": {}, "given": { 2️⃣"climat": "hot" } }"#,
    ])
    #expect(
      texts.read().lines == [
        "\(texts.place("test", 2)): unknown key 'climat' in 'given'. Did you mean 'climate'?",
        "\(texts.place("test", 1)): unknown key 'gven'. Did you mean 'given'?",
      ]
    )
  }

  private func merged(_ patch: String, over base: String) throws -> String {
    let result = Merging.lay(
      try JSONText.parse(Array(patch.utf8)),
      over: try JSONText.parse(Array(base.utf8)),
      shape: Catalogue.scenario.shape
    )
    return JSONText.write(result, style: .compact)
  }
}
