/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where a statement ends, which words are keywords, and how a statement that cannot be read is
 * passed over.
 */
#include "unit/workshop.h"

#include "grammar.h"
#include "syntax/lexer.h"

/* A lexer over a text, past its first line. */
static void open_text(struct lexer *lexer, struct workshop *workshop, enum language language,
                      const char *text) {
  uint32_t number = workshop_add(workshop, language, text);
  *lexer = (struct lexer){.workshop = workshop, .source = source_get(workshop->sources, number)};
  char *bytes = source_bytes(workshop->sources, number);
  assert_true(lexer_open(lexer, bytes, lexer->source->length + 2));
  lexer_header(lexer);
}

/* The tokens as they were written, with blanks between, ";" where a statement ends. */
static const char *tokens(struct workshop *workshop, enum language language, const char *text) {
  struct lexer lexer;
  open_text(&lexer, workshop, language, text);
  struct text out = text_new(workshop->arena);
  GRAMMAR_STYPE value;
  struct span at;
  for (int token; (token = grammar_lex(&value, &at, &lexer)) != TOKEN_END_OF_FILE;)
    text_addf(&out, "%s%.*s", out.length ? " " : "",
              token == TOKEN_END ? 1 : (int)(at.end - at.start),
              token == TOKEN_END ? ";" : lexer_text(&lexer, at));
  lexer_close(&lexer);
  return text_string(&out);
}

