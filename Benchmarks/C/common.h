// What both C versions of the reference kernel share: parameters, addressed draws, the report.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WEEKS = 104, C = 16, K = 8, OUTPUTS = 10 };

static const char *names[OUTPUTS] = {
  "coverage", "deaths", "incidents", "force", "left", "ended", "formed", "rung", "support",
  "strained",
};
static int units[C][K], crews[C][K], tour[C], notice[C], parliament[C];
static double supportBase[C], exposure[C], personsPerUnit[K], need[K];
static const double kindCumulative[6] = {0.30, 0.55, 0.70, 0.82, 0.92, 1};
static const double lethal[6] = {0.02, 0.05, 0.08, 0.10, 0.15, 0.30};
static const double climb[5] = {0.10, 0.08, 0.08, 0.06, 0.05};
static double powerLawCumulative[40], scores[4096];

static double normalQuantile(double p) {
  double low = -6, high = 6;
  for (int i = 0; i < 60; i++) {
    double middle = (low + high) / 2;
    if (0.5 * erfc(-middle / sqrt(2)) < p) low = middle; else high = middle;
  }
  return (low + high) / 2;
}

static void prepare(void) {
  double sum = 0, squares = 0;
  for (int c = 0; c < C; c++) {
    supportBase[c] = 42 + 7 * c % 19;
    exposure[c] = 0.5 + c % 5 / 4.0;
    tour[c] = 15 + c % 7;
    notice[c] = 4 + 5 * c % 9;
    parliament[c] = 3 * c % 8;
    for (int k = 0; k < K; k++) {
      units[c][k] = (7 * c + 5 * k + c * k) % 6;
      crews[c][k] = 2 + (c + 2 * k) % 4;
    }
  }
  for (int k = 0; k < K; k++) {
    personsPerUnit[k] = 100 + 50 * (3 * k % 5);
    need[k] = 14 + 2 * (3 * k % 7);
  }
  for (int x = 1; x <= 40; x++) powerLawCumulative[x - 1] = sum += 1.0 / (x * x);
  for (int x = 1; x <= 40; x++) powerLawCumulative[x - 1] /= sum;
  for (int i = 0; i < 4096; i++) {
    scores[i] = normalQuantile((i + 0.5) / 4096);
    squares += scores[i] * scores[i];
  }
  for (int i = 0; i < 4096; i++) scores[i] /= sqrt(squares / 4096);
}

typedef struct { uint64_t start, increment; } Stream;

// The stream of an entity and a purpose in a trial: Philox4x32-10 makes its start and increment.
static Stream stream(uint64_t seed, uint32_t trial, uint32_t entity, uint32_t purpose) {
  uint32_t c0 = 0, c1 = purpose << 16, c2 = entity, c3 = trial;
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t first = c0 * 0xD2511F53ull, second = c2 * 0xCD9E8D57ull;
    uint32_t next0 = (uint32_t)(second >> 32) ^ c1 ^ k0, next2 = (uint32_t)(first >> 32) ^ c3 ^ k1;
    c0 = next0, c1 = (uint32_t)second, c2 = next2, c3 = (uint32_t)first;
    k0 += 0x9E3779B9, k1 += 0xBB67AE85;
  }
  Stream opened = {(uint64_t)c1 << 32 | c0, ((uint64_t)c3 << 32 | c2) | 1};
  if (__builtin_popcountll(opened.increment ^ opened.increment >> 1) < 24)
    opened.increment ^= 0xAAAAAAAAAAAAAAAAull;
  return opened;
}

// Draw `number` of a stream: 64 bits.
static inline uint64_t bits(Stream s, uint64_t number) {
  uint64_t x = s.start + number * s.increment;
  x = (x ^ x >> 27) * 0x3C79AC492BA7B653ull;
  x = (x ^ x >> 33) * 0x1C69B3F74AC4AE35ull;
  return x ^ x >> 27;
}

// The same as a number strictly between 0 and 1.
static inline double uniform(Stream s, uint64_t number) {
  return ((double)(bits(s, number) >> 12) + 0.5) * 0x1p-52;
}

// The normal score of step `step`: twelve bits of a draw that serves five steps.
static inline double score(Stream s, int step) {
  return scores[bits(s, (uint64_t)(step / 5)) >> (52 - 12 * (step % 5)) & 4095];
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

// Runs trials and prints mean and standard deviation of every output, then the time it took.
typedef void Trial(uint64_t seed, uint32_t number, double out[OUTPUTS]);
static int report(int argc, char **argv, void (*tabulate)(void), Trial trial) {
  if (argc != 3) return fputs("usage: PROGRAM SEED TRIALS\n", stderr), 2;
  uint64_t seed = strtoull(argv[1], NULL, 10);
  long trials = atol(argv[2]);
  double sums[OUTPUTS] = {0}, squares[OUTPUTS] = {0}, values[OUTPUTS];
  prepare();
  tabulate();
  double begin = seconds();
  for (long i = 0; i < trials; i++) {
    trial(seed, (uint32_t)i, values);
    for (int o = 0; o < OUTPUTS; o++) {
      sums[o] += values[o];
      squares[o] += values[o] * values[o];
    }
  }
  double took = seconds() - begin;
  for (int o = 0; o < OUTPUTS; o++) {
    double mean = sums[o] / trials, variance = squares[o] / trials - mean * mean;
    printf("%s %.17g %.17g\n", names[o], mean, sqrt(variance * trials / (trials - 1)));
  }
  printf("seconds %.6f\n", took);
  return 0;
}
