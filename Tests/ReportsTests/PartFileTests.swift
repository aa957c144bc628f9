import Analyses
import Foundation
import JSONText
import MonteCarlo
import Reports
import ScenarioModel
import TestSupport
import Testing

@Suite("A part file", .releaseOnly)
struct PartFileTests {
  private static let settings = RunSettings(trials: 75, threads: 1)

  private static func batch() throws -> Batch {
    Batch(try SampleRun.variants().map { $0.plan }, settings)
  }

  private static func part(_ draws: Range<Int> = 1..<3) throws -> PartFile {
    let batch = try batch()
    let progress = Runner.run(batch, from: BatchProgress(batch, draws: draws), pace: { _ in .max })
    let request = RunRequest(
      words: ["run", "two-countries", "--set=a=\"b\""],
      files: [RunRequest.File(name: "change.json", text: "{\n  \"set\": {}\n}\n")],
      scenarios: [ScenarioPrint(try SampleRun.resolved())]
    )
    let forms = try SampleRun.variants().map {
      PartFile.Form(heading: $0.heading, digest: $0.resolved.digest)
    }
    let head = PartFile.Head(version: "1.2.3", request: request, forms: forms, settings)
    return PartFile(head, shard: .init(2, of: 2), pieces: [PartFile.Piece(batch, progress)])
  }

  private static let written = Result { JSONText.write(try part().node) }

  @Test("reads back as it was written, to the last bit")
  func reading() throws {
    let part = try Self.part()
    let read = try PartFile(Array(try Self.written.get().utf8))
    #expect(read == part)
    let batch = try Self.batch()
    let progress = try read.pieces[0].progress(of: batch)
    let again = Runner.run(batch, from: BatchProgress(batch, draws: 1..<3), pace: { _ in .max })
    #expect(progress == again)
    #expect(read.pieces[0].trialsDone == 25..<75)
  }

  @Test("has its keys in the published order")
  func keys() throws {
    #expect(
      try Self.part().node.members.map { $0.name } == [
        "format", "tool", "request", "forms", "seed", "trials", "trialsPerJudgement", "shard",
        "range", "batches", "checksum",
      ]
    )
  }

  @Test("is refused when a digit of its sums was changed")
  func changed() throws {
    let bytes = Array(try Self.written.get().utf8)
    let text = String(decoding: bytes, as: UTF8.self)
    let batches = try #require(text.range(of: "\"batches\"")).lowerBound
    let first = text.utf8.distance(from: text.startIndex, to: batches)
    let digits = bytes.indices.filter {
      $0 > first && bytes[$0] >= UInt8(ascii: "0") && bytes[$0] <= UInt8(ascii: "9")
    }
    for place in stride(from: 0, to: digits.count, by: max(1, digits.count / 40)) {
      var changed = bytes
      let digit = digits[place]
      changed[digit] = changed[digit] == UInt8(ascii: "9") ? UInt8(ascii: "8") : changed[digit] + 1
      #expect(throws: PartFile.Problem.self) { _ = try PartFile(changed) }
    }
  }

  @Test("is refused when it is cut, empty, or something else")
  func otherwise() throws {
    let bytes = Array(try Self.written.get().utf8)
    #expect(throws: PartFile.Problem.self) { _ = try PartFile(Array(bytes.dropLast(100))) }
    #expect(throws: PartFile.Problem.self) { _ = try PartFile([]) }
    #expect(throws: PartFile.Problem.otherFormat) { _ = try PartFile(Array("{}".utf8)) }
    #expect(throws: PartFile.Problem.damaged) {
      _ = try PartFile(Array("{ \"format\": \"\(PartFile.format)\" }".utf8))
    }
  }

  @Test("of one batch is refused for another")
  func otherBatch() throws {
    let piece = try Self.part().pieces[0]
    var more = Self.settings
    more.trials = 100
    let plans = try Self.batch().plans
    #expect(throws: PartFile.Problem.damaged) { _ = try piece.progress(of: Batch(plans, more)) }
    let single = Batch([plans[0]], Self.settings)
    #expect(throws: PartFile.Problem.damaged) { _ = try piece.progress(of: single) }
  }

  @Test(
    "parts cover every draw once, in sizes that differ by one at most",
    arguments: [1, 2, 7, 64]
  )
  func shards(_ count: Int) {
    for draws in [count, count + 1, 80, 400_000] where draws >= count {
      let ranges = (1...count).map { PartFile.Shard($0, of: count).draws(among: draws) }
      #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == draws)
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound == right.lowerBound)
      }
      let sizes = ranges.map { $0.count }
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test("tells in which sections a scenario differs")
  func sections() throws {
    let first = ScenarioPrint(try SampleRun.resolved())
    let second = ScenarioPrint(
      try SampleRun.resolved([
        ("contributors.france.troopsAtMost", "7000"), ("mission.formsAtTroops", "3500"),
      ])
    )
    #expect(first.differing(from: first).isEmpty)
    #expect(first.differing(from: second) == ["mission", "contributors.france"])
  }
}
