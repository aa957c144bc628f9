import ForceSimulation
import MonteCarlo
import Statistics
import TestSupport
import Testing

/// Rates of past missions that the model must give back (V6).
@Suite("Rates of past missions (V6)", .tags(.statistical), .releaseOnly)
struct HistoryRateTests {
  private func run(_ name: String, _ members: String, trials: Int) throws -> Tally {
    let settings = RunSettings(seed: 6, trials: trials, trialsPerJudgement: 5, threads: 2)
    return try #require(
      Runner.run([try Repository.plan(name, members)], settings).tallies.first
    )
  }

  /// One mean over another and the half width of its interval, at five standard errors.
  private func ratio(
    _ top: Measure,
    _ bottom: Measure,
    _ tally: Tally
  ) throws -> (value: Double, error: Double) {
    let moments = [tally.columns[top.rawValue], tally.columns[bottom.rawValue]]
    let means = try moments.map { try #require($0.mean) }
    let errors = try moments.map { try #require($0.standardError) }
    let ratio = means[0] / means[1]
    let above = errors[0] / means[0]
    let below = errors[1] / means[1]
    return (ratio, 5 * ratio * (above * above + below * below).squareRoot())
  }

  /// Exposed like a soldier in the depth, unprotected, in a truce that has worn thin: 1 everywhere.
  private let reference = """
    "freeze": {
      "violations": true, "response": true, "escalation": true, "truceBreaks": true,
      "exits": true
    },
    "incidents": {
      "deathsQuiet": 0.1, "deathsTense": 1.5, "deathsHot": 7, "combatPowerElasticity": 0,
      "counterDroneProtection": 0, "airDefenceProtection": 0, "medicalProtection": 0,
      "exposure": {
        "lineOfContact": 1, "depth": 1, "cities": 1, "air": 1, "blackSea": 1, "west": 1
      }
    }
    """

  @Test(
    "each climate gives its deaths per 1,000 troop-years at the reference exposure",
    arguments: [("quiet", 0.1), ("tense", 1.5), ("hot", 7.0)]
  )
  func climate(_ climate: String, _ deaths: Double) throws {
    let given = "\(reference), \"given\": { \"climate\": \"\(climate)\" }"
    let rate = try ratio(.deaths, .troopYears, try run("baseline", given, trials: 800))
    // While the force grows, incidents set off by those of before lag behind it: 2 per cent.
    let error = rate.error + 0.02 * deaths / 1000
    #expect((rate.value - deaths / 1000).magnitude < error, "\(1000 * rate.value)")
    #expect(1000 * rate.error < 0.25 * deaths, "too few trials to tell")
  }

  /// MNF-I, 2003-07: 13 exits in 98 contributor-years, .13 (.07 to .23); ISAF, 2007-12: .02.
  @Test(
    "exits a year, every link on in a quiet mission, are those of past coalitions",
    arguments: [("baseline", 0.07, 0.23), ("nato-umbrella", 0.01, 0.04)]
  )
  func exits(_ name: String, _ low: Double, _ high: Double) throws {
    let tally = try run(name, "\"given\": { \"climate\": \"quiet\" }", trials: 1000)
    let rate = try ratio(.exits, .contributorYears, tally)
    #expect(rate.value - rate.error > low && rate.value + rate.error < high, "\(rate)")
  }

  /// Spain left Iraq in 2004: two of four partners of its brigade followed within days, none of
  /// 28 others.
  @Test("half of those who serve under a leaving lead follow within two weeks, no others")
  func contagion() throws {
    let plan = try Repository.plan("lead-nation-leaves", "\"freeze\": { \"exits\": true }")
    let layout = RecordLayout(plan)
    let ids = plan.names.contributors.map { $0.id }
    let france = try #require(ids.firstIndex(of: "france"))
    let partners = try ["belgium", "turkey", "czechia", "germany"].map { id in
      try #require(ids.firstIndex(of: id))
    }
    var state = TrialState(for: plan, seed: 6)
    var asked = 0.0
    var followed = 0.0
    for trial in 0..<1500 {
      runTrial(UInt32(trial), judgement: trial, in: &state, of: plan)
      func value(_ column: RecordLayout.ContributorColumn, _ country: Int) -> Double {
        state.record[layout.column(column, contributor: country)]
      }
      guard value(.leftWeek, france) == 40 else { continue }
      for country in ids.indices where value(.leftFollowing, country) == 1 {
        let weeks = value(.leftWeek, country) - 40
        #expect(weeks >= 0 && weeks <= 2)
      }
      for country in partners where value(.firmWeek, country) < 40 {
        asked += 1
        followed += value(.leftFollowing, country)
      }
      let serveElsewhere = ids.indices.filter { ids[$0] == "united-kingdom" || $0 == france }
      #expect(serveElsewhere.allSatisfy { value(.leftFollowing, $0) == 0 })
    }
    // One chance for all partners of a trial, triangular about .5 with deviation .12, so partners
    // of one trial are not independent: four of them at most.
    let share = followed / asked
    let error = 5 * (0.25 * 4 / asked).squareRoot()
    #expect((share - 0.5).magnitude < error && error < 0.15, "\(share) of \(asked)")
  }
}
