/* SPDX-License-Identifier: EUPL-1.2
 *
 * Bodies: who leads them, who sets them up, how often they meet, what they are for, and who hears of what they
 * did. What is outside of the structure, or only mentioned, has none of these gaps.
 */
#include "base/text.h"
#include "gaps/gap_search.h"
#include "remedy/written.h"

void gap_look_at_bodies(struct gap_search *search, body_question *lacks, const char *line) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    if (!body_of_structure(&model->bodies[i]) || !lacks(search, i)) continue;
    struct gap_place place = gap_place_of(search, (struct ref){SORT_BODY, i});
    place.says = line;
    gap_add(search, place);
  }
}

/* ---- who leads, who sets up, how often ---- */

static bool lacks_presider(const struct gap_search *search, uint32_t body) {
  return gap_meets(search->model, &search->model->bodies[body]) && !(search->bodies[body].is & BODY_LED);
}

void gap_presiders(struct gap_search *search) {
  gap_look_at_bodies(search, lacks_presider, WRITTEN(search->model, "chair chosen by members for 2 years"));
}

static bool lacks_founder(const struct gap_search *search, uint32_t body) {
  return gap_is_on_demand(search->model, &search->model->bodies[body]) && !(search->bodies[body].is & BODY_FOUNDED);
}

void gap_founders(struct gap_search *search) {
  gap_look_at_bodies(search, lacks_founder, NULL);
}

static bool lacks_meetings(const struct gap_search *search, uint32_t body) {
  return gap_meets(search->model, &search->model->bodies[body]) && !(search->bodies[body].is & BODY_MEETS);
}

void gap_meetings(struct gap_search *search) {
  gap_look_at_bodies(search, lacks_meetings, WRITTEN(search->model, "meet minimum 4 times per year"));
}

/* A meeting with another body, of which no one is said to lead it. */
void gap_joint_meetings(struct gap_search *search) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    bool joint = meeting->with.count || meeting->with_words;
    if (!joint || meeting->led_by.count || meeting->led_words || !body_of_structure(&model->bodies[meeting->body]) ||
        gap_is_left(model, meeting->statement))
      continue;
    struct gap_place place = gap_place_said(search, (struct ref){SORT_BODY, meeting->body}, meeting->statement);
    place.others = meeting->with;
    place.words = meeting->with_words;
    gap_add(search, place);
  }
}

/* ---- how many, what for ---- */

/* `some` and `any` leave the number to whoever sets them up, where that is somebody. */
void gap_numbers(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->body_numbers_count; i++) {
    const struct body_number *number = &model->body_numbers[i];
    bool open = !number->times || number->times->kind == QUANTITY_SOME || number->times->kind == QUANTITY_ANY;
    bool in_hand = search->bodies[number->body].is & BODY_FOUNDED || gap_is_left(model, number->statement);
    if (open && !in_hand && body_of_structure(&model->bodies[number->body]))
      gap_add(search, gap_place_said(search, (struct ref){SORT_BODY, number->body}, number->statement));
  }
}

static bool lacks_purpose(const struct gap_search *search, uint32_t body) {
  return !search->model->bodies[body].purpose && !(search->bodies[body].is & (BODY_ACTS | BODY_TASKED));
}

void gap_purposes(struct gap_search *search) {
  const struct model *model = search->model;
  const char *what = saying_get(SAY_WHAT_IT_IS_FOR, model->language);
  gap_look_at_bodies(search, lacks_purpose, WRITTEN(model, "purpose {1}", text_format(search->arena, "\"%s\"", what)));
}

/* ---- reports ---- */

/* Whether the one who gave a task or set up a body hears of it: is told by it, follows it up or steers it. */
static bool hears(const struct model *model, uint32_t giver, uint32_t body) {
  bool any = false;
  for (size_t i = 0; i < model->links_count && !any; i++) {
    const struct link *link = &model->links[i];
    uint32_t from = gap_body_of(model, link->from), to = gap_body_of(model, link->to);
    bool told = link->word == WORD_REPORT || link->word == WORD_INFORM || link->word == WORD_ESCALATE;
    bool looked = link->word == WORD_MONITOR || link->word == WORD_STEER;
    bool stands = model->statements[link->statement].standing != STANDING_DENIED;
    any = stands && ((told && from == body && to == giver) || (looked && from == giver && to == body));
  }
  return any;
}

