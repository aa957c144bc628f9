import ScenarioModel

/// A week so long ago that nothing which happened in it is felt in any week of a run.
let longAgo = -10_000

/// Whether the backstop is there.
enum BackstopStanding: Sendable {
  /// Withdrawn.
  case away
  /// Announced, but not yet or not now at work.
  case announced
  /// At work.
  case working
}

/// Consent, truce, mandate and backstop in one trial.
///
/// Cumulative hazards strike where they reach their threshold, an exponential number of mean 1.
struct WorldState: Sendable {
  /// The next scripted event, as a place among the plan's.
  var nextEvent = 0
  /// The mission's rules of engagement, by their rank from the least.
  var rules = 0

  // Consent (W1).
  /// Moscow's stance.
  var moscow = Moscow.ambiguous
  /// Whether Moscow has sold its concession.
  var hasConceded = false
  /// The zone that a consent closed last, nil for none.
  var closedZone: Zone?
  /// The cap on troops that a consent cost last [persons].
  var troopsAtMost = Double.infinity
  /// How often Moscow has revoked its consent.
  var revocations = 0
  /// The cumulative hazard of a revocation since consent was given.
  var revokeHazard = 0.0
  /// The cumulative hazard at which it is revoked.
  var revokeThreshold = Double.infinity

  // Mandate (W2).
  /// Whether a mandate stands.
  var mandateStands = false
  /// Whether one ever stood.
  var mandateHasStarted = false
  /// The week in which it started.
  var mandateWeek = 0
  /// How often its renewal was voted on.
  var mandateRenewals = 0

  // Backstop (W3).
  /// Whether it is announced and not withdrawn.
  var backstopIsAnnounced = true
  /// The week in which it was withdrawn; ``longAgo`` before, and once it is restored.
  var backstopLostWeek = longAgo
  /// The cumulative hazard of a withdrawal.
  var withdrawHazard = 0.0
  /// Where it strikes; nowhere once it has.
  var withdrawThreshold = 0.0
  /// The cumulative hazard of a pause since the last.
  var pauseHazard = 0.0
  /// Where it strikes.
  var pauseThreshold = 0.0
  /// How often it has paused by chance.
  var pauses = 0
  /// The week in which a pause ends.
  var backstopPausedUntil = 0
  /// Whether it works; before process 3 of a week, whether it worked last week.
  var backstopWorks = false
  /// How the backstop stands.
  var backstopStanding: BackstopStanding {
    backstopIsAnnounced ? backstopWorks ? .working : .announced : .away
  }

  // Truce (W4).
  /// Whether there is low-level fighting.
  var isFighting = false
  /// The week in which it ends.
  var fightingEnds = 0
  /// The week in which the truce was last made.
  var truceMade = 0
  /// The number of the present truce, the first being 0.
  var truces = 0
  /// The cumulative hazard of a break since the truce was made.
  var breakHazard = 0.0
  /// The cumulative hazard at which it breaks.
  var breakThreshold = 0.0
  /// Whether low-level fighting ever began.
  var truceHasBroken = false
}
