// The Swift side of Benchmarks/run; prints plain lines for it to read.
//
// Usage: muster-benchmarks kernel SEED TRIALS THREADS
//        muster-benchmarks scenario NAME TRIALS THREADS
//        muster-benchmarks read NAME TIMES
// NAME is a scenario of the folder that the variable SCENARIOS names.

let words = Array(CommandLine.arguments.dropFirst())
do throws(BenchmarkFailure) {
  switch words.first {
  case "kernel": try benchmarkKernel(words)
  case "scenario": try benchmarkScenario(words)
  case "read": try benchmarkReading(words)
  default:
    throw BenchmarkFailure(
      "usage: muster-benchmarks kernel|scenario|read ..."
    )
  }
} catch {
  fail(error.message)
}
