/* SPDX-License-Identifier: EUPL-1.2
 *
 * The bodies of a synthetic county: who sits in them, who leads them, what they do. What makes one
 * faulty is drawn where the line is written that has the fault.
 */
#include "county.h"

#include <stdio.h>

enum { TURNS = 4, SEATS_MOST = TOWNS_MOST + 8 };

struct seat {
  struct who who;
  unsigned count; /* of a board or party: so many from it; 0: the holder itself */
};

enum shape { POLITICAL_TOP, OFFICIALS_TOP, COUNTY_GROUP, LOCAL_GROUP };

struct body {
  enum shape shape;
  unsigned number; /* in its county */
  unsigned group;  /* 0 … GROUPS - 1 */
  unsigned town;
  struct seat seats[SEATS_MOST];
  unsigned seat_count;
  unsigned from_region, from_towns; /* seats by side */
  const char *people;               /* who those are that a party sends */
  unsigned circle;                  /* so many groups prepare for each other */
};

static const char *const group_names[GROUPS] = {"Barn", "Vuxna", "Äldre"};
static const char *const group_titles[GROUPS] = {"barn och unga", "vuxna med samordnade behov",
                                                 "äldre och nära vård"};

static void say_body_name(const struct county *county, enum shape shape, unsigned group,
                          unsigned town) {
  switch (shape) {
  case POLITICAL_TOP:
    say(county, "Samråd_%s", county->name);
    break;
  case OFFICIALS_TOP:
    say(county, "Ledning_%s", county->name);
    break;
  case COUNTY_GROUP:
    say(county, "%s_länet_%s", group_names[group], county->name);
    break;
  case LOCAL_GROUP:
    say(county, "%s_%s", group_names[group], county->town[town]);
    break;
  }
}

static void seat(struct body *body, enum sender sender, unsigned town, unsigned count) {
  body->seats[body->seat_count++] = (struct seat){{sender, town}, count};
  *(town == OF_REGION ? &body->from_region : &body->from_towns) += count ? count : 1;
}

/* Chairs of boards in the political bodies, posts in those of officials. */
static enum sender first_of(const struct body *body) {
  bool political = body->shape == POLITICAL_TOP || (body->shape == LOCAL_GROUP && body->group == 0);
  return political ? BOARD : POST;
}

static void seat_top(struct county *county, struct body *body) {
  enum sender first = first_of(body);
  bool faulty = is_faulty(county, NO_SEAT, body->number) && county->towns > 2; /* the first two chair */
  unsigned forgotten = faulty ? 2 + one_of(county, county->towns - 2) : county->towns;
  county->found[NO_SEAT] += faulty;
  seat(body, first, OF_REGION, 0);
  seat(body, first + 1, OF_REGION, 0);
  seat(body, first == BOARD ? BOARD : PARTY, OF_REGION, 2);
  for (unsigned t = 0; t < county->towns; t++)
    if (t != forgotten)
      seat(body, first, t, 0);
  body->people = "förvaltningschefer";
}

/* Who of a town sits in a county's group. */
static enum sender sender_of_town(const struct body *body) {
  return body->group == 0 ? SECOND_POST : POST;
}

static void seat_county_group(const struct county *county, struct body *body) {
  unsigned towns = county->towns < 6 ? county->towns : 6;
  seat(body, POST, OF_REGION, 0);
  seat(body, PARTY, OF_REGION, 5);
  for (unsigned i = 0; i < towns; i++)
    seat(body, sender_of_town(body), (body->group * 6 + i) % county->towns, 0);
  body->people = "verksamhetschefer";
}

static void seat_local_group(struct county *county, struct body *body) {
  enum sender first = first_of(body);
  seat(body, first, body->town, 0);
  seat(body, first + 1, body->town, 0);
  seat(body, first == BOARD ? BOARD : PARTY, body->town, 3 + one_of(county, 2));
  seat(body, first == BOARD ? BOARD : PARTY, OF_REGION, 4);
  body->people = "enhetschefer";
}

