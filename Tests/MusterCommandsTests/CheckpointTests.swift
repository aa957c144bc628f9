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
      $0.write { text in
        written.withLock { $0.append(text) }
        return nil
      }
    }
    #expect(kept.output == whole.output)
    let checkpoints = written.withLock { $0 }
    try #require(Set(checkpoints).count == checkpoints.count && checkpoints.count > 1)
    let steps = stride(from: 0, to: checkpoints.count, by: max(1, checkpoints.count / 3))
    for checkpoint in steps.map({ checkpoints[$0] }) + checkpoints.suffix(1) {
      let resumed = ProgramRun("\(line) --checkpoint \(path)", files: [path: checkpoint]) {
        $0.write { _ in nil }
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
      "\(Self.run) --alone --shard 1/2", Self.run, "\(Self.run) --shard 2/2", Self.compare,
      "\(Self.run) --set mission.scale=2 --shard 1/2",
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

  @Test("go on whatever the report is to be, and however the same run is spelled")
  func spelling() throws {
    let folder = Folder()
    let file = folder.file("run.checkpoint")
    let line = "run baseline --trials 130 --shard 1/2 --quiet"
    let other = "run scenarios/baseline.json --trials=130 --seed 1 --shard 1/2 --quiet --full"
    _ = ProgramRun("\(line) --output \(file)")
    let run = ProgramRun("\(other) --format json --checkpoint \(file)")
    #expect(run.code == 0, "\(run.errors)")
    // Nothing was left to do, so these are the sums of the checkpoint.
    let sums = { (text: String) in text.components(separatedBy: "\"batches\"").last }
    #expect(sums(run.output) == sums(ProgramRun(line).output))
  }

  @Test("whose checkpoint cannot be written do not begin")
  func unwritable() {
    let run = ProgramRun("\(Self.run) --checkpoint /nowhere/at/all/run.checkpoint")
    #expect(run.code == 73)
    #expect(run.output.isEmpty)
  }

  @Test("say that a checkpoint can no longer be written, also where little is said")
  func fullDisk() throws {
    let folder = Folder()
    let written = Mutex(0)
    let run = ProgramRun("\(Self.run) --quiet --checkpoint \(folder.file("x")) --threads 1") {
      $0.checkpointInterval = 0
      $0.write { _ in
        written.withLock { count -> EdgeFailure? in
          count += 1
          return count == 1 ? nil : EdgeFailure("no space is left on the device")
        }
      }
    }
    #expect(run.code == 0)
    #expect(written.withLock { $0 } > 2)
    #expect(
      run.errors == "Warning: '\(folder.file("x"))' cannot be written: no space is left on the "
        + "device. The run goes on without.\n"
    )
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
  /// Lets everything be written to `take` instead of to files, which may say why it cannot be.
  fileprivate mutating func write(_ take: @escaping @Sendable (String) -> EdgeFailure?) {
    let file = OutputFile(
      append: { text in take(text).map { .failure($0) } ?? .success(()) },
      commit: { .success(()) },
      discard: {}
    )
    open = { _ in .success(file) }
  }
}
