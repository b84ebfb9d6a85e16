/* SPDX-License-Identifier: EUPL-1.2
 *
 * Tests of rules: what a test expects of the verdicts on its model, and what came out; and which rules and which parts
 * of rules could be missing without any test coming out otherwise.
 */
#ifndef STADGA_CHECK_EXPECT_H
#define STADGA_CHECK_EXPECT_H

#include "check/rulebook.h"

/* What is expected of a rule; and once it is judged, what came out. */
struct expected {
  const struct expectation *item;
  size_t rule;                /* place in the rulebook */
  enum verdict verdict;
  bool names_elements;        /* just these have the verdict; else it is that of the rule */
  struct refs elements;
  const struct result *result;
  struct refs missing, beyond; /* of those named, who has another verdict; who has it and is not named */
  bool met;
};

/* A test and its model, with what the test says of it besides. */
struct tested {
  const struct item *item;
  const char *file;
  const struct model *model;
  const struct rulebook *rulebook;
  struct expected *items;
  size_t count;
  bool met;                   /* all of them are */
};

/* Finds what a test expects: its rules, verdicts and elements by name. Of model and rulebook, which are kept. What is
 * not found is complained of. Lives in the arena of the model's workshop. */
struct tested *expect_read(const struct model *model, const struct rulebook *rulebook, const struct item *test,
                           const char *file);

/* Judges what the test asks for and compares. `conflicts`: how far to search (judge.h). */
void expect_judge(struct tested *tested, uint64_t conflicts);

/* A part of a rule: a line, what stands after `where`, one side of `and` or `or`. */
enum part_kind { PART_LINE, PART_WHERE, PART_SIDE };
struct part {
  enum part_kind kind;
  struct span at;
  const char *text; /* as it is written */
};

/* The rule without its part of this number, from 0, in the order written: what is left out asks for nothing. false:
 * there are no so many. `*less` is NULL where the language allows no such rule. */
bool part_left_out(const struct model *model, const struct rule_item *rule, size_t number, struct part *part,
                   const struct typed_rule **less);

/* A rule that no test asks for; or a part without which all tests of its rule come out as they do. */
struct untested {
  const struct typed_rule *rule;
  bool whole;                 /* no test asks for the rule; else: */
  struct part part;
};

struct coverage {
  struct untested *items;     /* rules before parts, each in the order of the rulebooks */
  size_t count, room;
  size_t rule_count;          /* rules that were looked at */
};

/* Of rules that are the subject of tests: those of files and those asked for by name. Only tests that are met tell. */
struct coverage *coverage_of(struct arena *arena, struct tested *const *tests, size_t count, bool packs,
                             uint64_t conflicts);

#endif
