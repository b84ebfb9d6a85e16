/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: words. Out: what they are taken for. They are compared without å, ä and ö, which a scan may have lost.
 */
#include "draft/wording.h"

#include "draft/letter.h"

#include <string.h>
#include <strings.h>

const char wording_opening[] = "inledningen";

enum { WORD_LETTERS = 24, LETTER_DOTS_O = 0xf6 };

/* The letters of a word, with a 0 behind them; false where they are too many. */
static bool folded(const char *word, size_t length, uint32_t letters[WORD_LETTERS + 1]) {
  size_t count = 0;
  for (size_t at = 0; at < length;) {
    uint32_t point;
    at += letter_read(word + at, length - at, &point);
    uint32_t letter = letter_fold(point);
    if (letter && count == WORD_LETTERS) return false;
    if (letter) letters[count++] = letter;
  }
  return true;
}

/* What is written for a letter that a scan loses: å and ä are read as a, ö as o, or as a figure. */
static bool stands_for(uint32_t known, uint32_t letter) {
  bool round = known == LETTER_DOTS_O;
  if (letter == LETTER_DOTS_O || letter == 'o') return round;
  if (letter == 'a' || letter_is_lost(letter)) return !round;
  return letter_is_digit(letter);
}

/* The same word but for what a scan loses of its å, ä and ö. */
static bool same_word(const char *word, size_t length, const char *known) {
  uint32_t letters[WORD_LETTERS + 1] = {0}, wanted[WORD_LETTERS + 1] = {0};
  if (!folded(word, length, letters) || !folded(known, strlen(known), wanted)) return false;
  const uint32_t *a = letters, *b = wanted;
  for (; *b; b++) {
    if (*a == *b)
      a++;
    else if (!letter_is_lost(*b))
      return false;
    else if (!(*a == b[1] && (*a || a != letters))) {
      if (!stands_for(*b, *a)) return false;
      a++;
    }
  }
  return !*a && a != letters;
}

static bool is_one_of(const char *word, size_t length, const char *const *known) {
  for (; *known; known++)
    if (same_word(word, length, *known)) return true;
  return false;
}

bool wording_is_abbreviation(const char *word, size_t length) {
  static const char *const known[] = {"bl",   "ca",   "d", "dvs", "e",   "enl", "ex",  "exkl", "f",   "fr",  "g",
                                      "inkl", "jfr",  "k", "kap", "kl",  "kr",  "m",   "max",  "min", "mom", "nr",
                                      "p",    "resp", "s", "st",  "t",   "tel", "tom", "fom",  "bil", "avd", "prop",
                                      "dnr",  "art",  "i", "eg",  "eng", "vs",  "no",  NULL};
  for (size_t i = 0; known[i]; i++)
    if (strlen(known[i]) == length && strncasecmp(known[i], word, length) == 0) return true;
  return false;
}

bool wording_is_page(const char *word, size_t length) {
  static const char *const known[] = {"sida", "sid", "sidan", "page", "av", "of", NULL};
  for (size_t i = 0; known[i]; i++)
    if (strlen(known[i]) == length && strncasecmp(known[i], word, length) == 0) return true;
  return length == 1 && (*word == 's' || *word == 'S' || *word == 'p');
}

bool wording_joins(const char *word, size_t length) {
  static const char *const known[] = {"och", "eller", "samt", "and", "or", NULL};
  return is_one_of(word, length, known);
}

static bool wants_more(const char *word, size_t length) {
  static const char *const known[] = {"av",   "i",    "på",     "till",   "för", "med",  "den",   "det",  "de",  "som",
                                      "att",  "från", "mellan", "vid",    "om",  "och",  "eller", "samt", "en",  "ett",
                                      "dess", "inom", "under",  "enligt", "hos", "utan", "genom", "of",   "the", "and",
                                      "to",   "for",  "in",     "a",      "by",  "with", "from",  NULL};
  return is_one_of(word, length, known);
}

static bool is_verb(const char *word, size_t length) {
  static const char *const known[] = {
      "är",      "ska",    "skall",    "bör",     "får",           "kan",    "har",    "består",   "utses",   "gäller",
      "väljs",   "utser",  "beslutar", "fattas",  "deltar",        "ingår",  "bildas", "ansvarar", "måste",   "finns",
      "bereder", "bereds", "lämnar",   "innebär", "representeras", "utgörs", "avser",  "omfattar", "träffas", "sker",
      "shall",   "must",   "should",   "is",      "are",           "may",    "has",    "have",     NULL};
  return is_one_of(word, length, known);
}

/* Gives the next word from `*at` on and moves behind it; 0 where there is none. */
static size_t next_word(const char *text, size_t length, size_t *at, size_t *start) {
  while (*at < length && text[*at] == ' ') ++*at;
  *start = *at;
  while (*at < length && text[*at] != ' ') ++*at;
  return *at - *start;
}

bool wording_is_sentence(const char *text, size_t length) {
  size_t at = 0, start, size;
  bool open = false, any = false;
  while ((size = next_word(text, length, &at, &start))) {
    if (any && is_verb(text + start, size)) return true;
    open = any && wants_more(text + start, size);
    any = true;
  }
  return open;
}

