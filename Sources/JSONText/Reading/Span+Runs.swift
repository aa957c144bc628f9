extension Span<UInt8> {
  /// The index after the bytes of one kind that stand from `start` on, looked at eight at a time.
  ///
  /// - Parameters:
  ///   - start: The index of the first byte that is looked at.
  ///   - leading: How many of eight bytes, the first one lowest, are of the kind before any other.
  ///   - isOfKind: Whether a byte is of the kind.
  /// - Returns: The index of the first that is not, or the end.
  @inline(__always)
  func endOfRun(
    from start: Int,
    leading: (_ eight: UInt64) -> Int,
    _ isOfKind: (UInt8) -> Bool
  ) -> Int {
    var end = start
    while end + 8 <= count {
      let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
      let run = leading(UInt64(littleEndian: eight))
      end += run
      if run < 8 { return end }
    }
    while end < count, isOfKind(self[end]) { end += 1 }
    return end
  }
}
