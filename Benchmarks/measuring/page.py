"""The page of results: what was measured, against which goals."""

from . import machine
from .timing import Threads, Trials

# The kernel's versions as the goals name them: name, goal, stretch.
KERNEL_GOALS = [
    ("C, straightforward", 1.5, 2.0),
    ("C, tuned", 0.85, None),
    ("C, tuned, plain x86-64", 0.85, None),
    ("Numba", 2, None),
    ("NumPy", 10, None),
    ("plain Python", 200, None),
    ("SimPy", 700, None),
]


# The load before anything was begun above which other work slows what is measured.
BUSY = 1.5


def table(header, rows):
    lines = [f"| {' | '.join(header)} |", f"| {' | '.join('---' for _ in header)} |"]
    return lines + [f"| {' | '.join(map(str, row))} |" for row in rows]


def figure(value):
    """Three digits that matter, and thousands apart."""
    if value >= 1000:
        return f"{round(value, -int(len(str(int(value))) - 3)):,.0f}"
    return f"{value:.3g}"


def met(value, goal):
    return "met" if value >= goal else "**not met**"


def write(results):
    """The text of results.md."""
    trials, versions = results["trials"], results["versions"]
    swift, same = results["swift"], results["whole"].NAME
    lines = [
        "# Results",
        "",
        "Written by `Benchmarks/run`; do not edit. What is compared is said in",
        "[README.md](README.md), the kernel in [reference-kernel.md](reference-kernel.md).",
        "",
        *[f"- {line}" for line in machine.lines() if not line.startswith("load")],
        f"- load of the machine at the beginning {results['load'][0]:.1f}, before the first round"
        f" {results['load'][1]:.1f}, after the last {results['load'][2]:.1f}; {results['rounds']}"
        " rounds, each running everything once in turn",
        "",
        *busy(results["load"][0]),
        "Ratios are medians of the ratios within each round, with the least and the greatest",
        "round in brackets: the clock of such a machine wanders by a fifth from minute to minute,",
        "and what else runs on it slows some versions more than others.",
        "",
        "## The kernel agrees",
        "",
        *agreement(results),
        "",
        "## The whole scenario agrees",
        "",
        *trials_agree(results),
        "",
        "## Goals",
        "",
        *goals(results, swift),
        "",
        *instruction_goals(results),
        "",
        "## Two threads",
        "",
        *two_threads(results["threads"]),
        "",
        "## Trials per second, one thread",
        "",
        *table(
            ["version", "trials/s", "microseconds a trial", "of straightforward C"],
            [
                (
                    name,
                    figure(trials.rate(name)),
                    figure(1e6 / trials.rate(name)),
                    figure(trials.ratio(name, versions[0].name)[1]),
                )
                for name in [version.name for version in versions]
                + [Trials.BASELINE, same]
            ],
        ),
        "",
        f"muster plays {spread(*trials.ratio(Trials.BASELINE, same))} times the trials per second",
        "of C with the same rules.",
        "",
        "## Counts, which do not depend on the load",
        "",
        *counts(results),
        "",
        "Contributor-weeks are contributors times weeks: 16 x 104 in the kernel,",
        f"{results['contributors']} x {results['weeks']} in the baseline scenario, which has"
        f" {results['capabilities']} capabilities.",
        "",
        "## The program",
        "",
        *program(results),
        "",
        "## What is saved by pairing, and what cutting and killing must not change",
        "",
        *proofs(results["proofs"]),
    ]
    return "\n".join(lines) + "\n"


def busy(load):
    """What to say first of times that other work has lengthened."""
    if load <= BUSY:
        return []
    return [
        f"**The machine was busy with other work (load {load:.1f} at the beginning).** Times are",
        "longer than they are on a quiet one, starting and two threads most of all; counts are not.",
        "",
    ]


def agreement(results):
    rows, limit, control = results["agreement"], results["limit"], results["control"]
    versions = results["versions"]
    outputs = len(results["reference"])
    lines = [
        f"Ten outputs of each version against {versions[0].name} ({versions[0].agreeing:,} trials,",
        f"another seed each): all {len(rows) * outputs} differences are within {limit:.2f} standard",
        "errors. If all agree in truth, one such table in 1,000 would say otherwise.",
        "",
    ]
    lines += table(
        ["version", "trials", "largest difference in", "standard errors"],
        [(name, f"{n:,}", output, f"{score:+.2f}") for name, n, output, score, _ in rows],
    )
    return lines + [
        "",
        "The control, straightforward C in which contributors leave 3 % more readily, is refused:",
        f"`{control[2]}` differs by {control[3]:+.1f} standard errors.",
    ]


def trials_agree(results):
    (_, trials, measures, differing, _), control = results["trials agree"]
    return [
        "The baseline scenario was written a second time in plain C, from docs/model.md. With the",
        f"same random numbers {trials - differing:,} of {trials:,} trials give the same {measures}"
        " measures as muster, to one part in",
        "a million. The control, in which crises come 3 % more often, is refused:",
        f"{control[3]:,} trials differ, most often in `{control[4]}`.",
    ]


def instruction_goals(results):
    """The one goal that is counted and not timed."""
    counts = {row[0]: row[1] for row in results["counts"]}
    ratio = counts["baseline scenario"] / counts[results["whole"].NAME]
    return table(
        ["ratio of instructions a trial", "goal", "measured", ""],
        [("baseline scenario / C, the same scenario and rules", "at most 1.5 (stretch 1.0)",
          figure(ratio), "met" if ratio <= 1.5 else "**not met**")],
    )


