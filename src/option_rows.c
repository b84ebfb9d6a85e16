/* SPDX-License-Identifier: EUPL-1.2
 *
 * The tables of commands and options, and how each option's value is read.
 */
#include "option_rows.h"

#include <string.h>

#define IN(command) (1u << COMMAND_##command)
#define WITH_MODEL (IN(CHECK) | IN(ASK) | IN(DRAW) | IN(REPORT) | IN(TRACE) | IN(GAPS) | IN(TEST))
#define WITH_FILE (WITH_MODEL | IN(FMT))
#define EVERYWHERE (WITH_FILE | IN(EXPLAIN) | IN(NEW))

const struct command_row command_rows[] = {
    {COMMAND_CHECK, "check", {"FILE…", "FIL…"}, 1, 1000, {FORMAT_TEXT, FORMAT_JSON}, 2,
     {"judge models by rules", "bedöm modeller efter regler"}},
    {COMMAND_EXPLAIN, "explain", {"[TOPIC [FILE]]", "[ÄMNE [FIL]]"}, 0, 2, {FORMAT_TEXT}, 1,
     {"explain a rule, a pack, a code, a word, a verdict or a clause of a model; alone, what there is to explain",
      "förklara en regel, en regelsamling, en felkod, ett ord, en bedömning eller en modells klausul; utan ämne, vad "
      "som kan förklaras"}},
    {COMMAND_ASK, "ask", {"FILE QUESTION", "FIL FRÅGA"}, 2, 2, {FORMAT_TEXT, FORMAT_JSON}, 2,
     {"answer an expression about a model", "besvara ett uttryck om en modell"}},
    {COMMAND_DRAW, "draw", {"FILE", "FIL"}, 1, 1, {FORMAT_SVG, FORMAT_DOT}, 2,
     {"draw the structure or one body", "rita strukturen eller ett organ"}},
    {COMMAND_REPORT, "report", {"FILE", "FIL"}, 1, 1, {FORMAT_HTML}, 1,
     {"write a page for a decision document", "skriv en sida till ett beslutsunderlag"}},
    {COMMAND_TRACE, "trace", {"FILE", "FIL"}, 1, 1, {FORMAT_TEXT, FORMAT_JSON, FORMAT_HTML}, 3,
     {"list what a model says of each clause of the text, and what it says of none",
      "visa vad en modell säger om varje klausul i texten, och vilka den inte tar upp"}},
    {COMMAND_GAPS, "gaps", {"FILE", "FIL"}, 1, 1, {FORMAT_TEXT, FORMAT_JSON, FORMAT_HTML}, 3,
     {"list what the text leaves unsaid, what matters most first, with clauses that would say it",
      "visa vad texten inte säger, det viktigaste först, med klausuler som skulle säga det"}},
    {COMMAND_TEST, "test", {"FILE…", "FIL…"}, 1, 1000, {FORMAT_TEXT, FORMAT_JSON}, 2,
     {"try rules by the tests in files, and list what no test would miss",
      "pröva regler med testerna i filer, och visa vad inget test skulle sakna"}},
    {COMMAND_FMT, "fmt", {"FILE…", "FIL…"}, 1, 1000, {FORMAT_TEXT}, 1,
     {"write a file in the standard layout; with --write in its place",
      "skriv en fil i enhetlig uppställning; med --write på sin plats"}},
    {COMMAND_NEW, "new", {"[FILE]", "[FIL]"}, 0, 1, {FORMAT_TEXT}, 1,
     {"write a first model with explanations, never over a file",
      "skriv en första modell med förklaringar, aldrig över en fil"}},
};
const size_t command_row_count = sizeof command_rows / sizeof *command_rows;

static setter set_assume, set_repairs, set_examples, set_quality, set_why, set_format, set_fail_on, set_rules,
    set_output, set_root, set_view, set_text, set_new_register, set_file_limit, set_memory_limit, set_thing_limit,
    set_conflict_limit, set_dump, set_years, set_write, set_check, set_keywords;

