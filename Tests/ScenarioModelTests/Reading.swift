import JSONText
import ScenarioModel
import TestSupport
import Testing

/// Scenario texts by name, as a folder of files would hold them, with marks at the wrong places.
struct Texts {
  private let marked: [String: MarkedText]

  init(_ texts: [String: String]) {
    marked = texts.mapValues { MarkedText($0) }
  }

  /// What reading a scenario gave.
  struct Outcome {
    let resolved: ResolvedScenario?
    let problems: [Problem]
    let sources: [SourceText]

    /// The problems as "file:line:column: message", in the order in which they were found.
    var lines: [String] { problems.map { line($0) } }

    private func line(_ problem: Problem) -> String {
      let file = Int(problem.place.file)
      let name = sources.indices.contains(file) ? sources[file].name : "?"
      return "\(name):\(problem.place.line):\(problem.place.column): \(problem.message)"
    }
  }

  /// Reads the scenario called `name` with changes laid over it.
  func read(
    _ name: String = "test",
    changes: [Change] = [],
    changeFile: String? = nil
  ) -> Outcome {
    var reader = reader()
    var changes = changes
    if let changeFile {
      let bytes = Array((marked[changeFile]?.text ?? "").utf8)
      guard let change = reader.changes(inFile: FoundText(name: changeFile, bytes: bytes)) else {
        return Outcome(resolved: nil, problems: reader.problems, sources: reader.sources)
      }
      changes.insert(change, at: 0)
    }
    let resolved = reader.read(name, changes: changes)
    return Outcome(resolved: resolved, problems: reader.problems, sources: reader.sources)
  }

  /// Where a mark stands, as "file:line:column".
  func place(_ name: String, _ mark: Int) -> String {
    guard let place = marked[name]?.places[mark] else { return "\(name) has no mark \(mark)" }
    return "\(name):\(place.line):\(place.column)"
  }

  private func reader() -> ScenarioReader {
    ScenarioReader(known: marked.keys.sorted()) { name in
      marked[name].map { FoundText(name: name, bytes: Array($0.text.utf8)) }
    }
  }
}

/// The outcome of reading one scenario of its own.
func reading(_ text: String) -> Texts.Outcome {
  Texts(["test": text]).read()
}

/// The scenario that `text` says, which must be right.
func scenario(
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Scenario {
  try resolved(text, sourceLocation: sourceLocation).scenario
}

/// The scenario that `text` says with the text it came from; it must be right.
func resolved(
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ResolvedScenario {
  let outcome = reading(text)
  #expect(outcome.lines == [], sourceLocation: sourceLocation)
  return try #require(outcome.resolved, sourceLocation: sourceLocation)
}

/// Expects exactly the problems `expected`, each at its mark, in any order.
func expectProblems(
  _ text: String,
  _ expected: [(mark: Int, message: String)],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let texts = Texts(["test": text])
  let outcome = texts.read()
  let lines = expected.map { "\(texts.place("test", $0.mark)): \($0.message)" }
  #expect(outcome.lines.sorted() == lines.sorted(), sourceLocation: sourceLocation)
  #expect(outcome.resolved == nil, sourceLocation: sourceLocation)
}
