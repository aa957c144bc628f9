/// How far `value` lies from `expected`, relative to the latter; infinitely far if either is
/// missing.
func relativeError(_ value: Double?, _ expected: Double?) -> Double {
  guard let value, let expected else { return .infinity }
  return value == expected ? 0 : ((value - expected) / expected).magnitude
}
