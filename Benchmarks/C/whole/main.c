// The whole baseline scenario of muster with the same rules and random numbers, in plain C.
//
// Written from docs/model.md, as a measure of what the trial loop has to cost. Left out are rules
// that baseline does not use: scripted events, Moscow's consent and its price, mandates of the UN
// or the OSCE, forces released from the flank, pledges, weakest-link probing, the forms rally and
// spiral, the kind of mission none, every switch under `freeze`, and all distributions but the
// triangular one. A plan that needs one of them is refused.
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "trial.h"

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void printRow(uint32_t number, const double values[MEASURES]) {
  printf("%u", number);
  for (int m = 0; m < MEASURES; m++) {
    if (isnan(values[m])) printf(",");
    else if (isinf(values[m])) printf(",Inf");
    else printf(",%.17g", values[m]);
  }
  printf("\n");
}

static void printNames(void) {
  printf("trial");
  for (int m = 0; m < MEASURES; m++) printf(",%s", measureNames[m]);
  printf("\n");
}

int main(int argc, char **argv) {
  static Plan plan;
  static Judgement judged;
  static Trial trial;
  static double sums[MEASURES], counts[MEASURES];
  if (argc < 4 || argc > 5) {
    fputs("usage: whole PLAN SEED TRIALS [rows]\n", stderr);
    return 2;
  }
  FILE *file = fopen(argv[1], "r");
  if (!file) return perror(argv[1]), 2;
  readPlan(&plan, file);
  fclose(file);
  uint64_t seed = strtoull(argv[2], NULL, 10);
  uint32_t trials = (uint32_t)strtoul(argv[3], NULL, 10);
  bool rows = argc == 5;
  if (rows) printNames();
  double begin = seconds();
  for (uint32_t number = 0; number < trials; number++) {
    double values[MEASURES];
    if (number % TRIALS_OF_A_JUDGEMENT == 0)
      judge(&judged, &plan, seed, number / TRIALS_OF_A_JUDGEMENT);
    playTrial(&trial, &plan, &judged, seed, number);
    measures(&trial, values);
    if (rows) printRow(number, values);
    for (int m = 0; m < MEASURES; m++)
      if (isfinite(values[m])) sums[m] += values[m], counts[m]++;
  }
  double took = seconds() - begin;
  if (rows) return 0;
  for (int m = 0; m < MEASURES; m++) printf("%s %.17g\n", measureNames[m], sums[m] / counts[m]);
  printf("seconds %.6f\n", took);
  return 0;
}
