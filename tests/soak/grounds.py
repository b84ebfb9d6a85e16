# SPDX-License-Identifier: EUPL-1.2
"""What the program says a verdict follows from, and what it says cannot hold together, held against all worlds: whether
so much is enough, and whether nothing of it can be left out."""

from rule import parts
from verdict import Judging, conflicts_of
from worlds import TooLarge


def shown(provisions):
    return "{" + ", ".join(sorted(map(str, provisions))) + "}"


# ---- what cannot hold together ----

def conflict_faults(case, steps):
    """What is wrong with the conflicts that the program names of a model."""
    said = case.got["conflicts"]
    try:
        wanted = conflicts_of(case.model, steps)
    except TooLarge:
        return []
    return ([f"no conflict, or not the smallest: {shown(one)}" for one in said - wanted] +
            [f"a conflict that is not named: {shown(one)}" for one in wanted - said])


# ---- what a verdict follows from ----

class Grounds:
    """A case whose rule is asked about with only some provisions heeded."""

    def __init__(self, case, steps):
        self.judging = Judging(case.model, case.rule, steps)
        self.provisions = frozenset(case.model.provisions(self.judging.names))
        self.places = {name: i for i, name in enumerate(self.judging.elements())}

    def follows(self, element, verdict, kept):
        """Whether a verdict follows from some provisions alone."""
        return all(self.follows_in(number, element, verdict, kept) for number in range(self.judging.count))

    def follows_in(self, number, element, verdict, kept):
        place, wanted = 2 * self.places[element], verdict == "violated"
        return all((world >> place & 1) == wanted for world in self.judging.outcomes(number, self.provisions - kept))

    def ways(self):
        """In which readings what gives way where not all can hold."""
        return [(number, aside) for number in range(self.judging.count) for aside in self.judging.corrections(number)]

    def can_hold(self, kept):
        return all(self.judging.has_world(number, self.provisions - kept) for number in range(self.judging.count))

    def faults(self, element, verdict, why):
        """Of one element."""
        kept = why["provisions"]
        if not kept <= self.provisions:
            return [f"{element}: {shown(kept)} are no provisions of it"]
        ways, in_turn = self.ways(), why["by_what_gives_way"]
        defeated = [aside for number, aside in ways
                    if (in_turn or aside & kept) and not self.follows_in(number, element, verdict, kept - aside)]
        if defeated:
            return [f"{element}: {verdict} does not follow from {shown(kept)} where {shown(defeated[0])} give way"]
        if in_turn:
            return [] if any(aside for _, aside in ways) else [f"{element}: nothing gives way"]
        if not self.follows(element, verdict, kept):
            return [f"{element}: {verdict} does not follow from {shown(kept)}"]
        if not self.can_hold(kept):
            return [f"{element}: {shown(kept)} cannot hold together"]
        spare = [one for one in sorted(kept, key=str) if self.follows(element, verdict, kept - {one})]
        return [f"{element}: {verdict} follows from {shown(kept)} without {one}" for one in spare if why["minimal"]]


def faults_of(case, steps):
    grounds, faults, seen = Grounds(case, steps), [], 0
    for element, verdict in case.got["elements"].items():
        why = case.got["why"][element]
        if why is None: # none are needed, or past a limit none were found
            continue
        try:
            faults += grounds.faults(element, verdict, why)
            seen += 1
        except TooLarge:
            pass
    return faults, seen


def reaches_apart(case, steps):
    try:
        return Judging(case.model, case.rule, steps).reaches_apart()
    except TooLarge:
        return True


def ground_faults(case, steps):
    """What is wrong with the provisions shown for the elements of a case; and of how many they were looked at."""
    if any(part[0] == "field" and part[2] == "holder" for part in parts(case.rule.condition)):
        return [], 0 # of somebody of whom nothing is said it is not said either who they are by name
    if reaches_apart(case, steps):
        return [], 0
    return faults_of(case, steps)
