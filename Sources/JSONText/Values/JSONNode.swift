/// A JSON value and where it stood.
///
/// Two nodes are equal only if their places are equal too; compare `content` of scalars, or the
/// written texts, where the places do not matter.
package struct JSONNode: Hashable, Sendable {
  /// The value itself.
  package var content: JSONContent

  /// Where the first character of the value stood.
  package var place: TextPlace

  /// Creates a node, by default one that stands in no text.
  package init(_ content: JSONContent, at place: TextPlace = TextPlace.none) {
    self.content = content
    self.place = place
  }
}

/// The six kinds of JSON value.
package enum JSONContent: Hashable, Sendable {
  /// The word `null`.
  case null

  /// The word `true` or `false`.
  case bool(Bool)

  /// A finite number, as the double nearest to what was written.
  case number(Double)

  /// A string, its escapes resolved.
  case string(String)

  /// Values in order.
  case array([JSONNode])

  /// Named values in the order of the text.
  case object(JSONObject)
}
