extension JSONReader {
  /// Enters an array or object; an empty one is finished at once and is the answer.
  mutating func openContainer(
    _ kind: ContainerKind,
    at place: TextPlace
  ) throws(JSONProblem) -> JSONNode? {
    guard open.count < limits.maximumDepth else {
      throw JSONProblem(.tooDeep(allowed: limits.maximumDepth), at: place)
    }
    index += 1
    skipSpace()
    let container = OpenContainer(kind, at: place)
    if next == kind.closingByte {
      index += 1
      return container.close()
    }
    open.append(container)
    if kind == .object { try readName() }
    return nil
  }

  /// Reads what follows a value inside the innermost container: a comma, or its end.
  ///
  /// - Returns: Whether the container ends here.
  mutating func readSeparatorOrClose() throws(JSONProblem) -> Bool {
    let kind = open[open.count - 1].kind
    skipSpace()
    if next == kind.closingByte {
      index += 1
      return true
    }
    guard next == ASCII.comma else { throw try separatorProblem() }
    let commaPlace = place
    index += 1
    skipSpace()
    if next == kind.closingByte { throw JSONProblem(.trailingComma, at: commaPlace) }
    if kind == .object { try readName() }
    return false
  }

  /// Reads the name of a member and the colon after it.
  private mutating func readName() throws(JSONProblem) {
    let namePlace = place
    guard next == ASCII.quote else { throw try missing(.key) }
    let name = try readString()
    if let first = open[open.count - 1].begin(name, at: namePlace) {
      try note(.duplicateKey(name, first: first), at: namePlace)
    }
    skipSpace()
    guard next == ASCII.colon else { throw try missing(.colon) }
    index += 1
  }

  /// Moves past white space, counting lines.
  @inline(__always)
  mutating func skipSpace() {
    if let next, next <= ASCII.space { skipSpaces() }
  }

  private mutating func skipSpaces() {
    var position = position
    index = spaceEnd(&position)
    self.position = position
  }

  /// How many of eight bytes, the first one lowest, are spaces with nothing else before them.
  private static func spaces(in eight: UInt64) -> Int {
    (eight ^ 0x0101_0101_0101_0101 &* UInt64(ASCII.space)).trailingZeroBitCount / 8
  }

  /// The index after the white space that stands here.
  private func spaceEnd(_ position: inout LinePosition) -> Int {
    let text = bytes.span
    var next = index
    while next < text.count {
      switch text[next] {
      case ASCII.space:
        next = text.endOfRun(from: next + 1, leading: Self.spaces(in:)) { $0 == ASCII.space }
      case ASCII.tab:
        next += 1
      case ASCII.lineFeed:
        next += 1
        position.startLine(at: next)
      case ASCII.carriageReturn:
        next += 1
        if next == text.count || text[next] != ASCII.lineFeed { position.startLine(at: next) }
      default:
        return next
      }
    }
    return next
  }
}
