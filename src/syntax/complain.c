/* SPDX-License-Identifier: EUPL-1.2
 *
 * Wrong tokens, told in words: a keyword by its spelling in the file's language, the kinds of
 * token (a name, a number, the end of the line) as terms that the message table translates.
 */
#include "syntax/complain.h"

#include "base/text.h"
#include "syntax/digits.h"
#include "syntax/forms.h"
#include "syntax/title.h"

#include <ctype.h>
#include <string.h>

enum { MOST_EXPECTED = 4, MOST_FORMS = 2, TITLES_LOOKED_FOR = 100 };

/* Kinds of token that have a word of their own in the message table. */
static bool is_term(const char *name) {
  static const char *const terms[] = {"name", "text", "number", "date", "clause", "end of line", "end of file"};
  for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
    if (strcmp(name, terms[i]) == 0) return true;
  return false;
}

static void add_token(struct text *text, const struct lexer *lexer, const char *name) {
  struct workshop *workshop = lexer->workshop;
  if (is_term(name)) {
    text_addf(text, MESSAGE_TERM("%s"), name);
    return;
  }
  enum word word = isalpha((unsigned char)name[0])
                       ? words_find(workshop->words, LANGUAGE_ENGLISH, atom_find(workshop->atoms, name))
                       : WORD_NONE;
  text_addf(text, MESSAGE_QUOTED("%s"), word ? words_spelling(workshop->words, lexer->language, word) : name);
}

/* What stood there: a name or a number as it was written. */
static const char *found_token(struct lexer *lexer, struct span at, const char *found) {
  struct text text = text_new(lexer->workshop->arena);
  bool literal = !is_term(found) || strcmp(found, "name") == 0 || strcmp(found, "number") == 0;
  if (literal && at.end > at.start && at.end - at.start <= 40)
    text_addf(&text, MESSAGE_QUOTED("%.*s"), (int)(at.end - at.start), lexer_text(lexer, at));
  else
    add_token(&text, lexer, found);
  return text_string(&text);
}

static bool is_keyword(const struct lexer *lexer, const char *name) {
  const struct workshop *workshop = lexer->workshop;
  if (is_term(name) || !isalpha((unsigned char)name[0])) return false;
  enum word word = words_find(workshop->words, LANGUAGE_ENGLISH, atom_find(workshop->atoms, name));
  return word && word_get(word)->kind == KIND_KEYWORD;
}

/* Nothing but a name, or its title, can stand there. */
static bool wants_name(const char *const *expected, int count) {
  bool name = false;
  for (int i = 0; i < count; i++) {
    if (strcmp(expected[i], "name") == 0) name = true;
    else if (strcmp(expected[i], "text") != 0) return false;
  }
  return name;
}

/* The token that what does not fit follows on its line; "" where it begins the line. */
static struct span token_before(const struct lexer *lexer, struct span at) {
  struct span before = at.end > at.start ? lexer->token_before : lexer->latest;
  bool same_line = before.end <= at.start && before.end > before.start && before.end - before.start <= 40 &&
                   !memchr(lexer_text(lexer, before) + (before.end - before.start), '\n', at.start - before.end);
  return same_line ? before : (struct span){0};
}

static const char *word_before(struct lexer *lexer, struct span at) {
  struct span before = token_before(lexer, at);
  struct text text = text_new(lexer->workshop->arena);
  if (before.end)
    text_addf(&text, MESSAGE_TERM("after") MESSAGE_QUOTED("%.*s"), (int)(before.end - before.start),
              lexer_text(lexer, before));
  return text_string(&text);
}

/* A keyword that was meant by a name: one spelled in the other language, or nearly so ("minnst"). */
static const char *keyword_meant(const struct lexer *lexer, const char *name) {
  const struct workshop *workshop = lexer->workshop;
  atom known = atom_find(workshop->atoms, name);
  if (strlen(name) < 4 || words_find(workshop->words, lexer->language, known)) return NULL;
  enum language other = lexer->language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH;
  enum word foreign = words_keyword(workshop->words, other, known);
  if (foreign) return words_spelling(workshop->words, lexer->language, foreign);
  struct likeness likeness = likeness_of(name);
  words_offer(workshop->words, lexer->language, KIND_KEYWORD, &likeness);
  return likeness.distance <= 1 ? likeness.nearest : NULL;
}

