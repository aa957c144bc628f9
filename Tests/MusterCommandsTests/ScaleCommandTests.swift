import Foundation
import TestSupport
import Testing

/// Runs that are split, interrupted and done again, as somebody types them.
@Suite("Runs in parts", .releaseOnly)
struct ScaleCommandTests {
  static let run = "run baseline --trials 130 --seed 3"
  static let compare =
    "compare baseline --trials 130 --set contributors.poland.stance=ready"

  @Test(
    "put together give the bytes of one run, in every format and order",
    arguments: [run, compare, run + " --full", run + " --by month", run + " --alone"]
  )
  func merged(_ line: String) {
    let folder = Folder()
    let paths = folder.parts(line, 4)
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]]
    for (format, order) in zip(["text", "markdown", "csv", "json"], orders) {
      let whole = ProgramRun("\(line) --format \(format) --quiet")
      let parts = order.map { paths[$0] }.joined(separator: " ")
      let merged = ProgramRun("merge \(parts) --format \(format) --quiet")
      #expect(merged.code == 0, "\(merged.errors)")
      #expect(merged.output == whole.output)
    }
  }

  @Test("are of one run whatever their reports, which is that of the first or of 'merge'")
  func reports() {
    let folder = Folder()
    let line = "run baseline --trials 50"
    let (first, second) = (folder.file("1.json"), folder.file("2.json"))
    _ = ProgramRun("\(line) --shard 1/2 --format csv --quiet --output \(first)")
    _ = ProgramRun("\(line) --seed 1 --shard 2/2 --full --quiet --output \(second)")
    #expect(ProgramRun("merge \(first) \(second)").output == ProgramRun("\(line) -f csv").output)
    #expect(
      ProgramRun("merge \(second) \(first) --quiet").output
        == ProgramRun("\(line) --full --quiet").output
    )
  }

  @Test("of more than 16 MiB are read")
  func large() throws {
    let folder = Folder()
    let paths = folder.parts(Self.run, 2)
    let text = try #require(folder.text("part-1.json"))
    try folder.write(String(repeating: " ", count: 17 << 20) + text, to: "part-1.json")
    let merged = ProgramRun("merge \(paths.joined(separator: " ")) --quiet")
    #expect(merged.code == 0, "\(merged.errors)")
    #expect(merged.output == ProgramRun("\(Self.run) --quiet").output)
  }

  @Test("keep the change files they were made with")
  func changeFile() throws {
    let folder = Folder()
    let change = folder.file("change.json")
    let text = "{ \"set\": { \"contributors.france.forces.rocketLaunchers.owned\": 12 } }"
    try folder.write(text, to: "change.json")
    let line = "\(Self.run) --with \(change) --format json"
    let whole = ProgramRun("\(line) --quiet")
    let paths = folder.parts(line, 2)
    try folder.write("{ \"set\": { \"mission.scale\": 2 } }", to: "change.json")
    let merged = ProgramRun("merge \(paths.joined(separator: " ")) --quiet")
    #expect(merged.output == whole.output)
    try FileManager.default.removeItem(atPath: change)
    try folder.write(whole.output, to: "result.json")
    #expect(ProgramRun("rerun \(folder.file("result.json")) --quiet").code == 0)
  }

  @Test("that are missing, there twice or of another run are refused by name")
  func refused() throws {
    let folder = Folder()
    let paths = folder.parts(Self.run, 3)
    let missing = ProgramRun("merge \(paths[0]) \(paths[2])")
    #expect(missing.code == 65)
    #expect(missing.errors.contains("2 files.\n  Missing: 2\n"))
    let third = Folder()
    let many = third.parts("run baseline --trials 225", 9, only: [1, 6])
    #expect(ProgramRun("merge \(many[0])").errors.contains("none of the file.\n  Missing: 2-9\n"))
    let ranges = ProgramRun("merge \(many[0]) \(many[1])").errors
    #expect(ranges.contains("7 are in none of the 2 files.\n  Missing: 2-5,7-9\n"))
    let gone = ProgramRun("merge \(paths[0]) \(paths[1]) gone.json").errors
    #expect(gone == "Error: 'gone.json' cannot be read: there is no such file.\n")
    let twice = ProgramRun("merge \(paths.joined(separator: " ")) \(paths[1])")
    #expect(twice.code == 65)
    #expect(twice.errors.contains("'\(paths[1])' cannot be used"))
    #expect(twice.errors.contains("trials 50 to 99"))

    let other = Folder()
    let seeds = other.parts("run baseline --trials 130 --seed 4", 3)
    let seed = ProgramRun("merge \(paths[0]) \(paths[1]) \(seeds[2])")
    #expect(seed.code == 65)
    #expect(seed.errors.contains("made with seed 4, '\(paths[0])' with seed 3"))

    let text = try #require(folder.text("part-2.json"))
    let version = text.replacingOccurrences(of: "\"version\": \"", with: "\"version\": \"9")
    try folder.write(version, to: "version.json")
    let versions = ProgramRun("merge \(paths[0]) \(folder.file("version.json")) \(paths[2])")
    #expect(versions.code == 65)
    #expect(versions.errors.contains("It was made by muster 9"))

    try folder.write("{ \"format\": \"muster-result/1\" }", to: "other.json")
    let format = ProgramRun("merge \(folder.file("other.json"))")
    #expect(format.code == 65)
    #expect(format.errors.contains("not a part of a run"))
  }

  @Test("of a scenario that has changed are refused, with what changed")
  func otherScenario() throws {
    let folder = Folder()
    let scenario = folder.file("mine.json")
    try folder.write(#"{ "extends": "baseline", "mission": { "scale": 2 } }"#, to: "mine.json")
    let paths = folder.parts("run \(scenario) --trials 50", 2)
    try folder.write(#"{ "extends": "baseline", "mission": { "scale": 3 } }"#, to: "mine.json")
    let merged = ProgramRun("merge \(paths.joined(separator: " "))")
    #expect(merged.code == 65)
    #expect(
      merged.errors.contains("The scenario 'mine' is not what it was: it differs in mission.")
    )
  }

  @Test("say which file names a scenario that is not found, and where it was looked for")
  func elsewhere() throws {
    let (folder, other) = (Folder(), Folder())
    try folder.write(#"{ "extends": "baseline" }"#, to: "mine.json")
    let file = folder.file("made.json")
    for (line, command) in [("--shard 1/1", "merge"), ("--format json", "rerun")] {
      let made = ProgramRun(
        "run mine.json --trials 25 -q -o made.json \(line)",
        folder: folder.path
      )
      #expect(made.code == 0)
      let again = ProgramRun("\(command) \(file)", folder: other.path)
      #expect(again.code == 66)
      #expect(
        again.errors.hasSuffix(
          "Error: 'mine.json' cannot be read: there is no such file.\n"
            + "  '\(file)' names it; it was looked for from the folder '\(other.path)'.\n"
        )
      )
    }
  }

  @Test(
    "are asked for as which of how many",
    arguments: ["3/2", "0/2", "1", "1/2/3", "a/b", "1/7", "-1/2"]
  )
  func shard(_ text: String) {
    for space in ["=", " "] {
      let run = ProgramRun("run baseline --trials 130 --shard\(space)\(text)")
      #expect(run.code == 64)
      #expect(run.errors.contains("The value '\(text)' is invalid for '--shard <part>'. "))
    }
  }

  @Test("never make 'merge' write where they say")
  func noWriting() throws {
    let folder = Folder()
    let paths = folder.parts(Self.run, 2)
    for path in paths {
      let name = String(path.dropFirst(folder.path.count + 1))
      let text = try #require(folder.text(name))
      let harmful = "\"run\", \"--output=\(folder.file("harm"))\","
      try folder.write(text.replacingOccurrences(of: "\"run\",", with: harmful), to: name)
    }
    let merged = ProgramRun("merge \(paths.joined(separator: " ")) --quiet")
    #expect(merged.output == ProgramRun("\(Self.run) --quiet").output)
    #expect(folder.names == ["part-1.json", "part-2.json"])
  }

  @Test(
    "A result runs again to the same bytes, and says where it does not",
    arguments: [run, compare]
  )
  func rerun(_ line: String) throws {
    let folder = Folder()
    let result = folder.file("result.json")
    #expect(ProgramRun("\(line) --format json --quiet --output \(result)").code == 0)
    let same = ProgramRun("rerun \(result) --threads 1")
    #expect(same.code == 0, "\(same.errors)")
    #expect(same.output == "\(result) reproduces, byte for byte.\n")

    let text = try #require(folder.text("result.json"))
    let place = try #require(text.range(of: "\"estimate\": 0."))
    let changed = text.replacingCharacters(in: place, with: "\"estimate\": 0.0")
    try folder.write(changed, to: "result.json")
    let other = ProgramRun("rerun \(result)")
    #expect(other.code == 1)
    #expect(other.output.contains("does not reproduce.\n  measures["))

    let request = try #require(text.range(of: "\"request\": {")).upperBound
    let rest = request..<text.endIndex
    let digest = try #require(text.range(of: "\"digest\": \"", range: rest))
    var moved = text
    moved.replaceSubrange(digest, with: "\"digest\": \"0")
    try folder.write(moved, to: "result.json")
    let refused = ProgramRun("rerun \(result)")
    #expect(refused.code == 65)
    #expect(refused.errors.contains("is not what it was"))
  }

  @Test("A scenario alone says what it leaves out, and runs again")
  func alone() throws {
    let folder = Folder()
    let screen = ProgramRun("\(Self.run) --alone --quiet").output
    #expect(screen.contains("Played alone: ranges leave out brackets and rival forms"))
    #expect(!screen.contains("no US backstop"))
    #expect(!screen.contains("RISK TO THE PEACE"))
    let result = ProgramRun("\(Self.run) --alone --format json --quiet").output
    #expect(result.contains("\"sideBySide\": []"))
    #expect(result.contains("\"rivalForms\": []"))
    #expect(result.contains("Played alone"))
    try folder.write(result, to: "result.json")
    #expect(ProgramRun("rerun \(folder.file("result.json")) --quiet").code == 0)
  }

  @Test("A result of another version runs again, with a warning")
  func otherVersion() throws {
    let folder = Folder()
    let whole = ProgramRun("\(Self.run) --format json --quiet").output
    let text = whole.replacingOccurrences(of: "\"version\": \"", with: "\"version\": \"9.")
    try folder.write(text, to: "result.json")
    let result = folder.file("result.json")
    let run = ProgramRun("rerun \(result)")
    #expect(run.code == 0)
    #expect(run.errors.contains("Note: muster 9."))
    #expect(run.output == "\(result) reproduces, byte for byte but for its version.\n")

    let place = try #require(text.range(of: "\"estimate\": 0."))
    let changed = text.replacingCharacters(in: place, with: "\"estimate\": 0.0")
    try folder.write(changed, to: "result.json")
    let other = ProgramRun("rerun \(result)")
    #expect(other.code == 1)
    #expect(other.output.contains("measures["))
    #expect(!other.output.contains("version"))
  }

  @Test("A precision says whether it was reached, the same for any threads")
  func precision() {
    let line = "run baseline --precision 8pp --trials 2100 --format json"
    let one = ProgramRun("\(line) --threads 1")
    #expect(one.code == 0)
    #expect(one.output == ProgramRun("\(line) --threads 3").output)
    #expect(one.errors.contains("Headline shares and quantiles are exact to plus or minus "))
    let far = ProgramRun("run baseline --precision 0.01pp --trials 100")
    #expect(far.errors.contains("The precision was not reached: plus or minus "))
    #expect(far.output.contains("Not exact to 0.01 in 100 as asked, but to "))
    for points in ["1", "-1"] {
      let wrong = ProgramRun("run baseline --precision \(points) --trials 50")
      #expect(wrong.code == 64)
      #expect(wrong.errors.contains("Write it in percentage points from 0.01pp to 25pp"))
    }
    #expect(ProgramRun("run baseline --precision 1pp --shard 1/2").code == 64)
  }

  @Test("Requirements that are not surely met give exit code 2")
  func requirements() {
    func run(_ texts: String...) -> ProgramRun {
      let words = "run baseline --trials 100".split(separator: " ").map(String.init)
      return ProgramRun(words: words + texts.map { "--require=\($0)" })
    }
    let met = run("tasksCarriedOut >= 0", "forceForms > 10 of 100")
    #expect(met.code == 0)
    #expect(met.errors.contains("'tasksCarriedOut >= 0', US backstop as asked: met"))
    let failed = run("tasksCarriedOut >= 0", "tasksCarriedOut >= 5.9")
    #expect(failed.code == 2)
    #expect(failed.errors.contains("'tasksCarriedOut >= 5.9', US backstop as asked: not met"))
    #expect(!failed.output.isEmpty)
    let wrong = run("taskCarriedOut >= 1")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("Did you mean 'tasksCarriedOut'?"))
    let share = run("forceForms > 4")
    #expect(share.code == 64)
    #expect(share.errors.contains("'forceForms' is a share: give a number of at most 100 with 'of"))
  }

  @Test("Trials are one tidy row each, in order, whatever the threads")
  func trials() throws {
    let folder = Folder()
    let whole = ProgramRun("\(Self.run) --quiet").output
    for threads in [1, 3] {
      let file = folder.file("trials-\(threads).csv")
      let run = ProgramRun("\(Self.run) --quiet --threads \(threads) --trials-csv \(file)")
      #expect(run.output == whole)
    }
    let text = try #require(folder.text("trials-1.csv"))
    #expect(text == folder.text("trials-3.csv"))
    let lines = text.components(separatedBy: "\r\n").dropLast()
    #expect(lines.count == 1 + 2 * 130)
    let columns = lines[0].components(separatedBy: ",")
    let trial = try #require(columns.firstIndex(of: "trial"))
    let numbers = lines.dropFirst().map { $0.components(separatedBy: ",")[trial] }
    #expect(numbers == (0..<130).flatMap { ["\($0)", "\($0)"] })
    #expect(folder.names == ["trials-1.csv", "trials-3.csv"])
  }
}
