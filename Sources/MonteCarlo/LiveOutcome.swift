/// What a batch gave until now, to which several workers add.
///
/// A few workers share one set of sums, each of which one of them changes at a time: memory hardly
/// grows with their number, and they hardly ever wait, since adding takes some hundredths of the
/// time of playing. Sums of whole numbers come out the same in any order.
final class LiveOutcome: Sendable {
  /// How many workers share a set of sums at most.
  private static let workersPerSet = 8

  private let sets: [SharedSums]

  /// Goes on from what was there, with so many workers.
  init(_ outcome: RunOutcome, of batch: Batch, workers: Int) {
    let count = (max(1, workers) - 1) / Self.workersPerSet + 1
    sets = (0..<count).map { SharedSums($0 == 0 ? outcome : batch.emptyOutcome) }
  }

  /// What is there now; not to be held on to while workers are busy, or it is copied.
  var outcome: RunOutcome {
    var outcome = sets[0].outcome
    for set in sets.dropFirst() { outcome.merge(set.outcome) }
    return outcome
  }

  /// Adds the records of one draw of the judgements that a worker played.
  func add(_ benches: [TrialBench], by worker: Int, _ scratch: inout [Double]) {
    sets[worker % sets.count].add(benches, &scratch)
  }
}

/// Sums that some workers share.
private final class SharedSums: Sendable {
  private let tallies: [Shared<Tally>]
  private let pairs: [Shared<PairTally>]
  private let pairing: [PlanPair]

  init(_ outcome: RunOutcome) {
    tallies = outcome.tallies.map { Shared($0) }
    // By this thread, because what one thread takes and gives back is of no use to another.
    pairs = outcome.pairs.map { Shared($0.withStorageOfItsOwn) }
    pairing = outcome.pairing
  }

  var outcome: RunOutcome {
    RunOutcome(
      tallies: tallies.map { $0.value },
      pairs: pairs.map { $0.value },
      pairing: pairing
    )
  }

  func add(_ benches: [TrialBench], _ scratch: inout [Double]) {
    for index in tallies.indices {
      tallies[index].change { $0.add(benches[index].records, &scratch) }
    }
    for index in pairs.indices {
      let (compared, base) = (benches[pairing[index].compared], benches[pairing[index].base])
      pairs[index].change { $0.add(compared.records, against: base.records) }
    }
  }
}
