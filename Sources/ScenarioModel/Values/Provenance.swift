/// How far a number can be trusted, in the words a scenario file uses.
package enum Confidence: String, Hashable, Sendable {
  /// Official page or several independent reports.
  case high
  /// One report, or a reliable relay.
  case medium
  /// Old, indirect or disputed.
  case low
  /// A choice of whoever wrote the scenario.
  case assumed

  /// The words in the order a reader would rank them.
  package static let words = ["high", "medium", "low", "assumed"]

  /// Reads one of ``words``; nil for any other text.
  package init?(word: String) {
    switch word {
    case "high": self = .high
    case "medium": self = .medium
    case "low": self = .low
    case "assumed": self = .assumed
    default: return nil
    }
  }
}

/// Where a value of a scenario comes from.
package struct Provenance: Hashable, Sendable {
  /// Author or outlet and date; nil when none was given.
  package var source: String?

  /// The date the value refers to, as text.
  package var date: String?

  /// How far it can be trusted.
  package var confidence: Confidence

  /// Whether the value was given by a change file or on the command line.
  package var isChanged: Bool

  /// Creates a provenance; unless said otherwise, a value counts as assumed without a source
  /// and with one that calls itself an assumption.
  package init(
    source: String? = nil,
    date: String? = nil,
    confidence: Confidence? = nil,
    isChanged: Bool = false
  ) {
    self.source = source
    self.date = date
    self.confidence = confidence ?? (Self.isAssumption(source) ? .assumed : .medium)
    self.isChanged = isChanged
  }

  private static func isAssumption(_ source: String?) -> Bool {
    guard let source else { return true }
    return source.isEmpty || source.hasPrefix("assumption")
  }

  /// Whether the value has a source and is not a mere assumption.
  package var isSourced: Bool { source != nil && confidence != .assumed }
}
