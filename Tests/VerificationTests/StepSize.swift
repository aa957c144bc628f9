import Foundation
import ForceSimulation
import JSONText
import ScenarioModel

/// A scenario retold for steps of another length, so that the same engine runs it day by day.
///
/// The engine counts steps and calls them weeks. Retold for days, everything that the catalogue
/// counts in weeks is seven times as many steps, every rate a year or a week is a seventh, and
/// what is left of something after a week is the seventh root of it after a day. Every value
/// that the scenario leaves to the catalogue is written out, so that it is retold too.
struct StepSize {
  /// Steps in a week: 1 or 7.
  let stepsPerWeek: Double

  /// The plan of a merged scenario in such steps.
  func plan(of root: JSONNode) throws -> Plan {
    let node = retold(root, Catalogue.scenario) ?? root
    return try Repository.plan(text: JSONText.write(node, style: .compact))
  }

  private func retold(_ node: JSONNode?, _ entry: Entry) -> JSONNode? {
    switch entry.shape {
    case .object(let members):
      // What is optional as a whole is not made up from the fallbacks of its parts.
      if node == nil, case .absent = entry.fallback { return nil }
      return object(
        members.map { ($0.key, retold(node?.member($0.key), $0)) }
      )
    case .keyed(_, let inner):
      let members = (node?.members ?? []).filter { $0.name != "note" }
      return object(members.map { ($0.name, retold($0.value, inner)) })
    case .settings: return nil
    default:
      if entry.key == "extends" { return nil }
      return (node ?? entry.fallback.node).map { leaf($0, entry) }
    }
  }

  private func object(_ members: [(String, JSONNode?)]) -> JSONNode {
    JSONNode(
      .object(
        JSONObject(
          members: members.compactMap { name, node in
            node.map { JSONMember(name: name, value: $0) }
          }
        )
      )
    )
  }

  private func leaf(_ node: JSONNode, _ entry: Entry) -> JSONNode {
    if case .condition = entry.shape { return map(node, text: condition) { $0 } }
    return map(node, text: { $0 }, number: scale(of: entry))
  }

  /// What becomes of a number of such an entry.
  private func scale(of entry: Entry) -> (Double) -> Double {
    let steps = stepsPerWeek
    let isWeeks = entry.unit == "weeks" || entry.key.hasSuffix("Weeks")
    if isWeeks || entry.key == "memoryDays" { return { $0 * steps } }
    switch entry.unit {
    case "per year", "persons per week", "deaths per 1,000 troop-years": return { $0 / steps }
    default: break
    }
    switch entry.key {
    case "kept": return { pow($0, 1 / steps) }
    // A chance that support halves: right where support stands at its midpoint.
    case "decidesPerWeek": return { 2 * (1 - pow(1 - $0 / 2, 1 / steps)) }
    case let key where key.hasPrefix("breaksPerWeek"): return { 1 - pow(1 - $0, 1 / steps) }
    default: return { $0 }
    }
  }

  /// The weeks that a condition names, and a mandate that is clear four weeks after it began.
  private func condition(_ text: String) -> String {
    let weeks = text.replacing("mandate is clear", with: "week is at least 4")
    return weeks.replacing(#/held (\d+)|at least (\d+)/#) { match in
      let number = match.output.1 ?? match.output.2 ?? "0"
      let steps = Int((Double(number) ?? 0) * stepsPerWeek)
      return match.output.0.replacing(number, with: String(steps))
    }
  }

  /// Every number and text of a value, but for what says where it comes from.
  private func map(
    _ node: JSONNode,
    text: (String) -> String,
    number: (Double) -> Double
  ) -> JSONNode {
    switch node.content {
    case .number(let value): JSONNode(.number(number(value)))
    case .string(let value): JSONNode(.string(text(value)))
    case .array(let values): JSONNode(.array(values.map { map($0, text: text, number: number) }))
    case .object(let object):
      self.object(
        object.members.filter { !["source", "date", "confidence", "note"].contains($0.name) }
          .map { ($0.name, map($0.value, text: text, number: number)) }
      )
    case .bool, .null: node
    }
  }
}
