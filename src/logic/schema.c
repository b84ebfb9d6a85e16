/* SPDX-License-Identifier: EUPL-1.2
 *
 * The tables of the rule language, and finding rows in them.
 */
#include "logic/schema.h"

#include "logic/fields.h"

#include <string.h>

#define B(sort) SORT_BIT(SORT_##sort)
#define HOLDERS (B(SEAT) | B(ROLE) | B(TERM) | B(OFFICE))
#define ROWS(table) (sizeof(table) / sizeof *(table))

static const struct collection collections[] = {
    {{"bodies", "organen"}, B(BODY), MANY_MANY, all_bodies},
    {{"units", "enheterna"}, B(BODY), MANY_MANY, all_units},
    {{"outside_bodies", "organen_utanför"}, B(BODY), MANY_MANY, all_outside},
    {{"parties", "parterna"}, B(PARTY), MANY_MANY, all_parties},
    {{"municipalities", "kommunerna"}, B(PARTY), MANY_MANY, all_municipalities},
    {{"sides", "sidorna"}, B(SIDE), MANY_MANY, all_sides},
    {{"sectors", "sektorerna"}, B(SECTOR), MANY_MANY, all_sectors},
    {{"levels", "nivåerna"}, B(LEVEL), MANY_MANY, all_levels},
    {{"areas", "områdena"}, B(AREA), MANY_MANY, all_areas},
    {{"supports", "stödorganisationerna"}, B(SUPPORT), MANY_MANY, all_supports},
    {{"offices", "befattningarna"}, B(OFFICE), MANY_MANY, all_offices},
    {{"matters", "ärendena"}, B(MATTER), MANY_MANY, all_matters},
    {{"documents", "dokumenten"}, B(DOCUMENT), MANY_MANY, all_documents},
    {{"costs", "kostnaderna"}, B(COST), MANY_MANY, all_costs},
    {{"seats", "platserna"}, B(SEAT), MANY_MANY, all_seats},
    {{"roles", "posterna"}, B(ROLE), MANY_MANY, all_roles},
    {{"links", "kopplingarna"}, B(LINK), MANY_MANY, all_links},
    {{"powers", "befogenheterna"}, B(POWER), MANY_MANY, all_powers},
    {{"reservations", "förbehållen_makt"}, B(POWER), MANY_MANY, all_reservations},
    {{"meetings", "mötena"}, B(MEETING), MANY_MANY, all_meetings},
    {{"papers", "dokumentreglerna"}, B(PAPER), MANY_MANY, all_papers},
    {{"figures", "talen"}, B(FIGURE), MANY_MANY, all_figures},
    {{"evaluations", "utvärderingarna"}, B(EVALUATION), MANY_MANY, all_evaluations},
    {{"notices", "uppsägningarna"}, B(NOTICE), MANY_MANY, all_notices},
    {{"tasks", "uppgifterna"}, B(TASK), MANY_MANY, all_tasks},
    {{"procedures", "beslutsreglerna"}, B(PROCEDURE), MANY_MANY, all_procedures},
    {{"structure", "strukturen"}, B(AGREEMENT), MANY_ONE, the_structure},
};

#define THINGS(english, swedish, of, gives, many, getter)                                          \
  { {english, swedish}, KIND_NONE, of, gives, many, SORT_NONE, getter, NULL, NULL, NULL }
#define WHO(english, swedish, of, sort, getter)                                                    \
  { {english, swedish}, KIND_NONE, of, SORT_BIT(sort), MANY_ONE, sort, getter, NULL, NULL, NULL }
#define NUMBER(english, swedish, of, many, getter)                                                 \
  { {english, swedish}, KIND_NONE, of, B(NUMBER), many, SORT_NONE, NULL, getter, NULL, NULL }
#define DATE(english, swedish, of, getter)                                                         \
  { {english, swedish}, KIND_NONE, of, B(DATE), MANY_OPTIONAL, SORT_NONE, NULL, NULL, getter, NULL }
#define TEXT(english, swedish, of, getter)                                                         \
  { {english, swedish}, KIND_NONE, of, B(TEXT), MANY_OPTIONAL, SORT_NONE, NULL, NULL, NULL, getter }

