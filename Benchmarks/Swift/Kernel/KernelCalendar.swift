/// Who does what in each week of a trial: four sets of contributors a week, side by side.
typealias KernelCalendar = InlineArray<104, KernelWeek>

/// What a week brings, fixed in weeks before.
struct KernelWeek {
  private var sets: UInt64 = 0

  /// Something that the calendar keeps; the raw value is the place of its set.
  enum Event: UInt64 {
    /// Parliaments are done.
    case becomesFirm
    /// The last units leave.
    case leaves
    /// Units arrive.
    case grows
    /// Crews are relieved.
    case isRelieved
  }

  /// The contributors to which something happens.
  @inline(__always)
  subscript(event: Event) -> ContributorSet {
    ContributorSet(truncatingIfNeeded: sets &>> (16 * event.rawValue) & 0xFFFF)
  }

  /// Whether nothing happens to anybody.
  var isEmpty: Bool { sets == 0 }

  mutating func note(_ contributor: Int, _ event: Event) {
    sets |= 1 &<< (16 * event.rawValue &+ UInt64(truncatingIfNeeded: contributor))
  }
}

/// Notes something for a week of a calendar, unless the trial is over by then.
func note(
  _ event: KernelWeek.Event,
  of contributor: Int,
  in week: Int,
  _ calendar: inout KernelCalendar
) {
  if week < kernelWeeks { calendar[week].note(contributor, event) }
}
