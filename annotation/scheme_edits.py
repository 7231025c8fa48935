"""The verbs for a scheme's layers, labels and links: pure functions from a scheme to its Revision.

`redescribe_...` changes everything but names; names have verbs of their own, because annotations must follow them.
Each raises SchemeError, naming the place, where what is asked cannot be. Attributes and document labels:
`annotation.scheme_details`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotation.scheme import AttributeType, LabelType, Layer, LinkType, Scheme, SchemeError
from annotation.scheme_keys import Holder, KeyTaken, checked_colour, checked_key, holder_of, holders
from annotation.scheme_revision import Follow, FollowKind, Revision, added, checked_name, found, moved, put, without

_LAYERS = "layers"
_LINKS = "links"


def add_layer(scheme: Scheme, layer: Layer) -> Revision:
    """Put a layer at the end, with the labels and attributes it has."""
    revised = scheme._replace(layers=added(scheme.layers, layer._replace(labels=(), attributes=()), _LAYERS))
    for label in layer.labels:
        revised = add_label(revised, layer.name, label).scheme
    if len({one.name for one in layer.attributes}) < len(layer.attributes):
        raise SchemeError(f"layers.{layer.name}.attributes: a name stands twice")
    attributes: list[AttributeType] = []
    for attribute in layer.attributes:
        checked_name(attribute.name, f"layers.{layer.name}.attributes")
        key = checked_key(attribute.key)
        _refuse_taken(_with_attributes(revised, layer.name, attributes), key)
        attributes.append(attribute._replace(key=key))
    return Revision(_with_attributes(revised, layer.name, attributes))


def redescribe_layer(scheme: Scheme, layer: Layer) -> Revision:
    """Titles, form and overlap rules of the layer of that name; its labels, attributes and retirement stay."""
    old = found(scheme.layers, layer.name, _LAYERS)
    one = layer._replace(labels=old.labels, attributes=old.attributes, is_retired=old.is_retired)
    return Revision(_with_layer(scheme, layer.name, lambda _: one))


def retire_layer(scheme: Scheme, name: str, *, is_retired: bool = True) -> Revision:
    """Offer the layer no more, or again; what is marked stays. Coming back, keys that are taken meanwhile are lost."""
    layer = found(scheme.layers, name, _LAYERS)
    if layer.is_retired and not is_retired:
        layer = _without_keys(layer, {one.key for one in holders(scheme)})
    return Revision(_with_layer(scheme, name, lambda _: layer._replace(is_retired=is_retired)))


def rename_layer(scheme: Scheme, old: str, new: str) -> Revision:
    """Another name for a layer; its spans, the links' ends and `done` follow."""
    layer = found(scheme.layers, old, _LAYERS)
    if old == new:
        return Revision(scheme)
    revised = scheme._replace(layers=put(scheme.layers, old, layer._replace(name=new), _LAYERS))
    revised = _with_ends(revised, lambda end: (_in_layer(end, old, new),))
    return Revision(revised, (Follow(FollowKind.LAYER, "", old, new),))


def merge_layers(scheme: Scheme, old: str, into: str) -> Revision:
    """Put the layer `old` into another: labels of the same name become one, the others and the attributes join it.

    A document is done with the joint layer only where it was done with both.
    """
    going, staying = found(scheme.layers, old, _LAYERS), found(scheme.layers, into, _LAYERS)
    if old == into:
        raise SchemeError(f"layers: {old!r} cannot be merged into itself")
    rest = scheme._replace(layers=without(scheme.layers, old, _LAYERS))
    coming = _without_keys(going, {one.key for one in holders(rest)})
    labels = {one.name for one in staying.labels}
    attributes = {one.name for one in staying.attributes}
    joint = staying._replace(
        labels=(*staying.labels, *(one for one in coming.labels if one.name not in labels)),
        attributes=(*staying.attributes, *(one for one in coming.attributes if one.name not in attributes)),
    )
    revised = rest._replace(layers=put(rest.layers, into, joint, _LAYERS))
    revised = _with_ends(revised, lambda end: (_in_layer(end, old, into),))
    return Revision(revised, (Follow(FollowKind.LAYER, "", old, into, is_merge=True),))


def delete_layer(scheme: Scheme, name: str) -> Revision:
    """Take a layer away, and its spans with it; `retire_layer` keeps them."""
    revised = scheme._replace(layers=without(scheme.layers, name, _LAYERS))
    revised = _with_ends(revised, lambda end: () if end.startswith(f"{name}/") else (end,))
    return Revision(revised, (Follow(FollowKind.LAYER, "", name, None),))