const struct option_row option_rows[] = {
    {"lang", 0, {"sv|en", "sv|en"}, EVERYWHERE, set_lang, {"sv or en", "sv eller en"},
     {"language of all that is shown", "språk för allt som visas"}},
    {"output", 'o', {"FILE", "FIL"}, EVERYWHERE, set_output, {"the name of a file, or -", "namnet på en fil, eller -"},
     {"write to this file, whole or not at all", "skriv till denna fil, helt eller inte alls"}},
    {"format", 0, {"text|json|…", "text|json|…"}, WITH_MODEL, set_format,
     {"text, json, svg, dot or html", "text, json, svg, dot eller html"},
     {"text or json; draw: svg or dot; report: html; trace, gaps: text, json or html",
      "text eller json; draw: svg eller dot; report: html; trace, gaps: text, json eller html"}},
    {"rules", 0, {"NAME,…", "NAMN,…"}, IN(CHECK) | IN(REPORT) | IN(TEST), set_rules,
     {"packs, rules or rule files with commas between",
      "regelsamlingar, regler eller regelfiler med kommatecken emellan"},
     {"these packs, rules or rule files (all packs), beside the model's own rules",
      "dessa samlingar, regler eller regelfiler (alla samlingar), jämte modellens egna regler"}},
    {"assume", 0, {"STATEMENT", "SATS"}, IN(CHECK) | IN(ASK) | IN(REPORT) | IN(GAPS), set_assume,
     {"a statement in the words of the model", "en sats med modellens ord"},
     {"ask what if: as if the model said this too; may be given several times",
      "fråga vad som händer om: som om modellen sade även detta; kan anges flera gånger"}},
    {"fail-on", 0, {"WHAT", "VAD"}, IN(CHECK) | IN(TRACE) | IN(TEST), set_fail_on,
     {"open, contradictory or violated; of trace uncovered or changed; of test uncovered",
      "open, contradictory eller violated; för trace uncovered eller changed; för test uncovered"},
     {"findings from which the status is 1, of rules of level shall: open, contradictory or violated (open); trace, "
      "test: uncovered (none); trace with --text: changed",
      "iakttagelser för regler på nivån ”ska” från vilka status blir 1: open, contradictory eller violated (open); "
      "trace, test: uncovered (inga); trace med --text: changed"}},
    {"text", 0, {"DRAFT", "UTKAST"}, IN(TRACE), set_text,
     {"a draft as plain text, Markdown or .docx", "ett utkast som ren text, Markdown eller .docx"},
     {"look for the clauses in this draft: what is changed, moved, gone or new, and what rests on it",
      "sök klausulerna i detta utkast: vad som är ändrat, flyttat, borta eller nytt, och vad som vilar på det"}},
    {"new-register", 0, {"DRAFT", "UTKAST"}, IN(TRACE), set_new_register,
     {"a draft as plain text, Markdown or .docx", "ett utkast som ren text, Markdown eller .docx"},
     {"instead of tracing a file, write a first register of clauses from this draft",
      "skriv en första klausulförteckning ur detta utkast i stället för att spåra en fil"}},
    {"view", 0, {"VIEW", "VY"}, IN(DRAW), set_view,
     {"structure, or body= and the name of a body", "structure, eller body= och namnet på ett organ"},
     {"structure or body=NAME (structure)", "structure eller body=NAMN (structure)"}},
    {"write", 0, {NULL, NULL}, IN(FMT), set_write, {NULL, NULL},
     {"write over the files themselves; over none where one has errors",
      "skriv över själva filerna; över ingen om någon har fel"}},
    {"check", 0, {NULL, NULL}, IN(FMT), set_check, {NULL, NULL},
     {"write nothing; list the files that have another layout (status 1 if any)",
      "skriv inget; räkna upp de filer som har en annan uppställning (status 1 om någon)"}},
    {"keywords", 0, {"sv|en", "sv|en"}, IN(FMT), set_keywords, {"sv or en", "sv eller en"},
     {"the words of the language in Swedish or English; the model must be free of errors",
      "språkets ord på svenska eller engelska; modellen ska vara fri från fel"}},
    {"root", 0, {"FOLDER", "MAPP"}, WITH_FILE, set_root, {"the name of a folder", "namnet på en mapp"},
     {"imports stay below this folder (that of the file)", "importer stannar under denna mapp (filens)"}},
    {"file-limit", 0, {"MB", "MB"}, WITH_FILE, set_file_limit,
     {"a whole number of megabytes from 1 to 4000", "ett helt antal megabyte från 1 till 4000"},
     {"largest file read (256)", "största fil som läses (256)"}},
    {"memory-limit", 0, {"MB", "MB"}, WITH_FILE, set_memory_limit,
     {"a whole number of megabytes from 1 to 1000000000", "ett helt antal megabyte från 1 till 1000000000"},
     {"most memory used (4096)", "mest minne som används (4096)"}},
    {"thing-limit", 0, {"NUMBER", "ANTAL"}, WITH_FILE, set_thing_limit,
     {"a whole number from 1 to 1000000000", "ett heltal från 1 till 1000000000"},
     {"at most so many seats, bodies and links (20000000)", "högst så många platser, organ och kopplingar (20000000)"}},
    {"why", 0, {NULL, NULL}, IN(CHECK) | IN(REPORT), set_why, {NULL, NULL},
     {"show the clauses a verdict follows from; of those on seats, roles and terms none that can be left out",
      "visa de klausuler som en bedömning följer av; av dem om platser, poster och perioder ingen som kan undvaras"}},
    {"repairs", 0, {NULL, NULL}, IN(CHECK) | IN(REPORT), set_repairs, {NULL, NULL},
     {"show what would make a rule guaranteed, judged again before it is shown: what is guaranteed is not broken or "
      "opened by it, but what is not may be broken",
      "visa vad som skulle göra en regel garanterad, prövat innan det visas: det som är garanterat bryts eller öppnas "
      "inte, men en regel som inte är garanterad kan då brytas"}},
    {"examples", 0, {"NUMBER", "ANTAL"}, IN(CHECK) | IN(REPORT), set_examples,
     {"a whole number from 0 to 20", "ett heltal från 0 till 20"},
     {"at most so many pairs of outcomes of what is open, no two alike, up to 20; 0: the verdict alone (1)",
      "högst så många par av utfall för det öppna, inga två lika, upp till 20; 0: bara bedömningen (1)"}},
    {"quality", 0, {NULL, NULL}, IN(CHECK), set_quality, {NULL, NULL},
     {"show which rules ask for nothing or for too much, follow from or exclude each other",
      "visa regler som inte kräver något eller för mycket, följer av eller utesluter varandra"}},
    {"limit", 0, {"NUMBER", "ANTAL"}, IN(CHECK) | IN(REPORT) | IN(ASK) | IN(TEST), set_conflict_limit,
     {"a whole number from 1 to 1000000000", "ett heltal från 1 till 1000000000"},
     {"at most so many dead ends in the search for an outcome (20000)",
      "högst så många återvändsgränder i sökandet efter ett utfall (20000)"}},
    {"dump-cnf", 0, {"keeps|breaks", "keeps|breaks"}, IN(CHECK), set_dump, {"keeps or breaks", "keeps eller breaks"},
     {NULL, NULL}},
    {"years", 0, {"NUMBER", "ANTAL"}, IN(CHECK), set_years,
     {"a whole number from 1 to 500", "ett heltal från 1 till 500"}, {NULL, NULL}},
};
const size_t option_row_count = sizeof option_rows / sizeof *option_rows;

