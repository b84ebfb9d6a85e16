/* SPDX-License-Identifier: EUPL-1.2
 *
 * Bytes to tokens, byte by byte with a table; names found by hash.
 */
#include "floor_token.h"

#include <stdlib.h>
#include <string.h>

/* ---- characters ---- */

enum { BLANK = 1, LETTER, DIGIT };
#define L8 LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER
#define L26 L8, L8, L8, LETTER, LETTER
static const unsigned char kinds[256] = {['\t'] = BLANK,
                                         ['\r'] = BLANK,
                                         [' '] = BLANK,
                                         ['0'] = DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         DIGIT,
                                         ['A'] = L26,
                                         ['_'] = LETTER,
                                         ['a'] = L26,
                                         [128] = L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8,
                                         L8};

static unsigned char kind_of(const char *at) {
  return kinds[(unsigned char)*at];
}

/* ---- names ---- */

static const char *const words[WORDS] = {
    "",       "side",     "region",      "municipality", "unit",    "office",      "body",
    "for",    "of",       "from",        "each",         "members", "substitutes", "more",
    "stated", "chair",    "deputy",      "power",        "prepare", "no",          "should",
    "may",    "shall",    "presupposed", "reserved",     "top",     "leading",     "decide",
    "adopt",  "own_work", "alternating", "between",      "and",     "or",          "unless",
    "else",   "where",    "beginning",   "other",        "year",    "years"};

static uint32_t hash_of(const char *bytes, size_t length) {
  uint64_t hash = length, piece;
  for (; length >= sizeof piece; bytes += sizeof piece, length -= sizeof piece) {
    memcpy(&piece, bytes, sizeof piece);
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
  }
  for (piece = 0; length > 0; length--)
    piece = piece << 8 | (unsigned char)*bytes++;
  hash = (hash ^ piece) * 0x9E3779B97F4A7C15u;
  return (uint32_t)(hash >> 32);
}

static void fill_slot(struct model *model, struct slot slot) {
  size_t mask = model->slots_count - 1, i = slot.hash & mask;
  while (model->slots[i].name)
    i = (i + 1) & mask;
  model->slots[i] = slot;
}

static void double_slots(struct model *model) {
  struct slot *before = model->slots;
  size_t count = model->slots_count;
  model->slots_count = count ? count * 2 : 1024;
  model->slots = floor_new(model->slots_count, sizeof *model->slots);
  for (size_t i = 0; i < count; i++)
    if (before[i].name)
      fill_slot(model, before[i]);
  free(before);
}

static uint32_t name_of(struct model *model, const char *bytes, size_t length) {
  uint32_t hash = hash_of(bytes, length);
  size_t mask = model->slots_count - 1;
  for (size_t i = hash & mask; model->slots[i].name; i = (i + 1) & mask) {
    const struct name *name = &model->names[model->slots[i].name];
    if (model->slots[i].hash == hash && name->length == length &&
        memcmp(name->at, bytes, length) == 0)
      return model->slots[i].name;
  }
  uint32_t number = (uint32_t)model->names_count;
  *FLOOR_ADD(model, names) = (struct name){.at = bytes, .length = (uint16_t)length};
  fill_slot(model, (struct slot){hash, number});
  if (model->names_count * 2 > model->slots_count)
    double_slots(model);
  return number;
}

void floor_words(struct model *model) {
  double_slots(model);
  for (uint32_t i = 0; i < WORDS; i++)
    name_of(model, words[i], strlen(words[i]));
}

/* ---- tokens ---- */

static bool is_word(const char *start, const char *end, enum word word) {
  size_t length = (size_t)(end - start);
  return strlen(words[word]) == length && memcmp(start, words[word], length) == 0;
}

/* After "@": ids, up to the end of a line that does not end with a comma. */
static const char *skip_clauses(const char *at) {
  for (;;) {
    while (kind_of(at) || *at == '-' || *at == '.')
      at++;
    if (*at != ',')
      return at;
    do
      at++;
    while (kind_of(at) == BLANK || *at == '\n');
  }
}

