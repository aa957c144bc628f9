/// When a batch may end before all its trials are run.
///
/// Asked only at looks that are fixed beforehand, so that neither threads nor interruptions
/// change the answer.
package struct StoppingRule: Sendable {
  /// The looks, each a number of draws of the judgements, ascending.
  package let looks: [Int]
  /// Whether what the trials gave until a look is enough.
  package let isEnough: @Sendable (RunOutcome) -> Bool

  /// Creates a rule.
  package init(looks: [Int], isEnough: @escaping @Sendable (RunOutcome) -> Bool) {
    self.looks = looks
    self.isEnough = isEnough
  }
}
