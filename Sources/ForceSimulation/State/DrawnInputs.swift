import Mathematics
import RandomStreams
import ScenarioModel

/// What was drawn for the inputs of a plan before any is held.
struct DrawnInputs: ~Copyable, Sendable {
  /// Which draw of the judgements it is; -1 before the first.
  fileprivate var judgement = -1
  /// The values, those that nothing changes filled in.
  fileprivate var values: Table<Double>
  /// The inputs that are drawn on their own.
  fileprivate let uncertain: [UncertainInput]
  /// The inputs that follow a contributor's readiness.
  fileprivate let following: [UncertainInput]
  /// Where the readiness of each contributor lies in all that it could be, from 0 to 1.
  fileprivate var readiness: Table<Double>

  init(of plan: borrowing Plan) {
    let inputs = plan.inputs
    values = Table(inputs.map { $0.quantity.central })
    let open = inputs.indices.filter { !inputs[$0].quantity.spread.isCertain }
    let all = open.map { UncertainInput(inputs[$0], at: $0) }
    uncertain = all.filter { $0.readinessOf < 0 }
    following = all.filter { $0.readinessOf >= 0 }
    readiness = Table(repeating: 0, count: plan.contributors.count)
  }
}

/// An input of a plan that is drawn, without its path.
private struct UncertainInput {
  /// Its place among the inputs of the plan.
  let place: Int
  /// How its value follows from a uniform number.
  let odds: Odds
  /// The entity its draw is addressed to.
  let entity: UInt32
  /// The contributor whose readiness it follows; -1 when it is drawn on its own.
  let readinessOf: Int

  init(_ input: PlannedInput, at place: Int) {
    self.place = place
    odds = input.quantity.odds
    entity = input.entity
    readinessOf = Int(input.readinessOf)
  }
}

/// Where the draws of one judgement come from.
struct JudgementSource {
  /// The master seed.
  let seed: UInt64
  /// The number of the judgement.
  let judgement: UInt32

  /// The uniform number of the input with that entity, in (0, 1).
  func uniform(of entity: UInt32) -> Double {
    stream(.inputs, entity: entity).uniform(0)
  }

  /// A normal score for a purpose other than inputs.
  func normal(_ purpose: StreamPurpose, entity: UInt32) -> Double {
    Normal.quantile(stream(purpose, entity: entity).uniform(0))
  }

  private func stream(_ purpose: StreamPurpose, entity: UInt32) -> RandomStream {
    RandomStream(seed: seed, trial: judgement, entity: entity, purpose: purpose)
  }
}

/// Draws the inputs that follow no other; what is held changes no draw, so each is made once.
func drawInputs(_ source: JudgementSource, in state: inout TrialState) {
  if state.drawn.judgement != Int(source.judgement) {
    for input in state.drawn.uncertain {
      state.drawn.values[input.place] = input.odds.value(at: source.uniform(of: input.entity))
    }
    state.drawn.judgement = Int(source.judgement)
  }
  for place in state.values.indices { state.values[place] = state.drawn.values[place] }
}

/// What is held counts instead of what was drawn; readiness follows an input, so it comes after.
func setHeldInputs(in state: inout TrialState) {
  for index in state.held.indices {
    let input = state.held[index]
    state.values[input.place] = input.value
  }
}

/// Draws where the readiness of each contributor lies, and the inputs that follow it.
func drawReadiness(
  _ source: JudgementSource,
  in state: inout TrialState,
  of plan: borrowing Plan
) {
  let correlation = state[plan.governments.readinessCorrelation]
  let common = source.normal(.sharedReadiness, entity: 0)
  for country in plan.contributors.indices {
    let own = source.normal(.ownReadiness, entity: plan.contributors[country].entity)
    state.drawn.readiness[country] =
      GaussianCopula.correlated(common: common, own: own, correlation: correlation)
  }
  for input in state.drawn.following {
    state.values[input.place] = input.odds.value(at: state.drawn.readiness[input.readinessOf])
  }
}
