/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rule files to rules. A name may stand for one rule only, over all packs, files and models.
 */
#include "check/rulebook.h"

#include "base/text.h"
#include "check/packs.h"
#include "check/wishes.h"

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
        text_format(rulebook->workshop->arena, "clause %s",
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

static void add_source(struct rulebook *rulebook, uint32_t number, const char *pack) {
  struct arena *arena = rulebook->workshop->arena;
  const struct tree *tree = parse_source(rulebook->workshop, number);
  for (const struct item *item = tree->items; item; item = item->next) {
    if (item->kind != ITEM_RULE)
      continue;
    struct rule_item *made = arena_alloc(arena, sizeof *made);
    *made = (struct rule_item){.item = item, .language = tree->language, .pack = pack};
    add_rule(rulebook, NULL, made);
  }
}

/* ---- packs ---- */

static bool is_named(const char *const *names, const char *name) {
  for (; names && *names; names++)
    if (strcmp(*names, name) == 0)
      return true;
  return !names;
}

static void add_pack(struct rulebook *rulebook, const struct pack *pack) {
  struct workshop *workshop = rulebook->workshop;
  const char *name = text_format(workshop->arena, "rules/%s.stadga", pack->name);
  uint32_t number;
  size_t at;
  enum source_fault fault =
      source_add(workshop->sources, name, (const char *)pack->bytes, pack->length, &number, &at);
  if (fault == SOURCE_OK)
    add_source(rulebook, number, pack->name);
}

static void complain_of_pack(struct rulebook *rulebook, const char *name) {
  struct complaint *complaint = report_add(rulebook->workshop->report, MESSAGE_RULE_UNKNOWN_PACK,
                                           (struct span){0}, name, NULL, NULL);
  size_t least = 3;
  for (size_t i = 0; i < packs_count; i++) {
    size_t distance = text_distance(name, packs[i].name, 2);
    if (distance >= least)
      continue;
    least = distance;
    complaint->suggestion = packs[i].name;
  }
}

struct rulebook *rulebook_open(struct workshop *workshop, const char *const *names) {
  struct rulebook *rulebook = arena_alloc(workshop->arena, sizeof *rulebook);
  rulebook->workshop = workshop;
  for (size_t i = 0; i < packs_count; i++)
    if (is_named(names, packs[i].name))
      add_pack(rulebook, &packs[i]);
  for (; names && *names; names++) {
    bool known = false;
    for (size_t i = 0; i < packs_count && !known; i++)
      known = strcmp(packs[i].name, *names) == 0;
    if (!known)
      complain_of_pack(rulebook, *names);
  }
  return rulebook;
}

/* ---- other files, and models ---- */

static const char *file_name(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
  const char *ending = strstr(name, ".stadga");
  return arena_copy(arena, name, ending ? (size_t)(ending - name) : strlen(name));
}

static enum message message_of(enum source_fault fault) {
  switch (fault) {
  case SOURCE_NO_SUCH_FILE:
    return MESSAGE_FILE_MISSING;
  case SOURCE_NOT_A_FILE:
    return MESSAGE_FILE_NOT_FILE;
  case SOURCE_TOO_LARGE:
    return MESSAGE_FILE_TOO_LARGE;
  case SOURCE_NOT_UTF8:
    return MESSAGE_NOT_UTF8;
  case SOURCE_CONTROL:
    return MESSAGE_CONTROL_CHARACTER;
  case SOURCE_BIDI:
    return MESSAGE_BIDI_CHARACTER;
  case SOURCE_INVISIBLE:
    return MESSAGE_INVISIBLE_CHARACTER;
  default:
    return MESSAGE_FILE_READ;
  }
}

void rulebook_add_file(struct rulebook *rulebook, const char *path, size_t limit) {
  struct workshop *workshop = rulebook->workshop;
  uint32_t number = 0;
  size_t at = 0;
  const char *reason = NULL;
  enum source_fault fault = source_read(workshop->sources, path, limit, &number, &at, &reason);
  if (fault == SOURCE_OK) {
    add_source(rulebook, number, file_name(workshop->arena, path));
    return;
  }
  bool of_bytes = fault >= SOURCE_NOT_UTF8;
  struct span place =
      of_bytes ? (struct span){number + 1, (uint32_t)at, (uint32_t)at + 1} : (struct span){0};
  report_add(workshop->report, message_of(fault), place, path, reason, NULL);
}

void rulebook_add_model(struct rulebook *rulebook, const struct model *model) {
  for (size_t i = 0; i < model->own_rules_count; i++)
    add_rule(rulebook, model, &model->own_rules[i]);
  for (struct typed_rule **wish = wishes_rules(model); *wish; wish++)
    keep_rule(rulebook, *wish);
}
