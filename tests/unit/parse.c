/* SPDX-License-Identifier: EUPL-1.2
 *
 * Bytes to tree: every form of phrase, tail and item, and what is kept of a text with mistakes.
 */
#include "unit/workshop.h"

static struct tree *parsed(struct workshop *workshop, const char *text) {
  return parse_source(workshop, workshop_add(workshop, LANGUAGE_ENGLISH, text));
}

/* ---- phrases, written in a form of the test's own ---- */

static void add_quantity(struct text *out, const struct quantity *quantity) {
  static const char *const marks[] = {
      [QUANTITY_EXACT] = "=",    [QUANTITY_RANGE] = "..",  [QUANTITY_MINIMUM] = ">=",
      [QUANTITY_MAXIMUM] = "<=", [QUANTITY_SOME] = "some", [QUANTITY_ANY] = "any"};
  if (quantity->kind == QUANTITY_NONE)
    return;
  text_add(out, marks[quantity->kind]);
  if (quantity->kind < QUANTITY_SOME)
    number_write(out, quantity->low, '.');
  if (quantity->kind == QUANTITY_RANGE) {
    text_add(out, ":");
    number_write(out, quantity->high, '.');
  }
  text_add(out, quantity->percent ? "% " : " ");
  if (quantity->more)
    text_add(out, "more ");
}

static void add_phrases(struct text *out, const struct workshop *workshop,
                        const struct phrase *phrase) {
  static const char *const units[] = {
      [TIME_YEARS] = "years", [TIME_MONTHS] = "months", [TIME_MANDATE] = "mandate"};
  const struct words *words = workshop->words;
  for (; phrase; phrase = phrase->next) {
    add_quantity(out, phrase->quantity);
    const char *name = phrase->set ? words_spelling(words, LANGUAGE_ENGLISH, phrase->set)
                                   : atom_string(workshop->atoms, phrase->name.text);
    switch (phrase->kind) {
    case PHRASE_NONE:
      text_add(out, "-");
      break;
    case PHRASE_NAME:
      text_add(out, name);
      break;
    case PHRASE_STRING:
      text_addf(out, "'%s'", phrase->string);
      break;
    case PHRASE_EACH:
      text_addf(out, "each %s", name);
      break;
    case PHRASE_OTHER:
      text_addf(out, "other %s than", name);
      break;
    case PHRASE_SAME:
      text_addf(out, "same %s as", name);
      break;
    case PHRASE_UNSTATED:
      text_add(out, "unstated");
      break;
    case PHRASE_DURATION:
      text_add(out, units[phrase->unit]);
      break;
    case PHRASE_DATE:
      date_write(out, phrase->date);
      break;
    }
    bool steps = phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_OTHER ||
                 phrase->kind == PHRASE_SAME;
    for (const struct name_list *step = steps ? phrase->path : NULL; step; step = step->next)
      text_addf(out, ".%s", atom_string(workshop->atoms, step->name.text));
    for (const struct phrase *whole = phrase_whole(phrase); whole; whole = phrase_whole(whole)) {
      struct joined joined = {.exception = phrase_exception(whole)};
      struct phrase alone = *whole;
      alone.joined = &joined;
      text_add(out, " of ");
      add_phrases(out, workshop, &alone);
    }
    if (phrase_exception(phrase)) {
      text_add(out, " except ");
      add_phrases(out, workshop, phrase_exception(phrase));
    }
    if (phrase_alternative(phrase)) {
      text_add(out, " | ");
      add_phrases(out, workshop, phrase_alternative(phrase));
    }
    if (phrase->next)
      text_add(out, ", ");
  }
}

static const char *phrases_of(struct workshop *workshop, const char *text) {
  const struct tree *tree = parsed(workshop, text_format(workshop->arena, "members %s", text));
  struct text out = text_new(workshop->arena);
  assert_string_equal(workshop_codes(workshop), "");
  add_phrases(&out, workshop, tree->items->objects);
  return text_string(&out);
}

