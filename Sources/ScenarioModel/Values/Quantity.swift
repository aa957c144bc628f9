import RandomStreams

/// A number of a scenario: how it is spread, where it may lie, and the path it is known by.
package struct Quantity: Hashable, Sendable {
  /// How the number is spread.
  package var spread: Spread

  /// The least value a draw may take; draws below it are set to it.
  package let lowest: Double

  /// The greatest value a draw may take; draws above it are set to it.
  package let highest: Double

  /// The dotted path of the number in its scenario, such as `contributors.france.insists`.
  ///
  /// The draw is addressed by this path, so two scenarios that share an input share its draw.
  package let path: String

  /// Creates a quantity known by `path` and kept between `lowest` and `highest`.
  package init(_ spread: Spread, lowest: Double, highest: Double, path: String) {
    self.spread = spread
    self.lowest = lowest
    self.highest = highest
    self.path = path
  }

  /// How the number is spread within its bounds.
  package var odds: Odds { Odds(spread: spread, lowest: lowest, highest: highest) }

  /// The value at cumulative probability `u`, kept within the bounds.
  package func value(at u: Double) -> Double { odds.value(at: u) }

  /// A value, kept within the bounds.
  package func bounded(_ value: Double) -> Double { odds.bounded(value) }

  /// The median, kept within the bounds.
  package var central: Double { value(at: 0.5) }

  /// The entity number under which the draw of this input is addressed.
  package var entity: UInt32 { EntityID.hash(path) }
}

/// How a number is spread within its bounds, whatever it is called.
package struct Odds: Hashable, Sendable {
  let spread: Spread
  let lowest: Double
  let highest: Double

  /// The value at cumulative probability `u`, kept within the bounds.
  package func value(at u: Double) -> Double { bounded(spread.value(at: u)) }

  /// A value, kept within the bounds.
  func bounded(_ value: Double) -> Double { min(max(value, lowest), highest) }
}
