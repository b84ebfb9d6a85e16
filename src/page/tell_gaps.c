/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: gaps. Out: what is missing, why, and what a clause could say, in words.
 */
#include "page/tell_gaps.h"

#include "check/naming.h"

enum { CLAUSES_MOST = 3 };

static const char *size_of(const struct teller *teller, size_t size) {
  return text_format(teller->arena, "%zu", size);
}

const char *tell_gap_totals(const struct teller *teller, const struct gaps *gaps) {
  if (!gaps->count) return tell(teller, SAY_GAPS_NONE);
  return TELL_WITH(teller, SAY_GAPS_TOTALS, size_of(teller, gaps->count), size_of(teller, gaps->place_count),
                   size_of(teller, gaps->counts[GAP_START]), size_of(teller, gaps->counts[GAP_DISPUTE]),
                   size_of(teller, gaps->counts[GAP_CLARITY]));
}

const char *tell_gap_uncovered(const struct teller *teller, const struct gaps *gaps) {
  return gaps->uncovered ? TELL_WITH(teller, SAY_GAPS_UNCOVERED, size_of(teller, gaps->uncovered)) : NULL;
}

enum say tell_gap_grade(enum gap_grade grade) {
  static const enum say sayings[] = {
      [GAP_START] = SAY_GAPS_START, [GAP_DISPUTE] = SAY_GAPS_DISPUTE, [GAP_CLARITY] = SAY_GAPS_CLARITY};
  return sayings[grade];
}

/* ---- names ---- */

static const char *quoted(const struct teller *teller, const char *words) {
  return TELL_WITH(teller, SAY_QUOTED, words);
}

static struct ref family_ref(const struct model *model, const struct family *family) {
  return (struct ref){SORT_FAMILY, (uint32_t)(family - model->families)};
}

/* The body it is about, or the whole family of it. */
static const char *body_name(const struct teller *teller, const struct gap_place *place) {
  if (place->family) return tell_name(teller, family_ref(teller->model, place->family));
  uint32_t body = place->of.sort == SORT_ROLE ? teller->model->roles[place->of.index].body : place->of.index;
  return tell_name(teller, (struct ref){SORT_BODY, body});
}

static const char *name_of(const struct teller *teller, const struct gap_place *place) {
  const struct model *model = teller->model;
  switch (place->of.sort) {
  case SORT_BODY: return body_name(teller, place);
  case SORT_ROLE:
    return TELL_WITH(teller, SAY_ROLE_IN_BODY, tell_role(teller, &model->roles[place->of.index]),
                     body_name(teller, place));
  case SORT_EVALUATION: {
    const char *label = model->evaluations[place->of.index].label;
    return label ? quoted(teller, label) : tell(teller, SAY_THE_EVALUATION);
  }
  case SORT_DOCUMENT:
  case SORT_COST: return quoted(teller, tell_name(teller, place->of));
  default: return tell_name(teller, place->of);
  }
}

/* What a thing is, where two have the same name. */
static const char *kind_of(const struct teller *teller, struct ref ref) {
  switch (ref.sort) {
  case SORT_AGREEMENT: return tell(teller, SAY_THE_AGREEMENT);
  case SORT_PARTY: return tell(teller, SAY_A_PARTY);
  case SORT_SUPPORT: return tell(teller, SAY_A_SUPPORT);
  case SORT_OFFICE: return tell(teller, SAY_AN_OFFICE);
  case SORT_BODY: return tell(teller, teller->model->bodies[ref.index].unit ? SAY_A_UNIT : SAY_A_BODY);
  case SORT_MATTER: return tell(teller, SAY_A_MATTER);
  case SORT_AREA: return tell(teller, SAY_AN_AREA);
  default: return tell(teller, SAY_A_DOCUMENT);
  }
}

static const char *both_kinds(const struct teller *teller, const struct gap_place *place) {
  const char *kinds[] = {kind_of(teller, place->of), kind_of(teller, place->others.items[0])};
  return tell_join(teller, kinds, 2, SAY_AND);
}

static bool is_same_name(const struct gap_kind *kind) {
  return kind->one == SAY_GAP_SAME_NAME;
}

/* {1}, {2} and {3} of what is said of a place: of a post it, its body and the word for it; else the thing and what
 * else it is about. */
struct parts {
  const char *name, *other, *role;
};

