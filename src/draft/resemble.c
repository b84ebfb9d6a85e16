/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: two texts. Out: how like they are. Grams are for finding what is meant; letter by letter is asked whether it
 * is still the same.
 */
#include "draft/resemble.h"

#include "draft/letter.h"
#include "draft/wording.h"

#include <stdlib.h>

enum {
  GRAM_LETTERS = 4000,
  LETTER_BITS = 0x1fffff,
  FAR_APART = 6,
  LETTERS_AN_ERROR = 12,
  AHEAD = 3,
  TIMES_AS_LONG = 4, /* and so many bytes longer: not looked at letter by letter */
  BYTES_LONGER = 256
};

/* ---- grams ---- */

/* So mixed that the least of some are any of them. */
static uint32_t mixed(uint64_t gram) {
  gram *= UINT64_C(0x9e3779b97f4a7c15);
  gram ^= gram >> 32;
  gram *= UINT64_C(0xd6e8feb86659fd93);
  return (uint32_t)(gram >> 32);
}

static int by_number(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

static size_t each_once(uint32_t *items, size_t count) {
  size_t kept = 0;
  if (count) qsort(items, count, sizeof *items, by_number);
  for (size_t i = 0; i < count; i++)
    if (!kept || items[kept - 1] != items[i]) items[kept++] = items[i];
  return kept;
}

/* The letter at a place if it stays when å, ä, ö and what they are read as are left out, figures and signs inside
 * words among them; a blank where there is none; 0 for one that does not stay. */
static uint32_t sure_letter(const char *text, size_t length, size_t at, size_t *size) {
  uint32_t point, next = 0;
  *size = letter_read(text + at, length - at, &point);
  uint32_t letter = letter_fold(point);
  if (letter && !letter_is_digit(letter)) return letter_is_sure(letter) ? letter : 0;
  if (at + *size < length) letter_read(text + at + *size, length - at - *size, &next);
  unsigned char last = at ? (unsigned char)text[at - 1] : ' ';
  bool after = last >= 0x80 || (letter_fold(last) && !letter_is_digit(last));
  bool before = letter_fold(next) && !letter_is_digit(next);
  if (letter) return after || before ? 0 : letter;
  return after && before && point != ' ' && point != '\t' ? 0 : ' ';
}

struct grams grams_of(struct arena *arena, const char *text, size_t length) {
  size_t most = length < GRAM_LETTERS ? length : GRAM_LETTERS, count = 0;
  uint32_t *items = arena_array(arena, most + 2, sizeof *items);
  uint64_t window = ' ', added = 0;
  for (size_t at = 0, size = 1; at <= length && count < most + 1; at += size) {
    uint32_t letter = at == length ? ' ' : sure_letter(text, length, at, &size);
    if (!letter || (letter == ' ' && (window & LETTER_BITS) == ' ')) continue;
    window = (window << 21 | letter) & (UINT64_MAX >> 1);
    if (++added >= 2) items[count++] = mixed(window);
  }
  return (struct grams){items, each_once(items, count)};
}

static size_t shared(struct grams one, struct grams other) {
  size_t count = 0;
  for (size_t i = 0, j = 0; i < one.count && j < other.count;) {
    uint32_t a = one.items[i], b = other.items[j];
    count += a == b;
    i += a <= b;
    j += b <= a;
  }
  return count;
}

unsigned grams_alike(struct grams one, struct grams other) {
  size_t all = one.count + other.count;
  return all ? (unsigned)(200 * shared(one, other) / all) : 0;
}

unsigned grams_within(struct grams one, struct grams other) {
  return one.count ? (unsigned)(100 * shared(one, other) / one.count) : 0;
}

/* ---- letters ---- */

static bool between_digits(const char *text, size_t length, size_t at, size_t size) {
  return at > 0 && at + size < length && letter_is_digit((unsigned char)text[at - 1]) &&
         letter_is_digit((unsigned char)text[at + size]);
}

/* The folded letter at a place; a sign inside a number ("1,5") and a per cent sign count as letters. */
static uint32_t letter_at(const char *text, size_t length, size_t at, size_t *size) {
  uint32_t point;
  *size = letter_read(text + at, length - at, &point);
  uint32_t letter = letter_fold(point);
  if (letter) return letter;
  return point == '%' || (point != ' ' && between_digits(text, length, at, *size)) ? '.' : 0;
}

uint64_t resemble_key(const char *text, size_t length) {
  uint64_t key = UINT64_C(0xcbf29ce484222325);
  for (size_t at = 0, size; at < length; at += size) {
    uint32_t letter = letter_at(text, length, at, &size);
    if (letter_is_sure(letter)) key = (key ^ letter) * UINT64_C(0x100000001b3);
  }
  return key;
}

struct letters {
  const uint32_t *items; /* a 0 ends them */
  size_t count;
};

static struct letters letters_of(struct arena *arena, const char *text, size_t length) {
  uint32_t *items = arena_array(arena, length + AHEAD + 1, sizeof *items);
  size_t count = 0;
  for (size_t at = 0, size; at < length; at += size) {
    uint32_t letter = letter_at(text, length, at, &size);
    if (letter) items[count++] = letter;
  }
  return (struct letters){items, count};
}

/* A lost letter may be read as any other; two of them that differ are two words. */
static bool fits(uint32_t a, uint32_t b) {
  return a == b || (a && b && letter_is_lost(a) != letter_is_lost(b));
}

static unsigned fitting(const uint32_t *a, const uint32_t *b) {
  unsigned count = 0;
  while (count < AHEAD && a[count] && fits(a[count], b[count])) count++;
  return count;
}

/* How much of both is passed over at an error, by what fits best behind it: one letter for one, one too few, one too
 * many, or "rn" for "m". false: nothing fits. */
static bool pass_over(const uint32_t *a, const uint32_t *b, size_t *of_a, size_t *of_b) {
  static const struct { unsigned char a, b; } ways[] = {{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}};
  unsigned best = 0;
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    bool wide = ways[i].a == 2 || ways[i].b == 2;
    const uint32_t *two = ways[i].a == 2 ? a : b, *one = ways[i].a == 2 ? b : a;
    if ((ways[i].a && !a[0]) || (ways[i].b && !b[0])) continue;
    if (wide && !(two[0] == 'r' && two[1] == 'n' && one[0] == 'm')) continue;
    const uint32_t *next_a = a + ways[i].a, *next_b = b + ways[i].b;
    unsigned fit = !*next_a && !*next_b ? AHEAD : fitting(next_a, next_b);
    if (fit <= best) continue;
    best = fit;
    *of_a = ways[i].a, *of_b = ways[i].b;
  }
  return best > 0;
}

