#include "plan.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

enum { MOST_WORDS = 64, LINE_LENGTH = 4096 };
typedef struct { char path[PATH_LENGTH], value[PATH_LENGTH]; } Word;
static Word words[128];
static int wordCount;
static char leads[MOST_CONTRIBUTORS][PATH_LENGTH];
static int leadCount;
static char under[MOST_CONTRIBUTORS][MOST_CONTRIBUTORS][PATH_LENGTH];
static char *conditions[MOST_CONTRIBUTORS][MOST_STEPS];

static void refuse(const char *what, const char *which) {
  fprintf(stderr, "the C program leaves out: %s %s\n", what, which);
  exit(2);
}

// MARK: Looking up

static int inputOrNone(const Plan *plan, const char *path) {
  for (int i = 0; i < plan->inputCount; i++)
    if (!strcmp(plan->inputs[i].path, path)) return i;
  return NONE;
}

static int input(const Plan *plan, const char *path) {
  int found = inputOrNone(plan, path);
  if (found == NONE) refuse("a plan without", path);
  return found;
}

static int inputAt(const Plan *plan, const char *format, const char *one, const char *other) {
  char path[3 * PATH_LENGTH];
  snprintf(path, sizeof path, format, one, other);
  return inputOrNone(plan, path);
}

static const char *word(const char *path) {
  for (int i = 0; i < wordCount; i++)
    if (!strcmp(words[i].path, path)) return words[i].value;
  return "";
}

static bool isWord(const char *path, const char *value) { return !strcmp(word(path), value); }

static int capability(const Plan *plan, const char *id) {
  for (int k = 0; k < plan->capabilityCount; k++)
    if (!strcmp(plan->capabilities[k].id, id)) return k;
  return NONE;
}

static int contributor(const Plan *plan, const char *id) {
  for (int c = 0; c < plan->contributorCount; c++)
    if (!strcmp(plan->contributors[c].id, id)) return c;
  return NONE;
}

// The input of a path that ends in one of several names.
static int choice(const Plan *plan, const char *path, const char *value, const char *const *names,
                  const char *const *endings) {
  for (int i = 0; names[i]; i++)
    if (!strcmp(value, names[i])) return inputAt(plan, "%s%s", path, endings[i]);
  refuse(path, value);
  return NONE;
}

// MARK: Lines

static void readNumber(Plan *plan, char **parts, int count) {
  if (!strcmp(parts[4], "other")) refuse("the distribution of", parts[1]);
  if (plan->inputCount == MOST_INPUTS) refuse("so many inputs:", "too many");
  Input *new = &plan->inputs[plan->inputCount++];
  new->drawn = !strcmp(parts[4], "triangular");
  if (count != (new->drawn ? 8 : 6)) refuse("the number", parts[1]);
  snprintf(new->path, PATH_LENGTH, "%s", parts[1]);
  new->entity = entityOf(new->path);
  new->least = strtod(parts[2], NULL);
  new->most = strtod(parts[3], NULL);
  new->low = strtod(parts[5], NULL);
  new->likely = new->drawn ? strtod(parts[6], NULL) : new->low;
  new->high = new->drawn ? strtod(parts[7], NULL) : new->low;
  new->readiness = NONE;
  if (new->drawn) plan->drawn[plan->drawnCount++] = plan->inputCount - 1;
}

static void readContributor(Plan *plan, char **parts) {
  if (plan->contributorCount == MOST_CONTRIBUTORS) refuse("more contributors than", parts[1]);
  Contributor *new = &plan->contributors[plan->contributorCount++];
  snprintf(new->id, PATH_LENGTH, "%s", parts[1]);
  new->entity = entityOf(new->id);
  new->refuses = atoi(parts[2]);
  new->canLead = atoi(parts[3]);
  new->rulesCeiling = (enum Rules)atoi(parts[4]);
  new->surge = atoi(parts[5]);
  new->tourWeeks = atoi(parts[6]);
  new->recoveryWeeks = atoi(parts[7]);
  new->approvalNeeded = atoi(parts[8]);
}

