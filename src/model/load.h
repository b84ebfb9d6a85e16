/* SPDX-License-Identifier: EUPL-1.2
 *
 * Files to model: reads the file named, what it imports and the registers it cites, and finds out
 * what every name means. Complaints go to the workshop's report.
 */
#ifndef STADGA_MODEL_LOAD_H
#define STADGA_MODEL_LOAD_H

#include "model/model.h"

/* What is read otherwise than it is written, to find out what would follow. Places as source_span gives them. */
struct changes {
  uint32_t picked;          /* where the branch begins that is taken for assumed; 0: none is */
  const uint32_t *left_out; /* where statements begin that are passed over */
  size_t left_out_count;
};

struct load_options {
  const char *root;       /* imports stay below it; NULL: below the folder of the file */
  size_t file_limit;      /* bytes of one file */
  size_t thing_limit;     /* things made by families and seats */
  const char *const *assumed; /* statements read after the files, as one more file each; ends with NULL; NULL: none */
  const struct changes *changes; /* NULL: none */
  uint32_t tested;        /* where the test begins whose statements hold too; 0: none do */
  uint32_t compared;      /* open numbers of seats reach so far at least, as rules compare with it */
};

/* The model of a file ("-": standard input). Never NULL; it is fit for judging only where
 * report_errors() is 0. */
struct model *model_load(struct workshop *workshop, const char *path, const struct load_options *options);

/* The model of sources already added: for tests and fuzzing. */
struct model *model_of_source(struct workshop *workshop, uint32_t number, const struct load_options *options);

/* Tells of a source that could not be read, or not all of it. `place` is where it was asked for. */
void complain_of_source(struct workshop *workshop, enum source_fault fault, const char *path, uint32_t number,
                        size_t at, const char *reason, struct span place);

#endif
