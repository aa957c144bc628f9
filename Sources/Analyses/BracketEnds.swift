import ForceSimulation
import MonteCarlo
import ScenarioModel

/// A range without odds: an input of which only the ends are known.
struct Bracket: Hashable, Sendable {
  /// The path of the input.
  let path: String
  /// Its ends and the value a run uses.
  let low: Double
  let middle: Double
  let high: Double

  /// The groups of inputs that say how often it comes to a crisis, and what a force does to that.
  private static let groupsOfPeace = ["given", "host", "deterrence", "escalation"]

  /// The brackets of a plan, each once, in the order of its inputs.
  static func all(in plan: Plan) -> [Bracket] {
    var brackets: [Bracket] = []
    for quantity in plan.inputs.map({ $0.quantity }) {
      guard case .bracket(let low, let middle, let high) = quantity.spread, low < high,
        !brackets.contains(where: { $0.path == quantity.path })
      else { continue }
      brackets.append(Bracket(path: quantity.path, low: low, middle: middle, high: high))
    }
    return brackets
  }

  /// Whether it acts on the peace also where there is no force.
  var actsOnPeace: Bool { Self.groupsOfPeace.contains(String(path.prefix { $0 != "." })) }
}

/// What both ends of a bracket do to one plan, trial by trial under the same draws.
struct BracketEnds: Sendable {
  /// The trials that show which brackets need more.
  static let firstTrials = 20

  /// The measures whose smallest difference that matters decides.
  private static let deciding: [Measure] = [
    .forceForms, .troopsPresentWeek52, .tasksCarriedOut, .coverageUsable, .endsEarly, .rung4,
  ]

  /// The bracket.
  let bracket: Bracket
  /// The place of the plan among the forms of the scenario, with no force after them.
  let place: Int
  /// How every measure differs at the low end from the plan as it is; empty before it is played.
  private(set) var low: [Shift] = []
  /// The same at the high end.
  private(set) var high: [Shift] = []
  /// How many trials the comparisons rest on.
  private(set) var trials = 0

  /// Every bracket of each form of a scenario, and, of those that act on the peace, of no force;
  /// nothing is played yet.
  static func all(in plans: [Plan]) -> [BracketEnds] {
    plans.indices.flatMap { place in
      Bracket.all(in: plans[place])
        .filter { place < plans.count - 1 || $0.actsOnPeace }
        .map { BracketEnds(bracket: $0, place: place) }
    }
  }

  /// Both ends of the input.
  var values: [Double] { [bracket.low, bracket.high] }

  /// The trials for a bracket that may matter: many more where it acts on the peace, because few
  /// trials reach serious combat.
  var mostTrials: Int { bracket.actsOnPeace ? 150 : 60 }

  /// Whether an end may shift a deciding measure by the smallest difference that matters.
  func mayMatter(_ matters: Matters) -> Bool {
    [low, high].contains { shifts in
      Self.deciding.contains { measure in
        shifts[measure.rawValue].reach > SmallestDifference.of(measure, matters)
      }
    }
  }

  /// Reads what both ends gave against the plan as it is, in so many trials.
  mutating func read(_ pairs: ArraySlice<PairTally>, trials: Int) {
    let shifts = pairs.map { pair in pair.moments.map { Shift($0) } }
    (low, high) = (shifts[0], shifts[1])
    self.trials = trials
  }
}
