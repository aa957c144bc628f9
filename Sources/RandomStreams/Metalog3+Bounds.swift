import Mathematics

extension Metalog3.Bounds {
  /// Whether both values lie strictly within the bounds.
  func contain(_ first: Double, _ second: Double) -> Bool {
    switch self {
    case .none: true
    case .lower(let low): low < first && low < second
    case .both(let low, let high):
      low < first && low < second && first < high && second < high
    }
  }

  /// The place of a value within the bounds on a scale without bounds.
  func unbounded(_ value: Double) -> Double {
    switch self {
    case .none: value
    case .lower(let low): Maths.log(value - low)
    case .both(let low, let high): Maths.log((value - low) / (high - value))
    }
  }

  /// The value at a place on the scale without bounds; never beyond a bound.
  func bounded(_ place: Double) -> Double {
    switch self {
    case .none: place
    case .lower(let low): low + Maths.exp(place)
    case .both(let low, let high):
      place < 0
        ? low + (high - low) * (Maths.exp(place) / (1 + Maths.exp(place)))
        : high - (high - low) * (Maths.exp(-place) / (1 + Maths.exp(-place)))
    }
  }
}
