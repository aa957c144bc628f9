package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Everything a run gave: `muster run NAME --full`.
package enum FullReport {
  /// The report of a run, one form after another.
  package static func report(_ run: ScenarioRun) -> Report {
    let forms = run.forms
    var report = Report(run, title: "everything")
    for (index, form) in forms.enumerated() {
      let name = forms.count > 1 ? ": " + form.heading : ""
      report.sections += [
        ReportSection("Measures" + name, [.table(MeasureTable.table([form]))]),
        ReportSection("Tasks" + name, [tasks(form)]),
        ReportSection(
          "Units" + name,
          [.table(UnitTable.table(form)), .table(UnitTable.funnel(form))]
        ),
      ]
      if let beside = run.beside,
        let brackets = BracketTable.table(beside.brackets[index], form)
      {
        report.sections.append(ReportSection("Ranges without odds" + name, [.table(brackets)]))
      }
      if let rivals = RivalTable.section(run, form, variant: index) {
        report.sections.append(rivals)
      }
    }
    if let money = BreakEvenTable.section(run.breakEvens) { report.sections.append(money) }
    let comparisons = forms.compactMap(nullModel)
    if !comparisons.isEmpty {
      report.sections.append(ReportSection("Against a spreadsheet", comparisons))
    }
    return report
  }

  /// The measures alone, one tidy row for each form and measure: for spreadsheets.
  package static func measures(_ run: ScenarioRun) -> Report {
    var report = Report(run, title: "measures")
    report.sections = [ReportSection("Measures", [.table(MeasureTable.table(run.forms))])]
    return report
  }

  private static func tasks(_ form: FormResult) -> ReportBlock {
    guard form.scenario.tasks.isEmpty else { return .table(TaskTable.table(form)) }
    return .paragraph("No tasks: nothing is asked for, so nothing counts as covered.")
  }

  /// What a spreadsheet would say of the same forces, and why the model says otherwise.
  private static func nullModel(_ form: FormResult) -> ReportBlock? {
    let style = QuantityStyle(.troops)
    let null = form.estimate(Measure.nullModelTroops)
    let week52 = form.estimate(Measure.troopsPresentWeek52)
    guard form.scenario.mission.kind != .none, null.value != nil, week52.value != nil else {
      return nil
    }
    let sheet = EstimateWording(null, style).value
    let engine = EstimateWording(week52, style).value
    return .paragraph(
      "\(ScenarioWording.capitalised(form.heading)): a spreadsheet that multiplies forces by "
        + "readiness and divides by rotation sustains \(sheet) troops; the model has \(engine) "
        + "in week 52, because conditions must hold, parliaments approve, units arrive one after "
        + "another and contributors may leave."
    )
  }
}

extension Report {
  /// A report without sections on a run.
  init(_ run: ScenarioRun, title: String) {
    self.init(
      run.variants[run.variants.count - 1],
      title: title,
      runs: Int64(run.settings.trials),
      seed: run.settings.seed
    )
    notes += [FormWording.alone(run), PrecisionWording.sentence(run)].compactMap { $0 }
  }

  /// A report without sections on what running `variant` gave.
  init(_ variant: Variant, title: String, runs: Int64, seed: UInt64) {
    let scenario = variant.scenario
    self.init(
      title: ScenarioWording.title(scenario) + "; " + title,
      asOf: "\(scenario.asOf)",
      given: ScenarioWording.given(scenario),
      notes: [
        "It does not say whether a ceasefire will be signed. "
          + "\(NumberStyle.runs(counted: runs)), seed \(seed)."
      ]
    )
  }
}