static void readLine(Plan *plan, char **parts, int count) {
  Contributor *last = &plan->contributors[plan->contributorCount ? plan->contributorCount - 1 : 0];
  int place = plan->contributorCount - 1;
  if (!strcmp(parts[0], "number")) {
    readNumber(plan, parts, count);
  } else if (!strcmp(parts[0], "word")) {
    snprintf(words[wordCount].path, PATH_LENGTH, "%s", parts[1]);
    snprintf(words[wordCount++].value, PATH_LENGTH, "%s", count > 2 ? parts[2] : "");
  } else if (!strcmp(parts[0], "leads")) {
    for (int i = 1; i < count; i++) snprintf(leads[leadCount++], PATH_LENGTH, "%s", parts[i]);
  } else if (!strcmp(parts[0], "capability")) {
    if (plan->capabilityCount == MOST_CAPABILITIES) refuse("more capabilities than", parts[1]);
    Capability *new = &plan->capabilities[plan->capabilityCount++];
    snprintf(new->id, PATH_LENGTH, "%s", parts[1]);
    new->role = (enum Role)atoi(parts[2]);
    new->inTheatre = atoi(parts[3]);
    new->limitedByCrews = atoi(parts[4]);
  } else if (!strcmp(parts[0], "task")) {
    if (plan->taskCount == MOST_TASKS) refuse("more tasks than", parts[1]);
    Task *new = &plan->tasks[plan->taskCount++];
    snprintf(new->id, PATH_LENGTH, "%s", parts[1]);
    new->priority = atoi(parts[2]);
    new->zone = (enum Zone)atoi(parts[3]);
    new->combat = atoi(parts[4]);
    new->essential = atoi(parts[5]);
    new->from = atoi(parts[6]);
    new->until = atoi(parts[7]);
  } else if (!strcmp(parts[0], "contributor")) {
    readContributor(plan, parts);
  } else if (!strcmp(parts[0], "under")) {
    for (int i = 1; i < count; i++)
      snprintf(under[place][last->servesUnderCount++], PATH_LENGTH, "%s", parts[i]);
  } else if (!strcmp(parts[0], "never")) {
    for (int zone = 0; zone < ZONES; zone++) last->never[zone] = atoi(parts[1 + zone]);
    last->neverCombat = atoi(parts[1 + ZONES]);
  } else if (!strcmp(parts[0], "elections")) {
    if (count - 1 > MOST_ELECTIONS) refuse("so many elections of", last->id);
    for (int i = 1; i < count; i++) last->elections[last->electionCount++] = atoi(parts[i]);
  } else if (!strcmp(parts[0], "condition")) {
    if (count - 1 > MOST_STEPS) refuse("so long a condition of", last->id);
    for (int i = 1; i < count; i++) conditions[place][last->conditionSteps++] = strdup(parts[i]);
  } else {
    refuse("a line", parts[0]);
  }
}

static void readLines(Plan *plan, FILE *file) {
  char line[LINE_LENGTH];
  while (fgets(line, sizeof line, file)) {
    char *parts[MOST_WORDS];
    int count = 0;
    for (char *p = strtok(line, " \n"); p && count < MOST_WORDS; p = strtok(NULL, " \n"))
      parts[count++] = p;
    if (count > 0) readLine(plan, parts, count);
  }
}

// MARK: What the plan says in words

