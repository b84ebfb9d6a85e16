/* SPDX-License-Identifier: EUPL-1.2
 *
 * Posts: who has them, who chooses, for how long, in which turns, from when, and who steps in. A post that the text
 * only permits, or of which it leaves something to somebody, has no gaps; nor has one that goes with an office, but
 * for who steps in.
 */
#include "base/text.h"
#include "gaps/gap_search.h"
#include "logic/calendar.h"
#include "remedy/remedy.h"
#include "remedy/written.h"

/* ---- what is said of a role ---- */

static bool is_single(const struct refs *candidates) {
  enum sort sort = candidates->count == 1 ? candidates->items[0].sort : SORT_NONE;
  return sort == SORT_OFFICE || sort == SORT_ROLE || sort == SORT_SEAT;
}

static bool all_single(const struct role *role) {
  for (size_t i = 0; i < role->turn_count; i++)
    if (!is_single(&role->turns[i].candidates)) return false;
  return role->turn_count > 0;
}

/* Whether gaps of a role are asked for: one of a body of the structure, laid down by the text, in no other's hands. */
static bool is_asked(const struct model *model, const struct role *role) {
  const struct body *body = &model->bodies[role->body];
  bool laid_down = role->said & (SAID_THERE | SAID_HOW);
  return body_of_structure(body) && !role->implied && !role->left && laid_down;
}

/* Somebody may have it, and nothing says which of them. */
static bool is_one_of_several(const struct role *role) {
  return role->turn_count == 1 && !role->alternating && !all_single(role);
}

static bool has_nobody(const struct role *role) {
  return !role->turn_count && !role->chosen && !role->succeeds;
}

/* Whoever has it got it by a choice, and not with an office or in turn. */
static bool is_by_choice(const struct role *role) {
  return !role->alternating && !role->succeeds && (role->chosen || is_one_of_several(role));
}

/* ---- looking through all ---- */

typedef bool role_question(const struct gap_search *search, const struct role *role);
typedef const char *role_line(const struct gap_search *search, const struct role *role, const char *name);

/* The place of the same role of the same body in another branch of a choice; NULL where there is none. */
static struct gap_place *other_branch(const struct gap_search *search, const struct role *role) {
  for (size_t i = 0; role->branch && i < search->count; i++) {
    const struct role *other = &search->model->roles[search->places[i].of.index];
    bool same = other->body == role->body && other->word == role->word && other->name == role->name &&
                other->area == role->area;
    if (same && other->branch) return &search->places[i];
  }
  return NULL;
}

static void look_at_roles(struct gap_search *search, role_question *lacks, role_line *line) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->roles_count; i++) {
    const struct role *role = &model->roles[i];
    if (!is_asked(model, role) || !lacks(search, role)) continue;
    struct gap_place *told = other_branch(search, role);
    if (told) {
      gap_cite_all(search, &told->clauses, &role->clauses);
      continue;
    }
    struct gap_place place = gap_place_of(search, (struct ref){SORT_ROLE, i});
    const char *name = written_role(model, role);
    if (line && name && !role->branch) place.says = line(search, role, name);
    gap_add(search, place);
  }
}

/* ---- holders ---- */

static bool is_chair(const struct role *role) {
  return role->word == WORD_CHAIR;
}

static bool lacks_chair(const struct gap_search *search, const struct role *role) {
  (void)search;
  return is_chair(role) && has_nobody(role) && !role->opposite && !role->alike;
}

static bool lacks_holder(const struct gap_search *search, const struct role *role) {
  (void)search;
  return !is_chair(role) && has_nobody(role) && !role->opposite && !role->alike;
}

static bool lacks_chooser(const struct gap_search *search, const struct role *role) {
  (void)search;
  bool compared = has_nobody(role) && (role->opposite || role->alike);
  bool named = role->choosers_stated && !role->choosers_unnamed;
  return (role->chosen || role->elected) ? !named : is_one_of_several(role) || compared;
}

