/// A step to round to: 1 or 5 times a power of ten.
package struct DecimalStep: Hashable, Sendable {
  /// 1 or 5.
  package let mantissa: Int64
  /// The power of ten, -9 to 12.
  package let exponent: Int

  /// Creates the step `mantissa` times ten to the `exponent`.
  package init(_ mantissa: Int64 = 1, exponent: Int) {
    precondition(mantissa == 1 || mantissa == 5, "steps are 1 or 5 times a power of ten")
    precondition((-9...12).contains(exponent), "steps lie between 1e-9 and 5e12")
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// One.
  package static let one = DecimalStep(exponent: 0)

  /// The size of the step.
  package var size: Double {
    let power = Double(powerOfTen(exponent.magnitude))
    return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }

  /// The greatest step that is at most a third of `halfWidth`.
  ///
  /// Rounding to it moves a number by at most a sixth of the half width of its interval, so the
  /// text keeps what the interval supports and no more: 13,845 with 300 to each side is 13,800.
  /// Nil for a half width of nought, which supports every digit.
  package init?(supportedBy halfWidth: Double) {
    self.init(atMost: halfWidth / 3)
  }

  /// The greatest step that shows at least `digits` significant digits of `value`.
  package init?(digits: Int, of value: Double) {
    var step = DecimalStep(exponent: -9)
    let leading = value.magnitude
    guard leading >= step.size else { return nil }
    while step.exponent < 12, DecimalStep(exponent: step.exponent + 1).size <= leading {
      step = DecimalStep(exponent: step.exponent + 1)
    }
    self.init(exponent: max(-9, step.exponent - digits + 1))
  }

  private init?(atMost limit: Double) {
    guard limit.isFinite, limit >= 1e-9 else { return nil }
    var exponent = -9
    while exponent < 12, DecimalStep(exponent: exponent + 1).size <= limit { exponent += 1 }
    let five = DecimalStep(5, exponent: exponent)
    self = five.size <= limit ? five : DecimalStep(exponent: exponent)
  }

  /// The greater of two steps.
  package static func coarser(_ left: DecimalStep, _ right: DecimalStep) -> DecimalStep {
    left.size >= right.size ? left : right
  }

  /// How many steps come nearest to `value`, ties to the even number; nil when out of reach.
  func count(in value: Double) -> Int64? {
    let power = Double(powerOfTen(exponent.magnitude))
    let scaled = exponent < 0 ? value * power : value / power
    let steps = (scaled / Double(mantissa)).rounded(.toNearestOrEven)
    return steps.magnitude < 9e17 ? Int64(steps) : nil
  }
}

/// Ten to the `exponent`, which is at most 18.
func powerOfTen(_ exponent: UInt) -> Int64 {
  var power: Int64 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}
