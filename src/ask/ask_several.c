/* SPDX-License-Identifier: EUPL-1.2
 *
 * A number, date or text of several things at once: all that they have, each once.
 */
#include "ask/asking.h"

#include "base/number.h"
#include "check/naming.h"

#include <string.h>

enum { TOLD_MOST = 20 };

struct several {
  struct asking *asking;
  const struct typed *typed;
  const char *told[LANGUAGE_COUNT][TOLD_MOST];
  size_t count;
};

/* What one of the things has, in words, or that it is not stated; NULL: it is none that has such. */
static const char *worth_of(struct several *several, struct ref of, enum language language) {
  struct view *view = several->asking->view;
  const struct field *field = several->typed->field;
  struct text text = text_new(view->arena);
  struct amount amount = {0};
  struct date date;
  if (!(field->of & SORT_BIT(of.sort)))
    return NULL;
  if (field->number && field->number(view, of, &amount))
    amount_write(&text, &amount, language);
  else if (field->date && field->date(view, of, &date))
    date_write(&text, date);
  else if (field->text && field->text(view, of))
    text_add(&text, field->text(view, of));
  return text.length ? text_string(&text) : saying_get(SAY_NOT_STATED, language);
}

static void add(struct several *several, struct ref of) {
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    const char *words = worth_of(several, of, (enum language)l);
    bool known = !words || several->count == TOLD_MOST;
    for (size_t i = 0; !known && l == 0 && i < several->count; i++)
      known = strcmp(several->told[l][i], words) == 0;
    if (known)
      return;
    several->told[l][several->count] = words;
  }
  several->count++;
}

static const char *in_a_row(const struct several *several, enum language language) {
  struct text text = text_new(several->asking->view->arena);
  for (size_t i = 0; i < several->count; i++) {
    if (i && i + 1 == several->count)
      text_addf(&text, " %s ", saying_get(SAY_AND, language));
    else if (i)
      text_add(&text, ", ");
    text_add(&text, several->told[language][i]);
  }
  return text_string(&text);
}

/* The things asked of, where these are several and all there for certain; count 0: they are not. */
static struct refs things_of(struct view *view, const struct typed *typed) {
  struct refs things = {0};
  struct set set = eval_set(view, typed->left);
  bool all = set.count > 1 && !set.one && !set.more;
  for (size_t i = 0; i < set.count && all; i++)
    all = !view->pile[set.start + i].possible;
  for (size_t i = 0; i < set.count && all; i++)
    refs_add(view->scratch, &things, view->pile[set.start + i].ref);
  view->pile_count = set.start;
  return things;
}

bool asking_several(struct asking *asking, const struct typed *typed) {
  bool worth = typed->sorts == SORT_BIT(SORT_NUMBER) || typed->sorts & SORTS_VALUES;
  if (typed->kind != TYPED_FIELD || !worth)
    return false;
  struct several several = {.asking = asking, .typed = typed};
  struct refs things = things_of(asking->view, typed);
  for (size_t i = 0; i < things.count; i++)
    add(&several, things.items[i]);
  if (several.count < 2)
    return false;
  struct answer *answer = asking->answer;
  answer->kind = ANSWER_THINGS;
  answer->clauses = view_clauses(asking->view);
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = in_a_row(&several, (enum language)l);
  return true;
}
