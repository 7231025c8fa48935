"""How fast an annotator labels, as the log tells it: the time from the act before to the act that labels.

Nobody is watched: a change has the moment at which it was made, and from one change of a document to the next the
annotator read, looked and decided. So reading counts, and rejecting too. A pause does not: of a gap no more than a
minute is believed. Whoever only accepts reads as well, so what accepting takes is not flattered.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from annotation.change import Change
from annotation.span import Origin, Span

MOST_MS = 60_000
"""Milliseconds of a gap that count, however long it was."""
FEWEST_BY_HAND = 30
"""Labels by hand that are timed before anything is said of time."""
FEWEST_ACCEPTED = 10


class Pace(NamedTuple):
    """Labels that were timed, and the milliseconds that went before them: by hand one by one, and accepted."""

    by_hand: int = 0
    by_hand_ms: int = 0
    accepted: int = 0
    accepted_ms: int = 0

    @property
    def seconds_by_hand(self) -> float | None:
        """Seconds that a label takes by hand; None before enough have been timed."""
        return self.by_hand_ms / 1000 / self.by_hand if self.by_hand >= FEWEST_BY_HAND else None

    @property
    def seconds_accepted(self) -> float | None:
        """Seconds that an accepted label takes; None before enough have been timed."""
        return self.accepted_ms / 1000 / self.accepted if self.accepted >= FEWEST_ACCEPTED else None

    @property
    def seconds_saved(self) -> float | None:
        """What accepting took less than labelling as many by hand would have; None before enough has been timed.

        Below zero where accepting took longer.
        """
        by_hand, accepted = self.seconds_by_hand, self.seconds_accepted
        return None if by_hand is None or accepted is None else (by_hand - accepted) * self.accepted


NOT_TIMED = Pace()


def pace(changes: Iterable[Change], document_id: str) -> Pace:
    """The pace of one document, from its part of the log, oldest first; the first act has nothing before it."""
    found = NOT_TIMED
    for before, change in pairwise(changes):
        if change.undoes is not None or document_id not in change.edits:
            continue
        edit = change.edits[document_id]
        made = [one.origin for one in edit.after if isinstance(one, Span) and one not in edit.before]
        taken = min(MOST_MS, max(0, change.at - before.at))
        if made == [Origin.HAND] and not any(isinstance(one, Span) for one in edit.before):
            found = found._replace(by_hand=found.by_hand + 1, by_hand_ms=found.by_hand_ms + taken)
        elif made and set(made) == {Origin.SUGGESTION} and not any(isinstance(one, Span) for one in edit.before):
            accepted = found.accepted + len(made)
            found = found._replace(accepted=accepted, accepted_ms=found.accepted_ms + taken)
    return found
