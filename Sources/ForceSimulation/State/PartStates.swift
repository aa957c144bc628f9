import RandomStreams
import ScenarioModel

/// Truce, consent, mandate and backstop in one trial.
struct WorldState: Sendable {
  var moscow = Moscow.ambiguous
  /// Whether Moscow has sold its concession.
  var hasConceded = false
  /// The zone a concession closed, nil for none.
  var closedZone: Zone?
  /// The cap on troops that a concession costs [persons].
  var troopsAtMost = Double.infinity
  /// The rules of engagement of the mission.
  var rules = RulesOfEngagement.defendSelfAndOthers
  /// How often Moscow has revoked its consent.
  var revocations = 0
  /// The cumulative hazard of a revocation since consent was given.
  var revokeHazard = 0.0
  /// The cumulative hazard at which it is revoked.
  var revokeThreshold = Double.infinity
  var isFighting = false
  /// The week in which low-level fighting ends.
  var fightingEnds = 0
  /// The week in which the truce was last made.
  var truceMade = 0
  /// How many truces there have been.
  var truces = 0
  /// The cumulative hazard of a break since the truce was made.
  var breakHazard = 0.0
  /// The cumulative hazard at which it breaks.
  var breakThreshold = 0.0
  var truceHasBroken = false
  var mandateStands = false
  var mandateHasStarted = false
  var mandateWeek = 0
  var mandateRenewals = 0
  /// Whether the backstop is announced and not withdrawn.
  var backstopIsAnnounced = true
  /// The week in which it was withdrawn; far in the past before.
  var backstopLostWeek = -10_000
  /// The cumulative hazards of a withdrawal and of a pause, and where they strike.
  var withdrawHazard = 0.0
  var withdrawThreshold = 0.0
  var pauseHazard = 0.0
  var pauseThreshold = 0.0
  var pauses = 0
  /// The week in which a pause ends.
  var backstopPausedUntil = 0
  /// Whether it works this week.
  var backstopWorks = false
  /// The next scripted event.
  var nextEvent = 0
}

/// Who is in, who leads.
struct CoalitionState: Sendable {
  /// The facts that held when conditions were last judged.
  var facts: UInt64 = 0
  /// Whether conditions must be judged anew.
  var isStale = true
  /// Whether what is offered and sent must be worked out anew.
  var membershipChanged = false
  /// The leading contributor's place; -1 for none.
  var lead = -1
  /// The first week in which its headquarters can command.
  var leadFrom = 0
  /// The leading contributor before, which commands until the handover; -1 for none.
  var formerLead = -1
  var leadHasLeft = false
  /// The week in which the force was launched; -1 before.
  var launchWeek = -1
  var firmPersons = 0.0
  /// How many contributors are in the force and not leaving it.
  var serving = 0.0
  /// Battlegroups that NATO's plans are short of while flank forces set free are away.
  var flankHoles = 0.0
  /// The next week in which flank forces set free join a pool.
  var nextFlankWeek = Int.max
  /// The week of the last exit; far in the past before.
  var lastExitWeek = -10_000
  /// How many contributors that others serve under have left.
  var frameworkExits = 0
  /// Whether support must be worked out anew.
  var supportIsStale = false
}

/// Why a mission ended before its time (rule X4).
package enum EarlyEnd: Hashable, Sendable {
  /// It has not.
  case none
  /// The mandate was vetoed.
  case mandate
  /// Moscow revoked its consent to a UN force.
  case consent
  /// Nobody led any more.
  case command
  /// Usable coverage stayed below the floor.
  case tasks
  /// An attack made the force withdraw, or exceeded it.
  case attack
}

/// Whether the mission goes on.
struct MissionState: Sendable {
  var end = EarlyEnd.none
  /// Whether it has ended.
  var isOver = false
  /// The week in which it ended; -1 before.
  var endWeek = -1
  /// Whether usable coverage was ever at the floor.
  var hasReachedFloor = false
  /// Weeks in a row below the floor.
  var weeksBelow = 0
  /// Whether the lead's headquarters was ever present.
  var hadHeadquarters = false
  /// Weeks in a row without a lead.
  var weeksWithoutLead = 0
}

/// The force in theatre.
struct TheatreState: Sendable {
  /// Whether units present, support or command changed, so coverage must be worked out anew.
  var coverageIsStale = true
  /// The next week in which a task comes or goes.
  var nextTaskTurn = 0
  /// The contributors whose units changed since they were last counted.
  var changed = PlaceSet()
  /// The capabilities of which units are to be counted anew over the whole force.
  var uncounted = PlaceSet()
  /// The first week in which a unit on its way can arrive.
  var nextArrival = Int.max
  /// The next week in which a contingent is relieved.
  var nextRelief = Int.max
  /// Persons in theatre.
  var persons = 0.0
  /// Persons in theatre and on their way.
  var sentPersons = 0.0
  /// Cost of a week [USD million].
  var weeklyCost = 0.0
  /// How combat power changes the rate of incidents.
  var powerFactor = 1.0
  /// Share of persons that are of members of NATO.
  var shareOfNATO = 0.0
  /// Share of present manoeuvre that headquarters can command.
  var commandedShare = 1.0
  /// Exposure of the force, the depth being 1, weighted by persons.
  var exposure = 0.0
  /// Combat power in theatre and next door, before credibility [battlegroup equivalents].
  var combatPower = 0.0
  var coveragePaper = 0.0
  var coveragePresent = 0.0
  var coverageUsable = 0.0
  var tasksCarriedOut = 0.0
  /// Counter-drone, air-defence and medical coverage, 0 to 1.
  var counterDrone = 0.0
  var airDefence = 0.0
  var medical = 0.0
}

