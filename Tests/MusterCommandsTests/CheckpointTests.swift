import Foundation
import MusterCommands
import Synchronization
import TestSupport
import Testing

/// Runs that are interrupted, or watched.
@Suite("Runs with a checkpoint", .releaseOnly)
struct CheckpointTests {
  private static let run = ScaleCommandTests.run
  private static let compare = ScaleCommandTests.compare

  @Test("go on from a checkpoint, which is gone in the end")
  func checkpoint() throws {
    let folder = Folder()
    let file = folder.file("run.checkpoint")
    let whole = ProgramRun("\(Self.run) --format json --quiet")
    let kept = ProgramRun("\(Self.run) --format json --quiet --checkpoint \(file)")
    #expect(kept.output == whole.output)
    #expect(folder.names.isEmpty)
  }

  // A file is renamed whole, so these are all that a kill can leave.
  @Test("go on from every checkpoint to the same bytes", arguments: ["run", "compare"])
  func everyCheckpoint(_ name: String) throws {
    let line = "\(name == "run" ? Self.run : Self.compare) --format json --quiet"
    let whole = ProgramRun(line)
    let folder = Folder()
    let path = folder.file("run.checkpoint")
    let written = Mutex<[String]>([])
    // One thread rests the soonest.
    let kept = ProgramRun("\(line) --threads 1 --checkpoint \(path)") {
      $0.checkpointInterval = 0
      $0.write { text in written.withLock { $0.append(text) } }
    }
    #expect(kept.output == whole.output)
    let checkpoints = written.withLock { $0 }
    try #require(Set(checkpoints).count == checkpoints.count && checkpoints.count > 1)
    let steps = stride(from: 0, to: checkpoints.count, by: max(1, checkpoints.count / 3))
    for checkpoint in steps.map({ checkpoints[$0] }) + checkpoints.suffix(1) {
      let resumed = ProgramRun("\(line) --checkpoint \(path)", files: [path: checkpoint]) {
        $0.write { _ in }
      }
      #expect(resumed.code == 0, "\(resumed.errors)")
      #expect(resumed.output == whole.output)
    }
  }

  @Test("do not go on from the checkpoint of another command")
  func otherCheckpoint() throws {
    let folder = Folder()
    let file = folder.file("run.checkpoint")
    // A whole part is what a checkpoint of that part looks like.
    _ = ProgramRun("\(Self.run) --shard 1/2 --quiet --output \(file)")
    let before = folder.text("run.checkpoint")
    for line in [
      "run baseline --trials 130 --seed 4", "run baseline --trials 131 --seed 3",
      "\(Self.run) --full", Self.run, "\(Self.run) --shard 2/2", Self.compare,
    ] {
      let run = ProgramRun("\(line) --checkpoint \(file)")
      #expect(run.code == 65, "\(line)")
      #expect(run.errors.contains("cannot go on from '\(file)'"))
    }
    #expect(folder.text("run.checkpoint") == before)
    let same = ProgramRun("\(Self.run) --shard 1/2 --quiet --checkpoint \(file)")
    #expect(same.code == 0)
    #expect(same.output == before)
  }

  @Test("whose checkpoint cannot be written do not begin")
  func unwritable() {
    let run = ProgramRun("\(Self.run) --checkpoint /nowhere/at/all/run.checkpoint")
    #expect(run.code == 73)
    #expect(run.output.isEmpty)
  }

  @Test("show a bar that is full when the last trial is done, and trials where none can be")
  func progress() {
    func errors(_ line: String) -> String {
      let run = ProgramRun("\(line) --threads 1") {
        $0.showsProgress = true
        $0.progressDelay = 0
      }
      return run.errors
    }
    for line in [Self.run, Self.compare] {
      let bar = errors(line)
      #expect(bar.components(separatedBy: "[##############################] 100 %").count == 2)
    }
    let count = errors("\(Self.compare) --precision 0.01pp")
    #expect(count.contains("\r50 trials"))
    #expect(!count.contains("%"))
  }
}

extension Surroundings {
  /// Lets everything be written to `take` instead of to files.
  fileprivate mutating func write(_ take: @escaping @Sendable (String) -> Void) {
    let file = OutputFile(
      append: { text in
        take(text)
        return .success(())
      },
      commit: { .success(()) },
      discard: {}
    )
    open = { _ in .success(file) }
  }
}