static const char *chosen_by_members(const struct gap_search *search, const struct role *role, const char *name) {
  bool seated = search->bodies[role->body].is & BODY_SEATED;
  return seated && !role->choosers_stated ? WRITTEN(search->model, "{1} chosen by members", name) : NULL;
}

static const char *chosen_for_a_time(const struct gap_search *search, const struct role *role, const char *name) {
  bool seated = search->bodies[role->body].is & BODY_SEATED;
  return seated ? WRITTEN(search->model, "{1} chosen by members for 2 years", name) : NULL;
}

void gap_chairs(struct gap_search *search) {
  look_at_roles(search, lacks_chair, chosen_for_a_time);
}

void gap_holders(struct gap_search *search) {
  look_at_roles(search, lacks_holder, chosen_for_a_time);
}

void gap_choosers(struct gap_search *search) {
  look_at_roles(search, lacks_chooser, chosen_by_members);
}

/* ---- terms and turns ---- */

/* Of a post that goes round, the statement of its turns is where something is missing. */
static void look_at_turns(struct gap_search *search, role_question *lacks, role_line *line) {
  const struct model *model = search->model;
  look_at_roles(search, lacks, line);
  for (size_t i = 0; i < search->count; i++) {
    const struct role *role = &model->roles[search->places[i].of.index];
    const struct clause_list *turns = &model->statements[role->held_by].clauses;
    if (turns->count) search->places[i].clauses = *turns;
  }
}

/* One of the members, each of whom sits for a stated time: with the seat ends the post. */
static bool ends_with_seat(const struct model *model, const struct role *role) {
  const struct body *body = &model->bodies[role->body];
  if (!role_is_of_member(role) || !body->seats_stated) return false;
  for (uint32_t s = body->first_seat; s < body->first_seat + body->seat_count; s++) {
    const struct seat *seat = &model->seats[s];
    if (seat->kind == SEAT_MEMBER && !statement_besides(&model->statements[seat->statement], WORD_FOR)) return false;
  }
  return true;
}

/* Of another side than the chair, say, whose terms it then shares where these have a length. */
static bool is_compared(const struct model *model, const struct role *role) {
  uint32_t with = role->opposite ? role->opposite : role->alike;
  return with && has_nobody(role) && !role->alternating && !model->roles[with - 1].has_period;
}

static bool lacks_term(const struct gap_search *search, const struct role *role) {
  const struct model *model = search->model;
  return (is_by_choice(role) || is_compared(model, role)) && !role->has_period && !ends_with_seat(model, role);
}

static const char *for_two_years(const struct gap_search *search, const struct role *role, const char *name) {
  (void)role;
  return WRITTEN(search->model, "{1} for 2 years", name);
}

void gap_periods(struct gap_search *search) {
  look_at_roles(search, lacks_term, for_two_years);
}

/* The agreement begins on a day on which no later term does. */
static bool lacks_first_term(const struct gap_search *search, const struct role *role) {
  struct date first = search->model->agreement.valid_from;
  uint32_t number = (uint32_t)(role - search->model->roles);
  return role->has_period && first.year && first.month && !calendar_is_clear_from_start(search->model, number);
}

static const char *from_the_first_day(const struct gap_search *search, const struct role *role, const char *name) {
  struct date first = search->model->agreement.valid_from;
  const char *day = text_format(search->arena, "%04d-%02d-%02d", first.year, first.month, first.day ? first.day : 1);
  (void)role;
  return WRITTEN(search->model, "{1} from {2}", name, day);
}

void gap_first_terms(struct gap_search *search) {
  look_at_roles(search, lacks_first_term, from_the_first_day);
}

static bool lacks_step(const struct gap_search *search, const struct role *role) {
  (void)search;
  return role->alternating && !role->has_period;
}

void gap_steps(struct gap_search *search) {
  look_at_turns(search, lacks_step, for_two_years);
}

static bool lacks_beginner(const struct gap_search *search, const struct role *role) {
  (void)search;
  return role->alternating && role->turn_count > 1 && role->first_turn < 0;
}

