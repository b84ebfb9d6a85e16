/* SPDX-License-Identifier: EUPL-1.2
 *
 * The getters that the tables of schema.c name, by the file they live in.
 */
#ifndef STADGA_LOGIC_FIELDS_H
#define STADGA_LOGIC_FIELDS_H

#include "logic/schema.h"

typedef struct set collection_getter(struct view *view, const struct wanted *wanted);
typedef struct set things_getter(struct view *view, struct ref of, const struct wanted *wanted);
typedef bool number_getter(struct view *view, struct ref of, struct amount *out);
typedef bool date_getter(struct view *view, struct ref of, struct date *out);
typedef const char *text_getter(struct view *view, struct ref of);
typedef enum truth predicate_test(struct view *view, struct ref of, enum word word);

/* The set moved down to `start` on the pile, in the place of what it was made from. */
struct set set_lower(struct view *view, struct set set, size_t start);

/* The set of what was put on the pile since it was `start` high. */
struct set set_since(const struct view *view, size_t start);

/* fields_sets.c */
collection_getter all_bodies, all_units, all_outside, all_parties, all_municipalities, all_sides,
    all_sectors, all_levels, all_areas, all_supports, all_offices, all_matters, all_documents,
    all_costs, all_seats, all_roles, all_links, all_powers, all_reservations, all_meetings,
    all_papers, all_figures, all_evaluations, all_notices, all_tasks, all_procedures, the_structure;

/* fields_body.c */
things_getter body_seats, body_stated_seats, body_members, body_substitutes, body_roles, body_role,
    body_parts, body_presidia, body_meetings, get_owner, get_level, level_bodies, get_body,
    get_area;
number_getter get_rank;

/* appointed.c */
number_getter seat_members_named, seat_substitutes_named;

/* fields_who.c */
things_getter get_party, get_side, get_sector, get_holder, role_terms, term_former, term_role,
    role_beginner, get_chosen_by, get_pool, role_areas, side_parties;
number_getter get_period, role_election, role_holders;
date_getter role_begins;

/* fields_text.c */
/* Whether a link is of the word, or of the relation of the model's own, that is asked for. */
bool link_is_wanted(const struct link *link, const struct wanted *wanted);

things_getter get_links, get_inverse_links, follow_links, follow_back, get_onward, link_from, link_to,
    notice_to, link_via, get_about, get_tasks, get_powers, power_verb, get_papers, document_adoptions, get_by,
    get_with, get_part_of, get_procedures, document_matter;
number_getter meeting_least, figure_stated, figure_follows, evaluation_interval, procedure_measure;
date_getter evaluation_date, structure_effective, structure_valid_from, structure_replaced;
text_getter notice_form, get_purpose, get_label, power_what;

/* fields_papers.c */
/* Whether a statement lays something down, and does not only permit or wish it. */
bool is_laid_down(const struct model *model, uint32_t statement);

things_getter document_preparers, document_sources;
predicate_test is_named, is_supporting;

/* fields_costs.c */
things_getter cost_payers, cost_undivided;
number_getter cost_total, cost_sum, cost_full_time_least, cost_full_time_most, cost_shares;
text_getter cost_unit;
predicate_test is_funded, is_one_unit;

/* predicates.c */
/* The statement that gives a seat or role a substitute of its own; NULL: none does. */
const struct statement *substitute_statement(const struct model *model, struct ref of);

predicate_test is_body_word, is_standing_body, is_sort_body, is_sort_unit, is_party_kind, is_sort,
    is_full, is_adjunct, is_substitute, is_substituted, is_alternating, is_elected, is_by_office,
    is_ordered, is_role_word, is_link_word, is_power_word, is_paper_word, is_own_work, is_joint,
    is_single, is_matching, is_standing_word, is_procedure, is_deciding, is_made_by_rule, is_channel, has_besides,
    is_for_a_time, is_clear_from_start, is_replacing;

/* covers(denied, granted): whatever the second is about lies within the first. */
enum truth power_covers(struct view *view, struct ref whole, struct ref part);

#endif