static const struct field fields[] = {
    THINGS("seats", "platser", B(BODY), B(SEAT), MANY_MANY, body_seats),
    THINGS("stated_seats", "angivna_platser", B(BODY), B(SEAT), MANY_MANY, body_stated_seats),
    THINGS("members", "ledamöter", B(BODY), B(SEAT) | B(ROLE), MANY_MANY, body_members),
    THINGS("substitutes", "ersättare", B(BODY), B(SEAT), MANY_MANY, body_substitutes),
    THINGS("roles", "poster", B(BODY), B(ROLE), MANY_MANY, body_roles),
    THINGS("parts", "delar", SORTS_SOMEONE, B(BODY), MANY_MANY, body_parts),
    THINGS("presidia", "presidier", B(BODY), B(BODY), MANY_MANY, body_presidia),
    THINGS("meetings", "möten", B(BODY), B(MEETING), MANY_MANY, body_meetings),
    THINGS("owner", "tillhör", B(BODY) | B(OFFICE), SORTS_SOMEONE, MANY_OPTIONAL, get_owner),
    THINGS("level", "nivå", B(BODY), B(LEVEL), MANY_OPTIONAL, get_level),
    THINGS("bodies", "organen", B(LEVEL), B(BODY), MANY_MANY, level_bodies),
    THINGS("body", "organ", B(SEAT) | B(ROLE) | B(MEETING) | B(TERM), B(BODY), MANY_ONE, get_body),
    THINGS("area", "område", B(BODY) | B(ROLE) | B(MEETING), B(AREA), MANY_OPTIONAL, get_area),
    NUMBER("rank", "rang", B(LEVEL), MANY_ONE, get_rank),
    NUMBER("members_named", "utsedda_ledamöter", B(SEAT), MANY_OPTIONAL, seat_members_named),
    NUMBER("substitutes_named", "utsedda_ersättare", B(SEAT), MANY_OPTIONAL,
           seat_substitutes_named),
    WHO("party", "part", HOLDERS, SORT_PARTY, get_party),
    WHO("side", "sida", HOLDERS | B(PARTY) | B(SUPPORT), SORT_SIDE, get_side),
    WHO("sector", "sektor", HOLDERS | B(BODY), SORT_SECTOR, get_sector),
    THINGS("holder", "innehavare", B(SEAT) | B(ROLE) | B(TERM) | B(POWER), SORTS_SOMEONE, MANY_MANY,
           get_holder),
    THINGS("terms", "perioder", B(ROLE), B(TERM), MANY_MANY, role_terms),
    THINGS("former", "föregående", B(TERM), B(TERM), MANY_OPTIONAL, term_former),
    THINGS("role", "post", B(TERM), B(ROLE), MANY_ONE, term_role),
    THINGS("beginner", "börjar", B(ROLE), SORTS_SOMEONE, MANY_MANY, role_beginner),
    THINGS("chosen_by", "utses_av", B(ROLE) | B(SEAT), SORTS_SOMEONE, MANY_MANY, get_chosen_by),
    THINGS("areas", "områden", B(ROLE), B(AREA), MANY_MANY, role_areas),
    THINGS("parties", "parter", B(SIDE), B(PARTY), MANY_MANY, side_parties),
    NUMBER("period", "periodlängd", B(ROLE) | B(NOTICE), MANY_OPTIONAL, get_period),
    NUMBER("election", "val", B(ROLE), MANY_OPTIONAL, role_election),
    NUMBER("holders", "antal_innehavare", B(ROLE), MANY_ONE, role_holders),
    DATE("start_date", "startdatum", B(ROLE), role_begins),
    THINGS("links", "kopplingar", SORTS_SOMEONE, B(LINK), MANY_MANY, get_links),
    THINGS("from", "från", B(LINK), SORTS_SOMEONE, MANY_ONE, link_from),
    THINGS("pool", "krets", B(SEAT) | B(ROLE), SORTS_SOMEONE, MANY_MANY, get_pool),
    THINGS("to", "till", B(LINK), SORTS_SOMEONE, MANY_ONE, link_to),
    THINGS("via", "via", B(LINK), SORTS_SOMEONE, MANY_OPTIONAL, link_via),
    THINGS("verb", "verb", B(POWER), B(WORD), MANY_ONE, power_verb),
    THINGS("about", "om", B(LINK) | B(POWER) | B(MEETING) | B(PROCEDURE), B(MATTER) | B(DOCUMENT) | B(AREA),
           MANY_MANY, get_about),
    THINGS("onward", "vidare_till", SORTS_SOMEONE, SORTS_SOMEONE, MANY_MANY, get_onward),
    THINGS("tasks", "uppgifter", SORTS_SOMEONE | B(AGREEMENT), B(TASK), MANY_MANY, get_tasks),
    THINGS("powers", "befogenheter", B(BODY) | B(ROLE) | B(PARTY) | B(AGREEMENT), B(POWER),
           MANY_MANY, get_powers),
    THINGS("papers", "regler", B(DOCUMENT), B(PAPER), MANY_MANY, get_papers),
    THINGS("adoptions", "fastställanden", B(DOCUMENT), B(PAPER) | B(POWER), MANY_MANY,
           document_adoptions),
    THINGS("by", "av", B(PAPER) | B(EVALUATION) | B(POWER) | B(PROCEDURE), SORTS_SOMEONE, MANY_MANY, get_by),
    THINGS("procedures", "beslutsregler", B(BODY) | B(AGREEMENT), B(PROCEDURE), MANY_MANY, get_procedures),
    NUMBER("measure", "mått", B(PROCEDURE), MANY_OPTIONAL, procedure_measure),
    THINGS("matter", "ärende", B(DOCUMENT), B(MATTER), MANY_OPTIONAL, document_matter),
    THINGS("preparers", "beredare", B(DOCUMENT), SORTS_SOMEONE, MANY_MANY, document_preparers),
    THINGS("sources", "underlag", B(DOCUMENT), B(DOCUMENT), MANY_MANY, document_sources),
    THINGS("with", "med", B(MEETING), SORTS_SOMEONE, MANY_MANY, get_with),
    THINGS("part_of", "del_av", B(MATTER), B(MATTER), MANY_OPTIONAL, get_part_of),
    NUMBER("least", "minst", B(MEETING), MANY_OPTIONAL, meeting_least),
    NUMBER("total", "summa", B(COST), MANY_OPTIONAL, cost_total),
    NUMBER("sum_of_rows", "radsumma", B(COST), MANY_OPTIONAL, cost_sum),
    NUMBER("full_time_least", "heltid_minst", B(COST), MANY_OPTIONAL, cost_full_time_least),
    NUMBER("full_time_most", "heltid_mest", B(COST), MANY_OPTIONAL, cost_full_time_most),
    NUMBER("shares", "andelar", B(COST), MANY_OPTIONAL, cost_shares),
    THINGS("payers", "betalare", B(COST), B(SIDE), MANY_MANY, cost_payers),
    THINGS("undivided", "odelat", B(COST), B(SIDE), MANY_MANY, cost_undivided),
    NUMBER("stated", "angivet", B(FIGURE), MANY_ONE, figure_stated),
    NUMBER("follows", "följer", B(FIGURE), MANY_ONE, figure_follows),
    DATE("date", "datum", B(EVALUATION), evaluation_date),
    NUMBER("interval", "intervall", B(EVALUATION), MANY_OPTIONAL, evaluation_interval),
    DATE("valid_from", "gäller_från", B(AGREEMENT), structure_valid_from),
    DATE("effective_date", "första_dag", B(AGREEMENT), structure_effective),
    DATE("replaced_from", "ersatt_från", B(AGREEMENT), structure_replaced),
    TEXT("form", "form", B(NOTICE), notice_form),
    THINGS("addressee", "mottagare", B(NOTICE), SORTS_SOMEONE, MANY_MANY, notice_to),
    TEXT("counted_in", "räknas_i", B(COST), cost_unit),
    TEXT("purpose", "syfte", B(BODY), get_purpose),
    TEXT("what", "vad", B(POWER), power_what),
    TEXT("label", "benämning", B(SEAT) | B(POWER) | B(MEETING) | B(EVALUATION), get_label),
    /* named by the words of the language */
    {{NULL, NULL},
     KIND_ROLE,
     B(BODY),
     B(ROLE),
     MANY_OPTIONAL,
     SORT_NONE,
     body_role,
     NULL,
     NULL,
     NULL},
    {{NULL, NULL},
     KIND_LINK,
     SORTS_SOMEONE,
     SORTS_SOMEONE,
     MANY_MANY,
     SORT_NONE,
     follow_links,
     NULL,
     NULL,
     NULL},
};

