/* SPDX-License-Identifier: EUPL-1.2
 *
 * Any bytes that can be read are formatted: the tree is kept and each token, a second time changes
 * nothing. Where they are a model without errors its words are translated: the tokens are of the same
 * kinds, what is no word stays as it is, the model has as much in it as before, and translated back it is
 * the formatted text.
 */
#include "grammar.h"
#include "logic/respell.h"
#include "model/load.h"
#include "syntax/script.h"
#include "unit/tree.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MEMORY_LIMIT = 1 << 29, FILE_LIMIT = 1 << 20, THING_LIMIT = 20000, COMPLAINTS = 200 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void leave(void *user) {
  longjmp(*(jmp_buf *)user, 1);
}

static void must(bool held) {
  if (!held) abort();
}

static uint32_t add(struct workshop *workshop, const struct text *text) {
  uint32_t number;
  size_t at;
  source_add(workshop->sources, "fmt.stadga", text_string(text), text->length, &number, &at);
  return number;
}

static struct text formatted(struct workshop *workshop, uint32_t number, const struct format_options *options) {
  struct text text = text_new(workshop->arena);
  format_source(workshop, number, options, &text);
  return text;
}

static bool same(const struct text *one, const struct text *other) {
  return one->length == other->length && memcmp(one->bytes, other->bytes, one->length) == 0;
}

static const struct model *model_of(struct workshop *workshop, uint32_t number) {
  const struct load_options options = {.file_limit = FILE_LIMIT, .thing_limit = THING_LIMIT};
  return model_of_source(workshop, number, &options);
}

static bool as_much(const struct model *one, const struct model *other) {
  return one->bodies_count == other->bodies_count && one->seats_count == other->seats_count &&
         one->roles_count == other->roles_count && one->links_count == other->links_count &&
         one->powers_count == other->powers_count && one->statements_count == other->statements_count &&
         one->own_texts_count == other->own_texts_count && one->own_rules_count == other->own_rules_count;
}

static bool is_respelled(const struct token *token) {
  return token->keyword || token->kind == TOKEN_NAME || token->kind == TOKEN_STRING;
}

/* Whether two sources have the same tokens, each read as if it were to be written in `options`' language:
 * in kind, in where statements end, and in every byte. Translated, words and texts may be others. */
static bool same_tokens(struct workshop *workshop, uint32_t one, uint32_t other, const struct format_options *options,
                        bool translated) {
  const struct script a = script_read(workshop, one, options), b = script_read(workshop, other, options);
  if (a.count != b.count) return false;
  for (size_t i = 0; i < a.count; i++) {
    const struct token *s = &a.tokens[i], *t = &b.tokens[i];
    if (s->kind != t->kind || s->ends != t->ends) return false;
    if (translated && is_respelled(s)) continue;
    if (s->length != t->length || memcmp(s->text, t->text, s->length) != 0) return false;
  }
  return true;
}

/* There and back again. A name that would clash is complained of: then nothing is written. */
static void translate(struct workshop *workshop, const struct model *model, const struct text *canonical) {
  struct format_options options;
  enum language language = model->language;
  if (!respell(workshop, model, language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH, &options)) return;
  struct text there = formatted(workshop, model->source, &options);
  uint32_t other = add(workshop, &there);
  const struct format_options same_names = {.language = options.language};
  must(same_tokens(workshop, model->source, other, &same_names, true));
  const struct model *translated = model_of(workshop, other);
  must(report_errors(workshop->report) == 0 && as_much(model, translated));
  must(respell(workshop, translated, language, &options));
  struct text back = formatted(workshop, translated->source, &options);
  must(same(&back, canonical));
}

static void format(struct arena *arena, const char *bytes, size_t length) {
  struct atoms *atoms = atoms_new(arena);
  struct workshop workshop = {arena, atoms, words_new(arena, atoms), sources_new(arena),
                              report_new(arena, COMPLAINTS)};
  uint32_t number;
  size_t at;
  if (source_add(workshop.sources, "fmt.stadga", bytes, length, &number, &at) != SOURCE_OK) return;
  const char *tree = tree_text(&workshop, number);
  if (report_errors(workshop.report)) return;
  struct format_options options = {.language = parse_source(&workshop, number)->language};
  struct text once = formatted(&workshop, number, &options);
  uint32_t again = add(&workshop, &once);
  must(strcmp(tree_text(&workshop, again), tree) == 0 && report_errors(workshop.report) == 0);
  must(same_tokens(&workshop, number, again, &options, false));
  struct text twice = formatted(&workshop, again, &options);
  must(same(&twice, &once));
  const struct model *model = model_of(&workshop, again);
  if (report_errors(workshop.report) == 0) translate(&workshop, model, &once);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  jmp_buf out_of_memory;
  struct arena *volatile arena = NULL; /* as in check.c */
  if (setjmp(out_of_memory) == 0) {
    arena = arena_open(MEMORY_LIMIT, leave, &out_of_memory);
    format(arena, (const char *)bytes, length);
  }
  arena_close(arena);
  return 0;
}
