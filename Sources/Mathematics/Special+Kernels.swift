extension Special {
  /// What Stirling's formula leaves out: log Gamma(a) - ((a - 1/2) log a - a + log(2 pi) / 2).
  ///
  /// Tends to 1 / (12 a). Ratios of large gamma functions are formed from these remainders,
  /// because differences of their logarithms lose as many digits as the logarithms have before
  /// the point.
  static func stirlingRemainder(_ a: Double) -> Double {
    guard a < 10 else {
      let inverse = 1 / a
      return inverse * stirlingSeries(inverse * inverse)
    }
    let halfLogTwoPi = 0.918_938_533_204_672_741_78
    return Maths.logGamma(a) - ((a - 0.5) * Maths.log(a) - a + halfLogTwoPi)
  }

  /// Stirling's series in 1 / a^2 (DLMF 5.11.1); beyond a = 10 the next term is below 3e-17.
  private static func stirlingSeries(_ z: Double) -> Double {
    var sum = 1.0 / 156
    sum = sum * z - 691.0 / 360_360
    sum = sum * z + 1.0 / 1_188
    sum = sum * z - 1.0 / 1_680
    sum = sum * z + 1.0 / 1_260
    sum = sum * z - 1.0 / 360
    return sum * z + 1.0 / 12
  }

  /// log(ratio) - excess, where excess is ratio - 1 given with its own precision.
  ///
  /// Close to 1 the leading terms cancel. With r = excess / (2 + excess) the logarithm is
  /// 2 (r + r^3 / 3 + r^5 / 5 + ...) and the difference is -r excess + 2 r^3 (1/3 + r^2 / 5 + ...).
  static func logDeviation(ratio: Double, excess: Double) -> Double {
    guard excess.magnitude < 0.5 else {
      return Maths.log(ratio) - excess
    }
    let r = excess / (2 + excess)
    let square = r * r
    var sum = 0.0
    for term in (0..<18).reversed() {
      sum = sum * square + 1 / Double(2 * term + 3)
    }
    return 2 * r * square * sum - r * excess
  }

  /// Evaluates b0 + a1 / (b1 + a2 / (b2 + ...)) by Lentz's method as modified by Thompson and
  /// Barnett.
  ///
  /// Stops when a step changes the value by less than 2^-51 of itself, after 200,000 steps at
  /// the latest.
  static func continuedFraction(
    first: Double,
    next: (_ step: Double) -> (numerator: Double, denominator: Double)
  ) -> Double {
    let tiny = 1e-300
    var value = first == 0 ? tiny : first
    var forward = value
    var backward = 0.0
    for step in 1...200_000 {
      let part = next(Double(step))
      backward = part.denominator + part.numerator * backward
      forward = part.denominator + part.numerator / forward
      backward = 1 / (backward == 0 ? tiny : backward)
      forward = forward == 0 ? tiny : forward
      let change = forward * backward
      value *= change
      if (change - 1).magnitude < 0x1p-51 { break }
    }
    return value
  }

  /// Solves for the positive argument at which a tail has a wanted probability.
  ///
  /// Newton's method on the logarithm of the tail as a function of the logarithm of the
  /// argument, where tails are nearly straight, kept inside a bracket and replaced by
  /// halving (of the logarithm) when it leaves it. Stops after a step below 2^-30, relative,
  /// beyond which the error is its square; after 200 steps at the latest.
  ///
  /// - Parameters:
  ///   - start: A first guess.
  ///   - upperEnd: An argument not below the solution.
  ///   - step: Gives, at an argument, the change of its logarithm that Newton's method proposes;
  ///     its sign says on which side the solution lies.
  /// - Returns: The argument, or the nearer end of the bracket when the solution lies outside.
  static func solve(
    start: Double,
    upperEnd: Double,
    step: (_ argument: Double) -> Double
  ) -> Double {
    var (low, high) = (Double.leastNormalMagnitude, upperEnd)
    var argument = min(max(start, low), high)
    for _ in 0..<200 {
      let change = step(argument)
      if change > 0 { low = argument } else { high = argument }
      var next = argument * Maths.exp(min(max(change, -800), 800))
      if !(next > low && next < high) {
        if change.magnitude < 0x1p-30 { return argument }
        next = low.squareRoot() * high.squareRoot()
      }
      let isSettled = (next - argument).magnitude <= 0x1p-30 * argument
      argument = next
      if isSettled { break }
    }
    return argument
  }
}
