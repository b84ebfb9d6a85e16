/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the tree of a file and the model it belongs to. Out: the names and texts in it that are spelled
 * otherwise with the words of the other language.
 *
 * At each place where a name may stand, the language looks it up in its own way: at the head of a
 * statement for a statement, in a phrase first among the things of the model, behind a dot among the
 * roles, in a rule among variables, sets, fields. Each name is looked up in that way twice: as it is
 * written, in the language of the file, and as it would be written, in the other one. Only where both
 * give the same word, or both give none, does the file mean what it meant; else it is refused.
 */
#include "logic/respell.h"

#include "logic/schema.h"
#include "logic/typed.h"
#include "syntax/lexer.h"

#include <stdlib.h>
#include <string.h>

/* Where a name stands, and so how it is looked up. */
enum place {
  PLACE_HEAD,      /* begins a statement: a word, or a role or relation of the model's own */
  PLACE_WORD,      /* only a word can stand there */
  PLACE_ROLE,      /* a word for a role, `members`, or a role of the model's own */
  PLACE_NAME,      /* a thing; a word where nothing is called so */
  PLACE_NEW,       /* a role or relation gets its name: no known word may be it */
  PLACE_SET, PLACE_FIELD, PLACE_INVERSE, PLACE_PREDICATE, PLACE_QUALIFIER, PLACE_FUNCTION /* in a rule */
};

/* What a name is found to be: a word, or a row of the schema (named by a word or by itself). */
struct meaning {
  enum word word;
  const void *row;
  const char *const *names; /* of the row in each language; NULL: that of the word */
  bool unclear;             /* what it is turns on who asks */
};

struct respeller {
  struct workshop *workshop;
  struct arena *arena;
  const struct model *model;
  const struct source *source;
  enum language from, to;
  bool *declared; /* by atom: in this file, in branches that were not picked too */
  size_t declared_room;
  atom *scope; /* the variables of the rule at hand */
  size_t scope_count, scope_room;
  struct respelling *found;
  size_t count, room;
  bool clashed;
};

/* ---- looking a name up ---- */

static enum word known_word(const struct respeller *r, enum language language, atom name) {
  enum word word = words_find(r->workshop->words, language, name);
  return word && word_get(word)->kind != KIND_KEYWORD ? word : WORD_NONE;
}

static bool is_declared(const struct respeller *r, atom name) {
  return (name < r->model->scope_count && r->model->scope[name].count) ||
         (name < r->declared_room && r->declared[name]);
}

static bool is_own(const struct own_word *words, size_t count, atom name) {
  for (size_t i = 0; i < count; i++)
    if (words[i].is.name == name) return true;
  return false;
}

static bool is_own_word(const struct respeller *r, atom name) {
  return is_own(r->model->own_roles, r->model->own_roles_count, name) ||
         is_own(r->model->own_relations, r->model->own_relations_count, name);
}

static bool is_variable(const struct respeller *r, atom name) {
  for (size_t i = 0; i < r->scope_count; i++)
    if (r->scope[i] == name) return true;
  return false;
}

static bool is_role_word(enum word word) {
  return word == WORD_MEMBERS || (word && word_get(word)->kind == KIND_ROLE);
}

/* A row of the schema, with what it is called in each language. */
static struct meaning row_meaning(const void *row, const char *const *names, enum word word) {
  return (struct meaning){.row = row, .names = names[0] ? names : NULL, .word = names[0] ? WORD_NONE : word};
}

static struct meaning meaning_in_rule(const struct respeller *r, enum place place, enum language language, atom name) {
  const char *spelled = atom_string(r->workshop->atoms, name);
  enum word word = known_word(r, language, name);
  const struct collection *set;
  const struct field *field;
  const struct predicate *predicate;
  const struct qualifier *qualifier;
  switch (place) {
  case PLACE_SET:
    set = is_variable(r, name) ? NULL : schema_collection(language, spelled);
    return set ? row_meaning(set, set->name, WORD_NONE) : (struct meaning){0};
  case PLACE_FIELD: case PLACE_INVERSE:
    field = schema_field(language, spelled, word, place == PLACE_INVERSE);
    return field ? row_meaning(field, field->name, word) : (struct meaning){0};
  case PLACE_PREDICATE:
    predicate = schema_predicate(language, spelled, word);
    return predicate ? row_meaning(predicate, predicate->name, word) : (struct meaning){0};
  default:
    qualifier = schema_qualifier(language, spelled);
    if (qualifier) return row_meaning(qualifier, qualifier->name, WORD_NONE);
    const char *const *names =
        place == PLACE_FUNCTION ? schema_function_names(schema_function(language, spelled)) : NULL;
    return names ? row_meaning(names, names, WORD_NONE) : (struct meaning){0};
  }
}

