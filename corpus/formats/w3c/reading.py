"""Web Annotations as a record: positions as far as the quotations bear them out, and links between annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote

import orjson

from annotation.document import EditRefused
from annotation.ranges import Range, Ranges, are_sorted_and_disjoint
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span
from corpus.errors import Reason
from corpus.formats.beside_text import Beside
from corpus.formats.format import Notice
from corpus.formats.surfaces import Mark, Ruler, Surfaces, Unit, repaired
from corpus.record import Record

Plain = dict[str, object]
_NOTICES = {Unit.UTF16: Notice.OFFSETS_UTF16, Unit.BYTES: Notice.OFFSETS_BYTES}
# Which body says the label, the likeliest first; "" stands for one without a purpose.
_LABELS = ("classifying", "identifying", "tagging", "", "describing", "commenting")


class AnnotationRefused(ValueError):
    """An annotation that breaks a rule: `reason`, and `detail` naming it."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


class _Quote(NamedTuple):
    exact: str = ""
    prefix: str = ""
    suffix: str = ""


class _Target(NamedTuple):
    """Where an annotation lies: `places` in the file's own unit, and what it quotes."""

    places: tuple[tuple[int, int], ...]
    quote: _Quote


def objects(value: object) -> list[Plain]:
    """A value that may be one object or a list of them, as a list; what is no object is left out."""
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, dict)]


def is_link(plain: Plain) -> bool:
    """Whether an annotation connects two others."""
    return isinstance(plain.get("target"), str) and plain.get("motivation") == "linking"


def source_of(plain: Plain) -> str:
    """What an annotation is about: the source of its target; of a link, what the annotation it begins at is about."""
    target = plain.get("target")
    if isinstance(target, str):
        return target.partition("#")[0]
    found = next((one["source"] for one in objects(target) if isinstance(one.get("source"), str)), "")
    return found if isinstance(found, str) else ""


class Reading:
    """One document as it is put together; `notices` counts what was decided on the way."""

    def __init__(self, text: str, about: Beside, annotations: Sequence[Plain]) -> None:
        """Raises AnnotationRefused where one of `annotations` breaks a rule."""
        self.notices: Counter[Notice] = Counter()
        self._text = text
        self._about = about
        self._ids: dict[str, str] = {}
        spans = [one for one in annotations if not is_link(one)]
        targets = [_target(one) for one in spans]
        surfaces = Surfaces()
        surfaces.look(text, [Mark(*one.places[0], one.quote.exact) for one in targets if one.places])
        unit = surfaces.verdict().unit
        if unit in _NOTICES:
            self.notices[_NOTICES[unit]] += len(spans)
        self._ruler = Ruler(text, unit)
        self._spans = [self._span(one, target) for one, target in zip(spans, targets, strict=True)]
        self._relations = [self._link(one) for one in annotations if is_link(one)]

    def record(self) -> Record:
        """The record; AnnotationRefused where its parts do not fit together."""
        try:
            return self._about.record(self._text, self._spans, self._relations)
        except EditRefused as refused:
            raise AnnotationRefused(Reason.MALFORMED, str(refused)) from refused
        except ValueError as error:
            raise AnnotationRefused(Reason.MALFORMED, "about") from error

    def _id(self, plain: Plain, letter: str) -> str:
        """The id of an annotation in its document: what stands behind the `#`, or the whole where there is none."""
        said = plain.get("id")
        whole = said if isinstance(said, str) and said else f"#{letter}{len(self._ids) + 1}"
        if whole in self._ids:
            raise AnnotationRefused(Reason.DUPLICATE_ID, whole)
        self._ids[whole] = unquote(whole.partition("#")[2] or whole)
        return self._ids[whole]

    def _span(self, plain: Plain, target: _Target) -> Span:
        key = self._id(plain, "T")
        ranges = self._ranges(target, key)
        bodies = list(_bodies(plain))
        label = next((value for each in _LABELS for purpose, _, value in bodies if purpose == each and value), "")
        if not label:
            raise AnnotationRefused(Reason.LABEL_REFUSED, key)
        layer = next((value for purpose, _, value in bodies if purpose == "tagging" and value != label), "entity")
        is_ours = "origin" in plain
        if is_ours:
            layer = next((value for purpose, _, value in bodies if purpose == "tagging"), layer)
        attributes = tuple(
            Attribute(name or purpose, value) for purpose, name, value in bodies[1:] if purpose == "describing"
        )
        surface = self._text[ranges[0].start : ranges[-1].end]
        return Span(key, ranges, label, layer, surface, attributes, _origin(plain), _maker(plain))

    def _ranges(self, target: _Target, key: str) -> Ranges:
        """Where a span lies: as its positions say, or where its quotation stands when they do not."""
        found = [self._ruler.to_code_points(*one) for one in target.places]
        quoted = target.quote.exact
        places = [Range(*one) for one in found if one is not None]
        if places and len(places) == len(found):
            hull, pieces = places[0], tuple(places[1:])
            if not quoted or self._text[hull.start : hull.end] == quoted:
                is_whole = are_sorted_and_disjoint(pieces) and (pieces[0].start, pieces[-1].end) == hull
                return pieces if is_whole else (hull,)
        near = self._quoted(target)
        if near is None:
            reason = Reason.TEXT_MISMATCH if places and quoted else Reason.SPAN_OUTSIDE
            raise AnnotationRefused(reason, f"{key}: {target.places[0] if target.places else ''}")
        self.notices[Notice.OFFSETS_REPAIRED] += 1
        return (near,)

    def _quoted(self, target: _Target) -> Range | None:
        """Where the quotation stands with what it has around it; without that, near its position."""
        exact, prefix, suffix = target.quote
        if not exact:
            return None
        place = self._text.find(prefix + exact + suffix)
        if place >= 0 and (prefix or suffix or self._text.count(exact) == 1):
            return Range(place + len(prefix), place + len(prefix) + len(exact))
        near = repaired(self._text, Mark(*target.places[0], exact)) if target.places else None
        return None if near is None else Range(*near)

    def _link(self, plain: Plain) -> Relation:
        key = self._id(plain, "R")
        bodies = objects(plain.get("body"))
        child = next((one["source"] for one in bodies if isinstance(one.get("source"), str)), None)
        ends = [self._ids.get(one) if isinstance(one, str) else None for one in (plain.get("target"), child)]
        spans = {one.id for one in self._spans}
        head, tail = ends
        if head is None or tail is None or not {head, tail} <= spans:
            raise AnnotationRefused(Reason.RELATION_DANGLING, key)
        label = next((value for _, _, value in _bodies(plain) if value), "linking")
        return Relation(key, label, head, tail)


