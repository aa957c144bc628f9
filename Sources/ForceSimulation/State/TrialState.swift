import RandomStreams
#if !hasFeature(Embedded)
import Synchronization
#endif

/// Everything that can change in a trial; allocated once per worker and used again.
///
/// A trial reads a plan and changes a state. The first part is drawn with the judgements and
/// serves every trial that shares them; the rest is reset when a trial begins.
package struct TrialState: ~Copyable, Sendable {
  /// The master seed.
  package let seed: UInt64

  #if !hasFeature(Embedded)
  /// Pins the state to its place in memory.
  ///
  /// A value with an atomic part is handed on by address; without it every function that only
  /// reads the state would be given a copy, a sixth of a trial's time.
  private let pin = Atomic<Bool>(false)
  #endif

  // Drawn with the judgements.
  /// Which draw of the judgements the state holds; -1 before the first.
  var judgement = -1
  /// The inputs that are held at values of their own.
  private(set) var held: [HeldInput] = []
  /// The value of every input of the plan.
  var values: [Double]
  /// What was drawn for every input that is drawn on its own, and in which draw.
  var drawn: (judgement: Int, values: [Double])
  var capabilities: [CapabilityRow]
  var pools: [PoolRow]
  var needs: [NeedRow]
  var derived = DerivedRates()
  /// Units of each enabler that one unit of each capability needs.
  var supportPerUnit: [Double]
  /// Units of each enabler that one unit assigned to each need needs.
  var supportPerAssigned: [Double]
  /// The weekly hazard with which each contributor decides once its condition holds.
  var decisionHazards: [Double]
  /// What low support makes of each contributor's exit hazard before any loss.
  var lowSupportFactors: [Double]
  /// Battlegroups that each contributor's share of the flank would be short of.
  var flankHoles: [Double]
  /// Exposure of each contributor's soldiers by the zones in which the ask would put them.
  var exposures: [Double]
  /// Persons that each contributor's pools would sustain in theatre, under its ceiling.
  var pledgedPersons: [Double]

  // Of the trial.
  /// The number of the trial.
  package private(set) var trial: UInt32 = 0
  var contributors: [ContributorRow]
  /// The cohorts of each pool.
  var rotations: [RotationState]
  var tasks: [TaskRow]
  var world = WorldState()
  var coalition = CoalitionState()
  var mission = MissionState()
  var theatre = TheatreState()
  var incidents: IncidentState
  var crisis = CrisisState()
  var ledger = LedgerState()
  var assignment: AssignmentScratch
  /// The contributors whose government or parliament is at it, in the order of the plan.
  var deciding: [Int] = []
  /// The contributors in the force, in the order of the plan.
  var inForce: [Int] = []
  /// Units of each class of contributors and capability, at each stage of counting.
  var classUnits: [ClassUnits]
  /// Whether units of each class changed since they were last counted.
  var classIsStale: [Bool]
  /// Support of each kind in each contingent.
  var supports: [SupportRow]

  /// Whether turns of the course are kept.
  let keepsChronicle: Bool
  /// The turns of the course of the last trial, when they are kept.
  package internal(set) var chronicle: [Turn] = []

  /// The flat record that the last trial left.
  package internal(set) var record: [Double]

  /// Allocates a state for trials of `plan` under `seed`.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - seed: The master seed.
  ///   - keepsChronicle: Whether to keep the turns of the course, for telling it.
  package init(for plan: borrowing Plan, seed: UInt64, keepsChronicle: Bool = false) {
    self.seed = seed
    self.keepsChronicle = keepsChronicle
    incidents = IncidentState(
      counts: RandomStream(seed: seed, trial: 0, entity: 0, purpose: .incidentCounts),
      noise: RandomStream(seed: seed, trial: 0, entity: 0, purpose: .violations)
    )
    values = Array(repeating: 0, count: plan.inputs.count)
    drawn = (-1, Array(repeating: 0, count: plan.inputs.count))
    capabilities = Array(repeating: CapabilityRow(), count: plan.capabilities.count)
    contributors = Array(repeating: ContributorRow(), count: plan.contributors.count)
    supportPerUnit = Array(
      repeating: 0,
      count: plan.capabilities.count * plan.capabilities.count
    )
    supportPerAssigned = Array(
      repeating: 0,
      count: plan.lists.enablers.count * plan.lists.needs.count
    )
    decisionHazards = Array(repeating: 0, count: plan.contributors.count)
    lowSupportFactors = Array(repeating: 1, count: plan.contributors.count)
    flankHoles = Array(repeating: 0, count: plan.contributors.count)
    exposures = Array(repeating: 0, count: plan.contributors.count)
    pledgedPersons = Array(repeating: 0, count: plan.contributors.count)
    tasks = Array(repeating: TaskRow(), count: plan.tasks.count)
    let poolCount = plan.contributors.count * plan.capabilities.count
    pools = Array(repeating: PoolRow(), count: poolCount)
    rotations = Array(repeating: RotationState(), count: poolCount)
    needs = plan.needRows
    deciding.reserveCapacity(plan.contributors.count)
    inForce.reserveCapacity(plan.contributors.count)
    classUnits = Array(
      repeating: ClassUnits(),
      count: plan.lists.serviceClasses.count * plan.capabilities.count
    )
    classIsStale = Array(repeating: true, count: plan.lists.serviceClasses.count)
    supports = Array(
      repeating: SupportRow(),
      count: plan.contributors.count * plan.lists.enablers.count
    )
    assignment = AssignmentScratch(for: plan)
    record = Array(repeating: 0, count: RecordLayout(plan).count)
  }

  /// The value drawn for an input.
  subscript(input: Input) -> Double { values[Int(input.index)] }

  /// Notes that units of a contributor in theatre or on their way changed.
  mutating func unitsChanged(of country: Int) {
    contributors[country].unitsChanged = true
    theatre.coverageIsStale = true
  }

  /// The stream of an entity for a purpose in this trial.
  func stream(_ purpose: StreamPurpose, entity: UInt32 = 0) -> RandomStream {
    RandomStream(seed: seed, trial: trial, entity: entity, purpose: purpose)
  }

  /// Holds some inputs at values of their own from the next trial on, and no others.
  package mutating func hold(_ inputs: [HeldInput]) {
    held = inputs
    judgement = -1
  }

  /// Forgets the last trial.
  mutating func reset(to trial: UInt32) {
    self.trial = trial
    if keepsChronicle { chronicle.removeAll() }
    for index in contributors.indices {
      contributors[index] = ContributorRow()
    }
    for index in pools.indices {
      if rotations[index].hasBegun { rotations[index] = RotationState() }
      pools[index].delivered = 0
      pools[index].offered = 0
      pools[index].granted = 0
      pools[index].sent = 0
      pools[index].level = 1
      pools[index].present = 0
      pools[index].readyWeek = Int.max
    }
    deciding.removeAll(keepingCapacity: true)
    inForce.removeAll(keepingCapacity: true)
    for index in classIsStale.indices { classIsStale[index] = true }
    assignment.forget()
    for index in tasks.indices { tasks[index] = TaskRow() }
    world = WorldState()
    coalition = CoalitionState()
    mission = MissionState()
    theatre = TheatreState()
    incidents = IncidentState(counts: stream(.incidentCounts), noise: stream(.violations))
    crisis = CrisisState()
    ledger = LedgerState()
  }
}
