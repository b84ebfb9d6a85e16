/* SPDX-License-Identifier: EUPL-1.2
 * The page: well formed, nothing of the input becomes markup, ids are unique, links lead somewhere.
 */
#include "unit/scene.h"

#include "check/result.h"
#include "page/html.h"
#include "unit/agreement.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>

static const char *page(void **state, enum language language) {
  const struct model *model = agreement_model(state);
  struct results *results = agreement_results(state, model, "<img src=x onerror=alert(1)> & \"'");
  struct text text = text_new(*state);
  assert_true(html_report(&text, results, language, (struct date){2026, 3, 1}));
  return text_string(&text);
}

static size_t found(xmlDocPtr document, const char *expression) {
  xmlXPathContextPtr context = xmlXPathNewContext(document);
  xmlXPathObjectPtr object = xmlXPathEvalExpression((const xmlChar *)expression, context);
  assert_non_null(object);
  size_t count = object->nodesetval ? (size_t)object->nodesetval->nodeNr : 0;
  xmlXPathFreeObject(object);
  xmlXPathFreeContext(context);
  return count;
}

static xmlDocPtr parsed(const char *bytes) {
  xmlDocPtr document = xmlReadMemory(bytes, (int)strlen(bytes), "page", "UTF-8", XML_PARSE_NONET);
  assert_non_null(document);
  return document;
}

static void test_nothing_becomes_markup(void **state) {
  const char *bytes = page(state, LANGUAGE_SWEDISH);
  assert_null(strstr(bytes, "<script"));
  assert_null(strstr(bytes, "<img"));
  assert_null(strstr(bytes, "<b>A"));
  assert_null(strstr(bytes, "href=\"javascript"));
  assert_non_null(strstr(bytes, "&lt;script&gt;"));
  assert_memory_equal(bytes, "<!DOCTYPE html>\n<html lang=\"sv\">", 32);
  xmlDocPtr document = parsed(bytes);
  assert_int_equal(found(document, "//*[local-name()='script' or local-name()='img']"), 0);
  assert_int_equal(found(document, "//@onerror | //@onclick | //@style"), 0);
  xmlFreeDoc(document);
}

static void test_structure_of_the_page(void **state) {
  xmlDocPtr document = parsed(page(state, LANGUAGE_ENGLISH));
  assert_int_equal(found(document, "//h1"), 1);
  assert_int_equal(found(document, "//main"), 1);
  assert_int_equal(found(document, "//table[not(caption)]"), 0);
  assert_int_equal(found(document, "//th[not(@scope)]"), 0);
  assert_int_equal(found(document, "//*[@id and @id = preceding::*/@id]"), 0);
  assert_int_equal(found(document, "//a[not(substring(@href, 2) = //@id)]"), 0);
  assert_int_equal(
      found(document,
            "//*[local-name() != 'svg' and @aria-labelledby and not(@aria-labelledby = //@id)]"),
      0);
  assert_int_equal(found(document, "//h2"), found(document, "//section/h2 | //nav/h2"));
  assert_int_equal(found(document, "//section[@aria-labelledby='verdicts']//article"), 4);
  assert_int_equal(found(document, "//article"),
                   4 + found(document, "//section[@aria-labelledby='gaps']//tbody//a[starts-with(@href, '#gap-')]"));
  xmlFreeDoc(document);
}

static const char *page_of_outcomes(void **state, size_t elements, const char *const *keeps,
                                    const char *const *breaks) {
  struct results *results = agreement_with_outcomes(state, agreement_model(state), elements, keeps, breaks);
  struct text text = text_new(*state);
  assert_true(html_report(&text, results, LANGUAGE_ENGLISH, (struct date){2026, 3, 1}));
  return text_string(&text);
}

static void test_outcomes_beside_each_other(void **state) {
  static const char *const keeps[] = {"<i>Ash"}, *const breaks[] = {"Birch"};
  xmlDocPtr document = parsed(page_of_outcomes(state, 1, keeps, breaks));
  assert_int_equal(found(document, "//dl[@class='pair']/div[@class='keeps']/dd[.='<i>Ash']"), 1);
  assert_int_equal(found(document, "//dl[@class='pair']/div[@class='breaks']/dd[.='Birch']"), 1);
  assert_int_equal(found(document, "//div[@class='beside']//table[caption]"), 2);
  assert_int_equal(found(document, "//div[@class='beside']//thead/tr[th[1]='When' and th[2]='chair']"), 2);
  assert_int_equal(found(document, "//tr[@class='fails']/th[@scope='row' and contains(., 'the rule is broken')]"), 1);
  assert_int_equal(found(document, "//div[@role='group' and @tabindex='0' and contains(@aria-label, 'Top: ')]"), 2);
  assert_int_equal(found(document, "//th[not(@scope)] | //*[@id and @id = preceding::*/@id]"), 0);
  xmlFreeDoc(document);
}

/* A rule that is broken with the same holders from the same day on is not broken by them. */
static void test_outcomes_with_the_same_holders(void **state) {
  static const char *const same[] = {"Ash"};
  xmlDocPtr document = parsed(page_of_outcomes(state, 1, same, same));
  assert_int_equal(found(document, "//dl[@class='pair']/div"), 2);
  assert_int_equal(found(document, "//div[@class='beside' or @class='below']"), 0);
  xmlFreeDoc(document);
}

static void test_outcomes_of_a_family_are_told_once(void **state) {
  static const char *const same[] = {"Ash", "Ash"}, *const others[] = {"Ash", "Birch"}, *const breaks[] = {"R", "R"};
  const char *one = page_of_outcomes(state, 2, same, breaks), *sample = page_of_outcomes(state, 2, others, breaks);
  assert_null(strstr(one, "The examples are of"));
  assert_non_null(strstr(sample, "The examples are of Local arena (Berg); it is likewise for the others."));
  xmlDocPtr documents[] = {parsed(one), parsed(sample)};
  for (int i = 0; i < 2; i++) {
    assert_int_equal(found(documents[i], "//dl[@class='pair']"), 1);
    xmlFreeDoc(documents[i]);
  }
}

static void test_same_bytes_again(void **state) {
  const char *one = page(state, LANGUAGE_SWEDISH);
  assert_string_equal(one, page(state, LANGUAGE_SWEDISH));
}

static void test_says_what_it_is(void **state) {
  const char *bytes = page(state, LANGUAGE_SWEDISH);
  assert_non_null(strstr(bytes, "1 mars 2026"));
  assert_non_null(strstr(bytes, "Stadga 0."));
  assert_non_null(strstr(bytes, "växlar mellan"));
  assert_non_null(strstr(bytes, "en i varje kommun"));
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_nothing_becomes_markup),
                                     SCENE(test_structure_of_the_page),
                                     SCENE(test_outcomes_beside_each_other),
                                     SCENE(test_outcomes_with_the_same_holders),
                                     SCENE(test_outcomes_of_a_family_are_told_once),
                                     SCENE(test_same_bytes_again), SCENE(test_says_what_it_is)};
  RUN(tests);
}