struct strength {
  const char *name;
  const char *words[8];
};

static bool is_not(const char *word, size_t length) {
  static const char *const known[] = {"inte", "ej", "not", NULL};
  return is_one_of(word, length, known);
}

/* "får inte": what may not be must not be. */
static bool is_forbidden(const char *text, size_t length) {
  static const char *const known[] = {"får", "may", NULL};
  size_t at = 0, start, size;
  bool may = false, denied = false;
  while ((size = next_word(text, length, &at, &start))) {
    if ((may && is_not(text + start, size)) || (denied && is_one_of(text + start, size, known))) return true;
    may = is_one_of(text + start, size, known);
    denied = is_not(text + start, size);
  }
  return false;
}

static bool leaves_out(const char *word, size_t length) {
  static const char *const known[] = {"endast", "bara", "enbart", "ingen",  "inget",
                                      "inga",   "only", "no",     "nobody", NULL};
  return is_one_of(word, length, known);
}

/* "endast parterna får", "får endast", "ingen får": what only some may do, or only so, all others must not. */
static bool is_exclusive(const char *text, size_t length) {
  static const char *const known[] = {"får", "may", NULL};
  size_t at = 0, start, size;
  bool only = false, may = false;
  while ((size = next_word(text, length, &at, &start))) {
    const char *word = text + start;
    bool allows = is_one_of(word, size, known), excludes = leaves_out(word, size);
    if ((only && allows) || (may && excludes)) return true;
    bool ends = strchr(",;:", word[size - 1]); /* of the part of the sentence */
    only = (only || excludes) && !ends;
    may = allows && !ends;
  }
  return false;
}

const char *wording_strength(const char *text, size_t length) {
  if (is_forbidden(text, length) || is_exclusive(text, length)) return "must";
  static const struct strength strengths[] = {
      {"must", {"ska", "skall", "måste", "shall", "must", NULL}},
      {"should", {"bör", "should", NULL}},
      {"may", {"får", "kan", "may", "can", NULL}},
      {"aim", {"syftar", "strävar", "syftet", "målet", "eftersträvas", "aims", NULL}}};
  for (size_t i = 0; i < sizeof strengths / sizeof *strengths; i++) {
    size_t at = 0, start, size;
    while ((size = next_word(text, length, &at, &start)))
      if (is_one_of(text + start, size, strengths[i].words)) return strengths[i].name;
  }
  return "fact";
}

enum wording_part wording_part(const char *word, size_t length) {
  static const struct {
    enum wording_part part;
    const char *words[10];
  } parts[] = {
      {PART_PARAGRAPH, {"stycke", "paragraph", NULL}},
      {PART_ITEM, {"punkt", "point", "item", NULL}},
      {PART_SUBITEM, {"delpunkt", "subpoint", NULL}},
      {PART_SENTENCE, {"mening", "sentence", NULL}},
      {PART_ROW, {"rad", "row", NULL}},
      {PART_NOTE, {"fotnot", "footnote", NULL}},
      {PART_LEG, {"led", "ledet", NULL}},
      {PART_SECTION, {"avsnitt", "section", NULL}},
      {PART_HEADING, {"rubriken", "titeln", "undertiteln", "datumraden", "heading", "title", NULL}},
      {PART_OPENING, {"inledningen", "opening", NULL}},
      {PART_REMARK, {"parentesen", "inskottet", "listan", "tabellen", "tabellens", "kolumnen", "kommentaren", NULL}}};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    for (size_t j = 0; parts[i].words[j]; j++)
      if (strlen(parts[i].words[j]) == length && strncasecmp(parts[i].words[j], word, length) == 0)
        return parts[i].part;
  return PART_NONE;
}

unsigned wording_ordinal(const char *word, size_t length) {
  static const char *const known[] = {"första", "andra", "tredje", "fjärde", "first", "second", "third", "fourth"};
  for (unsigned i = 0; i < sizeof known / sizeof *known; i++)
    if (strlen(known[i]) == length && memcmp(known[i], word, length) == 0) return i % 4 + 1;
  return 0;
}

unsigned wording_number(const char *word, size_t length) {
  static const char *const known[] = {"nio",    "tio",    "tretton", "trettio", "fjorton", "fyrtio", "femton", "femtio",
                                      "sexton", "sextio", "sjutton", "sjuttio", "nitton",  "nittio", "one",    "none"};
  for (unsigned i = 0; i < sizeof known / sizeof *known; i++)
    if (strlen(known[i]) == length && strncasecmp(known[i], word, length) == 0) return i + 1;
  return 0;
}

const char *wording_of_part(enum wording_part part) {
  static const char *const words[] = {[PART_PARAGRAPH] = "stycke", [PART_ITEM] = "punkt", [PART_SUBITEM] = "delpunkt",
                                      [PART_SENTENCE] = "mening",  [PART_ROW] = "rad",    [PART_NOTE] = "fotnot"};
  return part < sizeof words / sizeof *words && words[part] ? words[part] : "";
}