def goals(results, swift):
    trials = results["trials"]
    rows = []
    for name, goal, stretch in KERNEL_GOALS:
        least, middle, most = trials.ratio(swift, name)
        wanted = f"{goal}" + (f" (stretch {stretch:g})" if stretch else "")
        rows.append((f"Swift kernel / {name}", wanted, spread(least, middle, most),
                     met(middle, goal)))
    least, middle, most = trials.ratio(Trials.BASELINE, results["versions"][0].name)
    rows.append(("baseline scenario, all rules / straightforward C kernel", 0.23,
                 spread(least, middle, most), met(middle, 0.23)))
    return table(["ratio of trials per second", "goal", "measured", ""], rows)


def two_threads(threads):
    rows = []
    for name, words in ((Threads.BASELINE, "baseline scenario"), (Threads.KERNEL, "Swift kernel")):
        two, programs = name + Threads.TWO, name + Threads.PROGRAMS
        least, middle, most = threads.ratio(two, name)
        rows += [
            (f"{words}, two threads / one", 1.85, spread(least, middle, most), met(middle, 1.85)),
            (f"{words}, two programs at once / one", "what the machine gives",
             spread(*threads.ratio(programs, name)), ""),
            (f"{words}, two threads / two programs", "", spread(*threads.ratio(two, programs)), ""),
        ]
    return table(["ratio of trials per second", "goal", "measured", ""], rows)


def spread(least, middle, most):
    return f"{figure(middle)} ({figure(least)} to {figure(most)})"


def counts(results):
    rows = []
    for name, instructions, weeks, allocations in results["counts"]:
        rows.append((
            name,
            f"{instructions:,.0f}",
            f"{instructions / weeks:,.0f}",
            "" if allocations is None else f"{abs(allocations):.2f}",
        ))
    return table(
        ["one more trial of", "instructions", "a contributor-week", "heap allocations"], rows
    )


def program(results):
    p = results["program"]

    alone, whole = p["alone"], p["whole"]
    rows = [
        ("start-up above /bin/true", "at most 5 ms", f"{p['start']:.1f} ms", p["start"] <= 5),
        ("10,000 trials of the baseline (`--alone`), from typing to the first screen",
         f"at most 0.6 s where there are {alone.REFERENCE:,} trials of straightforward C a second",
         patience(alone), alone.there <= 0.6),
        ("the same with all that a run plays beside them, 38,000 trials", "none of its own",
         patience(whole), None),
        ("size, static and stripped", "at most 20 MB", f"{p['size']:.1f} MB", p["size"] <= 20),
        (f"reading and checking a scenario of {p['bytes'] / 1000:.0f} kB", "at most 5 ms",
         f"{p['reading']:.1f} ms (first time {p['first']:.1f} ms)", p["reading"] <= 5),
        (f"peak memory of `run baseline`, {p['few']:,} trials", "at most 32 MB", f"{p['little']:.1f} MB",
         p["little"] <= 32),
        (f"the same, {p['many']:,} trials", "at most 1 MB more",
         f"{p['much']:.1f} MB", p["much"] - p["little"] <= 1),
        (f"peak memory of `run no-force`, {p['most']:,} trials",
         f"at most 1 MB more than {p['few']:,}",
         f"{p['million']:.1f} MB, {p['cheap']:.1f} MB", p["million"] - p["cheap"] <= 1),
    ]
    return judged(rows)


def patience(found):
    return f"{found.there:.2f} s ({found.here:.2f} s here)"


def judged(rows):
    """A table of goals; of what has none, None says so."""
    words = {True: "met", False: "**not met**", None: ""}
    return table(["", "goal", "measured", ""], [(a, b, c, words[ok]) for a, b, c, ok in rows])


def proofs(found):
    """Rows on pairing, parts and kills."""
    pairing = found["pairing"]
    difference, paired, other, unpaired = pairing["example"]
    parts, kills = found["scaling"]["shards"], found["scaling"]["kills"]
    rows = [
        ("trials an unpaired comparison needs, over those of a paired one", "at least 3",
         f"{pairing['from one']:.1f} by the intervals of one run; {pairing['really']:.1f} by runs"
         " under other seeds", min(pairing["from one"], pairing["really"]) >= 3),
        ("a run and a comparison on 1, 2 and 7 threads, and in 1, 3 and 64 parts put together in"
         " random order", "the same bytes", "the same bytes" if parts[1] else parts[0], parts[1]),
        ("a run killed at random moments, and while it wrote its checkpoint", "the same bytes",
         kills[0].rstrip(".").lower(), kills[1]),
    ]
    return [
        *judged(rows),
        "",
        "The comparison is of `coverageUsable` with the full backstop and with none: for as narrow an",
        f"interval of the difference, means of {pairing['repeats']} comparisons of"
        f" {pairing['trials']:,} trials. In the first,",
        f"the difference was {100 * difference:.2f} points (plus or minus {100 * paired:.2f}) paired,"
        f" and {100 * other:.2f} (plus or minus {100 * unpaired:.2f})",
        "unpaired. `.ci/run` compares the bytes of debug and release builds.",
    ]
