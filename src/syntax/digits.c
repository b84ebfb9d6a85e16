/* SPDX-License-Identifier: EUPL-1.2
 *
 * Looks at the words of a line, one after the other, for what is a date or a number to a reader.
 */
#include "syntax/digits.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LINE_AT_MOST = 200, WORD_AT_MOST = 24, MONTHS = 12, MONTH_LETTERS = 3 };

static const char *const month_names[MONTHS][LANGUAGE_COUNT] = {
    {"january", "januari"}, {"february", "februari"}, {"march", "mars"},
    {"april", "april"},     {"may", "maj"},           {"june", "juni"},
    {"july", "juli"},       {"august", "augusti"},    {"september", "september"},
    {"october", "oktober"}, {"november", "november"}, {"december", "december"},
};

static const struct {
  const char *word;
  int number;
} number_words[LANGUAGE_COUNT][24] = {
    [LANGUAGE_ENGLISH] = {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
                          {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
                          {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
                          {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}},
    [LANGUAGE_SWEDISH] = {{"en", 1},      {"ett", 1},     {"två", 2},      {"tre", 3},      {"fyra", 4},
                          {"fem", 5},     {"sex", 6},     {"sju", 7},      {"åtta", 8},     {"nio", 9},
                          {"tio", 10},    {"elva", 11},   {"tolv", 12},    {"tretton", 13}, {"fjorton", 14},
                          {"femton", 15}, {"sexton", 16}, {"sjutton", 17}, {"arton", 18},   {"nitton", 19},
                          {"tjugo", 20}},
};

/* ---- words of a line ---- */

struct part {
  const char *at;
  size_t length;
};

static bool in_part(char c) {
  return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static const char *past_blanks(const char *c) {
  while (*c == ' ' || *c == '\t' || (c[0] == '\xC2' && c[1] == '\xA0')) c += *c == '\xC2' ? 2 : 1;
  return c;
}

/* The word at or behind the blanks here; of no length where something else stands. */
static struct part part_at(const char *c) {
  const char *from = past_blanks(c), *to = from;
  while (in_part(*to) && !(to[0] == '\xC2' && to[1] == '\xA0')) to++;
  return (struct part){from, (size_t)(to - from)};
}

static const char *behind(struct part part) {
  return part.at + part.length;
}

static bool part_is(struct part part, const char *word) {
  return part.length == strlen(word) && strncasecmp(part.at, word, part.length) == 0;
}

/* The number of so many digits that a word is; -1: it is none. */
static int digits_in(struct part part, size_t least, size_t most) {
  int number = 0;
  if (part.length < least || part.length > most) return -1;
  for (size_t i = 0; i < part.length; i++) {
    if (!isdigit((unsigned char)part.at[i])) return -1;
    number = number * 10 + (part.at[i] - '0');
  }
  return number;
}

/* The month that a word names, in full or by its beginning: 1 to 12; 0: none. */
static int month_of(struct part part) {
  for (int month = 0; part.length >= MONTH_LETTERS && month < MONTHS; month++)
    for (int language = 0; language < LANGUAGE_COUNT; language++)
      if (part.length <= strlen(month_names[month][language]) &&
          strncasecmp(part.at, month_names[month][language], part.length) == 0)
        return month + 1;
  return 0;
}

int digits_of_word(const char *word, size_t length, enum language language) {
  char lower[WORD_AT_MOST];
  if (length >= sizeof lower) return 0;
  for (size_t i = 0; i < length; i++) lower[i] = (char)tolower((unsigned char)word[i]);
  lower[length] = 0;
  for (size_t i = 0; number_words[language][i].word; i++)
    if (strcmp(lower, number_words[language][i].word) == 0) return number_words[language][i].number;
  return 0;
}

/* ---- dates ---- */

/* As the language writes it; NULL where the calendar has no such day. */
static const char *date_written(struct arena *arena, int year, int month, int day) {
  const char *written =
      day ? text_format(arena, "%04d-%02d-%02d", year, month, day) : text_format(arena, "%04d-%02d", year, month);
  struct date date;
  return date_read(written, strlen(written), &date) ? written : NULL;
}

const char *digits_date(struct arena *arena, const char *bytes, size_t length, enum language language) {
  int number[3] = {0};
  size_t count = 0, year = 0;
  for (size_t i = 0; i < length; i++) {
    if (!isdigit((unsigned char)bytes[i])) continue;
    size_t from = i;
    while (i < length && isdigit((unsigned char)bytes[i])) i++;
    if (count == 3) return NULL;
    if (i - from == 4) year = count;
    number[count++] = digits_in((struct part){bytes + from, i - from}, 1, 4);
  }
  int first = number[0], month = number[1], day = year == 0 ? number[2] : first;
  if (year == 2 && language == LANGUAGE_ENGLISH && first <= MONTHS && first != month) {
    if (month <= MONTHS) return NULL; /* the day first or the month: both are written */
    month = first, day = number[1];
  }
  return count == 3 ? date_written(arena, number[year], month, day) : NULL;
}

/* 1 January 2027, January 1 2027, January 1, 2027, January 2027, 2027-1: the end of what is read; NULL: none. */
static const char *read_date(struct arena *arena, const char *c, const char **meant) {
  struct part first = part_at(c), second = part_at(behind(first)), third;
  int day = digits_in(first, 1, 2), month = month_of(day > 0 ? second : first), year = digits_in(first, 4, 4);
  if (year > 0 && *behind(first) == '-') {
    second = part_at(behind(first) + 1);
    month = digits_in(second, 1, 1);
    if (month > 0) *meant = date_written(arena, year, month, 0);
    return month > 0 ? behind(second) : NULL;
  }
  if (!month) return NULL;
  if (day < 0 && digits_in(second, 4, 4) > 0) {
    *meant = date_written(arena, digits_in(second, 4, 4), month, 0);
    return behind(second);
  }
  if (day < 0) day = digits_in(second, 1, 2);
  const char *rest = behind(second);
  third = part_at(rest + (*rest == ','));
  year = digits_in(third, 4, 4);
  if (day < 0 || year < 0) return NULL;
  *meant = date_written(arena, year, month, day);
  return behind(third);
}

/* ---- numbers ---- */

/* 10 000: the digits, without the blanks. */
static const char *read_groups(struct arena *arena, const char *c, const char **meant) {
  struct part first = part_at(c), next = part_at(behind(first));
  if (digits_in(first, 1, 3) < 0 || digits_in(next, 3, 3) < 0 || next.at == behind(first)) return NULL;
  struct text text = text_new(arena);
  text_add_bytes(&text, first.at, first.length);
  const char *end = behind(first);
  for (; next.at > end && digits_in(next, 3, 3) >= 0; next = part_at(end)) {
    text_add_bytes(&text, next.at, next.length);
    end = behind(next);
  }
  *meant = text_string(&text);
  return end;
}

/* "at least", "at most", and "least", "most" without it: the word of the language. */
static enum word read_limit(const char **c) {
  struct part at = part_at(*c), limit = part_at(behind(at));
  if (!part_is(at, "at")) return WORD_NONE;
  enum word word = part_is(limit, "least") ? WORD_MINIMUM : part_is(limit, "most") ? WORD_MAXIMUM : WORD_NONE;
  if (word) *c = behind(limit);
  return word;
}

static enum word keyword_at(const struct lexer *lexer, const char *c) {
  struct part part = part_at(c);
  const struct workshop *workshop = lexer->workshop;
  return words_keyword(workshop->words, lexer->language,
                       atom_find(workshop->atoms, arena_copy(workshop->arena, part.at, part.length)));
}

/* four, at least four, at least 4; "one" only before a word such as "times", for it has other uses. */
static const char *read_words(const struct lexer *lexer, const char *c, const char **meant) {
  struct arena *arena = lexer->workshop->arena;
  enum word limit = lexer->language == LANGUAGE_ENGLISH ? read_limit(&c) : WORD_NONE;
  struct part part = part_at(c);
  int number = digits_of_word(part.at, part.length, lexer->language), written = digits_in(part, 1, 6);
  if (number == 1 && !limit && !keyword_at(lexer, behind(part))) return NULL;
  if (number <= 0 && (!limit || written < 0)) return NULL;
  const char *digits = text_format(arena, "%d", number > 0 ? number : written);
  const char *word = limit ? words_spelling(lexer->workshop->words, lexer->language, limit) : NULL;
  *meant = word ? text_format(arena, "%s %s", word, digits) : digits;
  return behind(part);
}

/* ---- where ---- */

static const char *read_any(const struct lexer *lexer, const char *c, bool rule, struct digits *out) {
  const char *end = read_date(lexer->workshop->arena, c, &out->meant);
  out->message = end ? MESSAGE_DATE_FORM : MESSAGE_NUMBER_FORM;
  if (!end) end = read_groups(lexer->workshop->arena, c, &out->meant);
  if (!end && !rule) end = read_words(lexer, c, &out->meant);
  return end;
}

bool digits_find(const struct lexer *lexer, struct span at, size_t from, bool rule, struct digits *out) {
  const char *bytes = lexer->source->bytes;
  size_t first = lexer->source->first, here = at.start - first, begins = here;
  while (begins > 0 && bytes[begins - 1] != '\n' && here - begins < LINE_AT_MOST) begins--;
  const char *line = lexer_line(lexer, begins, here - begins + LINE_AT_MOST);
  for (const char *c = line; *c && (size_t)(c - line) + begins + first < at.end; c++) {
    if (!in_part(*c) || (c > line && in_part(c[-1]))) continue;
    *out = (struct digits){0};
    const char *end = read_any(lexer, c, rule, out);
    if (!end || (size_t)(end - line) + begins + first <= from) continue;
    out->written = arena_copy(lexer->workshop->arena, c, (size_t)(end - c));
    out->at = lexer_span(lexer, begins + (size_t)(c - line), begins + (size_t)(end - line));
    return true;
  }
  return false;
}
