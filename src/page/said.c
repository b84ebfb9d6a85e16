/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model. Out: what stands in its open branches, in words; what has no words of its own here,
 * as it is written.
 */
#include "page/said.h"

#include "page/group.h"
#include "page/tell_stated.h"

#include <stdlib.h>
#include <string.h>

struct gathering {
  const struct teller *teller;
  struct said_lines lines;
  bool *told, *adopts; /* by statement; one that says who adopts a document gives the power to */
};

static bool wanted(const struct gathering *g, uint32_t statement) {
  return tell_statement(g->teller->model, statement)->branch;
}

static bool says_it_too(const struct gathering *g, const struct said_line *line, uint32_t statement,
                        const char *words) {
  const struct statement *one = tell_statement(g->teller->model, line->statement);
  const struct statement *other = tell_statement(g->teller->model, statement);
  return one->item == other->item && one->branch == other->branch && strcmp(line->words, words) == 0;
}

/* What one statement says of several lies close together. */
static struct said_line *line_for(struct gathering *g, uint32_t statement, const char *words) {
  enum { NEAR = 64 };
  struct said_lines *lines = &g->lines;
  g->told[statement] = true;
  for (size_t i = lines->count; i > 0 && i + NEAR > lines->count; i--) {
    if (says_it_too(g, &lines->items[i - 1], statement, words)) return &lines->items[i - 1];
  }
  lines->items = arena_grow(g->teller->arena, lines->items, &lines->room, lines->count + 1,
                            sizeof *lines->items);
  lines->items[lines->count] = (struct said_line){.statement = statement, .words = words};
  return &lines->items[lines->count++];
}

static void add(struct gathering *g, uint32_t statement, struct ref of, const char *words) {
  refs_add(g->teller->arena, &line_for(g, statement, words)->of, of);
}

/* "fastställs: Länsledningen" */
static const char *pair(const struct gathering *g, const char *what, const char *how) {
  return text_format(g->teller->arena, "%s: %s", what, how);
}

/* "bereder för HälSam"; "bereder för (gäller Avtal): HälSam" */
static const char *towards(const struct gathering *g, const char *link, bool manner, const char *whom) {
  return text_format(g->teller->arena, manner ? "%s: %s" : "%s %s", link, whom);
}

/* ---- by kind ---- */

static void declared_things(struct gathering *g) {
  const struct model *model = g->teller->model;
  for (enum sort sort = SORT_PARTY; sort <= SORT_COST; sort++) {
    size_t count = model_count(model, sort);
    for (uint32_t i = 0; i < count; i++) {
      struct ref ref = {sort, i};
      uint32_t statement = model_entity(model, ref)->statement;
      if (!wanted(g, statement)) continue;
      struct said_line *line = line_for(g, statement, tell(g->teller, SAY_EXISTS));
      refs_add(g->teller->arena, &line->of, ref);
      line->fact = tell_statement(model, statement)->standing == STANDING_BINDING;
    }
  }
}

/* A chair who is a member by being chair is told as chair. */
static bool follows_from_role(const struct model *model, const struct seat *seat) {
  return seat->holder.sort == SORT_ROLE && model->roles[seat->holder.index].body == seat->body &&
         model->roles[seat->holder.index].statement == seat->statement;
}

static void seats(struct gathering *g) {
  const struct model *model = g->teller->model;
  for (uint32_t b = 0; b < model->bodies_count; b++) {
    const struct body *body = &model->bodies[b];
    bool any = false;
    for (uint32_t i = 0; i < body->seat_count; i++) {
      any = any || wanted(g, model->seats[body->first_seat + i].statement);
    }
    struct seat_groups groups = any ? group_seats(g->teller, body) : (struct seat_groups){0};
    for (size_t i = 0; i < groups.count; i++) {
      const struct seat_group *group = &groups.items[i];
      bool told = group->silent || follows_from_role(model, group->first); /* that there is the body says it */
      if (told || !wanted(g, group->first->statement)) continue;
      add(g, group->first->statement, (struct ref){SORT_BODY, b},
          text_format(g->teller->arena, "%s, %s", group->counted, group->who));
    }
  }
}

