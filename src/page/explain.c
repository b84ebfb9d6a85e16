/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a rule, a code, a clause. Out: what they mean, for a terminal.
 */
#include "page/explain.h"

#include "check/packs.h"
#include "page/explain_forms.h"
#include "page/explain_meanings.h"
#include "page/finding.h"
#include "page/json.h"
#include "trace/trace.h"

#include <string.h>

enum { WIDTH = 90, NAME_COLUMNS = 38 };

static struct plain plain_of(struct text *text, struct terminal terminal) {
  return (struct plain){text, terminal.width ? terminal.width : WIDTH, terminal.colour};
}

static void heading(const struct plain *plain, const char *string) {
  plain_words(plain, PLAIN_BOLD, string);
  text_add_char(plain->text, '\n');
}

static void paragraph(const struct plain *plain, const char *string) {
  if (string && *string) plain_paragraph(plain, 0, "", string);
}

/* Lines of a source from `start` to `end`, as they are written. */
static void quote(const struct plain *plain, const struct source *source, size_t start,
                  size_t end) {
  while (start > 0 && source->bytes[start - 1] != '\n') start--;
  while (end > start && source->bytes[end - 1] == '\n') end--;
  while (end < source->length && source->bytes[end] != '\n') end++;
  while (start < end) {
    const char *line = source->bytes + start;
    const char *stop = memchr(line, '\n', end - start);
    size_t length = stop ? (size_t)(stop - line) : end - start;
    if (length) {
      plain_indent(plain->text, 4);
      size_t shown = line[length - 1] == '\r' ? length - 1 : length;
      plain_safe(plain->text, line, shown);
    }
    text_add_char(plain->text, '\n');
    start += length + 1;
  }
}

/* ---- rules ---- */

static const char *wording(const struct workshop *workshop, const struct rule *rule,
                           const char *key) {
  for (const struct wording_list *w = rule->wordings; w; w = w->next) {
    if (strcmp(atom_string(workshop->atoms, w->key.text), key) == 0) return w->text;
  }
  return NULL;
}

static const char *title_of(const struct workshop *workshop, const struct rule *rule,
                            enum language language) {
  const char *title = wording(workshop, rule, language_code(language));
  return title ? title : atom_string(workshop->atoms, rule->name.text);
}

static void explain_rule(struct text *text, const struct workshop *workshop, const char *pack,
                         const struct item *item, struct terminal terminal) {
  struct plain plain = plain_of(text, terminal);
  const struct rule *rule = item->rule;
  enum say level = rule->level == MODAL_SHOULD ? SAY_SHOULD : SAY_SHALL;
  heading(&plain, title_of(workshop, rule, terminal.language));
  paragraph(&plain, text_format(text->arena, "%s · %s · %s",
                                atom_string(workshop->atoms, rule->name.text), pack,
                                saying_get(level, terminal.language)));
  text_add_char(text, '\n');
  const char *why = wording(workshop, rule, text_format(text->arena, "why_%s", language_code(terminal.language)));
  paragraph(&plain, why);
  const struct source *source = source_at(workshop->sources, item->at);
  if (!source) return;
  if (why) text_add_char(text, '\n');
  quote(&plain, source, item->at.start - source->first, item->at.end - source->first);
}

static void list_rule(struct text *text, const struct workshop *workshop, const struct item *item,
                      struct terminal terminal) {
  struct plain plain = plain_of(text, terminal);
  struct text lead = text_new(text->arena);
  const char *name = atom_string(workshop->atoms, item->rule->name.text);
  size_t columns = text_columns(name, strlen(name));
  text_add(&lead, name);
  plain_indent(&lead, columns < NAME_COLUMNS ? NAME_COLUMNS - columns : 1);
  plain_paragraph(&plain, 2, text_string(&lead),
                  title_of(workshop, item->rule, terminal.language));
}

