"""Records as CoNLL-U Plus, a column a layer, or CoNLL-U, tags in MISC; offsets and white space stand in MISC."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain

from annotation.scheme import Scheme
from annotation.span import Span
from corpus.formats.conllu.reading import COLUMNS, LAYER, MAIN, NER, NEWDOC_ID, STANDARD, TEXT
from corpus.formats.conllu.spacing import escaped
from corpus.formats.format import ExportOptions, Loss, Option, chosen
from corpus.formats.losses import Kind, left_behind
from corpus.formats.policies import Blanks, Fit, Flat, flatten, spans_of
from corpus.formats.tagging import LINE_ENDS, NOTATION, Chunk, Notation, label_word, tags
from corpus.record import Record

_LEFT = (
    *(Kind.SPAN_ID, Kind.ATTRIBUTE, Kind.RELATION, Kind.RELATION_ID, Kind.DOCUMENT_LABEL, Kind.NOTE, Kind.STATE),
    *(Kind.FIELD, Kind.ANNOTATOR, Kind.MAKER, Kind.SUGGESTION),
)
LOSSES = (
    *_LEFT,
    *(Kind.SOURCE, Kind.DOCUMENT_ID, Kind.LAYER, Kind.LABEL_NAME, Kind.SPAN, Kind.CHARACTER, Kind.REFUSED),
    *(Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS),
)
_NUL = str.maketrans("\0", "\ufffd")


class Shape(StrEnum):
    """A column a layer, which CoNLL-U Plus allows, or the ten of CoNLL-U with the tags in MISC."""

    PLUS = "plus"
    CONLLU = "conllu"


SHAPE = Option("conllu-columns", "plus", "Columns", "CoNLL-U Plus with a column a layer, or CoNLL-U", tuple(Shape))


class Writer:
    """Documents as lines, all with the same columns."""

    def __init__(self, options: ExportOptions) -> None:
        self._policy = options.policy
        self._notation = Notation(str(chosen(NOTATION, options.values)))
        self._is_plus = chosen(SHAPE, options.values) == Shape.PLUS
        self._layers = _column_names(options.scheme)

    def head(self) -> bytes:
        """The first line of the file, which names the columns."""
        names = ("ID", "FORM", "MISC", *self._layers.values()) if self._is_plus else STANDARD
        return f"{COLUMNS}{' '.join(names)}\n".encode()

    def document(self, record: Record) -> tuple[bytes, list[Loss]]:
        """A document's lines and what they do not hold; no lines where it has no word, or is refused by the policy."""
        spans = spans_of(record, self._layers)
        whole = flatten(record, spans, self._policy, blanks=Blanks.NONE, may_overlap=True)
        flats = {name: self._flat(record, spans, name) for name in self._layers}
        if not whole.places or any(one.is_refused for one in (whole, *flats.values())):
            return b"", [Loss(Kind.REFUSED, record.header.id)]
        chunks = {name: list(_chunks(whole, one.fits, self._label)) for name, one in flats.items()}
        breaks = _breaks(record.header.text, whole, chunks.values())
        rows = {name: tags(len(whole.places), found, self._notation) for name, found in chunks.items()}
        if self._notation is Notation.IOB1:
            for column in rows.values():
                column[:] = [f"I{one[1:]}" if at in breaks and one[0] == "B" else one for at, one in enumerate(column)]
        lines = [f"{NEWDOC_ID}{_key(record.header.id)}\n"]
        for first, last in zip(sorted({0, *breaks}), [*sorted(breaks), len(whole.places)], strict=True):
            lines += self._sentence(record.header.text, whole, rows, first, last)
        told = chain(whole.losses, *(one.losses for one in flats.values()))
        lost = {(one.kind, one.subject): one for one in told}
        return "".join(lines).encode(), [*lost.values(), *self._losses(record, spans, whole, flats.values())]

    def _flat(self, record: Record, spans: Iterable[Span], name: str) -> Flat:
        return flatten(record, (one for one in spans if one.layer == name), self._policy, blanks=Blanks.NONE)

    def _label(self, label: str) -> str:
        return label_word(label) if self._is_plus else label_word(label).replace("|", "_")

    def _sentence(
        self, text: str, whole: Flat, rows: Mapping[str, Sequence[str]], first: int, last: int
    ) -> Iterator[str]:
        starts, ends, places = whole.tokens.starts, whole.tokens.ends, whole.places
        shown = " ".join(text[starts[places[first]] : ends[places[last - 1]]].translate(_NUL).split())
        yield f"{TEXT}{shown}\n"
        for number in range(first, last):
            place = places[number]
            word = whole.tokens.text(place).translate(_NUL)
            after = starts[places[number + 1]] if number + 1 < len(places) else len(text)
            gap = text[ends[place] : after]
            misc = [f"SpacesBefore={escaped(text[: starts[place]])}"] if not number and starts[place] else []
            if gap != " " or number == last - 1:
                misc.append(f"SpacesAfter={escaped(gap)}" if gap else "SpaceAfter=No")
            misc.append(f"TokenRange={starts[place]}:{ends[place]}")
            own = {name: rows[layer][number] for layer, name in self._layers.items()}
            if self._is_plus:
                yield "\t".join((str(number - first + 1), word, "|".join(misc), *own.values())) + "\n"
            else:
                misc += [f"{_key_in_misc(name)}={tag}" for name, tag in own.items() if tag != "O"]
                yield "\t".join((str(number - first + 1), word, *"_______", "|".join(misc))) + "\n"
        yield "\n"

    def _losses(self, record: Record, spans: Sequence[Span], whole: Flat, flats: Iterable[Flat]) -> Iterator[Loss]:
        key = record.header.id
        yield from left_behind(record, _LEFT)
        yield Loss(Kind.SOURCE, key)
        counts = Counter(
            {
                Kind.DOCUMENT_ID: int(_key(key) != key),
                Kind.SPAN: len(spans_of(record)) - len(spans),
                Kind.OVERLAP: sum(len(depth) for one in flats for depth in one.depths[1:]),
                Kind.LAYER: sum(self._layers[one.layer] != _plain_name(one.layer) for one in spans),
                Kind.LABEL_NAME: sum(self._label(one.label) != one.label for one in spans),
                Kind.CHARACTER: sum(whole.tokens.text(place).count("\0") for place in whole.places),
            }
        )
        yield from (Loss(kind, key, "", count) for kind, count in counts.items() if count)