// What this program leaves out, of which baseline uses nothing.
static void refuseOtherRules(void) {
  static const char *const wanted[][2] = {
    {"given.probing", "even"}, {"mission.invitedBy", "ukraine"},
    {"politics.supportForm", "decline"}, {"response.form", "deterrence"}, {"events", ""},
    {"given.concession", ""},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
    if (!isWord(wanted[i][0], wanted[i][1])) refuse(wanted[i][0], word(wanted[i][0]));
  for (int i = 0; i < wordCount; i++) {
    if (!strncmp(words[i].path, "freeze.", 7) && strcmp(words[i].value, "false"))
      refuse("the switch", words[i].path);
    if (strstr(words[i].path, ".pledges")) refuse("pledges:", words[i].path);
  }
  if (isWord("mission.kind", "none")) refuse("mission.kind", "none");
  if (!strncmp(word("given.moscow"), "accepts", 7)) refuse("given.moscow", word("given.moscow"));
}

static void readMission(Plan *plan) {
  static const char *const truces[] = {"strong", "thin", "minsk-like", NULL};
  static const char *const truceEndings[] = {"Strong", "Thin", "MinskLike", NULL};
  static const char *const climates[] = {"quiet", "tense", "hot", NULL};
  static const char *const climateEndings[] = {"Quiet", "Tense", "Hot", NULL};
  static const char *const umbrellas[] = {"ad-hoc", "alliance", NULL};
  static const char *const umbrellaEndings[] = {"AdHoc", "Alliance", NULL};
  static const char *const rules[] = {
    "observe-and-report", "defend-self", "defend-self-and-others", "accomplish-mission",
    "strike-source", NULL,
  };
  static const char *const rulesEndings[] = {
    "observeAndReport", "defendSelf", "defendSelfAndOthers", "accomplishMission", "strikeSource",
  };
  static const char *const parts[] = {"intelligence", "logistics", "airCover", "automaticResponse"};
  const char *truce = word("given.ceasefire");
  plan->truceInput = choice(plan, "truce.breaksPerWeek", truce, truces, truceEndings);
  plan->crisesInput = choice(plan, "escalation.crisesPerYear", truce, truces, truceEndings);
  plan->deathRateInput =
    choice(plan, "incidents.deaths", word("given.climate"), climates, climateEndings);
  plan->exitsInput =
    choice(plan, "politics.exitsPerYear", word("mission.umbrella"), umbrellas, umbrellaEndings);
  const char *said = word("mission.rulesOfEngagement");
  plan->rulesWorthInput = choice(plan, "attack.rulesWorth.", said, rules, rulesEndings);
  while (strcmp(rules[plan->rules], said)) plan->rules++;
  plan->fights = isWord("mission.kind", "reassurance") || isWord("mission.kind", "air-shield");
  plan->dualKey = isWord("mission.chainOfCommand", "dual");
  plan->natoCommand = isWord("mission.natoCommand", "true");
  plan->conference = isWord("mission.coordination", "conference");
  plan->moscowRejects = !isWord("given.moscow", "ambiguous");
  for (int part = 0; part < 4; part++) {
    char path[PATH_LENGTH];
    snprintf(path, sizeof path, "backstop.%s", parts[part]);
    plan->promised[part] = isWord(path, "true");
    plan->anythingPromised |= plan->promised[part];
    for (int k = 0; k < plan->capabilityCount; k++)
      plan->capabilities[k].addsInput[part] =
        inputAt(plan, "backstop.adds.%s.%s", parts[part], plan->capabilities[k].id);
  }
}

// MARK: Putting together

static void placeSettings(Plan *plan) {
  static const char *const names[] = {
#define NAME(name) #name,
    SETTINGS(NAME)
#undef NAME
  };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    char path[PATH_LENGTH];
    snprintf(path, sizeof path, "%s", names[i]);
    for (char *p = path; *p; p++)
      if (*p == '_') *p = '.';
    plan->settingInputs[i] = input(plan, path);
  }
  static const char *const zones[] = {
    "lineOfContact", "depth", "cities", "air", "blackSea", "west",
  };
  static const char *const kinds[] = {
    "drone", "indirectFire", "directFire", "missile", "hostage", "mine",
  };
  for (int zone = 0; zone < ZONES; zone++) {
    plan->zoneWorthInput[zone] = inputAt(plan, "deterrence.zoneWorth.%s%s", zones[zone], "");
    plan->exposureInput[zone] = inputAt(plan, "incidents.exposure.%s%s", zones[zone], "");
  }
  for (int kind = 0; kind < KINDS; kind++) {
    plan->kindShareInput[kind] = inputAt(plan, "incidents.kinds.%s.share%s", kinds[kind], "");
    plan->lethalityInput[kind] = inputAt(plan, "incidents.kinds.%s.lethality%s", kinds[kind], "");
  }
  plan->weeks = (int)plan->inputs[input(plan, "horizonWeeks")].low;
}

