/* SPDX-License-Identifier: EUPL-1.2
 *
 * Chance, and names of places and of those who send somebody.
 */
#include "county.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* ---- chance ---- */

static uint64_t draw(struct county *county) {
  uint64_t z = county->random += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

unsigned one_of(struct county *county, unsigned count) {
  return (unsigned)(draw(county) % count);
}

bool is_faulty(struct county *county, enum fault fault, unsigned body) {
  static const unsigned first[FAULTS] = {0, 2, 3, 4, 12, 17, 22, 1};
  bool chance = one_of(county, 100) == 0;
  return county->number == 0 ? body == first[fault] : chance;
}

/* ---- words ---- */

static const char *const firsts[] = {
    "Al",   "Berg",   "Björk", "Bro",  "Dal", "Ek",    "En",    "Fager", "Fall", "Furu",  "Får",
    "Gran", "Grön",   "Gull",  "Hag",  "Hav", "Hed",   "Hjo",   "Holm",  "Häll", "Kal",   "Ket",
    "Kil",  "Klint",  "Kvarn", "Lind", "Lo",  "Löv",   "Mar",   "Mo",    "Nord", "Näs",   "Ro",
    "Rö",   "Sand",   "Sjö",   "Skog", "Sol", "Sten",  "Ström", "Sund",  "Syd",  "Säter", "Tall",
    "Vad",  "Väster", "Åker",  "Ås",   "Älv", "Öster", "Ör",    "Upp"};
static const char *const lasts[] = {"arp",   "berga", "boda", "by",    "bygd",   "dala",   "ed",
                                    "fors",  "gärde", "hamn", "hult",  "hyttan", "köping", "lunda",
                                    "lösa",  "mark",  "mora", "nora",  "näset",  "ryd",    "rum",
                                    "sala",  "silje", "sjö",  "skog",  "slätt",  "stad",   "sta",
                                    "ström", "tuna",  "torp", "tofta", "unda",   "vad",    "valla",
                                    "vik",   "åsen",  "ådal", "åker",  "änge",   "ö",      "övik"};
enum { FIRSTS = sizeof firsts / sizeof *firsts, LASTS = sizeof lasts / sizeof *lasts };
enum { PLACES = FIRSTS * LASTS };

void say(const struct county *county, const char *format, ...) {
  va_list arguments;
  if (county->silent)
    return;
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
}

static void name_place(char *name, unsigned place, const char *within) {
  snprintf(name, NAME_MOST, "%s%s%s%.20s", firsts[place % FIRSTS], lasts[place / FIRSTS % LASTS],
           *within ? "_" : "", within);
}

/* AA, AB … ZZ, AAA … */
static void name_short(char *name, unsigned number) {
  enum { LETTERS = 26, PAIRS = LETTERS * LETTERS };
  bool three = number >= PAIRS;
  unsigned rest = three ? number - PAIRS : number;
  snprintf(name, NAME_MOST, "%.*s%c%c", three,
           &"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[rest / PAIRS % LETTERS], 'A' + rest / LETTERS % LETTERS,
           'A' + rest % LETTERS);
}

int plain_length(const char *name) {
  return (int)strcspn(name, "_");
}

unsigned county_most(void) {
  return PLACES;
}

struct county county_new(unsigned number, unsigned towns, uint64_t seed, unsigned long *found) {
  struct county county = {
      .number = number, .towns = towns, .random = seed * 1000003 + number, .found = found};
  unsigned first = one_of(&county, PLACES);
  name_place(county.title, number, "");
  name_short(county.name, number);
  for (unsigned t = 0; t < county.towns; t++)
    name_place(county.town[t], (first + t * 41) % PLACES, county.name);
  return county;
}

/* ---- who there is ---- */

static const char *owner_of(const struct county *county, struct who who) {
  return who.town == OF_REGION ? county->name : county->town[who.town];
}

void say_who(const struct county *county, struct who who) {
  static const char *const words[][2] = {[BOARD] = {"Social_", "Hälsa_"},
                                         [SECOND_BOARD] = {"Skola_", "Utveckling_"},
                                         [POST] = {"socialchef_", "hälsodirektör_"},
                                         [SECOND_POST] = {"skolchef_", "regiondirektör_"},
                                         [PARTY] = {"", "Region_"}};
  say(county, "%s%s", words[who.sender][who.town == OF_REGION], owner_of(county, who));
}

void say_holder(const struct county *county, struct who who) {
  say_who(county, who);
  if (who.sender == BOARD || who.sender == SECOND_BOARD)
    say(county, ".chair");
}

void say_each_party(const struct county *county) {
  say(county, "Region_%s", county->name);
  for (unsigned t = 0; t < county->towns; t++)
    say(county, "%s%s", t % 5 == 4 ? ",\n    " : ", ", county->town[t]);
}
