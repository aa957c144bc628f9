import JSONText
import Testing

/// Decimal texts to doubles: every text must give the nearest double, ties the even one.
@Suite("Decimal texts")
struct DecimalTextTests {
  private static func double(_ text: String) -> Double? {
    DecimalText.double(fromDecimal: Array(text.utf8)[...])
  }

  @Test(
    "known hard and extreme texts give the bits known from the literature",
    arguments: [
      ("0", 0), ("-0", 0x8000_0000_0000_0000), ("1", 0x3FF0_0000_0000_0000),
      ("0.1", 0x3FB9_9999_9999_999A), ("5e-324", 1), ("4.9406564584124654e-324", 1),
      ("2.2250738585072014e-308", 0x0010_0000_0000_0000),
      ("2.2250738585072011e-308", 0x000F_FFFF_FFFF_FFFF),
      (
        "2.225073858507201136057409796709131975934819546351645648023426109724822222021076945516529523908135087914149158913039621106870086438694594645527657207407820621743379988141063267329253552286881372149012981122451451889849057222307285255133155755015914397476397983411801999323962548289017107081850690630666655994938275772572015763062690663332647565300009245888316433037779791869612049497390378297049051080609940730262937128958950003583799967207254304360284078895771796150945516748243471030702609144621572289880258182545180325707018860872113128079512233426288368622321503775666622503982534335974568884423900265498198385487948292206894721689831099698365846814022854243330660339850886445804001034933970427567186443383770486037861622771738545623065874679014086723327636718751234567890123456789012345678901e-308",
        0x0010_0000_0000_0000
      ),
      ("1.7976931348623157e308", 0x7FEF_FFFF_FFFF_FFFF),
      ("9007199254740993", 0x4340_0000_0000_0000),
      ("9007199254740993.00000000000000000001", 0x4340_0000_0000_0001),
      ("9007199254740992.99999999999999999999", 0x4340_0000_0000_0000),
      ("9007199254740995", 0x4340_0000_0000_0002), ("1e23", 0x44B5_2D02_C7E1_4AF6),
      ("8.988465674311580e307", 0x7FE0_0000_0000_0000),
      ("6929495644600919.5", 0x4338_9E56_EE5E_7A58),
      ("7.2057594037927933e16", 0x4370_0000_0000_0000),
      ("18446744073709551615", 0x43F0_0000_0000_0000),
    ] as [(String, UInt64)]
  )
  func knownBits(text: String, bits: UInt64) throws {
    #expect(try #require(Self.double(text)).bitPattern == bits)
  }

  /// The midpoint between the greatest double and 2^1024 is 2^1024 - 2^970; ties go to the even
  /// neighbour, which is beyond the range.
  @Test("the range ends exactly halfway between the greatest double and the next power of two")
  func upperEnd() {
    let midpoint = ExactDecimal(midpointAbove: Double.greatestFiniteMagnitude.bitPattern)
    #expect(Self.double(midpoint.textBelow(nines: 0)) == Double.greatestFiniteMagnitude)
    #expect(Self.double(midpoint.text) == .infinity)
    #expect(Self.double("-1e309") == -.infinity)
    #expect(Self.double("1e99999999999999999999") == .infinity)
  }

  @Test("half the least double rounds to zero and anything more to the least double")
  func lowerEnd() {
    let midpoint = ExactDecimal(midpointAbove: 0)
    #expect(Self.double(midpoint.text) == 0)
    #expect(Self.double(midpoint.textAbove(zeros: 0)) == Double.leastNonzeroMagnitude)
    #expect(Self.double(midpoint.textAbove(zeros: 300)) == Double.leastNonzeroMagnitude)
    #expect(Self.double("-1e-99999999999999999999")?.bitPattern == (-0.0).bitPattern)
  }

  @Test("leading and trailing zeros and the exponent may cancel at any length")
  func cancellingExponents() {
    let zeros = String(repeating: "0", count: 2_000)
    #expect(Self.double("0.\(zeros)1e2001") == 1)
    #expect(Self.double("1\(zeros)e-2000") == 1)
    #expect(Self.double("1.\(zeros)") == 1)
    #expect(Self.double("12345678901234567890123\(zeros)e-2000") == 1.2345678901234568e22)
    #expect(Self.double("0e99999999999999999999") == 0)
  }

