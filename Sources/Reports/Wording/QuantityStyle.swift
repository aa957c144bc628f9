package import ForceSimulation

/// How numbers of one kind are written.
package enum QuantityStyle: Hashable, Sendable {
  /// A share of trials: "55 of 100 runs".
  case shareOfRuns
  /// A part of a whole: "31 %".
  case percent
  /// A plain number, never finer than `finest`.
  case number(finest: DecimalStep)

  /// The style of a measure.
  package init(_ measure: Measure) {
    self.init(measure.unit, isShareOfRuns: measure.kind == .share)
  }

  /// The style of a unit; a share is of runs or of a whole.
  package init(_ unit: MeasureUnit, isShareOfRuns: Bool = false) {
    switch unit {
    case .share: self = isShareOfRuns ? .shareOfRuns : .percent
    case .troops, .years, .millions, .weeks: self = .number(finest: .one)
    case .persons, .tasks, .units: self = .number(finest: DecimalStep(exponent: -1))
    case .count, .times: self = .number(finest: DecimalStep(exponent: -2))
    }
  }

  /// How many written units one unit of the number is: 100 for shares.
  var factor: Double {
    switch self {
    case .shareOfRuns, .percent: 100
    case .number: 1
    }
  }

  /// The finest step that is ever shown, in written units.
  var finest: DecimalStep {
    switch self {
    case .shareOfRuns, .percent: DecimalStep(exponent: -1)
    case .number(let finest): finest
    }
  }

  /// The step that an interval supports, in written units; nil without an interval.
  ///
  /// Shares are never written coarser than to 5 in 100.
  package func step(low: Double?, high: Double?) -> DecimalStep? {
    guard let low, let high else { return nil }
    let supported = DecimalStep(supportedBy: (high - low) / 2 * factor) ?? finest
    let step = DecimalStep.coarser(supported, finest)
    let coarsest = DecimalStep(5, exponent: 0)
    return factor == 100 && step.size > coarsest.size ? coarsest : step
  }

  /// The number with its unit.
  package func text(_ value: Double, to step: DecimalStep) -> String {
    switch self {
    case .shareOfRuns: NumberStyle.runs(value, to: step)
    case .percent: NumberStyle.percent(value, to: step)
    case .number: NumberStyle.rounded(value, to: step)
    }
  }

  /// The number without the words "of 100 runs".
  package func shortText(_ value: Double, to step: DecimalStep) -> String {
    self == .shareOfRuns ? NumberStyle.hundredths(value, to: step) : text(value, to: step)
  }

  /// Two numbers as a range, without a unit.
  package func range(_ low: Double, _ high: Double, to step: DecimalStep) -> String {
    NumberStyle.range(low * factor, high * factor, to: step)
  }

  /// A difference of two such numbers, with its sign and unit.
  package func signed(_ value: Double, to step: DecimalStep) -> String {
    NumberStyle.signed(value * factor, to: step) + (factor == 100 ? " in 100" : "")
  }
}
