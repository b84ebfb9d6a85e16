/* SPDX-License-Identifier: EUPL-1.2
 *
 * A synthetic county while it is written: its names, its chance, who there is in it.
 */
#ifndef STADGA_BENCH_COUNTY_H
#define STADGA_BENCH_COUNTY_H

#include <stdbool.h>
#include <stdint.h>

enum { TOWNS_MOST = 49, GROUPS = 3, NAME_MOST = 48 };

/* What may be wrong, in the order of the rules. */
enum fault {
  NO_SEAT,
  SAME_SIDE,
  NO_TURNS,
  DECIDES,
  NO_PATH,
  CIRCLE,
  WRONG_NUMBER,
  NO_SUBSTITUTE,
  FAULTS
};

struct county {
  unsigned number, towns;
  uint64_t random;
  bool silent;                            /* only the faults are told */
  char title[NAME_MOST], name[NAME_MOST]; /* a short name goes into all names: "AB" */
  char town[TOWNS_MOST][NAME_MOST];
  unsigned long *found; /* by fault: how many things its rule is to find */
};

/* How many counties can be told apart by name. */
unsigned county_most(void);

/* The county of a number, with names of its own; it counts its faults in `found`. */
struct county county_new(unsigned number, unsigned towns, uint64_t seed, unsigned long *found);

/* One of so many numbers from 0 on. */
unsigned one_of(struct county *county, unsigned count);

/* Whether a body is to be faulty: each is, by chance, and some of the first county are. */
bool is_faulty(struct county *county, enum fault fault, unsigned body);

/* Writes to standard output, unless the county is silent. */
__attribute__((format(printf, 2, 3))) void say(const struct county *county, const char *format,
                                               ...);

/* The length of the part of a town's name that its people use. */
int plain_length(const char *name);

/* Who sends somebody to a body: two boards, two posts and the party itself, of the region and of
 * each town. */
enum sender { BOARD, SECOND_BOARD, POST, SECOND_POST, PARTY };
enum { OF_REGION = TOWNS_MOST };
struct who {
  enum sender sender;
  unsigned town; /* OF_REGION: of the region */
};

void say_who(const struct county *county, struct who who);
/* … as a holder: the chair of a board, or a post. */
void say_holder(const struct county *county, struct who who);
/* All parties, a few a line. */
void say_each_party(const struct county *county);

/* The bodies of a county (bodies.c): those of the whole of it; the local groups of a town, of which
 * the first has a number in its county. */
void say_county_bodies(struct county *county);
void say_local_groups(struct county *county, unsigned town, unsigned number);

#endif
