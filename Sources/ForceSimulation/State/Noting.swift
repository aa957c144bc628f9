/// What whoever changes the state has to say of it, so that what is kept from week to week is
/// worked out anew where it must be; ``TrialState/worksOutAnew`` and a test with it show that
/// nothing is left out.
extension TrialState {
  /// Notes that units of a contributor, offered, on their way or in theatre, changed.
  mutating func note(changed capabilities: PlaceSet, of country: Int) {
    contributors[country].changed.formUnion(capabilities)
    theatre.changed.insert(country)
    theatre.coverageIsStale = true
  }

  /// Notes that of all a contributor offers some may not be taken up: it offers more, or what was
  /// taken up was cut.
  mutating func noteOpenOffers(of country: Int) {
    for capability in contributors[country].offers {
      capabilities[capability].open.insert(country)
    }
  }

  /// Notes that units of a contributor, which are on their way, can arrive in a week.
  mutating func noteArrival(of country: Int, in week: Int) {
    contributors[country].nextArrival = min(contributors[country].nextArrival, week)
    theatre.nextArrival = min(theatre.nextArrival, week)
  }

  /// Notes that what a contributor lives through changed, and with it its exit factor: low support
  /// or a shock; elections and the end of a shock it foresees.
  mutating func noteExitTurn(of country: Int) {
    contributors[country].exitFactorTurns = 0
    coalition.exitsToLookAt.insert(country)
  }
}
