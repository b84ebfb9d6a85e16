/* SPDX-License-Identifier: EUPL-1.2
 *
 * A statement or declaration as it is written in the model, on one line. In: an item and its source.
 * Out: a string in the arena.
 */
#include "page/tell.h"

#include <string.h>

enum { LENGTH_MOST = 200 };

/* Where a reader of source bytes is: in a text between quotes, or in a comment. */
struct reading {
  bool in_string, escaped, in_comment;
};

/* Whether the next byte is one to be shown: no blank, and not of a comment. */
static bool is_shown(struct reading *reading, char c) {
  bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
  if (reading->in_comment) {
    reading->in_comment = c != '\n';
    return false;
  }
  if (!reading->in_string && c == '#') {
    reading->in_comment = true;
    return false;
  }
  if (c == '"' && !reading->escaped) reading->in_string = !reading->in_string;
  reading->escaped = reading->in_string && c == '\\' && !reading->escaped;
  return !blank;
}

/* Cuts a text that is too long, at a whole character. */
static void cut(struct text *text) {
  if (text->length <= LENGTH_MOST) return;
  size_t end = LENGTH_MOST;
  while (end > 0 && ((unsigned char)text->bytes[end] & 0xc0) == 0x80) end--;
  while (end > 0 && text->bytes[end - 1] == ' ') end--;
  text->length = end;
  text->bytes[end] = 0;
  text_add(text, " …");
}

const char *tell_written(const struct teller *teller, const struct item *item) {
  struct text text = text_new(teller->arena);
  struct reading reading = {false, false, false};
  const char *bytes = source_text(teller->model->workshop->sources, item->at);
  size_t length = bytes ? item->at.end - item->at.start : 0;
  bool blank = false;
  for (size_t i = 0; i < length && text.length <= LENGTH_MOST; i++) {
    bool inner = item->has_block || item->kind == ITEM_RULE;
    bool block = inner && bytes[i] == '{' && !reading.in_string && !reading.in_comment;
    if (block) break;
    bool shown = is_shown(&reading, bytes[i]);
    if (shown && blank && text.length) text_add_char(&text, ' ');
    if (shown) text_add_char(&text, bytes[i]);
    blank = !shown;
  }
  cut(&text);
  return text_string(&text);
}
