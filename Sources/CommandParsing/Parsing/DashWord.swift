import Spelling

extension String {
  /// Whether a word is taken as an option: it begins with a dash and is more than that dash.
  var isDashWord: Bool { hasPrefix("-") && self != "-" }

  /// Whether a word looks like a negative number, such as `-5` or `-.5`.
  var isNegativeNumberLike: Bool {
    guard hasPrefix("-") else { return false }
    let next = dropFirst().first
    let digit = next == "." ? dropFirst(2).first : next
    return digit.map { ("0"..."9").contains($0) } ?? false
  }
}

/// A word such as `--name` or `--name=value`, taken apart at its first equals sign.
struct LongOption {
  /// What stands before the equals sign, dashes included.
  let name: String

  /// What stands after the equals sign; nil without one.
  let value: String?

  /// Takes a word apart.
  init(_ word: String) {
    if let equals = word.firstIndex(of: "=") {
      name = String(word[..<equals])
      value = String(word[word.index(after: equals)...])
    } else {
      name = word
      value = nil
    }
  }

  /// The known long name that is probably meant, with its dashes.
  ///
  /// - Parameter known: Long names without dashes.
  /// - Returns: A long name with dashes, or nil if none is near enough.
  func suggestion(among known: [String]) -> String? {
    let bare = String(name.drop { $0 == "-" })
    return EditDistance.nearest(to: bare, among: known, below: 4).map { "--\($0)" }
  }
}
