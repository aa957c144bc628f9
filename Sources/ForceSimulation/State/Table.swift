/// Rows in one piece of memory, allocated once and written over and over.
///
/// Unlike an array a table is never shared, so no write has to ask whether it is; a place that is
/// not one of its rows stops the program, as with an array.
@safe
@usableFromInline
struct Table<Row: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline let start: UnsafeMutablePointer<Row>
  /// How many rows there are.
  let count: Int

  /// Allocates `count` rows alike.
  init(repeating row: Row, count: Int) {
    unsafe start = UnsafeMutablePointer<Row>.allocate(capacity: count)
    unsafe start.initialize(repeating: row, count: count)
    self.count = count
  }

  /// Allocates these rows.
  init(_ rows: [Row]) {
    unsafe start = UnsafeMutablePointer<Row>.allocate(capacity: rows.count)
    for place in rows.indices { unsafe (start + place).initialize(to: rows[place]) }
    count = rows.count
  }

  // Inlinable because Embedded Swift ends a state in the module that holds it.
  @inlinable deinit { unsafe start.deallocate() }

  /// The places of the rows.
  var indices: Range<Int> { 0..<count }

  /// The row at a place.
  subscript(place: Int) -> Row {
    @inline(__always)
    _read {
      check(place)
      yield unsafe start[place]
    }
    @inline(__always)
    _modify {
      check(place)
      yield unsafe &start[place]
    }
  }

  /// Stops the program where a place is not one of the rows; one comparison, since a negative
  /// place is a very large one without its sign.
  @inline(__always)
  private func check(_ place: Int) {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "no such row")
  }

  /// Makes all rows alike.
  mutating func fill(with row: Row) {
    for place in indices { unsafe start[place] = row }
  }
}

extension Table<Double> {
  /// How many of the first rows are at most so large; counted to the end, without a branch that
  /// nobody can foresee.
  func countAtMost(_ value: Double, inFirst count: Int) -> Int {
    precondition(count <= self.count, "no such rows")
    var found = 0
    for place in 0..<count { found += unsafe start[place] <= value ? 1 : 0 }
    return found
  }
}

/// Rows by two places, such as a contributor's and a capability's.
struct Grid<Row: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  private var rows: Table<Row>
  /// How many second places there are.
  private let width: Int

  /// Allocates rows alike for every pair of places.
  init(repeating row: Row, _ height: Int, by width: Int) {
    rows = Table(repeating: row, count: height * width)
    self.width = width
  }

  /// The row at two places.
  subscript(first: Int, second: Int) -> Row {
    @inline(__always)
    _read { yield rows[first &* width &+ second] }
    @inline(__always)
    _modify { yield &rows[first &* width &+ second] }
  }

  /// Makes all rows alike.
  mutating func fill(with row: Row) { rows.fill(with: row) }
}