def reorder_layer(scheme: Scheme, name: str, to: int) -> Revision:
    """Move a layer to the place `to`, from 0."""
    return Revision(scheme._replace(layers=moved(scheme.layers, name, to, _LAYERS)))


def add_label(scheme: Scheme, layer: str, label: LabelType) -> Revision:
    """Put a label at the end of a layer; KeyTaken where its key is another's."""
    one = label._replace(colour=checked_colour(label.colour), key=checked_key(label.key))
    if not one.is_retired:
        _refuse_taken(scheme, one.key)
    return Revision(_with_labels(scheme, layer, lambda labels: added(labels, one, _labels_of(layer))))


def redescribe_label(scheme: Scheme, layer: str, label: LabelType) -> Revision:
    """Titles, colour, sign, guideline and examples of the label of that name; key and retirement stay."""
    old = _label(scheme, layer, label.name)
    one = label._replace(colour=checked_colour(label.colour), key=old.key, is_retired=old.is_retired)
    return Revision(_with_labels(scheme, layer, lambda labels: put(labels, one.name, one, _labels_of(layer))))


def recolour(scheme: Scheme, layer: str, name: str, colour: str) -> Revision:
    """Another colour, `#rrggbb`."""
    return redescribe_label(scheme, layer, _label(scheme, layer, name)._replace(colour=colour))


def rekey_label(scheme: Scheme, layer: str, name: str, key: str, *, takes: bool = False) -> Revision:
    """Another key, "" for none; KeyTaken where it is another's, unless it `takes` the key from there."""
    one = _label(scheme, layer, name)._replace(key=checked_key(key))
    revised = released(scheme, one.key, Holder(one.key, "label", layer, name), takes=takes)
    return Revision(_with_labels(revised, layer, lambda labels: put(labels, name, one, _labels_of(layer))))


def retire_label(scheme: Scheme, layer: str, name: str, *, is_retired: bool = True) -> Revision:
    """Offer the label no more, or again (without its key, where that is taken meanwhile); its spans stay."""
    one = _label(scheme, layer, name)
    if one.is_retired and not is_retired:
        one = _without_taken_key(scheme, one)
    one = one._replace(is_retired=is_retired)
    return Revision(_with_labels(scheme, layer, lambda labels: put(labels, name, one, _labels_of(layer))))


def rename_label(scheme: Scheme, layer: str, old: str, new: str) -> Revision:
    """Another name for a label; its spans and the links' ends follow. `merge_labels` for a name that is there."""
    one = _label(scheme, layer, old)
    if old == new:
        return Revision(scheme)
    revised = _with_labels(scheme, layer, lambda labels: put(labels, old, one._replace(name=new), _labels_of(layer)))
    revised = _with_ends(revised, lambda end: (f"{layer}/{new}" if end == f"{layer}/{old}" else end,))
    return Revision(revised, (Follow(FollowKind.LABEL, layer, old, new),))


def merge_labels(scheme: Scheme, layer: str, old: str, into: str, to_layer: str = "") -> Revision:
    """Let the spans of `old` bear the label `into` (of the layer `to_layer`, when that is another); `old` goes."""
    target = to_layer or layer
    _label(scheme, layer, old)
    _label(scheme, target, into)
    if (layer, old) == (target, into):
        raise SchemeError(f"{_labels_of(layer)}: {old!r} cannot be merged into itself")
    revised = _with_labels(scheme, layer, lambda labels: without(labels, old, _labels_of(layer)))
    revised = _with_ends(revised, lambda end: _ends_after(end, (layer, old), (target, into)))
    away = target if target != layer else ""
    return Revision(revised, (Follow(FollowKind.LABEL, layer, old, into, to_layer=away, is_merge=True),))


def move_label(scheme: Scheme, layer: str, name: str, to_layer: str) -> Revision:
    """Move a label with its spans to another layer, where its name must be free."""
    one = _label(scheme, layer, name)
    if layer == to_layer:
        return Revision(scheme)
    revised = _with_labels(scheme, to_layer, lambda labels: added(labels, one, _labels_of(to_layer)))
    revised = _with_labels(revised, layer, lambda labels: without(labels, name, _labels_of(layer)))
    if found(scheme.layers, layer, _LAYERS).is_retired and holder_of(scheme, one.key) is not None:
        fresh = one._replace(key="")
        revised = _with_labels(revised, to_layer, lambda labels: put(labels, name, fresh, _labels_of(to_layer)))
    revised = _with_ends(revised, lambda end: _ends_after(end, (layer, name), (to_layer, name)))
    return Revision(revised, (Follow(FollowKind.LABEL, layer, name, name, to_layer=to_layer),))


