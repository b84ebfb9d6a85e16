/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rule files to rules. A name may stand for one rule only, over all packs, files and models.
 */
#include "check/rulebook.h"

#include "base/text.h"
#include "check/packs.h"
#include "check/wishes.h"
#include "logic/compared.h"
#include "model/load.h"

#include <string.h>

static bool is_taken(struct rulebook *rulebook, const struct rule *rule) {
  const char *name = atom_string(rulebook->workshop->atoms, rule->name.text);
  for (size_t i = 0; i < rulebook->count; i++) {
    const struct typed_rule *other = rulebook->rules[i];
    if (strcmp(other->name, name) != 0)
      continue;
    struct complaint *complaint = report_add(rulebook->workshop->report, MESSAGE_RULE_DUPLICATE,
                                             rule->name.at, name, NULL, NULL);
    complaint->other = other->item->item->rule->name.at;
    return true;
  }
  return false;
}

/* What a text says of itself is measured, not demanded, and goes by its clause. */
static void make_principle(struct rulebook *rulebook, struct typed_rule *typed) {
  const struct name_list *clauses = typed->item->item->clauses;
  typed->level = MODAL_SHOULD;
  if (clauses)
    typed->name =
        text_format(rulebook->workshop->arena, RULE_OF_CLAUSE "%s",
                    atom_string(rulebook->workshop->atoms, clauses->name.text));
}

static void keep_rule(struct rulebook *rulebook, struct typed_rule *typed) {
  rulebook->rules = arena_grow(rulebook->workshop->arena, rulebook->rules, &rulebook->room,
                               rulebook->count + 1, sizeof *rulebook->rules);
  rulebook->rules[rulebook->count++] = typed;
}

static void add_rule(struct rulebook *rulebook, const struct model *model,
                     const struct rule_item *item) {
  if (is_taken(rulebook, item->item->rule))
    return;
  struct typed_rule *typed = type_rule(rulebook->workshop, model, item);
  if (!typed)
    return;
  if (item->item->keyword == WORD_PRINCIPLE)
    make_principle(rulebook, typed);
  keep_rule(rulebook, typed);
}

/* ---- the packs ---- */

/* Packs and rules asked for by name, which of them were found, and what was meant by the others. */
struct asked {
  const struct name *names;
  size_t count;
  bool *found;
  struct likeness *meant;
};

static bool asks_for(const struct workshop *workshop, struct asked *asked, const char *name) {
  bool asks = false;
  for (size_t i = 0; i < asked->count; i++) {
    bool named = strcmp(atom_string(workshop->atoms, asked->names[i].text), name) == 0;
    asked->found[i] = asked->found[i] || named;
    asks = asks || named;
    if (!named)
      likeness_offer(&asked->meant[i], name);
  }
  return asks;
}

/* Adds the rules of a file: all, or those asked for. */
static void add_source(struct rulebook *rulebook, uint32_t number, const char *pack, bool all,
                       struct asked *asked) {
  struct workshop *workshop = rulebook->workshop;
  const struct tree *tree = parse_source(workshop, number);
  for (const struct item *item = tree->items; item; item = item->next) {
    if (item->kind != ITEM_RULE)
      continue;
    if (!asks_for(workshop, asked, atom_string(workshop->atoms, item->rule->name.text)) && !all)
      continue;
    struct rule_item *made = arena_alloc(workshop->arena, sizeof *made);
    *made = (struct rule_item){.item = item, .language = tree->language, .pack = pack};
    add_rule(rulebook, NULL, made);
  }
}

static void add_pack(struct rulebook *rulebook, const struct pack *pack, struct asked *asked) {
  struct workshop *workshop = rulebook->workshop;
  const char *name = text_format(workshop->arena, "rules/%s.stadga", pack->name);
  uint32_t number;
  size_t at;
  enum source_fault fault =
      source_add(workshop->sources, name, (const char *)pack->bytes, pack->length, &number, &at);
  bool all = asks_for(workshop, asked, pack->name) || !asked->names;
  if (fault == SOURCE_OK)
    add_source(rulebook, number, pack->name, all, asked);
}

static bool is_pack(const struct workshop *workshop, const struct name *name, const struct pack *pack) {
  return strcmp(atom_string(workshop->atoms, name->text), pack->name) == 0;
}

/* A pack that nobody asks for is not read, unless one of the names may be that of a rule in it. */
static bool is_wanted(const struct workshop *workshop, const struct asked *asked, const struct pack *pack) {
  bool wanted = !asked->names;
  for (size_t i = 0; i < asked->count && !wanted; i++) {
    bool known = false;
    for (size_t k = 0; k < packs_count; k++)
      known = known || is_pack(workshop, &asked->names[i], &packs[k]);
    wanted = !known || is_pack(workshop, &asked->names[i], pack);
  }
  return wanted;
}

