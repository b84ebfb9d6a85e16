/* SPDX-License-Identifier: EUPL-1.2
 *
 * Every complaint the program can make: a stable code, a level, what is wrong and what to
 * do, in Swedish and English. Codes are never reused.
 */
#ifndef STADGA_BASE_MESSAGE_H
#define STADGA_BASE_MESSAGE_H

#include <stddef.h>

enum language { LANGUAGE_ENGLISH, LANGUAGE_SWEDISH, LANGUAGE_COUNT };

/* "en", "sv"; the sign between whole numbers and decimals. */
const char *language_code(enum language language);
char language_point(enum language language);

enum message_level {
  LEVEL_ERROR,
  LEVEL_WARNING,
  LEVEL_INTERNAL /* nobody's mistake but the program's or the machine's */
};

enum message {
  MESSAGE_NONE,
  /* S0: files and the command line */
  MESSAGE_FILE_MISSING, MESSAGE_FILE_NOT_FILE, MESSAGE_FILE_TOO_LARGE, MESSAGE_FILE_READ,
  MESSAGE_IMPORT_OUTSIDE, MESSAGE_IMPORT_CYCLE,
  MESSAGE_UNKNOWN_COMMAND, MESSAGE_NO_COMMAND, MESSAGE_UNKNOWN_OPTION, MESSAGE_OPTION_VALUE,
  MESSAGE_OPTION_WANTS_VALUE, MESSAGE_WORDS_WRONG, MESSAGE_NOTHING_TO_EXPLAIN, MESSAGE_UNKNOWN_BODY,
  MESSAGE_NOTHING_TO_DRAW, MESSAGE_PICTURE_TOO_LARGE, MESSAGE_PICTURE_FAILED, MESSAGE_OUT_OF_MEMORY,
  MESSAGE_OUTPUT_IS_INPUT, MESSAGE_OUTPUT_NOT_FILE, MESSAGE_OUTPUT_NO_FOLDER, MESSAGE_OUTPUT_FORBIDDEN,
  MESSAGE_OUTPUT_NO_ROOM, MESSAGE_OUTPUT_FAILED, MESSAGE_STANDARD_OUTPUT, MESSAGE_IMPORT_DEPTH,
  MESSAGE_OPTIONS_CLASH, MESSAGE_OUTPUT_EXISTS, MESSAGE_FILE_NOT_TEXT,
  MESSAGE_OUTPUT_KIND, MESSAGE_NOTHING_TO_TRACE,
  /* S1: characters and grammar */
  MESSAGE_NOT_UTF8, MESSAGE_CONTROL_CHARACTER, MESSAGE_BIDI_CHARACTER, MESSAGE_INVISIBLE_CHARACTER,
  MESSAGE_BAD_CHARACTER, MESSAGE_OPEN_STRING, MESSAGE_SYNTAX, MESSAGE_SYNTAX_EXPECTED, MESSAGE_TOO_DEEP,
  MESSAGE_BAD_NUMBER, MESSAGE_BAD_DATE, MESSAGE_NO_FIRST_LINE, MESSAGE_WRONG_FIRST_LINE,
  MESSAGE_OPEN_BRACE, MESSAGE_CURLY_QUOTE, MESSAGE_KEYWORD_NAME, MESSAGE_TOO_LONG, MESSAGE_SYNTAX_FORMS,
  MESSAGE_EXTRA_BRACE, MESSAGE_OTHER_LANGUAGE, MESSAGE_ASSUMED_LANGUAGE, MESSAGE_ASSUMED_NOTHING,
  /* S2: names */
  MESSAGE_UNKNOWN_NAME, MESSAGE_DUPLICATE_NAME, MESSAGE_UNKNOWN_STATEMENT, MESSAGE_UNKNOWN_BODY_WORD,
  MESSAGE_WRONG_SORT, MESSAGE_UNKNOWN_ROLE, MESSAGE_UNKNOWN_CLAUSE, MESSAGE_NO_REGISTER, MESSAGE_UNKNOWN_SET,
  MESSAGE_NO_PART_OF, MESSAGE_NAME_CLASH,
  /* S3: meaning */
  MESSAGE_WRONG_PLACE, MESSAGE_WRONG_TAIL, MESSAGE_MISSING_TAIL, MESSAGE_MISSING_OBJECT, MESSAGE_WRONG_OBJECT,
  MESSAGE_WRONG_MODAL, MESSAGE_WANTS_NUMBER, MESSAGE_WANTS_NAME, MESSAGE_WANTS_TEXT, MESSAGE_WRONG_PARTICLE,
  MESSAGE_WRONG_BLOCK, MESSAGE_TOO_MANY_THINGS, MESSAGE_BAD_RANGE, MESSAGE_SECOND_AGREEMENT, MESSAGE_REGISTER_ROW,
  MESSAGE_REGISTER_DOUBLE, MESSAGE_NOT_WHOLE, MESSAGE_BODY_CIRCLE, MESSAGE_ROLE_CLASH, MESSAGE_SECOND_TAIL,
  MESSAGE_NESTED_DECLARATION, MESSAGE_TITLE_ONLY, MESSAGE_EMPTY_SET, MESSAGE_ONE_ONLY,
  MESSAGE_NOTHING_AGAIN, MESSAGE_WISH, MESSAGE_KEPT_ONCE, MESSAGE_STATED_OTHERWISE, MESSAGE_SECOND_RELATION,
  MESSAGE_ONE_FROM, MESSAGE_SEAT_AGAIN, MESSAGE_OMITTED_AND_CITED,
  /* S4: rules */
  MESSAGE_RULE_UNKNOWN_NAME, MESSAGE_RULE_UNKNOWN_FIELD, MESSAGE_RULE_UNKNOWN_WORD, MESSAGE_RULE_TYPE,
  MESSAGE_RULE_MANY, MESSAGE_RULE_MISSING, MESSAGE_RULE_DUPLICATE, MESSAGE_RULE_WORDING,
  MESSAGE_RULE_UNKNOWN_PACK, /* S410, of rules chosen one by one, is no more */
  MESSAGE_RULE_NO_CALENDAR, MESSAGE_RULE_BEFORE_FIRST_DAY, MESSAGE_RULE_AFTER_LAST_DAY,
  MESSAGE_RULE_TERMS_COUNTED,
  MESSAGE_COUNT
};