def delete_label(scheme: Scheme, layer: str, name: str) -> Revision:
    """Take a label away, and its spans with it; `retire_label` and `merge_labels` keep them."""
    revised = _with_labels(scheme, layer, lambda labels: without(labels, name, _labels_of(layer)))
    revised = _with_ends(revised, lambda end: () if end == f"{layer}/{name}" else (end,))
    return Revision(revised, (Follow(FollowKind.LABEL, layer, name, None),))


def reorder_label(scheme: Scheme, layer: str, name: str, to: int) -> Revision:
    """Move a label within its layer to the place `to`, from 0."""
    return Revision(_with_labels(scheme, layer, lambda labels: moved(labels, name, to, _labels_of(layer))))


def add_link(scheme: Scheme, link: LinkType) -> Revision:
    """Put a link type at the end; KeyTaken where its key is another's, SchemeError where an end is not there."""
    one = link._replace(key=checked_key(link.key))
    if not one.is_retired:
        _refuse_taken(scheme, one.key)
    _refuse_unknown_ends(scheme, one)
    return Revision(scheme._replace(links=added(scheme.links, one, _LINKS)))


def redescribe_link(scheme: Scheme, link: LinkType) -> Revision:
    """Titles, ends and cardinality of the link type of that name; key and retirement stay."""
    old = found(scheme.links, link.name, _LINKS)
    one = link._replace(key=old.key, is_retired=old.is_retired)
    _refuse_unknown_ends(scheme, one)
    return Revision(scheme._replace(links=put(scheme.links, one.name, one, _LINKS)))


def rekey_link(scheme: Scheme, name: str, key: str, *, takes: bool = False) -> Revision:
    """Another key for a link type, as `rekey_label`."""
    one = found(scheme.links, name, _LINKS)._replace(key=checked_key(key))
    revised = released(scheme, one.key, Holder(one.key, "link", "", name), takes=takes)
    return Revision(revised._replace(links=put(revised.links, name, one, _LINKS)))


def retire_link(scheme: Scheme, name: str, *, is_retired: bool = True) -> Revision:
    """Offer the link type no more, or again (without its key, where that is taken meanwhile); its links stay."""
    one = found(scheme.links, name, _LINKS)
    if one.is_retired and not is_retired and holder_of(scheme, one.key) is not None:
        one = one._replace(key="")
    return Revision(scheme._replace(links=put(scheme.links, name, one._replace(is_retired=is_retired), _LINKS)))


def rename_link(scheme: Scheme, old: str, new: str) -> Revision:
    """Another name for a link type; its links follow."""
    one = found(scheme.links, old, _LINKS)
    if old == new:
        return Revision(scheme)
    links = put(scheme.links, old, one._replace(name=new), _LINKS)
    return Revision(scheme._replace(links=links), (Follow(FollowKind.LINK, "", old, new),))


def merge_links(scheme: Scheme, old: str, into: str) -> Revision:
    """Let the links of `old` be links of `into`, which may then join what either joined."""
    going, staying = found(scheme.links, old, _LINKS), found(scheme.links, into, _LINKS)
    if old == into:
        raise SchemeError(f"links: {old!r} cannot be merged into itself")
    joint = staying._replace(
        heads=tuple(dict.fromkeys((*staying.heads, *going.heads))),
        children=tuple(dict.fromkeys((*staying.children, *going.children))),
    )
    links = without(put(scheme.links, into, joint, _LINKS), old, _LINKS)
    return Revision(scheme._replace(links=links), (Follow(FollowKind.LINK, "", old, into, is_merge=True),))


def delete_link(scheme: Scheme, name: str) -> Revision:
    """Take a link type away, and its links with it."""
    links = without(scheme.links, name, _LINKS)
    return Revision(scheme._replace(links=links), (Follow(FollowKind.LINK, "", name, None),))


def reorder_link(scheme: Scheme, name: str, to: int) -> Revision:
    """Move a link type to the place `to`, from 0."""
    return Revision(scheme._replace(links=moved(scheme.links, name, to, _LINKS)))


