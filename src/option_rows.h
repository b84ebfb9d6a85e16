/* SPDX-License-Identifier: EUPL-1.2
 *
 * The two tables the command line is read by: commands, and options with what sets their values. Only
 * options.c and help.c look at them.
 */
#ifndef STADGA_OPTION_ROWS_H
#define STADGA_OPTION_ROWS_H

#include "options.h"

enum { FORMATS_MOST = 3 };

struct command_row {
  enum command command;
  const char *name;
  const char *words[LANGUAGE_COUNT]; /* what goes after the name */
  size_t least, most;                /* how many of them */
  enum format formats[FORMATS_MOST]; /* the first is the one given unless asked */
  size_t format_count;
  const char *sentence[LANGUAGE_COUNT];
};

/* What is read of the command line before it is known whether it fits together. */
struct reader {
  struct arena *arena;
  struct options *options;
  struct report *report;
  const struct command_row *command; /* NULL: not come to yet */
  const char *format, *fail_on;      /* NULL: not given */
  unsigned given;                    /* a bit for each row of options */
  bool only_words, wants_help, wants_version;
  int count, at;
  char **arguments;
};

typedef bool setter(struct reader *reader, const char *value);

struct option_row {
  const char *name;
  char letter;
  const char *value[LANGUAGE_COUNT];    /* what the help calls it; NULL: it takes none */
  unsigned commands;
  setter *set;
  const char *takes[LANGUAGE_COUNT];    /* "Here goes …" */
  const char *sentence[LANGUAGE_COUNT]; /* of the help; NULL: it is not in it */
};

extern const struct command_row command_rows[];
extern const size_t command_row_count;
extern const struct option_row option_rows[];
extern const size_t option_row_count;

/* "text", "json" … by enum format. */
extern const char *const format_names[];

/* What --fail-on may be given, of which command; `unasked`: what it is where the option is not given. */
struct fail_row {
  enum fail_on fail_on;
  const char *name;
  enum command command;
  bool unasked;
};
extern const struct fail_row fail_rows[];
extern const size_t fail_row_count;

/* Sets the language by "sv" or "en"; false for anything else. */
bool set_lang(struct reader *reader, const char *value);

#endif
