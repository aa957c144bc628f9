extension ParsedCommand {
  /// The value of an option as a whole number of the range it declares; nil if not given.
  ///
  /// The range was already checked when the line was read. A declared range wider than `Int`
  /// or no declared range counts as the range of `Int`.
  package func integer(_ option: OptionSpec) throws(UsageError) -> Int? {
    guard case .whole(let range)? = declared(option).range else {
      return try integer(option, in: Int.min...Int.max)
    }
    let narrow = Int(clamping: range.lowerBound)...Int(clamping: range.upperBound)
    return try integer(option, in: narrow)
  }

  /// The value of an option as a whole number of a range; nil if not given.
  ///
  /// For types other than `Int`, and for ranges that are known only when the program runs.
  ///
  /// - Throws: ``UsageError`` that names the range if the value is outside, or not written in
  ///   plain digits.
  package func integer<Number: FixedWidthInteger>(
    _ option: OptionSpec,
    in range: ClosedRange<Number>
  ) throws(UsageError) -> Number? {
    let wide = Int128(clamping: range.lowerBound)...Int128(clamping: range.upperBound)
    return try checked(option, in: .whole(wide)).flatMap { Number($0) }
  }

  /// The value of an option as a decimal number of the range it declares; nil if not given.
  package func double(_ option: OptionSpec) throws(UsageError) -> Double? {
    guard case .decimal(let range)? = declared(option).range else {
      return try double(option, in: -Double.infinity...Double.infinity)
    }
    return try double(option, in: range)
  }

  /// The value of an option as a decimal number of a range; nil if not given.
  ///
  /// - Throws: ``UsageError`` that names the range if the value is outside, or not written with
  ///   digits and a point.
  package func double(
    _ option: OptionSpec,
    in range: ClosedRange<Double>
  ) throws(UsageError) -> Double? {
    try checked(option, in: .decimal(range)).flatMap { Double($0) }
  }

  /// The value of an option as one of the cases of a type; nil if not given.
  ///
  /// - Throws: ``UsageError`` that lists the values the option declares.
  package func choice<Choice: RawRepresentable>(
    _ option: OptionSpec,
    as type: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let value = value(option) else { return nil }
    guard let choice = Choice(rawValue: value) else {
      throw UsageError(.valueNotAllowed(value, declared(option)), command: name)
    }
    return choice
  }

  private func checked(
    _ option: OptionSpec,
    in range: NumberRange
  ) throws(UsageError) -> String? {
    guard let value = value(option) else { return nil }
    if let problem = declared(option).problem(with: value, in: range) {
      throw UsageError(problem, command: name)
    }
    return value
  }
}

extension ParsedCommand {
  /// An error for a value that is refused by a rule the description cannot state.
  ///
  /// - Parameters:
  ///   - value: The value, or the part of it that is wrong.
  ///   - option: The option it was given for.
  ///   - advice: A full sentence that says what to give instead.
  /// - Returns: The error to throw.
  package func invalid(_ value: String, for option: OptionSpec, advice: String) -> UsageError {
    UsageError(.invalidValue(value, declared(option), advice: advice), command: name)
  }

  /// An error for a word that is refused by a rule the description cannot state.
  ///
  /// - Parameters:
  ///   - word: The word, or the part of it that is wrong.
  ///   - argument: The argument it was given for.
  ///   - advice: A full sentence that says what to give instead.
  /// - Returns: The error to throw.
  package func invalid(_ word: String, for argument: ArgumentSpec, advice: String) -> UsageError {
    UsageError(.invalidArgument(word, argument, advice: advice), command: name)
  }

  /// An error for options and arguments that do not go together.
  ///
  /// - Parameter message: A full sentence that says which, and what to do.
  /// - Returns: The error to throw.
  package func refusal(_ message: String) -> UsageError {
    UsageError(.refused(message), command: name)
  }
}
