"""What of a corpus goes out or comes in: documents by state and annotator, spans by layer and label, labels renamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from annotation.change import Annotation, DocumentLabel, State, Status
from annotation.relation import Relation
from annotation.scheme import LabelType, Scheme
from annotation.span import Span
from annotation.suggest.suggestion import Suggestion
from corpus.record import Record

_SEPARATOR = "/"


class LabelName(NamedTuple):
    """A label, of one layer or, where `layer` is empty, of whichever has it; an empty `label` is every label."""

    layer: str
    label: str

    def fits(self, layer: str, label: str) -> bool:
        """Whether a span of that layer and label is meant."""
        return self.layer in ("", layer) and self.label in ("", label)


class LabelMap(NamedTuple):
    """New names for labels: `PERS=PER`, `entity/MISC=other/THING`; what is mapped to nothing (`CUE=`) is left out.

    Two that get one name are merged: where the spans themselves are alike, one of them stays.
    """

    rows: tuple[tuple[LabelName, LabelName | None], ...] = ()

    def of(self, layer: str, label: str) -> tuple[str, str] | None:
        """The layer and label that stand for these; None where the span is left out."""
        for old, new in self.rows:
            if old.fits(layer, label):
                return None if new is None else (new.layer or layer, new.label or label)
        return layer, label


class MapRefused(ValueError):
    """A label map that cannot be read; the message is the part of it that is wrong."""


def label_name(word: str) -> LabelName:
    """`PER`, or `entity/PER`, or `entity/` for the whole layer."""
    layer, slash, label = word.strip().partition(_SEPARATOR)
    return LabelName(layer, label) if slash else LabelName("", layer)


def label_map(words: Iterable[str]) -> LabelMap:
    """The map that `words` such as `PERS=PER,ORGZ=ORG` spell; MapRefused where one has no `=` or nothing before it."""
    rows: list[tuple[LabelName, LabelName | None]] = []
    for pair in (pair.strip() for word in words for pair in word.split(",") if pair.strip()):
        old, equals, new = (part.strip() for part in pair.partition("="))
        if not equals or not old or old == _SEPARATOR:
            raise MapRefused(pair)
        rows.append((label_name(old), label_name(new) if new else None))
    # What names a layer goes before what fits any.
    return LabelMap(tuple(sorted(rows, key=lambda row: not row[0].layer)))


def spelled(names: LabelMap) -> list[str]:
    """The words that `label_map` reads as that map."""
    return [f"{word_of(old)}={word_of(new) if new else ''}" for old, new in names.rows]


def word_of(name: LabelName) -> str:
    """The word that `label_name` reads as that name."""
    return f"{name.layer}{_SEPARATOR}{name.label}" if name.layer else name.label


class Selection(NamedTuple):
    """What is asked for; an empty set asks for everything. `annotators` are whose work the documents are."""

    states: frozenset[State] = frozenset()
    annotators: frozenset[str] = frozenset()
    layers: frozenset[str] = frozenset()
    labels: frozenset[LabelName] = frozenset()
    renamed: LabelMap = LabelMap()

    def wants(self, record: Record) -> bool:
        """Whether the document as a whole is asked for."""
        if self.states and state_of(record) not in self.states:
            return False
        return not self.annotators or record.header.annotator in self.annotators

    def wants_label(self, layer: str, label: str) -> bool:
        """Whether a span of that label is asked for, by the name it has before any is changed."""
        if self.layers and layer not in self.layers:
            return False
        return not self.labels or any(one.fits(layer, label) for one in self.labels)

    def shaped(self, record: Record) -> Record:
        """The record with the spans that are asked for, under their new names, and the links between those."""
        if not (self.layers or self.labels or self.renamed.rows):
            return record
        spans, merged = self._spans(record)
        kept = {span.id for span in spans}
        suggestions = tuple(new for one in record.suggestions if (new := self._offered(one)) is not None)
        marks = list(_with(record.annotations, spans, kept, merged))
        return record._replace(annotations=tuple(marks), suggestions=suggestions)

    def scheme(self, scheme: Scheme) -> Scheme:
        """The scheme as what goes out has it: layers and labels that are asked for, under their new names."""
        layers: dict[str, list[tuple[str, str]]] = {}
        for layer, label in scheme.labels():
            new = self._names(layer.name, label.name)
            if new is not None:
                layers.setdefault(new[0], []).append((layer.name, label.name))
        made = []
        for name, sources in layers.items():
            first = scheme.layer(name) or scheme.layer(sources[0][0])
            if first is None:
                continue
            made.append(first._replace(name=name, labels=tuple(self._labels(scheme, sources))))
        return scheme._replace(layers=tuple(made)) if self.layers or self.labels or self.renamed.rows else scheme

    def _labels(self, scheme: Scheme, sources: list[tuple[str, str]]) -> Iterable[LabelType]:
        """The labels of one new layer, each once: its own where the scheme has it, or the first that takes its name."""
        labels: dict[str, LabelType] = {}
        for layer, label in sources:
            found, new = scheme.label(layer, label), self.renamed.of(layer, label)
            if found is not None and new is not None:
                labels.setdefault(new[1], scheme.label(*new) or found._replace(name=new[1]))
        return labels.values()

    def _names(self, layer: str, label: str) -> tuple[str, str] | None:
        return self.renamed.of(layer, label) if self.wants_label(layer, label) else None

    def _shaped(self, span: Span) -> Span | None:
        new = self._names(span.layer, span.label)
        if new is None or new == (span.layer, span.label):
            return None if new is None else span
        return span._replace(layer=new[0], label=new[1])

    def _offered(self, suggestion: Suggestion) -> Suggestion | None:
        new = self._names(suggestion.layer, suggestion.label)
        return None if new is None else suggestion._replace(layer=new[0], label=new[1])

    def _spans(self, record: Record) -> tuple[list[Span], Mapping[str, str]]:
        """The spans that stay; and of each that another stands for since one was renamed, the id of that other."""
        stays: dict[tuple[object, ...], tuple[Span, bool]] = {}
        merged: dict[str, str] = {}
        spans: list[Span] = []
        for span in (one for one in record.annotations if isinstance(one, Span)):
            new = self._shaped(span)
            if new is None:
                continue
            face, is_renamed = (new.ranges, new.layer, new.label, new.attributes), new is not span
            twin, was_renamed = stays.setdefault(face, (new, is_renamed))
            if twin is not new and (is_renamed or was_renamed):
                merged[span.id] = twin.id
            else:
                spans.append(new)
        return spans, merged


EVERYTHING = Selection()
FINISHED = Selection(states=frozenset({State.DONE}))


def state_of(record: Record) -> State:
    """The document's state as the record has it."""
    return next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW)


def labels_of(record: Record) -> Iterator[str]:
    """The labels that occur in a document, and those that it bears itself: `entity/PER`, `topic=politics`."""
    for one in record.annotations:
        match one:
            case Span():
                yield f"{one.layer}{_SEPARATOR}{one.label}"
            case DocumentLabel():
                yield f"{one.name}={one.value}"
            case _:
                pass


def _with(
    annotations: Iterable[Annotation], spans: list[Span], kept: set[str], merged: Mapping[str, str]
) -> Iterator[Annotation]:
    """`spans` in the place of the old ones, the links whose ends are `kept` or `merged`, and everything else."""
    yield from spans
    for one in annotations:
        match one:
            case Span():
                pass
            case Relation():
                head, child = merged.get(one.head, one.head), merged.get(one.child, one.child)
                if head in kept and child in kept:
                    yield one._replace(head=head, child=child)
            case _:
                yield one
