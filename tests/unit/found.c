/* SPDX-License-Identifier: EUPL-1.2
 *
 * What becomes of the clauses of tests/cases/program/council.tsv in drafts that differ from its text.
 */
#include "unit/workshop.h"

#include "trace/found.h"

#include <stdio.h>

/* The text of the register's draft, with the first piece of it replaced. */
static const char *text_with(void **state, const char *old, const char *new) {
  char *bytes = arena_alloc(*state, 4096);
  FILE *file = fopen("tests/cases/program/council_2026.txt", "r");
  assert_non_null(file);
  bytes[fread(bytes, 1, 4095, file)] = '\0';
  fclose(file);
  char *at = strstr(bytes, old);
  assert_non_null(at);
  return text_format(*state, "%.*s%s%s", (int)(at - bytes), bytes, new, at + strlen(old));
}

static const struct found_clauses *found_with(void **state, const char *text) {
  const struct model *model = model_read(state, "source c \"The council\" from \"tests/cases/program/council.tsv\"\n");
  return found_in(model, draft_of(*state, text, strlen(text)), "draft", true);
}

/* A letter for each clause: same, Noise, Changed, Placed, Gone; an "m" behind it where it has moved; then "+" for each
 * sentence in no clause, "M" and "R" for each passage that has moved or has another heading. */
static const char *states_of(void **state, const struct found_clauses *found) {
  static const char signs[] = {[FOUND_OTHER] = '?',   [FOUND_SAME] = 's',   [FOUND_SPOILT] = 'N',
                               [FOUND_CHANGED] = 'C', [FOUND_PLACED] = 'P', [FOUND_GONE] = 'G'};
  struct text text = text_new(*state);
  for (size_t i = 0; i < 13; i++)
    text_addf(&text, "%c%s", signs[found->clauses[i].state], found->clauses[i].moved ? "m" : "");
  for (size_t i = 0; i < found->fresh_count; i++) text_add(&text, "+");
  for (size_t i = 0; i < found->passage_count; i++)
    text_add(&text, found->passages[i].kind == FOUND_PASSAGE_MOVED ? "M" : "R");
  return text_string(&text);
}

static void each_difference_is_told(void **state) {
  static const char *const samples[][3] = {
      {"care", "care", "sssssssssssss"},
      {"eight members", "nine members", "ssCssssssssss"},
      {"eight members", "eight mernbers", "ssNssssssssss"},
      {"Every member has a substitute.", "", "ssssGssssssss"},
      {"Every member has", "A guest may speak. Every member has", "sssssssssssss+"},
      {"2.2 Chair", "2.2 Who presides", "sssssssssssssR"},
      {"3 Costs", "4 Costs", "sssssssssssssR"},
      {"3 Costs", "3. Costs", "sssssssssssss"},
      {"2.2 Chair", "22 Chair", "sssssssssssss"},
      {"3 Costs\n", "", "sssssssssssssR"},
      {"staff.\n", "staff. The council meets four times a year.\n", "sssssssssssss+"},
      {"members. Four", "members Four", "ssCCsssssssss"},
      {"answers for its", "answers. For its", "sNsssssssssss"}};
  for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
    assert_string_equal(states_of(state, found_with(state, text_with(state, samples[i][0], samples[i][1]))),
                        samples[i][2]);
}

static void what_stands_elsewhere_has_moved(void **state) {
  char *text =
      text_format(*state, "%s", text_with(state, "2 The council", "Every member has a substitute.\n\n2 The council"));
  char *second = strstr(strstr(text, "Every member") + 1, "Every member");
  memset(second, ' ', strlen("Every member has a substitute."));
  const struct found_clauses *found = found_with(state, text);
  assert_string_equal(states_of(state, found), "sssssmssssssss");
  assert_string_equal(found->clauses[4].place, "1 Parties, stycke 2");
  assert_int_equal(found->clauses[4].line, 7);
  assert_true(found_differs(found));
}

