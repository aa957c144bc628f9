import JSONText

/// The names that are looked for in nearly every number of a scenario.
extension JSONName {
  static let value: JSONName = "value"

  static let source: JSONName = "source"
  static let date: JSONName = "date"
  static let confidence: JSONName = "confidence"
  static let note: JSONName = "note"

  static let low: JSONName = "low"
  static let likely: JSONName = "likely"
  static let high: JSONName = "high"
  static let shape: JSONName = "shape"

  static let p5: JSONName = "p5"
  static let p50: JSONName = "p50"
  static let p95: JSONName = "p95"

  static let bracket: JSONName = "bracket"
}
