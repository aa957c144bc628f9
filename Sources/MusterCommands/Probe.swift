import Analyses
import Foundation
import ForceSimulation
import JSONText
import MonteCarlo
import ScenarioModel

package func probe(_ name: String, trials: Int, sets: [String]) {
  var reader = ScenarioReader(known: []) { name in
    guard let data = FileManager.default.contents(atPath: "scenarios/\(name).json") else { return nil }
    return FoundText(name: "scenarios/\(name).json", bytes: Array(data))
  }
  let changes = sets.map { set in
    let parts = set.split(separator: "=", maxSplits: 1).map(String.init)
    return Change(source: "--set \(set)", path: parts[0], value: parts[1])
  }
  guard let resolved = reader.read(name, changes: changes) else {
    for p in reader.problems { print(p.place.file >= 0 ? reader.sources[Int(p.place.file)].name : "-", p.place.line, p.place.column, p.message) }
    return
  }
  let start = Date()
  let plan = Plan(resolved.scenario)
  print("inputs", plan.inputs.count, "layout", RecordLayout(plan).count, Date().timeIntervalSince(start))
  let outcome = Runner.run([plan], RunSettings(trials: trials, threads: 2))
  print("seconds", Date().timeIntervalSince(start))
  let tally = outcome.tallies[0]
  for m in Measure.allCases {
    let e = tally.estimate(m)
    func f(_ x: Double?) -> String { x.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-" }
    print(m.id.padding(toLength: 26, withPad: " ", startingAt: 0), f(e.value), "[\(f(e.low)), \(f(e.high))]", "range", f(e.rangeLow), f(e.rangeHigh), e.trials, e.reason ?? "")
  }
  let layout = tally.layout
  for (i, c) in plan.names.capabilities.enumerated() {
    func m(_ col: Int) -> String { tally.mean(column: col).value.map { "\(($0*10).rounded()/10)" } ?? "-" }
    print(c.id, "asked", m(layout.column(.asked, capability: i)), "paper", m(layout.column(.paper, capability: i)), "present", m(layout.column(.present, capability: i)), "usable", m(layout.column(.usable, capability: i)), "funnel", (0..<9).map { m(layout.funnelColumn(stage: $0, capability: i)) })
  }
  for (i, t) in plan.names.tasks.enumerated() { print(t.id, tally.mean(column: layout.taskColumn(i)).value ?? -1, tally.mean(column: layout.taskColumn(i)+1).value ?? -1) }
  for (i, c) in plan.names.contributors.enumerated() {
    print(c.id, RecordLayout.ContributorColumn.allCases.map { col in "\(col)=\((((tally.mean(column: layout.column(col, contributor: i)).value ?? -1)*100).rounded()/100))" }.joined(separator: " "))
  }
}
