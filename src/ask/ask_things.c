/* SPDX-License-Identifier: EUPL-1.2
 *
 * A question after things: which are an answer at all times of all outcomes, which surely at some times, and which
 * only in some outcomes.
 */
#include "ask/asking.h"

#include "base/text.h"
#include "check/naming.h"
#include "logic/clock.h"
#include "logic/fields.h"

#include <string.h>

enum { JUDGED_MOST = 120, MOMENTS_MOST = 4000, TURNS_MOST = 256 };

/* ---- what the evaluator finds ---- */

/* Each thing found at some moment, and at how many moments it certainly was. */
struct tally {
  struct refs refs;
  size_t *certain;
  size_t certain_room, moments;
  bool more, cut; /* `cut`: not all moments were gone through */
  bool unnamed;   /* a holder may be somebody whom the text does not name */
  uint32_t *places[SORT_COUNT]; /* of the model's things by number: where in `refs` they are + 1 */
};

/* Where a thing is in the tally + 1, to be set where it is 0; NULL: it is none of the model's things. */
static uint32_t *place_of(struct view *view, struct tally *tally, struct ref ref) {
  size_t count = ref.sort == SORT_TERM ? view->index->first_term[view->model->roles_count]
                                       : model_count(view->model, ref.sort);
  uint32_t **places = &tally->places[ref.sort];
  if (ref.index >= count)
    return NULL;
  if (!*places)
    *places = arena_array(view->arena, count, sizeof **places);
  return &(*places)[ref.index];
}

/* Whether it was found at every moment, certainly. */
static bool is_certain(const struct tally *tally, size_t i) {
  return !tally->cut && tally->certain[i] == tally->moments;
}

static size_t find_item(struct view *view, struct tally *tally, struct ref ref) {
  uint32_t *place = place_of(view, tally, ref);
  size_t at = place ? *place - (size_t)1 : 0;
  while (!place && at < tally->refs.count && !ref_same(tally->refs.items[at], ref))
    at++;
  if (at < tally->refs.count)
    return at;
  refs_push(view->arena, &tally->refs, ref);
  tally->certain = arena_grow(view->arena, tally->certain, &tally->certain_room, tally->refs.count,
                              sizeof *tally->certain);
  tally->certain[tally->refs.count - 1] = 0;
  if (place)
    *place = tally->refs.count;
  return tally->refs.count - 1;
}

static struct tally tally_now(struct asking *asking, const struct typed *typed) {
  struct view *view = asking->view;
  struct tally tally = {0};
  struct moment before = clock_begin(view);
  do {
    if (tally.moments == TURNS_MOST) { /* too many turns that come together: nothing is known to be certain */
      tally.more = tally.cut = true;
      clock_leave(view, before);
      break;
    }
    struct set set = eval_set(view, typed);
    tally.moments++;
    tally.more = tally.more || set.more;
    if (set.more || set.one)
      choice_add(view, set.reason, &asking->choices);
    for (size_t i = 0; i < set.count; i++) {
      struct found item = view->pile[set.start + i];
      size_t at = find_item(view, &tally, item.ref);
      tally.certain[at] += !item.possible;
      if (item.possible)
        choice_add(view, item.reason, &asking->choices);
    }
    view->pile_count = set.start;
  } while (clock_next(view, before));
  return tally;
}

static struct tally tally_of(struct asking *asking, const struct typed *typed) {
  struct tally tally = tally_now(asking, typed);
  return asking_opens_totals(asking) ? tally_now(asking, typed) : tally;
}

/* ---- over all outcomes ---- */

/* What else may be in the set at some tick; `more`: whether still others may. */
static void find_others(struct asking *asking, struct typed *typed, struct tally *tally, bool in_conflict) {
  struct ref open = {SORT_AGREEMENT, 0};
  for (size_t i = 0; i < tally->refs.count; i++)
    if (!is_certain(tally, i))
      open = tally->refs.items[i];
  struct stretch *stretch = asking_stretch(asking, asking_in(asking, typed, open), in_conflict);
  if (!stretch || asking->view->group_seen_count)
    return;
  bool more = false;
  for (uint32_t tick = 0; tick < stretch->ticks; tick++) {
    stretch->when->tick = tick;
    stretch->when->everywhere = false;
    struct when_set set = when_set(stretch->when, typed);
    more = more || set.vague;
    tally->unnamed = tally->unnamed || set.unnamed;
    for (size_t i = 0; i < set.count; i++)
      if (stretch->when->pile[set.start + i].lit != GRAPH_NO)
        find_item(asking->view, tally, stretch->when->pile[set.start + i].ref);
    stretch->when->pile_count = set.start;
  }
  tally->more = more || (tally->more && !tally->refs.count);
}

