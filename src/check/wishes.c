/* SPDX-License-Identifier: EUPL-1.2
 *
 * Each wish is written as a rule in the language and typed like any other; what it speaks of is
 * given to it by names g1, g2 …, so that a thing needs no name of its own.
 */
#include "check/wishes.h"

#include "base/text.h"
#include "check/result.h"
#include "model/who.h"

static const char seats_of_each[] =
    " else sv \"{x} har inte det antal platser i {b} som texten säger bör finnas\""
    " en \"{x} {does|do} not have the number of seats in {b} that the text says there should be\"\n";
static const char seats_of_any[] =
    " else sv \"{b} har inte det antal platser som texten säger bör finnas\""
    " en \"{b} {does|do} not have the number of seats that the text says there should be\"\n";
static const char role_otherwise[] =
    " else sv \"För {b} säkrar texten i övrigt inte det som den säger bör gälla\""
    " en \"For {b} the rest of the text does not secure what it says should be so\"\n";

struct writer {
  const struct model *model;
  struct text text;
  struct given *given;
  size_t given_count, given_room;
};

/* A name for some things, made on the spot; `open`: what the text leaves open of each, so that it is in
 * what the name stands for only perhaps. */
static const char *give(struct writer *writer, struct refs refs, enum given_open open) {
  struct arena *arena = writer->model->workshop->arena;
  const char *name = text_format(arena, "g%zu", writer->given_count + 1);
  writer->given = arena_grow(arena, writer->given, &writer->given_room, writer->given_count + 1,
                             sizeof *writer->given);
  writer->given[writer->given_count++] =
      (struct given){atom_of(writer->model->workshop->atoms, name), refs, open};
  return name;
}

static const char *give_one(struct writer *writer, struct ref ref) {
  struct refs one = {0};
  refs_push(writer->model->workshop->arena, &one, ref);
  return give(writer, one, GIVEN_SURE);
}

/* How one asks whether a seat or role is held by somebody of this sort, or who comes from there. */
static const char *field_of(enum sort sort) {
  switch (sort) {
  case SORT_PARTY:
    return "party";
  case SORT_SIDE:
    return "side";
  case SORT_SECTOR:
    return "sector";
  case SORT_OFFICE:
  case SORT_ROLE:
    return "holder";
  default:
    return "pool";
  }
}

/* `x` (a seat or a role) is held by, or comes from, one of them. */
static const char *fits_any(struct writer *writer, const char *x, const struct refs *who) {
  struct text text = text_new(writer->model->workshop->arena);
  for (size_t i = 0; i < who->count; i++)
    text_addf(&text, "%s%s in %s.%s", i ? " or " : "", give_one(writer, who->items[i]), x,
              field_of(who->items[i].sort));
  return text_string(&text);
}

/* ---- seats ---- */

/* The bounds of a number of seats, each a line: `fits` says which seats count. */
static void write_count(struct writer *writer, const struct wish *wish, const struct demand *demand,
                        const char *fits, const char *otherwise) {
  const char *kind = wish->head == WORD_ADJUNCTS ? "adjunct" : "full";
  const struct {
    const char *sign;
    uint32_t bound;
    bool asked;
  } bounds[] = {{">=", demand->low, demand->low > 0},
                {"<=", demand->high, demand->high != UINT32_MAX}};
  for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
    if (bounds[i].asked)
      text_addf(&writer->text, "    count(each s in b.seats where s is %s and (%s) : s) %s %u%s", kind,
                fits, bounds[i].sign, bounds[i].bound, otherwise);
}

static void write_seats(struct writer *writer, const struct wish *wish,
                        const struct demand *demand) {
  if (demand->any) {
    write_count(writer, wish, demand, fits_any(writer, "s", &demand->who), seats_of_any);
    return;
  }
  for (size_t i = 0, end; i < demand->who.count; i = end) { /* those of one sort together */
    enum sort sort = demand->who.items[i].sort;
    struct refs alike = {0};
    for (end = i; end < demand->who.count && demand->who.items[end].sort == sort; end++)
      refs_push(writer->model->workshop->arena, &alike, demand->who.items[end]);
    text_addf(&writer->text, "    each x in %s {\n", give(writer, alike, GIVEN_SURE));
    write_count(writer, wish, demand,
                text_format(writer->model->workshop->arena, "x in s.%s", field_of(sort)),
                seats_of_each);
    text_add(&writer->text, "    }\n");
  }
}

