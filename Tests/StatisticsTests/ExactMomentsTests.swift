import Statistics
import TestSupport
import Testing

@Suite("Exact moments")
struct ExactMomentsTests {
  @Test("the finite values of a column are summed as one by one, to the last bit")
  func column() {
    var generator = SplitMix(seed: 12)
    let most = FixedPoint.limit - 1
    var values = [most, -most, .nan, 0, .infinity, -.infinity, most, most, most, -0.0, 0x1p-33]
    values += (0..<200).map { _ in (generator.uniform() - 0.5) * 0x1p31 }
    var moments = ExactMoments()
    for value in values where value.isFinite { moments.add(FixedPoint.quantise(value)) }
    #expect(ExactMoments(finiteValuesOf: values.span) == moments)
    #expect(moments.count == 208)
    #expect(ExactMoments(finiteValuesOf: [Double]().span) == ExactMoments())
    let rows = values.flatMap { [7, $0, .nan] }
    #expect(ExactMoments(finiteValuesOf: rows.span, at: 1, every: 3) == moments)
  }

  @Test("any order, sharding and merge tree gives the same state and estimates")
  func orderFree() throws {
    var generator = SplitMix(seed: 11)
    var values = (0..<1_000).map { _ in
      FixedPoint.quantise((generator.uniform() - 0.5) * 0x1p31)
    }
    var reference = ExactMoments()
    for value in values { reference.add(value) }
    for _ in 0..<20 {
      values.shuffle(using: &generator)
      #expect(Self.merged(values[...], using: &generator) == reference)
    }
  }

  @Test("the adversarial table's values in range sum to the same bits in any order")
  func adversarial() throws {
    // The table also holds values up to 1e16, beyond the range of fixed point; the 352 values
    // below 2^31 sum to 2.367938294017462 (exact rationals, rounded).
    let all = try CheckTable("04_adversarial_sum_values.csv").rows.compactMap { Double($0[0]) }
    #expect(all.count == 408)
    var values = all.filter { $0.magnitude < FixedPoint.limit }
    #expect(values.count == 352)
    var forwards = ExactMoments()
    for value in values { forwards.add(FixedPoint.quantise(value)) }
    let sum = FixedPoint.value(forwards.sum)
    // Each value is off by half a quantum at most.
    #expect((sum - 2.367938294017462).magnitude <= 352 * 0x1p-33)
    // The control: plain sums differ with the order here.
    #expect(values.reduce(0, +) != values.reversed().reduce(0, +))
    var generator = SplitMix(seed: 4)
    for _ in 0..<20 {
      values.shuffle(using: &generator)
      #expect(Self.merged(values.map(FixedPoint.quantise)[...], using: &generator) == forwards)
    }
  }

  @Test("the certified values of NIST are met on data with large common parts")
  func certified() throws {
    // Certified means and standard deviations; the data by their published rule.
    for (dataset, data, mean, deviation) in Self.certifiedCases {
      // In tenths the data are whole numbers, so the quantum does not enter.
      var moments = ExactMoments()
      for tenths in data { moments.add(tenths << 32) }
      #expect(relativeError(moments.mean, 10 * mean) < 1e-15, "\(dataset)")
      let found = try #require(moments.variance).squareRoot()
      #expect(relativeError(found, 10 * deviation) < 1e-15, "\(dataset)")
    }
  }

  @Test("no values have no mean and one value has no spread")
  func tooFew() {
    var moments = ExactMoments()
    #expect(moments.mean == nil && moments.variance == nil)
    moments.add(FixedPoint.quantise(3.5))
    #expect(moments.mean == 3.5)
    #expect(moments.variance == nil && moments.standardError == nil)
    #expect(moments.interval(level: 0.95) == nil)
  }

  @Test("the largest values do not overflow, and their spread is right")
  func largest() throws {
    let largest = FixedPoint.limit.nextDown
    var moments = ExactMoments()
    for _ in 0..<500 {
      moments.add(FixedPoint.quantise(largest))
      moments.add(FixedPoint.quantise(-largest))
    }
    #expect(moments.mean == 0)
    #expect(relativeError(moments.variance, largest * largest * 1_000 / 999) < 1e-15)
  }

  @Test("the interval is that of Student's t")
  func interval() throws {
    // 1, 2, 3: mean 2, standard error 1/sqrt 3, t(0.975, 2) = 4.30265272974946 (table).
    var moments = ExactMoments()
    for value in [1.0, 2, 3] { moments.add(FixedPoint.quantise(value)) }
    let interval = try #require(moments.interval(level: 0.95))
    let halfWidth = 4.3026527297494619 / 3.0.squareRoot()
    #expect(relativeError(interval.low, 2 - halfWidth) < 1e-12)
    #expect(relativeError(interval.high, 2 + halfWidth) < 1e-12)
    #expect(interval.level == 0.95)
  }

  /// The moments of `values` gathered by a random tree of merges.
  private static func merged(
    _ values: ArraySlice<Int64>,
    using generator: inout SplitMix
  ) -> ExactMoments {
    var moments = ExactMoments()
    guard values.count > 10 else {
      for value in values { moments.add(value) }
      return moments
    }
    let middle = values.startIndex + generator.below(values.count)
    let left = merged(values[..<middle], using: &generator)
    moments = merged(values[middle...], using: &generator)
    moments.merge(left)
    return moments
  }

  private static let certifiedCases: [(String, [Int64], Double, Double)] = [
    ("NumAcc1", [100_000_010, 100_000_030, 100_000_020], 10_000_002, 1),
    ("NumAcc2", alternating(around: 12), 1.2, 0.1),
    ("NumAcc3", alternating(around: 10_000_002), 1_000_000.2, 0.1),
    ("NumAcc4", alternating(around: 100_000_002), 10_000_000.2, 0.1),
  ]

  /// The middle once, then one tenth below and one above it, 500 times.
  private static func alternating(around middle: Int64) -> [Int64] {
    [middle] + (0..<500).flatMap { _ in [middle - 1, middle + 1] }
  }
}
