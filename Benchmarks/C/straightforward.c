// The reference kernel of reference-kernel.md in straightforward C: every rule as it is written,
// every week from the beginning. Usage: straightforward SEED TRIALS
#include "common.h"

#ifndef EXIT_BASE
#define EXIT_BASE 0.002  // the control that must fail raises it
#endif

enum stage { OUT, IN, LEAVING, GONE };

static double triangular(double u, double low, double likely, double high) {
  double width = high - low;
  if (u * width < likely - low) return low + sqrt(u * width * (likely - low));
  return high - sqrt((1 - u) * width * (high - likely));
}

static int poisson(double u, double mean) {
  double term = exp(-mean), sum = term;
  int count = 0;
  while (sum < u && count < 63) {
    count++;
    term *= mean / count;
    sum += term;
  }
  return count;
}

static int powerLaw(double u) {
  int deaths = 1;
  while (powerLawCumulative[deaths - 1] < u) deaths++;
  return deaths;
}

static double joinHazard(int poll) {
  return 0.06 / (1 + exp((500 - poll) / 60.0));
}

static double exitHazard(int poll) {
  return poll < 500 ? EXIT_BASE * exp(0.008 * (500 - poll)) : EXIT_BASE;
}

static void trial(uint64_t seed, uint32_t number, double out[OUTPUTS]) {
  double ready[C][K], level[C][K], support[C], decided[C] = {0}, tired[C] = {0}, own[C] = {0};
  double ownLoss[C] = {0}, sharedLoss = 0, patience[C], resolve[C], slip[C], persons[C];
  int willing[C], insists[C], firmWeek[C], arrival[C], leave[C], serving[C][K], rested[C][K][5];
  enum stage stage[C];
  Stream noise[C];
  for (int c = 0; c < C; c++) {
    Stream readiness = stream(seed, number, c, 1), decisions = stream(seed, number, c, 2);
    noise[c] = stream(seed, number, c, 3);
    for (int k = 0; k < K; k++) {
      ready[c][k] = triangular(uniform(readiness, k), 0.3, 0.6, 0.9);
      level[c][k] = 1;
      serving[c][k] = 0;
      for (int crew = 0; crew < 5; crew++) rested[c][k][crew] = 0;
    }
    willing[c] = uniform(decisions, 0) < 0.8;
    insists[c] = uniform(decisions, 1) < 0.7;
    patience[c] = -log1p(-uniform(decisions, 2));
    resolve[c] = -log1p(-uniform(decisions, 3));
    slip[c] = exp(0.3 * score(decisions, 4 * 5));
    support[c] = supportBase[c];
    stage[c] = OUT;
  }
  Stream violations = stream(seed, number, 0, 4), counts = stream(seed, number, 0, 5);
  Stream incidents = stream(seed, number, 0, 6), ladder = stream(seed, number, 0, 7);
  double backstopWeeks = -150 * log1p(-uniform(stream(seed, number, 0, 8), 0));
  double intensity = 0, excitation = 0, deaths = 0, force = 0, sumCoverage = 0, midForce = 0;
  int firm = 0, rung = 0, highest = 0, left = 0, strained = 0, total = 0, formed = WEEKS;

  for (int week = 0; week < WEEKS && rung < 5; week++) {
    intensity = 0.9 * intensity + 0.25 * score(violations, week);
    int poll[C];
    for (int c = 0; c < C; c++) {
      double target = supportBase[c] - ownLoss[c] - sharedLoss - (rung >= 3 ? 5 : 0);
      support[c] += 0.1 * (target - support[c]) + 0.8 * score(noise[c], week);
      support[c] = support[c] < 0 ? 0 : support[c] > 100 ? 100 : support[c];
      poll[c] = (int)(10 * support[c] + 0.5);
    }

    int backstop = week < backstopWeeks, firmNow = 0;
    for (int c = 0; c < C; c++) {
      if (stage[c] == OUT && willing[c]) {
        int holds = c % 4 == 0 || (c % 4 == 1 && backstop) || (c % 4 == 2 && firm >= 4)
          || (c % 4 == 3 && force >= 5000);
        if (holds || (!insists[c] && week >= 26)) decided[c] += joinHazard(poll[c]);
        if (decided[c] >= patience[c]) {
          stage[c] = IN;
          firmWeek[c] = week + parliament[c];
          arrival[c] = firmWeek[c] + (int)ceil(notice[c] * slip[c]);
        }
      } else if (stage[c] == IN && week >= firmWeek[c]) {
        tired[c] += exitHazard(poll[c]) * (c % 4 == 1 && !backstop ? 3 : 1);
        if (tired[c] >= resolve[c]) {
          stage[c] = LEAVING;
          leave[c] = week + 6;
        }
      } else if (stage[c] == LEAVING && week >= leave[c]) {
        stage[c] = GONE;
        left++;
      }
      firmNow += (stage[c] == IN || stage[c] == LEAVING) && week >= firmWeek[c];
    }
    firm = firmNow;

    double have[K] = {0};
    int present = 0;
    force = 0;
    for (int c = 0; c < C; c++) {
      persons[c] = 0;
      if ((stage[c] != IN && stage[c] != LEAVING) || week < arrival[c]) continue;
      int served = week - arrival[c];
      if (served > 0 && served % tour[c] == 0) {
        for (int k = 0; k < K; k++) {
          if (units[c][k] == 0) continue;
          int next = (serving[c][k] + 1) % crews[c][k], weeksShort = rested[c][k][next] - week;
          if (weeksShort > 0) {
            level[c][k] *= exp(-0.004 * weeksShort);
            strained++;
          }
          rested[c][k][serving[c][k]] = week + 2 * tour[c];
          serving[c][k] = next;
        }
      }
      double arrived = served >= 7 ? 1 : (served + 1) / 8.0;
      for (int k = 0; k < K; k++) {
        double inTheatre = units[c][k] * ready[c][k] * level[c][k] * arrived;
        have[k] += inTheatre;
        persons[c] += inTheatre * personsPerUnit[k];
      }
      force += persons[c];
      present++;
    }
    double command = present > 1 ? 1 / (1 + 0.02 * (present - 1)) : 1, share[K], sum = 0;
    for (int k = 0; k < K; k++) share[k] = fmin(1, command * have[k] / need[k]);
    for (int k = 0; k < 6; k++) sum += share[k];
    sumCoverage += sum / 6 * (0.5 + 0.25 * (share[6] + share[7]));
    if (week == 51) midForce = force;
    if (force >= 10000 && formed == WEEKS) formed = week;

    double drawn = 0;
    for (int c = 0; c < C; c++) drawn += persons[c] * exposure[c];
    double rate = 0;
    if (drawn > 0) rate = drawn / 15000 * exp(intensity) * (1 - 0.5 * share[5]) + 0.4 * excitation;
    int count = rate > 0 ? poisson(uniform(counts, week), rate) : 0, serious = 0;
    excitation = 0.7 * excitation + 0.3 * count;
    total += count;
    for (int i = 0; i < count; i++) {
      uint64_t draw = 256 * (uint64_t)week + 4 * (uint64_t)i;
      double u = uniform(incidents, draw);
      int kind = 0, victim = 0;
      while (kindCumulative[kind] <= u) kind++;
      double remaining = uniform(incidents, draw + 1) * drawn;
      while (victim < C - 1 && (remaining -= persons[victim] * exposure[victim]) >= 0) victim++;
      double chance = lethal[kind], v = uniform(incidents, draw + 2);
      int killed = v < chance ? powerLaw(v / chance) : 0;
      if (killed > 0) {
        own[victim] += killed;
        deaths += killed;
        ownLoss[victim] = 4 * log10(1 + own[victim]);
        sharedLoss = 3 * log10(1 + deaths);
      }
      int isSerious = killed > 0 || kind >= 4;
      if (victim % 3 >= kind % 3) isSerious |= uniform(incidents, draw + 3) < 0.05;
      else excitation += 0.1;
      serious += isSerious;
    }

    double u = uniform(ladder, week);
    if (u < 1 - pow(1 - climb[rung], serious)) rung++;
    else if (u > 1 - 0.08 && rung > 0) rung--;
    if (rung > highest) highest = rung;
  }
  double supportSum = 0;
  for (int c = 0; c < C; c++) supportSum += support[c];
  double values[OUTPUTS] = {
    sumCoverage / WEEKS, deaths, total, midForce, left, rung == 5, formed, highest,
    supportSum / C, strained,
  };
  memcpy(out, values, sizeof values);
}

static void nothing(void) {}

int main(int argc, char **argv) { return report(argc, argv, nothing, trial); }
