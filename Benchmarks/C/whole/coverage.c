// F6, F7, C1 to C3: command, support, coverage and strength, in weeks in which something changed.
#include <string.h>

#include "trial.h"

enum { MASKS = 1 << MOST_SERVED };

// Units on hand of every capability, by the needs they may serve, at each counting stage.
typedef struct {
  double byMask[MOST_CAPABILITIES][MASKS];
} OnHand;

typedef struct {
  double present[MOST_CAPABILITIES], usable[MOST_CAPABILITIES];
  double need[MOST_CAPABILITIES], supply[MOST_CAPABILITIES], met[MOST_CAPABILITIES];
  double commanded;
  bool active[MOST_TASKS];
} Survey;

// MARK: Steps 1 and 2

static void countPersons(Trial *t) {
  const Judgement *j = t->judged;
  t->persons = t->personsSent = t->exposure = t->costAWeek = 0;
  t->leadPresent = false;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    Government *it = &t->governments[c];
    double persons = 0, sent = 0;
    for (int k = 0; k < t->plan->capabilityCount; k++) {
      persons += it->pools[k].present * j->personsInTheatre[k];
      sent += it->pools[k].granted * it->pools[k].level * j->personsInTheatre[k];
    }
    it->headquarters = persons > 0 && persons >= j->set.command_presentShare * sent;
    if (c == t->lead && it->headquarters) {
      t->leadPresent = true;
      int staff = t->plan->headquarters;
      if (staff != NONE) persons += j->contributors[c].sustained[staff] * j->persons[staff];
    }
    it->persons = persons;
    it->personsSent = sent;
    t->persons += persons;
    t->personsSent += sent;
    t->exposure += persons * j->contributors[c].exposure;
    t->costAWeek += persons * j->contributors[c].costPerWeek;
  }
  if (t->persons > 0) t->exposure /= t->persons;
}

static double capacity(const Trial *t) {
  const Judgement *j = t->judged;
  int commander = t->lead != NONE && t->week >= t->leadFrom ? t->lead : t->formerLead;
  double battlegroups = t->plan->natoCommand && t->works ? j->commandCapacity[2] : 0;
  int others = 0;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i], level = t->plan->contributors[c].canLead;
    if (!t->governments[c].headquarters || level == 0) continue;
    if (c == commander) battlegroups += j->commandCapacity[level];
    else if (others++ < 2) battlegroups += j->commandCapacity[1];
  }
  return battlegroups;
}

// MARK: Step 3

static void countUnits(const Trial *t, Survey *s) {
  memset(s, 0, sizeof *s);
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    for (int k = 0; k < t->plan->capabilityCount; k++) {
      double units = t->governments[c].pools[k].present;
      s->present[k] += units;
      s->usable[k] += units * t->judged->contributors[c].usable;
    }
  }
  int b = t->plan->battlegroups;
  s->commanded = 1;
  if (b != NONE && s->present[b] > 0) {
    s->commanded = least(1, capacity(t) / s->present[b]);
    s->usable[b] *= s->commanded;
  }
}

static void sortUnits(const Trial *t, const Survey *s, enum Coverage stage, OnHand *hand) {
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    const Served *list = &t->plan->served[k];
    if (list->count == 0) continue;
    double *byMask = hand->byMask[k];
    int all = (1 << list->count) - 1;
    for (int mask = 0; mask <= all; mask++) byMask[mask] = 0;
    double commanded = k == t->plan->battlegroups ? s->commanded : 1;
    for (int i = 0; i < t->inForceCount; i++) {
      int c = t->inForce[i];
      const Pool *pool = &t->governments[c].pools[k];
      double units = stage == ON_PAPER ? pool->offered : pool->present;
      if (stage == USABLE) units *= t->judged->contributors[c].usable * commanded;
      byMask[list->mayServe[c]] += units;
    }
    if (stage == ON_PAPER ? t->announced : t->works) byMask[all] += t->judged->adds[k];
  }
}

// MARK: Step 4

