/* SPDX-License-Identifier: EUPL-1.2
 *
 * Stated things in words, without whom they are said of. In: things of the model. Out: strings in
 * the arena.
 */
#include "page/tell_stated.h"

/* ---- numbers of bodies, meetings ---- */

const char *tell_body_number(const struct teller *teller, const struct body_number *number) {
  enum quantity_kind kind = number->times ? number->times->kind : QUANTITY_ANY;
  if (kind != QUANTITY_ANY && kind != QUANTITY_SOME) return tell_quantity(teller, number->times);
  uint32_t family = teller->model->bodies[number->body].family;
  const char *each = family ? tell_each_of(teller, &teller->model->families[family - 1]) : "";
  return *each ? each : tell(teller, SAY_NUMBER_OPEN);
}

const char *tell_times(const struct teller *teller, const struct quantity *times) {
  if (times->kind == QUANTITY_NONE) return tell(teller, SAY_MEETINGS_UNSTATED);
  bool once = times->kind != QUANTITY_RANGE && number_order(times->low, number_of(1)) == 0;
  return TELL_WITH(teller, once ? SAY_ONE_MEETING_A_YEAR : SAY_MEETINGS_A_YEAR, tell_quantity(teller, times));
}

static void add_part(struct text *text, const char *part) {
  text_addf(text, "%s%s", text->length ? ", " : "", part);
}

const char *tell_meeting(const struct teller *teller, const struct meeting *meeting) {
  struct text text = text_new(teller->arena);
  struct ref about = meeting->about;
  const struct refs matter = {&about, about.sort != SORT_NONE, 1};
  const struct {
    enum say saying;
    const struct refs *things;
    const char *words;
  } parts[] = {{SAY_TOGETHER_WITH, &meeting->with, meeting->with_words},
               {SAY_ABOUT_THING, &matter, meeting->about_words},
               {SAY_LED_BY, &meeting->led_by, meeting->led_words}};
  if (meeting->label) text_add(&text, meeting->label);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    const char *told = tell_names_and_words(teller, parts[i].things, parts[i].words, SAY_AND);
    if (*told) add_part(&text, TELL_WITH(teller, parts[i].saying, told));
  }
  return text.length ? text_string(&text) : tell(teller, SAY_MEETING_ORDINARY);
}

/* ---- powers, tasks, links ---- */

const char *tell_power(const struct teller *teller, enum word verb) {
  static const struct word_saying powers[] = {
      {WORD_CONSULT, SAY_POWER_CONSULT},     {WORD_PREPARE, SAY_POWER_PREPARE},
      {WORD_RECOMMEND, SAY_POWER_RECOMMEND}, {WORD_DECIDE, SAY_POWER_DECIDE},
      {WORD_ADOPT, SAY_POWER_ADOPT},         {WORD_ELECT, SAY_POWER_ELECT},
      {WORD_BUDGET, SAY_POWER_BUDGET},       {WORD_REMEDY, SAY_POWER_REMEDY},
  };
  const char *words = TELL_LISTED(teller, powers, verb);
  return words ? words : tell_word(teller, verb);
}

enum say tell_joined(const struct teller *teller, uint32_t statement) {
  return teller->model->statements[statement].one_of ? SAY_OR : SAY_AND;
}

static enum say matters_joined(const struct teller *teller, uint32_t statement) {
  return teller->model->statements[statement].one_matter ? SAY_OR : SAY_AND;
}

const char *tell_power_about(const struct teller *teller, const struct power *power) {
  if (power->own_work) return tell(teller, SAY_OWN_WORK);
  const char *about = tell_names_and_words(teller, &power->about, power->label, tell_joined(teller, power->statement));
  return *about ? about : tell(teller, SAY_EVERYTHING);
}

const char *tell_task(const struct teller *teller, const struct task *task) {
  const struct manner manner = {.about = task->about, .about_words = task->label};
  return tell_manner(teller, task->text, &manner, SAY_AND);
}

const char *tell_link_said(const struct teller *teller, struct link link) {
  const char *words = tell_link(teller, link.word, link.name);
  if (!link.manner) return words;
  struct manner manner = *link.manner;
  enum say conjunction = matters_joined(teller, link.statement);
  if (link.about.sort != SORT_NONE && conjunction == SAY_AND) manner.about = (struct refs){&link.about, 1, 1};
  return tell_manner(teller, words, &manner, conjunction);
}

