"""The words of the status line: what can be done now, where one is, how much there is, and when it was written out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from annotation import boundaries
from annotation.document import Document
from annotation.identity import now
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.mirror import Saved
from ui import naming, wording

Pair = tuple[str, str]


def _none(_action_id: str) -> str:
    """No key is known."""
    return ""


def hint(
    scheme: Scheme,
    in_hand: Pair | None,
    selection: Range | None,
    chosen: Span | None,
    *,
    may_write: bool,
    aimed: str = "",
    clitic: str = "",
    shown: Callable[[str], str] = _none,
) -> str:
    """What to do next, in a few words.

    `aimed`: the word that a key means; `clitic`: what was left outside of the chosen span, because the rest is known;
    `shown`: the key of an action as people write it; what has none is not spoken of.
    """
    start_key = shown("boundary.start")
    if not may_write:
        return ""
    if in_hand is not None:
        said = QCoreApplication.translate("Hints", "Select words to mark them as {label}")
        down = QCoreApplication.translate("Hints", "{key} puts the label down")
        return _with_key(said.format(label=wording.label(scheme, *in_hand)), down, shown("label.release"))
    if selection is not None:
        said = QCoreApplication.translate(
            "Hints", "Press a label's key or click it; with Shift the key lists it everywhere"
        )
        return _with_key(said, QCoreApplication.translate("Hints", "{key} moves the start"), start_key)
    if aimed:
        said = QCoreApplication.translate("Hints", "A label's key marks {words}")
        said = said.format(words=wording.isolated(wording.shortened(aimed)))
        has_clitic = len(boundaries.start_choices(aimed, 0)) > 1
        more = QCoreApplication.translate("Hints", "{key} leaves the clitic outside")
        return _with_key(said, more, start_key if has_clitic else "")
    if chosen is not None and clitic:
        said = QCoreApplication.translate("Hints", "{label}: {words} is known here, so {clitic} stays outside")
        words, left = (wording.isolated(wording.shortened(one)) for one in (chosen.surface, clitic))
        said = said.format(label=wording.label(scheme, chosen.layer, chosen.label), words=words, clitic=left)
        return _with_key(said, QCoreApplication.translate("Hints", "{key} takes it in"), start_key)
    if chosen is not None:
        said = QCoreApplication.translate("Hints", "{label}: {words} · a label's key changes it")
        label = wording.label(scheme, chosen.layer, chosen.label)
        said = said.format(label=label, words=wording.isolated(wording.shortened(chosen.surface)))
        said = _with_key(said, QCoreApplication.translate("Hints", "{key} removes it"), shown("span.delete"))
        everywhere = QCoreApplication.translate("Hints", "{key} lists it everywhere")
        return _with_key(said, everywhere, shown("span.everywhere"))
    return QCoreApplication.translate("Hints", "Point at a word, or select some, and press a label's key")


def _with_key(said: str, more: str, key: str) -> str:
    """`said`, and what else the `key` does, unless it has none."""
    return f"{said} · {more.format(key=wording.left_to_right(key))}" if key else said


def nothing_found() -> str:
    """Why a jump led nowhere."""
    return QCoreApplication.translate("Hints", "None further that way")


def many(count: int, shown: Callable[[str], str] = _none) -> str:
    """What can be done with many chosen spans; `shown` as for `hint`."""
    said = QCoreApplication.translate("Hints", "{spans} chosen · a label's key changes all")
    said = said.format(spans=wording.spans(count))
    said = _with_key(said, QCoreApplication.translate("Hints", "{key} removes them"), shown("span.delete"))
    return _with_key(said, QCoreApplication.translate("Hints", "{key} lets go"), shown("label.release"))


def already_there(scheme: Scheme, span: Span) -> str:
    """Why nothing happened: the label is there."""
    said = QCoreApplication.translate("Hints", "{words} is marked as {label} already")
    words = wording.isolated(wording.shortened(span.surface))
    return said.format(words=words, label=wording.label(scheme, span.layer, span.label))


def position(document: Document, caret: int, selection: Range | None) -> str:
    """Where the caret is, or how much is selected."""
    if selection is not None:
        said = QCoreApplication.translate("Hints", "{count} selected")
        return said.format(count=wording.letters(selection.length))
    said = QCoreApplication.translate("Hints", "Position {place} of {length}")
    return said.format(place=wording.number(caret), length=wording.number(len(document.text)))


def written(saved: Saved | None) -> str:
    """When the JSONL was written last; empty before the first time."""
    return wording.saved(saved.path.name, saved.at, now()) if saved is not None else ""


def pending(count: int) -> str:
    """What the JSONL does not hold yet; the labels themselves are kept."""
    said = QCoreApplication.translate("Hints", "Kept; {edits} to be written to the JSONL")
    return said.format(edits=wording.edits(count))


def tooltip(scheme: Scheme, span: Span) -> str:
    """What a span is, in plain text: label, details, words."""
    lines = [f"{wording.label(scheme, span.layer, span.label)} ({span.label})"]
    kinds = {one.name: one for one in scheme.attributes_of(span.layer)}
    for attribute in span.attributes:
        kind = kinds.get(attribute.name)
        name = wording.titled(kind.titles) if kind else attribute.name
        value = naming.value(kind, attribute.value) if kind else attribute.value
        lines.append(f"{name}: {wording.isolated(wording.shortened(value, 120))}")
    lines.append(wording.isolated(wording.shortened(span.surface, 120)))
    return "\n".join(lines)
