/// Two plans of one run that are compared trial by trial, by their places among what it plays.
package struct PlanPair: Hashable, Sendable {
  /// The plan that is compared: the difference is its value less the base's.
  package let compared: Int
  /// The plan it is compared with.
  package let base: Int

  /// Creates a pair.
  package init(_ compared: Int, against base: Int) {
    self.compared = compared
    self.base = base
  }

  /// Every later plan against the first.
  static func againstFirst(_ count: Int) -> [PlanPair] {
    (1..<max(1, count)).map { PlanPair($0, against: 0) }
  }
}
