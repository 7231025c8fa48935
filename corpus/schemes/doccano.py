"""A scheme from a doccano label file: a JSON list of labels, each with its text, colour and key."""

from __future__ import annotations

from collections.abc import Mapping

from annotation.scheme import DocumentLabelType, Form, LabelType, Layer, LinkType, Scheme, SchemeError, Titles
from annotation.scheme_keys import KEYS, checked_colour
from annotation.scheme_revision import checked_name
from corpus.schemes.reading import Left, Reading, Remark, dressed

_LAYER = Layer("entity", Titles("كيانات", "Entities"), Form.FILL, ())
_CATEGORIES = Titles("التصنيف", "Category")


def from_labels(value: list[object]) -> Reading:
    """The scheme of a parsed label file; SchemeError names the entry that is wrong.

    Spans become the layer `entity`, labels of the task type Category a document label, of Relation a link.
    """
    remarks: list[Remark] = []
    labels: list[LabelType] = []
    links: list[str] = []
    categories: list[str] = []
    seen: set[tuple[str, str]] = set()
    for number, one in enumerate(value):
        place = f"[{number}]"
        if not isinstance(one, dict):
            raise SchemeError(f"{place}: not an object")
        name = checked_name(_string(one, "text", place), place)
        task = _string(one, "task_type", place) or "Span"
        if (task, name) in seen:
            raise SchemeError(f"{place}.text: {name!r} stands twice")
        seen.add((task, name))
        match task:
            case "Category":
                categories.append(name)
            case "Relation":
                links.append(name)
            case "Span":
                labels.append(_label(one, name, place, {label.key for label in labels}, remarks))
            case _:
                remarks.append(Remark(Left.PART_UNKNOWN, f"{name}: {task}"))
    if not seen:
        raise SchemeError("no labels")
    layers = (_LAYER._replace(labels=tuple(labels)),) if labels else ()
    ends = ("entity/*",) if labels else ()
    questions = DocumentLabelType("category", _CATEGORIES, tuple((one, Titles(one, one)) for one in categories), True)
    scheme = Scheme(
        layers,
        tuple(LinkType(one, Titles(one, one), ends, ends) for one in links),
        (questions,) if categories else (),
    )
    return Reading(dressed(scheme), tuple(remarks))


def _label(one: Mapping[str, object], name: str, place: str, taken: set[str], remarks: list[Remark]) -> LabelType:
    colour = _string(one, "background_color", place)
    prefix, suffix = _string(one, "prefix_key", place), _string(one, "suffix_key", place).upper()
    if suffix and (prefix or suffix not in tuple(KEYS)):
        remarks.append(Remark(Left.KEY_NOT_OURS, f"{name}: {prefix + ' ' if prefix else ''}{suffix}"))
        suffix = ""
    elif suffix in taken - {""}:
        remarks.append(Remark(Left.KEY_TAKEN, f"{name}: {suffix}"))
        suffix = ""
    return LabelType(name, Titles(name, name), checked_colour(colour) if colour else "", suffix)


def _string(one: Mapping[str, object], key: str, place: str) -> str:
    found = one.get(key)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise SchemeError(f"{place}.{key}: not a string")
    return found
