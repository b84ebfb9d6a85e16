/* SPDX-License-Identifier: EUPL-1.2
 *
 * Opens the lexer over a source, lets the grammar read it, gives the tree.
 */
#include "syntax/parse.h"

#include "grammar.h"
#include "syntax/lexer.h"

/* The tree of what is left to read. */
static struct tree *read_items(struct lexer *lexer, uint32_t number) {
  struct tree *tree = arena_alloc(lexer->workshop->arena, sizeof *tree);
  grammar_parse(lexer);
  lexer_close(lexer);
  tree->source = number;
  tree->language = lexer->language;
  tree->items = lexer->items;
  tree->lost = lexer->lost;
  return tree;
}

struct tree *parse_source(struct workshop *workshop, uint32_t number) {
  struct lexer lexer;
  lexer_begin(&lexer, workshop, number);
  lexer_header(&lexer);
  return read_items(&lexer, number);
}

struct tree *parse_assumed(struct workshop *workshop, uint32_t number, enum language language) {
  struct lexer lexer;
  lexer_begin(&lexer, workshop, number);
  lexer.language = language;
  return read_items(&lexer, number);
}

struct expression *parse_expression(struct workshop *workshop, uint32_t number, enum language language) {
  struct lexer lexer;
  size_t before = report_errors(workshop->report);
  lexer_begin(&lexer, workshop, number);
  lexer.language = language;
  lexer.question = true;
  grammar_parse(&lexer);
  lexer_close(&lexer);
  return report_errors(workshop->report) == before ? lexer.expression : NULL;
}
