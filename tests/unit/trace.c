/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which lines of a model cite which clause of tests/cases/program/forum.tsv, and which cite none.
 */
#include "unit/workshop.h"

#include "trace/trace.h"

static const char source[] = "source f \"The forum\" from \"tests/cases/program/forum.tsv\"\n";

static const struct trace *trace_read(void **state, const char *text) {
  struct text whole = text_new(*state);
  text_addf(&whole, "%s%s", source, text);
  return trace_of(model_read(state, text_string(&whole)));
}

/* Where the lines begin: "3 5"; one that was passed over has a "!" behind it. */
static const char *lines_of(void **state, const struct trace *trace, struct trace_lines lines) {
  struct text text = text_new(*state);
  for (size_t i = 0; i < lines.count; i++) {
    size_t line, column;
    source_position(trace->model->workshop->sources, lines.items[i].item->at.start, &line, &column);
    text_addf(&text, "%s%zu%s", i ? " " : "", line, lines.items[i].passed_over ? "!" : "");
  }
  return text_string(&text);
}

static void each_clause_has_a_state(void **state) {
  const struct trace *trace = trace_read(state, "region North @ f-1\naim \"Talks\" @ f-2\n"
                                                "omitted \"Why\", \"and why\" @ f-3\nregion South @ f-1, f-1\n"
                                                "for North @ f-5 { task \"Talk\" @ f-2 }\n");
  static const enum trace_state states[] = {TRACE_STATED, TRACE_STATED, TRACE_OMITTED, TRACE_UNCOVERED, TRACE_STATED};
  static const char *const lines[] = {"3 6", "4 7", "5", "", "7"};
  for (size_t i = 0; i < 5; i++) {
    assert_int_equal(trace->clauses[i].state, states[i]);
    assert_string_equal(lines_of(state, trace, trace->clauses[i].lines), lines[i]);
  }
  assert_string_equal(trace->clauses[2].reason, "Why; and why");
  assert_null(trace->clauses[3].reason);
  assert_int_equal(trace->counts[TRACE_STATED], 3);
  assert_int_equal(trace->counts[TRACE_AIM], 0);
  assert_int_equal(trace->counts[TRACE_OMITTED], 1);
  assert_int_equal(trace->counts[TRACE_UNCOVERED], 1);
}

static void a_reading_that_is_not_picked_cites_too(void **state) {
  const struct trace *trace =
      trace_read(state, "region North @ f-1\nbody Forum @ f-1 {\n"
                        "reading \"One\" { stated 1 @ f-2 }\nor \"Two\" assumed \"So\" {\n"
                        "either { stated 2 @ f-2 } or {\nstated 3 } }\n}\n"
                        "reading \"A\" { body Group\n} or \"B\" assumed \"So\" { body Club @ f-3\n}\n");
  assert_string_equal(lines_of(state, trace, trace->clauses[1].lines), "5! 7");
  assert_string_equal(lines_of(state, trace, trace->clauses[2].lines), "11");
  assert_string_equal(lines_of(state, trace, trace->uncited), "8 10!");
  assert_int_equal(trace->line_count, 7);
  trace = trace_read(state, "reading \"A\" { omitted nothing @ f-4\n}\n"
                            "or \"B\" assumed \"So\" { region North @ f-1\n}\n");
  assert_string_equal(trace->clauses[3].reason, "");
}

static void what_says_nothing_needs_no_clause(void **state) {
  const struct trace *trace =
      trace_read(state, "use chairs\nregion North\nregion North again @ f-1\nunit Board of North\n"
                        "for Board {\ntask \"Talk\" @ f-2\n}\n"
                        "rule two shall {\nsv \"Två\"\nen \"Two\"\ncount(sides) = 0\n}\n"
                        "principle none {\nsv \"Ingen\"\nen \"None\"\ncount(sides) = 0\n}\nlevel high @ f-3\n"
                        "body Forum @ f-4 {\nlevel high\n}\nside S { party P }\nside T @ f-5 { party Q }\n");
  assert_string_equal(lines_of(state, trace, trace->uncited), "6 15 22 24 24");
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(each_clause_has_a_state), SCENE(a_reading_that_is_not_picked_cites_too),
                                     SCENE(what_says_nothing_needs_no_clause)};
  RUN(tests);
}
