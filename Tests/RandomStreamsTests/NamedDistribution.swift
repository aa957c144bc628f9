import Foundation

/// A distribution as the check tables write it, such as `beta(a=2,b=5)` or `poisson(3.5)`.
struct NamedDistribution {
  /// The word before the bracket.
  let kind: String

  /// The numbers in the brackets, in order, without their names.
  let parameters: [Double]

  init(_ text: String) {
    kind = String(text.prefix { $0 != "(" })
    let inside = text.dropFirst(kind.count + 1).prefix { $0 != ";" && $0 != ")" }
    parameters = inside.split(separator: ",").compactMap { part in
      Double(part.split(separator: "=").last ?? part)
    }
  }
}
