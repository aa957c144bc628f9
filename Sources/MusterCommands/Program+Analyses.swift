import Analyses
import CommandParsing
import ForceSimulation

/// The commands that ask why: what carries a result, and which guesses decide it.
extension Program {
  /// The trials of `attribute` unless it says otherwise.
  static let attributionTrials = 1000

  static let attributionCount = OptionSpec(
    name: "--trials",
    short: "t",
    valueName: "count",
    help: "How many courses of the mission to simulate, as it is and without each part.",
    group: "Running",
    defaultText: "\(attributionTrials)",
    range: .whole(2...1_000_000)
  )
  static let sensitivityCount = OptionSpec(
    name: "--trials",
    short: "t",
    valueName: "count",
    help: "How many courses of the mission to simulate at each end of each guess.",
    group: "Running",
    defaultText: "as many as take about five seconds",
    range: .whole(6...100_000)
  )
  static let sameCost = OptionSpec(
    name: "--same-cost",
    help: "Give what later scenarios cost less than the first to Ukraine's army."
  )
  static let parts = OptionSpec(
    name: "--by",
    valueName: "what",
    help: "What is taken out one at a time: links of the loop, or contributors.",
    defaultText: "link",
    allowedValues: ["link", "contributor"]
  )
  static let measure = OptionSpec(
    name: "--on",
    valueName: "measure",
    help: "The measure by which guesses are ordered.",
    defaultText: Sensitivity.measures[0].id,
    allowedValues: Sensitivity.measures.map { $0.id }
  )

  static let attribute = CommandSpec(
    name: "attribute",
    overview: "Show what each link of the loop, or each contributor, carries.",
    discussion: "Each link is held still alone, or each contributor made to refuse alone, under "
      + "the same draws.",
    arguments: [scenario],
    options: [parts, attributionCount, seed, threads] + changing + writing,
    group: .more,
    examples: [
      CommandExample("muster attribute baseline", help: "What each link carries"),
      CommandExample("muster attribute baseline --by contributor", help: "Each one left out"),
    ]
  )
  static let sensitivity = CommandSpec(
    name: "sensitivity",
    overview: "Show which guesses decide, each at its two ends.",
    arguments: [scenario],
    options: [measure, sensitivityCount, seed, threads] + changing + writing,
    group: .more,
    examples: [
      CommandExample("muster sensitivity baseline", help: "What decides usable coverage"),
      CommandExample("muster sensitivity baseline --on deaths", help: "What decides losses"),
    ]
  )
}
