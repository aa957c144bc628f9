import CommandParsing
import Foundation
import MusterCommands
import Testing

@Suite("Command line")
struct CommandLineTests {
  @Test("the program's description has no mistakes")
  func specification() {
    #expect(Program.spec.problems.isEmpty)
  }

  @Test("an unknown scenario is refused with a suggestion and code 66")
  func unknownScenario() {
    let run = ProgramRun("run basline")
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no scenario called 'basline'. Did you mean 'baseline'?"))
  }

  @Test(
    "trials outside their range are refused with code 64",
    arguments: ["0", "-5", "1e9", "20000000", "many"]
  )
  func trials(_ value: String) {
    let run = ProgramRun("run baseline --trials \(value)")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("'\(value)' is invalid for '--trials <count>'"))
    #expect(run.errors.contains("from 1 to 10,000,000"))
  }

  @Test("one run is one")
  func oneRun() {
    #expect(ProgramRun("run baseline --trials 1").output.contains("(1 run, seed 1)"))
    #expect(ProgramRun("run baseline --trials 1 --full").output.contains("1 run, seed 1."))
  }

  @Test("a setting that leads nowhere is refused with code 65 and its own name")
  func setting() {
    let run = ProgramRun("run baseline --set contributors.atlantis.x=1")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--set contributors.atlantis.x=1: error:"))
    #expect(run.errors.contains("there is no 'atlantis'"))
    #expect(run.errors.contains("Nothing was run."))
  }

  @Test("a setting out of range names the range")
  func range() {
    let run = ProgramRun("run baseline --set contributors.france.insists=1.4")
    #expect(run.code == 65)
    #expect(run.errors.contains("'contributors.france.insists' is 1.4; use a share from 0 to 1"))
  }

  @Test("a file that is not there, a folder, and a change file that is no change file")
  func unreadable() {
    let missing = ProgramRun("run ./nosuch.json")
    #expect(missing.code == 66)
    #expect(missing.errors.contains("'./nosuch.json' cannot be read: there is no such file."))
    let folder = ProgramRun("run baseline --with /")
    #expect(folder.code == 66)
    #expect(folder.errors.contains("it is a folder"))
    let wrong = ProgramRun(
      "run baseline --with /change.json",
      files: ["/change.json": #"{"set": 3}"#]
    )
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("/change.json:1:9: error: 'set' is 3; use a map"))
  }

  @Test(
    "names lead nowhere outside the scenario folders",
    arguments: ["../x", "a/../../b", "/etc"]
  )
  func names(_ name: String) {
    let run = ProgramRun(
      "check /s.json",
      files: ["/s.json": #"{"extends": "\#(name)", "asOf": "2025-02-25"}"#]
    )
    #expect(run.code == 65)
    #expect(run.errors.contains("there is no scenario called '\(name)'"))
  }

  @Test("ten mistakes are told in one go, each with its place, and nothing is run")
  func tenMistakes() {
    let text = """
      {
        "extends": "baseline",
        "horizonWeks": 100,
        "horizonWeeks": 0,
        "asOf": "25 February",
        "given": { "ceasefire": "thinn", "moscow": 3 },
        "mission": { "rulesOfEngagement": "shoot", "scale": -1 },
        "contributors": {
          "france": { "insists": 60, "joinsIf": "ceasefire hold" },
          "atlantis": { "stance": "ready" }
        }
      }
      """
    let run = ProgramRun("check /ten.json", files: ["/ten.json": text])
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    let places = ["3:3", "4:19", "5:11", "6:27", "6:46", "7:37", "7:55", "9:28", "9:44", "10:17"]
    let lines = run.errors.split(separator: "\n")
    for place in places {
      #expect(lines.contains { $0.hasPrefix("/ten.json:\(place): error: ") }, "\(place)")
    }
    #expect(lines.last == "10 problems. Nothing was run.")
  }

  @Test("syntax alone: a key given twice is a warning, a comma too many an error")
  func syntax() {
    let twice = ProgramRun("check --syntax /a.json", files: ["/a.json": #"{"a":1,"a":2}"#])
    #expect(twice.code == 0)
    #expect(twice.errors.contains("/a.json:1:8: warning:"))
    let comma = ProgramRun("check --syntax /b.json", files: ["/b.json": "[1,]"])
    #expect(comma.code == 65)
    #expect(comma.errors.contains("/b.json:1:"))
  }

  @Test("a change file is checked over its scenario")
  func changeFile() {
    let right = ProgramRun(
      "check /c.json",
      files: ["/c.json": #"{"set": {"contributors.uk.insists": 1}}"#]
    )
    #expect(right.code == 0, "\(right.errors)")
    let wrong = ProgramRun(
      "check /c.json",
      files: ["/c.json": #"{"set": {"contributors.uk.insist": 1}}"#]
    )
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("Did you mean 'insists'?"))
  }

  @Test("a change file tells a key it does not know and its wrong values in one go")
  func changeFileAtOnce() {
    let text = """
      {
        "nam": "x",
        "set": {
          "contributors.frnce.insists": 0.5,
          "contributors.france.insists": 5,
          "given.climate": { "value": "warm", "confidence": "hig" }
        }
      }
      """
    for line in ["check /c.json", "run baseline --with /c.json"] {
      let run = ProgramRun(line, files: ["/c.json": text])
      #expect(run.code == 65)
      let lines = run.errors.split(separator: "\n")
      for place in ["2:3", "4:5", "5:36", "6:33", "6:55"] {
        #expect(lines.contains { $0.hasPrefix("/c.json:\(place): error: ") }, "\(line), \(place)")
      }
      #expect(lines.last == "5 problems. Nothing was run.")
    }
  }

  @Test("a file of the user's that hides the scenario it extends is told apart from it")
  func hiding() {
    let own = #"{ "extends": "baseline", "horizonWeeks": 80 }"#
    for line in ["check mine/baseline.json", "check ./mine/../mine/baseline.json"] {
      let run = ProgramRun(
        line,
        files: [
          "/home/planner/mine/baseline.json": own,
          "/home/planner/./mine/../mine/baseline.json": own,
        ],
        folder: "/home/planner"
      )
      #expect(run.code == 65)
      #expect(run.errors.contains("in a circle: baseline > baseline. Here 'baseline' is the file "))
      #expect(run.errors.contains("hides the scenario of the same name in \(packageFolder)/scen"))
      #expect(run.errors.contains("give your file another name, such as my-baseline.json."))
    }
  }

  @Test("two reports at once are refused with advice instead of one being left out")
  func fullAndBy() {
    let run = ProgramRun("run baseline --full --by month")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("'--full' and '--by' are two different reports."))
    #expect(run.errors.contains("Leave out '--full' for the table by month"))
  }

  @Test("show keeps to the width of the screen, with every input and without")
  func showWidth() {
    for line in ["show baseline", "show baseline --assumptions", "show uk-readiness-plus-50"] {
      let output = ProgramRun(line).output.split(separator: "\n")
      #expect(output.count > 20)
      for line in output { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("output is whole or not at all: a full disk leaves no file behind")
  func fullDisk() throws {
    let run = ProgramRun("list --output /dev/full")
    #expect(run.code == 73)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("'/dev/full' cannot be written: no space is left on the device"))
    let nowhere = ProgramRun("list --output /nosuch/folder/list.txt")
    #expect(nowhere.code == 73)
    #expect(nowhere.errors.contains("Nothing was left behind."))
  }

  @Test("output goes to the file and not to the screen")
  func outputFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("names.txt").path
    let run = ProgramRun("list --names --output \(path)")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("baseline\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["names.txt"])
  }

  @Test("output through a link goes to the file that the link leads to, and the link stays one")
  func outputThroughLink() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("names.txt").path
    let link = folder.appendingPathComponent("link.txt").path
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let run = ProgramRun("list --names --output \(link)")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("baseline\n"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["link.txt", "names.txt"])
  }

  @Test("a scenario of the user's own comes before the built-in one of the same name")
  func ownFolder() {
    let own = #"{"extends": "library/capabilities", "asOf": "2025-02-25", "question": "Mine?"}"#
    let run = ProgramRun(
      "show baseline",
      files: ["/home/planner/scenarios/baseline.json": own],
      folder: "/home/planner"
    )
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Mine?"))
  }
}
