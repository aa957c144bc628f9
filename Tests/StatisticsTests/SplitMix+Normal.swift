import Mathematics
import TestSupport

extension SplitMix {
  /// A number strictly between 0 and 1.
  mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A standard normal number.
  mutating func normal() -> Double {
    Normal.quantile(uniform())
  }
}
