/// A set of contributors, one bit each.
typealias ContributorSet = UInt32

extension ContributorSet {
  /// Takes the first contributor out of a set that is not empty.
  @inline(__always)
  mutating func removeFirst() -> Int {
    let first = trailingZeroBitCount
    self &= self &- 1
    return first & (kernelContributors - 1)
  }
}
