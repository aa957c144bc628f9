package import MonteCarlo

/// Numbers of units in words.
package enum UnitWording {
  /// A mean number of units: whole from ten on, with a tenth below; a dash where it is missing.
  package static func text(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return "-" }
    let isWhole = value >= 9.95 || value == value.rounded(.toNearestOrEven)
    return NumberStyle.rounded(value, to: DecimalStep(exponent: isWhole ? 0 : -1))
  }
}