static bool looks_like(uint32_t digit, uint32_t letter) {
  static const char *const alike[] = {"oq", "lit", "z", "", "", "s", "bg", "", "b", "gq"};
  size_t which = digit - '0'; /* what is no digit is far more */
  const char *letters = which < sizeof alike / sizeof *alike ? alike[which] : "";
  while (*letters && (uint32_t)*letters != letter) letters++;
  return *letters != 0;
}

/* Whether a number is passed over; a figure read for a letter, as in "rege1n", is none. */
static bool passes_number(const uint32_t *a, size_t of_a, const uint32_t *b, size_t of_b) {
  if (of_a == 1 && of_b == 1 && (looks_like(a[0], b[0]) || looks_like(b[0], a[0]))) return false;
  return (of_a && (letter_is_digit(a[0]) || a[0] == '.')) || (of_b && (letter_is_digit(b[0]) || b[0] == '.'));
}

/* How many letters are passed over for nothing: å, ä and ö that are missing in the other text. */
static size_t missing(const uint32_t *a, const uint32_t *b) {
  size_t count = 0;
  while (letter_is_lost(a[count])) count++;
  bool read = *b == 'a' || *b == 'o' || letter_is_digit(*b) || letter_is_lost(*b);
  return count && !read && a[count] == *b ? count : 0;
}

static enum difference by_letter(struct letters one, struct letters other) {
  const uint32_t *a = one.items, *b = other.items, *last = NULL;
  size_t errors = 0, most = one.count / LETTERS_AN_ERROR + 1;
  while (*a || *b) {
    size_t of_a = missing(a, b), of_b = of_a ? 0 : missing(b, a);
    if (of_a || of_b)
      a += of_a, b += of_b;
    else if (fits(*a, *b))
      a++, b++;
    else {
      if (letter_is_lost(*a) && letter_is_lost(*b)) return DIFFERENCE_REAL; /* another word: "får" for "för" */
      if (!pass_over(a, b, &of_a, &of_b) || passes_number(a, of_a, b, of_b)) return DIFFERENCE_REAL;
      if (++errors > most || (last && a - last < FAR_APART)) return DIFFERENCE_REAL;
      last = a;
      a += of_a, b += of_b;
    }
  }
  return DIFFERENCE_NOISE;
}

/* The next number in words from `*at` on, which moves behind it; 0: there is none. */
static unsigned next_number(const char *text, size_t length, size_t *at) {
  for (size_t start = *at, size; *at < length; start = *at) {
    uint32_t point;
    for (size = 0; *at < length; *at += size) {
      size = letter_read(text + *at, length - *at, &point);
      if (!letter_is_any(point)) break;
    }
    unsigned number = wording_number(text + start, *at - start);
    if (number) return number;
    *at += *at < length ? size : 0;
  }
  return 0;
}

/* Both have as many numbers in words, but not the same: "nio" is no "tio" that a scan has spoilt. */
static bool has_other_numbers(const char *one, size_t one_length, const char *other, size_t other_length) {
  bool differs = false;
  for (size_t at = 0, other_at = 0;;) {
    unsigned number = next_number(one, one_length, &at), now = next_number(other, other_length, &other_at);
    if (!number || !now) return number == now && differs;
    differs = differs || number != now;
  }
}

static bool is_far_longer(size_t length, size_t other) {
  return length > TIMES_AS_LONG * other + BYTES_LONGER;
}

enum difference resemble_difference(struct arena *arena, const char *one, size_t one_length, const char *other,
                                    size_t other_length) {
  if (is_far_longer(one_length, other_length) || is_far_longer(other_length, one_length) ||
      has_other_numbers(one, one_length, other, other_length))
    return DIFFERENCE_REAL;
  struct letters a = letters_of(arena, one, one_length), b = letters_of(arena, other, other_length);
  size_t same = 0;
  while (same < a.count && a.items[same] == b.items[same]) same++;
  return same == a.count && a.count == b.count ? DIFFERENCE_NONE : by_letter(a, b);
}
