// The reference kernel of reference-kernel.md in C, arranged for speed as kernel.swift is: nothing
// is worked out again that did not change, tables stand where they are exact, sets of contributors
// are bit masks, and what a week changes stands in a calendar. Usage: tuned SEED TRIALS
#include "common.h"

typedef uint32_t Set;  // of contributors, one bit each

static double joinHazard[1001], exitHazard[1001], climbed[5][64], cutShort[64];
static double perNeed[K], command[C + 1];
static float smallScores[4096];
static Set ofCondition[4];

static void tabulate(void) {
  for (int poll = 0; poll <= 1000; poll++) {
    joinHazard[poll] = 0.06 / (1 + exp((500 - poll) / 60.0));
    exitHazard[poll] = poll < 500 ? 0.002 * exp(0.008 * (500 - poll)) : 0.002;
  }
  for (int rung = 0; rung < 5; rung++)
    for (int serious = 0; serious < 64; serious++)
      climbed[rung][serious] = 1 - pow(1 - climb[rung], serious);
  for (int k = 0; k < K; k++) perNeed[k] = 1 / need[k];
  for (int m = 0; m <= C; m++) command[m] = m > 1 ? 1 / (1 + 0.02 * (m - 1)) : 1;
  for (int i = 0; i < 4096; i++) smallScores[i] = (float)scores[i];
  for (int weeks = 0; weeks < 64; weeks++) cutShort[weeks] = exp(-0.004 * weeks);
  for (int c = 0; c < C; c++) ofCondition[c % 4] |= 1u << c;
}

typedef struct {
  uint64_t seed;
  uint32_t trial;
  float support[C], target[C];
  double own[C], ownLoss[C], decided[C], patience[C], tired[C], resolve[C];
  double whole[C][K], wholePersons[C], inTheatre[C][K], have[K], persons[C], drawnUpTo[C];
  double coverage, protection, force, drawn, deaths, sharedLoss, intensity, excitation;
  double backstopWeeks;
  uint32_t poll[C];
  int32_t arrival[C];
  int16_t rested[C][K][5];
  uint8_t serving[C][K];
  uint64_t noiseBits[C];
  Stream noise[C], decisions[C], violations, counts, incidents, ladder;
  Set undecided, waiving, firm, serves, present;  // serves: firm and not leaving
  int rung, left, strained, targets[C];
  // Who does what in a week: becomes firm, leaves, has other units in theatre, is relieved.
  uint16_t becomes[WEEKS], leaves[WEEKS], changes[WEEKS], relieves[WEEKS];
} State;

static inline void enter(uint16_t calendar[WEEKS], int week, int c) {
  if (week < WEEKS) calendar[week] |= (uint16_t)(1u << c);
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
  for (int c = 0; c < C; c++) {
    Stream decisions = stream(seed, trial, c, 2);
    s->noise[c] = stream(seed, trial, c, 3);
    s->support[c] = s->target[c] = (float)supportBase[c];
    if (uniform(decisions, 0) >= 0.8) continue;
    s->undecided |= 1u << c;
    if (uniform(decisions, 1) >= 0.7) s->waiving |= 1u << c;
    s->patience[c] = -log1p(-uniform(decisions, 2));
    s->decisions[c] = decisions;
  }
  s->backstopWeeks = -150 * log1p(-uniform(stream(seed, trial, 0, 8), 0));
  s->violations = stream(seed, trial, 0, 4);
  s->counts = stream(seed, trial, 0, 5);
  s->incidents = stream(seed, trial, 0, 6);
  s->ladder = stream(seed, trial, 0, 7);
}

static inline void turnSupport(State *s, int week) {
  int field = week % 5, shift = 52 - 12 * field;
  float combat = s->rung >= 3 ? 5 : 0, noise[C];
  if (field == 0)
    for (int c = 0; c < C; c++) s->noiseBits[c] = bits(s->noise[c], (uint64_t)(week / 5));
  for (int c = 0; c < C; c++) noise[c] = smallScores[s->noiseBits[c] >> shift & 4095];
  for (int c = 0; c < C; c++) {
    float old = s->support[c];
    float next = old + (0.1f * (s->target[c] - combat - old) + 0.8f * noise[c]);
    next = next < 0 ? 0 : next;
    next = next > 100 ? 100 : next;
    s->support[c] = next;
    // Adding 2^23 rounds to the nearest whole number, which is then the low bits.
    float rounded = 10 * next + 0x1p23f;
    memcpy(&s->poll[c], &rounded, sizeof rounded);
    s->poll[c] &= 1023;
  }
}

