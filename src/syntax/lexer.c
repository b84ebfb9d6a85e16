/* SPDX-License-Identifier: EUPL-1.2
 *
 * Raw tokens in, the grammar's tokens out, with values, keywords and ends of statements.
 */
#include "syntax/lexer.h"

#include "base/text.h"
#include "grammar.h"
#include "syntax/complain.h"
#include "syntax/digits.h"

#include <string.h>

static const short token_of_word[WORD_COUNT] = {
#define WORDS_TOKENS
#include "words.inc"
#undef WORDS_TOKENS
};

bool lexer_after_comma(const struct lexer *lexer) {
  return lexer->previous == TOKEN_COMMA;
}

void lexer_fatal(struct lexer *lexer) {
  arena_alloc(lexer->workshop->arena, (size_t)-1 / 2); /* does not return */
}

void lexer_begin(struct lexer *lexer, struct workshop *workshop, uint32_t number) {
  *lexer = (struct lexer){.workshop = workshop, .source = source_get(workshop->sources, number)};
  if (!lexer_open(lexer, source_bytes(workshop->sources, number), lexer->source->length + 2)) lexer_fatal(lexer);
}

struct span lexer_span(const struct lexer *lexer, size_t start, size_t end) {
  return source_span(lexer->source, start, end);
}

const char *lexer_text(const struct lexer *lexer, struct span at) {
  return lexer->source->bytes + (at.start - lexer->source->first);
}

char *lexer_line(const struct lexer *lexer, size_t from, size_t length) {
  size_t most = lexer->source->length - from;
  char *line = arena_copy(lexer->workshop->arena, lexer->source->bytes + from, length < most ? length : most);
  if (lexer->end >= from && lexer->end - from < length && lexer->end < lexer->source->length)
    line[lexer->end - from] = lexer_behind(lexer); /* the scanner has put a 0 there */
  line[strcspn(line, "\n")] = 0;
  return line;
}

/* ---- values ---- */

static const char *token_bytes(const struct lexer *lexer) {
  return lexer->source->bytes + lexer->start;
}

static size_t token_length(const struct lexer *lexer) {
  return lexer->end - lexer->start;
}

static struct span token_span(const struct lexer *lexer) {
  return lexer_span(lexer, lexer->start, lexer->end);
}

static struct complaint *complain(struct lexer *lexer, enum message message) {
  const char *said = arena_copy(lexer->workshop->arena, token_bytes(lexer),
                                token_length(lexer) < 40 ? token_length(lexer) : 40);
  return report_add(lexer->workshop->report, message, token_span(lexer), said, NULL, NULL);
}

static bool ends_line(const struct lexer *lexer) {
  char behind = lexer_behind(lexer);
  const char *next = lexer->source->bytes + lexer->end;
  if (behind == ' ' || behind == '\t' || behind == '\r') behind = *(next + 1 + strspn(next + 1, " \t\r"));
  return behind == '\n' || behind == '}' || behind == '\0';
}

/* What is often written for something else; nothing where it ends a line, as in other languages. */
static const char *meant_by(const struct lexer *lexer) {
  static const char *const meant[][2] = {{"–", ".."}, {"—", ".."}, {"…", ".."}, {";", ","}};
  size_t length = token_length(lexer);
  for (size_t i = 0; i < sizeof meant / sizeof *meant && !ends_line(lexer); i++)
    if (strlen(meant[i][0]) == length && memcmp(meant[i][0], token_bytes(lexer), length) == 0) return meant[i][1];
  return NULL;
}

/* Told once a statement: its other characters are of the same making. */
static void complain_of_character(struct lexer *lexer) {
  if (!lexer->marred)
    complain(lexer, MESSAGE_BAD_CHARACTER)->suggestion = meant_by(lexer);
  lexer->marred = true;
}

/* The text between the quotes, with \" and \\ undone. */
static const char *string_value(struct lexer *lexer, size_t closing) {
  const char *from = token_bytes(lexer) + 1, *to = token_bytes(lexer) + token_length(lexer) - closing;
  char *copy = arena_copy(lexer->workshop->arena, from, (size_t)(to - from));
  char *out = strchr(copy, '\\');
  if (!out) return copy;
  for (const char *in = out; *in; in++) {
    if (*in == '\\' && in[1]) in++;
    *out++ = *in;
  }
  *out = 0;
  return copy;
}

