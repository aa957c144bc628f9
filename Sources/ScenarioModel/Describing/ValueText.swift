package import JSONText

/// Writes a value of a scenario as one short text, whatever form it was given in.
package enum ValueText {
  /// The text of a leaf value, without its source.
  package static func text(of node: JSONNode) -> String {
    let node = node.unwrapped
    switch node.content {
    case .null: return "none"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return NumberText.text(of: number)
    case .string(let text): return text
    case .array(let elements): return elements.map { text(of: $0) }.joined(separator: ", ")
    case .object: return spread(node)
    }
  }

  private static func spread(_ node: JSONNode) -> String {
    func number(_ key: String) -> String {
      node.member(key).map { text(of: $0) } ?? "?"
    }
    if let bracket = node.member("bracket")?.elements, bracket.count == 2 {
      let ends = "\(text(of: bracket[0])) to \(text(of: bracket[1])) without odds"
      return node.member("likely").map { "\(ends), \(text(of: $0)) in the middle" } ?? ends
    }
    if node.member("low") != nil {
      let shape = node.member("shape")?.text == "pert" ? " (PERT)" : ""
      return "\(number("low")) / \(number("likely")) / \(number("high"))\(shape)"
    }
    if node.member("p50") != nil {
      return "\(number("p5")) / \(number("p50")) / \(number("p95")) (5th, 50th, 95th percentile)"
    }
    return JSONText.write(withoutProvenance(node), style: .compact)
  }

  private static func withoutProvenance(_ node: JSONNode) -> JSONNode {
    guard case .object(var object) = node.content else { return node }
    for key in QuantityReading.provenanceKeys { object.remove(key) }
    return JSONNode(.object(object))
  }
}
