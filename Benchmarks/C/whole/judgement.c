#include "judgement.h"

#include <string.h>

#include "random.h"

static double valueOr(const Judgement *j, int input, double otherwise) {
  return input == NONE ? otherwise : j->values[input];
}

// MARK: Inputs

static void drawInputs(Judgement *j, const Plan *plan, uint64_t seed, uint32_t number) {
  double readiness[MOST_CONTRIBUTORS];
  for (int i = 0; i < plan->inputCount; i++)
    if (!plan->inputs[i].drawn) j->values[i] = plan->inputs[i].low;
  for (int pass = 0; pass < 2; pass++) {  // what readiness rests on first
    for (int d = 0; d < plan->drawnCount; d++) {
      const Input *it = &plan->inputs[plan->drawn[d]];
      if ((it->readiness != NONE) != pass) continue;
      double u = pass ? readiness[it->readiness] :
        uniform(openStream(seed, number, it->entity, INPUTS), 0);
      j->values[plan->drawn[d]] =
        between(it->least, triangular(u, it->low, it->likely, it->high), it->most);
    }
    if (pass) break;
    double *settings = (double *)&j->set;
    for (size_t i = 0; i < sizeof j->set / sizeof(double); i++)
      settings[i] = j->values[plan->settingInputs[i]];
    double all = normalScore(uniform(openStream(seed, number, 0, READINESS_OF_ALL), 0));
    double r = j->set.politics_readinessCorrelation;
    for (int c = 0; c < plan->contributorCount; c++) {
      Stream own = openStream(seed, number, plan->contributors[c].entity, OWN_READINESS);
      readiness[c] = normalShare(sqrt(r) * all + sqrt(1 - r) * normalScore(uniform(own, 0)));
    }
  }
}

// MARK: The ask

static void ask(Judgement *j, const Plan *plan) {
  double first[MOST_CAPABILITIES] = {0}, round[MOST_CAPABILITIES] = {0}, all[MOST_CAPABILITIES];
  for (int i = 0; i < plan->needCount; i++) {
    j->asked[i] = j->set.mission_scale * j->values[plan->needs[i].input];
    first[plan->needs[i].capability] += j->asked[i];
  }
  for (int i = 0; i < plan->supportCount; i++) {
    const Support *it = &plan->support[i];
    j->needed[i] = j->values[it->input];
    for (int rank = 0; rank < plan->enablerCount; rank++)
      if (plan->enablers[rank] == it->enabler) j->perUnit[it->capability][rank] = j->needed[i];
    if (plan->capabilities[it->capability].role == EFFECT)
      round[it->enabler] += first[it->capability] * j->needed[i];
  }
  for (int k = 0; k < plan->capabilityCount; k++)
    all[k] = plan->capabilities[k].role == ENABLER ? round[k] : first[k];
  for (int i = 0; i < plan->supportCount; i++) {
    const Support *it = &plan->support[i];
    if (plan->capabilities[it->capability].role == ENABLER)
      all[it->enabler] += round[it->capability] * j->needed[i];
  }
  j->personsAsked = 0;
  for (int k = 0; k < plan->capabilityCount; k++) {
    j->mostSent[k] = j->set.mission_sendAtMost * all[k];
    if (plan->capabilities[k].inTheatre)
      j->personsAsked += all[k] * j->values[plan->capabilities[k].personsInput];
  }
}

static void judgeCapabilities(Judgement *j, const Plan *plan) {
  j->reserve = 0;
  for (int k = 0; k < plan->capabilityCount; k++) {
    const Capability *it = &plan->capabilities[k];
    const Served *list = &plan->served[k];
    double units = 0, worth = 0;
    for (int i = 0; i < list->own; i++) {
      int need = list->needs[i];
      units += j->asked[need];
      enum Zone zone = plan->tasks[plan->needs[need].task].zone;
      worth += j->asked[need] * j->values[plan->zoneWorthInput[zone]];
    }
    for (int i = list->own; i < list->count; i++) j->worth[k][i] = j->values[list->worthInput[i]];
    j->weight[k] = j->values[it->weightInput] * (units > 0 ? worth / units : 1);
    j->persons[k] = j->values[it->personsInput];
    j->personsInTheatre[k] = it->inTheatre && it->role != COMMAND ? j->persons[k] : 0;
    j->shortage[k] = j->values[it->shortageInput];
    j->supplyDays[k] = valueOr(j, it->supplyInput, -1);
    j->reserve += j->set.deterrence_nextDoorShare * valueOr(j, it->reserveInput, 0) * j->weight[k];
    j->adds[k] = 0;
    for (int part = 0; part < 4; part++)
      if (plan->promised[part]) j->adds[k] += valueOr(j, it->addsInput[part], 0);
  }
  for (int t = 0; t < plan->taskCount; t++)
    j->floor[t] = valueOr(j, plan->tasks[t].floorInput, j->set.matters_taskFloor);
}

