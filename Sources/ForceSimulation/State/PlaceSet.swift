/// A set of places of rows, one bit a place, from 0 to 63; a scenario has at most 64 entities of a
/// kind.
struct PlaceSet: Hashable, Sendable {
  private var bits: UInt64

  /// The set of no place.
  init() { bits = 0 }

  private init(bits: UInt64) { self.bits = bits }

  /// The set of the first `count` places.
  init(first count: Int) {
    bits = count >= 64 ? .max : (1 << UInt64(count)) - 1
  }

  /// The set of one place.
  init(of place: Int) { bits = Self.bit(of: place) }

  /// The set of some places.
  init(_ places: some Sequence<Int>) {
    bits = 0
    for place in places { insert(place) }
  }

  /// The bit of a place; cut to six bits, so that a shift needs no look at its size.
  @inline(__always)
  private static func bit(of place: Int) -> UInt64 {
    assert((0..<64).contains(place), "a set has places from 0 to 63")
    return 1 &<< UInt64(truncatingIfNeeded: place)
  }

  /// All sets of some of its places, the empty one first; of few places only.
  var subsets: [PlaceSet] {
    reduce(into: [PlaceSet()]) { subsets, place in
      subsets += subsets.map { $0.union(PlaceSet(of: place)) }
    }
  }

  /// Whether it has no place.
  var isEmpty: Bool { bits == 0 }

  /// How many places it has.
  var count: Int { bits.nonzeroBitCount }

  /// Whether it has that place.
  func contains(_ place: Int) -> Bool { bits & Self.bit(of: place) != 0 }

  /// Adds a place.
  mutating func insert(_ place: Int) { bits |= Self.bit(of: place) }

  /// Takes a place away.
  mutating func remove(_ place: Int) { bits &= ~Self.bit(of: place) }

  /// Adds a place or takes it away.
  mutating func set(_ place: Int, _ isIn: Bool) {
    bits = bits & ~Self.bit(of: place) | (isIn ? Self.bit(of: place) : 0)
  }

  /// Adds the places of another set.
  mutating func formUnion(_ other: PlaceSet) { bits |= other.bits }

  /// Keeps only the places that another set has too.
  mutating func formIntersection(_ other: PlaceSet) { bits &= other.bits }

  /// The places of this set that are not in the other.
  func subtracting(_ other: PlaceSet) -> PlaceSet { PlaceSet(bits: bits & ~other.bits) }

  /// The places of both sets.
  func intersection(_ other: PlaceSet) -> PlaceSet { PlaceSet(bits: bits & other.bits) }

  /// The places of either set.
  func union(_ other: PlaceSet) -> PlaceSet { PlaceSet(bits: bits | other.bits) }
}

extension PlaceSet: Sequence {
  /// Goes through the places in ascending order.
  struct Iterator: IteratorProtocol {
    fileprivate var left: UInt64

    mutating func next() -> Int? {
      guard left != 0 else { return nil }
      let place = left.trailingZeroBitCount
      left &= left - 1
      return place
    }
  }

  func makeIterator() -> Iterator { Iterator(left: bits) }
}
