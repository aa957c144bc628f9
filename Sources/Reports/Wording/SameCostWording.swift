import Analyses

/// What was done so that scenarios cost the same, in sentences.
enum SameCostWording {
  /// One sentence for the first scenario and one for each later one.
  static func sentences(_ levelled: SameCost) -> [String] {
    let runs = NumberStyle.runs(counted: Int64(levelled.trials))
    let first =
      "At the same cost: \(levelled.first) costs USD \(millions(levelled.costPerYear)) million a "
      + "year, its money for Ukraine's army included (means of \(runs))."
    return [first] + levelled.changes.map { sentence($0, levelled.first) }
  }

  private static func sentence(_ change: SameCost.Change, _ first: String) -> String {
    let cost = "\(change.heading) costs \(millions(change.costPerYear))"
    let paths =
      "host.fundingPerYear \(millions(change.fundingBefore)) becomes "
      + millions(change.fundingAfter)
    let more =
      change.stillMore >= 0.5
      ? "; it still costs \(millions(change.stillMore)) more than \(first)" : ""
    if change.fundingAfter == change.fundingBefore { return "\(cost)\(more)." }
    let given =
      change.fundingAfter > change.fundingBefore
      ? "the rest goes to Ukraine's army" : "it gives up money for Ukraine's army"
    return "\(cost); \(given): \(paths)\(more)."
  }

  private static func millions(_ value: Double) -> String {
    NumberStyle.rounded(value, to: .one)
  }
}
