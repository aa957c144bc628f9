/// Where a country stands on its way into the force and out of it.
enum Stage: Sendable {
  /// It could still decide.
  case out
  /// It has decided; its parliament has not.
  case inParliament
  /// It is in.
  case firm
  /// It has decided to leave and is doing so.
  case leaving
  /// It will not come, or not come back.
  case gone
}

/// The contributors at each stage; every contributor is at one.
struct Stages: Sendable {
  private(set) var out = PlaceSet()
  private(set) var inParliament = PlaceSet()
  private(set) var firm = PlaceSet()
  private(set) var leaving = PlaceSet()

  /// Begins a trial: all of so many contributors could still decide.
  init(of count: Int) { out = PlaceSet(first: count) }

  /// Those with units in the force or on their way out of it.
  var inForce: PlaceSet { firm.union(leaving) }

  /// Those that are in the force or could still come.
  var notGone: PlaceSet { inForce.union(out).union(inParliament) }

  /// Moves a contributor to another stage.
  mutating func move(_ country: Int, to stage: Stage) {
    out.remove(country)
    inParliament.remove(country)
    firm.remove(country)
    leaving.remove(country)
    switch stage {
    case .out: out.insert(country)
    case .inParliament: inParliament.insert(country)
    case .firm: firm.insert(country)
    case .leaving: leaving.insert(country)
    case .gone: break
    }
  }
}
