"""What the window says of a scheme: its parts, what is wrong with them, what a change touches, what a file left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from annotation.scheme import Scheme, Titles
from annotation.scheme_check import Fault, SchemeProblem
from annotation.scheme_joining import Part, PartKind
from annotation.scheme_revision import Follow, FollowKind
from corpus.relabel import Impact
from corpus.scheme_survey import Survey
from corpus.schemes import Left, Remark
from ui import wording
from ui.counted import COUNTS
from ui.i18n import QT_TRANSLATE_NOOP, say
from ui.wording import isolated

_KINDS: Mapping[PartKind, str] = {
    PartKind.LAYER: QT_TRANSLATE_NOOP("Scheme", "Layer {name}"),
    PartKind.LABEL: QT_TRANSLATE_NOOP("Scheme", "Label {name}"),
    PartKind.ATTRIBUTE: QT_TRANSLATE_NOOP("Scheme", "Attribute {name}"),
    PartKind.LINK: QT_TRANSLATE_NOOP("Scheme", "Link {name}"),
    PartKind.DOCUMENT_LABEL: QT_TRANSLATE_NOOP("Scheme", "Document label {name}"),
}

# `{name}`: the part concerned; `{detail}`: what it clashes with.
_FAULTS: Mapping[Fault, str] = {
    Fault.NAME_UNFIT: QT_TRANSLATE_NOOP("Scheme", "{name}: this cannot be a name."),
    Fault.NAME_HIDES: QT_TRANSLATE_NOOP("Scheme", "{name} hides another part of the same name."),
    Fault.KEY_TWICE: QT_TRANSLATE_NOOP("Scheme", "{name} has the key of {detail}."),
    Fault.KEY_UNKNOWN: QT_TRANSLATE_NOOP("Scheme", "{name}: there is no key {detail}."),
    Fault.COLOUR_TWICE: QT_TRANSLATE_NOOP("Scheme", "{name} has the colour of {detail}."),
    Fault.NO_LABELS: QT_TRANSLATE_NOOP("Scheme", "{name} has no labels yet."),
    Fault.NO_VALUES: QT_TRANSLATE_NOOP("Scheme", "{name} is a choice without values."),
    Fault.NO_ENDS: QT_TRANSLATE_NOOP("Scheme", "{name}: say from where to where it leads."),
    Fault.END_UNKNOWN: QT_TRANSLATE_NOOP("Scheme", "{name} leads to {detail}, which is not there."),
    Fault.TOO_FEW_ALLOWED: QT_TRANSLATE_NOOP("Scheme", "{name}: the least number is above the most ({detail})."),
    Fault.EXAMPLE_UNMARKED: QT_TRANSLATE_NOOP("Scheme", "{name}: an example has nothing in [brackets]."),
}

_FOLLOWS: Mapping[FollowKind, PartKind] = {
    FollowKind.LAYER: PartKind.LAYER,
    FollowKind.LABEL: PartKind.LABEL,
    FollowKind.ATTRIBUTE: PartKind.ATTRIBUTE,
    FollowKind.LINK: PartKind.LINK,
    FollowKind.DOCUMENT_LABEL: PartKind.DOCUMENT_LABEL,
}

_LEFT: Mapping[Left, str] = {
    Left.PART_UNKNOWN: QT_TRANSLATE_NOOP("Scheme", "Left out, since Tawsim has nothing like it: {subject}"),
    Left.COLOUR_UNKNOWN: QT_TRANSLATE_NOOP("Scheme", "Another colour was given: {subject}"),
    Left.KEY_NOT_OURS: QT_TRANSLATE_NOOP("Scheme", "Its key cannot be a label's key here: {subject}"),
    Left.KEY_TAKEN: QT_TRANSLATE_NOOP("Scheme", "Its key is another label's already: {subject}"),
    Left.CHOICE_OF_MANY: QT_TRANSLATE_NOOP("Scheme", "Takes one value here, not several: {subject}"),
    Left.LINK_WIDENED: QT_TRANSLATE_NOOP("Scheme", "The link allows more than it did: {subject}"),
    Left.ATTRIBUTE_WIDENED: QT_TRANSLATE_NOOP(
        "Scheme", "The attribute may be set on more labels than before: {subject}"
    ),
    Left.ATTRIBUTE_OF_LINK: QT_TRANSLATE_NOOP("Scheme", "Links have no attributes here: {subject}"),
    Left.RECORD_REFUSED: QT_TRANSLATE_NOOP("Scheme", "A record that cannot be read: {subject}"),
}


def called(titles: Titles, name: str) -> str:
    """A part's title, with its name behind it where that is another."""
    title = wording.titled(titles)
    return f"{title} ({isolated(name)})" if title and title != name else title or name


