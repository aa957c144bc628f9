import Dispatch
import Reports
import Synchronization

/// A bar on standard error that appears when a run takes longer than a moment; where nobody knows
/// how long it will be, the trials so far.
final class Progress: Sendable {
  private struct Shown {
    var done = 0
    var last = -1
  }

  private let total: Int?
  private let surroundings: Surroundings
  private let isShown: Bool
  private let started = DispatchTime.now().uptimeNanoseconds
  private let shown = Mutex(Shown())

  /// Creates a bar for `total` trials, if that is known; it stays silent unless `isShown`.
  init(total: Int?, _ surroundings: Surroundings, isShown: Bool) {
    self.total = total.map { max(1, $0) }
    self.surroundings = surroundings
    self.isShown = isShown
  }

  /// So many more trials are done.
  func advance(by trials: Int) {
    guard isShown else { return }
    let line = shown.withLock { shown -> String? in
      shown.done += trials
      let elapsed = DispatchTime.now().uptimeNanoseconds - started
      // Without a total, every quarter of a second.
      let mark = total.map { min(100, shown.done * 100 / $0) } ?? Int(elapsed / 250_000_000)
      guard elapsed >= surroundings.progressDelay, mark != shown.last else { return nil }
      shown.last = mark
      return total == nil
        ? "\r\(NumberStyle.grouped(Int64(shown.done))) trials" : Self.bar(percent: mark)
    }
    if let line { surroundings.warn(line) }
  }

  private static func bar(percent: Int) -> String {
    let filled = percent * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    return "\r[\(bar)] \(percent) %"
  }

  /// Wipes the bar away.
  func finish() {
    guard isShown, shown.withLock({ $0.last >= 0 }) else { return }
    surroundings.warn("\r\(String(repeating: " ", count: 40))\r")
  }
}