static void join(State *s, int c, int week) {
  int firmWeek = week + parliament[c];
  double slip = exp(0.3 * smallScores[bits(s->decisions[c], 4) >> 52]);
  s->resolve[c] = -log1p(-uniform(s->decisions[c], 3));
  s->arrival[c] = firmWeek + (int)ceil(notice[c] * slip);
  s->undecided &= ~(1u << c);
  if (firmWeek == week) s->firm |= 1u << c, s->serves |= 1u << c;
  else enter(s->becomes, firmWeek, c);
  for (int i = 0; i < 8; i++) enter(s->changes, s->arrival[c] + i, c);
  enter(s->relieves, s->arrival[c] + tour[c], c);
}

static inline void decide(State *s, int week) {
  int backstop = week < s->backstopWeeks;
  Set allowed = ofCondition[0] | (backstop ? ofCondition[1] : 0)
    | (__builtin_popcount(s->firm) >= 4 ? ofCondition[2] : 0)
    | (s->force >= 5000 ? ofCondition[3] : 0) | (week >= 26 ? s->waiving : 0);
  s->firm |= s->becomes[week];
  s->serves |= s->becomes[week];
  for (Set rest = s->serves; rest;) {
    int c = next(&rest);
    s->tired[c] += exitHazard[s->poll[c]] * (c % 4 == 1 && !backstop ? 3 : 1);
    if (s->tired[c] < s->resolve[c]) continue;
    s->serves &= ~(1u << c);
    enter(s->leaves, week + 6, c);
  }
  for (Set rest = s->undecided & allowed; rest;) {
    int c = next(&rest);
    s->decided[c] += joinHazard[s->poll[c]];
    if (s->decided[c] >= s->patience[c]) join(s, c, week);
  }
  if (s->leaves[week] == 0) return;
  s->left += __builtin_popcount(s->leaves[week]);
  s->firm &= ~s->leaves[week];
}

static void setPersons(State *s, int c) {
  double p[K];
  for (int k = 0; k < K; k++) p[k] = s->whole[c][k] * personsPerUnit[k];
  s->wholePersons[c] = ((p[0] + p[4]) + (p[2] + p[6])) + ((p[1] + p[5]) + (p[3] + p[7]));
}

static void arrive(State *s, int c) {
  Stream readiness = stream(s->seed, s->trial, c, 1);
  s->present |= 1u << c;
  for (int k = 0; k < K; k++) {
    double u = uniform(readiness, k), spread = sqrt(0.18 * (u < 0.5 ? u : 1 - u));
    s->whole[c][k] = units[c][k] * (u < 0.5 ? 0.3 + spread : 0.9 - spread);
  }
  setPersons(s, c);
}

static void relieve(State *s, int c, int week) {
  enter(s->relieves, week + tour[c], c);
  s->changes[week] |= (uint16_t)(1u << c);
  for (int k = 0; k < K; k++) {
    if (units[c][k] == 0) continue;
    int relief = s->serving[c][k] + 1 == crews[c][k] ? 0 : s->serving[c][k] + 1;
    int weeksShort = s->rested[c][k][relief] - week;
    if (weeksShort > 0) {
      s->whole[c][k] *= cutShort[weeksShort];
      s->strained++;
    }
    s->rested[c][k][s->serving[c][k]] = (int16_t)(week + 2 * tour[c]);
    s->serving[c][k] = (uint8_t)relief;
  }
  setPersons(s, c);
}

static void cover(State *s) {
  s->force = s->drawn = 0;
  int present = 0;
  for (int i = 0; i < C; i++) s->drawnUpTo[i] = INFINITY;
  for (Set rest = s->present; rest;) {
    int c = next(&rest);
    s->force += s->persons[c];
    s->targets[present] = c;
    s->drawnUpTo[present++] = s->drawn += s->persons[c] * exposure[c];
  }
  // The last takes what rounding leaves; places behind it are never reached.
  if (present > 0) s->drawnUpTo[present - 1] = INFINITY;
  double share[K], sum = 0;
  for (int k = 0; k < K; k++) {
    share[k] = command[present] * s->have[k] * perNeed[k];
    share[k] = share[k] < 1 ? share[k] : 1;
  }
  for (int k = 0; k < 6; k++) sum += share[k];
  s->coverage = sum * (1.0 / 6) * (0.5 + 0.25 * (share[6] + share[7]));
  s->protection = 1 - 0.5 * share[5];
}

