/// What makes two paths one file, however they are spelled.
package struct FileIdentity: Hashable, Sendable {
  /// The device, and the number on it, of the file; of one that is not there, of its folder.
  let device: UInt64
  let number: UInt64
  /// The name in the folder of a file that is not there.
  var name = ""
}

/// Where something is written, links followed.
enum Destination {
  /// A file that is put in its place whole; `replaced` is what stands there now.
  case file(path: String, replaced: System.Entry?, identity: FileIdentity)
  /// A device, a pipe, or what the program was started with open: written to as it is.
  case stream(path: String)

  /// Where a path leads, or why nothing can be written there; nothing is touched.
  static func at(_ path: String) -> Result<Destination, EdgeFailure> {
    let there = System.entry(path)
    guard there?.kind != .folder else { return .failure(EdgeFailure("it is a folder")) }
    guard let place = followed(path) else {
      return .failure(EdgeFailure("too many links lead from one to the next"))
    }
    if there != nil, !System.mayWrite(path) { return .failure(EdgeFailure("permission denied")) }
    if there?.kind == .other || isDescriptor(place) { return .success(.stream(path: path)) }
    let (folder, name) = parts(of: place)
    guard let inside = System.entry(folder), inside.kind == .folder, !name.isEmpty,
      System.mayWrite(folder, isFolder: true)
    else { return .failure(EdgeFailure("its folder does not exist or may not be written to")) }
    var new = inside.identity
    new.name = name
    return .success(.file(path: place, replaced: there, identity: there?.identity ?? new))
  }

  /// The most links that lead from one to the next; what Linux allows.
  private static let mostLinks = 40

  /// The path at the end of all links, also of one to nothing; nil where they lead in a circle.
  static func followed(_ path: String) -> String? {
    var path = path
    for _ in 0...mostLinks {
      guard !isDescriptor(path), let next = System.link(path) else { return path }
      path = next.hasPrefix("/") ? next : "\(parts(of: path).folder)/\(next)"
    }
    return nil
  }

  /// Whether a path names something open, which must not be renamed over: `/dev/stdout` leads
  /// there.
  private static func isDescriptor(_ path: String) -> Bool {
    path.hasPrefix("/proc/") || path.hasPrefix("/dev/fd/")
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }
}
