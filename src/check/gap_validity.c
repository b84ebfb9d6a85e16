/* SPDX-License-Identifier: EUPL-1.2
 *
 * The agreement as a whole: from when, until when, how a party leaves, what is evaluated, what it replaces, and how
 * its work begins.
 */
#include "base/text.h"
#include "check/gap_search.h"
#include "check/written.h"

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

/* A day or an occasion for a meeting is a first one. */
static bool is_set(const struct model *model, const struct meeting *meeting) {
  const struct statement *statement = &model->statements[meeting->statement];
  return statement_besides(statement, WORD_FROM) || statement_besides(statement, WORD_AFTER) ||
         statement_besides(statement, WORD_BEFORE);
}

/* Who convenes is there from the beginning: an office holds the post, or somebody outside of the body gives it. */
static bool convenes_at_once(const struct model *model, const struct role *role) {
  if (role->word != WORD_CONVENER || role->implied || !body_of_structure(&model->bodies[role->body])) return false;
  struct ref own = {SORT_BODY, role->body};
  const struct refs *who = role->turn_count ? &role->turns[0].candidates : NULL;
  bool from_outside = who && who->count && !refs_have(who, own);
  bool by_others = role->choosers_stated && !refs_have(&role->chosen_by, own);
  return role->left || from_outside || by_others;
}

void gap_first_meetings(struct gap_search *search) {
  const struct model *model = search->model;
  bool any = false;
  for (size_t i = 0; i < model->bodies_count; i++) any = any || gap_meets(model, &model->bodies[i]);
  for (size_t i = 0; i < model->meetings_count && any; i++) any = !is_set(model, &model->meetings[i]);
  for (size_t i = 0; i < model->roles_count && any; i++) any = !convenes_at_once(model, &model->roles[i]);
  if (any) add(search, nowhere, NULL);
}

/* ---- how a party leaves ---- */

/* An agreement with a last day needs no notice. */
void gap_notices(struct gap_search *search) {
  const struct model *model = search->model;
  const struct agreement *agreement = &model->agreement;
  const char *form = text_format(search->arena, "\"%s\"", saying_get(SAY_IN_WRITING, model->language));
  if (model->notices_count || agreement->valid_until.year) return;
  add(search, agreement->until_notice ? agreement->valid_statement : nowhere,
      WRITTEN(model, "notice as {1} to each party for 12 months", form));
}

typedef bool notice_question(const struct notice *notice);

static void look_at_notices(struct gap_search *search, notice_question *lacks) {
  for (size_t i = 0; i < search->model->notices_count; i++)
    if (lacks(&search->model->notices[i])) add(search, search->model->notices[i].statement, NULL);
}

static bool lacks_period(const struct notice *notice) {
  return !notice->has_period;
}

static bool lacks_addressee(const struct notice *notice) {
  return !notice->to.count && !notice->to_words;
}

static bool lacks_form(const struct notice *notice) {
  return !notice->form;
}

void gap_notice_periods(struct gap_search *search) {
  look_at_notices(search, lacks_period);
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
