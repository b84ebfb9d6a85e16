/* SPDX-License-Identifier: EUPL-1.2
 *
 * The grammar of the language. A file is a first line (`stadga 1 english`, read by the lexer) and
 * items. Each action makes one node; what words and names mean is found out in src/model.
 */
%require "3.8"
%define api.pure full
%define api.prefix {grammar_}
%define api.token.prefix {TOKEN_}
%define api.token.raw
%define api.value.type union
%define api.location.type {struct span}
%define parse.error custom
/* Full tables that reduce nothing before its time: what was expected is told as rightly as with
 * parse.lac, which tries each token twice. */
%define lr.type canonical-lr
%define lr.default-reduction consistent
%locations
%param {struct lexer *lexer}
%expect 0

%code requires {
#include "syntax/build.h"
#include "syntax/lexer.h"
}
%code provides {
int grammar_lex(GRAMMAR_STYPE *value, struct span *at, struct lexer *lexer);
}
%code {
#define YYLLOC_DEFAULT(current, right, count) (current) = span_over((right), (count))
#define YYMAXDEPTH 4000
#define YYSTACK_ALLOC(size) \
  arena_array(lexer->workshop->arena, (size_t)(size) / sizeof(union yyalloc) + 1, sizeof(union yyalloc))
#define YYSTACK_ALLOC_MAXIMUM PTRDIFF_MAX
static void grammar_error(const struct span *at, struct lexer *lexer, const char *cause);
static inline struct span span_over(const struct span *right, int count) {
  if (count == 1) return right[1]; /* most; and copied as it lies */
  if (count == 0) return (struct span){right[0].end, right[0].end};
  return (struct span){right[1].start, right[count].end};
}
#define MAKE lexer->workshop->arena
}

%token END_OF_FILE 0 "end of file"
%token END "end of line" QUESTION "question"
%token <atom> NAME "name" CLAUSE "clause"
%token <const char *> STRING "text"
%token <struct number> NUMBER "number"
%token <struct date> DATE "date"
%token DOTS ".." UNEQUAL "!=" AT_MOST "<=" AT_LEAST ">=" AT_SIGN "@"
%token LEFT_BRACE "{" RIGHT_BRACE "}" LEFT_PARENTHESIS "(" RIGHT_PARENTHESIS ")" COMMA "," COLON ":" DOT "."
%token EQUAL "=" LESS "<" GREATER ">" PLUS "+" MINUS "-" STAR "*" PERCENT "%" TILDE "~"
%token IMPORT "import" USE "use" ALSO "also" SOURCE "source"
%token REGION "region" MUNICIPALITY "municipality" PARTY "party" SIDE "side" SECTOR "sector" LEVEL "level" AREA "area"
%token MATTER "matter" SUPPORT "support" UNIT "unit" OFFICE "office" BODY "body" DOCUMENT "document" COST "cost"
%token AGREEMENT "agreement" ROLE "role" RELATION "relation" RULE "rule" PRINCIPLE "principle" AIM "aim"
%token TEST "test"
%token OMITTED "omitted" SHALL "shall" SHOULD "should" MAY "may" NO "no" PRESUPPOSED "presupposed"
%token RESERVED "reserved" EITHER "either" OR "or" READING "reading" ASSUMED "assumed" NORMALLY "normally"
%token UNLESS "unless" OF "of" FROM "from" BY "by" TO "to" FOR "for" WITH "with" VIA "via" ABOUT "about" IN "in" AT "at"
%token AS "as" WHEN "when" AFTER "after" BEFORE "before" UNDER "under" LEFT "left" EACH "each" LATEST "latest" UNTIL "until" BETWEEN "between" AND "and"
%token BEGINNING "beginning" HELD "held" CHOSEN "chosen" ALTERNATING "alternating" SUCCEEDING "succeeding" PER "per"
%token TIMES "times" SOME "some" ANY "any" MINIMUM "minimum" MAXIMUM "maximum" UNSTATED "unstated" MORE "more"
%token OTHER "other" SAME "same" THAN "than" EXCEPT "except" AGAIN "again" YEARS "years" MONTHS "months" MANDATE "mandate"
%token WHERE "where" HAS "has" IS "is" NOT "not" ALWAYS "always" EVENTUALLY "eventually" ELSE "else"

