import JSONText
package import ScenarioModel

/// A choice between two ways in which the world may work, which no evidence settles.
package enum RivalForm: Int, CaseIterable, Hashable, Sendable {
  /// What answers to incidents do: deter, or breed answers (rule R2).
  case answers
  /// How support answers to losses: it declines, or rallies first (rule G4).
  case support

  /// The path of the choice in a scenario.
  package var path: String {
    switch self {
    case .answers: "response.form"
    case .support: "politics.supportForm"
    }
  }

  /// The word that a scenario says.
  package func word(of scenario: Scenario) -> String {
    switch self {
    case .answers: AnswerForm.words[scenario.rates.response.form.rawValue]
    case .support: SupportForm.words[scenario.rates.politics.supportForm.rawValue]
    }
  }

  /// The word that it does not say.
  package func otherWord(than scenario: Scenario) -> String {
    switch self {
    case .answers: AnswerForm.words[1 - scenario.rates.response.form.rawValue]
    case .support: SupportForm.words[1 - scenario.rates.politics.supportForm.rawValue]
    }
  }

  /// The same scenario with the opposite of what it says.
  package func turned(_ variant: Variant) -> Variant {
    let word = otherWord(than: variant.scenario)
    return Variant(
      heading: variant.heading,
      resolved: variant.resolved.setting([(path, .string(word))])
    )
  }
}
