/// Corrections for looking at many comparisons at once.
package enum Multiplicity {
  /// The expected share of false alarms among alarms is held, for independent or positively
  /// dependent comparisons (Benjamini and Hochberg, 1995).
  ///
  /// - Parameter pValues: The p values, each from 0 to 1.
  /// - Returns: The adjusted p values in the same order; one of at most alpha means that the
  ///   comparison stands at alpha after the correction.
  package static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    for p in pValues { precondition(p >= 0 && p <= 1, "a p value lies between 0 and 1") }
    var adjusted = pValues
    var smallest = 1.0
    let ascending = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    for (position, index) in ascending.enumerated().reversed() {
      let scale = Double(pValues.count) / Double(position + 1)
      smallest = min(smallest, pValues[index] * scale)
      adjusted[index] = smallest
    }
    return adjusted
  }
}
