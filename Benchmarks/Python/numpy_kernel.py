"""The reference kernel in NumPy, a batch of trials side by side. Usage: numpy_kernel.py SEED TRIALS"""

import numpy as np
from parameters import (
    CAPABILITIES, CLIMB, CONTRIBUTORS, CREWS, DEATHS_UP_TO, EXPOSURE, KINDS_UP_TO, LETHAL, NEED,
    NOTICE, PARLIAMENT, PERSONS, SCORES, SUPPORT, TOUR, UNITS, WEEKS, report,
)

BATCH = 2000
OUT, IN, LEAVING, GONE = range(4)

units, crews = np.array(UNITS, dtype=float), np.array(CREWS)
has_units = units > 0
persons_per_unit, need = np.array(PERSONS, dtype=float), np.array(NEED, dtype=float)
tour, parliament = np.array(TOUR)[:, None], np.array(PARLIAMENT)[:, None]
notice, exposure = np.array(NOTICE, dtype=float)[:, None], np.array(EXPOSURE)[:, None]
base, scores = np.array(SUPPORT, dtype=float)[:, None], np.array(SCORES)
kinds_up_to, lethal = np.array(KINDS_UP_TO), np.array(LETHAL)
deaths_up_to, climb = np.array(DEATHS_UP_TO), np.array(CLIMB + [1.0])
condition = (np.arange(CONTRIBUTORS) % 4)[:, None]
polls = np.arange(1001)
join_hazard = 0.06 / (1 + np.exp((500 - polls) / 60))
exit_hazard = 0.002 * np.exp(0.008 * np.maximum(0, 500 - polls))


