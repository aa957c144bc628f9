import JSONText
import RandomStreams

/// Reads one number of a scenario, for the path and the bounds of its quantity.
struct QuantityReader {
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
          allowed: "\(QuantityReading.allowed(lowest, highest)), \"4 to 8\", or an object such as "
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
    if p5 <= lowest || p95 >= highest { return .uniform(low: p5, high: p95) }
    if lowest == 0, highest == 1 { return .shareRange(p5: p5, p95: p95) }
    return lowest >= 0 ? .lognormalRange(p5: p5, p95: p95) : .normalRange(p5: p5, p95: p95)
  }

  private func object(_ node: JSONNode) throws(Problem) -> Spread {
    for form in Self.forms where node.has(form.key) {
      try only(form.keys, in: node, beside: QuantityReading.provenanceNames)
      switch form.key {
      case .bracket: return try bracket(node)
      case .low: return try likely(node)
      case .p50: return try percentiles(node)
      default: return try distribution(form.key.text, node.member(form.key) ?? node)
      }
    }
    let keys = node.members.map { $0.name }.filter { !QuantityReading.provenanceKeys.contains($0) }
    throw problem(
      .badSpread(
        found: "an object with \(keys.isEmpty ? "no number" : keys.joined(separator: ", "))",
        allowed: "low/likely/high, p5/p50/p95, bracket, uniform, normal, lognormal or beta"
      ),
      node
    )
  }

  /// The key by which a form is known, and all that it may have; the first that is there counts.
  private static let forms: [(key: JSONName, keys: [JSONName])] = [
    (.bracket, [.bracket, .likely]), (.low, [.low, .likely, .high, .shape]),
    (.p50, [.p5, .p50, .p95]), ("uniform", ["uniform"]), ("normal", ["normal"]),
    ("lognormal", ["lognormal"]), ("beta", ["beta"]),
  ]

  private func distribution(_ name: String, _ node: JSONNode) throws(Problem) -> Spread {
    switch name {
    case "uniform":
      let ends = try pair(node)
      return .uniform(low: ends.0, high: ends.1)
    case "normal":
      try only(["mean", "sd"], in: node)
      return .normal(
        mean: try part("mean", of: node),
        sd: try part("sd", of: node, from: QuantityReading.deviations)
      )
    case "lognormal":
      try only(["mean", "sd"], in: node)
      _ = try part("mean", of: node)
      return .lognormal(
        mean: try part("mean", of: node, from: QuantityReading.deviations),
        sd: try part("sd", of: node, from: QuantityReading.deviations)
      )
    default:
      try only(["a", "b"], in: node)
      return .beta(
        a: try part("a", of: node, from: QuantityReading.betaParameters),
        b: try part("b", of: node, from: QuantityReading.betaParameters)
      )
    }
  }

  private func likely(_ node: JSONNode) throws(Problem) -> Spread {
    let low = try part(.low, of: node)
    let likely = try part(.likely, of: node)
    let high = try part(.high, of: node)
    try ascending([low, likely, high], node)
    let isPERT = try isPERT(node)
    if low == high { return .point(low) }
    return isPERT
      ? .pert(low: low, likely: likely, high: high)
      : .triangular(low: low, likely: likely, high: high)
  }

  private func isPERT(_ node: JSONNode) throws(Problem) -> Bool {
    guard let shape = node.member(.shape) else { return false }
    switch shape.text {
    case "triangular": return false
    case "pert": return true
    default:
      throw problem(
        .badSpread(
          found: "a shape that is neither 'triangular' nor 'pert'",
          allowed: "\"shape\": \"pert\" or leave it out for a triangular spread"
        ),
        shape
      )
    }
  }

  private func percentiles(_ node: JSONNode) throws(Problem) -> Spread {
    let p5 = try part(.p5, of: node)
    let p50 = try part(.p50, of: node)
    let p95 = try part(.p95, of: node)
    try ascending([p5, p50, p95], node)
    if p5 == p95 { return .point(p5) }
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

  private func bracket(_ node: JSONNode) throws(Problem) -> Spread {
    let ends = try pair(node.member(.bracket) ?? node)
    let middle = node.has(.likely) ? try part(.likely, of: node) : (ends.0 + ends.1) / 2
    try ascending([ends.0, middle, ends.1], node)
    return .bracket(low: ends.0, middle: middle, high: ends.1)
  }
}