  /// Midpoints have up to 768 digits, so this reaches every digit that can matter and those
  /// beyond, which only say whether the value is a little greater.
  @Test("midpoints go to the even neighbour and their surroundings to the nearest")
  func midpoints() throws {
    var random = TestRandom(seed: 1)
    let edges: [UInt64] = [0, 1, 2, (1 << 52) - 2, (1 << 52) - 1, 1 << 52, (1 << 53) - 1]
    let anywhere = (0..<150).map { _ in random.finiteDouble().magnitude.bitPattern - 1 }
    let everyday = (0..<150).map { _ in
      Double(random.next()).bitPattern - UInt64(random.below(60)) << 52
    }
    for bits in edges + anywhere + everyday {
      let midpoint = ExactDecimal(midpointAbove: bits)
      let even = bits % 2 == 0 ? bits : bits + 1
      #expect(Self.double(midpoint.text)?.bitPattern == even)
      #expect(Self.double(midpoint.pointedText)?.bitPattern == even)
      #expect(Self.double(midpoint.textAbove(zeros: 0))?.bitPattern == bits + 1)
      #expect(Self.double(midpoint.textAbove(zeros: 900))?.bitPattern == bits + 1)
      #expect(Self.double(midpoint.textBelow(nines: 0))?.bitPattern == bits)
      #expect(Self.double(midpoint.textBelow(nines: 900))?.bitPattern == bits)
    }
  }

  @Test("random digits and exponents give what the standard library reads")
  func randomTexts() throws {
    var random = TestRandom(seed: 2)
    for _ in 0..<40_000 {
      let text = Self.randomNumeral(&random)
      let expected = try #require(Double(text))
      let found = try #require(Self.double(text))
      #expect(found.bitPattern == expected.bitPattern, "\(text)")
    }
  }

  /// One in 4,096 of these lies so close above a midpoint that only the last bits of the 128-bit
  /// product or quotient tell.
  @Test("whole numbers of 19 digits with small exponents give what the standard library reads")
  func wideTexts() {
    var random = TestRandom(seed: 8)
    for _ in 0..<60_000 {
      let text = "\(random.next() / 2)e\(random.below(39) - 19)"
      #expect(Self.double(text) == Double(text), "\(text)")
    }
  }

  @Test("the shortest texts of random doubles give back the double")
  func shortestTexts() {
    var random = TestRandom(seed: 3)
    for _ in 0..<20_000 {
      let value = random.finiteDouble()
      #expect(Self.double(value.description) == value)
    }
  }

  @Test(
    "what is no JSON number gives nil",
    arguments: [
      "", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "0x10", "1 ", " 1", "1,5", "nan", "inf",
      "Infinity", "1.5.5", "1e5e5", "--1", "1_000", "٣",
    ]
  )
  func noNumber(text: String) {
    #expect(Self.double(text) == nil)
  }

  @Test("a slice is read from its own beginning to its own end")
  func slice() {
    let bytes = Array("[12.5]".utf8)
    #expect(DecimalText.double(fromDecimal: bytes[1..<5]) == 12.5)
  }

  /// A numeral of 1 to 30 digits, often few, with a point anywhere and mostly an exponent.
  private static func randomNumeral(_ random: inout TestRandom) -> String {
    let count = 1 + random.below(1 + random.below(30))
    var digits = (0..<count).map { _ in Character(String(random.below(10))) }
    if digits[0] == "0" { digits[0] = "7" }
    let point = random.below(count + 1)
    var text = random.below(2) == 0 ? "-" : ""
    text += point == 0 ? "0" : String(digits[..<point])
    if point < count { text += "." + String(digits[point...]) }
    switch random.below(4) {
    case 0: return text
    case 1: return text + "e\(random.below(45) - 22)"
    default: return text + "E\(random.below(640) - 330)"
    }
  }
}
