// Addressed random numbers (docs/model.md, 6.3) and the distributions that the model draws from.
#ifndef RANDOM_H
#define RANDOM_H
#include <math.h>
#include <stdint.h>

// What a number is for. The gaps belong to rules that this program leaves out.
enum Purpose {
  INPUTS = 1, READINESS_OF_ALL, WILLINGNESS_OF_ALL, OWN_READINESS, CHANCES, TRUCES, CRISES,
  INCIDENT_COUNTS, SINGLE_INCIDENTS, MOTIVATION, WAYS_OUT = 12, BACKSTOP_LAPSES, VIOLATIONS = 15,
  ATTACKS,
};

typedef struct { uint64_t start, increment; } Stream;

// The stream of an entity and a purpose in a trial: Philox4x32-10 makes its start and increment.
Stream openStream(uint64_t seed, uint32_t trial, uint32_t entity, enum Purpose purpose);

// The 32-bit FNV-1a hash of a path or id.
uint32_t entityOf(const char *name);

// Draw `number` of a stream: strictly between 0 and 1.
static inline double uniform(Stream s, uint64_t number) {
  uint64_t x = s.start + number * s.increment;
  x = (x ^ x >> 27) * 0x3C79AC492BA7B653ull;
  x = (x ^ x >> 33) * 0x1C69B3F74AC4AE35ull;
  x ^= x >> 27;
  return ((double)(x >> 12) + 0.5) * 0x1p-52;
}

// Exponential of mean 1.
static inline double exponential(double u) { return -log(1 - u); }

// The standard normal distribution function and its inverse.
static inline double normalShare(double z) { return 0.5 * erfc(-z * M_SQRT1_2); }
double normalScore(double u);

static inline double triangular(double u, double low, double likely, double high) {
  double width = high - low;
  if (width == 0) return low;
  if (u * width < likely - low) return low + sqrt(u * width * (likely - low));
  return high - sqrt((1 - u) * width * (high - likely));
}

// The smallest count of a Poisson distribution whose cumulative probability is at least u, at most
// `most`.
int poissonCount(double u, double rate, int most);

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double greatest(double a, double b) { return a > b ? a : b; }
static inline double positive(double a) { return a > 0 ? a : 0; }
static inline double between(double low, double x, double high) {
  return least(greatest(low, x), high);
}

// "Whole weeks of x".
static inline int wholeWeeks(double x) { return (int)greatest(1, ceil(x)); }
#endif
