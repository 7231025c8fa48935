"""Find: where a query stands in a text, across spellings, letter by letter, or as a regular expression.

| mode | what is found |
|---|---|
| normalised | the query's words in any spelling, blanks of any number between them (`annotation.arabic.normalize`) |
| exact | the very characters of the query |
| regex | what the pattern matches (the `regex` library; `^` and `$` are line ends), empty matches left out |

Hits are raw code points, in order, without overlaps; of overlapping ones the first counts. Errors: `FindError`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import prod

import regex

from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.spellings import Wanted
from annotation.arabic.stems import ends_word, prefix_length
from annotation.occurrences import Form, Matching
from annotation.ranges import Range

_LONGEST_PATTERN = 10_000
# The library writes out every copy that must be there, copies of copies too: these 100,000 are 30 MB.
_REPEATS = regex.compile(r"\{(\d{1,9})")
_MOST_REPEATS = 100_000


class FindMode(StrEnum):
    """How a query is read."""

    NORMALISED = "normalised"
    EXACT = "exact"
    REGEX = "regex"


class FindReason(StrEnum):
    """Why a query cannot be searched for."""

    BAD_PATTERN = "bad_pattern"
    TOO_SLOW = "too_slow"


class FindError(ValueError):
    """A pattern that is none, or one that takes too long: `detail` in the words of the `regex` library.

    `position`: the code point of the pattern where it goes wrong, None where that is not known.
    """

    def __init__(self, reason: FindReason, detail: str, position: int | None = None) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail
        self.position = position


@dataclass(frozen=True, slots=True)
class FindOptions:
    """How to search. `whole_word`: a hit begins and ends a word; with `prefixes` clitics may stand before it there.

    `ta_marbuta`, `hamza_seats`: as in `NormalizeOptions`, for the normalised mode. `timeout_s`: the seconds that a
    regular expression may take in one text.
    """

    mode: FindMode = FindMode.NORMALISED
    whole_word: bool = False
    prefixes: bool = True
    ta_marbuta: bool = True
    hamza_seats: bool = True
    timeout_s: float = 2.0

    def to_normalize(self) -> NormalizeOptions:
        """The normalisation that goes with it."""
        return NormalizeOptions(ta_marbuta=self.ta_marbuta, hamza_seats=self.hamza_seats)


DEFAULT = FindOptions()


def find(text: str, query: str, options: FindOptions = DEFAULT) -> Iterator[Range]:
    """The hits of `query` in `text`; none for a query of which nothing is left. FindError at once for a bad pattern."""
    return Query(query, options).in_text(text)


class Query:
    """A query made ready to be searched for in many texts."""

    def __init__(self, query: str, options: FindOptions = DEFAULT) -> None:
        """FindError where `query` is no pattern."""
        self.query = query
        self.options = options
        self._wanted: Wanted | None = None
        self._form: Form | None = None
        self._pattern: regex.Pattern[str] | None = None
        self._needles: tuple[str, ...] | None = ()
        match options.mode:
            case FindMode.REGEX:
                self._pattern = _compiled(query)
            case FindMode.NORMALISED if options.whole_word:
                matching = Matching(True, options.prefixes, options.ta_marbuta, options.hamza_seats)
                self._form = Form(query, matching)
                self._needles = self._form.needles
            case FindMode.NORMALISED:
                words = [one for one in (key(word, options.to_normalize()) for word in query.split()) if one]
                self._wanted = Wanted(words, options.to_normalize()) if words else None
                self._needles = tuple(words) or None
            case FindMode.EXACT:
                # Letter by letter is a literal search; blanks of the query are characters like any other.
                self._wanted = Wanted([query]) if query else None
                self._needles = (query,) if query else None

    @property
    def needles(self) -> tuple[str, ...] | None:
        """Pieces that, in some spelling, every text with a hit has; None where no text can have one."""
        return self._needles

    def in_text(self, text: str) -> Iterator[Range]:
        """The hits in `text`; FindError(TOO_SLOW) where a regular expression takes longer than it may."""
        if self._form is not None:
            return (Range(one.start, one.end) for one in self._form.in_text(text))
        if self._pattern is not None:
            return self._matched(text, self._pattern)
        return self._spelled(text)

    def _spelled(self, text: str) -> Iterator[Range]:
        if self._wanted is None:
            return
        reader = self._wanted.read(text)
        if not self.options.whole_word:
            yield from reader.all()
            return
        place = reader.search()
        while place:
            is_hit = self._is_hit(text, place.start, place.end)
            if is_hit:
                yield Range(place.start, place.end)
            place = reader.search(place.resume if is_hit else place.retry)

    def _matched(self, text: str, pattern: regex.Pattern[str]) -> Iterator[Range]:
        edges = array("q")
        try:
            # All at once, so that the time taken is the pattern's and not that of whoever reads the hits.
            for match in pattern.finditer(text, timeout=self.options.timeout_s):
                if match.end() > match.start():
                    edges.extend(match.span())
        except TimeoutError as error:
            raise FindError(FindReason.TOO_SLOW, str(error)) from error
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if not self.options.whole_word or self._is_hit(text, start, end):
                yield Range(start, end)

    def _is_hit(self, text: str, start: int, end: int) -> bool:
        prefixes = self.options.prefixes
        return ends_word(text, end) and prefix_length(text, start, has_article=False, takes_prefix=prefixes) is not None


def _compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern made ready; FindError where it is none."""
    if len(pattern) > _LONGEST_PATTERN:
        raise FindError(FindReason.BAD_PATTERN, f"more than {_LONGEST_PATTERN} code points", _LONGEST_PATTERN)
    if prod(max(1, int(count)) for count in _REPEATS.findall(pattern)) > _MOST_REPEATS:
        raise FindError(FindReason.BAD_PATTERN, f"more than {_MOST_REPEATS} repeats")
    try:
        return regex.compile(pattern, regex.MULTILINE)
    except regex.error as error:
        # What the library's own stubs do not tell.
        position, detail = getattr(error, "pos", None), getattr(error, "msg", str(error))
        raise FindError(FindReason.BAD_PATTERN, str(detail), position) from error
    except (RecursionError, OverflowError, ValueError, MemoryError) as error:
        raise FindError(FindReason.BAD_PATTERN, str(error) or type(error).__name__) from error
