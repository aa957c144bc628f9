import JSONText
package import ScenarioModel

/// Finds scenarios by name or by path.
///
/// A folder called `scenarios` where the program was started comes first, then those beside the
/// program and above it. Names lead nowhere outside those folders.
package struct ScenarioFolders: Sendable {
  private let surroundings: Surroundings
  private let folders: [String]

  /// Creates the finder; `own` is a further folder to look in first, that of a file given by path.
  package init(_ surroundings: Surroundings, own: String? = nil) {
    self.surroundings = surroundings
    let here = "\(surroundings.workingFolder)/scenarios"
    folders = [own].compactMap { $0 } + [here] + surroundings.installedFolders
  }

  /// The names of the scenarios there are, sorted; those of libraries are left out.
  package var names: [String] {
    var names: Set<String> = []
    for folder in folders {
      for file in surroundings.list(folder) where file.hasSuffix(".json") {
        names.insert(String(file.dropLast(5)))
      }
    }
    return names.sorted()
  }

  /// The text of a scenario; nil when there is none of that name.
  package func text(of name: String) -> FoundText? {
    if case .success(let text)? = found(name) { text } else { nil }
  }

  /// Another file of that name, as it is shown, which the file at `path` hides by being found
  /// first; without a path, which the first file found hides.
  func hidden(_ name: String, behind path: String? = nil) -> String? {
    var paths: [String] = []
    for path in self.paths(of: name).map(Self.plain) {
      if !paths.contains(path), case .success = surroundings.read(path) { paths.append(path) }
    }
    guard let found = path.map(Self.plain) ?? paths.first else { return nil }
    return paths.first { $0 != found }.map(shown)
  }

  /// A path without parts that lead nowhere or back.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The text of a scenario, or why the file of that name cannot be read; nil when there is none.
  func found(_ name: String) -> Result<FoundText, Unreadable>? {
    for path in paths(of: name) {
      switch surroundings.read(path) {
      case .success(let bytes): return .success(FoundText(name: shown(path), bytes: bytes))
      case .failure(let failure) where failure.isMissing: continue
      case .failure(let failure): return .failure(Unreadable(path: shown(path), why: failure))
      }
    }
    return nil
  }

  /// Where a scenario of that name may lie, the first place first.
  func paths(of name: String) -> [String] {
    Self.isName(name) ? folders.map { "\($0)/\(name).json" } : []
  }

  /// A scenario's file that is there and cannot be read.
  struct Unreadable: Error {
    let path: String
    let why: EdgeFailure
  }

  /// The path as it is shown: short where it lies below the working folder.
  package func shown(_ path: String) -> String {
    let here = surroundings.workingFolder + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// Whether a word is meant as a path rather than as a name.
  package static func isPath(_ word: String) -> Bool {
    word.hasSuffix(".json") || word.hasPrefix("/") || word.hasPrefix("./") || word.hasPrefix("../")
  }

  /// Whether every part of a name is plain, so that it cannot lead out of a folder.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part != "." && part != ".."
          && part.utf8.allSatisfy { byte in
            (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
              || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F || byte == 0x2E
          }
      }
  }
}
