package import JSONText

/// One thing that is wrong with a scenario: where, and what, as evidence.
package struct Problem: Error, Hashable, Sendable {
  /// Where the value stands; file 0 line 0 when it stands nowhere.
  package var place: TextPlace
  /// The dotted path of the value.
  package var path: String
  /// What is wrong.
  package var kind: Kind

  /// Creates a problem at `place`.
  package init(_ kind: Kind, path: String, at place: TextPlace) {
    self.kind = kind
    self.path = path
    self.place = place
  }

  /// Whether the problem may be there only because a scenario that is extended was not read.
  var mayFollowFromMissingBase: Bool {
    switch kind {
    case .missing, .unknownID, .unknownPath, .nothingToRemove: true
    default: false
    }
  }

  /// What can be wrong with a scenario.
  package enum Kind: Hashable, Sendable {
    /// The text is not JSON; the words come from the JSON reader.
    case syntax(String)
    /// A key the format does not know.
    case unknownKey(String, suggestion: String?)
    /// A key that must be given is missing.
    case missing(String, suggestion: String?)
    /// A value of another kind than the key holds.
    case wrongKind(found: String, allowed: String)
    /// A number outside its range.
    case outOfRange(found: String, allowed: String)
    /// A word that is not one of the words allowed.
    case unknownWord(String, allowed: [String], suggestion: String?)
    /// An id that names nothing.
    case unknownID(String, noun: String, suggestion: String?)
    /// An id written with characters that ids do not have.
    case badID(String)
    /// A spread whose parts contradict each other.
    case badSpread(found: String, allowed: String)
    /// A condition that cannot be read.
    case badCondition(found: String, allowed: String)
    /// A path that leads nowhere.
    case unknownPath(segment: String, suggestion: String?)
    /// A path that ends at a group of values instead of a value.
    case pathNotAValue
    /// A scenario that cannot be found.
    case unknownScenario(String, suggestion: String?)
    /// Scenarios that extend each other in a circle, or too deeply.
    case circularExtends([String])
    /// An id that a layer changes and nothing below it has, without what a new entity needs.
    case unknownEntity(
      String,
      noun: String,
      parents: [String],
      needs: [String],
      suggestion: String?
    )
    /// An entity that is taken away and is not there.
    case nothingToRemove(String, noun: String, suggestion: String?)
    /// An entity that is taken away while the values at the places `by` still name it.
    case stillNamed(String, noun: String, by: [String])
    /// A circle through a scenario that hides another of the same name: the file that is found,
    /// and the one behind it.
    case hidingExtends([String], name: String, found: String, hidden: String)
    /// Two names for one thing, or a name used twice.
    case ambiguous(String, with: String)
    /// More entities than the stated limit.
    case tooMany(found: Int, limit: Int)
    /// Values that contradict each other.
    case contradiction(String)
  }
}