def released(scheme: Scheme, key: str, asking: Holder, *, takes: bool) -> Scheme:
    """The scheme with `key` free for `asking`; KeyTaken where another has it and nobody `takes` it away."""
    holder = holder_of(scheme, key)
    if holder is None or holder == asking:
        return scheme
    if not takes:
        raise KeyTaken(key, holder.place)
    match holder.kind:
        case "label":
            old = _label(scheme, holder.layer, holder.name)
            one = old._replace(key="")
            return _with_labels(scheme, holder.layer, lambda labels: put(labels, old.name, one, ""))
        case "link":
            link = found(scheme.links, holder.name, _LINKS)
            return scheme._replace(links=put(scheme.links, link.name, link._replace(key=""), _LINKS))
        case _:
            return _without_attribute_key(scheme, holder)


def _without_attribute_key(scheme: Scheme, holder: Holder) -> Scheme:
    if not holder.layer:
        kept = tuple(one._replace(key="") if one.name == holder.name else one for one in scheme.attributes)
        return scheme._replace(attributes=kept)

    def change(layer: Layer) -> Layer:
        named = found(layer.attributes, holder.name, "")
        return layer._replace(attributes=put(layer.attributes, holder.name, named._replace(key=""), ""))

    return _with_layer(scheme, holder.layer, change)


def _labels_of(layer: str) -> str:
    return f"layers.{layer}.labels"


def _label(scheme: Scheme, layer: str, name: str) -> LabelType:
    return found(found(scheme.layers, layer, _LAYERS).labels, name, _labels_of(layer))


def _with_layer(scheme: Scheme, name: str, change: Callable[[Layer], Layer]) -> Scheme:
    layer = change(found(scheme.layers, name, _LAYERS))
    return scheme._replace(layers=put(scheme.layers, name, layer, _LAYERS))


def _with_labels(
    scheme: Scheme, layer: str, change: Callable[[tuple[LabelType, ...]], tuple[LabelType, ...]]
) -> Scheme:
    return _with_layer(scheme, layer, lambda one: one._replace(labels=change(one.labels)))


def _with_attributes(scheme: Scheme, layer: str, attributes: Iterable[AttributeType]) -> Scheme:
    return _with_layer(scheme, layer, lambda one: one._replace(attributes=tuple(attributes)))


def _without_keys(layer: Layer, taken: set[str]) -> Layer:
    """The layer as it comes into use: a key that is `taken`, or stands twice in it, is lost."""
    seen = set(taken)

    def key(wanted: str, *, is_retired: bool) -> str:
        if is_retired or not wanted:
            return wanted
        if wanted in seen:
            return ""
        seen.add(wanted)
        return wanted

    labels = tuple(one._replace(key=key(one.key, is_retired=one.is_retired)) for one in layer.labels)
    attributes = tuple(one._replace(key=key(one.key, is_retired=one.is_retired)) for one in layer.attributes)
    return layer._replace(labels=labels, attributes=attributes)


def _without_taken_key(scheme: Scheme, label: LabelType) -> LabelType:
    return label._replace(key="") if holder_of(scheme, label.key) is not None else label


def _refuse_taken(scheme: Scheme, key: str) -> None:
    holder = holder_of(scheme, key)
    if holder is not None:
        raise KeyTaken(key, holder.place)


def _with_ends(scheme: Scheme, change: Callable[[str], tuple[str, ...]]) -> Scheme:
    """The scheme with each end that a link names replaced by what `change` makes of it."""

    def ends(old: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new for one in old for new in change(one)))

    links = tuple(one._replace(heads=ends(one.heads), children=ends(one.children)) for one in scheme.links)
    return scheme._replace(links=links)


def _in_layer(end: str, old: str, new: str) -> str:
    return f"{new}/{end[len(old) + 1 :]}" if end.startswith(f"{old}/") else end


def _ends_after(end: str, old: tuple[str, str], new: tuple[str, str]) -> tuple[str, ...]:
    """What an end becomes when the spans of a label go elsewhere: links that could begin or end there still can."""
    there = "/".join(new)
    if end == "/".join(old):
        return (there,)
    return (end, there) if end == f"{old[0]}/*" and new[0] != old[0] else (end,)


def _refuse_unknown_ends(scheme: Scheme, link: LinkType) -> None:
    known = {f"{layer.name}/{label.name}" for layer, label in scheme.labels()}
    known |= {f"{layer.name}/*" for layer in scheme.layers}
    for end in (*link.heads, *link.children):
        if end not in known:
            raise SchemeError(f"links.{link.name}: {end!r} is not there")
