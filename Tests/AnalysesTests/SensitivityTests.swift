import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics
import TestSupport
import Testing

@Suite("Sensitivity", .releaseOnly)
struct SensitivityTests {
  private func sensitivity(
    _ sets: [(path: String, value: String)] = [],
    trials: Int? = 6,
    threads: Int = 2
  ) throws -> Sensitivity {
    Sensitivity(
      of: try Shipped.variant("baseline", sets),
      Shipped.settings(threads: threads),
      trials: trials
    )
  }

  @Test("brackets are taken at their ends, spreads at the 5th and 95th percentile")
  func ends() throws {
    let guesses = Guess.all(of: try Shipped.variant("baseline"))
    let bracket = try #require(guesses.first { $0.path == "host.crisisEffect" })
    #expect(bracket.low == 0)
    #expect(bracket.high == 0.6)
    // Triangular 0, 0.1, 0.3: the share below x is x^2 / 0.03 up to 0.1, and the share above
    // is (0.3 - x)^2 / 0.06 from there on.
    let spread = try #require(guesses.first { $0.path == "host.setsOffShare" })
    #expect(((spread.low ?? 0) - (0.05 * 0.03).squareRoot()).magnitude < 1e-12)
    #expect(((spread.high ?? 0) - (0.3 - (0.05 * 0.06).squareRoot())).magnitude < 1e-12)
  }

  @Test("every number is guessed once, contributors in two groups, and both rival forms")
  func guesses() throws {
    let guesses = Guess.all(of: try Shipped.variant("baseline"))
    let numbers = guesses.filter { $0.kind == .number }.map { $0.path }
    #expect(Set(numbers).count == numbers.count)
    #expect(!numbers.contains { $0.hasPrefix("contributors.") })
    let france = guesses.filter { $0.path == "contributors.france" }
    #expect(france.map { $0.kind } == [.politics, .readiness])
    #expect(guesses.filter { $0.kind == .form }.map { $0.word } == ["spiral", "rally"])
  }

  @Test("a number that nothing reads does exactly nothing, in any trial")
  func unread() throws {
    // Support that declines never rallies; where no attack hits, none has losses.
    let effects = try sensitivity([("freeze.attack", "true")]).effects
    for path in ["politics.rallyPoints", "attack.deathsStopped", "attack.hostWorth"] {
      let effect = try #require(effects.first { $0.guess.path == path })
      #expect(effect.width.isNothing, "\(path)")
      #expect(effect.high.isNothing, "\(path)")
      #expect(try #require(effect.low).isNothing, "\(path)")
    }
    #expect(effects.contains { !$0.width.isNothing })
  }

  @Test("the width is what is between the ends")
  func width() throws {
    for effect in try sensitivity().effects {
      guard let low = effect.low else {
        #expect(effect.width == effect.high)
        continue
      }
      let measure = Measure.deaths.rawValue
      let between =
        (effect.high.moments[measure].meanDifference ?? 0)
        - (low.moments[measure].meanDifference ?? 0)
      let width = effect.width.moments[measure].meanDifference ?? 0
      #expect((between - width).magnitude < 1e-6, "\(effect.guess.label)")
    }
  }

  @Test("V5: the low end of a contributor's readiness has less force, in every trial")
  func readiness() throws {
    let effects = try sensitivity(trials: Shipped.trials).effects
    let france = try #require(
      effects.first { $0.guess.kind == .readiness && $0.guess.path == "contributors.france" }
    )
    let sheet = france.width.moments[Measure.nullModelTroops.rawValue]
    #expect(sheet.smaller == 0)
    #expect(sheet.greater > 0)
  }

  @Test("what decides is beyond computation error, the widest first; threads change nothing")
  func deciding() throws {
    let one = try sensitivity(trials: 30, threads: 1)
    let two = try sensitivity(trials: 30)
    let measure = Measure.coverageUsable
    let deciding = one.deciding(measure)
    #expect(deciding.map { $0.guess.label } == two.deciding(measure).map { $0.guess.label })
    #expect(one.effects.map { $0.width } == two.effects.map { $0.width })
    #expect(!deciding.isEmpty)
    #expect(deciding.count < one.effects.count)
    let widths = deciding.map {
      ($0.width.moments[measure.rawValue].meanDifference ?? 0).magnitude
    }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("two draws that differ alike decide nothing: that may be luck once in two")
  func equalDraws() throws {
    let sensitivity = try sensitivity()
    var alike = 0
    for measure in Measure.allCases {
      let deciding = Set(sensitivity.deciding(measure).map { $0.guess.label })
      for effect in sensitivity.effects {
        let difference = effect.width.moments[measure.rawValue].difference
        guard difference.clusters == 2, difference.standardError == 0, difference.mean != 0 else {
          continue
        }
        alike += 1
        #expect(!deciding.contains(effect.guess.label), "\(effect.guess.label)")
      }
    }
    #expect(alike > 0)
  }

  @Test("a form turned twice is the form that was")
  func turned() throws {
    let variant = try Shipped.variant("baseline")
    for form in RivalForm.allCases {
      let once = form.turned(variant)
      #expect(form.word(of: once.scenario) == form.otherWord(than: variant.scenario))
      #expect(form.word(of: form.turned(once).scenario) == form.word(of: variant.scenario))
    }
  }
}
