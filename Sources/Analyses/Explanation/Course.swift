package import ForceSimulation
package import MonteCarlo

/// The course of one trial: its turns and the record it left.
package struct Course: Sendable {
  /// The number of the trial.
  package let trial: Int
  /// The turns in the order in which they came.
  package let turns: [Turn]
  /// The flat record.
  package let record: [Double]
  /// Where each value stands in the record.
  package let layout: RecordLayout

  /// Runs one trial of `plan` by itself and keeps its turns.
  ///
  /// - Parameters:
  ///   - trial: The number of the trial, as in a run.
  ///   - plan: The plan.
  ///   - settings: The seed, and how many trials share a draw of the judgements.
  package init(_ trial: Int, of plan: Plan, _ settings: RunSettings) {
    self.trial = trial
    var state = TrialState(for: plan, seed: settings.seed, keepsChronicle: true)
    let judgement = trial / settings.trialsPerJudgement
    runTrial(UInt32(trial), judgement: judgement, in: &state, of: plan)
    turns = state.chronicle
    record = state.record
    layout = RecordLayout(plan)
  }

  /// The value of a measure; not a number where the trial does not have it.
  package subscript(measure: Measure) -> Double { record[layout.column(measure)] }

  /// What a contributor did.
  package subscript(column: RecordLayout.ContributorColumn, contributor: Int) -> Double {
    record[layout.column(column, contributor: contributor)]
  }

  /// The number of the first turn of a kind; nil when there is none.
  package func number(of kind: Turn.Kind) -> Double? {
    turns.first { $0.kind == kind }?.number
  }

  /// The turn with which the mission ended before its time; nil when it did not.
  package var end: Turn? {
    turns.first { Self.ends.contains($0.kind) }
  }

  private static let ends: [Turn.Kind] = [
    .endsByMandate, .endsByConsent, .endsByCommand, .endsByTasks, .endsByAttack,
  ]

  /// Whether troops, coverage and deaths are those of another course.
  func looksLike(_ other: Course) -> Bool {
    let measures: [Measure] = [
      .troopsPresentWeek52, .troopsPresentWeek104, .coverageUsable, .deaths, .endsEarly,
    ]
    // What neither course has is not a number in both.
    return measures.allSatisfy { self[$0] == other[$0] || self[$0].isNaN && other[$0].isNaN }
      && number(of: .lastTroops) == other.number(of: .lastTroops)
  }

  /// Soldiers killed by attacks on the force: those between an attack and its outcome.
  package var killedByAttacks: Double {
    var killed = 0.0
    var isUnderAttack = false
    for turn in turns {
      switch turn.kind {
      case .attacked: isUnderAttack = true
      case .attackStopped, .attackContained, .attackWithdrawn, .attackExceeded:
        isUnderAttack = false
      case .killed where isUnderAttack: killed += turn.number
      default: break
      }
    }
    return killed
  }
}
