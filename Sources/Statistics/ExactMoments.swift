import Mathematics

/// The count, sum and sum of squares of outputs of trials, exactly.
///
/// The state is whole numbers only, so any order of additions and any tree of merges gives the
/// same bits. Rounding happens once, when an estimate is asked for. Holds up to 2^31 values of
/// any size that ``FixedPoint`` accepts.
package struct ExactMoments: Hashable, Sendable {
  /// How many values were added.
  package private(set) var count: Int64

  /// The sum of the values [quanta].
  package private(set) var sum: Int128

  /// The sum of the squared values [squared quanta].
  package private(set) var sumOfSquares: Int256

  /// Creates an empty record.
  package init() {
    self.init(count: 0, sum: 0, sumOfSquares: .zero)
  }

  /// Creates a record from saved sums.
  package init(count: Int64, sum: Int128, sumOfSquares: Int256) {
    self.count = count
    self.sum = sum
    self.sumOfSquares = sumOfSquares
  }

  /// Sums up the values that are finite, each rounded once to quanta; others are left out.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - first: The place of the first that counts.
  ///   - step: How far apart those are that count.
  package init(finiteValuesOf values: Span<Double>, at first: Int = 0, every step: Int = 1) {
    self.init()
    var squares: Int128 = 0
    var place = first
    while place < values.count {
      let value = values[place]
      place += step
      guard value.isFinite else { continue }
      count += 1
      // Most outputs of most trials are nought.
      guard value != 0 else { continue }
      let quanta = FixedPoint.quantise(value)
      sum += Int128(quanta)
      let square = quanta.magnitude.multipliedFullWidth(by: quanta.magnitude)
      squares += Int128(truncatingIfNeeded: square.high) << 64 | Int128(square.low)
      // A square is below 2^126, so another fits before the next look.
      if squares >= Int128(1) << 126 {
        sumOfSquares += Int256(squares)
        squares = 0
      }
    }
    sumOfSquares += Int256(squares)
  }

  /// Adds one value in quanta, as ``FixedPoint/quantise(_:)`` gives it.
  package mutating func add(_ quantised: Int64) {
    let wide = Int128(quantised)
    count += 1
    sum += wide
    sumOfSquares += Int256(wide * wide)
  }

  /// Adds everything that another record holds.
  package mutating func merge(_ other: ExactMoments) {
    count += other.count
    sum += other.sum
    sumOfSquares += other.sumOfSquares
  }
}

extension ExactMoments {
  /// The mean, or nil without values.
  package var mean: Double? {
    count > 0 ? FixedPoint.value(sum) / Double(count) : nil
  }

  /// The sample variance (divisor n - 1), or nil with fewer than two values.
  ///
  /// The numerator n * sum of squares - sum squared is formed exactly, so nothing cancels.
  package var variance: Double? {
    guard count > 1 else { return nil }
    let numerator = sumOfSquares.multiplied(by: count) - Int256.product(sum, sum)
    return FixedPoint.squaredValue(numerator) / Double(count) / Double(count - 1)
  }

  /// The standard error of the mean of independent values, or nil with fewer than two.
  package var standardError: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }

  /// The t interval for the mean of independent values, or nil with fewer than two.
  package func interval(level: Double) -> Interval? {
    guard let mean, let standardError else { return nil }
    return .student(mean, standardError, degrees: Double(count - 1), level: level)
  }
}

extension Interval {
  /// The interval of Student's t around an estimate with its standard error.
  static func student(
    _ estimate: Double,
    _ standardError: Double,
    degrees: Double,
    level: Double
  ) -> Interval {
    let tail = tail(outside: level)
    let halfWidth = -StudentT.quantile(tail, degrees: degrees) * standardError
    return Interval(low: estimate - halfWidth, high: estimate + halfWidth, level: level)
  }
}