// MARK: Contributors

// F1: the pool and what it sustains.
static void judgePool(Judgement *j, const Plan *plan, int c, int k) {
  const Contributor *who = &plan->contributors[c];
  const Capability *what = &plan->capabilities[k];
  JudgedContributor *it = &j->contributors[c];
  const Settings *set = &j->set;
  double heavy = 1 + (set->deployment_heavyFactor - 1) * j->values[what->heavyInput];
  it->notice[k] = j->values[who->noticeInput] * heavy;
  it->unitsPerUnit[k] = 1;
  it->sustained[k] = 0;
  it->rotates[k] = false;
  if (who->forces[k].owned == NONE) return;
  double free = j->values[who->forces[k].owned] * j->values[who->forces[k].deployable] -
    j->values[who->forces[k].busy];
  double units = j->values[who->forces[k].unitsPerUnit];
  if (what->limitedByCrews) {
    if (what->role == ENABLER) units = 1 + (units - 1) * set->enablers_dwellMultiplier;
    if (who->surge) units = least(units, set->deployment_surgeUnitsPerUnit);
  }
  it->unitsPerUnit[k] = units;
  it->sustained[k] = positive(free - j->values[who->forces[k].flank]) / units;
  it->rotates[k] = what->limitedByCrews && units > 1;
}

// 7.7, step 7: the mean exposure of the tasks that a contributor may serve.
static double exposure(const Judgement *j, const Plan *plan, const Contributor *who) {
  double sum = 0, weight = 0;
  for (int i = 0; i < plan->needCount; i++) {
    const Task *task = &plan->tasks[plan->needs[i].task];
    if (who->never[task->zone] || (who->neverCombat && task->combat)) continue;
    double persons = j->asked[i] * j->personsInTheatre[plan->needs[i].capability];
    sum += persons * j->values[plan->exposureInput[task->zone]];
    weight += persons;
  }
  return weight > 0 ? sum / weight : j->values[plan->exposureInput[CITIES]];
}

static void judgeContributors(Judgement *j, const Plan *plan) {
  j->spreadsheetTroops = 0;
  for (int c = 0; c < plan->contributorCount; c++) {
    const Contributor *who = &plan->contributors[c];
    JudgedContributor *it = &j->contributors[c];
    double persons = 0;
    for (int k = 0; k < plan->capabilityCount; k++) {
      judgePool(j, plan, c, k);
      persons += it->sustained[k] * j->personsInTheatre[k];
    }
    it->insists = j->values[who->insistsInput];
    it->joins = j->values[who->joinsInput];
    it->decidesFrom = j->values[who->decidesInput];
    it->support = j->values[who->supportInput];
    it->ceiling = valueOr(j, who->ceilingInput, INFINITY);
    it->usable = j->values[who->usableInput];
    it->costPerWeek =
      j->values[who->costInput] * j->set.money_costFactor / WEEKS_A_YEAR / 1e6;
    it->approves = j->values[who->approvesInput];
    it->parliamentWeeks = wholeWeeks(j->values[who->parliamentInput]);
    it->exposure = exposure(j, plan, who);
    it->pledgePersons = least(persons, it->ceiling);
    if (!who->refuses) j->spreadsheetTroops += it->joins * persons;
  }
}

// MARK: Incidents, governments, the world

