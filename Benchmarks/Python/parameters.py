"""What the Python versions of the reference kernel share: parameters and the report."""

import sys
import time
from math import sqrt
from statistics import NormalDist

WEEKS, CONTRIBUTORS, CAPABILITIES = 104, 16, 8
OUTPUTS = (
    "coverage", "deaths", "incidents", "force", "left", "ended", "formed", "rung", "support",
    "strained",
)

UNITS = [[(7 * c + 5 * k + c * k) % 6 for k in range(8)] for c in range(16)]
CREWS = [[2 + (c + 2 * k) % 4 for k in range(8)] for c in range(16)]
TOUR = [15 + c % 7 for c in range(16)]
NOTICE = [4 + 5 * c % 9 for c in range(16)]
PARLIAMENT = [3 * c % 8 for c in range(16)]
SUPPORT = [42 + 7 * c % 19 for c in range(16)]
EXPOSURE = [0.5 + c % 5 / 4 for c in range(16)]
PERSONS = [100 + 50 * (3 * k % 5) for k in range(8)]
NEED = [14 + 2 * (3 * k % 7) for k in range(8)]
KINDS_UP_TO = [0.30, 0.55, 0.70, 0.82, 0.92, 1.0]
LETHAL = [0.02, 0.05, 0.08, 0.10, 0.15, 0.30]
CLIMB = [0.10, 0.08, 0.08, 0.06, 0.05]


def power_law():
    """The cumulative probabilities of 1 to 40 deaths."""
    weights = [1 / (x * x) for x in range(1, 41)]
    total, table = 0.0, []
    for weight in weights:
        total += weight
        table.append(total)
    return [value / total for value in table]


def normal_scores():
    """The 4,096 equally likely values of the noise, with variance one."""
    normal = NormalDist()
    raw = [normal.inv_cdf((i + 0.5) / 4096) for i in range(4096)]
    deviation = sqrt(sum(x * x for x in raw) / 4096)
    return [x / deviation for x in raw]


DEATHS_UP_TO = power_law()
SCORES = normal_scores()


def report(run, warm=None):
    """Runs `run(seed, trials)`, which yields rows of outputs, and prints what C prints."""
    seed, trials = int(sys.argv[1]), int(sys.argv[2])
    if warm is not None:
        begin = time.perf_counter()
        warm()
        print(f"compiling {time.perf_counter() - begin:.6f}")
    begin = time.perf_counter()
    sums, squares = run(seed, trials)
    took = time.perf_counter() - begin
    for name, total, square in zip(OUTPUTS, sums, squares):
        mean = total / trials
        deviation = sqrt(max(0, square / trials - mean * mean) * trials / (trials - 1))
        print(name, repr(float(mean)), repr(float(deviation)))
    print(f"seconds {took:.6f}")


def each(trial):
    """Makes a run out of a function of seed and number that gives one row of outputs."""

    def run(seed, trials):
        sums, squares = [0.0] * len(OUTPUTS), [0.0] * len(OUTPUTS)
        for number in range(trials):
            for place, value in enumerate(trial(seed, number)):
                sums[place] += value
                squares[place] += value * value
        return sums, squares

    return run
