/* SPDX-License-Identifier: EUPL-1.2
 *
 * Seats by every form of number and holder, what silence means, and stated numbers beside derived
 * ones.
 */
#include "unit/workshop.h"

#define WHO                                                                                        \
  "side R { region RJH }\nside K { municipality Berg, Åre, Östersund }\nunit HSN of RJH\n"       \
  "office manager of each municipality\n"

static void count_seats(const struct model *model, const struct body *body, size_t *certain,
                        size_t *perhaps) {
  *certain = *perhaps = 0;
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind != SEAT_BEYOND)
      ++*(seat->possible ? perhaps : certain);
  }
}

static struct model *forum(void **state, const char *lines) {
  return model_read(state, text_format(*state, WHO "body Forum {\n%s\n}\n", lines));
}

struct counted {
  const char *lines;
  size_t certain, perhaps;
};

static void hold_counts(void **state, const struct counted *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct model *model = forum(state, cases[i].lines);
    size_t certain, perhaps;
    count_seats(model, body_named(model, "Forum"), &certain, &perhaps);
    if (certain != cases[i].certain || perhaps != cases[i].perhaps)
      fail_msg("%s: %zu and perhaps %zu", cases[i].lines, certain, perhaps);
  }
}

static void numbers_make_seats(void **state) {
  enum { PARTIES = 4, CAP = 8 };
  static const struct counted cases[] = {
      {"members HSN.chair", 1, 0},
      {"members HSN.chair, HSN", 2, 0},
      {"members 3 from HSN", 3, 0},
      {"members 2 more from HSN", 2, 0},
      {"members 1..3 from HSN", 1, 2},
      {"members minimum 2 from HSN", 2, CAP},
      {"members minimum 20 from HSN", 20, 20 + PARTIES},
      {"members maximum 3 from HSN", 0, 3},
      {"members some from HSN", 1, CAP - 1},
      {"members any from HSN", 0, CAP},
      {"members manager of each municipality", 3, 0},
      {"members manager", 3, 0},
      {"members 2 from each municipality", 6, 0},
      {"members some from each municipality", 3, 3 * (CAP - 1)},
      {"members HSN.chair or manager of Berg", 1, 0},
      {"members 2 from Berg or Åre", 2, 0},
      {"members \"someone\"", 1, 0},
      {"members each party except Berg", 3, 0},
      {"may members 2 from HSN", 0, 2},
      {"members HSN.chair\nmembers HSN.chair again", 1, 0},
      {"members HSN.chair\nsubstitutes 2 from HSN", 3, 0},
      {"members HSN.chair\nadjuncts 1 from HSN", 2, 0},
  };
  hold_counts(state, cases, sizeof cases / sizeof *cases);
}

static void silence_leaves_any_number(void **state) {
  const struct model *model =
      model_read(state, WHO "body Forum\nbody Outside outside\nbody Word mentioned\n"
                            "body Led { chair held by HSN.chair\n secretary }\nunit U of RJH\n");
  size_t certain, perhaps;
  count_seats(model, body_named(model, "Forum"), &certain, &perhaps);
  assert_int_equal(certain, 0);
  assert_int_equal(perhaps, 8);
  count_seats(model, body_named(model, "Led"), &certain, &perhaps);
  assert_int_equal(certain, 1); /* the chair is a member, the secretary is not */
  assert_int_equal(perhaps, 8);
  assert_int_equal(body_named(model, "Outside")->seat_count, 0);
  assert_int_equal(body_named(model, "Word")->seat_count, 0);
  assert_int_equal(body_named(model, "U")->seat_count, 0);
}

static void holders_pools_and_kinds_are_kept(void **state) {
  const struct model *model =
      forum(state, "members HSN.chair, 1 from Berg or Åre in social as \"chiefs\"\n"
                   "adjuncts 1 from HSN\nsubstitutes each member\n}\nsector social\nfor Forum {");
  const struct seat *seats = &model->seats[body_named(model, "Forum")->first_seat];
  assert_int_equal(seats[0].holder.sort, SORT_ROLE);
  assert_true(seats[0].substituted && seats[1].substituted && !seats[2].substituted);
  assert_int_equal(seats[1].holder.sort, SORT_NONE);
  assert_int_equal(seats[1].origin->pool.count, 2);
  assert_int_equal(seats[1].origin->sectors, 1);
  assert_string_equal(seats[1].origin->label, "chiefs");
  assert_int_equal(seats[2].kind, SEAT_ADJUNCT);
}

