"""The reference kernel compiled by Numba, with the same addressed draws as C and Swift.

Usage: numba_kernel.py SEED TRIALS
"""

from math import ceil, exp, log1p, log10, sqrt

import numpy as np
from numba import njit, uint32, uint64
from parameters import (
    CREWS, DEATHS_UP_TO, EXPOSURE, KINDS_UP_TO, LETHAL, NEED, NOTICE, PARLIAMENT, PERSONS, SCORES,
    SUPPORT, TOUR, UNITS, WEEKS, report,
)
from parameters import CLIMB as CLIMB_LIST

CLIMB = np.array(CLIMB_LIST)
crews, units = np.array(CREWS), np.array(UNITS, dtype=np.float64)
tour, parliament = np.array(TOUR), np.array(PARLIAMENT)
notice, exposure = np.array(NOTICE, dtype=np.float64), np.array(EXPOSURE)
base, persons_per_unit = np.array(SUPPORT, dtype=np.float64), np.array(PERSONS, dtype=np.float64)
need, kinds_up_to, lethal = np.array(NEED, dtype=np.float64), np.array(KINDS_UP_TO), np.array(LETHAL)
deaths_up_to, scores = np.array(DEATHS_UP_TO), np.array(SCORES)

OUT, IN, LEAVING, GONE = 0, 1, 2, 3
LOW, HALF, TWELVE = uint64(0xFFFFFFFF), uint64(32), uint64(12)
S27, S33, ONE = uint64(27), uint64(33), uint64(1)
MIX_1, MIX_2 = uint64(0x3C79AC492BA7B653), uint64(0x1C69B3F74AC4AE35)
PHILOX_1, PHILOX_2 = uint64(0xD2511F53), uint64(0xCD9E8D57)
WEYL_1, WEYL_2 = uint64(0x9E3779B9), uint64(0xBB67AE85)
ALTERNATING = uint64(0xAAAAAAAAAAAAAAAA)
M1, M2, M4 = uint64(0x5555555555555555), uint64(0x3333333333333333), uint64(0x0F0F0F0F0F0F0F0F)
SUM = uint64(0x0101010101010101)


@njit(inline="always")
def stream(seed, trial, entity, purpose):
    """Start and increment of a stream: Philox4x32-10 of its address."""
    c0, c1 = uint64(0), uint64(purpose) << uint64(16)
    c2, c3 = uint64(entity), uint64(trial)
    k0, k1 = uint64(seed) & LOW, uint64(seed) >> HALF
    for _ in range(10):
        first, second = c0 * PHILOX_1, c2 * PHILOX_2
        c0, c2 = (second >> HALF) ^ c1 ^ k0, (first >> HALF) ^ c3 ^ k1
        c1, c3 = second & LOW, first & LOW
        k0, k1 = (k0 + WEYL_1) & LOW, (k1 + WEYL_2) & LOW
    increment = (c3 << HALF) | c2 | ONE
    x = increment ^ (increment >> ONE)
    x = x - ((x >> ONE) & M1)
    x = (x & M2) + ((x >> uint64(2)) & M2)
    x = (x + (x >> uint64(4))) & M4
    if (x * SUM) >> uint64(56) < uint64(24):
        increment ^= ALTERNATING
    return (c1 << HALF) | c0, increment


@njit(inline="always")
def bits(start, increment, number):
    x = start + uint64(number) * increment
    x = (x ^ (x >> S27)) * MIX_1
    x = (x ^ (x >> S33)) * MIX_2
    return x ^ (x >> S27)


@njit(inline="always")
def uniform(start, increment, number):
    return (np.float64(bits(start, increment, number) >> TWELVE) + 0.5) * 2.0**-52


