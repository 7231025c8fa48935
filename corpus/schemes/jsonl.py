"""A scheme from what an existing JSONL file holds: the layers, labels, attributes, links and document labels seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from annotation.change import DocumentLabel
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.relation import Relation
from annotation.scheme import (
    DONE,
    NO,
    READY_MADE,
    YES,
    AttributeType,
    DocumentLabelType,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    SchemeError,
    Titles,
    Unit,
    ValueKind,
)
from annotation.scheme_joining import joined
from annotation.span import Span
from corpus.errors import ReadError, ReadProblem
from corpus.formats import JSONL
from corpus.formats.format import DEFAULT_OPTIONS, Source
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.schemes.reading import Left, Reading, Remark, dressed

_FEW = 20
"""Up to so many different values, none long, are taken for a choice; more are free text."""
_SHORT = 40

Values = Counter[str]


@dataclass
class Seen:
    """What the records hold that a scheme names, each in the order in which it was first seen."""

    labels: dict[str, dict[str, None]] = field(default_factory=dict)
    attributes: dict[tuple[str, str], Values] = field(default_factory=dict)
    links: dict[str, tuple[dict[str, None], dict[str, None]]] = field(default_factory=dict)
    questions: dict[str, Values] = field(default_factory=dict)
    many: set[str] = field(default_factory=set)
    said: Scheme = field(default_factory=Scheme)

    def take(self, record: Record) -> None:
        """Take note of what one record holds, and of what it says of its scheme."""
        if record.scheme is not None and record.scheme != self.said:
            self.said = joined(self.said, record.scheme)
        names: dict[str, str] = {}
        asked: Counter[str] = Counter()
        for one in record.annotations:
            match one:
                case Span():
                    names[one.id] = f"{one.layer}/{one.label}"
                    self.labels.setdefault(one.layer, {})[one.label] = None
                    for each in one.attributes:
                        _count(self.attributes.setdefault((one.layer, each.name), Counter()), each.value)
                case Relation():
                    heads, children = self.links.setdefault(one.label, ({}, {}))
                    heads[names[one.head]] = children[names[one.child]] = None
                case DocumentLabel() if one.name != DONE:
                    _count(self.questions.setdefault(one.name, Counter()), one.value)
                    asked[one.name] += 1
                case _:
                    pass
        for offered in record.suggestions:
            self.labels.setdefault(offered.layer, {})[offered.label] = None
        self.many |= {name for name, count in asked.items() if count > 1}

    def scheme(self) -> Scheme:
        """The scheme of it all; an empty one for no labels at all."""
        return dressed(joined(self.said, _scheme(self)))


def from_jsonl(path: Path, progress: Progress = silent) -> Reading:
    """The scheme of what the JSONL file `path` holds; a refused record is remarked, the others count.

    What the default scheme knows keeps its titles, colour and key from there. SchemeError where nothing is labelled;
    ReadError where the file cannot be read.
    """
    seen, remarks = Seen(), list[Remark]()
    size = path.stat().st_size if path.exists() else 0
    source = Source(path, path.name, lambda count: progress(count, size))
    for one in JSONL.read(source, DEFAULT_OPTIONS):
        if isinstance(one, ReadProblem):
            if not one.line:
                raise ReadError(one.reason, path, one.detail)
            remarks.append(Remark(Left.RECORD_REFUSED, f"{one.reason.value} {one.detail}".strip(), one.line))
        else:
            seen.take(one)
    if not seen.labels and not seen.questions:
        raise SchemeError("no labels")
    return Reading(_scheme(seen), tuple(remarks))


def from_records(records: Iterable[Record]) -> Scheme:
    """The scheme of what records hold, beside what they say of it themselves; an empty one for no labels at all."""
    seen = Seen()
    for one in records:
        seen.take(one)
    return seen.scheme()


def _scheme(seen: Seen) -> Scheme:
    layers = tuple(_layer(name, seen, number) for number, name in enumerate(seen.labels))
    return dressed(Scheme(layers, tuple(_links(seen)), tuple(_questions(seen))))


def _count(values: Values, value: str) -> None:
    # Notes are all different: what is no choice is not counted further.
    if len(values) <= _FEW or value in values:
        values[value] += 1


def _layer(name: str, seen: Seen, number: int) -> Layer:
    known = DEFAULT_SCHEME.layer(name)
    form = known.form if known is not None else tuple(Form)[min(number, 2)]
    common = {one.name for one in READY_MADE}
    attributes = [
        _attribute(name, attribute, values)
        for (layer, attribute), values in seen.attributes.items()
        if layer == name and attribute not in common
    ]
    labels = (DEFAULT_SCHEME.label(name, one) or LabelType(one, _titles(one), "") for one in seen.labels[name])
    titles, unit = (known.titles, known.unit) if known is not None else (_titles(name), Unit.LETTERS)
    return Layer(name, titles, form, tuple(labels), tuple(attributes), unit=unit)


def _attribute(layer: str, name: str, values: Values) -> AttributeType:
    own = DEFAULT_SCHEME.layer(layer)
    known = next((one for one in own.attributes if one.name == name), None) if own is not None else None
    if known is not None and set(values) <= {value for value, _ in known.values}:
        return known
    if set(values) <= {YES, NO}:
        return AttributeType(name, _titles(name), ValueKind.FLAG)
    if _is_choice(values):
        return AttributeType(name, _titles(name), values=tuple((one, _titles(one)) for one in values))
    return AttributeType(name, _titles(name), ValueKind.TEXT)


def _links(seen: Seen) -> list[LinkType]:
    found = []
    for name, (heads, children) in seen.links.items():
        known = DEFAULT_SCHEME.link(name)
        titles = known.titles if known is not None else _titles(name)
        found.append(LinkType(name, titles, tuple(heads), tuple(children)))
    return found


def _questions(seen: Seen) -> list[DocumentLabelType]:
    found = []
    for name, values in seen.questions.items():
        known = next((one for one in DEFAULT_SCHEME.document_labels if one.name == name), None)
        if known is not None and set(values) <= {value for value, _ in known.values} and name not in seen.many:
            found.append(known)
            continue
        titled = tuple((one, _titles(one)) for one in values) if _is_choice(values) else ()
        found.append(DocumentLabelType(name, _titles(name), titled, name in seen.many))
    return found


def _is_choice(values: Values) -> bool:
    return len(values) <= _FEW and all(one and len(one) <= _SHORT for one in values)


def _titles(words: str) -> Titles:
    return Titles(words, words)
