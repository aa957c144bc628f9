import ScenarioModel

/// Whether the backstop is there.
enum BackstopStanding: Sendable {
  /// Withdrawn.
  case away
  /// Announced, but not yet or not now at work.
  case announced
  /// At work.
  case working
}

/// Truce, consent, mandate and backstop in one trial.
struct WorldState: Sendable {
  var moscow = Moscow.ambiguous
  /// Whether Moscow has sold its concession.
  var hasConceded = false
  /// The zone a concession closed, nil for none.
  var closedZone: Zone?
  /// The cap on troops that a concession costs [persons].
  var troopsAtMost = Double.infinity
  /// The mission's rules of engagement, by their rank from the least.
  var rules = 0
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
  /// How the backstop stands.
  var backstopStanding: BackstopStanding {
    backstopIsAnnounced ? backstopWorks ? .working : .announced : .away
  }
  /// The next scripted event.
  var nextEvent = 0
}
