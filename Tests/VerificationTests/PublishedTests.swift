import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics
import TestSupport
import Testing

/// What is measured for everybody to read in `docs/verification.md`, misses too.
@Suite("The published verification", .tags(.statistical), .releaseOnly, .serialized)
struct PublishedTests {
  @Test("V6: past operations fill as the presets fitted on them say; others are scored")
  func fills() throws {
    let points = try OperationPoint.all()
    let scores = try points.map { point in
      Score(try point.shares(trials: 400), observed: point.share)
    }
    for (point, score) in zip(points, scores) where point.isFitted {
      #expect(
        score.holds(point.share),
        "\(point.operation), week \(point.week): \(score.low) to \(score.high)"
      )
    }
    let rows = zip(points, scores)
    try expectPublished(
      table(rows.filter { $0.0.isFitted }) + "\n" + table(rows.filter { !$0.0.isFitted }),
      as: "fills"
    )
  }

  @Test("what each link of the loop carries of deaths and of early ends")
  func links() throws {
    let parts = try ["baseline", "hot-climate"].map { name in
      let bare = try Repository.plan(name)
      let frozen = try Catalogue.links.map { link in
        try Repository.plan(name, "\"freeze\": { \"\(link)\": true }")
      }
      let settings = RunSettings(trials: 1000, trialsPerJudgement: 5, threads: 2)
      let outcome = Runner.run([bare] + frozen, settings)
      let rows = try zip(Catalogue.links, outcome.pairs).map { link, pair in
        let cells = try [Measure.deaths, .endsEarly].flatMap { measure in
          try carried(by: pair.moments[measure.rawValue], of: measure)
        }
        return ["`\(link)`"] + cells
      }
      let whole = try [Measure.deaths, .endsEarly].map {
        try #require(outcome.tallies[0].columns[$0.rawValue].mean)
      }
      return """
        `\(name)`: \(published(whole[0], places: 1)) deaths a trial; \
        \(published(whole[1], places: 3)) of the trials end early.

        \(publishedTable(
          ["link", "deaths it carries", "95 in 100", "early ends", "95 in 100"],
          rows,
          numbers: 1
        ))
        """
    }
    try expectPublished(parts.joined(separator: "\n"), as: "links")
  }

  /// What a run has more than the same with a link frozen: the mean and its 95 per cent interval.
  private func carried(by moments: PairedMoments, of measure: Measure) throws -> [String] {
    let places = measure == .deaths ? 1 : 3
    let interval = try #require(moments.interval(level: 0.95))
    return [
      published(-(try #require(moments.meanDifference)), places: places),
      "\(published(-interval.high, places: places)) to \(published(-interval.low, places: places))",
    ]
  }

  private func table(_ rows: [(OperationPoint, Score)]) -> String {
    let isFitted = rows.allSatisfy { $0.0.isFitted }
    let held = rows.count { $1.holds($0.share) }
    let error = rows.reduce(0) { $0 + $1.1.crps } / Double(rows.count)
    let lines = rows.map { point, score in
      [
        point.operation, "`\(point.preset)`", point.source, String(point.week),
        published(point.share),
        "\(published(score.low)) to \(published(score.high))", published(score.middle),
        score.holds(point.share) ? "yes" : "**no**", published(score.rank),
        published(score.crps),
      ]
    }
    return """
      \(isFitted ? "Fitted" : "Scored, not fitted"): \(held) of \(rows.count) inside nine in ten; \
      mean score \(published(error, places: 3)).

      \(publishedTable(
        [
          "operation", "preset", "source", "week", "was", "model", "middle", "held", "rank", "score",
        ],
        lines,
        numbers: 3
      ))
      """
  }
}