const char *const format_names[] = {[FORMAT_TEXT] = "text", [FORMAT_JSON] = "json", [FORMAT_SVG] = "svg",
                                           [FORMAT_DOT] = "dot", [FORMAT_HTML] = "html"};

const struct fail_row fail_rows[] = {{FAIL_ON_OPEN, "open", COMMAND_CHECK, true},
                                     {FAIL_ON_CONTRADICTORY, "contradictory", COMMAND_CHECK, false},
                                     {FAIL_ON_VIOLATED, "violated", COMMAND_CHECK, false},
                                     {FAIL_ON_UNCOVERED, "uncovered", COMMAND_TRACE, false},
                                     {FAIL_ON_CHANGED, "changed", COMMAND_TRACE, false},
                                     {FAIL_ON_UNCOVERED, "uncovered", COMMAND_TEST, false}};
const size_t fail_row_count = sizeof fail_rows / sizeof *fail_rows;

/* ---- values ---- */

static bool read_language(const char *value, enum language *out) {
  if (strcmp(value, "sv") != 0 && strcmp(value, "en") != 0) return false;
  *out = value[0] == 's' ? LANGUAGE_SWEDISH : LANGUAGE_ENGLISH;
  return true;
}

bool set_lang(struct reader *reader, const char *value) {
  return read_language(value, &reader->options->language);
}

/* Whether the command has it is asked when the command is known. */
static bool set_format(struct reader *reader, const char *value) {
  reader->format = value;
  return *value != 0;
}

/* The same. */
static bool set_fail_on(struct reader *reader, const char *value) {
  reader->fail_on = value;
  return *value != 0;
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

static bool set_assume(struct reader *reader, const char *value) {
  struct options *options = reader->options;
  if (!options->assumed)
    options->assumed = arena_array(reader->arena, (size_t)reader->count + 1, sizeof *options->assumed);
  options->assumed[options->assumed_count++] = value;
  return *value != 0;
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

static bool set_text(struct reader *reader, const char *value) {
  reader->options->text = value;
  return *value != 0;
}

static bool set_new_register(struct reader *reader, const char *value) {
  reader->options->new_register = value;
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
    if (*c < '0' || *c > '9') return false;
    number = number * 10 + (size_t)(*c - '0');
    if (number > 1000000000) return false;
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

static bool set_why(struct reader *reader, const char *value) {
  (void)value;
  return reader->options->why = true;
}

static bool set_quality(struct reader *reader, const char *value) {
  (void)value;
  return reader->options->quality = true;
}

static bool set_repairs(struct reader *reader, const char *value) {
  (void)value;
  return reader->options->repairs = true;
}

static bool set_examples(struct reader *reader, const char *value) {
  size_t *examples = &reader->options->examples;
  return (read_size(value, 1, examples) && *examples <= EXAMPLES_MOST) || strcmp(value, "0") == 0;
}

static bool set_conflict_limit(struct reader *reader, const char *value) {
  return read_size(value, 1, &reader->options->conflict_limit);
}

static bool set_dump(struct reader *reader, const char *value) {
  if (strcmp(value, "keeps") == 0) reader->options->dump = DUMP_KEEPS;
  if (strcmp(value, "breaks") == 0) reader->options->dump = DUMP_BREAKS;
  return reader->options->dump != DUMP_NONE;
}

static bool set_years(struct reader *reader, const char *value) {
  return read_size(value, 1, &reader->options->years) && reader->options->years <= 500;
}