/* `first`: where a word is meant even if something is called so. */
static struct meaning meaning_of(const struct respeller *r, enum place place, enum language language, atom name,
                                 bool first) {
  enum word word = known_word(r, language, name);
  switch (place) {
  case PLACE_HEAD: return (struct meaning){.word = word, .unclear = word && is_own_word(r, name)};
  case PLACE_WORD: return (struct meaning){.word = word};
  case PLACE_NEW: return (struct meaning){.unclear = word != WORD_NONE};
  case PLACE_ROLE: return (struct meaning){.word = is_role_word(word) ? word : WORD_NONE};
  case PLACE_NAME: return (struct meaning){.word = !first && is_declared(r, name) ? WORD_NONE : word};
  default: return meaning_in_rule(r, place, language, name);
  }
}

/* ---- spelling it otherwise ---- */

/* Of a word with several spellings the one in the same place: member, ledamot. */
static const char *same_spelling(const struct respeller *r, enum word word, atom name) {
  const char *written = atom_string(r->workshop->atoms, name);
  const char *one = word_get(word)->spellings[r->from], *other = word_get(word)->spellings[r->to];
  while (*one) {
    size_t length = strcspn(one, "|"), length_of_other = strcspn(other, "|");
    if (strlen(written) == length && memcmp(one, written, length) == 0)
      return arena_copy(r->arena, other, length_of_other);
    one += length + (one[length] == '|');
    if (other[length_of_other]) other += length_of_other + 1;
  }
  return words_spelling(r->workshop->words, r->to, word);
}

static const char *other_spelling(const struct respeller *r, struct meaning meaning, atom name) {
  if (meaning.names) return meaning.names[r->to];
  return meaning.word ? same_spelling(r, meaning.word, name) : atom_string(r->workshop->atoms, name);
}

static void clash(struct respeller *r, struct span at, atom name, atom other) {
  r->clashed = true;
  report_add(r->workshop->report, MESSAGE_NAME_CLASH, at, atom_string(r->workshop->atoms, name),
             atom_string(r->workshop->atoms, other), NULL);
}

/* The name as it is to be written. */
static atom translated(struct respeller *r, enum place place, struct name name, bool first) {
  struct meaning now = meaning_of(r, place, r->from, name.text, first);
  atom written = atom_of(r->workshop->atoms, other_spelling(r, now, name.text));
  struct meaning then = meaning_of(r, place, r->to, written, first);
  bool same = now.word == then.word && now.row == then.row && !now.unclear && !then.unclear;
  if (!same) clash(r, name.at, name.text, written);
  return written;
}

static void add(struct respeller *r, uint32_t place, const char *text) {
  r->found = arena_grow(r->arena, r->found, &r->room, r->count + 1, sizeof *r->found);
  r->found[r->count++] = (struct respelling){place, text};
}

static void respell_name(struct respeller *r, enum place place, struct name name, bool first) {
  if (!name.text) return;
  atom written = translated(r, place, name, first);
  if (written != name.text) add(r, name.at.start, atom_string(r->workshop->atoms, written));
}

static void respell_names(struct respeller *r, enum place place, const struct name_list *names) {
  for (; names; names = names->next) respell_name(r, place, names->name, false);
}

/* ---- statements ---- */

/* Whether a word of this kind is meant here whatever the things of the model are called. */
static bool comes_first(enum word head, const struct tail *tail, const struct phrase *phrase, enum word word) {
  enum word_kind kind = word ? word_get(word)->kind : KIND_NONE;
  if (!tail)
    return head == WORD_POWER || (head == WORD_SUBSTITUTES && phrase->kind == PHRASE_EACH && word == WORD_MEMBERS);
  switch (tail->kind) {
  case TAIL_UNTIL: return word == WORD_NOTICE;
  case TAIL_LATEST: return kind == KIND_OTHER;
  case TAIL_ABOUT: return word == WORD_OWN_WORK;
  default: return false;
  }
}

static bool counts_money(enum word head) {
  return head == WORD_AMOUNT || head == WORD_TOTAL;
}

