// The reference kernel of reference-kernel.md in C, arranged for speed as Swift/Kernel is: nothing
// is worked out again that did not change, tables stand where they are exact, sets of contributors
// are bit masks, and what a week changes stands in a calendar. Usage: tuned SEED TRIALS
#include "common.h"

typedef uint32_t Set;  // of contributors, one bit each

// What a government adds up: a column of the hazards, 1024 polls each.
enum { JOINING, LEAVING, FORSAKEN, NOTHING };
// What a week brings: a set in 16 bits of the calendar's word.
enum { BECOMES_FIRM, LEAVES, GROWS, IS_RELIEVED };

static double logarithms[1024], exponentials[1024];
static float hazards[4 * 1024];
static double perNeed[K], command[C + 1];
static float smallScores[4096];
static uint64_t climbs[5][64], kinds[6], lethals[6];  // see below()
static uint64_t willing, insists, stays, exchange;
static uint8_t kindFrom[256];
static Set ofCondition[4], unanswered[6];
static double kept[C][8][K];  // by the number of the relief
static uint8_t strained[C][8], nextStrained[C][9];  // 8 if there is none

// A uniform number is below a probability if the whole number it is made from is below this.
static uint64_t below(double probability) { return (uint64_t)ceil(probability * 0x1p52 - 0.5); }

static inline int happens(uint64_t draw, uint64_t limit) { return draw >> 12 < limit; }

// The crews take turns whatever chance decides, so all reliefs are known before the first trial.
static void tabulateReliefs(int c) {
  for (int k = 0; k < K; k++) {
    int rested[5] = {0}, serving = 0;
    for (int number = 0; number < 8; number++) {
      int week = (number + 1) * tour[c], relief = (serving + 1) % crews[c][k];
      int weeksShort = units[c][k] > 0 ? rested[relief] - week : 0;
      kept[c][number][k] = weeksShort > 0 ? exp(-0.004 * weeksShort) : 1;
      strained[c][number] += weeksShort > 0;
      rested[serving] = week + 2 * tour[c];
      serving = relief;
    }
  }
  nextStrained[c][8] = 8;
  for (int number = 7; number >= 0; number--)
    nextStrained[c][number] = strained[c][number] ? (uint8_t)number : nextStrained[c][number + 1];
}

static void tabulate(void) {
  for (int poll = 0; poll < 1024; poll++) {
    double leaving = poll < 500 ? 0.002 * exp(0.008 * (500 - poll)) : 0.002;
    hazards[1024 * JOINING + poll] = (float)(0.06 / (1 + exp((500 - poll) / 60.0)));
    hazards[1024 * LEAVING + poll] = (float)leaving;
    hazards[1024 * FORSAKEN + poll] = (float)(3 * leaving);
  }
  for (int rung = 0; rung < 5; rung++)
    for (int serious = 0; serious < 64; serious++)
      climbs[rung][serious] = below(1 - pow(1 - climb[rung], serious));
  willing = below(0.8);
  insists = below(0.7);
  stays = below(0.92);
  exchange = below(0.05);
  for (int k = 0; k < K; k++) perNeed[k] = 1 / need[k];
  for (int m = 0; m <= C; m++) command[m] = m > 1 ? 1 / (1 + 0.02 * (m - 1)) : 1;
  for (int i = 0; i < 4096; i++) smallScores[i] = (float)scores[i];
  for (int i = 0; i < 1024; i++) logarithms[i] = log10(1 + i);
  for (int i = 0; i < 1024; i++) exponentials[i] = exp((i - 512) / 128.0);
  for (int kind = 0; kind < 6; kind++) {
    kinds[kind] = below(kindCumulative[kind]);
    lethals[kind] = below(lethal[kind]);
    for (int c = 0; c < C; c++) unanswered[kind] |= (Set)(c % 3 < kind % 3) << c;
  }
  for (int i = 0; i < 256; i++)
    for (int kind = 0; kind < 5; kind++) kindFrom[i] += kindCumulative[kind] <= i / 256.0;
  for (int c = 0; c < C; c++) ofCondition[c % 4] |= 1u << c, tabulateReliefs(c);
}

