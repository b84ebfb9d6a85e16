/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reads the command line by two tables, of commands and of options; help is made from them too.
 */
#include "options.h"

#include "base/text.h"
#include "base/version.h"

#include <stdlib.h>
#include <string.h>

#define IN(command) (1u << COMMAND_##command)
#define EVERYWHERE (IN(CHECK) | IN(EXPLAIN) | IN(ASK) | IN(DRAW) | IN(REPORT))
#define WITH_MODEL (IN(CHECK) | IN(ASK) | IN(DRAW) | IN(REPORT))

struct command_row {
  enum command command;
  const char *name, *words[LANGUAGE_COUNT];
  size_t least, most;
  const char *sentence[LANGUAGE_COUNT];
};

static const struct command_row commands[] = {
    {COMMAND_CHECK, "check", {"FILE…", "FIL…"}, 1, 1000,
     {"judge models by rules", "bedöm modeller efter regler"}},
    {COMMAND_EXPLAIN, "explain", {"TOPIC [FILE]", "ÄMNE [FIL]"}, 1, 2,
     {"explain a rule, a code, “meanings”, “rules”, “schema”, or a clause of a model",
      "förklara en regel, en felkod, ”meanings”, ”rules”, ”schema” eller en modells klausul"}},
    {COMMAND_ASK, "ask", {"FILE QUESTION", "FIL FRÅGA"}, 2, 2,
     {"answer an expression about a model", "besvara ett uttryck om en modell"}},
    {COMMAND_DRAW, "draw", {"FILE", "FIL"}, 1, 1,
     {"draw the structure or one body", "rita strukturen eller ett organ"}},
    {COMMAND_REPORT, "report", {"FILE", "FIL"}, 1, 1,
     {"write a page for a decision document", "skriv en sida till ett beslutsunderlag"}},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

typedef bool setter(struct arena *arena, struct options *options, const char *value);
static setter set_lang, set_format, set_fail_on, set_rules, set_output, set_root, set_view, set_file_limit,
    set_memory_limit, set_thing_limit;

struct option_row {
  const char *name;
  char letter;
  const char *value;
  unsigned commands;
  setter *set;
  const char *sentence[LANGUAGE_COUNT];
};

static const struct option_row rows[] = {
    {"lang", 0, "sv|en", EVERYWHERE, set_lang,
     {"language of all that is shown", "språk för allt som visas"}},
    {"output", 'o', "FILE", EVERYWHERE, set_output,
     {"write to this file, whole or not at all", "skriv till denna fil, helt eller inte alls"}},
    {"format", 0, "text|json|…", WITH_MODEL, set_format,
     {"text or json; draw: svg or dot; report: html", "text eller json; draw: svg eller dot; report: html"}},
    {"rules", 0, "PACK,…", IN(CHECK) | IN(REPORT), set_rules,
     {"only these packs or rule files (all packs)", "bara dessa samlingar eller regelfiler (alla samlingar)"}},
    {"fail-on", 0, "VERDICT", IN(CHECK), set_fail_on,
     {"findings from which the status is 1: open, contradictory or violated (open)",
      "iakttagelser från vilka status blir 1: open, contradictory eller violated (open)"}},
    {"view", 0, "VIEW", IN(DRAW), set_view,
     {"structure or body=NAME (structure)", "structure eller body=NAMN (structure)"}},
    {"root", 0, "FOLDER", WITH_MODEL, set_root,
     {"imports stay below this folder (that of the file)", "importer stannar under denna mapp (filens)"}},
    {"file-limit", 0, "MB", WITH_MODEL, set_file_limit,
     {"largest file read (256)", "största fil som läses (256)"}},
    {"memory-limit", 0, "MB", WITH_MODEL, set_memory_limit, {"most memory used (4096)", "mest minne som används (4096)"}},
    {"thing-limit", 0, "NUMBER", WITH_MODEL, set_thing_limit,
     {"most seats, bodies and links (20000000)", "flest platser, organ och länkar (20000000)"}},
};
enum { ROWS = sizeof rows / sizeof *rows };

/* ---- values ---- */

static bool set_lang(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  if (strcmp(value, "sv") != 0 && strcmp(value, "en") != 0) return false;
  options->language = value[0] == 's' ? LANGUAGE_SWEDISH : LANGUAGE_ENGLISH;
  return true;
}

static bool set_format(struct arena *arena, struct options *options, const char *value) {
  static const char *const names[] = {"text", "json", "dot", "svg", "html"};
  (void)arena;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(value, names[i]) == 0) {
      options->format = (enum format)i;
      options->format_given = true;
      return true;
    }
  return false;
}

static bool set_fail_on(struct arena *arena, struct options *options, const char *value) {
  static const char *const names[] = {"open", "contradictory", "violated"};
  (void)arena;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(value, names[i]) == 0) {
      options->fail_on = (enum fail_on)i;
      return true;
    }
  return false;
}

