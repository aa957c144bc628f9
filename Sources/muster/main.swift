import Foundation
import MusterCommands

exit(Muster(.real()).run(Array(CommandLine.arguments.dropFirst())))
