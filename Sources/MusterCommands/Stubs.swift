import Analyses
import JSONText
import Reports
enum MonthReport { static func report(_ run: ScenarioRun) -> Report { Report(title: "") } }
enum ContributorReport { static func report(_ run: ScenarioRun) -> Report { Report(title: "") } }
enum FullReport { static func report(_ run: ScenarioRun) -> Report { Report(title: "") } }
enum CompareReport { static func report(_ run: Comparison) -> Report { Report(title: "") } }
extension ResultFile { static func node(_ run: Comparison, _ c: ResultContext) -> JSONNode { JSONNode(.null) } }
