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
  @inlinable package static var sharedWillingness: StreamPurpose { StreamPurpose(3) }
}
