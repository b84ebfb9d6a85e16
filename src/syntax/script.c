/* SPDX-License-Identifier: EUPL-1.2
 *
 * Source to tokens. Of a keyword with several spellings what stands beside it decides ("1 year", "2
 * years"), else the first one is written, so that translating there and back gives the same text. A name that would be
 * read as a keyword stands between backquotes, no other does.
 */
#include "syntax/script.h"

#include "grammar.h"
#include "syntax/lexer.h"

#include <ctype.h>
#include <string.h>

/* ---- reading ---- */

static void add_token(struct script *script, struct arena *arena, size_t *room, int kind, struct span at) {
  script->tokens = arena_grow(arena, script->tokens, room, script->count + 1, sizeof *script->tokens);
  uint32_t start = at.start - script->source->first, length = at.end - at.start;
  script->tokens[script->count++] =
      (struct token){.kind = (short)kind, .start = start, .end = start + length,
                     .text = script->source->bytes + start, .length = length};
}

static void match_braces(struct script *script) {
  uint32_t open[NESTING_LIMIT];
  size_t depth = 0;
  for (uint32_t i = 0; i < script->count; i++) {
    if (script->tokens[i].kind == TOKEN_LEFT_BRACE && depth < NESTING_LIMIT) open[depth++] = i;
    if (script->tokens[i].kind != TOKEN_RIGHT_BRACE || depth == 0) continue;
    script->tokens[i].match = open[--depth];
    script->tokens[open[depth]].match = i;
  }
}

static void read_tokens(struct script *script, struct lexer *lexer) {
  size_t room = 0;
  GRAMMAR_STYPE value;
  struct span at;
  for (int kind; (kind = grammar_lex(&value, &at, lexer)) != TOKEN_END_OF_FILE;)
    if (kind != TOKEN_END) add_token(script, lexer->workshop->arena, &room, kind, at);
    else if (script->tokens) script->tokens[script->count - 1].ends = true;
  match_braces(script);
}

/* ---- spelling ---- */

static void set_text(struct token *token, const char *text, size_t length) {
  token->text = text;
  token->length = (uint32_t)length;
}

/* Exactly one, as it is counted: "1 year", "1 more time", but not "0..1 years". */
static bool is_one(const struct token *tokens, size_t count) {
  if (count > 0 && tokens[count - 1].kind == TOKEN_MORE) count--;
  bool number = count > 0 && tokens[count - 1].kind == TOKEN_NUMBER;
  if (number) return tokens[count - 1].length == 1 && tokens[count - 1].text[0] == '1' &&
                     !(count > 1 && tokens[count - 2].kind == TOKEN_DOTS);
  return count == 0 || (tokens[count - 1].kind != TOKEN_SOME && tokens[count - 1].kind != TOKEN_ANY &&
                        tokens[count - 1].kind != TOKEN_PERCENT);
}

/* What is reserved is one (förbehållen befogenhet) or several (förbehållna ledamöter). */
static bool is_of_several(const struct workshop *workshop, const struct token *name, enum language read) {
  enum word head = words_find(workshop->words, read, atom_of_bytes(workshop->atoms, name->text, name->length));
  return head == WORD_MEMBERS || head == WORD_ADJUNCTS;
}

static bool takes_second(const struct script *script, const struct workshop *workshop, size_t i, enum language read) {
  switch (script->tokens[i].kind) {
  case TOKEN_TIMES: case TOKEN_YEARS: case TOKEN_MONTHS: return is_one(script->tokens, i);
  case TOKEN_RESERVED: return i + 1 < script->count && is_of_several(workshop, &script->tokens[i + 1], read);
  default: return false;
  }
}

static void spell_keyword(struct script *script, struct workshop *workshop, size_t i, enum language read) {
  struct token *token = &script->tokens[i];
  atom name = atom_of_bytes(workshop->atoms, token->text, token->length);
  const char *spelling = word_get(words_find(workshop->words, read, name))->spellings[script->language];
  const char *second = strchr(spelling, '|');
  token->keyword = true;
  if (second && takes_second(script, workshop, i, read)) spelling = second + 1;
  set_text(token, spelling, strcspn(spelling, "|"));
}

/* A name, its text set, in normal form, with the backquotes it needs and no others. */
static void spell_name(struct workshop *workshop, const struct script *script, size_t i, enum language language) {
  struct token *token = &script->tokens[i];
  bool quoted = token->text[0] == '`', last = i + 1 == script->count;
  bool called = !quoted && !last && token[1].kind == TOKEN_LEFT_PARENTHESIS && token[1].start == token->end;
  atom name = atom_of_bytes(workshop->atoms, token->text + quoted, token->length - 2u * quoted);
  const char *text = atom_string(workshop->atoms, name);
  if (lexer_keyword(workshop->words, language, i ? token[-1].kind : 0, name, called))
    text = text_format(workshop->arena, "`%s`", text);
  set_text(token, text, strlen(text));
}

static bool begins_with_letter(const struct token *token) {
  return isalpha((unsigned char)token->text[0]) || (unsigned char)token->text[0] >= 0x80;
}

static void spell_tokens(struct script *script, struct workshop *workshop, enum language read,
                         const struct format_options *options) {
  size_t next = 0;
  for (size_t i = 0; i < script->count; i++) {
    struct token *token = &script->tokens[i];
    if (next < options->count && options->respellings[next].place == script->source->first + token->start) {
      const char *text = options->respellings[next++].text;
      set_text(token, text, strlen(text));
    }
    if (token->kind == TOKEN_NAME) spell_name(workshop, script, i, options->language);
    else if (token->kind != TOKEN_CLAUSE && begins_with_letter(token)) spell_keyword(script, workshop, i, read);
    token->columns = (uint32_t)text_columns(token->text, token->length);
  }
}

struct script script_read(struct workshop *workshop, uint32_t number, const struct format_options *options) {
  struct script script = {.source = source_get(workshop->sources, number), .language = options->language};
  struct lexer lexer;
  lexer_begin(&lexer, workshop, number);
  lexer_header(&lexer);
  script.header_end = lexer.end;
  read_tokens(&script, &lexer);
  lexer_close(&lexer);
  spell_tokens(&script, workshop, lexer.language, options);
  return script;
}

/* ---- blanks ---- */

bool script_blank(const struct token *before, const struct token *token) {
  switch (before->kind) {
  case TOKEN_LEFT_PARENTHESIS: case TOKEN_DOT: case TOKEN_DOTS: case TOKEN_TILDE: return false;
  case TOKEN_NAME:
    if (token->kind == TOKEN_LEFT_PARENTHESIS) return false; /* a call */
    break;
  case TOKEN_LEFT_BRACE: return token->kind != TOKEN_RIGHT_BRACE;
  default: break;
  }
  switch (token->kind) {
  case TOKEN_COMMA: case TOKEN_RIGHT_PARENTHESIS: case TOKEN_DOT: case TOKEN_DOTS: return false;
  default: return true;
  }
}
