/* SPDX-License-Identifier: EUPL-1.2
 *
 * Atoms: one number a name, whichever way it is spelled.
 */
#include "unit/scene.h"

#include "base/atom.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

static void same_name_same_number(void **state) {
  struct atoms *atoms = atoms_new(*state);
  assert_int_equal(atoms_count(atoms), 1);
  atom berg = atom_of(atoms, "Berg"), are = atom_of(atoms, "Åre");
  assert_int_equal(berg, 1);
  assert_int_equal(are, 2);
  assert_int_equal(atom_of(atoms, "Berg"), berg);
  assert_int_equal(atom_of_bytes(atoms, "Bergen", 4), berg);
  assert_int_equal(atom_of(atoms, "Åre"), are);
  assert_string_equal(atom_string(atoms, are), "Åre");
  assert_int_equal(atoms_count(atoms), 3);
}

static void no_name_is_zero(void **state) {
  struct atoms *atoms = atoms_new(*state);
  assert_int_equal(atom_of(atoms, ""), 0);
  assert_int_equal(atom_of_bytes(atoms, NULL, 0), 0);
  assert_int_equal(atom_find(atoms, ""), 0);
  assert_string_equal(atom_string(atoms, 0), "");
  assert_string_equal(atom_string(atoms, 7), "");
}

static void spellings_are_one(void **state) {
  struct atoms *atoms = atoms_new(*state);
  atom name = atom_of(atoms, "A\u030angermanland");
  assert_string_equal(atom_string(atoms, name), "Ångermanland");
  assert_int_equal(atom_of(atoms, "Ångermanland"), name);
  assert_int_equal(atom_of(atoms, "A\u030angermanland"), name);
  assert_int_equal(atom_find(atoms, "A\u030angermanland"), name);
  assert_int_not_equal(atom_of(atoms, "ångermanland"), name);
}

static void finding_adds_nothing(void **state) {
  struct atoms *atoms = atoms_new(*state);
  atom berg = atom_of(atoms, "Berg");
  assert_int_equal(atom_find(atoms, "Berg"), berg);
  assert_int_equal(atom_find(atoms, "Krokom"), 0);
  assert_int_equal(atom_find(atoms, "Östersund"), 0);
  assert_int_equal(atom_find(atoms, "\xff"), 0);
  assert_int_equal(atoms_count(atoms), 2);
}

static void bad_bytes_are_a_name_too(void **state) {
  struct atoms *atoms = atoms_new(*state);
  atom bad = atom_of(atoms, "\xff\xfe");
  assert_int_equal(atom_of(atoms, "\xff\xfe"), bad);
  assert_string_equal(atom_string(atoms, bad), "\xff\xfe");
}

static void lengths_tell_apart(void **state) {
  struct atoms *atoms = atoms_new(*state);
  char bytes[40] = {0};
  for (size_t length = 1; length <= sizeof bytes; length++) {
    memset(bytes, 'a', length);
    assert_int_equal(atom_of_bytes(atoms, bytes, length), length);
  }
}

static void many_names(void **state) {
  enum { COUNT = 200000 };
  struct atoms *atoms = atoms_new(*state);
  char name[32];
  for (int round = 0; round < 2; round++) {
    for (unsigned i = 1; i <= COUNT; i++) {
      snprintf(name, sizeof name, i % 2 ? "nämnd_%u" : "body_%u", i);
      assert_int_equal(atom_of(atoms, name), i);
    }
  }
  assert_int_equal(atoms_count(atoms), COUNT + 1);
  assert_string_equal(atom_string(atoms, 3), "nämnd_3");
  assert_string_equal(atom_string(atoms, COUNT), "body_200000");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(same_name_same_number), SCENE(no_name_is_zero),
      SCENE(spellings_are_one),     SCENE(finding_adds_nothing),
      SCENE(bad_bytes_are_a_name_too), SCENE(lengths_tell_apart),
      SCENE(many_names),
  };
  RUN(tests);
}
