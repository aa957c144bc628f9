import ScenarioModel

/// What Moscow takes for a consent it sells, compiled.
struct PlannedPrice: Sendable {
  /// The cap on troops in Ukraine [persons], nil for none.
  let troopsAtMost: Input?
  /// The zone closed to the force, nil for none.
  let closedZone: Zone?

  /// No price.
  static let none = PlannedPrice()

  private init() {
    troopsAtMost = nil
    closedZone = nil
  }

  init(_ price: ConsentPrice?, _ list: inout InputList) {
    troopsAtMost = list.addIfGiven(price?.troopsAtMost)
    closedZone = price?.barredZone
  }
}

/// A scripted turn, compiled.
struct PlannedEvent: Sendable {
  /// The week in which it is played.
  let week: Int
  /// What happens.
  let turn: Turn

  /// What can happen; contributors are named by place, rules by rank.
  ///
  /// Elections are none of these: they stand among those of their country from the start.
  enum Turn: Sendable {
    case backstopPauses(weeks: Int)
    case backstopWithdrawn
    case backstopRestored
    case moscow(Moscow, PlannedPrice)
    case mandateEnds
    case attack
    case rules(Int)
    case support(Int, Input)
    case truceBreaks
    case truceRecommitted
    case joins(Int)
    case leaves(Int)
    case deaths(Int, Input)
    case delivers(Int, [PlannedUnits])

    init?(_ happening: Event.Happening, _ index: EntityIndex, _ list: inout InputList) {
      switch happening {
      case .backstopPauses(let weeks): self = .backstopPauses(weeks: weeks)
      case .backstopWithdrawn: self = .backstopWithdrawn
      case .backstopRestored: self = .backstopRestored
      case .moscow(let stance, let price): self = .moscow(stance, PlannedPrice(price, &list))
      case .mandateEnds: self = .mandateEnds
      case .attack: self = .attack
      case .rules(let rules): self = .rules(rules.rawValue)
      case .election: return nil
      case .support(let id, let points):
        guard let place = index.contributor(id) else { return nil }
        self = .support(place, list.add(points))
      case .truceBreaks: self = .truceBreaks
      case .truceRecommitted: self = .truceRecommitted
      case .joins(let id):
        guard let place = index.contributor(id) else { return nil }
        self = .joins(place)
      case .leaves(let id):
        guard let place = index.contributor(id) else { return nil }
        self = .leaves(place)
      case .deaths(let id, let count):
        guard let place = index.contributor(id) else { return nil }
        self = .deaths(place, list.add(count))
      case .delivers(let id, let units):
        guard let place = index.contributor(id) else { return nil }
        self = .delivers(place, index.units(units, &list))
      }
    }
  }
}