/* After these nothing but a name can stand, so a keyword is one: s.party, l.to is body. */
static bool wants_name(int previous) {
  return previous == TOKEN_DOT || previous == TOKEN_DOTS || previous == TOKEN_TILDE || previous == TOKEN_IS ||
         previous == TOKEN_HAS;
}

enum word lexer_keyword(const struct words *words, enum language language, int previous, atom name, bool called) {
  enum word keyword = words_keyword(words, language, name);
  if (called && keyword == WORD_AT) return WORD_NONE;
  return wants_name(previous) && keyword != WORD_NOT ? WORD_NONE : keyword;
}

/* What the first line calls a language. */
static const char *const language_words[LANGUAGE_COUNT] = {[LANGUAGE_ENGLISH] = "english",
                                                           [LANGUAGE_SWEDISH] = "svenska"};

/* A file whose first word is a keyword of the other language is in that one; nothing in it would be
 * understood. */
static bool refuse_language(struct lexer *lexer, atom name) {
  const struct words *words = lexer->workshop->words;
  enum language other = lexer->language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH;
  enum word word = words_find(words, other, name);
  if (!word || word_get(word)->kind != KIND_KEYWORD || lexer->question) return false;
  report_add(lexer->workshop->report, lexer->source->assumed ? MESSAGE_ASSUMED_LANGUAGE : MESSAGE_OTHER_LANGUAGE,
             token_span(lexer), atom_string(lexer->workshop->atoms, name),
             words_spelling(words, lexer->language, word), language_words[other]);
  lexer->stopped = lexer->lost.everything = true;
  return true;
}

static int name_token(struct lexer *lexer, GRAMMAR_STYPE *value) {
  struct workshop *workshop = lexer->workshop;
  atom name = atom_of_bytes(workshop->atoms, token_bytes(lexer), token_length(lexer));
  bool called = lexer_behind(lexer) == '(';
  enum word keyword = lexer_keyword(workshop->words, lexer->language, lexer->previous, name, called);
  if (keyword) return token_of_word[keyword];
  if (lexer->previous == 0 && refuse_language(lexer, name)) return TOKEN_END_OF_FILE;
  value->TOKEN_NAME = name;
  return TOKEN_NAME;
}

static int punctuation_token(char c) {
  switch (c) {
  case '{': return TOKEN_LEFT_BRACE;
  case '}': return TOKEN_RIGHT_BRACE;
  case '(': return TOKEN_LEFT_PARENTHESIS;
  case ')': return TOKEN_RIGHT_PARENTHESIS;
  case ',': return TOKEN_COMMA;
  case ':': return TOKEN_COLON;
  case '.': return TOKEN_DOT;
  case '=': return TOKEN_EQUAL;
  case '<': return TOKEN_LESS;
  case '>': return TOKEN_GREATER;
  case '+': return TOKEN_PLUS;
  case '-': return TOKEN_MINUS;
  case '*': return TOKEN_STAR;
  case '%': return TOKEN_PERCENT;
  case '~': return TOKEN_TILDE;
  default: return 0;
  }
}

/* Told, and read as it was meant. */
static struct date badly_written_date(struct lexer *lexer) {
  struct date date = {0};
  const char *meant = digits_date(lexer->workshop->arena, token_bytes(lexer), token_length(lexer), lexer->language);
  if (meant) date_read(meant, strlen(meant), &date);
  complain(lexer, MESSAGE_DATE_FORM)->suggestion = meant;
  return date;
}

