/// The whole-number form in which outputs of trials are summed.
///
/// Each output is rounded once to the nearest multiple of 2^-32 (ties to even). Sums of whole
/// numbers are exact, so they do not depend on the order of trials, on threads or on shards;
/// sums of `Double` values do. Changing the quantum changes every published number.
package enum FixedPoint {
  /// How many quanta make one unit: 2^32.
  package static let quantaPerUnit = 4_294_967_296.0

  /// The size below which values are held as they are: 2^31, about 2.1 thousand million.
  package static let limit = 2_147_483_648.0

  /// The nearest whole number of quanta, ties to even; a value of size ``limit`` or more counts as
  /// one unit less than that, and so is told, never lost.
  ///
  /// - Precondition: `value` is finite.
  package static func quantise(_ value: Double) -> Int64 {
    let quanta = value * quantaPerUnit
    guard quanta.magnitude < 0x1p51 else { return quantise(large: value) }
    // The sum has no place for a fraction and is rounded to a whole number, ties to even; its low
    // bits are that number.
    let shifter = 0x1.8p52
    return Int64(bitPattern: (quanta + shifter).bitPattern &- shifter.bitPattern)
  }

  private static func quantise(large value: Double) -> Int64 {
    precondition(value.isFinite, "an output of a trial that counts must be a finite number")
    let most = limit - 1
    let held = value.magnitude < limit ? value : value < 0 ? -most : most
    return Int64((held * quantaPerUnit).rounded(.toNearestOrEven))
  }

  /// The value of a whole number of quanta, rounded once.
  package static func value(_ quanta: Int128) -> Double {
    Int256(quanta).nearestDouble / quantaPerUnit
  }

  /// The value of a whole number of squared quanta (2^-64 each), rounded once.
  static func squaredValue(_ squaredQuanta: Int256) -> Double {
    squaredQuanta.nearestDouble / quantaPerUnit / quantaPerUnit
  }
}
