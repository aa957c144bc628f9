import Spelling
package import JSONText
import RandomStreams

/// Reads the forms in which a scenario may write a number.
package enum QuantityReading {
  /// The keys that may stand beside the form of a number.
  package static let provenanceKeys = ["source", "date", "confidence", "note"]

  /// The spread that `node` says, for a number kept between `lowest` and `highest`.
  ///
  /// - Throws: ``Problem`` at the place of what is wrong.
  package static func spread(
    of node: JSONNode,
    path: String,
    lowest: Double,
    highest: Double
  ) throws(Problem) -> Spread {
    let reader = Reader(path: path, lowest: lowest, highest: highest)
    return try reader.spread(of: node.unwrapped)
  }

  /// What may be written for a number between `lowest` and `highest`, in words.
  package static func allowed(_ lowest: Double, _ highest: Double) -> String {
    if lowest == 0, highest == 1 { return "a share from 0 to 1 (not per cent)" }
    if highest >= 1e9 { return "a number of at least \(NumberText.text(of: lowest))" }
    return "a number from \(NumberText.text(of: lowest)) to \(NumberText.text(of: highest))"
  }

  private struct Reader {
    let path: String
    let lowest: Double
    let highest: Double

    func spread(of node: JSONNode) throws(Problem) -> Spread {
      switch node.content {
      case .number(let value): .point(try inRange(value, node))
      case .string(let text): try range(written: text, node)
      case .object: try object(node)
      default:
        throw problem(
          .wrongKind(
            found: node.kindInWords,
            allowed: "\(allowed(lowest, highest)), \"4 to 8\", or an object such as "
              + "{\"low\": 2, \"likely\": 3, \"high\": 5}"
          ),
          node
        )
      }
    }

    /// Reads "4 to 8": 5th and 95th percentile.
    ///
    /// The family follows the bounds: logit-normal for a share strictly inside 0 to 1,
    /// lognormal above a lower bound of 0, normal without one; a range that touches a
    /// bound has equal odds throughout.
    private func range(written text: String, _ node: JSONNode) throws(Problem) -> Spread {
      let words = text.split(separator: " ").map(String.init)
      guard words.count == 3, words[1] == "to", let low = Self.number(words[0]),
        let high = Self.number(words[2])
      else {
        throw problem(
          .wrongKind(found: "the text '\(text)'", allowed: "a number or a range like \"4 to 8\""),
          node
        )
      }
      let p5 = try inRange(low, node)
      let p95 = try inRange(high, node)
      try ascending([p5, p95], node)
      if p5 <= lowest || p95 >= highest || p5 == p95 { return .uniform(low: p5, high: p95) }
      if lowest == 0, highest == 1 { return .shareRange(p5: p5, p95: p95) }
      return lowest >= 0 ? .lognormalRange(p5: p5, p95: p95) : .normalRange(p5: p5, p95: p95)
    }

    private func object(_ node: JSONNode) throws(Problem) -> Spread {
      let keys = node.members.map { $0.name }.filter { !provenanceKeys.contains($0) }
      if keys.contains("bracket") { return try bracket(node, keys) }
      if keys.contains("low") { return try likely(node, keys) }
      if keys.contains("p50") { return try percentiles(node, keys) }
      if let member = node.member("uniform") {
        try only(["uniform"], keys, node)
        let ends = try pair(member)
        return .uniform(low: ends.0, high: ends.1)
      }
      if let member = node.member("normal") {
        try only(["normal"], keys, node)
        return .normal(mean: try part("mean", of: member), sd: try positive("sd", of: member))
      }
      if let member = node.member("lognormal") {
        try only(["lognormal"], keys, node)
        return .lognormal(
          mean: try positive("mean", of: member),
          sd: try positive("sd", of: member)
        )
      }
      if let member = node.member("beta") {
        try only(["beta"], keys, node)
        return .beta(a: try positive("a", of: member), b: try positive("b", of: member))
      }
      throw problem(
        .badSpread(
          found: "an object with \(keys.isEmpty ? "no number" : keys.joined(separator: ", "))",
          allowed: "low/likely/high, p5/p50/p95, bracket, uniform, normal, lognormal or beta"
        ),
        node
      )
    }

    private func likely(_ node: JSONNode, _ keys: [String]) throws(Problem) -> Spread {
      try only(["low", "likely", "high", "shape"], keys, node)
      let low = try inRange(part("low", of: node), node)
      let likely = try inRange(part("likely", of: node), node)
      let high = try inRange(part("high", of: node), node)
      try ascending([low, likely, high], node)
      if low == high { return .point(low) }
      switch node.member("shape")?.text {
      case nil where node.member("shape") == nil, "triangular":
        return .triangular(low: low, likely: likely, high: high)
      case "pert": return .pert(low: low, likely: likely, high: high)
      default:
        throw problem(
          .badSpread(
            found: "a shape that is neither 'triangular' nor 'pert'",
            allowed: "\"shape\": \"pert\" or leave it out for a triangular spread"
          ),
          node
        )
      }
    }

    private func percentiles(_ node: JSONNode, _ keys: [String]) throws(Problem) -> Spread {
      try only(["p5", "p50", "p95"], keys, node)
      let p5 = try inRange(part("p5", of: node), node)
      let p50 = try inRange(part("p50", of: node), node)
      let p95 = try inRange(part("p95", of: node), node)
      try ascending([p5, p50, p95], node)
      do throws(Metalog3.Refusal) {
        return .metalog(
          try Metalog3(low: p5, middle: p50, high: p95, bounds: bounds(around: p5, p95))
        )
      } catch {
        throw problem(
          .badSpread(
            found: "p5, p50 and p95 too lopsided for one smooth spread",
            allowed: "a p50 nearer the middle, or low/likely/high"
          ),
          node
        )
      }
    }

    /// The bounds of a metalog: those of the quantity, where the percentiles keep clear of them.
    private func bounds(around p5: Double, _ p95: Double) -> Metalog3.Bounds {
      guard p5 > lowest else { return .none }
      return highest < 1e5 && p95 < highest ? .both(low: lowest, high: highest) : .lower(lowest)
    }

    private func bracket(_ node: JSONNode, _ keys: [String]) throws(Problem) -> Spread {
      try only(["bracket", "likely"], keys, node)
      let ends = try pair(node.member("bracket") ?? node)
      let middle =
        node.member("likely") == nil
        ? (ends.0 + ends.1) / 2 : try inRange(part("likely", of: node), node)
      try ascending([ends.0, middle, ends.1], node)
      return .bracket(low: ends.0, middle: middle, high: ends.1)
    }

    private func pair(_ node: JSONNode) throws(Problem) -> (Double, Double) {
      guard let elements = node.elements, elements.count == 2, let low = elements[0].number,
        let high = elements[1].number
      else {
        throw problem(
          .badSpread(found: node.kindInWords, allowed: "a list of two numbers, [low, high]"),
          node
        )
      }
      let ends = (try inRange(low, node), try inRange(high, node))
      try ascending([ends.0, ends.1], node)
      return ends
    }

    private func part(_ key: String, of node: JSONNode) throws(Problem) -> Double {
      guard let value = node.member(key)?.number else {
        throw problem(
          .badSpread(
            found: node.member(key).map { "\(key) = \($0.kindInWords)" } ?? "without '\(key)'",
            allowed: "a number for '\(key)'"
          ),
          node
        )
      }
      return value
    }

    private func positive(_ key: String, of node: JSONNode) throws(Problem) -> Double {
      let value = try part(key, of: node)
      guard value > 0 else {
        throw problem(
          .badSpread(found: "\(key) = \(NumberText.text(of: value))", allowed: "\(key) above 0"),
          node
        )
      }
      return value
    }

    private func inRange(_ value: Double, _ node: JSONNode) throws(Problem) -> Double {
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

    private func ascending(_ values: [Double], _ node: JSONNode) throws(Problem) {
      for (lower, upper) in zip(values, values.dropFirst()) where lower > upper {
        throw problem(
          .badSpread(
            found: values.map { NumberText.text(of: $0) }.joined(separator: ", "),
            allowed: "numbers in ascending order"
          ),
          node
        )
      }
    }

    private func only(
      _ allowed: [String],
      _ keys: [String],
      _ node: JSONNode
    ) throws(Problem) {
      for key in keys where !allowed.contains(key) {
        throw Problem(
          .unknownKey(key, suggestion: EditDistance.nearest(to: key, among: allowed, below: 4)),
          path: path,
          at: node.place
        )
      }
    }

    private func problem(_ kind: Problem.Kind, _ node: JSONNode) -> Problem {
      Problem(kind, path: path, at: node.place)
    }

    private static func number(_ text: String) -> Double? {
      let reading = JSONText.read(Array(text.utf8))
      return reading.problems.isEmpty ? reading.value?.number : nil
    }
  }
}