/* The seats of a party or board in a line of their own, the others a few a line. */
static void say_seats(const struct county *county, const struct body *body) {
  const char *clause = body->shape == LOCAL_GROUP ? "T-33" : "T-13";
  unsigned said = 0;
  for (unsigned i = 0; i < body->seat_count; i++) {
    if (body->seats[i].count)
      continue;
    say(county, "%s", said == 0 ? "  members " : said % 4 == 0 ? ",\n    " : ", ");
    say_holder(county, body->seats[i].who);
    said++;
  }
  say(county, "  @ %s\n", clause);
  for (unsigned i = 0; i < body->seat_count; i++) {
    if (!body->seats[i].count)
      continue;
    say(county, "  members %u from ", body->seats[i].count);
    say_who(county, body->seats[i].who);
    if (body->seats[i].who.sender == PARTY)
      say(county, " as \"%s\"", body->people);
    say(county, "  @ %s\n", clause);
  }
}

static void say_numbers(struct county *county, const struct body *body) {
  bool faulty = is_faulty(county, WRONG_NUMBER, body->number);
  unsigned off = faulty ? 1 + one_of(county, 2) : 0, sum = body->from_region + body->from_towns;
  county->found[WRONG_NUMBER] += faulty;
  if (body->shape == COUNTY_GROUP) {
    say(county, "  stated %u  @ T-14\n", sum + off);
    return;
  }
  say(county, "  stated %u from K_%s  @ T-14\n", body->from_towns + off, county->name);
  say(county, "  stated %u from R_%s  @ T-14\n", body->from_region, county->name);
}

/* So many substitutes from each who sends members. A post's sender is its party. */
static void say_counted_substitutes(const struct county *county, const struct body *body) {
  bool done[SEATS_MOST] = {false};
  unsigned said = 0;
  for (unsigned i = 0; i < body->seat_count; i++) {
    unsigned count = 0;
    struct who who = body->seats[i].who;
    who.sender = who.sender >= POST ? PARTY : who.sender;
    if (done[i])
      continue;
    for (unsigned k = i; k < body->seat_count; k++) {
      struct who other = body->seats[k].who;
      if (other.town != who.town || (other.sender >= POST ? PARTY : other.sender) != who.sender)
        continue;
      count += body->seats[k].count ? body->seats[k].count : 1;
      done[k] = true;
    }
    say(county, "%s%u from ",
        said == 0       ? "  substitutes "
        : said % 4 == 0 ? ",\n    "
                        : ", ",
        count);
    say_who(county, who);
    said++;
  }
  say(county, "  @ T-15\n");
}

static void say_substitutes(struct county *county, struct body *body) {
  bool faulty = is_faulty(county, NO_SUBSTITUTE, body->number), counted = one_of(county, 3) == 0;
  county->found[NO_SUBSTITUTE] += faulty;
  if (!counted && !faulty)
    say(county, "  substitutes each member  @ T-15\n");
  if (counted && faulty) /* one sender is forgotten; else all are */
    body->seat_count--;
  if (counted)
    say_counted_substitutes(county, body);
}

/* ---- chair and deputy ---- */

/* Of the eight years: two holders of each side, in an order. */
struct turns {
  struct who holders[2][2]; /* by side: region, towns */
  unsigned side[TURNS], which[TURNS];
};

static struct turns turns_of(struct county *county, const struct body *body, bool faulty) {
  static const unsigned char orders[2][TURNS] = {{0, 1, 0, 1}, {0, 0, 1, 1}};
  bool of_county = body->shape == COUNTY_GROUP, local = body->shape == LOCAL_GROUP;
  enum sender first = first_of(body), of_town = of_county ? sender_of_town(body) : first;
  unsigned seated = of_county ? body->group * 6 : 0; /* the first of the towns that sit there */
  unsigned begins = one_of(county, 2), seen[2] = {0, 0};
  unsigned one = local ? body->town : seated % county->towns, other = local ? one : (seated + 1) % county->towns;
  struct turns turns = {.holders = {{{first, OF_REGION}, {first + 1, OF_REGION}},
                                    {{of_town, one}, {local ? first + 1 : of_town, other}}}};
  for (unsigned i = 0; i < TURNS; i++) {
    turns.side[i] = orders[faulty][i] ^ begins;
    turns.which[i] = seen[turns.side[i]]++;
  }
  return turns;
}