/* ---- roles ---- */

/* The roles of a body that go by a word or name, and that no area sets apart. */
static struct refs roles_named(const struct model *model, uint32_t body, enum word word, atom name) {
  struct refs roles = {0};
  for (uint32_t i = 0; i < model->bodies[body].role_count; i++) {
    uint32_t number = model->bodies[body].first_role + i;
    const struct role *role = &model->roles[number];
    if (!role->area && (word ? role->word == word : !role->word && role->name == name))
      refs_push(model->workshop->arena, &roles, (struct ref){SORT_ROLE, number});
  }
  return roles;
}

static const char *give_roles(struct writer *writer, uint32_t body, enum word word, atom name,
                              enum given_open open) {
  return give(writer, roles_named(writer->model, body, word, name), open);
}

/* Whether somebody named in two ways, as an office and as a role, may be the same: if of one party. */
static bool may_be_same(const struct model *model, struct ref one, struct ref other) {
  bool two_ways = (one.sort == SORT_OFFICE && other.sort == SORT_ROLE) ||
                  (one.sort == SORT_ROLE && other.sort == SORT_OFFICE);
  if (!two_ways)
    return false;
  struct arena *arena = model->workshop->arena;
  struct possible own = who_may_be(arena, model, one, -1, SORT_PARTY);
  struct possible its = who_may_be(arena, model, other, -1, SORT_PARTY);
  for (size_t i = 0; i < own.refs.count; i++)
    if (refs_have(&its.refs, own.refs.items[i]))
      return true;
  return false;
}

/* Whether somebody may hold a role, by what the text says of who does. */
static bool may_hold(const struct model *model, const struct role *role, struct ref who) {
  bool may = role->turn_count == 0;
  for (size_t t = 0; t < role->turn_count && !may; t++)
    for (size_t i = 0; i < role->turns[t].candidates.count && !may; i++) {
      struct ref candidate = role->turns[t].candidates.items[i];
      may = who_of_both(model, candidate, who).sort != SORT_NONE || may_be_same(model, candidate, who);
    }
  return may;
}

/* The roles of a wish that somebody may hold, of which it is open whether they do. */
static const char *give_open(struct writer *writer, const struct wish *wish, struct ref who) {
  const struct model *model = writer->model;
  struct refs roles = roles_named(model, wish->body, wish->role, wish->role_name), open = {0};
  for (size_t i = 0; i < roles.count; i++)
    if (may_hold(model, &model->roles[roles.items[i].index], who))
      refs_push(model->workshop->arena, &open, roles.items[i]);
  return give(writer, open, GIVEN_HOLDER);
}

static const char *set_name(const struct writer *writer, enum word set) {
  return words_spelling(writer->model->workshop->words, LANGUAGE_ENGLISH, set);
}

/* Somebody of a party or unit that the text has in no sector may be of any; an office without one is of none. */
static const char *no_sector_told(const struct writer *writer, const char *x, const char *open) {
  return text_format(writer->model->workshop->arena,
                     "(%s in %s and not (%s has sector) and (not (%s has holder) or "
                     "some h in %s.holder { not (h is office) }))",
                     x, open, x, x, x);
}

/* Held by one of them. Of a role whose holder the text does not state, or states in another way than
 * by an office (a role) where one asks for an office (a role), it cannot be told: `open`. */
