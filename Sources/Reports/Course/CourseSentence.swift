/// One sentence of a course as it is told.
struct CourseSentence: Hashable {
  /// How much a turn weighs; of a long course the lightest are summed up first.
  enum Weight: Int, CaseIterable, Comparable {
    /// Arrivals and last departures.
    case passing
    /// Help that came, truces made again, planned dwell that breaks.
    case small
    /// One to four killed.
    case deaths
    /// Help that did not come, hostages, capability reached.
    case marked
    /// Truces that break, crises without combat, five and more killed.
    case grave
    /// Who joins.
    case joining
    /// Who leaves, crises with serious combat.
    case leaving
    /// What happens to the whole mission.
    case mission

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// As what a sentence is counted when it is summed up.
  enum Sum: Int, CaseIterable {
    case lethalIncidents, hostages, helped, refused, truceTurns, crises, strained
    case arrivals, departures, joins, others
  }

  /// The week.
  let week: Int
  /// How much it weighs.
  let weight: Weight
  /// The sentence, with its full stop.
  let text: String
  /// As what it is counted.
  let sum: Sum
  /// How many such turns it tells.
  var count = 1
  /// How many soldiers were killed in them.
  var killed = 0.0
}
