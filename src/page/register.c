/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a draft. Out: a table with tabs, as `source` reads it.
 */
#include "page/register.h"

#include "draft/place.h"
#include "draft/wording.h"

#include <stdbool.h>
#include <string.h>

enum { PREFIX_MOST = 8 };

static const char heading[] = "id\tplace\tstrength\tkind\ttext_en\ttext_sv\twords\n";

/* The letters and digits that the name of the file begins with; "K" where it has none. */
static const char *prefix_of(struct arena *arena, const char *file) {
  const char *slash = strrchr(file, '/'), *at = slash ? slash + 1 : file;
  struct text prefix = text_new(arena);
  for (; *at && *at != '.' && prefix.length < PREFIX_MOST; at++) {
    bool small = *at >= 'a' && *at <= 'z', plain = (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9');
    if (small || plain) text_add_char(&prefix, (char)(small ? *at - 'a' + 'A' : *at));
  }
  return prefix.length ? text_string(&prefix) : "K";
}

/* An item has the strength of the line before its list, unless it has one of its own: "Rådet ska: …". */
static const char *strength_of(const struct draft *draft, const struct draft_sentence *sentence) {
  const struct draft_unit *unit = &draft->units[sentence->unit];
  const struct draft_section *section = &draft->sections[unit->section];
  const char *own = wording_strength(sentence->text, sentence->length);
  bool item = unit->kind == DRAFT_ITEM || unit->kind == DRAFT_SUBITEM;
  if (!item || !unit->leader || strcmp(own, "fact") != 0) return own;
  uint32_t leader = draft->of_kind[DRAFT_PARAGRAPH][section->begin[DRAFT_PARAGRAPH] + unit->leader - 1];
  const struct draft_unit *leads = &draft->units[leader];
  if (!leads->sentence_count) return own;
  const struct draft_sentence *last = &draft->sentences[leads->first_sentence + leads->sentence_count - 1];
  return wording_strength(last->text, last->length);
}

static size_t digits_of(size_t number) {
  size_t digits = 1;
  while (number >= 10) number /= 10, digits++;
  return digits;
}

void register_write(struct text *text, const struct draft *draft, const char *file) {
  struct place_index *places = place_index_new(text->arena, draft);
  const char *prefix = prefix_of(text->arena, file);
  int digits = (int)digits_of(draft->sentence_count);
  text_add(text, heading);
  for (uint32_t i = 0; i < draft->sentence_count; i++) {
    const struct draft_sentence *sentence = &draft->sentences[i];
    text_addf(text, "%s-%0*u\t%s\t%s\t\t\t\t", prefix, digits, (unsigned)i + 1, place_of(places, i),
              strength_of(draft, sentence));
    text_add_bytes(text, sentence->text, sentence->length);
    text_add_char(text, '\n');
  }
}