static void write_holder(struct writer *writer, const struct wish *wish, const struct demand *demand,
                         const char *open) {
  text_addf(&writer->text, "(%s)", fits_any(writer, "r", &demand->who));
  for (size_t i = 0; i < demand->who.count; i++) {
    enum sort sort = demand->who.items[i].sort;
    if (sort == SORT_OFFICE || sort == SORT_ROLE)
      text_addf(&writer->text, " or (r in %s and (not (r has holder) or some h in r.holder { not (h is %s) }))",
                give_open(writer, wish, demand->who.items[i]), sort == SORT_OFFICE ? "office" : "role");
    if (sort == SORT_SECTOR)
      text_addf(&writer->text, " or %s", no_sector_told(writer, "r", open));
  }
  text_add(&writer->text, "\n");
}

enum { ROLES_FOLLOWED = 4 };

/* Whether a party, side or sector may be that of any of some; so it may where nothing is known of them. */
static bool may_be_of(const struct model *model, const struct refs *some, struct ref whom) {
  for (size_t i = 0; i < some->count; i++) {
    struct possible may = who_may_be(model->workshop->arena, model, some->items[i], -1, whom.sort);
    if (may.refs.count == 0 || refs_have(&may.refs, whom))
      return true;
  }
  return some->count == 0;
}

/* Whether somebody is for certain of the same party, side or sector as another. */
static bool is_the_same(const struct model *model, struct ref one, struct ref other, enum word set) {
  enum sort sort = set == WORD_SIDE ? SORT_SIDE : set == WORD_PARTY ? SORT_PARTY : SORT_SECTOR;
  struct possible its = who_may_be(model->workshop->arena, model, one, -1, sort);
  struct possible own = who_may_be(model->workshop->arena, model, other, -1, sort);
  return its.refs.count == 1 && own.refs.count == 1 && !its.nothing && ref_same(its.refs.items[0], own.refs.items[0]);
}

/* Whether a party, side or sector may be that of the holder, by all that is said of who holds it. */
static bool may_come_to_hold(const struct model *model, uint32_t number, struct ref whom, unsigned followed) {
  const struct role *role = &model->roles[number];
  const struct refs own = {.items = &(struct ref){SORT_ROLE, number}, .count = 1};
  bool may = may_be_of(model, &own, whom);
  for (size_t i = 0; may && i < role->limit_count; i++)
    may = may_be_of(model, &role->limits[i].among, whom);
  if (may && role->opposite)
    may = !is_the_same(model, (struct ref){SORT_ROLE, role->opposite - 1}, whom, role->opposite_set);
  if (followed == ROLES_FOLLOWED)
    return may;
  if (may && role->alike && (role->alike_set == WORD_PARTY || whom.sort != SORT_PARTY))
    may = may_come_to_hold(model, role->alike - 1, whom, followed + 1);
  return may && (!role->succeeds || may_come_to_hold(model, role->succeeds - 1, whom, followed + 1));
}

/* The roles that each of some may hold, of which it is open whether they take turns. */
static const char *give_open_to_each(struct writer *writer, const struct refs *roles, const struct refs *who) {
  struct refs open = {0};
  for (size_t i = 0; i < roles->count; i++) {
    bool each = true;
    for (size_t x = 0; x < who->count; x++)
      each = each && may_come_to_hold(writer->model, roles->items[i].index, who->items[x], 0);
    if (each)
      refs_push(writer->model->workshop->arena, &open, roles->items[i]);
  }
  return give(writer, open, GIVEN_HOLDER);
}

/* The role whose turns are those of another one: held by the same, or by somebody of the same party or side. */
static uint32_t role_followed(const struct model *model, uint32_t number, enum word set) {
  for (unsigned i = 0; i < ROLES_FOLLOWED && !model->roles[number].alternating; i++) {
    const struct role *role = &model->roles[number];
    const struct refs *only = role->turn_count == 1 ? &role->turns[0].candidates : NULL;
    if (role->alike && (role->alike_set == set || (role->alike_set == WORD_PARTY && set == WORD_SIDE)))
      number = role->alike - 1;
    else if (only && only->count == 1 && only->items[0].sort == SORT_ROLE)
      number = only->items[0].index;
  }
  return number;
}

