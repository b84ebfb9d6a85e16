/* SPDX-License-Identifier: EUPL-1.2
 *
 * The table of messages, in the order of their codes, and putting arguments into them.
 */
#include "base/message.h"

#include "base/report.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

static const struct message_text table[MESSAGE_COUNT] = {
#include "base/message_s0.inc"
#include "base/message_s1.inc"
#include "base/message_s2.inc"
#include "base/message_s3.inc"
#include "base/message_s4.inc"
};

/* Words that stand in arguments, by their name. */
static const struct term {
  const char *name;
  const char *word[LANGUAGE_COUNT];
} terms[] = {
    {"name", {"a name", "ett namn"}},
    {"text", {"a text in quotes", "en text inom citattecken"}},
    {"number", {"a number", "ett tal"}},
    {"date", {"a date", "ett datum"}},
    {"clause", {"a clause", "en klausul"}},
    {"end of line", {"the end of the line", "radens slut"}},
    {"end of file", {"the end of the file", "filens slut"}},
    {"or", {"or", "eller"}},
    {"quote", {"“", "”"}},
    {"after", {" after ", " efter "}},
    {"unquote", {"”", "”"}},
    /* what stands in forms of statements for something else */
    {"AREA", {"AREA", "OMRÅDE"}},
    {"BODY", {"BODY", "ORGAN"}},
    {"CONDITION", {"CONDITION", "VILLKOR"}},
    {"DATE", {"DATE", "DATUM"}},
    {"FIELD", {"FIELD", "FÄLT"}},
    {"FILE", {"\"file\"", "\"fil\""}},
    {"FORM", {"FORM", "FORM"}},
    {"LIST", {"LIST", "LISTA"}},
    {"MATTER", {"MATTER", "ÄRENDE"}},
    {"MONTH", {"MONTH", "MÅNAD"}},
    {"NAME", {"NAME", "NAMN"}},
    {"NUMBER", {"NUMBER", "TAL"}},
    {"OWNER", {"OWNER", "ÄGARE"}},
    {"PART", {"PART", "DEL"}},
    {"PHRASES", {"WHO", "VEM"}},
    {"POWER", {"POWER", "BEFOGENHET"}},
    {"ROLE", {"ROLE", "POST"}},
    {"SECTOR", {"SECTOR", "SEKTOR"}},
    {"SET", {"SET", "MÄNGD"}},
    {"SIDE", {"SIDE", "SIDA"}},
    {"TEXT", {"\"text\"", "\"text\""}},
    {"TIME", {"TIME", "TID"}},
    {"TITLE", {"\"title\"", "\"titel\""}},
    {"UNIT", {"UNIT", "ENHET"}},
    {"VALUE", {"VALUE", "VÄRDE"}},
    {"WHAT", {"WHAT", "VAD"}},
    {"WHERE", {"WHERE", "VAR"}},
    {"WHO", {"WHO", "VEM"}},
    {"WHY", {"\"why\"", "\"varför\""}},
    {"WORD", {"WORD", "ORD"}},
    {"WORDS", {"WORDS", "ORD"}},
    /* what rules speak of */
    {"a set", {"a set", "en mängd"}},
    {"one set", {"one set", "en enda mängd"}},
    {"set or field", {"a set or a field", "en mängd eller ett fält"}},
    {"one value", {"one value", "ett enda värde"}},
    {"two values", {"two values", "två värden"}},
    {"two powers", {"two powers", "två befogenheter"}},
    {"a moment", {"a date, or a year as a whole number", "ett datum, eller ett år som ett heltal"}},
    {"condition or things", {"a condition or things", "ett villkor eller saker"}},
    {"what time changes", {"a condition, a number or things", "ett villkor, ett tal eller saker"}},
    {"years and condition",
     {"a whole number of years up to 100 and a condition", "ett helt antal år upp till 100 och ett villkor"}},
    {"each value",
     {"a number for each: sum(each x in set : number)", "ett tal för varje: summa(varje x i mängd : tal)"}},
    {"followed again", {"a link, owner, parts or part_of", "en koppling, tillhör, delar eller del_av"}},
    {"a body", {"a body", "ett organ"}},
    {"a party", {"a party", "en part"}},
    {"a side", {"a side", "en sida"}},
    {"a sector", {"a sector", "en sektor"}},
    {"a level", {"a level", "en nivå"}},
    {"an area", {"an area", "ett område"}},
    {"a support", {"a support organisation", "en stödorganisation"}},
    {"an office", {"an office", "en befattning"}},
    {"a matter", {"a matter", "ett ärende"}},
    {"a document", {"a document", "ett dokument"}},
    {"a cost", {"a cost", "en kostnad"}},
    {"the structure", {"the structure", "samverkansstrukturen"}},
    {"a seat", {"a seat", "en plats"}},
    {"a role", {"a role", "en post"}},
    {"a link", {"a link", "en koppling"}},
    {"a power", {"a power", "en befogenhet"}},
    {"a meeting", {"a meeting", "ett möte"}},
    {"a paper", {"a rule on a document", "en regel om ett dokument"}},
    {"a figure", {"a stated number", "ett angivet tal"}},
    {"an evaluation", {"an evaluation", "en utvärdering"}},
    {"a notice", {"a notice of termination", "en uppsägning"}},
    {"a term", {"a term", "en period"}},
    {"a task", {"a task", "en uppgift"}},
    {"a procedure", {"a rule on deciding", "en regel om beslut"}},
    {"a text", {"a text", "en text"}},
    {"a date", {"a date", "ett datum"}},
    {"a condition", {"a condition", "ett villkor"}},
    /* why a draft cannot be read */
    {"old or locked", {".doc, or a document with a password", ".doc, eller ett dokument med lösenord"}},
    {"no library",
     {"the library libzip or libxml2 is not installed", "biblioteket libzip eller libxml2 är inte installerat"}},
    {"no archive", {"it cannot be unpacked", "den går inte att packa upp"}},
    {"no text part", {"it has no part word/document.xml", "den har ingen del word/document.xml"}},
    {"bad markup",
     {"its text breaks off or is no XML as it should be", "dess text bryts av eller är inte XML så som den ska vara"}},
};