static const struct field responsible_field = {{NULL, NULL}, KIND_ROLE, B(BODY), B(ROLE), MANY_MANY,
                                               SORT_NONE,    body_role, NULL,    NULL,    NULL};
static const struct field inverse_links =
    THINGS("links", "kopplingar", SORTS_SOMEONE, B(LINK), MANY_MANY, get_inverse_links);
static const struct field inverse_link = {{NULL, NULL}, KIND_LINK, SORTS_SOMEONE, SORTS_SOMEONE,
                                          MANY_MANY,    SORT_NONE, follow_back,   NULL,
                                          NULL,         NULL};
static const struct field own_role = {{NULL, NULL}, KIND_NONE, B(BODY), B(ROLE), MANY_OPTIONAL,
                                      SORT_NONE,    body_role, NULL,    NULL,    NULL};
static const struct field own_relation = {{NULL, NULL}, KIND_NONE, SORTS_SOMEONE, SORTS_SOMEONE,
                                          MANY_MANY,    SORT_NONE, follow_links,  NULL,
                                          NULL,         NULL};
static const struct field own_relation_back = {
    {NULL, NULL}, KIND_NONE,   SORTS_SOMEONE, SORTS_SOMEONE, MANY_MANY,
    SORT_NONE,    follow_back, NULL,          NULL,          NULL};

