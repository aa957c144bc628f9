#if !hasFeature(Embedded)
import Dispatch
import Synchronization
#endif

/// Workers that take places one after another from a common counter.
///
/// The one file of the core that knows threads; without them everything runs in turn.
enum Workers {
  /// Runs `work` on several threads.
  ///
  /// - Parameters:
  ///   - places: How many places there are to take.
  ///   - threads: How many workers share them, at least 1.
  ///   - work: One worker, given its number below `threads`: takes places until there are none.
  #if !hasFeature(Embedded)
  static func run(
    _ places: Int,
    threads: Int,
    _ work: @Sendable (_ worker: Int, _ next: () -> Int?) -> Void
  ) {
    let taken = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, places))) { worker in
      work(worker) {
        let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return place < places ? place : nil
      }
    }
  }
  #else
  static func run(
    _ places: Int,
    threads: Int,
    _ work: (_ worker: Int, _ next: () -> Int?) -> Void
  ) {
    var taken = 0
    work(0) {
      taken += 1
      return taken <= places ? taken - 1 : nil
    }
  }
  #endif
}

#if !hasFeature(Embedded)
/// A value that several workers change, one at a time.
final class Shared<Value: Sendable>: Sendable {
  private let held: Mutex<Value>

  /// Begins with a value.
  init(_ value: Value) { held = Mutex(value) }

  /// The value as it is now.
  var value: Value { held.withLock { $0 } }

  /// Changes the value, once nobody else does.
  func change(_ body: (inout Value) -> Void) { held.withLock { body(&$0) } }
}
#else
/// A value that workers change, one at a time because there is one.
final class Shared<Value: Sendable>: @unchecked Sendable {
  private(set) var value: Value

  init(_ value: Value) { self.value = value }

  func change(_ body: (inout Value) -> Void) { body(&value) }
}
#endif
