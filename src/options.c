/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reads the command line by the tables of commands and options.
 */
#include "options.h"

#include "base/likeness.h"
#include "base/text.h"
#include "base/version.h"
#include "help.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static struct complaint *refuse(struct reader *reader, enum message message, const char *argument1,
                                const char *argument2, const char *argument3) {
  return report_add(reader->report, message, (struct span){0}, argument1, argument2, argument3);
}

static enum language language_of_environment(void) {
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return strncmp(value, "sv", 2) == 0 ? LANGUAGE_SWEDISH : LANGUAGE_ENGLISH;
  }
  return LANGUAGE_ENGLISH;
}

/* Before all else, so that mistakes that stand before it are told in that language too. */
static void find_language(struct reader *reader) {
  reader->options->language = language_of_environment();
  for (int i = 1; i < reader->count; i++) {
    const char *argument = reader->arguments[i];
    if (strncmp(argument, "--lang=", 7) == 0) set_lang(reader, argument + 7);
    else if (strcmp(argument, "--lang") == 0 && i + 1 < reader->count) set_lang(reader, reader->arguments[i + 1]);
  }
}

static bool read_command(struct reader *reader, const char *name) {
  struct likeness likeness = likeness_of(name);
  for (size_t i = 0; i < command_row_count; i++) {
    likeness_offer(&likeness, command_rows[i].name);
    if (strcmp(command_rows[i].name, name) != 0) continue;
    reader->command = &command_rows[i];
    reader->options->command = command_rows[i].command;
    return true;
  }
  refuse(reader, MESSAGE_UNKNOWN_COMMAND, name, NULL, NULL)->suggestion = likeness.nearest;
  return false;
}

/* An option of the command, or of any where that is not known yet. */
static bool is_here(const struct reader *reader, const struct option_row *row) {
  return !reader->command || row->commands & (1u << reader->command->command);
}

static const struct option_row *option_named(const struct reader *reader, const char *argument, size_t length) {
  for (size_t i = 0; i < option_row_count; i++) {
    if (!is_here(reader, &option_rows[i])) continue;
    if (argument[1] != '-' && option_rows[i].letter == argument[1]) return &option_rows[i];
    if (length > 2 && strlen(option_rows[i].name) == length - 2 &&
        memcmp(option_rows[i].name, argument + 2, length - 2) == 0)
      return &option_rows[i];
  }
  return NULL;
}

static void refuse_option(struct reader *reader, const char *name) {
  struct likeness likeness = likeness_of(name);
  for (size_t i = 0; i < option_row_count; i++)
    if (is_here(reader, &option_rows[i]))
      likeness_offer(&likeness, text_format(reader->arena, "--%s", option_rows[i].name));
  const char *command = reader->command ? text_format(reader->arena, "%s ", reader->command->name) : "";
  refuse(reader, MESSAGE_UNKNOWN_OPTION, name, command, NULL)->suggestion = likeness.nearest;
}

/* One option, with its value from behind "=" or from the next argument. */
static bool read_option(struct reader *reader) {
  const char *argument = reader->arguments[reader->at];
  size_t length = argument[1] == '-' ? strcspn(argument, "=") : 2;
  const char *name = arena_copy(reader->arena, argument, length);
  const struct option_row *row = option_named(reader, argument, length);
  if (!row) {
    refuse_option(reader, name);
    return false;
  }
  const char *takes = row->takes[reader->options->language];
  const char *value = argument[length] == '=' ? argument + length + 1 : argument[length] ? argument + length : NULL;
  reader->given |= 1u << (row - option_rows);
  if (!row->value[LANGUAGE_ENGLISH] && !value) return row->set(reader, NULL);
  if (!row->value[LANGUAGE_ENGLISH]) {
    refuse_option(reader, argument);
    return false;
  }
  if (!value && reader->at + 1 >= reader->count) {
    refuse(reader, MESSAGE_OPTION_WANTS_VALUE, name, takes, NULL);
    return false;
  }
  if (!value) value = reader->arguments[++reader->at];
  if (row->set(reader, value)) return true;
  refuse(reader, MESSAGE_OPTION_VALUE, name, value, takes);
  return false;
}

