import ForceSimulation
package import MonteCarlo
package import ScenarioModel

/// Units of one capability in the reference week, means over trials.
package struct CapabilityUnits: Sendable {
  /// The capability.
  package let capability: Capability
  /// Units that the tasks ask for.
  package let need: Estimate
  /// Units on paper, from every contributor that is in.
  package let paper: Estimate
  /// Units in theatre.
  package let present: Estimate
  /// Units that count: assigned to tasks, or on hand for those in support.
  package let usable: Estimate
  /// The stages from what is owned to what is usable.
  package let funnel: [Estimate]

  /// Reads the units of the capability at `place` of its scenario from a tally.
  init(_ place: Int, of scenario: Scenario, in tally: Tally) {
    let layout = tally.layout
    func mean(_ column: RecordLayout.UnitColumn) -> Estimate {
      tally.mean(column: layout.column(column, capability: place)).within(Estimate.amounts)
    }
    capability = scenario.capabilities[place]
    need = mean(.asked)
    paper = mean(.paper)
    present = mean(.present)
    usable = mean(.usable)
    funnel = RecordLayout.FunnelStage.allCases.map { stage in
      tally.mean(column: layout.funnelColumn(stage, capability: place))
        .within(Estimate.amounts)
    }
  }

  /// The usable share of the need, nil where nothing is asked for.
  package var filled: Double? {
    guard let need = need.value, need > 0, let usable = usable.value else { return nil }
    return usable / need
  }
}

extension FormResult {
  /// The units of every capability, by id.
  package var units: [CapabilityUnits] {
    scenario.capabilities.indices.map { place in
      CapabilityUnits(place, of: scenario, in: tally)
    }
  }
}
