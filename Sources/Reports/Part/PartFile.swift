package import JSONText
package import MonteCarlo
import Statistics

/// A part of a run: what some of its draws of the judgements gave, with everything that tells to
/// which run it belongs.
///
/// The file `muster-part/1`. Shards and checkpoints are both parts; a checkpoint may be one that
/// is not finished. Sums are texts of whole numbers, so nothing is rounded.
package struct PartFile: Hashable, Sendable {
  /// The name and number of the format.
  package static let format = "muster-part/1"

  /// Which of how many parts, both counted from 1.
  package struct Shard: Hashable, Sendable {
    /// Which part.
    package let number: Int
    /// How many parts there are.
    package let count: Int

    /// Creates a shard.
    ///
    /// - Precondition: 1 <= number <= count.
    package init(_ number: Int, of count: Int) {
      precondition(number >= 1 && number <= count, "a part is one of all parts")
      self.number = number
      self.count = count
    }

    /// Its draws among `draws`: in order, in sizes that differ by one at most.
    package func draws(among draws: Int) -> Range<Int> {
      func end(_ part: Int) -> Int {
        Int(Int64(draws) * Int64(part) / Int64(count))
      }
      return end(number - 1)..<end(number)
    }
  }

  /// What must be the same in all parts of one run.
  package struct Head: Hashable, Sendable {
    /// The version of the program.
    package var version: String
    /// What was asked for.
    package var request: RunRequest
    /// The heading and the digest of every form that is run.
    package var forms: [Form]
    /// The seed.
    package var seed: UInt64
    /// All trials of the run, not only those of the part.
    package var trials: Int
    /// How many trials share a draw of the judgements.
    package var trialsPerJudgement: Int

    /// Creates a head.
    package init(version: String, request: RunRequest, forms: [Form], _ settings: RunSettings) {
      self.version = version
      self.request = request
      self.forms = forms
      seed = settings.seed
      trials = settings.trials
      trialsPerJudgement = settings.trialsPerJudgement
    }
  }

  /// One form of a scenario.
  package struct Form: Hashable, Sendable {
    /// The heading of its column.
    package var heading: String
    /// The digest of what it says.
    package var digest: String

    /// Creates a form.
    package init(heading: String, digest: String) {
      self.heading = heading
      self.digest = digest
    }
  }

  /// What is there of one batch.
  package struct Piece: Hashable, Sendable {
    /// All trials of the batch.
    package var trials: Int
    /// How many of them share a draw of the judgements.
    package var trialsPerJudgement: Int
    /// The draws that the part is asked for, counted from the first of the batch.
    package var draws: Range<Int>
    /// The first of them that is still to do.
    package var next: Int
    /// What those before gave.
    package var saved: SavedOutcome

    /// Saves how far a batch is.
    package init(_ batch: Batch, _ progress: BatchProgress) {
      trials = batch.settings.trials
      trialsPerJudgement = batch.settings.trialsPerJudgement
      draws = progress.draws
      next = progress.next
      saved = SavedOutcome(progress.outcome)
    }

    init(
      trials: Int,
      trialsPerJudgement: Int,
      draws: Range<Int>,
      next: Int,
      saved: SavedOutcome
    ) {
      self.trials = trials
      self.trialsPerJudgement = trialsPerJudgement
      self.draws = draws
      self.next = next
      self.saved = saved
    }

    /// The numbers of the trials that are done.
    package var trialsDone: Range<Int> {
      min(draws.lowerBound * trialsPerJudgement, trials)..<min(next * trialsPerJudgement, trials)
    }

    /// Reads how far the batch was.
    ///
    /// - Throws: ``Problem/damaged`` where it was another batch, or was changed.
    package func progress(of batch: Batch) throws(Problem) -> BatchProgress {
      guard trials == batch.settings.trials, draws.upperBound <= batch.settings.judgements,
        trialsPerJudgement == batch.settings.trialsPerJudgement
      else { throw .damaged }
      let result = Result { () throws(SavedSumsError) -> RunOutcome in
        try batch.outcome(from: saved, trials: Int64(trialsDone.count))
      }
      guard case .success(let outcome) = result else { throw .damaged }
      return BatchProgress(draws: draws, next: next, outcome: outcome)
    }
  }

  /// Why a file is no part that can be used.
  package enum Problem: Error, Hashable, Sendable {
    /// It is not JSON.
    case syntax(JSONProblem)
    /// It is some other file.
    case otherFormat
    /// Its sums are not what was written, or not of this run.
    case damaged
  }

  /// What all parts of the run share.
  package var head: Head
  /// Which part it is; nil for a checkpoint of a whole run.
  package var shard: Shard?
  /// What is there, batch by batch.
  package var pieces: [Piece]

  /// Creates a part.
  package init(_ head: Head, shard: Shard?, pieces: [Piece]) {
    self.head = head
    self.shard = shard
    self.pieces = pieces
  }

  /// A number that changes when a sum does: FNV-1a of 64 bits over everything that was saved.
  var checksum: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func take(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    for piece in pieces {
      take("\(piece.trials) \(piece.trialsPerJudgement)")
      take("\(piece.draws.lowerBound) \(piece.draws.upperBound) \(piece.next)")
      for tally in piece.saved.tallies {
        take("\(tally.trials)")
        for text in tally.columns + tally.histograms + tally.weeks + tally.ranges { take(text) }
      }
      for pair in piece.saved.pairs {
        for text in pair.moments + pair.events { take(text) }
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
