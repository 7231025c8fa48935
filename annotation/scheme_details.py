"""The verbs for a scheme's attributes, their values, and document labels: pure functions from a scheme to its Revision.

`layer` names whose attribute it is; "" stands for the attributes of every layer. Values are told by their owner's name.
"""

from __future__ import annotations

from collections.abc import Callable

from annotation.scheme import AttributeType, DocumentLabelType, Scheme, SchemeError, Titles, ValueKind
from annotation.scheme_edits import released
from annotation.scheme_keys import Holder, KeyTaken, checked_key, holder_of
from annotation.scheme_revision import Follow, FollowKind, Revision, added, checked_name, found, moved, put, without

Values = tuple[tuple[str, Titles], ...]

_QUESTIONS = "document_labels"


def add_attribute(scheme: Scheme, layer: str, attribute: AttributeType) -> Revision:
    """Put an attribute at the end; KeyTaken where its key is another's."""
    one = attribute._replace(key=checked_key(attribute.key))
    holder = holder_of(scheme, one.key)
    if holder is not None and not one.is_retired:
        raise KeyTaken(one.key, holder.place)
    _refuse_namesake(scheme, layer, one.name)
    _refuse_bad_values(one.values, _place(layer))
    return Revision(_with(scheme, layer, lambda parts: added(parts, one, _place(layer))))


def redescribe_attribute(scheme: Scheme, layer: str, attribute: AttributeType) -> Revision:
    """Titles, kind, whether it is required, titles and order of values; key, retirement and value names stay.

    A choice may become free text and back: values stay as they are, and the checks tell those that are none.
    """
    old = _attribute(scheme, layer, attribute.name)
    if {name for name, _ in attribute.values} != {name for name, _ in old.values}:
        raise SchemeError(f"{_place(layer)}.{old.name}: values have verbs of their own")
    one = attribute._replace(key=old.key, is_retired=old.is_retired)
    return Revision(_put(scheme, layer, one.name, one))


def rekey_attribute(scheme: Scheme, layer: str, name: str, key: str, *, takes: bool = False) -> Revision:
    """Another key, "" for none; KeyTaken where it is another's, unless it `takes` the key from there."""
    one = _attribute(scheme, layer, name)._replace(key=checked_key(key))
    revised = released(scheme, one.key, Holder(one.key, "attribute", layer, name), takes=takes)
    return Revision(_put(revised, layer, name, one))


def retire_attribute(scheme: Scheme, layer: str, name: str, *, is_retired: bool = True) -> Revision:
    """Ask for the attribute no more, or again (without its key, where that is taken meanwhile); its values stay."""
    one = _attribute(scheme, layer, name)
    if one.is_retired and not is_retired and holder_of(scheme, one.key) is not None:
        one = one._replace(key="")
    return Revision(_put(scheme, layer, name, one._replace(is_retired=is_retired)))


def rename_attribute(scheme: Scheme, layer: str, old: str, new: str) -> Revision:
    """Another name for an attribute; the spans that have it follow."""
    one = _attribute(scheme, layer, old)
    if old == new:
        return Revision(scheme)
    _refuse_namesake(scheme, layer, new)
    revised = _put(scheme, layer, old, one._replace(name=new))
    return Revision(revised, (Follow(FollowKind.ATTRIBUTE, layer, old, new, apart=_hiding(scheme, layer, old)),))


def merge_attributes(scheme: Scheme, layer: str, old: str, into: str) -> Revision:
    """Let the values of `old` be values of `into`; a span that has both and in which they differ keeps both names."""
    going, staying = _attribute(scheme, layer, old), _attribute(scheme, layer, into)
    if old == into:
        raise SchemeError(f"{_place(layer)}: {old!r} cannot be merged into itself")
    names = {name for name, _ in staying.values}
    values = (*staying.values, *(one for one in going.values if one[0] not in names))
    revised = _put(scheme, layer, into, staying._replace(values=values))
    revised = _with(revised, layer, lambda parts: without(parts, old, _place(layer)))
    apart = _hiding(scheme, layer, old)
    return Revision(revised, (Follow(FollowKind.ATTRIBUTE, layer, old, into, apart=apart, is_merge=True),))


