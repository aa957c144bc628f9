/// A command line shown on a help page, with what it does.
package struct CommandExample: Equatable, Sendable {
  /// The line as one would type it, the program's name included.
  package let line: String

  /// What the line does.
  package let help: String

  /// Describes an example.
  package init(_ line: String, help: String) {
    self.line = line
    self.help = help
  }

  /// The words a shell would pass to the program, without the program's name.
  ///
  /// Knows quotation marks of both kinds and nothing else of a shell's language.
  package var words: [String] {
    pieces.dropFirst().map { piece in
      var word = ""
      var quote: Character?
      for character in piece {
        if character == quote {
          quote = nil
        } else if quote == nil, character == "\"" || character == "'" {
          quote = character
        } else {
          word.append(character)
        }
      }
      return word
    }
  }

  /// The line cut at the spaces outside quotation marks, which stay where they are.
  var pieces: [String] {
    var pieces: [String] = []
    var piece = ""
    var quote: Character?
    for character in line {
      if character == " ", quote == nil {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
        continue
      }
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
