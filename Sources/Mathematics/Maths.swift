/// The elementary functions of the model, with the same bits on every machine.
///
/// A C library's `exp` and `log` differ in their last digit between systems and processors, and
/// one digit is enough to turn a trial another way. These functions use only addition,
/// subtraction, multiplication, division and square root, which IEEE 754 fixes to the last bit,
/// and never fuse two of them. The coefficients come from `Scripts/approximations/fit.py`.
///
/// Arguments outside a function's domain give NaN, never a trap; NaN gives NaN.
@usableFromInline
package enum Maths: Sendable {}
