"""A scheme from Label Studio's labelling configuration: label controls, choices of regions and of texts, relations.

Source of the rules: Label Studio's tag reference (labelstud.io/tags). A label control becomes a layer of its name;
what `value` (or `alias`, which is what Label Studio saves instead) says is the label's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotation.scheme import (
    AttributeType,
    DocumentLabelType,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    SchemeError,
    Titles,
    ValueKind,
)
from annotation.scheme_keys import KEYS
from annotation.scheme_revision import checked_name
from corpus.schemes.markup import Element, parse_xml
from corpus.schemes.reading import Left, Reading, Remark, dressed
from corpus.schemes.web_colours import to_hex

_LABELS = frozenset({"Labels", "HyperTextLabels", "ParagraphLabels"})
_PLAIN = frozenset(
    {"View", "Text", "HyperText", "Paragraphs", "Header", "Style", "Label", "Choice", "Relation", "Filter", "Collapse"}
    | {"Panel", "Relations", "Choices", "TextArea", "Rating"}
)
_FORMS = (Form.FILL, Form.BAND, Form.UNDERLINE)


def from_config(raw: bytes) -> Reading:
    """The scheme of a `config.xml`; SchemeError names the line that is wrong."""
    root = parse_xml(raw)
    if root.tag != "View":
        raise root.wrong("a configuration begins with <View>")
    return _Configuration(root).read()


class _Configuration:
    """A configuration as it is read."""

    def __init__(self, root: Element) -> None:
        self._elements = list(root.all())
        self._remarks: list[Remark] = []
        self._keys: set[str] = set()

    def read(self) -> Reading:
        """The scheme and the remarks."""
        controls = [one for one in self._elements if one.tag in _LABELS]
        names = _distinct(controls)
        attributes: dict[str, list[AttributeType]] = {name: [] for name in names}
        questions: list[DocumentLabelType] = []
        for one in self._elements:
            if one.tag in {"Choices", "TextArea", "Rating"}:
                self._read_question(one, attributes, questions)
            elif one.tag not in _PLAIN and one.tag not in _LABELS:
                self._remarks.append(Remark(Left.PART_UNKNOWN, f"<{one.tag}>", one.line))
        layers = tuple(
            Layer(name, _titles(name), _FORMS[min(number, 2)], self._labels(one), tuple(attributes[name]))
            for number, (name, one) in enumerate(zip(names, controls, strict=True))
        )
        links = self._links(tuple(f"{one.name}/*" for one in layers))
        if len({one.name for one in questions}) < len(questions):
            raise SchemeError("two questions about the whole text have one name")
        if not layers and not questions:
            raise SchemeError("neither labels nor choices")
        return Reading(dressed(Scheme(layers, links, tuple(questions))), tuple(self._remarks))

    def _labels(self, control: Element) -> tuple[LabelType, ...]:
        labels: dict[str, LabelType] = {}
        for one in control.all():
            if one.tag != "Label":
                continue
            name, shown = _name(one)
            if name in labels:
                raise one.wrong(f"{name!r} stands twice")
            labels[name] = LabelType(name, _titles(shown), self._colour(one), self._key(one, name))
        if not labels:
            raise control.wrong("no <Label>")
        return tuple(labels.values())

    def _colour(self, one: Element) -> str:
        written = one.get("background")
        found = to_hex(written)
        if written and not found:
            self._remarks.append(Remark(Left.COLOUR_UNKNOWN, written, one.line))
        return found

    def _key(self, one: Element, name: str) -> str:
        written = one.get("hotkey").upper()
        if not written:
            return ""
        if written not in tuple(KEYS):
            self._remarks.append(Remark(Left.KEY_NOT_OURS, f"{name}: {written}", one.line))
            return ""
        if written in self._keys:
            self._remarks.append(Remark(Left.KEY_TAKEN, f"{name}: {written}", one.line))
            return ""
        self._keys.add(written)
        return written

    def _read_question(
        self, one: Element, attributes: dict[str, list[AttributeType]], questions: list[DocumentLabelType]
    ) -> None:
        """A control that asks: of each region it is an attribute, of the whole text a document label."""
        name = checked_name(one.get("name"), f"line {one.line}")
        values = _values(one)
        is_many = one.get("choice").startswith("multiple")
        if one.tag == "Choices" and not values:
            raise one.wrong("no <Choice>")
        if not one.is_true("perRegion"):
            questions.append(DocumentLabelType(name, _titles(name), values, is_many or one.tag == "TextArea"))
            return
        if is_many:
            self._remarks.append(Remark(Left.CHOICE_OF_MANY, name, one.line))
        kind = ValueKind.TEXT if one.tag == "TextArea" else ValueKind.CHOICE
        asked = one.get("whenTagName")
        wanted = [asked] if asked in attributes else list(attributes)
        if one.get("whenLabelValue"):
            self._remarks.append(Remark(Left.ATTRIBUTE_WIDENED, name, one.line))
        for layer in wanted:
            if any(each.name == name for each in attributes[layer]):
                raise one.wrong(f"{name!r} stands twice")
            attributes[layer].append(AttributeType(name, _titles(name), kind, values, one.is_true("required")))

    def _links(self, ends: tuple[str, ...]) -> tuple[LinkType, ...]:
        links: dict[str, LinkType] = {}
        for one in self._elements:
            if one.tag == "Relation":
                name, shown = _name(one)
                if name in links:
                    raise one.wrong(f"{name!r} stands twice")
                links[name] = LinkType(name, _titles(shown), ends, ends)
        return tuple(links.values())


def _distinct(controls: list[Element]) -> list[str]:
    names: list[str] = []
    for one in controls:
        name = checked_name(one.get("name"), f"line {one.line}")
        if name in names:
            raise one.wrong(f"{name!r} stands twice")
        names.append(name)
    return names


def _values(control: Element) -> tuple[tuple[str, Titles], ...]:
    """The values of a control in their order; a rating's are its stars."""
    if control.tag == "Rating":
        stars = control.get("maxRating") or "5"
        if not stars.isascii() or not stars.isdigit() or not 0 < int(stars) <= 100:
            raise control.wrong(f"maxRating {stars!r}")
        return tuple((str(one), _titles(str(one))) for one in range(1, int(stars) + 1))
    if control.tag != "Choices":
        return ()
    found: dict[str, Titles] = {}
    for one, name, shown in _choices(control):
        if name in found:
            raise one.wrong(f"{name!r} stands twice")
        found[name] = _titles(shown)
    return tuple(found.items())


def _choices(control: Element) -> Iterator[tuple[Element, str, str]]:
    for one in control.all():
        if one.tag == "Choice":
            yield (one, *_name(one))


def _name(one: Element) -> tuple[str, str]:
    """What is saved, and what people read."""
    shown = one.get("value")
    return checked_name(one.get("alias") or shown, f"line {one.line}"), shown


def _titles(words: str) -> Titles:
    return Titles(words, words)
