/* SPDX-License-Identifier: EUPL-1.2
 *
 * Roles, links, standings and clauses in words. In: things of the model. Out: strings in the
 * arena.
 */
#include "page/tell.h"

#include <string.h>

const char *tell_standing(const struct teller *teller, const struct statement *statement) {
  static const enum say sayings[] = {
      [STANDING_BINDING] = SAY_STANDING_BINDING,
      [STANDING_SUGGESTED] = SAY_STANDING_SUGGESTED,
      [STANDING_PERMITTED] = SAY_STANDING_PERMITTED,
      [STANDING_DENIED] = SAY_STANDING_DENIED,
      [STANDING_PRESUPPOSED] = SAY_STANDING_PRESUPPOSED,
      [STANDING_RESERVED] = SAY_STANDING_RESERVED,
  };
  bool written = statement->item && statement->item->modal == MODAL_SHALL;
  return tell(teller, written ? SAY_STANDING_BINDING : sayings[statement->standing]);
}

const struct statement *tell_statement(const struct model *model, uint32_t number) {
  static const struct statement none = {.standing = STANDING_BINDING};
  return number < model->statements_count ? &model->statements[number] : &none;
}

/* ---- roles ---- */

const char *tell_role(const struct teller *teller, const struct role *role) {
  static const struct word_saying roles[] = {
      {WORD_CHAIR, SAY_CHAIR},         {WORD_DEPUTY, SAY_DEPUTY},
      {WORD_SECRETARY, SAY_SECRETARY}, {WORD_SECOND_DEPUTY, SAY_SECOND_DEPUTY},
      {WORD_CONVENER, SAY_CONVENER},   {WORD_RESPONSIBLE, SAY_RESPONSIBLE},
  };
  if (role->word == WORD_RESPONSIBLE && role->areas.count) {
    return TELL_WITH(teller, SAY_RESPONSIBLE_FOR, tell_names(teller, &role->areas, SAY_AND));
  }
  const char *words = TELL_LISTED(teller, roles, role->word);
  return words ? words : role->shown ? role->shown : "";
}

/* Whether a candidate is somebody, and not a crowd that somebody comes from. */
static bool is_one(const struct refs *candidates) {
  for (size_t i = 0; i < candidates->count; i++) {
    enum sort sort = candidates->items[i].sort;
    if (sort != SORT_OFFICE && sort != SORT_ROLE && sort != SORT_SEAT) return false;
  }
  return true;
}

const char *tell_turn(const struct teller *teller, const struct turn *turn) {
  if (turn->candidates.count == 0) return tell(teller, SAY_SOMEONE);
  const char *names = tell_names(teller, &turn->candidates, SAY_OR);
  return is_one(&turn->candidates) ? names : TELL_WITH(teller, SAY_SOMEONE_FROM, names);
}

static const char *tell_alternation(const struct teller *teller, const struct role *role) {
  const char **turns = arena_array(teller->arena, role->turn_count + 1, sizeof *turns);
  for (size_t i = 0; i < role->turn_count; i++) turns[i] = tell_turn(teller, &role->turns[i]);
  return TELL_WITH(teller, SAY_ALTERNATES_BETWEEN,
                   tell_join(teller, turns, role->turn_count, SAY_AND));
}

static const char *opposite(const struct teller *teller, const struct role *role) {
  const struct role *other = &teller->model->roles[role->opposite - 1];
  enum say saying = role->opposite_set == WORD_PARTY    ? SAY_OTHER_PARTY
                       : role->opposite_set == WORD_SECTOR ? SAY_OTHER_SECTOR
                                                           : SAY_OTHER_SIDE;
  return TELL_WITH(teller, saying, tell_role(teller, other));
}

static const char *alike(const struct teller *teller, const struct role *role) {
  const struct role *other = &teller->model->roles[role->alike - 1];
  enum say saying = role->alike_set == WORD_PARTY    ? SAY_SAME_PARTY
                       : role->alike_set == WORD_SECTOR ? SAY_SAME_SECTOR
                       : role->alike_set == WORD_UNIT   ? SAY_SAME_UNIT
                                                        : SAY_SAME_SIDE;
  return TELL_WITH(teller, saying, tell_role(teller, other));
}

static void add_part(struct text *text, const char *part) {
  if (text->length) text_add(text, "; ");
  text_add(text, part);
}

const char *tell_holders(const struct teller *teller, const struct role *role) {
  struct text text = text_new(teller->arena);
  if (role->holders > 1) {
    text_add(&text,
             TELL_WITH(teller, SAY_HOLDERS, text_format(teller->arena, "%u", role->holders)));
  }
  if (role->turn_count > 1 || (role->alternating && role->turn_count)) {
    add_part(&text, tell_alternation(teller, role));
  } else if (role->turn_count == 1 && role->turns[0].candidates.count) {
    add_part(&text, tell_turn(teller, &role->turns[0]));
  } else if (role->alternating) {
    add_part(&text, tell(teller, SAY_ALTERNATES));
  }
  if (role->opposite) add_part(&text, opposite(teller, role));
  if (role->alike) add_part(&text, alike(teller, role));
  if (role->succeeds) {
    add_part(&text, TELL_WITH(teller, SAY_SUCCEEDS,
                              tell_role(teller, &teller->model->roles[role->succeeds - 1])));
  }
  if (role->chosen_by.count) {
    add_part(&text, TELL_WITH(teller, role->elected ? SAY_ELECTED_BY : SAY_CHOSEN_BY,
                              tell_names(teller, &role->chosen_by, role->chosen_by_or ? SAY_OR : SAY_AND)));
  } else if (role->elected) {
    add_part(&text, tell(teller, SAY_ELECTED));
  } else if (role->chosen) {
    add_part(&text, tell(teller, SAY_CHOSEN));
  }
  if (role->implied && !text.length) return tell(teller, SAY_HOLDER_IMPLIED);
  return text.length ? text_string(&text) : tell(teller, SAY_HOLDER_UNSTATED);
}