%type <struct item *> items item declaration statement branching expectation
%type <struct item_list> item_list
%type <enum modal> modal
%type <enum word> declares set
%type <struct declared *> declared_list declared
%type <struct name_list *> words clauses clause_list path
%type <struct tail *> tails tail owner
%type <struct phrase *> phrases phrase belonging base duration between
%type <const struct quantity *> quantity
%type <struct branch *> reading_branches reading_branch
%type <const char *> assumed_opt
%type <struct block> block block_opt
%type <struct rule *> rule
%type <struct wording_list *> wordings
%type <struct wording *> else_opt
%type <struct expression *> lines line expression unary comparison sum product postfix primary arguments argument
%type <struct expression *> where_opt body_opt condition plain
%type <enum expression_kind> quantifier

/* A phrase, and what follows `where`, takes all it can. */
%precedence WHOLE
%left OR
%left AND
%precedence FROM

%%

file: items                                   { lexer->items = $items; }
    | QUESTION expression END                 { lexer->expression = $expression; }
    ;

/* ---- items ---- */

items: item_list                              { $$ = $item_list.first; }
    ;

item_list: %empty                             { $$ = (struct item_list){0}; }
    | item_list[list] item                    { $$ = items_add($list, $item); }
    | item_list[list] END                     { $$ = $list; }
    | item_list[list] error END               { $$ = $list; yyerrok; }
    ;

item: declaration
    | statement
    | branching
    | expectation
    ;

modal: SHALL                                  { $$ = MODAL_SHALL; }
    | SHOULD                                  { $$ = MODAL_SHOULD; }
    | MAY                                     { $$ = MODAL_MAY; }
    | NO                                      { $$ = MODAL_NO; }
    | PRESUPPOSED                             { $$ = MODAL_PRESUPPOSED; }
    | RESERVED                                { $$ = MODAL_RESERVED; }
    ;

declaration
    : declares declared_list owner tails clauses block_opt END
        { $$ = item_declaration(MAKE, @$, $declares, $declared_list, tails_after($owner, $tails), $clauses, $block_opt); }
    | modal declares declared_list owner tails clauses block_opt END
        { $$ = item_modal(item_declaration(MAKE, @$, $declares, $declared_list, tails_after($owner, $tails), $clauses, $block_opt), $modal, @modal); }
    | RULE rule END                           { $$ = item_rule(MAKE, @$, WORD_RULE, $rule, NULL); }
    | PRINCIPLE rule clauses END              { $$ = item_rule(MAKE, @$, WORD_PRINCIPLE, $rule, $clauses); }
    | TEST STRING block END                   { $$ = item_test(MAKE, @$, $STRING, $block); }
    ;

expectation
    : RULE NAME[rule] IS NAME[verdict] END    { $$ = item_expectation(MAKE, @$, $rule, @rule, $verdict, @verdict, NULL); }
    | RULE NAME[rule] IS NAME[verdict] FOR arguments END
        { $$ = item_expectation(MAKE, @$, $rule, @rule, $verdict, @verdict, $arguments); }
    ;

declares: IMPORT                              { $$ = WORD_IMPORT; }
    | USE                                     { $$ = WORD_USE; }
    | SOURCE                                  { $$ = WORD_SOURCE; }
    | REGION                                  { $$ = WORD_REGION; }
    | MUNICIPALITY                            { $$ = WORD_MUNICIPALITY; }
    | PARTY                                   { $$ = WORD_PARTY; }
    | SIDE                                    { $$ = WORD_SIDE; }
    | SECTOR                                  { $$ = WORD_SECTOR; }
    | LEVEL                                   { $$ = WORD_LEVEL; }
    | AREA                                    { $$ = WORD_AREA; }
    | MATTER                                  { $$ = WORD_MATTER; }
    | SUPPORT                                 { $$ = WORD_SUPPORT; }
    | UNIT                                    { $$ = WORD_UNIT; }
    | OFFICE                                  { $$ = WORD_OFFICE; }
    | BODY                                    { $$ = WORD_BODY; }
    | DOCUMENT                                { $$ = WORD_DOCUMENT; }
    | COST                                    { $$ = WORD_COST; }
    | AGREEMENT                               { $$ = WORD_AGREEMENT; }
    | ROLE                                    { $$ = WORD_ROLE; }
    | RELATION                                { $$ = WORD_RELATION; }
    | AIM                                     { $$ = WORD_AIM; }
    | OMITTED                                 { $$ = WORD_OMITTED; }
    ;

