/// Ukraine's own army (rule H1).
package struct Host: Sendable {
  /// Strength of its army, that of the ceasefire being 1.
  package let armyStrength: Quantity
  /// Money added for it in a year [USD million].
  package let fundingPerYear: Quantity
  /// What all of it costs in a year [USD million].
  package let fullCostPerYear: Quantity
  /// Weeks until added money shows.
  package let delayWeeks: Quantity
  /// Weeks over which its effect then grows.
  package let buildWeeks: Quantity
  /// Exponent of the effect on crises of an army twice as strong.
  package let crisisEffect: Quantity
  /// Share of incidents that Ukraine's own side sets off.
  package let setsOffShare: Quantity

  init(_ cursor: Cursor) {
    armyStrength = cursor["armyStrength"].quantity
    fundingPerYear = cursor["fundingPerYear"].quantity
    fullCostPerYear = cursor["fullCostPerYear"].quantity
    delayWeeks = cursor["delayWeeks"].quantity
    buildWeeks = cursor["buildWeeks"].quantity
    crisisEffect = cursor["crisisEffect"].quantity
    setsOffShare = cursor["setsOffShare"].quantity
  }
}