#define ANY_STATED                                                                                 \
  (B(BODY) | B(SEAT) | B(ROLE) | B(LINK) | B(POWER) | B(MEETING) | B(PAPER) | B(FIGURE) |          \
   B(EVALUATION) | B(NOTICE) | B(TASK) | B(PROCEDURE) | B(DOCUMENT) | B(COST) | B(OFFICE))
#define NAMED(english, swedish, word, of, test)                                                    \
  { {english, swedish}, KIND_NONE, word, of, test }
#define WORDS_OF(kind, of, test)                                                                   \
  { {NULL, NULL}, kind, WORD_NONE, of, test }

static const struct predicate predicates[] = {
    NAMED("body", "organ", WORD_BODY, SORTS_SOMEONE, is_sort_body),
    NAMED("unit", "enhet", WORD_UNIT, SORTS_SOMEONE, is_sort_unit),
    NAMED("region", "region", WORD_REGION, SORTS_SOMEONE, is_party_kind),
    NAMED("municipality", "kommun", WORD_MUNICIPALITY, SORTS_SOMEONE, is_party_kind),
    NAMED("party", "part", WORD_PARTY, SORTS_SOMEONE, is_sort),
    NAMED("side", "sida", WORD_SIDE, SORTS_SOMEONE, is_sort),
    NAMED("sector", "sektor", WORD_SECTOR, SORTS_SOMEONE, is_sort),
    NAMED("support", "stödorganisation", WORD_SUPPORT, SORTS_SOMEONE, is_sort),
    NAMED("office", "befattning", WORD_OFFICE, SORTS_SOMEONE, is_sort),
    NAMED("role", "post", WORD_ROLE, SORTS_SOMEONE, is_sort),
    NAMED("matter", "ärende", WORD_MATTER, B(MATTER) | B(DOCUMENT) | B(AREA), is_sort),
    NAMED("document", "dokument", WORD_DOCUMENT, B(MATTER) | B(DOCUMENT) | B(AREA), is_sort),
    NAMED("standing", "stående", WORD_NONE, B(BODY), is_standing_body),
    NAMED("full", "ordinarie", WORD_NONE, B(SEAT) | B(ROLE), is_full),
    NAMED("adjunct", "adjungerad", WORD_NONE, B(SEAT), is_adjunct),
    NAMED("substitute", "ersättare", WORD_NONE, B(SEAT), is_substitute),
    NAMED("substituted", "ersättbar", WORD_NONE, B(SEAT) | B(ROLE), is_substituted),
    NAMED("alternating", "växlande", WORD_NONE, B(ROLE), is_alternating),
    NAMED("elected", "vald", WORD_NONE, B(ROLE), is_elected),
    NAMED("by_office", "i_befattning", WORD_NONE, B(ROLE), is_by_office),
    NAMED("ordered", "ordnad", WORD_NONE, B(ROLE), is_ordered),
    NAMED("clear_from_start", "klar_från_början", WORD_NONE, B(ROLE), is_clear_from_start),
    NAMED("own_work", "eget_arbete", WORD_OWN_WORK, B(POWER), is_own_work),
    NAMED("deciding", "beslutande", WORD_NONE, B(POWER), is_deciding),
    NAMED("quorate", "beslutsför", WORD_QUORUM, B(POWER), is_made_by_rule),
    NAMED("resolvable", "avgörbar", WORD_MAJORITY, B(POWER), is_made_by_rule),
    NAMED("free_of_ties", "utan_lika_röstetal", WORD_TIE, B(POWER), is_made_by_rule),
    NAMED("joint", "gemensam", WORD_JOINT, B(DOCUMENT) | B(COST), is_joint),
    NAMED("single", "entydig", WORD_NONE, B(PAPER) | B(POWER), is_single),
    NAMED("named", "utpekad", WORD_NONE, B(PAPER), is_named),
    NAMED("funded", "finansierad", WORD_NONE, B(COST), is_funded),
    NAMED("supporting", "stödjande", WORD_NONE, B(SUPPORT), is_supporting),
    NAMED("replacing", "ersättande", WORD_REPLACES, B(AGREEMENT), is_replacing),
    NAMED("matching", "riktigt", WORD_NONE, B(FIGURE), is_matching),
    NAMED("one_unit", "en_enhet", WORD_NONE, B(COST), is_one_unit),
    NAMED("quorum", "beslutsförhet", WORD_QUORUM, B(PROCEDURE), is_procedure),
    NAMED("majority", "majoritet", WORD_MAJORITY, B(PROCEDURE), is_procedure),
    NAMED("consensus", "enighet", WORD_CONSENSUS, B(PROCEDURE), is_procedure),
    NAMED("tie", "lika_röstetal", WORD_TIE, B(PROCEDURE), is_procedure),
    NAMED("a_channel", "en_kanal", WORD_CHANNEL, B(DOCUMENT), is_channel),
    NAMED("conditional", "villkorad", WORD_WHEN, ANY_STATED, has_besides),
    NAMED("left", "överlåten", WORD_LEFT, ANY_STATED, has_besides),
    NAMED("for_a_time", "tidsbegränsad", WORD_NONE, ANY_STATED, is_for_a_time),
    NAMED("binding", "bindande", WORD_SHALL, ANY_STATED, is_standing_word),
    NAMED("suggested", "föreslagen", WORD_SHOULD, ANY_STATED, is_standing_word),
    NAMED("permitted", "tillåten", WORD_MAY, ANY_STATED, is_standing_word),
    NAMED("denied", "nekad", WORD_NO, ANY_STATED, is_standing_word),
    NAMED("presupposed", "förutsatt", WORD_PRESUPPOSED, ANY_STATED, is_standing_word),
    NAMED("reserved", "förbehållen", WORD_RESERVED, ANY_STATED, is_standing_word),
    WORDS_OF(KIND_BODY, B(BODY), is_body_word),
    WORDS_OF(KIND_ROLE, B(ROLE), is_role_word),
    WORDS_OF(KIND_LINK, B(LINK), is_link_word),
    WORDS_OF(KIND_POWER, B(POWER), is_power_word),
    WORDS_OF(KIND_PAPER, B(PAPER), is_paper_word),
};