@njit(inline="always")
def score(start, increment, step):
    shift = uint64(52 - 12 * (step % 5))
    return scores[np.int64((bits(start, increment, step // 5) >> shift) & uint64(4095))]


@njit(inline="always")
def triangular(u):
    if u < 0.5:
        return 0.3 + sqrt(0.18 * u)
    return 0.9 - sqrt(0.18 * (1 - u))


@njit(inline="always")
def poisson(u, mean):
    term = exp(-mean)
    total = term
    count = 0
    while total < u and count < 63:
        count += 1
        term *= mean / count
        total += term
    return count


@njit
def trial(seed, number, ready, level, serving, rested, state, stage, dates, noise, have, share, out):
    support, decided, tired, own, own_loss = state[0], state[1], state[2], state[3], state[4]
    patience, resolve, slip, persons = state[5], state[6], state[7], state[8]
    firm_week, arrival, leave = dates[0], dates[1], dates[2]
    willing, insists, poll = dates[3], dates[4], dates[5]
    level[:] = 1
    serving[:] = 0
    rested[:] = 0
    state[1:5] = 0
    stage[:] = OUT
    for c in range(16):
        r0, r1 = stream(seed, number, c, 1)
        d0, d1 = stream(seed, number, c, 2)
        noise[c, 0], noise[c, 1] = stream(seed, number, c, 3)
        for k in range(8):
            ready[c, k] = triangular(uniform(r0, r1, k))
        willing[c] = uniform(d0, d1, 0) < 0.8
        insists[c] = uniform(d0, d1, 1) < 0.7
        patience[c] = -log1p(-uniform(d0, d1, 2))
        resolve[c] = -log1p(-uniform(d0, d1, 3))
        slip[c] = exp(0.3 * score(d0, d1, 20))
        support[c] = base[c]
    v0, v1 = stream(seed, number, 0, 4)
    n0, n1 = stream(seed, number, 0, 5)
    i0, i1 = stream(seed, number, 0, 6)
    l0, l1 = stream(seed, number, 0, 7)
    b0, b1 = stream(seed, number, 0, 8)
    backstop_weeks = -150 * log1p(-uniform(b0, b1, 0))
    intensity = excitation = deaths = shared_loss = force = covered = mid_force = 0.0
    firm = rung = highest = left = strained = total = 0
    formed = WEEKS

    for week in range(WEEKS):
        if rung == 5:
            break
        intensity = 0.9 * intensity + 0.25 * score(v0, v1, week)
        combat = 5 if rung >= 3 else 0
        for c in range(16):
            target = base[c] - own_loss[c] - shared_loss - combat
            moved = support[c] + 0.1 * (target - support[c])
            moved += 0.8 * score(noise[c, 0], noise[c, 1], week)
            support[c] = min(100.0, max(0.0, moved))
            poll[c] = int(10 * support[c] + 0.5)

        backstop = week < backstop_weeks
        firm_now = 0
        for c in range(16):
            if stage[c] == OUT and willing[c]:
                holds = (
                    c % 4 == 0
                    or (c % 4 == 1 and backstop)
                    or (c % 4 == 2 and firm >= 4)
                    or (c % 4 == 3 and force >= 5000)
                )
                if holds or (not insists[c] and week >= 26):
                    decided[c] += 0.06 / (1 + exp((500 - poll[c]) / 60))
                if decided[c] >= patience[c]:
                    stage[c] = IN
                    firm_week[c] = week + parliament[c]
                    arrival[c] = firm_week[c] + int(ceil(notice[c] * slip[c]))
            elif stage[c] == IN and week >= firm_week[c]:
                hazard = 0.002
                if poll[c] < 500:
                    hazard = 0.002 * exp(0.008 * (500 - poll[c]))
                tired[c] += 3 * hazard if c % 4 == 1 and not backstop else hazard
                if tired[c] >= resolve[c]:
                    stage[c] = LEAVING
                    leave[c] = week + 6
            elif stage[c] == LEAVING and week >= leave[c]:
                stage[c] = GONE
                left += 1
            if (stage[c] == IN or stage[c] == LEAVING) and week >= firm_week[c]:
                firm_now += 1
        firm = firm_now

        have[:] = 0
        present = 0
        force = 0.0
        drawn = 0.0
        for c in range(16):
            persons[c] = 0
            if (stage[c] != IN and stage[c] != LEAVING) or week < arrival[c]:
                continue
            served = week - arrival[c]
            if served > 0 and served % tour[c] == 0:
                for k in range(8):
                    if units[c, k] == 0:
                        continue
                    crew = (serving[c, k] + 1) % crews[c, k]
                    short = rested[c, k, crew] - week
                    if short > 0:
                        level[c, k] *= exp(-0.004 * short)
                        strained += 1
                    rested[c, k, serving[c, k]] = week + 2 * tour[c]
                    serving[c, k] = crew
            arrived = 1.0 if served >= 7 else (served + 1) / 8
            for k in range(8):
                in_theatre = units[c, k] * ready[c, k] * level[c, k] * arrived
                have[k] += in_theatre
                persons[c] += in_theatre * persons_per_unit[k]
            force += persons[c]
            drawn += persons[c] * exposure[c]
            present += 1
        command = 1 / (1 + 0.02 * (present - 1)) if present > 1 else 1.0
        for k in range(8):
            share[k] = min(1.0, command * have[k] / need[k])
        effects = 0.0
        for k in range(6):
            effects += share[k]
        covered += effects / 6 * (0.5 + 0.25 * (share[6] + share[7]))
        if week == 51:
            mid_force = force
        if force >= 10_000 and formed == WEEKS:
            formed = week

        count = 0
        if drawn > 0:
            rate = drawn / 15_000 * exp(intensity) * (1 - 0.5 * share[5]) + 0.4 * excitation
            count = poisson(uniform(n0, n1, week), rate)
        excitation = 0.7 * excitation + 0.3 * count
        total += count
        serious = 0
        for i in range(count):
            draw = 256 * week + 4 * i
            u = uniform(i0, i1, draw)
            kind = 0
            while kinds_up_to[kind] <= u:
                kind += 1
            remaining = uniform(i0, i1, draw + 1) * drawn
            victim = 0
            while victim < 15:
                remaining -= persons[victim] * exposure[victim]
                if remaining < 0:
                    break
                victim += 1
            fate = uniform(i0, i1, draw + 2)
            is_serious = kind >= 4
            if fate < lethal[kind]:
                killed = 1
                while deaths_up_to[killed - 1] < fate / lethal[kind]:
                    killed += 1
                own[victim] += killed
                deaths += killed
                own_loss[victim] = 4 * log10(1 + own[victim])
                shared_loss = 3 * log10(1 + deaths)
                is_serious = True
            if victim % 3 < kind % 3:
                excitation += 0.1
            elif uniform(i0, i1, draw + 3) < 0.05:
                is_serious = True
            serious += is_serious

        u = uniform(l0, l1, week)
        if u < 1 - (1 - CLIMB[rung]) ** serious:
            rung += 1
        elif u > 1 - 0.08 and rung > 0:
            rung -= 1
        highest = max(highest, rung)
    out[0], out[1], out[2], out[3] = covered / WEEKS, deaths, total, mid_force
    out[4], out[5], out[6], out[7] = left, rung == 5, formed, highest
    out[8], out[9] = support.sum() / 16, strained


@njit
def run(seed, trials):
    ready, level = np.empty((16, 8)), np.empty((16, 8))
    serving, rested = np.empty((16, 8), np.int64), np.empty((16, 8, 5), np.int64)
    state, stage = np.empty((9, 16)), np.empty(16, np.int64)
    dates, noise = np.empty((6, 16), np.int64), np.empty((16, 2), np.uint64)
    have, share, out = np.empty(8), np.empty(8), np.empty(10)
    sums, squares = np.zeros(10), np.zeros(10)
    for number in range(trials):
        trial(
            seed, number, ready, level, serving, rested, state, stage, dates, noise, have, share, out
        )
        sums += out
        squares += out * out
    return sums, squares


if __name__ == "__main__":
    report(run, warm=lambda: run(1, 1))
