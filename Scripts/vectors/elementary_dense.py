#!/usr/bin/env python3
"""Writes Tests/Vectors/02_elementary_dense.csv: values of functions at scattered points.

The values come from mpmath. The points are exact binary64 numbers, drawn once with a fixed seed
over the ranges the model uses and beyond. The values have 25 digits; the last column is what the
nearest binary64 number lacks of the true value, so that errors can be measured in fractions of a
unit in the last place.

Usage: elementary_dense.py > Tests/Vectors/02_elementary_dense.csv
"""

import random

from mpmath import mp, mpf, erfc, exp, expm1, log, log1p, loggamma, sqrt

mp.dps = 40
draw = random.Random(20_240_229)


def quantile(p):
    """The normal quantile by Newton's method on the logarithm of the tail."""
    if p > 0.5:
        return -quantile(1 - p)
    x = -sqrt(-2 * log(p)) if p < 0.1 else mpf(0)
    for _ in range(60):
        tail = erfc(-x / sqrt(mpf(2))) / 2
        density = exp(-x * x / 2) / sqrt(2 * mp.pi)
        x -= (log(tail) - log(p)) * tail / density
    return x


def between(low, high):
    return lambda: draw.uniform(low, high)


def spread(low, high):
    return lambda: float(exp(mpf(draw.uniform(low, high))))


functions = [
    ("exp", exp, [between(-1, 1), between(-40, 40), between(-708, 709)]),
    ("expm1", expm1,
     [between(-0.001, 0.001), between(-2, 2), between(-30, 30), between(0.3, 0.5), between(1, 9)]),
    ("log", log, [between(0.5, 2), spread(-20, 20), spread(-700, 700)]),
    ("log1p", log1p,
     [between(-0.001, 0.001), between(-0.999, 2), spread(-40, 40), between(-0.5, -0.3),
      between(0.42, 0.5)]),
    ("logGamma", loggamma, [between(0.9, 2.1), between(0, 12), spread(-20, 25)]),
    ("cumulative", lambda x: erfc(-x / sqrt(mpf(2))) / 2, [between(-1.5, 1.5), between(-37, 8)]),
    ("quantile", quantile,
     [between(0, 1), spread(-650, -2), lambda: 1 - 2.0 ** draw.randint(-53, -2)]),
]

print("function,x_hexfloat,value_25digits,rest_hexfloat")
for name, function, ranges in functions:
    for point in ranges:
        for _ in range(24):
            x = point()
            value = function(mpf(x))
            rest = float(value - mpf(float(value)))
            digits = mp.nstr(value, 25, min_fixed=-5, max_fixed=20)
            print(f"{name},{x.hex()},{digits},{rest.hex()}")
