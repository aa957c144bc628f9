// G2, F1 to F4: the lead, what is sent, arrival and rotation.
#include "trial.h"

// MARK: Lead and launch

static void chooseLead(Trial *t) {
  if (t->lead != NONE && t->governments[t->lead].stage == FIRM) return;
  if (t->lead != NONE && t->leadFrom <= t->week) t->formerLead = t->lead;
  t->lead = NONE;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    const Contributor *who = &t->plan->contributors[c];
    if (t->governments[c].stage != FIRM || !who->mayLead) continue;
    if (t->lead == NONE || who->leadRank < t->plan->contributors[t->lead].leadRank) t->lead = c;
  }
  if (t->lead == NONE) return;
  bool takesOver = t->formerLead != NONE;
  t->leadFrom = t->week + (takesOver ? wholeWeeks(t->judged->set.command_handoverWeeks) : 0);
}

static bool servesUnderLead(const Trial *t, int c) {
  const Contributor *who = &t->plan->contributors[c];
  if (c == t->lead || who->servesUnderCount == 0) return true;
  for (int i = 0; i < who->servesUnderCount; i++)
    if ((int)who->servesUnder[i] == t->lead) return true;
  return false;
}

static int arrivalWeek(const Trial *t, int c, int k) {
  double delay = t->judged->contributors[c].notice[k] * t->governments[c].slip;
  return (int)ceil(t->week + delay);
}

// F1: room in what may be sent is shared out among what is offered. So few units as rounding makes
// are neither room nor an offer.
static void shareOut(Trial *t, int k) {
  double dust = 1e-9 * t->judged->mostSent[k], room = t->judged->mostSent[k], sum = 0;
  double open[MOST_CONTRIBUTORS];
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    const Pool *pool = &t->governments[c].pools[k];
    room -= pool->granted * pool->level;
    open[i] = 0;
    if (t->governments[c].stage != FIRM || !servesUnderLead(t, c)) continue;
    double units = (pool->offered - pool->granted) * pool->level;
    if (units > dust) sum += open[i] = units;
  }
  if (room <= dust || sum <= 0) return;
  double share = least(1, room / sum);
  for (int i = 0; i < t->inForceCount; i++) {
    if (open[i] <= 0) continue;
    int c = t->inForce[i];
    Pool *pool = &t->governments[c].pools[k];
    pool->granted += open[i] * share / pool->level;
    if (pool->arrives != NOT_YET && pool->arrives <= t->week) pool->arrives = arrivalWeek(t, c, k);
    t->governments[c].waits = true;
  }
}

static void launch(Trial *t) {
  if (t->launch != NOT_YET || t->lead == NONE || t->end != GOES_ON) return;
  double persons = 0;
  for (int i = 0; i < t->inForceCount; i++)
    if (t->governments[t->inForce[i]].stage == FIRM)
      persons += t->governments[t->inForce[i]].firmPersons;
  if (persons >= t->judged->set.mission_launchTroops) t->launch = t->week;
}

void sending(Trial *t) {
  if (t->sendingChanged) {
    t->sendingChanged = false;
    t->surveyNeeded = true;
    chooseLead(t);
    if (t->lead != NONE)
      for (int k = 0; k < t->plan->capabilityCount; k++)
        if (t->plan->capabilities[k].role != COMMAND) shareOut(t, k);
  }
  launch(t);
}

// MARK: Arrival (F3, F4)

// Units that wait in a pool, ready and not yet present.
static double waiting(const Trial *t, const Pool *pool) {
  if (pool->arrives == NOT_YET || t->week < pool->arrives) return 0;
  return positive(pool->granted * pool->level - pool->present);
}

static void beginRotation(Trial *t, int c, int k) {
  Government *it = &t->governments[c];
  Rotation *rotation = &t->rotations[c][k];
  double inTheatre = 1 / t->judged->contributors[c].unitsPerUnit[k];
  if (it->reliefWeek == NEVER)
    it->reliefWeek = t->week + t->plan->contributors[c].tourWeeks;
  rotation->began = t->week;
  rotation->cohorts = 0;
  rotation->inTheatre = inTheatre;
  rotation->rested = 1 - inTheatre;
  rotation->strength = 1;
}

static void arrive(Trial *t, int c, double share) {
  Government *it = &t->governments[c];
  bool still = false;
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    Pool *pool = &it->pools[k];
    if (pool->granted <= 0) continue;
    double units = waiting(t, pool);
    if (units > 0) {
      double taken = t->plan->capabilities[k].inTheatre ? share : 1;
      pool->present = taken >= 1 ? pool->granted * pool->level : pool->present + taken * units;
      if (it->firstArrival == NEVER) it->firstArrival = t->week;
      if (t->judged->contributors[c].rotates[k] && t->rotations[c][k].began == NOT_YET)
        beginRotation(t, c, k);
      t->surveyNeeded = true;
    }
    still |= pool->present < pool->granted * pool->level;
  }
  it->waits = still;
}

