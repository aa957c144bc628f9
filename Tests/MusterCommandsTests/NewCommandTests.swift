import Foundation
import Testing

@Suite("A new scenario")
struct NewCommandTests {
  /// Runs `body` in a folder of its own.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test(
    "is right as it is written and differs from its parent in nothing",
    arguments: ["baseline", "no-force", "un-peacekeeping", "library/capabilities"]
  )
  func changesNothing(parent: String) throws {
    try inFolder { folder in
      let made = ProgramRun("new my-force --from \(parent)", folder: folder)
      guard !parent.hasPrefix("library/") else {
        #expect(made.code == 65, "a library is no whole scenario")
        return
      }
      #expect(made.code == 0, "\(made.errors)")
      #expect(made.output.hasPrefix("Wrote my-force.json, which extends \(parent)"))
      let check = ProgramRun("check my-force.json", folder: folder)
      #expect(check.code == 0 && check.errors.isEmpty, "\(check.errors)")
      let compare = ProgramRun("compare \(parent) my-force.json --trials 25 -q", folder: folder)
      #expect(compare.output.contains("my-force says the same as \(parent)."))
    }
  }

  @Test("says in its notes what may be changed")
  func notes() throws {
    try inFolder { folder in
      _ = ProgramRun("new mine.json", folder: folder)
      let text = try String(contentsOfFile: folder + "/mine.json", encoding: .utf8)
      let expected = [
        #""extends": "baseline""#, "In baseline: ceasefire is thin (or strong", "Ids: ", "france",
        "'muster check mine.json'", #""set": {}"#,
      ]
      for words in expected { #expect(text.contains(words), "\(words)") }
    }
  }

  @Test("never overwrites a file")
  func never() throws {
    try inFolder { folder in
      let path = folder + "/mine.json"
      try "kept".write(toFile: path, atomically: true, encoding: .utf8)
      let run = ProgramRun("new mine", folder: folder)
      #expect(run.code == 73)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("'mine.json' is there already and was left as it is."))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "kept")
    }
  }

  @Test("does not take a name that hides a scenario, leads elsewhere or is none")
  func names() throws {
    try inFolder { folder in
      for name in ["baseline", "../x", "a/b", "1st", "a b"] {
        let run = ProgramRun(words: ["new", name], folder: folder)
        #expect(run.code == 64, "\(name)")
      }
      let path = ProgramRun("new mine --from ./baseline.json", folder: folder)
      #expect(path.code == 64 && path.errors.contains("extends scenarios by name"))
      #expect(ProgramRun("new mine --from basline", folder: folder).code == 66)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }
}
