"""The versions of the reference kernel, and whether they agree."""

import math
import os
import statistics
import subprocess
import sys

from . import building

# The chance that versions which do agree are refused, over all comparisons together.
FALSE_ALARM = 0.001


class Version:
    """One version: what it is called, how it is run, and how many trials suit it."""

    def __init__(self, name, words, timed, agreeing, seed):
        self.name, self.words = name, [str(word) for word in words]
        self.timed, self.agreeing, self.seed = timed, agreeing, seed

    def run(self, trials, threads=1, seed=None):
        """Runs trials; gives mean and deviation by output, and the seconds taken."""
        numbers = [str(seed or self.seed), str(trials)]
        if self.words[-1] == "kernel":
            numbers.append(str(threads))
        environment = dict(os.environ, NUMBA_CACHE_DIR=str(building.BUILT / "numba"))
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
            environment[name] = "1"
        done = subprocess.run(
            self.words + numbers, capture_output=True, text=True, env=environment
        )
        if done.returncode != 0:
            sys.exit(f"failed: {self.name}\n{done.stderr}")
        outputs, seconds = {}, 0.0
        for line in done.stdout.splitlines():
            name, *values = line.split()
            if name == "seconds":
                seconds = float(values[0])
            elif name != "compiling":
                outputs[name] = (float(values[0]), float(values[1]))
        return outputs, seconds


def all_versions():
    """Builds every version; the first is the reference.

    Each is timed on as many trials as take it about three quarters of a second.
    """
    swift = building.swift("muster-benchmarks")
    python, scripts = building.python(), building.HERE / "Python"
    native = "-march=native"
    return [
        Version(
            "C, straightforward", [building.c("straightforward.c", "c", native)], 20_000, 400_000, 1
        ),
        Version("C, tuned", [building.c("tuned.c", "c-tuned", native)], 50_000, 400_000, 2),
        Version(
            "C, tuned, plain x86-64", [building.c("tuned.c", "c-tuned-plain")], 50_000, 400_000, 3
        ),
        Version("Swift, muster's parts", [swift, "kernel"], 50_000, 400_000, 4),
        Version("Numba", [python, scripts / "numba_kernel.py"], 16_000, 400_000, 5),
        Version("NumPy", [python, scripts / "numpy_kernel.py"], 4_000, 200_000, 6),
        Version("plain Python", [python, scripts / "plain.py"], 150, 6_000, 7),
        Version("SimPy", [python, scripts / "simpy_kernel.py"], 50, 3_000, 8),
    ]


def control():
    """Straightforward C in which contributors leave 3 % more readily: it must be refused."""
    binary = building.c("straightforward.c", "c-control", "-march=native", "-DEXIT_BASE=0.00206")
    return Version("control", [binary], 0, 400_000, 9)


def agreement(versions):
    """Compares each version with the first; gives lines of a table, and whether all agree."""
    runs = [(version, version.run(version.agreeing)[0]) for version in versions]
    reference = runs[0]
    comparisons = (len(versions) - 1) * len(reference[1])
    limit = -statistics.NormalDist().inv_cdf(FALSE_ALARM / comparisons / 2)
    rows, agree = [], True
    for version, outputs in runs[1:]:
        scores = {
            name: score(outputs[name], version.agreeing, reference[1][name], versions[0].agreeing)
            for name in reference[1]
        }
        worst = max(scores, key=lambda name: abs(scores[name]))
        fits = abs(scores[worst]) <= limit
        agree = agree and fits
        rows.append((version.name, version.agreeing, worst, scores[worst], fits))
    return rows, limit, agree, runs


def score(one, n, other, m):
    """The difference of two means in standard errors, with one variance estimated from both."""
    pooled = ((n - 1) * one[1] ** 2 + (m - 1) * other[1] ** 2) / (n + m - 2)
    if pooled == 0:
        return 0.0 if one[0] == other[0] else math.inf
    return (one[0] - other[0]) / math.sqrt(pooled / n + pooled / m)
