/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is stated of a body: seats, roles, meetings, powers, links and tasks, each a table; and the
 * same of those that are no body.
 */
#include "page/html_parts.h"

static const struct statement *statement_of(const struct page *page, uint32_t number) {
  return tell_statement(page->teller.model, number);
}

/* ---- seats ---- */

static const char *seat_kind(const struct page *page, const struct seat_group *group) {
  static const enum say sayings[] = {[SEAT_MEMBER] = SAY_SEAT_MEMBER,
                                        [SEAT_ADJUNCT] = SAY_SEAT_ADJUNCT,
                                        [SEAT_SUBSTITUTE] = SAY_SEAT_SUBSTITUTE};
  return page_qualified(page, tell(&page->teller, sayings[group->first->kind]),
                        group->first->statement);
}

static const char *substitutes(const struct page *page, const struct seat_group *group) {
  if (group->first->kind == SEAT_SUBSTITUTE) return "–";
  size_t all = group->certain + group->possible;
  if (!group->substituted) return tell(&page->teller, SAY_NO);
  if (group->substituted == all) return tell(&page->teller, SAY_YES);
  return TELL_WITH(&page->teller, SAY_SOME_OF,
                   text_format(page->teller.arena, "%zu", group->substituted),
                   text_format(page->teller.arena, "%zu", all));
}

static void seat_row(struct page *page, const struct seat_group *group) {
  page_row(page);
  page_row_heading(page, group->number);
  page_cell(page, group->who);
  page_cell(page, seat_kind(page, group));
  page_cell(page, substitutes(page, group));
  page_clause_cell(page, page_clauses_of(page, group->cites));
  page_row_end(page);
}

void html_seats(struct page *page, const struct body *body) {
  static const enum say columns[] = {SAY_COLUMN_NUMBER, SAY_COLUMN_WHO, SAY_COLUMN_KIND,
                                        SAY_COLUMN_SUBSTITUTE, SAY_COLUMN_CLAUSES};
  struct seat_groups groups = group_seats(&page->teller, body);
  bool any = false, silent = !groups.count && !body->seats_stated;
  for (size_t i = 0; i < groups.count; i++) {
    silent = silent || groups.items[i].silent;
    if (groups.items[i].silent) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_SEATS), columns, 5);
    any = true;
    seat_row(page, &groups.items[i]);
  }
  if (any) page_table_end(page);
  if (silent) page_paragraph(page, any ? SAY_OTHER_SEATS_UNSTATED : SAY_SEATS_UNSTATED);
  else if (!any) page_paragraph(page, SAY_NO_SEATS);
}

/* ---- roles ---- */

static const char *or_dash(const char *words) {
  return *words ? words : "–";
}

void html_roles(struct page *page, const struct body *body) {
  static const enum say columns[] = {SAY_COLUMN_ROLE, SAY_COLUMN_HOLDER, SAY_COLUMN_PERIOD,
                                        SAY_COLUMN_BEGINNING, SAY_COLUMN_CLAUSES};
  const struct teller *teller = &page->teller;
  if (!body->role_count) return;
  page_table(page, tell(teller, SAY_ROLES), columns, 5);
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &teller->model->roles[body->first_role + i];
    page_row(page);
    page_row_heading(page, page_qualified(page, tell_role(teller, role), role->statement));
    page_cell(page, tell_holders(teller, role));
    page_cell(page, role->implied && !role->has_period ? "–" : tell_period(teller, role));
    page_cell(page, or_dash(tell_beginning(teller, role)));
    page_clause_cell(page, &role->clauses);
    page_row_end(page);
  }
  page_table_end(page);
}

/* ---- meetings ---- */

void html_meetings(struct page *page, uint32_t body) {
  static const enum say columns[] = {SAY_COLUMN_MEETING, SAY_COLUMN_TIMES, SAY_COLUMN_HOW_FIRM,
                                        SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    if (meeting->body != body) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_MEETINGS), columns, 4);
    any = true;
    page_row(page);
    page_row_heading(page, tell_meeting(&page->teller, meeting));
    page_cell(page, tell_quantity(&page->teller, &meeting->times));
    page_cell(page, page_firmness(page, meeting->statement));
    page_clause_cell(page, page_clauses_of(page, meeting->statement));
    page_row_end(page);
  }
  if (any) page_table_end(page);
}

