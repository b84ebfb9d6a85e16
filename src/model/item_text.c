/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: items and their source. Out: strings in the arena.
 */
#include "model/item_text.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum { BRANCH_MOST = 140, WRITTEN_MOST = 400, WORD_MOST = 30 };

/* Where a reader of source bytes is: in a text between quotes, or in a comment. */
struct reading {
  bool in_string, escaped, in_comment;
};

/* Whether the next byte is one to be shown: no blank, and not of a comment. */
static bool is_shown(struct reading *reading, char c) {
  bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
  if (reading->in_comment) {
    reading->in_comment = c != '\n';
    return false;
  }
  if (!reading->in_string && c == '#') {
    reading->in_comment = true;
    return false;
  }
  if (c == '"' && !reading->escaped) reading->in_string = !reading->in_string;
  reading->escaped = reading->in_string && c == '\\' && !reading->escaped;
  return !blank;
}

/* Cuts a text that is too long, after a whole word, or within one that is long itself at a whole character. */
static void cut(struct text *text, size_t most) {
  if (text->length <= most) return;
  size_t end = most, word = most;
  while (end > 0 && ((unsigned char)text->bytes[end] & 0xc0) == 0x80) end--;
  while (word > 0 && most - word < WORD_MOST && text->bytes[word] != ' ') word--;
  if (text->bytes[word] == ' ') end = word;
  while (end > 0 && text->bytes[end - 1] == ' ') end--;
  text->length = end;
  text->bytes[end] = 0;
  text_add(text, " …");
}

const char *item_text(struct arena *arena, const struct model *model, const struct item *item, bool clauses,
                      size_t most) {
  struct text text = text_new(arena);
  struct reading reading = {false, false, false};
  const char *bytes = source_text(model->workshop->sources, item->at);
  size_t length = bytes ? item->at.end - item->at.start : 0;
  bool blank = false, inner = item->has_block || item->kind == ITEM_RULE || item->kind == ITEM_FOR;
  for (size_t i = 0; i < length && text.length <= most; i++) {
    bool plain = !reading.in_string && !reading.in_comment;
    if (plain && ((inner && bytes[i] == '{') || (!clauses && bytes[i] == '@'))) break;
    bool shown = is_shown(&reading, bytes[i]);
    if (shown && blank && text.length) text_add_char(&text, ' ');
    if (shown) text_add_char(&text, bytes[i]);
    blank = !shown;
  }
  cut(&text, most);
  return text_string(&text);
}

/* ---- in the reader's language ---- */

static bool in_word(char c) {
  return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* What a word of the model's language is; WORD_NONE for a name. */
static enum word word_at(const struct model *model, const char *letters, size_t length) {
  const struct workshop *workshop = model->workshop;
  atom name = atom_find(workshop->atoms, arena_copy(workshop->arena, letters, length));
  enum word keyword = words_keyword(workshop->words, model->language, name);
  bool named = name < model->scope_count && model->scope[name].count;
  return keyword ? keyword : named ? WORD_NONE : words_find(workshop->words, model->language, name);
}

/* The first spelling, or the second one where it is of one: "2 years", "each year", "for year". */
static void add_spelling(struct text *text, enum word word, enum language reader, bool several) {
  const char *spellings = word_get(word)->spellings[reader], *second = strchr(spellings, '|');
  bool counted = word == WORD_YEARS || word == WORD_MONTHS || word == WORD_TIMES;
  if (counted && second && !several) text_add(text, second + 1);
  else text_add_bytes(text, spellings, strcspn(spellings, "|"));
}

/* What a name of the model stands for, as pages call it: "Arbetsgrupper" for work_group. NULL for no such name, and
 * for one of several things. */
static const char *name_shown(const struct model *model, const char *letters, size_t length, enum language reader) {
  const struct workshop *workshop = model->workshop;
  atom name = atom_find(workshop->atoms, arena_copy(workshop->arena, letters, length));
  for (size_t i = 0; name && i < model->own_roles_count; i++) {
    const struct entity *role = &model->own_roles[i].is;
    if (role->name == name) return role->title ? role->title : role->shown;
  }
  if (!name || name >= model->scope_count || model->scope[name].count != 1) return NULL;
  return model_shown(model, model->scope[name].items[0], reader);
}

/* A text in quotes stands within quotes. */
static const char *in_language(struct arena *arena, const struct model *model, const char *written,
                               enum language reader) {
  struct text text = text_new(arena);
  bool in_string = false, several = false;
  for (const char *c = written; *c;) {
    size_t length = 0;
    while (!in_string && in_word(c[length])) length++;
    enum word word = length ? word_at(model, c, length) : WORD_NONE;
    bool quote = *c == '"' && (c == written || c[-1] != '\\');
    if (quote) in_string = !in_string;
    bool alone = length && !isdigit((unsigned char)*c) && (c == written || c[-1] != '.') && c[length] != '.';
    const char *shown = !word && alone ? name_shown(model, c, length, reader) : NULL;
    if (quote) text_add_char(&text, '\'');
    else if (word) add_spelling(&text, word, reader, several);
    else if (shown) text_add(&text, shown);
    else text_add_bytes(&text, c, length ? length : 1);
    if (length) several = isdigit((unsigned char)*c) && (length > 1 || *c != '1');
    c += length ? length : 1;
  }
  return text_string(&text);
}

/* ---- an alternative ---- */

/* Items one after the other; what is said of some behind their names. */
static void add_items(struct text *text, const struct model *model, const struct item *items, enum language reader) {
  for (const struct item *item = items; item && text->length <= BRANCH_MOST; item = item->next) {
    bool choice = item_branches(item) != NULL;
    if (text->length && text->bytes[text->length - 1] != ' ') text_add(text, "; ");
    const char *written = choice ? "" : item_text(text->arena, model, item, false, WRITTEN_MOST);
    text_add(text, in_language(text->arena, model, written, reader));
    if (!choice && item->block) text_add(text, ": ");
    add_items(text, model, choice ? item_branches(item)->items : item->block, reader);
  }
}

const char *branch_text(struct arena *arena, const struct model *model, const struct open_branch *branch,
                        enum language reader) {
  struct text text = text_new(arena);
  add_items(&text, model, branch->items, reader);
  cut(&text, BRANCH_MOST);
  return text_string(&text);
}
