"""The reference kernel as a plain Python loop. Usage: plain.py SEED TRIALS"""

import random
from bisect import bisect_left, bisect_right
from math import ceil, exp, log1p, log10

from parameters import (
    CAPABILITIES, CLIMB, CONTRIBUTORS, CREWS, DEATHS_UP_TO, EXPOSURE, KINDS_UP_TO, LETHAL, NEED,
    NOTICE, PARLIAMENT, PERSONS, SCORES, SUPPORT, TOUR, UNITS, WEEKS, each, report,
)

OUT, IN, LEAVING, GONE = range(4)


def poisson(u, mean):
    term = total = exp(-mean)
    count = 0
    while total < u and count < 63:
        count += 1
        term *= mean / count
        total += term
    return count


class Contributor:
    """A country in one trial."""

    def __init__(self, number, chance):
        self.number = number
        self.ready = [chance.triangular(0.3, 0.9, 0.6) for _ in range(CAPABILITIES)]
        self.level = [1.0] * CAPABILITIES
        self.serving = [0] * CAPABILITIES
        self.rested = [[0] * 5 for _ in range(CAPABILITIES)]
        self.willing = chance.random() < 0.8
        self.insists = chance.random() < 0.7
        self.patience = -log1p(-chance.random())
        self.resolve = -log1p(-chance.random())
        self.slip = exp(0.3 * SCORES[chance.getrandbits(12)])
        self.support = float(SUPPORT[number])
        self.stage = OUT
        self.decided = self.tired = self.deaths = self.own_loss = self.persons = 0.0
        self.firm_week = self.arrival = self.leave = 0

    def turn_support(self, shared_loss, rung, chance):
        target = SUPPORT[self.number] - self.own_loss - shared_loss - (5 if rung >= 3 else 0)
        support = self.support + 0.1 * (target - self.support)
        support += 0.8 * SCORES[chance.getrandbits(12)]
        self.support = min(100.0, max(0.0, support))
        return int(10 * self.support + 0.5)

    def decide(self, week, poll, backstop, firm, force):
        """Decides to join or to leave; returns whether the last units left this week."""
        condition = self.number % 4
        if self.stage == OUT and self.willing:
            holds = (
                condition == 0
                or (condition == 1 and backstop)
                or (condition == 2 and firm >= 4)
                or (condition == 3 and force >= 5000)
            )
            if holds or (not self.insists and week >= 26):
                self.decided += 0.06 / (1 + exp((500 - poll) / 60))
            if self.decided >= self.patience:
                self.stage = IN
                self.firm_week = week + PARLIAMENT[self.number]
                self.arrival = self.firm_week + ceil(NOTICE[self.number] * self.slip)
        elif self.stage == IN and week >= self.firm_week:
            hazard = 0.002 * exp(0.008 * (500 - poll)) if poll < 500 else 0.002
            self.tired += 3 * hazard if condition == 1 and not backstop else hazard
            if self.tired >= self.resolve:
                self.stage = LEAVING
                self.leave = week + 6
        elif self.stage == LEAVING and week >= self.leave:
            self.stage = GONE
            return True
        return False

    def is_firm(self, week):
        return self.stage in (IN, LEAVING) and week >= self.firm_week

    def relieve(self, week):
        """A tour is over: the next crews take over; returns how many were not rested."""
        strained = 0
        for k in range(CAPABILITIES):
            if UNITS[self.number][k] == 0:
                continue
            crew = (self.serving[k] + 1) % CREWS[self.number][k]
            short = self.rested[k][crew] - week
            if short > 0:
                self.level[k] *= exp(-0.004 * short)
                strained += 1
            self.rested[k][self.serving[k]] = week + 2 * TOUR[self.number]
            self.serving[k] = crew
        return strained


def trial(seed, number):
    chance = random.Random(seed * 1_000_003 + number)
    states = [Contributor(c, chance) for c in range(CONTRIBUTORS)]
    backstop_weeks = -150 * log1p(-chance.random())
    intensity = excitation = deaths = shared_loss = force = covered = mid_force = 0.0
    firm = rung = highest = left = strained = total = 0
    formed = WEEKS
    for week in range(WEEKS):
        if rung == 5:
            break
        intensity = 0.9 * intensity + 0.25 * SCORES[chance.getrandbits(12)]
        backstop = week < backstop_weeks
        for state in states:
            poll = state.turn_support(shared_loss, rung, chance)
            left += state.decide(week, poll, backstop, firm, force)
        firm = sum(state.is_firm(week) for state in states)

        have = [0.0] * CAPABILITIES
        present = 0
        force = 0.0
        for state in states:
            state.persons = 0.0
            if state.stage not in (IN, LEAVING) or week < state.arrival:
                continue
            served = week - state.arrival
            if served > 0 and served % TOUR[state.number] == 0:
                strained += state.relieve(week)
            arrived = 1 if served >= 7 else (served + 1) / 8
            units = UNITS[state.number]
            for k in range(CAPABILITIES):
                in_theatre = units[k] * state.ready[k] * state.level[k] * arrived
                have[k] += in_theatre
                state.persons += in_theatre * PERSONS[k]
            force += state.persons
            present += 1
        command = 1 / (1 + 0.02 * (present - 1)) if present > 1 else 1
        share = [min(1, command * have[k] / NEED[k]) for k in range(CAPABILITIES)]
        covered += sum(share[:6]) / 6 * (0.5 + 0.25 * (share[6] + share[7]))
        if week == 51:
            mid_force = force
        if force >= 10_000 and formed == WEEKS:
            formed = week

        drawn = sum(state.persons * EXPOSURE[state.number] for state in states)
        rate = 0.0
        if drawn > 0:
            rate = drawn / 15_000 * exp(intensity) * (1 - 0.5 * share[5]) + 0.4 * excitation
        count = poisson(chance.random(), rate) if rate > 0 else 0
        excitation = 0.7 * excitation + 0.3 * count
        total += count
        serious = 0
        for _ in range(count):
            kind = bisect_right(KINDS_UP_TO, chance.random())
            remaining = chance.random() * drawn
            victim = 0
            while victim < CONTRIBUTORS - 1:
                remaining -= states[victim].persons * EXPOSURE[victim]
                if remaining < 0:
                    break
                victim += 1
            fate = chance.random()
            killed = 0
            if fate < LETHAL[kind]:
                killed = bisect_left(DEATHS_UP_TO, fate / LETHAL[kind]) + 1
                states[victim].deaths += killed
                deaths += killed
                states[victim].own_loss = 4 * log10(1 + states[victim].deaths)
                shared_loss = 3 * log10(1 + deaths)
            is_serious = killed > 0 or kind >= 4
            if victim % 3 >= kind % 3:
                is_serious = is_serious or chance.random() < 0.05
            else:
                excitation += 0.1
            serious += is_serious

        u = chance.random()
        if u < 1 - (1 - CLIMB[rung]) ** serious:
            rung += 1
        elif u > 1 - 0.08 and rung > 0:
            rung -= 1
        highest = max(highest, rung)
    support = sum(state.support for state in states) / CONTRIBUTORS
    return (
        covered / WEEKS, deaths, total, mid_force, left, rung == 5, formed, highest, support,
        strained,
    )


if __name__ == "__main__":
    report(each(trial))
