/// Builds the text of a value.
struct JSONWriter {
  private let style: JSONStyle
  private var text = ""
  private var depth = 0

  /// Creates a writer with an empty text.
  init(style: JSONStyle) {
    self.style = style
  }

  /// The text so far, ended as the style asks.
  var finishedText: String {
    style == .indented ? text + "\n" : text
  }

  /// Adds a value with everything in it.
  mutating func write(_ node: JSONNode) {
    switch node.content {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += NumberText.text(of: number)
    case .string(let string): text += QuotedText.text(of: string)
    case .array(let elements): write(elements)
    case .object(let object): write(object.members)
    }
  }

  private mutating func write(_ elements: [JSONNode]) {
    guard !elements.isEmpty else { return text += "[]" }
    open("[")
    for index in elements.indices {
      beginItem(isFirst: index == 0)
      write(elements[index])
    }
    close("]")
  }

  private mutating func write(_ members: [JSONMember]) {
    guard !members.isEmpty else { return text += "{}" }
    open("{")
    for index in members.indices {
      beginItem(isFirst: index == 0)
      text += QuotedText.text(of: members[index].name)
      text += style == .indented ? ": " : ":"
      write(members[index].value)
    }
    close("}")
  }

  private mutating func open(_ bracket: String) {
    text += bracket
    depth += 1
  }

  private mutating func close(_ bracket: String) {
    depth -= 1
    breakLine()
    text += bracket
  }

  private mutating func beginItem(isFirst: Bool) {
    if !isFirst { text += "," }
    breakLine()
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }
}
