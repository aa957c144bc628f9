#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The calls of the operating system that the program makes, in Swift's words.
///
/// The one file that imports the C library. Foundation would do as much, and would make the program
/// five times as large and twice as slow to start.
enum System {
  /// What stands at a path, links followed.
  enum Kind { case file, folder, other }

  /// What stands at `path`; nil when nothing does, or none that may be looked at.
  static func kind(_ path: String) -> Kind? {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
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

/// A file that is open, as the system knows it.
struct OpenFile: Sendable {
  /// Where results go.
  static let standardOutput = OpenFile(descriptor: STDOUT_FILENO)
  /// Where remarks go.
  static let standardError = OpenFile(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Opens a file to read; nil when that is not allowed.
  static func reading(_ path: String) -> OpenFile? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    return descriptor < 0 ? nil : OpenFile(descriptor: descriptor)
  }

  /// Opens what stands at `path` to write; where `isNew`, creates it first or empties it.
  static func writing(_ path: String, isNew: Bool) -> Result<OpenFile, EdgeFailure> {
    let flags = O_WRONLY | O_CLOEXEC | (isNew ? O_CREAT | O_TRUNC : 0)
    let descriptor = unsafe open(path, flags, 0o666)
    if descriptor >= 0 { return .success(OpenFile(descriptor: descriptor)) }
    guard isNew, [ENOENT, ENOTDIR, EACCES, EPERM, EROFS].contains(errno) else {
      return .failure(lastFailure)
    }
    return .failure(EdgeFailure("its folder does not exist or may not be written to"))
  }

  /// Everything from here to the end, or its first `most` bytes.
  func contents(upTo most: Int) -> Result<[UInt8], EdgeFailure> {
    var all: [UInt8] = []
    while all.count < most {
      let wanted = min(most - all.count, max(1 << 16, all.count))
      var count = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        count = Self.again { unsafe read(descriptor, buffer.baseAddress, wanted) }
        filled = max(0, count)
      }
      if count < 0 { return .failure(Self.lastFailure) }
      if count == 0 { break }
      if all.isEmpty { all = piece } else { all += piece }
    }
    return .success(all)
  }

  /// Adds text at the end.
  func append(_ text: String) -> Result<Void, EdgeFailure> {
    var text = text
    let isWhole = text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[done...])
        let count = Self.again { unsafe write(descriptor, rest.baseAddress, rest.count) }
        guard count >= 0 else { return false }
        done += count
      }
      return true
    }
    return isWhole ? .success(()) : .failure(Self.lastFailure)
  }

  /// Waits until the file is on the disk.
  func synchronize() -> Result<Void, EdgeFailure> {
    fsync(descriptor) == 0 ? .success(()) : .failure(Self.lastFailure)
  }

  /// Closes the file; afterwards it is of no use.
  func close() -> Result<Void, EdgeFailure> {
    #if canImport(Glibc)
    let result = Glibc.close(descriptor)
    #elseif canImport(Musl)
    let result = Musl.close(descriptor)
    #else
    let result = Darwin.close(descriptor)
    #endif
    return result == 0 ? .success(()) : .failure(Self.lastFailure)
  }

  /// Calls the system again for as long as a signal comes between.
  private static func again(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Why the last call of the system did not work.
  private static var lastFailure: EdgeFailure {
    switch errno {
    case ENOSPC: return EdgeFailure("no space is left on the device")
    case EACCES: return EdgeFailure("permission denied")
    case let code:
      let words = unsafe String(cString: strerror(code))
      return EdgeFailure(words.prefix(1).lowercased() + words.dropFirst())
    }
  }
}
