#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

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

  /// Opens what stands at `path` to write at its end.
  static func appending(_ path: String) -> Result<OpenFile, EdgeFailure> {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    return descriptor < 0 ? .failure(lastFailure) : .success(OpenFile(descriptor: descriptor))
  }

  /// Creates a file that is to take the place of `replaced`, of the same owner and open to the same
  /// people; nil when something stands at `path` already.
  static func creating(
    _ path: String,
    inPlaceOf replaced: System.Entry?
  ) -> Result<OpenFile, EdgeFailure>? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = unsafe open(path, flags, (replaced?.permissions ?? 0o666) & 0o666)
    guard descriptor >= 0 else { return errno == EEXIST ? nil : .failure(lastFailure) }
    if let replaced {
      // The owner may be another only where the system lets this one give files away.
      _ = fchown(descriptor, replaced.owner, replaced.group)
      _ = fchmod(descriptor, replaced.permissions)
    }
    return .success(OpenFile(descriptor: descriptor))
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
