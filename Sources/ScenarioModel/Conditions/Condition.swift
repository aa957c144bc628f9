/// What must hold before a contributor joins (rule G1): facts joined by "and" and "or".
///
/// There is no "not": conditions are monotone, so the greatest consistent set of
/// conditional pledges is well defined.
package indirect enum Condition: Hashable, Sendable {
  /// One fact.
  case fact(Fact)
  /// Every part must hold.
  case all([Condition])
  /// At least one part must hold.
  case any([Condition])

  /// How many ways there are to satisfy it, as an "or" of "and"s; a million stands for more.
  package var termCount: Int {
    switch self {
    case .fact: 1
    case .all(let parts): parts.reduce(1) { min($0 * $1.termCount, Self.uncountable) }
    case .any(let parts): parts.reduce(0) { min($0 + $1.termCount, Self.uncountable) }
    }
  }

  private static let uncountable = 1_000_000

  /// The facts the condition speaks of, in reading order.
  package var facts: [Fact] {
    switch self {
    case .fact(let fact): [fact]
    case .all(let parts), .any(let parts): parts.flatMap { $0.facts }
    }
  }
}

/// A named fact that a condition may ask for.
package enum Fact: Hashable, Sendable {
  /// Nothing is asked.
  case always
  /// Rung 2 or lower and no crisis.
  case ceasefireHolds
  /// The same for so many weeks since the truce was last made.
  case ceasefireHasHeld(weeks: Int)
  /// The backstop has been announced with that part, and is not withdrawn; a pause does not break
  /// it.
  case backstopIncludes(BackstopPart)
  /// The mandate stands and is at least four weeks old.
  case mandateIsClear
  /// The mandate stands and comes from there.
  case mandateIs(Inviter)
  /// Moscow accepts Europeans.
  case moscowAccepts
  /// Moscow neither rejects the force nor has revoked its consent.
  case moscowAcquiesces
  /// So many other contributors are in.
  case othersIn(Int)
  /// So many troops are firm.
  case troopsFirm(Int)
  /// The contributor with this id is in.
  case contributorIn(String)
  /// A nation able to lead is in.
  case leadFound
  /// No task means combat.
  case noCombatTask
  /// That week has come.
  case weekIsAtLeast(Int)
}

/// A part of the backstop that a condition may ask for.
package enum BackstopPart: Int, Hashable, Sendable {
  case intelligence, logistics, airCover, automaticResponse, anything

  /// The parts as a condition writes them.
  package static let words = [
    "intelligence", "logistics", "air cover", "automatic response", "anything",
  ]
}
