/* SPDX-License-Identifier: EUPL-1.2
 *
 * A test's model is that of its file, read with what the test says besides.
 */
#include "testing.h"

#include "check/expect.h"
#include "page/json_tests.h"
#include "page/terminal_tests.h"
#include "remedy/written.h"
#include "stages.h"

#include <unistd.h>

struct testing {
  struct run *run;
  struct tested **tests;
  size_t count, room;
  bool packs; /* those of the packs are subject to the tests too: they were asked for by name */
};

static void read_test(struct testing *testing, const char *path, const struct item *test) {
  struct run *run = testing->run;
  struct load_options options = stage_options(run);
  options.tested = test->at.start;
  const struct model *model = model_load(&run->workshop, path, &options);
  struct rulebook *rulebook =
      report_errors(run->workshop.report) ? NULL : stage_rules(run, path, &options, &model);
  if (!rulebook) return;
  testing->packs = testing->packs || run->options.rules || model->uses_count;
  testing->tests = arena_grow(run->workshop.arena, testing->tests, &testing->room, testing->count + 1,
                              sizeof *testing->tests);
  testing->tests[testing->count++] = expect_read(model, rulebook, test, path);
}

static enum status read_file(struct testing *testing, const char *path) {
  struct run *run = testing->run;
  enum status status;
  const struct model *model = stage_load(run, path, &status);
  if (!model) return status;
  if (!model->tests_count)
    run_refuse(run, MESSAGE_NOTHING_TO_TEST, path, WRITTEN(model, "test {1} { rule {2} is guaranteed }", "\"…\"", "…"));
  for (size_t i = 0; i < model->tests_count && !report_errors(run->workshop.report); i++)
    read_test(testing, path, model->tests[i]);
  return run_complain(run);
}

static enum status status_of(const struct testing *testing, const struct coverage *coverage) {
  if (testing->run->options.fail_on == FAIL_ON_UNCOVERED && coverage->count) return STATUS_FINDINGS;
  for (size_t i = 0; i < testing->count; i++)
    if (!testing->tests[i]->met) return STATUS_FINDINGS;
  return STATUS_FINE;
}

enum status testing_run(struct run *run) {
  struct testing testing = {.run = run};
  uint64_t conflicts = run->options.conflict_limit;
  for (size_t i = 0; i < run->options.word_count; i++) {
    enum status status = read_file(&testing, run->options.words[i]);
    if (status) return status;
  }
  for (size_t i = 0; i < testing.count; i++) expect_judge(testing.tests[i], conflicts);
  const struct coverage *coverage =
      coverage_of(run->workshop.arena, testing.tests, testing.count, testing.packs, conflicts);
  if (run->options.format != FORMAT_JSON)
    terminal_tests(&run->out, testing.tests, testing.count, coverage, run_terminal(run, STDOUT_FILENO));
  else if (!json_tests(&run->out, testing.tests, testing.count, coverage, run->options.language))
    run_out_of_memory(run);
  enum status status = run_write_out(run);
  return status ? status : status_of(&testing, coverage);
}
