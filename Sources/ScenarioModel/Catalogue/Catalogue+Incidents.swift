/// The model's rates of violations and incidents (rules I1 to I3).
extension Catalogue {
  static let violations = Entry(
    "violations",
    "Low-level violations as a latent intensity, the climate's level being 1 (rule I1)",
    .object([
      note,
      Entry(
        "afterTruce",
        "Intensity just after a truce was made",
        .quantity(unit: "times", lowest: 0.001, highest: 10),
        else: .triangular(0.05, 0.15, 0.3),
        source: "OSCE, Jul 2020: 623 violations a day before the truce, 33 after"
      ),
      Entry(
        "recoveryWeeks",
        "Weeks over which it grows back",
        .quantity(unit: "weeks", lowest: 0.1, highest: 520),
        else: .triangular(10, 19, 40),
        source: "OSCE, Jul 2020 to Jan 2021: about .4 a month on the logarithm"
      ),
      Entry(
        "deviation",
        "Its spread in the long run, on the logarithm",
        .quantity(unit: "log units", lowest: 0, highest: 2),
        else: .number(0.55),
        source: "assumption from weekly jumps of 40 to 63 per cent in Donbas"
      ),
      Entry(
        "most",
        "The most it can be",
        .quantity(unit: "times", lowest: 1, highest: 100),
        else: .number(4),
        source: "7,000 violations on one day of December 2017 against a mean of 1,100"
      ),
    ]),
    else: .empty
  )

  static let incidents = Entry(
    "incidents",
    "Incidents that touch the force (rules I2, I3)",
    .object([
      note,
      Entry(
        "deathsQuiet",
        "Deaths per 1,000 troop-years in a quiet climate, at reference exposure",
        .amount("deaths per 1,000 troop-years", to: 1000),
        else: .triangular(0.05, 0.1, 0.2),
        source: "IFOR, SFOR: hostile deaths near 0; Dorn 2008"
      ),
      Entry(
        "deathsTense",
        "Deaths per 1,000 troop-years in a tense climate, at reference exposure",
        .amount("deaths per 1,000 troop-years", to: 1000),
        else: .triangular(1, 1.5, 2),
        source: "UNPROFOR 1.6, MINUSMA about 2"
      ),
      Entry(
        "deathsHot",
        "Deaths per 1,000 troop-years in a hot climate, at reference exposure",
        .amount("deaths per 1,000 troop-years", to: 1000),
        else: .triangular(5, 7, 9),
        source: "ISAF 2009-12: 6; UK 9, Canada 6.4, France 5"
      ),
      Entry(
        "branching",
        "Incidents that one incident sets off",
        .quantity(unit: "incidents", lowest: 0, highest: 0.95),
        else: .triangular(0.35, 0.45, 0.65),
        source: "Lewis et al. 2012: 37 to 50 per cent of events are self-excited"
      ),
      Entry(
        "memoryDays",
        "Days over which it does so, mean",
        .quantity(unit: "days", lowest: 0.5, highest: 90),
        else: .triangular(5, 10, 20),
        source: "Lewis et al. 2012: gone by two to six weeks"
      ),
      Entry(
        "lethalShare",
        "Share of incidents that kill",
        .quantity(unit: "share", lowest: 0.001, highest: 1),
        else: .triangular(0.03, 0.08, 0.2),
        source: "assumption from past missions"
      ),
      Entry(
        "severityExponent",
        "Exponent of the number of deaths in a lethal incident",
        .quantity(unit: "exponent", lowest: 1.1, highest: 6),
        else: .number(2.5),
        source: "Bohorquez et al. 2009: 2.5 over 54,000 events"
      ),
      Entry(
        "mostDeaths",
        "Most deaths in one incident",
        .count(lowest: 1, highest: 1000),
        else: .number(60),
        source: "assumption"
      ),
      Entry(
        "woundedPerDeath",
        "Wounded for each death",
        .amount("persons", to: 100),
        else: .triangular(3, 5, 8),
        source: "assumption from recent wars"
      ),
      Entry(
        "capturedPerHostageTaking",
        "Captured in each blockade or hostage-taking",
        .amount("persons", to: 1000),
        else: .number(3),
        source: "assumption"
      ),
      Entry(
        "platoonsForProtection",
        "Counter-drone platoons that protect 10,000 troops in full",
        .amount("units", to: 1e4),
        else: .number(5),
        source: "assumption: about one for each 2,000 troops"
      ),
      Entry(
        "batteriesForProtection",
        "Air-defence batteries that protect 10,000 troops in full",
        .amount("units", to: 1e4),
        else: .number(3),
        source: "assumption"
      ),
      Entry(
        "counterDroneProtection",
        "Share of drone incidents prevented at full counter-drone coverage",
        .share,
        else: .number(0.5),
        source: "assumption"
      ),
      Entry(
        "airDefenceProtection",
        "Share of missile and air strikes prevented at full air-defence coverage",
        .share,
        else: .number(0.4),
        source: "assumption"
      ),
      Entry(
        "medicalProtection",
        "Share of deaths prevented at full medical support",
        .share,
        else: .number(0.25),
        source: "assumption"
      ),
      Entry(
        "combatPowerElasticity",
        "How incidents change with the force's combat power",
        .quantity(unit: "elasticity", lowest: -2, highest: 2),
        else: .bracket(-0.5, -0.1, 0.3),
        source: "assumption: a robust posture may draw fire or quieten it"
      ),
      Entry(
        "probingStrength",
        "How much more the weakest link is hit where it is probed, on the logarithm",
        .quantity(unit: "log units", lowest: 0, highest: 10),
        else: .number(2),
        source: "assumption"
      ),
      Entry(
        "exposure",
        "Exposure of a soldier by zone; the depth behind the line is 1",
        .object([note] + byZone([3, 1, 0.5, 0.2, 0.5, 0.4], "times", "assumption")),
        else: .empty
      ),
      Entry("kinds", "Kinds of incident (rule I3)", .object([note] + kinds), else: .empty),
    ]),
    else: .empty
  )

  /// The keys of the zones inside an object, in the order of ``Zone``.
  package static let zoneKeys = ["lineOfContact", "depth", "cities", "air", "blackSea", "west"]

  /// The kinds of incident, in the order in which one uniform number chooses among them.
  package static let incidentKinds = [
    "drone", "indirectFire", "directFire", "missile", "hostage", "mine",
  ]

  /// A number for each zone.
  static func byZone(_ values: [Double], _ unit: String, _ source: String) -> [Entry] {
    zip(zoneKeys, values).map { key, value in
      Entry(key, "In zone \(key)", .amount(unit, to: 100), else: .number(value), source: source)
    }
  }

  private static let kinds = zip(
    incidentKinds,
    [(0.40, 1.0), (0.20, 1.2), (0.10, 2.0), (0.05, 3.0), (0.05, 0.2), (0.20, 0.8)]
  ).map { kind, values in
    Entry(
      kind,
      "Incidents of kind \(kind)",
      .object([
        note,
        Entry(
          "share",
          "Relative frequency",
          .amount("weight", to: 1000),
          else: .number(values.0),
          source: "assumption"
        ),
        Entry(
          "lethality",
          "How often it kills, relative to the mean of all kinds",
          .amount("times", to: 100),
          else: .number(values.1),
          source: "assumption"
        ),
      ]),
      else: .empty
    )
  }
}
