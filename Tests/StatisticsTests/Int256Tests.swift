import Statistics
import Testing

@Suite("Whole numbers of 256 bits")
struct Int256Tests {
  private let big = Int128.max

  @Test("the product of the largest numbers is 2^254 - 2^128 + 1")
  func largestProduct() {
    // (2^127 - 1)^2; its upper half is 2^126 - 1 and its lower half is 1.
    let product = Int256.product(big, big)
    #expect(product == Int256(high: (1 << 126) - 1, low: 1))
    #expect(Int256.product(-big, big) == .zero - product)
    #expect(Int256.product(-big, -big) == product)
    // (-2^127)^2 = 2^254.
    #expect(Int256.product(.min, .min) == Int256(high: 1 << 126, low: 0))
  }

  @Test("products obey the distributive law across the halves")
  func distributive() {
    let values: [Int128] = [0, 1, -1, 1 << 63, -(1 << 64), (1 << 100) + 12_345, .max / 3, .min / 7]
    for a in values {
      for b in values {
        for c in values {
          let sum = Int256.product(a, b) + Int256.product(a, c)
          #expect(
            sum == Int256.product(a, b / 2) + Int256.product(a, b - b / 2 + c / 2)
              + Int256.product(a, c - c / 2)
          )
        }
      }
    }
  }

  @Test("multiplying by a count is repeated addition, also for negative numbers")
  func countProduct() {
    let value = Int256.product(-big, 3 << 90)
    #expect(value.multiplied(by: 3) == value + value + value)
    #expect(value.multiplied(by: -2) == .zero - value - value)
    #expect(value.multiplied(by: 0) == .zero)
  }

  @Test("the nearest double rounds once, ties to even")
  func nearestDouble() {
    #expect(Int256(0).nearestDouble == 0)
    #expect(Int256(-7).nearestDouble == -7)
    // 2^53 + 1 lies halfway between two doubles; the even one is 2^53.
    #expect(Int256((1 << 53) + 1).nearestDouble == 0x1p53)
    #expect(Int256((1 << 53) + 3).nearestDouble == 0x1p53 + 4)
    // The same pattern far up, and once more with the smallest possible excess over the tie.
    let tie = Int256.product((1 << 53) + 1, 1 << 120)
    #expect(tie.nearestDouble == 0x1p173)
    #expect((tie + Int256(1)).nearestDouble == 0x1.0000000000001p173)
    #expect((.zero - tie - Int256(1)).nearestDouble == -0x1.0000000000001p173)
    #expect((tie - Int256(1)).nearestDouble == 0x1p173)
    #expect(Int256.product(.min, .min).nearestDouble == 0x1p254)
  }

  @Test("conversion agrees with the library's on 128-bit numbers of every width")
  func everyWidth() {
    var bits: UInt64 = 1
    for width in 1...126 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = ((Int128(bits) << 62) >> (126 - width)) | Int128(width & 1)
      #expect(Int256(value).nearestDouble == Double(value), "\(value)")
      #expect(Int256(-value).nearestDouble == Double(-value))
    }
  }
}
