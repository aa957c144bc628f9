import RandomStreams

/// Rates worked out once for each draw of the judgements.
struct DerivedRates: Sendable {
  /// Incidents a week per 10,000 troops at reference exposure that no other incident set off.
  var backgroundRate = 0.0
  /// How many further incidents one sets off in the long run, below 1.
  var branching = 0.0
  /// Share of the excitation left after a week.
  var excitationKept = 0.0
  /// The hazard of a week that a government leaves, before its factors.
  var exitHazard = 0.0
  /// Battlegroups that a headquarters of each level commands, from none to corps.
  var commandable: InlineArray<4, Double> = .init(repeating: 0)
  /// The hazard of a week that the truce breaks, before its factor.
  var breakHazard = 0.0
  /// The hazard of a week that a crisis opens, before its factors.
  var crisisHazard = 0.0
  /// How often each kind of incident comes and kills.
  var kinds = KindTable()
  /// The logarithm of what no answer makes of the rate of incidents.
  var logUnanswered = 0.0
  /// The same of a proportionate answer.
  var logProportionate = 0.0
  /// The same of a strike on the source.
  var logStrike = 0.0
  /// The long-run mean of the logarithm of violations, so that their mean is 1.
  var violationsMean = 0.0
  /// Share of its distance from that mean that is left after a week.
  var violationsKept = 0.0
  /// Standard deviation of a week's noise.
  var violationsNoise = 0.0
  /// The logarithm of the most violations there can be.
  var logMostViolations = 0.0
  /// The logarithm of violations just after a truce was made; 0 where they are held still.
  var logAfterTruce = 0.0
  /// The hazard of a week that consent is revoked.
  var revokeHazard = 0.0
  /// The hazard of a week that the backstop is withdrawn.
  var withdrawHazard = 0.0
  /// The hazard of a week that the backstop pauses.
  var pauseHazard = 0.0
  /// The mean of the logarithm of actual over planned notice.
  var slipLogMean = 0.0
  /// Its standard deviation.
  var slipLogDeviation = 0.0
  /// The capabilities whose units count as combat power.
  var fighting = PlaceSet()
  /// Persons the whole ask comes to.
  var askedPersons = 0.0
  /// Persons of the spreadsheet model: sustained supply times the chance of joining.
  var nullModelPersons = 0.0
}
