import MusterCommands
let words = CommandLine.arguments
probe(words[1], trials: Int(words[2]) ?? 100, sets: Array(words.dropFirst(3)))