declared_list: declared
    | declared_list[list] "," declared        { $$ = declared_add($list, $declared); }
    ;

declared: NAME words                          { $$ = declared_new(MAKE, $NAME, @NAME, NULL, @NAME, $words); }
    | NAME STRING words                       { $$ = declared_new(MAKE, $NAME, @NAME, $STRING, @STRING, $words); }
    | STRING words                            { $$ = declared_new(MAKE, 0, @STRING, $STRING, @STRING, $words); }
    ;

owner: %empty                                 { $$ = NULL; }
    | OF phrases                              { $$ = tail_new(MAKE, @$, TAIL_OF, $phrases); }
    ;

words: %empty                                 { $$ = NULL; }
    | words[list] NAME                        { $$ = names_add(MAKE, $list, $NAME, @NAME); }
    ;

statement
    : NAME tails clauses block_opt END
        { $$ = item_statement(MAKE, @$, $NAME, @NAME, NULL, $tails, $clauses, $block_opt); }
    | NAME phrases tails clauses block_opt END
        { $$ = item_statement(MAKE, @$, $NAME, @NAME, $phrases, $tails, $clauses, $block_opt); }
    | modal NAME tails clauses block_opt END
        { $$ = item_modal(item_statement(MAKE, @$, $NAME, @NAME, NULL, $tails, $clauses, $block_opt), $modal, @modal); }
    | modal NAME phrases tails clauses block_opt END
        { $$ = item_modal(item_statement(MAKE, @$, $NAME, @NAME, $phrases, $tails, $clauses, $block_opt), $modal, @modal); }
    | FOR phrases clauses block END           { $$ = item_for(MAKE, @$, $phrases, $clauses, $block); }
    ;

branching
    : EITHER block OR block END               { $$ = item_branching(MAKE, @$, ITEM_EITHER, branch_pair(MAKE, $2, @2, $4, @4)); }
    | NORMALLY block UNLESS block END         { $$ = item_branching(MAKE, @$, ITEM_NORMALLY, branch_pair(MAKE, $2, @2, $4, @4)); }
    | READING reading_branches END            { $$ = item_branching(MAKE, @$, ITEM_READING, $reading_branches); }
    ;

reading_branches: reading_branch
    | reading_branches[list] OR reading_branch { $$ = branches_add($list, $reading_branch); }
    ;

reading_branch: STRING assumed_opt block      { $$ = branch_new(MAKE, @$, $STRING, $assumed_opt, $block); }
    ;

assumed_opt: %empty                           { $$ = NULL; }
    | ASSUMED STRING                          { $$ = $STRING; }
    ;

block: "{" item_list "}"                      { $$ = (struct block){$item_list.first, true}; }
    ;

block_opt: %empty                             { $$ = (struct block){NULL, false}; }
    | block
    ;

clauses: %empty                               { $$ = NULL; }
    | "@" clause_list                         { $$ = $clause_list; }
    ;

clause_list: CLAUSE                           { $$ = names_add(MAKE, NULL, $CLAUSE, @CLAUSE); }
    | clause_list[list] "," CLAUSE            { $$ = names_add(MAKE, $list, $CLAUSE, @CLAUSE); }
    ;

/* ---- tails ---- */

tails: %empty                                 { $$ = NULL; }
    | tails[list] tail                        { $$ = tails_add($list, $tail); }
    ;

