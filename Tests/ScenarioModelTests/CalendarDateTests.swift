import ScenarioModel
import Testing

@Suite("Days")
struct CalendarDateTests {
  @Test(
    "real days are read and written the same",
    arguments: [
      "2025-02-25", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2025-04-30",
      "2025-12-31",
    ]
  )
  func real(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "2025-02-29", "1900-02-29", "2100-02-29", "2025-02-30", "2025-04-31", "2025-06-31",
      "2025-09-31", "2025-11-31", "2025-01-32", "2025-00-10", "2025-13-10", "2025-01-00",
      "1899-12-31", "2200-01-01", "2025-2-25", "25-02-2025", "2025/02/25", "20250225", "",
      "2025-02-25 ", "2025-02-2x", "٢٠٢٥-02-25", "+025-02-25", "2025-02--5",
    ]
  )
  func unreal(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "weeks are counted in whole sevens of days, towards the earlier",
    arguments: [
      ("2025-02-25", "2025-02-25", 0), ("2025-02-25", "2025-03-03", 0),
      ("2025-02-25", "2025-03-04", 1), ("2025-02-25", "2025-02-24", -1),
      ("2025-02-25", "2025-02-18", -1), ("2025-02-25", "2025-02-17", -2),
      // 2024 has a 29 February, 2025 has not: 366 and 365 days are both 52 weeks and some days.
      ("2024-02-25", "2025-02-25", 52), ("2025-02-25", "2026-02-25", 52),
      ("2024-02-28", "2024-03-06", 1), ("2025-02-28", "2025-03-06", 0),
      ("2025-12-29", "2026-01-05", 1),
      // 400 years have 146,097 days, which are 20,871 weeks exactly; here 200 of them, less one
      // day: 1 January 1900 to 1 January 2100 are 73,049 days.
      ("1900-01-01", "2100-01-01", 10_435),
    ]
  )
  func weeks(start: String, end: String, weeks: Int) throws {
    let start = try #require(CalendarDate(start))
    #expect(try #require(CalendarDate(end)).weeks(since: start) == weeks)
  }

  @Test("every day of a four-hundred-year cycle's sample follows the day before by one")
  func consecutive() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var last: Int?
    for year in [1900, 1999, 2000, 2024, 2025, 2100] {
      last = nil
      for (month, length) in lengths.enumerated() {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 2000)
        for day in 1...(length + (month == 1 && isLeap ? 1 : 0)) {
          let text = "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(day < 10 ? "0" : "")\(day)"
          let number = try #require(CalendarDate(text)).dayNumber
          if let last { #expect(number == last + 1, "\(text)") }
          last = number
        }
      }
    }
  }

  @Test("the day number agrees with known distances")
  func distance() throws {
    // 1 January 1970 to 1 January 2000 are 10,957 days, as Unix time counts them.
    let first = try #require(CalendarDate("1970-01-01"))
    let second = try #require(CalendarDate("2000-01-01"))
    #expect(second.dayNumber - first.dayNumber == 10_957)
    #expect(first < second && !(second < first))
  }

  @Test("a week may be given as a day, counted from the ceasefire")
  func weekAsDay() throws {
    let scenario = try scenario(
      """
      {
        "asOf": "2025-02-25", "ceasefireDate": "2025-06-01",
        "tasks": {
          "early": {
            "priority": 1, "zone": "air", "needs": {}, "fromWeek": "2025-05-25",
            "untilWeek": "2025-08-09"
          },
          "late": { "priority": 2, "zone": "air", "needs": {}, "fromWeek": 7 }
        }
      }
      """
    )
    #expect(scenario.ceasefireDate.description == "2025-06-01")
    #expect(scenario.tasks.map { $0.fromWeek } == [-1, 7])
    #expect(scenario.tasks.map { $0.untilWeek } == [9, nil])
  }
}
