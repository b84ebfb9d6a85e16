/* SPDX-License-Identifier: EUPL-1.2
 *
 * The formatter works on tokens, not on the tree: it writes each token of the file, in order, and
 * decides only what stands between two of them – a blank, nothing, or a line end where the language
 * allows one. So nothing can be lost, and a form of statement that is added to the grammar is
 * formatted without a word here.
 *
 * - Blocks are indented by two blanks. One that was written on one line stays so while it fits, in
 *   either language; "else" always begins a line or follows a brace that does.
 * - Other line ends within a statement are the formatter's: a statement goes on one line of 120
 *   columns where it fits, else it is broken before "@", then before words such as `where`, `between`
 *   and `about`, at commas, before `and` and `or`. Where no line may end it stays long.
 * - "@" that ends a statement stands in one column, or two blanks behind what is longer.
 * - A remark keeps its place: on its line, or on one of its own. One before "{" goes behind it.
 *   Of blank lines one is kept, but not where a block begins or ends.
 *
 * What is written twice comes out the same, also by way of the other language: a decision that shows in
 * what is written looks only at what stays – the tokens, which blocks and remarks break a line – and
 * measures with the wider spelling of each word.
 */
#include "syntax/format.h"

#include "grammar.h"
#include "syntax/script.h"

#include <string.h>

enum { WIDTH = 120, STEP = 2, CLAUSE_COLUMN = 77, APART = 2, NAME_GUESS = 9 };

struct formatter {
  struct workshop *workshop;
  struct token *tokens; /* of which only `open` is changed */
  const struct source *source;
  size_t count, header_end;
  struct text *out;
  bool rule; /* at hand is a rule */
};

/* ---- what stands between tokens ---- */

/* Bytes with remarks in them, and the line ends passed since the last of these. */
struct gap {
  const char *at, *end;
  size_t lines;
};

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\xc2' || c == '\xa0'; /* a no-break blank has two bytes */
}

/* The next remark without the blanks it ends with; NULL where there is none. */
static const char *gap_next(struct gap *gap, size_t *length) {
  for (; gap->at < gap->end; gap->at++) {
    if (*gap->at == '\n') gap->lines++;
    else if (*gap->at == '#') break;
    else if (!is_blank(*gap->at)) gap->lines = 0;
  }
  if (gap->at == gap->end) return NULL;
  const char *remark = gap->at, *stop = memchr(remark, '\n', (size_t)(gap->end - remark));
  gap->at = stop = stop ? stop : gap->end;
  while (stop[-1] == ' ' || stop[-1] == '\t' || stop[-1] == '\r') stop--;
  *length = (size_t)(stop - remark);
  return remark;
}

/* What stands before token `i`. A brace that opens a block of lines is passed over: a remark before it
 * is written behind it. */
static struct gap gap_before(const struct formatter *f, size_t i) {
  const char *bytes = f->source->bytes;
  size_t before = i;
  if (before > 1 && f->tokens[before - 1].kind == TOKEN_LEFT_BRACE && f->tokens[before - 1].open) before--;
  size_t start = before ? f->tokens[before - 1].end : f->header_end;
  size_t end = i < f->count ? f->tokens[i].start : f->source->length;
  return (struct gap){bytes + start, bytes + end, 0};
}

static bool has_remark(const struct formatter *f, size_t i) {
  struct gap gap = gap_before(f, i);
  size_t length;
  return gap_next(&gap, &length) != NULL;
}

static bool at_line_start(const struct formatter *f) {
  return f->out->length == 0 || f->out->bytes[f->out->length - 1] == '\n';
}

static void end_line(struct formatter *f) {
  if (!at_line_start(f)) text_add_char(f->out, '\n');
}

static void indent_by(struct formatter *f, size_t columns) {
  for (size_t i = 0; i < columns; i++) text_add_char(f->out, ' ');
}

enum edge { EDGE_NONE, EDGE_BEGINS = 1, EDGE_ENDS = 2 }; /* of a block or the file: no blank lines there */

/* Writes the remarks of a gap, and ends at the start of a line. */
static void write_gap(struct formatter *f, struct gap gap, size_t indent, unsigned edges) {
  size_t length;
  bool behind = !at_line_start(f); /* the first one may stand behind what was written */
  for (const char *remark; (remark = gap_next(&gap, &length)); gap.lines = 0, behind = false) {
    if (gap.lines == 0 && behind) indent_by(f, APART);
    else {
      end_line(f);
      if (gap.lines > 1 && !(edges & EDGE_BEGINS)) text_add_char(f->out, '\n');
      indent_by(f, indent);
    }
    text_add_bytes(f->out, remark, length);
    edges &= ~(unsigned)EDGE_BEGINS;
  }
  end_line(f);
  if (gap.lines > 1 && !edges) text_add_char(f->out, '\n');
}

