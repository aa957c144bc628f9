/// What a batch gave until now, which several workers add to.
///
/// All workers share one set of sums, each of which one of them changes at a time. Sums of whole
/// numbers come out the same in any order.
final class LiveOutcome: Sendable {
  private let tallies: [Shared<Tally>]
  private let pairs: [Shared<PairTally>]
  private let pairing: [PlanPair]

  /// Goes on from what was there.
  init(_ outcome: RunOutcome) {
    tallies = outcome.tallies.map { Shared($0) }
    // By this thread, because what one thread takes and gives back is of no use to another.
    pairs = outcome.pairs.map { Shared($0.withStorageOfItsOwn) }
    pairing = outcome.pairing
  }

  /// What is there now; not to be held on to while workers are busy, or it is copied.
  var outcome: RunOutcome {
    RunOutcome(
      tallies: tallies.map { $0.value },
      pairs: pairs.map { $0.value },
      pairing: pairing
    )
  }

  /// Adds the records of one draw of the judgements.
  func add(_ benches: [TrialBench], _ scratch: inout [Double]) {
    for index in tallies.indices {
      tallies[index].change { $0.add(benches[index].records, &scratch) }
    }
    for index in pairs.indices {
      let (later, first) = (benches[pairing[index].later], benches[pairing[index].first])
      pairs[index].change { $0.add(later.records, against: first.records) }
    }
  }
}
