package import ForceSimulation

extension Runner {
  /// Runs trials of one plan and gives a measure of every trial, in the order of trials.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - plan: The plan.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials are done.
  /// - Returns: As many values as trials; not a number where a trial does not have the measure.
  package static func values(
    of measure: Measure,
    in plan: Plan,
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [Double] {
    let parts = Shared<[TrialValues]>([])
    Workers.run(settings.judgements, threads: settings.threads) { _, next in
      let bench = TrialBench(plan, settings)
      while let place = next() {
        bench.run(judgement: place)
        let values = (0..<bench.records.count).map {
          bench.records.value(measure.rawValue, trial: $0)
        }
        parts.change { $0.append(TrialValues(place: place, values: values)) }
        progress(values.count)
      }
    }
    return parts.value.sorted { $0.place < $1.place }.flatMap { $0.values }
  }
}

/// The values of the trials of one draw of the judgements.
private struct TrialValues: Sendable {
  let place: Int
  let values: [Double]
}
