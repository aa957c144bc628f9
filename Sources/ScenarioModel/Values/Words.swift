/// The words a scenario file may use for the choices of the model.
///
/// Each type lists its words in the order of its cases; the case's number is its place in
/// that list, so compiled plans carry small integers.

/// What kind of truce holds (rule W4).
package enum Ceasefire: Int, Hashable, Sendable {
  case strong, thin, minskLike
  package static let words = ["strong", "thin", "minsk-like"]
}

/// Moscow's stance towards the force (rule W1).
package enum Moscow: Int, Hashable, Sendable {
  case rejects, ambiguous, acceptsNonNATO, acceptsEuropeans, revoked
  package static let words = [
    "rejects", "ambiguous", "accepts-non-nato", "accepts-europeans", "revoked",
  ]
}

/// How dangerous the truce is for soldiers in theatre (rule I2).
package enum Climate: Int, Hashable, Sendable {
  case quiet, tense, hot
  package static let words = ["quiet", "tense", "hot"]
}

/// What the force is for.
package enum MissionKind: Int, Hashable, Sendable {
  case reassurance, peacekeeping, monitoring, training, airShield, none
  package static let words = [
    "reassurance", "peacekeeping", "monitoring", "training", "air-shield", "none",
  ]
}

/// Who gives the mandate (rule W2).
package enum Inviter: Int, Hashable, Sendable {
  case ukraine, un, osce
  package static let words = ["ukraine", "un", "osce"]
}

/// What soldiers may do when fired upon, from least to most (rule R1).
package enum RulesOfEngagement: Int, Hashable, Sendable {
  case observeAndReport, defendSelf, defendSelfAndOthers, accomplishMission, strikeSource
  package static let words = [
    "observe-and-report", "defend-self", "defend-self-and-others", "accomplish-mission",
    "strike-source",
  ]
}

/// How an order to use force is given (rule R3).
package enum ChainOfCommand: Int, Hashable, Sendable {
  case single, dual
  package static let words = ["single", "dual"]
}

/// Where a task lies.
package enum Zone: Int, Hashable, Sendable {
  case lineOfContact, depth, cities, air, blackSea, west
  package static let words = ["line-of-contact", "depth", "cities", "air", "black-sea", "west"]
}

/// A contributor's position (rule G1).
package enum Stance: Int, Hashable, Sendable {
  case refuses, undecided, conditional, ready
  package static let words = ["refuses", "undecided", "conditional", "ready"]
}

/// The largest headquarters a contributor can lead (rule F6).
package enum CommandLevel: Int, Hashable, Sendable {
  case none, brigade, division, corps
  package static let words = ["none", "brigade", "division", "corps"]
}

/// How a contributor rotates its units (rule F2).
package enum RotationPolicy: Int, Hashable, Sendable {
  case sustain, surge
  package static let words = ["sustain", "surge"]
}

/// What a capability is for.
package enum CapabilityRole: Int, Hashable, Sendable {
  case effect, enabler, command
  package static let words = ["effect", "enabler", "command"]
}

/// What limits a capability: its crews, who rotate, or its equipment, which stays.
package enum Limit: Int, Hashable, Sendable {
  case crews, equipment
  package static let words = ["crews", "equipment"]
}

/// Whether pledges are cleared together (rule G2).
package enum Coordination: Int, Hashable, Sendable {
  case conference, none
  package static let words = ["conference", "none"]
}

/// Whether the force serves under an alliance or as a coalition of its own (rule G5).
package enum Umbrella: Int, Hashable, Sendable {
  case adHoc, alliance
  package static let words = ["ad-hoc", "alliance"]
}

/// Whom incidents hit: everybody alike, or the weakest link (rule X1).
package enum Probing: Int, Hashable, Sendable {
  case even, weakestLink
  package static let words = ["even", "weakest-link"]
}

/// How support answers to losses: it declines, or rallies first (rule G4).
package enum SupportForm: Int, Hashable, Sendable {
  case decline, rally
  package static let words = ["decline", "rally"]
}

/// What answers to incidents do: deter, or breed answers (rule R2).
package enum AnswerForm: Int, Hashable, Sendable {
  case deterrence, spiral
  package static let words = ["deterrence", "spiral"]
}

/// What a scenario sets beside itself on the first screen.
package enum SideBySide: Int, Hashable, Sendable {
  case backstop, none
  package static let words = ["backstop", "none"]
}
