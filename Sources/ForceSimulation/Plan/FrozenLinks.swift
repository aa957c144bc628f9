/// The links of the loop that are held still so that what each carries can be measured.
struct FrozenLinks: Sendable {
  let support: Bool
  let exits: Bool
  let contagion: Bool
  let strain: Bool
  let violations: Bool
  let incidents: Bool
  let response: Bool
  let requests: Bool
  let credibility: Bool
  let escalation: Bool
  let attack: Bool
  let deterrence: Bool
  let truceBreaks: Bool
  let earlyEnd: Bool

  init(_ links: Set<String>) {
    support = links.contains("support")
    exits = links.contains("exits")
    contagion = links.contains("contagion")
    strain = links.contains("strain")
    violations = links.contains("violations")
    incidents = links.contains("incidents")
    response = links.contains("response")
    requests = links.contains("requests")
    credibility = links.contains("credibility")
    escalation = links.contains("escalation")
    attack = links.contains("attack")
    deterrence = links.contains("deterrence")
    truceBreaks = links.contains("truceBreaks")
    earlyEnd = links.contains("earlyEnd")
  }
}