static const char *role_words(const struct gathering *g, const struct role *role) {
  const struct teller *teller = g->teller;
  const char *words = pair(g, tell_role(teller, role), tell_holders(teller, role));
  const char *beginning = tell_beginning(teller, role);
  if (role->has_period || role->whole_mandate) {
    words = text_format(teller->arena, "%s; %s", words, tell_period(teller, role));
  }
  return *beginning ? text_format(teller->arena, "%s; %s", words, beginning) : words;
}

static void roles(struct gathering *g) {
  const struct model *model = g->teller->model;
  for (size_t i = 0; i < model->roles_count; i++) {
    const struct role *role = &model->roles[i];
    if (!wanted(g, role->statement)) continue;
    add(g, role->statement, (struct ref){SORT_BODY, role->body}, role_words(g, role));
  }
}

/* What else is stated of a role is told with it. */
static bool is_told_with_role(const struct gathering *g, const struct statement *statement) {
  const struct model *model = g->teller->model;
  for (size_t i = 0; i < model->roles_count; i++) {
    const struct statement *of = tell_statement(model, model->roles[i].statement);
    if (of->branch == statement->branch && of->item->head.text == statement->item->head.text) return true;
  }
  return false;
}

static void bodies(struct gathering *g) {
  const struct teller *teller = g->teller;
  const struct model *model = teller->model;
  for (size_t i = 0; i < model->body_numbers_count; i++) {
    const struct body_number *number = &model->body_numbers[i];
    if (!wanted(g, number->statement)) continue;
    add(g, number->statement, (struct ref){SORT_BODY, number->body},
        TELL_WITH(teller, SAY_NUMBER_OF_BODIES, tell_body_number(teller, number)));
  }
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    if (!wanted(g, meeting->statement)) continue;
    add(g, meeting->statement, (struct ref){SORT_BODY, meeting->body},
        text_format(teller->arena, "%s (%s)", tell_times(teller, &meeting->times),
                    tell_meeting(teller, meeting)));
  }
}

static void powers_and_tasks(struct gathering *g) {
  const struct teller *teller = g->teller;
  const struct model *model = teller->model;
  for (size_t i = 0; i < model->powers_count; i++) {
    const struct power *power = &model->powers[i];
    if (!wanted(g, power->statement) || g->adopts[power->statement]) continue;
    add(g, power->statement, power->holder,
        TELL_WITH(teller, SAY_POWER_TO, tell_power(teller, power->verb), tell_power_about(teller, power)));
  }
  for (size_t i = 0; i < model->tasks_count; i++) {
    const struct task *task = &model->tasks[i];
    if (wanted(g, task->statement)) add(g, task->statement, task->subject, tell_task(teller, task));
  }
}

static void links(struct gathering *g) {
  const struct teller *teller = g->teller;
  struct link_groups groups = group_links(teller);
  for (size_t i = 0; i < groups.count; i++) {
    const struct link_group *group = &groups.items[i];
    if (!wanted(g, group->first->statement)) continue;
    const char *words = towards(g, tell_link_said(teller, *group->first), group->first->manner,
                                tell_names(teller, &group->to, tell_joined(teller, group->first->statement)));
    for (size_t f = 0; f < group->from.count; f++) {
      add(g, group->first->statement, group->from.items[f], words);
    }
  }
}

static void papers(struct gathering *g) {
  const struct teller *teller = g->teller;
  const struct model *model = teller->model;
  for (size_t i = 0; i < model->papers_count; i++) {
    const struct paper *paper = &model->papers[i];
    if (!wanted(g, paper->statement)) continue;
    g->adopts[paper->statement] = true;
    add(g, paper->statement, (struct ref){SORT_DOCUMENT, paper->document},
        pair(g, tell_paper(teller, paper->word), tell_paper_who(teller, paper)));
  }
}

