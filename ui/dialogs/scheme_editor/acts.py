"""What can be done to a part of a scheme whatever its kind: rename, move, retire, merge, delete, each as a verb."""

from __future__ import annotations

from functools import partial

from annotation import scheme_details as details
from annotation import scheme_edits as verbs
from annotation.scheme import AttributeType, DocumentLabelType, Form, LabelType, Layer, LinkType, Scheme, Titles
from annotation.scheme_joining import Part, PartKind
from annotation.scheme_keys import free_colours, free_keys
from annotation.scheme_revision import Revision
from ui.dialogs.scheme_editor.draft import Verb
from ui.dialogs.scheme_editor.places import at, free_name, siblings

_NEW = {
    PartKind.LAYER: "layer",
    PartKind.LABEL: "NEW",
    PartKind.ATTRIBUTE: "attribute",
    PartKind.LINK: "LINK",
    PartKind.DOCUMENT_LABEL: "question",
}


def added(scheme: Scheme, kind: PartKind, layer: str, reserved: frozenset[str]) -> tuple[Verb, Part]:
    """The verb that adds a fresh part, and the place where it will stand; `layer`: whose label or attribute it is.

    `reserved`: keys that no label can have, since the window has them.
    """
    part = Part(kind, layer, _NEW[kind])
    part = part._replace(name=free_name(scheme, part))
    name, untitled = part.name, Titles("", "")
    match kind:
        case PartKind.LAYER:
            return partial(verbs.add_layer, layer=Layer(name, untitled, Form.FILL, ())), part
        case PartKind.LABEL:
            colour = next(free_colours(one.colour for _, one in scheme.labels()))
            label = LabelType(name, untitled, colour, next(free_keys(scheme, reserved), ""))
            return partial(verbs.add_label, layer=layer, label=label), part
        case PartKind.ATTRIBUTE:
            return partial(details.add_attribute, layer=layer, attribute=AttributeType(name, untitled)), part
        case PartKind.LINK:
            return partial(verbs.add_link, link=LinkType(name, untitled, (), ())), part
        case PartKind.DOCUMENT_LABEL:
            return partial(details.add_document_label, question=DocumentLabelType(name, untitled)), part


def renamed(part: Part, name: str) -> Verb:
    """The verb that gives the part another name."""
    match part.kind:
        case PartKind.LAYER:
            return partial(verbs.rename_layer, old=part.name, new=name)
        case PartKind.LABEL:
            return partial(verbs.rename_label, layer=part.layer, old=part.name, new=name)
        case PartKind.ATTRIBUTE:
            return partial(details.rename_attribute, layer=part.layer, old=part.name, new=name)
        case PartKind.LINK:
            return partial(verbs.rename_link, old=part.name, new=name)
        case PartKind.DOCUMENT_LABEL:
            return partial(details.rename_document_label, old=part.name, new=name)


def moved(scheme: Scheme, part: Part, step: int) -> Verb:
    """The verb that moves the part among its siblings, down (1) or up (-1); it stays where there is no room."""
    names = [one.name for one in siblings(scheme, part)]
    to = max(0, min(names.index(part.name) + step, len(names) - 1))
    match part.kind:
        case PartKind.LAYER:
            return partial(verbs.reorder_layer, name=part.name, to=to)
        case PartKind.LABEL:
            return partial(verbs.reorder_label, layer=part.layer, name=part.name, to=to)
        case PartKind.ATTRIBUTE:
            return partial(details.reorder_attribute, layer=part.layer, name=part.name, to=to)
        case PartKind.LINK:
            return partial(verbs.reorder_link, name=part.name, to=to)
        case PartKind.DOCUMENT_LABEL:
            return partial(details.reorder_document_label, name=part.name, to=to)


