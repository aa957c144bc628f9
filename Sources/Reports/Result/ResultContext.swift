package import JSONText

/// What a result file says about how it was made, beyond the run itself.
package struct ResultContext: Sendable {
  /// The version of the program.
  package var version: String
  /// The digest of the fully resolved scenario, one for each scenario of the result.
  package var digests: [String]
  /// The settings, in the order in which files list them.
  package var settings: [ResultSetting]
  /// Sentences that a reader of the numbers needs.
  package var notes: [String]
  /// What was asked for, so that it can be asked for again.
  package var request: RunRequest?

  /// Creates a context.
  package init(
    version: String,
    digests: [String],
    settings: [ResultSetting] = [],
    notes: [String] = [],
    request: RunRequest? = nil
  ) {
    self.version = version
    self.digests = digests
    self.settings = settings
    self.notes = notes
    self.request = request
  }
}

/// A setting of a run, as a result file keeps it.
///
/// Only what can change a result is a setting; the number of threads and the time are not.
package struct ResultSetting: Sendable {
  /// Its name, in camel case.
  package var name: String
  /// Its value.
  package var value: JSONNode
  /// Whether it is what a run uses when nothing is said.
  package var isDefault: Bool

  /// Creates a setting.
  package init(_ name: String, _ value: JSONNode, isDefault: Bool) {
    self.name = name
    self.value = value
    self.isDefault = isDefault
  }

  var member: (String, JSONNode) {
    (name, .object([("value", value), ("isDefault", .flag(isDefault))]))
  }
}
