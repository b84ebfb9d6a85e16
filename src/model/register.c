/* SPDX-License-Identifier: EUPL-1.2
 *
 * A clause register: a table with tabs, one clause a line, columns id, place, strength, kind,
 * text_en, text_sv named in its first line; a seventh, words, may hold the text's own words.
 */
#include "model/builder.h"

#include "base/text.h"

#include <string.h>

enum column {
  COLUMN_ID, COLUMN_PLACE, COLUMN_STRENGTH, COLUMN_KIND, COLUMN_ENGLISH, COLUMN_SWEDISH, COLUMN_WORDS, COLUMN_COUNT
};

static const char *const columns[COLUMN_COUNT] = {"id", "place", "strength", "kind", "text_en", "text_sv", "words"};

struct row {
  const char *cells[COLUMN_COUNT];
  size_t lengths[COLUMN_COUNT];
  size_t count;  /* COLUMN_COUNT + 1 where there are more */
};

/* Splits one line at its tabs. */
static struct row row_split(const char *line, const char *end) {
  struct row row = {0};
  for (const char *at = line; at <= end; at++) {
    const char *stop = memchr(at, '\t', (size_t)(end - at));
    if (!stop) stop = end;
    if (row.count == COLUMN_COUNT) {
      row.count++;
      break;
    }
    row.cells[row.count] = at;
    row.lengths[row.count++] = (size_t)(stop - at);
    at = stop;
  }
  return row;
}

/* The first line says whether there is a column with words. */
static bool is_heading(const struct row *row) {
  if (row->count != COLUMN_COUNT && row->count != COLUMN_WORDS) return false;
  for (size_t i = 0; i < row->count; i++)
    if (strlen(columns[i]) != row->lengths[i] || memcmp(columns[i], row->cells[i], row->lengths[i]) != 0) return false;
  return true;
}

static bool known_strength(const char *strength) {
  static const char *const known[] = {"must", "should", "may", "fact", "aim"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(strength, known[i]) == 0) return true;
  return false;
}

/* Nobody complains that its clause is unknown. */
static void refuse_row(struct builder *builder, const struct row *row, struct span at) {
  complain_at(builder, MESSAGE_REGISTER_ROW, at, NULL, NULL);
  lose_name(builder, atom_of_bytes(builder->workshop->atoms, row->cells[0], row->lengths[0]));
}

static void add_clause(struct builder *builder, const struct row *row, struct span at, uint32_t register_number) {
  struct model *model = builder->model;
  const char *texts[COLUMN_COUNT];
  for (size_t i = 0; i < COLUMN_COUNT; i++)
    texts[i] = i < row->count ? arena_copy(builder->arena, row->cells[i], row->lengths[i]) : "";
  atom id = atom_of(builder->workshop->atoms, texts[COLUMN_ID]);
  if (!id || !known_strength(texts[COLUMN_STRENGTH])) {
    refuse_row(builder, row, at);
    return;
  }
  if (model_clause(model, id)) {
    complain_at(builder, MESSAGE_REGISTER_DOUBLE, at, texts[COLUMN_ID], NULL);
    return;
  }
  const char *words = *texts[COLUMN_WORDS] ? texts[COLUMN_WORDS] : NULL;
  bool summed_up = *texts[COLUMN_ENGLISH] || *texts[COLUMN_SWEDISH];
  const char *instead = !summed_up && words ? words : NULL; /* until somebody sums them up */
  struct clause *clause = GROW(builder, clauses);
  *clause = (struct clause){.id = id, .place = texts[COLUMN_PLACE], .strength = texts[COLUMN_STRENGTH],
                            .kind = texts[COLUMN_KIND],
                            .text = {[LANGUAGE_ENGLISH] = instead ? instead : texts[COLUMN_ENGLISH],
                                     [LANGUAGE_SWEDISH] = instead ? instead : texts[COLUMN_SWEDISH]},
                            .words = words,
                            .register_number = register_number};
  model->clause_map = arena_grow(builder->arena, model->clause_map, &model->clause_map_room, (size_t)id + 1,
                                 sizeof *model->clause_map);
  if (model->clause_map_count <= id) model->clause_map_count = (size_t)id + 1;
  model->clause_map[id] = (uint32_t)model->clauses_count;
}

static void read_rows(struct builder *builder, uint32_t number, uint32_t register_number) {
  const struct source *source = source_get(builder->workshop->sources, number);
  const char *end = source->bytes + source->length;
  bool first = true;
  size_t wanted = COLUMN_COUNT;
  for (const char *line = source->bytes; line < end;) {
    const char *stop = memchr(line, '\n', (size_t)(end - line));
    const char *next = stop ? stop + 1 : end;
    if (!stop) stop = end;
    if (stop > line && stop[-1] == '\r') stop--;
    struct span at = source_span(source, (size_t)(line - source->bytes), (size_t)(stop - source->bytes));
    struct row row = row_split(line, stop);
    if (first && is_heading(&row)) wanted = row.count;
    if (first ? !is_heading(&row) : stop > line && row.count != wanted)
      refuse_row(builder, &row, at);
    else if (!first && stop > line)
      add_clause(builder, &row, at, register_number);
    first = false;
    line = next;
  }
}

void read_register(struct builder *builder, const struct item *item) {
  const struct tail *from = tail_find(item, TAIL_FROM);
  const struct declared *declared = item->declared;
  if (!from || from->phrases->kind != PHRASE_STRING) {
    complain_at(builder, MESSAGE_MISSING_TAIL, item->at, spelled(builder, WORD_SOURCE), spelled(builder, WORD_FROM));
    builder->lost_clauses = true;
    return;
  }
  const struct phrase *second = from->phrases->next;
  if (second || declared->next)
    complain_at(builder, MESSAGE_ONE_ONLY, second ? second->at : declared->next->name.at, NULL, NULL);
  uint32_t number;
  if (!load_beside(builder, from->phrases, &number)) {
    builder->lost_clauses = true;
    return;
  }
  struct register_file *made = GROW(builder, registers);
  *made = (struct register_file){declared->name.text, declared->title,
                                 source_get(builder->workshop->sources, number)->name, item->at};
  read_rows(builder, number, (uint32_t)builder->model->registers_count - 1);
}
