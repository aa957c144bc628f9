import ForceSimulation
import JSONText
import ScenarioModel
import Statistics
import TestSupport
import Testing

/// Steps of a day and of a week agree on the same rates (V2).
///
/// The totals agree within 6 per cent and the simulation's error. A week's step rounds every
/// decision, notice and fight up to whole weeks, about half a week each. Where truces last four
/// weeks and fights six, as after Minsk, that is more of them: 12 per cent.
///
/// Left out, because their meaning is a week by definition or because the format's bounds hold
/// no daily form of them: how answers change next week's incidents (R2), with requests and
/// credibility; strain; election windows, whose share of a term is counted in calendar weeks;
/// and tours, which are shorter here on both sides.
@Suite("Days and weeks (V2)", .tags(.statistical), .releaseOnly)
struct StepSizeTests {
  private static let trials = 1000
  private static let weeks = 74.0

  /// A total, and how much of it a daily run counts for each that a weekly one does.
  struct Total: CustomTestStringConvertible {
    let measure: Measure
    var steps = 1.0
    var testDescription: String { measure.id }
  }

  private static let totals = [
    Total(measure: .forceForms), Total(measure: .peakTroops),
    Total(measure: .troopYears, steps: 7), Total(measure: .incidents), Total(measure: .deaths),
    Total(measure: .truceBroken), Total(measure: .crises), Total(measure: .rung5),
    Total(measure: .exits), Total(measure: .contributorYears, steps: 7),
    Total(measure: .troopsLostToExits), Total(measure: .leadNationLeaves),
    Total(measure: .endsEarly),
  ]

  /// The totals of every trial, in the order of ``totals``.
  ///
  /// What chance decides by thresholds drawn at the start is the same in both, so trials pair.
  private func totals(_ root: JSONNode, stepsPerWeek: Double) throws -> [[Double]] {
    let plan = try StepSize(stepsPerWeek: stepsPerWeek).plan(of: root)
    let layout = RecordLayout(plan)
    var state = TrialState(for: plan, seed: 2)
    return (0..<Self.trials).map { trial in
      runTrial(UInt32(trial), judgement: trial, in: &state, of: plan)
      return Self.totals.map { total in
        state.record[layout.column(total.measure)] / (stepsPerWeek == 1 ? 1 : total.steps)
      }
    }
  }

  private func root(_ name: String) throws -> JSONNode {
    let ids = try Repository.plan(name).names.contributors.map { $0.id }
    let tours = ids.map {
      "\"\($0)\": { \"tourWeeks\": 18, \"recoveryWeeks\": 72, \"elections\": null }"
    }
    return try Repository.resolve(
      name,
      """
      "horizonWeeks": \(Int(Self.weeks)), "contributors": { \(tours.joined(separator: ", ")) },
      "incidents": { "memoryDays": 10 }, "politics": { "electionFactor": 1 },
      "freeze": { "response": true, "strain": true }
      """
    ).root
  }

  @Test(
    "totals agree",
    arguments: [("baseline", 0.06), ("hot-climate", 0.06), ("minsk-like-truce", 0.12)]
  )
  func agree(_ name: String, _ share: Double) throws {
    let root = try root(name)
    let weekly = try totals(root, stepsPerWeek: 1)
    let daily = try totals(root, stepsPerWeek: 7)
    for (place, total) in Self.totals.enumerated() {
      var moments = PairedMoments()
      for (byDays, byWeeks) in zip(daily, weekly) {
        moments.addCluster(first: [byDays[place]].span, second: [byWeeks[place]].span)
      }
      let difference = try #require(moments.meanDifference)
      let mean = try #require(moments.second.mean)
      let error = 5 * (moments.difference.standardError ?? 0)
      #expect(
        difference.magnitude < share * mean + error,
        "\(total.measure.id): \(mean) by weeks, \(difference) more by days"
      )
    }
    #expect(daily != weekly)
  }
}
