/// The three stages at which units are counted (rule C1).
enum CountingStage: Int, CaseIterable {
  /// Pledged.
  case paper
  /// In theatre.
  case present
  /// After command, caveats and support.
  case usable
}
