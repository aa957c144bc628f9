import RandomStreams
import Synchronization

/// A value for each contributor.
typealias PerContributor<Value> = InlineArray<16, Value>

/// A value for each capability.
typealias PerCapability<Value> = InlineArray<8, Value>

/// Everything that changes in a trial of the reference kernel; allocated once, used again.
struct KernelState: ~Copyable {
  let seed: UInt64
  var trial: UInt32 = 0

  /// Pins the state to its place in memory, as that of the simulation.
  private let pin = Atomic<Bool>(false)

  // Governments
  var support = PerContributor<Float>(repeating: 0)
  /// The support to which a contributor returns while there is no combat.
  var target = PerContributor<Float>(repeating: 0)
  /// Support in tenths of a point.
  var poll = PerContributor<UInt32>(repeating: 0)
  /// The bits of five weeks of opinion noise.
  var noiseBits = PerContributor<UInt64>(repeating: 0)
  var opinion: PerContributor<RandomStream>
  var decided = PerContributor<Double>(repeating: 0)
  var patience = PerContributor<Double>(repeating: 0)
  var tired = PerContributor<Double>(repeating: 0)
  var resolve = PerContributor<Double>(repeating: 0)
  var decisions: PerContributor<RandomStream>
  var undecided: ContributorSet = 0
  /// Those who waive their condition after half a year.
  var waiving: ContributorSet = 0
  var firm: ContributorSet = 0
  /// Those who are firm and not leaving.
  var serving: ContributorSet = 0
  var backstopWeeks = 0.0
  var left = 0

  // Forces
  var present: ContributorSet = 0
  var arrival = PerContributor<Int>(repeating: 0)
  /// Units once all have arrived, by capability, less what broken dwell has cost; their persons.
  var whole = PerContributor<SIMD8<Double>>(repeating: .zero)
  var wholePersons = PerContributor<Double>(repeating: 0)
  var inTheatre = PerContributor<SIMD8<Double>>(repeating: .zero)
  /// The units of all.
  var have = SIMD8<Double>.zero
  var persons = PerContributor<Double>(repeating: 0)
  /// The crew in theatre of each pool, and the week in which each crew is rested, eight a pool.
  var crewInTheatre = PerContributor(repeating: PerCapability<UInt8>(repeating: 0))
  var restedWeek = PerContributor(repeating: InlineArray<64, Int16>(repeating: 0))
  var strained = 0
  var force = 0.0
  var coverage = 0.0

  // Incidents
  /// Those in theatre, and persons times exposure of each and those before it; beyond the last
  /// infinity.
  var targets = PerContributor<Int>(repeating: 0)
  var drawnUpTo = PerContributor<Double>(repeating: 0)
  var drawn = 0.0
  var protection = 1.0
  var logIntensity = 0.0
  var excitation = 0.0
  var deaths = 0.0
  var ownDeaths = PerContributor<Double>(repeating: 0)
  var ownLoss = PerContributor<Double>(repeating: 0)
  var intensity: RandomStream
  var counts: RandomStream
  var details: RandomStream
  var ladder: RandomStream
  var rung = 0

  // The calendar: who does what in a week.
  /// Parliaments are done.
  var becomesFirm = KernelCalendar(repeating: 0)
  /// The last units leave.
  var leaves = KernelCalendar(repeating: 0)
  /// Other units are in theatre than the week before.
  var changes = KernelCalendar(repeating: 0)
  /// Crews are relieved.
  var relieves = KernelCalendar(repeating: 0)

  init(seed: UInt64) {
    self.seed = seed
    let none = RandomStream(seed: seed, trial: 0, entity: 0, purpose: .intensity)
    opinion = PerContributor(repeating: none)
    decisions = PerContributor(repeating: none)
    intensity = none
    counts = none
    details = none
    ladder = none
  }
}

/// A set of contributors for each week.
typealias KernelCalendar = InlineArray<104, UInt16>

/// Notes a contributor in a week of a calendar, unless the trial is over by then.
func note(_ contributor: Int, in week: Int, of calendar: inout KernelCalendar) {
  if week < kernelWeeks { calendar[week] |= 1 << UInt16(contributor) }
}
