import Mathematics
import RandomStreams
import Synchronization

/// How many weeks a trial of the reference kernel has.
let kernelWeeks = 104

/// How many contributors the reference kernel has, and how many capabilities.
let kernelContributors = 16
let kernelCapabilities = 8

/// The parameters of the reference kernel and the tables that follow from them.
///
/// `reference-kernel.md` says what they mean. Tables are exact: what they hold is what the rule
/// would give each time. They have a size the compiler knows, a power of two where a place in them
/// is worked out, so that a mask of its bits keeps the place inside.
struct KernelPlan: ~Copyable, Sendable {
  /// Pins the plan to its place in memory, so that no table is copied to read a place of it.
  private let pin = Atomic<Bool>(false)

  /// That a contributor is willing, and that it insists on its condition.
  let willing = KernelChance(0.8)
  let insists = KernelChance(0.7)
  /// Units owned, capabilities in the lanes.
  let units: PerContributor<SIMD8<Double>>
  /// Weeks of a tour, of notice and of parliament.
  let tour: PerContributor<Int>
  let notice: PerContributor<Double>
  let parliament: PerContributor<Int>
  /// Points of support before the mission.
  let supportBefore: PerContributor<Double>
  let exposure: PerContributor<Double>
  let personsPerUnit: SIMD8<Double>
  /// One over the units needed.
  let perNeed: SIMD8<Double>
  /// What headquarters make of so many contingents.
  let command: InlineArray<17, Double>
  /// The contributors of each kind of condition.
  let ofCondition: InlineArray<4, ContributorSet>
  /// That an incident is of a kind or one before it; nothing lies beyond the last.
  let kindsUpTo: InlineArray<8, KernelChance>
  /// The kind of the least draw of each 256th.
  let kindFrom: InlineArray<256, UInt8>
  /// That an incident of a kind kills, and the probability of it.
  let lethal: InlineArray<8, KernelChance>
  let chanceOfDeath: InlineArray<8, Double>
  /// The contributors that leave an incident of a kind unanswered.
  let unanswered: InlineArray<8, ContributorSet>
  /// That an answer becomes an exchange of fire.
  let exchange = KernelChance(0.05)
  let severity = TruncatedPowerLaw(exponent: 2, largest: 40)
  /// The 4,096 normal scores, with variance one.
  let scores: InlineArray<4096, Float>
  /// The hazards at a poll in tenths of a point; a column for each ``KernelHazard``.
  let hazards: InlineArray<4096, Float>
  /// A step up the ladder, for 64 numbers of serious incidents on each rung; no step down.
  let climbs: InlineArray<512, KernelChance>
  let stays = KernelChance(0.92)
  /// What the reliefs of a contributor leave and strain, by their number, eight each.
  let kept: InlineArray<128, SIMD8<Double>>
  let strained: InlineArray<128, UInt8>
  /// The number of the next relief that strains, from a relief on; 8 if there is none.
  let nextStrained: InlineArray<128, UInt8>
  /// The decimal logarithm of a whole number and one.
  let logarithms: InlineArray<1024, Double>

  init() {
    units = PerContributor { c in Self.lanes { k in Double(Self.units(c, k)) } }
    tour = PerContributor { Self.tour($0) }
    notice = PerContributor { Double(4 + 5 * $0 % 9) }
    parliament = PerContributor { 3 * $0 % 8 }
    supportBefore = PerContributor { Double(42 + 7 * $0 % 19) }
    exposure = PerContributor { 0.5 + Double($0 % 5) / 4 }
    personsPerUnit = Self.lanes { Double(100 + 50 * (3 * $0 % 5)) }
    perNeed = Self.lanes { 1 / Double(14 + 2 * (3 * $0 % 7)) }
    command = InlineArray { 1 / (1 + 0.02 * Double(max(0, $0 - 1))) }
    ofCondition = InlineArray { kind in Self.contributors { $0 % 4 == kind } }
    let kinds: InlineArray<8, Double> = [0.30, 0.55, 0.70, 0.82, 0.92, 1, 1, 1]
    kindsUpTo = InlineArray { KernelChance(kinds[$0]) }
    kindFrom = InlineArray { place in
      UInt8((0..<5).count { kinds[$0] <= Double(place) / 256 })
    }
    let chances: InlineArray<8, Double> = [0.02, 0.05, 0.08, 0.10, 0.15, 0.30, 0, 0]
    chanceOfDeath = chances
    lethal = InlineArray { KernelChance(chances[$0]) }
    unanswered = InlineArray { kind in Self.contributors { $0 % 3 < kind % 3 } }
    scores = Self.normalScores()
    hazards = Self.hazardsByPoll()
    climbs = Self.chancesOfClimbing()
    kept = InlineArray { KernelRelief(number: $0 % 8, of: $0 / 8).kept }
    strained = InlineArray { UInt8(KernelRelief(number: $0 % 8, of: $0 / 8).strained) }
    nextStrained = InlineArray { place in
      UInt8((place % 8..<8).first { KernelRelief(number: $0, of: place / 8).strained > 0 } ?? 8)
    }
    logarithms = InlineArray { Maths.log(1 + Double($0)) / 2.302585092994046 }
  }

  /// Units owned of a capability.
  static func units(_ c: Int, _ k: Int) -> Int { (7 * c + 5 * k + c * k) % 6 }

  /// Crews of a pool.
  static func crews(_ c: Int, _ k: Int) -> Int { 2 + (c + 2 * k) % 4 }

  /// Weeks of a tour.
  static func tour(_ c: Int) -> Int { 15 + c % 7 }

  private static func contributors(_ isIn: (Int) -> Bool) -> ContributorSet {
    (0..<kernelContributors).reduce(0) { isIn($1) ? $0 | 1 << ContributorSet($1) : $0 }
  }

  private static func lanes(_ value: (Int) -> Double) -> SIMD8<Double> {
    SIMD8((0..<kernelCapabilities).map(value))
  }
}
