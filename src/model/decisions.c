/* SPDX-License-Identifier: EUPL-1.2
 *
 * Decisions: which powers are powers to decide, what lies within what they are about, and which of the stated
 * procedures they are made by.
 */
#include "model/model.h"

#include <string.h>

/* ---- what it is about ---- */

struct ref matter_around(const struct model *model, struct ref part) {
  uint32_t matter = part.sort == SORT_DOCUMENT ? model->documents[part.index].matter
                    : part.sort == SORT_MATTER ? model->matters[part.index].part_of
                                               : 0;
  return matter ? (struct ref){SORT_MATTER, matter - 1} : (struct ref){SORT_NONE, 0};
}

static bool matter_within(const struct model *model, struct ref part, struct ref whole) {
  for (size_t depth = 0; depth <= model->matters_count + 1; depth++) {
    if (ref_same(part, whole)) return true;
    part = matter_around(model, part);
    if (!part.sort) return false;
  }
  return false;
}

static bool is_everything(const struct about *about) {
  return !about->things.count && (!about->words || !about->words[0]);
}

static bool thing_within(const struct model *model, struct ref part, const struct refs *whole) {
  bool within = false;
  for (size_t i = 0; i < whole->count && !within; i++) within = matter_within(model, part, whole->items[i]);
  return within;
}

bool about_within(const struct model *model, const struct about *part, const struct about *whole) {
  if (is_everything(whole)) return true;
  if (is_everything(part)) return false; /* more than the whole */
  if (!part->things.count) return whole->words && strcmp(part->words, whole->words) == 0;
  for (size_t i = 0; i < part->things.count; i++)
    if (!thing_within(model, part->things.items[i], &whole->things)) return false;
  return true;
}

/* ---- decisions and how they are made ---- */

bool power_is_decision(const struct power *power) {
  bool decides = power->verb == WORD_DECIDE || power->verb == WORD_ADOPT || power->verb == WORD_ELECT ||
                 power->verb == WORD_BUDGET;
  return decides && !power->own_work;
}

/* Not `quorum unstated`. A consensus needs no measure; a tie is settled by somebody or in words. */
static bool says_how(const struct model *model, const struct procedure *procedure) {
  const struct statement *statement = &model->statements[procedure->statement];
  return procedure->word == WORD_CONSENSUS || procedure->measure.kind != QUANTITY_NONE || procedure->label ||
         procedure->by.count || procedure->by_words || statement_names(statement, WORD_LEFT) ||
         statement_names(statement, WORD_UNDER);
}

/* Of more than half no two can be. */
static bool rules_out_ties(const struct procedure *procedure) {
  const struct quantity *measure = &procedure->measure;
  bool least = measure->kind == QUANTITY_EXACT || measure->kind == QUANTITY_MINIMUM;
  return procedure->word == WORD_MAJORITY && least && measure->percent && number_order(measure->low, number_of(50)) > 0;
}

size_t power_part_count(const struct power *power) {
  return power->about.count ? power->about.count : 1;
}

unsigned procedure_settles(const struct model *model, const struct procedure *procedure, const struct power *power,
                           size_t part) {
  struct about whole = {procedure->about, procedure->matter}, one = {power->about, power->label};
  bool theirs = procedure->subject.sort == SORT_AGREEMENT || ref_same(procedure->subject, power->holder);
  if (power->about.count) one = (struct about){{&power->about.items[part], 1, 1}, NULL};
  if (!theirs || !says_how(model, procedure) || !about_within(model, &one, &whole)) return 0;
  switch (procedure->word) {
  case WORD_QUORUM: return SETTLES_PRESENT;
  case WORD_MAJORITY: return SETTLES_AGREED | SETTLES_BY_VOTE | (rules_out_ties(procedure) ? (unsigned)SETTLES_TIE : 0);
  case WORD_CONSENSUS: return SETTLES_PRESENT | SETTLES_AGREED | SETTLES_TIE;
  case WORD_TIE: return SETTLES_TIE;
  default: return 0;
  }
}