/* ---- documents ---- */

const char *tell_paper(const struct teller *teller, enum word word) {
  static const struct word_saying papers[] = {
      {WORD_PREPARED, SAY_PAPER_PREPARED},   {WORD_ADOPTED, SAY_PAPER_ADOPTED},
      {WORD_SIGNED, SAY_PAPER_SIGNED},       {WORD_OWNED, SAY_PAPER_OWNED},
      {WORD_PUBLISHED, SAY_PAPER_PUBLISHED}, {WORD_REVISED, SAY_PAPER_REVISED},
      {WORD_DERIVED, SAY_PAPER_BASED},       {WORD_PAID, SAY_PAPER_PAID},
  };
  const char *words = TELL_LISTED(teller, papers, word);
  return words ? words : tell_word(teller, word);
}

/* What is not said is by whom, where, or on what. */
static const char *nobody_named(const struct teller *teller, enum word word) {
  switch (word_get(word)->particle) {
  case WORD_BY: return tell(teller, SAY_NOT_SAID_BY_WHOM);
  case WORD_AT: return tell(teller, SAY_NOT_SAID_WHERE);
  default: return tell(teller, SAY_NOT_STATED);
  }
}

/* "intervall: högst 1 år" */
static const char *interval(const struct teller *teller, uint32_t months, bool at_most) {
  const char *length = tell_months(teller, months);
  return TELL_WITH(teller, SAY_EVERY_INTERVAL, at_most ? TELL_WITH(teller, SAY_AT_MOST, length) : length);
}

const char *tell_paper_who(const struct teller *teller, const struct paper *paper) {
  struct text text = text_new(teller->arena);
  if (paper->who.count) {
    const char *names = tell_names(teller, &paper->who, tell_joined(teller, paper->statement));
    text_add(&text, paper->each ? TELL_WITH(teller, SAY_EACH_FOR_ITSELF, names) : names);
  } else if (paper->unnamed) {
    text_add(&text, nobody_named(teller, paper->word));
  }
  if (paper->where) text_addf(&text, "%s%s", text.length ? ", " : "", paper->where);
  if (paper->label) text_addf(&text, "%s%s", text.length ? ", " : "", paper->label);
  const char *to = tell_names_and_words(teller, &paper->to, paper->to_words, paper->to_or ? SAY_OR : SAY_AND);
  if (*to) text_addf(&text, "%s%s", text.length ? ", " : "", TELL_WITH(teller, SAY_PUBLISHED_FOR, to));
  if (paper->every_months) {
    text_addf(&text, "; %s", interval(teller, paper->every_months, paper->every_at_most));
  }
  if (paper->latest.year) {
    text_addf(&text, "; %s",
              TELL_WITH(teller, SAY_NO_LATER_THAN, tell_date(teller, paper->latest)));
  }
  return text.length ? text_string(&text) : tell(teller, SAY_NOT_STATED);
}

/* ---- notice and evaluation ---- */

/* Those named, or that nobody is. */
static const char *those(const struct teller *teller, const struct refs *refs, const char *words) {
  const char *told = tell_names_and_words(teller, refs, words, SAY_AND);
  return *told ? told : tell(teller, SAY_NOT_STATED);
}

const char *tell_notice(const struct teller *teller, const struct notice *notice) {
  struct text text = text_new(teller->arena);
  const char *period = notice->has_period ? tell_months(teller, notice->period_months) : tell(teller, SAY_NOT_STATED);
  if (notice->period_minimum) period = TELL_WITH(teller, SAY_AT_LEAST, period);
  text_add(&text, TELL_WITH(teller, SAY_NOTICE_PERIOD, period));
  text_addf(&text, "; %s", TELL_WITH(teller, SAY_NOTICE_FORM,
                                     notice->form ? notice->form : tell(teller, SAY_NOT_STATED)));
  text_addf(&text, "; %s",
            TELL_WITH(teller, SAY_NOTICE_TO, those(teller, &notice->to, notice->to_words)));
  return text_string(&text);
}

