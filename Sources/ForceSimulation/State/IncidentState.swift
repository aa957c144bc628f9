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

  // What lasts.
  /// The excitation that past incidents left [incidents a week].
  var excitation = 0.0
  /// The lasting effect of answers, on the logarithm of the rate.
  var answerEffect = 0.0
  /// Low-level violations, as the logarithm of their intensity; the climate's level is 0.
  var violations = 0.0
  /// Requests for help that were refused or came too late and have not yet cost anything.
  var refusals = 0
  /// What the aggressor believes of the force, from the stated floor to 1.
  var credibility = 1.0
  /// What is left of the backstop's effect on the aggressor, 0 to 1.
  var confidence = 1.0

  // Of the week.
  /// How many touch the force.
  var count = 0
  /// Those that are serious.
  var serious = 0
  /// Those in which fire is exchanged.
  var exchangesOfFire = 0
  /// Those that can be answered by somebody.
  var answerable = 0
  /// Those of them that were not answered.
  var unanswered = 0
  /// The sum of their answers' effects on the logarithm of the rate.
  var logAnswer = 0.0
  /// Serious incidents, each weighted by how its answer raises a crisis.
  var raising = 0.0
  /// The mean of ``raising`` in a calm truce under reference rules, if answers changed no rate.
  var expectedRaising = 0.0
}
