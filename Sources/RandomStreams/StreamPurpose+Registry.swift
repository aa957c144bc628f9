/// Every purpose in use, in the order of adoption.
///
/// This list only grows. A number that was ever released keeps its meaning for good, because
/// changing it would change the results of every scenario that draws from it.
extension StreamPurpose {
  /// The uncertain inputs of a scenario; the entity is the path of the input.
  package static let inputs = StreamPurpose(1)

  /// The readiness factor common to the contributors of a group.
  package static let sharedReadiness = StreamPurpose(2)

  /// The willingness factor common to the contributors of a group.
  package static let sharedWillingness = StreamPurpose(3)
}
