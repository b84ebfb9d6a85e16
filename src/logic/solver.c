/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what must hold and what is assumed, as literals of a graph. Out: whether it can, and how. What is needed
 * of the graph is said in clauses, each node once and both ways (so that what is required and what is assumed
 * can grow), and its nodes are numbered as they are first needed. The clauses are kept here, and the library
 * is told of them when it is asked. It ends the program where it is called at a wrong time: after an answer
 * it is only asked what that answer allows.
 */
#include "logic/solver.h"

#include "base/text.h"
#include "logic/solver_memory.h"

#include <ccadical.h>
#include <limits.h>
#include <string.h>

enum { FOUND = 10, IMPOSSIBLE = 20 };                /* as the library answers */
enum { REQUIRED = 1, REQUIRED_NOT = 2, SPREAD = 4 }; /* marks of nodes; the last: written out within a clause */

/* Some literals, of the graph or as the library knows them. */
struct literals {
  literal *items;
  size_t count, room;
};
struct numbers {
  int *items;
  size_t count, room;
};

/* Values by node of the case found last, worked out when first needed. */
struct filled {
  uint8_t *values;
  size_t count, room;
};

struct solver {
  struct arena *arena;
  const struct graph *graph;
  struct solver_memory *memory;
  CCaDiCaL *library;
  int *variables; /* by node: its number there, from 1; 0: not needed so far */
  uint8_t *marks; /* by node */
  size_t variables_room, marks_room;
  int variable_count, known_count; /* so many of them the library was told of */
  struct numbers clauses;          /* each ends with 0 */
  size_t clause_count, told_count; /* clauses; numbers the library was told */
  struct numbers assumed;
  struct literals waiting, pending; /* nodes to be said; what is yet to be required */
  struct literals within;           /* the clause that is made, */
  struct numbers clause;            /* and in numbers */
  struct filled *filled;
  uint64_t conflicts; /* in all questions so far, where it counts them */
  bool counts;
  enum answer_of_solver answer;
};

static void push(struct arena *arena, struct literals *literals, literal a) {
  if (literals->count == literals->room)
    literals->items = arena_grow(arena, literals->items, &literals->room, literals->count + 1, sizeof a);
  literals->items[literals->count++] = a;
}

static void add_number(struct arena *arena, struct numbers *numbers, int number) {
  if (numbers->count == numbers->room)
    numbers->items = arena_grow(arena, numbers->items, &numbers->room, numbers->count + 1, sizeof number);
  numbers->items[numbers->count++] = number;
}

/* ---- opening and closing ---- */

/* From each dead end a clause is learnt. */
static void count_conflict(void *conflicts, int *learnt) {
  (void)learnt;
  ++*(uint64_t *)conflicts;
}

struct solver *solver_open(const struct graph *graph) {
  struct arena *arena = arena_within(graph_arena(graph));
  struct solver *solver = arena_alloc(arena, sizeof *solver);
  solver->arena = arena;
  solver->graph = graph;
  solver->memory = solver_memory_new(arena);
  solver->filled = arena_alloc(arena, sizeof *solver->filled);
  solver->answer = SOLVER_LIMIT; /* nothing was found */
  solver_memory_use(solver->memory);
  solver->library = ccadical_init();
  ccadical_set_option(solver->library, "quiet", 1); /* first: else it prints */
  solver_memory_use(NULL);
  return solver;
}

void solver_count_conflicts(struct solver *solver) {
  solver->counts = true;
  ccadical_set_learn(solver->library, &solver->conflicts, INT_MAX, count_conflict);
}

/* All that the library has is in the arena: it is not told, but where it tells of clauses, which it keeps elsewhere. */
void solver_close(struct solver *solver) {
  if (!solver) return;
  if (solver->counts) {
    solver_memory_use(solver->memory);
    ccadical_release(solver->library);
    solver_memory_use(NULL);
  }
  arena_close(solver->arena);
}

/* ---- nodes in clauses ---- */

static void make_room(struct solver *solver) {
  size_t size = graph_size(solver->graph);
  solver->variables = arena_grow(solver->arena, solver->variables, &solver->variables_room, size, sizeof(int));
  solver->marks = arena_grow(solver->arena, solver->marks, &solver->marks_room, size, 1);
}

/* Whether the node gets this mark now. */
static bool mark(struct solver *solver, uint32_t node, uint8_t as) {
  bool first = !(solver->marks[node] & as);
  solver->marks[node] |= as;
  return first;
}

static int number_of(const struct solver *solver, literal a) {
  int variable = solver->variables[a >> 1];
  return a & 1 ? -variable : variable;
}

