/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: units in order. Out: sections, and each unit's number among its kind. Where headings have levels, a section is
 * a part of the nearest one above it with a higher heading; else of the nearest one under whose heading only a
 * heading stands.
 */
#include "draft/number.h"

enum { LEVELS = 32 };

struct numbering {
  struct draft *draft;
  struct draft_unit *units;
  struct draft_section *sections;
  uint32_t *of_kind[DRAFT_KINDS];
  uint32_t counts[DRAFT_KINDS];
  uint32_t of_level[LEVELS]; /* the latest section of the level + 1 */
  uint32_t open;             /* the latest section with nothing but a heading in it + 1 */
};

static uint32_t parent_of(const struct numbering *numbering, uint32_t level) {
  for (uint32_t higher = level < LEVELS ? level : LEVELS; higher-- > 1;)
    if (numbering->of_level[higher]) return numbering->of_level[higher];
  return level ? 0 : numbering->open;
}

static void place_section(struct numbering *numbering, uint32_t number, uint32_t level, bool empty) {
  struct draft_section *section = &numbering->sections[number];
  if (!level && empty) numbering->open = 0;
  section->parent = parent_of(numbering, level);
  if (!level && empty) numbering->open = number + 1;
  if (!level || level >= LEVELS) return;
  numbering->of_level[level] = number + 1;
  for (uint32_t lower = level + 1; lower < LEVELS; lower++) numbering->of_level[lower] = 0;
}

static void number_unit(struct numbering *numbering, struct draft_section *section, uint32_t i) {
  struct draft_unit *unit = &numbering->units[i];
  bool goes_on = i > section->first && unit[-1].kind == DRAFT_SUBITEM;
  enum draft_kind kind = unit->kind;
  uint32_t nth = section->count[kind]++;
  unit->leader = section->count[DRAFT_PARAGRAPH];
  unit->number = nth + 1;
  if (kind == DRAFT_ITEM) {
    const uint32_t *items = numbering->of_kind[DRAFT_ITEM] + section->begin[DRAFT_ITEM];
    const struct draft_unit *last = nth ? &numbering->units[items[nth - 1]] : NULL;
    bool same_list = last && last->leader == unit->leader;
    unit->number = same_list ? last->number + 1 : 1;
    section->lists += !same_list;
  } else if (kind == DRAFT_SUBITEM) {
    unit->number = goes_on ? unit[-1].number + 1 : 1;
  }
  numbering->of_kind[kind][numbering->counts[kind]++] = i;
}

static uint32_t end_of(const struct numbering *numbering, uint32_t at, uint32_t count) {
  while (at < count && numbering->units[at].kind != DRAFT_HEADING) at++;
  return at;
}

void number_units(struct arena *arena, struct draft *draft, struct draft_unit *units, size_t count) {
  struct numbering numbering = {draft, units, arena_array(arena, count + 1, sizeof *numbering.sections), {0}, {0},
                                {0},   0};
  for (int kind = 0; kind < DRAFT_KINDS; kind++)
    numbering.of_kind[kind] = arena_array(arena, count + 1, sizeof *numbering.of_kind[kind]);
  size_t sections = 0;
  for (uint32_t at = 0; at < count; sections++) {
    struct draft_section *section = &numbering.sections[sections];
    bool headed = units[at].kind == DRAFT_HEADING;
    *section = (struct draft_section){.heading = headed ? at + 1 : 0, .first = at + headed};
    section->end = end_of(&numbering, section->first, (uint32_t)count);
    for (int kind = 0; kind < DRAFT_KINDS; kind++) section->begin[kind] = numbering.counts[kind];
    if (headed) units[at].section = (uint32_t)sections;
    place_section(&numbering, (uint32_t)sections, headed ? units[at].level : 0,
                  headed && section->first == section->end);
    for (uint32_t i = section->first; i < section->end; i++) {
      units[i].section = (uint32_t)sections;
      number_unit(&numbering, section, i);
    }
    at = section->end;
  }
  draft->units = units, draft->unit_count = count;
  draft->sections = numbering.sections, draft->section_count = sections;
  for (int kind = 0; kind < DRAFT_KINDS; kind++) draft->of_kind[kind] = numbering.of_kind[kind];
}
