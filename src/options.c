/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reads the command line by two tables, of commands and of options; help is made from them too.
 */
#include "options.h"

#include "base/likeness.h"
#include "base/text.h"
#include "base/version.h"
#include "base/saying.h"

#include <stdlib.h>
#include <string.h>

#define IN(command) (1u << COMMAND_##command)
#define WITH_MODEL (IN(CHECK) | IN(ASK) | IN(DRAW) | IN(REPORT))
#define WITH_FILE (WITH_MODEL | IN(FMT))
#define EVERYWHERE (WITH_FILE | IN(EXPLAIN) | IN(NEW))
enum { FORMATS_MOST = 2, HELP_COLUMNS = 30 };

struct command_row {
  enum command command;
  const char *name;
  const char *words[LANGUAGE_COUNT]; /* what goes after the name */
  size_t least, most;                /* how many of them */
  enum format formats[FORMATS_MOST]; /* the first is the one given unless asked */
  size_t format_count;
  const char *sentence[LANGUAGE_COUNT];
};

static const struct command_row commands[] = {
    {COMMAND_CHECK, "check", {"FILE…", "FIL…"}, 1, 1000, {FORMAT_TEXT, FORMAT_JSON}, 2,
     {"judge models by rules", "bedöm modeller efter regler"}},
    {COMMAND_EXPLAIN, "explain", {"TOPIC [FILE]", "ÄMNE [FIL]"}, 1, 2, {FORMAT_TEXT}, 1,
     {"explain a rule, a code, a word, “forms”, “meanings”, “rules”, “schema”, or a clause of a model",
      "förklara en regel, en felkod, ett ord, ”forms”, ”meanings”, ”rules”, ”schema” eller en modells klausul"}},
    {COMMAND_ASK, "ask", {"FILE QUESTION", "FIL FRÅGA"}, 2, 2, {FORMAT_TEXT, FORMAT_JSON}, 2,
     {"answer an expression about a model", "besvara ett uttryck om en modell"}},
    {COMMAND_DRAW, "draw", {"FILE", "FIL"}, 1, 1, {FORMAT_SVG, FORMAT_DOT}, 2,
     {"draw the structure or one body", "rita strukturen eller ett organ"}},
    {COMMAND_REPORT, "report", {"FILE", "FIL"}, 1, 1, {FORMAT_HTML}, 1,
     {"write a page for a decision document", "skriv en sida till ett beslutsunderlag"}},
    {COMMAND_FMT, "fmt", {"FILE…", "FIL…"}, 1, 1000, {FORMAT_TEXT}, 1,
     {"write a file in the standard layout; with --write in its place",
      "skriv en fil i enhetlig uppställning; med --write på sin plats"}},
    {COMMAND_NEW, "new", {"[FILE]", "[FIL]"}, 0, 1, {FORMAT_TEXT}, 1,
     {"write a first model with explanations, never over a file",
      "skriv en första modell med förklaringar, aldrig över en fil"}},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

/* What is read of the command line before it is known whether it fits together. */
struct reader {
  struct arena *arena;
  struct options *options;
  struct report *report;
  const struct command_row *command; /* NULL: not come to yet */
  const char *format;                /* NULL: not given */
  unsigned given;                    /* a bit for each row of options */
  bool only_words, wants_help, wants_version;
  int count, at;
  char **arguments;
};

typedef bool setter(struct reader *reader, const char *value);
static setter set_lang, set_format, set_fail_on, set_rules, set_output, set_root, set_view, set_file_limit,
    set_memory_limit, set_thing_limit, set_write, set_check, set_keywords;

struct option_row {
  const char *name;
  char letter;
  const char *value;                    /* NULL: it takes none */
  unsigned commands;
  setter *set;
  const char *takes[LANGUAGE_COUNT];    /* "Here goes …" */
  const char *sentence[LANGUAGE_COUNT]; /* of the help */
};

static const struct option_row rows[] = {
    {"lang", 0, "sv|en", EVERYWHERE, set_lang, {"sv or en", "sv eller en"},
     {"language of all that is shown", "språk för allt som visas"}},
    {"output", 'o', "FILE", EVERYWHERE, set_output, {"the name of a file, or -", "namnet på en fil, eller -"},
     {"write to this file, whole or not at all", "skriv till denna fil, helt eller inte alls"}},
    {"format", 0, "text|json|…", WITH_MODEL, set_format,
     {"text, json, svg, dot or html", "text, json, svg, dot eller html"},
     {"text or json; draw: svg or dot; report: html", "text eller json; draw: svg eller dot; report: html"}},
    {"rules", 0, "NAME,…", IN(CHECK) | IN(REPORT), set_rules,
     {"packs, rules or rule files with commas between",
      "regelsamlingar, regler eller regelfiler med kommatecken emellan"},
     {"only these packs, rules or rule files (all packs)",
      "bara dessa samlingar, regler eller regelfiler (alla samlingar)"}},
    {"fail-on", 0, "VERDICT", IN(CHECK), set_fail_on,
     {"open, contradictory or violated", "open, contradictory eller violated"},
     {"findings from which the status is 1: open, contradictory or violated (open)",
      "iakttagelser från vilka status blir 1: open, contradictory eller violated (open)"}},
    {"view", 0, "VIEW", IN(DRAW), set_view,
     {"structure, or body= and the name of a body", "structure, eller body= och namnet på ett organ"},
     {"structure or body=NAME (structure)", "structure eller body=NAMN (structure)"}},
    {"write", 0, NULL, IN(FMT), set_write, {NULL, NULL},
     {"write over the files themselves; over none where one has errors",
      "skriv över själva filerna; över ingen om någon har fel"}},
    {"check", 0, NULL, IN(FMT), set_check, {NULL, NULL},
     {"write nothing; list the files that have another layout (status 1 if any)",
      "skriv inget; räkna upp de filer som har en annan uppställning (status 1 om någon)"}},
    {"keywords", 0, "sv|en", IN(FMT), set_keywords, {"sv or en", "sv eller en"},
     {"the words of the language in Swedish or English; the model must be free of errors",
      "språkets ord på svenska eller engelska; modellen ska vara fri från fel"}},
    {"root", 0, "FOLDER", WITH_FILE, set_root, {"the name of a folder", "namnet på en mapp"},
     {"imports stay below this folder (that of the file)", "importer stannar under denna mapp (filens)"}},
    {"file-limit", 0, "MB", WITH_FILE, set_file_limit,
     {"a whole number of megabytes from 1 to 4000", "ett helt antal megabyte från 1 till 4000"},
     {"largest file read (256)", "största fil som läses (256)"}},
    {"memory-limit", 0, "MB", WITH_FILE, set_memory_limit,
     {"a whole number of megabytes from 1", "ett helt antal megabyte från 1"},
     {"most memory used (4096)", "mest minne som används (4096)"}},
    {"thing-limit", 0, "NUMBER", WITH_FILE, set_thing_limit, {"a whole number from 1", "ett heltal från 1"},
     {"most seats, bodies and links (20000000)", "flest platser, organ och kopplingar (20000000)"}},
};
enum { ROWS = sizeof rows / sizeof *rows };

static struct complaint *refuse(struct reader *reader, enum message message, const char *argument1,
                                const char *argument2, const char *argument3) {
  return report_add(reader->report, message, (struct span){0}, argument1, argument2, argument3);
}

/* ---- values ---- */

static const char *const format_names[] = {[FORMAT_TEXT] = "text", [FORMAT_JSON] = "json", [FORMAT_SVG] = "svg",
                                           [FORMAT_DOT] = "dot", [FORMAT_HTML] = "html"};

static bool read_language(const char *value, enum language *out) {
  if (strcmp(value, "sv") != 0 && strcmp(value, "en") != 0) return false;
  *out = value[0] == 's' ? LANGUAGE_SWEDISH : LANGUAGE_ENGLISH;
  return true;
}

static bool set_lang(struct reader *reader, const char *value) {
  return read_language(value, &reader->options->language);
}

/* Whether the command has it is asked when the command is known. */
static bool set_format(struct reader *reader, const char *value) {
  reader->format = value;
  return *value != 0;
}

static bool set_fail_on(struct reader *reader, const char *value) {
  static const char *const names[] = {[FAIL_ON_OPEN] = "open", [FAIL_ON_CONTRADICTORY] = "contradictory",
                                      [FAIL_ON_VIOLATED] = "violated"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(value, names[i]) != 0) continue;
    reader->options->fail_on = (enum fail_on)i;
    return true;
  }
  return false;
}

