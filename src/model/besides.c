/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a statement says besides, in the tails that every statement takes: when it holds, after and
 * before what, by what, for how long, and to whom something is left.
 */
#include "model/builder.h"

/* A word with texts and things; with a date it is a word of time. */
static struct circumstance *note(struct builder *builder, uint32_t statement, enum word word) {
  struct circumstance *made = arena_alloc(builder->arena, sizeof *made),
                      *first = builder->model->statements[statement].besides;
  made->word = word;
  if (first) {
    first->last->next = made;
    first->last = made;
  } else {
    builder->model->statements[statement].besides = made->last = made;
  }
  return made;
}

static void note_phrases(struct builder *builder, uint32_t statement, const struct tail *tail) {
  for (const struct phrase *phrase = tail->phrases; phrase; phrase = phrase->next) {
    struct circumstance *made = note(builder, statement, tail_word(tail->kind));
    if (phrase->kind == PHRASE_STRING) made->text = phrase->string;
    else if (phrase->kind == PHRASE_DATE) made->date = phrase->date;
    else resolve(builder, phrase, (struct context){0}, &made->refs);
    made->any = phrase_alternative(phrase) != NULL;
  }
}

/* until 2028-12-31: of a time, not of a relation to a date. */
static void note_date(struct builder *builder, uint32_t statement, const struct tail *tail) {
  if (tail->phrases->kind == PHRASE_DATE) {
    note(builder, statement, tail_word(tail->kind))->date = tail->phrases->date;
    return;
  }
  complain_at(builder, MESSAGE_WRONG_OBJECT, tail->at, spelled(builder, tail_word(tail->kind)), "2028-12-31");
}

void note_besides(struct builder *builder, const struct item *item, uint32_t statement, unsigned times) {
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    switch (tail->kind) {
    case TAIL_WHEN: case TAIL_AFTER: case TAIL_BEFORE: case TAIL_UNDER: case TAIL_LEFT:
      note_phrases(builder, statement, tail);
      break;
    case TAIL_FROM: case TAIL_UNTIL: {
      bool other = tail->kind == TAIL_FROM && tail != tail_find_date(item, TAIL_FROM);
      if ((times & (1u << tail->kind)) && !other) note_date(builder, statement, tail);
      break;
    }
    default: break;
    }
}

static struct circumstance *last_of(struct builder *builder, uint32_t statement) {
  return builder->model->statements[statement].besides->last;
}

/* members 2 from each board chosen by each board: each chooses its own. */
static bool are_each_the_same(const struct phrase *seats, const struct phrase *by) {
  bool each = seats && seats->kind == PHRASE_EACH && by->kind == PHRASE_EACH;
  return each && !seats->next && !by->next && !phrase_alternative(by) && seats->set == by->set &&
         seats->name.text == by->name.text;
}

void note_appointment(struct builder *builder, const struct item *item, uint32_t statement) {
  const struct tail *by = tail_find(item, TAIL_BY), *to = tail_find(item, TAIL_TO), *term = tail_find(item, TAIL_FOR);
  if (by) note_phrases(builder, statement, by);
  if (by && are_each_the_same(item->objects, by->phrases))
    last_of(builder, statement)->each_its_own = true;
  if (to) note_phrases(builder, statement, to);
  if (!term) return;
  struct circumstance *made = note(builder, statement, WORD_FOR);
  const struct quantity *length = term->phrases->quantity;
  made->at_least = length->kind == QUANTITY_MINIMUM;
  if (!duration_months(term->phrases, &made->months))
    complain_of_duration(builder, term, WORD_FOR);
  else if (term->phrases->unit == TIME_MANDATE && length->low.bottom == 1)
    made->mandates = (uint32_t)length->low.top;
}

static bool later(struct date a, struct date b) {
  return a.year != b.year ? a.year > b.year : a.month != b.month ? a.month > b.month : a.day > b.day;
}

void settle_times(struct builder *builder) {
  struct model *model = builder->model;
  struct date start = model->agreement.valid_from;
  for (size_t i = 0; i < model->statements_count; i++) {
    struct statement *statement = &model->statements[i];
    for (const struct circumstance *each = statement->besides; each; each = each->next) {
      bool whole = each->word == WORD_FROM && start.year && !later(each->date, start);
      if ((each->word == WORD_FROM || each->word == WORD_UNTIL) && !whole) statement->for_a_time = true;
    }
  }
}

const struct circumstance *statement_besides(const struct statement *statement, enum word word) {
  const struct circumstance *each = statement->besides;
  while (each && each->word != word) each = each->next;
  return each;
}

bool statement_names(const struct statement *statement, enum word word) {
  const struct circumstance *besides = statement_besides(statement, word);
  return besides && (besides->text || besides->refs.count);
}
