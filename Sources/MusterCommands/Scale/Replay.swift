import Reports

/// An earlier command that is carried out again, from what a file says of it.
struct Replay: Sendable {
  /// The file that says what was asked for.
  let path: String
  /// The version of the program that made it.
  let version: String
  /// What was asked for.
  let request: RunRequest
  /// The parts that hold what the work gave; empty where it is done again.
  let parts: [String]
}