/* ---- one line ---- */

/* What token `i` adds to the columns of the line that begins with token `from`. */
static size_t added(const struct formatter *f, size_t from, size_t i) {
  return f->tokens[i].columns + (i > from && script_blank(&f->tokens[i - 1], &f->tokens[i]));
}

/* Columns of the tokens from `from` to before `to`; more than WIDTH is not counted. */
static size_t columns(const struct formatter *f, size_t from, size_t to) {
  size_t sum = 0;
  for (size_t i = from; i < to && sum <= WIDTH; i++) sum += added(f, from, i);
  return sum;
}

/* The columns of a word's widest spelling in any language. */
static size_t widest(enum word word) {
  size_t most = 0;
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    for (const char *at = word_get(word)->spellings[l]; *at;) {
      size_t length = strcspn(at, "|"), wide = text_columns(at, length);
      most = wide > most ? wide : most;
      at += length + (at[length] == '|');
    }
  return most;
}

/* What token `i` takes in the language where it takes more. The words of rules are known only to the
 * rooms behind this one: of a name in a rule it is a guess, but the same one for both languages. */
static size_t room_of(const struct formatter *f, size_t i) {
  const struct token *token = &f->tokens[i];
  bool name = token->kind == TOKEN_NAME;
  if (!name && !token->keyword) return token->columns;
  size_t quotes = token->text[0] == '`' ? 2 : 0, most = token->columns - quotes;
  if (name && f->rule) return most == 1 ? 1 : NAME_GUESS;
  atom text = atom_of_bytes(f->workshop->atoms, token->text + quotes / 2, token->length - quotes);
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum word word = words_find(f->workshop->words, (enum language)l, text);
    if (!word) continue;
    size_t wide = name && word_get(word)->kind == KIND_KEYWORD ? token->columns - quotes + 2 : widest(word);
    most = wide > most ? wide : most;
  }
  return most;
}

/* Whether tokens fit on one line in either language. */
static bool fits_anywhere(const struct formatter *f, size_t from, size_t to, size_t indent) {
  size_t sum = indent;
  for (size_t i = from; i < to && sum <= WIDTH; i++)
    sum += room_of(f, i) + (i > from && script_blank(&f->tokens[i - 1], &f->tokens[i]));
  return sum <= WIDTH;
}

static void write_tokens(struct formatter *f, size_t from, size_t to) {
  for (size_t i = from; i < to; i++) {
    if (i > from && script_blank(&f->tokens[i - 1], &f->tokens[i])) text_add_char(f->out, ' ');
    text_add_bytes(f->out, f->tokens[i].text, f->tokens[i].length);
  }
}

/* How well a line ends before a token of a statement or of a rule, 0 best; NO_BREAK where it does not. */
enum { NO_BREAK = 4 };
static size_t rank_in_rule(int before, int kind) {
  switch (kind) {
  case TOKEN_WHERE: return 0;
  case TOKEN_OR: return 1;
  case TOKEN_AND: return 2;
  default: return before == TOKEN_COMMA || before == TOKEN_COLON ? 2 : NO_BREAK;
  }
}

static size_t rank_in_statement(int before, int kind) {
  switch (kind) {
  case TOKEN_VIA: case TOKEN_ABOUT: case TOKEN_AS: case TOKEN_WHEN: case TOKEN_AFTER: case TOKEN_BEFORE:
  case TOKEN_UNDER:
  case TOKEN_LEFT: case TOKEN_LATEST: case TOKEN_UNTIL: case TOKEN_BETWEEN: case TOKEN_BEGINNING: case TOKEN_HELD:
  case TOKEN_CHOSEN: case TOKEN_ALTERNATING: case TOKEN_SUCCEEDING: case TOKEN_AGAIN: case TOKEN_ALSO:
    return 1;
  case TOKEN_AND: return 2;
  case TOKEN_OR: return 3;
  default: return before == TOKEN_COMMA ? 2 : NO_BREAK;
  }
}

static size_t break_rank(const struct formatter *f, size_t i) {
  int before = f->tokens[i - 1].kind, kind = f->tokens[i].kind;
  return f->rule ? rank_in_rule(before, kind) : rank_in_statement(before, kind);
}

