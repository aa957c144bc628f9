package import ScenarioModel

/// The place of a number among the inputs of a plan.
package struct Input: BitwiseCopyable, Hashable, Sendable {
  let index: Int32
}

/// A number of the plan, spread as its scenario says.
package struct PlannedInput: Sendable {
  /// The number with its bounds and path.
  package let quantity: Quantity
  /// The entity its draw is addressed to, from its path.
  let entity: UInt32
  /// The contributor whose readiness it follows; -1 when it is drawn on its own.
  let readinessOf: Int32
}

/// A number of a plan that is held at a value of its own, whatever is drawn for it.
package struct HeldInput: Hashable, Sendable {
  /// Its place among the inputs of the plan.
  let place: Int
  /// The value, kept within the bounds of the number.
  let value: Double
}

extension Plan {
  /// Inputs at certain places, held at a value.
  package func holding(_ value: Double, at places: [Int]) -> [HeldInput] {
    places.map { HeldInput(place: $0, value: inputs[$0].quantity.bounded(value)) }
  }

  /// The inputs of a path, held at a value; none when the plan has none.
  package func holding(_ value: Double, atPath path: String) -> [HeldInput] {
    holding(value, at: inputs.indices.filter { inputs[$0].quantity.path == path })
  }
}

/// The numbers of a plan, gathered while it is compiled.
struct InputList {
  private(set) var inputs: [PlannedInput] = []

  /// Adds a number and gives its place.
  mutating func add(_ quantity: Quantity, readinessOf contributor: Int = -1) -> Input {
    inputs.append(
      PlannedInput(
        quantity: quantity,
        entity: quantity.entity,
        readinessOf: Int32(contributor)
      )
    )
    return Input(index: Int32(inputs.count - 1))
  }

  /// Adds a number that may be absent.
  mutating func addIfGiven(_ quantity: Quantity?) -> Input? {
    if let quantity { add(quantity) } else { nil }
  }

  /// Adds several numbers in order.
  mutating func add(_ quantities: [Quantity]) -> [Input] {
    var added: [Input] = []
    for quantity in quantities { added.append(add(quantity)) }
    return added
  }
}
