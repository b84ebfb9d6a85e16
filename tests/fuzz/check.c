/* SPDX-License-Identifier: EUPL-1.2
 *
 * Any bytes as a model: they are read, resolved and, where nothing is wrong, judged. Nothing may
 * crash, hang or take more memory than the limits allow.
 */
#include "check/judge.h"
#include "model/load.h"

#include <setjmp.h>
#include <stdint.h>

enum { MEMORY_LIMIT = 1 << 29, FILE_LIMIT = 1 << 20, THING_LIMIT = 20000, COMPLAINTS = 200 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void leave(void *user) {
  longjmp(*(jmp_buf *)user, 1);
}

static void check(struct arena *arena, const char *bytes, size_t length) {
  struct atoms *atoms = atoms_new(arena);
  struct workshop workshop = {arena, atoms, words_new(arena, atoms), sources_new(arena),
                              report_new(arena, COMPLAINTS)};
  const struct load_options options = {NULL, FILE_LIMIT, THING_LIMIT};
  uint32_t number = 0;
  size_t at = 0;
  source_add(workshop.sources, "check.stadga", bytes, length, &number, &at); /* cut at a bad byte */
  const struct model *model = model_of_source(&workshop, number, &options);
  if (report_errors(workshop.report) == 0) {
    struct rulebook *rulebook = rulebook_open(&workshop, model->uses, model->uses_count);
    rulebook_add_model(rulebook, model);
    if (report_errors(workshop.report) == 0)
      judge(model, rulebook);
  }
  size_t count = 0;
  report_sorted(workshop.report, &count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  jmp_buf out_of_memory;
  struct arena *arena = NULL;
  if (setjmp(out_of_memory) == 0) {
    arena = arena_open(MEMORY_LIMIT, leave, &out_of_memory);
    check(arena, (const char *)bytes, length);
  }
  arena_close(arena);
  return 0;
}
