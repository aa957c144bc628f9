import Dispatch
import JSONText
import MonteCarlo
import Reports

/// The file from which a run goes on when it was interrupted.
///
/// Every writing takes the place of the one before when it is whole, so that a run that is killed
/// leaves a whole one.
final class Checkpoint {
  private let path: String
  private let surroundings: Surroundings
  private var lastKept: UInt64?
  private var hasWarned = false

  /// Creates the checkpoint of a run in a file that need not be there.
  init(_ path: String, _ surroundings: Surroundings) {
    self.path = path
    self.surroundings = surroundings
  }

  /// What an earlier start of the same work left; nothing where there is no file.
  ///
  /// - Throws: ``Failure`` where the file is of other work, or is damaged.
  func pieces(of work: Work) throws(Failure) -> [PartFile.Piece] {
    switch surroundings.read(surroundings.absolute(path)) {
    case .failure(let failure) where failure.isMissing: return []
    case .failure(let failure): throw .unreadable(path: path, failure)
    case .success(let bytes):
      let part = try PartFile.read(bytes, from: path)
      if let problem = part.head.problem(against: work.head, in: "this command") {
        throw .checkpoint(path: path, problem)
      }
      guard part.shard == work.shard else { throw .checkpoint(path: path, .otherShard) }
      return part.pieces
    }
  }

  /// How far a batch was.
  func progress(
    _ piece: PartFile.Piece,
    of batch: Batch,
    draws: Range<Int>
  ) throws(Failure) -> BatchProgress {
    do throws(PartFile.Problem) {
      let progress = try piece.progress(of: batch)
      guard progress.draws == draws else { throw .damaged }
      return progress
    } catch {
      throw .checkpoint(path: path, .file(error))
    }
  }

  /// Whether it is time to write.
  func isDue(at now: UInt64) -> Bool {
    lastKept.map { now >= $0 + surroundings.checkpointInterval } ?? true
  }

  /// Writes how far the work is.
  ///
  /// A file that cannot be written at all ends the run before it has cost anything; later the run
  /// goes on without, and says so once, also where nothing but errors is wanted: work may be lost.
  func keep(_ part: PartFile) throws(Failure) {
    let text = JSONText.write(part.node)
    let written = surroundings.write(path, text)
    if case .failure(let failure) = written {
      guard lastKept != nil else { throw .unwritable(path: path, failure) }
      if !hasWarned {
        surroundings.warn(
          "Warning: '\(path)' cannot be written: \(failure.reason). The run goes on without.\n"
        )
      }
      hasWarned = true
    }
    lastKept = DispatchTime.now().uptimeNanoseconds
  }

  /// Removes the file.
  func remove() {
    surroundings.remove(surroundings.absolute(path))
  }
}

extension PartFile {
  /// Reads a part from the bytes of a file.
  static func read(_ bytes: [UInt8], from path: String) throws(Failure) -> PartFile {
    do throws(Problem) {
      return try PartFile(bytes)
    } catch {
      throw .part(path: path, .file(error))
    }
  }
}
