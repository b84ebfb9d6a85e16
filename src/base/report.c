/* SPDX-License-Identifier: EUPL-1.2
 *
 * The collected complaints. In: codes and places, in any order. Out: the complaints
 * sorted, each once. Prints nothing.
 */
#include "base/report.h"

#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct record {
  struct complaint complaint;
  size_t index; /* in order of arrival */
};

struct report {
  struct arena *arena;
  struct record **records;
  size_t count, room, most;
  size_t *slots; /* index + 1 of a record, 0 free; a power of two, at most half in use */
  size_t slot_count;
  size_t errors, left_out;
  struct complaint spare;
};

enum { SLOTS_FIRST = 64, ARGUMENT_MOST = 200 };

struct report *report_new(struct arena *arena, size_t most) {
  struct report *report = arena_alloc(arena, sizeof *report);
  report->arena = arena;
  report->most = most;
  report->slot_count = SLOTS_FIRST;
  report->slots = arena_array(arena, SLOTS_FIRST, sizeof *report->slots);
  return report;
}

static bool same_arguments(const struct complaint *a, const struct complaint *b) {
  for (size_t i = 0; i < COMPLAINT_ARGUMENTS; i++) {
    const char *left = a->arguments[i], *right = b->arguments[i];
    if (left != right && (!left || !right || strcmp(left, right) != 0)) {
      return false;
    }
  }
  return true;
}

/* Without a place the arguments tell two complaints apart. */
static bool same(const struct complaint *a, const struct complaint *b) {
  return a->code == b->code && a->place.start == b->place.start &&
         a->place.end == b->place.end && (a->place.start != 0 || same_arguments(a, b));
}

static size_t hash_of(const struct complaint *complaint) {
  const struct span *place = &complaint->place;
  const uint32_t parts[] = {(uint32_t)complaint->code, place->start, place->end};
  uint64_t hash = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    hash = (hash ^ parts[i]) * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
  }
  return (size_t)hash;
}

/* The slot of an equal complaint, or the free one where this one belongs. */
static size_t *slot_of(const struct report *report, const struct complaint *complaint) {
  size_t mask = report->slot_count - 1;
  for (size_t i = hash_of(complaint) & mask;; i = (i + 1) & mask) {
    size_t *slot = &report->slots[i];
    if (!*slot || same(&report->records[*slot - 1]->complaint, complaint)) {
      return slot;
    }
  }
}

static void widen(struct report *report) {
  report->slot_count *= 2;
  report->slots = arena_array(report->arena, report->slot_count, sizeof *report->slots);
  for (size_t i = 0; i < report->count; i++) {
    *slot_of(report, &report->records[i]->complaint) = i + 1;
  }
}

static bool is_inside(char byte) { /* of a code point */
  return ((unsigned char)byte & 0xc0) == 0x80;
}

/* A copy; of what is too long to be read the beginning and the end. Terms are never long. */
static const char *copied(struct arena *arena, const char *argument) {
  size_t length = strlen(argument);
  if (length <= ARGUMENT_MOST || strstr(argument, MESSAGE_TERM_START)) {
    return arena_copy(arena, argument, length);
  }
  size_t head = ARGUMENT_MOST / 2, tail = length - ARGUMENT_MOST / 2;
  while (head > 0 && is_inside(argument[head])) head--;
  while (is_inside(argument[tail])) tail++;
  return text_format(arena, "%.*s … %s", (int)head, argument, argument + tail);
}

static struct complaint *keep(struct report *report, size_t *slot,
                              const struct complaint *complaint) {
  struct record *record = arena_alloc(report->arena, sizeof *record);
  record->complaint = *complaint;
  record->index = report->count;
  for (size_t i = 0; i < COMPLAINT_ARGUMENTS; i++) {
    const char *argument = complaint->arguments[i];
    if (argument) {
      record->complaint.arguments[i] = copied(report->arena, argument);
    }
  }
  report->records = arena_grow(report->arena, report->records, &report->room, report->count + 1,
                               sizeof(struct record *));
  report->records[report->count++] = record;
  *slot = report->count;
  if (report->count > report->slot_count / 2) {
    widen(report);
  }
  return &record->complaint;
}

struct complaint *report_add(struct report *report, enum message code, struct span place,
                             const char *argument1, const char *argument2, const char *argument3) {
  struct complaint complaint = {.code = code, .place = place};
  const char *arguments[] = {argument1, argument2, argument3};
  for (size_t i = 0; i < 3 && arguments[i]; i++) {
    complaint.arguments[i] = arguments[i];
  }
  size_t *slot = slot_of(report, &complaint);
  if (*slot) {
    return &report->records[*slot - 1]->complaint;
  }
  report->errors += message_get(code)->level != LEVEL_WARNING;
  if (report->count < report->most) {
    return keep(report, slot, &complaint);
  }
  report->left_out++;
  report->spare = (struct complaint){.code = code, .place = place};
  return &report->spare;
}

size_t report_errors(const struct report *report) {
  return report->errors;
}

size_t report_left_out(const struct report *report) {
  return report->left_out;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_place(const void *left, const void *right) {
  const struct record *a = *(struct record *const *)left, *b = *(struct record *const *)right;
  const struct complaint *x = &a->complaint, *y = &b->complaint;
  int order = ORDER(x->place.start, y->place.start);
  order = order ? order : ORDER(x->code, y->code);
  order = order ? order : ORDER(x->place.end, y->place.end);
  return order ? order : ORDER(a->index, b->index);
}

const struct complaint *report_sorted(struct report *report, size_t *count) {
  size_t all = *count = report->count;
  struct record **order = arena_array(report->arena, all, sizeof *order);
  struct complaint *sorted = arena_array(report->arena, all, sizeof *sorted);
  if (all) {
    memcpy(order, report->records, all * sizeof *order);
    qsort(order, all, sizeof *order, by_place);
  }
  for (size_t i = 0; i < all; i++) {
    sorted[i] = order[i]->complaint;
  }
  return sorted;
}

bool report_assumed_clashes(const struct sources *sources, const struct complaint *complaint) {
  const struct source *source = source_at(sources, complaint->place);
  if (!source || !source->assumed) return false;
  switch (complaint->code) {
  case MESSAGE_DUPLICATE_NAME: case MESSAGE_SECOND_AGREEMENT: case MESSAGE_ROLE_CLASH: case MESSAGE_KEPT_ONCE:
  case MESSAGE_STATED_OTHERWISE: case MESSAGE_SECOND_RELATION: case MESSAGE_ROLE_BRANCHED:
    return true;
  default: return false;
  }
}