// The exponential to the last digits: from a table, and five terms of the rest.
static inline double exponential(double x) {
  if (!(fabs(x) < 3.99)) return exp(x);
  double shifted = x * 128 + 0x1.8p52, r = x - (shifted - 0x1.8p52) * 0x1p-7, square = r * r;
  double high = 1.0 / 6 + r * (1.0 / 24) + square * (1.0 / 120);
  uint64_t place;
  memcpy(&place, &shifted, sizeof place);
  return exponentials[(place + 512) & 1023] * (1 + (r + square * (0.5 + r * high)));
}

// An exponential time with mean 1; 1 less a uniform number is exact.
static inline double waitingTime(double u) { return -log(1 - u); }

static inline double logarithm(int deaths) {
  return deaths < 1024 ? logarithms[deaths] : log10(1 + deaths);
}

// What is added to ten times the support, so that the last bits are a place in the hazards:
// adding 2^23 rounds to the nearest whole number, which is then the low bits.
static inline float offset(int column) { return 0x1p23f + 1024 * (float)column; }

typedef struct {
  uint64_t seed;
  uint32_t trial;
  float support[C], target[C], hazardOffset[C];
  uint32_t hazardPlace[C];
  float opinionScores[5][C];
  double intensities[5];
  float hazard[C], hazardLimit[C];
  double ownLoss[C];
  double whole[C][K], wholePersons[C], inTheatre[C][K], have[K], share[K];
  double persons[C][2], drawnUpTo[C];  // persons and persons times exposure, and sums of these
  double coverage, protection, force, drawn, fire, logIntensity, excitation;
  int32_t arrival[C], reliefs[C], own[C];
  Stream opinion[C], decisions[C], violations, counts, incidents, ladder;
  Set conditionsMet, undecided, waiving, firm, serves, present;  // serves: firm, not leaving
  int rung, left, strained, deaths, firmCount, contingents, backstopEnd;
  uint64_t calendar[WEEKS];
} State;

static inline Set happening(const State *s, int week, int event) {
  return s->calendar[week] >> 16 * event & 0xFFFF;
}

static inline void enter(State *s, int event, int week, int c) {
  if (week < WEEKS) s->calendar[week] |= 1ull << (16 * event + c);
}

static inline int next(Set *set) {
  int c = __builtin_ctz(*set);
  *set &= *set - 1;
  return c;
}

static void begin(State *s, uint64_t seed, uint32_t trial) {
  memset(s, 0, sizeof *s);
  s->seed = seed;
  s->trial = trial;
  s->protection = 1;
  for (int c = 0; c < C; c++) {
    s->opinion[c] = stream(seed, trial, c, 3);
    s->decisions[c] = stream(seed, trial, c, 2);
    s->support[c] = s->target[c] = (float)supportBase[c];
    s->hazardOffset[c] = offset(NOTHING);
  }
  // Patience also of those that are not willing: that is less than to go back on a wrong guess.
  for (int c = 0; c < C; c++) {
    int isWilling = happens(bits(s->decisions[c], 0), willing);
    double patience = waitingTime(uniform(s->decisions[c], 2));
    s->undecided |= (Set)isWilling << c;
    s->waiving |= (Set)!happens(bits(s->decisions[c], 1), insists) << c;
    s->hazardLimit[c] = isWilling ? (float)patience : INFINITY;
  }
  double backstopWeeks = 150 * waitingTime(uniform(stream(seed, trial, 0, 8), 0));
  s->backstopEnd = (int)fmin(ceil(backstopWeeks), WEEKS);
  s->violations = stream(seed, trial, 0, 4);
  s->counts = stream(seed, trial, 0, 5);
  s->incidents = stream(seed, trial, 0, 6);
  s->ladder = stream(seed, trial, 0, 7);
}

// The score that a twelve of a draw stands for.
static inline float scoreAt(uint64_t draw, int place) {
  return smallScores[draw >> (52 - 12 * place) & 4095];
}

