import CommandParsing
import JSONText
import ScenarioModel

extension Muster {
  /// `muster new`: writes a scenario file to begin with, and never over another file.
  func new(_ command: ParsedCommand) throws(Failure) {
    let name = try newName(command)
    let parent = command.value(Program.from) ?? Program.defaultParent
    guard !ScenarioFolders.isPath(parent) else {
      let advice = "A file extends scenarios by name; 'muster list' shows them."
      throw .usage(command.invalid(parent, for: Program.from, advice: advice))
    }
    let resolved = try ScenarioLoading(surroundings).load(parent)
    let file = "\(name).json"
    let path = "\(surroundings.workingFolder)/\(file)"
    guard case .failure(let failure) = surroundings.read(path), failure.isMissing else {
      throw .exists(path: file)
    }
    guard !ScenarioFolders(surroundings).names.contains(name) else {
      let advice = "There is a scenario of that name already; give yours another."
      throw .usage(command.invalid(name, for: Program.newName, advice: advice))
    }
    let text = JSONText.write(StartingPatch.node(name: name, from: resolved, called: parent))
    if case .failure(let failure) = surroundings.write(path, text) {
      throw .unwritable(path: file, failure)
    }
    guard !command.isSet(Program.quiet) else { return }
    try print(
      """
      Wrote \(file), which extends \(parent) and changes nothing yet.
        muster check \(file)             after each change: is all of it right?
        muster compare \(parent) \(file)  what do the changes do?

      """
    )
  }

  /// The name of the new scenario, with or without the end of its file's name.
  private func newName(_ command: ParsedCommand) throws(Failure) -> String {
    let word = command.requiredWord(Program.newName)
    let name = word.hasSuffix(".json") ? String(word.dropLast(5)) : word
    guard Names.isID(name) else {
      let advice =
        "Use letters, digits and hyphens, beginning with a letter, such as my-force; the file is "
        + "written into the folder you are in."
      throw .usage(command.invalid(word, for: Program.newName, advice: advice))
    }
    return name
  }
}
