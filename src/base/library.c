/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: names. Out: addresses. What was loaded stays.
 */
#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

bool library_find(const char *file, const struct library_function *functions, size_t count, void *into) {
  void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  for (size_t i = 0; handle && i < count; i++) {
    void *found = dlsym(handle, functions[i].name);
    if (!found) return false;
    memcpy((char *)into + functions[i].member, &found, sizeof found);
  }
  return handle != NULL;
}
