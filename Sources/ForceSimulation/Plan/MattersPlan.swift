import ScenarioModel

/// What counts as enough.
struct MattersPlan: Sendable {
  let initialCapability: Input
  let fullCapability: Input

  init(_ matters: Matters, _ list: inout InputList) {
    initialCapability = list.add(matters.initialCapability)
    fullCapability = list.add(matters.fullCapability)
  }
}
