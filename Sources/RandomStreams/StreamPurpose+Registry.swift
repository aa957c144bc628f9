/// Every purpose in use, in the order of adoption.
///
/// This list only grows. A number that was ever released keeps its meaning for good, because
/// changing it would change the results of every scenario that draws from it.
extension StreamPurpose {
  /// The uncertain inputs of a scenario; the entity is the path of the input.
  @inlinable package static var inputs: StreamPurpose { StreamPurpose(1) }

  /// The readiness factor common to the contributors of a group.
  @inlinable package static var sharedReadiness: StreamPurpose { StreamPurpose(2) }

  /// The willingness factor common to the contributors of a group.
  package static let sharedWillingness = StreamPurpose(3)

  /// A contributor's own part of its readiness; the entity is the contributor.
  package static let ownReadiness = StreamPurpose(4)

  /// A contributor's decisions and chances of a whole trial; the entity is the contributor.
  ///
  /// Draws: 0 willingness, 1 insistence, 2 patience, 3 parliament, 4 resolve, 5 slip,
  /// 6 + 2k and 7 + 2k whether pledge k is kept and how much of it arrives.
  package static let contributor = StreamPurpose(5)

  /// How long truces hold and how long fighting lasts; draw 2n and 2n + 1 of the n-th truce.
  package static let truce = StreamPurpose(6)

  /// When crises come and how far they go; draws 4n to 4n + 2 of the n-th crisis.
  package static let crises = StreamPurpose(7)

  /// The number of incidents of a week; the draw is the week.
  package static let incidentCounts = StreamPurpose(8)

  /// The incidents of a week: draw week * 1024 + 4 * incident + (0 kind, 1 deaths, 2 whom).
  package static let incidentDetails = StreamPurpose(9)

  /// The aggressor's motivation.
  package static let motivation = StreamPurpose(10)

  /// Renewals of a mandate; the draw is the number of the renewal.
  package static let mandate = StreamPurpose(11)
}
