package import MonteCarlo

/// The words for an estimate: its value, its simulation interval, its range over judgements.
package struct EstimateWording: Sendable {
  /// What is worded.
  package let estimate: Estimate
  /// How its numbers are written.
  package let style: QuantityStyle

  /// Creates the words for an estimate of something written in `style`.
  package init(_ estimate: Estimate, _ style: QuantityStyle) {
    self.estimate = estimate
    self.style = style
  }

  /// The value, rounded to what the simulation interval supports, with its unit.
  ///
  /// An event that never or always happened is counted: "0 of 10,000 runs".
  package var value: String {
    style == .shareOfRuns && estimate.value != nil ? tableValue + " runs" : tableValue
  }

  /// The same without the word for runs, where the table says it: "55 of 100", "0 of 10,000".
  package var tableValue: String {
    guard let value = estimate.value else { return missing }
    guard style == .shareOfRuns else { return style.text(value, to: intervalStep) }
    if value == 0 || value == 1, estimate.low != nil {
      let trials = NumberStyle.grouped(estimate.trials)
      return "\(value == 0 ? "0" : trials) of \(trials)"
    }
    return NumberStyle.hundredths(value, to: intervalStep) + " of 100"
  }

  /// The value, rounded to what the range over judgements supports, without the word for runs.
  package var shortValue: String {
    guard let value = estimate.value else { return missing }
    return style.shortText(value, to: screenStep)
  }

  /// The simulation interval as "low-high"; a dash when there is none.
  ///
  /// For an event that never or always happened it is one bound, rounded outwards.
  package var interval: String {
    if style == .shareOfRuns, estimate.value == 0, let high = estimate.high {
      return NumberStyle.below(high)
    }
    if style == .shareOfRuns, estimate.value == 1, let low = estimate.low {
      return NumberStyle.above(low)
    }
    return Self.text(estimate.low, estimate.high, style, intervalStep)
  }

  /// The range if judgements vary as "low-high"; a dash when there is none.
  package var range: String {
    Self.text(estimate.rangeLow, estimate.rangeHigh, style, rangeStep)
  }

  /// The same in brackets and to the same step as ``shortValue``.
  ///
  /// Empty when there is none, when both ends are the number beside it once rounded, and when
  /// they are too small to be told from nought.
  package var shortRange: String {
    guard let low = estimate.rangeLow, let high = estimate.rangeHigh else { return "" }
    let counts = [low, high, estimate.value ?? low].map { screenStep.count(in: $0 * style.factor) }
    if counts[0] == counts[1], counts[0] == counts[2] { return "" }
    if estimate.value != 0, counts[1] == 0 { return "" }
    return "(\(style.range(low, high, to: screenStep)))"
  }

  /// The value with its simulation interval in brackets: "55.3 of 100 (54.3-56.3)".
  ///
  /// Without the interval when there is none, and when both ends are the value once rounded. A
  /// bound of an event that never or always happened is in 100, like other intervals: "0 of 50
  /// (<8)".
  package var valueAndInterval: String {
    guard interval != "-" else { return tableValue }
    if interval.hasPrefix("<") || interval.hasPrefix(">") {
      return "\(tableValue) (\(interval.filter { $0 != " " && $0 != "%" }))"
    }
    let ends = [estimate.low, estimate.high, estimate.value].map { end in
      end.flatMap { intervalStep.count(in: $0 * style.factor) }
    }
    let isPoint = ends[0] == ends[1] && ends[0] == ends[2]
    return isPoint ? tableValue : "\(tableValue) (\(interval))"
  }

  /// Why there is no estimate.
  package var missing: String {
    switch estimate.reason {
    case "not reached in enough trials"?: "not reached in enough runs"
    case let reason?: reason
    case nil: "-"
    }
  }

  private var intervalStep: DecimalStep {
    style.step(low: estimate.low, high: estimate.high) ?? defaultStep
  }

  private var rangeStep: DecimalStep {
    style.step(low: estimate.rangeLow, high: estimate.rangeHigh) ?? intervalStep
  }

  private var screenStep: DecimalStep {
    DecimalStep.coarser(intervalStep, rangeStep)
  }

  /// Without an interval three digits are shown, and whatever the style has of finer ones is not.
  private var defaultStep: DecimalStep {
    let shown = (estimate.value ?? 0) * style.factor
    return DecimalStep.coarser(DecimalStep(digits: 3, of: shown) ?? style.finest, style.finest)
  }

  private static func text(
    _ low: Double?,
    _ high: Double?,
    _ style: QuantityStyle,
    _ step: DecimalStep
  ) -> String {
    switch (low, high) {
    case (let low?, let high?): style.range(low, high, to: step)
    case (let low?, nil): "\(style.shortText(low, to: step)) or more"
    case (nil, let high?): "\(style.shortText(high, to: step)) or less"
    case (nil, nil): "-"
    }
  }
}
