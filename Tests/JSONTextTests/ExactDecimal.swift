/// Exact decimal texts of doubles and of the midpoints between them.
///
/// Plain school arithmetic on decimal digits, to have expected values that owe nothing to the
/// code under test.
struct ExactDecimal {
  /// The digits before the power of ten, the least first.
  private var digits: [UInt8]

  /// How many of the digits stand after the point.
  private var fractionDigits = 0

  /// The number `significand` * 2^`power`.
  init(_ significand: UInt64, power: Int) {
    digits = String(significand).utf8.reversed().map { $0 - 48 }
    for _ in 0..<max(0, power) { multiply(by: 2) }
    // Halving is multiplying by 5 and moving the point.
    for _ in 0..<max(0, -power) {
      multiply(by: 5)
      fractionDigits += 1
    }
  }

  /// The point in the middle between the double with these bits and the next greater one.
  init(midpointAbove bits: UInt64) {
    let field = Int(bits >> 52)
    let fraction = bits & (1 << 52 - 1)
    let significand = field == 0 ? fraction : fraction | 1 << 52
    self.init(significand * 2 + 1, power: max(field, 1) - 1076)
  }

  private mutating func multiply(by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.append(carry) }
  }

  /// All digits, without a point, with an exponent.
  var text: String {
    String(decoding: digits.reversed().map { $0 + 48 }, as: UTF8.self) + "e-\(fractionDigits)"
  }

  /// The same with a point after the first digit.
  var pointedText: String {
    let all = String(decoding: digits.reversed().map { $0 + 48 }, as: UTF8.self)
    return "\(all.prefix(1)).\(all.dropFirst())0e\(digits.count - 1 - fractionDigits)"
  }

  /// A text a tiny bit greater: `zeros` zeros and a one behind the last digit.
  func textAbove(zeros: Int) -> String {
    let all = String(decoding: digits.reversed().map { $0 + 48 }, as: UTF8.self)
    return all + String(repeating: "0", count: zeros) + "1e-\(fractionDigits + zeros + 1)"
  }

  /// A text a tiny bit less: the last digit, which is never 0, less one, and then nines.
  func textBelow(nines: Int) -> String {
    var lower = digits
    let last = lower.indices.first { lower[$0] > 0 } ?? 0
    for index in 0..<last { lower[index] = 9 }
    lower[last] -= 1
    let all = String(decoding: lower.reversed().map { $0 + 48 }, as: UTF8.self)
    return all + String(repeating: "9", count: nines) + "e-\(fractionDigits + nines)"
  }
}
