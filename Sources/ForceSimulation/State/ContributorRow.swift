/// A country in one trial.
///
/// What hangs on its units is kept: whoever changes what it offers, has on its way or in theatre
/// says so by ``TrialState/note(changed:of:)``.
struct ContributorRow: Sendable {
  // Its contingent.
  /// The capabilities of which it ever offered units.
  var offers = PlaceSet()
  /// Those of which some are sent and not all are in theatre, or were at the last look.
  var onTheWay = PlaceSet()
  /// The first week in which some of those can arrive, see ``TrialState/noteArrival(of:in:)``.
  var nextArrival = Int.max
  /// Those of which some arrive this week.
  var arriving = PlaceSet()
  /// The capabilities of which its units changed since they were last counted, see
  /// ``TrialState/note(changed:of:)``.
  var changed = PlaceSet()
  /// Persons in theatre, a headquarters that it leads counted in.
  var persons = 0.0
  /// Persons of its units in theatre.
  var personsInUnits = 0.0
  /// Persons of its units in theatre and on their way.
  var sentPersons = 0.0
  /// Persons in theatre times their exposure, the depth being 1.
  var exposedPersons = 0.0
  /// Persons it has firmly offered in theatre.
  var firmPersons = 0.0

  // Its way out.
  /// The week in which it follows a leaving nation it serves under.
  var followsWeek = Int.max
  /// What the country itself lives through makes of its exit hazard, a factor.
  var exitFactor = 1.0
  /// The first week in which that is to be worked out anew, see ``TrialState/noteExitTurn(of:)``.
  var exitFactorTurns = 0
  /// The cumulative hazard at which it leaves.
  var resolve = 0.0
  /// Its cumulative hazard of leaving when its factor was last worked out.
  private var hazard = 0.0
  /// The weariness of the coalition then.
  private var feltWeariness = 0.0
  /// The week in which the last of it has left.
  var goneWeek = Int.max
  /// What low support makes of the exit hazard, a factor.
  var lowSupportFactor = 1.0
  /// Whether it was in the weeks before an election when the exit factor was last worked out.
  var isBeforeElection = false
  /// Whether its opposition wants out.
  var hasSplitElites = false
  /// The first week in which weeks before an election begin or end.
  var electionTurns = 0
  /// The week of the last shock.
  var shockWeek = longAgo
  /// Why it left.
  var departure = Departure.none
  /// The week in which it announced that it leaves; -1 before.
  var leftWeek = -1

  /// The weariness of the coalition at which it leaves, while its factor stays.
  var leavesAt: Double { feltWeariness + (resolve - hazard) / exitFactor }

  /// Adds up its hazard of leaving until the coalition is so weary.
  mutating func feel(_ weariness: Double) {
    hazard += (weariness - feltWeariness) * exitFactor
    feltWeariness = weariness
  }

  /// Begins to feel the weariness of the coalition from where it is.
  mutating func beginToFeel(_ weariness: Double) { feltWeariness = weariness }

  // Its public.
  /// Own deaths so far.
  var deaths = 0.0
  /// The common logarithm of one more than those.
  var logDeaths = 0.0
  /// Public support before losses [points].
  var supportBefore = 0.0
  /// Public support [points].
  var support = 0.0
  /// The week of its last own deaths.
  var lastDeathWeek = longAgo

  // Its way in.
  /// Why it is not in.
  var absence = Absence.undecided
  /// Whether its parliament will approve.
  var parliamentApproves = true
  /// Whether it joined with its condition unmet.
  var hasWaived = false
  /// Whether its planned dwell has been broken.
  var isStrained = false
  /// The weekly hazard of deciding.
  var decisionHazard = 0.0
  /// Whether support has turned since that was worked out; seen and cleared when it next ponders.
  var decisionHazardIsStale = false
  /// The cumulative hazard at which it decides.
  var patience = 0.0
  /// The cumulative hazard of deciding so far.
  var decided = 0.0
  /// The week in which its parliament is done, once it has decided.
  var parliamentWeek = 0
  /// The week in which it became firm; -1 before.
  var firmWeek = -1
  /// Actual over planned notice.
  var slip = 1.0
  /// The week in which its first units arrived; -1 before.
  var arrivalWeek = -1
  /// The next week in which crews of its contingent are relieved.
  var nextRelief = Int.max
  /// The week in which flank forces set free join its pool.
  var flankWeek = Int.max
  /// Battlegroups that its share of the flank is short of while they are away.
  var flankHole = 0.0
}
