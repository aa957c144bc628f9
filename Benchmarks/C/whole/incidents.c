// I1 to I3, R1 to R3: violations, incidents, answers and what they do.
#include "trial.h"

void violations(Trial *t) {
  const Judgement *j = t->judged;
  double z = normalScore(uniform(t->violations, (uint64_t)t->week));
  double next = j->violationsMean + j->violationsKept * (t->intensity - j->violationsMean) +
    j->violationsScore * z;
  t->intensity = least(next, j->violationsTop);
}

// I2: what protection leaves of drones and missiles.
static double prevented(const Trial *t, enum Kind kind) {
  const Settings *set = &t->judged->set;
  if (kind == DRONE) return set->incidents_counterDroneProtection * t->droneShare;
  if (kind == MISSILE) return set->incidents_airDefenceProtection * t->airShare;
  return 0;
}

static double letThrough(const Trial *t) {
  return 1 - t->judged->share[DRONE] * prevented(t, DRONE) -
    t->judged->share[MISSILE] * prevented(t, MISSILE);
}

void countIncidents(Trial *t) {
  const Judgement *j = t->judged;
  t->calm = t->count = 0;
  if (t->persons > 0) {
    double factor = 1, violations = t->intensity;
    if (t->seriousCrisis) factor = j->set.escalation_seriousIncidentFactor;
    else if (t->fighting) factor = j->set.truce_fightingIncidentFactor;
    if (t->seriousCrisis || t->fighting) violations = positive(violations);
    t->calm = j->backgroundRate * t->persons / 10000 * t->exposure * letThrough(t) * t->combatAtten;
    double rate = t->calm * exp(t->answers + violations) * factor +
      j->set.incidents_branching * t->excitation;
    t->count = poissonCount(uniform(t->counts, (uint64_t)t->week), least(rate, 1000), 255);
  }
  t->excitation = j->excitationKept * t->excitation + (1 - j->excitationKept) * t->count;
}

void recordDeaths(Trial *t, int c, double deaths) {
  Government *it = &t->governments[c];
  it->deaths += deaths;
  t->allDeaths += deaths;
  t->ledger.deaths += deaths;
  t->ledger.wounded += deaths * t->judged->set.incidents_woundedPerDeath;
  t->supportChanged = t->deathsYet = true;
  if (deaths >= t->judged->set.politics_shockDeaths) it->shockWeek = t->week;
}

// MARK: One incident (I3, R1, R3)

static enum Kind drawKind(const Trial *t, double u) {
  double left = u * letThrough(t);
  for (int kind = 0; kind < MINE; kind++) {
    double share = t->judged->share[kind] * (1 - prevented(t, (enum Kind)kind));
    if (left < share) return (enum Kind)kind;
    left -= share;
  }
  return MINE;
}

static int drawVictim(const Trial *t, double u) {
  double left = u * t->exposure * t->persons;
  int last = NONE;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    if (t->governments[c].persons <= 0) continue;
    last = c;
    double weight = t->governments[c].persons * t->judged->contributors[c].exposure;
    if (left < weight) break;
    left -= weight;
  }
  return last;
}

static int drawDeaths(const Trial *t, double u, enum Kind kind) {
  const Judgement *j = t->judged;
  double chance = j->kills[kind] * (1 - j->set.incidents_medicalProtection * t->medicalShare);
  if (u >= chance) return 0;
  double share = u / chance;
  int deaths = 1;
  while (deaths < j->mostDeaths && j->deathsCumulative[deaths - 1] < share) deaths++;
  return deaths;
}

enum Answer { UNANSWERED, PROPORTIONATE, STRIKE };

// R3: whether asked-for help comes; what is believed of the backstop moves at once.
static bool helpComes(Trial *t, double u) {
  const Settings *set = &t->judged->set;
  double chance = set->backstop_reliability * (t->plan->dualKey ? set->response_dualKeyFactor : 1);
  bool comes = u < chance;
  t->ledger.asked++;
  t->confidence += set->response_requestWeight * ((comes ? 1 : 0) - t->confidence);
  if (!comes) t->refusals++, t->ledger.failed++;
  return comes;
}