/* How many parentheses are open behind token `i`. */
static size_t depth_behind(const struct formatter *f, size_t i, size_t depth) {
  if (f->tokens[i].kind == TOKEN_LEFT_PARENTHESIS) return depth + 1;
  return f->tokens[i].kind == TOKEN_RIGHT_PARENTHESIS && depth > 0 ? depth - 1 : depth;
}

/* A place where a line may end. */
struct place {
  size_t at, depth, rank;
};

/* Where a line of `room` columns that begins with token `from` ends: at the best place that leaves it
 * short enough, the last of those; else at the first one there is. */
static struct place line_end(const struct formatter *f, struct place from, size_t to, size_t room) {
  const struct place end = {to, 0, 0};
  struct place best = end;
  size_t used = 0, depth = from.depth; /* before token `i` */
  size_t shut = 0;                     /* a block on this line, which stays on it, ends with that token */
  for (size_t i = from.at + 1; i < to; i++) {
    used += added(f, from.at, i - 1);
    depth = depth_behind(f, i - 1, depth);
    if (used > room && best.at < to) return best;
    if (f->tokens[i - 1].kind == TOKEN_LEFT_BRACE && shut < i) shut = f->tokens[i - 1].match;
    size_t rank = break_rank(f, i);
    if (rank == NO_BREAK || i <= shut) continue;
    rank += depth * NO_BREAK;
    if (best.at == to || (used <= room && rank <= best.rank)) best = (struct place){i, depth, rank};
  }
  return used + added(f, from.at, to - 1) <= room ? end : best;
}

/* Tokens on as many lines as they need, the first one at `indent`, the others at `hang`. */
static void wrap(struct formatter *f, size_t from, size_t to, size_t indent, size_t hang) {
  for (struct place at = {from, 0, 0}, next; at.at < to; at = next, indent = hang) {
    if (at.at > from) end_line(f);
    indent_by(f, indent);
    next = line_end(f, at, to, indent < WIDTH ? WIDTH - indent : 0);
    write_tokens(f, at.at, next.at);
  }
}

/* Tokens of a statement up to a block, a remark or its end. `whole`: it begins with the first of them. */
static void write_line(struct formatter *f, size_t from, size_t to, size_t indent, size_t hang, bool whole) {
  size_t clauses = from;
  while (clauses < to && f->tokens[clauses].kind != TOKEN_AT_SIGN) clauses++;
  if (clauses == from || clauses == to) {
    wrap(f, from, to, indent, hang);
    return;
  }
  bool last = whole && f->tokens[to - 1].kind == TOKEN_CLAUSE && f->tokens[to - 1].ends;
  size_t used = indent + columns(f, from, clauses), gap = 1;
  if (last) gap = used + APART < CLAUSE_COLUMN ? CLAUSE_COLUMN - used : APART;
  bool fits = used + gap + columns(f, clauses, to) <= WIDTH;
  wrap(f, from, clauses, indent, hang);
  if (fits) indent_by(f, gap);
  else end_line(f);
  wrap(f, clauses, to, fits ? 0 : hang, hang);
}

/* ---- statements and blocks ---- */

static bool breaks_line(const struct formatter *f, size_t from, size_t to) {
  size_t start = f->tokens[from].start, end = f->tokens[to - 1].end;
  return memchr(f->source->bytes + start, '\n', end - start) != NULL;
}

/* A block that may stand on one line: it does so now, says one thing, and no text behind `else`. */
static bool may_be_flat(const struct formatter *f, size_t brace) {
  size_t close = f->tokens[brace].match;
  if (has_remark(f, brace)) return false;
  if (close == brace + 1) return !has_remark(f, close);
  if (breaks_line(f, brace, close + 1)) return false;
  for (size_t i = brace + 1; i < close; i++)
    if (f->tokens[i].kind == TOKEN_ELSE) return false;
  return true;
}

static bool closes_lines(const struct formatter *f, size_t i) {
  return f->tokens[i].kind == TOKEN_RIGHT_BRACE && f->tokens[f->tokens[i].match].open;
}

static bool is_branch(const struct formatter *f, size_t i) {
  return f->tokens[i].kind == TOKEN_OR || f->tokens[i].kind == TOKEN_UNLESS;
}

/* true where token `i`, not the first of its statement, begins a line whatever the width. */
static bool begins_line(const struct formatter *f, size_t i, bool apart) {
  if (f->tokens[i].kind == TOKEN_LEFT_BRACE) return false;
  if (has_remark(f, i)) return true;
  if (f->tokens[i].kind == TOKEN_ELSE) return !closes_lines(f, i - 1);
  return apart && is_branch(f, i);
}