/* Whether who begins has another turn too: where a county has one town, one post of it sits in a group. */
static bool begins_twice(const struct turns *turns) {
  struct who first = turns->holders[turns->side[0]][turns->which[0]];
  struct who other = turns->holders[turns->side[0]][1 - turns->which[0]];
  return first.sender == other.sender && first.town == other.town;
}

/* The order is written from anyone on; who begins is said: the first one so named. */
static void say_turns(struct county *county, const char *role, const struct turns *turns,
                      const char *clause) {
  unsigned anyone = one_of(county, TURNS), from = begins_twice(turns) ? 0 : anyone;
  say(county, "  %s alternating each 2 years between ", role);
  for (unsigned i = 0; i < TURNS; i++) {
    unsigned turn = (from + i) % TURNS;
    say_holder(county, turns->holders[turns->side[turn]][turns->which[turn]]);
    say(county, "%s", i == 1 ? " and\n    " : i < TURNS - 1 ? " and " : "");
  }
  say(county, " beginning ");
  say_holder(county, turns->holders[turns->side[0]][turns->which[0]]);
  say(county, " from 2027-01-01  @ %s\n", clause);
}

static void say_presidium(struct county *county, const struct body *body) {
  bool faulty = is_faulty(county, NO_TURNS, body->number);
  struct turns chair = turns_of(county, body, faulty), deputy = chair;
  county->found[NO_TURNS] += faulty;
  say_turns(county, "chair", &chair, "T-16");
  if (body->shape == LOCAL_GROUP && body->group == 2) {
    say(county, "  deputy from other side than chair  @ T-17\n");
    return;
  }
  bool same = is_faulty(county, SAME_SIDE, body->number);
  county->found[SAME_SIDE] += same;
  for (unsigned i = 0; i < TURNS; i++) {
    deputy.side[i] = same ? chair.side[i] : 1 - chair.side[i];
    deputy.which[i] = same ? 1 - chair.which[i] : chair.which[i];
  }
  say_turns(county, "deputy", &deputy, "T-16, T-17");
}

/* ---- what it does ---- */

static void say_powers(struct county *county, const struct body *body) {
  static const char *const decisions[] = {"power decide about plans", "power adopt about guideline",
                                          "presupposed power decide",
                                          "may power decide about plans"};
  static const char *const usual[] = {"no power decide", "power recommend about plans",
                                      "power decide about own_work", "power consult"};
  bool faulty = is_faulty(county, DECIDES, body->number);
  county->found[DECIDES] += faulty;
  say(county, "  %s  @ T-20\n", usual[one_of(county, 4)]);
  if (faulty)
    say(county, "  %s  @ T-21\n", decisions[one_of(county, 4)]);
}

static void say_preparing(struct county *county, const struct body *body) {
  if (body->shape == POLITICAL_TOP) {
    say(county, "  prepare for ");
    say_each_party(county);
    say(county, "  @ T-22\n");
    return;
  }
  if (body->circle) {
    say(county, "  prepare for ");
    say_body_name(county, LOCAL_GROUP, (body->group + 1) % body->circle, body->town);
    say(county, "  @ T-35\n");
  }
  bool local = body->shape == LOCAL_GROUP;
  bool lost = local && is_faulty(county, NO_PATH, body->number) && !body->circle;
  county->found[NO_PATH] += lost;
  say(county, lost ? "  report to " : "  prepare for ");
  say_body_name(county, local ? COUNTY_GROUP : body->shape - 1u, body->group, 0);
  say(county, " about plans  @ %s\n", local ? "T-35" : "T-22");
}

