/* SPDX-License-Identifier: EUPL-1.2
 *
 * Canonical form: the tree and every remark are kept, and what is formatted twice is the same – over
 * all models, rules, cases and examples of the language.
 */
#include "unit/tree.h"
#include "unit/workshop.h"

#include "syntax/format.h"

#include <glob.h>
#include <stdio.h>

static uint32_t add_source(struct workshop *workshop, const char *text, size_t length) {
  uint32_t number;
  size_t at;
  source_add(workshop->sources, "test.stadga", text, length, &number, &at);
  return number;
}

static struct text formatted(struct workshop *workshop, uint32_t number) {
  struct text out = text_new(workshop->arena);
  const struct format_options options = {.language = parse_source(workshop, number)->language};
  format_source(workshop, number, &options, &out);
  return out;
}

/* The remarks of a text one after another, without the blanks they end with. */
static const char *remarks(struct workshop *workshop, const char *text) {
  struct text out = text_new(workshop->arena);
  bool quoted = false;
  for (; *text; text++) {
    if (*text == '\n') quoted = false;
    if (quoted && *text == '\\') text++;
    else if (*text == '"') quoted = !quoted;
    if (quoted || *text != '#') continue;
    size_t length = strcspn(text, "\r\n");
    size_t shown = length;
    while (text[shown - 1] == ' ' || text[shown - 1] == '\t') shown--;
    text_addf(&out, "%.*s\n", (int)shown, text);
    text += length - 1;
  }
  return text_string(&out);
}

/* A text that can be read is kept by formatting, and formatting it again changes nothing. */
static bool keeps(struct workshop *workshop, const char *text, size_t length) {
  size_t before = report_errors(workshop->report);
  uint32_t number = add_source(workshop, text, length);
  const char *tree = tree_text(workshop, number);
  if (report_errors(workshop->report) > before) return false;
  struct text once = formatted(workshop, number);
  uint32_t again = add_source(workshop, once.bytes, once.length);
  assert_string_equal(tree_text(workshop, again), tree);
  assert_string_equal(formatted(workshop, again).bytes, once.bytes);
  assert_string_equal(remarks(workshop, once.bytes), remarks(workshop, text));
  assert_int_equal(report_errors(workshop->report), before);
  return true;
}

/* ---- the corpus ---- */

static struct text file_read(struct arena *arena, const char *path) {
  struct text text = text_new(arena);
  FILE *file = fopen(path, "rb");
  char bytes[4096];
  assert_non_null(file);
  for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;) text_add_bytes(&text, bytes, got);
  fclose(file);
  return text;
}

static void files_keep_their_tree_and_remarks(void **state) {
  static const struct {
    const char *pattern;
    size_t least; /* how many of them can be read, at the least */
  } folders[] = {{"models/*.stadga", 4}, {"rules/*.stadga", 9}, {"tests/cases/*/*.stadga", 100}};
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
    glob_t found;
    size_t kept = 0;
    assert_int_equal(glob(folders[i].pattern, 0, NULL, &found), 0);
    for (size_t n = 0; n < found.gl_pathc; n++) {
      struct text text = file_read(*state, found.gl_pathv[n]);
      kept += text.length && keeps(workshop_open(state), text.bytes, text.length);
    }
    globfree(&found);
    assert_true(kept >= folders[i].least);
  }
}

/* A block of a page as a file: with a first line in the page's language where it has none. */
static struct text example(struct arena *arena, const char *first_line, const char *from, const char *to) {
  struct text text = text_new(arena);
  if (strncmp(from, "stadga 1", 8) != 0) text_add(&text, first_line);
  text_add_bytes(&text, from, (size_t)(to - from));
  return text;
}

static size_t kept_of_page(void **state, const char *path, const char *first_line) {
  struct text page = file_read(*state, path);
  size_t kept = 0;
  for (const char *at = page.bytes; (at = strstr(at, "\n```stadga"));) {
    const char *from = strchr(at + 1, '\n') + 1, *to = strstr(from, "\n```");
    struct text text = example(*state, first_line, from, to + 1);
    kept += keeps(workshop_open(state), text.bytes, text.length);
    at = to + 4;
  }
  return kept;
}

static void examples_keep_their_tree_and_remarks(void **state) {
  assert_true(kept_of_page(state, "grammar/LANGUAGE.md", "stadga 1 english\n") > 20);
  assert_true(kept_of_page(state, "grammar/SPRAKET.md", "stadga 1 svenska\n") > 20);
}

/* ---- what a form becomes ---- */