static const struct qualifier qualifiers[] = {
    {{"stated", "angivet"}, STANDINGS_STATED},
    {{"binding", "bindande"}, STANDING_BIT(STANDING_BINDING)},
    {{"suggested", "föreslaget"}, STANDING_BIT(STANDING_SUGGESTED)},
    {{"permitted", "tillåtet"}, STANDING_BIT(STANDING_PERMITTED)},
    {{"denied", "nekat"}, STANDING_BIT(STANDING_DENIED)},
    {{"presupposed", "förutsatt"}, STANDING_BIT(STANDING_PRESUPPOSED)},
    {{"reserved", "förbehållen"}, STANDING_BIT(STANDING_RESERVED)},
    {{"asserted", "hävdat"}, STANDING_BIT(STANDING_BINDING) | STANDING_BIT(STANDING_PRESUPPOSED)},
    {{"granted", "tilldelat"}, STANDINGS_STATED | STANDING_BIT(STANDING_RESERVED)},
    {{"recorded", "nämnt"}, STANDINGS_ALL},
};

static const struct {
  const char *name[LANGUAGE_COUNT];
  enum function function;
} functions[] = {
    {{"count", "antal"}, FUNCTION_COUNT},
    {{"sum", "summa"}, FUNCTION_SUM},
    {{"covers", "omfattar"}, FUNCTION_COVERS},
    {{"years_in_any", "år_under"}, FUNCTION_YEARS},
    {{"at", "vid"}, FUNCTION_AT},
    {{"next", "nästa"}, FUNCTION_NEXT},
    {{"previous", "förra"}, FUNCTION_PREVIOUS},
    {{"within", "inom_år"}, FUNCTION_WITHIN},
};