/* The grammar's token for the raw one at hand; 0 for one that was complained of and is left out. */
static int token_of_raw(struct lexer *lexer, enum raw_token raw, GRAMMAR_STYPE *value) {
  struct workshop *workshop = lexer->workshop;
  switch (raw) {
  case RAW_NAME: return name_token(lexer, value);
  case RAW_QUOTED_NAME:
    value->TOKEN_NAME = atom_of_bytes(workshop->atoms, token_bytes(lexer) + 1, token_length(lexer) - 2);
    return TOKEN_NAME;
  case RAW_CLAUSE:
    value->TOKEN_CLAUSE = atom_of_bytes(workshop->atoms, token_bytes(lexer), token_length(lexer));
    return TOKEN_CLAUSE;
  case RAW_DATE:
    if (!date_read(token_bytes(lexer), token_length(lexer), &value->TOKEN_DATE)) complain(lexer, MESSAGE_BAD_DATE);
    return TOKEN_DATE;
  case RAW_BAD_DATE: value->TOKEN_DATE = badly_written_date(lexer); return TOKEN_DATE;
  case RAW_BAD_NUMBER:
    complain(lexer, MESSAGE_BAD_NUMBER);
    value->TOKEN_NUMBER = number_of(1);
    return TOKEN_NUMBER;
  case RAW_NUMBER:
    if (!number_read(token_bytes(lexer), token_length(lexer), &value->TOKEN_NUMBER)) {
      complain(lexer, MESSAGE_BAD_NUMBER);
      value->TOKEN_NUMBER = number_of(1);
    }
    return TOKEN_NUMBER;
  case RAW_OPEN_STRING:
    complain(lexer, MESSAGE_OPEN_STRING);
    value->TOKEN_STRING = string_value(lexer, 0);
    return TOKEN_STRING;
  case RAW_CURLY_STRING: {
    size_t quote = *token_bytes(lexer) == '\'' ? 1 : 3;
    complain(lexer, MESSAGE_CURLY_QUOTE);
    value->TOKEN_STRING = arena_copy(workshop->arena, token_bytes(lexer) + quote, token_length(lexer) - 2 * quote);
    return TOKEN_STRING;
  }
  case RAW_STRING: value->TOKEN_STRING = string_value(lexer, 1); return TOKEN_STRING;
  case RAW_AT: return TOKEN_AT_SIGN;
  case RAW_DOTS: return TOKEN_DOTS;
  case RAW_UNEQUAL: return TOKEN_UNEQUAL;
  case RAW_AT_MOST: return TOKEN_AT_MOST;
  case RAW_AT_LEAST: return TOKEN_AT_LEAST;
  case RAW_END_OF_FILE: return TOKEN_END_OF_FILE;
  default: break;
  }
  int token = raw == RAW_PUNCTUATION ? punctuation_token(*token_bytes(lexer)) : 0;
  if (!token) complain_of_character(lexer);
  return token;
}

/* ---- where a statement ends ---- */

static bool can_end(int token) {
  switch (token) {
  case 0: case TOKEN_END: case TOKEN_COMMA: case TOKEN_COLON: case TOKEN_LEFT_BRACE: case TOKEN_LEFT_PARENTHESIS:
  case TOKEN_EQUAL: case TOKEN_UNEQUAL: case TOKEN_LESS: case TOKEN_AT_MOST: case TOKEN_GREATER:
  case TOKEN_AT_LEAST: case TOKEN_PLUS: case TOKEN_MINUS: case TOKEN_STAR: case TOKEN_AND: case TOKEN_OR:
  case TOKEN_NOT: case TOKEN_WHERE:
    return false;
  default: return true;
  }
}

/* Words that no statement begins with; `for` begins one. */
static bool goes_on(int token) {
  switch (token) {
  case TOKEN_OR: case TOKEN_UNLESS: case TOKEN_ELSE: case TOKEN_AT_SIGN: case TOKEN_WHERE: case TOKEN_LEFT_BRACE:
  case TOKEN_OF: case TOKEN_FROM: case TOKEN_BY: case TOKEN_TO: case TOKEN_WITH: case TOKEN_VIA: case TOKEN_ABOUT:
  case TOKEN_IN: case TOKEN_AT: case TOKEN_AS: case TOKEN_WHEN: case TOKEN_AFTER: case TOKEN_BEFORE:
  case TOKEN_UNDER: case TOKEN_LEFT: case TOKEN_LATEST: case TOKEN_UNTIL: case TOKEN_PER: case TOKEN_BETWEEN:
  case TOKEN_AND: case TOKEN_BEGINNING: case TOKEN_HELD: case TOKEN_CHOSEN: case TOKEN_ALTERNATING:
  case TOKEN_SUCCEEDING: case TOKEN_AGAIN: case TOKEN_ALSO: case TOKEN_EXCEPT: case TOKEN_THAN:
    return true;
  default: return false;
  }
}

static bool inside_parenthesis(const struct lexer *lexer) {
  return lexer->depth > 0 && lexer->nesting[lexer->depth - 1] == '(';
}

