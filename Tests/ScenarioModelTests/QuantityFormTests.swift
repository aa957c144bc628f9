import JSONText
import RandomStreams
import ScenarioModel
import Testing

/// Reads one number kept between `lowest` and `highest`.
func spread(
  _ text: String,
  lowest: Double = 0,
  highest: Double = 100
) throws -> Spread {
  try QuantityReading.spread(
    of: JSONText.parse(Array(text.utf8)),
    path: "x",
    lowest: lowest,
    highest: highest
  )
}

@Suite("The forms of a number")
struct QuantityFormTests {
  @Test(
    "each form is read as its spread",
    arguments: [
      ("3", Spread.point(3)),
      ("0", .point(0)),
      ("100", .point(100)),
      (#"{"low":2,"likely":3,"high":5}"#, .triangular(low: 2, likely: 3, high: 5)),
      (
        #"{"low":2,"likely":3,"high":5,"shape":"triangular"}"#,
        .triangular(low: 2, likely: 3, high: 5)
      ),
      (#"{"low":2,"likely":3,"high":5,"shape":"pert"}"#, .pert(low: 2, likely: 3, high: 5)),
      (#"{"low":2,"likely":2,"high":5}"#, .triangular(low: 2, likely: 2, high: 5)),
      (#"{"low":2,"likely":5,"high":5}"#, .triangular(low: 2, likely: 5, high: 5)),
      (#"{"low":4,"likely":4,"high":4}"#, .point(4)),
      (#"{"p5":4,"p50":4,"p95":4}"#, .point(4)),
      (#"{"uniform":[2,7]}"#, .uniform(low: 2, high: 7)),
      (#"{"uniform":[2,2]}"#, .uniform(low: 2, high: 2)),
      (#"{"normal":{"mean":50,"sd":5}}"#, .normal(mean: 50, sd: 5)),
      (#"{"lognormal":{"mean":50,"sd":5}}"#, .lognormal(mean: 50, sd: 5)),
      (#"{"beta":{"a":2,"b":3}}"#, .beta(a: 2, b: 3)),
      (#"{"bracket":[2,8]}"#, .bracket(low: 2, middle: 5, high: 8)),
      (#"{"bracket":[2,8],"likely":3}"#, .bracket(low: 2, middle: 3, high: 8)),
    ]
  )
  func forms(text: String, expected: Spread) throws {
    #expect(try spread(text) == expected)
  }

  @Test(
    "three percentiles keep the bounds they keep clear of",
    arguments: [
      // A quantity with both bounds near: between them.
      (5.0, 0.0, 100.0, Metalog3.Bounds.both(low: 0, high: 100)),
      // A quantity that is bounded far above: only from below.
      (5.0, 0.0, 1e9, .lower(0)),
      // Percentiles that touch the lower bound: none, draws are kept within it.
      (0.0, 0.0, 100.0, .none),
    ]
  )
  func percentiles(p5: Double, lowest: Double, highest: Double, bounds: Metalog3.Bounds) throws {
    let text = #"{"p5":\#(p5),"p50":20,"p95":40}"#
    guard case .metalog(let metalog) = try spread(text, lowest: lowest, highest: highest) else {
      Issue.record("no metalog")
      return
    }
    #expect(metalog.bounds == bounds)
  }

  @Test(
    "the family of a written range follows the bounds of the number",
    arguments: [
      ("4 to 8", 0.0, 1e9, Spread.lognormalRange(p5: 4, p95: 8)),
      ("4 to 8", 1.0, 100.0, .lognormalRange(p5: 4, p95: 8)),
      ("0.2 to 0.4", 0.0, 1.0, .shareRange(p5: 0.2, p95: 0.4)),
      ("0 to 0.4", 0.0, 1.0, .uniform(low: 0, high: 0.4)),
      ("0.2 to 1", 0.0, 1.0, .uniform(low: 0.2, high: 1)),
      ("0 to 8", 0.0, 1e9, .uniform(low: 0, high: 8)),
      ("-4 to 8", -10.0, 10.0, .normalRange(p5: -4, p95: 8)),
      ("-10 to 8", -10.0, 10.0, .uniform(low: -10, high: 8)),
      ("-4 to 10", -10.0, 10.0, .uniform(low: -4, high: 10)),
      ("  4   to 8 ", 0.0, 1e9, .lognormalRange(p5: 4, p95: 8)),
      ("1e1 to 2.5e1", 0.0, 1e9, .lognormalRange(p5: 10, p95: 25)),
      ("5 to 5", 0.0, 1e9, .lognormalRange(p5: 5, p95: 5)),
    ]
  )
  func ranges(text: String, lowest: Double, highest: Double, expected: Spread) throws {
    #expect(try spread("\"\(text)\"", lowest: lowest, highest: highest) == expected)
  }

  @Test(
    "a source may stand beside every form, in the same object or around it",
    arguments: [
      #"{"low":2,"likely":3,"high":5%}"#, #"{"p5":2,"p50":3,"p95":5%}"#, #"{"uniform":[2,5]%}"#,
      #"{"normal":{"mean":2,"sd":5}%}"#, #"{"lognormal":{"mean":2,"sd":5}%}"#,
      #"{"beta":{"a":2,"b":5}%}"#, #"{"bracket":[2,5]%}"#, #"{"value":3%}"#,
      #"{"value":"2 to 5"%}"#, #"{"value":{"bracket":[2,5]}%}"#,
    ]
  )
  func sourced(form: String) throws {
    func with(_ more: String) -> String {
      form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: more)
    }
    let more = #","source":"a","date":"2025-02-25","confidence":"high","note":"b""#
    #expect(try spread(with(more)) == spread(with("")))
  }
}

@Suite("What is wrong with a number")
struct QuantityProblemTests {
  /// Expects one problem at the mark in the value of `mission.scale`, which runs from 0 to 100.
  private func expect(_ value: String, _ message: String, location: SourceLocation) {
    expectProblems(
      "{ \"asOf\": \"2025-02-25\", \"mission\": { \"scale\": \(value) } }",
      [(1, message)],
      sourceLocation: location
    )
  }

  @Test(
    "a number outside its range is told with the range",
    arguments: [
      ("1️⃣-1", "-1"), ("1️⃣100.5", "100.5"), ("1️⃣1e300", "1e300"), ("1️⃣\"-1 to 5\"", "-1"),
      ("1️⃣\"5 to 101\"", "101"), (#"{"low":1️⃣-1,"likely":2,"high":3}"#, "-1"),
      (#"{"low":1,"likely":1️⃣200,"high":300}"#, "200"),
      (#"{"low":1,"likely":2,"high":1️⃣300}"#, "300"), (#"{"p5":1️⃣-1,"p50":2,"p95":3}"#, "-1"),
      (#"{"p5":1,"p50":2,"p95":1️⃣101}"#, "101"), (#"{"uniform":[1️⃣-1,2]}"#, "-1"),
      (#"{"uniform":[1,1️⃣102]}"#, "102"), (#"{"bracket":[1,1️⃣102]}"#, "102"),
      (#"{"bracket":[1,2],"likely":1️⃣-5}"#, "-5"),
      (#"{"normal":{"mean":1️⃣101,"sd":1}}"#, "101"),
      (#"{"lognormal":{"mean":1️⃣-2,"sd":1}}"#, "-2"), (#"{"value":1️⃣-1}"#, "-1"),
      (#"{"value":{"low":1,"likely":2,"high":1️⃣300},"source":"x"}"#, "300"),
    ]
  )
  func outOfRange(value: String, found: String) {
    expect(
      value,
      "'mission.scale' is \(found); use a number from 0 to 100.",
      location: #_sourceLocation
    )
  }

  @Test("per cent instead of a share is told as such")
  func perCent() {
    expectProblems(
      #"{ "asOf": "2025-02-25", "matters": { "taskFloor": 1️⃣80 } }"#,
      [(1, "'matters.taskFloor' is 80; use a share from 0 to 1 (not per cent).")]
    )
  }

  @Test(
    "a text that is no range is told with an example",
    arguments: [
      "four", "4", "4 to", "to 8", "4 - 8", "4 to 8 weeks", "4 to eight", "a to 8", "", "4to8",
      "04 to 8", "+4 to 8", "4 to 1e999", "NaN to 8", "4 to [8]", "4 TO 8",
    ]
  )
  func noRange(text: String) {
    expect(
      "1️⃣\"\(text)\"",
      "'mission.scale' is the text '\(text)'; use a number or a range like \"4 to 8\".",
      location: #_sourceLocation
    )
  }

  @Test(
    "a value of another kind is told with all that is allowed",
    arguments: [("1️⃣true", "true"), ("1️⃣[1, 2]", "a list"), (#"{"value":1️⃣null}"#, "null")]
  )
  func wrongKind(value: String, found: String) {
    expect(
      value,
      "'mission.scale' is \(found); use a number from 0 to 100, \"4 to 8\", "
        + "or an object such as {\"low\": 2, \"likely\": 3, \"high\": 5}.",
      location: #_sourceLocation
    )
  }

  @Test(
    "numbers out of order are told as they stand",
    arguments: [
      ("1️⃣\"8 to 4\"", "8, 4"), (#"1️⃣{"low":3,"likely":2,"high":5}"#, "3, 2, 5"),
      (#"1️⃣{"low":1,"likely":6,"high":5}"#, "1, 6, 5"),
      (#"1️⃣{"p5":3,"p50":2,"p95":5}"#, "3, 2, 5"), (#"{"uniform":1️⃣[5,2]}"#, "5, 2"),
      (#"{"bracket":1️⃣[5,2]}"#, "5, 2"), (#"1️⃣{"bracket":[2,5],"likely":6}"#, "2, 6, 5"),
    ]
  )
  func descending(value: String, found: String) {
    expect(
      value,
      "'mission.scale' is \(found); use numbers in ascending order.",
      location: #_sourceLocation
    )
  }

  @Test(
    "a part that is missing or no number is told by its name",
    arguments: [
      (#"1️⃣{"low":1,"high":5}"#, "without 'likely'", "likely"),
      (#"1️⃣{"low":1,"likely":2}"#, "without 'high'", "high"),
      (#"{"low":1️⃣"1","likely":2,"high":3}"#, "low = the text '1'", "low"),
      (#"{"low":1,"likely":1️⃣[2],"high":3}"#, "likely = a list", "likely"),
      (#"1️⃣{"p50":5}"#, "without 'p5'", "p5"), (#"1️⃣{"p5":1,"p50":5}"#, "without 'p95'", "p95"),
      (#"{"normal":1️⃣{"mean":1}}"#, "without 'sd'", "sd"),
      (#"{"normal":1️⃣7}"#, "without 'mean'", "mean"),
      (#"{"lognormal":1️⃣{"sd":1}}"#, "without 'mean'", "mean"),
      (#"{"beta":{"a":1️⃣true,"b":1}}"#, "a = true", "a"),
      (#"{"beta":1️⃣{"a":1}}"#, "without 'b'", "b"),
      (#"{"bracket":[1,2],"likely":1️⃣"1"}"#, "likely = the text '1'", "likely"),
    ]
  )
  func missingPart(value: String, found: String, part: String) {
    expect(
      value,
      "'mission.scale' is \(found); use a number for '\(part)'.",
      location: #_sourceLocation
    )
  }

  @Test(
    "a pair must be a list of two numbers",
    arguments: [
      ("uniform", "1️⃣3", "3"), ("uniform", "1️⃣[1]", "a list"), ("uniform", "1️⃣[1,2,3]", "a list"),
      ("bracket", #"1️⃣{"low":1}"#, "an object"), ("bracket", #"1️⃣["1",2]"#, "a list"),
    ]
  )
  func pair(form: String, value: String, found: String) {
    expect(
      "{\"\(form)\":\(value)}",
      "'mission.scale' is \(found); use a list of two numbers, [low, high].",
      location: #_sourceLocation
    )
  }

  @Test(
    "a parameter of a distribution that cannot be computed with is told with its limits",
    arguments: [
      (#"{"normal":{"mean":1,"sd":1️⃣0}}"#, "sd = 0; use sd from 0.000001 to 1000000000"),
      (#"{"normal":{"mean":1,"sd":1️⃣-2}}"#, "sd = -2; use sd from 0.000001 to 1000000000"),
      (#"{"normal":{"mean":1,"sd":1️⃣1e300}}"#, "sd = 1e300; use sd from 0.000001 to 1000000000"),
      (#"{"lognormal":{"mean":1️⃣0,"sd":1}}"#, "mean = 0; use mean from 0.000001 to 1000000000"),
      (#"{"lognormal":{"mean":1,"sd":1️⃣0}}"#, "sd = 0; use sd from 0.000001 to 1000000000"),
      (#"{"beta":{"a":1️⃣0,"b":1}}"#, "a = 0; use a from 0.01 to 1000000"),
      (#"{"beta":{"a":1,"b":1️⃣1e7}}"#, "b = 10000000; use b from 0.01 to 1000000"),
    ]
  )
  func parameter(value: String, words: String) {
    expect(value, "'mission.scale' is \(words).", location: #_sourceLocation)
  }

  @Test("an object with none of the known forms is told with all of them")
  func noForm() {
    let forms = "low/likely/high, p5/p50/p95, bracket, uniform, normal, lognormal or beta"
    for (value, found) in [
      ("1️⃣{}", "no number"), (#"1️⃣{"source":"x"}"#, "no number"),
      (#"1️⃣{"likely":2,"high":3}"#, "likely, high"), (#"1️⃣{"min":1,"max":2}"#, "min, max"),
      (#"{"value":1️⃣{"value":3}}"#, "value"),
    ] {
      expect(
        value,
        "'mission.scale' is an object with \(found); use \(forms).",
        location: #_sourceLocation
      )
    }
  }

  @Test(
    "a key that does not belong to the form is told at its name",
    arguments: [
      (#"{"low":1,"likely":2,1️⃣"hihg":3}"#, "hihg", "high"),
      (#"{"low":1,"likely":2,"high":3,1️⃣"p50":2}"#, "p50", nil),
      (#"{"p5":1,"p50":2,"p95":3,1️⃣"sorce":"x"}"#, "sorce", nil),
      (#"{"uniform":[1,2],1️⃣"mean":2}"#, "mean", nil),
      (#"{"normal":{"mean":1,"sd":2,1️⃣"sdd":3}}"#, "sdd", "sd"),
      (#"{"lognormal":{"mean":1,"sd":2,1️⃣"median":3}}"#, "median", "mean"),
      (#"{"beta":{"a":1,"b":2,1️⃣"c":3}}"#, "c", nil),
      (#"{"bracket":[1,2],1️⃣"likly":1.5}"#, "likly", "likely"),
      (#"{"value":3,1️⃣"sorce":"x"}"#, "sorce", "source"),
      (#"{"value":3,1️⃣"low":1}"#, "low", nil),
    ] as [(String, String, String?)]
  )
  func unknownKey(value: String, key: String, meant: String?) {
    expect(
      value,
      "unknown key '\(key)' in 'mission.scale'."
        + (meant.map { " Did you mean '\($0)'?" } ?? ""),
      location: #_sourceLocation
    )
  }

  @Test("a shape that is not known is told at the shape", arguments: ["\"flat\"", "3", "null"])
  func shape(text: String) {
    expect(
      #"{"low":1,"likely":2,"high":3,"shape":1️⃣\#(text)}"#,
      "'mission.scale' is a shape that is neither 'triangular' nor 'pert'; "
        + "use \"shape\": \"pert\" or leave it out for a triangular spread.",
      location: #_sourceLocation
    )
  }

  @Test("percentiles no smooth spread passes through are refused")
  func lopsided() {
    for value in [#"1️⃣{"p5":1,"p50":1.01,"p95":90}"#, #"1️⃣{"p5":1,"p50":1,"p95":9}"#] {
      expect(
        value,
        "'mission.scale' is p5, p50 and p95 too lopsided for one smooth spread; "
          + "use a p50 nearer the middle, or low/likely/high.",
        location: #_sourceLocation
      )
    }
  }

  @Test("a wrong source is told beside a right number")
  func provenance() {
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "mission": {
          "scale": { "value": 2, "source": 1️⃣3, "confidence": 2️⃣"hihg", "date": 3️⃣2025, "note": 4️⃣[] },
          "launchTroops": { "low": 1, "likely": 2, "high": 3, "source": 5️⃣true },
          "kind": { "value": "training", "confidence": 6️⃣1 }
        }
      }
      """,
      [
        (1, "'mission.scale' is 3; use a text."),
        (
          2,
          "'mission.scale' is 'hihg'; use 'high', 'medium', 'low' or 'assumed'. "
            + "Did you mean 'high'?"
        ),
        (3, "'mission.scale' is 2025; use a text."),
        (4, "'mission.scale' is a list; use a text."),
        (5, "'mission.launchTroops' is true; use a text."),
        (6, #"'mission.kind' is 1; use one of "high", "medium", "low", "assumed"."#),
      ]
    )
  }
}
