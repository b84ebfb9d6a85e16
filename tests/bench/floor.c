/* SPDX-License-Identifier: EUPL-1.2
 *
 * What `make bench` measures the program against: a program that reads the same text and counts
 * what the rules of rules.stadga find, and does nothing else. floor FILE prints each rule with its
 * number.
 */
#include "floor.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- memory ---- */

void *floor_grow(void *items, size_t count, size_t *room, size_t size) {
  if (count <= *room)
    return items;
  *room = *room ? *room * 2 : 64;
  items = realloc(items, *room * size);
  if (items)
    return items;
  fputs("floor: out of memory\n", stderr);
  exit(1);
}

void *floor_new(size_t count, size_t size) {
  void *items = calloc(count + 1, size);
  if (items)
    return items;
  fputs("floor: out of memory\n", stderr);
  exit(1);
}

/* ---- who comes from where ---- */

/* The party of somebody: a party itself, or that of a unit or office. */
static uint32_t party_of(const struct model *model, uint32_t who) {
  const struct name *name = &model->names[who];
  return name->kind == KIND_UNIT || name->kind == KIND_OFFICE ? name->owner : who;
}

static uint32_t side_of(const struct model *model, uint32_t who) {
  const struct name *name = &model->names[party_of(model, who)];
  return name->kind == KIND_PARTY ? name->owner : 0;
}

/* Who names the holder of a seat: the owner of an office, else the unit or party itself. */
static uint32_t appointer_of(const struct model *model, uint32_t who) {
  const struct name *name = &model->names[who];
  return name->kind == KIND_OFFICE ? name->owner : who;
}

/* ---- a seat for every party of the sides that sit in a top body ---- */

struct seated {
  uint32_t body, count; /* of a side, in the body looked at last: parties with a seat */
};

static bool lacks_a_party(const struct model *model, uint32_t number, const uint32_t *parties,
                          struct seated *seated) {
  const struct body *body = &model->bodies[number];
  const struct seats *seats = model->seats + body->first_seats;
  for (uint32_t i = 0; i < body->seats_count; i++) {
    uint32_t party = party_of(model, seats[i].who), side = side_of(model, party);
    if (seats[i].substitute || !side)
      continue;
    if (seated[side].body != number + 1)
      seated[side] = (struct seated){number + 1, 0};
    if (seated[party].body != number + 1)
      seated[side].count++;
    seated[party].body = number + 1;
  }
  for (uint32_t i = 0; i < body->seats_count; i++) {
    uint32_t side = side_of(model, seats[i].who);
    if (!seats[i].substitute && side && seated[side].count < parties[side])
      return true;
  }
  return false;
}

static size_t count_unseated(const struct model *model) {
  uint32_t *parties = floor_new(model->names_count, sizeof *parties); /* by side: how many */
  struct seated *seated = floor_new(model->names_count, sizeof *seated);
  size_t found = 0;
  for (size_t i = 0; i < model->names_count; i++)
    if (model->names[i].kind == KIND_PARTY)
      parties[model->names[i].owner]++;
  for (uint32_t i = 0; i < model->bodies_count; i++)
    found += model->bodies[i].top && lacks_a_party(model, i, parties, seated);
  free(parties);
  free(seated);
  return found;
}

/* ---- chairs ---- */

