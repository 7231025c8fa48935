"""The choice that is being made while numbers stand on the text: from which span, of what kind, among which places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotation.candidates import Candidate
from annotation.scheme import LinkType
from annotation.span import Span
from ui import wording
from ui.text.badges import Badge

_MOST_WORDS = 30


@dataclass(frozen=True)
class Choice:
    """What is being chosen: a link of `kinds[place]` from `head` to one of `offers`, of which `front` is marked."""

    head: Span
    kinds: tuple[LinkType, ...]
    place: int
    offers: tuple[Candidate, ...]
    front: int = 0

    @property
    def kind(self) -> LinkType:
        """The kind of link."""
        return self.kinds[self.place]

    def badges(self, text: str) -> list[Badge]:
        """The numbers, each with the words that bear it."""
        return [
            Badge(
                wording.number(number + 1),
                one.start,
                one.end,
                wording.shortened(text[one.start : one.end], _MOST_WORDS),
                one.span_id or "",
                number == self.front,
            )
            for number, one in enumerate(self.offers)
        ]

    def read_out(self, text: str) -> Iterator[str]:
        """The numbers and their words, for those who hear them."""
        return (f"{number} {text[one.start : one.end]}" for number, one in enumerate(self.offers, start=1))


class Choosing(QObject):
    """The words for it; a class of Qt's, in which they are found for translation."""

    def said(self, choice: Choice, key: str) -> str:
        """What is being chosen, how, and what else could be by the `key` that goes to the next kind."""
        kind = wording.titled(choice.kind.titles)
        if choice.offers:
            said = self.tr("{kind}: choose by number or click · Esc leaves").format(kind=kind)
        else:
            said = self.tr("{kind}: nothing near by; click what it is · Esc leaves").format(kind=kind)
        if len(choice.kinds) == 1 or not key:
            return said
        other = choice.kinds[(choice.place + 1) % len(choice.kinds)]
        return (
            said
            + " · "
            + self.tr("{key}: {kind} instead").format(key=wording.left_to_right(key), kind=wording.titled(other.titles))
        )


CHOOSING = Choosing()
