/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of which party, side and sector somebody is who holds a seat or a role, as far as the text says.
 */
#ifndef STADGA_MODEL_WHO_H
#define STADGA_MODEL_WHO_H

#include "model/model.h"

/* What may be true of a holder: one of `refs`, or with `all` every one of them (an office in two sectors), or with
 * `several` perhaps more than one (it may be that office or another); with `nothing`, perhaps none of them (an official
 * of a support organisation is of no party). Certain where there is one ref and not `nothing`. */
struct possible {
  struct refs refs;
  struct refs alone; /* of sides: those of somebody of no party */
  bool nothing, all, several;
};

/* Parties (SORT_PARTY), sides (SORT_SIDE) or sectors (SORT_SECTOR) that someone of `who` may be of.
 * `who`: any of OFFICE, ROLE, SEAT, BODY, PARTY, SUPPORT, SIDE, SECTOR; of a role: in its turn
 * `turn`, or in any (-1). Lists live in `arena`, each thing once, by number. */
struct possible who_may_be(struct arena *arena, const struct model *model, struct ref who, int turn,
                           enum sort sort);

/* The body or unit somebody comes from; SORT_NONE where not known. */
struct ref who_unit(const struct model *model, struct ref who);

/* Whether some are parties and sides, at least one, and nothing else. */
bool who_are_parties(const struct refs *among);

/* Whether some are parties, sides and sectors, at least one, and nothing else. */
bool who_are_qualities(const struct refs *among);

/* Who is left of those that are of a candidate and of somebody else at once: SORT_NONE where nobody is. Where it is not
 * known who they are, what may be of both: never too few. */
struct ref who_of_both(const struct model *model, struct ref candidate, struct ref among);

/* Whether a candidate for a role is of a party or side and nothing more, and of the sector of the seat they fill in its
 * body, as its chair and deputies do. */
bool role_sits_for_sector(const struct model *model, const struct role *role, struct ref candidate);

#endif
