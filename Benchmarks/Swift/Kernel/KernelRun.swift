import Dispatch
import Statistics
import Synchronization

/// Runs many trials of the reference kernel on some threads.
///
/// - Returns: The exact sums of every output.
func runKernel(seed: UInt64, trials: Int, threads: Int) -> [ExactMoments] {
  let plan = KernelPlan()
  let block = 256
  let taken = Atomic<Int>(0)
  let parts = Mutex<[[ExactMoments]]>([])
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    var state = KernelState(seed: seed)
    var sums = KernelOutput.names.map { _ in ExactMoments() }
    while true {
      let first = taken.wrappingAdd(block, ordering: .relaxed).oldValue
      guard first < trials else { break }
      for trial in first..<min(first + block, trials) {
        let values = runKernelTrial(UInt32(trial), in: &state, of: plan)
        for index in sums.indices { sums[index].add(FixedPoint.quantise(values[index])) }
      }
    }
    parts.withLock { $0.append(sums) }
  }
  let all = parts.withLock { $0 }
  return KernelOutput.names.indices.map { index in
    all.dropFirst().reduce(into: all[0][index]) { $0.merge($1[index]) }
  }
}
