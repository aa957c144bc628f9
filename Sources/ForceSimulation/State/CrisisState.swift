/// Crises and the ladder.
struct CrisisState: Sendable {
  /// The aggressor's motivation, a factor of mean one.
  var motivation = 1.0
  /// The cumulative hazard of a crisis since the last.
  var hazard = 0.0
  /// The cumulative hazard at which the next opens.
  var threshold = 0.0
  /// How many crises have opened.
  var count = 0
  /// The rung of the ladder, 0 to 5; before process 18 of a week that of the week before, unless a
  /// script opened war.
  var rung = 0
  /// The highest rung of any week.
  var highestRung = 0
  /// Whether a crisis is open.
  var isOpen = false
  /// Whether it is one with serious combat, full war included.
  var isSerious = false
  /// Whether it is full war.
  var isWar = false
  /// The week in which it ends.
  var ends = 0
  /// How many attacks the force has met.
  var attacks = 0
}