static const struct tree *open_pack(struct workshop *workshop, const struct pack *pack) {
  uint32_t number;
  size_t at;
  const char *path = text_format(workshop->arena, "rules/%s.stadga", pack->name);
  enum source_fault fault =
      source_add(workshop->sources, path, (const char *)pack->bytes, pack->length, &number, &at);
  return fault == SOURCE_OK ? parse_source(workshop, number) : NULL;
}

static bool is_rule(const struct item *item) {
  return item->kind == ITEM_RULE;
}

static void list_pack(struct text *text, struct workshop *workshop, const struct pack *pack, struct terminal terminal) {
  struct plain plain = plain_of(text, terminal);
  const struct tree *tree = open_pack(workshop, pack);
  heading(&plain, pack->name);
  for (const struct item *item = tree ? tree->items : NULL; item; item = item->next)
    if (is_rule(item)) list_rule(text, workshop, item, terminal);
}

static void list_rules(struct text *text, struct workshop *workshop, struct terminal terminal) {
  for (size_t i = 0; i < packs_count; i++) list_pack(text, workshop, &packs[i], terminal);
}

/* false: there is no pack of that name. */
static bool explain_pack(struct text *text, struct workshop *workshop, const char *name, struct terminal terminal) {
  for (size_t i = 0; i < packs_count; i++) {
    if (strcmp(packs[i].name, name) != 0) continue;
    list_pack(text, workshop, &packs[i], terminal);
    return true;
  }
  return false;
}

/* false: there is no rule of that name. */
static bool explain_rule_named(struct text *text, struct workshop *workshop, const char *name,
                               struct terminal terminal) {
  atom wanted = atom_of(workshop->atoms, name);
  for (size_t i = 0; i < packs_count; i++) {
    const struct tree *tree = open_pack(workshop, &packs[i]);
    for (const struct item *item = tree ? tree->items : NULL; item; item = item->next) {
      if (!is_rule(item) || item->rule->name.text != wanted) continue;
      explain_rule(text, workshop, packs[i].name, item, terminal);
      return true;
    }
  }
  return false;
}

/* ---- codes ---- */

static void explain_message(struct text *text, enum message message,
                            struct terminal terminal) {
  static const struct complaint nothing = {.arguments = {"…", "…", "…", "…"}};
  struct plain plain = plain_of(text, terminal);
  const struct message_text *texts = message_get(message);
  enum language language = terminal.language;
  const char *const parts[] = {texts->next[language], texts->more[language]};
  struct text cause = text_new(text->arena);
  text_addf(&cause, "%s: ", texts->code);
  message_fill(&cause, texts->cause[language], &nothing, language);
  heading(&plain, text_string(&cause));
  for (size_t i = 0; i < 2; i++) {
    if (!parts[i] || !*parts[i]) continue;
    struct text part = text_new(text->arena);
    message_fill(&part, parts[i], &nothing, language);
    text_add_char(text, '\n');
    paragraph(&plain, text_string(&part));
  }
}

/* ---- clauses ---- */

static void show_citing(const struct plain *plain, const struct teller *teller, struct trace_lines lines) {
  for (size_t i = 0; i < lines.count; i++) {
    const struct item *item = lines.items[i].item;
    const char *written = tell_written(teller, item);
    text_add_char(plain->text, '\n');
    heading(plain, text_format(plain->text->arena, "%s:", model_place(teller->model, item->at)));
    plain_indent(plain->text, 4);
    plain_safe(plain->text, written, strlen(written));
    text_add_char(plain->text, '\n');
  }
}

static const char *use_words(const struct teller *teller, unsigned use) {
  if (use & CLAUSE_MODELLED) return NULL;
  if (use & CLAUSE_OMITTED) return tell(teller, SAY_CLAUSE_OMITTED);
  if (use & CLAUSE_AIM) return tell(teller, SAY_CLAUSE_AIM);
  return tell(teller, SAY_CLAUSE_UNUSED);
}

