/// Reads one JSON text in a single pass over its bytes.
///
/// Open arrays and objects are kept in a list of their own rather than on the call stack, so that
/// no depth of nesting can exhaust the stack.
struct JSONReader {
  /// The most problems that are collected before the reading stops.
  static let maximumProblems = 100

  let bytes: [UInt8]
  let limits: JSONLimits

  /// The index of the next byte to read.
  var index = 0

  /// Which line and column the index stands at.
  var position: LinePosition

  /// The arrays and objects not yet closed, the outermost first.
  var open: [OpenContainer] = []

  /// The problems that did not stop the reading, as they were found.
  private(set) var problems: [JSONProblem] = []

  /// Whether `null` was read.
  var holdsNull = false

  private var valueCount = 0

  /// Creates a reader that stands before the first byte.
  init(_ bytes: [UInt8], file: Int32, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    position = LinePosition(file: file)
  }

  /// The next byte, or nil at the end of the text.
  var next: UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  /// The place of the next byte.
  var place: TextPlace {
    position.place(at: index)
  }

  /// Reads the whole text: one value, nothing before or after it but white space.
  mutating func readText() throws(JSONProblem) -> JSONNode {
    try checkEncoding()
    skipSpace()
    guard next != nil else { throw JSONProblem(.emptyText, at: place) }
    let value = try readTree()
    skipSpace()
    guard next == nil else { throw try leftoverProblem() }
    return value
  }

  /// Reads a value with everything in it.
  private mutating func readTree() throws(JSONProblem) -> JSONNode {
    while true {
      guard var finished = try readValueOrOpen() else { continue }
      while true {
        if open.isEmpty { return finished }
        open[open.count - 1].attach(finished)
        guard try readSeparatorOrClose() else { break }
        finished = open.removeLast().close()
      }
    }
  }

  /// Reads a value, or only the beginning of one that holds others: then the answer is nil.
  private mutating func readValueOrOpen() throws(JSONProblem) -> JSONNode? {
    skipSpace()
    let place = place
    try countValue(at: place)
    switch next {
    case ASCII.openBrace: return try openContainer(.object, at: place)
    case ASCII.openBracket: return try openContainer(.array, at: place)
    case ASCII.quote: return JSONNode(.string(try readString()), at: place)
    case ASCII.minus, (ASCII.zero...ASCII.nine)?:
      return JSONNode(.number(try readNumber()), at: place)
    default: return JSONNode(try readWord(), at: place)
    }
  }

  private mutating func countValue(at place: TextPlace) throws(JSONProblem) {
    guard valueCount < limits.maximumValues else {
      throw JSONProblem(.tooManyValues(allowed: limits.maximumValues), at: place)
    }
    valueCount += 1
  }

  /// Notes a problem that does not stop the reading, unless there are too many.
  mutating func note(_ kind: JSONProblem.Kind, at place: TextPlace) throws(JSONProblem) {
    guard problems.count < Self.maximumProblems else {
      throw JSONProblem(.tooManyProblems(listed: Self.maximumProblems), at: place)
    }
    problems.append(JSONProblem(kind, at: place))
  }
}