static void respell_phrase(struct respeller *r, enum word head, const struct tail *tail, const struct phrase *phrase) {
  bool first = comes_first(head, tail, phrase, known_word(r, r->from, phrase->name.text)) ||
               comes_first(head, tail, phrase, known_word(r, r->to, phrase->name.text));
  bool unit = !tail && counts_money(head); /* 0,9 mnkr */
  if (!unit) respell_name(r, PLACE_NAME, phrase->name, first);
  if (phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_OTHER || phrase->kind == PHRASE_SAME)
    respell_names(r, PLACE_ROLE, phrase->path);
}

/* `tail`: the one whose phrases they are; NULL: the statement's own. */
static void respell_phrases(struct respeller *r, enum word head, const struct tail *tail,
                            const struct phrase *phrases) {
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    for (const struct phrase *either = phrase; either; either = phrase_alternative(either))
      for (const struct phrase *part = either; part; part = phrase_whole(part))
        for (const struct phrase *one = part; one; one = phrase_exception(one)) respell_phrase(r, head, tail, one);
}

static void respell_lines(struct respeller *r, const struct expression *lines);

static void respell_expectation(struct respeller *r, const struct expectation *expectation) {
  respell_name(r, PLACE_WORD, expectation->verdict, false);
  respell_lines(r, expectation->elements);
}

static void respell_items(struct respeller *r, const struct item *items);

static void respell_item(struct respeller *r, const struct item *item) {
  bool word = item->keyword == WORD_ROLE || item->keyword == WORD_RELATION;
  respell_name(r, PLACE_HEAD, item->head, false);
  for (const struct declared *declared = item_declared(item); declared; declared = declared->next) {
    if (word) respell_name(r, PLACE_NEW, declared->name, false);
    respell_names(r, PLACE_WORD, declared->words);
  }
  enum word head = known_word(r, r->from, item->head.text);
  respell_phrases(r, head, NULL, item_objects(item));
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    if (tail->kind != TAIL_ALSO) respell_phrases(r, head, tail, tail->phrases);
  if (item->kind == ITEM_RULE) respell_lines(r, item->rule->lines);
  if (item->kind == ITEM_EXPECTATION) respell_expectation(r, item->expectation);
  respell_items(r, item->block);
  for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
    respell_items(r, branch->items);
}

static void respell_items(struct respeller *r, const struct item *items) {
  for (; items; items = items->next) respell_item(r, items);
}

/* ---- rules ---- */

static void enter(struct respeller *r, atom variable) {
  r->scope = arena_grow(r->arena, r->scope, &r->scope_room, r->scope_count + 1, sizeof *r->scope);
  r->scope[r->scope_count++] = variable;
}

