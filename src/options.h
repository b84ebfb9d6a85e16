/* SPDX-License-Identifier: EUPL-1.2
 *
 * The command line: which command, which files, which options. GNU conventions.
 */
#ifndef STADGA_OPTIONS_H
#define STADGA_OPTIONS_H

#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

enum command {
  COMMAND_NONE, COMMAND_CHECK, COMMAND_EXPLAIN, COMMAND_ASK, COMMAND_DRAW, COMMAND_REPORT, COMMAND_TRACE, COMMAND_GAPS,
  COMMAND_TEST, COMMAND_FMT, COMMAND_NEW
};

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_SVG, FORMAT_DOT, FORMAT_HTML };

/* From what on the status is 1; of check, open unless it is given. */
enum fail_on {
  FAIL_ON_NOTHING, FAIL_ON_OPEN, FAIL_ON_CONTRADICTORY, FAIL_ON_VIOLATED, FAIL_ON_UNCOVERED, FAIL_ON_CHANGED
};

enum { EXAMPLES_MOST = 20 };

struct options {
  enum command command;
  const char **words;       /* files; the topic of explain; the file and question of ask; the file of new */
  size_t word_count;
  enum language language;
  enum format format;       /* one that the command has */
  enum fail_on fail_on;     /* one that the command has */
  const char **rules;       /* packs or files, ends with NULL; NULL: not given */
  const char **assumed;     /* statements, ends with NULL; NULL: none */
  size_t assumed_count;
  const char *output;       /* NULL: standard output */
  const char *root;         /* NULL: the folder of the file */
  const char *text;         /* trace: the draft to look into; NULL: none */
  const char *new_register; /* trace: the draft to write a first register of; NULL: none */
  const char *body;         /* of --view body=NAME; NULL: the structure */
  bool write, check;        /* fmt: over the files themselves; only tell which would change */
  bool respell;             /* fmt: --keywords was given, */
  enum language keywords;   /* with this spelling */
  size_t file_limit, memory_limit, thing_limit;
  size_t examples;          /* pairs of outcomes shown of what is open, at most */
  bool repairs;             /* with what would make rules guaranteed */
  bool why;                 /* with the clauses that suffice for each verdict */
  bool quality;             /* with what rules say of one another */
  enum { DUMP_NONE, DUMP_KEEPS, DUMP_BREAKS } dump; /* no verdicts but one problem for a solver, */
  size_t years;             /* over so many years; outcomes are looked at over so many at least */
  size_t conflict_limit;    /* of the search over all outcomes, in each question */
};

/* What is to be done with the command line. */
enum reading {
  READING_RUN,  /* do what the options say */
  READING_SAY,  /* `*said` was asked for: --help, --version */
  READING_WRONG /* something is wrong with it: the report has it */
};

/* Reads the command line. The language is that of --lang, else of LC_ALL, LC_MESSAGES or LANG; it is
 * set whatever else is wrong. Strings of `arguments` are kept, not copied; the rest is in the arena. */
enum reading options_read(struct arena *arena, int count, char **arguments, struct options *options,
                          struct report *report, const char **said);

#endif