static void add_clause(struct solver *solver, const int *numbers, size_t count) {
  for (size_t i = 0; i < count; i++) add_number(solver->arena, &solver->clauses, numbers[i]);
  add_number(solver->arena, &solver->clauses, 0);
  solver->clause_count++;
}

#define CLAUSE(solver, ...)                                                                                            \
  add_clause(solver, (const int[]){__VA_ARGS__}, sizeof((const int[]){__VA_ARGS__}) / sizeof(int))

static bool is_and(const struct graph *graph, uint32_t node) {
  return node > 0 && !graph_is_variable(graph, node);
}

/* Whether the node is "if p then a else b", made as not (p and not a) and not (not p and not b). */
static bool is_choice_between(const struct graph *graph, uint32_t node, literal parts[3]) {
  literal left, right, of_left[2], of_right[2];
  graph_parts(graph, node, &left, &right);
  if (!(left & right & 1) || !is_and(graph, left >> 1) || !is_and(graph, right >> 1)) return false;
  graph_parts(graph, left >> 1, &of_left[0], &of_left[1]);
  graph_parts(graph, right >> 1, &of_right[0], &of_right[1]);
  for (size_t i = 0; i < 4; i++)
    if (of_left[i / 2] == graph_not(of_right[i % 2])) {
      parts[0] = of_left[i / 2];
      parts[1] = graph_not(of_left[1 - i / 2]);
      parts[2] = graph_not(of_right[1 - i % 2]);
      return true;
    }
  return false;
}

/* What the clauses of a node name besides itself: nothing, two or three literals. */
static size_t parts_of(const struct graph *graph, uint32_t node, literal parts[3]) {
  if (!is_and(graph, node)) return 0;
  if (is_choice_between(graph, node, parts)) return 3;
  graph_parts(graph, node, &parts[0], &parts[1]);
  return 2;
}

static void define(struct solver *solver, uint32_t node, const literal *parts, size_t count) {
  int it = solver->variables[node] = ++solver->variable_count;
  if (node == 0) CLAUSE(solver, -it);
  if (count == 0) return;
  int p = number_of(solver, parts[0]), a = number_of(solver, parts[1]);
  if (count == 2) {
    CLAUSE(solver, -it, p);
    CLAUSE(solver, -it, a);
    CLAUSE(solver, it, -p, -a);
    return;
  }
  int b = number_of(solver, parts[2]);
  CLAUSE(solver, -it, -p, a);
  CLAUSE(solver, it, -p, -a);
  CLAUSE(solver, -it, p, b);
  CLAUSE(solver, it, p, -b);
}

/* The number of a literal; it and all it rests on are said first, where they were not. */
static int said(struct solver *solver, literal a) {
  struct literals *waiting = &solver->waiting;
  push(solver->arena, waiting, a);
  while (waiting->count) {
    uint32_t node = waiting->items[waiting->count - 1] >> 1;
    literal parts[3];
    size_t count = solver->variables[node] ? 0 : parts_of(solver->graph, node, parts), before = waiting->count;
    for (size_t i = count; i > 0; i--)
      if (!solver->variables[parts[i - 1] >> 1]) push(solver->arena, waiting, parts[i - 1]);
    if (waiting->count > before) continue;
    if (!solver->variables[node]) define(solver, node, parts, count);
    waiting->count--;
  }
  return number_of(solver, a);
}

/* ---- what must hold ---- */

/* Adds to the clause: not (a and b) is not a or not b, unless it has a number by which it can be named. Each is
 * written out in one place only, so that what is shared does not grow. */
static void spread(struct solver *solver, literal a) {
  struct literals *waiting = &solver->waiting;
  literal parts[3];
  push(solver->arena, waiting, a);
  while (waiting->count) {
    a = waiting->items[--waiting->count];
    uint32_t node = a >> 1;
    bool open = (a & 1) && !solver->variables[node] && parts_of(solver->graph, node, parts) == 2;
    if (!open || !mark(solver, node, SPREAD)) {
      push(solver->arena, &solver->within, a);
      continue;
    }
    push(solver->arena, waiting, graph_not(parts[1]));
    push(solver->arena, waiting, graph_not(parts[0]));
  }
}

static void require_any(struct solver *solver, const literal *items, size_t count) {
  struct numbers *clause = &solver->clause;
  clause->count = solver->within.count = 0;
  for (size_t i = 0; i < count; i++) spread(solver, items[i]);
  for (size_t i = 0; i < solver->within.count; i++)
    add_number(solver->arena, clause, said(solver, solver->within.items[i]));
  add_clause(solver, clause->items, clause->count);
}