/* All of them have their turn, equally often, and no two turns on end. Where no turns are stated it is so of two if no
 * two terms on end are of the same one; of more it is open, or never so where one of them may not hold the role. */
static void write_turns(struct writer *writer, const struct wish *wish, const struct demand *demand) {
  const char *set = set_name(writer, demand->set), *all = give(writer, demand->who, GIVEN_SURE);
  const bool two = demand->who.count == 2;
  struct refs roles = roles_named(writer->model, wish->body, wish->role, wish->role_name);
  uint32_t own = roles.count == 1 ? roles.items[0].index : 0;
  uint32_t turning = roles.count == 1 && !two ? role_followed(writer->model, own, demand->set) : own;
  const char *v = turning == own ? "r" : "q", *stated = two ? "has holder" : "is alternating";
  struct text *text = &writer->text;
  if (turning != own)
    text_addf(text, "some q in %s {\n", give_one(writer, (struct ref){SORT_ROLE, turning}));
  text_addf(text, "%s is alternating or r in %s", v, give_open_to_each(writer, &roles, &demand->who));
  text_add(text, two ? " and not (r has holder) or r has holder\n" : "\n");
  text_addf(text, "each t in %s.terms where %s %s and t has former { t.%s != t.former.%s }\n", v, v, stated, set, set);
  text_addf(text, "each x in %s where %s is alternating {\n  some t in %s.terms { x in t.%s }\n  each y in %s {\n"
            "    count(each t in %s.terms where x in t.%s : t) = count(each t in %s.terms where y in t.%s : t)\n"
            "  }\n}\n%s", all, v, v, set, all, v, set, v, set, turning == own ? "" : "}\n");
}

static void write_demand_of_role(struct writer *writer, const struct wish *wish, const struct demand *demand) {
  struct text *text = &writer->text;
  const char *open = give_roles(writer, wish->body, wish->role, wish->role_name,
                                demand->kind == DEMAND_PERIOD ? GIVEN_PERIOD : GIVEN_HOLDER);
  switch (demand->kind) {
  case DEMAND_HOLDER:
    write_holder(writer, wish, demand, open);
    break;
  case DEMAND_OTHER: {
    const char *set = set_name(writer, demand->set);
    uint32_t body = wish->body;
    text_addf(text, "some o in b.roles where o in %s { r.%s != o.%s",
              give_roles(writer, body, demand->role, demand->role_name, GIVEN_SURE), set, set);
    if (demand->set == WORD_SECTOR) {
      const char *open_other = give_roles(writer, body, demand->role, demand->role_name, GIVEN_HOLDER);
      text_addf(text, " or %s or %s", no_sector_told(writer, "r", open), no_sector_told(writer, "o", open_other));
    }
    text_add(text, " }\n");
    break;
  }
  case DEMAND_TURNS:
    write_turns(writer, wish, demand);
    break;
  case DEMAND_PERIOD:
    text_addf(text, "(r has period and r.period %s %u) or (not (r has period) and r in %s)\n",
              demand->any ? ">=" : "=", demand->low, open);
    break;
  default:
    text_add(text, "r is role\n");
    break;
  }
}

/* The role is given and not named, so that no name of a model's own is taken for a word or a field. */
static void write_role(struct writer *writer, const struct wish *wish) {
  text_addf(&writer->text, "    some r in asserted(b.roles) where r in %s {\n",
            give_roles(writer, wish->body, wish->role, wish->role_name, GIVEN_SURE));
  for (const struct demand *demand = wish->demands; demand; demand = demand->next)
    write_demand_of_role(writer, wish, demand);
  text_addf(&writer->text, "    }%s", role_otherwise);
}

/* ---- the rule ---- */

/* The bodies a statement is said of come one after the other. */
static size_t write_wishes(struct writer *writer, const struct wish *first, size_t count) {
  size_t n = 0;
  text_addf(&writer->text, "stadga 1 english\nrule wish_%u should {\n  sv \"\"\n  en \"\"\n", first->statement);
  for (; n < count && first[n].statement == first->statement; n++) {
    text_addf(&writer->text, "  each b in %s {\n",
              give_one(writer, (struct ref){SORT_BODY, first[n].body}));
    if (first->head)
      for (const struct demand *demand = first[n].demands; demand; demand = demand->next)
        write_seats(writer, &first[n], demand);
    else
      write_role(writer, &first[n]);
    text_add(&writer->text, "  }\n");
  }
  text_add(&writer->text, "}\n");
  return n;
}