tail: FROM phrases                            { $$ = tail_new(MAKE, @$, TAIL_FROM, $phrases); }
    | BY phrases                              { $$ = tail_new(MAKE, @$, TAIL_BY, $phrases); }
    | TO phrases                              { $$ = tail_new(MAKE, @$, TAIL_TO, $phrases); }
    | FOR phrases                             { $$ = tail_new(MAKE, @$, TAIL_FOR, $phrases); }
    | WITH phrases                            { $$ = tail_new(MAKE, @$, TAIL_WITH, $phrases); }
    | VIA phrases                             { $$ = tail_new(MAKE, @$, TAIL_VIA, $phrases); }
    | ABOUT phrases                           { $$ = tail_new(MAKE, @$, TAIL_ABOUT, $phrases); }
    | IN phrases                              { $$ = tail_new(MAKE, @$, TAIL_IN, $phrases); }
    | AT phrases                              { $$ = tail_new(MAKE, @$, TAIL_AT, $phrases); }
    | AS phrases                              { $$ = tail_new(MAKE, @$, TAIL_AS, $phrases); }
    | WHEN STRING                             { $$ = tail_new(MAKE, @$, TAIL_WHEN, phrase_string(MAKE, @STRING, $STRING)); }
    | AFTER phrases                           { $$ = tail_new(MAKE, @$, TAIL_AFTER, $phrases); }
    | BEFORE phrases                          { $$ = tail_new(MAKE, @$, TAIL_BEFORE, $phrases); }
    | UNDER phrases                           { $$ = tail_new(MAKE, @$, TAIL_UNDER, $phrases); }
    | LEFT TO phrases                         { $$ = tail_new(MAKE, @$, TAIL_LEFT, $phrases); }
    | LATEST phrases                          { $$ = tail_new(MAKE, @$, TAIL_LATEST, $phrases); }
    | UNTIL phrases                           { $$ = tail_new(MAKE, @$, TAIL_UNTIL, $phrases); }
    | PER phrases                             { $$ = tail_new(MAKE, @$, TAIL_PER, $phrases); }
    | BETWEEN between                         { $$ = tail_new(MAKE, @$, TAIL_BETWEEN, $between); }
    | BEGINNING phrase                        { $$ = tail_new(MAKE, @$, TAIL_BEGINNING, $phrase); }
    | HELD                                    { $$ = tail_new(MAKE, @$, TAIL_HELD, NULL); }
    | CHOSEN                                  { $$ = tail_new(MAKE, @$, TAIL_CHOSEN, NULL); }
    | ALTERNATING                             { $$ = tail_new(MAKE, @$, TAIL_ALTERNATING, NULL); }
    | ALTERNATING EACH duration               { $$ = tail_new(MAKE, @$, TAIL_ALTERNATING, $duration); }
    | SUCCEEDING phrase                       { $$ = tail_new(MAKE, @$, TAIL_SUCCEEDING, $phrase); }
    | ALSO phrases                            { $$ = tail_new(MAKE, @$, TAIL_ALSO, $phrases); }
    | AGAIN                                   { $$ = tail_new(MAKE, @$, TAIL_AGAIN, NULL); }
    | ASSUMED STRING                          { $$ = tail_new(MAKE, @$, TAIL_ASSUMED, phrase_string(MAKE, @STRING, $STRING)); }
    ;

between: phrase
    | between[list] AND phrase                { $$ = phrases_add($list, $phrase); }
    ;

/* ---- phrases ---- */

phrases: phrase                               %prec WHOLE
    | phrases[list] "," phrase                { $$ = phrases_add($list, $phrase); }
    ;

phrase: belonging                             %prec WHOLE
    | phrase[list] OR phrase[one]             { $$ = phrase_or(MAKE, $list, $one); }
    | quantity %prec WHOLE                    { $$ = phrase_quantity(MAKE, @$, $quantity, NULL); }
    | quantity MORE %prec WHOLE               { $$ = phrase_quantity(MAKE, @$, quantity_more(MAKE, $quantity), NULL); }
    | quantity TIMES                          { $$ = phrase_quantity(MAKE, @$, $quantity, NULL); }
    | quantity MORE TIMES                     { $$ = phrase_quantity(MAKE, @$, quantity_more(MAKE, $quantity), NULL); }
    | quantity belonging                      { $$ = phrase_quantity(MAKE, @$, $quantity, $belonging); }
    | quantity MORE belonging                 { $$ = phrase_quantity(MAKE, @$, quantity_more(MAKE, $quantity), $belonging); }
    | quantity FROM belonging                 { $$ = phrase_quantity(MAKE, @$, $quantity, $belonging); }
    | quantity MORE FROM belonging            { $$ = phrase_quantity(MAKE, @$, quantity_more(MAKE, $quantity), $belonging); }
    | quantity OF belonging                   { $$ = phrase_quantity(MAKE, @$, $quantity, $belonging); }
    | duration
    | DATE                                    { $$ = phrase_date(MAKE, @$, $DATE); }
    ;

