/* SPDX-License-Identifier: EUPL-1.2
 *
 * What every document in JSON is made with, by jansson, which keeps keys in the order in which they are set.
 * Only the json_… files of this folder include it.
 */
#ifndef STADGA_PAGE_JSON_MAKER_H
#define STADGA_PAGE_JSON_MAKER_H

#include "base/source.h"
#include "base/version.h"
#include "model/model.h"
#include "page/plain.h"

#include <jansson.h>
#include <string.h>

/* Whether everything could be made so far. */
struct maker {
  struct arena *arena;
  const struct model *model;
  enum language language;
  bool fine;
};

static inline void set(struct maker *maker, json_t *object, const char *key, json_t *value) {
  if (json_object_set_new(object, key, value) != 0) maker->fine = false;
}

static inline void append(struct maker *maker, json_t *array, json_t *value) {
  if (json_array_append_new(array, value) != 0) maker->fine = false;
}

/* What a terminal might obey, or is no UTF-8 (a file's name may be both), is written out. */
static inline json_t *string_of(const struct maker *maker, const char *string) {
  if (!string) return json_null();
  size_t length = strlen(string), at;
  if (source_examine(string, length, &at) == SOURCE_OK) return json_string(string);
  struct text safe = text_new(maker->arena);
  plain_safe(&safe, string, length);
  return json_string(text_string(&safe));
}

static inline json_t *number_of_size(size_t number) {
  return json_integer((json_int_t)number);
}

static inline json_t *start(struct maker *maker) {
  json_t *document = json_object();
  set(maker, document, "format", json_integer(1));
  set(maker, document, "version", json_string(STADGA_VERSION));
  return document;
}

static inline int add_piece(const char *bytes, size_t size, void *text) {
  text_add_bytes(text, bytes, size);
  return 0;
}

static inline bool finish(struct maker *maker, struct text *text, json_t *document) {
  size_t before = text->length;
  if (maker->fine && json_dump_callback(document, add_piece, text, JSON_INDENT(2)) != 0) {
    maker->fine = false;
    text->length = before;
  }
  if (maker->fine) text_add_char(text, '\n');
  json_decref(document);
  return maker->fine;
}

static inline void add_clauses(struct maker *maker, json_t *array, const struct clause_list *clauses) {
  for (size_t i = 0; i < clauses->count; i++) {
    atom id = maker->model->clauses[clauses->items[i]].id;
    append(maker, array, string_of(maker, atom_string(maker->model->workshop->atoms, id)));
  }
}

static inline json_t *clauses_of(struct maker *maker, const struct clause_list *clauses) {
  json_t *array = json_array();
  add_clauses(maker, array, clauses);
  return array;
}

static inline const char *file_of(const struct sources *sources, uint32_t number) {
  const struct source *source = source_get(sources, number);
  return source ? source->name : "-";
}

#endif
