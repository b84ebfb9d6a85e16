/* SPDX-License-Identifier: EUPL-1.2
 *
 * The door to the solver of choices (CaDiCaL 1.5, the only file that knows it is solver.c). It is told
 * what must hold, as literals of a graph, and asked whether all of it can hold together with what is
 * assumed for that one question.
 */
#ifndef STADGA_LOGIC_SOLVER_H
#define STADGA_LOGIC_SOLVER_H

#include "logic/graph.h"

enum answer_of_solver { SOLVER_YES, SOLVER_NO, SOLVER_LIMIT };

struct solver;

/* A solver over a graph that may still grow. All its memory, that of CaDiCaL too, is in an arena of its own
 * within that of the graph: where it runs out, what that arena does is done, and the solver is gone with the
 * arena. Never NULL. Who is done with it before closes it; NULL is allowed. */
struct solver *solver_open(const struct graph *graph);
void solver_close(struct solver *solver);

/* From now on it holds. The case found last can still be looked at until the next question. */
void solver_require(struct solver *solver, literal what);

/* Whether everything required can hold together with what is assumed here, within so many conflicts
 * (each a dead end of the search; 0: no limit). Same questions in the same order give the same answers. */
enum answer_of_solver solver_ask(struct solver *solver, const literal *assumed, size_t count, uint64_t conflicts);

/* Conflicts are counted from now on; how many there were in all questions since, as near as the library tells. */
void solver_count_conflicts(struct solver *solver);
uint64_t solver_conflicts(const struct solver *solver);

/* After YES: what a literal is in the case that was found. A choice that the solver was never told of is no
 * there; what is made of choices is worked out. After another answer: false. */
bool solver_value(const struct solver *solver, literal what);

/* After YES: the values by node of the whole graph, for graph_value; choices it was never told of are 0.
 * In an arena. After another answer: NULL. */
uint8_t *solver_values(const struct solver *solver, struct arena *arena);

/* After NO: whether what was assumed `at` this place in the last question is among those that cannot hold
 * together (perhaps not the fewest). After another answer: false. */
bool solver_is_to_blame(struct solver *solver, size_t at);

/* Everything required, as a file in DIMACS form that `cadical` reads, with what was needed to say it and what
 * was assumed (which alone changes nothing). The text is in the arena. */
const char *solver_dimacs(const struct solver *solver, struct arena *arena, size_t *length);

#endif
