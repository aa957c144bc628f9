#include "random.h"

Stream openStream(uint64_t seed, uint32_t trial, uint32_t entity, enum Purpose purpose) {
  uint32_t c0 = 0, c1 = (uint32_t)purpose << 16, c2 = entity, c3 = trial;
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

uint32_t entityOf(const char *name) {
  uint32_t hash = 2166136261u;
  for (; *name; name++) hash = (hash ^ (uint8_t)*name) * 16777619u;
  return hash;
}

// Wichura, Algorithm AS 241 (1988), PPND16: highest power first.
static const double middleAbove[8] = {
  2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
  4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
  1.3314166789178437745e+2, 3.3871328727963666080e+0,
};
static const double middleBelow[8] = {
  5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
  2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
  4.2313330701600911252e+1, 1,
};
static const double sideAbove[8] = {
  7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
  1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
  4.63033784615654529590e+0, 1.42343711074968357734e+0,
};
static const double sideBelow[8] = {
  1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
  1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
  2.05319162663775882187e+0, 1,
};
static const double tailAbove[8] = {
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
  2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
  5.46378491116411436990e+0, 6.65790464350110377720e+0,
};
static const double tailBelow[8] = {
  2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
  7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
  5.99832206555887937690e-1, 1,
};

static double ratio(double x, const double above[8], const double below[8]) {
  double a = above[0], b = below[0];
  for (int i = 1; i < 8; i++) a = a * x + above[i], b = b * x + below[i];
  return a / b;
}

double normalScore(double u) {
  double q = u - 0.5;
  if (fabs(q) <= 0.425) return q * ratio(0.180625 - q * q, middleAbove, middleBelow);
  double r = sqrt(-log(q < 0 ? u : 1 - u));
  double z = r <= 5 ? ratio(r - 1.6, sideAbove, sideBelow) : ratio(r - 5, tailAbove, tailBelow);
  return q < 0 ? -z : z;
}

int poissonCount(double u, double rate, int most) {
  double chance = exp(-rate), sum = chance;
  int count = 0;
  while (sum < u && count < most) {
    count++;
    chance *= rate / count;
    sum += chance;
  }
  return count;
}
