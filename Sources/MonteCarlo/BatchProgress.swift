/// How far a batch is, with everything that its trials gave until now.
package struct BatchProgress: Hashable, Sendable {
  /// The draws of the judgements that are asked for, counted from the first of the run.
  package let draws: Range<Int>
  /// The first of them that is still to do; the end of ``draws`` when there is none.
  package let next: Int
  /// What the draws before it gave.
  package let outcome: RunOutcome

  /// Begins a batch, or goes on with what was saved of it.
  ///
  /// - Parameters:
  ///   - draws: The draws that are asked for.
  ///   - next: The first that is still to do.
  ///   - outcome: What those before it gave.
  package init(draws: Range<Int>, next: Int, outcome: RunOutcome) {
    precondition(next >= draws.lowerBound && next <= draws.upperBound, "done is part of asked")
    self.draws = draws
    self.next = next
    self.outcome = outcome
  }

  /// Begins a batch with nothing done; all of its draws unless some are named.
  package init(_ batch: Batch, draws: Range<Int>? = nil) {
    let draws = draws ?? 0..<batch.settings.judgements
    self.init(draws: draws, next: draws.lowerBound, outcome: batch.emptyOutcome)
  }

  /// Whether nothing is left to do.
  package var isDone: Bool { next == draws.upperBound }
}
