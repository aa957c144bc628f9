/// Numbers for the things that draw: contributors, sectors, inputs.
package enum EntityID {
  /// The number of the entity with the stable name `id`.
  ///
  /// The number follows from the name alone, so adding or reordering entities leaves the draws of
  /// all others as they were. Different names can share a number, about once in 2^32 pairs; who
  /// reads a scenario refuses such a pair.
  ///
  /// - Note: FNV-1a with 32 bits over the UTF-8 bytes, by G. Fowler, L. C. Noll and K.-P. Vo.
  package static func hash(_ id: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in id.utf8 {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    return hash
  }
}
