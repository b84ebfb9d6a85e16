/* SPDX-License-Identifier: EUPL-1.2
 *
 * One element: the plain evaluator first, over all moments; then what it leaves unknown, over all outcomes;
 * branch by branch where the text leaves readings or alternatives. What fails and what is open is told.
 */
#include "check/element.h"

#include "check/account.h"
#include "check/apart.h"
#include "check/choice.h"
#include "check/conflicts.h"
#include "check/outcomes.h"
#include "check/scenario.h"
#include "check/vacuous.h"
#include "check/why_conflicting.h"
#include "remedy/remedy.h"
#include "settle/resting.h"

#include <string.h>

enum { CAUSES_OF_ELEMENT = 500, CAUSES_TOLD_MOST = 20000, BROKEN_TOLD_MOST = 60, APART_TOLD_MOST = 100 };

struct finding {
  enum truth member, holds;
  bool in_conflict; /* something that is in a conflict was asked for */
  bool used_lengths; /* lengths of term that the tool has listed were gone through */
  struct outcome outcome;
  struct settled settled; /* over all outcomes, where that was asked for */
};

/* Whether a thing belongs to the subject: its statement, and `where` at every moment. */
static enum truth is_member(struct view *view, const struct question *question) {
  const struct typed *subject = question->subject;
  const struct statement *statement = model_statement(view->model, question->item.ref);
  enum truth where = TRUTH_YES;
  if (!subject)
    return where;
  view->variables[subject->variable] = question->item.ref;
  if (subject->right) {
    struct outcome outcome = clock_outcome(view, subject->right);
    where = clock_always(view, &outcome);
    if (where == TRUTH_NO && clock_eventually(view, &outcome) != TRUTH_NO)
      where = TRUTH_UNKNOWN; /* at some moments it does */
  }
  if (question->item.reason.kind == REASON_BRANCH && statement)
    return truth_and(where, view_branch(view, statement));
  return question->item.possible ? truth_and(where, TRUTH_UNKNOWN) : where;
}

static struct finding find(struct view *view, const struct question *question) {
  view->met_conflict = view->used_lengths = false;
  struct finding finding = {.member = is_member(view, question), .holds = TRUTH_UNKNOWN};
  if (finding.member != TRUTH_NO) {
    finding.outcome = clock_outcome(view, question->lines);
    finding.holds = clock_always(view, &finding.outcome);
  }
  finding.in_conflict = view->met_conflict;
  finding.used_lengths = view->used_lengths;
  return finding;
}

/* The verdict where an element certainly, or perhaps, belongs to the subject. */
static enum verdict verdict_of(const struct finding *finding) {
  if (finding->in_conflict)
    return VERDICT_UNDECIDED;
  if (finding->member == TRUTH_NO)
    return VERDICT_NOT_APPLICABLE;
  if (finding->member != TRUTH_YES || finding->holds == TRUTH_UNKNOWN)
    return VERDICT_UNDECIDED;
  return finding->holds == TRUTH_YES ? VERDICT_GUARANTEED : VERDICT_VIOLATED;
}

/* What the evaluator settles may rest on lengths that it went through. */
static void note_lengths(struct judging *judging, const struct finding *finding, enum verdict verdict) {
  if (finding->used_lengths && verdict != VERDICT_UNDECIDED)
    judging->rests_on |= RESTING_ON_LENGTHS;
}

/* Whether a branch of each choice that was met is picked. */
static bool picks_all_met(const struct view *view) {
  for (size_t i = 0; i < view->group_seen_count; i++)
    if (!view->picks[view->groups_seen[i]])
      return false;
  return true;
}

