/// How far `value` lies from `expected`, relative to the latter.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  value == expected ? 0 : ((value - expected) / expected).magnitude
}

/// How many representable numbers `value` lies from `expected`, both of one sign.
func steps(_ value: Double, _ expected: Double) -> UInt64 {
  let (first, second) = (value.bitPattern, expected.bitPattern)
  return first > second ? first - second : second - first
}