/* The first that fits is told. */
static const struct {
  enum sort sort;
  const char *term;
} sort_names[] = {
    {SORT_BODY, MESSAGE_TERM("a body")},
    {SORT_PARTY, MESSAGE_TERM("a party")},
    {SORT_SIDE, MESSAGE_TERM("a side")},
    {SORT_SECTOR, MESSAGE_TERM("a sector")},
    {SORT_LEVEL, MESSAGE_TERM("a level")},
    {SORT_AREA, MESSAGE_TERM("an area")},
    {SORT_SUPPORT, MESSAGE_TERM("a support")},
    {SORT_OFFICE, MESSAGE_TERM("an office")},
    {SORT_MATTER, MESSAGE_TERM("a matter")},
    {SORT_DOCUMENT, MESSAGE_TERM("a document")},
    {SORT_COST, MESSAGE_TERM("a cost")},
    {SORT_AGREEMENT, MESSAGE_TERM("the structure")},
    {SORT_SEAT, MESSAGE_TERM("a seat")},
    {SORT_ROLE, MESSAGE_TERM("a role")},
    {SORT_LINK, MESSAGE_TERM("a link")},
    {SORT_POWER, MESSAGE_TERM("a power")},
    {SORT_MEETING, MESSAGE_TERM("a meeting")},
    {SORT_PAPER, MESSAGE_TERM("a paper")},
    {SORT_FIGURE, MESSAGE_TERM("a figure")},
    {SORT_EVALUATION, MESSAGE_TERM("an evaluation")},
    {SORT_NOTICE, MESSAGE_TERM("a notice")},
    {SORT_TERM, MESSAGE_TERM("a term")},
    {SORT_TASK, MESSAGE_TERM("a task")},
    {SORT_PROCEDURE, MESSAGE_TERM("a procedure")},
    {SORT_TEXT, MESSAGE_TERM("a text")},
    {SORT_NUMBER, MESSAGE_TERM("number")},
    {SORT_DATE, MESSAGE_TERM("a date")},
    {SORT_TRUTH, MESSAGE_TERM("a condition")},
};

/* ---- finding ---- */

const struct collection *schema_collection(enum language language, const char *name) {
  for (size_t i = 0; i < ROWS(collections); i++)
    if (strcmp(collections[i].name[language], name) == 0)
      return &collections[i];
  return NULL;
}

const struct field *schema_field(enum language language, const char *name, enum word word,
                                 bool inverse) {
  enum word_kind kind = word ? word_get(word)->kind : KIND_NONE;
  if (inverse) {
    if (strcmp(inverse_links.name[language], name) == 0)
      return &inverse_links;
    return kind == KIND_LINK ? &inverse_link : NULL;
  }
  if (word == WORD_RESPONSIBLE)
    return &responsible_field;
  for (size_t i = 0; i < ROWS(fields); i++) {
    const struct field *field = &fields[i];
    if (field->name[language] ? strcmp(field->name[language], name) == 0
                              : field->kind == kind && kind != KIND_NONE)
      return field;
  }
  return NULL;
}

