// What is worked out once for each judgement draw (docs/model.md, 7.1).
#ifndef JUDGEMENT_H
#define JUDGEMENT_H
#include "plan.h"

#define WEEKS_A_YEAR (365.25 / 7)
enum { MOST_DEATHS = 1000, TRIALS_OF_A_JUDGEMENT = 25 };

typedef struct {
  double insists, joins, decidesFrom, support, ceiling, usable, costPerWeek, approves, exposure;
  double pledgePersons;
  int parliamentWeeks;
  double unitsPerUnit[MOST_CAPABILITIES], sustained[MOST_CAPABILITIES], notice[MOST_CAPABILITIES];
  bool rotates[MOST_CAPABILITIES];
} JudgedContributor;

typedef struct {
  double values[MOST_INPUTS];
  Settings set;
  JudgedContributor contributors[MOST_CONTRIBUTORS];
  double persons[MOST_CAPABILITIES], shortage[MOST_CAPABILITIES], weight[MOST_CAPABILITIES],
    mostSent[MOST_CAPABILITIES], adds[MOST_CAPABILITIES], supplyDays[MOST_CAPABILITIES];
  double personsInTheatre[MOST_CAPABILITIES];  // persons, 0 for what is based outside and for staff
  double asked[MOST_NEEDS], floor[MOST_TASKS], needed[MOST_SUPPORT];
  double perUnit[MOST_CAPABILITIES][MOST_CAPABILITIES];  // what a unit needs, by the enabler's rank
  double worth[MOST_CAPABILITIES][MOST_SERVED];
  double personsAsked, spreadsheetTroops, reserve;
  double share[KINDS], kills[KINDS], crisisWeight, deathsCumulative[MOST_DEATHS];
  int mostDeaths;
  double backgroundRate, excitationKept, exitHazard, logUnanswered, logProportionate, logStrike;
  double crisesPerWeek, truceHazard, truceAfter, violationsMean, violationsKept, violationsScore,
    violationsTop, slipMean, slipDeviation, hostGrowth;
  double commandCapacity[4], outcomeDeaths[4];
} Judgement;

void judge(Judgement *j, const Plan *plan, uint64_t seed, uint32_t number);

// H1: the host army's strength in a week.
double hostArmy(const Judgement *j, int week);
#endif