duration: YEARS                               { $$ = phrase_duration(MAKE, @$, quantity_exact(MAKE, number_of(1)), TIME_YEARS); }
    | MONTHS                                  { $$ = phrase_duration(MAKE, @$, quantity_exact(MAKE, number_of(1)), TIME_MONTHS); }
    | MANDATE                                 { $$ = phrase_duration(MAKE, @$, quantity_exact(MAKE, number_of(1)), TIME_MANDATE); }
    | quantity YEARS                          { $$ = phrase_duration(MAKE, @$, $quantity, TIME_YEARS); }
    | quantity MONTHS                         { $$ = phrase_duration(MAKE, @$, $quantity, TIME_MONTHS); }
    | quantity MANDATE                        { $$ = phrase_duration(MAKE, @$, $quantity, TIME_MANDATE); }
    ;

quantity: NUMBER                              { $$ = quantity_exact(MAKE, $NUMBER); }
    | NUMBER[low] ".." NUMBER[high]           { $$ = quantity_range(MAKE, $low, $high); }
    | NUMBER "%"                              { $$ = quantity_percent(MAKE, $NUMBER); }
    | MINIMUM NUMBER                          { $$ = quantity_kind(MAKE, QUANTITY_MINIMUM, $NUMBER); }
    | MAXIMUM NUMBER                          { $$ = quantity_kind(MAKE, QUANTITY_MAXIMUM, $NUMBER); }
    | SOME                                    { $$ = quantity_kind(MAKE, QUANTITY_SOME, number_of(1)); }
    | ANY                                     { $$ = quantity_kind(MAKE, QUANTITY_ANY, number_of(0)); }
    ;

belonging: base
    | belonging[whole] OF base                { $$ = phrase_of(MAKE, $whole, $base); }
    | belonging[whole] EXCEPT base            { $$ = phrase_except(MAKE, $whole, $base); }
    ;

base: NAME                                    { $$ = phrase_name(MAKE, @$, $NAME, @NAME, NULL); }
    | NAME path                               { $$ = phrase_name(MAKE, @$, $NAME, @NAME, $path); }
    | STRING                                  { $$ = phrase_string(MAKE, @$, $STRING); }
    | EACH NAME                               { $$ = phrase_each(MAKE, @$, WORD_NONE, $NAME, @NAME); }
    | EACH set                                { $$ = phrase_each(MAKE, @$, $set, 0, @set); }
    | OTHER set THAN NAME                     { $$ = phrase_beside(MAKE, @$, PHRASE_OTHER, $set, @set, $4, @4); }
    | SAME set AS NAME                        { $$ = phrase_beside(MAKE, @$, PHRASE_SAME, $set, @set, $4, @4); }
    | OTHER NAME THAN NAME                    { $$ = phrase_beside(MAKE, @$, PHRASE_OTHER, WORD_NONE, @2, $4, @4); }
    | SAME NAME AS NAME                       { $$ = phrase_beside(MAKE, @$, PHRASE_SAME, WORD_NONE, @2, $4, @4); }
    | UNSTATED                                { $$ = phrase_unstated(MAKE, @$); }
    ;

path: "." NAME                                { $$ = names_add(MAKE, NULL, $NAME, @NAME); }
    | path[list] "." NAME                     { $$ = names_add(MAKE, $list, $NAME, @NAME); }
    ;