static void every_form_of_phrase_is_read(void **state) {
  static const struct {
    const char *text, *read;
  } cases[] = {
      {"A", "A"},
      {"A.chair", "A.chair"},
      {"A.b.c", "A.b.c"},
      {"\"a b\"", "'a b'"},
      {"unstated", "unstated"},
      {"each municipality", "each municipality"},
      {"every A", "each A"},
      {"each body", "each body"},
      {"other side than chair", "other side than.chair"},
      {"same unit as chair", "same unit as.chair"},
      {"other thing than chair", "other  than.chair"}, /* of no set, which is told of later */
      {"A of B", "A of B"},
      {"a of each municipality of K", "a of each municipality of K"},
      {"each party except A", "each party except A"},
      {"each party except A except B", "each party except B except A"},
      {"A, B", "A, B"},
      {"A or B", "A | B"},
      {"A or B or C, D", "A | B | C, D"},
      {"4", "=4 -"},
      {"4 times", "=4 -"},
      {"1..2", "..1:2 -"},
      {"50 %", "=50% -"},
      {"0,5", "=0.5 -"},
      {"minimum 6", ">=6 -"},
      {"maximum 3", "<=3 -"},
      {"some", "some -"},
      {"any", "any -"},
      {"4 more times", "=4 more -"},
      {"2 more", "=2 more -"},
      {"2 A", "=2 A"},
      {"2 from A", "=2 A"},
      {"2 of A", "=2 A"},
      {"2 more from A", "=2 more A"},
      {"1..2 from each municipality", "..1:2 each municipality"},
      {"some from A or B", "some A | B"},
      {"any \"chiefs\"", "any 'chiefs'"},
      {"years", "=1 years"},
      {"year", "=1 years"},
      {"2 years", "=2 years"},
      {"minimum 2 years", ">=2 years"},
      {"6 months", "=6 months"},
      {"mandate", "=1 mandate"},
      {"2027-01-01", "2027-01-01"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_string_equal(phrases_of(workshop_open(state), cases[i].text), cases[i].read);
}

/* ---- tails and items ---- */

static void every_tail_is_read(void **state) {
  static const struct {
    const char *text;
    enum tail_kind kind;
  } cases[] = {
      {"from A", TAIL_FROM},
      {"by A", TAIL_BY},
      {"to A", TAIL_TO},
      {"for A", TAIL_FOR},
      {"with A", TAIL_WITH},
      {"via A", TAIL_VIA},
      {"about A", TAIL_ABOUT},
      {"in A", TAIL_IN},
      {"at \"a\"", TAIL_AT},
      {"as A", TAIL_AS},
      {"when \"a\"", TAIL_WHEN},
      {"latest 2027", TAIL_LATEST},
      {"until A", TAIL_UNTIL},
      {"per year", TAIL_PER},
      {"between A and B and C", TAIL_BETWEEN},
      {"beginning A", TAIL_BEGINNING},
      {"held", TAIL_HELD},
      {"chosen", TAIL_CHOSEN},
      {"alternating", TAIL_ALTERNATING},
      {"alternating each 2 years", TAIL_ALTERNATING},
      {"succeeding A", TAIL_SUCCEEDING},
      {"again", TAIL_AGAIN},
      {"assumed \"a\"", TAIL_ASSUMED},
      {"after A", TAIL_AFTER},
      {"before \"a vote\"", TAIL_BEFORE},
      {"under A", TAIL_UNDER},
      {"left to A", TAIL_LEFT},
      {"also A", TAIL_ALSO},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    const struct tree *tree =
        parsed(workshop, text_format(workshop->arena, "chair %s", cases[i].text));
    assert_string_equal(workshop_codes(workshop), "");
    assert_true(tree->items->tails && !tree->items->tails->next);
    assert_int_equal(tree->items->tails->kind, cases[i].kind);
    assert_ptr_equal(tail_find(tree->items, cases[i].kind), tree->items->tails);
    assert_true(words_spelling(workshop->words, LANGUAGE_ENGLISH, tail_word(cases[i].kind))[0]);
  }
}

static size_t count_items(const struct item *items) {
  size_t count = 0;
  for (; items; items = items->next)
    count++;
  return count;
}

static void every_form_of_item_is_read(void **state) {
  struct workshop *workshop = workshop_open(state);
  const struct item *item =
      parsed(workshop,
             "may body B \"Title\" top county of A for each area @ c1, c2 { chair }\n"
             "should meet 4 times per year @ c3\n"
             "for A, B @ c4 { task \"x\" }\n"
             "either { a } or { b }\n"
             "normally { a } unless { b }\n"
             "reading \"one\" assumed \"because\" { a } or \"two\" { b } or \"three\" { }\n"
             "rule r should { sv \"S\"\n en \"E\"\n each b in bodies { b has chair else sv \"s\" "
             "en \"e\" } }\n"
             "principle p { sv \"S\"\n en \"E\"\n 1 = 1 } @ c5\n")
          ->items;
  assert_string_equal(workshop_codes(workshop), "");
  assert_int_equal(count_items(item), 8);
  assert_int_equal(item->kind, ITEM_DECLARATION);
  assert_int_equal(item->keyword, WORD_BODY);
  assert_int_equal(item->modal, MODAL_MAY);
  assert_string_equal(item->declared->title, "Title");
  assert_non_null(item->declared->words->next);
  assert_true(tail_find(item, TAIL_OF) && tail_find(item, TAIL_FOR));
  assert_non_null(item->clauses->next);
  assert_int_equal(count_items(item->block), 1);
  item = item->next;
  assert_int_equal(item->kind, ITEM_STATEMENT);
  assert_int_equal(item->modal, MODAL_SHOULD);
  item = item->next;
  assert_int_equal(item->kind, ITEM_FOR);
  assert_non_null(item->objects->next);
  item = item->next;
  assert_int_equal(item->kind, ITEM_EITHER);
  assert_non_null(item->branches->next);
  item = item->next;
  assert_int_equal(item->kind, ITEM_NORMALLY);
  item = item->next;
  assert_int_equal(item->kind, ITEM_READING);
  assert_string_equal(item->branches->assumed, "because");
  assert_string_equal(item->branches->next->next->label, "three");
  item = item->next;
  assert_int_equal(item->kind, ITEM_RULE);
  assert_int_equal(item->rule->level, MODAL_SHOULD);
  assert_string_equal(item->rule->lines->block->block->otherwise->text[LANGUAGE_ENGLISH], "e");
  assert_int_equal(item->next->keyword, WORD_PRINCIPLE);
}

static size_t length_of(struct span span) {
  return span.end - span.start;
}

static void a_node_is_asked_for_what_only_some_have(void **state) {
  const struct item *item = parsed(workshop_open(state), "region A, B, C\n"
                                                         "should meet 4 times, 4 more times\n"
                                                         "either { a } or { b }\n")
                                ->items;
  assert_non_null(item_declared(item)->next->next);
  assert_null(item_declared(item)->next->next->next);
  assert_null(item_objects(item));
  assert_null(item_branches(item));
  assert_int_equal(length_of(item_modal_at(item)), length_of(item->at));
  item = item->next;
  assert_null(item_declared(item));
  assert_null(item_branches(item));
  assert_int_equal(item_modal_at(item).start, item->at.start);
  assert_int_equal(length_of(item_modal_at(item)), strlen("should"));
  const struct phrase *times = item_objects(item);
  assert_null(phrase_whole(times));
  assert_null(phrase_exception(times));
  assert_null(phrase_alternative(times));
  assert_false(times->quantity->more);
  assert_true(times->next->quantity->more);
  assert_int_equal(times->next->quantity->low.top, 4);
  item = item->next;
  assert_null(item_declared(item));
  assert_null(item_objects(item));
  assert_non_null(item_branches(item)->next);
  assert_null(item_branches(item)->next->next);
}

static void the_tail_of_an_owner_comes_first(void **state) {
  static const struct {
    const char *text;
    enum tail_kind kinds[3];
    size_t count;
  } cases[] = {{"unit A\n", {TAIL_OF}, 0},
               {"unit A of B\n", {TAIL_OF}, 1},
               {"unit A in B\n", {TAIL_IN}, 1},
               {"unit A of B in C\n", {TAIL_OF, TAIL_IN}, 2},
               {"unit A of B in C for D\n", {TAIL_OF, TAIL_IN, TAIL_FOR}, 3}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct tail *tail = parsed(workshop_open(state), cases[i].text)->items->tails;
    for (size_t n = 0; n < cases[i].count; n++, tail = tail->next)
      assert_int_equal(tail->kind, cases[i].kinds[n]);
    assert_null(tail);
  }
}

/* ---- mistakes ---- */

static void a_statement_with_a_mistake_is_left_out_alone(void **state) {
  static const struct {
    const char *text;
    size_t items;
    const char *codes;
  } cases[] = {
      {"region A\nregion B of\nregion C\n", 2, "S107"},
      {"region A\n}\nregion B\n", 2, "S119"},
      {"body A and {\n x\n y { z }\n}\nregion B\n", 1, "S107"},
      {"body A {{\n x\n}\nregion B\n", 2, "S118"},
      {"body A {\n x by by\n y\n}\nregion B\n", 2, "S118"},
      {"body A\n{\n x\n}\nregion B\n", 2, ""},
      {"body A {\n x,\n}\nregion B\n", 2, "S118"},
      {"body A {\n x\n", 1, "S114"},
      {"body A \"open {\n x\n}\nregion B\n", 2, "S106"},
      {"rule r {\n sv \"a\"\n en \"b\"\n count(x\n}\nregion B\n", 2, "S118"},
      {"body area\nregion B\n", 1, "S116"},
      {"x A; 4 5\nregion C\n", 1, "S105"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    const struct tree *tree = parsed(workshop, cases[i].text);
    assert_string_equal(workshop_codes(workshop), cases[i].codes);
    assert_int_equal(count_items(tree->items), cases[i].items);
  }
}

static bool is_lost(const struct tree *tree, struct workshop *workshop, const char *name) {
  for (size_t i = 0; i < tree->lost.count; i++)
    if (tree->lost.names[i] == atom_find(workshop->atoms, name))
      return true;
  return false;
}

static void names_of_what_cannot_be_read_are_kept(void **state) {
  struct workshop *workshop = workshop_open(state);
  const struct tree *tree =
      parsed(workshop, "body A and county {\n x\n}\nbody B {\n chair by by C\n}\nbody D { y }\n");
  assert_true(is_lost(tree, workshop, "A") && is_lost(tree, workshop, "chair") &&
              is_lost(tree, workshop, "C"));
  assert_false(is_lost(tree, workshop, "B") || is_lost(tree, workshop, "D") ||
               is_lost(tree, workshop, "y"));
  assert_false(tree->lost.everything);
  assert_true(parsed(workshop, "import and\n")->lost.everything);
  assert_true(parsed(workshop, "body A {\n")->lost.everything);
}

static void brackets_have_a_limit(void **state) {
  struct workshop *workshop = workshop_open(state);
  struct text deep = text_new(workshop->arena);
  for (int i = 0; i < NESTING_LIMIT; i++)
    text_add(&deep, "for A {\n");
  for (int i = 0; i < NESTING_LIMIT; i++)
    text_add(&deep, "}\n");
  parsed(workshop, text_string(&deep));
  assert_string_equal(workshop_codes(workshop), "");
  parsed(workshop, text_format(workshop->arena, "for A {\n%s}\n", text_string(&deep)));
  assert_string_equal(workshop_codes(workshop), "S109");
}

static void long_lists_are_read_in_linear_time(void **state) {
  struct workshop *workshop = workshop_open(state);
  struct text list = text_new(workshop->arena);
  text_add(&list, "members A");
  for (int i = 0; i < 100000; i++)
    text_add(&list, i % 2 ? ", A" : " or A");
  parsed(workshop, text_string(&list));
  assert_string_equal(workshop_codes(workshop), "");
}

static void the_first_line_names_the_language(void **state) {
  static const struct {
    const char *text, *codes;
    enum language language;
  } cases[] = {{"stadga 1 svenska\nregion A\n", "", LANGUAGE_SWEDISH},
               {"stadga 1 english\n", "", LANGUAGE_ENGLISH},
               {"# first\n\nstadga 1 swedish\n", "", LANGUAGE_SWEDISH},
               {"region A\n", "S112", LANGUAGE_ENGLISH},
               {"stadga 2 english\n", "S113", LANGUAGE_ENGLISH},
               {"stadga 1 finska\n", "S113", LANGUAGE_ENGLISH},
               {"", "S112", LANGUAGE_ENGLISH}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    uint32_t number;
    size_t at;
    source_add(workshop->sources, "a", cases[i].text, strlen(cases[i].text), &number, &at);
    assert_int_equal(parse_source(workshop, number)->language, cases[i].language);
    assert_string_equal(workshop_codes(workshop), cases[i].codes);
    assert_string_equal(source_get(workshop->sources, number)->bytes, cases[i].text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(every_form_of_phrase_is_read),
                                     SCENE(every_tail_is_read),
                                     SCENE(every_form_of_item_is_read),
                                     SCENE(a_node_is_asked_for_what_only_some_have),
                                     SCENE(the_tail_of_an_owner_comes_first),
                                     SCENE(a_statement_with_a_mistake_is_left_out_alone),
                                     SCENE(names_of_what_cannot_be_read_are_kept),
                                     SCENE(brackets_have_a_limit),
                                     SCENE(long_lists_are_read_in_linear_time),
                                     SCENE(the_first_line_names_the_language)};
  RUN(tests);
}