/* Whether a choice only says who it is, which the answer says itself. */
static bool says_itself(const struct asking *asking, const struct chosen *chosen, struct ref thing) {
  const char *name = shown(asking->view, thing, LANGUAGE_ENGLISH);
  return strncmp(chosen->value[LANGUAGE_ENGLISH], name, strlen(name)) == 0 &&
         strncmp(chosen->so[LANGUAGE_ENGLISH], chosen->value[LANGUAGE_ENGLISH],
                 strlen(chosen->value[LANGUAGE_ENGLISH])) == 0 && !chosen->begins;
}

/* What the outcome that differs has in place of what a choice gives; NULL: it is not told. */
static const char *instead_of(const struct account *account, const struct chosen *chosen, enum language language) {
  const struct scenario *other = account->counterexample;
  for (size_t i = 0; other && i < other->chosen_count; i++)
    if (strcmp(other->chosen[i].choice.text[language], chosen->choice.text[language]) == 0)
      return other->chosen[i].value[language];
  return NULL;
}

/* "HSN.chair, for example if HSN.chair begins as chair of PaHSU"; NULL: no more is known than who it is. */
static const char *possibility_told(const struct asking *asking, struct ref thing, const struct account *account,
                                    enum language language) {
  const struct view *view = asking->view;
  const struct scenario *outcome = account ? account->example : NULL;
  struct text so = text_new(view->arena);
  const struct chosen *itself = NULL;
  size_t selves = 0;
  for (size_t i = 0; outcome && i < outcome->chosen_count; i++) {
    const struct chosen *chosen = &outcome->chosen[i];
    if (chosen->follows)
      continue;
    if (says_itself(asking, chosen, thing)) {
      itself = chosen;
      selves++;
      continue;
    }
    if (so.length)
      text_addf(&so, " %s ", saying_get(SAY_AND, language));
    text_add(&so, chosen->so[language]);
  }
  const char *name = shown(view, thing, language);
  if (so.length)
    return SAYING_WITH(view->arena, language, SAY_POSSIBLE_IF, name, text_string(&so));
  const char *other = selves == 1 ? instead_of(account, itself, language) : NULL;
  return other ? SAYING_WITH(view->arena, language, SAY_POSSIBLE_AS_WELL, name, other) : NULL;
}

static void add_possibility(struct asking *asking, struct ref thing, bool sure, const struct element *element,
                            size_t *room) {
  struct answer *answer = asking->answer;
  refs_push(asking->view->arena, sure ? &answer->at_times : &answer->perhaps, thing);
  answer->possibilities = arena_grow(asking->view->arena, answer->possibilities, room, answer->possibility_count + 1,
                                     sizeof *answer->possibilities);
  struct possibility *possibility = &answer->possibilities[answer->possibility_count++];
  *possibility = (struct possibility){.thing = thing, .sure = sure, .account = element ? element->account : NULL};
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    possibility->text[l] = possibility_told(asking, thing, possibility->account, (enum language)l);
}

/* Who begins, where that is told of an outcome beside how long a term is. */
static void add_beginners(struct asking *asking, const struct account *account) {
  const struct scenario *outcome = account->example;
  for (size_t i = 0; outcome && i < outcome->chosen_count; i++)
    if (outcome->chosen[i].beginner.sort)
      choice_add(asking->view, (struct reason){REASON_BEGINS, SORT_NONE, outcome->chosen[i].beginner},
                 &asking->choices);
}

/* Of one moment each thing has an outcome of its own; of all time it would be one of any moment. */
static void judge_now(struct asking *asking, struct typed *typed, struct ref thing, size_t *room) {
  const struct element *element = asking_judge(asking, asking_in(asking, typed, thing));
  if (element->verdict == VERDICT_GUARANTEED)
    refs_push(asking->view->arena, &asking->answer->certain, thing);
  else if (element->verdict != VERDICT_VIOLATED)
    add_possibility(asking, thing, false, element, room);
  if (element->verdict != VERDICT_VIOLATED)
    asking_rests_on(asking, element->account);
  add_beginners(asking, element->account);
  if (element->verdict == VERDICT_CONTRADICTORY)
    asking->answer->account = element->account;
}

static void judge_ever(struct asking *asking, struct typed *typed, struct ref thing, size_t *room) {
  struct typed *in = asking_in(asking, typed, thing);
  enum verdict always = asking_verdict(asking, in);
  if (always == VERDICT_GUARANTEED) {
    refs_push(asking->view->arena, &asking->answer->certain, thing);
    return;
  }
  if (always == VERDICT_CONTRADICTORY)
    asking->answer->account = asking_judge(asking, in)->account;
  if (asking_verdict(asking, asking_not(asking, in)) == VERDICT_GUARANTEED)
    return;
  enum verdict ever = asking_verdict(asking, asking_eventually(asking, in));
  if (ever != VERDICT_VIOLATED)
    add_possibility(asking, thing, ever == VERDICT_GUARANTEED, NULL, room);
}