static void say_work(struct county *county, const struct body *body) {
  static const char *const tasks[] = {"Följa upp hur det går för dem som insatserna är till för",
                                      "Samordna insatser mellan huvudmännen",
                                      "Ta fram underlag inför årets planering",
                                      "Sprida goda exempel mellan verksamheterna",
                                      "Se till att brukare och anhöriga får komma till tals"};
  say(county, "  meet %u times per year  @ T-18\n", 4 + one_of(county, 5));
  say_powers(county, body);
  say_preparing(county, body);
  say(county, "  task \"%s\"  @ T-23\n", tasks[one_of(county, 5)]);
}

static void say_head(const struct county *county, const struct body *body) {
  static const char *const purposes[GROUPS] = {"Tidiga insatser för barn, unga och deras familjer",
                                               "En sammanhållen vård, omsorg och rehabilitering",
                                               "Trygg vård och omsorg nära den enskilde"};
  static const char *const words[] = {"top county", "leading county", "county", "local"};
  static const char *const levels[] = {"political", "officials", "officials", "local_level"};
  say(county, "\nbody ");
  say_body_name(county, body->shape, body->group, body->town);
  switch (body->shape) {
  case POLITICAL_TOP:
    say(county, " \"Politiskt samråd i %s\"", county->title);
    break;
  case OFFICIALS_TOP:
    say(county, " \"Ledningsgrupp för tjänstepersoner i %s\"", county->title);
    break;
  case COUNTY_GROUP:
    say(county, " \"Länsgrupp för %s\"", group_titles[body->group]);
    break;
  case LOCAL_GROUP:
    say(county, " \"Lokal grupp för %s i %.*s\"", group_titles[body->group],
        plain_length(county->town[body->town]), county->town[body->town]);
  }
  say(county, " %s  @ T-%u1 {\n  level %s  @ T-%u1\n", words[body->shape],
      body->shape == LOCAL_GROUP ? 3u : 1u, levels[body->shape],
      body->shape == LOCAL_GROUP ? 3u : 1u);
  say(county, "  purpose \"%s\"  @ T-12\n",
      body->shape < COUNTY_GROUP ? "Gemensam inriktning, prioritering och uppföljning"
                                 : purposes[body->group]);
}

static void say_body(struct county *county, struct body body) {
  say_head(county, &body);
  switch (body.shape) {
  case POLITICAL_TOP:
  case OFFICIALS_TOP:
    seat_top(county, &body);
    break;
  case COUNTY_GROUP:
    seat_county_group(county, &body);
    break;
  case LOCAL_GROUP:
    seat_local_group(county, &body);
    break;
  }
  say_seats(county, &body);
  say_numbers(county, &body);
  say_substitutes(county, &body);
  say_presidium(county, &body);
  say_work(county, &body);
  say(county, "}\n");
}

/* ---- those of a county ---- */

void say_county_bodies(struct county *county) {
  unsigned number = 0;
  say_body(county, (struct body){.shape = POLITICAL_TOP, .number = number++});
  say_body(county, (struct body){.shape = OFFICIALS_TOP, .number = number++});
  for (unsigned g = 0; g < GROUPS; g++)
    say_body(county, (struct body){.shape = COUNTY_GROUP, .number = number++, .group = g});
}

void say_local_groups(struct county *county, unsigned town, unsigned number) {
  bool faulty = is_faulty(county, CIRCLE, number);
  unsigned circle = faulty ? 2 + one_of(county, GROUPS - 1) : 0;
  county->found[CIRCLE] += circle;
  for (unsigned g = 0; g < GROUPS; g++)
    say_body(county, (struct body){.shape = LOCAL_GROUP,
                                   .number = number + g,
                                   .group = g,
                                   .town = town,
                                   .circle = g < circle ? circle : 0});
}