/* What the system says, in the C locale, of files that cannot be read or written. */
static const struct term reasons[] = {
    {"No such file or directory", {"it does not exist", "den finns inte"}},
    {"Not a directory", {"a part of its path is no folder", "en del av sökvägen är ingen mapp"}},
    {"Permission denied", {"you may not read it", "du får inte läsa den"}},
    {"Input/output error", {"the disk or the network fails", "disken eller nätverket svarar inte"}},
    {"File name too long", {"its name is too long", "namnet är för långt"}},
    {"Bad file descriptor", {"it is closed", "det är stängt"}},
    {"Broken pipe", {"nobody reads it any longer", "ingen läser det längre"}},
    {"No space left on device", {"the disk is full", "disken är full"}},
    {"Too many levels of symbolic links", {"its links run in a circle", "dess länkar går i ring"}},
};

const char *language_code(enum language language) {
  return language == LANGUAGE_SWEDISH ? "sv" : "en";
}

char language_point(enum language language) {
  return language == LANGUAGE_SWEDISH ? ',' : '.';
}

const struct message_text *message_get(enum message message) {
  return &table[message];
}

enum message message_find(const char *code) {
  for (enum message message = 1; message < MESSAGE_COUNT; message++)
    if (table[message].code && strcasecmp(table[message].code, code) == 0) return message;
  return MESSAGE_NONE;
}

const char *message_term(const char *name, size_t length, enum language language) {
  for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
    if (strlen(terms[i].name) == length && memcmp(terms[i].name, name, length) == 0)
      return terms[i].word[language];
  return NULL;
}

/* An argument, its marked terms as words of the language. */
static void add_argument(struct text *text, const char *argument, enum language language) {
  for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
    if (strcmp(reasons[i].name, argument) == 0) argument = reasons[i].word[language];
  while (*argument) {
    size_t plain = strcspn(argument, MESSAGE_TERM_START);
    text_add_bytes(text, argument, plain);
    argument += plain;
    if (!*argument) return;
    size_t length = strcspn(argument + 1, MESSAGE_TERM_END);
    const char *term = message_term(argument + 1, length, language);
    if (term) text_add(text, term);
    else text_add_bytes(text, argument + 1, length);
    argument += 1 + length;
    if (*argument) argument++;
  }
}

void message_fill(struct text *text, const char *sentence, const struct complaint *complaint,
                  enum language language) {
  for (const char *c = sentence; *c; c++) {
    bool argument = c[0] == '{' && c[1] >= '1' && c[1] <= '0' + COMPLAINT_ARGUMENTS && c[2] == '}';
    if (!argument) {
      text_add_char(text, *c);
      continue;
    }
    const char *value = complaint->arguments[c[1] - '1'];
    if (value) add_argument(text, value, language);
    c += 2;
  }
}
