/// One argument of a command: a word that is recognised by its place, not by a name.
package struct ArgumentSpec: Equatable, Sendable {
  /// How many words an argument takes.
  package enum Arity: Equatable, Sendable {
    /// Exactly one.
    case one

    /// One or none.
    case optional

    /// At least so many, without an upper limit.
    case many(minimum: Int)
  }

  /// What the argument is called in help and errors, such as `scenario`.
  package let name: String

  /// What the argument stands for, in one or two sentences.
  package let help: String

  /// How many words it takes.
  package let arity: Arity

  /// What a shell offers for it.
  package let completion: CompletionKind

  /// Describes an argument.
  ///
  /// - Parameters:
  ///   - name: What it is called, without angle brackets.
  ///   - help: What it stands for.
  ///   - arity: How many words it takes.
  ///   - completion: What a shell offers for it; `.values` has no meaning here.
  package init(
    name: String,
    help: String,
    arity: Arity = .one,
    completion: CompletionKind = .none
  ) {
    self.name = name
    self.help = help
    self.arity = arity
    self.completion = completion
  }

  /// The argument as help and errors quote it, such as `<scenario>`.
  package var label: String { "<\(name)>" }

  /// The fewest words the argument takes.
  package var minimumCount: Int {
    switch arity {
    case .one: 1
    case .optional: 0
    case .many(let minimum): minimum
    }
  }

  /// The most words the argument takes; nil without a limit.
  package var maximumCount: Int? {
    switch arity {
    case .one, .optional: 1
    case .many: nil
    }
  }
}