def delete_attribute(scheme: Scheme, layer: str, name: str) -> Revision:
    """Take an attribute away, and its values from all spans; `retire_attribute` keeps them."""
    revised = _with(scheme, layer, lambda parts: without(parts, name, _place(layer)))
    return Revision(revised, (Follow(FollowKind.ATTRIBUTE, layer, name, None, apart=_hiding(scheme, layer, name)),))


def reorder_attribute(scheme: Scheme, layer: str, name: str, to: int) -> Revision:
    """Move an attribute to the place `to`, from 0."""
    return Revision(_with(scheme, layer, lambda parts: moved(parts, name, to, _place(layer))))


def add_value(scheme: Scheme, layer: str, attribute: str, name: str, titles: Titles) -> Revision:
    """Put a value at the end of a choice."""
    one = _choice(scheme, layer, attribute)
    return Revision(_put(scheme, layer, attribute, one._replace(values=_one_more(one.values, name, titles))))


def rename_value(scheme: Scheme, layer: str, attribute: str, old: str, new: str) -> Revision:
    """Another name for a value; the spans that have it follow. Where `new` is there already the two become one."""
    one = _choice(scheme, layer, attribute)
    revised = _put(scheme, layer, attribute, one._replace(values=_renamed(one.values, old, new)))
    return _value_revision(scheme, revised, layer, attribute, old, new)


def delete_value(scheme: Scheme, layer: str, attribute: str, name: str) -> Revision:
    """Take a value away, from the scheme and from all spans."""
    one = _choice(scheme, layer, attribute)
    revised = _put(scheme, layer, attribute, one._replace(values=_less(one.values, name)))
    return _value_revision(scheme, revised, layer, attribute, name, None)


def add_document_label(scheme: Scheme, question: DocumentLabelType) -> Revision:
    """Put a question about the whole document at the end."""
    _refuse_bad_values(question.values, _QUESTIONS)
    return Revision(scheme._replace(document_labels=added(scheme.document_labels, question, _QUESTIONS)))


def redescribe_document_label(scheme: Scheme, question: DocumentLabelType) -> Revision:
    """Titles, order of values, how many may be chosen, retirement; value names stay."""
    old = found(scheme.document_labels, question.name, _QUESTIONS)
    if {name for name, _ in question.values} != {name for name, _ in old.values}:
        raise SchemeError(f"{_QUESTIONS}.{old.name}: values have verbs of their own")
    return Revision(_put_question(scheme, question.name, question))


def rename_document_label(scheme: Scheme, old: str, new: str) -> Revision:
    """Another name for a document label; the documents that have it follow."""
    one = found(scheme.document_labels, old, _QUESTIONS)
    if old == new:
        return Revision(scheme)
    revised = _put_question(scheme, old, one._replace(name=new))
    return Revision(revised, (Follow(FollowKind.DOCUMENT_LABEL, "", old, new),))


def delete_document_label(scheme: Scheme, name: str) -> Revision:
    """Take a document label away, from the scheme and from all documents."""
    revised = scheme._replace(document_labels=without(scheme.document_labels, name, _QUESTIONS))
    return Revision(revised, (Follow(FollowKind.DOCUMENT_LABEL, "", name, None),))


def reorder_document_label(scheme: Scheme, name: str, to: int) -> Revision:
    """Move a document label to the place `to`, from 0."""
    return Revision(scheme._replace(document_labels=moved(scheme.document_labels, name, to, _QUESTIONS)))


def add_document_value(scheme: Scheme, question: str, name: str, titles: Titles) -> Revision:
    """Put a value at the end of a document label's."""
    one = found(scheme.document_labels, question, _QUESTIONS)
    return Revision(_put_question(scheme, question, one._replace(values=_one_more(one.values, name, titles))))


def rename_document_value(scheme: Scheme, question: str, old: str, new: str) -> Revision:
    """Another name for a document label's value; where `new` is there already the two become one."""
    one = found(scheme.document_labels, question, _QUESTIONS)
    if old == new:
        return Revision(scheme)
    revised = _put_question(scheme, question, one._replace(values=_renamed(one.values, old, new)))
    return Revision(revised, (Follow(FollowKind.DOCUMENT_VALUE, "", old, new, question),))


