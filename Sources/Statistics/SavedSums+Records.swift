/// Every exact record as a text of whole numbers, and back.
extension ClusteredMoments {
  /// The sums as text; empty without trials.
  package var saved: String {
    guard count > 0 else { return "" }
    var writer = SumsWriter()
    save(to: &writer)
    return writer.text
  }

  /// Reads what ``saved`` gave.
  package init(saved text: String) throws(SavedSumsError) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    var reader = SumsReader(text)
    try self.init(from: &reader)
    try reader.end()
  }

  func save(to writer: inout SumsWriter) {
    writer.add(trials.count)
    writer.add(trials.sum)
    writer.add(trials.sumOfSquares)
    writer.add(clusters)
    writer.add(squaredSums)
    writer.add(sumsTimesSize)
    writer.add(squaresTimesSize)
    writer.add(squaredSizes)
    writer.add(cubedSizes)
  }

  init(from reader: inout SumsReader) throws(SavedSumsError) {
    let trials = ExactMoments(
      count: try reader.count(),
      sum: try reader.sum(),
      sumOfSquares: try reader.wideSum()
    )
    self.init(
      trials: trials,
      clusters: try reader.count(),
      squaredSums: try reader.wideSum(),
      sumsTimesSize: try reader.sum(),
      squaresTimesSize: try reader.wideSum(),
      squaredSizes: try reader.count(),
      cubedSizes: try reader.sum()
    )
    // Every cluster holds a trial, and sizes are at least 1.
    guard clusters <= count, (clusters == 0) == (count == 0), squaredSizes >= count,
      cubedSizes >= Int128(squaredSizes)
    else { throw .contradiction }
  }
}

extension ClusteredHistogram {
  /// The filled slots as text; empty without values.
  ///
  /// Where every cluster is a single value, what follows from the counts is left out.
  package var saved: String {
    guard count > 0 else { return "" }
    var writer = SumsWriter()
    let isSingle = clusters == count
    writer.add(count)
    writer.add(clusters)
    if !isSingle {
      writer.add(squaredSizes)
      writer.add(cubedSizes)
    }
    for (index, slot) in filled.enumerated() where slot.count > 0 {
      writer.add(Int64(start + index))
      writer.add(slot.count)
      writer.add(slot.sum)
      if !isSingle {
        writer.add(slot.sizes)
        writer.add(slot.squares)
      }
    }
    return writer.text
  }

  /// Reads what ``saved`` gave for a histogram of the same shape.
  package init(shape: HistogramShape, saved text: String) throws(SavedSumsError) {
    guard !text.isEmpty else {
      self.init(shape: shape)
      return
    }
    var reader = SumsReader(text)
    let count = try reader.count()
    let clusters = try reader.count()
    let isSingle = clusters == count
    let squaredSizes = isSingle ? count : try reader.count()
    let cubedSizes = isSingle ? Int128(count) : try reader.sum()
    var filled: [Slot] = []
    var total: Int64 = 0
    var last: Int64 = -1
    while !reader.isAtEnd {
      let index = try reader.count()
      guard index > last, index < Int64(shape.slots) else { throw .contradiction }
      let gap = filled.isEmpty ? 0 : Int(index - last) - 1
      filled.append(contentsOf: repeatElement(Slot(), count: gap))
      last = index
      var slot = Slot()
      slot.count = try reader.count()
      slot.sum = try reader.sum()
      slot.sizes = isSingle ? slot.count : try reader.count()
      slot.squares = isSingle ? slot.count : try reader.count()
      filled.append(slot)
      total += slot.count
    }
    guard total == count, clusters > 0, clusters <= count, squaredSizes >= count else {
      throw .contradiction
    }
    self.init(
      shape: shape,
      filled: filled,
      start: Int(last) - filled.count + 1,
      count: count,
      clusters: clusters,
      squaredSizes: squaredSizes,
      cubedSizes: cubedSizes
    )
  }
}

extension PairedMoments {
  /// The sums of both runs and of the difference as text; empty without trials.
  package var saved: String {
    guard difference.count > 0 else { return "" }
    var writer = SumsWriter()
    first.save(to: &writer)
    second.save(to: &writer)
    difference.save(to: &writer)
    writer.add(greater)
    writer.add(smaller)
    return writer.text
  }

  /// Reads what ``saved`` gave.
  package init(saved text: String) throws(SavedSumsError) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    var reader = SumsReader(text)
    let first = try ClusteredMoments(from: &reader)
    let second = try ClusteredMoments(from: &reader)
    let difference = try ClusteredMoments(from: &reader)
    let greater = try reader.count()
    let smaller = try reader.count()
    try reader.end()
    guard first.count == difference.count, second.count == difference.count,
      greater + smaller <= difference.count
    else { throw .contradiction }
    self.init(
      first: first,
      second: second,
      difference: difference,
      greater: greater,
      smaller: smaller
    )
  }
}

extension PairedEvents {
  /// The counts as text; empty without trials.
  package var saved: String {
    guard trials > 0 else { return "" }
    var writer = SumsWriter()
    writer.add(both)
    writer.add(firstOnly)
    writer.add(secondOnly)
    difference.save(to: &writer)
    return writer.text
  }

  /// Reads what ``saved`` gave.
  package init(saved text: String) throws(SavedSumsError) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    var reader = SumsReader(text)
    let both = try reader.count()
    let firstOnly = try reader.count()
    let secondOnly = try reader.count()
    let difference = try ClusteredMoments(from: &reader)
    try reader.end()
    guard both + firstOnly + secondOnly <= difference.count else { throw .contradiction }
    self.init(both: both, firstOnly: firstOnly, secondOnly: secondOnly, difference: difference)
  }
}