// The opinion noise and the intensity of five weeks, of which one draw of a stream makes all.
static void drawFiveWeeks(State *s, int week) {
  uint64_t draw = (uint64_t)(week / 5), intensity = bits(s->violations, draw);
  for (int i = 0; i < 5; i++) {
    s->logIntensity = 0.9 * s->logIntensity + 0.25 * scoreAt(intensity, i);
    s->intensities[i] = exponential(s->logIntensity);
  }
  for (int c = 0; c < C; c++) {
    uint64_t opinion = bits(s->opinion[c], draw);
    for (int i = 0; i < 5; i++) s->opinionScores[i][c] = scoreAt(opinion, i);
  }
}

static inline void turnSupport(State *s, int week) {
  float noise[C];
  memcpy(noise, s->opinionScores[week % 5], sizeof noise);
  for (int c = 0; c < C; c++) {
    float old = s->support[c];
    float next = old + (0.1f * (s->target[c] - old) + 0.8f * noise[c]);
    next = next < 0 ? 0 : next;
    next = next > 100 ? 100 : next;
    s->support[c] = next;
    float place = 10 * next + s->hazardOffset[c];
    memcpy(&s->hazardPlace[c], &place, sizeof place);
  }
}

static void lowerTargets(State *s) {
  double shared = 3 * logarithm(s->deaths);
  float combat = s->rung >= 3 ? 5 : 0;
  for (int c = 0; c < C; c++)
    s->target[c] = (float)(supportBase[c] - s->ownLoss[c] - shared) - combat;
}

static void becomeFirm(State *s, Set some, int week) {
  s->firm |= some;
  s->serves |= some;
  s->firmCount += __builtin_popcount(some);
  while (some) {
    int c = next(&some);
    s->hazardOffset[c] = offset(week >= s->backstopEnd && c % 4 == 1 ? FORSAKEN : LEAVING);
  }
}

// Conditions of other contributors are met than last week.
static void reconsider(State *s, Set met) {
  Set rest = (met ^ s->conditionsMet) & s->undecided;
  s->conditionsMet = met;
  while (rest) {
    int c = next(&rest);
    s->hazardOffset[c] = offset(met >> c & 1 ? JOINING : NOTHING);
  }
}

// The backstop ends: those who are there on condition of it tire faster.
static void forsake(State *s) {
  Set rest = ofCondition[1] & s->serves;
  while (rest) s->hazardOffset[next(&rest)] = offset(FORSAKEN);
}

// Who adds up what this week follows from last week's force, the calendar and the backstop.
static inline void setHazards(State *s, int week) {
  Set met = ofCondition[0] | (week < s->backstopEnd ? ofCondition[1] : 0)
    | (s->firmCount >= 4 ? ofCondition[2] : 0) | (s->force >= 5000 ? ofCondition[3] : 0)
    | (week >= 26 ? s->waiving : 0);
  Set becomes = happening(s, week, BECOMES_FIRM);
  if (met != s->conditionsMet) reconsider(s, met);
  if (becomes) becomeFirm(s, becomes, week);
  if (week == s->backstopEnd) forsake(s);
}

// Notes the next relief in which a crew goes that is not rested; others change nothing.
static void enterRelief(State *s, int c, int from) {
  int number = s->reliefs[c] = nextStrained[c][from];
  enter(s, IS_RELIEVED, s->arrival[c] + (number + 1) * tour[c], c);
}

static void join(State *s, int c, int week) {
  int firmWeek = week + parliament[c];
  double slip = exponential(0.3 * scoreAt(bits(s->decisions[c], 4), 0));
  s->hazard[c] = 0;
  s->hazardLimit[c] = (float)waitingTime(uniform(s->decisions[c], 3));
  s->hazardOffset[c] = offset(NOTHING);
  s->arrival[c] = firmWeek + (int)ceil(notice[c] * slip);
  if (firmWeek == week) becomeFirm(s, 1u << c, week);
  else enter(s, BECOMES_FIRM, firmWeek, c);
  for (int i = 0; i < 8; i++) enter(s, GROWS, s->arrival[c] + i, c);
  enterRelief(s, c, 0);
}

