/* SPDX-License-Identifier: EUPL-1.2
 *
 * Help, made from the tables of commands and options.
 */
#include "help.h"

#include "base/saying.h"
#include "base/text.h"

#include <string.h>

enum { HELP_COLUMNS = 31 };

static void add_padded(struct text *text, const char *string, size_t columns) {
  text_add(text, string);
  for (size_t used = text_columns(string, strlen(string)); used < columns; used++) text_add_char(text, ' ');
}

static void add_options(struct text *text, unsigned wanted, enum language language) {
  text_addf(text, "\n%s:\n", saying_get(SAY_OPTIONS, language));
  for (size_t i = 0; i < option_row_count; i++) {
    if (!(option_rows[i].commands & wanted) || !option_rows[i].sentence[language]) continue;
    struct text name = text_new(text->arena);
    if (option_rows[i].letter) text_addf(&name, "  -%c, ", option_rows[i].letter);
    else text_add(&name, "      ");
    text_addf(&name, "--%s", option_rows[i].name);
    if (option_rows[i].value[language]) text_addf(&name, "=%s", option_rows[i].value[language]);
    add_padded(text, text_string(&name), HELP_COLUMNS);
    text_addf(text, " %s\n", option_rows[i].sentence[language]);
  }
  text_addf(text, "      --help, --version\n\n%s\n", saying_get(SAY_HELP_STATUS, language));
}

const char *help_of(struct arena *arena, const struct command_row *command, enum language language) {
  struct text text = text_new(arena);
  text_addf(&text, "%s: stadga %s [--…] %s\n  %s\n", saying_get(SAY_USAGE, language), command->name,
            command->words[language], command->sentence[language]);
  add_options(&text, 1u << command->command, language);
  return text_string(&text);
}

const char *help(struct arena *arena, enum language language) {
  struct text text = text_new(arena);
  text_addf(&text, "stadga: %s\n\n%s:\n", saying_get(SAY_HELP_INTRO, language), saying_get(SAY_USAGE, language));
  for (size_t i = 0; i < command_row_count; i++) {
    struct text line = text_new(arena);
    text_addf(&line, "  stadga %s %s", command_rows[i].name, command_rows[i].words[language]);
    add_padded(&text, text_string(&line), HELP_COLUMNS);
    text_addf(&text, " %s\n", command_rows[i].sentence[language]);
  }
  add_options(&text, ~0u, language);
  text_addf(&text, "%s\n", saying_get(SAY_HELP_MORE, language));
  return text_string(&text);
}
