import RandomStreams
import TestSupport
import Testing

@Suite("Random streams")
struct RandomStreamTests {
  private func stream(_ table: CheckTable, _ row: [String], purpose: String) throws -> RandomStream
  {
    let seed = try #require(table.cell(row, "seed").flatMap { UInt64($0, radix: 16) })
    let trial = try #require(table.cell(row, "trial").flatMap { UInt32($0) })
    let entity = EntityID.hash(try #require(table.cell(row, "entity_id")))
    let number = try #require(table.cell(row, purpose).flatMap { UInt16($0) })
    return RandomStream(
      seed: seed,
      trial: trial,
      entity: entity,
      purpose: StreamPurpose(number)
    )
  }

  @Test("give the draws that an independent program gives for the same addresses")
  func independentDraws() throws {
    let table = try CheckTable("01_stream_draws.csv")
    #expect(table.rows.count == 63)
    #expect(table.rows.contains { table.cell($0, "increment_flipped") == "yes" })
    for row in table.rows {
      let stream = try stream(table, row, purpose: "purpose")
      let draw = try #require(table.cell(row, "draw").flatMap { UInt64($0) })
      let bits = try #require(table.cell(row, "bits").flatMap { UInt64($0, radix: 16) })
      let uniform = try #require(table.cell(row, "uniform_hexfloat").flatMap { Double($0) })
      #expect(stream.bits(draw) == bits)
      #expect(stream.uniform(draw) == uniform)
    }
  }

  @Test("start from the key blocks of the addressing table")
  func keyBlocks() throws {
    let table = try CheckTable("01_stream_addressing_proposal.csv")
    let rows = table.rows.filter {
      table.cell($0, "step") == "0" && table.cell($0, "block") == "0"
    }
    #expect(rows.count == 5)
    for row in rows {
      let words = try #require(table.cell(row, "philox4x32_10"))
        .split(separator: " ").map { try #require(UInt64($0, radix: 16)) }
      // The first draw scrambles the start alone, so undoing the scrambling gives it back.
      let start = unmixed(try stream(table, row, purpose: "process").bits(0))
      #expect(start == words[1] << 32 | words[0])
      let second = unmixed(try stream(table, row, purpose: "process").bits(1))
      #expect(second &- start == words[3] << 32 | words[2] | 1)
      let uniform = try #require(
        table.cell(row, "u0=((w1<<32|w0)>>12 +.5)2^-52").flatMap { Double($0) }
      )
      #expect(RandomStream.uniform(fromBits: start) == uniform)
    }
  }

  /// The 64 bits that the mixer turns into `bits`.
  private func unmixed(_ bits: UInt64) -> UInt64 {
    var bits = bits ^ (bits >> 27) ^ (bits >> 54)
    bits = bits &* inverse(0x1C69_B3F7_4AC4_AE35)
    bits = bits ^ (bits >> 33)
    bits = bits &* inverse(0x3C79_AC49_2BA7_B653)
    return bits ^ (bits >> 27) ^ (bits >> 54)
  }

  /// The inverse of an odd number modulo 2^64, by Newton's method.
  private func inverse(_ odd: UInt64) -> UInt64 {
    var inverse = odd
    for _ in 0..<6 { inverse = inverse &* (2 &- odd &* inverse) }
    return inverse
  }

  @Test("turn bits into numbers strictly between 0 and 1 exactly")
  func uniformConversion() throws {
    let table = try CheckTable("01_uniform_conversion.csv")
    #expect(table.rows.count == 11)
    for row in table.rows {
      let bits = try #require(UInt64(row[0], radix: 16))
      let expected = try #require(Double(row[1]))
      #expect(RandomStream.uniform(fromBits: bits) == expected)
      #expect(RandomStream.uniform(fromBits: ~bits) == 1 - expected)
    }
  }

  @Test("count draws by steps of 64")
  func steps() {
    let stream = RandomStream(seed: 5, trial: 9, entity: 1, purpose: .inputs)
    #expect(stream.uniform(step: 0) == stream.uniform(0))
    #expect(stream.uniform(step: 3, index: 63) == stream.uniform(255))
    #expect(stream.uniform(step: 4, index: 0) == stream.uniform(256))
    #expect(MemoryLayout<RandomStream>.size == 16)
  }

  @Test("refuse a draw outside its step", arguments: [(0, 64), (0, -1), (-1, 0)])
  func refusedDraws(step: Int, index: Int) async {
    await #expect(processExitsWith: .failure) { [step = step as Int, index = index as Int] in
      let stream = RandomStream(seed: 1, trial: 0, entity: 0, purpose: .inputs)
      _ = stream.uniform(step: step, index: index)
    }
  }

  @Test("differ when any one part of the address differs by one")
  func neighbours() {
    let streams = [
      RandomStream(seed: 1, trial: 1, entity: 1, purpose: StreamPurpose(1)),
      RandomStream(seed: 2, trial: 1, entity: 1, purpose: StreamPurpose(1)),
      RandomStream(seed: 1 << 32 | 1, trial: 1, entity: 1, purpose: StreamPurpose(1)),
      RandomStream(seed: 1, trial: 2, entity: 1, purpose: StreamPurpose(1)),
      RandomStream(seed: 1, trial: 1, entity: 2, purpose: StreamPurpose(1)),
      RandomStream(seed: 1, trial: 1, entity: 1, purpose: StreamPurpose(2)),
    ]
    let draws = streams.flatMap { stream in (0..<1000).map { stream.bits($0) } }
    #expect(Set(draws).count == draws.count)
  }
}
