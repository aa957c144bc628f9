"""What pairing saves, and whether runs that are cut up or killed end in the same bytes."""

import json
import subprocess
import sys

from . import building, counting

MEASURE = "coverageUsable"
FORMS = ("full-backstop", "no-backstop")


def result(program, *words):
    """The result file of a command."""
    done = subprocess.run(
        [str(word) for word in (program, *words, "--format", "json", "--quiet")],
        capture_output=True, text=True, env=counting.environment(), cwd=building.ROOT,
    )
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, words))}\n{done.stderr}")
    return json.loads(done.stdout)


def interval(measures):
    """Estimate and half width of the measure in a list of a result file."""
    row = next(row for row in measures if row["id"] == MEASURE)
    value = row["difference"] if "difference" in row else row["estimate"]
    return value, (row["high"] - row["low"]) / 2


def pairing(program, trials, repeats):
    """How many times the trials an unpaired comparison needs for an interval as narrow.

    Intervals shrink with the root of trials. First from the intervals of one comparison, then from
    comparisons whose two scenarios really ran under seeds of their own.
    """
    from_one, really, differences = [], [], []
    for number in range(repeats):
        seed = 100 + 3 * number
        words = ("--trials", trials, "--seed")
        both = result(program, "compare", *FORMS, *words, seed)
        difference, paired = interval(both["pairs"][0]["measures"])
        (_, first), (_, second) = (
            interval(both["measures"]), interval(both["compared"][0]["measures"])
        )
        from_one.append((first**2 + second**2) / paired**2)
        # Each scenario beside itself: a comparison plays nothing but what it compares.
        alone = [
            interval(result(program, "compare", form, form, *words, seed + 1 + place)["measures"])
            for place, form in enumerate(FORMS)
        ]
        unpaired = sum(width**2 for _, width in alone)
        really.append(unpaired / paired**2)
        differences.append((difference, paired, alone[1][0] - alone[0][0], unpaired**0.5))
    return {
        "trials": trials, "repeats": repeats, "from one": sum(from_one) / repeats,
        "really": sum(really) / repeats, "example": differences[0],
    }


def script(name, *words):
    """The last line of a script that must succeed, and whether it did."""
    done = subprocess.run(
        [str(word) for word in (building.ROOT / "Scripts" / name, *words)],
        capture_output=True, text=True, cwd=building.ROOT, env=counting.environment(),
    )
    lines = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    return lines[-1] if lines else "nothing was said", done.returncode == 0


def scaling(program, kills):
    """Shards and threads, then kills."""
    return {"shards": script("check-shards", program), "kills": script("check-resume", kills, program)}
