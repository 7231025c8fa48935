"""Every other place where a form stands: across spellings and attached clitics, the place laid on the stem.

A form is looked for by its search key (`annotation.arabic.normalize`), so marks, tatweel, hamza seats and the forms
of ya and alef do not matter. It must end where its last word ends, and begin where its first word begins or behind a
legal prefix of that word (`annotation.arabic.clitics.PREFIXES`); words that merely begin with its letters are left
out. A form that begins with the article is also found where ل has swallowed its alef (للولايات holds الولايات), from
the second lam on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from annotation.arabic.clitics import MIN_REMAINDER
from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.spellings import Place, Wanted
from annotation.arabic.stems import ARTICLE, ends_word, is_behind_loose_marks, prefix_length


@dataclass(frozen=True, slots=True)
class Matching:
    """What counts as the same form; remembered per label.

    `spelling`: fold spellings, else the form must stand letter by letter. `prefixes`: look behind attached clitics.
    `ta_marbuta`, `hamza_seats`: as in `NormalizeOptions`.
    """

    spelling: bool = True
    prefixes: bool = True
    ta_marbuta: bool = True
    hamza_seats: bool = True

    def to_options(self) -> NormalizeOptions:
        """The normalisation that goes with it."""
        return NormalizeOptions(ta_marbuta=self.ta_marbuta, hamza_seats=self.hamza_seats)


EVERYWHERE = Matching()


class Occurrence(NamedTuple):
    """Code points `[start, end)` of the stem; `prefix` code points of clitics stand before it in the same word."""

    start: int
    end: int
    prefix: int


def occurrences(text: str, form: str, matching: Matching = EVERYWHERE) -> Iterator[Occurrence]:
    """Every place in `text` where `form` stands, in order, without overlaps; `form` may have several words."""
    return Form(form, matching).in_text(text)


class Form:
    """One form made ready to be looked for in many texts.

    `words`: its words as they are looked for, keyed unless spelled letter by letter; none when nothing is left of it.
    """

    def __init__(self, form: str, matching: Matching = EVERYWHERE) -> None:
        """`form`: one or several words."""
        options = matching.to_options() if matching.spelling else None
        keyed = [key(one, options) for one in form.split()] if options else form.split()
        self.words = tuple(one for one in keyed if one)
        first = self.words[0] if self.words else ""
        self._has_article = first.startswith(ARTICLE) and len(first) > len(ARTICLE) + 1
        self._takes_prefix = matching.prefixes and sum(map(str.isalnum, first)) >= MIN_REMAINDER
        can_be_shortened = self._has_article and matching.prefixes
        self._wanted = Wanted(self.words, options, can_be_shortened=can_be_shortened) if self.words else None
        self._needles = (first[1:], *self.words[1:]) if can_be_shortened else self.words

    @property
    def needles(self) -> tuple[str, ...] | None:
        """Pieces that, in some spelling, every text has in which the form occurs; None where it can occur in none."""
        return self._needles or None

    def in_text(self, text: str) -> Iterator[Occurrence]:
        """Every place in `text`, in order, without overlaps."""
        if self._wanted is None:
            return
        reader = self._wanted.read(text)
        place = reader.search()
        while place:
            found = self._proved(text, place)
            if found:
                yield found
            place = reader.search(place.resume if found else place.retry)

    def _proved(self, text: str, place: Place) -> Occurrence | None:
        if not ends_word(text, place.end):
            return None
        takes_prefix = self._takes_prefix
        prefix = prefix_length(text, place.start, has_article=self._has_article, takes_prefix=takes_prefix)
        if prefix is None and is_behind_loose_marks(text, place.start):
            prefix = 0
        if prefix is None or (place.is_shortened and not prefix):
            return None
        return Occurrence(place.start, place.end, prefix)
