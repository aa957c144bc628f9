#if !hasFeature(Embedded)
import Dispatch
import Synchronization
#endif

/// Workers that take places one after another from a common counter.
///
/// The one file of the core that knows threads; without them everything runs in turn.
enum Workers {
  #if !hasFeature(Embedded)
  /// Runs `work` on several threads and merges what each gives.
  ///
  /// - Parameters:
  ///   - places: How many places there are to take.
  ///   - threads: How many workers share them, at least 1.
  ///   - work: One worker: takes places until there are none, and gives what it made of them.
  ///   - merge: Joins what two workers gave; must not depend on their order.
  /// - Returns: What all workers gave, merged.
  static func run<Part: Sendable>(
    _ places: Int,
    threads: Int,
    _ work: @Sendable (_ next: () -> Int?) -> Part,
    merge: (inout Part, Part) -> Void
  ) -> Part {
    let taken = Atomic<Int>(0)
    let parts = Mutex<[Part]>([])
    let workers = max(1, min(threads, places))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let part = work {
        let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return place < places ? place : nil
      }
      parts.withLock { $0.append(part) }
    }
    var all = parts.withLock { $0 }
    var merged = all.removeLast()
    for part in all { merge(&merged, part) }
    return merged
  }
  #else
  static func run<Part>(
    _ places: Int,
    threads: Int,
    _ work: (_ next: () -> Int?) -> Part,
    merge: (inout Part, Part) -> Void
  ) -> Part {
    var taken = 0
    return work {
      taken += 1
      return taken <= places ? taken - 1 : nil
    }
  }
  #endif
}
