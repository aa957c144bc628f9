import Dispatch
import Synchronization

/// A bar on standard error that appears when a run takes longer than a moment.
final class Progress: Sendable {
  private struct Shown {
    var done = 0
    var lastShare = -1
  }

  private let total: Int
  private let surroundings: Surroundings
  private let isShown: Bool
  private let started = DispatchTime.now().uptimeNanoseconds
  private let shown = Mutex(Shown())

  /// Creates a bar for `total` trials; it stays silent unless `isShown`.
  init(total: Int, _ surroundings: Surroundings, isShown: Bool) {
    self.total = max(1, total)
    self.surroundings = surroundings
    self.isShown = isShown
  }

  /// So many more trials are done.
  func advance(by trials: Int) {
    guard isShown else { return }
    let line = shown.withLock { shown -> String? in
      shown.done += trials
      let share = min(100, shown.done * 100 / total)
      let elapsed = DispatchTime.now().uptimeNanoseconds - started
      guard elapsed > 500_000_000, share != shown.lastShare else { return nil }
      shown.lastShare = share
      let filled = share * 30 / 100
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
      return "\r[\(bar)] \(share) %"
    }
    if let line { surroundings.warn(line) }
  }

  /// Wipes the bar away.
  func finish() {
    guard isShown, shown.withLock({ $0.lastShare >= 0 }) else { return }
    surroundings.warn("\r\(String(repeating: " ", count: 40))\r")
  }
}
