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

/* ---- bytes, eight at a time ---- */

static uint64_t eight(const char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

/* All of one to seven bytes, some of them twice. */
static uint64_t fewer(const char *bytes, size_t length) {
  const unsigned char *b = (const unsigned char *)bytes;
  if (length < 4) {
    return b[0] | (uint64_t)b[length / 2] << 8 | (uint64_t)b[length - 1] << 16;
  }
  uint32_t head, tail;
  memcpy(&head, bytes, sizeof head);
  memcpy(&tail, bytes + length - sizeof tail, sizeof tail);
  return head | (uint64_t)tail << 32;
}

/* The bytes from `at` on; the last word of several overlaps the one before it, so that none is read
 * in parts. */
static uint64_t word_of(const char *bytes, size_t length, size_t at) {
  if (length < 8) {
    return fewer(bytes, length);
  }
  return eight(bytes + (at + 8 <= length ? at : length - 8));
}

static bool same_bytes(const char *a, const char *b, size_t length) {
  for (size_t at = 0; at < length; at += 8) {
    if (word_of(a, length, at) != word_of(b, length, at)) {
      return false;
    }
  }
  return true;
}

/* Their hash, and whether they are all below 0x80. */
static uint32_t hash_of(const struct atoms *atoms, const char *bytes, size_t length, bool *ascii) {
  uint64_t hash = (uint64_t)(uintptr_t)atoms ^ length, any = 0;
  for (size_t at = 0; at < length; at += 8) {
    uint64_t word = word_of(bytes, length, at);
    any |= word;
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
  }
  hash *= UINT64_C(0xbf58476d1ce4e5b9);
  *ascii = !(any & UINT64_C(0x8080808080808080));
  return (uint32_t)(hash >> 32);
}

/* ---- the table ---- */

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
    if (slot->hash == hash && name->length == length && same_bytes(name->bytes, bytes, length)) {
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

/* A new atom in its free slot. The bytes live in the arena. */
static atom add(struct atoms *atoms, struct slot *slot, uint32_t hash, const char *bytes,
                size_t length) {
  atom name = (atom)atoms->count++;
  atoms->names = arena_grow(atoms->arena, atoms->names, &atoms->room, atoms->count,
                            sizeof *atoms->names);
  atoms->names[name] = (struct name){bytes, length};
  *slot = (struct slot){hash, name};
  if (atoms->count > atoms->slot_count / 2) {
    widen(atoms);
  }
  return name;
}

atom atom_of_bytes(struct atoms *atoms, const char *bytes, size_t length) {
  if (!length) {
    return 0;
  }
  bool ascii;
  uint32_t hash = hash_of(atoms, bytes, length, &ascii);
  struct slot *slot = slot_of(atoms, hash, bytes, length);
  if (slot->name) {
    return slot->name;
  }
  const char *copy = arena_copy(atoms->arena, bytes, length);
  const char *normal = ascii ? copy : text_nfc(atoms->arena, copy);
  if (!normal || normal == copy) {
    return add(atoms, slot, hash, copy, length);
  }
  return atom_of(atoms, normal); /* another spelling of it */
}

atom atom_of(struct atoms *atoms, const char *string) {
  return atom_of_bytes(atoms, string, strlen(string));
}

atom atom_find(const struct atoms *atoms, const char *string) {
  bool ascii;
  size_t length = strlen(string);
  uint32_t hash = hash_of(atoms, string, length, &ascii);
  atom name = length ? slot_of(atoms, hash, string, length)->name : 0;
  if (name || ascii) {
    return name;
  }
  const char *normal = text_nfc(atoms->arena, string);
  return normal && normal != string ? atom_find(atoms, normal) : 0;
}

const char *atom_string(const struct atoms *atoms, atom name) {
  return name < atoms->count ? atoms->names[name].bytes : "";
}

size_t atoms_count(const struct atoms *atoms) {
  return atoms->count;
}
