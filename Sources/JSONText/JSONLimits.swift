/// Bounds on a text that hold before memory is spent on it.
package struct JSONLimits: Hashable, Sendable {
  /// The longest text read [bytes].
  package var maximumBytes: Int

  /// How many arrays and objects may stand inside one another [levels].
  ///
  /// Reading takes no stack per level, but letting go of the value does: keep this below some
  /// thousands.
  package var maximumDepth: Int

  /// How many values a text may hold, arrays and objects counted as well.
  package var maximumValues: Int

  /// Creates limits; each has the standard value unless given.
  ///
  /// - Parameters:
  ///   - maximumBytes: The longest text read [bytes], by default 16 MiB.
  ///   - maximumDepth: The deepest nesting [levels], by default 128.
  ///   - maximumValues: The most values in a text, by default one million.
  package init(
    maximumBytes: Int = 16 * 1024 * 1024,
    maximumDepth: Int = 128,
    maximumValues: Int = 1_000_000
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumValues = maximumValues
  }

  /// Limits no scenario written by a person comes near: 16 MiB, 128 levels, a million values.
  package static let standard = JSONLimits()
}