/* What the evaluator leaves unknown is settled over all outcomes. */
static enum verdict verdict_over_all(struct judging *judging, const struct question *question,
                                     struct finding *finding) {
  struct view *view = judging->view;
  static const enum verdict verdicts[] = {[SETTLED_GUARANTEED] = VERDICT_GUARANTEED,
                                          [SETTLED_OPEN] = VERDICT_OPEN,
                                          [SETTLED_VIOLATED] = VERDICT_VIOLATED,
                                          [SETTLED_NEVER] = VERDICT_NOT_APPLICABLE,
                                          [SETTLED_CONFLICT] = VERDICT_CONTRADICTORY,
                                          [UNSETTLED] = VERDICT_UNDECIDED};
  enum verdict verdict = verdict_of(finding);
  note_lengths(judging, finding, verdict);
  if (verdict != VERDICT_UNDECIDED || view->steps > view->step_limit)
    return verdict;
  finding->settled = settle(view, view->scratch, question, finding->in_conflict, judge_limits(judging->options),
                            judging->alike);
  together_note(&judging->things, view->index, finding->settled.example);
  together_note(&judging->things, view->index, finding->settled.counterexample);
  view->limited = finding->settled.limited;
  judging->rests_on |= finding->settled.rests_on;
  judging->unfollowed |= finding->settled.unfollowed;
  if (picks_all_met(view)) /* else what was met stands in several readings, and is asked about in each */
    conflicts_add(view, judging->conflicts, &finding->settled);
  return verdicts[finding->settled.as];
}

/* Which verdicts came out, a bit for each. All alike, that verdict; else a contradiction if there is one; else
 * undecided if one is; else the branches settle it in both ways. A rule does not fail where there is nothing it
 * is about. */
static enum verdict of_branches(unsigned seen) {
  for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
    if (seen == 1u << verdict)
      return (enum verdict)verdict;
  if (seen & 1u << VERDICT_CONTRADICTORY)
    return VERDICT_CONTRADICTORY;
  if (seen & 1u << VERDICT_UNDECIDED)
    return VERDICT_UNDECIDED;
  return seen & (1u << VERDICT_OPEN | 1u << VERDICT_VIOLATED) ? VERDICT_OPEN : VERDICT_GUARANTEED;
}

/* Judged branch by branch. The branches that were found last with the common verdict stay picked if
 * that verdict is violated, so that what fails in them can be told. */
static enum verdict judge_branches(struct judging *judging, const struct question *question,
                                   struct finding *finding) {
  struct view *view = judging->view;
  size_t count = view->group_seen_count;
  uint32_t groups[GROUPS_SEEN_MOST];
  memcpy(groups, view->groups_seen, count * sizeof *groups);
  unsigned seen = 0;
  cases_begin(&judging->cases, groups, count);
  view_pick_first(view, groups, count);
  do {
    struct finding one = find(view, question);
    enum verdict verdict = verdict_over_all(judging, question, &one);
    seen |= 1u << verdict;
    cases_note(view, view->scratch, &judging->cases, verdict, &one.settled);
    if (one.member != TRUTH_NO)
      *finding = one;
  } while (view_pick_next(view, groups, count));
  if (seen & (seen - 1)) /* it turns on the branches, whatever each of them rests on */
    judging->rests_on = 0;
  return of_branches(seen);
}

/* What is open in an element. */
static void tell_open(struct view *view, const struct question *question,
                      const struct finding *finding, struct element *element,
                      struct account *account) {
  struct choices choices = {0};
  if (element->limited) {
    bool by_conflicts = element->account->conflict_count > ASIDE_CONFLICTS_MOST;
    choice_add(view, (struct reason){.kind = by_conflicts ? REASON_CONFLICTS : REASON_LIMIT}, &choices);
  } else {
    if (question->item.possible)
      choice_add(view, question->item.reason, &choices);
    if (question->subject && question->subject->right && finding->member == TRUTH_UNKNOWN)
      choices_of(view, question->subject->right, &choices);
    choices_of_outcome(view, question->lines, &finding->outcome, &choices);
  }
  account->choices = choices.items;
  account->choice_count = choices.count;
}

