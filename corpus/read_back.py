"""What a file says that was just written, beside what it was written from: equal, or equal to the losses announced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from annotation.change import DocumentLabel, Note, Status
from annotation.relation import Relation
from annotation.span import Span
from corpus.errors import ReadProblem
from corpus.formats.format import Loss
from corpus.formats.losses import Kind
from corpus.record import Record

# What shows that a text is not, letter for letter, the one that went out; then no place in it is either.
_OTHER_TEXT = frozenset({Kind.SPACING, Kind.DIACRITICS})
# What shows that spans may be fewer, or lie elsewhere.
_OTHER_SPANS = frozenset(
    {Kind.OVERLAP, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS, Kind.LINE_END, Kind.SPAN}
)


class Aspect(NamedTuple):
    """One thing that two records may agree on: its name, the losses that excuse a difference, and how to see it."""

    name: str
    excuses: frozenset[Kind]
    of: Callable[[Record], object]


class Difference(NamedTuple):
    """Something that does not read back as it was: in which document, what, and the two values, cut short."""

    document_id: str
    aspect: str
    written: str
    read: str


def _spans(record: Record) -> list[Span]:
    return [one for one in record.annotations if isinstance(one, Span)]


def _places(record: Record) -> Counter[object]:
    return Counter(tuple(map(tuple, one.ranges)) for one in _spans(record))


def _labels(record: Record) -> Counter[object]:
    return Counter((one.start, one.end, one.label) for one in _spans(record))


def _layers(record: Record) -> Counter[object]:
    return Counter((one.start, one.end, one.layer) for one in _spans(record))


def _attributes(record: Record) -> Counter[object]:
    return Counter((one.start, one.end, frozenset(one.attributes)) for one in _spans(record) if one.attributes)


def _makers(record: Record) -> Counter[object]:
    return Counter((one.start, one.end, one.origin, one.maker) for one in _spans(record))


def _links(record: Record) -> Counter[object]:
    hulls = {one.id: one.hull for one in _spans(record)}
    links = (one for one in record.annotations if isinstance(one, Relation))
    return Counter((one.label, tuple(hulls[one.head]), tuple(hulls[one.child])) for one in links)


def _link_ids(record: Record) -> set[str]:
    return {one.id for one in record.annotations if isinstance(one, Relation)}


def _document_labels(record: Record) -> Counter[object]:
    return Counter(tuple(one) for one in record.annotations if isinstance(one, DocumentLabel))


def _note(record: Record) -> str:
    return next((one.text for one in record.annotations if isinstance(one, Note)), "")


def _state(record: Record) -> str:
    return next((one.state.value for one in record.annotations if isinstance(one, Status)), "new")


def _aspect(name: str, of: Callable[[Record], object], *excuses: Kind, is_placed: bool = False) -> Aspect:
    """An aspect; `is_placed`: it is told by places of spans, so what moves or drops spans excuses it too."""
    more = _OTHER_SPANS | _OTHER_TEXT if is_placed else frozenset[Kind]()
    return Aspect(name, frozenset(excuses) | more, of)


ASPECTS = (
    _aspect("id", lambda one: one.header.id, Kind.DOCUMENT_ID),
    _aspect("text", lambda one: one.header.text, Kind.CHARACTER, *_OTHER_TEXT),
    _aspect("source", lambda one: one.header.source, Kind.SOURCE),
    _aspect("annotator", lambda one: one.header.annotator, Kind.ANNOTATOR),
    _aspect("fields", lambda one: set(one.header.fields), Kind.FIELD),
    _aspect("spans", _places, is_placed=True),
    _aspect("labels", _labels, Kind.LABEL_NAME, is_placed=True),
    _aspect("layers", _layers, Kind.LAYER, is_placed=True),
    _aspect("span ids", lambda one: {span.id for span in _spans(one)}, Kind.SPAN_ID, is_placed=True),
    _aspect("attributes", _attributes, Kind.ATTRIBUTE, Kind.LABEL_NAME, is_placed=True),
    _aspect("makers", _makers, Kind.MAKER, is_placed=True),
    _aspect("links", _links, Kind.RELATION, Kind.LABEL_NAME, is_placed=True),
    _aspect("link ids", _link_ids, Kind.RELATION, Kind.RELATION_ID, Kind.ONLY_BLANK),
    _aspect("document labels", _document_labels, Kind.DOCUMENT_LABEL),
    _aspect("note", _note, Kind.NOTE),
    _aspect("state", _state, Kind.STATE),
)
_SHOWN = 80


def differences(written: Record, read: Record, lost: Container[str]) -> Iterator[Difference]:
    """What two records do not agree on, but for what the kinds of loss in `lost` excuse."""
    if (written.header, written.annotations) == (read.header, read.annotations):
        return
    for aspect in ASPECTS:
        if any(kind in lost for kind in aspect.excuses):
            continue
        here, there = aspect.of(written), aspect.of(read)
        if here != there:
            yield Difference(written.header.id, aspect.name, repr(here)[:_SHOWN], repr(there)[:_SHOWN])


class Announced:
    """The kinds of loss that were announced, a document: what flattens memory is that documents share the few sets."""

    def __init__(self) -> None:
        self._kinds: dict[str, frozenset[str]] = {}
        self._shared: dict[frozenset[str], frozenset[str]] = {}

    def hear(self, losses: Iterable[Loss]) -> Iterator[Loss]:
        """Take note of losses as they pass."""
        for one in losses:
            known = self._kinds.get(one.document_id, frozenset())
            if one.kind not in known:
                more = known | {one.kind}
                self._kinds[one.document_id] = self._shared.setdefault(more, more)
            yield one

    def of(self, document_id: str) -> frozenset[str]:
        """The kinds that a document has lost something by."""
        return self._kinds.get(document_id, frozenset())


def compared(
    written: Iterable[Record], read: Iterable[Record | ReadProblem], announced: Announced
) -> Iterator[Difference]:
    """The differences of two runs of records in the same order; documents that were REFUSED are not looked for."""
    there = iter(read)
    for record in written:
        lost = announced.of(record.header.id)
        if Kind.REFUSED in lost:
            continue
        found = next(there, None)
        if found is None:
            yield Difference(record.header.id, "document", "there", "missing")
        elif isinstance(found, ReadProblem):
            yield Difference(record.header.id, "document", "there", f"{found.reason.value}: {found.detail}")
        else:
            yield from differences(record, found, lost)
    for extra in there:
        name = extra.header.id if isinstance(extra, Record) else str(extra.path)
        yield Difference(name, "document", "not there", "there")


def as_plain(difference: Difference) -> Mapping[str, str]:
    """A difference as JSON has it."""
    return difference._asdict()
