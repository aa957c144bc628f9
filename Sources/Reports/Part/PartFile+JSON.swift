package import JSONText
import MonteCarlo
import ScenarioModel

/// Part files as JSON.
extension PartFile {
  /// The part as JSON, keys in a fixed order.
  package var node: JSONNode {
    let range = pieces.first?.trialsDone ?? 0..<0
    return .object([
      ("format", .text(Self.format)),
      ("tool", .object([("name", .text("muster")), ("version", .text(head.version))])),
      ("request", head.request.node),
      (
        "forms",
        .list(
          head.forms.map {
            .object([("heading", .text($0.heading)), ("digest", .text($0.digest))])
          }
        )
      ),
      ("seed", .count(Int64(head.seed))),
      ("trials", .whole(head.trials)),
      ("trialsPerJudgement", .whole(head.trialsPerJudgement)),
      (
        "shard",
        shard.map { .object([("number", .whole($0.number)), ("of", .whole($0.count))]) } ?? .null
      ),
      (
        "range",
        .object([("first", .whole(range.lowerBound)), ("count", .whole(range.count))])
      ),
      ("batches", .list(pieces.map { $0.node })),
      ("checksum", .text(checksum)),
    ])
  }

  /// How long and full a part may be: more than parts of large comparisons are.
  private static let limits = JSONLimits(
    maximumBytes: 64 * 1024 * 1024,
    maximumDepth: 32,
    maximumValues: 1_000_000
  )

  /// Reads a part.
  ///
  /// - Throws: ``Problem``; limits of the reader hold before memory is spent.
  package init(_ bytes: [UInt8]) throws(Problem) {
    let reading = JSONText.read(bytes, limits: Self.limits)
    if let problem = reading.problems.first { throw .syntax(problem) }
    guard let node = reading.value, node.member("format")?.text == Self.format else {
      throw .otherFormat
    }
    guard let head = Head(node), let batches = node.member("batches")?.elements else {
      throw .damaged
    }
    let pieces = batches.compactMap { Piece($0) }
    let shard = node.member("shard").flatMap { Shard($0) }
    guard pieces.count == batches.count, (shard != nil) == (node.member("shard")?.isNull == false)
    else { throw .damaged }
    self.init(head, shard: shard, pieces: pieces)
    guard checksum == node.member("checksum")?.text else { throw .damaged }
  }
}

extension PartFile.Head {
  fileprivate init?(_ node: JSONNode) {
    guard let version = node.member("tool")?.member("version")?.text,
      let request = node.member("request").flatMap({ RunRequest($0) }),
      let forms = node.member("forms")?.elements,
      let seed = node.member("seed")?.whole(0...Int(RunSettings.greatestSeed)),
      let trials = node.member("trials")?.whole(1...RunSettings.mostTrials),
      let perJudgement = node.member("trialsPerJudgement")?.whole(1...RunSettings.mostTrials)
    else { return nil }
    self.version = version
    self.request = request
    self.forms = forms.compactMap { form in
      guard let heading = form.member("heading")?.text, let digest = form.member("digest")?.text
      else { return nil }
      return PartFile.Form(heading: heading, digest: digest)
    }
    self.seed = UInt64(seed)
    self.trials = trials
    trialsPerJudgement = perJudgement
    guard self.forms.count == forms.count else { return nil }
  }
}

extension PartFile.Shard {
  fileprivate init?(_ node: JSONNode) {
    guard let count = node.member("of")?.whole(1...RunSettings.mostTrials),
      let number = node.member("number")?.whole(1...count)
    else { return nil }
    self.init(number, of: count)
  }
}

extension PartFile.Piece {
  fileprivate var node: JSONNode {
    .object([
      ("trials", .whole(trials)),
      ("trialsPerJudgement", .whole(trialsPerJudgement)),
      (
        "draws",
        .object([
          ("first", .whole(draws.lowerBound)), ("end", .whole(draws.upperBound)),
          ("next", .whole(next)),
        ])
      ),
      ("tallies", .list(saved.tallies.map { $0.node })),
      ("pairs", .list(saved.pairs.map { $0.node })),
    ])
  }

  fileprivate init?(_ node: JSONNode) {
    guard let trials = node.member("trials")?.whole(1...RunSettings.mostTrials),
      let perJudgement = node.member("trialsPerJudgement")?.whole(1...RunSettings.mostTrials),
      let end = node.member("draws")?.member("end")?.whole(0...trials),
      let first = node.member("draws")?.member("first")?.whole(0...end),
      let next = node.member("draws")?.member("next")?.whole(first...end),
      let tallies = node.member("tallies")?.elements,
      let pairs = node.member("pairs")?.elements
    else { return nil }
    let saved = SavedOutcome(
      tallies: tallies.compactMap { SavedTally($0) },
      pairs: pairs.compactMap { SavedPair($0) }
    )
    guard saved.tallies.count == tallies.count, saved.pairs.count == pairs.count else {
      return nil
    }
    self.init(
      trials: trials,
      trialsPerJudgement: perJudgement,
      draws: first..<end,
      next: next,
      saved: saved
    )
  }
}

extension SavedTally {
  fileprivate var node: JSONNode {
    .object([
      ("trials", .count(trials)),
      ("columns", .list(columns.map { .text($0) })),
      ("histograms", .list(histograms.map { .text($0) })),
      ("weeks", .list(weeks.map { .text($0) })),
      ("ranges", .list(ranges.map { .text($0) })),
    ])
  }

  fileprivate init?(_ node: JSONNode) {
    guard let trials = node.member("trials")?.whole(0...RunSettings.mostTrials),
      let columns = node.member("columns")?.texts, let ranges = node.member("ranges")?.texts,
      let histograms = node.member("histograms")?.texts, let weeks = node.member("weeks")?.texts
    else { return nil }
    self.init(
      trials: Int64(trials),
      columns: columns,
      histograms: histograms,
      weeks: weeks,
      ranges: ranges
    )
  }
}

extension SavedPair {
  fileprivate var node: JSONNode {
    .object([
      ("moments", .list(moments.map { .text($0) })),
      ("events", .list(events.map { .text($0) })),
    ])
  }

  fileprivate init?(_ node: JSONNode) {
    guard let moments = node.member("moments")?.texts, let events = node.member("events")?.texts
    else { return nil }
    self.init(moments: moments, events: events)
  }
}

extension JSONNode {
  /// A whole number.
  fileprivate static func whole(_ number: Int) -> JSONNode { .count(Int64(number)) }

  /// The number, where it is a whole one in a range.
  fileprivate func whole(_ range: ClosedRange<Int>) -> Int? {
    guard let number, let whole = Int(exactly: number), range.contains(whole) else { return nil }
    return whole
  }

  /// The strings of a list of strings.
  fileprivate var texts: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap { $0.text }
    return texts.count == elements.count ? texts : nil
  }

  /// Whether it is the word `null`.
  fileprivate var isNull: Bool { content == .null }
}
