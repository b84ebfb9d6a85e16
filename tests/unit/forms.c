/* SPDX-License-Identifier: EUPL-1.2
 *
 * The forms taken from the language reference: each is made of words of the language and of what has a
 * name in both languages.
 */
#include "unit/workshop.h"

#include "syntax/forms.h"

static const char *form(const struct workshop *workshop, enum language language, size_t number, enum word role) {
  struct text text = text_new(workshop->arena), told = text_new(workshop->arena);
  form_add(&text, workshop, language, number, role);
  const struct complaint complaint = {.arguments = {text_string(&text)}};
  message_fill(&told, "{1}", &complaint, language);
  return text_string(&told);
}

static const char *first_of(const struct workshop *workshop, enum language language, enum word head) {
  for (size_t i = 0; i < forms_count(); i++)
    if (form_is_of(workshop, i, head)) return form(workshop, language, i, head);
  return "";
}

static void a_form_is_told_in_the_words_of_the_file(void **state) {
  const struct workshop *workshop = workshop_open(state);
  assert_string_equal(first_of(workshop, LANGUAGE_ENGLISH, WORD_MEET), "meet NUMBER times per TIME");
  assert_string_equal(first_of(workshop, LANGUAGE_SWEDISH, WORD_MEET), "sammanträda TAL gånger per TID");
  assert_string_equal(first_of(workshop, LANGUAGE_SWEDISH, WORD_PREPARE), "bereda för VEM");
  assert_string_equal(first_of(workshop, LANGUAGE_ENGLISH, WORD_MUNICIPALITY), "municipality NAME");
}

static void roles_share_their_forms(void **state) {
  const struct workshop *workshop = workshop_open(state);
  size_t chair = 0, deputy = 0;
  for (size_t i = 0; i < forms_count(); i++) {
    chair += form_is_of(workshop, i, WORD_CHAIR);
    deputy += form_is_of(workshop, i, WORD_DEPUTY);
  }
  assert_true(chair > 5 && chair == deputy);
  assert_string_equal(first_of(workshop, LANGUAGE_SWEDISH, WORD_DEPUTY), "vice_ordförande");
}

/* Terms that are unknown keep their English name in a Swedish form; x is a name of one's own. */
static void every_part_is_known(void **state) {
  const struct workshop *workshop = workshop_open(state);
  for (size_t i = 0; i < forms_count(); i++) {
    struct text text = text_new(*state);
    form_add(&text, workshop, LANGUAGE_ENGLISH, i, WORD_NONE);
    const char *at = text_string(&text);
    while ((at = strpbrk(at, MESSAGE_TERM_START))) {
      size_t length = strcspn(++at, MESSAGE_TERM_END);
      bool own = length == 1 && *at == 'x';
      if (!own && !message_term(at, length, LANGUAGE_SWEDISH)) fail_msg("“%.*s” in “%s”", (int)length, at, text.bytes);
    }
  }
}

static void a_word_is_found_wherever_it_stands(void **state) {
  const struct workshop *workshop = workshop_open(state);
  bool anywhere = false;
  for (size_t i = 0; i < forms_count(); i++) {
    assert_false(form_is_of(workshop, i, WORD_PER) || form_has(workshop, i, WORD_NONE));
    anywhere = anywhere || form_has(workshop, i, WORD_PER);
  }
  assert_true(anywhere);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(a_form_is_told_in_the_words_of_the_file), SCENE(roles_share_their_forms),
                                     SCENE(every_part_is_known), SCENE(a_word_is_found_wherever_it_stands)};
  RUN(tests);
}