// Who has not decided joins, who is in the force leaves it, if the sum is at its limit.
static void makeUpMinds(State *s, int week) {
  for (int c = 0; c < C; c++) {
    if (s->hazard[c] < s->hazardLimit[c]) continue;
    if (s->undecided >> c & 1) {
      s->undecided &= ~(1u << c);
      join(s, c, week);
    } else {
      s->serves &= ~(1u << c);
      s->hazardLimit[c] = INFINITY;
      s->hazardOffset[c] = offset(NOTHING);
      enter(s, LEAVES, week + 6, c);
    }
  }
}

static inline void decide(State *s, int week) {
  int reached = 0;
  for (int c = 0; c < C; c++) {
    s->hazard[c] += hazards[s->hazardPlace[c] & 4095];
    reached |= s->hazard[c] >= s->hazardLimit[c];
  }
  if (reached) makeUpMinds(s, week);
  Set leaves = happening(s, week, LEAVES);
  if (leaves) {
    s->left += __builtin_popcount(leaves);
    s->firmCount -= __builtin_popcount(leaves);
    s->firm &= ~leaves;
  }
}

static void setPersons(State *s, int c) {
  double p[K];
  for (int k = 0; k < K; k++) p[k] = s->whole[c][k] * personsPerUnit[k];
  s->wholePersons[c] = ((p[0] + p[4]) + (p[2] + p[6])) + ((p[1] + p[5]) + (p[3] + p[7]));
}

static void arrive(State *s, int c) {
  Stream readiness = stream(s->seed, s->trial, c, 1);
  s->present |= 1u << c;
  s->contingents++;
  for (int k = 0; k < K; k++) {
    double u = uniform(readiness, k), spread = sqrt(0.18 * (u < 0.5 ? u : 1 - u));
    s->whole[c][k] = units[c][k] * (u < 0.5 ? 0.3 + spread : 0.9 - spread);
  }
  setPersons(s, c);
}

static void relieve(State *s, int c) {
  int number = s->reliefs[c];
  s->strained += strained[c][number];
  for (int k = 0; k < K; k++) s->whole[c][k] *= kept[c][number][k];
  setPersons(s, c);
  enterRelief(s, c, number + 1);
}

static void leave(State *s, int c) {
  s->present &= ~(1u << c);
  s->contingents--;
  for (int k = 0; k < K; k++) s->have[k] -= s->inTheatre[c][k];
  s->persons[c][0] = s->persons[c][1] = 0;
}

static void cover(State *s) {
  double force = 0, drawn = 0, sum = 0;
  for (int c = 0; c < C; c++) {
    force += s->persons[c][0];
    s->drawnUpTo[c] = drawn += s->persons[c][1];
  }
  s->force = force;
  s->drawn = drawn;
  s->fire = drawn / 15000;
  for (int k = 0; k < K; k++) {
    double met = command[s->contingents] * s->have[k] * perNeed[k];
    s->share[k] = met < 1 ? met : 1;
  }
  for (int k = 0; k < 6; k++) sum += s->share[k];
  s->coverage = sum * (1.0 / 6) * (0.5 + 0.25 * (s->share[6] + s->share[7]));
  s->protection = 1 - 0.5 * s->share[5];
}

static void move(State *s, int week) {
  Set gone = happening(s, week, LEAVES) & s->present;
  Set relieved = happening(s, week, IS_RELIEVED) & s->firm;
  Set changed = relieved | (happening(s, week, GROWS) & s->firm);
  if (!(gone | changed)) return;
  while (relieved) relieve(s, next(&relieved));
  while (gone) leave(s, next(&gone));
  for (Set rest = changed; rest;) {
    int c = next(&rest), served = week - s->arrival[c];
    if (served == 0) arrive(s, c);
    double arrived = (served < 7 ? served + 1 : 8) / 8.0;
    for (int k = 0; k < K; k++) {
      double inTheatre = s->whole[c][k] * arrived;
      s->have[k] += inTheatre - s->inTheatre[c][k];
      s->inTheatre[c][k] = inTheatre;
    }
    s->persons[c][0] = s->wholePersons[c] * arrived;
    s->persons[c][1] = s->persons[c][0] * exposure[c];
  }
  cover(s);
}

