/// Corrections for looking at many comparisons at once.
///
/// The adjusted p values come in the order of the given ones; an adjusted value at most alpha
/// means that the comparison stands at alpha after the correction.
///
/// - Precondition: p values lie between 0 and 1, in every function.
package enum Multiplicity {
  /// The chance of any false alarm is held, by the plainest rule: each p value times their number.
  package static func bonferroni(_ pValues: [Double]) -> [Double] {
    check(pValues)
    let number = Double(pValues.count)
    return pValues.map { min(1, $0 * number) }
  }

  /// The chance of any false alarm is held, by steps down from the smallest p value (Holm, 1979).
  ///
  /// Never larger than ``bonferroni(_:)`` and needs no independence.
  package static func holm(_ pValues: [Double]) -> [Double] {
    check(pValues)
    var adjusted = pValues
    var largest = 0.0
    for (position, index) in ascending(pValues).enumerated() {
      largest = max(largest, min(1, pValues[index] * Double(pValues.count - position)))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// The expected share of false alarms among alarms is held, for independent or positively
  /// dependent comparisons (Benjamini and Hochberg, 1995).
  package static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    stepUp(pValues, factor: 1)
  }

  /// The expected share of false alarms among alarms is held under any dependence (Benjamini and
  /// Yekutieli, 2001).
  package static func benjaminiYekutieli(_ pValues: [Double]) -> [Double] {
    var harmonic = 0.0
    for divisor in pValues.indices { harmonic += 1 / Double(divisor + 1) }
    return stepUp(pValues, factor: harmonic)
  }

  private static func stepUp(_ pValues: [Double], factor: Double) -> [Double] {
    check(pValues)
    var adjusted = pValues
    var smallest = 1.0
    for (position, index) in ascending(pValues).enumerated().reversed() {
      let scale = factor * Double(pValues.count) / Double(position + 1)
      smallest = min(smallest, pValues[index] * scale)
      adjusted[index] = smallest
    }
    return adjusted
  }

  /// The indices of the p values from the smallest to the largest.
  private static func ascending(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { pValues[$0] < pValues[$1] }
  }

  private static func check(_ pValues: [Double]) {
    for p in pValues { precondition(p >= 0 && p <= 1, "a p value lies between 0 and 1") }
  }
}