void arrival(Trial *t) {
  if (t->launch == NOT_YET) return;
  double persons = 0;
  bool anybody = false;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    Government *it = &t->governments[c];
    if (!it->waits || it->stage != FIRM) continue;
    anybody = true;
    for (int k = 0; k < t->plan->capabilityCount; k++) {
      Pool *pool = &it->pools[k];
      if (pool->granted <= 0) continue;
      if (pool->arrives == NOT_YET) pool->arrives = arrivalWeek(t, c, k);
      persons += waiting(t, pool) * t->judged->personsInTheatre[k];
    }
  }
  if (!anybody || t->rung >= 4) return;
  double reception = t->judged->set.mission_receptionPersonsPerWeek;
  double share = persons > reception ? reception / persons : 1;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    if (t->governments[c].waits && t->governments[c].stage == FIRM) arrive(t, c, share);
  }
}

// MARK: Rotation (F2)

static void addCohort(Rotation *it, double share, int restedWeek) {
  int place = it->cohorts++;
  while (place > 0 && it->home[place - 1].restedWeek > restedWeek) {
    it->home[place] = it->home[place - 1];
    place--;
  }
  it->home[place].share = share;
  it->home[place].restedWeek = restedWeek;
  if (it->cohorts <= MOST_COHORTS) return;
  it->home[1].share += it->home[0].share;
  it->cohorts--;
  for (int i = 0; i < it->cohorts; i++) it->home[i] = it->home[i + 1];
}

static void removeFirst(Rotation *it, int number) {
  it->cohorts -= number;
  for (int i = 0; i < it->cohorts; i++) it->home[i] = it->home[i + number];
}

// Who is tired in theatre after a relief, and how much rest all who are there had [share x weeks].
typedef struct { double tired, staying, rest; } Relief;

static Relief relieve(Rotation *it, double wanted, const Contributor *who, int week) {
  int over = 0;
  while (over < it->cohorts && it->home[over].restedWeek <= week)
    it->rested += it->home[over++].share;
  removeFirst(it, over);
  double taken = least(wanted, it->rested), missing = wanted - taken;
  Relief relief = {0, 0, taken * who->recoveryWeeks};
  it->rested -= taken;
  if (missing > 1e-12 && !who->surge) {
    int emptied = 0;
    for (int i = 0; i < it->cohorts && missing > 1e-12; i++) {
      double x = least(missing, it->home[i].share);
      it->home[i].share -= x;
      missing -= x;
      relief.tired += x;
      relief.rest += x * (week - (it->home[i].restedWeek - who->recoveryWeeks));
      if (it->home[i].share <= 1e-15) emptied = i + 1;
    }
    removeFirst(it, emptied);
    if (missing > 1e-12) {
      relief.staying = least(missing, it->inTheatre);
      relief.tired += relief.staying;
    }
  }
  if (it->inTheatre > relief.staying)
    addCohort(it, it->inTheatre - relief.staying, week + who->recoveryWeeks);
  it->inTheatre = taken + relief.tired;
  return relief;
}

// Planned dwell is broken: crews are lost.
static void breakDwell(Trial *t, int c, Rotation *it, Relief relief) {
  const Settings *set = &t->judged->set;
  const Contributor *who = &t->plan->contributors[c];
  Government *government = &t->governments[c];
  government->strained = true;
  if (t->ledger.sustainable == NEVER && government->persons >= 0.1 * t->persons)
    t->ledger.sustainable = t->week;
  double ratio = relief.rest > 0
    ? greatest(1, who->recoveryWeeks / (relief.rest / it->inTheatre)) : INFINITY;
  double loss = set->deployment_strainLossPerWeek *
    least(1, positive(ratio - set->deployment_strainFrom) / 0.3);
  it->strength *= exp(-loss * who->tourWeeks);
}

static void relievePool(Trial *t, int c, int k) {
  const Contributor *who = &t->plan->contributors[c];
  Rotation *it = &t->rotations[c][k];
  Pool *pool = &t->governments[c].pools[k];
  double units = t->judged->contributors[c].unitsPerUnit[k], wanted = 1 / units;
  int there = t->week - t->governments[c].firstArrival;
  if (who->surge && there >= t->judged->set.deployment_surgeWeeks)
    wanted = least(wanted, who->tourWeeks / (double)(who->tourWeeks + who->recoveryWeeks));
  Relief relief = relieve(it, wanted, who, t->week);
  if (relief.tired > 1e-9) breakDwell(t, c, it, relief);
  double level = it->inTheatre * units * it->strength;
  if (level == pool->level) return;
  double sent = pool->granted * level;
  pool->present = pool->level > 0 ? least(sent, pool->present * level / pool->level) : sent;
  pool->level = level;
  t->surveyNeeded = true;
}

void rotation(Trial *t) {
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    Government *it = &t->governments[c];
    if (it->stage != FIRM || t->week < it->reliefWeek) continue;
    for (int k = 0; k < t->plan->capabilityCount; k++)
      if (t->rotations[c][k].began != NOT_YET && t->rotations[c][k].began < t->week)
        relievePool(t, c, k);
    it->reliefWeek += t->plan->contributors[c].tourWeeks;
  }
}
