package import Testing

extension Trait where Self == ConditionTrait {
  /// Keeps a slow test or suite out of debug builds, where it is skipped with the reason.
  ///
  /// Drawing numbers is about fifteen times slower without optimisation, so `swift test` stays
  /// quick and `swift test -c release --disable-testable-imports` runs everything.
  package static var releaseOnly: Self {
    #if DEBUG
    .disabled("slow without optimisation: swift test -c release --disable-testable-imports")
    #else
    .enabled(if: true)
    #endif
  }
}

extension Tag {
  /// Marks tests that judge samples against theory, with a fixed seed and a stated alarm rate.
  @Tag package static var statistical: Self
}
