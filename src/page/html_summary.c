/* SPDX-License-Identifier: EUPL-1.2
 *
 * The first part of the page: what the agreement is, how it fares, and what to look at first.
 */
#include "page/html_parts.h"

enum { FINDINGS_MOST = 8 };

static const char *paragraph_of(struct page *page, const char *const *sentences, size_t count) {
  struct text text = text_new(page->teller.arena);
  for (size_t i = 0; i < count; i++) {
    if (!sentences[i] || !*sentences[i]) continue;
    if (text.length) text_add_char(&text, ' ');
    text_add(&text, sentences[i]);
  }
  return text_string(&text);
}

static const char *parties_sentence(const struct teller *teller) {
  const struct model *model = teller->model;
  if (!model->parties_count) return NULL;
  const char **names = arena_array(teller->arena, model->parties_count + 1, sizeof *names);
  const char **municipalities = arena_array(teller->arena, model->parties_count + 1,
                                            sizeof *municipalities);
  size_t count = 0, municipality_count = 0;
  for (uint32_t i = 0; i < model->parties_count; i++) {
    const char *name = tell_name(teller, (struct ref){SORT_PARTY, i});
    if (model->parties[i].kind == WORD_MUNICIPALITY) {
      municipalities[municipality_count++] = name;
    } else {
      names[count++] = name;
    }
  }
  if (municipality_count == 1) names[count++] = municipalities[0];
  if (municipality_count > 1) {
    const char *list = tell_join(teller, municipalities, municipality_count, SAY_AND);
    names[count++] = TELL_WITH(teller, SAY_MUNICIPALITIES_LIST,
                               text_format(teller->arena, "%zu", municipality_count), list);
  }
  return TELL_WITH(teller, count == 1 ? SAY_ONE_PARTY_SENTENCE : SAY_PARTIES_SENTENCE,
                   tell_join(teller, names, count, SAY_AND));
}

/* How many bodies a reader counts: a family is one. */
static const char *bodies_sentence(const struct teller *teller, const struct kins *kins) {
  size_t count = 0;
  const struct kin *top = NULL, *leading = NULL;
  for (size_t i = 0; i < kins->count; i++) {
    const struct body *body = &teller->model->bodies[kins->items[i].members[0]];
    if (!body_of_structure(body)) continue;
    count++;
    if (body->top && !top) top = &kins->items[i];
    if (body->leading && !leading) leading = &kins->items[i];
  }
  if (!count) return NULL;
  const char *first = tell_count(teller, SAY_ONE_BODY_SENTENCE, SAY_BODIES_SENTENCE, count);
  struct text text = text_new(teller->arena);
  text_add(&text, first);
  if (top) {
    text_addf(&text, " %s", TELL_WITH(teller, SAY_TOP_SENTENCE, top->name));
  }
  if (leading) {
    text_addf(&text, " %s", TELL_WITH(teller, SAY_LEADING_SENTENCE, leading->name));
  }
  return text_string(&text);
}

/* As it stands in a sentence; a month or year has no day. */
static const char *day_told(const struct teller *teller, struct date date) {
  const char *told = tell_date(teller, date);
  return date.day ? TELL_WITH(teller, SAY_THE_DAY, told) : told;
}

static const char *validity_sentence(const struct teller *teller) {
  const struct agreement *agreement = &teller->model->agreement;
  if (!teller->model->has_agreement || !agreement->valid_from.year) {
    return tell(teller, SAY_VALIDITY_UNSTATED);
  }
  const char *from = day_told(teller, agreement->valid_from);
  if (agreement->valid_until.year) {
    return TELL_WITH(teller, SAY_VALID_TO, from, day_told(teller, agreement->valid_until));
  }
  return TELL_WITH(teller, agreement->until_notice ? SAY_VALID_UNTIL_NOTICE : SAY_VALID_FROM, from);
}

static void add_counts(struct page *page) {
  page_open_class(page, "ul", "counts");
  for (size_t i = 0; i < VERDICT_COUNT; i++) {
    size_t count = finding_count(page->results, finding_order[i]);
    if (!count) continue;
    page_open(page, "li");
    page_verdict(page, finding_order[i]);
    page_text(page, " ");
    page_element(page, "b", text_format(page->teller.arena, "%zu", count));
    page_close(page);
  }
  page_close(page);
  page_text(page, "\n");
}

static void add_conflicts(struct page *page) {
  size_t count = page->results->conflicts.count;
  if (!count) return;
  page_open(page, "p");
  page_open(page, "a");
  page_attribute(page, "href", "#conflicts");
  page_text(page, tell_count(&page->teller, SAY_AGAINST_ITSELF_ONCE, SAY_AGAINST_ITSELF_OFTEN, count));
  page_close(page);
  page_text(page, ".");
  page_close(page);
  page_text(page, "\n");
}

static void add_finding(struct page *page, size_t number) {
  const struct result *result = &page->results->items[number];
  page_open(page, "li");
  page_verdict(page, result->verdict);
  page_text(page, " ");
  page_open(page, "a");
  page_attribute(page, "href", text_format(page->teller.arena, "#finding-%zu", number + 1));
  page_text(page, TELL_WITH(&page->teller, SAY_IN_QUOTES, finding_title(&page->teller, result)));
  page_close(page);
  page_text(page, ". ");
  page_text(page, finding_words(result->message, page->teller.language));
  page_close(page);
  page_text(page, "\n");
}

static void add_findings(struct page *page) {
  size_t count;
  const size_t *numbers = finding_by_weight(&page->teller, page->results, &count);
  if (!count) {
    page_paragraph(page, SAY_NO_FINDINGS);
    return;
  }
  page_element(page, "h3", tell(&page->teller, SAY_MOST_IMPORTANT));
  page_open(page, "ol");
  for (size_t i = 0; i < count && i < FINDINGS_MOST; i++) add_finding(page, numbers[i]);
  page_close(page);
  if (count > FINDINGS_MOST) {
    page_element(page, "p", tell_count(&page->teller, SAY_ONE_MORE_FINDING, SAY_MORE_FINDINGS,
                                       count - FINDINGS_MOST));
  }
}

static void add_assumptions(struct page *page) {
  const struct model *model = page->teller.model;
  page_element(page, "p", tell_count(&page->teller, SAY_ONE_ASSUMPTION, SAY_ASSUMPTIONS,
                                     model->assumptions_count));
  page_open(page, "ul");
  for (size_t i = 0; i < model->assumptions_count; i++) {
    const char *picked = model->assumptions[i].picked;
    page_open(page, "li");
    page_open(page, "a");
    page_attribute(page, "href", "#assumptions");
    page_text(page, picked ? picked : "–");
    page_close(page);
    page_close(page);
  }
  page_close(page);
}

void html_summary(struct page *page, const struct kins *kins) {
  const struct teller *teller = &page->teller;
  const struct results *results = page->results;
  page_section(page, "h2", "summary", tell(teller, SAY_SUMMARY));
  const char *sentences[] = {parties_sentence(teller), bodies_sentence(teller, kins),
                             validity_sentence(teller)};
  page_element(page, "p", paragraph_of(page, sentences, 3));
  html_assumed(page);
  if (results->count) {
    const char *rules = tell_count(teller, SAY_ONE_RULE, SAY_RULES, results->count);
    page_element(page, "p", TELL_WITH(teller, SAY_MEASURED, rules));
    add_counts(page);
    add_conflicts(page);
    add_findings(page);
  }
  if (teller->model->assumptions_count) add_assumptions(page);
  page_close(page);
}
