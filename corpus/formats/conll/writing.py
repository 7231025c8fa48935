"""Records as token-per-line files: words cut at the edges of spans, tags beside them, a blank line at each line end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotation.span import Span
from corpus.formats.conll.options import LAYER, SHAPE, Shape
from corpus.formats.format import ExportOptions, Loss, Policy, chosen
from corpus.formats.losses import Kind, left_behind
from corpus.formats.policies import Blanks, Fit, Flat, flatten, spans_of
from corpus.formats.tagging import LINE_ENDS, NOTATION, OUTSIDE, Chunk, Notation, chunks_of, label_word, tags
from corpus.record import Record

_LEFT = (
    *(Kind.SPAN_ID, Kind.ATTRIBUTE, Kind.RELATION, Kind.RELATION_ID, Kind.DOCUMENT_LABEL, Kind.DOCUMENT_ID),
    *(Kind.NOTE, Kind.STATE, Kind.FIELD, Kind.ANNOTATOR, Kind.MAKER, Kind.SUGGESTION),
)
LOSSES = (
    *_LEFT,
    *(Kind.SOURCE, Kind.SPAN, Kind.LAYER, Kind.LABEL_NAME, Kind.SPACING, Kind.CHARACTER, Kind.REFUSED),
    *(Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS),
)
# A file with this in it is taken for no text.
_NUL = str.maketrans("\0", "\ufffd")


def document(record: Record, options: ExportOptions) -> tuple[bytes, list[Loss]]:
    """A document's lines and what they do not hold; no lines where it has no word, or is refused by the policy."""
    layer = str(chosen(LAYER, options.values))
    notation = Notation(str(chosen(NOTATION, options.values)))
    wanted = spans_of(record, () if layer == "*" else (layer,))
    flat = flatten(record, wanted, options.policy, blanks=Blanks.NONE)
    if flat.is_refused or not flat.places:
        return b"", [Loss(Kind.REFUSED, record.header.id)]
    losses = [*flat.losses, *_losses(record, wanted, layer)]
    is_bag = options.policy is Policy.DEPTHS
    is_wide = not is_bag and str(chosen(SHAPE, options.values)) == Shape.CONLL2003
    fits = list(_tellable(record, flat, losses)) if is_bag else list(flat.fits)
    breaks = _breaks(record.header.text, flat, fits)
    rows = _rows(flat, fits, breaks, notation, is_bag)
    words = [flat.tokens.text(place).translate(_NUL) for place in flat.places]
    losses += _changes(record, flat, breaks)
    between = " _ _ " if is_wide else (" " if is_bag else "\t")
    lines = ["-DOCSTART- -X- O O\n\n" if is_wide else "-DOCSTART-\tO\n\n"]
    for number, (word, row) in enumerate(zip(words, rows, strict=True)):
        lines.append(("\n" if number in breaks else "") + word + between + " ".join(row) + "\n")
    lines.append("\n")
    return "".join(lines).encode(), losses


def _losses(record: Record, wanted: Sequence[Span], layer: str) -> Iterator[Loss]:
    yield from left_behind(record, _LEFT)
    yield Loss(Kind.SOURCE, record.header.id)
    kept = {one.id for one in wanted}
    others = [one.id for one in spans_of(record) if one.id not in kept]
    if others:
        yield Loss(Kind.SPAN, record.header.id, others[0], len(others))
    if layer == "*" and wanted:
        yield Loss(Kind.LAYER, record.header.id, "", len(wanted))
    renamed = sum(label_word(one.label) != one.label for one in wanted)
    if renamed:
        yield Loss(Kind.LABEL_NAME, record.header.id, "", renamed)


def _tellable(record: Record, flat: Flat, losses: list[Loss]) -> Iterator[Fit]:
    """The fits of all depths but those that cross another of their label: whose tag is whose could not be told."""
    kept: dict[str, list[Fit]] = {}
    for fit in (one for depth in flat.depths for one in depth):
        others = kept.setdefault(label_word(fit.span.label), [])
        if any(_cross(fit, one) for one in others):
            losses.append(Loss(Kind.OVERLAP, record.header.id, fit.original.id))
        else:
            others.append(fit)
            yield fit


def _cross(one: Fit, other: Fit) -> bool:
    low, high = sorted((one, other), key=lambda fit: (fit.first, -fit.last))
    return low.first < high.first <= low.last < high.last


def _breaks(text: str, flat: Flat, fits: Iterable[Fit]) -> set[int]:
    """The numbers of the words that begin a new sentence: after a line end, but never inside a span."""
    starts, ends, places = flat.tokens.starts, flat.tokens.ends, flat.places
    found = {
        number
        for number in range(1, len(places))
        if not LINE_ENDS.isdisjoint(text[ends[places[number - 1]] : starts[places[number]]])
    }
    for chunk in chunks_of(flat, fits) if found else ():
        found.difference_update(range(chunk.first + 1, chunk.last + 1))
    return found


def _rows(
    flat: Flat, fits: Iterable[Fit], breaks: set[int], notation: Notation, is_bag: bool
) -> Sequence[Sequence[str]]:
    """The tags of each word. IOB1 looks at the tag before, which a new sentence does not have."""
    found = list(chunks_of(flat, fits))
    size = len(flat.places)
    if not is_bag:
        flat_tags = tags(size, found, notation)
        return [(_at_start(one, notation) if number in breaks else one,) for number, one in enumerate(flat_tags)]
    rows: list[list[str]] = [[] for _ in range(size)]
    plain = Notation.IOB2 if notation is Notation.IOB1 else notation
    for chunk in found:
        for number, tag in enumerate(_alone(chunk, plain), chunk.first):
            rows[number].append(tag)
    return [row or [OUTSIDE] for row in rows]


def _alone(chunk: Chunk, notation: Notation) -> list[str]:
    length = chunk.last + 1 - chunk.first
    return tags(length, [Chunk(0, length - 1, chunk.label)], notation)


def _at_start(tag: str, notation: Notation) -> str:
    return f"I{tag[1:]}" if notation is Notation.IOB1 and tag.startswith("B-") else tag


def _changes(record: Record, flat: Flat, breaks: set[int]) -> Iterator[Loss]:
    """White space that a reader, who puts one blank between words and a line feed between sentences, gets otherwise."""
    text, starts, ends, places = record.header.text, flat.tokens.starts, flat.tokens.ends, flat.places
    counts: Counter[Kind] = Counter()
    after = 0
    for number, place in enumerate(places):
        gap = text[after : starts[place]]
        wanted = "" if not number else "\n" if number in breaks else " "
        counts[Kind.SPACING] += max(len(gap), len(wanted)) if gap != wanted else 0
        counts[Kind.CHARACTER] += flat.tokens.text(place).count("\0")
        after = ends[place]
    counts[Kind.SPACING] += len(text) - after
    for kind, count in counts.items():
        if count:
            yield Loss(kind, record.header.id, "", count)
