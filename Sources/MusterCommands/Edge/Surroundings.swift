/// Everything outside the program: files, terminal, day, processors.
///
/// Real, or made up in tests.
package struct Surroundings: Sendable {
  /// Reads a file whole; says why when it cannot.
  package var read: @Sendable (_ path: String) -> Result<[UInt8], EdgeFailure>
  /// Begins to write bit by bit; a file is there only when it is finished.
  package var open: @Sendable (_ path: String) -> Result<OutputFile, EdgeFailure>
  /// Why nothing can be written at a path, found out without touching anything; nil when it can.
  package var refusal: @Sendable (_ path: String) -> EdgeFailure?
  /// What tells a file from others, there or not; nil for devices, pipes and folders.
  package var identity: @Sendable (_ path: String) -> FileIdentity?
  /// Removes a file.
  package var remove: @Sendable (_ path: String) -> Void
  /// The names of the files in a folder; none when there is no such folder.
  package var list: @Sendable (_ folder: String) -> [String]
  /// Writes to standard output.
  package var print: @Sendable (_ text: String) -> Result<Void, EdgeFailure>
  /// Writes to standard error.
  package var warn: @Sendable (_ text: String) -> Void
  /// The folder the program was started in.
  package var workingFolder: String
  /// Folders in which the built-in scenarios may lie, the nearest first.
  package var installedFolders: [String]
  /// Columns of the terminal, nil when standard output is not one.
  package var terminalWidth: Int?
  /// Whether standard error is a terminal, so that progress may be shown.
  package var showsProgress: Bool
  /// How many processors there are.
  package var processors: Int
  /// Today, in days since 1 January 1970.
  package var today: Int
  /// The shell that completion scripts are for when none is named.
  package var shell: String?
  /// How long a run goes on between two writings of its checkpoint [nanoseconds].
  package var checkpointInterval: UInt64 = 2_000_000_000
  /// How long a run goes on before a bar is shown [nanoseconds].
  package var progressDelay: UInt64 = 500_000_000

  /// Creates surroundings out of their parts.
  package init(
    read: @escaping @Sendable (_ path: String) -> Result<[UInt8], EdgeFailure>,
    open: @escaping @Sendable (_ path: String) -> Result<OutputFile, EdgeFailure>,
    refusal: @escaping @Sendable (_ path: String) -> EdgeFailure?,
    identity: @escaping @Sendable (_ path: String) -> FileIdentity?,
    remove: @escaping @Sendable (_ path: String) -> Void,
    list: @escaping @Sendable (_ folder: String) -> [String],
    print: @escaping @Sendable (_ text: String) -> Result<Void, EdgeFailure>,
    warn: @escaping @Sendable (_ text: String) -> Void,
    workingFolder: String,
    installedFolders: [String],
    terminalWidth: Int? = nil,
    showsProgress: Bool = false,
    processors: Int = 1,
    today: Int,
    shell: String? = nil
  ) {
    self.read = read
    self.open = open
    self.refusal = refusal
    self.identity = identity
    self.remove = remove
    self.list = list
    self.print = print
    self.warn = warn
    self.workingFolder = workingFolder
    self.installedFolders = installedFolders
    self.terminalWidth = terminalWidth
    self.showsProgress = showsProgress
    self.processors = processors
    self.today = today
    self.shell = shell
  }
}

/// Why something outside did not work, in the words of the system.
package struct EdgeFailure: Error, Hashable, Sendable {
  /// The reason.
  package var reason: String
  /// Whether the file simply is not there.
  package var isMissing: Bool

  /// Creates a failure.
  package init(_ reason: String, isMissing: Bool = false) {
    self.reason = reason
    self.isMissing = isMissing
  }
}
