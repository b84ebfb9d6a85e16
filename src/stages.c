/* SPDX-License-Identifier: EUPL-1.2
 *
 * Files to models and rules. What is told of a file is not told again when it is read again.
 */
#include "stages.h"

#include <string.h>

struct load_options stage_options(const struct run *run) {
  const struct options *options = &run->options;
  return (struct load_options){.root = options->root, .file_limit = options->file_limit,
                               .thing_limit = options->thing_limit, .assumed = options->assumed};
}

const struct model *stage_load(struct run *run, const char *path, enum status *status) {
  struct load_options options = stage_options(run);
  const struct model *model = model_load(&run->workshop, path, &options);
  *status = run_complain(run);
  return *status == STATUS_FINE ? model : NULL;
}

const struct model *stage_again(struct run *run, const struct model *model, const char *path,
                                struct load_options *options, uint32_t compared) {
  if (!compared) return model;
  options->compared = compared;
  struct workshop *again = arena_alloc(run->workshop.arena, sizeof *again);
  *again = run->workshop;
  again->report = report_new(run->workshop.arena, 1);
  model = model_load(again, path, options);
  return report_errors(again->report) ? model_load(&run->workshop, path, options) : model;
}

/* ---- rules ---- */

static bool names_file(const char *rules) {
  return strchr(rules, '/') || strchr(rules, '.');
}

/* The packs, rules and rule files of --rules. */
static struct rulebook *open_named(struct run *run, const struct model *model, const char *const *rules) {
  size_t count = 0, named = 0;
  while (rules[count]) count++;
  struct name *names = arena_array(run->workshop.arena, count, sizeof *names);
  for (size_t i = 0; i < count; i++)
    if (!names_file(rules[i])) names[named++].text = atom_of(run->workshop.atoms, rules[i]);
  struct rulebook *rulebook = rulebook_open_for(model, names, named);
  for (size_t i = 0; i < count; i++)
    if (names_file(rules[i])) rulebook_add_file(rulebook, rules[i], run->options.file_limit);
  return rulebook;
}

struct rulebook *stage_rules(struct run *run, const char *path, struct load_options *options,
                             const struct model **model) {
  struct rulebook *rulebook = run->options.rules ? open_named(run, *model, run->options.rules)
                                                 : rulebook_open_for(*model, (*model)->uses, (*model)->uses_count);
  rulebook_add_model(rulebook, *model);
  uint32_t compared = report_errors(run->workshop.report) ? 0 : rulebook_compared(rulebook, *model);
  *model = stage_again(run, *model, path, options, compared);
  if (report_errors(run->workshop.report)) return NULL;
  return compared ? rulebook_again(rulebook, &run->workshop, *model) : rulebook;
}