/* The end of the line that begins with token `from`, before it is measured. */
static size_t piece_end(struct formatter *f, size_t from, size_t to, bool apart) {
  for (size_t i = from; i < to; i++) {
    if (i > from && begins_line(f, i, apart)) return i;
    if (f->tokens[i].kind != TOKEN_LEFT_BRACE) continue;
    f->tokens[i].open = !may_be_flat(f, i);
    if (f->tokens[i].open) return i + 1;
    i = f->tokens[i].match;
  }
  return to;
}

/* Opens the first block of a line that is too long with it; gives the line's end. */
static size_t open_block(struct formatter *f, size_t from, size_t to, size_t indent) {
  size_t brace = from;
  while (brace < to && (f->tokens[brace].kind != TOKEN_LEFT_BRACE || f->tokens[brace].match == brace + 1)) brace++;
  if (brace == to || f->tokens[brace].open || fits_anywhere(f, from, to, indent)) return to;
  f->tokens[brace].open = true;
  return brace + 1;
}

/* Branches (either … or …, reading … or …) stand on one line or each begins one. */
static bool stands_apart(const struct formatter *f, size_t from, size_t to, size_t indent) {
  switch (f->tokens[from].kind) {
  case TOKEN_EITHER: case TOKEN_NORMALLY: case TOKEN_READING:
    return breaks_line(f, from, to) || !fits_anywhere(f, from, to, indent);
  default: return false;
  }
}

static void write_items(struct formatter *f, size_t from, size_t to, size_t indent);

static void write_statement(struct formatter *f, size_t from, size_t to, size_t indent) {
  bool apart = stands_apart(f, from, to, indent);
  for (size_t at = from; at < to;) {
    bool own = at == from || f->tokens[at].kind == TOKEN_RIGHT_BRACE || (apart && is_branch(f, at));
    size_t start = own ? indent : indent + STEP;
    size_t end = open_block(f, at, piece_end(f, at, to, apart), start);
    write_line(f, at, end, start, indent + STEP, at == from);
    bool block = f->tokens[end - 1].kind == TOKEN_LEFT_BRACE && f->tokens[end - 1].open;
    at = block ? f->tokens[end - 1].match : end;
    if (block) write_items(f, end, at, indent + STEP);
    else if (at < to)
      write_gap(f, gap_before(f, at), apart && is_branch(f, at) ? indent : indent + STEP, EDGE_BEGINS | EDGE_ENDS);
  }
}

static size_t statement_end(const struct formatter *f, size_t from, size_t to) {
  for (size_t i = from; i < to; i++) {
    if (f->tokens[i].kind == TOKEN_LEFT_BRACE) i = f->tokens[i].match;
    if (f->tokens[i].ends) return i + 1;
  }
  return to;
}

static void write_items(struct formatter *f, size_t from, size_t to, size_t indent) {
  for (size_t at = from; at < to;) {
    size_t end = statement_end(f, at, to);
    if (indent == 0) f->rule = f->tokens[at].kind == TOKEN_RULE || f->tokens[at].kind == TOKEN_PRINCIPLE;
    write_gap(f, gap_before(f, at), indent, at == from && from > 0 ? EDGE_BEGINS : EDGE_NONE);
    write_statement(f, at, end, indent);
    at = end;
  }
  write_gap(f, gap_before(f, to), indent, EDGE_ENDS | (from == to && from > 0 ? EDGE_BEGINS : EDGE_NONE));
}

/* The first line, and what stands before it or in it. */
static void write_header(struct formatter *f, enum language language) {
  static const char *const lines[] = {[LANGUAGE_ENGLISH] = "stadga 1 english", [LANGUAGE_SWEDISH] = "stadga 1 svenska"};
  write_gap(f, (struct gap){f->source->bytes, f->source->bytes + f->header_end, 0}, 0, EDGE_BEGINS);
  text_add(f->out, lines[language]);
}

void format_source(struct workshop *workshop, uint32_t number, const struct format_options *options,
                   struct text *out) {
  struct script script = script_read(workshop, number, options);
  struct formatter f = {.workshop = workshop, .tokens = script.tokens, .source = script.source,
                        .count = script.count, .header_end = script.header_end, .out = out};
  write_header(&f, options->language);
  write_items(&f, 0, f.count, 0);
}