const struct predicate *schema_predicate(enum language language, const char *name, enum word word) {
  enum word_kind kind = word ? word_get(word)->kind : KIND_NONE;
  for (size_t i = 0; i < ROWS(predicates); i++) {
    const struct predicate *predicate = &predicates[i];
    bool named = predicate->name[language] != NULL;
    if (named ? strcmp(predicate->name[language], name) == 0
              : predicate->kind == kind && kind != KIND_NONE)
      return predicate;
  }
  return NULL;
}

const struct qualifier *schema_qualifier(enum language language, const char *name) {
  for (size_t i = 0; i < ROWS(qualifiers); i++)
    if (strcmp(qualifiers[i].name[language], name) == 0)
      return &qualifiers[i];
  return NULL;
}

enum function schema_function(enum language language, const char *name) {
  for (size_t i = 0; i < ROWS(functions); i++)
    if (strcmp(functions[i].name[language], name) == 0)
      return functions[i].function;
  return FUNCTION_NONE;
}

const char *const *schema_function_names(enum function function) {
  for (size_t i = 0; i < ROWS(functions); i++)
    if (functions[i].function == function)
      return functions[i].name;
  return NULL;
}

#define TRANSLATE(table)                                                                           \
  for (size_t i = 0; i < ROWS(table); i++)                                                         \
    if ((table)[i].name[other] && strcmp((table)[i].name[other], name) == 0)                       \
      return (table)[i].name[language];

const char *schema_translated(enum language language, const char *name) {
  enum language other = language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH;
  TRANSLATE(collections)
  TRANSLATE(functions)
  TRANSLATE(qualifiers)
  TRANSLATE(fields)
  TRANSLATE(predicates)
  return NULL;
}

const struct field *schema_own_role(void) {
  return &own_role;
}

const struct field *schema_own_relation(bool inverse) {
  return inverse ? &own_relation_back : &own_relation;
}

bool schema_repeats(const struct field *field) {
  static things_getter *const getters[] = {follow_links, follow_back, get_owner, body_parts, get_part_of,
                                             get_onward,   document_sources};
  for (size_t i = 0; i < ROWS(getters); i++)
    if (field->things == getters[i])
      return true;
  return false;
}

const char *field_name(const struct field *field, const struct words *words, enum word word,
                       enum language language) {
  return field->name[language] ? field->name[language] : words_spelling(words, language, word);
}

/* ---- did you mean ---- */

/* The canonical spelling of a word: the part before "|". Spellings with "|" are no names of fields. */
static void offer_words(enum word_kind kind, enum language language, struct likeness *likeness) {
  for (enum word word = 1; word < WORD_COUNT; word++) {
    const char *spelling = word_get(word)->spellings[language];
    if (word_get(word)->kind == kind && !strchr(spelling, '|'))
      likeness_offer(likeness, spelling);
  }
}

void schema_offer_collections(enum language language, struct likeness *likeness) {
  for (size_t i = 0; i < ROWS(collections); i++)
    likeness_offer(likeness, collections[i].name[language]);
}

void schema_offer_fields(enum language language, sort_set of, struct likeness *likeness) {
  for (size_t i = 0; i < ROWS(fields); i++) {
    if (!(fields[i].of & of))
      continue;
    if (fields[i].name[language])
      likeness_offer(likeness, fields[i].name[language]);
    else
      offer_words(fields[i].kind, language, likeness);
  }
}

void schema_offer_predicates(enum language language, sort_set of, struct likeness *likeness) {
  for (size_t i = 0; i < ROWS(predicates); i++) {
    if (!(predicates[i].of & of))
      continue;
    if (predicates[i].name[language])
      likeness_offer(likeness, predicates[i].name[language]);
    else
      offer_words(predicates[i].kind, language, likeness);
  }
}

void schema_offer_qualifiers(enum language language, struct likeness *likeness) {
  for (size_t i = 0; i < ROWS(qualifiers); i++)
    likeness_offer(likeness, qualifiers[i].name[language]);
}

void schema_offer_functions(enum language language, struct likeness *likeness) {
  for (size_t i = 0; i < ROWS(functions); i++)
    likeness_offer(likeness, functions[i].name[language]);
}

const char *sorts_term(sort_set sorts) {
  for (size_t i = 0; i < ROWS(sort_names); i++)
    if (sorts & SORT_BIT(sort_names[i].sort))
      return sort_names[i].term;
  return "";
}