static const char *beginning_with_first(const struct gap_search *search, const struct role *role, const char *name) {
  (void)name;
  return remedy_beginning(search->model, role, 0);
}

void gap_beginners(struct gap_search *search) {
  look_at_turns(search, lacks_beginner, beginning_with_first);
}

/* Where the agreement has a first day, that is when the first turn begins. */
static bool lacks_turn_date(const struct gap_search *search, const struct role *role) {
  bool known = role->begins.year || search->model->agreement.valid_from.year;
  return role->alternating && role->first_turn >= 0 && !known;
}

static const char *from_a_day(const struct gap_search *search, const struct role *role, const char *name) {
  (void)role;
  return WRITTEN(search->model, "{1} from 2027-01-01", name);
}

void gap_turn_dates(struct gap_search *search) {
  look_at_turns(search, lacks_turn_date, from_a_day);
}

/* One of several, or somebody of a party or side, and nobody chooses. */
static bool lacks_turn(const struct gap_search *search, const struct role *role) {
  (void)search;
  return role->alternating && role->turn_count && !role->chosen && !role->elected && !all_single(role);
}

void gap_turns(struct gap_search *search) {
  look_at_turns(search, lacks_turn, NULL);
}

/* ---- when, and who otherwise ---- */

static bool lacks_election(const struct gap_search *search, const struct role *role) {
  (void)search;
  return role->chosen && !role->has_latest && !role->timed;
}

static const char *latest_november(const struct gap_search *search, const struct role *role, const char *name) {
  (void)role;
  return WRITTEN(search->model, "{1} latest november, year_before", name);
}

void gap_elections(struct gap_search *search) {
  look_at_roles(search, lacks_election, latest_november);
}

static bool lacks_deputy(const struct gap_search *search, const struct role *role) {
  const struct body *body = &search->model->bodies[role->body];
  return is_chair(role) && gap_meets(search->model, body) && !(search->bodies[role->body].is & BODY_DEPUTY);
}

static const char *a_deputy(const struct gap_search *search, const struct role *role, const char *name) {
  (void)role;
  (void)name;
  return WRITTEN(search->model, "deputy");
}

void gap_deputies(struct gap_search *search) {
  look_at_roles(search, lacks_deputy, a_deputy);
}

/* Who is there whether the structure has begun or not. */
static bool is_known_before(const struct model *model, const struct refs *candidates) {
  struct ref who = candidates->count == 1 ? candidates->items[0] : (struct ref){SORT_NONE, 0};
  if (who.sort == SORT_SEAT) who = model->seats[who.index].holder;
  if (who.sort == SORT_ROLE) return !body_of_structure(&model->bodies[model->roles[who.index].body]);
  return who.sort == SORT_OFFICE;
}

bool gap_is_there_at_once(const struct model *model, const struct role *role) {
  bool presides = role->word == WORD_CHAIR || role->word == WORD_CONVENER || role->word == WORD_DEPUTY;
  bool settled = role->turn_count && (!role->alternating || role->first_turn >= 0);
  size_t first = role->alternating && settled ? (size_t)role->first_turn : 0;
  return presides && settled && !role->implied && !role->chosen &&
         is_known_before(model, &role->turns[first].candidates);
}

static bool is_led_at_once(const struct model *model, const struct body *body) {
  for (uint32_t i = 0; i < body->role_count; i++)
    if (gap_is_there_at_once(model, &model->roles[body->first_role + i])) return true;
  return false;
}

/* Chosen by those whom it is to lead. */
static bool lacks_leader_until(const struct gap_search *search, const struct role *role) {
  const struct model *model = search->model;
  const struct body *body = &model->bodies[role->body];
  bool by_own = refs_have(&role->chosen_by, (struct ref){SORT_BODY, role->body});
  bool leads = is_chair(role) || (role->word == WORD_CONVENER && !role->timed);
  return leads && role->chosen && by_own && !role->begins.year && role->first_turn < 0 && !is_led_at_once(model, body);
}

void gap_before_elections(struct gap_search *search) {
  look_at_roles(search, lacks_leader_until, NULL);
}