static inline void move(State *s, int week) {
  for (Set rest = s->relieves[week] & s->firm; rest;) relieve(s, next(&rest), week);
  Set gone = s->leaves[week] & s->present, changed = s->changes[week] & s->firm;
  if (!(gone | changed)) return;
  s->present &= ~gone;
  while (gone) {
    int c = next(&gone);
    for (int k = 0; k < K; k++) s->have[k] -= s->inTheatre[c][k];
  }
  for (Set rest = changed; rest;) {
    int c = next(&rest), served = week - s->arrival[c];
    if (served == 0) arrive(s, c);
    double arrived = served >= 7 ? 1 : (served + 1) / 8.0;
    for (int k = 0; k < K; k++) {
      double inTheatre = s->whole[c][k] * arrived;
      s->have[k] += inTheatre - s->inTheatre[c][k];
      s->inTheatre[c][k] = inTheatre;
    }
    s->persons[c] = s->wholePersons[c] * arrived;
  }
  cover(s);
}

static inline int poisson(double u, double mean) {
  // No incident in most weeks: the first terms of the exponential are a lower bound of it.
  if (u <= 1 - mean * (1 - mean * (1.0 / 2 - mean * (1.0 / 6)))) return 0;
  double term = exp(-mean), sum = term;
  int count = 0;
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
  s->sharedLoss = 3 * log10(1 + s->deaths);
  s->ownLoss[c] = 4 * log10(1 + s->own[c]);
  for (int i = 0; i < C; i++) s->target[i] = (float)(supportBase[i] - s->ownLoss[i] - s->sharedLoss);
}

static inline int suffer(State *s, uint64_t draw) {
  double u = uniform(s->incidents, draw), aim = uniform(s->incidents, draw + 1) * s->drawn;
  int kind = 0, target = 0, serious = 0;
  for (int i = 0; i < 5; i++) kind += kindCumulative[i] <= u;
  for (int i = 0; i < C; i++) target += s->drawnUpTo[i] <= aim;
  int victim = s->targets[target];
  double v = uniform(s->incidents, draw + 2);
  if (v < lethal[kind]) {
    killSome(s, victim, v / lethal[kind]);
    serious = 1;
  }
  if (kind >= 4) serious = 1;
  if (victim % 3 < kind % 3) s->excitation += 0.1;
  else if (!serious && uniform(s->incidents, draw + 3) < 0.05) serious = 1;
  return serious;
}

static void trial(uint64_t seed, uint32_t number, double out[OUTPUTS]) {
  State state, *s = &state;
  begin(s, seed, number);
  double sumCoverage = 0, midForce = 0;
  int formed = WEEKS, highest = 0, total = 0;
  for (int week = 0; week < WEEKS && s->rung < 5; week++) {
    turnSupport(s, week);
    decide(s, week);
    move(s, week);
    sumCoverage += s->coverage;
    if (week == 51) midForce = s->force;
    if (s->force >= 10000 && formed == WEEKS) formed = week;

    s->intensity = 0.9 * s->intensity + 0.25 * smallScores[bits(s->violations, (uint64_t)(week / 5)) >> (52 - 12 * (week % 5)) & 4095];
    int count = 0, serious = 0;
    if (s->drawn > 0) {
      double rate =
        s->drawn / 15000 * exp(s->intensity) * s->protection + 0.4 * s->excitation;
      count = poisson(uniform(s->counts, week), rate);
    }
    s->excitation = 0.7 * s->excitation + 0.3 * count;
    total += count;
    for (int i = 0; i < count; i++) serious += suffer(s, 256 * (uint64_t)week + 4 * (uint64_t)i);

    if (serious + s->rung == 0) continue;
    double u = uniform(s->ladder, week);
    if (u < climbed[s->rung][serious]) s->rung++;
    else if (u > 1 - 0.08 && s->rung > 0) s->rung--;
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