static bool set_rules(struct reader *reader, const char *value) {
  size_t count = 1, n = 0;
  for (const char *c = value; *c; c++) count += *c == ',';
  const char **list = arena_array(reader->arena, count + 1, sizeof *list);
  for (const char *at = value;; at++) {
    size_t length = strcspn(at, ",");
    if (length == 0) return false;
    list[n++] = arena_copy(reader->arena, at, length);
    at += length;
    if (!*at) break;
  }
  reader->options->rules = list;
  return true;
}

static bool set_output(struct reader *reader, const char *value) {
  reader->options->output = value;
  return *value != 0;
}

static bool set_write(struct reader *reader, const char *value) {
  (void)value;
  return reader->options->write = true;
}

static bool set_check(struct reader *reader, const char *value) {
  (void)value;
  return reader->options->check = true;
}

static bool set_keywords(struct reader *reader, const char *value) {
  reader->options->respell = true;
  return read_language(value, &reader->options->keywords);
}

static bool set_root(struct reader *reader, const char *value) {
  reader->options->root = value;
  return *value != 0;
}

static bool set_view(struct reader *reader, const char *value) {
  bool body = strncmp(value, "body=", 5) == 0 && value[5];
  reader->options->body = body ? value + 5 : NULL;
  return body || strcmp(value, "structure") == 0;
}

