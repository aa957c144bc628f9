/// Finds the word that somebody meant when a word is not known.
package enum Spelling {
  /// The word of `words` nearest to `word`, nil when none is near enough to be meant.
  ///
  /// Near enough is fewer than `limit` edits and fewer than half the letters of the longer
  /// word; of equally near words the first wins.
  package static func nearest(
    to word: String,
    among words: [String],
    within limit: Int = 4
  ) -> String? {
    var best: String?
    var bestDistance = limit
    for candidate in words where candidate != word {
      let distance = distance(from: word, to: candidate)
      if distance < bestDistance, distance * 2 < max(word.utf8.count, candidate.utf8.count) + 1 {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  /// The fewest insertions, deletions, replacements and swaps of neighbouring bytes between two words.
  ///
  /// Optimal string alignment on UTF-8 bytes: no byte takes part in two edits.
  package static func distance(from first: String, to second: String) -> Int {
    let a = Array(first.utf8)
    let b = Array(second.utf8)
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        let replacement = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var least = min(last[j] + 1, row[j - 1] + 1, replacement)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, beforeLast[j - 2] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
