"""Label Studio's labelling configuration for a scheme and whatever else the tasks turn out to use.

All labels are in one control called `label`, which is where Label Studio's own exports look for them.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from annotation.scheme import AttributeType, Scheme, ValueKind

# What XML 1.0 has no way to write.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE = ".htx-text, .lsf-richtext__line { white-space: pre-wrap; direction: rtl; }"
_TEXT, _LABEL, _DOCUMENT = "text", "label", "document"


class _Question(NamedTuple):
    """A control that asks: `kind` is what its answers are called, `layer` "" where it asks of the whole text."""

    name: str
    kind: str
    layer: str
    is_many: bool
    values: dict[str, None]


class Controls:
    """The controls of a configuration, by what they are for: those of the scheme, and those that tasks ask for."""

    def __init__(self, scheme: Scheme) -> None:
        self._labels: dict[str, str] = {}
        self._questions: dict[tuple[str, str], _Question] = {}
        self._links: dict[str, None] = dict.fromkeys(one.name for one in scheme.links)
        self._types: dict[tuple[str, str], AttributeType] = {}
        for layer in scheme.layers:
            self._labels = {one.name: one.colour for one in layer.labels} | self._labels
            for one in (*scheme.attributes, *layer.attributes):
                self._types[layer.name, one.name] = one
        for label in scheme.document_labels:
            values = dict.fromkeys(name for name, _ in label.values)
            kind = "choices" if values else "textarea"
            self._questions["", label.name] = _Question(f"{_DOCUMENT}.{label.name}", kind, "", label.is_many, values)

    def label(self, label: str) -> str:
        """The name of the control that gives `label`."""
        self._labels.setdefault(label, "")
        return _LABEL

    def attribute(self, layer: str, name: str, value: str) -> tuple[str, str]:
        """The name of the control that gives an attribute this value, and of what kind its answers are."""
        found = self._questions.get((layer, name))
        if found is None:
            told = self._types.get((layer, name))
            is_choice = told is not None and told.kind is ValueKind.CHOICE and bool(told.values)
            values = dict.fromkeys(one for one, _ in told.values) if told is not None else {}
            kind = "choices" if is_choice else "textarea"
            found = self._questions[layer, name] = _Question(f"{layer}.{name}", kind, layer, False, values)
        return self._asked(found, value)

    def document_label(self, name: str, value: str) -> tuple[str, str]:
        """The same for a label of the whole text."""
        fresh = _Question(f"{_DOCUMENT}.{name}", "textarea", "", True, {})
        return self._asked(self._questions.setdefault(("", name), fresh), value)

    def relation(self, label: str) -> None:
        """Make sure that links may be called `label`."""
        self._links[label] = None

    def to_xml(self) -> bytes:
        """The configuration."""
        lines = ["<View>", f"  <Style>{_STYLE}</Style>"]
        if self._links:
            links = "".join(f"<Relation value={_quoted(one)}/>" for one in self._links)
            lines.append(f"  <Relations>{links}</Relations>")
        if self._labels:
            lines.append(f"  <Labels name={_quoted(_LABEL)} toName={_quoted(_TEXT)}>")
            lines += [
                f"    <Label value={_quoted(name)}{_background(colour)}/>" for name, colour in self._labels.items()
            ]
            lines.append("  </Labels>")
        lines += [_asking(one) for one in self._questions.values()]
        lines.append(f'  <Text name={_quoted(_TEXT)} value="$text" granularity="symbol"/>')
        return "\n".join([*lines, "</View>", ""]).encode("utf-8")

    @staticmethod
    def _asked(question: _Question, value: str) -> tuple[str, str]:
        if question.kind == "choices":
            question.values[value] = None
        return question.name, question.kind


def _quoted(words: str) -> str:
    return quoteattr(_UNFIT.sub("\ufffd", words))


def _background(colour: str) -> str:
    return f" background={_quoted(colour)}" if colour else ""


def _asking(one: _Question) -> str:
    of_region = f' perRegion="true" whenTagName={_quoted(_LABEL)}' if one.layer else ""
    ends = f"name={_quoted(one.name)} toName={_quoted(_TEXT)}{of_region}"
    if one.kind == "textarea":
        return f"  <TextArea {ends}/>"
    choices = "".join(f"<Choice value={_quoted(value)}/>" for value in one.values)
    return f'  <Choices {ends} choice="{"multiple" if one.is_many else "single"}">{choices}</Choices>'
