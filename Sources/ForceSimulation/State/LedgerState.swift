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
