/* SPDX-License-Identifier: EUPL-1.2
 *
 * The table of names. In: bytes. Out: numbers in the order of first meeting. The hash
 * starts from an address, so that nobody can write a file that makes it slow; nothing
 * else depends on it.
 */
#include "base/atom.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct name {
  const char *bytes;
  size_t length;
};

struct slot {
  uint32_t hash;
  atom name; /* 0: free */
};

struct atoms {
  struct arena *arena;
  struct name *names;
  size_t count, room;
  struct slot *slots; /* a power of two of them, at most half in use */
  size_t slot_count;
};

enum { SLOTS_FIRST = 1024 };

struct atoms *atoms_new(struct arena *arena) {
  struct atoms *atoms = arena_alloc(arena, sizeof *atoms);
  atoms->arena = arena;
  atoms->slot_count = SLOTS_FIRST;
  atoms->slots = arena_array(arena, SLOTS_FIRST, sizeof *atoms->slots);
  atoms->names = arena_grow(arena, NULL, &atoms->room, SLOTS_FIRST / 2, sizeof *atoms->names);
  atoms->names[0] = (struct name){"", 0};
  atoms->count = 1;
  return atoms;
}

static uint32_t hash_of(const struct atoms *atoms, const char *bytes, size_t length) {
  uint64_t hash = (uint64_t)(uintptr_t)atoms ^ length;
  while (length) {
    uint64_t word = 0;
    size_t taken = length < sizeof word ? length : sizeof word;
    memcpy(&word, bytes, taken);
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
    bytes += taken;
    length -= taken;
  }
  hash *= UINT64_C(0xbf58476d1ce4e5b9);
  return (uint32_t)(hash >> 32);
}

/* The slot where these bytes are, or the free one where they belong. */
static struct slot *slot_of(const struct atoms *atoms, uint32_t hash, const char *bytes,
                            size_t length) {
  size_t mask = atoms->slot_count - 1;
  for (size_t i = hash & mask;; i = (i + 1) & mask) {
    struct slot *slot = &atoms->slots[i];
    if (!slot->name) {
      return slot;
    }
    const struct name *name = &atoms->names[slot->name];
    if (slot->hash == hash && name->length == length && memcmp(name->bytes, bytes, length) == 0) {
      return slot;
    }
  }
}

static void widen(struct atoms *atoms) {
  struct slot *old = atoms->slots;
  size_t old_count = atoms->slot_count;
  atoms->slot_count *= 2;
  atoms->slots = arena_array(atoms->arena, atoms->slot_count, sizeof *atoms->slots);
  size_t mask = atoms->slot_count - 1;
  for (size_t i = 0; i < old_count; i++) {
    if (old[i].name) {
      size_t at = old[i].hash & mask;
      while (atoms->slots[at].name) {
        at = (at + 1) & mask;
      }
      atoms->slots[at] = old[i];
    }
  }
}

/* The atom of bytes in normal form; `stored` when they already live in the arena. */
static atom intern(struct atoms *atoms, const char *bytes, size_t length, bool stored) {
  uint32_t hash = hash_of(atoms, bytes, length);
  struct slot *slot = slot_of(atoms, hash, bytes, length);
  if (slot->name) {
    return slot->name;
  }
  atom name = (atom)atoms->count++;
  const char *kept = stored ? bytes : arena_copy(atoms->arena, bytes, length);
  atoms->names = arena_grow(atoms->arena, atoms->names, &atoms->room, atoms->count,
                            sizeof *atoms->names);
  atoms->names[name] = (struct name){kept, length};
  *slot = (struct slot){hash, name};
  if (atoms->count > atoms->slot_count / 2) {
    widen(atoms);
  }
  return name;
}

static bool is_ascii(const char *bytes, size_t length) {
  unsigned char any = 0;
  for (size_t i = 0; i < length; i++) {
    any |= (unsigned char)bytes[i];
  }
  return any < 0x80;
}

static atom look_up(const struct atoms *atoms, const char *bytes, size_t length) {
  return slot_of(atoms, hash_of(atoms, bytes, length), bytes, length)->name;
}

atom atom_of_bytes(struct atoms *atoms, const char *bytes, size_t length) {
  if (!length) {
    return 0;
  }
  if (is_ascii(bytes, length)) {
    return intern(atoms, bytes, length, false);
  }
  atom known = look_up(atoms, bytes, length);
  if (known) {
    return known;
  }
  const char *copy = arena_copy(atoms->arena, bytes, length);
  const char *normal = text_nfc(atoms->arena, copy);
  if (!normal || normal == copy) {
    return intern(atoms, copy, length, true);
  }
  return intern(atoms, normal, strlen(normal), true);
}

atom atom_of(struct atoms *atoms, const char *string) {
  return atom_of_bytes(atoms, string, strlen(string));
}

atom atom_find(const struct atoms *atoms, const char *string) {
  size_t length = strlen(string);
  atom name = length ? look_up(atoms, string, length) : 0;
  if (name || is_ascii(string, length)) {
    return name;
  }
  const char *normal = text_nfc(atoms->arena, string);
  return normal ? look_up(atoms, normal, strlen(normal)) : 0;
}

const char *atom_string(const struct atoms *atoms, atom name) {
  return name < atoms->count ? atoms->names[name].bytes : "";
}

size_t atoms_count(const struct atoms *atoms) {
  return atoms->count;
}
