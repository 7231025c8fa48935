"""A CAS as a record: which of its annotations are spans, which are links, and what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotation.document import EditRefused
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span
from corpus.errors import Reason
from corpus.formats.beside_text import Beside, dressed, from_json
from corpus.formats.uima.choices import EVERYTHING, Wanted
from corpus.formats.uima.shapes import ENDS, Cas, Structure, number
from corpus.record import Record

SPAN, LINK, DOCUMENT = "custom.Span", "custom.Relation", "custom.Document"
_ANNOTATION = "uima.tcas.Annotation"
# What tools put over every text: neither labels of a person nor worth a suggestion.
_UNMARKED = frozenset({"Token", "Sentence", "Paragraph", "Heading", "Div", "Lemma", "Stem", "POS", "CompoundPart"})
_UNMARKED_PLACES = (".segmentation.type.", ".lexmorph.type.", ".syntax.type.", ".metadata.type.", ".transform.type.")
# Which feature holds the label, the likeliest first.
_LABELS = ("label", "value", "PosValue", "identifier", "role")


class CasRefused(ValueError):
    """A CAS that is no record: `reason`, and `detail` naming the place."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


class Reading:
    """One CAS as it is put together; `left_out` counts the types whose annotations are no labels."""

    def __init__(self, cas: Cas, by_default: Beside, wanted: Wanted = EVERYTHING) -> None:
        """Raises CasRefused where it breaks a rule; `by_default`: the id and source where the CAS has none."""
        self.left_out: Counter[str] = Counter()
        text = cas.sofa_string
        if not text:
            raise CasRefused(Reason.TEXT_EMPTY)
        self._text = text
        self._beside = by_default
        self._wanted = wanted
        self._spans: dict[int, Span] = {}
        self._relations: list[Relation] = []
        self._ids: set[str] = set()
        ordered = sorted(cas.select_all(), key=number)
        links = [one for one in ordered if self._take(one)]
        for one in links:
            self._take_link(one)

    def record(self) -> Record:
        """The record; CasRefused where something in it does not fit."""
        try:
            return self._beside.record(self._text, self._spans.values(), self._relations)
        except EditRefused as refused:
            raise CasRefused(Reason.MALFORMED, str(refused)) from refused
        except ValueError as error:
            raise CasRefused(Reason.MALFORMED, DOCUMENT) from error

    def _take(self, one: Structure) -> bool:
        """Take an annotation that is a span, or says something of the document; whether it is a link."""
        name = str(one.type.name)
        if name == DOCUMENT:
            self._take_document(one)
        elif _is_metadata(one):
            self._take_metadata(one)
        elif not self._wanted.has(name) and _ends(one) is not None:
            return True
        elif not self._is_marked(one):
            self.left_out[name] += 1
        else:
            self._spans[number(one)] = self._span(one)
        return False

    def _is_marked(self, one: Structure) -> bool:
        """Whether an annotation is one of those that are wanted as spans; where none is named, whether it may be."""
        if self._wanted.types:
            return self._wanted.has(str(one.type.name)) and getattr(one, "begin", None) is not None
        return _is_marked(one)

    def _take_document(self, one: Structure) -> None:
        try:
            self._beside = from_json(str(getattr(one, "said", "")))
        except ValueError as error:
            raise CasRefused(Reason.MALFORMED, DOCUMENT) from error

    def _take_metadata(self, one: Structure) -> None:
        """The id of a document of DKPro, where ours is not there to say it."""
        found = _words(one)
        name = found.get("documentId") or found.get("documentTitle")
        if name and self._beside.fields == ():
            self._beside = self._beside._replace(id=name)

    def _span(self, one: Structure) -> Span:
        begin, end = getattr(one, "begin", None), getattr(one, "end", None)
        if type(begin) is not int or type(end) is not int or not 0 <= begin < end <= len(self._text):
            raise CasRefused(Reason.SPAN_OUTSIDE, f"{number(one)}: {begin}..{end} / {len(self._text)}")
        words = _words(one)
        is_ours = one.type.name == SPAN
        label, key = _label(one, words, self._wanted.feature)
        layer = words.get("layer", "") if is_ours else ""
        span = Span(
            self._id(words.get("nid", "") if is_ours else "", f"T{number(one)}"),
            (Range(begin, end),),
            label,
            layer or _layer(one),
            self._text[begin:end],
            origin=Origin.IMPORTED,
        )
        if is_ours and words.get("said"):
            try:
                return dressed(span, words["said"])
            except ValueError as error:
                raise CasRefused(Reason.MALFORMED, f"{span.id}: said") from error
        known = {key, "nid", "layer"} if is_ours else {key}
        return span._replace(attributes=tuple(Attribute(*each) for each in words.items() if each[0] not in known))

    def _take_link(self, one: Structure) -> None:
        ends = _ends(one)
        words = _words(one)
        is_ours = one.type.name == LINK
        key = self._id(words.get("nid", "") if is_ours else "", f"R{number(one)}")
        label, _ = _label(one, words, self._wanted.feature)
        found = [self._spans.get(number(end)) for end in ends or ()]
        if any(end is None for end in found):
            if is_ours:
                raise CasRefused(Reason.RELATION_DANGLING, key)
            # Between tokens (dependencies): between things that are no spans of ours.
            self.left_out[str(one.type.name)] += 1
            return
        head, child = (end.id for end in found if end is not None)
        self._relations.append(Relation(key, label, head, child))

    def _id(self, said: str, by_default: str) -> str:
        key = said or by_default
        if key in self._ids:
            raise CasRefused(Reason.DUPLICATE_ID, key)
        self._ids.add(key)
        return key


