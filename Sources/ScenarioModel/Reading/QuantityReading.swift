package import JSONText

/// Reads the forms in which a scenario may write a number.
package enum QuantityReading {
  /// The keys that may stand beside the form of a number.
  package static let provenanceKeys = provenanceNames.map { $0.text }

  /// The same as names to compare with.
  static let provenanceNames: [JSONName] = [.source, .date, .confidence, .note]

  /// The least and the greatest standard deviation that may be written.
  package static let deviations = 1e-6...1e9

  /// The least and the greatest parameter of a beta distribution that may be written.
  package static let betaParameters = 0.01...1e6

  /// The spread that `node` says, for a number kept between `lowest` and `highest`.
  ///
  /// - Throws: ``Problem`` at the place of what is wrong.
  package static func spread(
    of node: JSONNode,
    path: String,
    lowest: Double,
    highest: Double
  ) throws(Problem) -> Spread {
    let reader = QuantityReader(path: path, lowest: lowest, highest: highest)
    return try reader.spread(of: node.unwrapped)
  }

  /// What may be written for a number between `lowest` and `highest`, in words.
  package static func allowed(_ lowest: Double, _ highest: Double) -> String {
    if lowest == 0, highest == 1 { return "a share from 0 to 1 (not per cent)" }
    if highest >= 1e9 { return "a number of at least \(NumberText.text(of: lowest))" }
    return "a number from \(NumberText.text(of: lowest)) to \(NumberText.text(of: highest))"
  }
}
