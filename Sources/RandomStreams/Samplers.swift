/// Random quantities made from one uniform number each, by inversion.
///
/// Every sampler takes exactly one number `u` strictly between 0 and 1 and never gives less for a
/// larger one. So a draw costs the same number of addresses whatever it decides, and two scenarios
/// that differ in a parameter but share `u` differ by the parameter alone. `1 - u` gives the
/// antithetic draw.
///
/// Parameters outside the stated ranges are programming errors and stop the program; a scenario's
/// values are checked where the scenario is read.
@usableFromInline
package enum Samplers: Sendable {}
