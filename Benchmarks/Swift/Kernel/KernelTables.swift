import Mathematics

/// What a government adds up week by week, until it has its patience or its resolve.
///
/// The raw value is the column of ``KernelPlan/hazards``.
enum KernelHazard: Int {
  case joining
  case leaving
  /// Leaving when the backstop was the condition and is gone.
  case leavingForsaken
  case nothing

  /// What is added to ten times the support, so that the last bits are a place in the table.
  ///
  /// Adding 2^23 rounds to the nearest whole number, which is then the low bits.
  var offset: Float { 0x1p23 + Float(1024 * rawValue) }

  /// The hazard at a poll in tenths of a point.
  func rate(_ poll: Int) -> Double {
    let leaving = poll < 500 ? 0.002 * Maths.exp(0.008 * Double(500 - poll)) : 0.002
    return switch self {
    case .joining: 0.06 / (1 + Maths.exp(Double(500 - poll) / 60))
    case .leaving: leaving
    case .leavingForsaken: 3 * leaving
    case .nothing: 0
    }
  }
}

extension KernelPlan {
  static func hazardsByPoll() -> InlineArray<4096, Float> {
    InlineArray { Float(KernelHazard(rawValue: $0 / 1024)?.rate($0 % 1024) ?? 0) }
  }

  static func normalScores() -> InlineArray<4096, Float> {
    let raw = (0..<4096).map { Normal.quantile((Double($0) + 0.5) / 4096) }
    let deviation = (raw.reduce(0) { $0 + $1 * $1 } / 4096).squareRoot()
    return InlineArray { Float(raw[$0] / deviation) }
  }

  static func chancesOfClimbing() -> InlineArray<512, KernelChance> {
    let ofOne = [0.10, 0.08, 0.08, 0.06, 0.05, 0, 0, 0]
    return InlineArray { KernelChance(1 - Maths.power(1 - ofOne[$0 / 64], Double($0 % 64))) }
  }

  /// The decimal logarithm of a whole number of deaths and one.
  borrowing func logarithm(onePlus deaths: Int) -> Double {
    deaths < 1024
      ? logarithms[deaths & 1023] : Maths.log(1 + Double(deaths)) / 2.302585092994046
  }
}
