import RandomStreams
import TestSupport
import Testing

@Suite("Philox")
struct PhiloxTests {
  private func words(_ text: String?) throws -> [UInt32] {
    try #require(text).split(separator: " ").map { try #require(UInt32($0, radix: 16)) }
  }

  @Test("gives the published and the library's blocks", arguments: [("7", 3), ("10", 67)])
  func knownBlocks(rounds: String, expectedCount: Int) throws {
    let table = try CheckTable("01_rng_kat.csv")
    let rows = table.rows.filter { $0[0] == "philox4x32" && $0[1] == rounds }
    #expect(rows.count == expectedCount)
    for row in rows {
      let counter = try words(table.cell(row, "counter_words_lowest_first_hex"))
      let key = try words(table.cell(row, "key_words_hex"))
      let block = Philox.block(
        counter: (counter[0], counter[1], counter[2], counter[3]),
        key: (key[0], key[1]),
        rounds: try #require(Int(rounds))
      )
      let expected = try words(table.cell(row, "output_words_hex"))
      #expect([block.0, block.1, block.2, block.3] == expected)
    }
  }

  @Test("gives the 10,000th word that the C++26 standard names")
  func standardWord() {
    // Word 10,000 is the last of block 2,499 under the default key.
    let block = Philox.block(counter: (2499, 0, 0, 0), key: (20_111_115, 0))
    #expect(block.3 == 1_955_073_260)
  }
}