/* A block or the file ends a statement even where it is not complete. */
static bool end_before(const struct lexer *lexer, int token) {
  int previous = lexer->previous;
  if (inside_parenthesis(lexer) || (lexer->failed && lexer->depth > lexer->failed_depth)) return false;
  if (token == TOKEN_RIGHT_BRACE || token == TOKEN_END_OF_FILE)
    return previous && previous != TOKEN_END && previous != TOKEN_LEFT_BRACE;
  return lexer->newline && can_end(previous) && !goes_on(token);
}

static void track_nesting(struct lexer *lexer, int token) {
  if (token == TOKEN_LEFT_BRACE || token == TOKEN_LEFT_PARENTHESIS) {
    if (lexer->depth == NESTING_LIMIT) {
      complain_too_deep(lexer, token_span(lexer));
      return;
    }
    lexer->opened[lexer->depth] = lexer->start;
    lexer->nesting[lexer->depth++] = token == TOKEN_LEFT_BRACE ? '{' : '(';
    lexer->parts_at[lexer->depth] = lexer->parts;
    lexer->said_from[lexer->depth] = lexer->said_count;
  }
  bool closes = token == TOKEN_RIGHT_BRACE || (token == TOKEN_RIGHT_PARENTHESIS && inside_parenthesis(lexer));
  if (closes && lexer->depth > 0) lexer->parts = lexer->parts_at[lexer->depth--];
}

static bool joins(int token) {
  switch (token) {
  case TOKEN_AND: case TOKEN_OR: case TOKEN_NOT: case TOKEN_DOT: case TOKEN_DOTS: case TOKEN_PLUS: case TOKEN_MINUS:
  case TOKEN_STAR: case TOKEN_OF: case TOKEN_EXCEPT:
    return true;
  default: return false;
  }
}

/* Parts that are joined lie inside one another in the tree as if in brackets. */
static void track_parts(struct lexer *lexer, int token) {
  if (token == TOKEN_COMMA || token == TOKEN_END) lexer->parts = lexer->parts_at[lexer->depth];
  if (joins(token) && ++lexer->parts == PARTS_LIMIT) complain_too_long(lexer, token_span(lexer));
}

/* ---- statements that cannot be read ---- */

static void lose(struct lexer *lexer, atom name) {
  struct lost *lost = &lexer->lost;
  lost->names = arena_grow(lexer->workshop->arena, lost->names, &lost->room, lost->count + 1, sizeof *lost->names);
  lost->names[lost->count++] = name;
}

/* After the end of a statement: its names are forgotten, or lost with it. */
static void forget_statement(struct lexer *lexer) {
  size_t from = lexer->said_from[lexer->depth];
  if (lexer->failed)
    for (size_t i = from; i < lexer->said_count; i++) {
      if (lexer->said[i]) lose(lexer, lexer->said[i]);
      else lexer->lost.everything = true; /* an import or a register */
    }
  lexer->said_count = from;
  lexer->failed = lexer->marred = lexer->ended = false;
}

static void note_name(struct lexer *lexer, int token, const GRAMMAR_STYPE *value) {
  bool reads_file = token == TOKEN_IMPORT || token == TOKEN_SOURCE;
  if (token != TOKEN_NAME && !reads_file) return;
  if (lexer->said_count == lexer->said_room)
    lexer->said = arena_grow(lexer->workshop->arena, lexer->said, &lexer->said_room, lexer->said_count + 1,
                             sizeof *lexer->said);
  lexer->said[lexer->said_count++] = reads_file ? 0 : value->TOKEN_NAME;
}

bool lexer_fail(struct lexer *lexer) {
  bool told = lexer->marred || lexer->stopped;
  bool opens = lexer->previous == TOKEN_LEFT_BRACE;
  if (lexer->previous == TOKEN_LEFT_PARENTHESIS || (opens && lexer->before == TOKEN_LEFT_BRACE)) {
    if (lexer->depth > 0) lexer->depth--;
    opens = false;
  }
  while (inside_parenthesis(lexer)) lexer->depth--;
  lexer->failed = true;
  lexer->failed_depth = lexer->depth - (opens && lexer->depth > 0);
  return !told;
}