/* What stays behind has not moved, whatever was put before it. */
static void what_stays_has_not_moved(void **state) {
  const char *text =
      text_with(state, "report to the parties.", "report to the parties.\n\nA party may lend rooms free of charge.");
  char *second = strstr(strstr(text, "A party may") + 1, "A party may");
  memset(second, ' ', strlen("A party may lend rooms free of charge."));
  const struct found_clauses *found = found_with(state, text);
  assert_string_equal(states_of(state, found), "sssssssssssssm");
}

/* The text of the register's draft with what stands from one piece up to another put behind a third one. */
static const char *text_reordered(void **state, const char *from, const char *to, const char *behind) {
  const char *text = text_with(state, "care", "care");
  const char *first = strstr(text, from), *end = strstr(text, to), *other = strstr(text, behind);
  assert_true(first && end && other && first < end && end <= other);
  return text_format(*state, "%.*s%.*s%.*s%s", (int)(first - text), text, (int)(other - end), end, (int)(end - first),
                     first, other);
}

/* A section under its heading as before is told as one, though the place is still the same in words. */
static void a_section_moves_as_one(void **state) {
  const struct found_clauses *found = found_with(state, text_reordered(state, "2.2 Chair", "2.3 Tasks", "3 Costs"));
  assert_string_equal(states_of(state, found), "ssssssmsmssssssM");
  const struct found_passage *passage = &found->passages[0];
  assert_string_equal(passage->heading, "2.2 Chair");
  assert_string_equal(passage->now, "2.2 Chair");
  assert_string_equal(passage->behind, "2.3 Tasks");
  assert_null(passage->last);
  assert_int_equal(passage->first, 5);
  assert_int_equal(passage->end, 7);
  assert_true(found->clauses[5].with_others && found_differs(found));
}

/* Of what could have moved it is the least; sections that stay together are one passage. */
static void sections_move_together(void **state) {
  const struct found_clauses *found = found_with(state, text_reordered(state, "1 Parties", "2.3 Tasks", "3 Costs"));
  assert_string_equal(states_of(state, found), "ssssssssmsmsmsmssM");
  found = found_with(state, text_reordered(state, "1 Parties", "2.2 Chair", "3 Costs"));
  assert_string_equal(states_of(state, found), "smsmsmsmsmssssssssM");
  assert_string_equal(found->passages[0].heading, "1 Parties");
  assert_string_equal(found->passages[0].last, "2.1 Members");
}

static void another_heading_has_its_clauses(void **state) {
  const struct found_clauses *found = found_with(state, text_with(state, "2.2 Chair", "2.2 Who presides"));
  const struct found_passage *passage = &found->passages[0];
  assert_string_equal(passage->heading, "2.2 Chair");
  assert_string_equal(passage->now, "2.2 Who presides");
  assert_int_equal(passage->line, 13);
  assert_int_equal(passage->first, 5);
  assert_int_equal(passage->end, 7);
  assert_true(found_differs(found));
}

static void nothing_is_found_in_nothing(void **state) {
  const struct found_clauses *found = found_with(state, "");
  assert_string_equal(states_of(state, found), "GGGGGGGGGGGGG");
  assert_int_equal(found->counts[FOUND_GONE], 13);
}

static void the_register_of_the_text_is_taken(void **state) {
  const struct model *model = model_read(state, "source f \"The forum\" from \"tests/cases/program/forum.tsv\"\n"
                                                "source c \"The council\" from \"tests/cases/program/council.tsv\"\n");
  const char *text = text_with(state, "care", "care");
  const struct found_clauses *found = found_in(model, draft_of(*state, text, strlen(text)), "draft", true);
  assert_int_equal(found->register_number, 1);
  assert_int_equal(found->clauses[0].state, FOUND_OTHER);
  assert_int_equal(found->counts[FOUND_SAME], 13);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(each_difference_is_told),     SCENE(what_stands_elsewhere_has_moved),
                                     SCENE(what_stays_has_not_moved),    SCENE(a_section_moves_as_one),
                                     SCENE(sections_move_together),      SCENE(another_heading_has_its_clauses),
                                     SCENE(nothing_is_found_in_nothing), SCENE(the_register_of_the_text_is_taken)};
  RUN(tests);
}
