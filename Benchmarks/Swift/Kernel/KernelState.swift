import RandomStreams
import Synchronization

/// A value for each contributor.
typealias PerContributor<Value> = InlineArray<16, Value>

/// Everything that changes in a trial of the reference kernel; allocated once, used again.
struct KernelState: ~Copyable {
  let seed: UInt64
  var trial: UInt32 = 0

  /// Pins the state to its place in memory, as that of the simulation.
  private let pin = Atomic<Bool>(false)

  // Chance
  /// The scores of opinion and the intensity of five weeks.
  var opinionScores: InlineArray<5, PerContributor<Float>>
  var intensities = InlineArray<5, Double>(repeating: 0)
  var opinion: PerContributor<RandomStream>
  var decisions: PerContributor<RandomStream>
  var intensity: RandomStream
  var counts: RandomStream
  var details: RandomStream
  var ladder: RandomStream

  // Governments
  var support = PerContributor<Float>(repeating: 0)
  /// The support to which a contributor returns.
  var target = PerContributor<Float>(repeating: 0)
  /// The ``KernelHazard/offset`` of what each adds up, and the place of this week's hazard.
  var hazardOffset = PerContributor<Float>(repeating: 0)
  var hazardPlace = PerContributor<UInt32>(repeating: 0)
  /// The hazards so far, and the sum at which the contributor decides or leaves.
  var hazard = PerContributor<Float>(repeating: 0)
  var hazardLimit = PerContributor<Float>(repeating: 0)
  var undecided: ContributorSet = 0
  /// Those whose condition was met when it was last asked.
  var conditionsMet: ContributorSet = 0
  /// Those who waive their condition after half a year.
  var waiving: ContributorSet = 0
  /// Those who are firm and not leaving.
  var serving: ContributorSet = 0
  var firm: ContributorSet = 0
  var firmCount = 0
  /// The first week without a backstop.
  var backstopEnd = 0
  var left = 0

  // Forces
  var present: ContributorSet = 0
  var contingents = 0
  var arrival = PerContributor<Int>(repeating: 0)
  /// How many reliefs go before the next that is noted.
  var reliefs = PerContributor<Int>(repeating: 0)
  /// Units once all have arrived, by capability, less what broken dwell has cost; their persons.
  var whole = PerContributor<SIMD8<Double>>(repeating: .zero)
  var wholePersons = PerContributor<Double>(repeating: 0)
  var inTheatre = PerContributor<SIMD8<Double>>(repeating: .zero)
  /// The units of all.
  var have = SIMD8<Double>.zero
  /// Persons in theatre, and persons times exposure.
  var persons = PerContributor<SIMD2<Double>>(repeating: .zero)
  var strained = 0
  var force = 0.0
  /// The share of each need that is covered.
  var share = InlineArray<8, Double>(repeating: 0)
  var coverage = 0.0

  // Incidents
  /// Persons times exposure of each contributor and those before it, and of all.
  var drawnUpTo = PerContributor<Double>(repeating: 0)
  var drawn = 0.0
  /// The rate of incidents that follows, before what else changes it.
  var fire = 0.0
  var protection = 1.0
  var logIntensity = 0.0
  var excitation = 0.0
  var deaths = 0
  var ownDeaths = PerContributor<Int>(repeating: 0)
  /// What own deaths take from a contributor's support.
  var ownLoss = PerContributor<Double>(repeating: 0)
  var rung = 0

  /// Who does what in a week.
  var calendar = KernelCalendar(repeating: KernelWeek())

  init(seed: UInt64) {
    self.seed = seed
    let none = RandomStream(seed: seed, trial: 0, entity: 0, purpose: .intensity)
    opinionScores = InlineArray(repeating: PerContributor(repeating: 0))
    opinion = PerContributor(repeating: none)
    decisions = PerContributor(repeating: none)
    intensity = none
    counts = none
    details = none
    ladder = none
  }
}
