import Foundation
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
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue else { return .failure(EdgeFailure("it is a folder")) }
    let partial = partialPath(path)
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { return .failure(EdgeFailure("its folder does not exist or may not be written to")) }
    let shared = Mutex(handle)
    return .success(
      OutputFile(
        append: { text in shared.withLock { append(text, to: $0) } },
        commit: { shared.withLock { commit($0, partial, as: path) } },
        discard: {
          shared.withLock { try? $0.close() }
          try? FileManager.default.removeItem(atPath: partial)
        }
      )
    )
  }

  /// Writes a file anew, always under the same name beside it.
  static func replaceFile(_ path: String, _ text: String) -> Result<Void, EdgeFailure> {
    openFile(path).flatMap { file in
      let written = file.append(text).flatMap { file.commit() }
      if case .failure = written { file.discard() }
      return written
    }
  }

  /// Removes a file, and what was left beside it.
  static func removeFile(_ path: String) {
    for path in [path, partialPath(path)] { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func partialPath(_ path: String) -> String { path + ".partial" }

  private static func append(_ text: String, to handle: FileHandle) -> Result<Void, EdgeFailure> {
    do {
      try handle.write(contentsOf: Data(text.utf8))
      return .success(())
    } catch {
      return .failure(EdgeFailure(reason(of: error)))
    }
  }

  private static func commit(
    _ handle: FileHandle,
    _ partial: String,
    as path: String
  ) -> Result<Void, EdgeFailure> {
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      return .failure(EdgeFailure(reason(of: error)))
    }
    guard unsafe rename(partial, path) == 0 else {
      return .failure(EdgeFailure("it could not be put in its place"))
    }
    return .success(())
  }
}
