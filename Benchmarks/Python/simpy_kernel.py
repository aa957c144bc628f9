"""The reference kernel in SimPy: a process for every contributor, the theatre and the ladder.

Usage: simpy_kernel.py SEED TRIALS
"""

import random
from bisect import bisect_left, bisect_right
from math import exp, log1p, log10

import simpy
from parameters import (
    CAPABILITIES, CLIMB, CONTRIBUTORS, DEATHS_UP_TO, EXPOSURE, KINDS_UP_TO, LETHAL, NEED,
    PERSONS, SCORES, TOUR, UNITS, WEEKS, each, report,
)
from plain import IN, LEAVING, Contributor, poisson

# The order of what happens in a week, as delays within it.
GOVERNMENTS_DECIDE, UNITS_MOVE, WEEK_ENDS = 0.2, 0.4, 0.6


class Mission:
    """What all processes share."""

    def __init__(self, env, chance):
        self.env = env
        self.chance = chance
        self.states = [Contributor(c, chance) for c in range(CONTRIBUTORS)]
        self.backstop_weeks = -150 * log1p(-chance.random())
        self.intensity = self.excitation = self.deaths = self.shared_loss = 0.0
        self.force = self.covered = self.mid_force = 0.0
        self.firm = self.rung = self.highest = self.left = self.strained = self.total = 0
        self.formed = WEEKS
        self.have = [0.0] * CAPABILITIES
        self.present = 0
        self.ended = env.event()
        for state in self.states:
            env.process(self.contributor(state))
        env.process(self.theatre())

    def contributor(self, state):
        """Opinion and government of one country, and its contingent from arrival on."""
        poll = 0
        for week in range(WEEKS):
            poll = state.turn_support(self.shared_loss, self.rung, self.chance)
            yield self.env.timeout(GOVERNMENTS_DECIDE)
            backstop = week < self.backstop_weeks
            self.left += state.decide(week, poll, backstop, self.firm, self.force)
            yield self.env.timeout(UNITS_MOVE - GOVERNMENTS_DECIDE)
            self.move(state, week)
            yield self.env.timeout(1 - UNITS_MOVE)

    def move(self, state, week):
        state.persons = 0.0
        if state.stage not in (IN, LEAVING) or week < state.arrival:
            return
        served = week - state.arrival
        if served > 0 and served % TOUR[state.number] == 0:
            self.strained += state.relieve(week)
        arrived = 1 if served >= 7 else (served + 1) / 8
        for k in range(CAPABILITIES):
            units = UNITS[state.number][k] * state.ready[k] * state.level[k] * arrived
            self.have[k] += units
            state.persons += units * PERSONS[k]
        self.present += 1

    def theatre(self):
        """Coverage, incidents and the ladder, once everybody has moved."""
        yield self.env.timeout(WEEK_ENDS)
        for week in range(WEEKS):
            self.firm = sum(state.is_firm(week) for state in self.states)
            self.force = sum(state.persons for state in self.states)
            self.cover(week)
            self.climb(self.suffer())
            if self.rung == 5:
                self.ended.succeed()
                return
            self.have = [0.0] * CAPABILITIES
            self.present = 0
            yield self.env.timeout(1)
        self.ended.succeed()

    def cover(self, week):
        command = 1 / (1 + 0.02 * (self.present - 1)) if self.present > 1 else 1
        self.share = [min(1, command * self.have[k] / NEED[k]) for k in range(CAPABILITIES)]
        share = self.share
        self.covered += sum(share[:6]) / 6 * (0.5 + 0.25 * (share[6] + share[7]))
        if week == 51:
            self.mid_force = self.force
        if self.force >= 10_000 and self.formed == WEEKS:
            self.formed = week

    def suffer(self):
        """The incidents of the week; returns how many are serious."""
        chance = self.chance
        self.intensity = 0.9 * self.intensity + 0.25 * SCORES[chance.getrandbits(12)]
        drawn = sum(state.persons * EXPOSURE[state.number] for state in self.states)
        rate = 0.0
        if drawn > 0:
            rate = drawn / 15_000 * exp(self.intensity) * (1 - 0.5 * self.share[5])
            rate += 0.4 * self.excitation
        count = poisson(chance.random(), rate) if rate > 0 else 0
        self.excitation = 0.7 * self.excitation + 0.3 * count
        self.total += count
        return sum(self.incident(drawn) for _ in range(count))

    def incident(self, drawn):
        chance = self.chance
        kind = bisect_right(KINDS_UP_TO, chance.random())
        remaining = chance.random() * drawn
        victim = 0
        while victim < CONTRIBUTORS - 1:
            remaining -= self.states[victim].persons * EXPOSURE[victim]
            if remaining < 0:
                break
            victim += 1
        fate = chance.random()
        is_serious = kind >= 4
        if fate < LETHAL[kind]:
            is_serious = True
            killed = bisect_left(DEATHS_UP_TO, fate / LETHAL[kind]) + 1
            state = self.states[victim]
            state.deaths += killed
            self.deaths += killed
            state.own_loss = 4 * log10(1 + state.deaths)
            self.shared_loss = 3 * log10(1 + self.deaths)
        if victim % 3 < kind % 3:
            self.excitation += 0.1
            return is_serious
        return is_serious or chance.random() < 0.05

    def climb(self, serious):
        u = self.chance.random()
        if u < 1 - (1 - CLIMB[self.rung]) ** serious:
            self.rung += 1
        elif u > 1 - 0.08 and self.rung > 0:
            self.rung -= 1
        self.highest = max(self.highest, self.rung)


def trial(seed, number):
    env = simpy.Environment()
    mission = Mission(env, random.Random(seed * 1_000_003 + number))
    env.run(until=mission.ended)
    support = sum(state.support for state in mission.states) / CONTRIBUTORS
    return (
        mission.covered / WEEKS, mission.deaths, mission.total, mission.mid_force, mission.left,
        mission.rung == 5, mission.formed, mission.highest, support, mission.strained,
    )


if __name__ == "__main__":
    report(each(trial))
