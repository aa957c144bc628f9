import MonteCarlo
import Reports

/// Puts the parts of one run together, in whatever order they come.
///
/// One file after another is read and added, so that memory does not grow with their number.
struct PartMerging {
  /// The most parts of one run.
  static let mostParts = 8192

  private let head: PartFile.Head
  private let batches: [Batch]
  private let surroundings: Surroundings

  private struct Held {
    let shard: PartFile.Shard
    let trials: Range<Int>
    let path: String
  }

  /// Prepares to put together parts that share `head`.
  init(_ head: PartFile.Head, _ batches: [Batch], _ muster: Muster) {
    self.head = head
    self.batches = batches
    surroundings = muster.surroundings
  }

  /// What each batch gave, over all parts.
  ///
  /// - Throws: ``Failure`` that names the file which does not belong, overlaps or is damaged, or
  ///   the trials that are missing.
  func merge(_ paths: [String]) throws(Failure) -> [RunOutcome] {
    var outcomes = batches.map { $0.emptyOutcome }
    var held: [Held] = []
    for path in paths {
      let part = try read(path, first: paths[0])
      let shard = part.shard ?? PartFile.Shard(1, of: 1)
      try refuse(shard, path, beside: held)
      for index in batches.indices {
        let draws = shard.draws(among: batches[index].settings.judgements)
        let piece = part.pieces[index]
        outcomes[index].merge(try outcome(piece, draws, of: batches[index], path))
      }
      held.append(Held(shard: shard, trials: part.pieces[0].trialsDone, path: path))
    }
    try refuseGaps(in: held, paths)
    return outcomes
  }

  private func read(_ path: String, first: String) throws(Failure) -> PartFile {
    switch surroundings.read(surroundings.absolute(path)) {
    case .failure(let failure): throw .unreadable(path: path, failure)
    case .success(let bytes):
      let part = try PartFile.read(bytes, from: path)
      if let problem = part.head.problem(against: head, in: "'\(first)'") {
        throw .part(path: path, problem)
      }
      guard part.pieces.count == batches.count, part.pieces.allSatisfy({ $0.isDone }) else {
        throw .part(path: path, .notFinished)
      }
      return part
    }
  }

  /// What a part holds of a batch, which must be the very draws that are its due.
  private func outcome(
    _ piece: PartFile.Piece,
    _ draws: Range<Int>,
    of batch: Batch,
    _ path: String
  ) throws(Failure) -> RunOutcome {
    do throws(PartFile.Problem) {
      let progress = try piece.progress(of: batch)
      guard progress.draws == draws else { throw .damaged }
      return progress.outcome
    } catch {
      throw .part(path: path, .file(error))
    }
  }

  /// Refuses a part that another file holds already, or that was cut otherwise than the others.
  private func refuse(
    _ shard: PartFile.Shard,
    _ path: String,
    beside held: [Held]
  ) throws(Failure) {
    if let first = held.first, first.shard.count != shard.count {
      throw .part(path: path, .otherCount(shard.count, first.shard.count, in: "'\(first.path)'"))
    }
    if let same = held.first(where: { $0.shard == shard }) {
      throw .part(path: path, .overlap(same.trials, with: "'\(same.path)'"))
    }
  }

  private func refuseGaps(in held: [Held], _ paths: [String]) throws(Failure) {
    guard let count = held.first?.shard.count, held.count < count else { return }
    let numbers = Set(held.map { $0.shard.number })
    let missing = (1...count).filter { !numbers.contains($0) }
    throw .missingParts(missing, of: count, files: paths.count)
  }
}

extension PartFile.Piece {
  /// Whether nothing of it is left to do.
  fileprivate var isDone: Bool { next == draws.upperBound }
}