const char *tell_evaluation(const struct teller *teller, const struct evaluation *evaluation) {
  struct text text = text_new(teller->arena);
  if (evaluation->label) text_addf(&text, "%s; ", evaluation->label);
  text_add(&text, TELL_WITH(teller, SAY_EVALUATED_BY,
                            those(teller, &evaluation->owners, evaluation->owner_words)));
  if (evaluation->has_interval) {
    text_addf(&text, "; %s", interval(teller, evaluation->interval_months, evaluation->interval_at_most));
  }
  if (evaluation->latest.year) {
    text_addf(&text, "; %s", TELL_WITH(teller, SAY_NO_LATER_THAN,
                                       tell_date(teller, evaluation->latest)));
  }
  return text_string(&text);
}

/* ---- how a body decides ---- */

const char *tell_procedure(const struct teller *teller, enum word word) {
  static const struct word_saying words[] = {{WORD_QUORUM, SAY_PROCEDURE_QUORUM},
                                             {WORD_MAJORITY, SAY_PROCEDURE_MAJORITY},
                                             {WORD_CONSENSUS, SAY_PROCEDURE_CONSENSUS},
                                             {WORD_TIE, SAY_PROCEDURE_TIE}};
  return TELL_LISTED(teller, words, word);
}

const char *tell_measure(const struct teller *teller, const struct procedure *procedure) {
  struct text text = text_new(teller->arena);
  if (procedure->measure.kind != QUANTITY_NONE) {
    text_add(&text, tell_quantity(teller, &procedure->measure));
  }
  if (procedure->of.count) {
    text_addf(&text, " (%s)", tell_names(teller, &procedure->of, SAY_AND));
  }
  if (procedure->label) text_addf(&text, "%s%s", text.length ? " " : "", procedure->label);
  const char *by = tell_names_and_words(teller, &procedure->by, procedure->by_words, SAY_OR);
  if (*by) text_add(&text, TELL_WITH(teller, SAY_SETTLED_BY, by));
  if (!text.length) return procedure->word == WORD_CONSENSUS ? "–" : tell(teller, SAY_NOT_STATED);
  return text_string(&text);
}

const char *tell_procedure_matter(const struct teller *teller, const struct procedure *procedure) {
  const char *matter = tell_names_and_words(teller, &procedure->about, procedure->matter, SAY_AND);
  return *matter ? matter : tell(teller, SAY_EVERYTHING);
}

/* ---- words of the text ---- */

const char *tell_text_head(const struct teller *teller, const struct own_text *text) {
  static const struct word_saying heads[] = {
      {WORD_AGENDA, SAY_TEXT_AGENDA},     {WORD_REPLACES, SAY_TEXT_REPLACES},
      {WORD_COVERS, SAY_TEXT_COVERS},     {WORD_EXAMPLES, SAY_TEXT_EXAMPLES},
      {WORD_BASIS, SAY_TEXT_BASIS},       {WORD_STANDING, SAY_TEXT_STANDING},
      {WORD_ALSO, SAY_TEXT_ALSO},         {WORD_PURPOSE, SAY_FACT_PURPOSE},
  };
  const char *words = TELL_LISTED(teller, heads, text->head);
  if (!words) words = tell_link(teller, text->head, text->name);
  return text->manner ? tell_manner(teller, words, text->manner, matters_joined(teller, text->statement)) : words;
}

const char *tell_text(const struct teller *teller, const struct own_text *text) {
  const char *words = text->text ? text->text : tell(teller, SAY_NOT_STATED);
  return text->until.year ? TELL_WITH(teller, SAY_REPLACED_UNTIL, words, tell_date(teller, text->until)) : words;
}

static bool states_a_fact(const struct own_text *text) {
  switch (text->head) {
  case WORD_EXAMPLES: case WORD_REPLACES: case WORD_STANDING: return true;
  case WORD_BASIS: return text->subject.sort == SORT_AGREEMENT;
  default: return false;
  }
}

bool tell_is_fact(const struct teller *teller, const struct own_text *text) {
  const struct statement *statement = tell_statement(teller->model, text->statement);
  if (text->head == WORD_ALSO) return true; /* the statement is the one that declares the thing */
  return states_a_fact(text) && statement->standing == STANDING_BINDING && !statement->besides;
}
