import Synchronization

/// Something that is written bit by bit; a file is there only when it is finished.
package struct OutputFile: Sendable {
  /// Adds text at the end.
  package var append: @Sendable (_ text: String) -> Result<Void, EdgeFailure>
  /// Puts the whole file in its place, or leaves nothing behind.
  package var commit: @Sendable () -> Result<Void, EdgeFailure>
  /// Leaves nothing behind of a file that is not in its place.
  package var discard: @Sendable () -> Void

  /// Creates a file out of what it does.
  package init(
    append: @escaping @Sendable (_ text: String) -> Result<Void, EdgeFailure>,
    commit: @escaping @Sendable () -> Result<Void, EdgeFailure>,
    discard: @escaping @Sendable () -> Void
  ) {
    self.append = append
    self.commit = commit
    self.discard = discard
  }
}

extension OutputFile {
  /// Begins to write where a path leads, the one way in which anything is written.
  ///
  /// A file is written under a name that nobody else has, beside its place, and renamed when it is
  /// whole, so that nobody ever sees half of it and the last of several writers wins. A device or
  /// pipe is written to as it is.
  static func opening(_ path: String) -> Result<OutputFile, EdgeFailure> {
    Destination.at(path).flatMap { destination in
      switch destination {
      case .file(let path, let replaced, _): beginning(path, inPlaceOf: replaced)
      case .stream(let path): OpenFile.appending(path).map { OutputFile($0, at: nil) }
      }
    }
  }

  /// The most names that are tried; others are those of runs that were killed.
  private static let mostNames = 10_000

  private static func beginning(
    _ path: String,
    inPlaceOf replaced: System.Entry?
  ) -> Result<OutputFile, EdgeFailure> {
    for number in 1...mostNames {
      let partial = "\(path).\(System.process)-\(number).partial"
      guard let created = OpenFile.creating(partial, inPlaceOf: replaced) else { continue }
      return created.map { file in
        let noted = Unfinished.note(partial)
        return OutputFile(file, at: Place(partial: partial, path: path, noted: noted))
      }
    }
    return .failure(EdgeFailure("too many '\(path).*.partial' are there"))
  }

  /// Where a file is while it is written, and where it goes.
  private struct Place {
    let partial: String
    let path: String
    let noted: Int?

    /// Puts the file in its place.
    func fill() -> Result<Void, EdgeFailure> {
      guard System.rename(partial, to: path) else {
        leave()
        return .failure(EdgeFailure("it could not be put in its place"))
      }
      if let noted { Unfinished.forget(noted) }
      return .success(())
    }

    /// Removes the file.
    func leave() {
      System.remove(partial)
      if let noted { Unfinished.forget(noted) }
    }
  }

  /// Writes to an open file; without a place, to what has no end and is not put anywhere.
  private init(_ file: OpenFile, at place: Place?) {
    let shared = Mutex<OpenFile?>(file)
    self.init(
      append: { text in
        shared.withLock { $0?.append(text) ?? .failure(EdgeFailure("it is closed")) }
      },
      commit: {
        guard let file = shared.withLock({ $0.take() }) else {
          return .failure(EdgeFailure("it is closed"))
        }
        guard let place else { return file.close() }
        let synchronized = file.synchronize()
        let closed = file.close()
        let written = synchronized.flatMap { closed }
        guard case .success = written else {
          place.leave()
          return written
        }
        return place.fill()
      },
      discard: {
        guard let file = shared.withLock({ $0.take() }) else { return }
        _ = file.close()
        place?.leave()
      }
    )
  }
}

extension Surroundings {
  /// Writes a text whole or not at all.
  func write(_ path: String, _ text: String) -> Result<Void, EdgeFailure> {
    open(absolute(path)).flatMap { file in
      let written = file.append(text).flatMap { file.commit() }
      if case .failure = written { file.discard() }
      return written
    }
  }

  /// A path from the root, whichever way it was given.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(workingFolder)/\(path)"
  }
}