/* What a permission or an alternative adds takes nothing away from what is said without one. */
static void the_firmest_word_on_substitutes_stays(void **state) {
  static const char *const orders[] = {"substitutes each member\nmay substitutes each member",
                                       "may substitutes each member\nsubstitutes each member"};
  for (size_t i = 0; i < 2; i++) {
    const struct model *model = forum(state, text_format(*state, "members HSN.chair\n%s", orders[i]));
    const struct seat *seat = &model->seats[body_named(model, "Forum")->first_seat];
    assert_int_equal(model->statements[seat->substitute_statement].standing, STANDING_BINDING);
  }
  const struct model *model = forum(state, "members HSN.chair\neither { substitutes 2 from HSN }\n"
                                           "or { substitutes 1 from Berg }");
  size_t certain, perhaps;
  count_seats(model, body_named(model, "Forum"), &certain, &perhaps);
  assert_int_equal(certain, 1);
  assert_int_equal(perhaps, 3);
}

/* A total fixes seats that count for certain, and only where no other total fixes them otherwise. */
static void a_total_fixes_only_what_surely_counts(void **state) {
  static const struct counted cases[] = {
      {"members 1 from HSN\nmembers some from Berg\nstated 4", 4, 0},
      {"members 1 from HSN\nmembers some from Berg\nstated 4\nstated 4 from R, K", 4, 0},
      {"members 1 from HSN\nmembers some from Berg\nstated 4\nstated 5", 2, 7},
      {"members 1 from HSN\nmembers some from Berg\nstated 5\nstated 4", 2, 7},
      {"members 1 from HSN\nmembers some from Berg or RJH\nstated 4 from K", 2, 7},
      {"members 1 from HSN\nmembers some from Berg until 2028-12-31\nstated 4", 2, 7},
      {"members 1 from HSN until 2028-12-31\nmembers some from Berg\nstated 4", 2, 7},
      {"members some from HSN, some from Berg\nstated 4 from R", 5, 7}, /* nothing is said of Berg's */
      {"members some from HSN, some from Berg\nstated 4 from R\nstated 2 from K", 6, 0},
      {"members some \"managers\", some \"others\"\nstated 4", 2, 14},
      {"members 1 from HSN\nmembers some from Berg\nmeet 4 times per year\nstated 4 times per year", 2, 7},
      {"members some from Berg\neither { members 1 from HSN } or { members 2 from HSN }\nstated 4", 1, 10},
  };
  hold_counts(state, cases, sizeof cases / sizeof *cases);
}

static void a_family_has_a_body_for_each_index(void **state) {
  const struct model *model = model_read(
      state, WHO
      "area Adults, Children\nbody Local local for each municipality { members manager\n number "
      "some }\n"
      "body Pair for each municipality, each area { members 2 from RJH }\n"
      "body Group for each area {\n members 2 from HSN\n for Children { members HSN.chair }\n}\n"
      "body All { members 1 from each Local }\n");
  const struct family *local = &model->families[thing(model, "Local").index];
  const struct family *pair = &model->families[thing(model, "Pair").index];
  const struct family *group = &model->families[thing(model, "Group").index];
  assert_int_equal(local->count, 3);
  assert_int_equal(local->over, WORD_MUNICIPALITY);
  assert_true(model->bodies[local->members[0].index].number_unstated);
  assert_string_equal(model->bodies[local->members[1].index].is.shown, "Local (Åre)");
  assert_int_equal(pair->count, 6);
  assert_string_equal(model->bodies[pair->members[3].index].is.shown, "Pair (Åre, Children)");
  assert_int_equal(model->bodies[group->members[0].index].seat_count, 2);
  assert_int_equal(model->bodies[group->members[1].index].seat_count, 3);
  assert_int_equal(body_named(model, "All")->seat_count, 3);
}

static void a_family_may_come_before_what_it_runs_over(void **state) {
  const struct model *model =
      model_read(state, "body Board for each Local { members clerk of Local of Berg }\n"
                        "office clerk of each Local\nbody Local for each municipality { }\n"
                        "municipality Berg, Åre\n");
  assert_int_equal(model->families[thing(model, "Board").index].count, 2);
  assert_int_equal(model->families[thing(model, "clerk").index].count, 2);
}