/* ---- powers ---- */

/* Of who adopts a document, where the text names several with `or`: then the power is of one of them. */
static bool is_shared(const struct page *page, const struct power *power) {
  const struct model *model = page->teller.model;
  if (!model->statements[power->statement].one_of) return false;
  for (size_t i = 0; i < model->powers_count; i++) {
    const struct power *other = &model->powers[i];
    if (other->statement == power->statement && !ref_same(other->holder, power->holder)) return true;
  }
  return false;
}

/* As page_firmness; but a power is given, and it is no duty. */
static const char *power_firmness(const struct page *page, const struct power *power) {
  const struct teller *teller = &page->teller;
  const struct statement *statement = statement_of(page, power->statement);
  bool given = statement->standing == STANDING_BINDING;
  const char *words = given ? tell(teller, SAY_POWER_GIVEN) : tell_standing(teller, statement);
  const char *besides = tell_besides(teller, statement);
  if (*besides) words = text_format(teller->arena, "%s, %s", words, besides);
  if (is_shared(page, power)) words = TELL_WITH(teller, SAY_OR_ANOTHER, words);
  return statement->branch ? TELL_WITH(teller, SAY_IN_ONE_READING, words) : words;
}

static void power_row(struct page *page, const struct power *power, const char *holder) {
  page_row(page);
  if (holder) page_row_heading(page, holder);
  (holder ? page_cell : page_row_heading)(page, tell_power(&page->teller, power->verb));
  page_cell(page, tell_power_about(&page->teller, power));
  page_cell(page, power_firmness(page, power));
  page_clause_cell(page, page_clauses_of(page, power->statement));
  page_row_end(page);
}

static bool is_first_of(const struct model *model, struct ref ref, const struct kin *kin) {
  struct ref body = group_body_of(model, ref);
  return body.sort == SORT_BODY && body.index == kin->members[0];
}

void html_powers(struct page *page, const struct kin *kin) {
  static const enum say columns[] = {SAY_COLUMN_POWER, SAY_COLUMN_ABOUT, SAY_COLUMN_HOW_FIRM,
                                        SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->powers_count; i++) {
    if (!is_first_of(model, model->powers[i].holder, kin)) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_POWERS), columns, 4);
    any = true;
    power_row(page, &model->powers[i], NULL);
  }
  if (any) page_table_end(page);
}

/* ---- tasks ---- */

static void task_row(struct page *page, const struct task *task, const char *subject) {
  page_row(page);
  if (subject) page_row_heading(page, subject);
  (subject ? page_cell : page_row_heading)(page, tell_task(&page->teller, task));
  page_cell(page, page_firmness(page, task->statement));
  page_clause_cell(page, page_clauses_of(page, task->statement));
  page_row_end(page);
}

void html_tasks(struct page *page, const struct kin *kin) {
  static const enum say columns[] = {SAY_COLUMN_TASK, SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->tasks_count; i++) {
    struct ref subject = model->tasks[i].subject;
    if (subject.sort != SORT_BODY || subject.index != kin->members[0]) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_TASKS), columns, 3);
    any = true;
    task_row(page, &model->tasks[i], NULL);
  }
  if (any) page_table_end(page);
}

/* ---- links ---- */

static void link_row(struct page *page, const struct link_group *group) {
  const struct teller *teller = &page->teller;
  page_row(page);
  page_row_heading(page, tell_names(teller, &group->from, SAY_AND));
  page_cell(page, tell_link_said(teller, *group->first));
  page_cell(page, group->to.count ? tell_names(teller, &group->to, tell_joined(teller, group->first->statement))
                                  : tell(teller, SAY_NOT_STATED));
  page_cell(page, page_firmness(page, group->first->statement));
  page_clause_cell(page, page_clauses_of(page, group->first->statement));
  page_row_end(page);
}

static bool touches(const struct model *model, const struct refs *refs, const struct kin *kin) {
  for (size_t i = 0; i < refs->count; i++) {
    struct ref body = group_body_of(model, refs->items[i]);
    if (body.sort != SORT_BODY) continue;
    for (size_t m = 0; m < kin->count; m++) {
      if (kin->members[m] == body.index) return true;
    }
  }
  return false;
}

