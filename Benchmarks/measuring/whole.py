"""The whole baseline scenario in C: built, held against muster trial by trial, run."""

import csv
import math
import sys

from . import building, plan, timing

# What two trials of the same numbers may differ by: sums are added up in another order.
TOLERANCE = 1e-6
# The control: crises come by 3 % more often.
CONTROL = ("escalation.crisesPerYearThin", 0.45 * 1.03)


class Whole:
    """The C program and the plans it reads."""

    NAME = "C, the same scenario and rules"

    def __init__(self):
        sources = sorted((building.HERE / "C" / "whole").glob("*.c"))
        self.binary = building.c_of(sources, "c-whole")
        self.plan = building.BUILT / "baseline.plan"
        self.plan.write_text(plan.text("baseline"))
        self.control = building.BUILT / "control.plan"
        self.control.write_text(plan.text("baseline", [CONTROL]))

    def words(self, trials="N"):
        return [str(self.binary), str(self.plan), "1", str(trials)]

    def rows(self, path, trials):
        """Every measure of every trial."""
        words = [str(self.binary), str(path), "1", str(trials), "rows"]
        return list(csv.DictReader(building.run(words).splitlines()))

    def seconds(self, trials):
        return timing.printed_seconds(self.words(trials))[0][0]

    def agreement(self, program, trials):
        """Compares with muster; gives a row of a table for the plan, and one for the control."""
        file = building.BUILT / "trials.csv"
        building.run([
            program, "run", "baseline", "--trials", trials, "--seed", "1", "--quiet",
            "--set", "showSideBySide=none", "--trials-csv", file,
        ])
        with open(file, newline="") as text:
            reference = list(csv.DictReader(text))
        return [
            compared(name, self.rows(path, trials), reference)
            for name, path in (("the same plan", self.plan), ("the control", self.control))
        ]


def compared(name, ours, reference):
    """What is compared, trials, measures, trials that differ in any, and the measure in most."""
    if [row["trial"] for row in ours] != [row["trial"] for row in reference]:
        sys.exit(f"{name}: other trials than muster's")
    measures = [measure for measure in ours[0] if measure != "trial"]
    differing = {
        measure: {
            row["trial"] for row, other in zip(ours, reference)
            if differs(row[measure], other[measure])
        }
        for measure in measures
    }
    most = max(measures, key=lambda measure: len(differing[measure]))
    trials = len(set().union(*differing.values()))
    return name, len(ours), len(measures), trials, most if trials else ""


def differs(one, other):
    """Whether two cells do: empty where a trial has no such value, Inf where it never comes."""
    if one == other:
        return False
    if not one or not other or "Inf" in (one, other):
        return True
    return not math.isclose(float(one), float(other), rel_tol=TOLERANCE, abs_tol=TOLERANCE)


def agreed(whole, program, trials):
    """Refuses to go on unless all trials agree and those of the control do not."""
    same, control = whole.agreement(program, trials)
    if same[3] > 0:
        sys.exit(
            f"{same[3]:,} of {same[1]:,} trials of the baseline differ from C's, most often in"
            f" {same[4]}: no times"
        )
    if control[3] == 0:
        sys.exit("the control was not refused: the comparison of trials proves nothing")
    return [same, control]
