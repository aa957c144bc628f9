extension OptionSpec {
  /// What is wrong with a value of this option, or nil if it may stand.
  func problem(with value: String) -> UsageProblem? {
    if !allowedValues.isEmpty, !allowedValues.contains(value) {
      return .valueNotAllowed(value, self)
    }
    guard let range else { return nil }
    return problem(with: value, in: range)
  }

  /// What keeps a value of this option from being a number of a range.
  func problem(with value: String, in range: NumberRange) -> UsageProblem? {
    range.fault(in: value).map { .notANumber(value, self, range: range, fault: $0) }
  }
}