static void a_statement_ends_where_its_line_ends(void **state) {
  static const struct {
    const char *text, *tokens;
  } cases[] = {
      {"", ""},
      {"\n\n# a remark\n", ""},
      {"region R", "region R ;"},
      {"region R\n", "region R ;"},
      {"region R\r\nregion S\r\n", "region R ; region S ;"},
      {"region R # here\nregion S", "region R ; region S ;"},
      {"members A,\n  B", "members A , B ;"},
      {"members A\n  or B", "members A or B ;"},
      {"a\n@ c1,\nc2\nb", "a @ c1 , c2 ; b ;"},
      {"a @ c1 }", "a @ c1 ; } ;"},
      {"a @\nb", "a @ ; b ;"},
      {"body B {\n members A\n}\n", "body B { members A ; } ;"},
      {"body B { members A }", "body B { members A ; } ;"},
      {"normally { a }\nunless { b }", "normally { a ; } unless { b ; } ;"},
      {"x where\ny", "x where y ;"},
      {"x\nwhere y", "x where y ;"},
      {"x =\n 1", "x = 1 ;"},
      {"x +\n 1\ny", "x + 1 ; y ;"},
      {"count(\nx\n)\ny", "count ( x ) ; y ;"},
      {"a,\n}", "a , ; } ;"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_string_equal(tokens(workshop_open(state), LANGUAGE_ENGLISH, cases[i].text),
                        cases[i].tokens);
}

static void an_open_block_is_told_of_and_closed(void **state) {
  struct workshop *workshop = workshop_open(state);
  assert_string_equal(tokens(workshop, LANGUAGE_ENGLISH, "body B {\n members A\n for A {\n  b\n"),
                      "body B { members A ; for A { b ;  ;  ;");
  assert_string_equal(workshop_codes(workshop), "S114");
}

static void blanks_of_word_processors_are_blanks(void **state) {
  struct workshop *workshop = workshop_open(state);
  assert_string_equal(tokens(workshop, LANGUAGE_ENGLISH,
                             "meet\xc2\xa0"
                             "4\ttimes"),
                      "meet 4 times ;");
  assert_string_equal(workshop_codes(workshop), "");
}

static void marks_that_are_no_tokens_are_told_of(void **state) {
  static const struct {
    const char *text, *tokens, *code;
  } cases[] = {
      {"a; b", "a b ;", "S105"},
      {"2–3", "2 3 ;", "S105"},
      {"§ a", "a ;", "S105"},
      {"“a”", "“a” ;", "S115"},
      {"body “B” {\n}", "body “B” { } ;", "S115"},
      {"body 'B' x", "body 'B' x ;", "S115"},
      {"\"a", "\"a ;", "S106"},
      {"b \"a {\n}", "b \"a  { } ;", "S106"},
      {"2st", "2st ;", "S110"},
      {"1234567890123456", "1234567890123456 ;", "S110"},
      {"2027-02-29", "2027-02-29 ;", "S111"},
      {"a @ b$c", "a @ b c ;", "S105"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    assert_string_equal(tokens(workshop, LANGUAGE_ENGLISH, cases[i].text), cases[i].tokens);
    assert_string_equal(workshop_codes(workshop), cases[i].code);
  }
}

/* The kind of the first token of a text, behind a declaration. */
static int first_token(void **state, enum language language, const char *text,
                       GRAMMAR_STYPE *value) {
  struct workshop *workshop = workshop_open(state);
  struct lexer lexer;
  open_text(&lexer, workshop, language, text_format(workshop->arena, "relation\n%s", text));
  struct span at;
  int token = grammar_lex(value, &at, &lexer);
  while (token == TOKEN_RELATION || token == TOKEN_END)
    token = grammar_lex(value, &at, &lexer);
  lexer_close(&lexer);
  return token;
}

static void keywords_are_those_of_the_files_language(void **state) {
  GRAMMAR_STYPE value;
  assert_int_equal(first_token(state, LANGUAGE_ENGLISH, "body", &value), TOKEN_BODY);
  assert_int_equal(first_token(state, LANGUAGE_ENGLISH, "organ", &value), TOKEN_NAME);
  assert_int_equal(first_token(state, LANGUAGE_SWEDISH, "organ", &value), TOKEN_BODY);
  assert_int_equal(first_token(state, LANGUAGE_SWEDISH, "Ångermanland", &value), TOKEN_NAME);
  assert_int_equal(first_token(state, LANGUAGE_SWEDISH, "ledamöter", &value), TOKEN_NAME);
}

static void a_name_between_backquotes_is_no_keyword(void **state) {
  static const struct {
    const char *text, *tokens, *codes;
  } cases[] = {
      {"body `body`", "body `body` ;", ""},
      {"a\n`or` b.`not`", "a ; `or` b . `not` ;", ""},
      {"`a", "a ;", "S105"},
      {"``", "", "S105"},
      {"`1`", "1 ;", "S105"},
      {"`a b`", "a b ;", "S105"},
      {"a @ `c`", "a @ c ;", "S105"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct workshop *workshop = workshop_open(state);
    assert_string_equal(tokens(workshop, LANGUAGE_ENGLISH, cases[i].text), cases[i].tokens);
    assert_string_equal(workshop_codes(workshop), cases[i].codes);
  }
  GRAMMAR_STYPE quoted;
  assert_int_equal(first_token(state, LANGUAGE_SWEDISH, "`organ`", &quoted), TOKEN_NAME);
}

static void values_are_read_where_they_stand(void **state) {
  GRAMMAR_STYPE value;
  assert_int_equal(first_token(state, LANGUAGE_ENGLISH, "\"a \\\"b\\\" \\\\\"", &value),
                   TOKEN_STRING);
  assert_string_equal(value.TOKEN_STRING, "a \"b\" \\");
  assert_int_equal(first_token(state, LANGUAGE_ENGLISH, "0,25", &value), TOKEN_NUMBER);
  assert_int_equal(value.TOKEN_NUMBER.bottom, 4);
  assert_int_equal(first_token(state, LANGUAGE_ENGLISH, "2027-01", &value), TOKEN_DATE);
  assert_int_equal(value.TOKEN_DATE.month, 1);
  assert_int_equal(value.TOKEN_DATE.day, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(a_statement_ends_where_its_line_ends),     SCENE(an_open_block_is_told_of_and_closed),
      SCENE(blanks_of_word_processors_are_blanks),     SCENE(marks_that_are_no_tokens_are_told_of),
      SCENE(keywords_are_those_of_the_files_language), SCENE(a_name_between_backquotes_is_no_keyword),
      SCENE(values_are_read_where_they_stand)};
  RUN(tests);
}
