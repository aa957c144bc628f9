import Spelling
import JSONText

/// A text that was found under a scenario's name.
package struct FoundText: Sendable {
  /// The name to print in problems.
  package var name: String
  /// Its bytes.
  package var bytes: [UInt8]

  /// Creates a found text.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Reads a scenario with everything it extends, lays the changes over it, and checks the whole.
///
/// Files are somebody else's matter: the reader asks `find` for a scenario's text by name.
package struct ScenarioReader {
  /// The greatest depth of `extends`.
  package static let deepestExtends = 16

  /// The most texts that one scenario may be made of, counting one read twice as two.
  package static let mostTexts = 256

  /// The texts read so far; the file number of a place is an index into them.
  package private(set) var sources: [SourceText] = []

  /// What is wrong, in reading order.
  package private(set) var problems: [Problem] = []

  private let find: (String) -> FoundText?
  private let hidden: (String) -> String?
  private let known: [String]
  private var history = LayerHistory()
  private var files: [String: String] = [:]
  private var parents: [String] = []
  private var lacksBase = false
  private var holdsNull = false

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - known: The names of the scenarios there are, for suggestions.
  ///   - hidden: Gives the name to print of another text of that name, behind the one that `find`
  ///     gives; nil when there is none.
  ///   - find: Gives the text of a scenario by its name, nil when there is none.
  package init(
    known: [String],
    hidden: @escaping (String) -> String? = { _ in nil },
    find: @escaping (String) -> FoundText?
  ) {
    self.known = known
    self.hidden = hidden
    self.find = find
  }

  /// Reads the scenario called `name` with `changes` laid over it.
  ///
  /// - Returns: The scenario, or nil when ``problems`` tells why not.
  package mutating func read(_ name: String, changes: [Change] = []) -> ResolvedScenario? {
    guard var root = layers(of: name, under: [], named: .none) else { return nil }
    for change in changes {
      sources.append(SourceText(name: change.source, isChange: true))
      root = put(change.settings(file: Int32(sources.count - 1)), into: root)
    }
    return resolve(root, name: name)
  }

  /// A change file's settings; problems with the file are added, and nil is given where it has
  /// none.
  package mutating func changes(inFile text: FoundText) -> Change? {
    guard let root = parse(text) else { return nil }
    let allowed = ["name", "note", "set"]
    for member in root.members where !allowed.contains(member.name) {
      let near = EditDistance.nearest(to: member.name, among: allowed, below: 4)
      problems.append(
        Problem(.unknownKey(member.name, suggestion: near), path: "", at: member.namePlace)
      )
    }
    guard let set = root.member("set") else {
      problems.append(Problem(.missing("set", suggestion: nil), path: "", at: root.place))
      return nil
    }
    guard case .object = set.content else {
      let kind = Problem.Kind.wrongKind(found: set.kindInWords, allowed: "a map of paths to values")
      problems.append(Problem(kind, path: "set", at: set.place))
      return nil
    }
    return Change(source: text.name, map: set)
  }

  private mutating func resolve(_ root: JSONNode, name: String) -> ResolvedScenario? {
    let names = Names(of: root)
    problems += names.problems
    var checker = Checker(names: names)
    checker.check(root)
    let found = (history.problems + checker.problems).filter {
      !lacksBase || !$0.mayFollowFromMissingBase
    }
    problems += history.explained(found, sources)
    guard problems.isEmpty else { return nil }
    let asOf = root.member("asOf")?.unwrapped.text.flatMap { CalendarDate($0) }
    let given = root.member("ceasefireDate")?.unwrapped.text.flatMap { CalendarDate($0) }
    guard let ceasefire = given ?? asOf else { return nil }
    let context = ReadingContext(ceasefire: ceasefire, names: names)
    let scenario = Scenario(
      name: name,
      reading: Cursor(root: root, context: context),
      context: context
    )
    problems += Consistency.problems(of: scenario, root: root)
    guard problems.isEmpty else { return nil }
    return ResolvedScenario(scenario: scenario, root: root, sources: sources, parents: parents)
  }

  /// The scenario called `name` laid over everything it extends.
  private mutating func layers(
    of name: String,
    under above: [String],
    named place: TextPlace
  ) -> JSONNode? {
    guard !above.contains(name), above.count < Self.deepestExtends else {
      problems.append(Problem(circle(above + [name]), path: "extends", at: place))
      return nil
    }
    guard sources.count < Self.mostTexts else {
      tooManyTexts(place)
      return nil
    }
    guard let text = find(name) else {
      let near = EditDistance.nearest(to: name, among: known, below: 4)
      problems.append(Problem(.unknownScenario(name, suggestion: near), path: "", at: place))
      return nil
    }
    files[name] = text.name
    guard let own = parse(text) else { return nil }
    return lay(own, over: bases(of: own, name, above))
  }

  /// What is wrong with a way of names that ends where it was before, or is too long.
  private func circle(_ names: [String]) -> Problem.Kind {
    guard let last = names.last, let start = names.firstIndex(of: last) else {
      return .circularExtends(names)
    }
    for name in names[start...].dropLast() {
      guard let found = files[name], let behind = hidden(name) else { continue }
      return .hidingExtends(names, name: name, found: found, hidden: behind)
    }
    return .circularExtends(names)
  }

  /// Says once that the scenario is made of too many texts.
  private mutating func tooManyTexts(_ place: TextPlace) {
    let kind = Problem.Kind.tooMany(found: sources.count + 1, limit: Self.mostTexts)
    guard !problems.contains(where: { $0.kind == kind }) else { return }
    problems.append(Problem(kind, path: "extends", at: place))
  }

  private mutating func bases(of own: JSONNode, _ name: String, _ above: [String]) -> [JSONNode] {
    let extends = own.member("extends")?.unwrapped
    var bases: [JSONNode] = []
    for node in extends?.elements ?? [extends].compactMap({ $0 }) {
      guard let base = node.text else { continue }
      if !parents.contains(base) { parents.append(base) }
      if let root = layers(of: base, under: above + [name], named: node.place) {
        bases.append(root)
      } else {
        lacksBase = true
      }
    }
    return bases
  }

  private mutating func lay(_ own: JSONNode, over bases: [JSONNode]) -> JSONNode {
    let shape = Catalogue.scenario.shape
    var root = JSONNode(.object(JSONObject(members: [])), at: own.place)
    for base in bases {
      root = Merging.lay(inherited(base), over: root, shape: shape, takesAway: holdsNull)
    }
    let extends = own.member("extends")?.unwrapped
    let parents = extends?.elements?.compactMap { $0.text } ?? [extends?.text].compactMap { $0 }
    history.lay(own, over: root, parents: parents)
    root = Merging.lay(own, over: root, shape: shape, takesAway: holdsNull)
    guard let set = own.member("set"), case .object = set.content else { return root }
    return put(Change(source: "", map: set).settings(file: set.place.file), into: root)
  }

  /// What a scenario hands on: everything but the words that name it, which are checked here.
  private mutating func inherited(_ base: JSONNode) -> JSONNode {
    let own = ["name", "question", "note", "extends", "set"]
    // None of these names an entity.
    var checker = Checker(names: Names(of: JSONNode(.object(JSONObject()))))
    checker.check(base, only: own)
    problems += checker.problems
    guard case .object(var object) = base.content else { return base }
    for key in own { object.remove(key) }
    return JSONNode(.object(object), at: base.place)
  }

  private mutating func put(_ settings: [Setting], into root: JSONNode) -> JSONNode {
    guard !settings.isEmpty else { return root }
    var root = root
    let aliases = Names(of: root).contributors
    for setting in settings {
      do throws(Problem) {
        root = try PathSetting.apply(setting, to: root, aliases: aliases)
      } catch  where lacksBase && error.mayFollowFromMissingBase {
        continue
      } catch { problems.append(error) }
    }
    return root
  }

  private mutating func parse(_ text: FoundText) -> JSONNode? {
    let file = Int32(sources.count)
    sources.append(SourceText(name: text.name))
    let reading = JSONText.read(text.bytes, file: file)
    holdsNull = holdsNull || reading.holdsNull
    for problem in reading.problems {
      problems.append(Problem(.syntax(problem.message), path: "", at: problem.place))
    }
    guard let root = reading.value else { return nil }
    guard case .object = root.content else {
      let kind = Problem.Kind.wrongKind(found: root.kindInWords, allowed: "an object")
      problems.append(Problem(kind, path: "the file", at: root.place))
      return nil
    }
    return root
  }
}
