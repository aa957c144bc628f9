import Foundation
import ForceSimulation
import TestSupport
import Testing

private let weeksPerYear = 365.25 / 7

/// The mean number of deaths of a lethal incident: at most 60, falling with the power 2.5.
private let meanDeaths: Double = {
  let numbers = (1...60).map(Double.init)
  return numbers.reduce(0) { $0 + pow($1, -1.5) } / numbers.reduce(0) { $0 + pow($1, -2.5) }
}()

@Suite("Incidents and casualties (I2, I3, X1)", .tags(.statistical), .releaseOnly)
struct IncidentTests {
  private func courses(_ members: String, trials: Int = 400) throws -> [Course] {
    let plan = try SmallScenario.plan("\"freeze\": { \"incidents\": false }, \(members)")
    return Course.many(plan, trials)
  }

  @Test(
    "I2: each climate gives its deaths per 1,000 troop-years",
    arguments: [("quiet", 0.1), ("tense", 1.5), ("hot", 7.0)]
  )
  func climates(_ climate: String, _ deaths: Double) throws {
    let courses = try courses(
      """
      "horizonWeeks": 520, "given": { "climate": "\(climate)" },
      "incidents": { "branching": 0 }
      """
    )
    // 8,000 soldiers for 520 weeks, exposed like the depth.
    let thousands = 8 * 520 / weeksPerYear
    expectMean(courses.map { $0[.deaths] }, is: deaths * thousands)
    #expect(courses.allSatisfy { isClose($0[.troopYears], 1000 * thousands) })
    expectMean(courses.map { $0[.wounded] }, is: 5 * deaths * thousands)
  }

  @Test(
    "I2: exposure multiplies them",
    arguments: [("line-of-contact", 3.0), ("cities", 0.5), ("west", 0.4)]
  )
  func exposure(_ zone: String, _ exposure: Double) throws {
    let courses = try courses(
      "\"horizonWeeks\": 104, \"tasks\": { \"hold\": { \"zone\": \"\(zone)\" } }"
    )
    expectMean(courses.map { $0[.deaths] }, is: 1.5 * exposure * 8 * 104 / weeksPerYear)
  }

  @Test("I2: with self-excitation the mean is the background over one less the branching ratio")
  func selfExcitation() throws {
    // Deaths per 1,000 troop-years fix the long-run mean of incidents in a week; a count starts
    // unexcited, and what an incident leaves fades with exp(-7 / 10) a week.
    let courses = try courses("\"horizonWeeks\": 520, \"incidents\": { \"branching\": 0.45 }")
    let longRun = 1.5 * 8 / (weeksPerYear * 0.1 * meanDeaths)
    let kept = exp(-0.7)
    var excitation = 0.0
    var expected = 0.0
    for _ in 0..<520 {
      let mean = longRun * (1 - 0.45) + 0.45 * excitation
      expected += mean
      excitation = kept * excitation + (1 - kept) * mean
    }
    #expect(isClose(expected, longRun * 520, tolerance: 0.01))
    expectMean(courses.map { $0[.incidents] }, is: expected)
    // Incidents that set off others come in bursts: the counts vary more than a Poisson count, in
    // the long run by 1 / (1 - .45)^2 = 3.3.
    let counts = courses.map { $0[.incidents] }
    let mean = counts.reduce(0, +) / 400
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399
    // A variance of 400 values is known to a factor of 1 + 4.9 sqrt(2 / 400).
    #expect((variance / mean / 3.3 - 1).magnitude < 0.37)
  }

  @Test("I2: protection at full coverage prevents its share of drones, strikes and deaths")
  func protection() throws {
    // Full coverage of all three. Drones are .4 of incidents and half are prevented; missiles
    // .05 and .4; a quarter of deaths. Lethality of drones 1, of missiles 3, of all 1.16.
    let courses = try courses(
      """
      "horizonWeeks": 104, "given": { "climate": "hot" },
      "capabilities": {
        "counterDronePlatoons": { "label": "c", "personsPerUnit": 0 },
        "airDefenceBatteries": { "label": "a", "personsPerUnit": 0 },
        "medicalFacilities": { "label": "m", "role": "enabler", "personsPerUnit": 0 },
        "battlegroups": { "needs": { "medicalFacilities": 0.25 } }
      },
      "tasks": { "hold": { "needs": {
        "counterDronePlatoons": 5, "airDefenceBatteries": 5
      } } },
      "contributors": { "alpha": { "forces": {
        "counterDronePlatoons": {
          "owned": 5, "deployableShare": 1, "unitsPerUnitDeployed": 1
        },
        "airDefenceBatteries": {
          "owned": 5, "deployableShare": 1, "unitsPerUnitDeployed": 1
        },
        "medicalFacilities": { "owned": 5, "deployableShare": 1, "unitsPerUnitDeployed": 1 }
      } } },
      "incidents": {
        "counterDroneProtection": 0.5, "airDefenceProtection": 0.4, "medicalProtection": 0.25
      }
      """
    )
    let all = 7 * 8 / (weeksPerYear * 0.1 * meanDeaths) * 104
    expectMean(courses.map { $0[.incidents] }, is: all * (1 - 0.4 * 0.5 - 0.05 * 0.4))
    let lethality = 1.16 - 0.4 * 0.5 - 0.05 * 3 * 0.4
    let deaths = 7 * 8 * 104 / weeksPerYear * lethality / 1.16 * 0.75
    expectMean(courses.map { $0[.deaths] }, is: deaths)
  }

