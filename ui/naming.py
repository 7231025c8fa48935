"""What attributes, their values, questions about a document and broken rules are called in the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotation.rules import Problem, Rule
from annotation.scheme import NO, YES, AttributeType, DocumentLabelType, Scheme, ValueKind
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say

# `{name}`: the attribute, link or question concerned.
_RULES: Mapping[Rule, str] = {
    Rule.UNKNOWN_LABEL: QT_TRANSLATE_NOOP("Rules", "The scheme does not know this label"),
    Rule.OVERLAP: QT_TRANSLATE_NOOP("Rules", "Overlaps another span of its layer"),
    Rule.CROSSING: QT_TRANSLATE_NOOP("Rules", "Crosses another span of its layer"),
    Rule.EDGE_BLANK: QT_TRANSLATE_NOOP("Rules", "Begins or ends with white space"),
    Rule.ATTRIBUTE_MISSING: QT_TRANSLATE_NOOP("Rules", "Missing: {name}"),
    Rule.ATTRIBUTE_UNKNOWN: QT_TRANSLATE_NOOP("Rules", "The scheme does not know: {name}"),
    Rule.VALUE_UNKNOWN: QT_TRANSLATE_NOOP("Rules", "The scheme does not know the value of: {name}"),
    Rule.LINK_UNKNOWN: QT_TRANSLATE_NOOP("Rules", "The scheme does not know the link: {name}"),
    Rule.LINK_ENDS: QT_TRANSLATE_NOOP("Rules", "Links what it may not link: {name}"),
    Rule.LINK_TOO_MANY: QT_TRANSLATE_NOOP("Rules", "Too many links: {name}"),
    Rule.LINK_MISSING: QT_TRANSLATE_NOOP("Rules", "Missing link: {name}"),
    Rule.HEADS_TOO_MANY: QT_TRANSLATE_NOOP("Rules", "Linked from too many spans: {name}"),
    Rule.DOCUMENT_LABEL_UNKNOWN: QT_TRANSLATE_NOOP("Rules", "The scheme does not know: {name}"),
    Rule.DOCUMENT_VALUE_UNKNOWN: QT_TRANSLATE_NOOP("Rules", "The scheme does not know the value of: {name}"),
    Rule.DOCUMENT_LABEL_TWICE: QT_TRANSLATE_NOOP("Rules", "Answered twice: {name}"),
}


def values(kind: AttributeType) -> tuple[tuple[str, str], ...]:
    """The values one chooses among, each with its title; none for free text."""
    match kind.kind:
        case ValueKind.CHOICE:
            return tuple((name, wording.titled(titles) or name) for name, titles in kind.values)
        case ValueKind.FLAG:
            yes = QCoreApplication.translate("Details", "Yes")
            no = QCoreApplication.translate("Details", "No")
            return ((YES, yes), (NO, no))
        case ValueKind.TEXT:
            return ()


def value(kind: AttributeType, name: str) -> str:
    """What a value of that attribute is called; itself where it has no title."""
    return dict(values(kind)).get(name, name)


def problem(one: Problem, scheme: Scheme, layer: str = "") -> str:
    """A broken rule in a few words; `layer`: that of the span concerned."""
    name = one.detail.partition("=")[0]
    titles = {each.name: each.titles for each in scheme.document_labels}
    titles |= {each.name: each.titles for each in scheme.links}
    titles |= {each.name: each.titles for each in scheme.attributes_of(layer)} if layer else {}
    said = wording.titled(titles[name]) if name in titles else ""
    return say("Rules", _RULES[one.rule]).format(name=said or wording.isolated(name))


def answers(kind: DocumentLabelType) -> tuple[tuple[str, str], ...]:
    """The answers to a question about the document, each with its title; none for free text."""
    return tuple((name, wording.titled(titles) or name) for name, titles in kind.values)
