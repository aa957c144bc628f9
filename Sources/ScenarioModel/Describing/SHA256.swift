/// The SHA-256 digest of bytes (FIPS 180-4), so that a result names exactly what it ran.
package enum SHA256 {
  /// The digest as 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = Digest()
    let whole = bytes.count / 64 * 64
    var start = 0
    while start < whole {
      digest.compress(bytes.span, from: start)
      start += 64
    }
    let rest = padded(bytes[whole...], of: bytes.count)
    for start in stride(from: 0, to: rest.count, by: 64) {
      digest.compress(rest.span, from: start)
    }
    return digest.hexadecimal
  }

  /// What is left after the whole blocks, filled up with the mark of the end and the length.
  private static func padded(_ rest: ArraySlice<UInt8>, of count: Int) -> [UInt8] {
    var padded = Array(rest)
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return padded
  }

  fileprivate static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

/// The state of the computation between two blocks: eight words, named as in the standard.
private struct Digest {
  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19

  /// Takes in the 64 bytes from `start` on.
  mutating func compress(_ bytes: Span<UInt8>, from start: Int) {
    var next = self
    let constants = SHA256.constants.span
    var w = InlineArray<16, UInt32>(repeating: 0)
    for index in 0..<16 {
      let at = start + index * 4
      w[index] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
      next.round(constants[index] &+ w[index])
    }
    for base in stride(from: 16, to: 64, by: 16) {
      // Of the schedule only the last sixteen words are ever needed.
      for place in 0..<16 {
        let (old, recent) = (w[(place &+ 1) & 15], w[(place &+ 14) & 15])
        let small0 = Self.turned(old, 7) ^ Self.turned(old, 18) ^ (old &>> 3)
        let small1 = Self.turned(recent, 17) ^ Self.turned(recent, 19) ^ (recent &>> 10)
        w[place] = w[place] &+ small0 &+ w[(place &+ 9) & 15] &+ small1
        next.round(constants[base &+ place] &+ w[place])
      }
    }
    add(next)
  }

  @inline(__always)
  private mutating func round(_ word: UInt32) {
    let big1 = Self.turned(e, 6) ^ Self.turned(e, 11) ^ Self.turned(e, 25)
    let first = h &+ big1 &+ (g ^ (e & (f ^ g))) &+ word
    let big0 = Self.turned(a, 2) ^ Self.turned(a, 13) ^ Self.turned(a, 22)
    let second = big0 &+ ((a & b) | (c & (a | b)))
    (h, g, f, e) = (g, f, e, d &+ first)
    (d, c, b, a) = (c, b, a, first &+ second)
  }

  private mutating func add(_ other: Digest) {
    a &+= other.a
    b &+= other.b
    c &+= other.c
    d &+= other.d
    e &+= other.e
    f &+= other.f
    g &+= other.g
    h &+= other.h
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  /// The words as 64 hexadecimal digits.
  var hexadecimal: String {
    [a, b, c, d, e, f, g, h].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }
}

extension ResolvedScenario {
  /// The digest of everything the scenario says that can change a result.
  package var digest: String { InputRegister(self).digest }
}

extension InputRegister {
  /// The digest of everything a scenario says that can change a result.
  ///
  /// Every input with its value, in the order of the catalogue and sorted by id, one a line; so
  /// neither the order of rows nor the layers it was written in change it.
  package var digest: String { Self.digest(of: items) }

  /// The digest of some of the inputs.
  package static func digest(of items: some Sequence<Item>) -> String {
    var bytes: [UInt8] = []
    for item in items {
      bytes += item.path.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += item.value.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return SHA256.hexadecimal(of: bytes)
  }
}