/* Whether each thing is asked about by itself: not where that would be asked in too many branches, or where too many
 * turns that come together are gone through each time. A term of a turn
 * is no one thing in time. */
static bool are_judged(const struct view *view, const struct typed *typed, const struct tally *tally) {
  size_t branches = view_pick_count(view, view->groups_seen, view->group_seen_count);
  size_t asked = tally->refs.count * branches;
  bool few = view->group_seen_count < GROUPS_SEEN_MOST && asked <= JUDGED_MOST;
  return few && !tally->cut && asked * tally->moments <= MOMENTS_MOST && !(typed->sorts & SORT_BIT(SORT_TERM));
}

static void judge_things(struct asking *asking, struct typed *typed, struct tally *tally, bool in_conflict) {
  size_t room = 0;
  bool fixed = asking_is_fixed(typed);
  if (fixed && tally->refs.count)
    asking->choices = (struct choices){0}; /* those of the judgements stand for them */
  for (size_t i = 0; i < tally->refs.count; i++) {
    struct ref thing = tally->refs.items[i];
    if (is_certain(tally, i) && !in_conflict)
      refs_push(asking->view->arena, &asking->answer->certain, thing);
    else
      (fixed ? judge_now : judge_ever)(asking, typed, thing, &room);
  }
}

static bool has_condition(const struct asking *asking, const struct possibility *one) {
  const struct scenario *outcome = one->account ? one->account->example : NULL;
  for (size_t i = 0; outcome && i < outcome->chosen_count; i++)
    if (!outcome->chosen[i].follows && !says_itself(asking, &outcome->chosen[i], one->thing)) return true;
  return false;
}

static bool same_condition(const struct asking *asking, const struct possibility *one,
                           const struct possibility *other) {
  const char *text = one->text[LANGUAGE_ENGLISH], *its = other->text[LANGUAGE_ENGLISH];
  size_t name = strlen(shown(asking->view, one->thing, LANGUAGE_ENGLISH));
  size_t other_name = strlen(shown(asking->view, other->thing, LANGUAGE_ENGLISH));
  return has_condition(asking, one) && text && its && strcmp(text + name, its + other_name) == 0;
}

/* Of possibilities under one and the same condition it is said that each is one of several then. */
static void tell_alike(struct asking *asking) {
  struct view *view = asking->view;
  const struct answer *answer = asking->answer;
  bool *alike = arena_array(view->arena, answer->possibility_count + 1, sizeof *alike);
  for (size_t i = 0; i < answer->possibility_count; i++)
    for (size_t k = 0; k < answer->possibility_count; k++)
      alike[i] = alike[i] || (i != k && same_condition(asking, &answer->possibilities[i], &answer->possibilities[k]));
  for (size_t i = 0; i < answer->possibility_count; i++)
    for (int l = 0; alike[i] && l < LANGUAGE_COUNT; l++) {
      const char **text = &answer->possibilities[i].text[l];
      *text = SAYING_WITH(view->arena, (enum language)l, SAY_ONE_OF_SEVERAL_THEN, *text);
    }
}

static void take_unjudged(struct asking *asking, const struct tally *tally) {
  struct answer *answer = asking->answer;
  for (size_t i = 0; i < tally->refs.count; i++)
    refs_push(asking->view->arena, is_certain(tally, i) ? &answer->certain : &answer->perhaps,
              tally->refs.items[i]);
}

/* ---- in words ---- */

static const char *joined(const struct view *view, const char *before, const char *part) {
  return before ? text_format(view->arena, "%s; %s", before, part) : part;
}

/* Whether a party, side or sector that is asked for may be none, though some may be it. */
static bool may_be_none(struct asking *asking, struct typed *typed) {
  const struct answer *answer = asking->answer;
  sort_set of_somebody = SORT_BIT(SORT_PARTY) | SORT_BIT(SORT_SIDE) | SORT_BIT(SORT_SECTOR);
  if (!answer->possibility_count || answer->certain.count || answer->at_times.count || typed->sorts & ~of_somebody)
    return false;
  struct typed *count = arena_alloc(asking->view->arena, sizeof *count);
  *count = (struct typed){.kind = TYPED_COUNT, .at = typed->at, .sorts = SORT_BIT(SORT_NUMBER), .left = typed};
  struct typed *some = asking_not(asking, asking_equal(asking, count, number_of(0)));
  enum verdict verdict = asking_verdict(asking, some);
  return verdict == VERDICT_OPEN || verdict == VERDICT_VIOLATED;
}