def _plain_name(layer: str) -> str:
    return NER if layer == MAIN else layer


def _key_in_misc(name: str) -> str:
    return name if name == NER else f"{LAYER}{name}"


def _column_names(scheme: Scheme) -> dict[str, str]:
    """The column of each layer: its name, as far as that can be a column's and is no other's."""
    names = {MAIN: NER}
    for layer in scheme.layers:
        name = label_word(layer.name).replace("|", "_").replace("=", "_") or "_"
        while layer.name not in names and (name in names.values() or name in {*STANDARD, MAIN}):
            name += "_"
        names.setdefault(layer.name, name)
    return names


def _key(document_id: str) -> str:
    """A document's id on a line of its own."""
    return "".join(" " if one.isspace() or one == "\0" else one for one in document_id).strip() or "_"


def _chunks(whole: Flat, fits: Iterable[Fit], label: Callable[[str], str]) -> Iterator[Chunk]:
    numbers = {place: number for number, place in enumerate(whole.places)}
    for fit in fits:
        first, last = whole.tokens.first(fit.span), whole.tokens.last(fit.span)
        yield Chunk(numbers[first], numbers[last], label(fit.span.label))


def _breaks(text: str, whole: Flat, chunks: Iterable[Iterable[Chunk]]) -> set[int]:
    """The numbers of the words that begin a new sentence: after a line end, but never inside a span."""
    starts, ends, places = whole.tokens.starts, whole.tokens.ends, whole.places
    found = {
        number
        for number in range(1, len(places))
        if not LINE_ENDS.isdisjoint(text[ends[places[number - 1]] : starts[places[number]]])
    }
    for column in chunks:
        for one in column:
            found.difference_update(range(one.first + 1, one.last + 1))
    return found
