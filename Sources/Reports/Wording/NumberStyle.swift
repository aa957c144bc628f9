/// Numbers as people read them: rounded by hand, with commas between thousands.
///
/// No locale, no formatter: the same number is the same text on every machine.
package enum NumberStyle {
  /// A whole number with a comma between thousands: 20000 is "20,000".
  package static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for index in digits.indices {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digits[index])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// So many runs: "1 run", "2,000 runs".
  package static func runs(counted count: Int64) -> String {
    count == 1 ? "1 run" : "\(grouped(count)) runs"
  }

  /// A number rounded to `step`: 13,845 to 100 is "13,800", 1.234 to 0.05 is "1.25".
  ///
  /// A number that is not nought but rounds to it is "<" and the step, never "0".
  package static func rounded(_ value: Double, to step: DecimalStep) -> String {
    guard value.isFinite, let steps = step.count(in: value) else { return "\(value)" }
    if steps == 0, value != 0 {
      return value > 0 ? "<\(text(step.mantissa, step.exponent))" : "0"
    }
    return text(steps, step)
  }

  /// A difference with its sign: "+1,200", "-3", "0".
  package static func signed(_ value: Double, to step: DecimalStep) -> String {
    guard value.isFinite, let steps = step.count(in: value) else { return "\(value)" }
    return (steps > 0 ? "+" : "") + text(steps, step)
  }

  /// A number with so many significant digits: 0.06251 to 2 is "0.063".
  package static func digits(_ digits: Int, of value: Double) -> String {
    guard let step = DecimalStep(digits: digits, of: value) else { return "0" }
    return rounded(value, to: DecimalStep(exponent: min(0, step.exponent)))
  }

  /// A given number in at most so many significant digits, without noughts at its end: "0.55".
  package static func plain(_ value: Double, digits: Int = 4) -> String {
    var text = Substring(self.digits(digits, of: value))
    guard text.contains(".") else { return String(text) }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }

  /// Two numbers as a range: "5,000-14,000"; with "to" between when one of them is negative.
  ///
  /// Ends that are the same once rounded are one number: "1.4".
  package static func range(_ low: Double, _ high: Double, to step: DecimalStep) -> String {
    let (from, to) = (text(of: low, step), text(of: high, step))
    if from == to { return from }
    return low < 0 || high < 0 ? "\(from) to \(to)" : "\(from)-\(to)"
  }

  private static func text(of value: Double, _ step: DecimalStep) -> String {
    step.count(in: value).map { text($0, step) } ?? "\(value)"
  }

  private static func text(_ steps: Int64, _ step: DecimalStep) -> String {
    let (product, overflows) = steps.multipliedReportingOverflow(by: step.mantissa)
    return overflows ? "\(Double(steps) * step.size)" : text(product, step.exponent)
  }

  /// `number` times ten to the `exponent`.
  private static func text(_ number: Int64, _ exponent: Int) -> String {
    guard exponent < 0 else {
      let power = powerOfTen(exponent.magnitude)
      let (whole, overflows) = number.multipliedReportingOverflow(by: power)
      return overflows ? "\(Double(number))e\(exponent)" : grouped(whole)
    }
    let power = powerOfTen(exponent.magnitude)
    let magnitude = number.magnitude
    let fraction = String(magnitude % power.magnitude)
    let zeros = String(repeating: "0", count: -exponent - fraction.count)
    let whole = grouped(Int64(magnitude / power.magnitude))
    return (number < 0 ? "-" : "") + whole + "." + zeros + fraction
  }
}
