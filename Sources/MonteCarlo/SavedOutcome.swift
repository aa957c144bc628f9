package import Statistics

/// What a batch gave, as texts of whole numbers: what part files and checkpoints hold.
///
/// Reading back gives the same bits. What does not fit the batch ends in an error.
package struct SavedOutcome: Hashable, Sendable {
  /// The tally of each plan.
  package var tallies: [SavedTally]
  /// The differences of each pair.
  package var pairs: [SavedPair]

  /// Creates a saved outcome from its parts.
  package init(tallies: [SavedTally], pairs: [SavedPair]) {
    self.tallies = tallies
    self.pairs = pairs
  }

  /// Saves an outcome.
  package init(_ outcome: RunOutcome) {
    tallies = outcome.tallies.map { SavedTally($0) }
    pairs = outcome.pairs.map { SavedPair($0) }
  }
}

/// A tally as texts, one for each record.
package struct SavedTally: Hashable, Sendable {
  /// The number of trials.
  package var trials: Int64
  /// The sums of every column.
  package var columns: [String]
  /// The histogram of every measure, empty where it keeps none.
  package var histograms: [String]
  /// The histograms of the weeks in which contributors became firm and left.
  package var weeks: [String]
  /// How the mean of every measure spreads over draws.
  package var ranges: [String]

  /// Creates a saved tally from its parts.
  package init(
    trials: Int64,
    columns: [String],
    histograms: [String],
    weeks: [String],
    ranges: [String]
  ) {
    self.trials = trials
    self.columns = columns
    self.histograms = histograms
    self.weeks = weeks
    self.ranges = ranges
  }

  init(_ tally: Tally) {
    trials = tally.trials
    columns = tally.columns.map { $0.saved }
    histograms = tally.histograms.map { $0?.saved ?? "" }
    weeks = tally.weeks.map { $0.saved }
    ranges = tally.ranges.map { $0.means.saved }
  }
}

/// The differences between two plans as texts, two for each measure.
package struct SavedPair: Hashable, Sendable {
  /// Measures that are numbers in both plans.
  package var moments: [String]
  /// Measures that are events.
  package var events: [String]

  /// Creates a saved pair from its parts.
  package init(moments: [String], events: [String]) {
    self.moments = moments
    self.events = events
  }

  init(_ pair: PairTally) {
    moments = pair.moments.map { $0.saved }
    events = pair.events.map { $0.saved }
  }
}

extension Batch {
  /// Reads what was saved of this batch.
  ///
  /// - Parameters:
  ///   - saved: What was saved.
  ///   - trials: How many trials of each plan it must be of.
  /// - Returns: The outcome, to the last bit.
  /// - Throws: ``SavedSumsError`` where it is not of this batch, or was changed.
  package func outcome(
    from saved: SavedOutcome,
    trials: Int64
  ) throws(SavedSumsError) -> RunOutcome {
    let empty = emptyOutcome
    guard saved.tallies.count == empty.tallies.count, saved.pairs.count == empty.pairs.count else {
      throw .contradiction
    }
    var tallies: [Tally] = []
    for (index, tally) in saved.tallies.enumerated() {
      guard tally.trials == trials else { throw .contradiction }
      tallies.append(try empty.tallies[index].read(tally))
    }
    var pairs: [PairTally] = []
    for (index, pair) in saved.pairs.enumerated() {
      pairs.append(try empty.pairs[index].read(pair, trials: trials))
    }
    return RunOutcome(tallies: tallies, pairs: pairs, pairing: empty.pairing)
  }
}

extension Tally {
  /// A saved tally of the same layout.
  fileprivate func read(_ saved: SavedTally) throws(SavedSumsError) -> Tally {
    guard saved.columns.count == columns.count, saved.histograms.count == histograms.count,
      saved.weeks.count == weeks.count, saved.ranges.count == ranges.count
    else { throw .contradiction }
    let columns = try readAll(saved.columns) { (text, _) throws(SavedSumsError) in
      let sums = try ClusteredMoments(saved: text)
      guard sums.count <= saved.trials else { throw .contradiction }
      return sums
    }
    let histograms = try readAll(saved.histograms) {
      (text, index) throws(SavedSumsError) -> ClusteredHistogram? in
      guard let shape = self.histograms[index]?.shape else {
        guard text.isEmpty else { throw .contradiction }
        return nil
      }
      return try ClusteredHistogram(shape: shape, saved: text)
    }
    let weeks = try readAll(saved.weeks) { (text, index) throws(SavedSumsError) in
      try ClusteredHistogram(shape: self.weeks[index].shape, saved: text)
    }
    let ranges = try readAll(saved.ranges) { (text, index) throws(SavedSumsError) in
      let shape = self.ranges[index].means.shape
      let means = try ClusteredHistogram(shape: shape, saved: text)
      guard means.count == columns[index].clusters else { throw .contradiction }
      return JudgementRange(means: means)
    }
    return Tally(
      layout: layout,
      trials: saved.trials,
      columns: columns,
      histograms: histograms,
      weeks: weeks,
      ranges: ranges
    )
  }
}

extension PairTally {
  /// A saved pair.
  fileprivate func read(_ saved: SavedPair, trials: Int64) throws(SavedSumsError) -> PairTally {
    guard saved.moments.count == moments.count, saved.events.count == events.count else {
      throw .contradiction
    }
    let moments = try readAll(saved.moments) { (text, _) throws(SavedSumsError) in
      let sums = try PairedMoments(saved: text)
      guard sums.difference.count <= trials else { throw .contradiction }
      return sums
    }
    let events = try readAll(saved.events) { (text, _) throws(SavedSumsError) in
      let counts = try PairedEvents(saved: text)
      guard counts.trials <= trials else { throw .contradiction }
      return counts
    }
    return PairTally(moments: moments, events: events)
  }
}

/// Reads every text of a list, each with its place.
private func readAll<Record>(
  _ texts: [String],
  _ read: (String, Int) throws(SavedSumsError) -> Record
) throws(SavedSumsError) -> [Record] {
  var records: [Record] = []
  records.reserveCapacity(texts.count)
  for (index, text) in texts.enumerated() { records.append(try read(text, index)) }
  return records
}
