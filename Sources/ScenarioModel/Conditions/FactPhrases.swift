/// The phrases in which a condition names a fact.
package enum FactPhrases {
  /// Every phrase, with N for a whole number, as help and suggestions show them.
  package static let templates =
    ["always", "ceasefire holds", "ceasefire has held N weeks"]
    + BackstopPart.words.map { "backstop includes \($0)" }
    + ["mandate is clear"] + Inviter.words.map { "mandate is \($0)" }
    + [
      "moscow accepts", "moscow acquiesces", "N others are in", "N troops are firm",
      "CONTRIBUTOR is in", "a lead nation is found", "no combat task", "week is at least N",
    ]

  /// The fact that `words` name, nil when they name none of the fixed ones.
  package static func fact(_ words: [String]) -> Fact? {
    var pattern = ""
    var number: Int?
    for word in words {
      let whole = whole(word)
      number = number ?? whole
      if !pattern.isEmpty { pattern += " " }
      pattern += whole == nil ? word : "N"
    }
    return switch (pattern, number) {
    case ("always", nil): .always
    case ("ceasefire holds", nil): .ceasefireHolds
    case ("ceasefire has held N weeks", let weeks?): .ceasefireHasHeld(weeks: weeks)
    case ("mandate is clear", nil): .mandateIsClear
    case ("moscow accepts", nil): .moscowAccepts
    case ("moscow acquiesces", nil): .moscowAcquiesces
    case ("N others are in", let count?), ("N other is in", let count?): .othersIn(count)
    case ("N troops are firm", let count?): .troopsFirm(count)
    case ("a lead nation is found", nil), ("lead nation found", nil): .leadFound
    case ("no combat task", nil): .noCombatTask
    case ("week is at least N", let week?): .weekIsAtLeast(week)
    default: backstop(words) ?? mandate(words)
    }
  }

  private static func backstop(_ words: [String]) -> Fact? {
    guard words.count >= 3, words[0] == "backstop", words[1] == "includes" else { return nil }
    let part = words.dropFirst(2).joined(separator: " ")
    if part == "airCover" { return .backstopIncludes(.airCover) }
    if part == "automaticResponse" { return .backstopIncludes(.automaticResponse) }
    return BackstopPart.words.firstIndex(of: part).flatMap { BackstopPart(rawValue: $0) }
      .map { .backstopIncludes($0) }
  }

  private static func mandate(_ words: [String]) -> Fact? {
    guard words.count == 3, words[0] == "mandate", words[1] == "is" else { return nil }
    return Inviter.words.firstIndex(of: words[2]).flatMap { Inviter(rawValue: $0) }
      .map { .mandateIs($0) }
  }

  private static func whole(_ word: String) -> Int? {
    let digits = word.utf8
    guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
