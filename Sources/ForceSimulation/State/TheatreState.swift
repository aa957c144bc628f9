/// The force in theatre.
///
/// What the force is worth is kept from week to week: ``cover(_:_:week:)`` works it out only while
/// ``coverageIsStale``, and of that only what hangs on ``changed`` and ``uncounted``. Whoever
/// changes units of a contributor says so by ``TrialState/note(changed:of:)``; whoever changes
/// membership, the lead, the backstop, Moscow's stance or the tasks asked for sets
/// ``coverageIsStale``.
struct TheatreState: Sendable {
  /// Whether something changed that coverage and strength hang on.
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
  /// The capabilities of which units are to be counted anew over the whole force; filled from
  /// ``changed``.
  var uncounted = PlaceSet()
  /// The first week in which a unit on its way can arrive.
  var nextArrival = Int.max
  /// How the backstop stood when its units were last counted; nil before.
  var countedBackstop: BackstopStanding?
  /// The next week in which a contingent is relieved.
  var nextRelief = Int.max
  /// Persons in theatre, the lead's headquarters counted in.
  var persons = 0.0
  /// Cost of a week [USD million].
  var weeklyCost = 0.0
  /// How combat power changes the rate of incidents, a factor.
  var powerFactor = 1.0
  /// Share of persons that are of members of NATO.
  var shareOfNATO = 0.0
  /// Share of present manoeuvre that headquarters can command.
  var commandedShare = 1.0
  /// Exposure of the force, the depth being 1, weighted by persons.
  var exposure = 0.0
  /// Combat power in theatre and next door, before credibility [battlegroup equivalents].
  var combatPower = 0.0
  /// The share of the mission that offers would cover, 0 to 1; kept up only once the force is fully
  /// deployed, as is ``coveragePresent``.
  var coveragePaper = 0.0
  /// The share that units in theatre would cover.
  var coveragePresent = 0.0
  /// The share that usable units cover.
  var coverageUsable = 0.0
  /// How far counter-drone units meet what the troops present need, 0 to 1.
  var counterDrone = 0.0
  /// The same of air-defence units.
  var airDefence = 0.0
  /// The same of medical units.
  var medical = 0.0
  /// For each kind, the share of all incidents that come which protection lets through and which
  /// are of that kind or one before it.
  var kindsUpTo: InlineArray<6, Double> = .init(repeating: 0)
  /// The share of all incidents that come which protection lets through.
  var letThrough = 1.0
  /// How many contingents an incident can hit.
  var targetCount = 0
}
