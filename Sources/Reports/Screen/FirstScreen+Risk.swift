import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Risk to the force and risk to the peace, apart; and how exact the numbers are.
extension FirstScreen {
  /// Deaths against exposure, in the scenario's climate.
  var riskToForce: [ScreenLine] {
    guard scenario.mission.kind != .none else { return [] }
    let heads = forms.map { _ in ScreenCell.number("deaths", beside: "/ soldier-years") }
    return [
      .row("RISK TO THE FORCE, \(ScenarioWording.climate(scenario))", heads, basis: ""),
      .row("  Deaths, mean", forms.map(meanDeaths), basis: Measure.deaths.basis),
      .row("  9 runs of 10 have at most", forms.map(deathsBelow), basis: Measure.deaths.basis),
    ]
  }

  /// Serious combat relative to the same trials without a force, whatever answers do; and what
  /// turns with a rival form.
  var riskToPeace: [ScreenLine] {
    guard aloneSentence == nil, scenario.mission.kind != .none else { return [] }
    let heads = forms.map { _ in ScreenCell.words("times no force") }
    let turned = FormWording.clause(RivalForm.answers.otherWord(than: scenario))
    let basis = Measure.rung4.basis
    return [
      .row("RISK TO THE PEACE", heads, basis: ""),
      .row("  Serious combat", seriousCombat.map(ratio), basis: basis),
      .row("  If \(turned)", seriousCombatTurned.map(ratio), basis: basis),
    ] + (turnLine.map { [.text($0)] } ?? [])
  }

  private func ratio(_ estimate: Estimate) -> ScreenCell {
    ScreenCell(EstimateWording(estimate, Self.ratioStyle))
  }

  /// How risks to the peace are written, against those without a force.
  static var ratioStyle: QuantityStyle { .number(finest: DecimalStep(exponent: -1)) }

  /// How exact the numbers are, and where the rest is.
  var lastLine: String {
    let runs = NumberStyle.runs(counted: Int64(settings.trials))
    if let precision {
      let reached = NumberStyle.digits(3, of: precision.reached)
      let rest = "(\(runs), seed \(settings.seed))."
      return precision.reached <= precision.asked
        ? "Shares, quantiles exact to \(reached) in 100 \(rest) More: --full"
        : "Not exact to \(NumberStyle.plain(precision.asked)) in 100 as asked, but to \(reached) \(rest)"
    }
    let error = greatestError.map { "below \(Self.nextNiceNumber(above: $0)) in 100" } ?? "unknown"
    return "Computation error of shares \(error) (\(runs), seed \(settings.seed)). "
      + "More: --full"
  }

  private func meanDeaths(_ form: FormResult) -> ScreenCell {
    let rate = form.estimate(ReportedMeasure.deathsPer1000TroopYears)
    let wording = EstimateWording(rate, ReportedMeasure.deathsPer1000TroopYears.style)
    guard rate.value != nil else { return .words("-") }
    return .number(wording.shortValue, beside: "/ 1,000")
  }

  private func deathsBelow(_ form: FormResult) -> ScreenCell {
    let deaths = form.tally.quantile(0.9, of: .deaths)
    let exposure = form.estimate(Measure.troopYears)
    guard deaths.value != nil, exposure.value != nil else { return .words("-") }
    let years = EstimateWording(exposure, QuantityStyle(.years))
    return .number(
      EstimateWording(deaths, .number(finest: .one)).shortValue,
      beside: "/ " + years.shortValue
    )
  }

  /// The greatest half width of the simulation interval of a headline share, in 100.
  private var greatestError: Double? {
    var greatest: Double?
    for form in forms {
      for share in Precision.shares {
        let estimate = form.estimate(share)
        guard let low = estimate.low, let high = estimate.high else { continue }
        greatest = max(greatest ?? 0, (high - low) / 2 * 100)
      }
    }
    return greatest
  }

  private static func nextNiceNumber(above error: Double) -> String {
    let tenths = [1, 2, 5, 10, 20, 30, 50, 100, 200].first { Double($0) / 10 > error } ?? 500
    return NumberStyle.rounded(Double(tenths) / 10, to: DecimalStep(exponent: tenths < 10 ? -1 : 0))
  }
}