static void placeCapabilities(Plan *plan) {
  for (int k = 0; k < plan->capabilityCount; k++) {
    Capability *it = &plan->capabilities[k];
    it->personsInput = inputAt(plan, "capabilities.%s.personsPerUnit%s", it->id, "");
    it->heavyInput = inputAt(plan, "capabilities.%s.heavyShare%s", it->id, "");
    it->supplyInput = inputAt(plan, "capabilities.%s.daysOfSupply%s", it->id, "");
    it->shortageInput = inputAt(plan, "capabilities.%s.shortageCost%s", it->id, "");
    it->weightInput = inputAt(plan, "capabilities.%s.combatWeight%s", it->id, "");
    it->reserveInput = inputAt(plan, "mission.reserveOutside.%s%s", it->id, "");
  }
  for (int k = 0; k < plan->capabilityCount; k++)
    if (plan->capabilities[k].role == ENABLER) plan->enablers[plan->enablerCount++] = k;
  for (int k = 0; k < plan->capabilityCount; k++)
    for (int e = 0; e < plan->capabilityCount; e++) {
      int found = plan->capabilities[e].role != ENABLER ? NONE :
        inputAt(plan, "capabilities.%s.needs.%s", plan->capabilities[k].id,
                plan->capabilities[e].id);
      if (found == NONE) continue;
      if (plan->supportCount == MOST_SUPPORT) refuse("so many needs of", plan->capabilities[k].id);
      plan->support[plan->supportCount++] = (Support){k, e, found};
    }
  plan->battlegroups = capability(plan, "battlegroups");
  plan->headquarters = capability(plan, "headquarters");
  plan->counterDrone = capability(plan, "counterDronePlatoons");
  plan->airDefence = capability(plan, "airDefenceBatteries");
  plan->medical = capability(plan, "medicalFacilities");
  plan->logistics = capability(plan, "logisticsCompanies");
}

static void placeTasks(Plan *plan) {
  int greatestPriority = 0;
  for (int t = 0; t < plan->taskCount; t++)
    if (plan->tasks[t].priority > greatestPriority) greatestPriority = plan->tasks[t].priority;
  for (int t = 0; t < plan->taskCount; t++) {
    Task *it = &plan->tasks[t];
    it->weight = greatestPriority + 1 - it->priority;
    it->floorInput = inputAt(plan, "tasks.%s.floor%s", it->id, "");
    it->firstNeed = plan->needCount;
    for (int k = 0; k < plan->capabilityCount; k++) {
      int found = inputAt(plan, "tasks.%s.needs.%s", it->id, plan->capabilities[k].id);
      if (found == NONE) continue;
      if (plan->needCount == MOST_NEEDS) refuse("more needs than", it->id);
      plan->needs[plan->needCount++] = (Need){t, k, found};
      it->needs++;
    }
  }
}

static void addServed(Served *list, int need, int worthInput) {
  if (list->count == MOST_SERVED) refuse("a capability that serves", "so many needs");
  list->worthInput[list->count] = worthInput;
  list->needs[list->count++] = need;
}

// C2: what each capability may serve, and who may serve it.
static void placeServed(Plan *plan) {
  for (int k = 0; k < plan->capabilityCount; k++) {
    Served *list = &plan->served[k];
    for (int i = 0; i < plan->needCount; i++)
      if (plan->needs[i].capability == k) addServed(list, i, NONE);
    list->own = list->count;
    for (int i = 0; i < plan->needCount; i++) {
      int kind = plan->needs[i].capability;
      int worth = inputAt(plan, "capabilities.%s.replacedBy.%s", plan->capabilities[kind].id,
                          plan->capabilities[k].id);
      if (worth != NONE) addServed(list, i, worth);
    }
    for (int c = 0; c < plan->contributorCount; c++)
      for (int i = 0; i < list->count; i++) {
        const Task *task = &plan->tasks[plan->needs[list->needs[i]].task];
        const Contributor *who = &plan->contributors[c];
        if (!who->never[task->zone] && !(who->neverCombat && task->combat))
          list->mayServe[c] |= (uint8_t)(1 << i);
      }
  }
}

// MARK: Contributors

static int fact(Plan *plan, enum FactKind kind, int number) {
  for (int i = 0; i < plan->factCount; i++)
    if (plan->facts[i].kind == kind && plan->facts[i].number == number) return i;
  if (plan->factCount == MOST_FACTS) refuse("so many", "facts");
  plan->facts[plan->factCount] = (Fact){kind, number};
  return plan->factCount++;
}

