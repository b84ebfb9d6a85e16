/* SPDX-License-Identifier: EUPL-1.2
 *
 * What every unit test begins with: cmocka, and an arena that lives for one test.
 */
#ifndef STADGA_TEST_SCENE_H
#define STADGA_TEST_SCENE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"

static inline void no_memory(void *user) {
  (void)user;
  fail_msg("out of memory");
}

static inline int scene_open(void **state) {
  *state = arena_open(0, no_memory, NULL);
  return 0;
}

static inline int scene_close(void **state) {
  arena_close(*state);
  return 0;
}

#define SCENE(test) cmocka_unit_test_setup_teardown(test, scene_open, scene_close)
#define RUN(tests) return !!cmocka_run_group_tests(tests, NULL, NULL)

#endif