static bool read_argument(struct reader *reader) {
  const char *argument = reader->arguments[reader->at];
  bool option = !reader->only_words && argument[0] == '-' && argument[1];
  if (!option && !reader->command) return read_command(reader, argument);
  if (!option) reader->options->words[reader->options->word_count++] = argument;
  else if (strcmp(argument, "--") == 0) reader->only_words = true;
  else if (strcmp(argument, "--version") == 0) reader->wants_version = true;
  else if (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0) reader->wants_help = true;
  else return read_option(reader);
  return true;
}

/* ---- whether it fits together ---- */

/* Options that stood before the command, too. */
static bool options_fit(struct reader *reader) {
  for (size_t i = 0; i < option_row_count; i++) {
    if (!(reader->given & 1u << i) || is_here(reader, &option_rows[i])) continue;
    refuse_option(reader, text_format(reader->arena, "--%s", option_rows[i].name));
    return false;
  }
  return true;
}

enum { NAMES_MOST = 8 };

/* "text, json or html". */
static const char *any_of(struct reader *reader, const char *const *names, size_t count) {
  struct text all = text_new(reader->arena);
  for (size_t i = 0; i < count; i++)
    text_addf(&all, "%s%s", !i ? "" : i + 1 < count ? ", " : " " MESSAGE_TERM("or") " ", names[i]);
  return text_string(&all);
}

static bool format_fits(struct reader *reader) {
  const struct command_row *command = reader->command;
  const char *names[FORMATS_MOST];
  struct likeness likeness = likeness_of(reader->format ? reader->format : "");
  reader->options->format = command->formats[0];
  for (size_t i = 0; i < command->format_count; i++) {
    const char *name = names[i] = format_names[command->formats[i]];
    likeness_offer(&likeness, name);
    if (!reader->format || strcmp(reader->format, name) != 0) continue;
    reader->options->format = command->formats[i];
    return true;
  }
  if (!reader->format) return true;
  refuse(reader, MESSAGE_OPTION_VALUE, "--format", reader->format, any_of(reader, names, command->format_count))
      ->suggestion = likeness.nearest;
  return false;
}

/* What of --fail-on the command has. */
static bool fail_on_fits(struct reader *reader) {
  const char *names[NAMES_MOST];
  size_t count = 0;
  struct likeness likeness = likeness_of(reader->fail_on ? reader->fail_on : "");
  for (size_t i = 0; i < fail_row_count; i++) {
    const struct fail_row *row = &fail_rows[i];
    if (row->command != reader->command->command) continue;
    if (row->fail_on == FAIL_ON_CHANGED && !reader->options->text) continue; /* nothing to see a change in */
    names[count++] = row->name;
    likeness_offer(&likeness, row->name);
    if (reader->fail_on ? strcmp(reader->fail_on, row->name) != 0 : !row->unasked) continue;
    reader->options->fail_on = row->fail_on;
    return true;
  }
  if (!reader->fail_on) return true;
  refuse(reader, MESSAGE_OPTION_VALUE, "--fail-on", reader->fail_on, any_of(reader, names, count))->suggestion =
      likeness.nearest;
  return false;
}

static bool words_fit(struct reader *reader) {
  const struct command_row *command = reader->command;
  const char *draft = reader->options->new_register, *words = command->words[reader->options->language];
  size_t count = reader->options->word_count;
  if (draft ? !count : count >= command->least && count <= command->most) return true;
  if (draft) words = text_format(reader->arena, "--new-register=%s", draft);
  refuse(reader, MESSAGE_WORDS_WRONG, command->name, words, NULL);
  return false;
}

/* fmt writes over its files, or lists some of them, or writes one of them somewhere. */
static bool fmt_fits(struct reader *reader) {
  const struct options *options = reader->options;
  bool input = false;
  for (size_t i = 0; i < options->word_count; i++) input = input || strcmp(options->words[i], "-") == 0;
  const char *other = options->check ? "--check" : options->output ? "--output" : input ? "-" : NULL;
  const char *words = reader->command->words[options->language];
  if (options->write && other) refuse(reader, MESSAGE_OPTIONS_CLASH, "--write", other, NULL);
  else if (options->word_count > 1 && !options->write && !options->check)
    refuse(reader, MESSAGE_WORDS_WRONG, "fmt", text_format(reader->arena, "--write %s", words), NULL);
  else return true;
  return false;
}