static void judgeIncidents(Judgement *j, const Plan *plan) {
  const Settings *set = &j->set;
  double shares = 0, lethality = 0, meanChance = 0, weights = 0, deaths = 0;
  for (int i = 0; i < KINDS; i++) shares += j->values[plan->kindShareInput[i]];
  for (int i = 0; i < KINDS; i++) {
    j->share[i] = j->values[plan->kindShareInput[i]] / shares;
    lethality += j->share[i] * j->values[plan->lethalityInput[i]];
  }
  j->crisisWeight = 0;
  for (int i = 0; i < KINDS; i++) {
    double chance = set->incidents_lethalShare * j->values[plan->lethalityInput[i]] / lethality;
    j->kills[i] = least(1, chance);
    meanChance += j->share[i] * j->kills[i];
    bool unanswered = i == INDIRECT_FIRE || i == MISSILE;
    bool serious = i == DIRECT_FIRE || i == MISSILE || i == HOSTAGE;
    j->crisisWeight += j->share[i] * (serious ? 1 : j->kills[i]) *
      (unanswered ? set->response_raisesUnanswered : 1);
  }
  j->mostDeaths = (int)set->incidents_mostDeaths;
  for (int x = 1; x <= j->mostDeaths; x++) {
    double weight = pow(x, -set->incidents_severityExponent);
    j->deathsCumulative[x - 1] = weights += weight;
    deaths += x * weight;
  }
  for (int x = 0; x < j->mostDeaths; x++) j->deathsCumulative[x] /= weights;
  deaths /= weights;
  double perIncident = meanChance * deaths;
  j->backgroundRate = perIncident > 1e-9 ?
    10 * j->values[plan->deathRateInput] * (1 - set->incidents_branching) /
      (WEEKS_A_YEAR * perIncident) : 0;
  j->excitationKept = exp(-7 / set->incidents_memoryDays);
  j->logUnanswered = log(set->response_unansweredFactor);
  j->logProportionate = log(set->response_proportionateFactor);
  j->logStrike = log(set->response_strikeFactor);
}

static void judgeWorld(Judgement *j, const Plan *plan) {
  const Settings *set = &j->set;
  double split = 1 + set->politics_eliteSplitShare * (set->politics_eliteSplitFactor - 1);
  double window = least(1, set->politics_electionWindowWeeks / (4 * WEEKS_A_YEAR));
  double election = 1 + window * (set->politics_electionFactor - 1);
  double usual = split * election * set->politics_quietSupportFactor *
    (1 + set->politics_contagionChance);
  j->exitHazard = j->values[plan->exitsInput] / WEEKS_A_YEAR / greatest(usual, 1e-9);
  j->crisesPerWeek = j->values[plan->crisesInput] / WEEKS_A_YEAR;
  j->truceHazard = -log(1 - least(0.999, j->values[plan->truceInput]));
  j->truceAfter = log(set->violations_afterTruce);
  j->violationsMean = -set->violations_deviation * set->violations_deviation / 2;
  j->violationsKept = exp(-1 / set->violations_recoveryWeeks);
  j->violationsScore =
    set->violations_deviation * sqrt(1 - j->violationsKept * j->violationsKept);
  j->violationsTop = log(set->violations_most);
  double spread = set->deployment_slipDeviation / set->deployment_slipMean;
  double variance = log(1 + spread * spread);
  j->slipMean = log(set->deployment_slipMean) - variance / 2;
  j->slipDeviation = sqrt(variance);
  double funded = set->host_fundingPerYear / set->host_fullCostPerYear;
  j->hostGrowth = funded / (1 + funded);
  j->commandCapacity[0] = 0;
  j->commandCapacity[1] = set->command_brigadeBattlegroups;
  j->commandCapacity[2] = set->command_divisionBattlegroups;
  j->commandCapacity[3] = set->command_corpsBattlegroups;
  j->outcomeDeaths[0] = set->attack_deathsStopped;
  j->outcomeDeaths[1] = set->attack_deathsContained;
  j->outcomeDeaths[2] = set->attack_deathsWithdrawn;
  j->outcomeDeaths[3] = set->attack_deathsExceeded;
}

double hostArmy(const Judgement *j, int week) {
  const Settings *set = &j->set;
  double built = positive((week - set->host_delayWeeks) / greatest(set->host_buildWeeks, 1));
  return set->host_armyStrength * (1 + j->hostGrowth * least(1, built));
}

void judge(Judgement *j, const Plan *plan, uint64_t seed, uint32_t number) {
  drawInputs(j, plan, seed, number);
  ask(j, plan);
  judgeCapabilities(j, plan);
  judgeContributors(j, plan);
  judgeIncidents(j, plan);
  judgeWorld(j, plan);
}
