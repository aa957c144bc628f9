/// The force in theatre.
struct TheatreState: Sendable {
  /// Whether units present, support or command changed, so coverage must be worked out anew.
  var coverageIsStale = true
  /// The tasks that are asked for this week.
  var activeTasks = PlaceSet()
  /// Those of which usable units bring every effect to its floor or above.
  var carriedOut = PlaceSet()
  /// The next week in which a task comes or goes.
  var nextTaskTurn = 0
  /// The contributors whose units changed since they were last counted.
  var changed = PlaceSet()
  /// The contributors with troops in theatre.
  var present = PlaceSet()
  /// Those of whose contingent enough is there for a headquarters of its own to count.
  var withHeadquarters = PlaceSet()
  /// The capabilities of which units are to be counted anew over the whole force.
  var uncounted = PlaceSet()
  /// The first week in which a unit on its way can arrive.
  var nextArrival = Int.max
  /// How the backstop stood when its units were last counted; nil before.
  var countedBackstop: BackstopStanding?
  /// The next week in which a contingent is relieved.
  var nextRelief = Int.max
  /// Persons in theatre.
  var persons = 0.0
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
  /// Counter-drone, air-defence and medical coverage, 0 to 1.
  var counterDrone = 0.0
  var airDefence = 0.0
  var medical = 0.0
  /// Share of incidents, of all that come, that protection lets through and that are of a kind or
  /// one before it; and of any.
  var kindsUpTo: InlineArray<6, Double> = .init(repeating: 0)
  var letThrough = 1.0
  /// How many contingents an incident can hit.
  var targets = 0
}