/* A first register is a table, of a draft and of no model. */
static bool register_fits(struct reader *reader) {
  const struct options *options = reader->options;
  const char *other = options->text                   ? "--text"
                      : options->fail_on              ? "--fail-on"
                      : options->format != FORMAT_TEXT ? "--format"
                                                      : NULL;
  if (!options->new_register || !other) return true;
  refuse(reader, MESSAGE_OPTIONS_CLASH, "--new-register", other, NULL);
  return false;
}

/* How the names of the files that a command writes end: .svg or .dot; of the one kind that --format asks for. */
static const char *kinds_of(struct reader *reader) {
  const struct command_row *command = reader->command;
  bool model = command->command == COMMAND_FMT;
  const char *names[FORMATS_MOST];
  size_t count = 0;
  for (size_t i = 0; i < command->format_count; i++) {
    enum format format = command->formats[i];
    if (reader->format && format != reader->options->format) continue;
    const char *name = format != FORMAT_TEXT ? format_names[format] : model ? "stadga" : "txt";
    names[count++] = text_format(reader->arena, ".%s", name);
  }
  return any_of(reader, names, count);
}

/* The name of the file written to says what is written, where --format does not; never anything else. */
static bool output_fits(struct reader *reader) {
  static const char *const others[] = {"svg", "dot", "html", "json", "png", "jpg", "jpeg", "pdf", "docx", "odt"};
  const char *end = reader->options->output ? strrchr(reader->options->output, '.') : NULL;
  if (!end) return true;
  for (size_t i = 0; i < reader->command->format_count; i++) {
    enum format format = reader->command->formats[i];
    if (strcmp(end + 1, format_names[format]) != 0) continue;
    if (!reader->format) reader->options->format = format;
    if (reader->options->format == format) return true;
  }
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcasecmp(end + 1, others[i]) == 0) {
      refuse(reader, MESSAGE_OUTPUT_KIND, reader->options->output, reader->command->name, kinds_of(reader));
      return false;
    }
  return true;
}

/* Where the result goes is said once. */
static bool places_fit(struct reader *reader) {
  const struct options *options = reader->options;
  if (options->command == COMMAND_FMT) return fmt_fits(reader);
  if (options->command != COMMAND_NEW || !options->word_count || !options->output) return true;
  refuse(reader, MESSAGE_OPTIONS_CLASH, options->words[0], "--output", NULL);
  return false;
}

static bool fits(struct reader *reader) {
  if (reader->command)
    return options_fit(reader) && format_fits(reader) && fail_on_fits(reader) && words_fit(reader) &&
           places_fit(reader) && output_fits(reader) && register_fits(reader);
  refuse(reader, MESSAGE_NO_COMMAND, NULL, NULL, NULL);
  return false;
}

enum reading options_read(struct arena *arena, int count, char **arguments, struct options *options,
                          struct report *report, const char **said) {
  struct reader reader = {.arena = arena, .options = options, .report = report, .count = count, .arguments = arguments};
  *options = (struct options){.words = arena_array(arena, (size_t)count + 1, sizeof *options->words),
                              .file_limit = (size_t)256 << 20, .memory_limit = (size_t)4096 << 20,
                              .thing_limit = 20000000,
                              .examples = 1,
                              .conflict_limit = 20000};
  find_language(&reader);
  for (reader.at = 1; reader.at < count && !reader.wants_version; reader.at++)
    if (!read_argument(&reader)) return READING_WRONG;
  if (reader.wants_version) *said = "stadga " STADGA_VERSION "\n";
  else if (reader.wants_help)
    *said = reader.command ? help_of(arena, reader.command, options->language) : help(arena, options->language);
  else return fits(&reader) ? READING_RUN : READING_WRONG;
  return READING_SAY;
}
