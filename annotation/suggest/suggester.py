"""What every suggester is: it answers a text with suggestions, and learns from documents that are finished.

It works on one layer. What it offers has a score and no probability: how often such a score has been right is for
`annotation.suggest.calibration` to say, and whether it is shown for `annotation.suggest.choosing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from annotation.span import Span
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion


class Suggester(Protocol):
    """One of whom the assistant asks. The same text and the same learnt state give the same suggestions."""

    @property
    def name(self) -> str:
        """Whose precision is measured: unique among the suggesters of a project."""

    @property
    def layer(self) -> str:
        """The layer that it labels."""

    def suggestions(self, reading: Reading) -> list[Suggestion]:
        """What it offers for a text, each with a score, in the order of the text; they may overlap."""

    def learn(self, reading: Reading, spans: Sequence[Span]) -> None:
        """Take in a finished document; `spans`: its labels of the layer."""