static Step step(Plan *plan, char *text) {
  static const struct { const char *name; enum FactKind kind; } plain[] = {
    {"always", ALWAYS}, {"holds", HOLDS}, {"clear", CLEAR}, {"accepts", ACCEPTS},
    {"acquiesces", ACQUIESCES}, {"no-combat", NO_COMBAT}, {"held", HELD}, {"week", WEEK},
  };
  static const char *const parts[] = {
    "intelligence", "logistics", "air-cover", "automatic-response", "anything",
  };
  char *colon = strchr(text, ':'), *argument = colon ? colon + 1 : "";
  if (colon) *colon = 0;
  int number = atoi(argument);
  if (!strcmp(text, "and")) return (Step){AND, 0};
  if (!strcmp(text, "or")) return (Step){OR, 0};
  if (!strcmp(text, "others")) return (Step){OTHERS, number};
  if (!strcmp(text, "troops")) return (Step){TROOPS, number};
  if (!strcmp(text, "lead")) return (Step){LEAD_FOUND, 0};
  if (!strcmp(text, "member")) return (Step){MEMBER, contributor(plan, argument)};
  if (!strcmp(text, "mandate"))
    return (Step){FACT, fact(plan, MANDATE, !strcmp(argument, "ukraine"))};
  if (!strcmp(text, "backstop"))
    for (int i = 0; i < 5; i++)
      if (!strcmp(argument, parts[i])) return (Step){FACT, fact(plan, BACKSTOP, i)};
  for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
    if (!strcmp(text, plain[i].name)) return (Step){FACT, fact(plan, plain[i].kind, number)};
  refuse("the fact", text);
  return (Step){AND, 0};
}

static void placeForces(Plan *plan, int place) {
  Contributor *it = &plan->contributors[place];
  for (int k = 0; k < plan->capabilityCount; k++) {
    static const char *const names[] = {"owned", "deployableShare", "busyElsewhere", "flank",
                                        "unitsPerUnitDeployed"};
    int found[5];
    for (int i = 0; i < 5; i++) {
      char path[3 * PATH_LENGTH];
      snprintf(path, sizeof path, "contributors.%s.forces.%s.%s", it->id,
               plan->capabilities[k].id, names[i]);
      found[i] = inputOrNone(plan, path);
    }
    it->forces[k].owned = found[0];
    it->forces[k].deployable = found[1];
    it->forces[k].busy = found[2];
    it->forces[k].flank = found[3];
    it->forces[k].unitsPerUnit = found[4];
    if (found[1] != NONE) plan->inputs[found[1]].readiness = place;
  }
}

static void placeContributor(Plan *plan, int place) {
  Contributor *it = &plan->contributors[place];
  it->insistsInput = inputAt(plan, "contributors.%s.insists%s", it->id, "");
  it->joinsInput = inputAt(plan, "contributors.%s.chanceJoins%s", it->id, "");
  it->decidesInput = inputAt(plan, "contributors.%s.decidesFromWeek%s", it->id, "");
  it->supportInput = inputAt(plan, "contributors.%s.support%s", it->id, "");
  it->ceilingInput = inputAt(plan, "contributors.%s.troopsAtMost%s", it->id, "");
  it->usableInput = inputAt(plan, "contributors.%s.usableShare%s", it->id, "");
  it->costInput = inputAt(plan, "contributors.%s.costPerSoldierYear%s", it->id, "");
  it->noticeInput = inputAt(plan, "contributors.%s.noticeWeeks%s", it->id, "");
  it->parliamentInput = inputAt(plan, "contributors.%s.parliament.delayWeeks%s", it->id, "");
  it->approvesInput = inputAt(plan, "contributors.%s.parliament.chanceApproves%s", it->id, "");
  int flank = inputAt(plan, "contributors.%s.releaseFlank.share%s", it->id, "");
  if (plan->inputs[flank].drawn || plan->inputs[flank].low > 0) refuse("flank forces of", it->id);
  placeForces(plan, place);
  for (int i = 0; i < it->servesUnderCount; i++)
    it->servesUnder[i] = (uint32_t)contributor(plan, under[place][i]);
  for (int i = 0; i < it->conditionSteps; i++) it->condition[i] = step(plan, conditions[place][i]);
  it->leadRank = leadCount == 0 ? -it->canLead : leadCount;
  for (int i = 0; i < leadCount; i++)
    if (!strcmp(leads[i], it->id)) it->leadRank = i;
  it->mayLead = it->canLead > 0 && (leadCount == 0 || it->leadRank < leadCount);
  if (it->mayLead) plan->mayLead |= 1u << place;
}

void readPlan(Plan *plan, FILE *file) {
  memset(plan, 0, sizeof *plan);
  readLines(plan, file);
  refuseOtherRules();
  fact(plan, HOLDS, 0);  // the first: who does not insist asks for it alone
  placeSettings(plan);
  placeCapabilities(plan);
  placeTasks(plan);
  placeServed(plan);
  readMission(plan);
  for (int c = 0; c < plan->contributorCount; c++) placeContributor(plan, c);
}
