/// How far apart two words are when somebody mistypes one of them.
///
/// Works on the bytes of UTF-8, so it needs no tables of letters and gives the same answer on
/// every machine. A letter outside ASCII counts as several bytes, which only makes suggestions
/// for such words a little rarer.
package enum EditDistance {
  /// The fewest single-byte insertions, deletions, replacements and swaps of neighbours that
  /// turn one word into the other.
  ///
  /// This is the unrestricted distance, a metric: a swapped pair may be edited further, so `ca`
  /// and `abc` are 2 apart. Time and space grow with the product of the two lengths.
  ///
  /// Source: F. J. Damerau, "A technique for computer detection and correction of spelling
  /// errors", Communications of the ACM 7(3), 1964; R. Lowrance and R. A. Wagner, "An extension
  /// of the string-to-string correction problem", Journal of the ACM 22(2), 1975.
  package static func between(_ first: String, _ second: String) -> Int {
    between(Array(first.utf8), Array(second.utf8))
  }

  /// The candidate nearest to a mistyped word, or nil if none is near enough.
  ///
  /// The case of ASCII letters does not count. Of several equally near candidates the first one
  /// wins. A candidate is near enough when its distance is below `limit` and at most half the
  /// length of the longer word: beyond that, a short word would resemble every other short word.
  ///
  /// - Parameters:
  ///   - word: What was typed.
  ///   - candidates: What could have been meant, in order of preference.
  ///   - limit: The distance that is already too far, at least 1.
  /// - Returns: One of the candidates as it was given, or nil.
  package static func nearest(
    to word: String,
    among candidates: [String],
    below limit: Int
  ) -> String? {
    let typed = foldingCase(word)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let meant = foldingCase(candidate)
      let longer = max(typed.count, meant.count)
      guard abs(typed.count - meant.count) < (best?.distance ?? limit) else { continue }
      let distance = between(typed, meant)
      if distance < (best?.distance ?? limit), distance * 2 <= longer {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// The bytes of a word with the ASCII capitals made small.
  private static func foldingCase(_ word: String) -> [UInt8] {
    word.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// Fills the table of distances between all beginnings of the two words.
  ///
  /// Row and column 0 are a border that no path may cross, row and column 1 stand for the empty
  /// beginning; hence beginnings of lengths i and j meet at row i + 1, column j + 1.
  private static func between(_ first: [UInt8], _ second: [UInt8]) -> Int {
    let width = second.count + 2
    let unreachable = first.count + second.count
    var table = [Int](repeating: unreachable, count: (first.count + 2) * width)
    for row in 0...first.count { table[(row + 1) * width + 1] = row }
    for column in 0...second.count { table[width + column + 1] = column }

    var lastRowOfByte = [Int](repeating: 0, count: 256)
    for row in first.indices {
      var lastMatchingColumn = 0
      for column in second.indices {
        let swapRow = lastRowOfByte[Int(second[column])]
        let swapColumn = lastMatchingColumn
        let isMatch = first[row] == second[column]
        if isMatch { lastMatchingColumn = column + 1 }
        let replacement = table[(row + 1) * width + column + 1] + (isMatch ? 0 : 1)
        let insertion = table[(row + 2) * width + column + 1] + 1
        let deletion = table[(row + 1) * width + column + 2] + 1
        let skipped = (row - swapRow) + (column - swapColumn)
        let swap = table[swapRow * width + swapColumn] + skipped + 1
        table[(row + 2) * width + column + 2] = min(replacement, insertion, deletion, swap)
      }
      lastRowOfByte[Int(first[row])] = row + 1
    }
    return table[table.count - 1]
  }
}