static uint32_t divisor_of(uint32_t a, uint32_t b) {
  while (b) {
    uint32_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

static uint32_t side_in_month(const struct model *model, const struct role *role, uint32_t month) {
  uint32_t turn = (month / role->months + role->begins) % role->count;
  return side_of(model, model->holders[role->first + turn]);
}

/* Whether chair and deputy are ever of one side, from the day when both have begun. */
static bool ever_same_side(const struct model *model, const struct body *body) {
  const struct role *chair = &body->chair, *deputy = &body->deputy;
  if (chair->opposite || deputy->opposite || !chair->months || !deputy->months)
    return false;
  uint32_t a = chair->months * chair->count, b = deputy->months * deputy->count;
  uint32_t round = a / divisor_of(a, b) * b;
  int32_t after = deputy->start - chair->start;
  uint32_t later = (uint32_t)abs(after),
           step = divisor_of(divisor_of(chair->months, deputy->months), later);
  for (uint32_t month = 0; month < round; month += step)
    if (side_in_month(model, chair, month + (after > 0 ? later : 0)) ==
        side_in_month(model, deputy, month + (after < 0 ? later : 0)))
      return true;
  return false;
}

static size_t count_same_side(const struct model *model) {
  size_t found = 0;
  for (size_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    found += body->chair.stated && body->deputy.stated && ever_same_side(model, body);
  }
  return found;
}

static size_t count_no_turns(const struct model *model) {
  size_t found = 0;
  for (size_t i = 0; i < model->bodies_count; i++) {
    const struct role *chair = &model->bodies[i].chair;
    const uint32_t *holders = model->holders + chair->first;
    bool same = false;
    for (uint32_t t = 0; t < chair->count && !same; t++)
      same = side_of(model, holders[t]) == side_of(model, holders[(t + 1) % chair->count]);
    found += same;
  }
  return found;
}

/* ---- decisions, and paths to those who decide ---- */

static size_t count_deciding(const struct model *model) {
  size_t found = 0;
  for (size_t i = 0; i < model->bodies_count; i++)
    found += model->bodies[i].decides;
  return found;
}

/* Links by one of their ends: those of a name lie from first[name] to first[name + 1]. */
struct ways {
  uint32_t *first, *to;
};

static struct ways ways_new(const struct model *model, bool back) {
  size_t names = model->names_count;
  struct ways ways = {floor_new(names + 2, sizeof *ways.first),
                      floor_new(model->links_count, sizeof *ways.to)};
  for (size_t i = 0; i < model->links_count; i++)
    ways.first[(back ? model->links[i].to : model->links[i].from) + 2]++;
  for (size_t i = 2; i < names + 2; i++)
    ways.first[i] += ways.first[i - 1];
  for (size_t i = 0; i < model->links_count; i++) {
    struct link link = model->links[i];
    ways.to[ways.first[(back ? link.to : link.from) + 1]++] = back ? link.from : link.to;
  }
  return ways;
}

static void ways_free(struct ways *ways) {
  free(ways->first);
  free(ways->to);
}

/* Backwards from all who decide. */
static size_t count_no_path(const struct model *model) {
  struct ways back = ways_new(model, true);
  bool *reaches = floor_new(model->names_count, sizeof *reaches);
  uint32_t *waiting = floor_new(model->names_count * 2, sizeof *waiting);
  size_t count = 0, found = 0;
  for (uint32_t i = 0; i < model->names_count; i++)
    if (model->names[i].decides)
      waiting[count++] = i;
  while (count) {
    uint32_t name = waiting[--count];
    for (uint32_t i = back.first[name]; i < back.first[name + 1]; i++) {
      uint32_t from = back.to[i];
      if (!reaches[from])
        waiting[count++] = from;
      reaches[from] = true;
    }
  }
  for (size_t i = 0; i < model->bodies_count; i++)
    found += !reaches[model->bodies[i].name];
  free(reaches);
  free(waiting);
  ways_free(&back);
  return found;
}

/* Those in a circle: what is left of a strong component with more than one, or that links to itself
 * (Tarjan, with a pile of its own). */
struct circles {
  struct ways ways;
  uint32_t *order, *low, *next, *path, *open; /* by name; and two piles */
  size_t path_count, open_count;
  uint32_t time;
};

static void circles_enter(struct circles *circles, uint32_t name) {
  circles->order[name] = circles->low[name] = ++circles->time;
  circles->next[name] = circles->ways.first[name];
  circles->path[circles->path_count++] = circles->open[circles->open_count++] = name;
}

static bool links_to_itself(const struct circles *circles, uint32_t name) {
  for (uint32_t i = circles->ways.first[name]; i < circles->ways.first[name + 1]; i++)
    if (circles->ways.to[i] == name)
      return true;
  return false;
}

/* A name all of whose links were followed; how many it closes a circle with. */
static size_t circles_leave(struct circles *circles) {
  uint32_t name = circles->path[--circles->path_count], *low = circles->low;
  if (circles->path_count) {
    uint32_t before = circles->path[circles->path_count - 1];
    low[before] = low[name] < low[before] ? low[name] : low[before];
  }
  if (low[name] != circles->order[name])
    return 0;
  size_t top = circles->open_count;
  do
    low[circles->open[--circles->open_count]] = UINT32_MAX; /* in no later component */
  while (circles->open[circles->open_count] != name);
  size_t size = top - circles->open_count;
  return size > 1 || links_to_itself(circles, name) ? size : 0;
}

static size_t circles_from(struct circles *circles, uint32_t name) {
  size_t found = 0;
  circles_enter(circles, name);
  while (circles->path_count) {
    uint32_t at = circles->path[circles->path_count - 1];
    if (circles->next[at] == circles->ways.first[at + 1]) {
      found += circles_leave(circles);
      continue;
    }
    uint32_t to = circles->ways.to[circles->next[at]++];
    if (!circles->order[to])
      circles_enter(circles, to);
    else if (circles->low[to] != UINT32_MAX && circles->order[to] < circles->low[at])
      circles->low[at] = circles->order[to];
  }
  return found;
}

static size_t count_circles(const struct model *model) {
  size_t names = model->names_count, found = 0;
  uint32_t *room = floor_new(names * 5, sizeof *room);
  struct circles circles = {.ways = ways_new(model, false),
                            .order = room,
                            .low = room + names,
                            .next = room + 2 * names,
                            .path = room + 3 * names,
                            .open = room + 4 * names};
  for (size_t i = 0; i < model->bodies_count; i++)
    if (!circles.order[model->bodies[i].name])
      found += circles_from(&circles, model->bodies[i].name);
  ways_free(&circles.ways);
  free(room);
  return found;
}

/* ---- numbers, and substitutes ---- */

static bool counts_for(const struct model *model, uint32_t who, uint32_t from) {
  return !from || from == side_of(model, who) || from == party_of(model, who) || from == who;
}

static size_t count_wrong_numbers(const struct model *model) {
  size_t found = 0;
  for (size_t i = 0; i < model->figures_count; i++) {
    const struct figure *figure = &model->figures[i];
    const struct body *body = &model->bodies[figure->body];
    const struct seats *seats = model->seats + body->first_seats;
    uint32_t follows = 0;
    for (uint32_t s = 0; s < body->seats_count; s++)
      if (!seats[s].substitute && counts_for(model, seats[s].who, figure->from))
        follows += seats[s].count;
    found += follows != figure->number;
  }
  return found;
}

/* Whether somebody names more members than substitutes. */
static bool lacks_substitutes(const struct model *model, const struct body *body, int32_t *more) {
  const struct seats *seats = model->seats + body->first_seats;
  bool lacks = false;
  for (uint32_t i = 0; i < body->seats_count; i++)
    more[appointer_of(model, seats[i].who)] +=
        seats[i].substitute ? -seats[i].count : seats[i].count;
  for (uint32_t i = 0; i < body->seats_count; i++) {
    int32_t *of = &more[appointer_of(model, seats[i].who)];
    lacks = lacks || *of > 0;
    *of = 0;
  }
  return lacks;
}

static size_t count_unsubstituted(const struct model *model) {
  int32_t *more = floor_new(model->names_count, sizeof *more);
  size_t found = 0;
  for (size_t i = 0; i < model->bodies_count; i++)
    found += !model->bodies[i].substituted && lacks_substitutes(model, &model->bodies[i], more);
  free(more);
  return found;
}

/* ---- the text ---- */

/* A file mapped into memory with a zero byte behind it; NULL where it cannot be read. */
static const char *map_file(const char *path) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) != 0)
    return NULL;
  size_t length = (size_t)status.st_size;
  char *room = mmap(NULL, length + 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  bool fine = room != MAP_FAILED;
  if (fine && length)
    fine = mmap(room, length, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0) != MAP_FAILED;
  close(file);
  return fine ? room : NULL;
}

int main(int count, char **words) {
  static struct model model;
  const char *text = count == 2 ? map_file(words[1]) : NULL;
  if (!text) {
    fputs("floor FILE: a model of the generator's kind\n", stderr);
    return 2;
  }
  floor_read(&model, text);
  printf("a_seat_for_every_party %zu\n", count_unseated(&model));
  printf("chair_and_deputy_from_opposite_sides %zu\n", count_same_side(&model));
  printf("chair_alternates %zu\n", count_no_turns(&model));
  printf("no_body_decides %zu\n", count_deciding(&model));
  printf("a_path_to_someone_who_decides %zu\n", count_no_path(&model));
  printf("no_circle_of_preparing %zu\n", count_circles(&model));
  printf("stated_numbers_match %zu\n", count_wrong_numbers(&model));
  printf("a_substitute_for_each_seat %zu\n", count_unsubstituted(&model));
  return 0;
}