static bool has_name(const struct name *names, size_t count, atom name) {
  bool has = false;
  for (size_t i = 0; i < count; i++)
    has = has || names[i].text == name;
  return has;
}

/* The model's own rules are asked for too. */
static void ask_own(const struct model *model, struct asked *asked) {
  for (size_t i = 0; i < model->own_rules_count; i++) {
    const struct item *item = model->own_rules[i].item;
    if (item->keyword == WORD_RULE)
      asks_for(model->workshop, asked, atom_string(model->workshop->atoms, item->rule->name.text));
  }
}

static struct rulebook *open_rulebook(struct workshop *workshop, const struct model *model, const struct name *names,
                                      size_t count) {
  struct arena *arena = workshop->arena;
  struct rulebook *rulebook = arena_alloc(arena, sizeof *rulebook);
  struct asked asked = {names, count, arena_array(arena, count, sizeof(bool)),
                        arena_array(arena, count, sizeof(struct likeness))};
  *rulebook = (struct rulebook){.workshop = workshop, .own = names, .own_count = count};
  for (size_t i = 0; i < count; i++)
    asked.meant[i] = likeness_of(atom_string(workshop->atoms, names[i].text));
  for (size_t i = 0; i < packs_count; i++)
    if (is_wanted(workshop, &asked, &packs[i]))
      add_pack(rulebook, &packs[i], &asked);
  if (model)
    ask_own(model, &asked);
  for (size_t i = 0; i < count; i++)
    if (!asked.found[i])
      report_add(workshop->report, MESSAGE_RULE_UNKNOWN_PACK, names[i].at, asked.meant[i].written, NULL, NULL)
          ->suggestion = asked.meant[i].nearest;
  return rulebook;
}

struct rulebook *rulebook_open(struct workshop *workshop, const struct name *names, size_t count) {
  return open_rulebook(workshop, NULL, names, count);
}

struct rulebook *rulebook_open_for(const struct model *model, const struct name *names, size_t count) {
  return open_rulebook(model->workshop, model, names, count);
}

/* ---- other files, and models ---- */

static const char *file_name(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
  const char *ending = strstr(name, ".stadga");
  return arena_copy(arena, name, ending ? (size_t)(ending - name) : strlen(name));
}

void rulebook_add_file(struct rulebook *rulebook, const char *path, size_t limit) {
  struct workshop *workshop = rulebook->workshop;
  uint32_t number = 0;
  size_t at = 0;
  const char *reason = NULL;
  enum source_fault fault = source_read(workshop->sources, path, limit, &number, &at, &reason);
  if (fault == SOURCE_OK) {
    struct asked nothing = {0};
    add_source(rulebook, number, file_name(workshop->arena, path), true, &nothing);
    return;
  }
  complain_of_source(workshop, fault, path, number, at, reason, (struct span){0});
}

static bool is_named(const struct rulebook *rulebook, const struct rule_item *own) {
  return own->item->keyword == WORD_RULE && has_name(rulebook->own, rulebook->own_count, own->item->rule->name.text);
}

void rulebook_add_model(struct rulebook *rulebook, const struct model *model) {
  bool named = false;
  for (size_t i = 0; i < model->own_rules_count; i++)
    named = named || is_named(rulebook, &model->own_rules[i]);
  for (size_t i = 0; i < model->own_rules_count; i++)
    if (!named || is_named(rulebook, &model->own_rules[i]))
      add_rule(rulebook, model, &model->own_rules[i]);
  if (named)
    return;
  for (struct typed_rule **wish = wishes_rules(model); *wish; wish++)
    keep_rule(rulebook, *wish);
}

uint32_t rulebook_compared_by(const struct rulebook *rulebook, const struct model *model, size_t rule) {
  uint32_t most = compared_most(rulebook->rules[rule]->lines, model_stated_seats(model));
  return model_reaches(model, most) ? 0 : most;
}

uint32_t rulebook_compared(const struct rulebook *rulebook, const struct model *model) {
  uint32_t most = 0;
  struct stated_seats seats = model_stated_seats(model);
  for (size_t i = 0; i < rulebook->count; i++) {
    uint32_t one = compared_most(rulebook->rules[i]->lines, seats);
    most = one > most ? one : most;
  }
  return model_reaches(model, most) ? 0 : most;
}

struct rulebook *rulebook_again(const struct rulebook *rulebook, struct workshop *workshop, const struct model *model) {
  struct rulebook *again = arena_alloc(workshop->arena, sizeof *again);
  again->workshop = workshop;
  again->own = rulebook->own;
  again->own_count = rulebook->own_count;
  again->rules = arena_array(workshop->arena, rulebook->count + 1, sizeof *again->rules);
  again->room = rulebook->count + 1;
  for (size_t i = 0; i < rulebook->count; i++) {
    const struct typed_rule *rule = rulebook->rules[i];
    if (rule->pack && *rule->pack)
      again->rules[again->count++] = rule;
  }
  rulebook_add_model(again, model);
  return again;
}
