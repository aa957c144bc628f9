/// What the trial has cost and shown so far, over all its weeks unless said otherwise.
struct LedgerState: Sendable {
  /// Persons in theatre, summed over weeks.
  var troopWeeks = 0.0
  /// Cost [USD million].
  var costMillions = 0.0
  /// The most persons in theatre in any week.
  var peakTroops = 0.0
  /// Soldiers in theatre in the reference week, and those at home who rotate with them.
  var soldiersTiedUp = 0.0

  // First weeks; -1 before.
  /// The week in which a force had formed.
  var formsWeek = -1
  /// The week from which .95 of what will be sent is present.
  var fullDeploymentWeek = -1
  /// The first week at initial capability.
  var initialCapabilityWeek = -1
  /// The first week at full capability.
  var fullCapabilityWeek = -1
  /// The first week in which a contingent of a tenth of the force broke its planned dwell.
  var sustainableUntil = -1

  // Over the weeks since full deployment.
  /// How many of them there were.
  var coveredWeeks = 0.0
  /// Coverage on paper, summed.
  var sumPaper = 0.0
  /// Coverage present, summed.
  var sumPresent = 0.0
  /// Usable coverage, summed.
  var sumUsable = 0.0
  /// Essential tasks carried out, summed.
  var sumTasks = 0.0
  /// The least usable coverage; 1 before the first of them.
  var worstUsable = 1.0
  /// How many of them were at or above initial capability.
  var targetWeeks = 0.0

  // Harm [persons], those harmed in attacks included.
  /// Incidents that touched the force.
  var incidents = 0.0
  var deaths = 0.0
  var deathsInAttacks = 0.0
  var wounded = 0.0
  var captured = 0.0
  /// How the first attack on the force went, nil before.
  var attack: AttackOutcome?

  // The coalition.
  /// Firm contributors from the launch on, summed over weeks.
  var contributorWeeks = 0.0
  /// Exits announced, those of a mission that ends left out.
  var exits = 0.0
  /// Persons in theatre of contributors when they announced their exit.
  var troopsLostToExits = 0.0
  /// Battlegroups that NATO's plans for the flank were short of, summed over weeks.
  var flankBattlegroupWeeks = 0.0

  // The backstop.
  /// Requests for help.
  var requests = 0.0
  /// Those that brought none.
  var requestsFailed = 0.0
}
