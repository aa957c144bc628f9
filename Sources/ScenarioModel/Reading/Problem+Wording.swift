/// The one place that words what is wrong with a scenario.
extension Problem {
  /// The message for the person who wrote the scenario: what was found, what is allowed.
  package var message: String {
    switch kind {
    case .syntax(let words): words
    case .unknownKey(let key, let suggestion):
      "unknown key '\(key)'\(Self.inside(path)).\(Self.meant(suggestion))"
    case .missing(let key, let suggestion):
      "'\(key)' is missing\(Self.inside(path)).\(Self.meant(suggestion))"
    case .wrongKind(let found, let allowed): "'\(path)' is \(found); use \(allowed)."
    case .outOfRange(let found, let allowed): "'\(path)' is \(found); use \(allowed)."
    case .unknownWord(let word, let allowed, let suggestion):
      "'\(path)' is '\(word)'; use \(Self.choice(of: allowed)).\(Self.meant(suggestion))"
    case .unknownID(let id, let noun, let suggestion):
      "'\(path)' names \(noun) '\(id)', which this scenario does not have."
        + Self.meant(suggestion)
    case .badID(let id):
      "'\(id)' cannot be an id\(Self.inside(path)); use letters, digits and hyphens, "
        + "beginning with a letter."
    case .badSpread(let found, let allowed): "'\(path)' is \(found); use \(allowed)."
    case .badCondition(let found, let allowed):
      "the condition '\(path)' has \(found); use \(allowed)."
    case .unknownPath(let segment, let suggestion):
      "the path '\(path)' leads nowhere: there is no '\(segment)'.\(Self.meant(suggestion))"
    case .pathNotAValue:
      "the path '\(path)' names a group of values; end it at a single value."
    case .unknownScenario(let name, let suggestion):
      "there is no scenario called '\(name)'.\(Self.meant(suggestion))"
    case .circularExtends(let names):
      "'extends' goes in a circle or too deep: \(names.joined(separator: " > "))."
    case .ambiguous(let name, let other): "'\(name)' also names '\(other)'."
    case .tooMany(let found, let limit):
      "'\(path)' holds \(found) entries; at most \(limit) are allowed."
    case .contradiction(let words): words
    }
  }

  private static func inside(_ path: String) -> String {
    path.isEmpty ? "" : " in '\(path)'"
  }

  private static func meant(_ suggestion: String?) -> String {
    if let suggestion { " Did you mean '\(suggestion)'?" } else { "" }
  }

  private static func choice(of words: [String]) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "nothing" }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}