static bool in_step(char c) {
  return (unsigned char)c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

/* "p.chair", "#areas", " on w.what", "has|have": what stands between the braces of a text. */
static void respell_gap(struct respeller *r, struct text *out, const char *gap, size_t length, struct span at) {
  size_t path = length;
  while (path > 0 && gap[path - 1] != ' ') path--;
  if (memchr(gap, '|', length)) path = length;
  text_add_bytes(out, gap, path);
  for (size_t i = path, start = path; i < length; start = i) {
    while (i < length && in_step(gap[i])) i++;
    if (i == start) {
      text_add_char(out, gap[i++]);
      continue;
    }
    bool inner = start > path && gap[start - 1] != '#';
    enum place place = !inner ? PLACE_SET : gap[start - 1] == '~' ? PLACE_INVERSE : PLACE_FIELD;
    struct name name = {atom_of_bytes(r->workshop->atoms, gap + start, i - start), at};
    atom written = translated(r, place, name, false);
    if (written == name.text) text_add_bytes(out, gap + start, i - start);
    else text_add(out, atom_string(r->workshop->atoms, written));
  }
}

/* A text with its quotes, as it stands in the source. */
static void respell_text(struct respeller *r, const char *text, size_t length, struct span at) {
  struct text out = text_new(r->arena);
  for (size_t i = 0; i < length;) {
    const char *open = memchr(text + i, '{', length - i);
    const char *close = open ? memchr(open, '}', length - (size_t)(open - text)) : NULL;
    size_t from = close ? (size_t)(open + 1 - text) : length;
    text_add_bytes(&out, text + i, from - i);
    if (close) respell_gap(r, &out, text + from, (size_t)(close - text) - from, at);
    i = close ? (size_t)(close - text) : length;
  }
  if (out.length != length || memcmp(out.bytes, text, length) != 0)
    add(r, r->source->first + (uint32_t)(text - r->source->bytes), text_string(&out));
}

/* The texts of else sv "…" en "…"; between them is nothing with a quote in it. */
static void respell_otherwise(struct respeller *r, struct span at) {
  const char *c = source_text(r->workshop->sources, at), *end = c + (at.end - at.start), *text = NULL;
  for (; c < end; c++) {
    if (text && *c == '\\') c++;
    else if (*c == '"' && !text) text = c;
    else if (*c == '"') {
      respell_text(r, text, (size_t)(c + 1 - text), at);
      text = NULL;
    }
  }
}

static void respell_expression(struct respeller *r, const struct expression *expression);

static void respell_lines(struct respeller *r, const struct expression *lines) {
  for (const struct expression *line = lines; line; line = line->next) {
    respell_expression(r, line);
    if (!line->otherwise) continue;
    size_t scope = r->scope_count; /* the text of a line may speak of its variable */
    if (line->kind == EXPRESSION_EACH || line->kind == EXPRESSION_NO) enter(r, line->name.text);
    respell_otherwise(r, line->otherwise->at);
    r->scope_count = scope;
  }
}

static void respell_quantified(struct respeller *r, const struct expression *expression) {
  size_t scope = r->scope_count;
  respell_expression(r, expression->left);
  enter(r, expression->name.text);
  respell_expression(r, expression->right);
  respell_expression(r, expression->block);
  r->scope_count = scope;
}

static void respell_expression(struct respeller *r, const struct expression *expression) {
  if (!expression) return;
  switch (expression->kind) {
  case EXPRESSION_EACH: case EXPRESSION_SOME: case EXPRESSION_NO: respell_quantified(r, expression); return;
  case EXPRESSION_CALL:
    respell_name(r, PLACE_FUNCTION, expression->name, false);
    for (const struct expression *value = expression->left; value; value = value->next) respell_expression(r, value);
    return;
  case EXPRESSION_ALWAYS: case EXPRESSION_EVENTUALLY: case EXPRESSION_BLOCK: case EXPRESSION_REPEATED:
    respell_lines(r, expression->block);
    return;
  default: break;
  }
  respell_expression(r, expression->left);
  respell_expression(r, expression->right);
  switch (expression->kind) {
  case EXPRESSION_NAME: respell_name(r, PLACE_SET, expression->name, false); break;
  case EXPRESSION_FIELD: respell_name(r, PLACE_FIELD, expression->name, false); break;
  case EXPRESSION_INVERSE: respell_name(r, PLACE_INVERSE, expression->name, false); break;
  case EXPRESSION_IS: respell_name(r, PLACE_PREDICATE, expression->name, false); break;
  case EXPRESSION_HAS:
    respell_name(r, PLACE_QUALIFIER, expression->qualifier, false);
    respell_name(r, PLACE_FIELD, expression->name, false);
    break;
  default: break;
  }
}

/* ---- the file ---- */

static void note_declared(struct respeller *r, const struct item *items) {
  for (const struct item *item = items; item; item = item->next) {
    for (const struct declared *declared = item_declared(item); declared; declared = declared->next) {
      atom name = declared->name.text;
      r->declared = arena_grow(r->arena, r->declared, &r->declared_room, (size_t)name + 1, sizeof *r->declared);
      r->declared[name] = true;
    }
    note_declared(r, item->block);
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
      note_declared(r, branch->items);
  }
}

static bool rules_are_right(struct workshop *workshop, const struct model *model) {
  for (size_t i = 0; i < model->own_rules_count; i++) type_rule(workshop, model, &model->own_rules[i]);
  return report_errors(workshop->report) == 0;
}

static int by_place(const void *left, const void *right) {
  const struct respelling *a = left, *b = right;
  return (a->place > b->place) - (a->place < b->place);
}

bool respell(struct workshop *workshop, const struct model *model, enum language to, struct format_options *out) {
  if (!rules_are_right(workshop, model)) return false;
  struct tree *tree = parse_source(workshop, model->source);
  struct respeller r = {.workshop = workshop,
                        .arena = workshop->arena,
                        .model = model,
                        .from = tree->language,
                        .to = to,
                        .source = source_get(workshop->sources, model->source)};
  *out = (struct format_options){.language = to};
  if (tree->language == to) return true;
  note_declared(&r, tree->items);
  respell_items(&r, tree->items);
  if (r.count) qsort(r.found, r.count, sizeof *r.found, by_place);
  out->respellings = r.found;
  out->count = r.count;
  return !r.clashed;
}
