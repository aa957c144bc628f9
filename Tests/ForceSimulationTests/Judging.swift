import Foundation
import Testing

/// Whether two numbers are equal but for rounding.
func isClose(_ value: Double, _ expected: Double, tolerance: Double = 1e-9) -> Bool {
  (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// The chance at which a right program fails a statistical test under a seed nobody chose.
let falseAlarms = 1e-6

/// Expects `count` of `total` trials to agree with the probability `chance`.
///
/// By Chernoff's bound the relative entropy of the share to the chance, times the number of
/// trials, exceeds log(2 / alarm rate) with at most that rate: exact for any number of trials.
func expectShare(
  _ count: Int,
  of total: Int,
  is chance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let share = Double(count) / Double(total)
  func part(_ x: Double, _ p: Double) -> Double { x > 0 ? x * log(x / p) : 0 }
  let entropy = part(share, chance) + part(1 - share, 1 - chance)
  #expect(
    Double(total) * entropy <= log(2 / falseAlarms),
    "\(count) of \(total) is \(share), expected \(chance)",
    sourceLocation: sourceLocation
  )
}

/// Expects the mean of independent `values` to agree with `expected`, by the central limit theorem.
func expectMean(
  _ values: [Double],
  is expected: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let error = (squares / (count - 1) / count).squareRoot()
  // The normal quantile of 1 - 5e-7.
  #expect(
    (mean - expected).magnitude <= 4.892 * error,
    "mean \(mean) of \(values.count), expected \(expected), standard error \(error)",
    sourceLocation: sourceLocation
  )
}