static void answer(Trial *t, int victim, enum Kind kind, bool serious, bool helpWanted,
                   uint64_t address) {
  static const enum Rules answeredFrom[KINDS] = {
    DEFEND_SELF, ACCOMPLISH_MISSION, DEFEND_SELF, STRIKE_SOURCE, DEFEND_SELF_AND_OTHERS,
  };
  const Judgement *j = t->judged;
  const Settings *set = &j->set;
  const double logs[] = {j->logUnanswered, j->logProportionate, j->logStrike};
  const double weights[] = {set->response_raisesUnanswered, 1, set->response_raisesStrike};
  if (kind == MINE) {
    t->raised += serious;
    return;
  }
  enum Rules ceiling = t->plan->contributors[victim].rulesCeiling;
  enum Rules permitted = ceiling < t->plan->rules ? ceiling : t->plan->rules;
  bool struck = permitted == STRIKE_SOURCE && (kind == INDIRECT_FIRE || kind == MISSILE);
  enum Answer given = permitted < answeredFrom[kind] ? UNANSWERED : struck ? STRIKE : PROPORTIONATE;
  if (helpWanted && helpComes(t, uniform(t->incidents, address + 3)) && given == UNANSWERED)
    given = PROPORTIONATE;
  double effect = logs[given], weight = weights[given];
  if (given == UNANSWERED) {
    t->unanswered++;
  } else if (uniform(t->incidents, address + 4) < set->host_setsOffShare) {
    effect = greatest(effect, j->logUnanswered);
    weight *= set->response_raisesMisattributed;
  }
  t->answerable++;
  t->logFactors += effect;
  if (serious) t->raised += weight;
}

static void incident(Trial *t, int number) {
  uint64_t address = 2048 * (uint64_t)t->week + 8 * (uint64_t)number;
  enum Kind kind = drawKind(t, uniform(t->incidents, address));
  int victim = drawVictim(t, uniform(t->incidents, address + 2));
  int deaths = drawDeaths(t, uniform(t->incidents, address + 1), kind);
  bool exchange = kind == INDIRECT_FIRE || kind == DIRECT_FIRE || kind == MISSILE;
  bool serious = kind == DIRECT_FIRE || kind == MISSILE || kind == HOSTAGE || deaths > 0;
  if (deaths > 0) recordDeaths(t, victim, deaths);
  if (kind == HOSTAGE) t->ledger.captured += t->judged->set.incidents_capturedPerHostageTaking;
  t->serious += serious;
  t->exchanges += exchange;
  bool helpWanted = exchange && deaths > 0 && t->works && t->plan->promised[AIR_COVER];
  answer(t, victim, kind, serious, helpWanted, address);
}

void incidents(Trial *t) {
  t->serious = t->exchanges = t->answerable = t->unanswered = 0;
  t->raised = t->logFactors = 0;
  for (int i = 0; i < t->count; i++) incident(t, i);
  t->ledger.incidents += t->count;
}

// R2
void effectOfAnswers(Trial *t) {
  const Settings *set = &t->judged->set;
  double mean = t->answerable > 0 ? t->logFactors / t->answerable : 0;
  double unanswered = t->answerable > 0 ? t->unanswered / (double)t->answerable : 0;
  t->answers = set->response_kept * t->answers + mean;
  double credibility = t->credibility + set->deterrence_credibilityRegained -
    set->deterrence_credibilityLost * unanswered - set->response_refusalCredibility * t->refusals;
  t->credibility = between(set->deterrence_credibilityFloor, credibility, 1);
  t->confidence = least(1, t->confidence + set->response_confidenceRegained);
  t->refusals = 0;
}