/* What fails; as it is in one outcome, where there is one. */
static struct causes causes_in(struct judging *judging, const struct question *question,
                               const struct finding *finding, const struct world *world) {
  struct summary *summary = &judging->summary;
  struct view *view = judging->view;
  struct outcome outcome = finding->outcome;
  view->world = world;
  view->tick = world ? finding->settled.fails_at : 0;
  if (question->subject)
    view->variables[question->subject->variable] = stretch_thing_now(view, question);
  if (world)
    outcome = clock_outcome(view, question->lines);
  struct causes causes = {.most = summary->searched < CAUSES_TOLD_MOST ? CAUSES_OF_ELEMENT : 1};
  causes_of_outcome(view, question->lines, &outcome, question->item.ref, question->otherwise, &causes);
  view->world = NULL;
  view->tick = 0;
  causes_finish(view, &causes);
  summary->searched += causes.searched;
  return causes;
}

/* What fails in one outcome, or under some branches, may hold in others. */
static bool tell_apart(struct judging *judging, const struct question *question, const struct finding *finding,
                       const struct settled *shown, bool *otherwise, struct causes *causes) {
  struct view *view = judging->view;
  bool known = verdict_of(finding) == VERDICT_VIOLATED && !judging->cases.count;
  if (known || judging->options->bare || judging->apart++ >= APART_TOLD_MOST)
    return false;
  return apart_tell(view, question, judging->options, finding->in_conflict, finding->member == TRUTH_YES, shown,
                    otherwise, causes);
}

static size_t things_told(const struct causes *causes) {
  size_t count = 0;
  for (size_t i = 0; i < causes->count; i++)
    count += fill_things(&causes->fillings[i]);
  return count;
}

/* Whether an outcome fails in just so much as fails in all, of which nothing may be known in particular. */
static bool speaks_alike(const struct causes *known, const struct causes *in_outcome) {
  return !known->count || things_told(known) == things_told(in_outcome);
}

/* What the evaluator knew of all outcomes may be more than what fails first in one, or less than what fails there.
 * Whether an outcome is shown that is first broken by none of the parts that were told. */
static bool tell_violated(struct judging *judging, const struct question *question, const struct finding *finding,
                          bool shown, struct account *account) {
  struct causes causes = {0};
  bool otherwise = false;
  bool apart = tell_apart(judging, question, finding, shown ? &finding->settled : NULL, &otherwise, &causes);
  if (apart)
    causes_finish(judging->view, &causes);
  else
    causes = causes_in(judging, question, finding, finding->settled.counterexample);
  if (!apart && finding->settled.counterexample && verdict_of(finding) == VERDICT_VIOLATED) {
    struct causes known = causes_in(judging, question, finding, NULL);
    causes = speaks_alike(&known, &causes) ? causes : known;
  }
  summary_add(&judging->summary, judging->view, &causes);
  account->causes = causes.items;
  account->cause_count = causes.count;
  return otherwise;
}

/* Where it turns on time, an outcome is told, up to when it is broken: whether there is one. */
static bool find_broken(struct judging *judging, const struct question *question, struct finding *finding) {
  const struct judge_options *options = judging->options;
  bool wanted = options->examples && !options->bare && judging->view->group_seen_count == 0 && !finding->in_conflict;
  return wanted && judging->broken++ < BROKEN_TOLD_MOST &&
         outcomes_broken(judging->view, question, options, judging->alike, &finding->settled);
}

/* What is missing where it fails: in the outcome that breaks it, where there is one, else as far as is known. */
static void find_missing(struct view *view, const struct question *question, struct outcome known,
                         const struct settled *settled, struct lacks *out) {
  if (question->subject)
    view->variables[question->subject->variable] = question->item.ref;
  if (settled->counterexample) {
    view->world = settled->counterexample;
    view->tick = settled->fails_at;
    known = clock_outcome(view, question->lines);
  }
  remedy_of_outcome(view, question->lines, &known, out);
  view->world = NULL;
  view->tick = 0;
}

/* What the outcome that breaks it lacks; and how one of the choices may be fixed in which the two differ. */
static const struct lacks *fixes(struct view *view, const struct question *question, const struct settled *settled) {
  struct lacks *lacks = arena_alloc(view->arena, sizeof *lacks), wants = {0};
  struct lack lack = {0};
  find_missing(view, question, (struct outcome){0}, settled, &wants);
  remedy_together(view->arena, &wants, &lack);
  scenario_fixes(view, settled, &lack);
  lacks_add(view->arena, lacks, lack);
  return lacks;
}

