/* SPDX-License-Identifier: EUPL-1.2
 *
 * Writes synthetic counties as a model in the language, for `make bench`: generate COUNTIES [SEED],
 * where COUNTIES is a number or county, sweden, sweden10, sweden100. The same words give the same
 * bytes, and a county is the same however many follow it. About one body in a hundred is faulty, in
 * each of eight ways; the first county has a fault of each kind, so that the smallest text has them
 * all. `generate --faults …` tells how many things each rule is to find instead of the text.
 */
#include "county.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REGIONS = 21, COUNTY_BODIES = 2 + GROUPS };

static const char *const rule_of[FAULTS] = {"a_seat_for_every_party",
                                            "chair_and_deputy_from_opposite_sides",
                                            "chair_alternates",
                                            "no_body_decides",
                                            "a_path_to_someone_who_decides",
                                            "no_circle_of_preparing",
                                            "stated_numbers_match",
                                            "a_substitute_for_each_seat"};

/* Sweden's regions by how many municipalities they have, 290 in all; one of a usual size first. */
static const unsigned char towns_of[REGIONS] = {8, 26, 8,  9,  13, 13, 8,  12, 1,  5, 33,
                                                6, 49, 16, 12, 10, 15, 10, 7,  14, 15};

static void say_people_of_town(const struct county *county, unsigned town) {
  const char *name = county->town[town];
  int plain = plain_length(name);
  say(county, "\nunit Social_%s \"Socialnämnden i %.*s\" of %s in social  @ T-05\n", name, plain,
      name, name);
  say(county, "unit Skola_%s \"Barn- och utbildningsnämnden i %.*s\" of %s in school  @ T-05\n",
      name, plain, name, name);
  say(county, "office socialchef_%s \"Socialchef i %.*s\" of %s in social  @ T-06\n", name, plain,
      name, name);
  say(county, "office skolchef_%s \"Skolchef i %.*s\" of %s in school  @ T-06\n", name, plain, name,
      name);
}

static void say_people_of_region(const struct county *county) {
  const char *name = county->name;
  say(county, "\nunit Hälsa_%s \"Hälso- och sjukvårdsnämnden\" of Region_%s in health  @ T-05\n",
      name, name);
  say(county, "unit Utveckling_%s \"Regionala utvecklingsnämnden\" of Region_%s  @ T-05\n", name,
      name);
  say(county,
      "office hälsodirektör_%s \"Hälso- och sjukvårdsdirektör\" of Region_%s in health  @ T-06\n",
      name, name);
  say(county, "office regiondirektör_%s \"Regiondirektör\" of Region_%s  @ T-06\n", name, name);
}

static void say_parties(const struct county *county) {
  const char *name = county->name, *title = county->title;
  say(county, "\n# ---- %s (%s) ----\n\n", title, name);
  say(county, "side R_%s \"Regionen i %s\" @ T-03 {\n", name, title);
  say(county, "  region Region_%s \"Region %s\"\n}\n", name, title);
  say(county, "side K_%s \"Kommunerna i %s\" @ T-04 {\n", name, title);
  for (unsigned t = 0; t < county->towns; t++)
    say(county, "  municipality %s \"%.*s kommun\"\n", county->town[t],
        plain_length(county->town[t]), county->town[t]);
  say(county, "}\n");
}

static void say_who_decides(const struct county *county) {
  say(county, "\nfor ");
  say_each_party(county);
  say(county, " {\n  power decide about plans, guideline  @ T-08\n");
  say(county, "  task \"Genomföra det som har beslutats och följa upp det\"  @ T-09\n}\n");
}

/* ---- all of them ---- */

static void say_county(struct county *county) {
  say_parties(county);
  say_people_of_region(county);
  say_who_decides(county);
  say_county_bodies(county);
  for (unsigned t = 0; t < county->towns; t++) {
    say_people_of_town(county, t);
    say_local_groups(county, t, COUNTY_BODIES + t * GROUPS);
  }
}

static void say_top_of_file(unsigned counties) {
  printf("stadga 1 english\n# Synthetic counties for measuring: %u of them. No real place or "
         "agreement.\n\n",
         counties);
  printf(
      "source template \"Mall för länsöverenskommelser\" from \"template.tsv\"\n\n"
      "level political \"Politisk nivå\", officials \"Tjänstepersonsnivå\", local_level \"Lokal "
      "nivå\"  @ T-02\n"
      "sector social \"Socialtjänst\", school \"Skola\", health \"Hälso- och sjukvård\"  @ T-02\n"
      "matter plans \"Gemensamma planer\"  @ T-07\n"
      "document guideline \"Riktlinje\"  @ T-07\n\n"
      "agreement \"Överenskommelse om samverkan i länen\" @ T-01 {\n"
      "  valid from 2027-01-01 until notice  @ T-10\n}\n");
}

static unsigned counties_of(const char *word) {
  static const struct {
    const char *word;
    unsigned counties;
  } sizes[] = {
      {"county", 1}, {"sweden", REGIONS}, {"sweden10", 10 * REGIONS}, {"sweden100", 100 * REGIONS}};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    if (strcmp(word, sizes[i].word) == 0)
      return sizes[i].counties;
  unsigned long number = strtoul(word, NULL, 10);
  return number <= county_most() ? (unsigned)number : 0;
}

int main(int count, char **words) {
  bool silent = count > 1 && strcmp(words[1], "--faults") == 0;
  if (silent)
    count--, words++;
  unsigned counties = count > 1 ? counties_of(words[1]) : 0;
  if (counties == 0) {
    fprintf(stderr,
            "generate [--faults] COUNTIES|county|sweden|sweden10|sweden100 [SEED]; at most %u "
            "counties\n",
            county_most());
    return 2;
  }
  uint64_t seed = count > 2 ? strtoull(words[2], NULL, 10) : 1;
  unsigned long found[FAULTS] = {0};
  static char room[1 << 20];
  setvbuf(stdout, room, _IOFBF, sizeof room);
  if (!silent)
    say_top_of_file(counties);
  for (unsigned i = 0; i < counties; i++) {
    struct county county = county_new(i, towns_of[i % REGIONS], seed, found);
    county.silent = silent;
    say_county(&county);
  }
  for (unsigned f = 0; silent && f < FAULTS; f++)
    printf("%s %lu\n", rule_of[f], found[f]);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
