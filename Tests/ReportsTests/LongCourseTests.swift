import Analyses
import ForceSimulation
import MonteCarlo
import Reports
import TestSupport
import Testing

@Suite("A course with much to tell", .releaseOnly)
struct LongCourseTests {
  /// The sample scenario in a hot climate, with crises: far more turns than lines.
  private static let turbulent = [
    ("given.climate", "hot"), ("given.ceasefire", "minsk-like"), ("incidents.deathsHot", "60"),
    ("mission.launchTroops", "0"), ("contributors.france.chanceJoins", "1"),
  ]

  private func explained(_ choice: CourseChoice, threads: Int = 1) throws -> Explanation {
    let resolved = try SampleRun.resolved(Self.turbulent.map { (path: $0.0, value: $0.1) })
    let settings = RunSettings(trials: 60, threads: threads)
    return try #require(Explanation(resolved, choice, settings))
  }

  @Test("about sixty lines of eighty columns, the rest summed up, nobody lost")
  func length() throws {
    let explanation = try explained(.worst)
    let course = explanation.course
    let lethal = course.turns.count { $0.kind == .killed }
    #expect(lethal > 40, "the sample must have more than fits")
    let report = CourseReport.report(explanation)
    let lines = TerminalReport.text(report).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 64)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let rest = try #require(report.paragraphs(under: "The course").first)
    #expect(rest.hasPrefix("Not told one by one: "))
    #expect(rest.contains(" in which "))
  }

  @Test("incidents without deaths are counted by quarter, and none is lost")
  func quarters() throws {
    let course = try explained(.worst).course
    let report = CourseReport.report(try explained(.worst))
    let text = try #require(report.paragraphs(under: "The course").last)
    #expect(text.hasPrefix("Incidents without deaths, by quarter of a year: "))
    let counts = text.split(separator: ":")[1].split(separator: ";")[0]
      .split(separator: ",").compactMap { Int($0.filter { $0.isNumber }) }
    #expect(counts.count == 7, "80 weeks are six quarters and a part")
    let underAttack = course.killedByAttacks > 0
    let lethal = course.turns.count { $0.kind == .killed }
    let all = Int(course[.incidents])
    #expect(underAttack || counts.reduce(0, +) == all - lethal)
    #expect(counts.reduce(0, +) <= all)
  }

  @Test("the worst trial has most killed, the median one half of the others above it")
  func choices() throws {
    let worst = try explained(.worst)
    let median = try explained(.median)
    let plan = Plan(worst.scenario)
    let settings = RunSettings(trials: 60, threads: 1)
    let courses = (0..<60).map { Course($0, of: plan, settings) }
    #expect(courses.allSatisfy { $0[.deaths] <= worst.course[.deaths] })
    #expect(courses[worst.course.trial].turns == worst.course.turns)
    let below = courses.count { $0[.coverageUsable] < median.course[.coverageUsable] }
    let above = courses.count { $0[.coverageUsable] > median.course[.coverageUsable] }
    #expect(below <= 29 && above <= 30)
  }

  @Test("what is told does not depend on threads", arguments: [CourseChoice.worst, .median])
  func threads(_ choice: CourseChoice) throws {
    let one = CourseReport.report(try explained(choice))
    #expect(CourseReport.report(try explained(choice, threads: 3)) == one)
  }

  @Test("ties go to the first, an even number of trials to the lower middle one")
  func places() {
    #expect(CourseChoice.worst.place(in: [1, 5, 5, 2]) == 1)
    #expect(CourseChoice.worst.place(in: [0, 0]) == 0)
    #expect(CourseChoice.median.place(in: [0.5, 0.1, 0.3, 0.2]) == 3)
    #expect(CourseChoice.median.place(in: [0.2, 0.1, 0.2, 0.2]) == 0)
    #expect(CourseChoice.firstEnd.place(in: [0, 0, 1, 1]) == 2)
    #expect(CourseChoice.firstEnd.place(in: [0, 0]) == nil)
  }
}
