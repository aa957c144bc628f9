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
    case .hidingExtends(let names, let name, let found, let hidden):
      "'extends' goes in a circle: \(names.joined(separator: " > ")). Here '\(name)' is the file "
        + "\(found), which hides the scenario of the same name in \(hidden); give your file another "
        + "name, such as my-\(name).json."
    case .unknownEntity(let id, let noun, let parents, let needs, let suggestion):
      "there is no \(noun) '\(id)' in \(Self.choice(of: parents)).\(Self.meant(suggestion))"
        + " A new \(noun) needs at least \(Self.list(needs))\(Self.further(noun))."
    case .nothingToRemove(let id, let noun, let suggestion):
      "there is no \(noun) '\(id)' to remove.\(Self.meant(suggestion))"
    case .stillNamed(let id, let noun, let places):
      "\(noun) '\(id)' is removed here, but \(Self.naming(places)) too"
        + Self.instead(noun)
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
    joined(words.map { "'\($0)'" }, by: "or")
  }

  private static func list(_ words: [String]) -> String {
    joined(words.map { "'\($0)'" }, by: "and")
  }

  private static func joined(_ words: [String], by word: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return "\(words.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  /// What a new entity needs beyond its required keys to do anything.
  private static func further(_ noun: String) -> String {
    noun == "contributor" ? ", and 'forces' to have units" : ""
  }

  /// What to do instead of taking an entity away.
  private static func instead(_ noun: String) -> String {
    noun == "contributor" ? ", or keep it with \"stance\": \"refuses\"." : ", or keep it."
  }

  /// The first few of the places that still name something, and how many more there are.
  private static func naming(_ places: [String]) -> String {
    let most = 3
    guard places.count > 1 else {
      return "\(places.first ?? "a value") still names it; change that"
    }
    let more = places.count > most ? ["\(places.count - most) more"] : []
    return "\(joined(places.prefix(most) + more, by: "and")) still name it; change those"
  }
}
