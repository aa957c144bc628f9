import ForceSimulation
package import MonteCarlo

/// A threshold that a result must surely meet, such as `tasksCarriedOut >= 4`.
package struct Requirement: Hashable, Sendable {
  /// How the measure must stand to the bound.
  package enum Relation: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
  }

  /// Why a text is no requirement.
  package enum Problem: Error, Hashable, Sendable {
    /// It is not a measure, a relation and a number.
    case form
    /// The number is missing, or is none that the measure can be held against.
    case number(String, isShare: Bool)
    /// There is no such measure.
    case unknownMeasure(String)
    /// No interval is known of the measure, so nothing can be decided.
    case noInterval(String)
  }

  /// What became of a requirement, by the interval of the estimate.
  package enum Decision: Hashable, Sendable {
    /// The whole interval meets it.
    case met
    /// The whole interval fails it.
    case notMet
    /// The bound lies within the interval.
    case undecided
  }

  /// As it was given.
  package let text: String
  /// The measure.
  package let measure: ReportedMeasure
  /// How it must stand to the bound.
  package let relation: Relation
  /// The bound, in the measure's own unit; shares 0 to 1.
  package let bound: Double

  /// Reads a requirement: a measure, a relation, and a number, for shares also `80 of 100` or
  /// `80%`.
  package init(_ text: String) throws(Problem) {
    self.text = text
    guard let start = text.firstIndex(where: { $0 == "<" || $0 == ">" }) else { throw .form }
    let rest = text[start...]
    guard let relation = Relation.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      throw .form
    }
    let id = Self.trimmed(text[..<start])
    guard let measure = ReportedMeasure.all.first(where: { $0.id == id }) else {
      throw .unknownMeasure(id)
    }
    if case .tailMean = measure.making { throw .noInterval(id) }
    let number = Self.trimmed(rest.dropFirst(relation.rawValue.count))
    let isShare = measure.unit == "share"
    guard let bound = Self.bound(number, isShare: isShare) else {
      throw .number(id, isShare: isShare)
    }
    self.measure = measure
    self.relation = relation
    self.bound = bound
  }

  /// What became of it in one form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - everyLook: Whether the number of trials was decided on looks, so that the interval must
  ///     hold at all of them.
  /// - Returns: The decision, and the estimate that decided.
  package func decision(
    on form: FormResult,
    everyLook: Bool
  ) -> (decision: Decision, estimate: Estimate) {
    var estimate = form.estimate(measure)
    if everyLook, case .measure(let own) = measure.making, estimate.value != nil,
      let wide = form.tally.estimateAtEveryLook(own)
    {
      (estimate.low, estimate.high) = (wide.low, wide.high)
    }
    return (decision(low: estimate.low, high: estimate.high), estimate)
  }

  /// Whether a run whose length was decided on looks can decide it: only shares and means.
  package var isDecidableAtEveryLook: Bool {
    if case .measure(let own) = measure.making { own.kind != .median } else { false }
  }

  /// What became of it by an interval, an end of which may not exist.
  package func decision(low: Double?, high: Double?) -> Decision {
    // An end that does not exist may lie anywhere, so it decides nothing.
    func isSo(_ end: Double?, _ relation: (Double, Double) -> Bool) -> Bool {
      end.map { relation($0, bound) } ?? false
    }
    return switch relation {
    case .atLeast: isSo(low, >=) ? .met : isSo(high, <) ? .notMet : .undecided
    case .above: isSo(low, >) ? .met : isSo(high, <=) ? .notMet : .undecided
    case .atMost: isSo(high, <=) ? .met : isSo(low, >) ? .notMet : .undecided
    case .below: isSo(high, <) ? .met : isSo(low, >=) ? .notMet : .undecided
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A number; for shares 0 to 1, also in 100.
  private static func bound(_ text: String, isShare: Bool) -> Double? {
    for ending in ["of 100", "%"] where text.hasSuffix(ending) {
      guard isShare, let number = number(trimmed(text.dropLast(ending.count)[...])) else {
        return nil
      }
      return number >= 0 && number <= 100 ? number / 100 : nil
    }
    guard let number = number(text), !isShare || (number >= 0 && number <= 1) else { return nil }
    return number
  }

  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }) else {
      return nil
    }
    return Double(text)
  }
}

extension Requirement {
  /// What became of it in one form, as a sentence.
  package func sentence(on form: FormResult, everyLook: Bool) -> String {
    let (decision, estimate) = decision(on: form, everyLook: everyLook)
    let words =
      switch decision {
      case .met: "met"
      case .notMet: "not met"
      case .undecided: estimate.value == nil ? "not decided" : "too few runs to say"
      }
    let wording = EstimateWording(estimate, measure.style)
    return "'\(text)', \(form.heading): \(words), \(wording.valueAndInterval)."
  }
}