def _short(one: Structure) -> str:
    return str(one.type.name).rpartition(".")[2]


def _is_metadata(one: Structure) -> bool:
    return _short(one) in {"DocumentAnnotation", "DocumentMetaData"}


def _is_marked(one: Structure) -> bool:
    """Whether an annotation is a label that someone may have given: it lies over text, and is no token or the like."""
    name = str(one.type.name)
    if getattr(one, "begin", None) is None or name == _ANNOTATION:
        return False
    return _short(one) not in _UNMARKED and not any(place in name for place in _UNMARKED_PLACES)


def _ends(one: Structure) -> tuple[Structure, Structure] | None:
    """What a link connects; None for what is no link."""
    features = {feature.name for feature in one.type.all_features}
    for names in ENDS:
        if features.issuperset(names):
            head, child = (getattr(one, name) for name in names)
            if hasattr(head, "xmiID") and hasattr(child, "xmiID"):
                return head, child
            if one.type.name == LINK:
                raise CasRefused(Reason.RELATION_DANGLING, str(number(one)))
    return None


def _words(one: Structure) -> dict[str, str]:
    """The features of an annotation that have a plain value, as words, in the type's order."""
    return dict(_said(one))


def _said(one: Structure) -> Iterator[tuple[str, str]]:
    for feature in sorted(one.type.all_features, key=lambda each: str(each.name)):
        name = str(feature.name)
        value = None if name in {"begin", "end", "sofa"} else getattr(one, name, None)
        if isinstance(value, bool):
            yield name, "yes" if value else "no"
        elif isinstance(value, str | int | float):
            yield name, str(value)


def _label(one: Structure, words: dict[str, str], named: str) -> tuple[str, str]:
    """The label of an annotation, and the feature that says it: the type's own name where none does."""
    key = next((each for each in (named, *_LABELS) if words.get(each)), "")
    return (words[key], key) if key else (_short(one), "")


def _layer(one: Structure) -> str:
    """`entity` for what INCEpTION calls a named entity, otherwise the type's name, in small letters at its start."""
    short = _short(one)
    return "entity" if short == "NamedEntity" else short[:1].lower() + short[1:]
