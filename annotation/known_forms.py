"""Which forms bear a label already: an index that each edit keeps up to date, asked whether a clitic may stay outside.

Forms are compared by their search key, so marks, tatweel and hamza seats make no difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from annotation.arabic import letters, normalize
from annotation.boundaries import start_choices
from annotation.change import Edit
from annotation.ranges import Range
from annotation.span import Span

LONGEST = 80
"""Code points; what is longer is no name, and is not kept."""

_ANY = ""
_STEP = 100


class KnownForms:
    """How often each form is labelled, by layer."""

    def __init__(self, forms: Iterable[tuple[str, str, int]] = ()) -> None:
        """`forms`: layer, surface, and how often it stands."""
        self._counts: Counter[tuple[str, str]] = Counter()
        for layer, surface, times in forms:
            self._count(layer, surface, times)

    def follow(self, edit: Edit) -> None:
        """Take in what an edit brings and takes."""
        for _ in self.following(edit):
            pass

    def following(self, edit: Edit) -> Iterator[None]:
        """The same, a hundred annotations a step."""
        for concerned, times in ((edit.before, -1), (edit.after, 1)):
            for number, one in enumerate(concerned, 1):
                if isinstance(one, Span):
                    self._count(one.layer, one.surface, times)
                if number % _STEP == 0:
                    yield

    def knows(self, form: str, layer: str = _ANY) -> bool:
        """Whether `form` bears a label of `layer` somewhere, or of any layer."""
        return len(form) <= LONGEST and self._counts[layer, _key(form)] > 0

    def stem(self, text: str, wanted: Range, layer: str = _ANY) -> Range:
        """`wanted`, or what of it is known when the clitic that its first word begins with is left outside.

        A form that is known as it stands is never cut (وزارة, بوتين). Behind ل the article's alef is not written:
        where الولايات is known, للولايات is cut before its second lam.
        """
        whole, *cuts = start_choices(text, wanted.start)
        if wanted.start != whole or wanted.length > LONGEST or self.knows(text[wanted.start : wanted.end], layer):
            return wanted
        for cut in cuts:
            rest = text[cut : wanted.end]
            if rest and (self.knows(rest, layer) or self._knows_behind_lam(text[whole:cut], rest, layer)):
                return Range(cut, wanted.end)
        return wanted

    def _knows_behind_lam(self, clitic: str, rest: str, layer: str) -> bool:
        """Whether `rest` is a known form that begins with the article and has lost its alef behind ل."""
        written = "".join(one for one in clitic if not letters.is_trailing(one))
        is_swallowed = written.endswith(letters.LAM) and rest.startswith(letters.LAM)
        return is_swallowed and self.knows(letters.ALEF + rest, layer)

    def _count(self, layer: str, surface: str, times: int) -> None:
        if len(surface) > LONGEST:
            return
        written = _key(surface)
        self._counts[layer, written] += times
        self._counts[_ANY, written] += times


def _key(form: str) -> str:
    return normalize.key(" ".join(form.split()), _options())


@cache
def _options() -> normalize.NormalizeOptions:
    return normalize.NormalizeOptions(hamza_seats=True)