static bool set_rules(struct arena *arena, struct options *options, const char *value) {
  size_t count = 1, n = 0;
  for (const char *c = value; *c; c++) count += *c == ',';
  const char **list = arena_array(arena, count + 1, sizeof *list);
  for (const char *at = value;; at++) {
    size_t length = strcspn(at, ",");
    if (length == 0) return false;
    list[n++] = arena_copy(arena, at, length);
    at += length;
    if (!*at) break;
  }
  options->rules = list;
  return true;
}

static bool set_output(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  options->output = value;
  return *value != 0;
}

static bool set_root(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  options->root = value;
  return *value != 0;
}

static bool set_view(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  bool body = strncmp(value, "body=", 5) == 0 && value[5];
  options->body = body ? value + 5 : NULL;
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

static bool set_file_limit(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  return read_size(value, (size_t)1024 * 1024, &options->file_limit) && options->file_limit <= 4000ull * 1024 * 1024;
}

static bool set_memory_limit(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  return read_size(value, (size_t)1024 * 1024, &options->memory_limit);
}

static bool set_thing_limit(struct arena *arena, struct options *options, const char *value) {
  (void)arena;
  return read_size(value, 1, &options->thing_limit);
}

/* ---- help ---- */

static const char *const say_usage[] = {"Usage", "Användning"};
static const char *const say_options[] = {"Options", "Flaggor"};
static const char *const say_intro[] = {
    "checks agreements on how regions and municipalities collaborate",
    "prövar överenskommelser om hur regioner och kommuner samverkar"};
static const char *const say_status[] = {
    "Status: 0 all well · 1 findings · 2 usage or file · 3 errors in a model · 4 undecided · 5 internal",
    "Status: 0 allt väl · 1 iakttagelser · 2 anrop eller fil · 3 fel i en modell · 4 ej avgjort · 5 internt fel"};
static const char *const say_more[] = {"stadga COMMAND --help says more about a command.",
                                       "stadga KOMMANDO --help säger mer om ett kommando."};

static void add_padded(struct text *text, const char *string, size_t columns) {
  text_add(text, string);
  for (size_t used = text_columns(string, strlen(string)); used < columns; used++) text_add_char(text, ' ');
}

static void add_options(struct text *text, unsigned wanted, enum language language) {
  text_addf(text, "\n%s:\n", say_options[language]);
  for (size_t i = 0; i < ROWS; i++) {
    if (!(rows[i].commands & wanted)) continue;
    struct text name = text_new(text->arena);
    if (rows[i].letter) text_addf(&name, "  -%c, --%s=%s", rows[i].letter, rows[i].name, rows[i].value);
    else text_addf(&name, "      --%s=%s", rows[i].name, rows[i].value);
    add_padded(text, text_string(&name), 30);
    text_addf(text, " %s\n", rows[i].sentence[language]);
  }
  text_addf(text, "      --help, --version\n\n%s\n", say_status[language]);
}

static const char *help(struct arena *arena, const struct command_row *command, enum language language) {
  struct text text = text_new(arena);
  if (command) {
    text_addf(&text, "%s: stadga %s [--…] %s\n  %s\n", say_usage[language], command->name, command->words[language],
              command->sentence[language]);
    add_options(&text, 1u << command->command, language);
    return text_string(&text);
  }
  text_addf(&text, "stadga: %s\n\n%s:\n", say_intro[language], say_usage[language]);
  for (size_t i = 0; i < COMMANDS; i++) {
    struct text line = text_new(arena);
    text_addf(&line, "  stadga %s %s", commands[i].name, commands[i].words[language]);
    add_padded(&text, text_string(&line), 30);
    text_addf(&text, " %s\n", commands[i].sentence[language]);
  }
  add_options(&text, EVERYWHERE, language);
  text_addf(&text, "%s\n", say_more[language]);
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

enum fault { FAULT_COMMAND, FAULT_OPTION, FAULT_VALUE, FAULT_NO_VALUE, FAULT_WORDS, FAULT_NO_COMMAND };

static const char *fault(struct arena *arena, enum fault fault, const char *what, enum language language) {
  static const char *const sentences[][LANGUAGE_COUNT] = {
      [FAULT_COMMAND] = {"there is no command “%s”", "det finns inget kommando ”%s”"},
      [FAULT_OPTION] = {"“%s” is no option here", "”%s” är ingen flagga här"},
      [FAULT_VALUE] = {"“%s” cannot take that value", "”%s” kan inte ta det värdet"},
      [FAULT_NO_VALUE] = {"“%s” wants a value", "”%s” ska ha ett värde"},
      [FAULT_WORDS] = {"“%s” got too few or too many words", "”%s” fick för få eller för många ord"},
      [FAULT_NO_COMMAND] = {"no command was given%s", "inget kommando angavs%s"}};
  static const char *const next[] = {"See: stadga --help", "Se: stadga --help"};
  struct text text = text_new(arena);
  char safe[80];
  size_t n = 0; /* what was typed may hold anything: only visible ASCII and UTF-8 letters are repeated */
  for (const char *c = what; *c && n + 1 < sizeof safe; c++) safe[n++] = (unsigned char)*c < 0x20 || *c == 0x7f ? '?' : *c;
  safe[n] = 0;
  bool utf8 = text_nfc(arena, safe) != NULL;
  text_add(&text, "stadga: ");
  const char *sentence = sentences[fault][language], *slot = strstr(sentence, "%s");
  text_add_bytes(&text, sentence, (size_t)(slot - sentence));
  text_add(&text, utf8 ? safe : "?");
  text_addf(&text, "%s.\n%s\n", slot + 2, next[language]);
  return text_string(&text);
}

/* "there is no command “chek”. Did you mean “check”?" */
static const char *unknown_command(struct arena *arena, const char *name, enum language language) {
  const char *sentence = fault(arena, FAULT_COMMAND, name, language);
  for (size_t i = 0; i < COMMANDS; i++)
    if (strlen(name) < 40 && text_nfc(arena, name) && text_distance(name, commands[i].name, 2) <= 2)
      return text_format(arena, language == LANGUAGE_SWEDISH ? "%sMenade du ”%s”?\n" : "%sDid you mean “%s”?\n",
                         sentence, commands[i].name);
  return sentence;
}

static const struct command_row *command_named(const char *name) {
  for (size_t i = 0; i < COMMANDS; i++)
    if (strcmp(commands[i].name, name) == 0) return &commands[i];
  return NULL;
}

static const struct option_row *option_named(const char *argument, size_t length) {
  for (size_t i = 0; i < ROWS; i++) {
    if (argument[1] != '-' && length == 2 && rows[i].letter == argument[1]) return &rows[i];
    if (length > 2 && strlen(rows[i].name) == length - 2 && memcmp(rows[i].name, argument + 2, length - 2) == 0)
      return &rows[i];
  }
  return NULL;
}

/* One option, with its value from behind "=" or from the next argument. NULL: fine. */
static const char *read_option(struct arena *arena, struct options *options, int count, char **arguments, int *at) {
  const char *argument = arguments[*at];
  size_t length = argument[1] == '-' ? strcspn(argument, "=") : 2;
  const struct option_row *row = option_named(argument, length);
  if (!row || (options->command && !(row->commands & (1u << options->command))))
    return fault(arena, FAULT_OPTION, argument, options->language);
  const char *value = argument[length] == '=' ? argument + length + 1 : argument[length] ? argument + length : NULL;
  if (!value) {
    if (*at + 1 >= count) return fault(arena, FAULT_NO_VALUE, argument, options->language);
    value = arguments[++*at];
  }
  if (row->set(arena, options, value)) return NULL;
  const char *takes = options->language == LANGUAGE_SWEDISH ? "Den tar" : "It takes";
  return text_format(arena, "%s%s: %s\n", fault(arena, FAULT_VALUE, argument, options->language), takes,
                     row->sentence[options->language]);
}

enum reading options_read(struct arena *arena, int count, char **arguments, struct options *options,
                          const char **said) {
  *options = (struct options){.language = language_of_environment(), .file_limit = 256u << 20,
                              .memory_limit = (size_t)4096 << 20, .thing_limit = 20000000};
  options->words = arena_array(arena, (size_t)count + 1, sizeof *options->words);
  for (int i = 1; i + 1 < count; i++) /* so that mistakes before it are told in that language too */
    if (strcmp(arguments[i], "--lang") == 0) set_lang(arena, options, arguments[i + 1]);
  for (int i = 1; i < count; i++)
    if (strncmp(arguments[i], "--lang=", 7) == 0) set_lang(arena, options, arguments[i] + 7);
  const struct command_row *command = NULL;
  bool only_words = false, wants_help = false;
  for (int i = 1; i < count; i++) {
    const char *argument = arguments[i];
    bool option = !only_words && argument[0] == '-' && argument[1];
    if (option && strcmp(argument, "--") == 0) only_words = true;
    else if (option && strcmp(argument, "--version") == 0) {
      *said = "stadga " STADGA_VERSION "\n";
      return READING_SAY;
    } else if (option && (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0)) wants_help = true;
    else if (option) {
      if ((*said = read_option(arena, options, count, arguments, &i))) return READING_WRONG;
    } else if (!command) {
      command = command_named(argument);
      if (!command) {
        *said = unknown_command(arena, argument, options->language);
        return READING_WRONG;
      }
      options->command = command->command;
    } else
      options->words[options->word_count++] = argument;
  }
  if (wants_help) {
    *said = help(arena, command, options->language);
    return READING_SAY;
  }
  *said = !command ? fault(arena, FAULT_NO_COMMAND, "", options->language)
          : options->word_count < command->least || options->word_count > command->most
              ? fault(arena, FAULT_WORDS, command->name, options->language)
              : NULL;
  return *said ? READING_WRONG : READING_RUN;
}
