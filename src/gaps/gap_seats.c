/* SPDX-License-Identifier: EUPL-1.2
 *
 * Seats: who sits in a body, how many, who gets the seats that several may fill, who appoints, who steps in. A body
 * that somebody sets up when it is needed is staffed by whoever does so.
 */
#include "gaps/gap_search.h"
#include "remedy/written.h"

static struct gap_place place_of_body(const struct gap_search *search, uint32_t body) {
  return gap_place_of(search, (struct ref){SORT_BODY, body});
}

/* ---- who ---- */

void gap_members(struct gap_search *search) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    if (!body_of_structure(body) || gap_is_on_demand(model, body) || search->bodies[i].is & BODY_SEATED) continue;
    struct gap_place place = place_of_body(search, i);
    if (model->parties_count) place.says = WRITTEN(model, "members 1 from each party");
    gap_add(search, place);
  }
}

/* ---- statements of seats ---- */

typedef bool seat_question(const struct gap_search *search, const struct seat *seat);

static bool is_asked(const struct model *model, const struct seat *seat) {
  const struct statement *statement = &model->statements[seat->statement];
  return seat->kind == SEAT_MEMBER && statement->standing == STANDING_BINDING && !statement->branch &&
         !gap_is_left(model, seat->statement);
}

/* A body with a seat of which something is not said: its clauses are those of all such seats. */
static void look_at_seats(struct gap_search *search, seat_question *lacks, unsigned said) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    struct clause_list clauses = {0};
    bool any = false;
    uint32_t before = UINT32_MAX;
    if (!body->seats_stated || !body_of_structure(body) || gap_is_on_demand(model, body)) continue;
    if (body->seats_left || search->bodies[i].is & said) continue;
    for (uint32_t s = body->first_seat; s < body->first_seat + body->seat_count; s++) {
      const struct seat *seat = &model->seats[s];
      if (seat->statement == before || !is_asked(model, seat) || !lacks(search, seat)) continue;
      before = seat->statement;
      any = true;
      gap_cite(search, &clauses, seat->statement);
    }
    struct gap_place place = place_of_body(search, i);
    place.clauses = clauses;
    if (any) gap_add(search, place);
  }
}

static bool lacks_number(const struct gap_search *search, const struct seat *seat) {
  (void)search;
  return seat->uncapped;
}

void gap_sizes(struct gap_search *search) {
  look_at_seats(search, lacks_number, BODY_SIZED);
}

/* Several parties of which some may get none: a side, or things of several owners. */
static bool has_several(const struct model *model, const struct refs *pool) {
  return pool->count > 1 || (pool->count && gap_parties_of(model, pool->items[0]) > 1);
}

static bool lacks_distribution(const struct gap_search *search, const struct seat *seat) {
  const struct statement *statement = &search->model->statements[seat->statement];
  return !seat->holder.sort && !seat->origin->drawn_from.sort && has_several(search->model, &seat->origin->pool) &&
         !statement_besides(statement, WORD_BY);
}

void gap_distributions(struct gap_search *search) {
  look_at_seats(search, lacks_distribution, 0);
}

/* "Appointed", and not by whom. */
static bool lacks_seat_chooser(const struct gap_search *search, const struct seat *seat) {
  const struct circumstance *by = statement_besides(&search->model->statements[seat->statement], WORD_BY);
  return by && !by->refs.count && !by->text;
}

void gap_seat_choosers(struct gap_search *search) {
  look_at_seats(search, lacks_seat_chooser, 0);
}

/* ---- substitutes ---- */

static bool has_substitutes(const struct model *model, const struct body *body) {
  for (uint32_t s = body->first_seat; s < body->first_seat + body->seat_count; s++)
    if (model->seats[s].substituted || model->seats[s].kind == SEAT_SUBSTITUTE) return true;
  return false;
}

void gap_substitutes(struct gap_search *search) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    bool standing = body->county || body->top || body->leading;
    if (!gap_meets(model, body) || !standing || !body->seats_stated || has_substitutes(model, body)) continue;
    struct gap_place place = place_of_body(search, i);
    place.says = WRITTEN(model, "substitutes each member");
    gap_add(search, place);
  }
}