static void stated_numbers_stand_beside_what_follows(void **state) {
  const struct model *model =
      forum(state, "members manager, 2 from HSN, 1 more from Östersund, 1..2 from RJH or Berg\n"
                   "stated 5 from K\nstated 9\n}\nagreement \"A\" { stated 2 of Berg, Åre");
  assert_int_equal(model->figures_count, 3);
  static const struct {
    const char *shown;
    int64_t stated, low, high;
  } wanted[] = {{"the number 2", 2, 2, 2},
                {"5 members from K in Forum", 5, 4, 6},
                {"9 members in Forum", 9, 7, 8}};
  size_t found = 0;
  for (size_t i = 0; i < 3; i++)
    for (size_t w = 0; w < 3; w++) {
      const struct figure *figure = &model->figures[i];
      if (strncmp(figure_shown(model, figure, LANGUAGE_ENGLISH), wanted[w].shown,
                  strlen(wanted[w].shown)) != 0)
        continue;
      assert_int_equal(figure->stated->low.top, wanted[w].stated);
      assert_int_equal(figure->low.top, wanted[w].low);
      assert_int_equal(figure->high.top, wanted[w].high);
      found++;
    }
  assert_int_equal(found, 3);
}

/* The text says eighteen; eight and eight and one are seventeen. */
static void eighteen_stands_beside_seventeen(void **state) {
  const struct model *model = model_read(
      state, "side K { municipality A, B, C, D, E, F, G, H }\noffice social of each municipality\n"
             "office school of each municipality\nbody Top {\n members social, school, 1 more from "
             "H\n stated 18 from K\n}\n");
  const struct figure *figure = &model->figures[0];
  assert_int_equal(figure->stated->low.top, 18);
  assert_int_equal(figure->low.top, 17);
  assert_int_equal(figure->high.top, 17);
  assert_int_equal(figure->term_count, 3);
  assert_int_equal(figure->terms[0].low + figure->terms[1].low, 16);
  assert_string_equal(figure_shown(model, figure, LANGUAGE_SWEDISH), "18 ledamöter från K i Top");
}

