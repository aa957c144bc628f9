// The state of one trial and the processes of a week, by section 7 of docs/model.md.
#ifndef TRIAL_H
#define TRIAL_H
#include "judgement.h"
#include "random.h"

enum { MOST_COHORTS = 16, LONG_AGO = -100000, NEVER = 100000, NOT_YET = -1 };
enum Stage { OUT, IN_PARLIAMENT, FIRM, LEAVING, GONE };
enum End { GOES_ON, BY_COMMAND, BY_TASKS, BY_ATTACK };
enum Outcome { NO_ATTACK = -1, STOPPED, CONTAINED, WITHDRAWN, EXCEEDED };
enum Coverage { ON_PAPER, PRESENT, USABLE, COVERAGES };

typedef struct { double offered, granted, level, present; int arrives; } Pool;

// 7.6: in shares of the pool.
typedef struct {
  int began, cohorts;
  double inTheatre, rested, strength;
  struct { double share; int restedWeek; } home[MOST_COHORTS + 1];
} Rotation;

typedef struct {
  enum Stage stage;
  bool willing, insists, approves, splitElites, strained, headquarters, waits;
  double patience, resolve, slip, decidingHazard, leavingHazard;
  double supportBefore, support;
  double decidesAWeek, leavesForSupport;  // what support makes of the hazards
  double firmPersons, persons, personsSent, deaths;
  int parliamentWeek, goneWeek, followWeek, firstArrival, reliefWeek, shockWeek;
  Stream chances, wayOut;
  Pool pools[MOST_CAPABILITIES];
} Government;

typedef struct {
  double incidents, deaths, wounded, captured, attackDeaths, troopWeeks, contributorWeeks, cost,
    peak, troopsLost, coverage[COVERAGES], tasks, worst, tiedUp;
  int crises, asked, failed, exits, leadLeft, rung, fullWeeks, targetWeeks;
  int formed, fullFrom, initial, full, sustainable;
  double troops[4];  // in weeks 12, 26, 52 and 104
  enum Outcome attack;
} Ledger;

typedef struct {
  const Plan *plan;
  const Judgement *judged;
  int week;
  Government governments[MOST_CONTRIBUTORS];
  Stream truces, crises, counts, incidents, lapses, violations, attacks;

  // World: backstop, truce.
  bool announced, works, withdrawnByChance;
  int pausedUntil, lostWeek, pauses;
  double withdrawal, withdrawalAt, pausing, pausingAt;
  bool fighting, broken;
  int fightingEnds, truceWeek, truceNumber;
  double truceHazard, truceAt;

  // Coalition and mission.
  int inForce[MOST_CONTRIBUTORS], inForceCount, firmCount, undecidedCount;
  int lead, formerLead, leadFrom, launch, lastExit, exitsWithPartners;
  bool membersChanged, sendingChanged, surveyNeeded, conditionsChanged, supportChanged, deathsYet;
  uint32_t facts, ready;  // what conditions rested on last; whose conditions held
  double allDeaths;
  enum End end;

  // What the survey of the force found (7.7).
  double persons, personsSent, exposure, combatPower, combatAtten, droneShare, airShare,
    medicalShare, logisticsMet, coverage[COVERAGES], costAWeek;
  double fightingPower[MOST_CAPABILITIES];
  int tasksCarriedOut;
  bool leadPresent, headquartersSeen, coverageSeen;
  int weeksWithoutLead, weeksBelow;

  // Incidents and crises.
  double intensity, excitation, answers, credibility, confidence, calm;
  int count, serious, exchanges, answerable, unanswered, refusals;
  double raised, logFactors;
  bool open, seriousCrisis, war;
  int crisisEnds, crisisNumber, attackNumber, rung;
  double motivation, crisisHazard, crisisAt;

  Ledger ledger;
  Rotation rotations[MOST_CONTRIBUTORS][MOST_CAPABILITIES];  // the last: not cleared whole
} Trial;

void playTrial(Trial *t, const Plan *plan, const Judgement *judged, uint64_t seed, uint32_t number);

// world.c
void backstop(Trial *t);
void truce(Trial *t);
void makeTruce(Trial *t);

// governments.c
void publicSupport(Trial *t);
void supportFelt(Trial *t, int contributor);
void decideToJoin(Trial *t);
void decideToLeave(Trial *t);
void listForce(Trial *t);

// forces.c
void sending(Trial *t);
void arrival(Trial *t);
void rotation(Trial *t);

// coverage.c
void survey(Trial *t);

// incidents.c
void violations(Trial *t);
void countIncidents(Trial *t);
void incidents(Trial *t);
void effectOfAnswers(Trial *t);
void recordDeaths(Trial *t, int contributor, double deaths);

// consequences.c
double balance(const Trial *t);
void crises(Trial *t);
void earlyEnd(Trial *t);

// ledger.c
enum { MEASURES = 57 };
extern const char *const measureNames[MEASURES];
void ledger(Trial *t);
void measures(const Trial *t, double values[MEASURES]);
#endif
