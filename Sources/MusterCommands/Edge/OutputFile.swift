import Synchronization

/// A file that is written bit by bit and is there only when it is finished.
package struct OutputFile: Sendable {
  /// Adds text at the end.
  package var append: @Sendable (_ text: String) -> Result<Void, EdgeFailure>
  /// Puts the whole file in its place.
  package var commit: @Sendable () -> Result<Void, EdgeFailure>
  /// Leaves nothing behind.
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

extension Surroundings {
  /// Begins a file beside its place.
  static func openFile(_ path: String) -> Result<OutputFile, EdgeFailure> {
    openFile(path, partial: partialPath(path))
  }

  /// Writes a file under a name of its own beside its place and renames it, so that nobody ever
  /// sees half of it; a device or pipe is written to as it is.
  static func writeFile(_ path: String, _ text: String) -> Result<Void, EdgeFailure> {
    guard System.kind(path) == .other else {
      // Through a link to the file itself, so that the link stays one.
      let place = System.resolved(path) ?? path
      let partial = "\(place).\(System.process).partial"
      return openFile(place, partial: partial).flatMap { whole(text, $0) }
    }
    return OpenFile.writing(path, isNew: false).flatMap { device in
      defer { _ = device.close() }
      return device.append(text)
    }
  }

  /// Writes a file anew, always under the same name beside it.
  static func replaceFile(_ path: String, _ text: String) -> Result<Void, EdgeFailure> {
    openFile(path).flatMap { whole(text, $0) }
  }

  /// Removes a file, and what was left beside it.
  static func removeFile(_ path: String) {
    for path in [path, partialPath(path)] { System.remove(path) }
  }

  private static func partialPath(_ path: String) -> String { path + ".partial" }

  private static func openFile(
    _ path: String,
    partial: String
  ) -> Result<OutputFile, EdgeFailure> {
    guard System.kind(path) != .folder else { return .failure(EdgeFailure("it is a folder")) }
    return OpenFile.writing(partial, isNew: true).map { file in
      let shared = Mutex<OpenFile?>(file)
      return OutputFile(
        append: { text in
          shared.withLock { $0?.append(text) ?? .failure(EdgeFailure("it is closed")) }
        },
        commit: {
          let ended = shared.withLock { end(&$0) }
          guard case .success = ended, !System.rename(partial, to: path) else { return ended }
          return .failure(EdgeFailure("it could not be put in its place"))
        },
        discard: {
          shared.withLock { _ = end(&$0) }
          System.remove(partial)
        }
      )
    }
  }

  /// Closes a file once everything is on the disk, unless it is closed already.
  private static func end(_ file: inout OpenFile?) -> Result<Void, EdgeFailure> {
    guard let open = file else { return .success(()) }
    file = nil
    let synchronized = open.synchronize()
    let closed = open.close()
    return synchronized.flatMap { closed }
  }

  /// Puts `text` in the place of `file`, or leaves nothing behind.
  private static func whole(_ text: String, _ file: OutputFile) -> Result<Void, EdgeFailure> {
    let written = file.append(text).flatMap { file.commit() }
    if case .failure = written { file.discard() }
    return written
  }
}