/* The same where readings or alternatives are left: in the first case that leaves it open; NULL: none does. */
static const struct lacks *fixes_in_case(struct view *view, const struct question *question,
                                         const struct branch_cases *cases) {
  const struct lacks *lacks = NULL;
  for (size_t i = 0; i < cases->count && !lacks; i++)
    if (cases->items[i].verdict == VERDICT_OPEN && cases->items[i].settled.as == SETTLED_OPEN) {
      cases_pick(view, cases, &cases->items[i]);
      lacks = fixes(view, question, &cases->items[i].settled);
    }
  view_pick_none(view, view->groups_seen, view->group_seen_count);
  return lacks;
}

/* The branches of all choices that were seen. */
static void note_branches(const struct view *view, struct account *account) {
  const struct model *model = view->model;
  uint32_t *branches = arena_array(view->arena, model->branches_count + 1, sizeof *branches);
  account->branches = branches;
  for (uint32_t b = 0; b < model->branches_count; b++)
    for (size_t i = 0; i < view->group_seen_count; i++)
      if (model->branches[b].group == view->groups_seen[i])
        branches[account->branch_count++] = b;
}

static void read_subject(struct view *view, struct ref subject) {
  if (subject.sort > SORT_AGREEMENT || view->read_count == 0)
    view_read_thing(view, subject);
}

static struct element *element_add(struct judging *judging, struct element element) {
  judging->elements = arena_grow(judging->view->arena, judging->elements, &judging->room,
                                 judging->count + 1, sizeof *judging->elements);
  judging->elements[judging->count] = element;
  return &judging->elements[judging->count++];
}

/* An open element is kept, to be asked about together with the others. */
static void keep_open(struct judging *judging, const struct question *question, bool in_conflict) {
  struct view *view = judging->view;
  struct open_element *kept = arena_alloc(view->arena, sizeof *kept);
  *kept = (struct open_element){
      .next = judging->open, .place = judging->count - 1, .question = *question, .in_conflict = in_conflict};
  kept->things = arena_array(view->arena, judging->things.count + 1, sizeof *kept->things);
  for (uint32_t i = 0; i < judging->things.count; i++)
    kept->things[kept->thing_count++] = judging->things.items[i];
  for (size_t i = 0; i < view->group_seen_count; i++)
    view_see_group(view->groups_seen[i], kept->groups, &kept->group_count);
  judging->open = kept;
  judging->open_count++;
}

/* An account for one element alone. */
static struct account *own_account(struct view *view, struct element *element) {
  struct account *account = arena_alloc(view->arena, sizeof *account);
  *account = *element->account;
  element->account = account;
  return account;
}

/* Finds the verdict; `chosen` is what was found where it holds, in one of the branches. */
static enum verdict judge_outcomes(struct judging *judging, const struct question *question,
                                   const struct finding *finding, struct finding *chosen) {
  struct view *view = judging->view;
  enum verdict verdict = verdict_of(finding);
  note_lengths(judging, finding, verdict);
  *chosen = *finding;
  unsigned rests_on = judging->rests_on;
  while (verdict == VERDICT_UNDECIDED) {
    judging->unfollowed = 0;
    judging->rests_on = rests_on; /* what comes of branches that are not picked is forgotten */
    size_t count = view->group_seen_count;
    if (count == GROUPS_SEEN_MOST || view_pick_count(view, view->groups_seen, count) > VIEW_PICKS_MOST) {
      view->limited = true;
      return verdict;
    }
    enum verdict one = count ? judge_branches(judging, question, chosen) : verdict_over_all(judging, question, chosen);
    if (view->group_seen_count == count) /* no more choices of branches were met on the way */
      return one;
  }
  return verdict;
}

/* Whether the text contradicts itself whichever branch holds: then it turns on none of them. */
static bool contradicts_in_all(const struct branch_cases *cases) {
  for (size_t i = 0; i < cases->count; i++)
    if (cases->items[i].verdict != VERDICT_CONTRADICTORY)
      return false;
  return cases->count > 0;
}

