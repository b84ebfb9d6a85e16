/* SPDX-License-Identifier: EUPL-1.2
 *
 * CPU seconds of one stage of the program, in a process of its own: stages STAGE FILE [RULES]
 * prints them. `scan` reads the file and runs the raw flex scanner over it, without checking its
 * bytes; `tree` reads, checks and parses it; `model` does that and finds out what the names mean;
 * `rules` judges the model that was loaded before.
 */
#include "check/judge.h"
#include "model/load.h"
#include "syntax/lexer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COMPLAINTS = 50, THINGS = 20000000 };
static const size_t file_limit = (size_t)1 << 30;

static void fail(const char *why) {
  fprintf(stderr, "stages: %s\n", why);
  exit(2);
}

static void out_of_memory(void *user) {
  (void)user;
  fail("out of memory");
}

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static struct workshop workshop_new(void) {
  struct arena *arena = arena_open(0, out_of_memory, NULL);
  struct atoms *atoms = atoms_new(arena);
  return (struct workshop){arena, atoms, words_new(arena, atoms), sources_new(arena),
                           report_new(arena, COMPLAINTS)};
}

/* A file's bytes as they are, with the two zero bytes the scanner wants. */
static char *bytes_of(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0)
    fail("cannot read the file");
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 2);
  if (!bytes || fread(bytes, 1, *length, file) != *length)
    fail("cannot read the file");
  memset(bytes + *length, 0, 2);
  fclose(file);
  return bytes;
}

static void scan(struct workshop *workshop, const char *path) {
  size_t length, tokens = 0;
  char *bytes = bytes_of(path, &length);
  struct source source = {.name = path, .bytes = bytes, .length = length, .first = 1};
  struct lexer lexer = {.workshop = workshop, .source = &source};
  if (!lexer_open(&lexer, bytes, length + 2))
    out_of_memory(NULL);
  while (lexer_raw(&lexer) != RAW_END_OF_FILE)
    tokens++;
  lexer_close(&lexer);
  if (tokens == 0)
    fail("there is nothing in the file");
}

static void tree(struct workshop *workshop, const char *path) {
  uint32_t number;
  size_t at;
  if (source_read(workshop->sources, path, file_limit, &number, &at, NULL) != SOURCE_OK)
    fail("cannot read the file");
  parse_source(workshop, number);
}

static const struct model *model(struct workshop *workshop, const char *path) {
  const struct load_options options = {.file_limit = file_limit, .thing_limit = THINGS};
  return model_load(workshop, path, &options);
}

static void rules(const struct model *model, const char *path) {
  static const struct name no_packs;
  struct rulebook *rulebook = rulebook_open(model->workshop, &no_packs, 0);
  rulebook_add_file(rulebook, path, file_limit);
  judge(model, rulebook, &(struct judge_options){.conflicts = 20000});
}

int main(int count, char **words) {
  struct workshop workshop = workshop_new();
  if (count < 3)
    fail("stages scan|tree|model FILE; stages rules FILE RULES");
  const char *stage = words[1], *path = words[2];
  double before = seconds();
  if (strcmp(stage, "scan") == 0)
    scan(&workshop, path);
  else if (strcmp(stage, "tree") == 0)
    tree(&workshop, path);
  else if (strcmp(stage, "model") == 0)
    model(&workshop, path);
  else if (strcmp(stage, "rules") == 0 && count == 4) {
    const struct model *loaded = model(&workshop, path);
    before = seconds();
    rules(loaded, words[3]);
  } else
    fail("there is no such stage");
  double after = seconds();
  if (report_errors(workshop.report))
    fail("the file has errors");
  printf("%.6f\n", after - before);
  return 0;
}
