/// The sentences of a course that fit, week by week, and a sentence for the rest.
struct CourseSelection {
  /// The columns that the text of a week may take in 80.
  private static let width = 72

  /// The weeks told, each with its sentences as one text.
  private(set) var weeks: [(week: Int, text: String)] = []
  /// What is not told one by one, in one sentence; empty when everything is told.
  private(set) var rest = ""

  /// Takes the weightiest sentences: each weight as a whole while it fits; of those from joining
  /// on that do not fit as a whole, the first ones.
  ///
  /// Where what weighs as much as joining does not fit, everything is told in brief.
  init(_ told: [CourseSentence], inBrief brief: [CourseSentence], mostLines: Int) {
    let heavy = told.indices.filter { told[$0].weight >= .joining }
    let sentences = Self.fits(Set(heavy), of: told, in: mostLines) ? told : brief
    var kept: Set<Int> = []
    for weight in CourseSentence.Weight.allCases.reversed() {
      let places = sentences.indices.filter { sentences[$0].weight == weight }
      if Self.fits(kept.union(places), of: sentences, in: mostLines) {
        kept.formUnion(places)
        continue
      }
      guard weight >= .joining else { break }
      for place in places where Self.fits(kept.union([place]), of: sentences, in: mostLines) {
        kept.insert(place)
      }
    }
    weeks = Self.weeks(kept, of: sentences)
    rest = Self.rest(sentences.indices.filter { !kept.contains($0) }.map { sentences[$0] })
  }

  private static func weeks(
    _ kept: Set<Int>,
    of sentences: [CourseSentence]
  ) -> [(week: Int, text: String)] {
    var weeks: [(week: Int, text: String)] = []
    for place in sentences.indices where kept.contains(place) {
      let sentence = sentences[place]
      if let last = weeks.last, last.week == sentence.week {
        weeks[weeks.count - 1].text += " " + sentence.text
      } else {
        weeks.append((sentence.week, sentence.text))
      }
    }
    return weeks
  }

  private static func fits(
    _ kept: Set<Int>,
    of sentences: [CourseSentence],
    in mostLines: Int
  ) -> Bool {
    weeks(kept, of: sentences).reduce(0) { $0 + TextLines.wrap($1.text, width: width).count }
      <= mostLines
  }

  /// What is left over, counted: "14 incidents in which 9 were killed; 3 arrivals".
  private static func rest(_ sentences: [CourseSentence]) -> String {
    let parts = CourseSentence.Sum.allCases.compactMap { sum -> String? in
      let summed = sentences.filter { $0.sum == sum }
      guard !summed.isEmpty else { return nil }
      let count = summed.reduce(0) { $0 + $1.count }
      return words(for: sum, count, killed: summed.reduce(0) { $0 + $1.killed })
    }
    return parts.isEmpty ? "" : "Not told one by one: " + parts.joined(separator: "; ") + "."
  }

  private static func words(
    for sum: CourseSentence.Sum,
    _ count: Int,
    killed: Double
  ) -> String {
    func text(_ singular: String, _ plural: String) -> String {
      CourseNumbers.count(count, singular, plural)
    }
    switch sum {
    case .lethalIncidents:
      let were = CourseNumbers.whole(killed) == "1" ? "was" : "were"
      return text("incident", "incidents")
        + " in which \(CourseNumbers.whole(killed)) \(were) killed"
    case .hostages: return text("taking of hostages", "takings of hostages")
    case .helped: return text("call", "calls") + " for help that the backstop answered"
    case .refused: return text("call", "calls") + " for help that it did not answer"
    case .truceTurns: return text("turn of the truce", "turns of the truce")
    case .crises: return text("crisis", "crises")
    case .strained: return text("contributor", "contributors") + " whose planned dwell is broken"
    case .arrivals: return text("arrival of first units", "arrivals of first units")
    case .departures: return text("last departure", "last departures")
    case .joins: return text("decision on joining", "decisions on joining")
    case .others: return text("other turn", "other turns")
    }
  }
}
