import JSONText
import Spelling

/// Reads the parts of a number and holds them against the bounds.
extension QuantityReader {
  func pair(_ node: JSONNode) throws(Problem) -> (Double, Double) {
    guard let elements = node.elements, elements.count == 2, let low = elements[0].number,
      let high = elements[1].number
    else {
      throw problem(
        .badSpread(found: node.kindInWords, allowed: "a list of two numbers, [low, high]"),
        node
      )
    }
    let ends = (try inRange(low, elements[0]), try inRange(high, elements[1]))
    try ascending([ends.0, ends.1], node)
    return ends
  }

  /// A value of the quantity itself, such as its mean, within the quantity's bounds.
  func part(_ key: JSONName, of node: JSONNode) throws(Problem) -> Double {
    let part = try numeral(key, of: node)
    return try inRange(part.value, part.node)
  }

  /// A parameter of a distribution, within the limits in which it can be computed with.
  func part(
    _ key: JSONName,
    of node: JSONNode,
    from limits: ClosedRange<Double>
  ) throws(Problem) -> Double {
    let part = try numeral(key, of: node)
    guard limits.contains(part.value) else {
      let least = NumberText.text(of: limits.lowerBound)
      let greatest = NumberText.text(of: limits.upperBound)
      throw problem(
        .badSpread(
          found: "\(key.text) = \(NumberText.text(of: part.value))",
          allowed: "\(key.text) from \(least) to \(greatest)"
        ),
        part.node
      )
    }
    return part.value
  }

  func numeral(
    _ key: JSONName,
    of node: JSONNode
  ) throws(Problem) -> (value: Double, node: JSONNode) {
    guard let member = node.member(key) else {
      let found = "without '\(key.text)'"
      throw problem(.badSpread(found: found, allowed: "a number for '\(key.text)'"), node)
    }
    guard let value = member.number else {
      let found = "\(key.text) = \(member.kindInWords)"
      throw problem(.badSpread(found: found, allowed: "a number for '\(key.text)'"), member)
    }
    return (value, member)
  }

  func inRange(_ value: Double, _ node: JSONNode) throws(Problem) -> Double {
    guard value >= lowest, value <= highest else {
      throw problem(
        .outOfRange(
          found: NumberText.text(of: value),
          allowed: QuantityReading.allowed(lowest, highest)
        ),
        node
      )
    }
    return value
  }

  func ascending(_ values: [Double], _ node: JSONNode) throws(Problem) {
    for index in values.indices.dropFirst() where values[index - 1] > values[index] {
      throw problem(
        .badSpread(
          found: values.map { NumberText.text(of: $0) }.joined(separator: ", "),
          allowed: "numbers in ascending order"
        ),
        node
      )
    }
  }

  /// Refuses the first key that is neither one of `allowed` nor one of `others`.
  func only(
    _ allowed: [JSONName],
    in node: JSONNode,
    beside others: [JSONName] = []
  ) throws(Problem) {
    let members = node.members
    for place in members.indices {
      if members[place].key.isOne(of: allowed) || members[place].key.isOne(of: others) { continue }
      let member = members[place]
      let allowed = allowed.map { $0.text }
      let near = EditDistance.nearest(to: member.name, among: allowed, below: 4)
      throw Problem(.unknownKey(member.name, suggestion: near), path: path, at: member.namePlace)
    }
  }

  func problem(_ kind: Problem.Kind, _ node: JSONNode) -> Problem {
    Problem(kind, path: path, at: node.place)
  }

  static func number(_ text: String) -> Double? {
    let reading = JSONText.read(Array(text.utf8))
    return reading.problems.isEmpty ? reading.value?.number : nil
  }
}