/// Incidents and what they leave for the next week.
struct IncidentState: Sendable {
  /// Where the number of incidents of each week is drawn, and the noise of violations.
  var counts: RandomStream
  var noise: RandomStream

  /// Begins with no incident behind, drawing from the streams of a trial.
  init(counts: RandomStream, noise: RandomStream) {
    self.counts = counts
    self.noise = noise
  }

  /// The excitation that past incidents left.
  var excitation = 0.0
  /// The lasting effect of answers, on the logarithm of the rate.
  var answerEffect = 0.0
  /// Low-level violations, as the logarithm of their intensity; the climate's level is 0.
  var violations = 0.0
  /// Requests for help that were refused or came too late and have not yet cost anything.
  var refusals = 0
  /// What is left of the backstop's effect on the aggressor, 0 to 1.
  var confidence = 1.0
  var count = 0
  var serious = 0
  var exchangesOfFire = 0
  var unanswered = 0
  var answerable = 0
  /// Serious incidents of the week, each weighted by how its answer raises a crisis.
  var raising = 0.0
  /// The mean of ``raising`` in a calm truce under reference rules, if answers changed no rate.
  var expectedRaising = 0.0
  /// The logarithm of the week's mean answer.
  var logAnswer = 0.0
  var credibility = 1.0
}

/// Crises and the ladder.
struct CrisisState: Sendable {
  /// The aggressor's motivation, mean one.
  var motivation = 1.0
  var hazard = 0.0
  var threshold = 0.0
  var count = 0
  /// Rung of this week, 0 to 5.
  var rung = 0
  var highestRung = 0
  var isOpen = false
  var isSerious = false
  var isWar = false
  var ends = 0
  var attacks = 0
}

/// How an attack on the force went (rule X5).
package enum AttackOutcome: Hashable, Sendable {
  /// Stopped at the line.
  case stopped
  /// Contained.
  case contained
  /// The force withdraws under fire.
  case withdrawn
  /// The attack exceeds what the force can hold.
  case exceeded
}

/// What the trial has cost and shown so far.
struct LedgerState: Sendable {
  var troopWeeks = 0.0
  var costMillions = 0.0
  var peakTroops = 0.0
  var tiedUpWeek52 = 0.0
  var formsWeek = -1
  /// The week from which .95 of what will be sent is present; -1 before.
  var fullDeploymentWeek = -1
  var initialCapabilityWeek = -1
  var fullCapabilityWeek = -1
  var coveredWeeks = 0.0
  var sumPaper = 0.0
  var sumPresent = 0.0
  var sumUsable = 0.0
  var sumTasks = 0.0
  var worstUsable = 1.0
  var incidents = 0.0
  var deaths = 0.0
  var deathsInAttacks = 0.0
  var wounded = 0.0
  var captured = 0.0
  var troopsLostToExits = 0.0
  var exits = 0.0
  var contributorWeeks = 0.0
  var flankBattlegroupWeeks = 0.0
  var requests = 0.0
  var requestsFailed = 0.0
  /// Weeks of full deployment at or above initial capability.
  var targetWeeks = 0.0
  /// How the first attack on the force went, nil before.
  var attack: AttackOutcome?
  var sustainableUntil = -1
}

/// Rates worked out once for each draw of the judgements.
struct DerivedRates: Sendable {
  /// Incidents a week per 10,000 troops at reference exposure that no other incident set off.
  var backgroundRate = 0.0
  var branching = 0.0
  /// Share of the excitation left after a week.
  var excitationKept = 0.0
  var exitHazard = 0.0
  var breakHazard = 0.0
  var crisisHazard = 0.0
  var kindWeights = KindTable()
  var severity = TruncatedPowerLaw(exponent: 2.5, largest: 1)
  var logUnanswered = 0.0
  var logProportionate = 0.0
  var logStrike = 0.0
  /// The long-run mean of the logarithm of violations, so that their mean is 1.
  var violationsMean = 0.0
  /// Share of its distance from that mean that is left after a week.
  var violationsKept = 0.0
  /// Standard deviation of a week's noise.
  var violationsNoise = 0.0
  /// The logarithm of the most violations there can be.
  var logMostViolations = 0.0
  /// The logarithm of violations just after a truce was made; 0 where they are held still.
  var logAfterTruce = 0.0
  var revokeHazard = 0.0
  var withdrawHazard = 0.0
  var pauseHazard = 0.0
  var slipLogMean = 0.0
  var slipLogDeviation = 0.0
  /// Persons the whole ask comes to.
  var askedPersons = 0.0
  /// Persons of the spreadsheet model: sustained supply times the chance of joining.
  var nullModelPersons = 0.0
}
