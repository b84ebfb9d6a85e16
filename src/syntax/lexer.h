/* SPDX-License-Identifier: EUPL-1.2
 *
 * Raw tokens to the grammar's tokens: keywords of the file's language, values, and the end of a
 * statement, which the writer does not mark. A statement ends with its line or at "}"; it goes on
 * after a comma, an operator, ":" or an open bracket, and when the next line begins with "{", "@"
 * or a word that no statement begins with (`or`, `unless`, `where`, `from`, `between` …).
 */
#ifndef STADGA_SYNTAX_LEXER_H
#define STADGA_SYNTAX_LEXER_H

#include "syntax/parse.h"

enum raw_token {
  RAW_END_OF_FILE, RAW_NAME, RAW_QUOTED_NAME, RAW_DATE, RAW_BAD_DATE, RAW_NUMBER, RAW_BAD_NUMBER, RAW_STRING,
  RAW_OPEN_STRING, RAW_CURLY_STRING, RAW_AT, RAW_DOTS,
  RAW_UNEQUAL, RAW_AT_MOST, RAW_AT_LEAST, RAW_PUNCTUATION, RAW_BAD, RAW_CLAUSE
};

struct lexer {
  struct workshop *workshop;
  const struct source *source;
  enum language language;
  void *scanner;             /* flex's */
  size_t start, end;         /* of the raw token */
  bool newline;              /* a line ended since the token before */
  int previous, before;      /* the token given last, and the one before it; 0 before the first */
  struct span latest, token_before; /* where the last one that was written stands, and the one before */
  bool held;                 /* a raw token waits behind an end */
  enum raw_token raw;
  size_t depth;
  char nesting[NESTING_LIMIT]; /* '{' or '(' for each open bracket, */
  size_t opened[NESTING_LIMIT]; /* where it stands, */
  size_t said_from[NESTING_LIMIT + 1]; /* and from where in `said` the names inside it begin */
  size_t parts;              /* how many parts are joined where we are, around the brackets too, */
  size_t parts_at[NESTING_LIMIT + 1]; /* and were when each bracket opened */
  atom *said;                /* the names of the statements at hand; 0 for one that reads a file */
  size_t said_count, said_room;
  bool ended;                /* the token given last ended a statement */
  bool marred;               /* a character of the statement at hand was complained of */
  bool failed;               /* the statement at hand could not be read: it is passed over to its end, */
  size_t failed_depth;       /* which lies at this depth */
  struct lost lost;          /* what statements that could not be read may have declared */
  bool stopped;              /* too deep: only the end of the file is given from here */
  bool question, asked;      /* it reads one expression: the first token given says so, and was given */
  struct item *items;        /* what the grammar made of a file */
  struct expression *expression;
};

/* Begins a source at its first line, before any token. Out of memory as the arena is. */
void lexer_begin(struct lexer *lexer, struct workshop *workshop, uint32_t number);

/* The keyword that a name is behind the token `previous`, or, `called`, right before a parenthesis: there `at` is a
 * function. WORD_NONE where it is a name. */
enum word lexer_keyword(const struct words *words, enum language language, int previous, atom name, bool called);

/* From the scanner: opens it over `room` bytes of which the last two are 0; false without memory.
 * Until it is closed the byte behind the raw token at hand may be 0. */
bool lexer_open(struct lexer *lexer, char *bytes, size_t room);
void lexer_close(struct lexer *lexer);
enum raw_token lexer_raw(struct lexer *lexer);

/* The byte behind the raw token at hand, in whose place there is a 0. */
char lexer_behind(const struct lexer *lexer);

/* For the scanner: a match of so many bytes; it was no token; it ended a line. */
static inline void lexer_advance(struct lexer *lexer, size_t length) {
  lexer->start = lexer->end;
  lexer->end += length;
}

static inline void lexer_skip(struct lexer *lexer) {
  lexer->start = lexer->end;
}

static inline void lexer_newline(struct lexer *lexer) {
  lexer->start = lexer->end;
  lexer->newline = true;
}

/* For the scanner: whether a comma stands before; memory ran out. */
bool lexer_after_comma(const struct lexer *lexer);
void lexer_fatal(struct lexer *lexer);

/* For the scanner: how much of a text without its closing quote is the text: not a "{" that ends
 * the line, so that the block is still one. */
size_t lexer_cut(struct lexer *lexer);

/* The token given last did not fit: passes over the rest of its statement, with its block, and keeps
 * the names in it. false: it was complained of before. */
bool lexer_fail(struct lexer *lexer);

/* Reads the first line, `stadga 1 LANGUAGE`, and sets the language; complains where it is missing. */
void lexer_header(struct lexer *lexer);

/* The place from byte `start` to `end` of the lexer's source, and the bytes at a place in it. */
struct span lexer_span(const struct lexer *lexer, size_t start, size_t end);
const char *lexer_text(const struct lexer *lexer, struct span at);

/* A copy of so many bytes from byte `from` on, or fewer where the line or the file ends. */
char *lexer_line(const struct lexer *lexer, size_t from, size_t length);

#endif