static void numbers_that_cannot_be_are_told_of(void **state) {
  static const struct {
    const char *lines, *codes;
  } cases[] = {{"members 3..2 from HSN", "S313"},
               {"members 1,5 from HSN", "S313"},
               {"members 200000 from HSN", "S313"},
               {"members 2 years", "S308"},
               {"no members HSN", "S306"},
               {"members 2027-01-01", "S308"},
               {"stated HSN", "S307"},
               {"members 99999 from HSN, 99999 from HSN", "S312"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct model *model = model_faulty(
        state, LANGUAGE_ENGLISH, text_format(*state, WHO "body Forum {\n%s\n}\n", cases[i].lines));
    assert_string_equal(workshop_codes(model->workshop), cases[i].codes);
  }
}

/* Of semantics.md: "one, one and someone in a presidium of three": someone is one; of four, two. */
static void a_total_fixes_the_one_open_number(void **state) {
  static const struct counted cases[] = {
      {"members 1 from HSN, 1 from Berg\nmembers some from K\nstated 3", 3, 0},
      {"members 1 from HSN, 1 from Berg\nmembers some from K\nstated 4", 4, 0},
      {"members 1 from HSN\nmembers some from K\nstated 30 from K", 31, 0}, /* more than the cap */
      {"members 1 from HSN\nmembers 2..5 from K\nstated 4 from K", 5, 0},
      {"members 1 from HSN\nmembers any from K\nstated 1", 1, 0},
      {"members 1 from HSN\nmembers 2..5 from K\nstated 9", 3, 3}, /* outside: a number in the text */
      {"members 1 from HSN\nmembers 2..5 from K\nstated 2", 3, 3},
      {"members some from HSN\nmembers some from K\nstated 4", 2, 14}, /* two are open */
      {"members 1 from HSN\nmay members 3 from K\nstated 2", 1, 3}, /* whether, not how many */
      {"members 1 from HSN\nmembers some from K\nstated minimum 4", 2, 7},
      {"members 1 from HSN\neither { members some from K } or { members 2 from K }\nstated 4", 1, 10},
  };
  hold_counts(state, cases, sizeof cases / sizeof *cases);
}

/* Where the total is not heeded the number is as open as without it, and may come to more than the total says. */
static void a_fixed_number_is_open_without_its_total(void **state) {
  static const struct counted cases[] = {
      {"members 1 from HSN\nmembers some from K\nstated 3", 2, 7},
      {"members 1 from HSN\nmembers some from K\nstated 30", 2, 29},
      {"members 1 from HSN\nmembers 2..5 from K\nstated 4", 3, 3},
      {"members 1 from HSN\nmembers some from K\nstated 3\nstated 30", 2, 29},
      {"members some from HSN, some from Berg\nstated 2 from K", 2, 14},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct model *model = forum(state, cases[i].lines), *open = model_with_open_totals(model);
    size_t certain, perhaps;
    count_seats(open, body_named(open, "Forum"), &certain, &perhaps);
    if (certain != cases[i].certain || perhaps != cases[i].perhaps)
      fail_msg("%s: %zu and perhaps %zu", cases[i].lines, certain, perhaps);
    assert_int_equal(open->seats_count, model->seats_count);
  }
}

/* What counts in a total is known by its seats, also those that have come to it. */
static void the_seats_of_a_total_are_known(void **state) {
  const struct model *model = forum(state, "members some from K\nstated 30\n}\nbody Group {\n"
                                           "members 1 from RJH, some from Berg, 1 from Åre\nstated 3 from K");
  const struct body *group = body_named(model, "Group");
  for (size_t i = 0; i < model->figures_count; i++) {
    const struct figure *figure = &model->figures[i];
    assert_true(figure->fixes);
    assert_int_equal(figure->seat_count, &model->bodies[figure->subject.index] == group ? 9 : 31);
    for (uint32_t k = 0; k < figure->seat_count; k++) {
      assert_int_equal(model->seats[figure->seats[k]].body, figure->subject.index);
      assert_int_not_equal(figure->seats[k], group->first_seat); /* RJH's */
    }
  }
}

/* Whatever seats there are in the end, a term is called after what it counts. */
static void terms_keep_their_names_when_seats_are_fixed(void **state) {
  const struct model *model =
      forum(state, "members some from K\nmembers 2 from HSN\nmembers manager of Berg\n"
                   "members 1 from Berg or Åre as \"chiefs\"\nmembers \"someone\"\nstated 7\n}\n"
                   "body Group { members 9 from RJH");
  static const char *const names[] = {"K", "HSN", "manager", "chiefs", "someone"};
  const struct figure *figure = &model->figures[0];
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    bool found = false;
    for (size_t k = 0; k < figure->term_count; k++)
      found = found || strcmp(figure_term_shown(model, &figure->terms[k], LANGUAGE_ENGLISH), names[i]) == 0;
    if (!found)
      fail_msg("no term is called %s", names[i]);
  }
}

static void fixed_seats_leave_other_bodies_alone(void **state) {
  const struct model *model =
      model_read(state, WHO "body A { members some from K\nstated 2 }\nbody B { members 3 from HSN }\n"
                            "body C { members some from K\nstated 5 }\n");
  static const struct {
    const char *body;
    uint32_t seats;
  } bodies[] = {{"A", 2}, {"B", 3}, {"C", 5}};
  for (size_t i = 0; i < 3; i++) {
    const struct body *body = body_named(model, bodies[i].body);
    size_t certain, perhaps;
    count_seats(model, body, &certain, &perhaps);
    assert_int_equal(certain, bodies[i].seats);
    assert_int_equal(perhaps, 0);
    for (uint32_t s = 0; s < body->seat_count; s++)
      assert_ptr_equal(&model->bodies[model->seats[body->first_seat + s].body], body);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(numbers_make_seats),
                                     SCENE(silence_leaves_any_number),
                                     SCENE(holders_pools_and_kinds_are_kept),
                                     SCENE(the_firmest_word_on_substitutes_stays),
                                     SCENE(a_total_fixes_only_what_surely_counts),
                                     SCENE(a_family_has_a_body_for_each_index),
                                     SCENE(a_family_may_come_before_what_it_runs_over),
                                     SCENE(stated_numbers_stand_beside_what_follows),
                                     SCENE(eighteen_stands_beside_seventeen),
                                     SCENE(numbers_that_cannot_be_are_told_of),
                                     SCENE(a_total_fixes_the_one_open_number),
                                     SCENE(a_fixed_number_is_open_without_its_total),
                                     SCENE(the_seats_of_a_total_are_known),
                                     SCENE(terms_keep_their_names_when_seats_are_fixed),
                                     SCENE(fixed_seats_leave_other_bodies_alone)};
  RUN(tests);
}
