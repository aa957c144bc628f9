/// The fixed edges of a histogram, set before the first value so that merging is exact.
///
/// Bin i holds the values from `lower + i * width` up to, not including, the next bin's edge.
/// Below and above the bins lie two open slots for everything else. Outputs that are whole
/// steps (weeks, units) name their step as the grain: then edges are compared in whole steps,
/// and with a width equal to the grain each bin is one value and quantiles are exact.
package struct HistogramShape: Hashable, Sendable {
  /// The lower edge of the first bin, in the unit of the values.
  package let lower: Double

  /// The width of each bin, above 0.
  package let width: Double

  /// How many bins there are, at least 1.
  package let bins: Int

  /// The step between neighbouring values, or 0 when values are continuous.
  package let grain: Double

  /// How many grains a bin holds, or 0 when values are continuous.
  private let grainsPerBin: Double

  /// Creates a shape.
  ///
  /// - Precondition: `width` is above 0 and, when there is a grain, a whole multiple of it.
  package init(lower: Double, width: Double, bins: Int, grain: Double = 0) {
    precondition(lower.isFinite && width > 0 && width.isFinite && bins > 0, "edges are ascending")
    precondition(grain >= 0 && grain <= width, "a bin holds at least one grain")
    self.lower = lower
    self.width = width
    self.bins = bins
    self.grain = grain
    grainsPerBin = grain > 0 ? (width / grain).rounded(.toNearestOrEven) : 0
    precondition(
      grain == 0 || (grainsPerBin * grain - width).magnitude <= width * 1e-9,
      "the width of a bin is a whole number of grains"
    )
  }

  /// The shape for whole numbers, one bin for each of `range`.
  package static func wholeNumbers(_ range: ClosedRange<Int>) -> HistogramShape {
    HistogramShape(lower: Double(range.lowerBound), width: 1, bins: range.count, grain: 1)
  }

  /// How many slots there are: the bins and the two open ones.
  var slots: Int { bins + 2 }

  /// The slot of a value: 0 below the bins, 1 to `bins` inside, `bins` + 1 above.
  ///
  /// - Precondition: `value` is not a NaN.
  func slot(of value: Double) -> Int {
    precondition(!value.isNaN, "a value of a histogram is a number")
    let position = position(of: value)
    if position < 0 { return 0 }
    return position < Double(bins) ? 1 + Int(position) : bins + 1
  }

  /// How many widths a value lies above the lower edge, in whole steps when there is a grain.
  private func position(of value: Double) -> Double {
    guard grain > 0 else { return (value - lower) / width }
    let steps = ((value - lower) / grain).rounded(.toNearestOrEven)
    return steps / grainsPerBin
  }

  /// The least and the greatest value a slot can hold; nil for the two open slots.
  ///
  /// For continuous values the greatest is the next bin's edge.
  func values(in slot: Int) -> (least: Double, greatest: Double)? {
    guard slot >= 1 && slot <= bins else { return nil }
    let least = lower + Double(slot - 1) * width
    return (least, grain == width ? least : least + (width - grain))
  }
}
