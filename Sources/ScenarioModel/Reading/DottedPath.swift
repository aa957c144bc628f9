/// Paths such as `contributors.france.insists`, of which a scenario has more than a thousand.
enum DottedPath {
  /// The path of `key` under `parent`, which is empty for the root.
  static func joining(_ parent: String, _ key: String) -> String {
    if parent.isEmpty { return key }
    var path = ""
    path.reserveCapacity(parent.utf8.count + 1 + key.utf8.count)
    path += parent
    path += "."
    path += key
    return path
  }
}
