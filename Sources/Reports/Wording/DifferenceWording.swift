/// The words for a difference and its interval, rounded to what the interval supports.
struct DifferenceWording {
  let difference: PairedDifference
  let style: QuantityStyle

  init(_ difference: PairedDifference) {
    self.difference = difference
    style = QuantityStyle(difference.measure)
  }

  /// The difference with its sign; a dash where there is none.
  var value: String {
    guard let value = difference.difference else { return "-" }
    return style.signed(value, to: step)
  }

  /// The adjusted interval, each end with its sign; a dash where there is none.
  var interval: String {
    guard let low = difference.adjustedLow, let high = difference.adjustedHigh else { return "-" }
    let ends = [low, high].map { NumberStyle.signed($0 * style.factor, to: step) }
    return ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
  }

  var step: DecimalStep {
    style.step(low: difference.adjustedLow, high: difference.adjustedHigh) ?? style.finest
  }
}
