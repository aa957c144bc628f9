// X2 to X5 and H1: crises, attacks, the rung, and the early end of the mission.
#include "trial.h"

// X3: combat power over what stops the aggressor.
double balance(const Trial *t) {
  if (t->persons <= 0) return 0;
  return least(1, t->combatPower * t->credibility / t->judged->set.given_aggressorNeeds);
}

static double crisisFactor(const Trial *t) {
  const Settings *set = &t->judged->set;
  double consent =
    t->plan->moscowRejects ? set->deterrence_consentRejected : set->deterrence_consentAmbiguous;
  double backstop = 1;
  if (t->works) {
    double believed = t->plan->promised[AUTOMATIC_RESPONSE] ? set->deterrence_backstopAutomatic
      : t->plan->promised[AIR_COVER] ? set->deterrence_backstopOverHorizon
                                     : set->deterrence_backstopAmbiguous;
    backstop = 1 - (1 - believed) * t->confidence;
  }
  double presence = least(1, t->persons / set->deterrence_presenceTroops);
  double deterred = set->deterrence_crisisEffectWithout * balance(t) +
    set->host_crisisEffect * (hostArmy(t->judged, t->week) - 1);
  return pow(greatest(consent * backstop, 1e-9), presence) * exp(-deterred);
}

// MARK: The end of the mission (X4)

static void endMission(Trial *t, enum End cause) {
  if (t->end != GOES_ON) return;
  t->end = cause;
  int weeks = cause == BY_ATTACK ? 2 : wholeWeeks(t->judged->set.mandate_leavesWeeks);
  for (int c = 0; c < t->plan->contributorCount; c++) {
    Government *it = &t->governments[c];
    if (it->stage == FIRM) {
      it->stage = LEAVING;
      it->goneWeek = t->week + weeks;
    } else if (it->stage != LEAVING) {
      it->stage = GONE;
    }
  }
  t->membersChanged = t->sendingChanged = t->surveyNeeded = true;
  listForce(t);
}

// MARK: Renewed attack (X5)

static double fightingPower(const Trial *t) {
  const Judgement *j = t->judged;
  double sum = 0;
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    double supplies = 1;
    if (j->supplyDays[k] >= 0) {
      double stock = least(1, j->supplyDays[k] / j->set.attack_fightDays);
      supplies = t->logisticsMet + (1 - t->logisticsMet) * stock;
    }
    sum += t->fightingPower[k] * supplies;
  }
  return j->reserve + j->values[t->plan->rulesWorthInput] * sum;
}

static bool backstopComes(Trial *t, uint64_t address) {
  const Settings *set = &t->judged->set;
  if (!t->works) return false;
  if (t->plan->promised[AUTOMATIC_RESPONSE]) return true;
  if (!t->plan->promised[AIR_COVER]) return false;
  double chance = set->backstop_reliability * (t->plan->dualKey ? set->response_dualKeyFactor : 1);
  bool comes = uniform(t->attacks, address) < chance;
  t->ledger.asked++;
  t->confidence += set->response_requestWeight * ((comes ? 1 : 0) - t->confidence);
  if (!comes) t->refusals++, t->ledger.failed++;
  return comes;
}

static enum Outcome outcome(const Trial *t, double odds, double u) {
  const Settings *set = &t->judged->set;
  if (t->plan->fights && u < 1 / (1 + exp(set->attack_stoppedAt - odds))) return STOPPED;
  if (t->plan->fights && u < 1 / (1 + exp(set->attack_containedAt - odds))) return CONTAINED;
  return u < 1 / (1 + exp(set->attack_withdrawnAt - odds)) ? WITHDRAWN : EXCEEDED;
}

static void deathsOfAttack(Trial *t, double deaths) {
  double weights = t->exposure * t->persons;
  if (weights <= 0) return;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    double persons = t->governments[c].persons;
    double own = least(persons, deaths * persons * t->judged->contributors[c].exposure / weights);
    if (own <= 0) continue;
    recordDeaths(t, c, own);
    t->ledger.attackDeaths += own;
  }
}

