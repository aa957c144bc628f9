// Writes raw 64-bit words without end, for a statistical battery that reads them from a pipe.
//
// Usage: draws single|trials|entities|sweep|reversed|control [SEED]
//   single    the draws of one stream in order
//   trials    two streams of neighbouring trials in turn, each draw number of both
//   entities  the same with two entities whose numbers are neighbours
//   sweep     draw 0 of trial 0, 1, 2 and so on
//   reversed  the single stream with the bits of each word from the other end
//   control   the mixer of SplitMix64 on the counter 0, 1, 2 and so on, which must fail
// Compiled by run.sh together with the files of Sources/RandomStreams that it tests.

import Glibc

let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1

/// The stream of purpose 1 in trial `trial` of entity `entity`.
func stream(trial: UInt32, entity: UInt32) -> RandomStream {
  RandomStream(seed: seed, trial: trial, entity: entity, purpose: .inputs)
}

/// The mixer of SplitMix64, which is known to fail on a counter with increment 1.
func splitMix(_ counter: UInt64) -> UInt64 {
  var bits = (counter ^ (counter >> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
  return bits ^ (bits >> 31)
}

/// The bits of `word` from the other end.
func reversed(_ word: UInt64) -> UInt64 {
  var word = word
  var reversed: UInt64 = 0
  for _ in 0..<64 {
    reversed = reversed << 1 | word & 1
    word >>= 1
  }
  return reversed
}

/// Writes `word(0)`, `word(1)` and so on until the reader closes the pipe.
func write(_ word: (UInt64) -> UInt64) {
  var buffer = [UInt64](repeating: 0, count: 1 << 13)
  var next: UInt64 = 0
  while true {
    for place in buffer.indices {
      buffer[place] = word(next)
      next += 1
    }
    guard fwrite(buffer, 8, buffer.count, stdout) == buffer.count else { return }
  }
}

signal(SIGPIPE, SIG_DFL)
let estonia = EntityID.hash("EE")
let first = stream(trial: 0, entity: estonia)
let nextTrial = stream(trial: 1, entity: estonia)
let nextEntity = stream(trial: 0, entity: estonia &+ 1)
switch CommandLine.arguments.dropFirst().first {
case "single": write { first.bits($0) }
case "trials": write { ($0 & 1 == 0 ? first : nextTrial).bits($0 >> 1) }
case "entities": write { ($0 & 1 == 0 ? first : nextEntity).bits($0 >> 1) }
case "sweep": write { stream(trial: UInt32(truncatingIfNeeded: $0), entity: estonia).bits(0) }
case "reversed": write { reversed(first.bits($0)) }
case "control": write { splitMix($0 &+ seed) }
default:
  fputs("usage: draws single|trials|entities|sweep|reversed|control [SEED]\n", stderr)
  exit(64)
}
