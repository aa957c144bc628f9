import JSONText
package import ScenarioModel
import Spelling

/// Reads scenarios and changes for the commands, and turns what is wrong into failures.
package struct ScenarioLoading: Sendable {
  private let surroundings: Surroundings

  /// Creates a loader.
  package init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// The scenario named or at a path, with change files and single settings laid over it.
  ///
  /// - Parameters:
  ///   - word: A name or a path.
  ///   - files: Paths of change files, laid over in order.
  ///   - settings: Texts `path=value`, laid over after the files.
  /// - Returns: The scenario, checked.
  /// - Throws: ``Failure`` with every problem at once.
  package func load(
    _ word: String,
    with files: [String] = [],
    set settings: [Setting] = []
  ) throws(Failure) -> ResolvedScenario {
    let target = try target(word)
    let folders = ScenarioFolders(surroundings, own: target.folder)
    var reader = ScenarioReader(
      known: folders.names,
      hidden: { folders.hidden($0, behind: $0 == target.name ? target.path : nil) },
      find: { $0 == target.name ? target.text : folders.text(of: $0) }
    )
    var changes: [Change] = []
    for file in files {
      let text = try read(file)
      if let change = reader.changes(inFile: text) { changes.append(change) }
    }
    for setting in settings {
      changes.append(
        Change(source: "--set \(setting.text)", path: setting.path, value: setting.value)
      )
    }
    guard let resolved = reader.read(target.name, changes: changes), reader.problems.isEmpty else {
      throw .scenario(reader.problems, sources: reader.sources, files: 1)
    }
    return resolved
  }

  /// One `path=value` of the command line.
  package struct Setting: Sendable {
    let text: String
    let path: String
    let value: String

    /// Splits at the first equals sign; nil when there is none or no path before it.
    package init?(_ text: String) {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
      self.text = text
      path = String(text[..<equals])
      value = String(text[text.index(after: equals)...])
    }
  }

  private struct Target {
    let name: String
    let text: FoundText
    /// Its file, where that is given by path.
    let path: String?

    /// The folder of the file.
    var folder: String? {
      path.map { "/" + $0.split(separator: "/").dropLast().joined(separator: "/") }
    }
  }

  private func target(_ word: String) throws(Failure) -> Target {
    guard ScenarioFolders.isPath(word) else {
      let folders = ScenarioFolders(surroundings)
      switch folders.found(word) {
      case .success(let text)?: return Target(name: word, text: text, path: nil)
      case .failure(let failure)?: throw .unreadable(path: failure.path, failure.why)
      case nil:
        let near = EditDistance.nearest(to: word, among: folders.names, below: 4)
        throw .unknownScenario(word, suggestion: near)
      }
    }
    let text = try read(word)
    let path = surroundings.absolute(word)
    let file = path.split(separator: "/").last.map(String.init) ?? word
    let name = file.hasSuffix(".json") ? String(file.dropLast(5)) : file
    return Target(name: name, text: text, path: path)
  }

  /// The text of a file of the user's.
  package func read(_ path: String) throws(Failure) -> FoundText {
    switch surroundings.read(surroundings.absolute(path)) {
    case .success(let bytes): return FoundText(name: path, bytes: bytes)
    case .failure(let failure): throw .unreadable(path: path, failure)
    }
  }
}