static void statements_are_laid_out(void **state) {
  static const struct {
    const char *text, *formatted;
  } cases[] = {
      {"", ""},
      {"\n\nregion  R \t\"a b\"\r\n\n\n\nregion S,T", "\nregion R \"a b\"\n\nregion S, T\n"},
      {"x 1 ..2 A . chair of B,50% of C", "x 1..2 A.chair of B, 50 % of C\n"},
      {"x A,\nB\nor C", "x A, B or C\n"},
      {"body B\n{\n\n x\n\n\n y\n\n}", "body B {\n  x\n\n  y\n}\n"},
      {"body B { x }", "body B { x }\n"},
      {"body B {\n}", "body B {}\n"},
      {"body B { for A { x @ c }\n}", "body B {\n  for A { x @ c }\n}\n"},
      {"either { x } or { y }", "either { x } or { y }\n"},
      {"either { x }\nor { y }", "either { x }\nor { y }\n"},
      {"normally {\nx } unless { y }", "normally {\n  x\n}\nunless { y }\n"},
      {"x 1 times per years, 2 year, 0,5 year, every body", "x 1 time per year, 2 years, 0,5 years, each body\n"},
      {"x 1 more times, 1..1 month, minimum 1 months", "x 1 more time, 1..1 months, minimum 1 month\n"},
      {"x some month alternating every year", "x some months alternating each year\n"},
      {"body `B` `area`", "body B `area`\n"},
      {"body A\xcc\x8a", "body \xc3\x85\n"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    struct text text = formatted(workshop, workshop_add(workshop, LANGUAGE_ENGLISH, cases[i].text));
    assert_string_equal(workshop_codes(workshop), "");
    assert_string_equal(text.bytes, text_format(*state, "stadga 1 english\n%s", cases[i].formatted));
  }
}

static void what_is_reserved_agrees_with_what_follows(void **state) {
  struct workshop *workshop = workshop_open(state);
  struct text text = formatted(workshop, workshop_add(workshop, LANGUAGE_SWEDISH,
                                                      "förbehållen ledamöter A\nförbehållna befogenhet b\n"));
  assert_string_equal(text.bytes, "stadga 1 svenska\nförbehållna ledamöter A\nförbehållen befogenhet b\n");
}

static void remarks_keep_their_places(void **state) {
  static const struct {
    const char *text, *formatted;
  } cases[] = {
      {"#a\n\n\n#b\nstadga 1 english#c\n#d\n", "#a\n\n#b\nstadga 1 english  #c\n#d\n"},
      {"stadga#a\n1 engelska\n\n\n", "#a\nstadga 1 english\n"},
      {"stadga 1 english\nx#a  \n   #b\n\n#c\n\n", "stadga 1 english\nx  #a\n#b\n\n#c\n"},
      {"stadga 1 english\nx A,#a\n#b\nB", "stadga 1 english\nx A,  #a\n  #b\n  B\n"},
      {"stadga 1 english\nbody B#a\n#b\n{#c\nx#d\n#e\n}#f\n#g",
       "stadga 1 english\nbody B {  #a\n  #b\n  #c\n  x  #d\n  #e\n}  #f\n#g\n"},
      {"stadga 1 english\nbody B {\n\n#a\n\n}", "stadga 1 english\nbody B {\n  #a\n}\n"},
      {"stadga 1 english\nx #a\n @ c,#b\nd", "stadga 1 english\nx  #a\n  @ c,  #b\n  d\n"},
      {"stadga 1 english\neither { x }#a\n#b\nor { y }", "stadga 1 english\neither { x }  #a\n#b\nor { y }\n"},
      {"# \xc3\xa0\nstadga 1 english", "# \xc3\xa0\nstadga 1 english\n"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    uint32_t number = add_source(workshop, cases[i].text, strlen(cases[i].text));
    assert_string_equal(formatted(workshop, number).bytes, cases[i].formatted);
    assert_true(keeps(workshop, cases[i].text, strlen(cases[i].text)));
  }
}

/* Blocks as deep as they may be leave no room for a line. */
static void deep_blocks_have_long_lines(void **state) {
  struct workshop *workshop = workshop_open(state);
  struct text deep = text_new(workshop->arena);
  text_add(&deep, "stadga 1 english\n");
  for (int i = 0; i < NESTING_LIMIT; i++) text_add(&deep, "for A, B {\n");
  text_add(&deep, "members A, B, C\n");
  for (int i = 0; i < NESTING_LIMIT; i++) text_add(&deep, "}\n");
  assert_true(keeps(workshop, deep.bytes, deep.length));
}

static void long_statements_take_linear_time(void **state) {
  struct workshop *workshop = workshop_open(state);
  struct text list = text_new(workshop->arena);
  text_add(&list, "stadga 1 english\nmembers A");
  for (int i = 0; i < 200000; i++) text_add(&list, i % 5 ? ", A" : " or A");
  assert_true(keeps(workshop, list.bytes, list.length));
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(files_keep_their_tree_and_remarks),
                                     SCENE(examples_keep_their_tree_and_remarks), SCENE(statements_are_laid_out),
                                     SCENE(what_is_reserved_agrees_with_what_follows),
                                     SCENE(remarks_keep_their_places), SCENE(deep_blocks_have_long_lines),
                                     SCENE(long_statements_take_linear_time)};
  RUN(tests);
}