/* The conflicts met in all cases. */
static struct conflicts conflicts_of_cases(const struct view *view, const struct branch_cases *cases) {
  struct conflicts met = {0};
  for (size_t i = 0; i < cases->count; i++) conflicts_add(view, &met, &cases->items[i].settled);
  return met;
}

/* What was met on the way to a verdict over all outcomes. */
static void tell_settled(const struct judging *judging, const struct settled *settled, struct element *element) {
  if (!judging->rests_on && !judging->unfollowed && !settled->conflict_count && !settled->decided_to)
    return;
  struct account *account = own_account(judging->view, element);
  account->rests_on = element->verdict == VERDICT_UNDECIDED ? 0 : judging->rests_on;
  account->conflicts = conflicts_told(judging->view, settled, &account->conflict_count);
  if (contradicts_in_all(&judging->cases)) {
    struct conflicts all = conflicts_of_cases(judging->view, &judging->cases);
    account->conflicts = all.items;
    account->conflict_count = all.count;
  }
  if (element->verdict != VERDICT_UNDECIDED) return;
  account->decided_to = settled->decided_to;
  account->unfollowed = element->limited || account->decided_to ? 0 : judging->unfollowed;
}

/* What was met in the case that the verdict turns on: where one is in a conflict, that one. */
static const struct settled *settled_in(const struct judging *judging, enum verdict verdict,
                                        const struct finding *chosen) {
  for (size_t i = 0; verdict == VERDICT_CONTRADICTORY && i < judging->cases.count; i++)
    if (judging->cases.items[i].verdict == verdict)
      return &judging->cases.items[i].settled;
  return &chosen->settled;
}

/* What turns on time may turn on what comes after the last day: where some come in turn, as the evaluator found
 * (`by_turns`), or more than one moment is asked for. */
static void note_last_day(struct judging *judging, const struct question *question, enum verdict verdict,
                          bool by_turns) {
  struct view *view = judging->view;
  if (!view->model->agreement.valid_until.year || judging->options->bare) return;
  struct need need = stretch_survey(view, view->scratch, question, ASIDE_NOTHING);
  const struct resting_claim claim = {.view = view, .arena = view->scratch, .question = question, .need = &need,
                                      .conflicts = judging->options->conflicts};
  bool looks_on = resting_looks_on(question->lines) && when_asks_who(question->lines, false);
  if (by_turns || need.in_time || looks_on) judging->rests_on |= resting_past_last_day(&claim, verdict);
}

/* Kept, and not settled, whatever the evaluator says of it. */
static void keep_asked(struct judging *judging, const struct question *question, enum verdict verdict) {
  if (verdict == VERDICT_NOT_APPLICABLE)
    return;
  struct question *kept = arena_alloc(judging->view->arena, sizeof *kept);
  *kept = *question;
  kept->next = judging->asked;
  judging->asked = kept;
}

/* Nothing is known yet of the element. */
static void begin(struct judging *judging) {
  struct view *view = judging->view;
  arena_clear(view->scratch);
  view->group_seen_count = 0;
  view->limited = false;
  judging->rests_on = judging->unfollowed = 0;
  judging->things = (struct things){.arena = view->scratch};
  judging->cases = (struct branch_cases){0};
  view_begin(view);
}

/* What the evaluator finds; choices in some branches of which there are conflicts count as seen where one was met. */
static struct finding find_first(struct view *view, const struct question *question) {
  view_open_totals(view, false);
  struct finding finding = find(view, question);
  view_open_totals(view, finding.in_conflict);
  for (size_t i = 0; finding.in_conflict && i < view->conflict_group_count; i++)
    view_see_group(view->conflict_groups[i], view->groups_seen, &view->group_seen_count);
  return finding;
}

