/* SPDX-License-Identifier: EUPL-1.2
 *
 * Reads the files of a model, each once, imports before those that import them, and runs the
 * passes over them.
 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "model/builder.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_COMPARED = 1000 };

/* The folder of a path with its "/", or "" where it names none. */
static const char *folder_of(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? arena_copy(arena, path, (size_t)(slash + 1 - path)) : "";
}

static const char *model_name(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
  const char *dot = strrchr(name, '.');
  return arena_copy(arena, name, dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

/* The file of the same folder with the nearest name; NULL: none is near, or the folder has too many. */
static const char *nearest_file(struct arena *arena, const char *path) {
  const char *folder = folder_of(arena, path);
  struct likeness likeness = likeness_of(path + strlen(folder));
  DIR *entries = opendir(*folder ? folder : ".");
  const struct dirent *entry = NULL;
  for (int i = 0; entries && i < FILES_COMPARED && (entry = readdir(entries)); i++) {
    likeness_offer(&likeness, entry->d_name);
    if (likeness.nearest == entry->d_name) likeness.nearest = arena_copy(arena, entry->d_name, strlen(entry->d_name));
  }
  if (entries) closedir(entries);
  return likeness.nearest && !entry ? text_format(arena, "%s%s", folder, likeness.nearest) : NULL;
}

void complain_of_source(struct workshop *workshop, enum source_fault fault, const char *path, uint32_t number,
                        size_t at, const char *reason, struct span place) {
  static const enum message messages[] = {
      [SOURCE_NO_SUCH_FILE] = MESSAGE_FILE_MISSING,     [SOURCE_NOT_A_FILE] = MESSAGE_FILE_NOT_FILE,
      [SOURCE_TOO_LARGE] = MESSAGE_FILE_TOO_LARGE,      [SOURCE_READ_FAILED] = MESSAGE_FILE_READ,
      [SOURCE_NOT_TEXT] = MESSAGE_FILE_NOT_TEXT,
      [SOURCE_NOT_UTF8] = MESSAGE_NOT_UTF8,             [SOURCE_CONTROL] = MESSAGE_CONTROL_CHARACTER,
      [SOURCE_BIDI] = MESSAGE_BIDI_CHARACTER,           [SOURCE_INVISIBLE] = MESSAGE_INVISIBLE_CHARACTER};
  if (fault >= SOURCE_NOT_UTF8)
    report_add(workshop->report, messages[fault], source_span(source_get(workshop->sources, number), at, at), path,
               NULL, NULL);
  else
    report_add(workshop->report, messages[fault], place, path, reason, NULL)->suggestion =
        fault == SOURCE_NO_SUCH_FILE ? nearest_file(workshop->arena, path) : NULL;
}

/* true where the real path lies below the root folder. */
static bool below_root(struct builder *builder, const char *path) {
  char *root = realpath(builder->root, NULL), *real = realpath(path, NULL);
  size_t length = root ? strlen(root) : 0;
  bool below = !real || (root && strncmp(real, root, length) == 0 &&
                         (length == 1 || real[length] == '/'));
  free(root);
  free(real);
  return below; /* a file that is not there is told of by reading it */
}

bool load_beside(struct builder *builder, const struct phrase *phrase, uint32_t *number) {
  struct workshop *workshop = builder->workshop;
  const char *path = text_format(builder->arena, "%s%s", folder_of(builder->arena, builder->path), phrase->string);
  if (phrase->string[0] == '/' || strcmp(phrase->string, "-") == 0 || !below_root(builder, path)) {
    complain_at(builder, MESSAGE_IMPORT_OUTSIDE, phrase->at, phrase->string, NULL);
    return false;
  }
  const char *reason = NULL;
  size_t at = 0;
  enum source_fault fault = source_read(workshop->sources, path, builder->options->file_limit, number, &at, &reason);
  if (fault == SOURCE_OK) return true;
  complain_of_source(workshop, fault, path, *number, at, reason, phrase->at);
  return false;
}

/* ---- the files in order ---- */

static void add_file(struct builder *builder, uint32_t number, const char *path);

static bool has_source(const uint32_t *sources, size_t count, uint32_t source) {
  for (size_t i = 0; i < count; i++)
    if (sources[i] == source) return true;
  return false;
}

static void refuse_depth(struct builder *builder, const struct declared *declared) {
  complain_at(builder, MESSAGE_IMPORT_DEPTH, declared->title_at,
              text_format(builder->arena, "%d", IMPORT_LIMIT), NULL);
  builder->lost_names = true;
}

static void import_file(struct builder *builder, const struct declared *declared) {
  if (!declared->title || declared->name.text) {
    complain_at(builder, MESSAGE_WANTS_TEXT, declared->name.at, spelled(builder, WORD_IMPORT), NULL);
    builder->lost_names = true;
    return;
  }
  struct phrase path = {.kind = PHRASE_STRING, .at = declared->title_at, .string = declared->title};
  uint32_t number;
  const char *outer = builder->path;
  if (!load_beside(builder, &path, &number)) {
    builder->lost_names = true;
    return;
  }
  if (has_source(builder->open, builder->depth, number)) {
    complain_at(builder, MESSAGE_IMPORT_CYCLE, declared->title_at, declared->title, NULL);
  } else if (!has_source(builder->opened, builder->opened_count, number)) {
    if (builder->depth < IMPORT_LIMIT) add_file(builder, number, source_get(builder->workshop->sources, number)->name);
    else refuse_depth(builder, declared);
  }
  builder->path = outer;
}

static bool is_left_out(const struct changes *changes, const struct item *item) {
  for (size_t i = 0; i < changes->left_out_count; i++)
    if (item->at.start == changes->left_out[i]) return true;
  return false;
}

/* The items of a tree without those that are left out: copies, as a tree is never changed. */
static struct item *items_left(struct builder *builder, const struct item *items) {
  struct item *first = NULL, **last = &first;
  for (const struct item *item = items; item; item = item->next) {
    if (item->kind == ITEM_STATEMENT && is_left_out(builder->options->changes, item)) continue;
    struct item *copy = *last = arena_alloc(builder->arena, sizeof *copy);
    *copy = *item;
    copy->next = NULL;
    last = &copy->next;
    copy->block = items_left(builder, item->block);
    struct branch **end = &copy->branches;
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next, end = &(*end)->next) {
      *end = arena_alloc(builder->arena, sizeof **end);
      **end = *branch;
      (*end)->items = items_left(builder, branch->items);
    }
  }
  return first;
}

/* ---- tests ---- */

static bool has_kind(const struct item *items, enum item_kind kind) {
  while (items && items->kind != kind) items = items->next;
  return items;
}

/* The items that are of another kind: copies, where there is one of it. */
static const struct item *items_without(struct builder *builder, const struct item *items, enum item_kind kind) {
  struct item *first = NULL, **last = &first;
  if (!has_kind(items, kind)) return items;
  for (const struct item *item = items; item; item = item->next) {
    if (item->kind == kind) continue;
    *last = arena_alloc(builder->arena, sizeof **last);
    **last = *item;
    (*last)->next = NULL;
    last = &(*last)->next;
  }
  return first;
}

static void add_items(struct builder *builder, const struct tree *tree, const struct item *items, const char *path) {
  builder->files = arena_grow(builder->arena, builder->files, &builder->file_room, builder->file_count + 1,
                              sizeof *builder->files);
  builder->files[builder->file_count++] = (struct file){tree, items, path};
  GROW(builder, files)->items = items;
}

/* Notes the tests of the file named, and adds what the one at hand says as one more file. */
static void add_tests(struct builder *builder, const struct tree *tree, const char *path) {
  for (const struct item *item = tree->items; builder->depth == 1 && item; item = item->next) {
    if (item->kind != ITEM_TEST) continue;
    *GROW(builder, tests) = item;
    if (item->at.start == builder->options->tested)
      add_items(builder, tree, items_without(builder, item->block, ITEM_EXPECTATION), path);
  }
}

/* Adds a tree behind what it imports. */
static void add_tree(struct builder *builder, const struct tree *tree, const char *path) {
  for (size_t i = 0; i < tree->lost.count; i++) lose_name(builder, tree->lost.names[i]);
  builder->lost_statements = builder->lost_statements || tree->lost.count;
  builder->lost_names = builder->lost_names || tree->lost.everything;
  builder->lost_braces = builder->lost_braces || tree->lost.braces;
  builder->language = tree->language;
  for (const struct item *item = tree->items; item; item = item->next)
    if (item->kind == ITEM_DECLARATION && item->keyword == WORD_IMPORT)
      for (const struct declared *declared = item->declared; declared; declared = declared->next)
        import_file(builder, declared);
  bool changed = builder->options->changes && builder->options->changes->left_out_count;
  const struct item *items = changed ? items_left(builder, tree->items) : tree->items;
  add_items(builder, tree, items_without(builder, items, ITEM_TEST), path);
  add_tests(builder, tree, path);
}

static void add_file(struct builder *builder, uint32_t number, const char *path) {
  builder->path = path;
  builder->open[builder->depth++] = number;
  builder->opened = arena_grow(builder->arena, builder->opened, &builder->opened_room, builder->opened_count + 1,
                               sizeof *builder->opened);
  builder->opened[builder->opened_count++] = number;
  add_tree(builder, parse_source(builder->workshop, number), path);
  builder->depth--;
}

/* ---- what is assumed ---- */

/* "--assume", "--assume 2": what a statement of the command line is called where a file is. */
static const char *assumed_name(struct builder *builder, size_t number) {
  return number ? text_format(builder->arena, "--assume %zu", number + 1) : "--assume";
}

/* Reads a statement as one more file, with the words of the model's own and beside it. */
static void assume(struct builder *builder, const char *statement, const char *path) {
  struct workshop *workshop = builder->workshop;
  struct model *model = builder->model;
  const char *name = assumed_name(builder, model->assumed_count);
  uint32_t number = 0;
  size_t at = 0, errors = report_errors(workshop->report);
  *GROW(builder, assumed) = statement;
  enum source_fault fault = source_assume(workshop->sources, name, statement, &number, &at);
  if (fault != SOURCE_OK) {
    complain_of_source(workshop, fault, name, number, at, NULL, (struct span){0});
    return;
  }
  builder->path = path;
  const struct tree *tree = parse_assumed(workshop, number, model->language);
  if (!tree->items && report_errors(workshop->report) == errors)
    complain_at(builder, MESSAGE_ASSUMED_NOTHING, source_span(source_get(workshop->sources, number), 0, at), NULL,
                NULL);
  add_tree(builder, tree, path);
}

static void each_file(struct builder *builder, void (*pass)(struct builder *, const struct item *)) {
  for (size_t i = 0; i < builder->file_count; i++) {
    builder->language = builder->files[i].tree->language;
    builder->path = builder->files[i].path;
    builder->branch = 0;
    pass(builder, builder->files[i].items);
  }
}

static void read_registers(struct builder *builder, const struct item *items) {
  for (const struct item *item = items; item; item = item->next)
    if (item->kind == ITEM_DECLARATION && item->keyword == WORD_SOURCE) read_register(builder, item);
}

static void state_all(struct builder *builder, const struct item *items) {
  state_items(builder, items, NULL);
}

static void build(struct builder *builder, uint32_t number, const char *path) {
  struct model *model = builder->model;
  add_file(builder, number, path);
  model->source = number;
  model->compared = builder->options->compared;
  model->language = builder->files[builder->file_count - 1].tree->language;
  for (const char *const *each = builder->options->assumed; each && *each; each++) assume(builder, *each, path);
  each_file(builder, read_registers);
  for (size_t i = 0; i < builder->file_count; i++)
    builder->files[i].items = items_in_order(builder, builder->files[i].items);
  each_file(builder, declare_items);
  each_file(builder, declare_families);
  declare_postponed(builder);
  each_file(builder, attribute_items);
  declare_roles(builder);
  each_file(builder, state_all);
  finish_statements(builder);
  refuse_omitted(builder);
  complain_of_no_register(builder);
  arena_close(builder->scratch);
}

static struct builder open_builder(struct workshop *workshop, const char *path, const struct load_options *options) {
  struct builder builder = {.workshop = workshop, .arena = workshop->arena, .options = options};
  builder.scratch = arena_within(builder.arena);
  builder.model = arena_alloc(builder.arena, sizeof *builder.model);
  builder.model->workshop = workshop;
  builder.model->name = model_name(builder.arena, path);
  const char *folder = folder_of(builder.arena, path);
  builder.root = options->root ? options->root : (*folder ? folder : ".");
  return builder;
}

/* false, once told, where the folder that imports stay below is none. */
static bool has_root(struct workshop *workshop, const char *root) {
  char *real = root ? realpath(root, NULL) : NULL;
  bool fine = !root || real;
  if (!fine) report_add(workshop->report, MESSAGE_FILE_MISSING, (struct span){0}, root, strerror(errno), NULL);
  free(real);
  return fine;
}

struct model *model_load(struct workshop *workshop, const char *path, const struct load_options *options) {
  struct builder builder = open_builder(workshop, path, options);
  if (!has_root(workshop, options->root)) return builder.model;
  uint32_t number = 0;
  size_t at = 0;
  const char *reason = NULL;
  enum source_fault fault = source_read(workshop->sources, path, options->file_limit, &number, &at, &reason);
  if (fault != SOURCE_OK) complain_of_source(workshop, fault, path, number, at, reason, (struct span){0});
  else build(&builder, number, path);
  return builder.model;
}

struct model *model_of_source(struct workshop *workshop, uint32_t number, const struct load_options *options) {
  const char *path = source_get(workshop->sources, number)->name;
  struct builder builder = open_builder(workshop, path, options);
  build(&builder, number, path);
  return builder.model;
}
