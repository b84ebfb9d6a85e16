/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a report of complaints and the sources they speak of. Out: for each its place, its cause,
 * the line with the place marked, and the next step.
 */
#include "base/saying.h"
#include "page/terminal.h"

#include <string.h>

enum { WIDTH = 90, BEFORE = 30 };

struct scene {
  struct plain plain;
  struct sources *sources;
  enum language language;
};

static const char *filled(const struct scene *scene, const char *sentence,
                          const struct complaint *complaint) {
  struct text text = text_new(scene->plain.text->arena);
  message_fill(&text, sentence, complaint, scene->language);
  return text_string(&text);
}

/* ---- the line of the source ---- */

static bool is_inside(char byte) { /* of a code point */
  return ((unsigned char)byte & 0xc0) == 0x80;
}

static size_t back(const char *bytes, size_t start, size_t at, int code_points) {
  while (at > start && code_points > 0) {
    at--;
    if (!is_inside(bytes[at])) code_points--;
  }
  return at;
}

/* The end of the code point that begins at `at`. */
static size_t forth(const char *bytes, size_t end, size_t at) {
  at++;
  while (at < end && is_inside(bytes[at])) at++;
  return at;
}

struct window {
  size_t start, end; /* bytes of the line that are shown */
  bool cut_before, cut_after;
};

/* What of a line fits, so that the place is in it. */
static struct window window_of(const struct scene *scene, const char *bytes, size_t start,
                               size_t end, size_t place) {
  struct window window = {start, end, false, false};
  if (text_columns(bytes + start, end - start < 1000 ? end - start : 1000) <= scene->plain.width &&
      end - start < 1000) {
    return window;
  }
  window.start = back(bytes, start, place, BEFORE);
  window.cut_before = window.start > start;
  window.end = window.start;
  for (size_t columns = 0; window.end < end;) {
    size_t next = forth(bytes, end, window.end);
    columns += text_columns(bytes + window.end, next - window.end);
    if (columns > scene->plain.width) break;
    window.end = next;
  }
  window.cut_after = window.end < end;
  return window;
}

static void add_marks(const struct scene *scene, size_t columns) {
  struct text marks = text_new(scene->plain.text->arena);
  text_add_char(&marks, '^');
  for (size_t i = 1; i < columns; i++) text_add_char(&marks, '~');
  plain_words(&scene->plain, PLAIN_RED, text_string(&marks));
  text_add_char(scene->plain.text, '\n');
}

static size_t shown_columns(const struct scene *scene, const char *bytes, size_t length) {
  struct text safe = text_new(scene->plain.text->arena);
  plain_safe(&safe, bytes, length);
  return text_columns(text_string(&safe), safe.length);
}

static void add_line(const struct scene *scene, struct span place, size_t line) {
  const struct source *source = source_at(scene->sources, place);
  struct span whole = source_line(scene->sources, place.start);
  size_t start = whole.start - source->first, end = whole.end - source->first;
  size_t from = place.start - source->first, to = place.end - source->first;
  if (from > end) from = end;
  if (to > end) to = end;
  struct window window = window_of(scene, source->bytes, start, end, from);
  if (to > window.end) to = window.end;
  if (to < from) to = from;
  struct text *text = scene->plain.text;
  text_addf(text, "%6zu | %s", line, window.cut_before ? "…" : "");
  plain_safe(text, source->bytes + window.start, window.end - window.start);
  text_addf(text, "%s\n       | ", window.cut_after ? "…" : "");
  plain_indent(text, (window.cut_before ? 1 : 0) +
                         shown_columns(scene, source->bytes + window.start, from - window.start));
  add_marks(scene, shown_columns(scene, source->bytes + from, to - from));
}

/* ---- a complaint ---- */

static size_t add_place(const struct scene *scene, struct span place) {
  const struct source *source = source_at(scene->sources, place);
  size_t line = 0, column = 0;
  if (!source) {
    plain_words(&scene->plain, PLAIN_BOLD, "stadga:");
  } else {
    source_position(scene->sources, place.start, &line, &column);
    plain_words(&scene->plain, PLAIN_BOLD,
                text_format(scene->plain.text->arena, "%s:%zu:%zu:", source->name, line, column));
  }
  text_add_char(scene->plain.text, ' ');
  return line;
}

static const char *say(const struct scene *scene, enum say saying, const char *argument) {
  struct text text = text_new(scene->plain.text->arena);
  const char *const arguments[] = {argument, NULL};
  saying_fill(&text, saying_get(saying, scene->language), arguments);
  return text_string(&text);
}

static enum say level_of(const struct message_text *message) {
  switch (message->level) {
  case LEVEL_WARNING: return SAY_WARNING;
  case LEVEL_INTERNAL: return SAY_INTERNAL_ERROR;
  default: return SAY_ERROR;
  }
}

static void add_complaint(const struct scene *scene, const struct complaint *complaint) {
  const struct message_text *message = message_get(complaint->code);
  struct text *text = scene->plain.text;
  enum say level = level_of(message);
  size_t line = add_place(scene, complaint->place);
  plain_words(&scene->plain, level == SAY_WARNING ? PLAIN_YELLOW : PLAIN_RED,
              text_format(text->arena, "%s %s:", saying_get(level, scene->language), message->code));
  text_add_char(text, ' ');
  const char *cause = filled(scene, message->cause[scene->language], complaint);
  plain_safe(text, cause, strlen(cause));
  text_add_char(text, '\n');
  if (line) add_line(scene, complaint->place, line);
  if (complaint->suggestion) {
    plain_paragraph(&scene->plain, 2, "", say(scene, SAY_DID_YOU_MEAN, complaint->suggestion));
  }
  const char *next = message->next[scene->language];
  if (next && *next) plain_paragraph(&scene->plain, 2, "", filled(scene, next, complaint));
  if (report_assumed_clashes(scene->sources, complaint))
    plain_paragraph(&scene->plain, 2, "", saying_get(SAY_ASSUMED_REPLACES_NOTHING, scene->language));
  if (complaint->other.start) {
    text_add(text, "  ");
    size_t other = add_place(scene, complaint->other);
    text_addf(text, "%s\n", saying_get(SAY_OTHER_PLACE, scene->language));
    if (other) add_line(scene, complaint->other, other);
  }
}

void terminal_complaints(struct text *text, struct report *report, struct sources *sources,
                         struct terminal terminal) {
  struct scene scene = {{text, terminal.width ? terminal.width : WIDTH, terminal.colour}, sources,
                        terminal.language};
  size_t count;
  const struct complaint *complaints = report_sorted(report, &count);
  for (size_t i = 0; i < count; i++) add_complaint(&scene, &complaints[i]);
  size_t left_out = report_left_out(report);
  if (left_out) {
    plain_paragraph(&scene.plain, 0, "",
                    say(&scene, left_out == 1 ? SAY_ONE_MORE_COMPLAINT : SAY_MORE_COMPLAINTS,
                        text_format(text->arena, "%zu", left_out)));
  }
}
