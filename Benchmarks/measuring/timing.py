"""Times, side by side: every round runs everything once, in turn."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from . import building, counting


def median(values):
    return statistics.median(values)


def elapsed(words):
    """Wall time of a whole command [s]."""
    with open(os.devnull, "w") as nowhere:
        begin = time.perf_counter()
        done = subprocess.run(
            [str(word) for word in words],
            stdout=nowhere, stderr=nowhere, cwd=building.ROOT, env=counting.environment(),
        )
        took = time.perf_counter() - begin
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, words))}")
    return took


def printed_seconds(words, scenarios=None):
    """All times that a command measured itself [s]."""
    environment = counting.environment()
    if scenarios:
        environment["SCENARIOS"] = str(scenarios)
    words = [str(word) for word in words]
    done = subprocess.run(
        words, capture_output=True, text=True, cwd=building.ROOT, env=environment
    )
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(words)}\n{done.stderr}")
    lines = [line.split() for line in done.stdout.splitlines()]
    return [float(line[1]) for line in lines if line[0] == "seconds"], {
        line[0]: float(line[1]) for line in lines if line[0] != "seconds" and len(line) == 2
    }


class Rates:
    """Trials per second of what was run, and ratios of runs that followed each other."""

    def __init__(self):
        self.rates = {}

    def note(self, name, trials, seconds):
        self.rates.setdefault(name, []).append(trials / seconds)

    def rate(self, name):
        """The median of trials per second."""
        return median(self.rates[name])

    def ratio(self, one, other):
        """Least, median and greatest of the ratios of one round each."""
        ratios = sorted(a / b for a, b in zip(self.rates[one], self.rates[other]))
        return ratios[0], median(ratios), ratios[-1]


def baseline(swift, trials, threads):
    """Seconds that trials of the baseline scenario take on some threads."""
    return printed_seconds([swift.words[0], "scenario", "baseline", trials, threads])[0][0]


class Trials(Rates):
    """One thread: every version of the kernel, the baseline scenario and the same rules in C."""

    BASELINE = "baseline"

    def __init__(self, versions, swift, whole, rounds):
        super().__init__()
        for number in range(rounds):
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
            for version in versions:
                self.note(version.name, version.timed, version.run(version.timed)[1])
            self.note(self.BASELINE, 5_000, baseline(swift, 5_000, 1))
            self.note(whole.NAME, 4_000, whole.seconds(4_000))


class Threads(Rates):
    """Two threads against one, and against two programs at once, which share nothing: what the
    machine gives. Each follows the other at once, since the second core comes and goes."""

    KERNEL, BASELINE = "kernel", "baseline"
    TWO, PROGRAMS = ", two threads", ", two programs"

    def __init__(self, swift, rounds):
        super().__init__()
        for _ in range(rounds):
            self.compare(
                self.KERNEL, 40_000, lambda trials, threads: swift.run(trials, threads=threads)[1]
            )
            self.compare(
                self.BASELINE, 5_000, lambda trials, threads: baseline(swift, trials, threads)
            )

    def compare(self, name, trials, seconds):
        self.note(name, trials, seconds(trials, 1))
        self.note(name + self.TWO, 2 * trials, seconds(2 * trials, 2))
        with ThreadPoolExecutor(2) as pool:
            both = pool.map(lambda _: seconds(trials, 1), range(2))
            self.note(name + self.PROGRAMS, 2 * trials, max(both))


def start_up(program, rounds):
    """Milliseconds of `muster --version` above those of /bin/true, in turn."""
    pairs = [(elapsed([program, "--version"]), elapsed(["/bin/true"])) for _ in range(rounds)]
    return 1000 * median([a - b for a, b in pairs]), 1000 * median([b for _, b in pairs])


class Patience:
    """Seconds from typing to the first screen of 10,000 trials of the baseline."""

    # Trials of the straightforward C kernel a second on the machine for which the goal was set.
    REFERENCE = 33_000

    def __init__(self, program, kernel, rounds, *options):
        """Every round times the kernel and then the program, so that one clock holds for both."""
        words = [program, "run", "baseline", "--trials", "10000", "--quiet", *options]
        here, there = [], []
        for _ in range(rounds):
            rate = kernel.timed / kernel.run(kernel.timed)[1]
            here.append(elapsed(words))
            there.append(here[-1] * rate / self.REFERENCE)
        self.here, self.there = median(here), median(there)


def reading(benchmarks, bytes_wanted, times):
    """Milliseconds to read and check a scenario of so many bytes with all that it extends."""
    folder = building.BUILT / "scenarios"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(building.ROOT / "scenarios", folder)
    large(folder, bytes_wanted)
    seconds, printed = printed_seconds([benchmarks, "read", "large", times], folder)
    return 1000 * median(seconds), 1000 * seconds[0], printed["bytes"]


def large(folder, bytes_wanted):
    """Writes a scenario that adds copies of contributors to the baseline until all that is read is as
    large, or hardly larger."""
    library = json.loads((folder / "library" / "contributors-2025-02-25.json").read_text())
    size = sum(
        pathlib.Path(folder, name).stat().st_size
        for name in (
            "baseline.json", "library/contributors-2025-02-25.json", "library/capabilities.json",
            "library/tasks-25000.json",
        )
    )

    def text(added):
        scenario = {"name": "large", "extends": "baseline", "contributors": added}
        return json.dumps(scenario, indent=2, ensure_ascii=False)

    def missing(added):
        return bytes_wanted - size - len(text(added).encode())

    added, left = {}, {}
    for name, contributor in library["contributors"].items():
        copy = dict(contributor, label=f"{contributor['label']} again")
        copy.pop("aliases", None)
        left[f"{name}-again"] = copy
    while missing(added) > 0:
        # The one that fills most of what is missing; where each is more than that, the smallest.
        after = {name: missing(added | {name: copy}) for name, copy in left.items()}
        fitting = [name for name in after if after[name] >= 0]
        name = min(fitting or after, key=lambda name: abs(after[name]))
        added[name] = left.pop(name)
    (folder / "large.json").write_text(text(added))
