import ScenarioModel

/// Kinds of incident, in the order of the catalogue.
enum IncidentKind: Int, CaseIterable, Sendable {
  case drone, indirectFire, directFire, missile, hostage, mine

  /// Whether it counts as serious even when nobody dies: raid, missile or hostage-taking.
  var isSerious: Bool { self == .directFire || self == .missile || self == .hostage }

  /// Whether fire is exchanged.
  var isFire: Bool { self == .indirectFire || self == .directFire || self == .missile }

  /// Whether it comes from afar, so that only a strike reaches its source.
  var isFromAfar: Bool { self == .indirectFire || self == .missile }

  /// The least rules of engagement under which it can be answered; nil where there is nobody to
  /// answer.
  var answeredFrom: RulesOfEngagement? {
    switch self {
    case .drone, .directFire: .defendSelf
    case .hostage: .defendSelfAndOthers
    case .indirectFire: .accomplishMission
    case .missile: .strikeSource
    case .mine: nil
    }
  }
}

/// An incident that touches the force.
struct Incident: Sendable {
  let kind: IncidentKind
  /// The contingent it hits, by place.
  let victim: Int
  /// Whether somebody dies.
  let isLethal: Bool

  /// Whether it counts as serious: a raid, a missile, a hostage-taking, or a death.
  var isSerious: Bool { kind.isSerious || isLethal }

  /// Whether it is beyond the means of the contingent it hits: fire, a raid or a strike that kills.
  var isBeyondOwnMeans: Bool { kind.isFire && isLethal }
}

/// How often each kind of incident comes and how often it kills.
struct KindTable: Sendable {
  private(set) var shares: InlineArray<6, Double> = .init(repeating: 0)
  private(set) var lethalChances: InlineArray<6, Double> = .init(repeating: 0)
  /// The mean chance over all kinds that an incident kills.
  private(set) var meanLethalChance = 0.0
  /// The mean over all kinds of how much an incident raises the chance of a crisis, when it is
  /// answered as ``referenceRules`` allow.
  private(set) var expectedRaising = 0.0

  /// The rules of engagement under which the incident factor of crises has mean one.
  static let referenceRules = RulesOfEngagement.defendSelfAndOthers

  init() {}

  init(
    shares weights: InlineArray<6, Double>,
    lethality: InlineArray<6, Double>,
    lethalShare: Double,
    raisesUnanswered: Double
  ) {
    var sum = 0.0
    for kind in weights.indices { sum += weights[kind] }
    let total = max(sum, 1e-300)
    var mean = 0.0
    for kind in weights.indices { mean += weights[kind] / total * lethality[kind] }
    for kind in weights.indices {
      shares[kind] = weights[kind] / total
      lethalChances[kind] = min(1, lethalShare * lethality[kind] / max(mean, 1e-300))
      meanLethalChance += shares[kind] * lethalChances[kind]
      guard let kindOf = IncidentKind(rawValue: kind) else { continue }
      let serious = kindOf.isSerious ? 1 : lethalChances[kind]
      let isAnswered = (kindOf.answeredFrom?.rawValue ?? 0) <= Self.referenceRules.rawValue
      expectedRaising += shares[kind] * serious * (isAnswered ? 1 : raisesUnanswered)
    }
  }
}
