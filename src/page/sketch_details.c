/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a body, or the bodies of a family. Out: the small lines of its box: how many sit there, how
 * often it meets, who leads it.
 */
#include "page/sketch_kind.h"

#include "page/group.h"
#include "page/tell_stated.h"

#include <string.h>

enum aspect { ASPECT_MEMBERS, ASPECT_ADJUNCTS, ASPECT_MEETINGS, ASPECT_CHAIR, ASPECT_COUNT };

/* ---- the chair ---- */

static const char *chair_in_short(const struct teller *teller, const struct role *role) {
  const char *name = tell_role(teller, role);
  if (role->alternating || role->turn_count > 1) {
    const char *period = role->has_period || role->whole_mandate
                             ? tell_period(teller, role)
                             : NULL;
    return period ? TELL_WITH(teller, SAY_DRAWN_ALTERNATES_EACH, name, period)
                  : TELL_WITH(teller, SAY_DRAWN_ALTERNATES, name);
  }
  if (role->turn_count == 1 && role->turns[0].candidates.count == 1) {
    return text_format(teller->arena, "%s: %s", name, tell_turn(teller, &role->turns[0]));
  }
  if (role->chosen || role->elected || role->turn_count) {
    return TELL_WITH(teller, SAY_DRAWN_CHOSEN, name);
  }
  return name;
}

/* In alternatives there may be several. */
static const char *chairs_in_short(const struct teller *teller, const struct body *body) {
  const char *words = NULL;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &teller->model->roles[body->first_role + i];
    if (role->word != WORD_CHAIR || role->implied) continue;
    const char *chair = chair_in_short(teller, role);
    words = words ? TELL_WITH(teller, SAY_DRAWN_OR, words, chair) : chair;
  }
  return words;
}

/* ---- meetings ---- */

static void add_times(struct quantity *sum, const struct quantity *times, bool *fits) {
  bool open = times->kind == QUANTITY_MINIMUM || times->kind == QUANTITY_SOME || times->kind == QUANTITY_ANY;
  struct number low = times->kind == QUANTITY_MAXIMUM ? number_of(0) : times->low;
  *fits = *fits && number_add(sum->low, low, &sum->low) && number_add(sum->high, times->high, &sum->high);
  if (open) sum->kind = QUANTITY_MINIMUM;
}

/* Its own meetings that are certain, of all kinds together; those with others are theirs too. */
static const char *meetings_in_short(const struct teller *teller, const struct body *body) {
  const struct model *model = teller->model;
  uint32_t number = (uint32_t)(body - model->bodies);
  struct quantity sum = {.low = number_of(0), .high = number_of(0)};
  bool any = false, fits = true;
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    bool joint = meeting->with.count || meeting->with_words;
    if (meeting->body != number || meeting->times.kind == QUANTITY_NONE || joint) continue;
    if (sketch_may(tell_statement(model, meeting->statement))) continue;
    add_times(&sum, &meeting->times, &fits);
    any = true;
  }
  if (!any || !fits) return NULL;
  if (sum.kind != QUANTITY_MINIMUM) {
    sum.kind = number_order(sum.low, sum.high) == 0 ? QUANTITY_EXACT
               : sum.low.top                        ? QUANTITY_RANGE
                                                    : QUANTITY_MAXIMUM;
  }
  return tell_times(teller, &sum);
}

/* ---- all ---- */

static const char *in_short(const struct teller *teller, const struct body *body, enum aspect aspect) {
  switch (aspect) {
  case ASPECT_MEMBERS: return group_count(teller, body, SEAT_MEMBER);
  case ASPECT_ADJUNCTS: return group_count(teller, body, SEAT_ADJUNCT);
  case ASPECT_MEETINGS: return meetings_in_short(teller, body);
  default: return chairs_in_short(teller, body);
  }
}

static bool same_words(const char *a, const char *b) {
  return a == b || (a && b && strcmp(a, b) == 0);
}

/* What all have in common; NULL where none has it. */
static const char *of_all(const struct teller *teller, const struct ref *bodies, size_t count,
                          enum aspect aspect) {
  static const enum say names[ASPECT_COUNT] = {SAY_DRAWN_MEMBER, SAY_DRAWN_ADJUNCT, SAY_DRAWN_MEETINGS,
                                               SAY_CHAIR};
  const struct model *model = teller->model;
  const char *first = in_short(teller, &model->bodies[bodies[0].index], aspect);
  for (size_t i = 1; i < count; i++) {
    const char *words = in_short(teller, &model->bodies[bodies[i].index], aspect);
    if (!same_words(first, words)) return TELL_WITH(teller, SAY_DRAWN_DIFFERS, tell(teller, names[aspect]));
  }
  return first;
}

void sketch_details(struct drawing *drawing, const struct teller *teller, int box,
                    const struct ref *bodies, size_t count, bool seats) {
  for (enum aspect aspect = 0; aspect < ASPECT_COUNT; aspect++) {
    if (!seats && aspect != ASPECT_MEETINGS) continue;
    const char *words = of_all(teller, bodies, count, aspect);
    if (words) drawing_add_detail(drawing, box, words);
  }
}
