/// How far `value` lies from `expected`, relative to the latter.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  value == expected ? 0 : ((value - expected) / expected).magnitude
}
