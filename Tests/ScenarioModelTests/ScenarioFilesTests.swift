import JSONText
import ScenarioModel
import Testing

@Suite("The scenarios that come with the program")
struct ScenarioFilesTests {
  private static let names = (try? ScenarioFiles.names()) ?? []
  private static let parts =
    (try? ScenarioFiles.names(in: "library"))?.map { "library/\($0)" } ?? []

  /// Every scenario, or what is wrong with it; read once for all tests.
  private static let outcomes = Dictionary(
    uniqueKeysWithValues: names.map { name in
      var reader = ScenarioReader(known: names) { ScenarioFiles.find($0) }
      let resolved = reader.read(name)
      let problems = reader.problems.map { problem in
        let file = reader.sources[Int(max(0, problem.place.file))].name
        return "\(file):\(problem.place.line):\(problem.place.column): \(problem.message)"
      }
      return (name, (resolved: resolved, problems: problems))
    }
  )

  private func read(_ name: String) throws -> ResolvedScenario {
    try #require(Self.outcomes[name]?.resolved)
  }

  @Test("the scenarios that the questions of the program ask for are there")
  func present() {
    let expected = [
      "26-pledges", "72-hour-ladder", "ask-200000", "ask-64000", "backstop-withdrawn-midway",
      "baseline", "berlin-dec-2025", "casualty-shock", "conditions-unmet", "conditions-waived",
      "consent-revoked", "dual-key", "enablers-only", "flank-release", "france-12-launchers",
      "france-rockets-and-drones", "full-backstop", "gcsp-buffer", "germany-decides-late",
      "germany-joins", "hot-climate", "iiss-large", "iiss-medium", "iiss-small",
      "international-contingent", "late-concession", "lead-nation-leaves", "london-march-2025",
      "low-support", "mandate-vetoed", "minsk-like-truce", "money-only", "moscow-accepts",
      "moscow-rejects", "nato-umbrella", "no-backstop", "no-coordination", "no-force",
      "nordic-baltic-surge", "observers-under-fire", "paris-jan-2026", "poland-joins",
      "poland-leads", "rally", "renewed-attack", "renewed-attack-on-peacekeepers",
      "restrictive-rules", "robust-rules", "robust-rules-spiral", "sky-shield-only",
      "snap-election", "spiral", "strong-truce", "trainers-west", "tripwire-only",
      "uk-readiness-plus-50", "ukraine-first", "un-peacekeeping", "united-kingdom-leads",
      "weakest-link",
    ]
    #expect(Set(expected).isSubset(of: Self.names))
    #expect(Self.parts.count >= 6)
  }

  @Test(
    "each reads without a problem, is named like its file and asks a question",
    arguments: names
  )
  func readable(name: String) throws {
    #expect(Self.outcomes[name]?.problems == [])
    let scenario = try read(name).scenario
    #expect(scenario.name == name)
    #expect(scenario.question.hasSuffix("?"), "\(scenario.question)")
    #expect(scenario.contributors.count >= 22)
    #expect(!scenario.tasks.isEmpty && scenario.capabilities.count >= 12)
  }

  @Test("every number of a contributor has a source or says that it is assumed", arguments: names)
  func contributors(name: String) throws {
    try expectSources(name) { $0.hasPrefix("contributors.") }
  }

  @Test(
    "every number of a task or a capability has a source or says that it is assumed",
    arguments: names
  )
  func tasks(name: String) throws {
    try expectSources(name) { path in
      (path.hasPrefix("tasks.") && path.contains(".needs.")) || path.hasPrefix("capabilities.")
    }
  }

  /// Numbers that the scenario gives itself and that carry neither source nor confidence.
  private func expectSources(_ name: String, where isMeant: (String) -> Bool) throws {
    let resolved = try read(name)
    let given = InputRegister(resolved).items.filter { item in
      item.isGiven && item.isNumber && isMeant(item.path)
    }
    #expect(!given.isEmpty)
    let bare = given.filter { $0.provenance.source == nil }.map { $0.path }
    #expect(bare == [])
  }

  @Test("each part of the library holds one subject and is used by a scenario")
  func library() throws {
    var used: Set<String> = []
    for name in Self.names { used.formUnion(try read(name).parents) }
    for part in Self.parts {
      let text = try #require(ScenarioFiles.find(part))
      let keys = try JSONText.parse(text.bytes).members.map { $0.name }.filter { $0 != "note" }
      #expect(keys.count == 1, "\(part): \(keys)")
      #expect(used.contains(part), "\(part)")
    }
  }

  @Test("each scenario that changes the baseline differs from it")
  func differs() throws {
    let baseline = try read("baseline")
    for name in Self.names where name != "baseline" {
      let other = try read(name)
      #expect(!ScenarioDifference.all(from: baseline, to: other).isEmpty, "\(name)")
    }
  }
}
