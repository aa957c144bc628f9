/// Writes exact sums as decimal whole numbers, so that they read back to the last bit.
///
/// Numbers are separated by single spaces; what is written in one order is read in the same.
package struct SumsWriter: Sendable {
  /// What was written so far.
  package private(set) var text = ""

  /// Creates a writer with an empty text.
  package init() {}

  /// Adds a count.
  package mutating func add(_ number: Int64) { append(String(number)) }

  /// Adds a sum.
  package mutating func add(_ number: Int128) {
    // Most sums are short, and short numbers are written several times faster.
    if let short = Int64(exactly: number) { add(short) } else { append(String(number)) }
  }

  /// Adds a sum of squares: one number where 128 bits hold it, else both halves with a stroke.
  package mutating func add(_ number: Int256) {
    let low = Int128(truncatingIfNeeded: number.low)
    if number.high == (low < 0 ? -1 : 0) {
      add(low)
    } else {
      append("\(String(number.high))/\(String(number.low))")
    }
  }

  private mutating func append(_ number: String) {
    if !text.isEmpty { text += " " }
    text += number
  }
}

/// What is wrong with saved sums.
package enum SavedSumsError: Error, Hashable, Sendable {
  /// A number is missing, is not one, or is larger than any sum of trials.
  case notANumber
  /// Something stands after the last number.
  case tooLong
  /// Numbers contradict one another.
  case contradiction
}

/// Reads what ``SumsWriter`` wrote; whatever else it is given ends in an error, never in a trap.
package struct SumsReader: Sendable {
  /// The largest count; 2^13 of them can be added without overflow.
  private static let mostCount: Int128 = 1 << 48
  /// The largest sum; 2^13 of them can be added without overflow.
  private static let mostSum: Int128 = 1 << 112

  private let bytes: [UInt8]
  private var place = 0

  /// Creates a reader of a text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { place == bytes.count }

  /// Reads a count, never negative.
  package mutating func count() throws(SavedSumsError) -> Int64 {
    let number = try whole()
    guard number >= 0, number <= Self.mostCount else { throw .notANumber }
    return Int64(number)
  }

  /// Reads a sum.
  package mutating func sum() throws(SavedSumsError) -> Int128 {
    let number = try whole()
    guard number.magnitude <= Self.mostSum.magnitude else { throw .notANumber }
    return number
  }

  /// Reads a sum of squares.
  package mutating func wideSum() throws(SavedSumsError) -> Int256 {
    let first = try digits()
    guard !isAtEnd, bytes[place] == UInt8(ascii: "/") else {
      try separator()
      return Int256(try signed(first))
    }
    place += 1
    let second = try digits()
    try separator()
    let high = try signed(first)
    guard high.magnitude <= Self.mostSum.magnitude, !second.isNegative else { throw .notANumber }
    return Int256(high: high, low: second.magnitude)
  }

  /// Checks that nothing is left.
  package func end() throws(SavedSumsError) {
    guard isAtEnd else { throw .tooLong }
  }

  private mutating func whole() throws(SavedSumsError) -> Int128 {
    let number = try digits()
    try separator()
    return try signed(number)
  }

  private func signed(_ number: Digits) throws(SavedSumsError) -> Int128 {
    guard let positive = Int128(exactly: number.magnitude) else { throw .notANumber }
    return number.isNegative ? -positive : positive
  }

  /// The single space between two numbers, or the end.
  private mutating func separator() throws(SavedSumsError) {
    guard !isAtEnd else { return }
    guard bytes[place] == UInt8(ascii: " "), place + 1 < bytes.count else { throw .notANumber }
    place += 1
  }

  private struct Digits {
    var magnitude: UInt128 = 0
    var isNegative = false
  }

  private mutating func digits() throws(SavedSumsError) -> Digits {
    var number = Digits()
    if !isAtEnd, bytes[place] == UInt8(ascii: "-") {
      number.isNegative = true
      place += 1
    }
    let start = place
    while !isAtEnd, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
      let digit = UInt128(bytes[place] - UInt8(ascii: "0"))
      let (tens, overflows) = number.magnitude.multipliedReportingOverflow(by: 10)
      let (next, carries) = tens.addingReportingOverflow(digit)
      guard !overflows, !carries else { throw .notANumber }
      number.magnitude = next
      place += 1
    }
    guard place > start else { throw .notANumber }
    return number
  }
}
