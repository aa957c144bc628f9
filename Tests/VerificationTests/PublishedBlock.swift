import Foundation
import TestSupport
import Testing

/// Expects the part of `docs/verification.md` between two comments to be `text`.
///
/// The part begins with `<!-- begin NAME -->` and ends with `<!-- end NAME -->`. Running the test
/// with the environment variable `MUSTER_UPDATE_GOLDEN=1` writes it instead.
func expectPublished(
  _ text: String,
  as name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Repository.file("docs/verification.md")
  let page = try String(contentsOf: file, encoding: .utf8)
  let opening = "<!-- begin \(name) -->\n"
  let begin = try #require(page.range(of: opening), sourceLocation: sourceLocation)
  let end = try #require(page.range(of: "<!-- end \(name) -->"), sourceLocation: sourceLocation)
  let part = begin.upperBound..<end.lowerBound
  if ProcessInfo.processInfo.environment["MUSTER_UPDATE_GOLDEN"] == "1" {
    let written = page.replacingCharacters(in: part, with: text)
    try Data(written.utf8).write(to: file)
  } else if let difference = firstDifference(between: String(page[part]), and: text) {
    Issue.record(
      "docs/verification.md, \(name), \(difference)",
      sourceLocation: sourceLocation
    )
  }
}

/// A number with so many places after the point, for a published table.
func published(_ value: Double, places: Int = 2) -> String {
  let text = String(format: "%.\(places)f", value)
  return text.contains { $0 != "-" && $0 != "0" && $0 != "." } ? text : text.filter { $0 != "-" }
}

/// Rows as a Markdown table under headings; columns from `numbers` on are set to the right.
func publishedTable(_ headings: [String], _ rows: [[String]], numbers: Int) -> String {
  let rule = headings.indices.map { $0 < numbers ? "---" : "---:" }
  return ([headings, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
}