static const enum say link_columns[] = {SAY_COLUMN_FROM, SAY_COLUMN_LINK, SAY_COLUMN_TO,
                                           SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};

void html_links(struct page *page, const struct kin *kin) {
  const struct model *model = page->teller.model;
  struct link_groups groups = group_links(&page->teller);
  bool any = false;
  for (size_t i = 0; i < groups.count; i++) {
    const struct link_group *group = &groups.items[i];
    if (!touches(model, &group->from, kin) && !touches(model, &group->to, kin)) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_LINKS), link_columns, 5);
    any = true;
    link_row(page, group);
  }
  if (any) page_table_end(page);
}

/* ---- those that are no body of the structure ---- */

static bool inside(const struct model *model, struct ref ref) {
  struct ref body = group_body_of(model, ref);
  return body.sort == SORT_BODY && body_of_structure(&model->bodies[body.index]) &&
         ref.sort == SORT_BODY;
}

static bool any_inside(const struct model *model, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++) {
    struct ref body = group_body_of(model, refs->items[i]);
    if (body.sort == SORT_BODY && body_of_structure(&model->bodies[body.index])) return true;
  }
  return false;
}

static bool same_item(const struct page *page, uint32_t a, uint32_t b) {
  return statement_of(page, a)->item == statement_of(page, b)->item;
}

static void other_tasks(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_SUBJECT, SAY_COLUMN_TASK, SAY_COLUMN_HOW_FIRM,
                                        SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->tasks_count; i++) {
    const struct task *task = &model->tasks[i];
    if (inside(model, task->subject)) continue;
    struct refs subjects = {0};
    refs_add(page->teller.arena, &subjects, task->subject);
    while (i + 1 < model->tasks_count &&
           same_item(page, task->statement, model->tasks[i + 1].statement)) {
      refs_add(page->teller.arena, &subjects, model->tasks[++i].subject);
    }
    if (!any) page_table(page, tell(&page->teller, SAY_OTHER_TASKS), columns, 4);
    any = true;
    task_row(page, task, tell_names(&page->teller, &subjects, SAY_AND));
  }
  if (any) page_table_end(page);
}

/* Of one statement, of another holder. */
static bool same_power(const struct page *page, const struct power *a, const struct power *b) {
  bool about = a->about.count == b->about.count;
  for (size_t i = 0; about && i < a->about.count; i++) about = ref_same(a->about.items[i], b->about.items[i]);
  return about && a->verb == b->verb && same_item(page, a->statement, b->statement);
}

static void other_powers(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_SUBJECT, SAY_COLUMN_POWER, SAY_COLUMN_ABOUT,
                                        SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->powers_count; i++) {
    const struct power *power = &model->powers[i];
    struct ref body = group_body_of(model, power->holder);
    if (body.sort == SORT_BODY && body_of_structure(&model->bodies[body.index])) continue;
    struct refs holders = {0};
    refs_add(page->teller.arena, &holders, power->holder);
    while (i + 1 < model->powers_count && same_power(page, power, &model->powers[i + 1])) {
      refs_add(page->teller.arena, &holders, model->powers[++i].holder);
    }
    if (!any) page_table(page, tell(&page->teller, SAY_OTHER_POWERS), columns, 5);
    any = true;
    power_row(page, power, tell_names(&page->teller, &holders, SAY_AND));
  }
  if (any) page_table_end(page);
}

static void other_links(struct page *page) {
  struct link_groups groups = group_links(&page->teller);
  bool any = false;
  for (size_t i = 0; i < groups.count; i++) {
    const struct link_group *group = &groups.items[i];
    if (any_inside(page->teller.model, &group->from)) continue;
    if (any_inside(page->teller.model, &group->to)) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_OTHER_LINKS), link_columns, 5);
    any = true;
    link_row(page, group);
  }
  if (any) page_table_end(page);
}

void html_others(struct page *page) {
  const struct model *model = page->teller.model;
  if (!model->tasks_count && !model->powers_count && !model->links_count &&
      !model->own_texts_count) {
    return;
  }
  page_section(page, "h3", "others", tell(&page->teller, SAY_OTHERS));
  page_paragraph(page, SAY_OTHERS_INTRODUCTION);
  other_powers(page);
  other_tasks(page);
  other_links(page);
  html_other_texts(page);
  page_close(page);
}