/* What a body has to tell, and does not: tasks that another body gave it without hearing of them. */
struct untold {
  struct clause_list tasks;
  uint32_t giver; /* the first one; UINT32_MAX: none */
};

static struct untold untold_of(struct gap_search *search, uint32_t body) {
  const struct model *model = search->model;
  struct untold untold = {.giver = UINT32_MAX};
  for (size_t i = 0; search->bodies[body].is & BODY_COMMISSIONED && i < model->links_count; i++) {
    const struct link *link = &model->links[i];
    uint32_t giver = gap_body_of(model, link->from);
    if (link->word != WORD_COMMISSION || gap_body_of(model, link->to) != body || giver == body) continue;
    if (giver == UINT32_MAX || model->statements[link->statement].standing == STANDING_DENIED) continue;
    if (!body_of_structure(&model->bodies[giver]) || hears(model, giver, body)) continue;
    if (untold.giver == UINT32_MAX) untold.giver = giver;
    gap_cite(search, &untold.tasks, link->statement);
  }
  return untold;
}

/* The highest body answers to the parties; a presidium is a part of its body; what exists on demand is told how to
 * report by whoever sets it up, but for tasks that somebody gives it. */
static bool may_lack_report(const struct gap_search *search, uint32_t body) {
  const struct body *of = &search->model->bodies[body];
  bool commissioned = search->bodies[body].is & BODY_COMMISSIONED;
  if (!body_of_structure(of) || (gap_is_on_demand(search->model, of) && !commissioned)) return false;
  return !of->top && !of->presidium && !of->agenda_group && !of->steering;
}

/* To whom it should report: who gave it tasks, else the leading body; the leading one to the parties. */
static const char *report_line(const struct gap_search *search, uint32_t body, uint32_t giver) {
  const struct model *model = search->model;
  const char *to = giver == UINT32_MAX ? gap_some_body(search) : written_name(model, (struct ref){SORT_BODY, giver});
  if (giver == UINT32_MAX && model->bodies[body].leading) return WRITTEN(model, "report to each party");
  return to ? WRITTEN(model, "report to {1}", to) : NULL;
}

void gap_reports(struct gap_search *search) {
  for (uint32_t i = 0; i < search->model->bodies_count; i++) {
    const struct body_facts *facts = &search->bodies[i];
    if (!may_lack_report(search, i)) continue;
    struct untold untold = untold_of(search, i);
    bool untold_at_all = facts->is & BODY_TASKED && !(facts->is & BODY_HEARD);
    if (untold.giver == UINT32_MAX && !untold_at_all) continue;
    const struct clause_list *tasks = untold_at_all ? &facts->tasks : &untold.tasks;
    struct gap_place place = gap_place_of(search, (struct ref){SORT_BODY, i});
    if (tasks->count) place.clauses = *tasks;
    place.says = report_line(search, i, untold.giver);
    gap_add(search, place);
  }
}

/* What the structure as a whole is to do; in the end somebody has to. */
void gap_tasks(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->tasks_count; i++) {
    const struct task *task = &model->tasks[i];
    enum standing standing = model->statements[task->statement].standing;
    if (task->subject.sort != SORT_AGREEMENT || (standing != STANDING_BINDING && standing != STANDING_SUGGESTED))
      continue;
    struct gap_place place = gap_place_said(search, task->subject, task->statement);
    place.words = task->text;
    gap_add(search, place);
  }
}

static const char *manner_words(const struct gap_search *search, const struct own_text *text) {
  const struct manner *manner = text->manner;
  if (manner && manner->about_words) return manner->about_words;
  enum word word = text->head;
  return word ? words_spelling(search->model->workshop->words, search->model->language, word)
              : atom_string(search->model->workshop->atoms, text->name);
}

/* propose to unstated */
void gap_addressees(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    bool link = !text->head || word_get(text->head)->kind == KIND_LINK;
    if (!link || text->text) continue;
    struct gap_place place = gap_place_said(search, text->subject, text->statement);
    place.words = manner_words(search, text);
    gap_add(search, place);
  }
}
