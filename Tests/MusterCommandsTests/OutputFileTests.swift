import Foundation
import MusterCommands
import TestSupport
import Testing

/// Where results, checkpoints and trials are written, and what is left of them.
@Suite("Files that are written", .releaseOnly)
struct OutputFileTests {
  private static let run = "run baseline --trials 25 --quiet --alone"

  /// What writes to a file: the option before its path, and a command that is over at once.
  static let writers = ["\(run) --output", "\(run) --output /dev/null --trials-csv"]

  @Test("go where a link leads, also to nothing, and leave the link", arguments: writers)
  func links(_ line: String) throws {
    let folder = Folder()
    let files = FileManager.default
    try folder.write("old", to: "there")
    for name in ["there", "missing"] {
      // Over a second link, which says where relative to its own folder.
      try files.createSymbolicLink(atPath: folder.file("2-\(name)"), withDestinationPath: name)
      let link = folder.file("1-\(name)")
      try files.createSymbolicLink(atPath: link, withDestinationPath: "./2-\(name)")
      let run = ProgramRun("\(line) \(link)")
      #expect(run.code == 0, "\(run.errors)")
      #expect(folder.text(name)?.contains("aseline") == true)
    }
    #expect(try files.destinationOfSymbolicLink(atPath: folder.file("1-missing")) == "./2-missing")
    #expect(folder.names == ["1-missing", "1-there", "2-missing", "2-there", "missing", "there"])
  }

