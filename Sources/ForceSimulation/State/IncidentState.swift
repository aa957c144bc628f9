import RandomStreams

/// Incidents and what they leave for the next week.
struct IncidentState: Sendable {
  /// Where the number of incidents of each week is drawn.
  let counts: RandomStream
  /// Where everything about an incident is drawn.
  let details: RandomStream
  /// Where the noise of violations is drawn.
  let noise: RandomStream

  /// Begins a trial with no incident behind.
  init(seed: UInt64, trial: UInt32) {
    func stream(_ purpose: StreamPurpose) -> RandomStream {
      RandomStream(seed: seed, trial: trial, entity: 0, purpose: purpose)
    }
    counts = stream(.incidentCounts)
    details = stream(.incidentDetails)
    noise = stream(.violations)
  }

  /// The excitation that past incidents left.
  var excitation = 0.0
  /// The lasting effect of answers, on the logarithm of the rate.
  var answerEffect = 0.0
  /// Low-level violations, as the logarithm of their intensity; the climate's level is 0.
  var violations = 0.0
  /// Requests for help that were refused or came too late and have not yet cost anything.
  var refusals = 0
  /// What is left of the backstop's effect on the aggressor, 0 to 1.
  var confidence = 1.0
  var count = 0
  var serious = 0
  var exchangesOfFire = 0
  var unanswered = 0
  var answerable = 0
  /// Serious incidents of the week, each weighted by how its answer raises a crisis.
  var raising = 0.0
  /// The mean of ``raising`` in a calm truce under reference rules, if answers changed no rate.
  var expectedRaising = 0.0
  /// The logarithm of the week's mean answer.
  var logAnswer = 0.0
  var credibility = 1.0
}

/// Crises and the ladder.
struct CrisisState: Sendable {
  /// The aggressor's motivation, mean one.
  var motivation = 1.0
  var hazard = 0.0
  var threshold = 0.0
  var count = 0
  /// Rung of this week, 0 to 5.
  var rung = 0
  var highestRung = 0
  var isOpen = false
  var isSerious = false
  var isWar = false
  var ends = 0
  var attacks = 0
}
