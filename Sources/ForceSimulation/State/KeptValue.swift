/// The value of a function at the last number it was asked for, so that asking again costs nothing.
///
/// For exponentials and logarithms of what seldom changes from one week to the next. The number
/// alone decides the value, so nothing is forgotten when a trial begins.
struct KeptValue: Sendable {
  private var argument = Double.nan
  private var value = Double.nan

  /// The value of `function` at `argument`; always the same function.
  @inline(__always)
  mutating func of(_ function: (Double) -> Double, at argument: Double) -> Double {
    if argument != self.argument {
      self.argument = argument
      value = function(argument)
    }
    return value
  }
}

/// What is kept of exponentials and logarithms that are asked for every week.
struct KeptValues: Sendable {
  /// The common logarithm of one more than all deaths.
  var logDeaths = KeptValue()
  /// What combat power makes of the rate at which truces break.
  var lowLevelFactor = KeptValue()
  /// The logarithm of what consent and backstop make of the rate of crises.
  var logPolitics = KeptValue()
  /// What the force makes of the rate of crises.
  var crisisFactor = KeptValue()
}
