import RandomStreams
import TestSupport
import Testing

@Suite("Quantities")
struct QuantityTests {
  private struct UnknownName: Error {}

  private func sample(_ name: NamedDistribution, _ u: Double) throws -> Double {
    let values = name.parameters
    return switch name.kind {
    case "beta": Samplers.beta(u, a: values[0], b: values[1])
    case "gamma": Samplers.gamma(u, shape: values[0], scale: values[1])
    case "lognormal": Samplers.lognormal(u, logMean: values[0], logDeviation: values[1])
    case "triangular":
      Samplers.triangular(u, low: values[0], likely: values[1], high: values[2])
    case "pert":
      Samplers.pert(u, low: values[0], likely: values[1], high: values[2], weight: values[3])
    case "exponential": Samplers.exponential(u) / values[0]
    case "weibull": Samplers.weibull(u, shape: values[0], scale: values[1])
    default: throw UnknownName()
    }
  }

  @Test("have the quantiles of the table")
  func quantiles() throws {
    let table = try CheckTable("02_continuous_quantiles.csv")
    let rows = table.rows.filter { !$0[0].hasPrefix("student_t") }
    #expect(rows.count == 289)
    for row in rows {
      let name = NamedDistribution(row[0])
      let u = try #require(Double(row[1]))
      let expected = try #require(Double(row[2]))
      let isByRootFinding = ["beta", "gamma", "pert"].contains(name.kind)
      let allowed = isByRootFinding ? 1e-9 : 1e-13
      #expect(relativeError(try sample(name, u), expected) <= allowed, "\(row[0]) at \(u)")
    }
  }

  @Test("keep within their ends and never fall when the draw rises")
  func monotone() {
    let extreme = (2...53).map { Double(sign: .plus, exponent: -$0, significand: 1) }
    let coarse = (1..<1024).map { Double($0) / 1024 }
    let draws = (coarse + extreme + extreme.map { 1 - $0 }).sorted()
    let samplers: [(Double) -> Double] = [
      { Samplers.uniform($0, low: 0.1, high: 0.3) },
      { Samplers.triangular($0, low: 0.1, likely: 0.2, high: 0.3) },
      { Samplers.triangular($0, low: 0.1, likely: 0.1, high: 0.3) },
      { Samplers.triangular($0, low: 0.1, likely: 0.3, high: 0.3) },
      { Samplers.pert($0, low: 0.1, likely: 0.15, high: 0.3) },
    ]
    for sampler in samplers {
      let values = draws.map(sampler)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(values.allSatisfy { $0 >= 0.1 && $0 <= 0.3 })
      #expect(Set(values).count > 1000)
    }
  }

  @Test("are certain where low and high are the same", arguments: [0x1p-53, 0.5, 1 - 0x1p-53])
  func certain(u: Double) {
    #expect(Samplers.uniform(u, low: 3, high: 3) == 3)
    #expect(Samplers.triangular(u, low: 3, likely: 3, high: 3) == 3)
    #expect(Samplers.pert(u, low: 3, likely: 3, high: 3) == 3)
    #expect(Samplers.normal(u, mean: 3, deviation: 0) == 3)
  }

  @Test("that are normal have the quantiles of the normal distribution")
  func normal() {
    // The table's quantile at 97.5 of 100.
    let expected = 100 + 15 * 1.959963984540053855604431
    #expect(relativeError(Samplers.normal(0.975, mean: 100, deviation: 15), expected) < 1e-15)
    #expect(Samplers.uniform(0.25, low: -2, high: 6) == 0)
  }
}