set: REGION                                   { $$ = WORD_REGION; }
    | MUNICIPALITY                            { $$ = WORD_MUNICIPALITY; }
    | PARTY                                   { $$ = WORD_PARTY; }
    | SIDE                                    { $$ = WORD_SIDE; }
    | SECTOR                                  { $$ = WORD_SECTOR; }
    | LEVEL                                   { $$ = WORD_LEVEL; }
    | AREA                                    { $$ = WORD_AREA; }
    | BODY                                    { $$ = WORD_BODY; }
    | UNIT                                    { $$ = WORD_UNIT; }
    | DOCUMENT                                { $$ = WORD_DOCUMENT; }
    | MATTER                                  { $$ = WORD_MATTER; }
    ;

/* ---- rules ---- */

rule: NAME "{" wordings lines "}"             { $$ = rule_new(MAKE, @$, $NAME, @NAME, MODAL_SHALL, $wordings, $lines); }
    | NAME modal "{" wordings lines "}"       { $$ = rule_new(MAKE, @$, $NAME, @NAME, $modal, $wordings, $lines); }
    ;

wordings: %empty                              { $$ = NULL; }
    | wordings[list] NAME STRING END          { $$ = wordings_add(MAKE, $list, $NAME, @NAME, $STRING); }
    ;

lines: line
    | lines[list] line                        { $$ = expressions_add($list, $line); }
    ;

line: expression else_opt END                 { $$ = expression_otherwise($expression, $else_opt); }
    | error END                               { $$ = NULL; yyerrok; }
    ;

else_opt: %empty                              { $$ = NULL; }
    | ELSE NAME[one] STRING[first] NAME[two] STRING[second]
        { $$ = wording_new(MAKE, @$, lexer, $one, $first, $two, $second); }
    ;

expression: unary
    | expression[left] OR expression[right]   { $$ = expression_two(MAKE, @$, EXPRESSION_OR, $left, $right); }
    | expression[left] AND expression[right]  { $$ = expression_two(MAKE, @$, EXPRESSION_AND, $left, $right); }
    ;

unary: comparison
    | NOT unary[inner]                        { $$ = expression_two(MAKE, @$, EXPRESSION_NOT, $inner, NULL); }
    | EACH NAME IN postfix where_opt body_opt
        { $$ = expression_quantified(MAKE, @$, EXPRESSION_EACH, $NAME, @NAME, $postfix, $where_opt, $body_opt); }
    | quantifier NAME IN postfix where_opt body_opt
        { $$ = expression_quantified(MAKE, @$, $quantifier, $NAME, @NAME, $postfix, $where_opt, $body_opt); }
    | ALWAYS "{" lines "}"                    { $$ = expression_over(MAKE, @$, EXPRESSION_ALWAYS, $lines); }
    | EVENTUALLY "{" lines "}"                { $$ = expression_over(MAKE, @$, EXPRESSION_EVENTUALLY, $lines); }
    ;

quantifier: SOME                                    { $$ = EXPRESSION_SOME; }
    | NO                                      { $$ = EXPRESSION_NO; }
    ;

where_opt: %empty                             { $$ = NULL; }
    | WHERE condition %prec WHOLE             { $$ = $condition; }
    ;

/* As an expression, but a quantifier in it stands in parentheses, so that "{" is always the outer one's. */
condition: plain
    | condition[left] OR condition[right]     { $$ = expression_two(MAKE, @$, EXPRESSION_OR, $left, $right); }
    | condition[left] AND condition[right]    { $$ = expression_two(MAKE, @$, EXPRESSION_AND, $left, $right); }
    ;

plain: comparison
    | NOT plain[inner]                        { $$ = expression_two(MAKE, @$, EXPRESSION_NOT, $inner, NULL); }
    ;

body_opt: %empty                              { $$ = NULL; }
    | "{" lines "}"                           { $$ = expression_over(MAKE, @$, EXPRESSION_BLOCK, $lines); }
    ;

