// What Embedded Swift asks of its host when there is neither an operating system nor a C library:
// memory, the comparing of bytes, a seed for hashing, and 128-bit arithmetic.
// Nothing else is here on purpose. Mathematics (fma, fmod, log), number parsing and printing stay
// undefined, so that the linker names the core file that reaches for the host's own.

#include <stddef.h>
#include <stdint.h>

typedef unsigned __int128 Wide;
typedef __int128 SignedWide;

// MARK: Memory: blocks of a power of two bytes, one list of free blocks for each power.

typedef struct Header {
  struct Header *nextFree;
  char *blockStart;
  uint32_t power;
  uint32_t padding;  // Keeps what follows a header on a multiple of 16.
} Header;

enum { smallestPower = 5, largestPower = 31, pageBytes = 65536 };

extern char __heap_base;  // Set by the linker: the first byte after the program's data.
static Header *freeBlocks[largestPower + 1];
static uintptr_t unusedStart = 0;

static uintptr_t alignedUp(uintptr_t address, uintptr_t alignment) {
  return (address + alignment - 1) & ~(alignment - 1);
}

// Takes fresh bytes from the end of memory, growing it when needed. Ends the program when memory
// cannot grow: Swift would take a null answer for address 0, which is writable here.
static char *freshBytes(uint64_t size) {
  if (unusedStart == 0) unusedStart = alignedUp((uintptr_t)&__heap_base, 16);
  uint64_t end = unusedStart + size;
  uint64_t available = (uint64_t)__builtin_wasm_memory_size(0) * pageBytes;
  if (end > available) {
    uint64_t pages = (end - available + pageBytes - 1) / pageBytes;
    if (end > UINT32_MAX || __builtin_wasm_memory_grow(0, pages) == SIZE_MAX)
      __builtin_trap();
  }
  char *start = (char *)unusedStart;
  unusedStart = (uintptr_t)end;
  return start;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment < 16) alignment = 16;
  uint64_t needed = (uint64_t)size + sizeof(Header) + (alignment - 16);
  uint32_t power = smallestPower;
  while (power <= largestPower && ((uint64_t)1 << power) < needed) power++;
  if (power > largestPower) __builtin_trap();

  Header *reused = freeBlocks[power];
  if (reused != NULL) freeBlocks[power] = reused->nextFree;
  char *block = reused != NULL ? reused->blockStart : freshBytes((uint64_t)1 << power);

  char *payload = (char *)alignedUp((uintptr_t)block + sizeof(Header), alignment);
  Header *header = (Header *)payload - 1;
  header->blockStart = block;
  header->power = power;
  *result = payload;
  return 0;
}

void free(void *payload) {
  if (payload == NULL) return;
  Header *header = (Header *)payload - 1;
  header->nextFree = freeBlocks[header->power];
  freeBlocks[header->power] = header;
}

// MARK: Bytes. Copying and filling them are WebAssembly instructions; these two are not.

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < count; i++)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

// Seeds the hashing of dictionaries. The core never lets their order matter, so zeros will do.
void arc4random_buf(void *buffer, size_t count) { __builtin_memset(buffer, 0, count); }

// MARK: 128-bit numbers

static Wide wide(uint64_t high, uint64_t low) { return (Wide)high << 64 | low; }

// The full product of two 64-bit numbers, from four products of their 32-bit halves.
static Wide product(uint64_t a, uint64_t b) {
  uint64_t aLow = (uint32_t)a, aHigh = a >> 32, bLow = (uint32_t)b, bHigh = b >> 32;
  uint64_t low = aLow * bLow;
  uint64_t middle = aHigh * bLow + (low >> 32);
  uint64_t otherMiddle = aLow * bHigh + (uint32_t)middle;
  uint64_t high = aHigh * bHigh + (middle >> 32) + (otherMiddle >> 32);
  return wide(high, otherMiddle << 32 | (uint32_t)low);
}

SignedWide __multi3(SignedWide a, SignedWide b) {
  uint64_t aLow = (uint64_t)a, aHigh = (uint64_t)((Wide)a >> 64);
  uint64_t bLow = (uint64_t)b, bHigh = (uint64_t)((Wide)b >> 64);
  return (SignedWide)(product(aLow, bLow) + wide(aLow * bHigh + aHigh * bLow, 0));
}

Wide __ashlti3(Wide a, int bits) {
  uint64_t high = (uint64_t)(a >> 64), low = (uint64_t)a;
  if (bits == 0) return a;
  if (bits >= 64) return wide(low << (bits - 64), 0);
  return wide(high << bits | low >> (64 - bits), low << bits);
}

Wide __lshrti3(Wide a, int bits) {
  uint64_t high = (uint64_t)(a >> 64), low = (uint64_t)a;
  if (bits == 0) return a;
  if (bits >= 64) return wide(0, high >> (bits - 64));
  return wide(high >> bits, high << (64 - bits) | low >> bits);
}

// A right shift that keeps the sign: the complement of a negative number shifts in zeros.
SignedWide __ashrti3(SignedWide a, int bits) {
  return (SignedWide)(a < 0 ? ~__lshrti3(~(Wide)a, bits) : __lshrti3((Wide)a, bits));
}

typedef struct { Wide quotient, remainder; } Division;

// Long division, bit by bit; by machine instructions where both numbers fit into 64 bits.
static Division divided(Wide dividend, Wide divisor) {
  if (dividend >> 64 == 0 && divisor >> 64 == 0) {
    uint64_t a = (uint64_t)dividend, b = (uint64_t)divisor;
    return (Division){a / b, a % b};
  }
  Wide quotient = 0, remainder = 0;
  for (int bit = 0; bit < 128; bit++) {
    remainder = remainder << 1 | dividend >> 127;
    dividend <<= 1;
    quotient <<= 1;
    if (remainder >= divisor) {
      remainder -= divisor;
      quotient |= 1;
    }
  }
  return (Division){quotient, remainder};
}

static Wide magnitude(SignedWide a) { return a < 0 ? -(Wide)a : (Wide)a; }

Wide __udivti3(Wide a, Wide b) { return divided(a, b).quotient; }

Wide __umodti3(Wide a, Wide b) { return divided(a, b).remainder; }

SignedWide __divti3(SignedWide a, SignedWide b) {
  Wide quotient = divided(magnitude(a), magnitude(b)).quotient;
  return (SignedWide)((a < 0) != (b < 0) ? -quotient : quotient);
}

SignedWide __modti3(SignedWide a, SignedWide b) {
  Wide remainder = divided(magnitude(a), magnitude(b)).remainder;
  return (SignedWide)(a < 0 ? -remainder : remainder);
}
