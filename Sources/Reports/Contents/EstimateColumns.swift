import MonteCarlo

/// Columns and cells of an estimate: rounded and in one piece for people, in parts for files.
enum EstimateColumns {
  /// The columns of an estimate and its simulation interval.
  ///
  /// - Parameters:
  ///   - key: The name of the estimate in files.
  ///   - heading: Its heading.
  ///   - ends: The names of the interval's ends in files.
  /// - Returns: Four columns, to be filled by ``cells(_:)``.
  static func columns(
    _ key: String,
    _ heading: String,
    ends: (low: String, high: String)
  ) -> [Column] {
    [
      Column(key, heading),
      Column(key + "Interval", "95 % interval", for: .people),
      Column(ends.low, "Low", for: .files),
      Column(ends.high, "High", for: .files),
    ]
  }

  /// The cells of an estimate and its simulation interval.
  static func cells(_ wording: EstimateWording) -> [Cell] {
    let estimate = wording.estimate
    return [
      Cell(estimate.value, shown: wording.tableValue),
      Cell(wording.interval),
      Cell(estimate.low, shown: ""),
      Cell(estimate.high, shown: ""),
    ]
  }

  /// The columns of a range if judgements vary.
  static let rangeColumns = [
    Column("range", "If judgements vary", for: .people),
    Column("rangeLow", "Range low", for: .files),
    Column("rangeHigh", "Range high", for: .files),
  ]

  /// The cells of a range if judgements vary.
  static func rangeCells(_ wording: EstimateWording) -> [Cell] {
    [
      Cell(wording.range),
      Cell(wording.estimate.rangeLow, shown: ""),
      Cell(wording.estimate.rangeHigh, shown: ""),
    ]
  }

  /// A column that only files need.
  static func fileColumn(_ key: String) -> Column { Column(key, key, .leading, for: .files) }
}
