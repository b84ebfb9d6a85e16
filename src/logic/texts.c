/* SPDX-License-Identifier: EUPL-1.2
 *
 * The gaps of a text: "{p} has no seat in {b.presidium}" to words and typed navigations.
 * "{has|have}" is one of two words, by whether one thing is spoken of or several; "{ on w.what}" is
 * left out where there is nothing to say; "{#areas}" is how many there are.
 */
#include "logic/typing.h"

#include "syntax/build.h"

#include <string.h>

static struct piece *piece_new(struct typing *typing, const char *words, size_t length) {
  struct piece *piece = arena_alloc(typing->arena, sizeof *piece);
  piece->words = arena_copy(typing->arena, words, length);
  return piece;
}

static bool is_step(const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    bool fits = c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                (c >= 'A' && c <= 'Z');
    if (!fits)
      return false;
  }
  return length > 0;
}

/* b.presidium, b.~prepare or b..prepare as an expression; NULL where it is not of that form. */
static struct expression *read_path(struct typing *typing, const char *bytes, size_t length,
                                    struct span at) {
  struct expression *expression = NULL;
  for (size_t start = 0; start <= length;) {
    bool again = expression && bytes[start] == '.';
    bool back = expression && bytes[start + again] == '~';
    size_t from = start + again + back;
    const char *dot = from < length ? memchr(bytes + from, '.', length - from) : NULL;
    size_t end = dot ? (size_t)(dot - bytes) : length;
    if (from > end || !is_step(bytes + from, end - from))
      return NULL;
    atom name = atom_of_bytes(typing->workshop->atoms, bytes + from, end - from);
    enum expression_kind kind = !expression ? EXPRESSION_NAME
                                : back      ? EXPRESSION_INVERSE
                                            : EXPRESSION_FIELD;
    expression = expression_named(typing->arena, at, kind, expression, name, at);
    if (again)
      expression = expression_over(typing->arena, at, EXPRESSION_REPEATED, expression);
    start = end + 1;
  }
  return expression;
}

static struct piece *read_gap(struct typing *typing, const char *bytes, size_t length,
                              struct span at) {
  const char *bar = memchr(bytes, '|', length);
  if (bar) {
    struct piece *piece = piece_new(typing, bytes, (size_t)(bar - bytes));
    piece->words_of_many = arena_copy(typing->arena, bar + 1, length - (size_t)(bar - bytes) - 1);
    return piece;
  }
  size_t blank =
      length; /* words before the last blank are said only where there is something to say */
  while (blank > 0 && bytes[blank - 1] != ' ')
    blank--;
  bool count = blank < length && bytes[blank] == '#';
  struct expression *path = read_path(typing, bytes + blank + count, length - blank - count, at);
  if (!path) {
    report_add(typing->workshop->report, MESSAGE_RULE_UNKNOWN_NAME, at,
               arena_copy(typing->arena, bytes, length), NULL, NULL);
    return NULL;
  }
  struct typed *value = type_expression(typing, path);
  if (value && count) {
    struct typed *counted = typed_new(typing, TYPED_COUNT, at, SORT_BIT(SORT_NUMBER), MANY_ONE);
    counted->left = value;
    value = value->sorts & SORTS_VALUES ? NULL : counted;
  }
  if (!value)
    return NULL;
  struct piece *piece = piece_new(typing, bytes, blank);
  piece->value = value;
  piece->optional = blank > 0;
  return piece;
}

static bool read_pieces(struct typing *typing, const char *text, struct span at,
                        struct piece **out) {
  struct piece **last = out;
  *out = NULL;
  while (*text) {
    size_t words = strcspn(text, "{");
    const char *close = text[words] ? strchr(text + words, '}') : NULL;
    if (words || !close) {
      if (!close)
        words = strlen(text);
      *last = piece_new(typing, text, words);
      last = &(*last)->next;
      text += words;
    }
    if (!close)
      break;
    *last = read_gap(typing, text + 1, (size_t)(close - text) - 1, at);
    if (!*last)
      return false;
    last = &(*last)->next;
    text = close + 1;
  }
  return true;
}

const struct else_text *type_else(struct typing *typing, const struct wording *wording) {
  struct else_text *text = arena_alloc(typing->arena, sizeof *text);
  bool fits = true;
  for (int language = 0; language < LANGUAGE_COUNT; language++) {
    if (!wording->text[language]) {
      report_add(typing->workshop->report, MESSAGE_RULE_WORDING, wording->at, "else",
                 language_code((enum language)language), NULL);
      return NULL;
    }
    fits =
        read_pieces(typing, wording->text[language], wording->at, &text->pieces[language]) && fits;
  }
  return fits ? text : NULL;
}