def _bodies(plain: Plain) -> Iterator[tuple[str, str, str]]:
    """Each body that is a text: its purpose, the name it has with us, and the text."""
    body = plain.get("body", plain.get("bodyValue"))
    for one in body if isinstance(body, list) else [body]:
        if isinstance(one, str):
            yield "", "", one
        elif isinstance(one, dict):
            purpose, name, value = (one.get(key, "") for key in ("purpose", "name", "value"))
            if isinstance(value, str) and "value" in one:
                yield str(purpose or plain.get("motivation") or ""), str(name), value


def _target(plain: Plain) -> _Target:
    selectors = [each for one in objects(plain.get("target")) for each in objects(one.get("selector"))]
    places: list[tuple[int, int]] = []
    quotes: list[_Quote] = []
    for one in selectors:
        if one.get("type") == "TextPositionSelector":
            start, end = one.get("start"), one.get("end")
            if type(start) is not int or type(end) is not int:
                raise AnnotationRefused(Reason.KEY_OF_WRONG_TYPE, f"{plain.get('id')}: selector")
            places.append((start, end))
        elif one.get("type") == "TextQuoteSelector":
            words = (one.get(key, "") for key in ("exact", "prefix", "suffix"))
            quotes.append(_Quote(*(word if isinstance(word, str) else "" for word in words)))
    if not places and not quotes:
        raise AnnotationRefused(Reason.KEY_MISSING, f"{plain.get('id')}: selector")
    return _Target(tuple(places), quotes[0] if quotes else _Quote())


def _origin(plain: Plain) -> Origin:
    said = plain.get("origin")
    return Origin(said) if isinstance(said, str) and said in set(Origin) else Origin.IMPORTED


def _maker(plain: Plain) -> str:
    creator = plain.get("creator")
    said = creator.get("nickname", creator.get("name", "")) if isinstance(creator, dict) else creator
    return said if isinstance(said, str) else ""


def parsed(content: bytes) -> Plain | None:
    """The object of a line; None where there is none."""
    try:
        value: object = orjson.loads(content)
    except orjson.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None