struct message_text {
  const char *code;                  /* "S101" */
  enum message_level level;
  const char *cause[LANGUAGE_COUNT]; /* one sentence; {1} … {4} are the arguments */
  const char *next[LANGUAGE_COUNT];  /* one sentence: what to do */
  const char *more[LANGUAGE_COUNT];  /* what `stadga explain CODE` adds */
};

/* Marks in an argument around a word the table translates ("name", "end of line"). Input never holds
 * control characters, so no user text can forge them. */
#define MESSAGE_TERM_START "\x01"
#define MESSAGE_TERM_END "\x02"
#define MESSAGE_TERM(name) MESSAGE_TERM_START name MESSAGE_TERM_END
#define MESSAGE_QUOTED(what) MESSAGE_TERM("quote") what MESSAGE_TERM("unquote")

struct text;
struct complaint;

/* The term of this name in a language; NULL: there is none. */
const char *message_term(const char *name, size_t length, enum language language);

/* Appends a sentence of the table with the complaint's arguments and terms put in. */
void message_fill(struct text *text, const char *sentence, const struct complaint *complaint,
                  enum language language);

/* The texts of a message; never NULL for a message below MESSAGE_COUNT. */
const struct message_text *message_get(enum message message);

/* The message with this code ("S101", case does not matter); MESSAGE_NONE if there is none. */
enum message message_find(const char *code);

#endif
