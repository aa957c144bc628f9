import CommandParsing
import Dispatch
import MonteCarlo
import Reports

/// Runs the batches of some work one after another: all draws or those of a part, with a
/// checkpoint or without, and lets the trials be written as they come.
final class Conductor {
  /// What is done, batch by batch; kept only where somebody needs it.
  private(set) var pieces: [PartFile.Piece] = []

  /// How many batches were begun.
  private var conducted = 0

  private let work: Work
  private let progress: Progress
  private let checkpoint: Checkpoint?
  private let trials: TrialsFile?
  private let resumed: [PartFile.Piece]

  /// What every writing of the checkpoint begins with.
  private lazy var head = work.head

  /// Draws in a stretch where nothing is known of their speed.
  private var stretch: Int
  private var lastPace: (time: UInt64, draws: Int)?

  /// Prepares for the work; reads what an earlier start of it left in its checkpoint.
  ///
  /// - Parameters:
  ///   - work: The work.
  ///   - batches: What it consists of, for the bar; nil where nobody knows or looks.
  ///   - muster: The program.
  /// - Throws: ``Failure`` where a file cannot be used.
  init(_ work: Work, _ batches: [Batch]?, _ muster: Muster) throws(Failure) {
    self.work = work
    let total = batches?.reduce(0) { $0 + $1.trials(of: work.shard) }
    let isShown = muster.showsProgress(work.command)
    progress = Progress(total: total, muster.surroundings, isShown: isShown)
    stretch = 4 * work.settings.threads
    let path = work.command.value(Program.trialsFile)
    if let path, work.command.isSet(Program.checkpoint) {
      let advice = "'--trials-csv' cannot go on where it was interrupted; leave out '--checkpoint'."
      throw .usage(work.command.refusal("'\(path)' would lack its first trials. " + advice))
    }
    let outside = muster.surroundings
    let checkpoint = work.command.value(Program.checkpoint).map { Checkpoint($0, outside) }
    self.checkpoint = checkpoint
    resumed = try checkpoint?.pieces(of: work) ?? []
    trials = try path.map { (path) throws(Failure) in try TrialsFile(path, work, outside) }
  }

  /// Runs a batch, or what is left of it.
  func conduct(_ batch: Batch) throws(Failure) -> RunOutcome {
    let draws = work.shard?.draws(among: batch.settings.judgements)
    var start = BatchProgress(batch, draws: draws)
    let index = conducted
    conducted += 1
    if let checkpoint, index < resumed.count {
      start = try checkpoint.progress(resumed[index], of: batch, draws: start.draws)
      progress.advance(by: resumed[index].trialsDone.count * batch.versions.count)
    }
    lastPace = nil
    let isMain = index == 0
    let progress = progress
    let state = try Runner.run(
      batch,
      from: start,
      pace: { (state) throws(Failure) in try pace(batch, state) },
      watcher: isMain ? trials?.watcher(from: start.next) : nil,
      progress: { progress.advance(by: $0 * batch.versions.count) }
    )
    if isKept { pieces.append(PartFile.Piece(batch, state)) }
    return state.outcome
  }

  /// Puts what was written beside the result in its place.
  func finish() throws(Failure) {
    try trials?.finish()
  }

  /// Wipes the bar away, and what was not finished.
  func stop() {
    progress.finish()
    trials?.discard()
  }

  /// Removes the checkpoint: the result is delivered.
  func forget() { checkpoint?.remove() }

  private var isKept: Bool { work.shard != nil || checkpoint != nil }

  /// How many draws to run before the next rest; at a rest, what is done is kept.
  private func pace(_ batch: Batch, _ state: BatchProgress) throws(Failure) -> Int {
    try trials?.check()
    guard let checkpoint else { return trials == nil ? .max : 1000 }
    let now = DispatchTime.now().uptimeNanoseconds
    if let lastPace, state.next > lastPace.draws, now > lastPace.time {
      // About half a second, so that little is lost and workers seldom wait for one another.
      let speed = Double(state.next - lastPace.draws) / Double(now - lastPace.time)
      let wanted = min(max(speed * 5e8, 1), 1e6)
      stretch = min(max(Int(wanted), work.settings.threads), 2 * stretch)
    }
    if checkpoint.isDue(at: now) {
      let pieces = pieces + [PartFile.Piece(batch, state)]
      try checkpoint.keep(PartFile(head, shard: work.shard, pieces: pieces))
    }
    lastPace = (DispatchTime.now().uptimeNanoseconds, state.next)
    return stretch
  }
}

extension Batch {
  /// How many trials of all plans together a part has.
  fileprivate func trials(of shard: PartFile.Shard?) -> Int {
    let draws = shard?.draws(among: settings.judgements) ?? 0..<settings.judgements
    return draws.reduce(0) { $0 + settings.trials(ofJudgement: $1).count } * versions.count
  }
}
