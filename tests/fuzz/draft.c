/* SPDX-License-Identifier: EUPL-1.2
 *
 * Any bytes as a draft: plain text or an archive. It is divided, a register is written of it and read back, and its
 * clauses are found again in it: as it is, and without its first third. Nothing may crash, hang or take more memory
 * than the limits allow.
 */
#include "draft/open.h"
#include "model/load.h"
#include "page/register.h"
#include "trace/found.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MEMORY_LIMIT = 1 << 29, FILE_LIMIT = 1 << 22, COMPLAINTS = 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void leave(void *user) {
  longjmp(*(jmp_buf *)user, 1);
}

static void must(bool held) {
  if (!held) abort();
}

/* A folder of its own, made once, below that for temporary files. */
static const char *own_folder(void) {
  static char path[4096];
  const char *below = getenv("TMPDIR");
  if (*path) return path;
  must(snprintf(path, sizeof path, "%s/stadga-fuzz-XXXXXX", below ? below : "/tmp") < (int)sizeof path);
  must(mkdtemp(path) != NULL);
  return path;
}

/* A register is read from a file beside the model. */
static const struct model *model_with(struct workshop *workshop, const struct text *table) {
  static const char model[] = "stadga 1 english\nsource d \"The draft\" from \"draft.tsv\"\n";
  const struct load_options options = {.file_limit = FILE_LIMIT, .thing_limit = 1000};
  const char *folder = own_folder();
  uint32_t number;
  size_t at;
  FILE *file = fopen(text_format(workshop->arena, "%s/draft.tsv", folder), "w");
  must(file && fwrite(table->bytes, 1, table->length, file) == table->length && fclose(file) == 0);
  const char *name = text_format(workshop->arena, "%s/draft.stadga", folder);
  must(source_add(workshop->sources, name, model, sizeof model - 1, &number, &at) == SOURCE_OK);
  return model_of_source(workshop, number, &options);
}

static void find(const struct model *model, const struct draft *draft, bool all) {
  const struct found_clauses *found = found_in(model, draft, "draft", true);
  size_t count = 0;
  for (int state = 0; state < FOUND_STATE_COUNT; state++) count += found->counts[state];
  must(count == model->clauses_count);
  must(!all || !found->counts[FOUND_GONE]);
}

static void trace(struct arena *arena, char *bytes, size_t length) {
  struct atoms *atoms = atoms_new(arena);
  struct workshop workshop = {arena, atoms, words_new(arena, atoms), sources_new(arena), report_new(arena, COMPLAINTS)};
  struct draft_text opened;
  struct text table = text_new(arena);
  if (!draft_open_bytes(arena, workshop.report, "draft", bytes, length, FILE_LIMIT, &opened)) {
    must(report_errors(workshop.report) > 0);
    return;
  }
  const struct draft *draft = draft_of(arena, opened.bytes, opened.length);
  register_write(&table, draft, "draft.txt");
  const struct model *model = model_with(&workshop, &table);
  must(report_errors(workshop.report) == 0 && model->clauses_count == draft->sentence_count);
  find(model, draft, true);
  size_t third = opened.length / 3;
  find(model, draft_of(arena, opened.bytes + third, opened.length - third), false);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  jmp_buf out_of_memory;
  struct arena *volatile arena = NULL; /* as in check.c */
  if (setjmp(out_of_memory) == 0) {
    arena = arena_open(MEMORY_LIMIT, leave, &out_of_memory);
    char *copy = arena_alloc(arena, length + 2);
    memcpy(copy, bytes, length);
    trace(arena, copy, length);
  }
  arena_close(arena);
  return 0;
}