static const char *things_told(const struct asking *asking, bool more, enum language language) {
  const struct view *view = asking->view;
  const struct answer *answer = asking->answer;
  const char *told = NULL;
  bool judged = answer->possibility_count || !answer->perhaps.count;
  bool only_perhaps = judged && !answer->certain.count && !answer->at_times.count && answer->perhaps.count > 1 && !more;
  if (answer->certain.count)
    told = shown_refs(view, &answer->certain, SAY_AND, language);
  if (answer->at_times.count)
    told = joined(view, told, SAYING_WITH(view->arena, language, SAY_AT_TIMES,
                                          shown_refs(view, &answer->at_times, SAY_AND, language)));
  enum say perhaps = only_perhaps ? SAY_ONE_OF_THESE : judged ? SAY_PERHAPS : SAY_AT_TIMES_OR_PERHAPS;
  if (answer->perhaps.count) {
    const char *names = shown_refs(view, &answer->perhaps, judged ? SAY_OR : SAY_AND, language);
    told = joined(view, told, SAYING_WITH(view->arena, language, perhaps, names));
  }
  if (told && more)
    told = joined(view, told, saying_get(SAY_PERHAPS_OTHERS, language));
  if (told && answer->none)
    told = joined(view, told, saying_get(SAY_PERHAPS_NONE, language));
  return told ? told : saying_get(more ? SAY_ANSWER_UNNAMED : SAY_ANSWER_NOTHING, language);
}

/* Of somebody there is, though the text may not name them: not where there is no such role or seat. `one`: of one at a
 * time and no more, in each reading and alternative. */
static bool asks_holder(struct view *view, const struct typed *typed, bool one) {
  if (typed->kind == TYPED_AT)
    return asks_holder(view, typed->left, one);
  if (typed->kind != TYPED_FIELD || typed->field->things != get_holder)
    return false;
  struct set held = eval_set(view, typed->left);
  bool several = held.count == 0 || held.more;
  for (size_t i = 0; i < held.count && !several; i++) {
    struct ref of = view->pile[held.start + i].ref;
    const struct role *role = of.sort == SORT_ROLE ? &view->model->roles[of.index] : NULL;
    several = (role && role->holders > 1) || (held.count > 1 && !(role && role->branch));
  }
  view->pile_count = held.start;
  return one ? !several : held.count || held.more;
}

/* Whether the answer names everybody it may be. */
static bool names_all(struct asking *asking, struct typed *typed) {
  struct view *view = asking->view;
  struct answer *answer = asking->answer;
  struct tally tally = tally_of(asking, typed);
  bool in_conflict = view->met_conflict, settled = !tally.more && !in_conflict;
  for (size_t i = 0; i < tally.refs.count; i++)
    settled = settled && is_certain(&tally, i);
  answer->clauses = view_clauses(view);
  if (settled) {
    answer->certain = tally.refs;
  } else {
    bool judged = are_judged(view, typed, &tally);
    find_others(asking, typed, &tally, in_conflict);
    if (judged) {
      judge_things(asking, typed, &tally, in_conflict);
      tell_alike(asking);
    } else {
      take_unjudged(asking, &tally);
    }
  }
  if (!answer->at_times.count && !answer->perhaps.count && !tally.more)
    asking->choices = (struct choices){0};
  bool unnamed = tally.more || asks_holder(view, typed, false);
  bool any = answer->certain.count || answer->at_times.count || answer->perhaps.count || tally.more;
  answer->kind = any ? ANSWER_THINGS : ANSWER_NOTHING;
  answer->none = may_be_none(asking, typed);
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = any || !unnamed ? things_told(asking, tally.more, (enum language)l)
                                      : saying_get(SAY_ANSWER_UNNAMED, (enum language)l);
  return any && !tally.more && !tally.unnamed && !answer->none;
}

/* The same of the party that a holder comes from. */
static struct typed *of_party(struct view *view, const struct typed *typed) {
  struct typed *made = arena_alloc(view->arena, sizeof *made);
  *made = *typed;
  made->sorts = SORT_BIT(SORT_PARTY);
  if (typed->kind == TYPED_AT)
    made->left = of_party(view, typed->left);
  else
    made->field = schema_field(LANGUAGE_ENGLISH, "party", WORD_PARTY, false);
  return made;
}

/* Of a holder whom the text does not name it is told which party they come from, where they surely come from one. */
void asking_things(struct asking *asking, struct typed *typed) {
  if (names_all(asking, typed) || !asks_holder(asking->view, typed, true))
    return;
  const struct answer named = *asking->answer;
  const struct choices choices = asking->choices;
  *asking->answer = (struct answer){0};
  asking->choices = (struct choices){0};
  if (names_all(asking, of_party(asking->view, typed)))
    return;
  *asking->answer = named;
  asking->choices = choices;
}
