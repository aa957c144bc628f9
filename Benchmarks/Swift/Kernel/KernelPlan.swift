import Mathematics
import RandomStreams

/// How many weeks a trial of the reference kernel has.
let kernelWeeks = 104

/// How many contributors the reference kernel has, and how many capabilities.
let kernelContributors = 16
let kernelCapabilities = 8

/// The parameters of the reference kernel and the tables that follow from them.
///
/// `reference-kernel.md` says what they mean. Tables are exact: what they hold is what the rule
/// would give each time.
struct KernelPlan: Sendable {
  /// Units owned, by contributor and capability, capabilities in the lanes.
  let units: [SIMD8<Double>]
  /// The capabilities of which a contributor owns units, one bit each.
  let hasUnits: [UInt8]
  /// Crews of each pool, contributors first.
  let crews: [UInt8]
  /// Weeks of a tour, of notice and of parliament, by contributor.
  let tour: [Int]
  let notice: [Double]
  let parliament: [Int]
  /// Points of support before the mission, by contributor.
  let supportBefore: [Double]
  let exposure: [Double]
  let personsPerUnit: SIMD8<Double>
  /// One over the units needed.
  let perNeed: SIMD8<Double>
  /// What headquarters make of so many contingents.
  let command: [Double]
  /// The contributors of each kind of condition.
  let ofCondition: InlineArray<4, ContributorSet>
  /// The share of incidents of a kind or one before it, but for the last kind.
  let kindsUpTo: InlineArray<5, Double> = [0.30, 0.55, 0.70, 0.82, 0.92]
  let lethal = [0.02, 0.05, 0.08, 0.10, 0.15, 0.30]
  let severity = TruncatedPowerLaw(exponent: 2, largest: 40)
  /// The 4,096 normal scores, with variance one.
  let scores: [Float]
  /// The hazards at a poll in tenths of a point.
  let joinHazard: [Double]
  let exitHazard: [Double]
  /// The chance of a step up, 64 numbers of serious incidents for each rung.
  let climbed: [Double]
  /// What is left of a pool whose crews were recalled so many weeks too early.
  let cutShort: [Double]

  init() {
    let contributors = 0..<kernelContributors
    let capabilities = 0..<kernelCapabilities
    units = contributors.map { c in
      Self.lanes { k in Double((7 * c + 5 * k + c * k) % 6) }
    }
    hasUnits = units.map { owned in
      capabilities.reduce(0) { $0 | (owned[$1] > 0 ? 1 << UInt8($1) : 0) }
    }
    crews = contributors.flatMap { c in capabilities.map { k in UInt8(2 + (c + 2 * k) % 4) } }
    tour = contributors.map { 15 + $0 % 7 }
    notice = contributors.map { Double(4 + 5 * $0 % 9) }
    parliament = contributors.map { 3 * $0 % 8 }
    supportBefore = contributors.map { Double(42 + 7 * $0 % 19) }
    exposure = contributors.map { 0.5 + Double($0 % 5) / 4 }
    personsPerUnit = Self.lanes { Double(100 + 50 * (3 * $0 % 5)) }
    perNeed = Self.lanes { 1 / Double(14 + 2 * (3 * $0 % 7)) }
    command = (0...kernelContributors).map { 1 / (1 + 0.02 * Double(max(0, $0 - 1))) }
    ofCondition = InlineArray { kind in
      contributors.reduce(0) { $0 | ($1 % 4 == kind ? 1 << ContributorSet($1) : 0) }
    }
    scores = Self.normalScores()
    joinHazard = (0...1000).map { 0.06 / (1 + Maths.exp(Double(500 - $0) / 60)) }
    exitHazard = (0...1000).map { $0 < 500 ? 0.002 * Maths.exp(0.008 * Double(500 - $0)) : 0.002 }
    climbed = [0.10, 0.08, 0.08, 0.06, 0.05].flatMap { climb in
      (0..<64).map { 1 - Maths.power(1 - climb, Double($0)) }
    }
    cutShort = (0..<64).map { Maths.exp(-0.004 * Double($0)) }
  }

  private static func lanes(_ value: (Int) -> Double) -> SIMD8<Double> {
    SIMD8((0..<kernelCapabilities).map(value))
  }

  private static func normalScores() -> [Float] {
    let raw = (0..<4096).map { Normal.quantile((Double($0) + 0.5) / 4096) }
    let deviation = (raw.reduce(0) { $0 + $1 * $1 } / 4096).squareRoot()
    return raw.map { Float($0 / deviation) }
  }
}

/// A set of contributors, one bit each.
typealias ContributorSet = UInt32

extension ContributorSet {
  /// Takes the first contributor out of a set that is not empty.
  @inline(__always)
  mutating func removeFirst() -> Int {
    let first = trailingZeroBitCount
    self &= self &- 1
    return first & (kernelContributors - 1)
  }
}

extension StreamPurpose {
  static var readiness: StreamPurpose { StreamPurpose(1) }
  static var decisions: StreamPurpose { StreamPurpose(2) }
  static var opinion: StreamPurpose { StreamPurpose(3) }
  static var intensity: StreamPurpose { StreamPurpose(4) }
  static var counts: StreamPurpose { StreamPurpose(5) }
  static var details: StreamPurpose { StreamPurpose(6) }
  static var ladder: StreamPurpose { StreamPurpose(7) }
  static var backstopEnd: StreamPurpose { StreamPurpose(8) }
}