/* What has no meaning: blanks, comments, clauses. true: a line ended, and no "@" went on with it.
 */
static bool skip_nothings(struct reader *reader) {
  const char *at = reader->at;
  bool newline = false;
  for (;; at++) {
    if (kind_of(at) == BLANK)
      continue;
    if (*at == '#')
      at += strcspn(at, "\n");
    if (*at == '@') {
      at = skip_clauses(at + 1) - 1;
      newline = false;
    } else if (*at == '\n')
      newline = true;
    else
      break;
  }
  reader->at = at;
  return newline;
}

static const char *skip_text(const char *at) {
  while (*at && *at != '"')
    at += at[0] == '\\' && at[1] ? 2 : 1;
  return *at ? at + 1 : at;
}

static uint32_t read_digits(const char **at) {
  uint32_t number = 0;
  while (kind_of(*at) == DIGIT)
    number = number * 10 + (uint32_t)(*(*at)++ - '0');
  return number;
}

/* A number, or a date such as 2027-01-01; what stands behind a decimal sign does not matter here.
 */
static enum token read_number(struct reader *reader) {
  const char **at = &reader->at;
  reader->number = read_digits(at);
  if (**at == '-' && *at - reader->start == 4) {
    ++*at;
    reader->number = reader->number * 12 + read_digits(at) - 1;
    if (**at == '-' && ++*at)
      read_digits(at);
    return TOKEN_DATE;
  }
  if ((**at == '.' || **at == ',') && kind_of(*at + 1) == DIGIT && ++*at)
    read_digits(at);
  return TOKEN_NUMBER;
}

static enum token read_token(struct reader *reader) {
  const char *at = reader->start = reader->at;
  switch (kind_of(at)) {
  case LETTER:
    do
      at++;
    while (kind_of(at) >= LETTER);
    reader->at = at;
    return TOKEN_NAME;
  case DIGIT:
    return read_number(reader);
  default:
    break;
  }
  if (!*at)
    return TOKEN_NONE;
  reader->at = *at == '"' ? skip_text(at + 1) : at + 1;
  return *at == '"' ? TOKEN_TEXT : TOKEN_SIGN;
}

/* Whether a statement may end behind a token, and whether one that begins a line goes on with it.
 */
static bool can_end(enum token token, const char *start, const char *end) {
  if (token == TOKEN_SIGN)
    return !strchr(",:{(=", *start);
  return token != TOKEN_NAME || !(is_word(start, end, AND) || is_word(start, end, OR));
}

static bool goes_on(const struct reader *reader) {
  static const enum word joining[] = {OR, UNLESS, ELSE, WHERE};
  if (reader->token == TOKEN_SIGN)
    return *reader->start == '{';
  for (size_t i = 0; reader->token == TOKEN_NAME && i < sizeof joining / sizeof *joining; i++)
    if (is_word(reader->start, reader->at, joining[i]))
      return true;
  return false;
}

bool is_sign(const struct reader *reader, char sign) {
  return reader->token == TOKEN_SIGN && *reader->start == sign;
}

void next(struct reader *reader) {
  if (reader->waiting) {
    reader->token = reader->waiting;
    reader->waiting = TOKEN_NONE;
    return;
  }
  enum token before = reader->token;
  const char *start = reader->start, *end = reader->at;
  bool newline = skip_nothings(reader);
  reader->token = read_token(reader);
  reader->name = NO_WORD;
  bool open =
      before != TOKEN_NONE && before != TOKEN_END && !(before == TOKEN_SIGN && *start == '{');
  bool ends = open && (is_sign(reader, '}') ||
                       (newline && can_end(before, start, end) && !goes_on(reader)));
  if (!ends)
    return;
  reader->waiting = reader->token;
  reader->token = TOKEN_END;
}

uint32_t here(struct reader *reader) {
  if (reader->token == TOKEN_NAME && !reader->name)
    reader->name = name_of(reader->model, reader->start, (size_t)(reader->at - reader->start));
  return reader->token == TOKEN_NAME ? reader->name : NO_WORD;
}
