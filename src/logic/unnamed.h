/* SPDX-License-Identifier: EUPL-1.2
 *
 * Holders whom the text does not name. “From Ash” says where the holder of a role comes from, not who it is: an office
 * or a unit of Ash may be it or not, and two roles that are both held by somebody from Ash may have one holder or two.
 */
#ifndef STADGA_LOGIC_UNNAMED_H
#define STADGA_LOGIC_UNNAMED_H

#include "logic/typed.h"
#include "logic/view.h"

/* Whether an expression asks who holds a role or seat, at whichever moment, or is a variable that goes through them. */
bool unnamed_asks(const struct typed *typed);

/* Whether a field asks who holds something that somebody holds, though the text may name nobody. */
bool unnamed_holds(const struct typed *field, struct ref of);

/* Whether a field asks of which party, side or sector a holder is of whom the text says only where they come from: the
 * thing itself has no such field. */
bool unnamed_asks_whose(const struct typed *field, struct ref of);

/* Whether a set is of holders of several roles or seats, or of a role that several hold, and some are only said to come
 * from somewhere: how many people they are is then not known. */
bool unnamed_in_number(struct view *view, const struct typed *set);

/* Whether it is asked of a thing among holders if it is an office, and it stands for somebody who may be one or not. */
bool unnamed_office(const struct typed *is, const struct model *model, struct ref ref);

/* One thing of a set, and whether that is one of holders. */
struct held_thing {
  struct ref ref;
  bool holder;
};

/* Whether two things are the same; unknown where one stands for somebody from there, and the other may be that one. */
enum truth unnamed_same(struct view *view, struct held_thing one, struct held_thing other);

#endif
