import JSONText
import ScenarioModel
import Testing

@Suite("The register of inputs")
struct InputRegisterTests {
  private static let sample = """
    {
      "asOf": "2025-02-25", "horizonWeeks": 52, "note": "n",
      "given": { "climate": { "value": "hot", "source": "OSCE" } },
      "mission": {
        "scale": { "value": 2, "source": "The Times", "date": "2025-04-01", "confidence": "high" },
        "launchTroops": { "low": 1, "likely": 2, "high": 3, "source": "assumption: a guess" },
        "formsAtTroops": { "value": 9, "source": "Le Monde", "confidence": "assumed" },
        "sendAtMost": { "value": 1.5, "source": "assumption; see report", "confidence": "low" }
      },
      "capabilities": { "ships": { "label": "ships", "personsPerUnit": 200 } },
      "contributors": {
        "note": "n", "france": { "label": "F", "insists": { "value": 0.5, "source": "Figaro" } }
      }
    }
    """

  private func item(_ path: String, in register: InputRegister) throws -> InputRegister.Item {
    try #require(register.items.first { $0.path == path })
  }

  @Test("an item says what it is, what it holds and where that comes from")
  func item() throws {
    let register = InputRegister(try resolved(Self.sample))
    let scale = try item("mission.scale", in: register)
    #expect(scale.title == "Multiple of the units every task asks for")
    #expect(scale.unit == "times" && scale.value == "2" && scale.isNumber && scale.isGiven)
    #expect(
      scale.provenance
        == Provenance(source: "The Times", date: "2025-04-01", confidence: .high)
    )
    let climate = try item("given.climate", in: register)
    #expect(climate.value == "hot" && climate.unit == "" && !climate.isNumber)
    let insists = try item("contributors.france.insists", in: register)
    #expect(insists.value == "0.5" && insists.provenance.isSourced)
  }

  @Test("what the scenario leaves out stands with the default and its source")
  func defaults() throws {
    let register = InputRegister(try resolved(Self.sample))
    let exits = try item("politics.exitsPerYearAdHoc", in: register)
    #expect(!exits.isGiven && exits.value == "0.07 / 0.13 / 0.23")
    #expect(exits.provenance.source == "GAO-07-827T: 13 exits in 98 country-years of MNF-I")
    #expect(exits.provenance.isSourced)
    let support = try item("contributors.france.support", in: register)
    #expect(!support.isGiven && support.value == "45" && !support.provenance.isSourced)
  }

  @Test("what has neither value nor default does not stand in it")
  func absent() throws {
    let register = InputRegister(try resolved(Self.sample))
    let paths = register.items.map { $0.path }
    for path in ["mission.troopsAsked", "given.concession.week", "contributors.france.label"] {
      #expect(!paths.contains(path), "\(path)")
    }
    #expect(!paths.contains { $0.hasSuffix("note") })
    #expect(Set(paths).count == paths.count)
  }

  @Test("a source that calls itself an assumption is none, unless it states a confidence")
  func assumptions() throws {
    let register = InputRegister(try resolved(Self.sample))
    #expect(try !item("mission.launchTroops", in: register).provenance.isSourced)
    #expect(try !item("mission.formsAtTroops", in: register).provenance.isSourced)
    #expect(try item("mission.sendAtMost", in: register).provenance.isSourced)
    #expect(try !item("capabilities.ships.personsPerUnit", in: register).provenance.isSourced)
  }

  @Test("the sourced share counts numbers, given and default, as counted by hand")
  func sourcedShare() throws {
    let register = InputRegister(try resolved(Self.sample))
    let given = register.items.filter { $0.isGiven && $0.isNumber }
    // Of seven numbers given, three have a source: scale, sendAtMost and insists.
    #expect(
      given.map { $0.path }.sorted() == [
        "capabilities.ships.personsPerUnit", "contributors.france.insists", "horizonWeeks",
        "mission.formsAtTroops", "mission.launchTroops", "mission.scale", "mission.sendAtMost",
      ]
    )
    #expect(given.count { $0.provenance.isSourced } == 3)
    // Beside those of an empty scenario there are 17 numbers more: of a capability persons, heavy
    // share, shortage cost and combat weight; of a contributor insists, chance, first week, two of
    // its parliament, support, usable share, cost, notice, tour, recovery and two of the flank.
    // Four more have a source: scale and insists, and the defaults of tour and recovery.
    let empty = InputRegister(try resolved(#"{ "asOf": "2025-02-25" }"#))
    let numbers = empty.items.filter { $0.isNumber }
    let sourced = numbers.count { $0.provenance.isSourced } + 4
    #expect(register.sourcedShare == Double(sourced) / Double(numbers.count + 17))
    #expect(register.sourcedShare + register.assumedShare == 1)
  }

  @Test("one more source raises the sourced share by one number")
  func oneMore() throws {
    func register(_ horizon: String) throws -> InputRegister {
      InputRegister(try resolved(#"{ "asOf": "2025-02-25", "horizonWeeks": \#(horizon) }"#))
    }
    let without = try register("52")
    let with = try register(#"{ "value": 52, "source": "x" }"#)
    let numbers = Double(with.items.count { $0.isNumber })
    #expect(abs(with.sourcedShare - without.sourcedShare - 1 / numbers) < 1e-12)
  }

  @Test("only what a change sets counts as changed")
  func changed() throws {
    let change = Change(source: "--set", path: "mission.scale", value: "3")
    let resolved = try #require(Texts(["test": Self.sample]).read(changes: [change]).resolved)
    let changed = InputRegister(resolved).changed
    #expect(changed.map { $0.path } == ["mission.scale"])
    #expect(changed.map { $0.provenance } == [Provenance(isChanged: true)])
  }

  @Test("a map of counts has one item for each")
  func counts() throws {
    let register = InputRegister(
      try resolved(
        """
        {
          "asOf": "2025-02-25",
          "mission": { "reserveOutside": { "note": "n", "ships": 3, "jets": { "value": 2 } } },
          "capabilities": {
            "ships": { "label": "s", "personsPerUnit": 1 },
            "jets": { "label": "j", "personsPerUnit": 1 }
          }
        }
        """
      )
    )
    let items = register.items.filter { $0.path.hasPrefix("mission.reserveOutside") }
    #expect(
      items.map { "\($0.path) \($0.value) \($0.unit)" } == [
        "mission.reserveOutside.jets 2 units", "mission.reserveOutside.ships 3 units",
      ]
    )
  }
}

@Suite("What two scenarios differ in")
struct ScenarioDifferenceTests {
  private func differences(_ first: String, _ second: String) throws -> [String] {
    func read(_ more: String) throws -> ResolvedScenario {
      try resolved("{ \"asOf\": \"2025-02-25\"\(more.isEmpty ? "" : ", ")\(more) }")
    }
    return ScenarioDifference.all(from: try read(first), to: try read(second)).map {
      "\($0.path): \($0.old ?? "-") > \($0.new ?? "-")"
    }
  }

  @Test("equal scenarios differ in nothing, whatever their sources and notes")
  func equal() throws {
    #expect(try differences("", "") == [])
    #expect(
      try differences(#""horizonWeeks": 9"#, #""horizonWeeks": { "value": 9, "source": "x" }"#)
        == []
    )
    #expect(try differences("", #""note": "n", "horizonWeeks": 156"#) == [])
  }

  @Test("values differ with old and new, in the order of the catalogue")
  func values() throws {
    #expect(
      try differences(
        #""horizonWeeks": 9, "given": { "climate": "hot" }"#,
        #""given": { "climate": "quiet", "concession": { "week": "4 to 8" } }, "horizonWeeks": 8"#
      ) == [
        "horizonWeeks: 9 > 8", "given.climate: hot > quiet", "given.concession.week: - > 4 to 8",
      ]
    )
  }

  @Test("a triangle and a PERT through the same numbers are different")
  func shapes() throws {
    let triangle = #""mission": { "scale": { "low": 1, "likely": 2, "high": 3 } }"#
    let pert = #""mission": { "scale": { "low": 1, "likely": 2, "high": 3, "shape": "pert" } }"#
    #expect(try differences(triangle, pert) == ["mission.scale: 1 / 2 / 3 > 1 / 2 / 3 (PERT)"])
  }

  @Test("what only the first has comes last, with nothing new")
  func gone() throws {
    #expect(
      try differences(
        #""mission": { "troopsAsked": 9 }, "horizonWeeks": 9"#,
        #""horizonWeeks": 8"#
      ) == ["horizonWeeks: 9 > 8", "mission.troopsAsked: 9 > -"]
    )
  }
}
