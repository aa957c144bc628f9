// swift-tools-version: 6.3
import PackageDescription

/// Settings of every target: the strictest the language offers, and no warning survives.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
  .treatWarning("ExplicitSendable", as: .error),
]

/// Settings of the pure core, which must also compile in Embedded Swift for WebAssembly.
let core: [SwiftSetting] = strict + [.treatWarning("EmbeddedRestrictions", as: .error)]

/// A target of the pure core: no Foundation, no files, no clock.
func coreTarget(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: core)
}

/// A test target beside the target it tests.
func tests(
  _ name: String,
  uses: [Target.Dependency],
  beside: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: uses, exclude: beside, swiftSettings: strict)
}

let package = Package(
  name: "muster",
  products: [.executable(name: "muster", targets: ["muster"])],
  targets: [
    // What knows nothing of the domain.
    coreTarget("Spelling"),
    coreTarget("JSONText"),
    coreTarget("Mathematics"),
    coreTarget("RandomStreams", uses: ["Mathematics"]),
    coreTarget("Statistics", uses: ["Mathematics", "RandomStreams"]),
    .target(name: "CommandParsing", dependencies: ["Spelling"], swiftSettings: strict),

    // The way of the data: scenario text, Scenario, Plan, Trial, Tally, Summary.
    coreTarget(
      "ScenarioModel",
      uses: ["Spelling", "JSONText", "Mathematics", "RandomStreams"]
    ),
    coreTarget("ForceSimulation", uses: ["ScenarioModel", "RandomStreams", "Mathematics"]),
    coreTarget(
      "MonteCarlo",
      uses: ["ForceSimulation", "ScenarioModel", "RandomStreams", "Statistics", "Mathematics"]
    ),
    coreTarget(
      "Analyses",
      uses: ["MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics", "JSONText"]
    ),

    // What a person meets.
    .target(
      name: "Reports",
      dependencies: [
        "Analyses", "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics", "JSONText",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "MusterCommands",
      dependencies: [
        "Reports", "Analyses", "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics",
        "JSONText", "CommandParsing",
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "muster", dependencies: ["MusterCommands"], swiftSettings: strict),

    // Proof.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("JSONTextTests", uses: ["JSONText", "TestSupport"]),
    tests("MathematicsTests", uses: ["Mathematics", "TestSupport"]),
    tests("RandomStreamsTests", uses: ["RandomStreams", "Mathematics", "TestSupport"]),
    tests("StatisticsTests", uses: ["Statistics", "Mathematics", "RandomStreams", "TestSupport"]),
    tests("SpellingTests", uses: ["Spelling"]),
    tests(
      "CommandParsingTests",
      uses: ["CommandParsing", "TestSupport"],
      beside: ["Snapshots"]
    ),
    tests("ScenarioModelTests", uses: ["ScenarioModel", "JSONText", "TestSupport"]),
    tests(
      "ForceSimulationTests",
      uses: ["ForceSimulation", "ScenarioModel", "RandomStreams", "Mathematics", "TestSupport"]
    ),
    tests(
      "MonteCarloTests",
      uses: [
        "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics", "JSONText", "TestSupport",
      ]
    ),
    tests(
      "AnalysesTests",
      uses: [
        "Analyses", "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics", "JSONText",
        "TestSupport",
      ]
    ),
    tests(
      "VerificationTests",
      uses: [
        "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics", "JSONText", "TestSupport",
      ],
      beside: ["Effects.csv", "History"]
    ),
    tests(
      "ReportsTests",
      uses: [
        "Reports", "Analyses", "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics",
        "JSONText", "TestSupport",
      ]
    ),
    tests(
      "MusterCommandsTests",
      uses: ["MusterCommands", "CommandParsing", "TestSupport"],
      beside: ["Golden"]
    ),
  ]
)

// The Swift side of Benchmarks/run. Left out unless asked for, so that nobody else waits for it.
if Context.environment["MUSTER_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "muster-benchmarks",
      dependencies: [
        "MonteCarlo", "ForceSimulation", "ScenarioModel", "Statistics", "RandomStreams",
        "Mathematics",
      ],
      path: "Benchmarks/Swift",
      swiftSettings: strict
    )
  )
}