static bool read_size(const char *value, size_t unit, size_t *out) {
  size_t number = 0;
  for (const char *c = value; *c; c++) {
    if (*c < '0' || *c > '9' || number > 100000000) return false;
    number = number * 10 + (size_t)(*c - '0');
  }
  *out = number * unit;
  return number > 0;
}

static bool set_file_limit(struct reader *reader, const char *value) {
  size_t *limit = &reader->options->file_limit;
  return read_size(value, (size_t)1 << 20, limit) && *limit <= (size_t)4000 << 20;
}

static bool set_memory_limit(struct reader *reader, const char *value) {
  return read_size(value, (size_t)1 << 20, &reader->options->memory_limit);
}

static bool set_thing_limit(struct reader *reader, const char *value) {
  return read_size(value, 1, &reader->options->thing_limit);
}

/* ---- help ---- */

static void add_padded(struct text *text, const char *string, size_t columns) {
  text_add(text, string);
  for (size_t used = text_columns(string, strlen(string)); used < columns; used++) text_add_char(text, ' ');
}

static void add_options(struct text *text, unsigned wanted, enum language language) {
  text_addf(text, "\n%s:\n", saying_get(SAY_OPTIONS, language));
  for (size_t i = 0; i < ROWS; i++) {
    if (!(rows[i].commands & wanted)) continue;
    struct text name = text_new(text->arena);
    if (rows[i].letter) text_addf(&name, "  -%c, ", rows[i].letter);
    else text_add(&name, "      ");
    text_addf(&name, "--%s", rows[i].name);
    if (rows[i].value) text_addf(&name, "=%s", rows[i].value);
    add_padded(text, text_string(&name), HELP_COLUMNS);
    text_addf(text, " %s\n", rows[i].sentence[language]);
  }
  text_addf(text, "      --help, --version\n\n%s\n", saying_get(SAY_HELP_STATUS, language));
}

static const char *help_of(struct arena *arena, const struct command_row *command, enum language language) {
  struct text text = text_new(arena);
  text_addf(&text, "%s: stadga %s [--…] %s\n  %s\n", saying_get(SAY_USAGE, language), command->name,
            command->words[language], command->sentence[language]);
  add_options(&text, 1u << command->command, language);
  return text_string(&text);
}