static void agreement(struct gathering *g) {
  const struct teller *teller = g->teller;
  const struct model *model = teller->model;
  const struct ref whole = {SORT_AGREEMENT, 0};
  for (size_t i = 0; i < model->notices_count; i++) {
    uint32_t statement = model->notices[i].statement;
    if (!wanted(g, statement)) continue;
    add(g, statement, whole, pair(g, tell(teller, SAY_FACT_NOTICE), tell_notice(teller, &model->notices[i])));
  }
  for (size_t i = 0; i < model->evaluations_count; i++) {
    uint32_t statement = model->evaluations[i].statement;
    if (!wanted(g, statement)) continue;
    add(g, statement, whole,
        pair(g, tell(teller, SAY_FACT_EVALUATION), tell_evaluation(teller, &model->evaluations[i])));
  }
}

static void procedures_and_texts(struct gathering *g) {
  const struct teller *teller = g->teller;
  const struct model *model = teller->model;
  for (size_t i = 0; i < model->procedures_count; i++) {
    const struct procedure *procedure = &model->procedures[i];
    if (!wanted(g, procedure->statement)) continue;
    const char *measure = tell_measure(teller, procedure);
    add(g, procedure->statement, procedure->subject,
        text_format(teller->arena, "%s: %s (%s)", tell_procedure(teller, procedure->word), measure,
                    tell_procedure_matter(teller, procedure)));
  }
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    if (!wanted(g, text->statement)) continue;
    const char *words = pair(g, tell_text_head(teller, text), tell_text(teller, text));
    struct said_line *line = line_for(g, text->statement, words);
    refs_add(teller->arena, &line->of, text->subject);
    line->fact = tell_is_fact(teller, text);
  }
}

/* ---- all ---- */

static void others(struct gathering *g) {
  const struct model *model = g->teller->model;
  for (uint32_t i = 0; i < model->statements_count; i++) {
    const struct statement *statement = &model->statements[i];
    if (!statement->branch || !statement->item || g->told[i] || is_told_with_role(g, statement)) continue;
    (void)line_for(g, i, tell_written(g->teller, statement->item));
  }
}

struct place {
  struct said_line line;
  uint32_t branch, at;
  size_t index;
};

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_place(const void *a, const void *b) {
  const struct place *left = a, *right = b;
  int order = ORDER(left->branch, right->branch);
  if (!order) order = ORDER(left->at, right->at);
  return order ? order : ORDER(left->index, right->index);
}

static void sort(struct gathering *g) {
  struct said_lines *lines = &g->lines;
  struct place *places = arena_array(g->teller->arena, lines->count + 1, sizeof *places);
  for (size_t i = 0; i < lines->count; i++) {
    const struct statement *statement = tell_statement(g->teller->model, lines->items[i].statement);
    places[i] = (struct place){lines->items[i], statement->branch, statement_at(statement).start, i};
  }
  qsort(places, lines->count, sizeof *places, by_place);
  for (size_t i = 0; i < lines->count; i++) lines->items[i] = places[i].line;
}

struct said_lines said_in_branches(const struct teller *teller) {
  const struct model *model = teller->model;
  struct gathering g = {.teller = teller};
  if (!model->branches_count) return g.lines;
  g.told = arena_array(teller->arena, model->statements_count + 1, sizeof *g.told);
  g.adopts = arena_array(teller->arena, model->statements_count + 1, sizeof *g.adopts);
  declared_things(&g);
  seats(&g);
  roles(&g);
  bodies(&g);
  papers(&g);
  powers_and_tasks(&g);
  links(&g);
  agreement(&g);
  procedures_and_texts(&g);
  others(&g);
  sort(&g);
  return g.lines;
}