// The first four sums are compared without a branch: nobody can foresee which way it goes.
static inline int poisson(double u, double mean) {
  double term = exponential(-mean), sum = term;
  int count = 0;
  for (int next = 1; next <= 4; next++) {
    count += sum < u;
    term *= mean / next;
    sum += term;
  }
  if (count < 4) return count;
  while (sum < u && count < 63) {
    count++;
    term *= mean / count;
    sum += term;
  }
  return count;
}

static void killSome(State *s, int c, double u) {
  int killed = 1;
  while (powerLawCumulative[killed - 1] < u) killed++;
  s->own[c] += killed;
  s->deaths += killed;
  s->ownLoss[c] = 4 * logarithm(s->own[c]);
  lowerTargets(s);
}

static inline int suffer(State *s, uint64_t draw) {
  uint64_t what = bits(s->incidents, draw), fate = bits(s->incidents, draw + 2);
  double aim = uniform(s->incidents, draw + 1) * s->drawn;
  int kind = kindFrom[what >> 56];
  kind += !happens(what, kinds[kind]);
  // Found by halving; the last takes what rounding leaves.
  int victim = s->drawnUpTo[7] <= aim ? 8 : 0;
  victim += s->drawnUpTo[victim + 3] <= aim ? 4 : 0;
  victim += s->drawnUpTo[victim + 1] <= aim ? 2 : 0;
  victim += s->drawnUpTo[victim] <= aim;
  int kills = happens(fate, lethals[kind]);
  if (kills) killSome(s, victim, ((double)(fate >> 12) + 0.5) * 0x1p-52 / lethal[kind]);
  int isUnanswered = unanswered[kind] >> victim & 1;
  s->excitation += 0.1 * isUnanswered;
  return kills | (kind >= 4)
    | (happens(bits(s->incidents, draw + 3), exchange) & !isUnanswered);
}

static void climbLadder(State *s, int serious, int week) {
  uint64_t draw = bits(s->ladder, week);
  if (happens(draw, climbs[s->rung][serious])) {
    if (++s->rung == 3) lowerTargets(s);
  } else if (s->rung > 0 && !happens(draw, stays)) {
    if (--s->rung == 2) lowerTargets(s);
  }
}

static void trial(uint64_t seed, uint32_t number, double out[OUTPUTS]) {
  State state, *s = &state;
  begin(s, seed, number);
  double sumCoverage = 0, midForce = 0;
  int formed = WEEKS, highest = 0, total = 0;
  for (int week = 0; week < WEEKS && s->rung < 5; week++) {
    if (week % 5 == 0) drawFiveWeeks(s, week);
    setHazards(s, week);
    turnSupport(s, week);
    decide(s, week);
    if (s->calendar[week]) move(s, week);
    sumCoverage += s->coverage;
    if (week == 51) midForce = s->force;
    if (s->force >= 10000 && formed == WEEKS) formed = week;

    int count = 0, serious = 0;
    if (s->drawn > 0) {
      double rate = s->fire * s->intensities[week % 5] * s->protection + 0.4 * s->excitation;
      count = poisson(uniform(s->counts, week), rate);
    }
    s->excitation = 0.7 * s->excitation + 0.3 * count;
    total += count;
    for (int i = 0; i < count; i++) serious += suffer(s, 256 * (uint64_t)week + 4 * (uint64_t)i);
    if (serious + s->rung > 0) climbLadder(s, serious, week);
    if (s->rung > highest) highest = s->rung;
  }
  double supportSum = 0;
  for (int c = 0; c < C; c++) supportSum += s->support[c];
  double values[OUTPUTS] = {
    sumCoverage / WEEKS, s->deaths, total, midForce, s->left, s->rung == 5, formed, highest,
    supportSum / C, s->strained,
  };
  memcpy(out, values, sizeof values);
}

int main(int argc, char **argv) {
  return report(argc, argv, tabulate, trial);
}