  @Test("I2: combat power changes incidents with its elasticity about ten battlegroups")
  func elasticity() throws {
    let courses = try courses(
      "\"horizonWeeks\": 104, \"incidents\": { \"combatPowerElasticity\": -0.5 }"
    )
    let factor = pow(9.0 / 11, -0.5)
    expectMean(courses.map { $0[.deaths] }, is: 1.5 * factor * 8 * 104 / weeksPerYear)
  }

  @Test("W4, I2: low-level fighting multiplies incidents")
  func fighting() throws {
    // Broken in week 10, made again in week 20: ten weeks of 104 at 2.5 times.
    let courses = try courses(
      """
      "horizonWeeks": 104, "truce": { "fightingWeeks": 500 }, "events": {
        "break": { "week": 10, "ceasefire": "breaks" },
        "made": { "week": 20, "ceasefire": "recommitted" }
      }
      """
    )
    let base = 1.5 * 8 / weeksPerYear
    // Fighting may end by itself after an exponential time of mean 500, or before week 20.
    let weeks = (0..<10).reduce(0) { $0 + exp(-Double($1) / 500) }
    expectMean(courses.map { $0[.deaths] }, is: base * (104 + 1.5 * weeks))
  }

  @Test("X1: casualties fall on contingents in proportion to persons times exposure")
  func victims() throws {
    // Beta has two battlegroups and never leaves the cities: 2 x .5 against 8 x 3 + 2 x ...
    // Alpha serves at the line and in the cities as the ask has them: 10 at 3 and 10 at .5.
    let courses = try courses(
      """
      "horizonWeeks": 104, "given": { "climate": "hot" },
      "tasks": {
        "hold": { "zone": "line-of-contact" },
        "guard": { "priority": 2, "zone": "cities", "needs": { "battlegroups": 10 } }
      },
      "contributors": { "beta": {
        "label": "Beta", "usableShare": 1, "noticeWeeks": 0, "costPerSoldierYear": 1,
        "neverDoes": ["line-of-contact"], "forces": { "battlegroups": {
          "owned": 2, "deployableShare": 1, "unitsPerUnitDeployed": 1
        } }
      } },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
      """
    )
    let thousandYears = 104 / weeksPerYear
    let alpha = try courses.map { try $0.contributor("alpha", .deaths) }
    let beta = try courses.map { try $0.contributor("beta", .deaths) }
    expectMean(alpha, is: 7 * 8 * 1.75 * thousandYears)
    expectMean(beta, is: 7 * 2 * 0.5 * thousandYears)
    #expect(courses.indices.allSatisfy { alpha[$0] + beta[$0] == courses[$0][.deaths] })
  }

  @Test("I3: hostages are taken at the rate of that kind")
  func captured() throws {
    let courses = try courses(
      "\"horizonWeeks\": 104, \"incidents\": { \"capturedPerHostageTaking\": 3 }"
    )
    let incidents = 1.5 * 8 / (weeksPerYear * 0.1 * meanDeaths) * 104
    expectMean(courses.map { $0[.captured] }, is: incidents * 0.05 * 3)
  }

  @Test("I2: nobody in theatre, no incident; frozen incidents, none")
  func nothing() throws {
    let absent = try courses(
      "\"events\": { \"alpha-joins\": null }, \"mission\": { \"kind\": \"none\" }"
    )
    #expect(absent.allSatisfy { $0[.incidents] == 0 })
    #expect(Course(try SmallScenario.plan("\"given\": { \"climate\": \"hot\" }"))[.incidents] == 0)
  }
}
