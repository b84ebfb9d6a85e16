/* SPDX-License-Identifier: EUPL-1.2
 *
 * The agreement as a whole: from when, until when, how a party leaves, what is evaluated, what it replaces, and how
 * its work begins.
 */
#include "base/text.h"
#include "gaps/gap_search.h"
#include "remedy/written.h"

#include <string.h>

static const struct ref the_agreement = {SORT_AGREEMENT, 0};

static const uint32_t nowhere = UINT32_MAX; /* what the text is silent on as a whole */

static void add(struct gap_search *search, uint32_t statement, const char *says) {
  struct gap_place place = gap_place_said(search, the_agreement, statement);
  place.says = says;
  gap_add(search, place);
}

/* ---- from when, until when ---- */

void gap_beginnings(struct gap_search *search) {
  const struct model *model = search->model;
  if (!model->agreement.valid_from.year) add(search, nowhere, WRITTEN(model, "valid from 2027-01-01"));
}

void gap_ends(struct gap_search *search) {
  const struct model *model = search->model;
  const struct agreement *agreement = &model->agreement;
  if (agreement->until_notice || agreement->valid_until.year || model->notices_count) return;
  add(search, agreement->valid_from.year ? agreement->valid_statement : nowhere, WRITTEN(model, "valid until notice"));
}

/* ---- the first meeting ---- */

/* "each meeting of the council": it comes again, and is no beginning. */
static bool recurs(const char *occasion) {
  static const char *const words[] = {"each ", "every ", "varje "};
  bool found = false;
  for (size_t i = 0; occasion && i < sizeof words / sizeof *words; i++)
    found = found || strncmp(occasion, words[i], strlen(words[i])) == 0;
  return found;
}

/* A day from which it meets, or what it meets after, and not so many times a year. */
static bool is_first(const struct model *model, const struct meeting *meeting) {
  const struct statement *statement = &model->statements[meeting->statement];
  const struct circumstance *after = statement_besides(statement, WORD_AFTER);
  bool once = meeting->times.kind == QUANTITY_NONE;
  return statement_besides(statement, WORD_FROM) ||
         (once && statement_names(statement, WORD_AFTER) && !recurs(after->text));
}

/* Whether some of these are bodies of the structure, or posts and seats of such. */
static bool have_of_structure(const struct model *model, const struct refs *refs) {
  bool any = false;
  for (size_t i = 0; i < refs->count && !any; i++) {
    uint32_t body = gap_body_of(model, refs->items[i]);
    any = body != UINT32_MAX && body_of_structure(&model->bodies[body]);
  }
  return any;
}

/* Who convenes is known before anybody has met: it is left to somebody, or somebody outside of the structure has or
 * gives the post. */
static bool is_from_outside(const struct model *model, const struct role *role) {
  const struct refs *who = role->turn_count ? &role->turns[0].candidates : NULL;
  bool held = who && who->count && !have_of_structure(model, who);
  bool given = role->choosers_stated && !have_of_structure(model, &role->chosen_by);
  return role->left || held || given;
}

/* Somebody can call the body together on its first day, as its own convener or chair or those of its presidium. */
static bool is_called_at_once(const struct model *model, uint32_t body) {
  bool any = false;
  for (size_t i = 0; i < model->roles_count && !any; i++) {
    const struct role *role = &model->roles[i];
    const struct body *of = &model->bodies[role->body];
    bool own = role->body == body || (of->presidium && ref_same(of->owner, (struct ref){SORT_BODY, body}));
    any = own && !role->implied &&
          (gap_is_there_at_once(model, role) || (role->word == WORD_CONVENER && is_from_outside(model, role)));
  }
  return any;
}

static bool lacks_first_meeting(const struct model *model, uint32_t body) {
  bool set = is_called_at_once(model, body);
  for (size_t i = 0; i < model->meetings_count && !set; i++)
    set = model->meetings[i].body == body && is_first(model, &model->meetings[i]);
  return !set;
}

/* The work begins with the highest body and the one that leads; where none is, with any. */
void gap_first_meetings(struct gap_search *search) {
  const struct model *model = search->model;
  bool named = false, met = false, begun = false;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    if (!gap_meets(model, body)) continue;
    bool lacks = lacks_first_meeting(model, i), first = body->top || body->leading;
    if (first && lacks) gap_add(search, gap_place_of(search, (struct ref){SORT_BODY, i}));
    named = named || first;
    met = true;
    begun = begun || !lacks;
  }
  if (met && !named && !begun) add(search, nowhere, NULL);
}

/* ---- how a party leaves ---- */

void gap_notices(struct gap_search *search) {
  const struct model *model = search->model;
  const struct agreement *agreement = &model->agreement;
  const char *form = text_format(search->arena, "\"%s\"", saying_get(SAY_IN_WRITING, model->language));
  if (model->notices_count) return;
  add(search, agreement->until_notice || agreement->valid_until.year ? agreement->valid_statement : nowhere,
      WRITTEN(model, "notice as {1} to each party for 12 months", form));
}

typedef bool notice_question(const struct notice *notice);

static void look_at_notices(struct gap_search *search, notice_question *lacks) {
  for (size_t i = 0; i < search->model->notices_count; i++)
    if (lacks(&search->model->notices[i])) add(search, search->model->notices[i].statement, NULL);
}

static bool lacks_notice_period(const struct notice *notice) {
  return !notice->has_period;
}

static bool lacks_addressee(const struct notice *notice) {
  return !notice->to.count && !notice->to_words;
}

static bool lacks_form(const struct notice *notice) {
  return !notice->form;
}

void gap_notice_periods(struct gap_search *search) {
  look_at_notices(search, lacks_notice_period);
}

void gap_notice_addressees(struct gap_search *search) {
  look_at_notices(search, lacks_addressee);
}

void gap_notice_forms(struct gap_search *search) {
  look_at_notices(search, lacks_form);
}

/* ---- evaluation ---- */

void gap_evaluations(struct gap_search *search) {
  const struct model *model = search->model;
  const char *body = gap_some_body(search);
  if (model->evaluations_count) return;
  add(search, nowhere, body ? WRITTEN(model, "evaluation 1 time per 2 years by {1}", body) : NULL);
}

static void look_at_evaluations(struct gap_search *search, bool owner) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->evaluations_count; i++) {
    const struct evaluation *evaluation = &model->evaluations[i];
    bool owned = evaluation->owners.count || evaluation->owner_words;
    bool dated = evaluation->latest.year || evaluation->has_interval;
    if (owner ? owned : dated) continue;
    gap_add(search, gap_place_of(search, (struct ref){SORT_EVALUATION, i}));
  }
}

void gap_evaluators(struct gap_search *search) {
  look_at_evaluations(search, true);
}

void gap_evaluation_dates(struct gap_search *search) {
  look_at_evaluations(search, false);
}

/* ---- what it replaces ---- */

/* That it replaces something is said, and not what; or nothing is said of it. */
void gap_replaced(struct gap_search *search) {
  const struct model *model = search->model;
  bool said = false;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    if (text->head == WORD_REPLACES && !text->text) add(search, text->statement, NULL);
    said = said || text->head == WORD_REPLACES || text->head == WORD_SUCCEED;
  }
  for (size_t i = 0; i < model->links_count; i++) said = said || model->links[i].word == WORD_SUCCEED;
  if (!said) add(search, nowhere, NULL);
}

void gap_replaced_ends(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    if (text->head != WORD_REPLACES || !text->text || text->until.year) continue;
    struct gap_place place = gap_place_said(search, the_agreement, text->statement);
    place.words = text->text;
    gap_add(search, place);
  }
}
