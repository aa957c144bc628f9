import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics
import TestSupport
import Testing

@Suite("Attribution", .releaseOnly)
struct AttributionTests {
  @Test("every link of the format is held still once, and only once")
  func links() throws {
    let attribution = Attribution(
      .links,
      of: try Shipped.variant("baseline"),
      Shipped.settings(10)
    )
    #expect(attribution.parts.map { $0.id }.sorted() == Catalogue.links.sorted())
    #expect(attribution.parts.allSatisfy { !$0.isOut })
  }

  @Test("holding a link still that is held still already changes nothing, in any trial")
  func frozenAlready() throws {
    let frozen = Catalogue.links.map { ("freeze.\($0)", "true") }
    let attribution = Attribution(
      .links,
      of: try Shipped.variant("baseline", frozen),
      Shipped.settings(20)
    )
    for part in attribution.parts {
      #expect(part.isOut)
      #expect(part.effect.isNothing, "\(part.id)")
    }
  }

  @Test("without exits none leaves; without incidents and attacks nobody is killed")
  func whatLinksDo() throws {
    func without(_ link: String, _ measure: Measure, _ frozen: [String]) throws -> Double {
      let attribution = Attribution(
        .links,
        of: try Shipped.variant("baseline", frozen.map { ("freeze.\($0)", "true") }),
        Shipped.settings()
      )
      let part = try #require(attribution.parts.first { $0.id == link })
      let moments = part.effect.moments[measure.rawValue]
      // The scenario with the link has some, or the test shows nothing.
      #expect(try #require(moments.second.mean) > 0)
      return try #require(moments.first.mean)
    }
    #expect(try without("exits", .exits, ["contagion"]) == 0)
    #expect(try without("incidents", .deaths, ["attack"]) == 0)
  }

  @Test("a contributor that refuses already is missed by nobody, in any trial")
  func refusing() throws {
    let variant = try Shipped.variant("baseline", [("contributors.france.stance", "refuses")])
    let attribution = Attribution(.contributors, of: variant, Shipped.settings())
    #expect(attribution.parts.count == variant.scenario.contributors.count)
    let refusing = attribution.parts.filter { $0.isOut }
    #expect(refusing.map { $0.id }.contains("france"))
    for part in refusing { #expect(part.effect.isNothing, "\(part.id)") }
    #expect(attribution.parts.contains { !$0.effect.isNothing })
  }

  @Test("a contributor that alone brings troops carries all of them and comes first")
  func alone() throws {
    let baseline = try Shipped.variant("baseline")
    let refusals = baseline.scenario.contributors.filter { $0.id != "france" }.map {
      ("contributors.\($0.id).stance", "refuses")
    }
    let variant = try Shipped.variant("baseline", refusals)
    let attribution = Attribution(.contributors, of: variant, Shipped.settings())
    let first = try #require(attribution.parts.first)
    #expect(first.id == "france")
    let moments = first.effect.moments[Measure.troopsPresentWeek52.rawValue]
    #expect(try #require(moments.second.mean) > 0)
    #expect(moments.first.mean == 0)
  }

  @Test("parts stand in the order of what they carry, whatever the number of threads")
  func order() throws {
    let variant = try Shipped.variant("baseline")
    let one = Attribution(.links, of: variant, Shipped.settings(60, threads: 1))
    let two = Attribution(.links, of: variant, Shipped.settings(60, threads: 2))
    #expect(one.parts.map { $0.id } == two.parts.map { $0.id })
    #expect(one.parts.map { $0.effect } == two.parts.map { $0.effect })
    let carried = one.parts.map { part in
      [Measure.endsEarly, .deaths].reduce(0.0) { sum, measure in
        let moments = part.effect.moments[measure.rawValue]
        guard let base = moments.second.mean, base > 0 else { return sum }
        return sum + ((moments.meanDifference ?? 0) / base).magnitude
      }
    }
    #expect(zip(carried, carried.dropFirst()).allSatisfy { $0 >= $1 })
  }
}
