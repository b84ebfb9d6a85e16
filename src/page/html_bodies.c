/* SPDX-License-Identifier: EUPL-1.2
 *
 * Each body with all that is stated of it; then units, outside bodies and others in short.
 */
#include "page/html_parts.h"

static const char *kinds_of(const struct teller *teller, const struct body *body) {
  const struct {
    bool is;
    enum say saying;
  } kinds[] = {
      {body->top, SAY_BODY_TOP},
      {body->leading, SAY_BODY_LEADING},
      {body->county, SAY_BODY_COUNTY},
      {body->local, SAY_BODY_LOCAL},
      {body->presidium, SAY_BODY_PRESIDIUM},
      {body->agenda_group, SAY_BODY_AGENDA_GROUP},
      {body->steering, SAY_BODY_STEERING},
      {body->network, SAY_BODY_NETWORK},
      {body->temporary, SAY_BODY_TEMPORARY},
      {body->on_demand, SAY_BODY_ON_DEMAND},
      {body->outside, SAY_BODY_OUTSIDE},
      {body->mentioned, SAY_BODY_MENTIONED},
  };
  const char *words[sizeof kinds / sizeof *kinds];
  size_t count = 0;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (kinds[i].is) words[count++] = tell(teller, kinds[i].saying);
  }
  return count ? tell_join(teller, words, count, SAY_AND) : NULL;
}

/* How many there are of a family, where no statement says it. */
static const char *family_size(const struct teller *teller, const struct kin *kin) {
  const char *each = tell_each_of(teller, kin->family);
  const char *count = text_format(teller->arena, "%zu", kin->count);
  return kin->whole && *each ? text_format(teller->arena, "%s, %s", count, each) : count;
}

static void add_numbers(struct page *page, const struct kin *kin) {
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->body_numbers_count; i++) {
    const struct body_number *number = &model->body_numbers[i];
    if (number->body != kin->members[0]) continue;
    any = true;
    page_fact(page, SAY_FACT_NUMBER,
              page_qualified(page, tell_body_number(&page->teller, number), number->statement),
              page_clauses_of(page, number->statement));
  }
  if (!any && kin->family) page_fact(page, SAY_FACT_NUMBER, family_size(&page->teller, kin), NULL);
}

static void add_facts(struct page *page, const struct kin *kin, const struct body *body) {
  const struct teller *teller = &page->teller;
  page_open_class(page, "dl", "facts");
  const char *kinds = kinds_of(teller, body);
  if (kinds) page_fact(page, SAY_FACT_KIND, kinds, page_clauses_of(page, body->is.statement));
  if (body->level) {
    page_fact(page, SAY_FACT_LEVEL, tell_name(teller, (struct ref){SORT_LEVEL, body->level - 1}),
              NULL);
  }
  if (body->owner.sort != SORT_NONE) {
    page_fact(page, SAY_FACT_PART_OF, tell_name(teller, body->owner), NULL);
  }
  if (body->owners.count) {
    page_fact(page, SAY_FACT_PART_OF, tell_names(teller, &body->owners, SAY_AND), NULL);
  }
  if (body->sectors) {
    const struct refs *sectors = model_sectors(teller->model, body->sectors);
    page_fact(page, SAY_FACT_SECTOR, tell_names(teller, sectors, SAY_AND), NULL);
  }
  if (body->purpose) page_fact(page, SAY_FACT_PURPOSE, body->purpose, NULL);
  add_numbers(page, kin);
  page_close(page);
}

static void add_body(struct page *page, const struct kin *kin, size_t number) {
  const struct body *body = &page->teller.model->bodies[kin->members[0]];
  page_section(page, "h3", text_format(page->teller.arena, "body-%zu", number + 1), kin->name);
  if (kin->long_name) page_element_class(page, "p", "full", kin->long_name);
  add_facts(page, kin, body);
  html_seats(page, body);
  html_roles(page, body);
  html_meetings(page, kin->members[0]);
  html_powers(page, kin);
  html_procedures(page, (struct ref){SORT_BODY, kin->members[0]});
  html_links(page, kin);
  html_tasks(page, kin);
  html_texts(page, (struct ref){SORT_BODY, kin->members[0]});
  page_close(page);
}

/* ---- units and outside bodies: one row each ---- */

static const char *seats_in_short(const struct teller *teller, const struct body *body) {
  struct seat_groups groups = group_seats(teller, body);
  if (!groups.count) return "–";
  const char **parts = arena_array(teller->arena, groups.count, sizeof *parts);
  for (size_t i = 0; i < groups.count; i++) {
    parts[i] = text_format(teller->arena, "%s %s", groups.items[i].number, groups.items[i].who);
  }
  return tell_join(teller, parts, groups.count, SAY_AND);
}

static const char *unit_name(const struct teller *teller, const struct kin *kin) {
  const char *name = kin->name;
  if (kin->family && kin->whole) {
    name = text_format(teller->arena, "%s (%s)", name, tell_each_of(teller, kin->family));
  }
  if (kin->long_name) name = text_format(teller->arena, "%s – %s", name, kin->long_name);
  return name;
}

static void add_unit(struct page *page, const struct kin *kin) {
  const struct teller *teller = &page->teller;
  const struct body *body = &teller->model->bodies[kin->members[0]];
  const char *kinds = kinds_of(teller, body);
  bool many_owners = kin->count > 1;
  page_row(page);
  page_row_heading(page, unit_name(teller, kin));
  page_cell(page, kinds ? kinds : tell(teller, SAY_UNIT));
  const char *owner = body->owners.count                              ? tell_names(teller, &body->owners, SAY_AND)
                      : body->owner.sort == SORT_NONE || many_owners ? "–"
                                                                     : tell_name(teller, body->owner);
  page_cell(page, owner);
  page_cell(page, seats_in_short(teller, body));
  page_clause_cell(page, page_clauses_of(page, body->is.statement));
  page_row_end(page);
}

static void add_units(struct page *page, const struct kins *kins) {
  static const enum say columns[] = {SAY_COLUMN_NAME, SAY_COLUMN_KIND, SAY_COLUMN_OF,
                                        SAY_COLUMN_MEMBERS, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  size_t count = 0;
  for (size_t i = 0; i < kins->count; i++) {
    count += !body_of_structure(&model->bodies[kins->items[i].members[0]]);
  }
  if (!count) return;
  page_section(page, "h3", "units", tell(&page->teller, SAY_UNITS));
  page_table(page, tell(&page->teller, SAY_UNITS_CAPTION), columns, 5);
  for (size_t i = 0; i < kins->count; i++) {
    const struct kin *kin = &kins->items[i];
    if (!body_of_structure(&model->bodies[kin->members[0]])) add_unit(page, kin);
  }
  page_table_end(page);
  page_close(page);
}

void html_bodies(struct page *page, const struct kins *kins) {
  const struct model *model = page->teller.model;
  bool any = false;
  page_section(page, "h2", "bodies", tell(&page->teller, SAY_BODIES));
  for (size_t i = 0; i < kins->count; i++) {
    if (!body_of_structure(&model->bodies[kins->items[i].members[0]])) continue;
    add_body(page, &kins->items[i], i);
    any = true;
  }
  if (!any) page_paragraph(page, SAY_NO_BODIES);
  add_units(page, kins);
  html_others(page);
  page_close(page);
}
