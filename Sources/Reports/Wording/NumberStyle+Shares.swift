/// Shares in words: per cent for parts of a whole, "n of 100 runs" for events in trials.
extension NumberStyle {
  /// A part of a whole in per cent: 0.31 to a step of 1 is "31 %".
  package static func percent(_ share: Double, to step: DecimalStep = .one) -> String {
    hundredths(share, to: step) + " %"
  }

  /// A share in hundredths without a word: 0.55 is "55"; just below 1 is ">99", not "100".
  package static func hundredths(_ share: Double, to step: DecimalStep = .one) -> String {
    let all = rounded(100, to: step)
    let text = rounded(share * 100, to: step)
    guard text == all, share < 1 else { return text }
    return ">" + rounded(100 - step.size, to: step)
  }

  /// A share of trials: 0.55 is "55 of 100 runs".
  package static func runs(_ share: Double, to step: DecimalStep = .one) -> String {
    hundredths(share, to: step) + " of 100 runs"
  }

  /// An upper bound of a share, rounded upwards: 0.00037 is "< 0.04 %".
  package static func below(_ bound: Double) -> String {
    "< \(ceilingPercent(bound)) %"
  }

  /// A lower bound of a share, rounded downwards: 0.99963 is "> 99.96 %".
  package static func above(_ bound: Double) -> String {
    let step = ceilingStep(1 - bound)
    let missed = ((1 - bound) * 100 / step.size).rounded(.up) * step.size
    return "> \(rounded(100 - missed, to: step)) %"
  }

  /// A share in per cent with one significant digit, rounded up so that it stays a bound.
  private static func ceilingPercent(_ share: Double) -> String {
    let step = ceilingStep(share)
    return rounded((share * 100 / step.size).rounded(.up) * step.size, to: step)
  }

  private static func ceilingStep(_ share: Double) -> DecimalStep {
    DecimalStep(digits: 1, of: share * 100) ?? DecimalStep(exponent: -9)
  }
}
