import JSONText

/// Events that would silently do less than they say.
extension Consistency {
  /// Every event in which nothing happens, or in which a part has nobody or nothing to act on.
  static func events(_ root: JSONNode) -> [Problem] {
    let events = (root.member("events")?.members ?? []).filter { $0.name != "note" }
    return events.flatMap { event in
      [nothing(event), nobody(event), noPause(event), noConsent(event)].compactMap { $0 }.map {
        words,
        key in
        problem("event '\(event.name)' \(words)", ["events", event.name, key], root)
      }
    }
  }

  private static let concerning = ["does", "deaths", "supportBy", "delivers"]

  private static func nothing(_ event: JSONMember) -> (String, String)? {
    let keys =
      ["backstop", "moscow", "ceasefire", "mandate", "attack", "rulesOfEngagement"] + concerning
    guard !keys.contains(where: { event.value.member($0) != nil }) else { return nil }
    let isAlone = event.value.member("forWeeks") == nil
    guard isAlone else { return nil }
    return ("says nothing that happens; give it one of \(keys.joined(separator: ", ")).", "")
  }

  private static func nobody(_ event: JSONMember) -> (String, String)? {
    guard event.value.member("contributor") == nil,
      let key = concerning.first(where: { event.value.member($0) != nil })
    else { return nil }
    return ("gives '\(key)' without 'contributor'; name whom it concerns.", key)
  }

  private static func noPause(_ event: JSONMember) -> (String, String)? {
    guard event.value.member("forWeeks") != nil,
      event.value.member("backstop")?.unwrapped.text != "paused"
    else { return nil }
    return ("gives 'forWeeks' without a pause; add \"backstop\": \"paused\".", "forWeeks")
  }

  /// A price is one of consent: without a new stance nothing is sold.
  private static func noConsent(_ event: JSONMember) -> (String, String)? {
    guard event.value.member("moscow") == nil,
      let key = ["troopsAtMost", "barredZone"].first(where: { event.value.member($0) != nil })
    else { return nil }
    return ("gives '\(key)', a price, without the consent it pays for; add 'moscow'.", key)
  }
}
