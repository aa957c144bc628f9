import Foundation
import MusterCommands
import Synchronization

/// What a command line gave, run in this process.
struct ProgramRun {
  /// The exit code.
  let code: Int32
  /// What went to standard output.
  let output: String
  /// What went to standard error.
  let errors: String

  /// Runs `line`, split at spaces, in the folder of the package or in `folder`.
  ///
  /// - Parameters:
  ///   - line: The command line, without the program's own name.
  ///   - files: Made-up files by absolute path; others are read from the disk.
  ///   - folder: The folder the program is started in.
  ///   - adjust: What else is made up.
  init(
    _ line: String,
    files: [String: String] = [:],
    folder: String = packageFolder,
    adjust: (inout Surroundings) -> Void = { _ in }
  ) {
    let words = line.split(separator: " ").map(String.init)
    self.init(words: words, files: files, folder: folder, adjust: adjust)
  }

  /// Runs the words of a command line.
  init(
    words: [String],
    files: [String: String] = [:],
    folder: String = packageFolder,
    adjust: (inout Surroundings) -> Void = { _ in }
  ) {
    let output = Captured()
    let errors = Captured()
    var surroundings = Surroundings.real()
    let read = surroundings.read
    surroundings.read = { path in
      files[path].map { .success(Array($0.utf8)) } ?? read(path)
    }
    surroundings.print = { text in
      output.add(text)
      return .success(())
    }
    surroundings.warn = { errors.add($0) }
    surroundings.workingFolder = folder
    surroundings.installedFolders = ["\(packageFolder)/scenarios"]
    surroundings.terminalWidth = nil
    surroundings.showsProgress = false
    surroundings.processors = 2
    // 1 March 2025: within 90 days of the built-in scenarios' positions.
    surroundings.today = 20_148
    adjust(&surroundings)
    code = Muster(surroundings).run(words)
    self.output = output.text
    self.errors = errors.text
  }
}

/// The folder of the package, from the place of this file.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

private final class Captured: Sendable {
  private let collected = Mutex("")

  func add(_ text: String) { collected.withLock { $0 += text } }

  var text: String { collected.withLock { $0 } }
}
