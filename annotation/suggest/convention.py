"""Whether a small word written onto a name (لبريطانيا, وسالم) belongs to its label: learnt from the labels, or set.

Corpora differ: those that were labelled word by word keep the clitic inside, a linguist leaves it out. A label that
starts behind a clitic speaks for leaving it out; one that starts with its word speaks against, where there is reason
to think that the word begins with one (بوتين does not). The article stays inside either way.
"""

from __future__ import annotations

from enum import StrEnum


class Proclitic(StrEnum):
    """Where a clitic before a name goes: inside the label, outside, or wherever the labels have it so far."""

    INSIDE = "in"
    OUTSIDE = "out"
    LEARN = "learn"


class Convention:
    """What has been seen of it. Until more labels hold their clitic than leave it out, it is left out."""

    def __init__(self, chosen: Proclitic = Proclitic.LEARN) -> None:
        """`chosen`: what somebody has set; `LEARN` to go by the labels."""
        self.chosen = chosen
        self.inside = 0
        self.outside = 0

    @property
    def is_inside(self) -> bool:
        """Whether a suggestion takes the clitic in."""
        if self.chosen is Proclitic.LEARN:
            return self.inside > self.outside
        return self.chosen is Proclitic.INSIDE

    @property
    def learnt(self) -> Proclitic:
        """What the labels say, whatever is set; `LEARN` while they say nothing."""
        if not self.inside and not self.outside:
            return Proclitic.LEARN
        return Proclitic.INSIDE if self.inside > self.outside else Proclitic.OUTSIDE

    def see(self, *, is_inside: bool) -> None:
        """Count one label of a word that bears a clitic."""
        self.inside += is_inside
        self.outside += not is_inside
