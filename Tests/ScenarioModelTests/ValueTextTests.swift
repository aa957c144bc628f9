import JSONText
import ScenarioModel
import Testing

@Suite("Values as text")
struct ValueTextTests {
  @Test(
    "each form has one short text, without its source",
    arguments: [
      ("3", "3"), ("0.25", "0.25"), ("true", "true"), ("false", "false"), ("null", "none"),
      (#""4 to 8""#, "4 to 8"), (#"["a","b"]"#, "a, b"), ("[]", ""),
      (#"{"value":3,"source":"x"}"#, "3"), (#"{"value":{"value":"x"}}"#, #"{"value":"x"}"#),
      (#"{"low":1,"likely":2,"high":3,"source":"x"}"#, "1 / 2 / 3"),
      (#"{"low":1,"likely":2,"high":3,"shape":"triangular"}"#, "1 / 2 / 3"),
      (#"{"low":1,"likely":2,"high":3,"shape":"pert"}"#, "1 / 2 / 3 (PERT)"),
      (#"{"p5":1,"p50":2,"p95":3}"#, "1 / 2 / 3 (5th, 50th, 95th percentile)"),
      (#"{"bracket":[1,3]}"#, "1 to 3 without odds"),
      (#"{"bracket":[1,3],"likely":2.5,"note":"x"}"#, "1 to 3 without odds, 2.5 in the middle"),
      (#"{"uniform":[1,3],"source":"x","date":"y"}"#, #"{"uniform":[1,3]}"#),
      (#"{"normal":{"mean":1,"sd":3},"confidence":"low"}"#, #"{"normal":{"mean":1,"sd":3}}"#),
    ]
  )
  func texts(value: String, text: String) throws {
    #expect(ValueText.text(of: try JSONText.parse(Array(value.utf8))) == text)
  }
}
