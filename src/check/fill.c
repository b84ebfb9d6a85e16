/* SPDX-License-Identifier: EUPL-1.2
 *
 * Gaps to words, and sentences put together.
 */
#include "check/fill.h"

#include "base/text.h"
#include "check/naming.h"

#include <string.h>

enum { NAMES_KEPT = 100 };

/* ---- one gap ---- */

static const char *set_words(struct view *view, const struct typed *value, enum language language,
                             struct filled_piece *out) {
  struct set set = eval_set(view, value);
  struct refs refs = {0};
  for (size_t i = 0; i < set.count; i++)
    refs_add(view->arena, &refs, view->pile[set.start + i].ref);
  out->several = refs.count != 1;
  if (refs.count == 1)
    out->ref = refs.items[0];
  const char *words = shown_refs(view, &refs, set.one ? SAY_OR : SAY_AND, language);
  view->pile_count = set.start;
  return refs.count ? words : NULL;
}

static const char *value_words(struct view *view, const struct typed *value, enum language language,
                               struct filled_piece *out) {
  struct text text = text_new(view->arena);
  struct amount amount;
  struct date date;
  out->several = false;
  if (value->sorts == SORT_BIT(SORT_NUMBER)) {
    if (eval_amount(view, value, &amount) == TRUTH_NO)
      return NULL;
    amount_write(&text, &amount, language);
  } else if (value->sorts == SORT_BIT(SORT_DATE)) {
    if (eval_date(view, value, &date) == TRUTH_NO)
      return NULL;
    date_write(&text, date);
  } else if (value->sorts == SORT_BIT(SORT_TEXT)) {
    view->language = language;
    return eval_text(view, value);
  } else {
    return set_words(view, value, language, out);
  }
  return text_string(&text);
}

/* The words of a gap, with those that go with it; where there is nothing, a word that says so. */
static const char *gap_words(struct view *view, const struct piece *piece, enum language language,
                             struct filled_piece *out) {
  const char *words = value_words(view, piece->value, language, out);
  if (piece->optional)
    return words ? text_format(view->arena, "%s%s", piece->words, words) : "";
  if (words)
    return words;
  return saying_get(SAY_NOTHING, language);
}

static size_t count_pieces(const struct piece *piece) {
  size_t count = 0;
  for (; piece; piece = piece->next)
    count++;
  return count;
}

struct filling fill(struct view *view, const struct else_text *text) {
  struct filling filling = {.text = text};
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    struct filled_piece *out =
        arena_array(view->arena, count_pieces(text->pieces[l]) + 1, sizeof *out);
    filling.pieces[l] = out;
    for (const struct piece *piece = text->pieces[l]; piece; piece = piece->next, out++)
      if (piece->value)
        out->words = gap_words(view, piece, (enum language)l, out);
  }
  return filling;
}

struct filling fill_copy(struct view *view, const struct filling *filling) {
  struct filling copy = *filling;
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    size_t count = count_pieces(filling->text->pieces[l]);
    copy.pieces[l] = arena_array(view->arena, count + 1, sizeof *copy.pieces[l]);
    for (size_t i = 0; i < count; i++) {
      copy.pieces[l][i] = filling->pieces[l][i];
      copy.pieces[l][i].name_room = 0; /* its names are copied when one is added */
    }
  }
  return copy;
}

/* ---- putting together ---- */

/* What stands in the gaps that alone differ; `*fits` is false where there are two such things. */
static const struct typed *difference(const struct filling *a, const struct filling *b,
                                      bool *fits) {
  const struct typed *differs = NULL;
  *fits = true;
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    size_t i = 0;
    for (const struct piece *piece = a->text->pieces[l]; piece; piece = piece->next, i++) {
      const char *one = a->pieces[l][i].words, *other = b->pieces[l][i].words;
      if (!one || strcmp(one, other) == 0)
        continue;
      bool same = !differs || typed_same(differs, piece->value);
      if (!same || piece->optional || a->pieces[l][i].several || b->pieces[l][i].several)
        *fits = false;
      differs = piece->value;
    }
  }
  return differs;
}

static void add_name(struct view *view, struct filled_piece *piece, struct ref ref,
                     const char *name) {
  if (piece->name_room == 0) { /* none yet, or still those of another filling */
    const char **names = arena_array(view->arena, NAMES_KEPT, sizeof *names);
    struct ref *refs = arena_array(view->arena, NAMES_KEPT, sizeof *refs);
    if (piece->name_count) {
      memcpy(names, piece->names, piece->name_count * sizeof *names);
      memcpy(refs, piece->refs, piece->name_count * sizeof *refs);
    }
    piece->names = names;
    piece->refs = refs;
    piece->name_room = NAMES_KEPT;
  }
  for (size_t i = 0; i < piece->name_count; i++)
    if (strcmp(piece->names[i], name) == 0)
      return;
  if (piece->name_count == NAMES_KEPT) {
    piece->more++;
    return;
  }
  piece->refs[piece->name_count] = ref;
  piece->names[piece->name_count++] = name;
}

bool fill_merge(struct view *view, struct filling *filling, const struct filling *other) {
  if (filling->text != other->text)
    return false;
  bool fits;
  const struct typed *differs = difference(filling, other, &fits);
  if (!differs)
    return true;
  if (!fits || (filling->merged && !typed_same(filling->merged, differs)))
    return false;
  filling->merged = differs;
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    size_t i = 0;
    for (const struct piece *piece = filling->text->pieces[l]; piece; piece = piece->next, i++) {
      struct filled_piece *mine = &filling->pieces[l][i];
      if (!piece->value || !typed_same(piece->value, differs))
        continue;
      add_name(view, mine, mine->ref, mine->words);
      add_name(view, mine, other->pieces[l][i].ref, other->pieces[l][i].words);
    }
  }
  return true;
}

size_t fill_things(const struct filling *filling) {
  size_t most = 1;
  for (size_t i = 0; filling->text && i < count_pieces(filling->text->pieces[LANGUAGE_ENGLISH]); i++) {
    const struct filled_piece *piece = &filling->pieces[LANGUAGE_ENGLISH][i];
    if (piece->name_count + piece->more > most)
      most = piece->name_count + piece->more;
  }
  return most;
}

/* ---- the sentence ---- */

static const char *names_shown(const struct view *view, const struct filled_piece *piece,
                               size_t most, enum language language) {
  const char **names = arena_array(view->arena, piece->name_count, sizeof *names);
  size_t count =
      shown_families(view, piece->refs, piece->names, piece->name_count, names, language);
  return shown_list(view, names, count, piece->more, most, SAY_AND, language);
}

const char *fill_text(const struct view *view, const struct filling *filling, size_t most,
                      enum language language) {
  struct text text = text_new(view->arena);
  bool several = false;
  size_t i = 0;
  for (const struct piece *piece = filling->text->pieces[language]; piece;
       piece = piece->next, i++) {
    const struct filled_piece *filled = &filling->pieces[language][i];
    if (piece->words_of_many) {
      text_add(&text, several ? piece->words_of_many : piece->words);
    } else if (!piece->value) {
      text_add(&text, piece->words);
    } else {
      several = filled->several || filled->name_count > 1;
      text_add(&text, filled->name_count > 1 ? names_shown(view, filled, most, language)
                                             : filled->words);
    }
  }
  return text_string(&text);
}
