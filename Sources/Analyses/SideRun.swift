import ForceSimulation
import MonteCarlo
import ScenarioModel

/// What is played beside the trials of a run, to see how far its answer hangs on what has no odds:
/// both ends of every bracket, and the rival forms.
///
/// Everything is compared with the scenario as it is, trial by trial under the same draws, which
/// leaves so little noise that some hundred trials are enough, however many the run has. The
/// first of them tell which brackets cannot shift any headline by as much as matters; many inputs
/// are read only in another world. Those are played no further.
struct SideRun {
  /// What brackets do to each form of the scenario, and to no force.
  let ends: [BracketEnds]
  /// What the rival forms do.
  let rivals: RivalRun

  /// The most trials of the rival forms: they tell serious combat to about a point in the hundred.
  static let mostTrials = 300

  /// Few trials, so many draws of the judgements: each effect rests on more of the world.
  static let trialsPerJudgement = 5

  /// Plays every form of a scenario as it is, with each rival form turned, and with each bracket
  /// at either end; and no force.
  ///
  /// - Parameters:
  ///   - variants: The forms of the scenario.
  ///   - noForce: The same world without any force.
  ///   - settings: The settings of the run.
  ///   - conduct: Runs the batch of all but the first trials.
  /// - Throws: What `conduct` throws.
  init<Failure: Error>(
    _ variants: [Variant],
    noForce: Plan,
    _ settings: RunSettings,
    conduct: (Batch) throws(Failure) -> RunOutcome
  ) throws(Failure) {
    let most = min(settings.trials, Self.mostTrials)
    let plans = SidePlans(variants, noForce: noForce)
    var part = settings
    part.trialsPerJudgement = Self.trialsPerJudgement
    part.trials = min(most, BracketEnds.firstTrials)
    var ends = BracketEnds.all(in: plans.asTheyAre)
    var pairs = Runner.run(plans.batch(ends, part) { _ in part.trials }).pairs
    for index in ends.indices {
      ends[index].read(pairs[plans.ends(of: index)], trials: part.trials)
    }
    part.firstTrial += part.trials
    part.trials = most - part.trials
    if part.trials > 0 {
      let matters = variants[0].scenario.matters
      let open = ends.indices.filter { ends[$0].mayMatter(matters) }
      func further(_ ends: BracketEnds) -> Int {
        max(0, min(settings.trials, ends.mostTrials) - ends.trials)
      }
      pairs = plans.pairs(ofEnds: open, in: pairs)
      let more = try conduct(plans.batch(open.map { ends[$0] }, part, further)).pairs
      for index in pairs.indices { pairs[index].merge(more[index]) }
      for (place, index) in open.enumerated() {
        let trials = ends[index].trials + further(ends[index])
        ends[index].read(pairs[plans.ends(of: place)], trials: trials)
      }
    }
    self.ends = ends
    rivals = RivalRun(pairs, plans.worlds, trials: most)
  }
}

/// The plans of a side run: every form of the scenario and no force as they are, and each form with
/// each choice turned; brackets are versions of those as they are.
private struct SidePlans {
  let worlds: RivalWorlds
  /// The forms of the scenario, and no force last.
  let asTheyAre: [Plan]
  private let turned: [Plan]

  init(_ variants: [Variant], noForce: Plan) {
    worlds = RivalWorlds(forms: variants.count)
    asTheyAre = variants.map { $0.plan } + [noForce]
    turned = RivalForm.allCases.flatMap { form in variants.map { form.turned($0).plan } }
  }

  /// All that is compared on some trials, brackets on the first so many as `extent` says.
  func batch(
    _ ends: [BracketEnds],
    _ settings: RunSettings,
    _ extent: (BracketEnds) -> Int
  ) -> Batch {
    let plans = asTheyAre + turned
    var versions = PlanVersion.asTheyAre(plans)
    var extents = versions.map { _ in settings.trials }
    var pairs = worlds.pairs
    for end in ends {
      for value in end.values {
        let held = plans[end.place].holding(value, atPath: end.bracket.path)
        pairs.append(PlanPair(versions.count, against: end.place))
        versions.append(PlanVersion(of: end.place, holding: held))
        extents.append(extent(end))
      }
    }
    return Batch(
      differencesOf: plans,
      versions: versions,
      pairing: pairs,
      extents: extents,
      settings
    )
  }

  /// Where both ends of the bracket at `place` stand among the pairs of a batch.
  func ends(of place: Int) -> Range<Int> {
    let first = worlds.pairs.count + 2 * place
    return first..<first + 2
  }

  /// What the pairs of a batch would be if it were made of some of its brackets.
  func pairs(ofEnds places: [Int], in pairs: [PairTally]) -> [PairTally] {
    pairs.prefix(worlds.pairs.count) + places.flatMap { pairs[ends(of: $0)] }
  }
}
