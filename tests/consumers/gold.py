"""What a consumer is to find in an export: the hard documents, but for what the export announced as lost.

The consumers' checks compare what they loaded with records of ours in JSONL. What a format cannot hold cannot be found
there; which spans those are is not told by the format's reader but by the losses, which name each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotation.change import Annotation
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Span
from corpus.export_plan import Plan
from corpus.formats.losses import Kind
from corpus.record import Record
from corpus.targets import Nowhere
from tests.corpus.hard import HARD, SCHEME

GONE = frozenset({Kind.OVERLAP, Kind.ONLY_BLANK, Kind.SPAN})
"""Spans that are not in the export."""
# Names that every consumer takes: an IRI has no blank, a name of XML begins with a letter.
_NAMES = {
    "no span": "no-span",
    "labels alone": "labels",
    "../ids/and\\such: ٣": "ids",
    "made elsewhere": "made",
    "1": "one",
}
NAMED: tuple[Record, ...] = tuple(
    one._replace(header=one.header._replace(id=_NAMES.get(one.header.id, one.header.id))) for one in HARD
)
"""The hard documents under such names; what becomes of other names is the round-trip table's to see."""
_ELSEWHERE = frozenset({Kind.DOCUMENT_ID, Kind.LABEL_NAME, Kind.CHARACTER})
"""Documents that are in the export under other names, or with other characters: loaded, and not compared."""


class Gold(NamedTuple):
    """How an export's losses show to its consumer.

    `is_ordered`: the check goes by the order, so that no document may be left out. `other_layer`: where spans that
    share words with others are to be found, instead of nowhere. `is_lossy`: whether anything is missing at all.
    """

    gone: frozenset[Kind] = GONE
    is_ordered: bool = False
    other_layer: str = ""
    is_lossy: bool = True


Losses = Mapping[str, Mapping[str, frozenset[str]]]
"""Subjects (ids of spans, or "" for the document) by document and kind."""


def losses_of(records: Iterable[Record], plan: Plan) -> Losses:
    """What an export of `records` announces."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in plan.format.write(records, Nowhere(), plan.options._replace(scheme=SCHEME)):
        found[one.document_id][one.kind].add(one.subject)
    return {key: {kind: frozenset(one) for kind, one in kinds.items()} for key, kinds in found.items()}


def without(plan: Plan, kinds: frozenset[Kind]) -> list[Record]:
    """The hard documents of which an export does not lose anything of these kinds."""
    losses = losses_of(NAMED, plan)
    return [one for one in NAMED if not kinds & losses.get(one.header.id, {}).keys()]


def expected(records: Sequence[Record], plan: Plan, gold: Gold) -> list[Record]:
    """The documents as the consumers of a plan's export of them should see them."""
    losses = losses_of(records, plan)
    made = []
    for record in records:
        lost = losses.get(record.header.id, {})
        if gold.is_ordered or not _ELSEWHERE & lost.keys():
            made.append(_seen(record, lost, gold) if gold.is_lossy else record)
    return made


def _seen(record: Record, lost: Mapping[str, frozenset[str]], gold: Gold) -> Record:
    text = record.header.text
    marks: list[Annotation] = []
    for one in record.annotations:
        if not isinstance(one, Span):
            marks.append(one)
            continue
        if gold.other_layer and one.id in lost.get(Kind.OVERLAP, ()):
            marks.append(one._replace(layer=gold.other_layer))
        elif not any(one.id in lost.get(kind, ()) for kind in gold.gone):
            marks.append(trimmed(one, text) if one.id in lost.get(Kind.BLANK_EDGE, ()) else one)
    return record._replace(annotations=tuple(_linked(marks)))


def trimmed(span: Span, text: str) -> Span:
    """A span of one range without white space at its edges."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    place = Range(start, start + len(words.strip()))
    return span._replace(ranges=(place,), surface=text[place.start : place.end])


def _linked(marks: Sequence[Annotation]) -> Iterable[Annotation]:
    there = {one.id for one in marks if isinstance(one, Span)}
    return (one for one in marks if not isinstance(one, Relation) or {one.head, one.child} <= there)