/* The word before it is more likely the mistake where it is nearly a keyword. */
static const char *misspelt_before(const struct lexer *lexer, struct span at) {
  struct span before = token_before(lexer, at);
  return keyword_meant(lexer, arena_copy(lexer->workshop->arena, lexer_text(lexer, before), before.end - before.start));
}

/* ---- the form expected ---- */

/* Whether the line that ends before this byte goes on after a comma. */
static bool goes_on(const char *bytes, size_t end) {
  while (end > 0 && strchr(" \t\r", bytes[end - 1])) end--;
  return end > 0 && bytes[end - 1] == ',';
}

/* Where the statement at hand begins: behind the last brace, or the last line that does not go on. */
static size_t statement_start(const char *bytes, size_t at) {
  for (; at > 0; at--) {
    char before = bytes[at - 1];
    if (before == '{' || before == '}' || (before == '\n' && !goes_on(bytes, at - 1))) break;
  }
  return at;
}

static bool is_modal(enum word word) {
  return word == WORD_SHALL || word == WORD_SHOULD || word == WORD_MAY || word == WORD_NO || word == WORD_PRESUPPOSED ||
         word == WORD_RESERVED;
}

/* The name the statement begins with, past what says how firm it is; no place where there is none. */
static struct span head_at(const struct lexer *lexer, struct span at) {
  const struct workshop *workshop = lexer->workshop;
  const char *bytes = lexer->source->bytes;
  size_t end = at.start - lexer->source->first, from = statement_start(bytes, end), length = 0;
  do {
    from += length;
    while (from < end && strchr(" \t\r\n", bytes[from])) from++;
    length = strcspn(bytes + from, " \t\r\n\"@{}(),.:");
    if (length == 0 || from + length > end) return (struct span){0};
  } while (is_modal(words_find(workshop->words, lexer->language,
                               atom_find(workshop->atoms, arena_copy(workshop->arena, bytes + from, length)))));
  return lexer_span(lexer, from, from + length);
}

static const char *head_name(const struct lexer *lexer, struct span head) {
  return head.end ? arena_copy(lexer->workshop->arena, lexer_text(lexer, head), head.end - head.start) : "";
}

static enum word head_of(const struct lexer *lexer, struct span at) {
  const struct workshop *workshop = lexer->workshop;
  return words_find(workshop->words, lexer->language,
                    atom_find(workshop->atoms, head_name(lexer, head_at(lexer, at))));
}

/* true, once told, where the word that begins the statement is the mistake: "boddy Forum top". */
static bool complain_of_head(struct lexer *lexer, struct span at) {
  struct span head = head_at(lexer, at);
  const char *name = head_name(lexer, head), *meant = head.start < at.start ? keyword_meant(lexer, name) : NULL;
  if (!meant) return false;
  report_add(lexer->workshop->report, MESSAGE_UNKNOWN_STATEMENT, head, name, NULL, NULL)->suggestion = meant;
  return true;
}

/* Whether we are in a rule, which the outermost block belongs to, or in a question. */
static bool in_rule(const struct lexer *lexer) {
  if (lexer->question || lexer->depth == 0) return lexer->question;
  size_t opened = lexer->opened[0];
  enum word head = head_of(lexer, lexer_span(lexer, opened, opened));
  return head == WORD_RULE || head == WORD_PRINCIPLE;
}

/* Appends the forms of statements that begin with a word, divided by "or": how many there are. */
static size_t add_forms(struct text *text, const struct lexer *lexer, enum word head) {
  size_t count = 0;
  for (size_t i = 0; i < forms_count(); i++) {
    if (!form_is_of(lexer->workshop, i, head)) continue;
    if (count++) text_add(text, " " MESSAGE_TERM("or") " ");
    form_add(text, lexer->workshop, lexer->language, i, WORD_NONE);
  }
  return count;
}

/* With the form of the statement, or, where there are many, the way to them. */
static void complain_of_form(struct lexer *lexer, struct span at, const char *there) {
  const struct workshop *workshop = lexer->workshop;
  if (!in_rule(lexer) && complain_of_head(lexer, at)) return;
  enum word head = in_rule(lexer) ? WORD_RULE : head_of(lexer, at);
  struct text forms = text_new(workshop->arena);
  size_t count = add_forms(&forms, lexer, head);
  bool few = count > 0 && count <= MOST_FORMS;
  const char *topic = count ? words_spelling(workshop->words, lexer->language, head) : "forms";
  report_add(workshop->report, few ? MESSAGE_SYNTAX : MESSAGE_SYNTAX_FORMS, at, there, word_before(lexer, at),
             few ? text_string(&forms) : topic)->suggestion = misspelt_before(lexer, at);
}

