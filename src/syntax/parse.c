/* SPDX-License-Identifier: EUPL-1.2
 *
 * Opens the lexer over a source, lets the grammar read it, gives the tree.
 */
#include "syntax/parse.h"

#include "grammar.h"
#include "syntax/lexer.h"

struct tree *parse_source(struct workshop *workshop, uint32_t number) {
  struct tree *tree = arena_alloc(workshop->arena, sizeof *tree);
  struct lexer lexer;
  tree->source = number;
  lexer_begin(&lexer, workshop, number);
  lexer_header(&lexer);
  grammar_parse(&lexer);
  lexer_close(&lexer);
  tree->language = lexer.language;
  tree->items = lexer.items;
  tree->lost = lexer.lost;
  return tree;
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
