#!/usr/bin/env python3
"""Fits the polynomials of Sources/Mathematics and prints their coefficients.

Each polynomial is the near-minimax (Chebyshev) fit of a smooth remainder, worked out with 60
decimal digits and rounded once to binary64. The line above each list gives the largest relative
error of the rounded polynomial on 2,001 points, as a power of two. Needs Python 3 with mpmath;
nothing that is built or tested runs this file.
"""

from mpmath import (
    mp, mpf, atanh, chebyfit, erf, erfc, euler, exp, expm1, log, loggamma, pi, polyval, sqrt,
)

mp.dps = 60


def exponential_remainder(r):
    """(e^r - 1 - r) / r^2: what the exponential adds to 1 + r."""
    if abs(r) < mpf(10) ** -15:
        return mpf(1) / 2 + r / 6 + r * r / 24
    return (expm1(r) - r) / (r * r)


def logarithm_remainder(z):
    """(2 atanh(s) / s - 2) / z with z = s^2: what the logarithm adds to 2s."""
    if z < mpf(10) ** -25:
        return mpf(2) / 3 + z * 2 / 5
    s = sqrt(z)
    return (2 * atanh(s) / s - 2) / z


def log_gamma_quotient(t):
    """logGamma(2 + t) / t."""
    return 1 - euler if abs(t) < mpf(10) ** -30 else loggamma(2 + t) / t


def central_normal_quotient(w):
    """(Phi(x) - 1/2) / x with w = x^2."""
    if w < mpf(10) ** -30:
        return 1 / sqrt(2 * pi)
    x = sqrt(w)
    return erf(x / sqrt(mpf(2))) / 2 / x


def tail_of_position(v):
    """(x + 2) e^(x^2/2) (1 - Phi(x)) with v = (x - 5) / (x + 5)."""
    x = 5 * (1 + v) / (1 - v)
    return (x + 2) * erfc(x / sqrt(mpf(2))) / 2 * exp(x * x / 2)


def position(x):
    return mpf(x - 5) / (x + 5)


def show(name, function, low, high, terms):
    low, high = mpf(low), mpf(high)
    coefficients = [mpf(float(c)) for c in chebyfit(function, [low, high], terms)]
    worst = mpf(0)
    for i in range(2001):
        x = low + (high - low) * i / 2000
        worst = max(worst, abs(polyval(coefficients, x) / function(x) - 1))
    print(f"{name} on [{mp.nstr(low, 5)}, {mp.nstr(high, 5)}]: 2^{mp.nstr(log(worst, 2), 4)}")
    for c in reversed(coefficients):
        print(f"  {float(c)!r},")


# Half of log 2 and the square root of 2 bound the reduced arguments; see the Swift files.
show("exponential", exponential_remainder, "-0.3467", "0.3467", 11)
show("logarithm", logarithm_remainder, 0, "0.02945", 7)
show("logGamma", log_gamma_quotient, "-0.5", "0.5", 19)
show("central normal", central_normal_quotient, 0, 1, 10)
show("normal tail", tail_of_position, position(1), position(39), 22)
