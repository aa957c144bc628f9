import Foundation

extension Surroundings {
  /// The largest file that is read [bytes]; scenarios have a closer limit of their own.
  private static let largestFile = 64 * 1024 * 1024

  /// The surroundings of a program that somebody started.
  package static func real() -> Surroundings {
    let environment = ProcessInfo.processInfo.environment
    return Surroundings(
      read: { readFile($0) },
      write: { writeFile($0, $1) },
      replace: { replaceFile($0, $1) },
      open: { openFile($0) },
      remove: { removeFile($0) },
      list: { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] },
      print: { writeAll($0, to: FileHandle.standardOutput) },
      warn: { _ = writeAll($0, to: FileHandle.standardError) },
      workingFolder: FileManager.default.currentDirectoryPath,
      installedFolders: foldersAboveExecutable(),
      terminalWidth: terminalWidth(environment),
      showsProgress: isatty(STDERR_FILENO) == 1 && environment["NO_PROGRESS"] == nil,
      processors: ProcessInfo.processInfo.activeProcessorCount,
      today: today(),
      shell: environment["SHELL"]
    )
  }

  private static func readFile(_ path: String) -> Result<[UInt8], EdgeFailure> {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .failure(EdgeFailure("there is no such file", isMissing: true))
    }
    guard !isFolder.boolValue else { return .failure(EdgeFailure("it is a folder")) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      return .failure(EdgeFailure("permission denied"))
    }
    defer { try? handle.close() }
    do {
      let data = try handle.read(upToCount: largestFile + 1) ?? Data()
      guard data.count <= largestFile else {
        return .failure(EdgeFailure("it is larger than 64 MiB, the most that is read"))
      }
      return .success(Array(data))
    } catch {
      return .failure(EdgeFailure(error.localizedDescription))
    }
  }

  /// Writes beside the file and renames, so that nobody ever sees half of it.
  private static func writeFile(_ path: String, _ text: String) -> Result<Void, EdgeFailure> {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue else { return .failure(EdgeFailure("it is a folder")) }
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    if exists, let type, type != .typeRegular, type != .typeSymbolicLink {
      guard let device = FileHandle(forWritingAtPath: path) else {
        return .failure(EdgeFailure("permission denied"))
      }
      return writeAll(text, to: device)
    }
    let partial = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { return .failure(EdgeFailure("its folder does not exist or may not be written to")) }
    let written = writeAll(text, to: handle)
    try? handle.close()
    if case .failure = written {
      try? FileManager.default.removeItem(atPath: partial)
      return written
    }
    guard unsafe rename(partial, path) == 0 else {
      try? FileManager.default.removeItem(atPath: partial)
      return .failure(EdgeFailure("it could not be put in its place"))
    }
    return .success(())
  }

  static func writeAll(_ text: String, to handle: FileHandle) -> Result<Void, EdgeFailure> {
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try? handle.synchronize()
      return .success(())
    } catch {
      return .failure(EdgeFailure(reason(of: error)))
    }
  }

  static func reason(of error: any Error) -> String {
    let code = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let isFull =
      code?.code == Int(ENOSPC)
      || (error as NSError).code == CocoaError.fileWriteOutOfSpace.rawValue
    return isFull ? "no space is left on the device" : error.localizedDescription
  }

  /// Every folder above the executable, for scenarios beside it or in its package.
  private static func foldersAboveExecutable() -> [String] {
    guard let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    var folders: [String] = []
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/", folders.count < 16 {
      folders.append(folder.appendingPathComponent("share/muster/scenarios").path)
      folders.append(folder.appendingPathComponent("scenarios").path)
      folder = folder.deletingLastPathComponent()
    }
    return folders
  }

  private static func terminalWidth(_ environment: [String: String]) -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// Days since 1 January 1970, in universal time.
  private static func today() -> Int { Int(Date().timeIntervalSince1970 / 86_400) }
}
