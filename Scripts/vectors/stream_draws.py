#!/usr/bin/env python3
"""Writes Tests/Vectors/01_stream_draws.csv: draws of random streams, worked out independently.

Written from the definitions alone, with Python's unbounded integers, so that the Swift code has
something to disagree with. Usage: stream_draws.py > Tests/Vectors/01_stream_draws.csv
"""

WORD, LONG = 2**32 - 1, 2**64 - 1


def philox4x32_10(counter, key):
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        high0, low0 = divmod(0xD2511F53 * c0, 2**32)
        high1, low1 = divmod(0xCD9E8D57 * c2, 2**32)
        c0, c1, c2, c3 = high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0
        k0, k1 = (k0 + 0x9E3779B9) & WORD, (k1 + 0xBB67AE85) & WORD
    return c0, c1, c2, c3


def needs_flipping(increment):
    return bin(increment ^ (increment >> 1)).count("1") < 24


def stream(seed, trial, entity, purpose):
    """The start, the increment, and whether the increment had its bits flipped."""
    w0, w1, w2, w3 = philox4x32_10((0, purpose * 65536, entity, trial), (seed & WORD, seed >> 32))
    increment = (w3 * 2**32 + w2) | 1
    flipped = needs_flipping(increment)
    return w1 * 2**32 + w0, increment ^ (0xAAAAAAAAAAAAAAAA if flipped else 0), flipped


def moremur(x):
    x = ((x ^ (x >> 27)) * 0x3C79AC492BA7B653) & LONG
    x = ((x ^ (x >> 33)) * 0x1C69B3F74AC4AE35) & LONG
    return x ^ (x >> 27)


def fnv1a(text):
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & WORD
    return value


addresses = [
    (1, 0, "UK", 1), (1, 1, "UK", 1), (1, 0, "FR", 1), (1, 0, "UK", 2), (2, 0, "UK", 1),
    (2**64 - 1, 2**32 - 1, "", 65535), (0x0123456789ABCDEF, 999_999, "DK", 17),
]
# Increments with long runs of equal bits are rare; take the first two of one entity.
rare = [trial for trial in range(1000) if stream(7, trial, fnv1a("EE"), 3)[2]]
addresses += [(7, trial, "EE", 3) for trial in rare[:2]]

print("seed,trial,entity_id,purpose,increment_flipped,draw,bits,uniform_hexfloat")
for seed, trial, entity, purpose in addresses:
    start, increment, flipped = stream(seed, trial, fnv1a(entity), purpose)
    for draw in (0, 1, 2, 63, 64, 10_000, 2**40):
        bits = moremur((start + draw * increment) & LONG)
        uniform = ((bits >> 12) + 0.5) * 2.0**-52
        address = f"{seed:016x},{trial},{entity},{purpose},{'yes' if flipped else 'no'}"
        print(f"{address},{draw},{bits:016x},{uniform.hex()}")
