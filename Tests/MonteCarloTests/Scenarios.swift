import Foundation
import ForceSimulation
import JSONText
import ScenarioModel
import Testing

/// Scenarios of this repository, with changes, as plans.
enum Scenarios {
  /// A shipped scenario with the members of a JSON object laid over it, and every object's
  /// members put in the order that `arrange` gives.
  static func plan(
    _ name: String,
    _ members: String = "",
    arrange: ([JSONMember]) -> [JSONMember] = { $0 }
  ) throws -> Plan {
    let comma = members.isEmpty ? "" : ","
    let changed = "{ \"extends\": \"\(name)\"\(comma) \(members) }"
    let merged = try resolve { $0 == "wanted" ? changed : file($0) }.root
    let text = JSONText.write(arranged(merged, arrange), style: .compact)
    return Plan(try resolve { $0 == "wanted" ? text : nil }.scenario)
  }

  private static func file(_ name: String) -> String? {
    let scenarios = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios")
    return try? String(
      contentsOf: scenarios.appendingPathComponent("\(name).json"),
      encoding: .utf8
    )
  }

  private static func resolve(_ find: @escaping (String) -> String?) throws -> ResolvedScenario {
    var reader = ScenarioReader(known: []) { wanted in
      find(wanted).map { FoundText(name: wanted, bytes: Array($0.utf8)) }
    }
    let resolved = reader.read("wanted")
    let problems = reader.problems.map { "\($0.path): \($0.message)" }
    return try #require(resolved, "\(problems)")
  }

  private static func arranged(
    _ node: JSONNode,
    _ arrange: ([JSONMember]) -> [JSONMember]
  ) -> JSONNode {
    switch node.content {
    case .object(let object):
      let members = object.members.filter { $0.name != "extends" && $0.name != "set" }.map {
        JSONMember(name: $0.name, value: arranged($0.value, arrange))
      }
      return JSONNode(.object(JSONObject(members: arrange(members))))
    case .array(let elements):
      return JSONNode(.array(elements.map { arranged($0, arrange) }))
    default: return node
    }
  }
}
