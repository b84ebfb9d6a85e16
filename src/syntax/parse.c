/* SPDX-License-Identifier: EUPL-1.2
 *
 * Opens the lexer over a source, lets the grammar read it, gives the tree.
 */
#include "syntax/parse.h"

#include "grammar.h"
#include "syntax/lexer.h"

static bool open_lexer(struct lexer *lexer, struct workshop *workshop, uint32_t number) {
  *lexer = (struct lexer){.workshop = workshop, .source = source_get(workshop->sources, number)};
  return lexer_open(lexer, source_bytes(workshop->sources, number), lexer->source->length + 2);
}

struct tree *parse_source(struct workshop *workshop, uint32_t number) {
  struct tree *tree = arena_alloc(workshop->arena, sizeof *tree);
  struct lexer lexer;
  tree->source = number;
  if (!open_lexer(&lexer, workshop, number)) lexer_fatal(&lexer);
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
  if (!open_lexer(&lexer, workshop, number)) lexer_fatal(&lexer);
  lexer.language = language;
  lexer.question = true;
  grammar_parse(&lexer);
  lexer_close(&lexer);
  return report_errors(workshop->report) == before ? lexer.expression : NULL;
}