/* ---- what does not fit ---- */

static bool in_name(char c) {
  return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* true, once told, of a sign in the middle of a name: "Pol-forum". */
static bool complain_of_hyphen(struct lexer *lexer, struct span at) {
  const char *bytes = lexer->source->bytes;
  size_t sign = at.start - lexer->source->first, from = sign, to = sign + 2;
  while (from > 0 && in_name(bytes[from - 1])) from--;
  if (from == sign || !in_name(lexer_behind(lexer)) || isdigit((unsigned char)bytes[from])) return false;
  while (in_name(bytes[to])) to++;
  char *name = arena_copy(lexer->workshop->arena, bytes + from, to - from);
  name[sign - from] = '_';
  name[sign + 1 - from] = lexer_behind(lexer);
  report_add(lexer->workshop->report, MESSAGE_BAD_CHARACTER, at, "-", NULL, NULL)->suggestion = name;
  return true;
}

/* true, once told, of a date or a number that is not written as the language writes it: "1 januari 2027". */
static bool complain_of_digits(struct lexer *lexer, struct span at) {
  struct digits digits;
  struct span before = token_before(lexer, at);
  if (!digits_find(lexer, at, before.end ? before.start : at.start, in_rule(lexer), &digits)) return false;
  report_add(lexer->workshop->report, digits.message, digits.at, digits.written, NULL, NULL)->suggestion = digits.meant;
  return true;
}

/* true, once told, of a title without its quotes in place of a name. A file of mistakes is not gone through
 * for each of them. */
static bool complain_of_title(struct lexer *lexer, struct span at) {
  struct title title;
  struct span before = token_before(lexer, at);
  if (report_errors(lexer->workshop->report) > TITLES_LOOKED_FOR || !before.end || in_rule(lexer) ||
      !title_find(lexer, at, before.start, &title))
    return false;
  report_add(lexer->workshop->report, MESSAGE_TITLE_AS_NAME, title.at, title.written, title.written, title.name);
  return true;
}

void complain_syntax(struct lexer *lexer, struct span at, const char *found, const char *const *expected,
                     int count) {
  if (!lexer_fail(lexer)) return;
  struct report *report = lexer->workshop->report;
  if (is_keyword(lexer, found) && wants_name(expected, count)) {
    report_add(report, MESSAGE_KEYWORD_NAME, at,
               arena_copy(lexer->workshop->arena, lexer_text(lexer, at), at.end - at.start), NULL, NULL);
    return;
  }
  if (strcmp(found, "}") == 0 && lexer->depth == 0) {
    report_add(report, MESSAGE_EXTRA_BRACE, at, NULL, NULL, NULL);
    lexer->lost.braces = true;
    return;
  }
  if (complain_of_digits(lexer, at) || complain_of_title(lexer, at)) return;
  if (strcmp(found, "-") == 0 && complain_of_hyphen(lexer, at)) return;
  const char *there = found_token(lexer, at, found);
  if (count == 0 || count > MOST_EXPECTED) {
    complain_of_form(lexer, at, there);
    return;
  }
  struct text list = text_new(lexer->workshop->arena);
  for (int i = 0; i < count; i++) {
    if (i > 0) text_add(&list, i + 1 < count ? ", " : " " MESSAGE_TERM("or") " ");
    add_token(&list, lexer, expected[i]);
  }
  report_add(report, MESSAGE_SYNTAX_EXPECTED, at, there, text_string(&list), NULL);
}

/* Past a limit nothing more is read, so nothing that is missing is complained of. */
static void stop_reading(struct lexer *lexer, enum message message, struct span at, int limit) {
  if (lexer->stopped) return;
  lexer->stopped = true;
  lexer->lost.everything = true;
  report_add(lexer->workshop->report, message, at, text_format(lexer->workshop->arena, "%d", limit), NULL, NULL);
}

void complain_too_deep(struct lexer *lexer, struct span at) {
  stop_reading(lexer, MESSAGE_TOO_DEEP, at, NESTING_LIMIT);
}

void complain_too_long(struct lexer *lexer, struct span at) {
  stop_reading(lexer, MESSAGE_TOO_LONG, at, PARTS_LIMIT);
}
