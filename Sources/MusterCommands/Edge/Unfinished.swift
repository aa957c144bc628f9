import Synchronization

/// Files that are begun and not in their place yet: removed when a signal ends the program.
enum Unfinished {
  /// How many are known at once; more than a command begins.
  private static let places = 8
  /// Bytes for a path and the zero after it; the system takes no longer ones.
  private static let length = 4096

  // A signal may come between any two instructions, so whoever handles it must neither wait nor
  // allocate: the paths stand in memory that is never freed, and a bit tells which of them hold.
  private static let known = Atomic<UInt>(0)
  private static let writing = Mutex(())
  private nonisolated(unsafe) static let paths: UnsafeMutablePointer<CChar> = {
    let paths = UnsafeMutablePointer<CChar>.allocate(capacity: places * length)
    unsafe paths.initialize(repeating: 0, count: places * length)
    return unsafe paths
  }()
  private static let watched: Void = {
    _ = unsafe paths
    System.whenStopped { number in
      removeAll()
      System.stop(by: number)
    }
  }()

  /// Notes a file that is begun.
  ///
  /// - Returns: Its place, for ``forget(_:)``; nil when there is none.
  static func note(_ path: String) -> Int? {
    _ = watched
    return writing.withLock { _ in
      let taken = known.load(ordering: .relaxed)
      let free = (0..<places).first { taken & (1 << UInt($0)) == 0 }
      guard let free, path.utf8.count < length else { return nil }
      for (index, byte) in (Array(path.utf8) + [0]).enumerated() {
        unsafe paths[free * length + index] = CChar(bitPattern: byte)
      }
      known.bitwiseOr(1 << UInt(free), ordering: .releasing)
      return free
    }
  }

  /// Forgets a file that is in its place, or gone.
  static func forget(_ place: Int) {
    writing.withLock { _ in
      _ = known.bitwiseAnd(~(1 << UInt(place)), ordering: .releasing)
    }
  }

  private static func removeAll() {
    let taken = known.load(ordering: .acquiring)
    for place in 0..<places where taken & (1 << UInt(place)) != 0 {
      unsafe System.remove(paths + place * length)
    }
  }
}
