import Mathematics
import RandomStreams

/// The opinion noise and the intensity of five weeks, of which one draw of a stream makes all.
func drawFiveWeeks(_ state: inout KernelState, _ plan: borrowing KernelPlan, from week: Int) {
  let draw = UInt64(truncatingIfNeeded: week / 5)
  let intensity = state.intensity.bits(draw)
  for place in 0..<5 {
    state.logIntensity =
      0.9 * state.logIntensity + 0.25 * Double(plan.score(intensity, place: place))
    state.intensities[place] = Maths.exp(state.logIntensity)
  }
  for c in 0..<kernelContributors {
    let opinion = state.opinion[c].bits(draw)
    for place in 0..<5 { state.opinionScores[place][c] = plan.score(opinion, place: place) }
  }
}

extension KernelPlan {
  /// The score that a twelve of a draw stands for.
  @inline(__always)
  borrowing func score(_ bits: UInt64, place: Int) -> Float {
    scores[Int(truncatingIfNeeded: bits &>> UInt64(52 - 12 * place) & 4095)]
  }
}

extension StreamPurpose {
  static var readiness: StreamPurpose { StreamPurpose(1) }
  static var decisions: StreamPurpose { StreamPurpose(2) }
  static var opinion: StreamPurpose { StreamPurpose(3) }
  static var intensity: StreamPurpose { StreamPurpose(4) }
  static var counts: StreamPurpose { StreamPurpose(5) }
  static var details: StreamPurpose { StreamPurpose(6) }
  static var ladder: StreamPurpose { StreamPurpose(7) }
  static var backstopEnd: StreamPurpose { StreamPurpose(8) }
}
