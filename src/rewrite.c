/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: files. Out: the same in canonical form, all of them or none.
 */
#include "rewrite.h"

#include "logic/respell.h"
#include "model/load.h"
#include "page/plain.h"
#include "syntax/first.h"

#include <string.h>

struct rewritten {
  const char *path;
  const struct source *source; /* NULL: it was complained of */
  struct text text;
};

/* Reads a file alone; false where it cannot be read without a complaint. */
static bool read_file(struct run *run, const char *path, uint32_t *number, struct format_options *options) {
  size_t at, before = report_errors(run->workshop.report);
  const char *reason = NULL;
  enum source_fault fault = source_read(run->workshop.sources, path, run->options.file_limit, number, &at, &reason);
  if (fault != SOURCE_OK) complain_of_source(&run->workshop, fault, path, *number, at, reason, (struct span){0});
  else options->language = parse_source(&run->workshop, *number)->language;
  return report_errors(run->workshop.report) == before;
}

/* Reads the whole model of a file, so that each name in it is known, and finds its words. */
static bool read_model(struct run *run, const char *path, uint32_t *number, struct format_options *options) {
  const struct load_options limits = {.root = run->options.root, .file_limit = run->options.file_limit,
                                      .thing_limit = run->options.thing_limit};
  const struct model *model = model_load(&run->workshop, path, &limits);
  *number = model->source;
  return report_errors(run->workshop.report) == 0 && respell(&run->workshop, model, run->options.keywords, options);
}

static struct rewritten rewrite(struct run *run, const char *path) {
  struct rewritten file = {path, NULL, text_new(run->workshop.arena)};
  struct format_options options = {0};
  uint32_t number = 0;
  bool read = run->options.respell ? read_model(run, path, &number, &options) : read_file(run, path, &number, &options);
  if (!read) return file;
  format_source(&run->workshop, number, &options, &file.text);
  file.source = source_get(run->workshop.sources, number);
  return file;
}

static bool is_canonical(const struct rewritten *file) {
  return file->source && file->text.length == file->source->length &&
         memcmp(text_string(&file->text), file->source->bytes, file->text.length) == 0;
}

static enum status list_others(struct run *run, const struct rewritten *files, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (is_canonical(&files[i])) continue;
    plain_safe(&run->out, files[i].path, strlen(files[i].path));
    text_add_char(&run->out, '\n');
  }
  enum status status = run_write_out(run);
  return status ? status : run->out.length ? STATUS_FINDINGS : STATUS_FINE;
}

static enum status write_over(struct run *run, const struct rewritten *files, size_t count) {
  enum status status = STATUS_FINE;
  for (size_t i = 0; i < count && status == STATUS_FINE; i++)
    if (!is_canonical(&files[i])) status = run_write_over(run, files[i].path, &files[i].text);
  return status;
}

enum status rewrite_files(struct run *run) {
  size_t count = run->options.word_count;
  struct rewritten *files = arena_array(run->workshop.arena, count, sizeof *files);
  for (size_t i = 0; i < count; i++) files[i] = rewrite(run, run->options.words[i]);
  enum status status = run_tell(run);
  if (status) return status;
  if (run->options.check) return list_others(run, files, count);
  if (run->options.write) return write_over(run, files, count);
  return run_write(run, text_string(&files[0].text), files[0].text.length);
}

enum status rewrite_new(struct run *run) {
  const struct first_model *model = &first_models[run->options.language];
  const char *bytes = (const char *)model->bytes;
  const char *path = run->options.word_count ? run->options.words[0] : run->options.output;
  return path ? run_create(run, path, bytes, model->length) : run_write(run, bytes, model->length);
}
