package import ScenarioModel

/// How much of what a scenario says has a source.
package struct InputShares: Hashable, Sendable {
  /// The share of inputs with a source, 0 to 1.
  package var sourced: Double
  /// The paths of the inputs that the user changed without giving a source.
  package var changed: [String]

  /// Creates shares.
  package init(sourced: Double, changed: [String] = []) {
    self.sourced = sourced
    self.changed = changed
  }

  /// Counts the inputs of a scenario; a changed input that brings a source is not listed.
  package init(_ register: InputRegister) {
    self.init(
      sourced: register.sourcedShare,
      changed: register.changed.filter { !$0.provenance.isSourced }.map { $0.path }
    )
  }

  /// The shares in words, such as "Inputs: 38 % sourced, 62 % assumed", and what was changed.
  package var sentence: String {
    let sourcedText = NumberStyle.percent(sourced)
    let assumedText = NumberStyle.percent(1 - sourced)
    let shares = "Inputs: \(sourcedText) sourced, \(assumedText) assumed."
    guard !changed.isEmpty else { return shares }
    return shares + " Changed by you, unsourced (\(changed.count)): "
      + changed.joined(separator: ", ")
  }
}
