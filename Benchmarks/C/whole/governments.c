// G1 to G6: public support, joining, leaving.
#include "trial.h"

// What support makes of the hazards of deciding and of leaving.
void supportFelt(Trial *t, int c) {
  const Settings *set = &t->judged->set;
  Government *it = &t->governments[c];
  if (it->stage <= IN_PARLIAMENT) {
    double above = (it->support - set->politics_supportMidpoint) / set->politics_supportScale;
    it->decidesAWeek = -log(1 - least(0.999, set->politics_decidesPerWeek / (1 + exp(-above))));
  }
  double low = positive(set->politics_lowSupportFrom - it->support);
  it->leavesForSupport = low > 0 ? exp(set->politics_lowSupportEffect * low) : 1;
}

// G4
void publicSupport(Trial *t) {
  const Settings *set = &t->judged->set;
  if (!t->supportChanged && !(t->week % 4 == 0 && t->deathsYet)) return;
  t->supportChanged = false;
  double unlikely = least(1, t->rung / 4.0 + 2 * (1 - t->credibility));
  double shared = set->politics_sharedNewsShare, success = set->politics_successShare;
  double slope = set->politics_deathsSlope * (success + (1 - success) * unlikely);
  double news = shared * log10(1 + t->allDeaths);
  for (int c = 0; c < t->plan->contributorCount; c++) {
    Government *it = &t->governments[c];
    if (it->stage == GONE) continue;
    double own = it->deaths > 0 ? (1 - shared) * log10(1 + it->deaths) : 0;
    double support = it->supportBefore - slope * (own + news);
    if (t->rung >= 4 && it->stage >= FIRM) support -= set->politics_combatDrop;
    it->support = between(0, support, 100);
    supportFelt(t, c);
  }
}

// Who is firm or leaving, in order of id.
void listForce(Trial *t) {
  if (!t->membersChanged) return;
  t->membersChanged = false;
  t->inForceCount = t->firmCount = t->undecidedCount = 0;
  for (int c = 0; c < t->plan->contributorCount; c++) {
    enum Stage stage = t->governments[c].stage;
    if (stage == FIRM || stage == LEAVING) t->inForce[t->inForceCount++] = c;
    t->firmCount += stage == FIRM;
    bool mayCome = t->governments[c].willing && !t->plan->contributors[c].refuses;
    t->undecidedCount += stage == IN_PARLIAMENT || (stage == OUT && mayCome);
  }
}

// MARK: Conditions (G1)

static bool factHolds(const Trial *t, Fact fact, bool holds) {
  switch (fact.kind) {
    case ALWAYS: return true;
    case HOLDS: return holds;
    case HELD: return holds && t->week - t->truceWeek >= fact.number;
    case BACKSTOP:
      return t->announced &&
        (fact.number < 4 ? t->plan->promised[fact.number] : t->plan->anythingPromised);
    case CLEAR: return t->week >= 4;
    case MANDATE: return fact.number;
    case ACCEPTS: return false;
    case ACQUIESCES: return !t->plan->moscowRejects;
    case NO_COMBAT:
      for (int i = 0; i < t->plan->taskCount; i++)
        if (t->plan->tasks[i].combat) return false;
      return true;
    case WEEK: return t->week >= fact.number;
  }
  return false;
}

static uint32_t factsNow(const Trial *t) {
  bool holds = !t->fighting && !t->open && t->rung <= 2;
  uint32_t facts = 0;
  for (int i = 0; i < t->plan->factCount; i++)
    facts |= (uint32_t)factHolds(t, t->plan->facts[i], holds) << i;
  return facts;
}

static bool enoughTroops(const Trial *t, uint32_t members, int wanted) {
  double persons = 0;
  for (int c = 0; c < t->plan->contributorCount; c++)
    if (members >> c & 1)
      persons += t->governments[c].stage == FIRM ? t->governments[c].firmPersons
                                                 : t->judged->contributors[c].pledgePersons;
  return persons >= wanted;
}

