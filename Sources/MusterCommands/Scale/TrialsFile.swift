import ForceSimulation
import MonteCarlo
import Reports
import Synchronization

/// One tidy row for each trial and form, written as trials come and put in order on the way.
final class TrialsFile: Sendable {
  private struct State {
    var waiting: [Int: String] = [:]
    var next = 0
    var failure: EdgeFailure?
  }

  private let path: String
  private let file: OutputFile
  private let prefixes: [String]
  private let seed: UInt64
  private let state = Mutex(State())

  /// Begins the file with the names of its columns.
  init(_ path: String, _ work: Work, _ surroundings: Surroundings) throws(Failure) {
    self.path = path
    switch surroundings.open(surroundings.absolute(path)) {
    case .success(let file): self.file = file
    case .failure(let failure): throw .unwritable(path: path, failure)
    }
    seed = work.settings.seed
    prefixes = work.variants.map { variant in
      TrialRow.cells(of: variant).map(CSVReport.quoted).joined(separator: ",")
    }
    append(TrialRow.columns.joined(separator: ",") + "\r\n")
  }

  /// Takes the records of draws, of which `first` is written first.
  func watcher(from first: Int) -> TrialWatcher {
    state.withLock { $0.next = first }
    return { rows in self.take(rows) }
  }

  /// Ends the work early when the file cannot be written.
  func check() throws(Failure) {
    if let failure = state.withLock({ $0.failure }) { throw .unwritable(path: path, failure) }
  }

  /// Puts the whole file in its place.
  func finish() throws(Failure) {
    try check()
    if case .failure(let failure) = file.commit() { throw .unwritable(path: path, failure) }
  }

  /// Leaves nothing behind of a file that was not finished.
  func discard() { file.discard() }

  /// Writes every draw that is next in order and keeps the others until their turn.
  private func take(_ rows: TrialRows) {
    let text = text(of: rows)
    state.withLock { state in
      state.waiting[rows.place] = text
      var ready = ""
      while let text = state.waiting.removeValue(forKey: state.next) {
        ready += text
        state.next += 1
      }
      // Under the lock, so that texts leave in order.
      if case .failure(let failure) = file.append(ready) { state.failure = failure }
    }
  }

  private func text(of rows: TrialRows) -> String {
    var text = ""
    for trial in rows.trials {
      for (plan, prefix) in prefixes.enumerated() {
        text += "\(prefix),\(seed),\(trial),\(rows.judgement)"
        for measure in Measure.allCases {
          text += "," + TrialRow.cell(rows.value(measure, trial: trial, plan: plan))
        }
        text += "\r\n"
      }
    }
    return text
  }

  private func append(_ text: String) {
    if case .failure(let failure) = file.append(text) { state.withLock { $0.failure = failure } }
  }
}
