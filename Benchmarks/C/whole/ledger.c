// L1 to L3 and the measures of section 9, in the order and with the names of muster's trial rows.
#include "trial.h"

const char *const measureNames[MEASURES] = {
  "forceForms", "mandateStarts", "troopsPresentWeek12", "troopsPresentWeek26",
  "troopsPresentWeek52", "troopsPresentWeek104", "troopsWeek52IfFormed", "peakTroops",
  "soldiersTiedUp", "sustainableUntilWeek", "sustains", "targetHeld", "targetWeeks",
  "tasksCarriedOut", "coveragePaper", "coveragePresent", "coverageUsable", "coverageWorstWeek",
  "weeksToInitialCapability", "weeksToFullCapability", "incidents", "deaths", "deathsInAttacks",
  "wounded", "captured", "troopYears", "truceBroken", "crises", "rung1", "rung2", "rung3",
  "rung4", "rung5", "backstopAsked", "backstopFailed", "backstopWithdrawn", "exits",
  "contributorYears", "troopsLostToExits", "leadNationLeaves", "endsEarly", "endsEarlyMandate",
  "endsEarlyConsent", "endsEarlyCommand", "endsEarlyTasks", "endsEarlyAttack", "renewedAttack",
  "attackStopped", "attackContained", "attackWithdrawal", "attackExceeds",
  "flankBattlegroupWeeks", "strainedContributors", "costTotal", "hostArmyIndexFinal",
  "nullModelTroops", "troopsOfTasks",
};

static const int troopWeeks[4] = {12, 26, 52, 104};

// Soldiers that the force ties up at home and away, in the reference week.
static double tiedUp(const Trial *t) {
  double sum = 0;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    for (int k = 0; k < t->plan->capabilityCount; k++)
      sum += t->governments[c].pools[k].present * t->judged->personsInTheatre[k] *
        t->judged->contributors[c].unitsPerUnit[k];
  }
  return sum;
}

static void fullDeployment(Trial *t) {
  const Settings *set = &t->judged->set;
  Ledger *it = &t->ledger;
  double enough = least(set->mission_formsAtTroops, t->judged->personsAsked / 2);
  if (it->fullFrom == NEVER && t->launch != NOT_YET && t->persons > 0 &&
      t->persons >= 0.95 * t->personsSent && t->persons >= enough)
    it->fullFrom = t->week;
  if (it->fullFrom == NEVER) return;
  it->fullWeeks++;
  it->tasks += t->tasksCarriedOut;
  it->targetWeeks += t->coverage[USABLE] >= set->matters_initialCapability;
  it->worst = least(it->worst, t->coverage[USABLE]);
  for (int stage = 0; stage < COVERAGES; stage++) it->coverage[stage] += t->coverage[stage];
}

void ledger(Trial *t) {
  const Settings *set = &t->judged->set;
  Ledger *it = &t->ledger;
  it->troopWeeks += t->persons;
  it->cost += t->costAWeek;
  it->peak = greatest(it->peak, t->persons);
  if (t->rung > it->rung) it->rung = t->rung;
  if (it->formed == NEVER && t->persons >= set->mission_formsAtTroops) it->formed = t->week;
  if (t->launch != NOT_YET) it->contributorWeeks += t->firmCount;
  fullDeployment(t);
  double usable = t->coverage[USABLE];
  if (it->initial == NEVER && usable >= set->matters_initialCapability) it->initial = t->week;
  if (it->full == NEVER && usable >= set->matters_fullCapability) it->full = t->week;
  for (int i = 0; i < 4; i++)
    if (t->week == troopWeeks[i]) it->troops[i] = t->persons;
  if (t->week == (t->plan->weeks > 52 ? 52 : t->plan->weeks - 1)) it->tiedUp = tiedUp(t);
}

static double weekOf(int week) { return week == NEVER ? INFINITY : week; }

static double ifHas(bool has, double value) { return has ? value : NAN; }

// A measure that the trial does not have is NaN, a week that never comes infinite.
void measures(const Trial *t, double values[MEASURES]) {
  const Ledger *it = &t->ledger;
  bool forms = it->formed != NEVER, full = it->fullWeeks > 0, attacked = it->attack != NO_ATTACK;
  double weeks = full ? it->fullWeeks : 1, *next = values;
  int strained = 0;
  for (int c = 0; c < t->plan->contributorCount; c++) strained += t->governments[c].strained;
  *next++ = forms;
  *next++ = 1;
  for (int i = 0; i < 4; i++) *next++ = ifHas(t->plan->weeks > troopWeeks[i], it->troops[i]);
  *next++ = ifHas(forms && t->plan->weeks > 52, it->troops[2]);
  *next++ = it->peak;
  *next++ = it->tiedUp;
  *next++ = ifHas(forms, weekOf(it->sustainable));
  *next++ = ifHas(forms, it->sustainable == NEVER);
  *next++ = ifHas(full, it->targetWeeks == it->fullWeeks);
  *next++ = ifHas(full, it->targetWeeks / weeks);
  *next++ = it->tasks / weeks;
  for (int stage = 0; stage < COVERAGES; stage++) *next++ = it->coverage[stage] / weeks;
  *next++ = full ? it->worst : 0;
  *next++ = weekOf(it->initial);
  *next++ = weekOf(it->full);
  *next++ = it->incidents;
  *next++ = it->deaths;
  *next++ = it->attackDeaths;
  *next++ = it->wounded;
  *next++ = it->captured;
  *next++ = it->troopWeeks / WEEKS_A_YEAR;
  *next++ = t->broken;
  *next++ = it->crises;
  for (int rung = 1; rung <= 5; rung++) *next++ = it->rung >= rung;
  *next++ = it->asked;
  *next++ = it->failed;
  *next++ = !t->announced;
  *next++ = it->exits;
  *next++ = it->contributorWeeks / WEEKS_A_YEAR;
  *next++ = it->troopsLost;
  *next++ = it->leadLeft;
  *next++ = t->end != GOES_ON;
  *next++ = 0;  // by the mandate: Ukraine's stands
  *next++ = 0;  // by consent: Moscow never gives it
  *next++ = t->end == BY_COMMAND;
  *next++ = t->end == BY_TASKS;
  *next++ = t->end == BY_ATTACK;
  *next++ = it->rung >= 5;
  for (int outcome = STOPPED; outcome <= EXCEEDED; outcome++)
    *next++ = ifHas(attacked, (int)it->attack == outcome);
  *next++ = 0;  // the flank lacks nothing
  *next++ = strained;
  *next++ = it->cost;
  *next++ = hostArmy(t->judged, t->plan->weeks - 1);
  *next++ = t->judged->spreadsheetTroops;
  *next++ = t->judged->personsAsked;
}
