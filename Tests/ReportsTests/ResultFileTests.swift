import Analyses
import ForceSimulation
import JSONText
import MonteCarlo
import Reports
import Testing

@Suite("Result file")
struct ResultFileTests {
  private let run: ScenarioRun
  private let root: JSONNode

  init() throws {
    run = try SampleRun.run.get()
    root = ResultFile.node(
      run,
      ResultContext(
        version: "1.2.3",
        digests: ["abc"],
        settings: [ResultSetting("seed", .count(1), isDefault: true)],
        notes: ["a note"]
      )
    )
  }

  @Test("keys stand in the published order")
  func keys() throws {
    #expect(
      root.keys == [
        "format", "tool", "scenario", "seed", "trials", "settings", "measures", "units", "funnel",
        "series", "contributors", "notes", "sideBySide", "rivalForms", "breakEven",
      ]
    )
    #expect(root["scenario"]?.keys == ["name", "asOf", "digest", "parents", "given"])
    let form = try #require(root["sideBySide"]?.items.first)
    #expect(form.keys == ["heading", "measures", "units", "funnel", "series", "contributors"])
    #expect(form["heading"] == .text("no US backstop"))
  }

  @Test("how it was made is told without the machine that made it")
  func provenance() throws {
    let head = ResultFile.head(
      run.variants[1],
      run.settings,
      ResultContext(version: "1", digests: [])
    )
    #expect(
      JSONText.write(.object(head), style: .compact) == """
        {"format":"muster-result/1","tool":{"name":"muster","version":"1"},\
        "scenario":{"name":"two-countries","asOf":"2025-02-25","digest":null,"parents":[],\
        "given":"if a thin ceasefire is signed in week 0 (2025-06-01); Moscow: ambiguous; \
        climate: tense"},"seed":1,"trials":{"first":0,"count":500},\
        "settings":{"trialsPerJudgement":{"value":25,"isDefault":true}}}
        """
    )
  }

  @Test("a setting that the caller gives is not listed twice")
  func sharedSetting() {
    let given = ResultSetting("trialsPerJudgement", .count(25), isDefault: true)
    let context = ResultContext(version: "1", digests: [], settings: [given])
    let head = JSONNode.object(ResultFile.head(run.variants[1], run.settings, context))
    #expect(head["settings"]?.keys == ["trialsPerJudgement"])
  }

  @Test("a measure has its keys in the published order, and a reason only without an estimate")
  func measureKeys() throws {
    let known = [
      "id", "label", "unit", "basis", "kind", "estimate", "low", "high", "level", "trials",
      "rangeLow", "rangeHigh",
    ]
    for measure in try #require(root["measures"]).items {
      let isMissing = measure["estimate"] == .null
      #expect(measure.keys == known + (isMissing ? ["reason"] : []))
    }
  }

  @Test("the first measure is that of the tally")
  func firstMeasure() throws {
    let measure = try #require(root["measures"]?.items.first)
    let estimate = run.tallies[1].estimate(.forceForms)
    #expect(measure["id"] == .text("forceForms"))
    #expect(measure["kind"] == .text("share"))
    #expect(measure["estimate"] == .number(estimate.value))
    #expect(measure["low"] == .number(estimate.low))
    #expect(measure["trials"] == .count(500))
    #expect(measure["level"] == .number(0.95))
  }

  @Test("a week that the run does not reach has no number, and says so")
  func unreachedWeek() throws {
    let measures = try #require(root["measures"]).items
    let measure = try #require(measures.first { $0["id"] == .text("troopsPresentWeek104") })
    #expect(measure["estimate"] == .null)
    #expect(measure["reason"] == .text("the run ends before week 104"))
  }

  @Test("ids are distinct and none that was published is missing")
  func ids() throws {
    let ids = ReportedMeasure.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
    let published = [
      "forceForms", "mandateStarts", "troopsPresentWeek12", "troopsPresentWeek26",
      "troopsPresentWeek52", "troopsPresentWeek104", "peakTroops", "soldiersTiedUp",
      "sustainableUntilWeek", "tasksCarriedOut", "coveragePaper", "coveragePresent",
      "coverageUsable", "coverageWorstWeek", "weeksToInitialCapability", "weeksToFullCapability",
      "incidents", "deaths", "deathsP95", "deathsTailMean95", "wounded", "captured", "troopYears",
      "deathsPer1000TroopYears", "truceBroken", "crises", "rung1", "rung5", "troopsLostToExits",
      "leadNationLeaves", "strainedContributors", "costTotal", "nullModelTroops",
    ]
    for id in published { #expect(ids.contains(id), "\(id)") }
  }

  @Test("the same result is the same bytes, and reads back as the same value")
  func bytes() throws {
    let text = JSONText.write(root)
    let again = try JSONText.parse(Array(text.utf8))
    #expect(JSONText.write(again) == text)
    #expect(!text.contains("threads"))
  }

  @Test("units, tasks, funnel, series and contributors name what they count")
  func contents() throws {
    let units = try #require(root["units"])
    #expect(units.keys == ["week", "capabilities", "tasks"])
    #expect(units["week"] == .count(52))
    #expect(
      units["capabilities"]?.items.first?.keys
        == ["id", "label", "role", "need", "paper", "present", "usable"]
    )
    #expect(
      units["tasks"]?.items.map { $0["id"] } == [.text("protect-kyiv"), .text("reassure-depth")]
    )
    #expect(root["funnel"]?.items.count == 2)
    #expect(root["funnel"]?.items.first?["stages"]?.items.count == 9)
    #expect(root["series"]?.items.count == 20)
    #expect(root["series"]?.items.last?["week"] == .count(76))
    #expect(root["contributors"]?.items.map { $0["id"] } == [.text("denmark"), .text("france")])
    let reasons = [
      "refuses", "conditionUnmet", "unwilling", "undecided", "parliamentPending",
      "parliamentRefused", "left",
    ]
    #expect(root["contributors"]?.items.first?["absent"]?.keys == reasons)
  }
}

extension JSONNode {
  /// The value under `name`, nil where there is none.
  subscript(name: String) -> JSONNode? {
    if case .object(let object) = content { object[name] } else { nil }
  }

  /// The names of the members in order; none where it is no object.
  var keys: [String] {
    if case .object(let object) = content { object.members.map { $0.name } } else { [] }
  }

  /// The elements; none where it is no array.
  var items: [JSONNode] {
    if case .array(let elements) = content { elements } else { [] }
  }
}