size_t lexer_cut(struct lexer *lexer) {
  const char *bytes = token_bytes(lexer);
  size_t length = token_length(lexer);
  while (length > 1 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t')) length--;
  if (length > 1 && bytes[length - 1] == '{') length--;
  else length = token_length(lexer);
  lexer->end = lexer->start + length;
  return length;
}

/* ---- the grammar's tokens ---- */

/* The token of the raw one at hand; bytes that are none were complained of and are passed over. */
static int next_token(struct lexer *lexer, GRAMMAR_STYPE *value) {
  int token = 0;
  while (!token && lexer->raw != RAW_END_OF_FILE) {
    token = token_of_raw(lexer, lexer->raw, value);
    if (!token) lexer->raw = lexer_raw(lexer);
  }
  return token;
}

/* At the end of the file each open block is closed, so that what stands in it is kept. */
static int close_blocks(struct lexer *lexer) {
  lexer->raw = RAW_END_OF_FILE;
  lexer->start = lexer->end = lexer->source->length;
  while (inside_parenthesis(lexer)) lexer->depth--;
  if (lexer->depth == 0) return TOKEN_END_OF_FILE;
  size_t opened = lexer->opened[lexer->depth - 1];
  if (!lexer->stopped)
    report_add(lexer->workshop->report, MESSAGE_OPEN_BRACE, lexer_span(lexer, opened, opened + 1), NULL, NULL, NULL);
  lexer->stopped = lexer->lost.everything = true;
  return TOKEN_RIGHT_BRACE;
}

int grammar_lex(GRAMMAR_STYPE *value, struct span *at, struct lexer *lexer) {
  if (lexer->question && !lexer->asked) {
    lexer->asked = true;
    *at = lexer_span(lexer, 0, 0);
    return TOKEN_QUESTION;
  }
  if (lexer->ended) forget_statement(lexer);
  if (!lexer->held && !lexer->stopped) lexer->raw = lexer_raw(lexer);
  int token = lexer->stopped ? TOKEN_END_OF_FILE : next_token(lexer, value);
  if (token == TOKEN_END_OF_FILE) token = close_blocks(lexer);
  while (token == TOKEN_RIGHT_BRACE && inside_parenthesis(lexer)) lexer->depth--;
  lexer->held = end_before(lexer, token);
  lexer->before = lexer->previous;
  if (lexer->held) {
    *at = (struct span){lexer->latest.end, lexer->latest.end};
    lexer->ended = true;
    lexer->previous = TOKEN_END;
    track_parts(lexer, TOKEN_END);
    return TOKEN_END;
  }
  struct span here = token_span(lexer);
  track_nesting(lexer, token);
  track_parts(lexer, token);
  note_name(lexer, token, value);
  lexer->newline = false;
  lexer->previous = token;
  lexer->token_before = lexer->latest;
  lexer->latest = here;
  *at = here;
  return token;
}

/* ---- the first line ---- */

void lexer_header(struct lexer *lexer) {
  const struct atoms *atoms = lexer->workshop->atoms;
  enum raw_token first = lexer_raw(lexer);
  struct span at = token_span(lexer);
  bool fits = first == RAW_NAME && token_length(lexer) == 6 && memcmp(token_bytes(lexer), "stadga", 6) == 0;
  if (!fits) {
    report_add(lexer->workshop->report, MESSAGE_NO_FIRST_LINE, at, NULL, NULL, NULL);
    lexer->stopped = true; /* without its language nothing in the file can be told apart */
    return;
  }
  enum raw_token second = lexer_raw(lexer);
  bool version = second == RAW_NUMBER && token_length(lexer) == 1 && *token_bytes(lexer) == '1';
  enum raw_token third = lexer_raw(lexer);
  at.end = token_span(lexer).end;
  const char *language = third == RAW_NAME ? atom_string(atoms, atom_of_bytes(lexer->workshop->atoms,
                                                          token_bytes(lexer), token_length(lexer))) : "";
  if (strcmp(language, "svenska") == 0 || strcmp(language, "swedish") == 0) lexer->language = LANGUAGE_SWEDISH;
  else version = version && (strcmp(language, "english") == 0 || strcmp(language, "engelska") == 0);
  if (!version) report_add(lexer->workshop->report, MESSAGE_WRONG_FIRST_LINE, at, NULL, NULL, NULL);
  lexer->stopped = !version;
  lexer->newline = false;
}
