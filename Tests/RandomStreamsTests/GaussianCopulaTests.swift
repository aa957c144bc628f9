import Mathematics
import RandomStreams
import TestSupport
import Testing

@Suite("Gaussian copula", .tags(.statistical))
struct GaussianCopulaTests {
  private static let draws = 200_000

  /// Pairs of uniform numbers with the correlation given, from a fixed seed.
  private func pairs(_ correlation: Double) -> [(Double, Double)] {
    let streams = (0..<3).map {
      RandomStream(seed: 77, trial: 0, entity: $0, purpose: .sharedReadiness)
    }
    return (0..<UInt64(Self.draws)).map { draw in
      let scores = streams.map { Normal.quantile($0.uniform(draw)) }
      let first = GaussianCopula.correlated(
        common: scores[0],
        own: scores[1],
        correlation: correlation
      )
      let second = GaussianCopula.correlated(
        common: scores[0],
        own: scores[2],
        correlation: correlation
      )
      return (first, second)
    }
  }

  @Test("turns a rank correlation into that of the normal scores")
  func spearman() throws {
    let table = try CheckTable("02_gaussian_copula.csv")
    #expect(table.rows.count == 8)
    for row in table.rows {
      let latent = try #require(Double(row[0]))
      let spearman = try #require(Double(row[1]))
      #expect((GaussianCopula.correlation(fromSpearman: spearman) - latent).magnitude < 1e-14)
    }
    #expect(relativeError(GaussianCopula.correlation(fromSpearman: 1), 1) < 1e-15)
    #expect(relativeError(GaussianCopula.correlation(fromSpearman: -1), -1) < 1e-15)
  }

  /// The tolerance of 4.9 standard errors raises one false alarm in a million.
  @Test("gives pairs the joint probabilities of the table", arguments: ["0", "0.2", "0.5", "0.9"])
  func jointProbabilities(latent: String) throws {
    let table = try CheckTable("02_gaussian_copula.csv")
    let row = try #require(table.rows.first { $0[0] == latent })
    let pairs = pairs(try #require(Double(latent)))
    for (limit, column) in [(0.5, 3), (0.05, 4)] {
      let expected = try #require(Double(row[column]))
      let hits = pairs.filter { $0.0 < limit && $0.1 < limit }.count
      let deviation = (expected * (1 - expected) * Double(pairs.count)).squareRoot()
      let difference = Double(hits) - expected * Double(pairs.count)
      #expect(difference.magnitude < 4.9 * deviation, "both below \(limit)")
    }
  }

  /// Spearman's correlation of uniform numbers is their plain correlation, 12 E[uv] - 3; the
  /// product uv has a standard deviation of at most 0.3, so 12 · 0.3 / √n bounds the error.
  @Test("gives pairs the rank correlation of the table", arguments: ["0", "0.2", "0.5", "0.9"])
  func rankCorrelation(latent: String) throws {
    let table = try CheckTable("02_gaussian_copula.csv")
    let row = try #require(table.rows.first { $0[0] == latent })
    let expected = try #require(Double(row[1]))
    let pairs = pairs(try #require(Double(latent)))
    let mean = pairs.reduce(0) { $0 + $1.0 * $1.1 } / Double(pairs.count)
    let allowed = 4.9 * 12 * 0.3 / Double(pairs.count).squareRoot()
    #expect((12 * mean - 3 - expected).magnitude < allowed)
  }

  @Test("is the common number alone at 1 and the own number alone at 0")
  func ends() {
    let common = GaussianCopula.correlated(common: 0.8, own: -2, correlation: 1)
    #expect(common == Normal.cumulative(0.8))
    let own = GaussianCopula.correlated(common: 0.8, own: -2, correlation: 0)
    #expect(own == Normal.cumulative(-2))
  }
}