// What a set of needs can be given at most: units that may serve at least one of them.
static void servingAny(const double *byMask, int count, double any[MASKS]) {
  int all = (1 << count) - 1;
  double within[MASKS];  // units that may serve no need outside a set
  memcpy(within, byMask, sizeof(double) << count);
  for (int i = 0; i < count; i++)
    for (int set = 0; set <= all; set++)
      if (set >> i & 1) within[set] += within[set ^ 1 << i];
  for (int set = 0; set <= all; set++) any[set] = within[all] - within[all ^ set];
}

// The most that need `place` can be given without taking from the needs before it. `given` holds
// for each set of those what they were given together.
static double give(const double *any, const double *given, int place, double wanted) {
  double left = wanted;
  for (int set = 0; set < 1 << place; set++)
    left = least(left, any[set | 1 << place] - given[set]);
  return positive(left);
}

static void note(double *given, int place, double units) {
  for (int set = 0; set < 1 << place; set++) given[set | 1 << place] = given[set] + units;
}

static void assign(const Trial *t, const Survey *s, const OnHand *hand,
                   double assigned[MOST_NEEDS]) {
  const Judgement *j = t->judged;
  double any[MOST_CAPABILITIES][MASKS], given[MOST_CAPABILITIES][MASKS];
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    const Served *list = &t->plan->served[k];
    if (list->count == 0) continue;
    servingAny(hand->byMask[k], list->count, any[k]);
    given[k][0] = 0;
    for (int i = 0; i < list->own; i++) {
      int need = list->needs[i];
      bool active = s->active[t->plan->needs[need].task];
      assigned[need] = active ? give(any[k], given[k], i, j->asked[need]) : 0;
      note(given[k], i, assigned[need]);
    }
  }
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    const Served *list = &t->plan->served[k];
    for (int i = list->own; i < list->count; i++) {
      int need = list->needs[i];
      double shortfall = j->asked[need] - assigned[need], worth = j->worth[k][i], units = 0;
      if (s->active[t->plan->needs[need].task] && shortfall > 0 && worth > 0)
        units = give(any[k], given[k], i, shortfall / worth);
      assigned[need] += units * worth;
      note(given[k], i, units);
    }
  }
}

// MARK: Step 5

static void countSupport(const Trial *t, Survey *s) {
  const Plan *plan = t->plan;
  double pooled = t->judged->set.enablers_pooledShare;
  for (int rank = 0; rank < plan->enablerCount; rank++) {
    int e = plan->enablers[rank];
    s->supply[e] = t->works ? t->judged->adds[e] : 0;
  }
  for (int i = 0; i < t->inForceCount; i++) {
    const Pool *pools = t->governments[t->inForce[i]].pools;
    double need[MOST_CAPABILITIES] = {0};
    for (int n = 0; n < plan->supportCount; n++) {
      const Support *it = &plan->support[n];
      need[it->enabler] += pools[it->capability].present * t->judged->needed[n];
    }
    for (int rank = 0; rank < plan->enablerCount; rank++) {
      int e = plan->enablers[rank];
      double own = pools[e].present;
      s->supply[e] += least(own, need[e]) + pooled * positive(own - need[e]);
      s->need[e] += need[e];
    }
  }
  for (int rank = 0; rank < plan->enablerCount; rank++) {
    int e = plan->enablers[rank];
    double backstop = t->works ? t->judged->adds[e] : 0, own = s->present[e], need = s->need[e];
    double all = backstop + least(own, need) + pooled * positive(own - need);
    s->met[e] = need > 0 ? least(1, all / need) : 1;
  }
}

static void takeSupport(const Trial *t, Survey *s, double assigned[MOST_NEEDS]) {
  const Plan *plan = t->plan;
  for (int task = 0; task < plan->taskCount; task++) {
    if (!s->active[task]) continue;
    int first = plan->tasks[task].firstNeed, end = first + plan->tasks[task].needs;
    for (int rank = 0; rank < plan->enablerCount; rank++) {
      int e = plan->enablers[rank];
      double wanted = 0;
      for (int i = first; i < end; i++)
        wanted += assigned[i] * t->judged->perUnit[plan->needs[i].capability][rank];
      if (wanted <= 0) continue;
      double taken = least(wanted, s->supply[e]);
      double kept = 1 - t->judged->shortage[e] * (1 - taken / wanted);
      s->supply[e] -= taken;
      for (int i = first; i < end; i++)
        if (t->judged->perUnit[plan->needs[i].capability][rank] > 0) assigned[i] *= kept;
    }
  }
}