/* A clause may be named as the rule is called that goes by it: "clause P-1", "klausul P-1". */
static const char *id_alone(const char *named) {
  static const char *const prefixes[] = {"clause ", "klausul "};
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (strncmp(named, prefixes[i], strlen(prefixes[i])) == 0) return named + strlen(prefixes[i]);
  return named;
}

bool explain_clause(struct text *text, const struct model *model, const char *id,
                    struct terminal terminal) {
  id = id_alone(id);
  atom name = atom_find(model->workshop->atoms, id);
  const struct clause *clause = name ? model_clause(model, name) : NULL;
  if (!clause) return false;
  struct plain plain = plain_of(text, terminal);
  struct teller teller = {text->arena, model, terminal.language};
  uint32_t number = (uint32_t)(clause - model->clauses);
  heading(&plain, tell_clause(&teller, number));
  paragraph(&plain, finding_words(clause->text, terminal.language));
  paragraph(&plain, use_words(&teller, clause->use));
  show_citing(&plain, &teller, trace_of(model)->clauses[number].lines);
  return true;
}

/* ---- topics ---- */

static void explain_schema(struct text *text, struct workshop *workshop, struct terminal terminal) {
  (void)workshop, (void)terminal;
  json_schema(text);
}

/* What there is beside rules, codes and words of the language. */
static const struct topic {
  const char *name;
  enum say told;
  void (*explain)(struct text *text, struct workshop *workshop, struct terminal terminal);
} topics[] = {
    {"forms", SAY_TOPIC_FORMS, explain_forms},    {"meanings", SAY_TOPIC_MEANINGS, explain_meanings},
    {"rules", SAY_TOPIC_RULES, list_rules},       {"schema", SAY_TOPIC_SCHEMA, explain_schema},
    {"verdicts", SAY_TOPIC_VERDICTS, explain_verdicts}};
enum { TOPICS = sizeof topics / sizeof *topics };

bool explain_topic(struct text *text, struct workshop *workshop, const char *topic,
                   struct terminal terminal) {
  for (size_t i = 0; i < TOPICS; i++) {
    if (strcmp(topic, topics[i].name) != 0) continue;
    topics[i].explain(text, workshop, terminal);
    return true;
  }
  enum message message = message_find(topic);
  if (message == MESSAGE_NONE)
    return explain_rule_named(text, workshop, topic, terminal) || explain_pack(text, workshop, topic, terminal) ||
           explain_verdict(text, topic, terminal) || explain_word(text, workshop, topic, terminal);
  explain_message(text, message, terminal);
  return true;
}

void explain_index(struct text *text, struct terminal terminal) {
  struct plain plain = plain_of(text, terminal);
  struct text names = text_new(text->arena);
  heading(&plain, saying_get(SAY_TOPICS, terminal.language));
  for (size_t i = 0; i < TOPICS; i++)
    text_addf(text, "  %-10s %s\n", topics[i].name, saying_get(topics[i].told, terminal.language));
  for (size_t i = 0; i < packs_count; i++) text_addf(&names, "%s%s", i ? ", " : "", packs[i].name);
  paragraph(&plain, SAYING_WITH(text->arena, terminal.language, SAY_TOPIC_OTHERS, text_string(&names)));
  paragraph(&plain, saying_get(SAY_TOPIC_CLAUSE, terminal.language));
}

void explain_topics_like(struct workshop *workshop, struct likeness *likeness) {
  for (size_t i = 0; i < TOPICS; i++) likeness_offer(likeness, topics[i].name);
  explain_words_like(workshop, likeness);
  for (size_t i = 0; i < packs_count; i++) {
    const struct tree *tree = open_pack(workshop, &packs[i]);
    likeness_offer(likeness, packs[i].name);
    for (const struct item *item = tree ? tree->items : NULL; item; item = item->next)
      if (is_rule(item)) likeness_offer(likeness, atom_string(workshop->atoms, item->rule->name.text));
  }
}