/* "clause D-5"; without one, the place of the statement. */
static const char *name_of(const struct model *model, const struct statement *statement) {
  struct workshop *workshop = model->workshop;
  if (statement->clauses.count)
    return text_format(workshop->arena, RULE_OF_CLAUSE "%s",
                       atom_string(workshop->atoms, model->clauses[statement->clauses.items[0]].id));
  return statement_place(model, statement);
}

/* The clause in the register's words; without one, the statement as it is written. */
static void name_rule(const struct model *model, const struct statement *statement,
                      struct typed_rule *typed) {
  typed->name = name_of(model, statement);
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    const char *words = statement->clauses.count
                            ? model->clauses[statement->clauses.items[0]].text[l]
                            : NULL;
    typed->title[l] =
        words && *words ? words : typed_source(model->workshop, statement_at(statement));
  }
}

/* What cannot be made a rule is told of: nothing asked for is passed over in silence. */
static void refuse(const struct model *model, const struct statement *statement) {
  struct span at = statement_at(statement);
  report_add(model->workshop->report, MESSAGE_WISH, at, typed_source(model->workshop, at), NULL, NULL);
}

/* Where one goes through the roles of a body for one that was given, the others are not looked at: what the text says
 * of them has nothing to do with it. Of none that was given, those that go by the name in the wish. */
static void narrow(const struct model *model, struct typed *typed, const struct wish *wish) {
  for (; typed; typed = typed->next) {
    struct typed *set = typed->kind == TYPED_SOME ? typed->left : NULL, *where = set ? typed->right : NULL;
    if (where && where->kind == TYPED_IN && set->kind == TYPED_FIELD && set->sorts == SORT_BIT(SORT_ROLE)) {
      const struct refs *given = &where->right->constants;
      const struct role *role = given->count ? &model->roles[given->items[0].index] : NULL;
      set->wanted.word = role ? role->word : wish->role;
      set->wanted.name = role ? role->name : wish->role_name;
    }
    narrow(model, typed->block, wish);
  }
}

static struct typed_rule *type_wish(struct writer *writer, const struct wish *wish,
                                    const struct statement *statement) {
  struct workshop *workshop = writer->model->workshop;
  uint32_t number;
  size_t at;
  if (source_add(workshop->sources, "", text_string(&writer->text), writer->text.length, &number,
                 &at) != SOURCE_OK)
    return NULL;
  const struct tree *tree = parse_source(workshop, number);
  struct rule_item *item = arena_alloc(workshop->arena, sizeof *item);
  *item = (struct rule_item){.item = tree->items, .language = LANGUAGE_ENGLISH, .pack = "",
                             .given = writer->given, .given_count = writer->given_count};
  struct typed_rule *typed = tree->items ? type_rule(workshop, writer->model, item) : NULL;
  if (!typed)
    return NULL;
  narrow(writer->model, typed->lines, wish);
  name_rule(writer->model, statement, typed);
  return typed;
}

struct typed_rule **wishes_rules(const struct model *model) {
  struct typed_rule **rules = arena_array(model->workshop->arena, model->wishes_count + 1, sizeof(*rules));
  size_t count = 0;
  for (size_t i = 0; i < model->wishes_count;) {
    const struct wish *first = &model->wishes[i];
    struct writer writer = {.model = model, .text = text_new(model->workshop->arena)};
    i += write_wishes(&writer, first, model->wishes_count - i);
    struct typed_rule *typed = type_wish(&writer, first, &model->statements[first->statement]);
    if (typed)
      rules[count++] = typed;
    else
      refuse(model, &model->statements[first->statement]);
  }
  return rules;
}
