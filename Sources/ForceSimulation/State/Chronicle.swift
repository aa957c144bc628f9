/// One turn of the course of a trial, for telling it in words.
package struct Turn: Hashable, Sendable {
  /// What happened.
  package let kind: Kind
  /// The week.
  package let week: Int
  /// The contributor it concerns, by place; -1 for none.
  package let contributor: Int
  /// A number that belongs to it: persons, deaths, weeks or a size.
  package let number: Double

  /// What can happen.
  package enum Kind: String, Hashable, Sendable {
    /// A truce breaks into low-level fighting, or is made again.
    case truceBreaks, truceMade
    /// Moscow sells its consent, or revokes it.
    case consentSold, consentRevoked
    /// The mandate starts, or is vetoed.
    case mandateStarts, mandateVetoed
    /// The backstop pauses for a number of weeks, is withdrawn, stands again.
    case backstopPauses, backstopWithdrawn, backstopRestored
    /// A government decides; its parliament says no; the country is in.
    case decides, parliamentRefuses, joins
    /// A condition is waived by a government that joins.
    case waives
    /// A condition lacks the fact of that place among the conditions' facts.
    case lacks
    /// The force is launched under a lead; it counts as formed; it is fully deployed.
    case launched, leads, forms, fullyDeployed
    /// Initial and full capability are reached.
    case initialCapability, fullCapability
    /// First units of a contingent arrive.
    case arrives
    /// Flank forces come free.
    case flankFree
    /// A contingent breaks its planned dwell.
    case strained
    /// So many incidents touch the force in the week.
    case incidents
    /// Soldiers of a contingent are killed in one incident, or captured.
    case killed, captured
    /// Help was asked for and came; was asked for and did not come.
    case helped, refused
    /// A crisis opens: without serious combat, with it; the truce ends it.
    case crisisOpens, crisisIsSerious, crisisEnds
    /// The week's serious incidents multiplied the rate of the crisis that opens by that.
    case stirred
    /// A crisis is full war: the aggressor attacks again, whether a force is there or not.
    case warBegins
    /// The force is attacked, at that local balance; how the attack goes.
    case attacked, attackStopped, attackContained, attackWithdrawn, attackExceeded
    /// A government announces that it leaves: by its own decision or after another.
    case leaves, follows
    /// What raised the hazard of a government that leaves, each with the factor, low support with
    /// the points that are left: support, split elites, an election, deaths, the backstop lost,
    /// another's exit.
    case lowSupport, splitElites, nearElection, shocked, lostBackstop, exitOfAnother
    /// A partner is drawn along by the contributor of that place and will follow it.
    case drawnAlong
    /// The last of a contingent has gone.
    case gone
    /// The mission ends early: mandate, consent, command, tasks, attack.
    case endsByMandate, endsByConsent, endsByCommand, endsByTasks, endsByAttack
    /// The trial is over with so many troops in theatre, and that usable coverage.
    case lastTroops, lastCoverage
  }
}

extension TrialState {
  /// Keeps a turn of the course, if turns are kept.
  @inline(__always)
  mutating func tell(_ kind: Turn.Kind, week: Int, of contributor: Int = -1, _ number: Double = 0) {
    guard keepsChronicle else { return }
    chronicle.append(Turn(kind: kind, week: week, contributor: contributor, number: number))
  }
}
