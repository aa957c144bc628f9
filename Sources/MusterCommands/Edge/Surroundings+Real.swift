extension Surroundings {
  /// The largest file that is read [bytes]; scenarios have a closer limit of their own.
  private static let largestFile = 64 * 1024 * 1024

  /// The surroundings of a program that somebody started.
  package static func real() -> Surroundings {
    Surroundings(
      read: { readFile($0) },
      open: { OutputFile.opening($0) },
      refusal: { path in
        if case .failure(let failure) = Destination.at(path) { failure } else { nil }
      },
      identity: { identity(of: $0) },
      remove: { removeFile($0) },
      list: { System.names(in: $0) },
      print: { OpenFile.standardOutput.append($0) },
      warn: { _ = OpenFile.standardError.append($0) },
      workingFolder: System.workingFolder,
      installedFolders: foldersAboveExecutable(),
      terminalWidth: terminalWidth(),
      showsProgress: System.warnsOnTerminal && System.variable("NO_PROGRESS") == nil,
      processors: System.processors,
      today: System.today,
      shell: System.variable("SHELL")
    )
  }

  private static func readFile(_ path: String) -> Result<[UInt8], EdgeFailure> {
    guard let entry = System.entry(path) else {
      return .failure(EdgeFailure("there is no such file", isMissing: true))
    }
    guard entry.kind != .folder else { return .failure(EdgeFailure("it is a folder")) }
    guard let file = OpenFile.reading(path) else {
      return .failure(EdgeFailure("permission denied"))
    }
    defer { _ = file.close() }
    return file.contents(upTo: largestFile + 1).flatMap { bytes in
      guard bytes.count <= largestFile else {
        return .failure(EdgeFailure("it is larger than 64 MiB, the most that is read"))
      }
      return .success(bytes)
    }
  }

  private static func identity(of path: String) -> FileIdentity? {
    if let entry = System.entry(path) { return entry.kind == .file ? entry.identity : nil }
    guard case .success(.file(_, _, let identity)) = Destination.at(path) else { return nil }
    return identity
  }

  /// Removes a file, at the end of links; what is no file stays.
  private static func removeFile(_ path: String) {
    guard System.entry(path)?.kind == .file, let place = Destination.followed(path) else { return }
    System.remove(place)
  }

  /// Every folder above the executable, for scenarios beside it or in its package.
  private static func foldersAboveExecutable() -> [String] {
    guard let executable = System.executable else { return [] }
    var folder = executable.utf8[...]
    var folders: [String] = []
    while let slash = folder.lastIndex(of: UInt8(ascii: "/")), folders.count < 16 {
      folder = folder[..<slash]
      guard !folder.isEmpty else { break }
      folders.append("\(Substring(folder))/share/muster/scenarios")
      folders.append("\(Substring(folder))/scenarios")
    }
    return folders
  }

  private static func terminalWidth() -> Int? {
    guard System.writesToTerminal else { return nil }
    if let columns = System.variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    return System.terminalColumns ?? 80
  }
}