def part(one: Part) -> str:
    """A part in words; a label or attribute of one layer with the layer's name before it."""
    name = f"{one.layer}/{one.name}" if one.layer else one.name
    return say("Scheme", _KINDS[one.kind]).format(name=isolated(name))


def problem(one: SchemeProblem) -> str:
    """What is not right, in one sentence."""
    name = isolated(one.place.rpartition(".")[2] or one.detail)
    return say("Scheme", _FAULTS[one.fault]).format(name=name, detail=isolated(one.detail))


def remark(one: Remark) -> str:
    """What a file held that the scheme has not, with its line where that is known."""
    said = say("Scheme", _LEFT[one.left]).format(subject=isolated(one.subject))
    if not one.line:
        return said
    return QCoreApplication.translate("Scheme", "Line {line}: {what}").format(line=wording.number(one.line), what=said)


def follow(one: Follow) -> str:
    """What happens to a name that annotations bear."""
    name, new = isolated(one.old), isolated(one.new or "")
    if one.kind in {FollowKind.VALUE, FollowKind.DOCUMENT_VALUE}:
        what = QCoreApplication.translate("Scheme", "Value {name} of {attribute}")
        what = what.format(name=name, attribute=isolated(one.attribute))
    else:
        where = one.layer if one.kind in {FollowKind.LABEL, FollowKind.ATTRIBUTE} else ""
        what = part(Part(_FOLLOWS[one.kind], where, one.old))
    if one.new is None:
        return QCoreApplication.translate("Scheme", "{what}: deleted").format(what=what)
    if one.to_layer:
        new = isolated(f"{one.to_layer}/{one.new}")
    if one.is_merge:
        return QCoreApplication.translate("Scheme", "{what}: becomes one with {new}").format(what=what, new=new)
    return QCoreApplication.translate("Scheme", "{what}: is called {new} from now on").format(what=what, new=new)


def touched(found: Survey) -> str:
    """What a change of the scheme does to the marks of the corpus, a line each; empty where it touches none."""
    carried, kept = found.carried, found.kept
    renamed = Impact(
        carried.documents,
        carried.spans - carried.lost_spans,
        carried.relations - carried.lost_relations,
        carried.labels,
    )
    lost = Impact(spans=carried.lost_spans, relations=carried.lost_relations)
    rows = (
        (QCoreApplication.translate("Scheme", "Change with it: {what}"), renamed),
        (QCoreApplication.translate("Scheme", "Are taken away: {what}"), lost),
        (QCoreApplication.translate("Scheme", "Stay, though no longer offered: {what}"), kept),
    )
    said = [sentence.format(what=_counted(what)) for sentence, what in rows if _counted(what)]
    documents = max(carried.documents, kept.documents)
    if said:
        where = QCoreApplication.translate("Scheme", "In all, {documents} are concerned.")
        said.append(where.format(documents=wording.documents(documents)))
    return "\n".join(said)


def _counted(what: Impact) -> str:
    counts = (
        (what.spans, COUNTS.spans),
        (what.relations, COUNTS.links),
        (what.labels, COUNTS.document_labels),
    )
    comma = QCoreApplication.translate("Scheme", ", ")
    return comma.join(count(number) for number, count in counts if number)


def listed(lines: Iterable[str], most: int = 12) -> str:
    """Lines one below the other; of more than `most` how many more there are."""
    rows = list(lines)
    if len(rows) > most:
        more = QCoreApplication.translate("Scheme", "… and {count} more")
        rows[most:] = [more.format(count=wording.number(len(rows) - most))]
    return "\n".join(rows)


def size(scheme: Scheme) -> str:
    """How much there is in a scheme: layers and labels."""
    labels = sum(1 for _ in scheme.labels())
    said = QCoreApplication.translate("Scheme", "Layers: {layers} · labels: {labels} · links: {links}")
    return said.format(
        layers=wording.number(len(scheme.layers)),
        labels=wording.number(labels),
        links=wording.number(len(scheme.links)),
    )
