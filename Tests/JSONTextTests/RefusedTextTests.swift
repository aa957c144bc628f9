import JSONText
import Testing

/// Texts every reader must refuse, by the grammar of RFC 8259.
///
/// None of them gives a value, so the reading must have stopped; that the reason is the right one
/// is the matter of ``ProblemTests``.
@Suite("Texts that must be refused")
struct RefusedTextTests {
  @Test("a text that is no JSON gives a problem and no value", arguments: Self.all)
  func refused(text: TextCase) {
    let reading = JSONText.read(text.bytes)
    #expect(reading.value == nil)
    #expect(!reading.problems.isEmpty)
  }

  static let all = [arrays, words, numbers, objects, strings, structures].joined().map {
    TextCase(name(of: $0), $0)
  }

  private static func name(of text: String) -> String {
    text.isEmpty ? "nothing at all" : String(text.prefix(40))
  }

  static let arrays = [
    "[1 true]", "[a<E5>]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]", "[\"x\",,]", "[\"x\"]]",
    "[\"\",]", "[\"x\"", "[x", "[3[4]]", "[<FF>]", "[1:2]", "[1;2]", "[,]", "[-]", "[   , \"\"]",
    "[\"a\",\n4\n,1,", "[1,]", "[1,,]", "[\"<0B>a\"<0C>]", "[*]", "[\"\"", "[1,", "[1,\n1\n,1",
    "[{}", "[1}", "[\"a\" \"b\"]", "[1 2]", "[[] []]", "[null null]",
  ]

  static let words = [
    "[fals]", "[nul]", "[tru]", "[True]", "[TRUE]", "[truee]", "[true1]", "[nulll]", "[None]",
    "[undefined]", "[true_]",
  ]

  static let numbers = [
    "123<00>", "[++1234]", "[+1]", "[+Inf]", "[-01]", "[-1.0.]", "[-2.]", "[-NaN]", "[.-1]",
    "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]", "[0E+]", "[0E]", "[0e+]", "[0e]",
    "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]", "[2.e-3]", "[2.e3]",
    "[9.e+]", "[Inf]", "[NaN]", "[１]", "[1+2]", "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]",
    "[-123.123foo]", "[123<E5>]", "[1e1<E5>]", "[0<E5>]", "[-Infinity]", "[-foo]", "[- 1]",
    "[-012]", "[-.123]", "[-1x]", "[1ea]", "[1e<E5>]", "[1.]", "[.123]", "[1.2a-3]",
    "[1.8011670033376514H-308]", "[012]", "[00]", "[-00]", "[1_000]", "[1,000,]", "[0b1]",
    "[1e5.5]", "[--1]", "[1-]", "-", "1.", "1e", "[1/2]", "[50%]", "[∞]",
  ]

  static let objects = [
    "[\"x\", truth]", "{[: \"x\"}\n", "{\"x\", null}", "{\"x\"::\"b\"}", "{🇨🇭}",
    "{\"a\":\"a\" 123}", "{key: 'value'}", "{\"<B9>\":\"0\",}", "{\"a\" b}", "{:\"b\"}",
    "{\"a\" \"b\"}", "{\"a\":", "{\"a\"", "{1:1}", "{9999E9999:1}", "{null:null,null:null}",
    "{\"id\":0,,,,,}", "{'a':0}", "{\"id\":0,}", "{\"a\":\"b\"}/**/", "{\"a\":\"b\"}/**//",
    "{\"a\":\"b\"}//", "{\"a\":\"b\"}/", "{\"a\":\"b\",,\"c\":\"d\"}", "{a: \"b\"}", "{\"a\":\"a",
    "{ \"foo\" : \"bar\", \"a\" }", "{\"a\":\"b\"}#", "{\"a\":}", "{\"a\":1]", "{,}", "{\"a\"=1}",
    "{\"a\":1;\"b\":2}", "{\"a\":1 \"b\":2}", "{{}}", "{[]}", "{true:1}", "{\"a\"}",
  ]

  static let strings = [
    " ", #"["\uD800\"]"#, #"["\uD800\u"]"#, #"["\uD800\u1"]"#, #"["\uD800\u1x"]"#, "[é]",
    #"["\<00>"]"#, #"["\x00"]"#, #"["\\\"]"#, #"["\<09>"]"#, #"["\🌀"]"#, #"["\"]"#,
    #"["\u00A"]"#, #"["\uD834\uDd"]"#, #"["\uD800\uD800\x"]"#, #"["\u<E5>"]"#, #"["\a"]"#,
    #"["\uqqqq"]"#, #"["\<E5>"]"#, #"[\u0020"asd"]"#, #"[\n]"#, "\"", "['single quote']", "abc",
    #"["\"#, "[\"a<00>a\"]", "[\"new\nline\"]", "[\"\t\"]", #""\UA66D""#, "\"\"x",
    "[“curly”]", "[`tick`]", #"["\u+123"]"#, #"["\u 123"]"#, #"["\0"]"#, "[\"a\rb\"]",
    "[\"<1F>\"]", #"["\'"]"#,
  ]

  static let structures = [
    "", "[<E2><81><A0>]", "<EF><BB><BF>", "<.>", "[<null>]", "[1]x", "[1]]", "[\"asd]", "aå",
    "1]", "{\"x\": true,", "[][]", "]", "}", "<EF><BB>{}", "<E5>", "[", "[<00>]", "2@", "{}}",
    "{\"\":", "{\"a\":/*comment*/\"b\"}", "{\"a\": true} \"x\"", "['", "[,", "[{", "[\"a",
    "[\"a\"", "{", "{]", "{,", "{[", "{\"a", "{'a'", #"["\{["\{["\{["\{"#, "<E9>", "*",
    "{\"a\":\"b\"}#{}", #"[\u000A""]"#, "[1", "[ false, nul", "[ true, fals", "[ false, tru",
    "{\"asdf\":\"asdf\"", "å", "<E2><81><A0>", "[<0C>]", "<0B>1", "<C2><A0>1", "1 2", "nullnull",
    ",", ":", "// note\n{}", "{} // note", "\n\n",
    String(repeating: "[", count: 100_000), String(repeating: "[{\"\":", count: 50_000),
  ]
}
