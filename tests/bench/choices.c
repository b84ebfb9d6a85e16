/* SPDX-License-Identifier: EUPL-1.2
 *
 * Writes models with open choices over time, for `make bench`: choices COUNTIES, counties whose presidia pick who holds
 * their posts each year; choices --holders NUMBER, one body with a chair who is one of so many each year.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOWNS = 12, AREAS = 5, MOST = 1000 };

static void say_top(void) {
  printf("stadga 1 english\n# Synthetic, for measuring. No real place or agreement.\n\n"
         "agreement \"Choices\" {\n  valid from 2027-01-01\n}\n");
}

static void say_towns(unsigned county, unsigned towns, const char *between) {
  for (unsigned town = 1; town <= towns; town++) printf("%sTown_%u_%u", town == 1 ? "" : between, county, town);
}

static void say_parties(unsigned county, unsigned towns) {
  printf("\nside R_%u {\n  region Region_%u\n}\nside K_%u {\n  municipality ", county, county, county);
  say_towns(county, towns, ", ");
  printf("\n}\n");
}

/* One year of the region's, one of the municipalities', in turn; who of these, is open each time. */
static void say_presidium(unsigned county) {
  printf("body Presidium_%u presidium county {\n  members 2 from Region_%u, ", county, county);
  say_towns(county, TOWNS, ", ");
  printf("\n  chair alternating each year between Region_%u and ", county);
  say_towns(county, TOWNS, " or ");
  printf("\n  deputy held by Region_%u or ", county);
  say_towns(county, TOWNS, " or ");
  printf(" for 1 year\n  deputy from other side than chair\n");
  for (unsigned area = 1; area <= AREAS; area++) {
    printf("  responsible about Area_%u held by ", area);
    say_towns(county, TOWNS, " or ");
    printf(" for 1 year\n");
  }
  printf("}\n");
}

static void say_counties(unsigned counties) {
  printf("area ");
  for (unsigned area = 1; area <= AREAS; area++) printf("%sArea_%u", area == 1 ? "" : ", ", area);
  printf("\n");
  for (unsigned county = 1; county <= counties; county++) {
    say_parties(county, TOWNS);
    say_presidium(county);
  }
}

static void say_one_body(unsigned holders) {
  say_parties(1, holders);
  printf("body Council top county {\n  members ");
  say_towns(1, holders, ", ");
  printf("\n  chair from ");
  say_towns(1, holders, " or ");
  printf(" for 1 year\n}\n");
}

int main(int count, char **words) {
  int holders = count > 2 && strcmp(words[1], "--holders") == 0;
  unsigned long number = count > 1 ? strtoul(words[1 + holders], NULL, 10) : 0;
  if (number == 0 || number > MOST) {
    fputs("choices COUNTIES, or choices --holders NUMBER; at most 1000\n", stderr);
    return 2;
  }
  say_top();
  if (holders)
    say_one_body((unsigned)number);
  else
    say_counties((unsigned)number);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
