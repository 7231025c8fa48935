"""Spans made to fit a format that speaks of tokens and holds no two spans over one: by a policy, each loss counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from annotation.arabic.tokens import word_at
from annotation.ranges import Range
from annotation.span import Span, sort_key
from corpus.formats.cutting import Tokens
from corpus.formats.format import Loss, Policy
from corpus.formats.losses import Kind
from corpus.record import Record

FLAT = (Policy.SPLIT, Policy.WIDEN, Policy.LONGEST, Policy.REFUSE)
DEEP = (Policy.SPLIT, Policy.WIDEN, Policy.LONGEST, Policy.DEPTHS, Policy.REFUSE)
NESTED = (Policy.SPLIT, Policy.WIDEN, Policy.REFUSE)
"""What a format may offer that has tokens: one span a place, a span a depth, any spans over one another.

OUTERMOST does what SPLIT does: of two spans over one place the one that begins first stays.
"""


class Blanks(StrEnum):
    """What a format makes of white space that is a token of its own (line ends, double blanks).

    TOKENS: a token like any other. INSIDE: a token, but no span may begin or end with one. NONE: no token at all.
    """

    TOKENS = "tokens"
    INSIDE = "inside"
    NONE = "none"


class Fit(NamedTuple):
    """A span as it goes out: over the tokens `first` to `last`, both part of it; `original` is as it stands."""

    span: Span
    first: int
    last: int
    original: Span


class Flat(NamedTuple):
    """A layer over tokens. `depths`: fits that share no token, sorted; one depth but with the policy DEPTHS.

    `places`: the tokens that the format has, as places in `tokens` (all of them unless `Blanks.NONE`); `first` and
    `last` of a fit are places in `tokens` too. `is_refused`: the policy REFUSE leaves the document out.
    """

    tokens: Tokens
    places: list[int]
    depths: tuple[tuple[Fit, ...], ...]
    losses: tuple[Loss, ...]
    is_refused: bool = False

    @property
    def fits(self) -> tuple[Fit, ...]:
        """The fits of the outermost depth, which is all of them but with DEPTHS."""
        return self.depths[0] if self.depths else ()


def flatten(
    record: Record,
    spans: Iterable[Span],
    policy: Policy = Policy.SPLIT,
    *,
    blanks: Blanks = Blanks.TOKENS,
    may_overlap: bool = False,
) -> Flat:
    """`spans` of `record` over its tokens, none over another unless they `may_overlap`.

    Tokens are cut at the edges of `spans`; with WIDEN and REFUSE they are whole words, and a span takes the words it
    touches. A span in several ranges becomes its hull. What is lost or changed is told, a loss a span.
    """
    text = record.header.text
    wanted = sorted(spans, key=sort_key)
    losses: list[Loss] = []
    hulls = list(_as_hulls(record, wanted, losses))
    is_whole = policy in {Policy.WIDEN, Policy.REFUSE}
    tokens = Tokens(text, () if is_whole else (span for span, _ in hulls))
    if is_whole:
        fits = _widened(record, tokens, hulls, losses)
    else:
        losses += _cut_words(record, (span for span, _ in hulls))
        fits = [Fit(span, tokens.first(span), tokens.last(span), original) for span, original in hulls]
    places = list(range(len(tokens)))
    if blanks is not Blanks.TOKENS:
        fits = list(_trimmed(record, tokens, fits, losses))
        if blanks is Blanks.NONE:
            places = [place for place in places if not tokens.is_blank(place)]
    fits.sort(key=lambda one: (one.first, -one.last, sort_key(one.original)))
    depths = [fits] if may_overlap else _apart(record, fits, policy, losses)
    if policy is Policy.REFUSE and losses:
        return Flat(tokens, places, (), (Loss(Kind.REFUSED, record.header.id),), is_refused=True)
    return Flat(tokens, places, tuple(map(tuple, depths)), tuple(losses))


def spans_of(record: Record, layers: Iterable[str] = ()) -> list[Span]:
    """The spans of a record in their order, of `layers` alone where any is named."""
    named = frozenset(layers)
    spans = (one for one in record.annotations if isinstance(one, Span))
    return sorted((one for one in spans if not named or one.layer in named), key=sort_key)


def _loss(kind: Kind, record: Record, span: Span) -> Loss:
    return Loss(kind, record.header.id, span.id)


def _over(record: Record, span: Span, start: int, end: int) -> Span:
    return span._replace(ranges=(Range(start, end),), surface=record.header.text[start:end])


def _as_hulls(record: Record, spans: list[Span], losses: list[Loss]) -> Iterator[tuple[Span, Span]]:
    """Each span over one range, beside the span as it stands."""
    for span in spans:
        if span.is_discontinuous:
            losses.append(_loss(Kind.FRAGMENTS, record, span))
            yield _over(record, span, span.start, span.end), span
        else:
            yield span, span


def _cut_words(record: Record, spans: Iterable[Span]) -> Iterator[Loss]:
    """The spans that begin or end inside a word: readers that cut words for themselves would not find their tokens."""
    text = record.header.text
    for span in spans:
        if _is_inside(text, span.start) or _is_inside(text, span.end):
            yield _loss(Kind.WORD_CUT, record, span)


def _is_inside(text: str, edge: int) -> bool:
    """Whether the edge lies between two characters of one token that is no white space."""
    if not 0 < edge < len(text) or text[edge].isspace() or text[edge - 1].isspace():
        return False
    return word_at(text, edge).start < edge


def _widened(record: Record, tokens: Tokens, hulls: list[tuple[Span, Span]], losses: list[Loss]) -> list[Fit]:
    """Each span over the whole words that it touches; one over a single blank between two words has none."""
    fits = []
    for span, original in hulls:
        touched = tokens.touching(span.start, span.end)
        if not touched:
            losses.append(_loss(Kind.ONLY_BLANK, record, original))
            continue
        start, end = tokens.starts[touched[0]], tokens.ends[touched[-1]]
        if (start, end) != (span.start, span.end):
            losses.append(_loss(Kind.WIDENED, record, original))
            span = _over(record, span, start, end)
        fits.append(Fit(span, touched[0], touched[-1], original))
    return fits


def _trimmed(record: Record, tokens: Tokens, fits: list[Fit], losses: list[Loss]) -> Iterator[Fit]:
    """Each fit without the tokens of white space at its edges; one that has no other is left out."""
    for fit in fits:
        first, last = fit.first, fit.last
        while first <= last and tokens.is_blank(first):
            first += 1
        while last > first and tokens.is_blank(last):
            last -= 1
        if first > last:
            losses.append(_loss(Kind.ONLY_BLANK, record, fit.original))
        elif (first, last) == (fit.first, fit.last):
            yield fit
        else:
            losses.append(_loss(Kind.BLANK_EDGE, record, fit.original))
            span = _over(record, fit.span, tokens.starts[first], tokens.ends[last])
            yield Fit(span, first, last, fit.original)


def _apart(record: Record, fits: list[Fit], policy: Policy, losses: list[Loss]) -> list[list[Fit]]:
    """The fits in depths of which none shares a token within itself; the policy says how many depths, and which first.

    LONGEST puts the longest in first, every other policy the outermost, that is, the one that begins first.
    """
    order = sorted(fits, key=lambda one: one.span.start - one.span.end) if policy is Policy.LONGEST else fits
    depths: list[list[Fit]] = [[]]
    taken = [bytearray(max((one.last for one in fits), default=-1) + 1)]
    for fit in order:
        depth = 0
        while depth < len(depths) and any(taken[depth][fit.first : fit.last + 1]):
            depth += 1
        if depth == len(depths):
            if policy is not Policy.DEPTHS:
                losses.append(_loss(Kind.OVERLAP, record, fit.original))
                continue
            depths.append([])
            taken.append(bytearray(len(taken[0])))
        depths[depth].append(fit)
        taken[depth][fit.first : fit.last + 1] = b"\x01" * (fit.last + 1 - fit.first)
    for one in depths:
        one.sort(key=lambda fit: fit.first)
    return depths
