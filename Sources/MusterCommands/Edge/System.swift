#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The calls of the operating system that the program makes, in Swift's words.
///
/// This file and that of ``OpenFile`` alone import the C library. Foundation would do as much, and
/// would make the program five times as large and twice as slow to start.
enum System {
  /// What stands at a path, links followed.
  struct Entry {
    enum Kind { case file, folder, other }

    let kind: Kind
    let identity: FileIdentity
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t
  }

  /// What stands at `path`; nil when nothing does, or none that may be looked at.
  static func entry(_ path: String) -> Entry? {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return nil }
    let kind: Entry.Kind =
      switch information.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Entry(
      kind: kind,
      identity: FileIdentity(
        device: UInt64(truncatingIfNeeded: information.st_dev),
        number: UInt64(truncatingIfNeeded: information.st_ino)
      ),
      permissions: information.st_mode & 0o7777,
      owner: information.st_uid,
      group: information.st_gid
    )
  }

  /// Whether what stands at `path` may be written to; of a folder, whether files may be put in.
  static func mayWrite(_ path: String, isFolder: Bool = false) -> Bool {
    unsafe access(path, isFolder ? W_OK | X_OK : W_OK) == 0
  }

  /// Where a link leads, as it says; nil where no link stands.
  static func link(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &bytes, bytes.count)
    guard count >= 0 else { return nil }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path without links; nil when nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// The names in a folder, in no order; none when there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Gives a file another name, in place of what may stand there.
  static func rename(_ path: String, to newPath: String) -> Bool {
    #if canImport(Glibc)
    unsafe Glibc.rename(path, newPath) == 0
    #elseif canImport(Musl)
    unsafe Musl.rename(path, newPath) == 0
    #else
    unsafe Darwin.rename(path, newPath) == 0
    #endif
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Removes a file by the bytes of its path; a handler of a signal may call it.
  static func remove(_ path: UnsafePointer<CChar>) { _ = unsafe unlink(path) }

  /// Calls `act` when somebody ends the program: Ctrl-C, a terminal closed, a request to stop.
  ///
  /// What whoever started the program had ignored stays so.
  static func whenStopped(_ act: @escaping @convention(c) (Int32) -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let earlier = signal(number, act)
      if unsafe unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = signal(number, SIG_IGN)
      }
    }
  }

  /// Ends the program as a signal that nobody handles does.
  static func stop(by number: Int32) {
    _ = signal(number, SIG_DFL)
    _ = raise(number)
  }

  /// A variable of the environment.
  static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The folder the program was started in.
  static var workingFolder: String {
    guard let found = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// The file of the program, links followed.
  static var executable: String? {
    resolved("/proc/self/exe") ?? CommandLine.arguments.first.flatMap { resolved($0) }
  }

  /// Whether standard output is a terminal.
  static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var warnsOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal that is standard output; nil when it does not say.
  static var terminalColumns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// How many processors the program may use, which on a shared machine may be a few of many.
  static var processors: Int {
    let allowed = allowedProcessors
    return allowed > 0 ? allowed : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// How many processors the kernel of Linux lets the program use; 0 where it does not say.
  private static var allowedProcessors: Int {
    guard let file = OpenFile.reading("/proc/self/status") else { return 0 }
    defer { _ = file.close() }
    guard case .success(let bytes) = file.contents(upTo: 1 << 16) else { return 0 }
    let name = Array("Cpus_allowed:".utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: name) {
      // A mask in hexadecimal digits, a bit for each processor.
      return line.dropFirst(name.count).reduce(0) { count, digit in
        count + (Character(Unicode.Scalar(digit)).hexDigitValue?.nonzeroBitCount ?? 0)
      }
    }
    return 0
  }

  /// The number of this process.
  static var process: Int { Int(getpid()) }

  /// Days since 1 January 1970, in universal time.
  static var today: Int { Int(time(nil)) / 86_400 }

  /// Ends the program.
  static func end(_ code: Int32) -> Never { exit(code) }
}
