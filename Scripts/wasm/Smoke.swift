import Mathematics
import RandomStreams

/// Runs each check in turn.
///
/// - Parameter zero: The number 0, which the compiler cannot know: without it the checks would be
///   worked out at compile time and say nothing about what runs.
/// - Returns: The number of the first check that fails, counted from 1, or 0.
@c(smoke) public func smoke(_ zero: Int32) -> Int32 {
  let checks = [
    keepsBytesApart, alignsMemory, reusesMemory, looksUpWords, writesNumbers, multipliesWideNumbers,
    dividesWideNumbers, findsWideRemainders, shiftsWideNumbers, givesTheSameMathematics,
    drawsTheSameNumbers,
  ]
  for index in checks.indices where !checks[index](Int(zero)) { return Int32(index) + 1 }
  return 0
}

/// Blocks of many sizes hold what was written to them while others come and go.
private func keepsBytesApart(zero: Int) -> Bool {
  var blocks: [[UInt8]] = []
  for size in 0..<600 {
    blocks.append(Array(repeating: UInt8(truncatingIfNeeded: size + zero), count: size * 7))
    if size % 3 == 2 { blocks[size / 2] = [UInt8(truncatingIfNeeded: size / 2)] }
  }
  for (size, block) in blocks.enumerated() {
    for byte in block where byte != UInt8(truncatingIfNeeded: size) { return false }
  }
  return true
}

/// Blocks asked for at a multiple of a power of two start there and reach into no other block.
private func alignsMemory(zero: Int) -> Bool {
  let alignments = [1, 16, 64, 4096, 4096, 4096]
  let blocks = alignments.map { alignment in
    UnsafeMutableRawBufferPointer.allocate(byteCount: 4000 + zero, alignment: alignment)
  }
  defer { for block in blocks { block.deallocate() } }
  for index in alignments.indices {
    for byte in blocks[index].indices { blocks[index][byte] = UInt8(index) }
  }
  for index in alignments.indices {
    let start = UInt(bitPattern: blocks[index].baseAddress)
    if start % UInt(alignments[index]) != 0 { return false }
    for byte in blocks[index] where byte != index { return false }
  }
  return true
}

/// Ten gigabytes in turns of a megabyte fit into four, because what is freed is used again.
private func reusesMemory(zero: Int) -> Bool {
  let size = (1 << 20) + zero
  var blocks = [UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)]
  for turn in 0..<10_240 {
    blocks.append(.allocate(byteCount: size, alignment: 16))
    blocks[1].storeBytes(of: Int32(turn), as: Int32.self)
    blocks.removeFirst().deallocate()
    if blocks[0].load(as: Int32.self) != Int32(turn) { return false }
  }
  blocks[0].deallocate()
  return true
}

/// Dictionaries find their words and words have an order, which takes the comparing of bytes.
private func looksUpWords(zero: Int) -> Bool {
  var numbers: [String: Int] = [:]
  for number in 0..<1000 { numbers["a word of more than fifteen bytes \(number + zero)"] = number }
  for number in 0..<1000 {
    if numbers["a word of more than fifteen bytes \(number)"] != number { return false }
  }
  let first = "a word of more than fifteen bytes \(100 + zero)"
  let second = "a word of more than fifteen bytes \(1 + zero)1"
  return first < second && !(second < first) && numbers[first + "0"] == nil
}

/// Numbers turn into their shortest round-trip text.
private func writesNumbers(zero: Int) -> Bool {
  let tenth = Double(1 + zero) / 10
  return "\(tenth) \(tenth * 3) \(Int64.min + Int64(zero))"
    == "0.1 0.30000000000000004 -9223372036854775808"
}

/// Products beyond 64 bits, from (2^64 - 1)^2 = 2^128 - 2^65 + 1 and from the signs.
private func multipliesWideNumbers(zero: Int) -> Bool {
  let largest = UInt128(UInt64.max - UInt64(zero))
  let three = Int128(3 + zero)
  return largest * largest == UInt128.max - (1 << 65) + 2
    && three * -(1 << 100) == -(1 << 101) - (1 << 100)
    && -three * -(1 << 70) == (1 << 71) + (1 << 70)
}

/// Quotients truncate toward zero, also where divisor or quotient need more than 64 bits.
private func dividesWideNumbers(zero: Int) -> Bool {
  let one = Int128(1 + zero)
  let large = (one << 120) + 5
  return large / (one << 100) == 1 << 20 && -large / (one << 100) == -(1 << 20)
    && large / (3 * one) == (1 << 120) / 3 + 2 && -large / (-3 * one) == (1 << 120) / 3 + 2
    && UInt128.max / UInt128(one << 126) == 3 && UInt128.max / (.max - UInt128(zero)) == 1
    && "\(Int128.min + Int128(zero))" == "-170141183460469231731687303715884105728"
}

/// Remainders take the sign of the dividend.
private func findsWideRemainders(zero: Int) -> Bool {
  let divisor = (Int128(1 + zero) << 100) + 1
  let dividend = 12 * divisor + 7
  return Int128(11 + zero) % Int128(4 + zero) == 3
    && dividend % divisor == 7 && -dividend % divisor == -7 && dividend % -divisor == 7
    && UInt128.max % UInt128(divisor) == (1 << 100) - (1 << 28)
}

/// Shifts within, across and at the border of the two halves.
private func shiftsWideNumbers(zero: Int) -> Bool {
  let pattern = UInt128(0x0123_4567_89AB_CDEF) << 64 | UInt128(0xFEDC_BA98_7654_3210)
  for bits in [0, 1, 63, 64, 65, 127] {
    let shift = bits + zero
    let power = UInt128(1) << shift
    if pattern << shift != pattern &* power || pattern >> shift != pattern / power { return false }
    if (Int128(-1) << shift) >> shift != -1 || Int128.min >> shift >= 0 { return false }
  }
  return true
}

/// The exponential and the logarithm give the correctly rounded bits of e and of log 2.
private func givesTheSameMathematics(zero: Int) -> Bool {
  Maths.exp(Double(1 + zero)).bitPattern == 0x4005_BF0A_8B14_5769
    && Maths.log(Double(2 + zero)).bitPattern == 0x3FE6_2E42_FEFA_39EF
}

/// One draw by address, as in the last rows of Tests/Vectors/01_stream_draws.csv.
private func drawsTheSameNumbers(zero: Int) -> Bool {
  let stream = RandomStream(
    seed: 7 + UInt64(zero),
    trial: 42,
    entity: EntityID.hash("EE"),
    purpose: StreamPurpose(3)
  )
  return stream.uniform(step: 1) == 0x1.779a0e1110baep-2
    && stream.bits(1_099_511_627_776) == 0x8EDA_FF4A_B463_7D22
}
