// W3 and W4. Ukraine invites, so a mandate stands from week 0 until the mission ends (W2); Moscow's
// stance never changes and is never a consent (W1).
#include "trial.h"

void backstop(Trial *t) {
  const Settings *set = &t->judged->set;
  if (!t->plan->anythingPromised) return;
  bool worked = t->works;
  if (t->announced && !t->withdrawnByChance) {
    t->withdrawal += set->backstop_withdrawnPerYear / WEEKS_A_YEAR;
    if (t->withdrawal >= t->withdrawalAt) {
      t->announced = false;
      t->withdrawnByChance = true;
      t->lostWeek = t->week;
      t->surveyNeeded = true;
    }
  }
  if (worked) {
    t->pausing += set->backstop_pausedPerYear / WEEKS_A_YEAR;
    if (t->pausing >= t->pausingAt) {
      uint64_t n = (uint64_t)t->pauses++;
      double length = set->backstop_pauseWeeks * exponential(uniform(t->lapses, 2 * n + 2));
      int until = t->week + wholeWeeks(length);
      if (until > t->pausedUntil) t->pausedUntil = until;
      t->pausing = 0;
      t->pausingAt = exponential(uniform(t->lapses, 2 * n + 3));
    }
  }
  t->works = t->announced && t->week >= t->pausedUntil && t->week >= set->backstop_delayWeeks;
  if (t->works != worked) t->surveyNeeded = true;
}

void makeTruce(Trial *t) {
  t->fighting = false;
  t->truceWeek = t->week;
  t->truceNumber++;
  t->truceHazard = 0;
  t->truceAt = exponential(uniform(t->truces, 2 * (uint64_t)t->truceNumber));
  t->excitation = t->answers = 0;
  t->intensity = t->judged->truceAfter;
}

void truce(Trial *t) {
  const Settings *set = &t->judged->set;
  if (t->fighting) {
    if (t->week >= t->fightingEnds && !t->open) makeTruce(t);
    return;
  }
  if (t->open) return;
  t->truceHazard += t->judged->truceHazard * exp(-set->deterrence_lowLevelEffect * balance(t));
  if (t->truceHazard < t->truceAt) return;
  double u = uniform(t->truces, 2 * (uint64_t)t->truceNumber + 1);
  t->fighting = t->broken = true;
  t->fightingEnds = t->week + wholeWeeks(set->truce_fightingWeeks * exponential(u));
}