static bool conditionHolds(const Trial *t, int c, uint32_t facts, uint32_t members) {
  const Contributor *who = &t->plan->contributors[c];
  if (!t->governments[c].insists) return facts & 1;
  uint64_t stack = 0;
  for (int i = 0; i < who->conditionSteps; i++) {
    Step step = who->condition[i];
    uint64_t both = stack & 3;
    bool value = false;
    switch (step.kind) {
      case AND: stack = stack >> 2 << 1 | (both == 3); continue;
      case OR: stack = stack >> 2 << 1 | (both != 0); continue;
      case FACT: value = facts >> step.number & 1; break;
      case OTHERS: value = __builtin_popcount(members & ~(1u << c)) >= step.number; break;
      case TROOPS: value = enoughTroops(t, members, step.number); break;
      case MEMBER: value = members >> step.number & 1; break;
      case LEAD_FOUND: value = members & t->plan->mayLead; break;
    }
    stack = stack << 1 | value;
  }
  return stack & 1;
}

// Whose condition holds, of those who are out: under a conference the greatest consistent set.
static uint32_t whoseConditionsHold(const Trial *t, uint32_t facts) {
  uint32_t members = 0, candidates = 0;
  for (int c = 0; c < t->plan->contributorCount; c++) {
    const Government *it = &t->governments[c];
    bool counts = it->stage == FIRM || (t->plan->conference && it->stage == IN_PARLIAMENT);
    if (counts) members |= 1u << c;
    if (it->stage == OUT && it->willing && !t->plan->contributors[c].refuses) candidates |= 1u << c;
  }
  for (;;) {
    uint32_t counted = t->plan->conference ? members | candidates : members, kept = candidates;
    for (uint32_t left = candidates; left; left &= left - 1) {
      int c = __builtin_ctz(left);
      if (!conditionHolds(t, c, facts, counted)) kept &= ~(1u << c);
    }
    if (kept == candidates || !t->plan->conference) return kept;
    candidates = kept;
  }
}

// MARK: Joining (G2, G3)

static void becomeFirm(Trial *t, int c) {
  Government *it = &t->governments[c];
  const JudgedContributor *judged = &t->judged->contributors[c];
  double persons = 0;
  for (int k = 0; k < t->plan->capabilityCount; k++) {
    if (t->plan->capabilities[k].role == COMMAND) continue;
    it->pools[k].offered = judged->sustained[k];
    persons += judged->sustained[k] * t->judged->personsInTheatre[k];
  }
  if (persons > judged->ceiling) {
    for (int k = 0; k < t->plan->capabilityCount; k++)
      it->pools[k].offered *= judged->ceiling / persons;
    persons = judged->ceiling;
  }
  it->firmPersons = persons;
  it->stage = FIRM;
  t->membersChanged = t->sendingChanged = t->conditionsChanged = true;
}

void decideToJoin(Trial *t) {
  if (t->end != GOES_ON || t->undecidedCount == 0) return;
  uint32_t facts = factsNow(t), joining = 0;
  if (t->conditionsChanged || facts != t->facts) {
    t->ready = whoseConditionsHold(t, facts);
    t->facts = facts;
    t->conditionsChanged = false;
  }
  for (int c = 0; c < t->plan->contributorCount; c++) {
    Government *it = &t->governments[c];
    const JudgedContributor *judged = &t->judged->contributors[c];
    if (it->stage == OUT) {
      if (!(t->ready >> c & 1) || t->week < judged->decidesFrom) continue;
      it->decidingHazard += it->decidesAWeek;
      if (it->decidingHazard < it->patience) continue;
      if (t->plan->contributors[c].approvalNeeded) {
        it->stage = IN_PARLIAMENT;
        it->parliamentWeek = t->week + judged->parliamentWeeks;
      } else {
        joining |= 1u << c;
      }
      t->conditionsChanged = true;
    } else if (it->stage == IN_PARLIAMENT && t->week >= it->parliamentWeek) {
      if (it->approves) joining |= 1u << c;
      else it->stage = GONE, t->membersChanged = t->conditionsChanged = true;
    }
  }
  for (; joining; joining &= joining - 1) becomeFirm(t, __builtin_ctz(joining));
  listForce(t);
}

