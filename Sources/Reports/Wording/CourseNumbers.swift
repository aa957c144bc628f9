/// Numbers of a single course: not estimates, so rounded for reading alone.
enum CourseNumbers {
  /// Troops to the hundred from a thousand on, to the ten from a hundred on.
  static func troops(_ number: Double) -> String {
    let exponent = number >= 1000 ? 2 : number >= 100 ? 1 : 0
    return NumberStyle.rounded(number, to: DecimalStep(exponent: exponent))
  }

  /// A number of persons with its noun: "1 soldier", "12 soldiers".
  static func soldiers(_ number: Double) -> String {
    let text = whole(number)
    return text == "1" ? "1 soldier" : "\(text) soldiers"
  }

  /// A number of persons or things; "fewer than 1" for a part of one.
  static func whole(_ number: Double) -> String {
    let text = NumberStyle.rounded(number, to: .one)
    return text == "<1" ? "fewer than 1" : text
  }

  /// A count with its noun: "1 incident", "14 incidents".
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? "1 \(singular)" : "\(NumberStyle.grouped(Int64(number))) \(plural)"
  }

  /// Names in a row: "France, Denmark and Norway".
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