def delete_document_value(scheme: Scheme, question: str, name: str) -> Revision:
    """Take a value of a document label away, from the scheme and from all documents; not the last, which means text."""
    one = found(scheme.document_labels, question, _QUESTIONS)
    values = _less(one.values, name)
    if not values:
        raise SchemeError(f"{_QUESTIONS}.{question}: without values it would be free text")
    revised = _put_question(scheme, question, one._replace(values=values))
    return Revision(revised, (Follow(FollowKind.DOCUMENT_VALUE, "", name, None, question),))


def _place(layer: str) -> str:
    return f"layers.{layer}.attributes" if layer else "attributes"


def _parts(scheme: Scheme, layer: str) -> tuple[AttributeType, ...]:
    return found(scheme.layers, layer, "layers").attributes if layer else scheme.attributes


def _attribute(scheme: Scheme, layer: str, name: str) -> AttributeType:
    return found(_parts(scheme, layer), name, _place(layer))


def _choice(scheme: Scheme, layer: str, name: str) -> AttributeType:
    one = _attribute(scheme, layer, name)
    if one.kind is not ValueKind.CHOICE:
        raise SchemeError(f"{_place(layer)}.{name}: only a choice has values")
    return one


def _with(
    scheme: Scheme, layer: str, change: Callable[[tuple[AttributeType, ...]], tuple[AttributeType, ...]]
) -> Scheme:
    if not layer:
        return scheme._replace(attributes=change(scheme.attributes))
    one = found(scheme.layers, layer, "layers")
    revised = one._replace(attributes=change(one.attributes))
    return scheme._replace(layers=put(scheme.layers, layer, revised, "layers"))


def _put(scheme: Scheme, layer: str, name: str, one: AttributeType) -> Scheme:
    return _with(scheme, layer, lambda parts: put(parts, name, one, _place(layer)))


def _put_question(scheme: Scheme, name: str, one: DocumentLabelType) -> Scheme:
    return scheme._replace(document_labels=put(scheme.document_labels, name, one, _QUESTIONS))


def _hiding(scheme: Scheme, layer: str, name: str) -> tuple[str, ...]:
    """The layers whose own attribute of that name hides the one of every layer."""
    if layer:
        return ()
    return tuple(one.name for one in scheme.layers if any(each.name == name for each in one.attributes))


def _refuse_namesake(scheme: Scheme, layer: str, name: str) -> None:
    """An attribute of one layer and one of every layer must not be told apart by place alone."""
    if layer:
        there = any(one.name == name for one in scheme.attributes)
    else:
        there = any(one.name == name for each in scheme.layers for one in each.attributes)
    if there:
        raise SchemeError(f"{_place(layer)}: {name!r} is there already")


def _refuse_bad_values(values: Values, place: str) -> None:
    names = [checked_name(name, f"{place}.values") for name, _ in values]
    if len(set(names)) < len(names):
        raise SchemeError(f"{place}.values: a name stands twice")


def _value_revision(scheme: Scheme, revised: Scheme, layer: str, attribute: str, old: str, new: str | None) -> Revision:
    if old == new:
        return Revision(scheme)
    apart = _hiding(scheme, layer, attribute)
    return Revision(revised, (Follow(FollowKind.VALUE, layer, old, new, attribute, apart=apart),))


def _one_more(values: Values, name: str, titles: Titles) -> Values:
    checked_name(name, "values")
    if any(one == name for one, _ in values):
        raise SchemeError(f"values: {name!r} is there already")
    return (*values, (name, titles))


def _renamed(values: Values, old: str, new: str) -> Values:
    if any(one == new for one, _ in values):
        return values if old == new else _less(values, old)
    checked_name(new, "values")
    _less(values, old)
    return tuple((new if one == old else one, titles) for one, titles in values)


def _less(values: Values, name: str) -> Values:
    kept = tuple(one for one in values if one[0] != name)
    if len(kept) == len(values):
        raise SchemeError(f"values: no {name!r}")
    return kept