const char *tell_period(const struct teller *teller, const struct role *role) {
  if (role->whole_mandate) return tell(teller, SAY_WHOLE_MANDATE);
  if (!role->has_period) return tell(teller, SAY_NOT_STATED);
  const char *months = tell_months(teller, role->period_months);
  return role->period_minimum ? TELL_WITH(teller, SAY_AT_LEAST, months) : months;
}

static const char *tell_latest(const struct teller *teller, const struct role *role) {
  if (role->latest_date.year) {
    return TELL_WITH(teller, SAY_ELECTED_LATEST, tell_date(teller, role->latest_date));
  }
  int days = role->latest_days;
  size_t size = (size_t)(days < 0 ? -days : days);
  return tell_count(teller, days < 0 ? SAY_ONE_DAY_BEFORE_TERM : SAY_ONE_DAY_INTO_TERM,
                    days < 0 ? SAY_DAYS_BEFORE_TERM : SAY_DAYS_INTO_TERM, size);
}

const char *tell_beginning(const struct teller *teller, const struct role *role) {
  struct text text = text_new(teller->arena);
  if (role->alternating || role->turn_count > 1) {
    bool known = role->first_turn >= 0 && (size_t)role->first_turn < role->turn_count;
    add_part(&text, known ? TELL_WITH(teller, SAY_BEGINS,
                                      tell_turn(teller, &role->turns[role->first_turn]))
                          : tell(teller, SAY_BEGINNER_UNSTATED));
  }
  if (role->begins.year) {
    add_part(&text, TELL_WITH(teller, SAY_FROM_DATE, tell_date(teller, role->begins)));
  }
  if (role->has_latest) add_part(&text, tell_latest(teller, role));
  return text_string(&text);
}

/* ---- links ---- */

const char *tell_link(const struct teller *teller, enum word word, atom name) {
  const char *words = model_link_words(word, teller->language);
  if (words) return words;
  if (word != WORD_NONE) return tell_word(teller, word);
  const struct model *model = teller->model;
  for (size_t i = 0; i < model->own_relations_count; i++) {
    const struct entity *relation = &model->own_relations[i].is;
    if (relation->name == name) return relation->title ? relation->title : relation->shown;
  }
  return "";
}

const char *tell_manner(const struct teller *teller, const char *words, const struct manner *manner,
                        enum say conjunction) {
  struct text text = text_new(teller->arena);
  const char *about = tell_names_and_words(teller, &manner->about, manner->about_words, conjunction);
  if (*about) add_part(&text, TELL_WITH(teller, SAY_CONCERNS, about));
  const char *via = manner->via.sort != SORT_NONE ? tell_name(teller, manner->via) : manner->via_words;
  if (via) add_part(&text, text_format(teller->arena, "via %s", via));
  if (manner->label) add_part(&text, manner->label);
  return text.length ? text_format(teller->arena, "%s (%s)", words, text_string(&text)) : words;
}

/* ---- clauses ---- */

const char *tell_clause(const struct teller *teller, uint32_t number) {
  const struct clause *clause = &teller->model->clauses[number];
  const char *id = atom_string(teller->model->workshop->atoms, clause->id);
  if (!clause->place || !*clause->place) return id;
  return text_format(teller->arena, "%s (%s)", clause->place, id);
}

static bool same_place(const struct model *model, uint32_t a, uint32_t b) {
  const char *left = model->clauses[a].place, *right = model->clauses[b].place;
  return left && right && *left && strcmp(left, right) == 0;
}

size_t tell_same_place(const struct model *model, const struct clause_list *clauses, size_t from) {
  size_t end = from + 1;
  while (end < clauses->count && same_place(model, clauses->items[from], clauses->items[end]))
    end++;
  return end;
}

const char *tell_clauses(const struct teller *teller, const struct clause_list *clauses) {
  struct text text = text_new(teller->arena);
  for (size_t i = 0; i < clauses->count;) {
    size_t end = tell_same_place(teller->model, clauses, i);
    const char *first = tell_clause(teller, clauses->items[i]);
    add_part(&text, end == i + 1 ? first : arena_copy(teller->arena, first, strlen(first) - 1));
    for (size_t same = i + 1; same < end; same++) {
      atom id = teller->model->clauses[clauses->items[same]].id;
      text_addf(&text, ", %s%s", atom_string(teller->model->workshop->atoms, id),
                same + 1 == end ? ")" : "");
    }
    i = end;
  }
  return text_string(&text);
}
