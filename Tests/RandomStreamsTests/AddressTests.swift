import RandomStreams
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(
    "number an entity by the published hash of its name",
    arguments: [
      ("", 0x811c_9dc5 as UInt32), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968), ("UK", 0x7df3_b621),
    ]
  )
  func entityNumbers(id: String, expected: UInt32) {
    #expect(EntityID.hash(id) == expected)
  }

  @Test("hash the bytes of names outside ASCII")
  func entityNumbersOutsideASCII() {
    // é is the two bytes c3 a9: ((offset ^ c3) · prime ^ a9) · prime modulo 2^32.
    let first: UInt64 = ((0x811c_9dc5 ^ 0xc3) * 0x0100_0193) % 0x1_0000_0000
    let second = ((first ^ 0xa9) * 0x0100_0193) % 0x1_0000_0000
    #expect(UInt64(EntityID.hash("\u{e9}")) == second)
  }

  @Test("keep the purpose numbers that were released")
  func purposes() {
    let released: [StreamPurpose] = [
      .inputs, .sharedReadiness, .sharedWillingness, .ownReadiness, .contributor, .truce, .crises,
      .incidentCounts, .incidentDetails, .motivation, .mandate,
    ]
    #expect(released.map { Int($0.number) } == Array(1...11))
  }
}