/* A side is a common noun: "kommunerna" inside of a sentence, unless it begins with two capitals. */
static const char *side_name(const struct teller *teller, struct ref side) {
  const char *name = tell_name(teller, side);
  bool plain = name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a' && name[1] <= 'z';
  return plain ? text_format(teller->arena, "%c%s", name[0] - 'A' + 'a', name + 1) : name;
}

static const char *other_names(const struct teller *teller, const struct refs *others) {
  const char **names = arena_array(teller->arena, others->count, sizeof *names);
  for (size_t i = 0; i < others->count; i++) {
    struct ref other = others->items[i];
    names[i] = other.sort == SORT_SIDE ? side_name(teller, other) : tell_name(teller, other);
  }
  return tell_join(teller, names, others->count, SAY_AND);
}

static struct parts parts_of(const struct teller *teller, const struct gap_kind *kind, const struct gap_place *place) {
  struct parts parts = {name_of(teller, place), place->words ? place->words : "", ""};
  if (kind->one == SAY_GAP_TWO_NAMES) parts.name = model_shown(teller->model, place->of, teller->language);
  if (is_same_name(kind)) return (struct parts){place->words, both_kinds(teller, place), ""};
  if (place->of.sort == SORT_ROLE) {
    parts.other = body_name(teller, place);
    parts.role = tell_role(teller, &teller->model->roles[place->of.index]);
  } else if (place->others.count) {
    parts.other = other_names(teller, &place->others);
  }
  return parts;
}

/* Whether it is about words that the text says of itself: then these are its name. */
static bool is_named_by_words(const struct gap *gap, const struct gap_place *place) {
  bool two_names = gap->kind->one == SAY_GAP_TWO_NAMES || is_same_name(gap->kind);
  return place->of.sort == SORT_AGREEMENT && place->words && !two_names;
}

const char *tell_gap_subject(const struct teller *teller, const struct gap *gap, size_t number) {
  const struct gap_place *place = &gap->places[number];
  if (is_named_by_words(gap, place)) return quoted(teller, place->words);
  if (place->of.sort == SORT_DOCUMENT || place->of.sort == SORT_COST) return tell_name(teller, place->of);
  return parts_of(teller, gap->kind, place).name;
}

const char *tell_gap_place(const struct teller *teller, const struct gap *gap, size_t number) {
  const struct gap_place *place = &gap->places[number];
  const char *name = tell_gap_subject(teller, gap, number), *other = parts_of(teller, gap->kind, place).other;
  if (place->of.sort == SORT_ROLE || !*other || is_named_by_words(gap, place)) return name;
  return text_format(teller->arena, "%s: %s", name, other);
}

/* ---- sentences ---- */

/* With a capital letter, unless it begins with a name or quotation mark. */
static const char *capital(const struct teller *teller, const char *text) {
  return with_capital(teller->arena, text);
}

const char *tell_gap_heading(const struct teller *teller, const struct gap *gap) {
  if (gap->count > 1) return TELL_WITH(teller, gap->kind->many, size_of(teller, gap->count));
  struct parts parts = parts_of(teller, gap->kind, gap->places);
  return capital(teller, TELL_WITH(teller, gap->kind->one, parts.name, parts.other, parts.role));
}

const char *tell_gap_clause(const struct teller *teller, const struct gaps *gaps, const struct gap *gap, size_t place) {
  const struct teller writer = {teller->arena, teller->model, gaps->language};
  struct parts parts = parts_of(&writer, gap->kind, &gap->places[place]);
  return capital(&writer, TELL_WITH(&writer, gap->kind->clause, parts.name, parts.other, parts.role));
}

const char *tell_gap_where(const struct teller *teller, const struct gap_place *place) {
  if (place->clauses.count) {
    size_t told = place->clauses.count > CLAUSES_MOST + 1 ? CLAUSES_MOST : place->clauses.count;
    const char *clauses = tell_clauses(teller, &(struct clause_list){place->clauses.items, told});
    const char *more = TELL_WITH(teller, SAY_GAPS_MORE, size_of(teller, place->clauses.count - told));
    return told == place->clauses.count ? clauses : text_format(teller->arena, "%s; %s", clauses, more);
  }
  return place->at.start ? model_place(teller->model, place->at) : tell(teller, SAY_GAPS_WHOLE);
}
