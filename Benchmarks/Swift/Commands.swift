import Foundation
import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// Why a measurement could not be made.
struct BenchmarkFailure: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

/// Says what is wrong and stops.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(2)
}

/// `kernel SEED TRIALS THREADS`: mean and standard deviation of every output, and the time.
func benchmarkKernel(_ words: [String]) throws(BenchmarkFailure) {
  let seed = UInt64(try number(words, 1))
  let trials = try number(words, 2)
  let threads = try number(words, 3)
  var sums: [(mean: Double, variance: Double)] = []
  let time = ContinuousClock().measure {
    sums = runKernel(seed: seed, trials: trials, threads: threads).map {
      ($0.mean ?? 0, $0.variance ?? 0)
    }
  }
  for (name, sum) in zip(KernelOutput.names, sums) {
    print(name, sum.mean, sum.variance.squareRoot())
  }
  printTime(time)
}

/// `scenario NAME TRIALS THREADS`: trials of one form of a scenario, with their tally.
func benchmarkScenario(_ words: [String]) throws(BenchmarkFailure) {
  let plan = Plan(try read(word(words, 1)).scenario)
  let settings = RunSettings(trials: try number(words, 2), threads: try number(words, 3))
  var outcome: RunOutcome?
  let time = ContinuousClock().measure { outcome = Runner.run([plan], settings) }
  guard let tally = outcome?.tallies.first else { throw BenchmarkFailure("no tally") }
  print("contributors", plan.contributors.count)
  print("capabilities", plan.capabilities.count)
  print("weeks", plan.horizonWeeks)
  print("deaths", tally.estimate(.deaths).value ?? .nan)
  printTime(time)
}

/// `read NAME TIMES`: reads a scenario again and again, with all that it extends, and checks it.
func benchmarkReading(_ words: [String]) throws(BenchmarkFailure) {
  let name = try word(words, 1)
  let times = try number(words, 2)
  var bytes = 0
  for _ in 0..<times {
    // What was read is given back after the clock has stopped.
    var sources: (resolved: ResolvedScenario, bytes: Int)?
    let time = ContinuousClock().measure { sources = try? readSources(name) }
    guard let sources else { throw BenchmarkFailure("\(name) has problems") }
    bytes = sources.bytes
    printTime(time)
  }
  print("bytes", bytes)
}

private func read(_ name: String) throws(BenchmarkFailure) -> ResolvedScenario {
  try readSources(name).resolved
}

private func readSources(
  _ name: String
) throws(BenchmarkFailure) -> (resolved: ResolvedScenario, bytes: Int) {
  let folder = ProcessInfo.processInfo.environment["SCENARIOS"] ?? "scenarios"
  let read = ByteCount()
  var reader = ScenarioReader(known: []) { wanted in
    guard let text = FileManager.default.contents(atPath: "\(folder)/\(wanted).json") else {
      return nil
    }
    read.bytes += text.count
    return FoundText(name: wanted, bytes: Array(text))
  }
  guard let resolved = reader.read(name), reader.problems.isEmpty else {
    throw BenchmarkFailure(reader.problems.first?.message ?? "no scenario \(name)")
  }
  return (resolved, read.bytes)
}

private final class ByteCount {
  var bytes = 0
}

private func word(_ words: [String], _ place: Int) throws(BenchmarkFailure) -> String {
  guard place < words.count else { throw BenchmarkFailure("a word is missing") }
  return words[place]
}

private func number(_ words: [String], _ place: Int) throws(BenchmarkFailure) -> Int {
  guard let number = Int(try word(words, place)), number > 0 else {
    throw BenchmarkFailure("a whole number above 0 is missing")
  }
  return number
}

private func printTime(_ time: Duration) {
  let (seconds, attoseconds) = time.components
  print("seconds", Double(seconds) + Double(attoseconds) * 1e-18)
}
