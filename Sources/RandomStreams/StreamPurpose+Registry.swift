/// Every purpose in use, in the order of adoption.
///
/// This list only grows. A number that was ever released keeps its meaning for good, because
/// changing it would change the results of every scenario that draws from it.
extension StreamPurpose {
  /// The uncertain inputs of a scenario; the entity is the path of the input.
  @inlinable package static var inputs: StreamPurpose { StreamPurpose(1) }

  /// The readiness factor common to all contributors.
  @inlinable package static var sharedReadiness: StreamPurpose { StreamPurpose(2) }

  /// The willingness factor common to all contributors.
  @inlinable package static var sharedWillingness: StreamPurpose { StreamPurpose(3) }

  /// A contributor's own part of its readiness; the entity is the contributor.
  @inlinable package static var ownReadiness: StreamPurpose { StreamPurpose(4) }

  /// A contributor's decisions and chances of a whole trial; the entity is the contributor.
  ///
  /// Draws: 0 willingness, 1 insistence, 2 patience, 3 parliament, 4 resolve, 5 slip,
  /// 6 + k whether its k-th pledge is kept.
  @inlinable package static var contributor: StreamPurpose { StreamPurpose(5) }

  /// How long truces hold and how long fighting lasts; draw 2n and 2n + 1 of the n-th truce.
  @inlinable package static var truce: StreamPurpose { StreamPurpose(6) }

  /// When crises come and how far they go; draws 4n to 4n + 2 of the n-th crisis.
  @inlinable package static var crises: StreamPurpose { StreamPurpose(7) }

  /// The number of incidents of a week; the draw is the week.
  @inlinable package static var incidentCounts: StreamPurpose { StreamPurpose(8) }

  /// The incidents of a week: draw week * 2048 + 8 * incident + (0 kind, 1 deaths, 2 whom,
  /// 3 whether help comes, 4 who set it off).
  @inlinable package static var incidentDetails: StreamPurpose { StreamPurpose(9) }

  /// The aggressor's motivation.
  @inlinable package static var motivation: StreamPurpose { StreamPurpose(10) }

  /// Renewals of a mandate; the draw is the number of the renewal.
  @inlinable package static var mandate: StreamPurpose { StreamPurpose(11) }

  /// A contributor's way out; the entity is the contributor.
  ///
  /// Draws: 0 whether its elites are split, 1 + n what the n-th exit of a nation it serves under
  /// makes it do.
  @inlinable package static var exits: StreamPurpose { StreamPurpose(12) }

  /// The backstop's lapses: 0 its withdrawal, 2n + 1 and 2n + 2 the n-th pause and its length.
  @inlinable package static var backstop: StreamPurpose { StreamPurpose(13) }

  /// When Moscow revokes its consent; the draw is the number of the consent.
  @inlinable package static var consent: StreamPurpose { StreamPurpose(14) }

  /// The noise of low-level violations; the draw is the week.
  @inlinable package static var violations: StreamPurpose { StreamPurpose(15) }

  /// The n-th attack: draw 4n + (0 scale, 1 outcome, 2 deaths, 3 whether help comes).
  @inlinable package static var attacks: StreamPurpose { StreamPurpose(16) }
}
