import Statistics
import TestSupport
import Testing

@Suite("Saved sums")
struct SavedSumsTests {
  @Test("are decimal whole numbers that read back to the last bit")
  func numbers() throws {
    let counts: [Int64] = [0, 1, 1 << 48]
    let sums: [Int128] = [0, -1, 1 << 112, -(1 << 112), Int128(Int64.max) + 1]
    let wide = [
      Int256.zero, Int256(-1), Int256(Int128.max), Int256(Int128.min + 1),
      Int256(high: 0, low: .max), Int256(high: -7, low: 0), Int256(high: 1 << 100, low: 12),
    ]
    var writer = SumsWriter()
    for count in counts { writer.add(count) }
    for sum in sums { writer.add(sum) }
    for sum in wide { writer.add(sum) }
    var reader = SumsReader(writer.text)
    for count in counts { #expect(try reader.count() == count) }
    for sum in sums { #expect(try reader.sum() == sum) }
    for sum in wide { #expect(try reader.wideSum() == sum) }
    try reader.end()
  }

  @Test("look as any program may read them")
  func text() {
    var writer = SumsWriter()
    writer.add(Int64(25))
    writer.add(Int128(-3) << 64)
    writer.add(Int256(high: 2, low: 5))
    #expect(writer.text == "25 -55340232221128654848 2/5")
  }

  @Test(
    "end in an error where they are damaged",
    arguments: [
      "", " ", "-", "1 ", " 1", "1  2", "x", "1x", "+1", "1.5", "-1", "281474976710657",
      "99999999999999999999999999999999999999999999999999", "1/2",
    ]
  )
  func damaged(_ text: String) {
    #expect(throws: SavedSumsError.self) {
      var reader = SumsReader(text)
      _ = try reader.count()
      _ = try reader.count()
    }
  }

  /// Records with clusters of several values, filled by a fixed generator.
  private struct Records {
    var moments = ClusteredMoments()
    var histogram = ClusteredHistogram(shape: .wholeNumbers(0...40))
    var range = JudgementRange(shape: HistogramShape(lower: -10, width: 0.5, bins: 100))
    var paired = PairedMoments()
    var events = PairedEvents()

    init() {
      var random = SplitMix(seed: 5)
      for cluster in 0..<30 {
        let size = cluster == 29 ? 3 : 7
        let values = (0..<size).map { _ in Double(Int64(random.next() % 60) - 8) * 1e5 / 7 }
        let others = (0..<size).map { _ in Double(random.next() % 50) }
        var sums = ExactMoments()
        for value in values { sums.add(FixedPoint.quantise(value)) }
        moments.addCluster(sums)
        histogram.addCluster(others.span)
        range.addCluster(sums)
        paired.addCluster(first: values.span, second: others.span)
        events.addCluster(both: 1, firstOnly: Int64(size) - 2, secondOnly: 0, neither: 1)
      }
    }
  }

  @Test("give back every kind of record, to the last bit")
  func records() throws {
    let records = Records()
    #expect(try ClusteredMoments(saved: records.moments.saved) == records.moments)
    let shape = records.histogram.shape
    #expect(
      try ClusteredHistogram(shape: shape, saved: records.histogram.saved) == records.histogram
    )
    let means = records.range.means
    let read = try ClusteredHistogram(shape: means.shape, saved: means.saved)
    #expect(JudgementRange(means: read) == records.range)
    #expect(try PairedMoments(saved: records.paired.saved) == records.paired)
    #expect(try PairedEvents(saved: records.events.saved) == records.events)
  }

  @Test("are empty for empty records")
  func empty() throws {
    #expect(ClusteredMoments().saved.isEmpty)
    #expect(try ClusteredMoments(saved: "") == ClusteredMoments())
    #expect(try PairedMoments(saved: "") == PairedMoments())
    #expect(try PairedEvents(saved: "") == PairedEvents())
    let shape = HistogramShape.wholeNumbers(0...3)
    #expect(try ClusteredHistogram(shape: shape, saved: "") == ClusteredHistogram(shape: shape))
  }

  @Test("that lost a number, or one of their counts, are refused or at least not the same")
  func cut() {
    let records = Records()
    let words = records.moments.saved.split(separator: " ").map(String.init)
    for index in words.indices {
      var fewer = words
      fewer.remove(at: index)
      #expect(throws: SavedSumsError.self) {
        _ = try ClusteredMoments(saved: fewer.joined(separator: " "))
      }
    }
    let slots = records.histogram.saved.split(separator: " ").map(String.init)
    for index in slots.indices {
      var fewer = slots
      fewer.remove(at: index)
      #expect(throws: SavedSumsError.self) {
        let shape = records.histogram.shape
        _ = try ClusteredHistogram(shape: shape, saved: fewer.joined(separator: " "))
      }
    }
  }

  @Test("of a histogram of another shape are refused")
  func otherShape() {
    let saved = Records().histogram.saved
    #expect(throws: SavedSumsError.contradiction) {
      _ = try ClusteredHistogram(shape: .wholeNumbers(0...4), saved: saved)
    }
  }
}