/* Under the branches that stay picked. */
static void tell_failing(struct judging *judging, const struct question *question, const struct finding *chosen,
                         struct element *element) {
  struct account *account = own_account(judging->view, element);
  struct finding broken = *chosen;
  bool shown = find_broken(judging, question, &broken);
  bool otherwise = tell_violated(judging, question, &broken, shown, account);
  if (shown)
    scenario_tell_broken(judging->view, &broken.settled, account);
  if (otherwise)
    outcomes_tell_failing(judging->view, question, &broken.settled, account);
  if (judging->options->repairs) {
    struct lacks *lacks = arena_alloc(judging->view->arena, sizeof *lacks);
    find_missing(judging->view, question, chosen->outcome, &chosen->settled, lacks);
    account->lacks = lacks;
  }
}

/* All elements of a line have the same words. */
static void tell_vacuous(struct judging *judging, const struct question *question, struct element *element) {
  if (element->verdict != VERDICT_GUARANTEED || judging->options->bare || !vacuous_is(judging->view, question))
    return;
  if (judging->vacuous_lines != question->lines)
    judging->vacuous = vacuous_sets(judging->view, question);
  judging->vacuous_lines = question->lines;
  element->vacuous = judging->vacuous;
}

static void tell_decided(struct judging *judging, const struct question *question, struct element *element) {
  if (!judging->options->why)
    return;
  own_account(judging->view, element)->why =
      why_decided(judging->view, question, element->verdict, judging->conflicts, judging->options->conflicts);
}

/* What is open, or keeps it from being decided. */
static void tell_undecided(struct judging *judging, const struct question *question, const struct finding *finding,
                           struct finding *chosen, struct element *element) {
  const struct judge_options *options = judging->options;
  struct view *view = judging->view;
  struct account *account = own_account(view, element);
  bool is_open = element->verdict == VERDICT_OPEN, contradicts = element->verdict == VERDICT_CONTRADICTORY;
  if (question->subject)
    view->variables[question->subject->variable] = question->item.ref;
  if (options->repairs)
    note_branches(view, account);
  if (is_open)
    keep_open(judging, question, finding->in_conflict || chosen->settled.conflict_count);
  if (is_open && !options->examples && !options->repairs)
    return;
  const struct open_finding open = {question, options, &judging->cases, &chosen->settled};
  bool told = is_open && outcomes_tell(view, &open, account);
  if (told && options->repairs)
    account->lacks = judging->cases.count ? fixes_in_case(view, question, &judging->cases)
                                          : fixes(view, question, &chosen->settled);
  bool of_branches = judging->cases.count && !contradicts_in_all(&judging->cases);
  if (!told && (!contradicts || !account->conflict_count || of_branches))
    tell_open(view, question, finding, element, account);
}

void element_judge(struct judging *judging, const struct question *question) {
  struct view *view = judging->view;
  begin(judging);
  struct finding finding = find_first(view, question), chosen;
  if (judging->options->brute) {
    keep_asked(judging, question, verdict_of(&finding));
    return;
  }
  enum verdict verdict = judge_outcomes(judging, question, &finding, &chosen);
  if (verdict == VERDICT_NOT_APPLICABLE) {
    view_pick_none(view, view->groups_seen, view->group_seen_count);
    return;
  }
  read_subject(view, question->item.ref);
  bool limited = verdict == VERDICT_UNDECIDED && view->limited;
  note_last_day(judging, question, verdict, finding.outcome.role_count > 0);
  const struct account *account = account_of_read(&judging->accounts, view);
  struct element *element = element_add(judging, (struct element){.subject = question->item.ref, .verdict = verdict,
                                                                  .limited = limited, .account = account});
  element->by_search = limited && chosen.settled.by_search;
  tell_settled(judging, settled_in(judging, verdict, &chosen), element);
  if (verdict == VERDICT_VIOLATED)
    tell_failing(judging, question, &chosen, element);
  view_pick_none(view, view->groups_seen, view->group_seen_count);
  tell_vacuous(judging, question, element);
  if (verdict == VERDICT_GUARANTEED || verdict == VERDICT_VIOLATED)
    tell_decided(judging, question, element);
  else if (!judging->options->bare)
    tell_undecided(judging, question, &finding, &chosen, element);
}