def batch(rng, n):
    """Runs `n` trials; gives an array of outputs by trials."""
    shape = (CONTRIBUTORS, n)

    def noise(*size):
        return scores[rng.integers(0, 4096, size, dtype=np.uint16)]

    full = rng.triangular(0.3, 0.6, 0.9, (CONTRIBUTORS, n, CAPABILITIES)) * units[:, None, :]
    level = np.ones((CONTRIBUTORS, n, CAPABILITIES))
    serving = np.zeros((CONTRIBUTORS, n, CAPABILITIES), dtype=np.int64)
    rested = np.zeros((CONTRIBUTORS, n, CAPABILITIES, 5), dtype=np.int64)
    willing, waives = rng.random(shape) < 0.8, rng.random(shape) >= 0.7
    patience, resolve = rng.exponential(size=shape), rng.exponential(size=shape)
    delay = np.ceil(notice * np.exp(0.3 * noise(*shape))).astype(np.int64)
    support = np.repeat(base, n, axis=1)
    decided, tired, own_loss = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    own = np.zeros(shape)
    stage = np.zeros(shape, dtype=np.int8)
    firm_week, arrival = np.full(shape, 10_000), np.full(shape, 10_000)
    leave = np.full(shape, 10_000)
    backstop_weeks = rng.exponential(150, n)
    intensity, excitation, deaths = np.zeros(n), np.zeros(n), np.zeros(n)
    shared_loss, force, covered, mid_force = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    firm, rung, highest = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.int64)
    left, strained, total = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.int64)
    formed = np.full(n, WEEKS)

    for week in range(WEEKS):
        runs = rung < 5
        intensity = 0.9 * intensity + 0.25 * noise(n)
        target = base - own_loss - shared_loss - np.where(rung >= 3, 5, 0)
        moved = np.clip(support + 0.1 * (target - support) + 0.8 * noise(*shape), 0, 100)
        support = np.where(runs, moved, support)
        poll = (10 * support + 0.5).astype(np.int64)

        backstop = week < backstop_weeks
        holds = (
            (condition == 0)
            | ((condition == 1) & backstop)
            | ((condition == 2) & (firm >= 4))
            | ((condition == 3) & (force >= 5000))
        )
        if week >= 26:
            holds |= waives
        out, serves = stage == OUT, (stage == IN) & (week >= firm_week) & runs
        goes = (stage == LEAVING) & (week >= leave) & runs
        decided += np.where(out & willing & holds, join_hazard[poll], 0)
        joins = out & willing & (decided >= patience) & runs
        stage[joins] = IN
        firm_week = np.where(joins, week + parliament, firm_week)
        arrival = np.where(joins, firm_week + delay, arrival)
        hazard = exit_hazard[poll] * np.where((condition == 1) & ~backstop, 3, 1)
        tired += np.where(serves, hazard, 0)
        tires = serves & (tired >= resolve)
        stage[tires] = LEAVING
        leave[tires] = week + 6
        stage[goes] = GONE
        left += goes.sum(axis=0)
        in_force = (stage == IN) | (stage == LEAVING)
        firm = (in_force & (week >= firm_week)).sum(axis=0)

        there = in_force & (week >= arrival)
        served = week - arrival
        c, t = np.nonzero(there & (served > 0) & (served % tour == 0) & runs)
        if c.size:
            old = serving[c, t]
            crew = (old + 1) % crews[c]
            k = np.arange(CAPABILITIES)[None, :]
            short = np.maximum(0, rested[c[:, None], t[:, None], k, crew] - week)
            short *= has_units[c]
            level[c, t] *= np.exp(-0.004 * short)
            np.add.at(strained, t, (short > 0).sum(axis=1))
            rested[c[:, None], t[:, None], k, old] = week + 2 * tour[c]
            serving[c, t] = crew
        arrived = np.where(there, np.clip((served + 1) / 8, 0, 1), 0)
        units_there = full * level * arrived[:, :, None]
        have = units_there.sum(axis=0)
        persons = units_there @ persons_per_unit
        force = np.where(runs, persons.sum(axis=0), force)
        present = there.sum(axis=0)
        share = np.minimum(1, have / (1 + 0.02 * np.maximum(0, present - 1))[:, None] / need)
        effects = share[:, :6].mean(axis=1) * (0.5 + 0.25 * (share[:, 6] + share[:, 7]))
        covered += np.where(runs, effects, 0)
        if week == 51:
            mid_force = np.where(runs, force, 0)
        formed = np.where(runs & (force >= 10_000) & (formed == WEEKS), week, formed)

        drawn_by = np.cumsum(persons * exposure, axis=0)
        drawn = drawn_by[-1]
        rate = drawn / 15_000 * np.exp(intensity) * (1 - 0.5 * share[:, 5]) + 0.4 * excitation
        count = rng.poisson(np.where(runs & (drawn > 0), rate, 0)).clip(max=63)
        excitation = 0.7 * excitation + 0.3 * count
        total += count
        of = np.repeat(np.arange(n), count)
        kind = np.searchsorted(kinds_up_to, rng.random(of.size), side="right")
        victim = (drawn_by[:, of] <= rng.random(of.size) * drawn[of]).sum(axis=0)
        fate = rng.random(of.size) / lethal[kind]
        kills = fate < 1
        killed = np.searchsorted(deaths_up_to, fate[kills]) + 1
        np.add.at(own, (victim[kills], of[kills]), killed)
        deaths += np.bincount(of[kills], killed, n)
        own_loss = 4 * np.log10(1 + own)
        shared_loss = 3 * np.log10(1 + deaths)
        unanswered = victim % 3 < kind % 3
        excitation += 0.1 * np.bincount(of[unanswered], minlength=n)
        grave = kills | (kind >= 4) | (~unanswered & (rng.random(of.size) < 0.05))
        serious = np.bincount(of[grave], minlength=n)

        u = rng.random(n)
        up = runs & (u < 1 - (1 - climb[rung]) ** serious)
        down = runs & ~up & (u > 1 - 0.08) & (rung > 0)
        rung += up
        rung -= down
        highest = np.maximum(highest, rung)
        if not runs.any():
            break
    return np.stack([
        covered / WEEKS, deaths, total, mid_force, left, rung == 5, formed, highest,
        support.mean(axis=0), strained,
    ])


def run(seed, trials):
    rng = np.random.Generator(np.random.SFC64(seed))
    sums, squares = np.zeros(10), np.zeros(10)
    while trials > 0:
        rows = batch(rng, min(BATCH, trials))
        sums += rows.sum(axis=1)
        squares += (rows * rows).sum(axis=1)
        trials -= BATCH
    return sums, squares


if __name__ == "__main__":
    report(run)