// MARK: Leaving (G5, G6)

// The nation whose partner a contributor is, or NONE.
static int servesWith(const Trial *t, int c) {
  const Contributor *who = &t->plan->contributors[c];
  if (who->mayLead) return NONE;
  for (int i = 0; i < who->servesUnderCount; i++)
    if (t->governments[who->servesUnder[i]].stage == FIRM) return (int)who->servesUnder[i];
  return t->lead;
}

static void contagion(Trial *t, int leaver) {
  double chance = t->judged->set.politics_contagionChance;
  bool partners = false;
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    Government *it = &t->governments[c];
    if (c == leaver || it->stage != FIRM || servesWith(t, c) != leaver) continue;
    partners = true;
    double u = uniform(it->wayOut, 1 + (uint64_t)t->exitsWithPartners);
    int week = t->week + (u < chance / 2 ? 1 : 2);
    if (u < chance && week < it->followWeek) it->followWeek = week;
  }
  if (partners) t->exitsWithPartners++;
}

static void announceExit(Trial *t, int c) {
  const Settings *set = &t->judged->set;
  Government *it = &t->governments[c];
  bool leads = c == t->lead;
  t->ledger.exits++;
  t->ledger.troopsLost += it->persons;
  t->ledger.leadLeft |= leads;
  contagion(t, c);
  it->stage = LEAVING;
  double notice = leads ? set->politics_leadExitWeeks : set->politics_exitWeeks;
  it->goneWeek = t->week + wholeWeeks(notice);
  t->lastExit = t->week;
  t->sendingChanged = t->conditionsChanged = true;
  t->firmCount--;
}

static void departures(Trial *t) {
  for (int i = 0; i < t->inForceCount; i++) {
    Government *it = &t->governments[t->inForce[i]];
    if (it->stage != LEAVING || t->week < it->goneWeek) continue;
    it->stage = GONE;
    it->persons = 0;
    t->membersChanged = t->sendingChanged = t->surveyNeeded = true;
  }
  listForce(t);
}

static bool electionAhead(const Trial *t, const Contributor *who) {
  for (int i = 0; i < who->electionCount; i++) {
    int ahead = who->elections[i] - t->week;
    if (ahead >= 0 && ahead < t->judged->set.politics_electionWindowWeeks) return true;
  }
  return false;
}

void decideToLeave(Trial *t) {
  const Settings *set = &t->judged->set;
  departures(t);
  if (t->launch == NOT_YET || t->launch >= t->week) return;
  double hazard = t->judged->exitHazard;
  if (t->week - t->lostWeek < set->politics_lossWeeks) hazard *= set->politics_backstopLostFactor;
  if (t->week - t->lastExit <= set->politics_othersWeeks) hazard *= set->politics_othersFactor;
  int shockWeeks = wholeWeeks(set->politics_shockWeeks);
  for (int i = 0; i < t->inForceCount; i++) {
    int c = t->inForce[i];
    Government *it = &t->governments[c];
    if (it->stage != FIRM) continue;
    double own = hazard * it->leavesForSupport;
    if (it->splitElites) own *= set->politics_eliteSplitFactor;
    if (t->week - it->shockWeek <= shockWeeks) own *= set->politics_shockFactor;
    if (electionAhead(t, &t->plan->contributors[c])) own *= set->politics_electionFactor;
    it->leavingHazard += own;
    if (t->week >= it->followWeek || it->leavingHazard >= it->resolve) announceExit(t, c);
  }
}