// MARK: Step 6

static double cover(Trial *t, const Survey *s, const double assigned[MOST_NEEDS], bool usable) {
  const Plan *plan = t->plan;
  double sum = 0, weights = 0;
  int carriedOut = 0;
  for (int task = 0; task < plan->taskCount; task++) {
    const Task *it = &plan->tasks[task];
    if (!s->active[task]) continue;
    double shares = 0;
    int effects = 0;
    bool carries = true;
    for (int i = it->firstNeed; i < it->firstNeed + it->needs; i++) {
      if (t->judged->asked[i] <= 0) continue;
      double share = least(1, assigned[i] / t->judged->asked[i]);
      shares += share;
      effects++;
      carries &= share >= t->judged->floor[task] - 1e-12;
    }
    sum += it->weight * (effects > 0 ? shares / effects : 1);
    weights += it->weight;
    carriedOut += it->essential && carries;
  }
  if (usable) t->tasksCarriedOut = carriedOut;
  return weights > 0 ? sum / weights : 0;
}

// MARK: Step 7

static double protection(const Trial *t, const Survey *s, int k, double unitsPer10000) {
  if (k == NONE || t->persons <= 0) return 0;
  double units = s->usable[k] + (t->works ? t->judged->adds[k] : 0);
  double wanted = t->persons / 10000 * unitsPer10000;
  return wanted > 0 ? least(1, units / wanted) : 1;
}

static void strength(Trial *t, const Survey *s) {
  const Plan *plan = t->plan;
  const Settings *set = &t->judged->set;
  double useful[MOST_CAPABILITIES];
  for (int k = 0; k < plan->capabilityCount; k++) useful[k] = 1;
  for (int n = 0; n < plan->supportCount; n++) {
    int e = plan->support[n].enabler;
    useful[plan->support[n].capability] *= 1 - t->judged->shortage[e] * (1 - s->met[e]);
  }
  t->combatPower = t->judged->reserve;
  for (int k = 0; k < plan->capabilityCount; k++) {
    t->fightingPower[k] = s->usable[k] * t->judged->weight[k] * useful[k];
    t->combatPower += t->fightingPower[k];
  }
  t->combatAtten = pow((1 + t->combatPower) / 11, set->incidents_combatPowerElasticity);
  t->droneShare = protection(t, s, plan->counterDrone, set->incidents_platoonsForProtection);
  t->airShare = protection(t, s, plan->airDefence, set->incidents_batteriesForProtection);
  t->medicalShare = plan->medical != NONE && t->persons > 0 ? s->met[plan->medical] : 0;
  t->logisticsMet = plan->logistics != NONE ? s->met[plan->logistics] : 1;
}

void survey(Trial *t) {
  const Plan *plan = t->plan;
  if (t->lead != NONE && t->week == t->leadFrom) t->surveyNeeded = true;
  for (int task = 0; task < plan->taskCount; task++)
    if (t->week == plan->tasks[task].from || t->week == plan->tasks[task].until + 1)
      t->surveyNeeded = true;
  if (!t->surveyNeeded) return;
  t->surveyNeeded = false;
  Survey s;
  OnHand hand;
  double assigned[MOST_NEEDS];
  countPersons(t);
  countUnits(t, &s);
  countSupport(t, &s);
  for (int task = 0; task < plan->taskCount; task++)
    s.active[task] = t->week >= plan->tasks[task].from && t->week <= plan->tasks[task].until;
  for (int stage = ON_PAPER; stage <= USABLE; stage++) {
    sortUnits(t, &s, (enum Coverage)stage, &hand);
    assign(t, &s, &hand, assigned);
    if (stage == USABLE) takeSupport(t, &s, assigned);
    t->coverage[stage] = cover(t, &s, assigned, stage == USABLE);
  }
  strength(t, &s);
}
