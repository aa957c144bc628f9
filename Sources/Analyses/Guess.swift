import ForceSimulation
import ScenarioModel

/// Something that nobody knows for certain, with the scenario at its two ends.
package struct Guess: Sendable {
  /// What kind of thing it is.
  package enum Kind: String, Hashable, Sendable {
    /// One number, at its 5th and 95th percentile or at the ends of a bracket.
    case number
    /// Everything uncertain in one contributor's politics.
    case politics
    /// Everything uncertain in one contributor's forces and their readiness.
    case readiness
    /// A choice between two ways in which the world may work.
    case form
  }

  /// What kind of thing it is.
  package let kind: Kind
  /// The path of the number, of the choice, or of the contributor.
  package let path: String
  /// What tables call it.
  package let label: String
  /// The value at the low end; nil for several numbers at once and for choices.
  package let low: Double?
  /// The value at the high end.
  package let high: Double?
  /// The other form's word, for choices.
  package let word: String?
  /// How many numbers it stands for.
  package let count: Int
  /// What it is set to at its ends.
  let sides: Sides

  /// What a guess is set to beside the scenario as it is.
  enum Sides: Sendable {
    /// Its inputs held at the low and at the high end.
    case ends(low: [HeldInput], high: [HeldInput])
    /// The scenario in its other form.
    case otherForm(Plan)
  }

  /// Everything that is guessed in a scenario: numbers by path, contributors, rival forms.
  package static func all(of variant: Variant) -> [Guess] {
    let ends = UncertainInput.all(of: variant.plan)
    let own = ends.filter { $0.contributor == nil }
    return numbers(own, variant.plan) + contributors(ends, variant) + forms(variant)
  }

  /// The numbers that belong to no contributor.
  private static func numbers(_ inputs: [UncertainInput], _ plan: Plan) -> [Guess] {
    inputs.map { input in
      Guess(
        kind: .number,
        path: input.path,
        label: input.path,
        low: input.low,
        high: input.high,
        word: nil,
        count: 1,
        sides: .ends(
          low: plan.holding([input], { $0.low }),
          high: plan.holding([input], { $0.high })
        )
      )
    }
  }

  /// Each contributor's numbers, turned so that the low end is the one with less force.
  private static func contributors(_ inputs: [UncertainInput], _ variant: Variant) -> [Guess] {
    variant.scenario.contributors.flatMap { contributor -> [Guess] in
      let own = inputs.filter { $0.contributor == contributor.id }
      return [Kind.politics, .readiness].compactMap { kind -> Guess? in
        let part = own.filter { $0.isOfForces == (kind == .readiness) }
        guard !part.isEmpty else { return nil }
        return Guess(
          kind: kind,
          path: "contributors.\(contributor.id)",
          label: "\(contributor.label): \(kind.rawValue)",
          low: nil,
          high: nil,
          word: nil,
          count: part.count,
          sides: .ends(
            low: variant.plan.holding(part, { $0.withLessForce }),
            high: variant.plan.holding(part, { $0.withMoreForce })
          )
        )
      }
    }
  }

  private static func forms(_ variant: Variant) -> [Guess] {
    RivalForm.allCases.map { form in
      Guess(
        kind: .form,
        path: form.path,
        label: form.path,
        low: nil,
        high: nil,
        word: form.otherWord(than: variant.scenario),
        count: 1,
        sides: .otherForm(form.turned(variant).plan)
      )
    }
  }
}

/// A number of a plan that is not known for certain.
struct UncertainInput {
  let path: String
  let low: Double
  let high: Double
  /// Its places among the inputs of the plan.
  var places: [Int]

  /// Numbers of contributors of which more means less force, or a force that comes later.
  private static let hindrances: Set<String> = [
    "insists", "decidesFromWeek", "delayWeeks", "noticeWeeks", "busyElsewhere", "flank",
    "unitsPerUnitDeployed",
  ]

  private static let ofForces: Set<String> = ["forces", "pledges", "releaseFlank", "noticeWeeks"]

  private init?(_ quantity: Quantity, at place: Int) {
    switch quantity.spread {
    case .point: return nil
    case .bracket(let low, _, let high): (self.low, self.high) = (low, high)
    default: (low, high) = (quantity.value(at: 0.05), quantity.value(at: 0.95))
    }
    guard low < high else { return nil }
    path = quantity.path
    places = [place]
  }

  /// The uncertain numbers of a plan by path, in its order.
  static func all(of plan: Plan) -> [UncertainInput] {
    var found: [UncertainInput] = []
    var places: [String: Int] = [:]
    for index in plan.inputs.indices {
      guard let input = UncertainInput(plan.inputs[index].quantity, at: index) else { continue }
      if let place = places[input.path] {
        found[place].places.append(index)
      } else {
        places[input.path] = found.count
        found.append(input)
      }
    }
    return found
  }

  private var segments: [String] { path.split(separator: ".").map { String($0) } }

  /// The contributor it belongs to, nil for none.
  var contributor: String? {
    segments.count > 2 && segments[0] == "contributors" ? segments[1] : nil
  }

  /// Whether it says what a contributor has and how ready it is, rather than what it wants.
  var isOfForces: Bool { segments.count > 2 && Self.ofForces.contains(segments[2]) }

  private var isHindrance: Bool { segments.last.map { Self.hindrances.contains($0) } ?? false }

  var withLessForce: Double { isHindrance ? high : low }

  var withMoreForce: Double { isHindrance ? low : high }
}

extension Plan {
  /// Some inputs, held at certain values.
  fileprivate func holding(
    _ inputs: [UncertainInput],
    _ value: (UncertainInput) -> Double
  ) -> [HeldInput] {
    inputs.flatMap { holding(value($0), at: $0.places) }
  }
}
