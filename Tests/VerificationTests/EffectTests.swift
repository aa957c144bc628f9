import ForceSimulation
import Statistics
import TestSupport
import Testing

/// Every question of the article of 25 February 2025 (S1 to S20) and the effect that answers it.
///
/// A row passes when the paired interval lies wholly beyond the smallest difference that matters:
/// 500 troops, .02 of a share, a quarter of a task, two weeks. Other yardsticks have no such
/// number in the scenarios; here they take .05 crises, 10 soldiers, 12 incidents (a twentieth of
/// the baseline's), five requests for help, .02 of an army, and .02 of the ask in units.
///
/// Rows that go either way by design stand in pairs, one for each form or price:
/// - S1: consent sold late lowers the danger and caps the force; both are so.
/// - S2: a force that fights holds an attack more often, and loses more soldiers doing so.
/// - S6: money for Ukraine's army acts through one unsourced coefficient; at its shipped middle
///   of .3 the force does more, at ten times that the army does. The break-even is what to read.
/// - S16: a strong posture next door quietens fire or draws it; the elasticity's bracket spans 0.
/// - S17: under deterrence wide rules save lives, in a spiral they cost lives.
///
/// S5 brings troops but carries out no further task: rockets and air defence, not battlegroups,
/// are what is short. Of the rest, these real effects are below what matters at shipped values
/// and so are tested for their sign alone or at a stated value: a second key (S8) moves crises by
/// .03; ten dead (S18) make the lead nation leave in .016 more of the trials, unless shocks
/// weigh as they did for Belgium in 1994; an election (S19) in .014 more.
private let rows = [
  EffectRow(
    "S1", "consent sold late makes serious combat rarer",
    "moscow-rejects", "late-concession", .measure(.rung4), .falls, by: 0.02
  ),
  EffectRow(
    "S1", "and its price is troops",
    "moscow-rejects", "late-concession", .measure(.troopsPresentWeek104), .falls, by: 500
  ),
  EffectRow(
    "S1", "consent from the start makes serious combat rarer",
    "moscow-rejects", "moscow-accepts", .measure(.rung4), .falls, by: 0.02
  ),
  EffectRow(
    "S2", "a force that fights contains an attack where peacekeepers cannot",
    "renewed-attack-on-peacekeepers", "renewed-attack",
    .measure(.attackContained), .rises, by: 0.02
  ),
  EffectRow(
    "S2", "and its mission outlives the attack more often",
    "renewed-attack-on-peacekeepers", "renewed-attack",
    .measure(.endsEarlyAttack), .falls, by: 0.02
  ),
  EffectRow(
    "S2", "and loses more soldiers",
    "renewed-attack-on-peacekeepers", "renewed-attack", .measure(.deaths), .rises, by: 10
  ),
  EffectRow(
    "S3", "a veto ends the mission",
    "un-peacekeeping", "mandate-vetoed", .measure(.endsEarlyMandate), .rises, by: 0.02
  ),
  EffectRow(
    "S3", "consent taken back ends it too",
    "un-peacekeeping", "consent-revoked", .measure(.endsEarlyConsent), .rises, by: 0.02
  ),
  EffectRow(
    "S3", "and a UN mandate ends early where an invitation does not",
    "baseline", "un-peacekeeping", .measure(.endsEarly), .rises, by: 0.02
  ),
  EffectRow(
    "S4", "a contingent from around the world forms less often",
    "un-peacekeeping", "international-contingent", .measure(.forceForms), .falls, by: 0.02
  ),
  EffectRow(
    "S4", "under NATO more troops are still there after two years",
    "baseline", "nato-umbrella", .measure(.troopsPresentWeek104), .rises, by: 500
  ),
  EffectRow(
    "S5", "forces of the eastern flank add troops",
    "baseline", "flank-release", .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S5", "and leave a hole there, of more than a battlegroup for a year",
    "baseline", "flank-release", .measure(.flankBattlegroupWeeks), .rises, by: 52
  ),
  EffectRow(
    "S6", "money makes Ukraine's army stronger",
    "no-force", "ukraine-first", .measure(.hostArmyIndexFinal), .rises, by: 0.02
  ),
  EffectRow(
    "S6", "at the shipped coefficient crises are more frequent than with a force",
    "baseline", "ukraine-first", .measure(.crises), .rises, by: 0.05
  ),
  EffectRow(
    "S6", "at ten times that coefficient they are less frequent",
    Version("baseline", set: "\"host.crisisEffect\": 3"),
    Version("ukraine-first", set: "\"host.crisisEffect\": 3"),
    .measure(.crises), .falls, by: 0.05
  ),
  EffectRow(
    "S7", "a backstop lets more tasks be carried out",
    "no-backstop", "baseline", .measure(.tasksCarriedOut), .rises, by: 0.25
  ),
  EffectRow(
    "S7", "and brings more troops",
    "no-backstop", "baseline", .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S7", "all four kinds of backing cover more",
    "baseline", "full-backstop", .measure(.coverageUsable), .rises, by: 0.02
  ),
  EffectRow(
    "S7", "its withdrawal midway costs tasks",
    "baseline", "backstop-withdrawn-midway", .measure(.tasksCarriedOut), .falls, by: 0.25
  ),
  EffectRow(
    "S8", "two keys make help fail more often",
    "hot-climate", "dual-key", .measure(.backstopFailed), .rises, by: 5
  ),
  EffectRow(
    "S8", "and raise crises",
    "hot-climate", "dual-key", .measure(.crises), .rises, by: 0
  ),
  EffectRow(
    "S9", "a readier British army brings more troops",
    "baseline", "uk-readiness-plus-50", .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S9", "a British army that can lead a brigade only, alone in the lead, commands less",
    Version("baseline", set: "\"mission.leads\": [\"united-kingdom\"]"),
    Version(
      "baseline",
      set: """
        "mission.leads": ["united-kingdom"], "contributors.united-kingdom.canLead": "brigade"
        """
    ),
    .usableUnits("battlegroups"), .falls, by: 0.32
  ),
  EffectRow(
    "S10", "more French launchers are usable",
    "baseline", "france-12-launchers", .usableUnits("rocketLaunchers"), .rises, by: 0.36
  ),
  EffectRow(
    "S10", "more French counter-drone platoons are usable",
    "baseline", "france-rockets-and-drones",
    .usableUnits("counterDronePlatoons"), .rises, by: 0.24
  ),
  EffectRow(
    "S10", "and together they cover more",
    "baseline", "france-rockets-and-drones", .measure(.coverageUsable), .rises, by: 0.02
  ),
  EffectRow(
    "S11", "Sweden and the Netherlands without their conditions bring troops",
    "conditions-unmet", "conditions-waived",
    .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S12", "Poland brings troops",
    "baseline", "poland-joins", .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S13", "Germany brings troops",
    "baseline", "germany-joins", .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S13", "but not in the first year when it decides late",
    "germany-joins", "germany-decides-late",
    .measure(.troopsPresentWeek52), .falls, by: 500
  ),
  EffectRow(
    "S14", "the Nordic and Baltic eight, at once and in full, bring troops",
    "baseline", "nordic-baltic-surge", .measure(.troopsPresentWeek52), .rises, by: 500
  ),
  EffectRow(
    "S14", "those that send no combat troops are missed",
    "baseline", "enablers-only", .measure(.troopsPresentWeek52), .falls, by: 500
  ),
  EffectRow(
    "S14", "those that pay are missed too",
    "baseline", "money-only", .measure(.troopsPresentWeek52), .falls, by: 500
  ),
  EffectRow(
    "S14", "but make Ukraine's army stronger",
    "baseline", "money-only", .measure(.hostArmyIndexFinal), .rises, by: 0.02
  ),
  EffectRow(
    "S15", "low support slows the force down",
    "baseline", "low-support", .measure(.troopsPresentWeek26), .falls, by: 500
  ),
  EffectRow(
    "S15", "and ends the mission early",
    "baseline", "low-support", .measure(.endsEarly), .rises, by: 0.02
  ),
  EffectRow(
    "S16", "a hot truce kills",
    "baseline", "hot-climate", .measure(.deaths), .rises, by: 10
  ),
  EffectRow(
    "S16", "and kills observers too",
    "un-peacekeeping", "observers-under-fire", .measure(.deaths), .rises, by: 10
  ),
  EffectRow(
    "S16", "the line of contact is deadlier than the depth",
    "un-peacekeeping", "gcsp-buffer", .measure(.deaths), .rises, by: 10
  ),
  EffectRow(
    "S16", "a strong posture next door quietens fire at one end of the bracket",
    Version("baseline", set: "\"incidents.combatPowerElasticity\": -0.5"),
    Version(
      "baseline",
      set: """
        "incidents.combatPowerElasticity": -0.5, "mission.reserveOutside.battlegroups": 20
        """
    ),
    .measure(.incidents), .falls, by: 12
  ),
  EffectRow(
    "S16", "and draws it at the other",
    Version("baseline", set: "\"incidents.combatPowerElasticity\": 0.3"),
    Version(
      "baseline",
      set: """
        "incidents.combatPowerElasticity": 0.3, "mission.reserveOutside.battlegroups": 20
        """
    ),
    .measure(.incidents), .rises, by: 12
  ),
  EffectRow(
    "S17", "robust rules quieten fire where answers deter",
    "baseline", "robust-rules", .measure(.incidents), .falls, by: 12
  ),
  EffectRow(
    "S17", "and stir it where answers breed answers",
    "spiral", "robust-rules-spiral", .measure(.incidents), .rises, by: 12
  ),
  EffectRow(
    "S17", "leave to strike the source saves lives where answers deter",
    "hot-climate",
    Version("hot-climate", set: "\"mission.rulesOfEngagement\": \"strike-source\""),
    .measure(.deaths), .falls, by: 10
  ),
  EffectRow(
    "S17", "and costs lives where answers breed answers",
    Version("hot-climate", set: "\"response.form\": \"spiral\""),
    Version(
      "hot-climate",
      set: """
        "response.form": "spiral", "mission.rulesOfEngagement": "strike-source"
        """
    ),
    .measure(.deaths), .rises, by: 10
  ),
  EffectRow(
    "S17", "restrictive rules leave more fire unanswered than robust ones",
    "robust-rules", "restrictive-rules", .measure(.incidents), .rises, by: 12
  ),
  EffectRow(
    "S17", "a ladder of answers makes serious combat rarer",
    "paris-jan-2026", "72-hour-ladder", .measure(.rung4), .falls, by: 0.02
  ),
  EffectRow(
    "S18", "ten dead make governments leave",
    "baseline", "casualty-shock", .measure(.exits), .rises, by: 0
  ),
  EffectRow(
    "S18", "the lead nation among them, where a shock weighs as for Belgium in 1994",
    Version("baseline", set: "\"politics.shockFactor\": 50"),
    Version("casualty-shock", set: "\"politics.shockFactor\": 50"),
    .measure(.leadNationLeaves), .rises, by: 0.02
  ),
  EffectRow(
    "S18", "falling support carries off troops in a hot truce",
    "hot-climate", Version("hot-climate", set: "\"freeze.support\": true"),
    .measure(.troopsPresentWeek104), .rises, by: 500
  ),
  EffectRow(
    "S18", "where losses rally the public first, fewer leave",
    "hot-climate", Version("hot-climate", set: "\"politics.supportForm\": \"rally\""),
    .measure(.exits), .falls, by: 0
  ),
  EffectRow(
    "S19", "a lead nation that leaves ends the mission more often",
    "baseline", "lead-nation-leaves", .measure(.endsEarlyCommand), .rises, by: 0.02
  ),
  EffectRow(
    "S19", "and takes troops with it",
    "baseline", "lead-nation-leaves", .measure(.troopsPresentWeek104), .falls, by: 500
  ),
  EffectRow(
    "S20", "governments that each wait for the other never deploy without a conference",
    Version("baseline", set: mutual),
    Version("baseline", set: "\(mutual), \"mission.coordination\": \"none\""),
    .measure(.forceForms), .falls, by: 0.02
  ),
  EffectRow(
    "S20", "a force forms less often when its two leads are as likely to stay out",
    "baseline",
    Version(
      "baseline",
      set: """
        "contributors.france.chanceJoins": 0.5, "contributors.united-kingdom.chanceJoins": 0.5
        """
    ),
    .measure(.forceForms), .falls, by: 0.02
  ),
]

/// France and the United Kingdom, each on condition that the other is in.
private let mutual = """
  "contributors.france.joinsIf": "united-kingdom is in",
  "contributors.united-kingdom.joinsIf": "france is in",
  "contributors.united-kingdom.insists": 1
  """

@Suite("The article's twenty questions (S1 to S20)", .tags(.statistical), .releaseOnly)
struct EffectTests {
  private static let trials = 1200

  @Test("each has an answer that is larger than what does not matter", arguments: rows)
  func effect(_ row: EffectRow) throws {
    let difference = try row.difference(trials: Self.trials)
    let interval = difference.interval
    let isClear =
      row.direction == .rises ? interval.low > row.smallest : interval.high < -row.smallest
    #expect(
      isClear,
      """
      \(row.from.text) to \(row.to.text): \(difference.value), \
      \(interval.low) to \(interval.high), must be beyond \(row.smallest)
      """
    )
  }

  @Test("every question has a row")
  func complete() {
    #expect(Set(rows.map(\.id)) == Set((1...20).map { "S\($0)" }))
  }
}