def retired(part: Part, *, is_retired: bool) -> Verb:
    """The verb that offers the part no more, or again."""
    match part.kind:
        case PartKind.LAYER:
            return partial(verbs.retire_layer, name=part.name, is_retired=is_retired)
        case PartKind.LABEL:
            return partial(verbs.retire_label, layer=part.layer, name=part.name, is_retired=is_retired)
        case PartKind.ATTRIBUTE:
            return partial(details.retire_attribute, layer=part.layer, name=part.name, is_retired=is_retired)
        case PartKind.LINK:
            return partial(verbs.retire_link, name=part.name, is_retired=is_retired)
        case PartKind.DOCUMENT_LABEL:
            return partial(_retire_question, name=part.name, is_retired=is_retired)


def _retire_question(scheme: Scheme, name: str, *, is_retired: bool) -> Revision:
    found = at(scheme, Part(PartKind.DOCUMENT_LABEL, "", name))
    if not isinstance(found, DocumentLabelType):
        return Revision(scheme)
    return details.redescribe_document_label(scheme, found._replace(is_retired=is_retired))


def merge_targets(scheme: Scheme, part: Part) -> list[Part]:
    """The parts with which this one can be made one."""
    match part.kind:
        case PartKind.LABEL:
            found = [Part(PartKind.LABEL, layer.name, one.name) for layer, one in scheme.labels()]
        case PartKind.DOCUMENT_LABEL:
            found = []
        case _:
            found = [part._replace(name=one.name) for one in siblings(scheme, part)]
    return [one for one in found if one != part]


def merged(part: Part, into: Part) -> Verb:
    """The verb that makes the part one with another, whose name stays; KeyError where that cannot be."""
    match part.kind:
        case PartKind.LAYER:
            return partial(verbs.merge_layers, old=part.name, into=into.name)
        case PartKind.LABEL:
            return partial(verbs.merge_labels, layer=part.layer, old=part.name, into=into.name, to_layer=into.layer)
        case PartKind.ATTRIBUTE:
            return partial(details.merge_attributes, layer=part.layer, old=part.name, into=into.name)
        case PartKind.LINK:
            return partial(verbs.merge_links, old=part.name, into=into.name)
        case PartKind.DOCUMENT_LABEL:
            raise KeyError(part.name)


def deleted(part: Part) -> Verb:
    """The verb that takes the part away, and what bears it."""
    match part.kind:
        case PartKind.LAYER:
            return partial(verbs.delete_layer, name=part.name)
        case PartKind.LABEL:
            return partial(verbs.delete_label, layer=part.layer, name=part.name)
        case PartKind.ATTRIBUTE:
            return partial(details.delete_attribute, layer=part.layer, name=part.name)
        case PartKind.LINK:
            return partial(verbs.delete_link, name=part.name)
        case PartKind.DOCUMENT_LABEL:
            return partial(details.delete_document_label, name=part.name)


def given_key(part: Part, key: str) -> Verb:
    """The verb that gives the part a key, which whatever had it loses; KeyError for parts that have none."""
    match part.kind:
        case PartKind.LABEL:
            return partial(verbs.rekey_label, layer=part.layer, name=part.name, key=key, takes=True)
        case PartKind.ATTRIBUTE:
            return partial(details.rekey_attribute, layer=part.layer, name=part.name, key=key, takes=True)
        case PartKind.LINK:
            return partial(verbs.rekey_link, name=part.name, key=key, takes=True)
        case _:
            raise KeyError(part.name)


def redescribed(part: Part, one: Layer | LabelType | AttributeType | LinkType | DocumentLabelType) -> Verb:
    """The verb that changes everything of a part but its name, key and retirement."""
    match one:
        case Layer():
            return partial(verbs.redescribe_layer, layer=one)
        case LabelType():
            return partial(verbs.redescribe_label, layer=part.layer, label=one)
        case AttributeType():
            return partial(details.redescribe_attribute, layer=part.layer, attribute=one)
        case LinkType():
            return partial(verbs.redescribe_link, link=one)
        case DocumentLabelType():
            return partial(details.redescribe_document_label, question=one)
