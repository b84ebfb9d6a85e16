/* SPDX-License-Identifier: EUPL-1.2
 *
 * Whether elements that are open one by one exclude each other.
 */
#ifndef STADGA_CHECK_TOGETHER_H
#define STADGA_CHECK_TOGETHER_H

#include "check/judge.h"
#include "settle/settle.h"
#include "settle/things.h"

/* An element that some outcomes keep and some break. */
struct open_element {
  struct open_element *next;
  size_t place; /* among the elements */
  struct question question;
  struct ref *things; /* of which its outcomes pick something */
  size_t thing_count;
  uint32_t groups[GROUPS_SEEN_MOST]; /* choices of branches that it turns on */
  size_t group_count;
  bool in_conflict;   /* something that cannot hold together was met on the way */
};

/* Adds the things of which an outcome picks something, and what gives several of them one length. NULL is allowed. */
void together_note(struct things *things, const struct index *index, const struct world *world);

/* Whether some outcome keeps all of the elements (chained, the last one first): VIOLATED where some exclude each other,
 * UNSETTLED where it cannot be told, else OPEN; within the conflicts of each search that the options say. Of those that
 * exclude each other as few as can be found in a stated number of searches are named in `out`, past it perhaps more
 * than it takes; none where the options want bare verdicts. What it names lives in the view's arena. */
enum settled_as together_settle(struct view *view, const struct open_element *elements, size_t count,
                                const struct judge_options *options, struct excluding *out);

#endif
