package import JSONText
package import ScenarioModel

/// What was asked for, as part files, checkpoints and result files keep it.
///
/// Enough to ask for it again: the words of the command line that can change a result, the change
/// files it names, and what every scenario said.
package struct RunRequest: Hashable, Sendable {
  /// A change file laid over the scenarios.
  package struct File: Hashable, Sendable {
    /// The name by which the command line knows it.
    package var name: String
    /// Its text, as JSON writes it.
    package var text: String

    /// Creates a file.
    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The command with its arguments and options, in a fixed order.
  package var words: [String]
  /// The change files.
  package var files: [File]
  /// What every scenario said with the changes over it.
  package var scenarios: [ScenarioPrint]

  /// Creates a request.
  package init(words: [String], files: [File], scenarios: [ScenarioPrint]) {
    self.words = words
    self.files = files
    self.scenarios = scenarios
  }

  /// The command line as a person would type it.
  package var commandLine: String { "muster " + words.joined(separator: " ") }
}

/// What a scenario said, as digests of the whole and of its sections.
package struct ScenarioPrint: Hashable, Sendable {
  /// A section, such as `mission` or `contributors.france`.
  package struct Section: Hashable, Sendable {
    /// The first words of the paths in it.
    package var name: String
    /// The first half of the digest of its values.
    package var digest: String
  }

  /// The scenario's name.
  package var name: String
  /// The digest of everything that can change a result.
  package var digest: String
  /// The digests of its sections, in the order of the catalogue.
  package var sections: [Section]

  /// Takes the print of a scenario.
  package init(_ resolved: ResolvedScenario) {
    name = resolved.scenario.name
    let register = InputRegister(resolved)
    digest = register.digest
    var names: [String] = []
    var items: [String: [InputRegister.Item]] = [:]
    for item in register.items {
      let section = Self.section(of: item.path)
      if items[section] == nil { names.append(section) }
      items[section, default: []].append(item)
    }
    sections = names.map { name in
      let digest = InputRegister.digest(of: items[name] ?? [])
      return Section(name: name, digest: String(digest.prefix(16)))
    }
  }

  /// The names of the sections in which another print of the scenario is not the same.
  package func differing(from other: ScenarioPrint) -> [String] {
    let names = sections.map { $0.name }
    let added = other.sections.map { $0.name }.filter { !names.contains($0) }
    return (names + added).filter { name in
      sections.first { $0.name == name } != other.sections.first { $0.name == name }
    }
  }

  private static func section(of path: String) -> String {
    let words = path.split(separator: ".")
    return words.prefix(words.count > 2 ? 2 : 1).joined(separator: ".")
  }
}

extension RunRequest {
  /// The request as JSON, keys in a fixed order.
  package var node: JSONNode {
    .object([
      ("words", .list(words.map { .text($0) })),
      (
        "files",
        .list(
          files.map { file in
            let content = JSONText.read(Array(file.text.utf8)).value ?? .null
            return .object([("name", .text(file.name)), ("content", content)])
          }
        )
      ),
      ("scenarios", .list(scenarios.map { $0.node })),
    ])
  }

  /// Reads a request; nil where the value is none.
  package init?(_ node: JSONNode) {
    guard let words = node.member("words")?.elements?.map({ $0.text }),
      let files = node.member("files")?.elements,
      let scenarios = node.member("scenarios")?.elements?.map({ ScenarioPrint($0) })
    else { return nil }
    self.words = words.compactMap { $0 }
    self.scenarios = scenarios.compactMap { $0 }
    self.files = files.compactMap { file in
      guard let name = file.member("name")?.text, let content = file.member("content") else {
        return nil
      }
      return File(name: name, text: JSONText.write(content))
    }
    guard self.words.count == words.count, self.scenarios.count == scenarios.count,
      self.files.count == files.count, !words.isEmpty
    else { return nil }
  }
}

extension ScenarioPrint {
  /// The print as JSON.
  var node: JSONNode {
    .object([
      ("name", .text(name)),
      ("digest", .text(digest)),
      ("sections", .object(sections.map { ($0.name, .text($0.digest)) })),
    ])
  }

  /// Reads a print; nil where the value is none.
  init?(_ node: JSONNode) {
    guard let name = node.member("name")?.text, let digest = node.member("digest")?.text,
      let members = node.member("sections")?.members
    else { return nil }
    self.name = name
    self.digest = digest
    sections = members.compactMap { member in
      member.value.text.map { Section(name: member.name, digest: $0) }
    }
    guard sections.count == members.count else { return nil }
  }
}