comparison: sum
    | sum[left] "=" sum[right]                { $$ = expression_two(MAKE, @$, EXPRESSION_EQUAL, $left, $right); }
    | sum[left] "!=" sum[right]               { $$ = expression_two(MAKE, @$, EXPRESSION_UNEQUAL, $left, $right); }
    | sum[left] "<" sum[right]                { $$ = expression_two(MAKE, @$, EXPRESSION_LESS, $left, $right); }
    | sum[left] "<=" sum[right]               { $$ = expression_two(MAKE, @$, EXPRESSION_AT_MOST, $left, $right); }
    | sum[left] ">" sum[right]                { $$ = expression_two(MAKE, @$, EXPRESSION_GREATER, $left, $right); }
    | sum[left] ">=" sum[right]               { $$ = expression_two(MAKE, @$, EXPRESSION_AT_LEAST, $left, $right); }
    | sum[left] IN sum[right]                 { $$ = expression_two(MAKE, @$, EXPRESSION_IN, $left, $right); }
    | sum IS NAME                             { $$ = expression_named(MAKE, @$, EXPRESSION_IS, $sum, $NAME, @NAME); }
    | sum HAS NAME                            { $$ = expression_named(MAKE, @$, EXPRESSION_HAS, $sum, $NAME, @NAME); }
    | sum HAS NAME[qualifier] NAME[field]
        { $$ = expression_qualified(expression_named(MAKE, @$, EXPRESSION_HAS, $sum, $field, @field), $qualifier, @qualifier); }
    ;

sum: product
    | sum[left] "+" product                   { $$ = expression_two(MAKE, @$, EXPRESSION_ADD, $left, $product); }
    | sum[left] "-" product                   { $$ = expression_two(MAKE, @$, EXPRESSION_SUBTRACT, $left, $product); }
    ;

product: postfix
    | product[left] "*" postfix               { $$ = expression_two(MAKE, @$, EXPRESSION_MULTIPLY, $left, $postfix); }
    ;

postfix: primary
    | postfix[left] "." NAME                  { $$ = expression_named(MAKE, @$, EXPRESSION_FIELD, $left, $NAME, @NAME); }
    | postfix[left] "." "~" NAME              { $$ = expression_named(MAKE, @$, EXPRESSION_INVERSE, $left, $NAME, @NAME); }
    | postfix[left] ".." NAME
        { $$ = expression_over(MAKE, @$, EXPRESSION_REPEATED, expression_named(MAKE, @$, EXPRESSION_FIELD, $left, $NAME, @NAME)); }
    | postfix[left] ".." "~" NAME
        { $$ = expression_over(MAKE, @$, EXPRESSION_REPEATED, expression_named(MAKE, @$, EXPRESSION_INVERSE, $left, $NAME, @NAME)); }
    ;

primary: NAME                                 { $$ = expression_named(MAKE, @$, EXPRESSION_NAME, NULL, $NAME, @NAME); }
    | NUMBER                                  { $$ = expression_number(MAKE, @$, $NUMBER); }
    | NUMBER "%"                              { $$ = expression_percent(MAKE, @$, $NUMBER); }
    | STRING                                  { $$ = expression_string(MAKE, @$, lexer, $STRING); }
    | DATE                                    { $$ = expression_date(MAKE, @$, $DATE); }
    | NAME "(" arguments ")"                  { $$ = expression_named(MAKE, @$, EXPRESSION_CALL, $arguments, $NAME, @NAME); }
    | "(" expression ")"                      { $$ = $expression; }
    ;

arguments: argument
    | arguments[list] "," argument            { $$ = expressions_add($list, $argument); }
    ;

argument: expression
    | EACH NAME IN postfix where_opt ":" expression
        { $$ = expression_quantified(MAKE, @$, EXPRESSION_EACH, $NAME, @NAME, $postfix, $where_opt, $7); }
    ;

%%

#include "syntax/complain.h"

static void grammar_error(const struct span *at, struct lexer *lexer, const char *cause) {
  (void)cause; /* the grammar's own stack is full */
  complain_too_deep(lexer, *at);
}

static int yyreport_syntax_error(const yypcontext_t *context, struct lexer *lexer) {
  enum { MOST = 5 };
  yysymbol_kind_t expected[MOST];
  const char *names[MOST] = {0};
  int count = yypcontext_expected_tokens(context, expected, MOST);
  for (int i = 0; i < count; i++) names[i] = yysymbol_name(expected[i]);
  complain_syntax(lexer, *yypcontext_location(context), yysymbol_name(yypcontext_token(context)), names, count);
  return 0;
}