/* One literal: it, or what it says of its parts, where that can wait to be required itself. */
static void require_one(struct solver *solver, literal a) {
  literal parts[3], opposite = a & 1;
  size_t count = parts_of(solver->graph, a >> 1, parts);
  if (count == 3) {
    require_any(solver, (const literal[]){graph_not(parts[0]), parts[1] ^ opposite}, 2);
    require_any(solver, (const literal[]){parts[0], parts[2] ^ opposite}, 2);
  } else if (count == 2 && !opposite) {
    push(solver->arena, &solver->pending, parts[1]);
    push(solver->arena, &solver->pending, parts[0]);
  } else {
    require_any(solver, &a, 1);
  }
}

void solver_require(struct solver *solver, literal what) {
  make_room(solver);
  push(solver->arena, &solver->pending, what);
  while (solver->pending.count) {
    literal a = solver->pending.items[--solver->pending.count];
    if (mark(solver, a >> 1, a & 1 ? REQUIRED_NOT : REQUIRED) && a != GRAPH_YES) require_one(solver, a);
  }
}

/* ---- questions ---- */

/* All new variables at once, by the last of them: one by one they are dear. */
static void tell_variables(struct solver *solver) {
  if (solver->variable_count == solver->known_count) return;
  ccadical_freeze(solver->library, solver->variable_count);
  ccadical_melt(solver->library, solver->variable_count);
}

static void tell_clauses(struct solver *solver) {
  tell_variables(solver);
  while (solver->told_count < solver->clauses.count)
    ccadical_add(solver->library, solver->clauses.items[solver->told_count++]);
  solver->known_count = solver->variable_count;
}

enum answer_of_solver solver_ask(struct solver *solver, const literal *assumed, size_t count, uint64_t conflicts) {
  make_room(solver);
  solver->assumed.count = solver->filled->count = 0;
  for (size_t i = 0; i < count; i++) add_number(solver->arena, &solver->assumed, said(solver, assumed[i]));
  solver_memory_use(solver->memory);
  tell_clauses(solver);
  for (size_t i = 0; i < count; i++) ccadical_assume(solver->library, solver->assumed.items[i]);
  if (conflicts) /* for this question only */
    ccadical_limit(solver->library, "conflicts", conflicts < INT_MAX ? (int)conflicts : INT_MAX);
  int said = ccadical_solve(solver->library);
  solver_memory_use(NULL);
  return solver->answer = said == FOUND ? SOLVER_YES : said == IMPOSSIBLE ? SOLVER_NO : SOLVER_LIMIT;
}

uint64_t solver_conflicts(const struct solver *solver) {
  return solver->conflicts;
}

/* Of a node that the library was told of. */
static bool value_there(const struct solver *solver, uint32_t node) {
  solver_memory_use(solver->memory);
  bool value = ccadical_val(solver->library, solver->variables[node]) > 0;
  solver_memory_use(NULL);
  return value;
}

static bool is_known(const struct solver *solver, uint32_t node) {
  return node < solver->variables_room && solver->variables[node] && solver->variables[node] <= solver->known_count;
}

static void fill(const struct solver *solver, uint8_t *values) {
  size_t size = graph_size(solver->graph);
  for (uint32_t node = 0; node < size; node++)
    values[node] = graph_is_variable(solver->graph, node) && is_known(solver, node) && value_there(solver, node);
  graph_fill(solver->graph, values);
}

bool solver_value(const struct solver *solver, literal what) {
  struct filled *filled = solver->filled;
  size_t size = graph_size(solver->graph);
  if (solver->answer != SOLVER_YES) return false;
  if (is_known(solver, what >> 1)) return value_there(solver, what >> 1) != (what & 1);
  if (filled->count < size) {
    filled->values = arena_grow(solver->arena, filled->values, &filled->room, size, 1);
    fill(solver, filled->values);
    filled->count = size;
  }
  return graph_value(filled->values, what);
}

uint8_t *solver_values(const struct solver *solver, struct arena *arena) {
  if (solver->answer != SOLVER_YES) return NULL;
  uint8_t *values = arena_array(arena, graph_size(solver->graph), 1);
  fill(solver, values);
  return values;
}

bool solver_is_to_blame(struct solver *solver, size_t at) {
  if (solver->answer != SOLVER_NO || at >= solver->assumed.count) return false;
  solver_memory_use(solver->memory);
  bool blamed = ccadical_failed(solver->library, solver->assumed.items[at]);
  solver_memory_use(NULL);
  return blamed;
}

const char *solver_dimacs(const struct solver *solver, struct arena *arena, size_t *length) {
  struct text text = text_new(arena);
  text_addf(&text, "p cnf %d %zu\n", solver->variable_count, solver->clause_count);
  for (size_t i = 0; i < solver->clauses.count; i++)
    text_addf(&text, solver->clauses.items[i] ? "%d " : "%d\n", solver->clauses.items[i]);
  *length = text.length;
  return text.bytes;
}
