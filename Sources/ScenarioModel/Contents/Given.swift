/// What the world chooses.
package struct Given: Sendable {
  /// What kind of truce holds.
  package let ceasefire: Ceasefire
  /// Moscow's stance at the start.
  package let moscow: Moscow
  /// How dangerous the truce is for soldiers in theatre.
  package let climate: Climate
  /// Whom incidents hit.
  package let probing: Probing
  /// How often a year Moscow revokes a consent it gave.
  package let revokesPerYear: Quantity
  /// Combat power that stops what the aggressor would bring [battlegroup equivalents].
  package let aggressorNeeds: Quantity
  /// A concession that Moscow sells late, nil when none is.
  package let concession: Concession?

  init(_ cursor: Cursor) {
    ceasefire =
      cursor["ceasefire"].index(in: Ceasefire.words).flatMap { .init(rawValue: $0) } ?? .thin
    moscow = cursor["moscow"].index(in: Moscow.words).flatMap { .init(rawValue: $0) } ?? .ambiguous
    climate = cursor["climate"].index(in: Climate.words).flatMap { .init(rawValue: $0) } ?? .tense
    probing =
      cursor["probing"].index(in: Probing.words).flatMap { .init(rawValue: $0) } ?? .even
    revokesPerYear = cursor["revokesPerYear"].quantity
    aggressorNeeds = cursor["aggressorNeeds"].quantity
    concession = cursor["concession"].isGiven ? Concession(cursor["concession"]) : nil
  }
}

/// A concession that Moscow sells late, and its price.
package struct Concession: Sendable {
  /// The week in which Moscow accepts Europeans.
  package let week: Quantity
  /// What it takes in return.
  package let price: ConsentPrice

  init(_ cursor: Cursor) {
    week = cursor["week"].quantity
    price = ConsentPrice(cursor)
  }
}

/// What Moscow takes for a consent it sells.
package struct ConsentPrice: Sendable {
  /// The cap on troops in Ukraine, nil for none.
  package let troopsAtMost: Quantity?
  /// The zone closed to the force, nil for none.
  package let barredZone: Zone?

  init(_ cursor: Cursor) {
    troopsAtMost = cursor["troopsAtMost"].optionalQuantity
    barredZone = cursor["barredZone"].index(in: Zone.words).flatMap { .init(rawValue: $0) }
  }
}

/// A scripted turn of the course.
package struct Event: Sendable {
  /// Its id.
  package let id: String
  /// The week in which it happens.
  package let week: Int
  /// Everything that happens in the event, in the order in which it is played.
  package let happenings: [Happening]

  /// What can happen in an event.
  package enum Happening: Sendable {
    /// The backstop pauses for so many weeks.
    case backstopPauses(weeks: Int)
    /// The backstop is withdrawn for good.
    case backstopWithdrawn
    /// The backstop stands again.
    case backstopRestored
    /// Moscow changes its stance.
    case moscow(Moscow, ConsentPrice)
    /// The mandate ends.
    case mandateEnds
    /// The aggressor attacks again.
    case attack
    /// Other rules of engagement hold.
    case rules(RulesOfEngagement)
    /// The truce breaks.
    case truceBreaks
    /// The truce is made again.
    case truceRecommitted
    /// A contributor holds an election.
    case election(contributor: String)
    /// Support for the mission changes in a contributor.
    case support(contributor: String, points: Quantity)
    /// A contributor joins whatever its condition.
    case joins(contributor: String)
    /// A contributor leaves.
    case leaves(contributor: String)
    /// Soldiers of a contributor die.
    case deaths(contributor: String, count: Quantity)
    /// A contributor owns more units.
    case delivers(contributor: String, units: [UnitCount])
  }

  init(id: String, _ cursor: Cursor) {
    self.id = id
    week = cursor["week"].week ?? 0
    happenings = Self.happenings(cursor)
  }

  private static func happenings(_ cursor: Cursor) -> [Happening] {
    var all: [Happening] = []
    switch cursor["backstop"].text {
    case "paused":
      all.append(.backstopPauses(weeks: max(1, cursor["forWeeks"].count)))
    case "withdrawn": all.append(.backstopWithdrawn)
    case "restored": all.append(.backstopRestored)
    default: break
    }
    if let stance = cursor["moscow"].index(in: Moscow.words).flatMap({ Moscow(rawValue: $0) }) {
      all.append(.moscow(stance, ConsentPrice(cursor)))
    }
    if cursor["mandate"].text == "ends" { all.append(.mandateEnds) }
    if cursor["attack"].flag { all.append(.attack) }
    if let rules = cursor["rulesOfEngagement"].index(in: RulesOfEngagement.words)
      .flatMap({ RulesOfEngagement(rawValue: $0) })
    {
      all.append(.rules(rules))
    }
    switch cursor["ceasefire"].text {
    case "breaks": all.append(.truceBreaks)
    case "recommitted": all.append(.truceRecommitted)
    default: break
    }
    if let contributor = cursor["contributor"].contributorIDs.first {
      all += happenings(cursor, in: contributor)
    }
    return all
  }

  private static func happenings(_ cursor: Cursor, in contributor: String) -> [Happening] {
    var all: [Happening] = []
    switch cursor["does"].text {
    case "joins": all.append(.joins(contributor: contributor))
    case "leaves": all.append(.leaves(contributor: contributor))
    case "holds-election": all.append(.election(contributor: contributor))
    default: break
    }
    if let deaths = cursor["deaths"].optionalQuantity {
      all.append(.deaths(contributor: contributor, count: deaths))
    }
    if let points = cursor["supportBy"].optionalQuantity {
      all.append(.support(contributor: contributor, points: points))
    }
    let units = UnitCount.all(cursor["delivers"])
    if !units.isEmpty { all.append(.delivers(contributor: contributor, units: units)) }
    return all
  }
}
