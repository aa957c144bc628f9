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
  var values: Table<Double>
  /// What was drawn for those that follow no other.
  var drawn: DrawnInputs
  /// The capabilities over the whole force; what the trial changes of them is reset.
  var capabilities: Table<CapabilityRow>
  /// What each contributor has of each capability.
  var pools: Grid<PoolRow>
  /// The effects that tasks ask for, in task order; what is assigned to them is of the week.
  var needs: Table<NeedRow>
  /// Rates that follow from the inputs.
  var derived = DerivedRates()
  /// How many die of a lethal incident.
  var severity: TruncatedPowerLaw
  /// Units of enablers that one unit of each capability needs, by group of enablers.
  var supportPerUnit: Grid<FourEnablers>
  /// Units of enablers that one unit assigned to each need needs, by group of enablers.
  var supportPerAssigned: Grid<FourEnablers>
  /// The weekly hazard with which each contributor decides once its condition holds, before any
  /// loss.
  var decisionHazards: Table<Double>
  /// What low support makes of each contributor's exit hazard before any loss.
  var lowSupportFactors: Table<Double>
  /// Battlegroups that each contributor's share of the flank would be short of.
  var flankHoles: Table<Double>
  /// Exposure of each contributor's soldiers by the zones in which the ask would put them, the
  /// depth being 1, while no zone is closed.
  var exposures: Table<Double>
  /// The share of each contributor's units that national caveats do not keep back.
  var usableShares: Table<Double>
  /// What a soldier of each contributor costs in a year [USD].
  var costsPerSoldierYear: Table<Double>
  /// Persons that each contributor's pools would sustain in theatre, under its ceiling.
  var pledgedPersons: Table<Double>

  /// Values of functions that are asked for again and again.
  var kept = KeptValues()
  /// What the reliefs of crews leave.
  var reliefs: Reliefs

  // Of the trial.
  /// The number of the trial.
  package private(set) var trial: UInt32 = 0
  /// The countries.
  var contributors: Table<ContributorRow>
  /// Where each contributor stands.
  var stages: Stages
  /// What each contributor offers and sends of each capability.
  var contingents: Grid<ContingentRow>
  /// How far the crews of each contingent are.
  var tours: Grid<TourRow>
  /// The tasks, in the order of the plan.
  var tasks: Table<TaskRow>
  var world = WorldState()
  var coalition = CoalitionState()
  var mission = MissionState()
  var theatre = TheatreState()
  var incidents: IncidentState
  var crisis = CrisisState()
  var ledger = LedgerState()
  var assignment: AssignmentScratch
  /// Units of enablers on hand for the tasks of the whole force, what serves others than its own
  /// contingent counted at the discount, by group.
  var supply: Table<FourEnablers>
  /// Support in each contingent, by group of enablers.
  var supports: Grid<SupportRow>
  /// The contributors whose contingents in theatre an incident can hit, the first
  /// ``TheatreState/targetCount`` rows.
  var targets: Table<Int>
  /// Exposed persons of each of those and of all before it.
  var exposedUpTo: Table<Double>

  /// Whether turns of the course are kept.
  let keepsChronicle: Bool
  /// Whether every week works out anew what it could have kept from the week before: slower, and
  /// never another result.
  package var worksOutAnew = false
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
    incidents = IncidentState(seed: seed, trial: 0)
    values = Table(repeating: 0, count: plan.inputs.count)
    drawn = DrawnInputs(of: plan)
    severity = TruncatedPowerLaw(exponent: 2.5, largest: plan.incidents.mostDeaths)
    capabilities = Table(repeating: CapabilityRow(), count: plan.capabilities.count)
    contributors = Table(repeating: ContributorRow(), count: plan.contributors.count)
    stages = Stages(of: plan.contributors.count)
    let capabilityCount = plan.capabilities.count
    let groupCount = plan.lists.enablers.count
    supportPerUnit = Grid(repeating: FourEnablers(), groupCount, by: capabilityCount)
    supportPerAssigned = Grid(repeating: FourEnablers(), groupCount, by: plan.lists.needs.count)
    decisionHazards = Table(repeating: 0, count: plan.contributors.count)
    lowSupportFactors = Table(repeating: 1, count: plan.contributors.count)
    flankHoles = Table(repeating: 0, count: plan.contributors.count)
    reliefs = Reliefs(of: plan)
    exposures = Table(repeating: 0, count: plan.contributors.count)
    usableShares = Table(repeating: 0, count: plan.contributors.count)
    costsPerSoldierYear = Table(repeating: 0, count: plan.contributors.count)
    pledgedPersons = Table(repeating: 0, count: plan.contributors.count)
    tasks = Table(repeating: TaskRow(), count: plan.tasks.count)
    pools = Grid(repeating: PoolRow(), plan.contributors.count, by: capabilityCount)
    contingents = Grid(
      repeating: ContingentRow(),
      plan.contributors.count,
      by: capabilityCount
    )
    tours = Grid(repeating: TourRow(), plan.contributors.count, by: capabilityCount)
    needs = Table(plan.needRows)
    supply = Table(repeating: FourEnablers(), count: groupCount)
    supports = Grid(repeating: SupportRow(), plan.contributors.count, by: groupCount)
    targets = Table(repeating: 0, count: plan.contributors.count)
    exposedUpTo = Table(repeating: 0, count: plan.contributors.count)
    assignment = AssignmentScratch(for: plan)
    record = Array(repeating: 0, count: RecordLayout(plan).count)
  }

  /// The value drawn for an input.
  subscript(input: Input) -> Double { values[Int(input.index)] }

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
    contributors.fill(with: ContributorRow())
    stages = Stages(of: contributors.count)
    contingents.fill(with: ContingentRow())
    tours.fill(with: TourRow())
    tasks.fill(with: TaskRow())
    for place in needs.indices { needs[place].wanted = 0 }
    world = WorldState()
    coalition = CoalitionState()
    mission = MissionState()
    theatre = TheatreState()
    theatre.uncounted = PlaceSet(first: capabilities.count)
    for index in capabilities.indices {
      capabilities[index].promised = 0
      capabilities[index].backstop = 0
      capabilities[index].commandedShare = 1
      capabilities[index].offering = PlaceSet()
      capabilities[index].open = PlaceSet()
    }
    assignment.begin()
    incidents = IncidentState(seed: seed, trial: trial)
    crisis = CrisisState()
    ledger = LedgerState()
  }
}