static void attack(Trial *t) {
  const Judgement *j = t->judged;
  const Settings *set = &j->set;
  if (t->persons <= 0) return;
  uint64_t address = 4 * (uint64_t)t->attackNumber++;
  double size = set->given_aggressorNeeds *
    exp(set->attack_scaleDeviation * normalScore(uniform(t->attacks, address)));
  double standing = set->attack_hostWorth * hostArmy(j, t->week);
  if (backstopComes(t, address + 3)) standing += set->attack_backstopWorth;
  if (t->plan->fights) standing += fightingPower(t);
  double odds = set->attack_balanceEffect * log(greatest(standing / size, 1e-9));
  enum Outcome result = outcome(t, odds, uniform(t->attacks, address + 1));
  if (t->ledger.attack == NO_ATTACK) t->ledger.attack = result;
  double d = set->attack_deathsDeviation, z = normalScore(uniform(t->attacks, address + 2));
  deathsOfAttack(t, t->persons * j->outcomeDeaths[result] / 1000 * exp(d * z - d * d / 2));
  if (result == EXCEEDED)
    t->ledger.captured += t->persons * set->attack_capturedPerThousand / 1000;
  if (result == WITHDRAWN || result == EXCEEDED) endMission(t, BY_ATTACK);
}

// MARK: Crises (X2)

static void openCrisis(Trial *t) {
  const Settings *set = &t->judged->set;
  uint64_t address = 4 * (uint64_t)t->crisisNumber++;
  t->ledger.crises++;
  t->open = t->supportChanged = true;
  t->seriousCrisis = uniform(t->crises, address + 1) < set->escalation_seriousIfCrisis;
  t->war = t->seriousCrisis && uniform(t->crises, address + 2) < set->escalation_warIfSerious;
  double weeks = t->war ? set->escalation_warWeeks
    : t->seriousCrisis ? set->escalation_seriousCrisisWeeks : set->escalation_minorCrisisWeeks;
  t->crisisEnds = t->week + (int)weeks;
  if (t->war) attack(t);
}

static int rung(const Trial *t) {
  if (t->war) return 5;
  if (t->seriousCrisis) return 4;
  if (t->fighting || t->serious >= 3) return 3;
  if (t->exchanges > 0) return 2;
  return t->count > 0 || t->open;
}

void crises(Trial *t) {
  const Judgement *j = t->judged;
  if (t->open && t->week >= t->crisisEnds) {
    t->open = t->seriousCrisis = t->war = false;
    t->crisisHazard = 0;
    t->crisisAt = exponential(uniform(t->crises, 4 * (uint64_t)t->crisisNumber));
    makeTruce(t);
    t->supportChanged = true;
  }
  if (!t->open) {
    double raises = j->set.escalation_raisedPerSeriousIncident;
    double usual = t->calm / (1 - j->set.incidents_branching) * j->crisisWeight;
    t->crisisHazard += j->crisesPerWeek * t->motivation * crisisFactor(t) *
      (1 + raises * t->raised) / (1 + raises * usual);
    if (t->crisisHazard >= t->crisisAt) openCrisis(t);
  }
  t->rung = rung(t);
}

void earlyEnd(Trial *t) {
  const Settings *set = &t->judged->set;
  if (t->launch == NOT_YET || t->end != GOES_ON) return;
  t->headquartersSeen |= t->leadPresent;
  bool led = t->lead != NONE && t->governments[t->lead].stage == FIRM;
  t->weeksWithoutLead = t->headquartersSeen && !led ? t->weeksWithoutLead + 1 : 0;
  bool active = false;
  for (int task = 0; task < t->plan->taskCount; task++)
    active |= t->week >= t->plan->tasks[task].from && t->week <= t->plan->tasks[task].until;
  bool enough = t->coverage[USABLE] >= set->mission_endsBelowCoverage;
  t->coverageSeen |= enough;
  t->weeksBelow = t->coverageSeen && active && !enough ? t->weeksBelow + 1 : 0;
  if (t->weeksWithoutLead >= set->mission_endsWithoutLeadWeeks) endMission(t, BY_COMMAND);
  else if (t->weeksBelow >= set->mission_endsBelowWeeks) endMission(t, BY_TASKS);
}
