/* SPDX-License-Identifier: EUPL-1.2
 *
 * A tree as text, without its places: two texts with the same tree say the same. For unit tests and
 * for fuzzing.
 */
#ifndef STADGA_TEST_TREE_H
#define STADGA_TEST_TREE_H

#include "base/text.h"
#include "syntax/parse.h"

struct telling {
  const struct workshop *workshop;
  struct text *out;
};

static inline void tell_items(struct telling tell, const struct item *items);

static inline void tell_name(struct telling tell, const char *before, atom name) {
  if (name) text_addf(tell.out, "%s%s", before, atom_string(tell.workshop->atoms, name));
}

static inline void tell_string(struct telling tell, const char *before, const char *string) {
  if (string) text_addf(tell.out, "%s\"%s\"", before, string);
}

static inline void tell_word(struct telling tell, const char *before, enum word word) {
  if (word) text_addf(tell.out, "%s%s", before, words_spelling(tell.workshop->words, LANGUAGE_ENGLISH, word));
}

static inline void tell_names(struct telling tell, const char *before, const struct name_list *names) {
  for (; names; names = names->next) tell_name(tell, before, names->name.text);
}

static inline void tell_number(struct telling tell, struct number number) {
  text_addf(tell.out, " %lld/%lld", (long long)number.top, (long long)number.bottom);
}

static inline void tell_date(struct telling tell, struct date date) {
  if (date.year) text_addf(tell.out, " %d-%d-%d", date.year, date.month, date.day);
}

static inline void tell_quantity(struct telling tell, const struct quantity *quantity) {
  if (quantity->kind == QUANTITY_NONE) return;
  text_addf(tell.out, " [%d %d %d", (int)quantity->kind, quantity->more, quantity->percent);
  tell_number(tell, quantity->low);
  tell_number(tell, quantity->high);
  text_add(tell.out, "]");
}

static inline void tell_phrases(struct telling tell, const char *before, const struct phrase *phrases);

/* A phrase without those it is joined with. */
static inline void tell_phrase(struct telling tell, const char *before, const struct phrase *phrase) {
  text_addf(tell.out, "%s(%d %d", before, (int)phrase->kind, (int)phrase->unit);
  tell_quantity(tell, phrase->quantity);
  tell_word(tell, " each ", phrase->set);
  tell_name(tell, " ", phrase->name.text);
  switch (phrase->kind) {
  case PHRASE_NAME: case PHRASE_OTHER: case PHRASE_SAME: tell_names(tell, ".", phrase->path); break;
  case PHRASE_STRING: tell_string(tell, " ", phrase->string); break;
  case PHRASE_DATE: tell_date(tell, phrase->date); break;
  default: break;
  }
  tell_phrases(tell, " except ", phrase_exception(phrase));
  text_add(tell.out, ")");
}

static inline void tell_phrases(struct telling tell, const char *before, const struct phrase *phrases) {
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    for (const struct phrase *either = phrase; either; either = phrase_alternative(either))
      for (const struct phrase *part = either; part; part = phrase_whole(part))
        tell_phrase(tell, part != either ? " of " : either != phrase ? " or " : before, part);
}

static inline void tell_expressions(struct telling tell, const char *before, const struct expression *one) {
  for (; one; one = one->next) {
    text_addf(tell.out, "%s(%d", before, (int)one->kind);
    tell_name(tell, " ", one->qualifier.text);
    tell_name(tell, " ", one->name.text);
    if (one->kind == EXPRESSION_NUMBER) tell_number(tell, one->number);
    if (one->kind == EXPRESSION_DATE) tell_date(tell, one->date);
    tell_expressions(tell, " ", one->left);
    tell_expressions(tell, " ~ ", one->right);
    tell_expressions(tell, " : ", one->block);
    for (int l = 0; one->otherwise && l < LANGUAGE_COUNT; l++) tell_string(tell, " else ", one->otherwise->text[l]);
    text_add(tell.out, ")");
  }
}

static inline void tell_rule(struct telling tell, const struct rule *rule) {
  tell_name(tell, " ", rule->name.text);
  text_addf(tell.out, " %d\n", (int)rule->level);
  for (const struct wording_list *wording = rule->wordings; wording; wording = wording->next) {
    tell_name(tell, "", wording->key.text);
    tell_string(tell, " ", wording->text);
    text_add(tell.out, "\n");
  }
  tell_expressions(tell, "\n", rule->lines);
}

static inline void tell_item(struct telling tell, const struct item *item) {
  text_addf(tell.out, "%d %d", (int)item->kind, (int)item->modal);
  tell_word(tell, " ", item->keyword);
  tell_name(tell, " ", item->head.text);
  for (const struct declared *declared = item_declared(item); declared; declared = declared->next) {
    text_add(tell.out, " +");
    tell_name(tell, " ", declared->name.text);
    tell_string(tell, " ", declared->title);
    tell_names(tell, " ", declared->words);
  }
  tell_phrases(tell, " ", item_objects(item));
  for (const struct tail *tail = item->tails; tail; tail = tail->next) {
    tell_word(tell, " ", tail_word(tail->kind));
    tell_phrases(tell, " ", tail->phrases);
  }
  tell_names(tell, " @", item->clauses);
  if (item->kind == ITEM_RULE) tell_rule(tell, item->rule);
  if (item->has_block) {
    text_add(tell.out, " {\n");
    tell_items(tell, item->block);
    text_add(tell.out, "}");
  }
  for (const struct branch *branch = item_branches(item); branch; branch = branch->next) {
    text_add(tell.out, " branch");
    tell_string(tell, " ", branch->label);
    tell_string(tell, " ", branch->assumed);
    text_add(tell.out, " {\n");
    tell_items(tell, branch->items);
    text_add(tell.out, "}");
  }
  text_add(tell.out, "\n");
}

static inline void tell_items(struct telling tell, const struct item *items) {
  for (; items; items = items->next) tell_item(tell, items);
}

/* The tree of a source as text. */
static inline const char *tree_text(struct workshop *workshop, uint32_t number) {
  struct text out = text_new(workshop->arena);
  const struct tree *tree = parse_source(workshop, number);
  text_addf(&out, "%d\n", (int)tree->language);
  tell_items((struct telling){workshop, &out}, tree->items);
  return text_string(&out);
}

#endif
