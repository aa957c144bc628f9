// One trial: how it begins (section 5), and the processes of a week in their order (section 3).
#include "trial.h"

#include <stddef.h>
#include <string.h>

static void beginGovernment(Trial *t, int c, double all, uint64_t seed, uint32_t number) {
  const Judgement *j = t->judged;
  const JudgedContributor *judged = &j->contributors[c];
  Government *it = &t->governments[c];
  double r = j->set.politics_willingnessCorrelation;
  it->chances = openStream(seed, number, t->plan->contributors[c].entity, CHANCES);
  it->wayOut = openStream(seed, number, t->plan->contributors[c].entity, WAYS_OUT);
  double z = normalScore(uniform(it->chances, 0));
  it->willing = normalShare(sqrt(r) * all + sqrt(1 - r) * z) < judged->joins;
  it->insists = uniform(it->chances, 1) < judged->insists;
  it->patience = exponential(uniform(it->chances, 2));
  it->approves = uniform(it->chances, 3) < judged->approves;
  it->resolve = exponential(uniform(it->chances, 4));
  it->slip = exp(j->slipMean + j->slipDeviation * normalScore(uniform(it->chances, 5)));
  it->splitElites = uniform(it->wayOut, 0) < j->set.politics_eliteSplitShare;
  it->support = it->supportBefore = judged->support;
  it->followWeek = it->firstArrival = it->reliefWeek = NEVER;
  it->shockWeek = LONG_AGO;
  supportFelt(t, c);
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    it->pools[k].level = 1;
    it->pools[k].arrives = t->rotations[c][k].began = NOT_YET;
  }
}

static void begin(Trial *t, uint64_t seed, uint32_t number) {
  const Judgement *j = t->judged;
  double all = normalScore(uniform(openStream(seed, number, 0, WILLINGNESS_OF_ALL), 0));
  for (int c = 0; c < t->plan->contributorCount; c++) beginGovernment(t, c, all, seed, number);
  t->truces = openStream(seed, number, 0, TRUCES);
  t->crises = openStream(seed, number, 0, CRISES);
  t->counts = openStream(seed, number, 0, INCIDENT_COUNTS);
  t->incidents = openStream(seed, number, 0, SINGLE_INCIDENTS);
  t->lapses = openStream(seed, number, 0, BACKSTOP_LAPSES);
  t->violations = openStream(seed, number, 0, VIOLATIONS);
  t->attacks = openStream(seed, number, 0, ATTACKS);
  double d = j->set.deterrence_motivationDeviation;
  double z = normalScore(uniform(openStream(seed, number, 0, MOTIVATION), 0));
  t->motivation = exp(d * z - d * d / 2);
  t->announced = true;
  t->lostWeek = t->lastExit = LONG_AGO;
  t->withdrawalAt = exponential(uniform(t->lapses, 0));
  t->pausingAt = exponential(uniform(t->lapses, 1));
  t->truceAt = exponential(uniform(t->truces, 0));
  t->crisisAt = exponential(uniform(t->crises, 0));
  t->intensity = j->truceAfter;
  t->credibility = t->confidence = 1;
  t->lead = t->formerLead = NONE;
  t->launch = NOT_YET;
  t->membersChanged = t->surveyNeeded = t->conditionsChanged = true;
  Ledger *it = &t->ledger;
  it->worst = INFINITY;
  it->formed = it->fullFrom = it->initial = it->full = it->sustainable = NEVER;
  it->attack = NO_ATTACK;
  listForce(t);
}

void playTrial(Trial *t, const Plan *plan, const Judgement *judged, uint64_t seed,
               uint32_t number) {
  memset(t, 0, offsetof(Trial, rotations));
  t->plan = plan;
  t->judged = judged;
  begin(t, seed, number);
  for (t->week = 0; t->week < plan->weeks; t->week++) {
    backstop(t);
    truce(t);
    publicSupport(t);
    decideToJoin(t);
    decideToLeave(t);
    sending(t);
    arrival(t);
    rotation(t);
    survey(t);
    violations(t);
    countIncidents(t);
    incidents(t);
    effectOfAnswers(t);
    crises(t);
    earlyEnd(t);
    ledger(t);
  }
}