static const char *help(struct arena *arena, enum language language) {
  struct text text = text_new(arena);
  text_addf(&text, "stadga: %s\n\n%s:\n", saying_get(SAY_HELP_INTRO, language), saying_get(SAY_USAGE, language));
  for (size_t i = 0; i < COMMANDS; i++) {
    struct text line = text_new(arena);
    text_addf(&line, "  stadga %s %s", commands[i].name, commands[i].words[language]);
    add_padded(&text, text_string(&line), HELP_COLUMNS);
    text_addf(&text, " %s\n", commands[i].sentence[language]);
  }
  add_options(&text, EVERYWHERE, language);
  text_addf(&text, "%s\n", saying_get(SAY_HELP_MORE, language));
  return text_string(&text);
}

/* ---- reading ---- */

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
  for (size_t i = 0; i < COMMANDS; i++) {
    likeness_offer(&likeness, commands[i].name);
    if (strcmp(commands[i].name, name) != 0) continue;
    reader->command = &commands[i];
    reader->options->command = commands[i].command;
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
  for (size_t i = 0; i < ROWS; i++) {
    if (!is_here(reader, &rows[i])) continue;
    if (argument[1] != '-' && rows[i].letter == argument[1]) return &rows[i];
    if (length > 2 && strlen(rows[i].name) == length - 2 && memcmp(rows[i].name, argument + 2, length - 2) == 0)
      return &rows[i];
  }
  return NULL;
}

static void refuse_option(struct reader *reader, const char *name) {
  struct likeness likeness = likeness_of(name);
  for (size_t i = 0; i < ROWS; i++)
    if (is_here(reader, &rows[i])) likeness_offer(&likeness, text_format(reader->arena, "--%s", rows[i].name));
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
  reader->given |= 1u << (row - rows);
  if (!row->value && !value) return row->set(reader, NULL);
  if (!row->value) {
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
  for (size_t i = 0; i < ROWS; i++) {
    if (!(reader->given & 1u << i) || is_here(reader, &rows[i])) continue;
    refuse_option(reader, text_format(reader->arena, "--%s", rows[i].name));
    return false;
  }
  return true;
}

static bool format_fits(struct reader *reader) {
  const struct command_row *command = reader->command;
  struct text all = text_new(reader->arena);
  struct likeness likeness = likeness_of(reader->format ? reader->format : "");
  reader->options->format = command->formats[0];
  for (size_t i = 0; i < command->format_count; i++) {
    const char *name = format_names[command->formats[i]];
    text_addf(&all, "%s%s", i ? " " MESSAGE_TERM("or") " " : "", name);
    likeness_offer(&likeness, name);
    if (!reader->format || strcmp(reader->format, name) != 0) continue;
    reader->options->format = command->formats[i];
    return true;
  }
  if (!reader->format) return true;
  refuse(reader, MESSAGE_OPTION_VALUE, "--format", reader->format, text_string(&all))->suggestion = likeness.nearest;
  return false;
}

static bool words_fit(struct reader *reader) {
  const struct command_row *command = reader->command;
  size_t count = reader->options->word_count;
  if (count >= command->least && count <= command->most) return true;
  refuse(reader, MESSAGE_WORDS_WRONG, command->name, command->words[reader->options->language], NULL);
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
    return options_fit(reader) && format_fits(reader) && words_fit(reader) && places_fit(reader);
  refuse(reader, MESSAGE_NO_COMMAND, NULL, NULL, NULL);
  return false;
}

enum reading options_read(struct arena *arena, int count, char **arguments, struct options *options,
                          struct report *report, const char **said) {
  struct reader reader = {.arena = arena, .options = options, .report = report, .count = count, .arguments = arguments};
  *options = (struct options){.words = arena_array(arena, (size_t)count + 1, sizeof *options->words),
                              .file_limit = (size_t)256 << 20, .memory_limit = (size_t)4096 << 20,
                              .thing_limit = 20000000};
  find_language(&reader);
  for (reader.at = 1; reader.at < count && !reader.wants_version; reader.at++)
    if (!read_argument(&reader)) return READING_WRONG;
  if (reader.wants_version) *said = "stadga " STADGA_VERSION "\n";
  else if (reader.wants_help)
    *said = reader.command ? help_of(arena, reader.command, options->language) : help(arena, options->language);
  else return fits(&reader) ? READING_RUN : READING_WRONG;
  return READING_SAY;
}
