// A plan as Benchmarks/measuring/plan.py writes it: what a scenario fixes, and what it leaves
// uncertain. Order of rows is the order of ids, of tasks that of priority and id.
#ifndef PLAN_H
#define PLAN_H
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum {
  MOST_CONTRIBUTORS = 32, MOST_CAPABILITIES = 16, MOST_TASKS = 16, MOST_NEEDS = 32,
  MOST_SERVED = 6,     // needs that one capability may serve, as its own kind or standing in
  MOST_SUPPORT = 64,   // pairs of a capability and an enabler that it needs
  MOST_FACTS = 32, MOST_STEPS = 32, MOST_ELECTIONS = 8, MOST_INPUTS = 4096, PATH_LENGTH = 96,
  NONE = -1,
};
enum Role { EFFECT, ENABLER, COMMAND };
enum Zone { LINE_OF_CONTACT, DEPTH, CITIES, AIR, BLACK_SEA, WEST, ZONES };
enum Rules {
  OBSERVE_AND_REPORT, DEFEND_SELF, DEFEND_SELF_AND_OTHERS, ACCOMPLISH_MISSION, STRIKE_SOURCE,
};
enum Kind { DRONE, INDIRECT_FIRE, DIRECT_FIRE, MISSILE, HOSTAGE, MINE, KINDS };

// The numbers of section 12 that stand alone, by path, with _ for each full stop.
#define SETTINGS(X) \
  X(given_aggressorNeeds) X(host_armyStrength) X(host_fundingPerYear) X(host_fullCostPerYear) \
  X(host_delayWeeks) X(host_buildWeeks) X(host_crisisEffect) X(host_setsOffShare) \
  X(mission_scale) X(mission_launchTroops) X(mission_formsAtTroops) X(mission_sendAtMost) \
  X(mission_receptionPersonsPerWeek) X(mission_endsBelowCoverage) X(mission_endsBelowWeeks) \
  X(mission_endsWithoutLeadWeeks) X(backstop_reliability) X(backstop_delayWeeks) \
  X(backstop_withdrawnPerYear) X(backstop_pausedPerYear) X(backstop_pauseWeeks) \
  X(mandate_leavesWeeks) X(politics_decidesPerWeek) X(politics_supportMidpoint) \
  X(politics_supportScale) X(politics_willingnessCorrelation) X(politics_readinessCorrelation) \
  X(politics_leadExitWeeks) X(politics_exitWeeks) \
  X(politics_deathsSlope) X(politics_successShare) X(politics_sharedNewsShare) \
  X(politics_combatDrop) X(politics_lowSupportFrom) X(politics_lowSupportEffect) \
  X(politics_eliteSplitShare) X(politics_eliteSplitFactor) X(politics_electionWindowWeeks) \
  X(politics_electionFactor) X(politics_shockDeaths) X(politics_shockWeeks) \
  X(politics_shockFactor) X(politics_lossWeeks) X(politics_backstopLostFactor) \
  X(politics_quietSupportFactor) X(politics_contagionChance) X(politics_othersFactor) \
  X(politics_othersWeeks) X(deployment_slipMean) X(deployment_slipDeviation) \
  X(deployment_heavyFactor) X(deployment_surgeUnitsPerUnit) X(deployment_surgeWeeks) \
  X(deployment_strainFrom) X(deployment_strainLossPerWeek) X(enablers_dwellMultiplier) \
  X(enablers_pooledShare) X(command_brigadeBattlegroups) X(command_divisionBattlegroups) \
  X(command_corpsBattlegroups) X(command_presentShare) X(command_handoverWeeks) \
  X(violations_afterTruce) X(violations_recoveryWeeks) X(violations_deviation) \
  X(violations_most) X(incidents_branching) X(incidents_memoryDays) X(incidents_lethalShare) \
  X(incidents_severityExponent) X(incidents_mostDeaths) X(incidents_woundedPerDeath) \
  X(incidents_capturedPerHostageTaking) X(incidents_platoonsForProtection) \
  X(incidents_batteriesForProtection) X(incidents_counterDroneProtection) \
  X(incidents_airDefenceProtection) X(incidents_medicalProtection) \
  X(incidents_combatPowerElasticity) X(response_unansweredFactor) \
  X(response_proportionateFactor) X(response_strikeFactor) X(response_kept) \
  X(response_raisesUnanswered) X(response_raisesStrike) X(response_raisesMisattributed) \
  X(response_dualKeyFactor) X(response_refusalCredibility) X(response_requestWeight) \
  X(response_confidenceRegained) X(escalation_seriousIfCrisis) X(escalation_warIfSerious) \
  X(escalation_minorCrisisWeeks) X(escalation_seriousCrisisWeeks) X(escalation_warWeeks) \
  X(escalation_raisedPerSeriousIncident) X(escalation_seriousIncidentFactor) \
  X(truce_fightingWeeks) X(truce_fightingIncidentFactor) X(deterrence_crisisEffectWithout) \
  X(deterrence_lowLevelEffect) X(deterrence_consentAmbiguous) X(deterrence_consentRejected) \
  X(deterrence_backstopAmbiguous) X(deterrence_backstopOverHorizon) \
  X(deterrence_backstopAutomatic) X(deterrence_nextDoorShare) X(deterrence_presenceTroops) \
  X(deterrence_motivationDeviation) X(deterrence_credibilityLost) \
  X(deterrence_credibilityRegained) X(deterrence_credibilityFloor) X(attack_scaleDeviation) \
  X(attack_hostWorth) X(attack_backstopWorth) X(attack_fightDays) X(attack_balanceEffect) \
  X(attack_stoppedAt) X(attack_containedAt) X(attack_withdrawnAt) X(attack_deathsDeviation) \
  X(attack_capturedPerThousand) X(attack_deathsStopped) X(attack_deathsContained) \
  X(attack_deathsWithdrawn) X(attack_deathsExceeded) X(money_costFactor) X(matters_taskFloor) \
  X(matters_initialCapability) X(matters_fullCapability)