  @Test("go to pipes and devices, which stay what they are", arguments: writers)
  func pipes(_ line: String) throws {
    let folder = Folder()
    let pipe = folder.file("pipe")
    try shell("mkfifo '\(pipe)'").waitUntilExit()
    let reader = try shell("exec cat '\(pipe)' > '\(folder.file("copy"))'")
    let run = ProgramRun("\(line) \(pipe)")
    #expect(run.code == 0, "\(run.errors)")
    // Where nothing was written to the pipe, nobody would ever end the reading.
    if run.code != 0 { reader.terminate() }
    reader.waitUntilExit()
    #expect(folder.text("copy")?.contains("aseline") == true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("null"),
      withDestinationPath: "/dev/null"
    )
    #expect(ProgramRun("\(line) \(folder.file("null"))").code == 0)
    #expect(folder.names == ["copy", "null", "pipe"])
  }

  @Test("go to what the program was started with, after what stands there")
  func descriptor() throws {
    let folder = Folder()
    let log = folder.file("log")
    try folder.write("before\n", to: "log")
    let command =
      "exec >> '\(log)'; '\(program)' list --names --output /dev/stdout; echo after"
    try shell(command).waitUntilExit()
    let lines = try #require(folder.text("log")).split(separator: "\n")
    #expect(lines.first == "before")
    #expect(lines.contains("baseline"))
    #expect(lines.last == "after")
    #expect(folder.names == ["log"])
  }

  @Test("keep who may read what they replace")
  func permissions() throws {
    let folder = Folder()
    let path = folder.file("secret")
    for line in Self.writers {
      try folder.write("old", to: "secret")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(ProgramRun("\(line) \(path)").code == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(folder.text("secret") != "old")
    }
  }

  @Test("are written side by side under names of their own, and the last is whole")
  func together() throws {
    let folder = Folder()
    let path = folder.file("x")
    try folder.write("mine", to: "x.partial")
    let surroundings = Surroundings.real()
    let first = try surroundings.open(path).get()
    let second = try surroundings.open(path).get()
    #expect(folder.names.filter { $0.hasSuffix(".partial") }.count == 3)
    try first.append("first, ").get()
    try second.append("second").get()
    try first.append("longer").get()
    try first.commit().get()
    #expect(folder.text("x") == "first, longer")
    try second.commit().get()
    #expect(folder.text("x") == "second")
    try surroundings.open(path).get().discard()
    #expect(folder.names == ["x", "x.partial"])
    #expect(folder.text("x.partial") == "mine")
  }

  @Test(
    "are refused before any work where they cannot be",
    arguments: ["--output", "--trials-csv", "--checkpoint"]
  )
  func impossible(_ option: String) throws {
    let folder = Folder()
    try folder.write("kept", to: "file")
    // Would take hours.
    let line = "run baseline --trials 10000000 --quiet \(option)"
    for name in ["none/x.json", "file/x.json", "", "none/"] {
      let run = ProgramRun("\(line) \(folder.path)/\(name)")
      #expect(run.code == 73, "\(name)")
      #expect(run.errors.contains("cannot be written"))
    }
    #expect(folder.names == ["file"])
    #expect(folder.text("file") == "kept")
  }

  @Test("are refused where two are one file, however it is spelled")
  func sameFile() throws {
    let folder = Folder()
    let line = "run baseline --trials 10000000 --quiet"
    func refuses(_ outputs: String, _ advice: String) {
      let run = ProgramRun("\(line) \(outputs)", folder: folder.path)
      #expect(run.code == 64, "\(outputs)")
      #expect(run.errors.contains(advice), "\(run.errors)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"),
      withDestinationPath: "x"
    )
    let advice = "Another option writes to that file as well"
    for _ in ["x is not there", "x is there"] {
      refuses("--trials-csv ./x --output x", advice)
      refuses("--checkpoint ../\(folder.path.split(separator: "/").last!)/x --output x", advice)
      refuses("--checkpoint link --output \(folder.path)//x", advice)
      try folder.write("{}", to: "x")
    }
    refuses("--with x --output ./x", "The command reads that file")
    #expect(folder.text("x") == "{}")
  }

  @Test("are refused where the command reads them")
  func inputs() throws {
    let folder = Folder()
    let parts = folder.parts("run baseline --trials 50 --alone", 2)
    let before = folder.text("part-1.json")
    let merge = ProgramRun(
      "merge \(parts[0]) \(parts[1]) --output ./part-1.json",
      folder: folder.path
    )
    #expect(merge.code == 64)
    #expect(folder.text("part-1.json") == before)
    try FileManager.default.createDirectory(
      atPath: folder.file("scenarios"),
      withIntermediateDirectories: false
    )
    let scenario = #"{ "extends": "baseline" }"#
    try folder.write(scenario, to: "scenarios/mine.json")
    for line in ["run mine --trials 25", "show mine", "explain scenarios/mine.json --trials 25"] {
      let run = ProgramRun("\(line) --output scenarios/../scenarios/mine.json", folder: folder.path)
      #expect(run.code == 64, "\(line)")
      #expect(run.errors.contains("The command reads that file"))
    }
    #expect(folder.text("scenarios/mine.json") == scenario)
  }

  // Ctrl-C is caught the same way; a test may have been started where it is ignored.
  @Test("leave nothing when the program is stopped")
  func stopped() throws {
    let folder = Folder()
    let trials = folder.file("trials.csv")
    let command = "run baseline --trials 1000000 --quiet --trials-csv '\(trials)'"
    let run = try shell("exec '\(program)' \(command)")
    let patience = Date(timeIntervalSinceNow: 60)
    while folder.names.isEmpty, Date() < patience { usleep(20_000) }
    #expect(folder.names.count == 1)
    run.terminate()
    Thread.sleep(forTimeInterval: 0.5)
    if run.isRunning { try shell("kill -9 \(run.processIdentifier)").waitUntilExit() }
    run.waitUntilExit()
    #expect(run.terminationReason == .uncaughtSignal)
    #expect(run.terminationStatus == SIGTERM)
    #expect(folder.names.isEmpty)
  }
}

/// The program itself, which is built beside the tests.
private let program = URL(fileURLWithPath: CommandLine.arguments[0])
  .deletingLastPathComponent().appendingPathComponent("muster").path

/// Starts a shell with a command, in the folder of the package.
private func shell(_ command: String) throws -> Process {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.currentDirectoryURL = URL(fileURLWithPath: packageFolder)
  process.arguments = ["-c", command]
  process.standardOutput = FileHandle.nullDevice
  // Threads of tests hear no signals, and what they start would not either.
  var (all, before) = (sigset_t(), sigset_t())
  _ = unsafe sigfillset(&all)
  _ = unsafe pthread_sigmask(SIG_UNBLOCK, &all, &before)
  defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  try process.run()
  return process
}
