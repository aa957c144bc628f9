/// The words where the heading of a table already says what is counted.
extension DifferenceWording {
  /// The difference with its sign and without a unit; a dash where there is none.
  var number: String {
    guard let value = difference.difference else { return "-" }
    return NumberStyle.signed(value * style.factor, to: step)
  }

  /// What the difference is one of, to the same step; a dash where there is none.
  func level(_ value: Double?) -> String {
    guard let value else { return "-" }
    return NumberStyle.rounded(value * style.factor, to: step)
  }
}