typedef struct {
#define FIELD(name) double name;
  SETTINGS(FIELD)
#undef FIELD
} Settings;

// An uncertain number: fixed, or triangular and drawn with each judgement draw.
typedef struct {
  char path[PATH_LENGTH];
  double least, most, low, likely, high;
  bool drawn;
  uint32_t entity;
  int readiness;  // the contributor whose readiness it shares, or NONE
} Input;

// Every number below named `...Input` is a place in `inputs`, or NONE.
typedef struct {
  char id[PATH_LENGTH];
  enum Role role;
  bool inTheatre, limitedByCrews;
  int personsInput, heavyInput, supplyInput, shortageInput, weightInput, reserveInput, addsInput[4];
} Capability;

typedef struct { int capability, enabler, input; } Support;

typedef struct {
  char id[PATH_LENGTH];
  int priority, weight;
  enum Zone zone;
  bool combat, essential;
  int from, until, floorInput, firstNeed, needs;
} Task;

// A need is one effect of one task.
typedef struct { int task, capability, input; } Need;

// The needs that units of one capability may serve: first those for itself, then those in which it
// stands in. Bit i of a mask is the i-th of them.
typedef struct {
  int count, own, needs[MOST_SERVED], worthInput[MOST_SERVED];
  uint8_t mayServe[MOST_CONTRIBUTORS];
} Served;

enum FactKind {
  HOLDS, HELD, BACKSTOP, CLEAR, MANDATE, ACCEPTS, ACQUIESCES, NO_COMBAT, WEEK, ALWAYS,
};
typedef struct { enum FactKind kind; int number; } Fact;

enum StepKind { AND, OR, FACT, OTHERS, TROOPS, MEMBER, LEAD_FOUND };
typedef struct { enum StepKind kind; int number; } Step;

typedef struct {
  char id[PATH_LENGTH];
  uint32_t entity;
  bool refuses, surge, approvalNeeded, mayLead;
  int canLead, leadRank;  // level from 0 to 3; place among those who may lead, 0 first
  enum Rules rulesCeiling;
  int tourWeeks, recoveryWeeks;
  uint32_t servesUnder[MOST_CONTRIBUTORS];  // ids of contributors in order, as places
  int servesUnderCount;
  bool never[ZONES], neverCombat;
  int elections[MOST_ELECTIONS], electionCount;
  Step condition[MOST_STEPS];
  int conditionSteps;
  int insistsInput, joinsInput, decidesInput, supportInput, ceilingInput, usableInput, costInput,
    noticeInput, parliamentInput, approvesInput;
  struct { int owned, deployable, busy, flank, unitsPerUnit; } forces[MOST_CAPABILITIES];
} Contributor;

typedef struct {
  int weeks;
  bool fights, dualKey, natoCommand, conference, moscowRejects, promised[4], anythingPromised;
  enum Rules rules;
  int contributorCount, capabilityCount, taskCount, needCount, inputCount, drawnCount, factCount,
    supportCount;
  Contributor contributors[MOST_CONTRIBUTORS];
  Capability capabilities[MOST_CAPABILITIES];
  Task tasks[MOST_TASKS];
  Need needs[MOST_NEEDS];
  Served served[MOST_CAPABILITIES];
  Support support[MOST_SUPPORT];
  Fact facts[MOST_FACTS];
  Input inputs[MOST_INPUTS];
  int drawn[MOST_INPUTS];
  int enablers[MOST_CAPABILITIES], enablerCount;
  uint32_t mayLead;  // a bit for each contributor
  int settingInputs[sizeof(Settings) / sizeof(double)];
  int zoneWorthInput[ZONES], exposureInput[ZONES], kindShareInput[KINDS], lethalityInput[KINDS],
    rulesWorthInput, deathRateInput, truceInput, crisesInput, exitsInput;
  // Capabilities with a fixed meaning, or NONE.
  int battlegroups, headquarters, counterDrone, airDefence, medical, logistics;
} Plan;

enum Part { INTELLIGENCE, LOGISTICS, AIR_COVER, AUTOMATIC_RESPONSE };

// Reads a plan; stops the program with a message if the plan needs a rule that is left out.
void readPlan(Plan *plan, FILE *file);
#endif
