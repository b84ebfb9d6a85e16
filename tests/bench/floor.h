/* SPDX-License-Identifier: EUPL-1.2
 *
 * The floor that `make bench` measures against: what a model of the generator's kind says, in
 * arrays as small as eight rules need. A thing is its name; names are numbered in the order met,
 * from 1.
 */
#ifndef STADGA_BENCH_FLOOR_H
#define STADGA_BENCH_FLOOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum kind { KIND_NONE, KIND_SIDE, KIND_PARTY, KIND_UNIT, KIND_OFFICE, KIND_BODY };

struct name {
  const char *at; /* in the text */
  uint16_t length;
  uint8_t kind;
  bool decides;   /* on something, not only on its own work */
  uint32_t owner; /* of a party its side, of a unit or office whose it is; of a body its number */
};

/* Seats that a statement gives: so many for someone of `who`. */
struct seats {
  uint32_t who;
  uint16_t count;
  bool substitute;
};

/* A number that the text states, of all members or of those from a side. */
struct figure {
  uint32_t body, from, number;
};

/* Chair or deputy: who has it in turn, from `first` on among the model's holders. */
struct role {
  uint32_t first;
  uint8_t count, begins;
  bool stated, opposite; /* opposite: never of the side of the other role */
  uint16_t months;       /* of a turn */
  int32_t start;         /* in months */
};

struct body {
  uint32_t name, first_seats, seats_count;
  struct role chair, deputy;
  bool top, substituted, decides; /* top: the highest or the leading one */
};

struct link {
  uint32_t from, to;
};

struct slot {
  uint32_t hash, name; /* name 0: empty */
};

struct model {
  struct name *names;
  struct body *bodies;
  struct seats *seats;
  struct figure *figures;
  struct link *links; /* who prepares for whom */
  uint32_t *holders;
  size_t names_count, bodies_count, seats_count, figures_count, links_count, holders_count;
  size_t names_room, bodies_room, seats_room, figures_room, links_room, holders_room;
  struct slot *slots;
  size_t slots_count; /* a power of two */
};

/* One more item of a list of the model. */
#define FLOOR_ADD(model, list)                                                                     \
  ((model)->list = floor_grow((model)->list, ++(model)->list##_count, &(model)->list##_room,       \
                              sizeof *(model)->list),                                              \
   &(model)->list[(model)->list##_count - 1])

/* Memory; where there is none the program ends. A list grows to hold so many; new memory is zero.
 */
void *floor_grow(void *items, size_t count, size_t *room, size_t size);
void *floor_new(size_t count, size_t size);

/* Reads a text that ends with a zero byte into an empty model, which goes on pointing into it. */
void floor_read(struct model *model, const char *text);

#endif
