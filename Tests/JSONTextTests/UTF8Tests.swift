import JSONText
import Testing

@Suite("UTF-8 in strings")
struct UTF8Tests {
  private static func flaw(_ bytes: [UInt8]) -> UTF8Flaw? {
    guard let problem = JSONText.read([0x22] + bytes + [0x22]).problems.first else { return nil }
    guard case .invalidUTF8(let flaw, let first) = problem.kind else {
      Issue.record("wrong kind \(problem)")
      return nil
    }
    #expect(problem.place == TextPlace(file: 0, line: 1, column: 2))
    #expect(first == bytes[0])
    return flaw
  }

  @Test("a byte that a string may not hold as it is is seen at every distance from its ends")
  func everyByteAtEveryDistance() {
    for before in 0...17 {
      for after in [0, 7, 20] {
        for byte in UInt8.min...UInt8.max where byte != 0x22 && byte != 0x5C {
          let front = [UInt8](repeating: 0x61, count: before)
          let held = front + [byte] + [UInt8](repeating: 0x61, count: after)
          let reading = JSONText.read([0x20, 0x22] + held + [0x22])
          let isPlain = (0x20...0x7F).contains(byte)
          let text = String(decoding: held, as: UTF8.self)
          let columns = isPlain ? [] : [Int32(before + 3)]
          if reading.value?.content != (isPlain ? .string(text) : nil)
            || reading.problems.map(\.place.column) != columns
          {
            Issue.record("\(held)")
          }
        }
        let ended = [UInt8](repeating: 0x61, count: before) + [0x22]
        let escaped = [UInt8](repeating: 0x61, count: before) + Array(#"\n""#.utf8)
        let first = String(repeating: "a", count: before)
        #expect((try? JSONText.parse([0x22] + ended))?.content == .string(first))
        #expect((try? JSONText.parse([0x22] + escaped))?.content == .string(first + "\n"))
      }
    }
  }

  @Test(
    "each flaw is named",
    arguments: [
      ([0x80], .strayContinuation), ([0xBF], .strayContinuation), ([0xC0, 0xAF], .overlong),
      ([0xC1, 0xBF], .overlong), ([0xE0, 0x80, 0xAF], .overlong), ([0xE0, 0x9F, 0xBF], .overlong),
      ([0xF0, 0x8F, 0xBF, 0xBF], .overlong), ([0xED, 0xA0, 0x80], .surrogate),
      ([0xED, 0xBF, 0xBF], .surrogate), ([0xF4, 0x90, 0x80, 0x80], .beyondUnicode),
      ([0xF5, 0x80, 0x80, 0x80], .beyondUnicode),
      ([0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], .impossibleByte),
      ([0xFE], .impossibleByte), ([0xFF], .impossibleByte), ([0xC3], .truncated),
      ([0xE2, 0x82], .truncated),
      ([0xF0, 0x9D, 0x84], .truncated), ([0xE0, 0xFF], .truncated), ([0xE9], .truncated),
    ] as [([UInt8], UTF8Flaw)]
  )
  func flaws(bytes: [UInt8], expected: UTF8Flaw) {
    #expect(Self.flaw(bytes) == expected)
  }

  @Test(
    "a character broken off by the end of the text is named as such",
    arguments: [
      [0x22, 0xC3], [0x22, 0xE2, 0x82], [0x22, 0xF0, 0x9D, 0x84],
    ] as [[UInt8]]
  )
  func truncatedText(bytes: [UInt8]) {
    #expect(
      JSONText.read(bytes).problems.map(\.kind) == [.invalidUTF8(.truncated, firstByte: bytes[1])]
    )
  }

  /// Every first byte, every second byte, and the edges of the ranges of the third and fourth.
  @Test("a sequence is accepted exactly when the standard library accepts it")
  func allSequences() {
    let edges: [UInt8] = [0x7F, 0x80, 0xBF, 0xC0]
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x80)...0xFF {
        Self.check([first, second])
        for third in edges {
          Self.check([first, second, third])
          for fourth in edges where first >= 0xEF { Self.check([first, second, third, fourth]) }
        }
      }
    }
  }

  private static func check(_ bytes: [UInt8]) {
    let expected = String(validating: bytes, as: UTF8.self)
    let reading = JSONText.read([0x22] + bytes + [0x22])
    guard (reading.value != nil) == (expected != nil) else {
      Issue.record("\(bytes)")
      return
    }
    guard let expected, case .string(let string)? = reading.value?.content else { return }
    if !string.utf8.elementsEqual(expected.utf8) { Issue.record("\(bytes)") }
  }
}
