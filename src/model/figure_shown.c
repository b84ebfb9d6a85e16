/* SPDX-License-Identifier: EUPL-1.2
 *
 * Stated numbers, and what they are compared with, as a reader sees them.
 */
#include "model/model.h"

#include "base/saying.h"

const char *figure_term_shown(const struct model *model, const struct figure_term *term, enum language language) {
  if (term->of.sort == SORT_NONE) return saying_get(SAY_DRAWN_MEMBER, language);
  if (term->pool) return model_pool_shown(model, term->pool, language);
  if (term->of.sort != SORT_FAMILY) return model_shown(model, term->of, language);
  const struct entity *family = model_entity(model, term->of);
  return family->title ? family->title : family->shown;
}

static const char *stated_number(const struct model *model, const struct quantity *quantity, enum language language) {
  struct text text = text_new(model->workshop->arena);
  number_write(&text, quantity->low, language_point(language));
  if (quantity->kind == QUANTITY_RANGE) {
    text_add(&text, "–");
    number_write(&text, quantity->high, language_point(language));
  }
  if (quantity->kind != QUANTITY_MINIMUM && quantity->kind != QUANTITY_MAXIMUM) return text_string(&text);
  enum say bound = quantity->kind == QUANTITY_MINIMUM ? SAY_AT_LEAST : SAY_AT_MOST;
  return SAYING_WITH(text.arena, language, bound, text_string(&text));
}

/* "Berg, Bräcke", at most three of them. */
static const char *names_shown(const struct model *model, const struct refs *refs, enum language language) {
  enum { MOST = 3 };
  struct text text = text_new(model->workshop->arena);
  for (size_t i = 0; i < refs->count && i < MOST; i++)
    text_addf(&text, "%s%s", i ? ", " : "", model_shown(model, refs->items[i], language));
  if (refs->count > MOST) text_add(&text, " …");
  return text_string(&text);
}

/* What is counted, as a list: "Del 1, Del 2 …". */
static const char *terms_shown(const struct model *model, const struct figure *figure, enum language language) {
  struct text text = text_new(model->workshop->arena);
  for (size_t i = 0; i < figure->term_count && i < 2; i++)
    text_addf(&text, "%s%s", i ? ", " : "", figure_term_shown(model, &figure->terms[i], language));
  if (figure->term_count > 2) text_add(&text, " …");
  return text_string(&text);
}

struct number figure_term_most(const struct figure *figure, const struct figure_term *term) {
  return number_of(figure->of_meetings && term->uncapped ? -1 : (int64_t)term->high);
}

static bool is_one(const struct quantity *stated) {
  return stated->kind != QUANTITY_RANGE && number_order(stated->low, number_of(1)) == 0;
}

/* "at least 4 meetings a year in Council" */
static const char *meetings_shown(const struct model *model, const struct figure *figure, const char *number,
                                  enum language language) {
  struct arena *arena = model->workshop->arena;
  enum say meetings = is_one(figure->stated) ? SAY_ONE_MEETING_A_YEAR : SAY_MEETINGS_A_YEAR;
  return SAYING_WITH(arena, language, SAY_IN_BODY, SAYING_WITH(arena, language, meetings, number),
                     model_shown(model, figure->subject, language));
}

const char *figure_shown(const struct model *model, const struct figure *figure, enum language language) {
  struct arena *arena = model->workshop->arena;
  const char *number = stated_number(model, figure->stated, language);
  if (figure->label) return text_format(arena, "%s %s", number, figure->label);
  if (figure->subject.sort != SORT_BODY)
    return SAYING_WITH(arena, language, SAY_THE_NUMBER, number, terms_shown(model, figure, language));
  if (figure->of_meetings) return meetings_shown(model, figure, number, language);
  const char *body = model_shown(model, figure->subject, language);
  const char *members = SAYING_WITH(arena, language, is_one(figure->stated) ? SAY_ONE_MEMBER : SAY_MEMBERS, number);
  if (!figure->from.count) return SAYING_WITH(arena, language, SAY_IN_BODY, members, body);
  return SAYING_WITH(arena, language, SAY_FROM_IN_BODY, members, names_shown(model, &figure->from, language), body);
}
