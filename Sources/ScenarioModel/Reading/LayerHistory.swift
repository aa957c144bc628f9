import JSONText
import Spelling

/// What each layer of a scenario brings in and takes away, by entity.
///
/// A misspelt id in a layer reads like a new entity, and a removed one is missed elsewhere; with
/// the history of the layers a problem can say which of the two it is, and where.
struct LayerHistory {
  /// An entity that a layer has and nothing below it.
  private struct Newcomer {
    let kind: IDKind
    let id: String
    let parents: [String]
    let known: [JSONMember]
  }

  /// An entity that a layer takes away.
  private struct Removal {
    let kind: IDKind
    let id: String
    let path: String
    let place: TextPlace
  }

  private struct Name: Hashable {
    let kind: IDKind
    let text: String
  }

  /// What is wrong with the layers themselves: removals of what is not there.
  private(set) var problems: [Problem] = []

  private var newcomers: [String: Newcomer] = [:]
  private var removals: [Name: Removal] = [:]

  /// Takes in that `own` is laid over `base`, which is made of the scenarios called `parents`.
  mutating func lay(_ own: JSONNode, over base: JSONNode, parents: [String]) {
    for entry in Catalogue.scenario.members {
      guard case .keyed(let kind, _) = entry.shape,
        let member = own.members.first(where: { $0.key == entry.name })
      else { continue }
      let known = Self.entities(base.member(entry.name))
      if case .null = member.value.content {
        for entity in known {
          remove(entity, kind, "\(entry.key).\(entity.name)", member.namePlace)
        }
      }
      for change in Self.entities(member.value) {
        lay(change, over: known, kind, path: "\(entry.key).\(change.name)", parents)
      }
    }
  }

  private mutating func lay(
    _ change: JSONMember,
    over known: [JSONMember],
    _ kind: IDKind,
    path: String,
    _ parents: [String]
  ) {
    let isRemoval = change.value.content == .null
    if let entity = known.first(where: { $0.key == change.key }) {
      if isRemoval { remove(entity, kind, path, change.namePlace) }
      return
    }
    if isRemoval {
      let near = Self.nearest(to: change.name, among: known)
      let nothing = Problem.Kind.nothingToRemove(change.name, noun: kind.noun, suggestion: near)
      problems.append(Problem(nothing, path: path, at: change.namePlace))
    } else if !parents.isEmpty {
      newcomers[path] = Newcomer(kind: kind, id: change.name, parents: parents, known: known)
    }
  }

  private mutating func remove(
    _ entity: JSONMember,
    _ kind: IDKind,
    _ path: String,
    _ place: TextPlace
  ) {
    let removal = Removal(kind: kind, id: entity.name, path: path, place: place)
    let aliases = kind == .contributor ? Names.aliases(of: entity.value).compactMap { $0.text } : []
    for text in [entity.name] + aliases { removals[Name(kind: kind, text: text)] = removal }
  }

  private static func nearest(to id: String, among known: [JSONMember]) -> String? {
    EditDistance.nearest(to: id, among: known.map { $0.name }, below: 4)
  }

  private static func entities(_ node: JSONNode?) -> [JSONMember] {
    (node?.members ?? []).filter { $0.key != .note }
  }
}

extension LayerHistory {
  /// `problems` with those that follow from a misspelt or a removed entity told as that, once each.
  ///
  /// - Parameters:
  ///   - problems: What checking the merged scenario found.
  ///   - sources: The texts it was read from, to name the places.
  /// - Returns: As many or fewer.
  func explained(_ problems: [Problem], _ sources: [SourceText]) -> [Problem] {
    var told: Set<Problem> = []
    let mentions = mentions(in: problems, sources)
    return problems.map { unknownEntity($0) ?? stillNamed($0, mentions) ?? $0 }
      .filter { told.insert($0).inserted }
  }

  private func unknownEntity(_ problem: Problem) -> Problem? {
    guard case .missing = problem.kind, let newcomer = newcomers[problem.path] else { return nil }
    let kind = Problem.Kind.unknownEntity(
      newcomer.id,
      noun: newcomer.kind.noun,
      parents: newcomer.parents,
      needs: Self.needs(of: newcomer.kind),
      suggestion: Self.nearest(to: newcomer.id, among: newcomer.known)
    )
    return Problem(kind, path: problem.path, at: problem.place)
  }

  /// The keys that every entity of `kind` must have.
  private static func needs(of kind: IDKind) -> [String] {
    for entry in Catalogue.scenario.members {
      guard case .keyed(kind, let value) = entry.shape else { continue }
      return value.members.filter { if case .required = $0.fallback { true } else { false } }
        .map { $0.key }
    }
    return []
  }

  private func removal(missedBy problem: Problem) -> Removal? {
    guard case .unknownID(let text, let noun, _) = problem.kind else { return nil }
    let removal =
      removals[Name(kind: .contributor, text: text)]
      ?? removals[Name(kind: .capability, text: text)]
    return removal?.kind.noun == noun ? removal : nil
  }

  /// Every place that names a removed entity, by the place of the removal.
  private func mentions(in problems: [Problem], _ sources: [SourceText]) -> [Name: [String]] {
    var mentions: [Name: [String]] = [:]
    for problem in problems {
      guard let removal = removal(missedBy: problem) else { continue }
      let name = Name(kind: removal.kind, text: removal.id)
      mentions[name, default: []].append("'\(problem.path)'" + Self.words(problem.place, sources))
    }
    return mentions
  }

  private func stillNamed(_ problem: Problem, _ mentions: [Name: [String]]) -> Problem? {
    guard let removal = removal(missedBy: problem) else { return nil }
    let places = mentions[Name(kind: removal.kind, text: removal.id)] ?? []
    let kind = Problem.Kind.stillNamed(removal.id, noun: removal.kind.noun, by: places)
    return Problem(kind, path: removal.path, at: removal.place)
  }

  private static func words(_ place: TextPlace, _ sources: [SourceText]) -> String {
    let file = Int(place.file)
    guard sources.indices.contains(file), place.line > 0 else { return "" }
    return " (\(sources[file].name):\(place.line):\(place.column))"
  }
}
