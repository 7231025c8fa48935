"""Who has which key in a scheme, and the colours and keys that are still free.

The colours are Paul Tol's bright and muted sets (personal.sron.nl/~pault) without the palest, told apart under the
common colour-blindnesses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotation.scheme import LabelType, Layer, Scheme, SchemeError

COLOURS = (
    *("#4477aa", "#aa3377", "#228833", "#ee7733", "#332288", "#cc3311", "#44aa99", "#bbaa33", "#66aadd", "#117733"),
    *("#882255", "#999933", "#cc6677", "#777777"),
)
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)

KEYS = "123456789QWERTASDFGZXCVB0YUIOPHJKLNM"
"""In the order in which they are given away: digits, then the left hand's letters."""


class KeyTaken(SchemeError):
    """A key that something else has; `holder` is its place (`entity/PER`)."""

    def __init__(self, key: str, holder: str) -> None:
        super().__init__(f"{key}: {holder} has this key")
        self.holder = holder


class Holder(NamedTuple):
    """A part of the scheme and its key; `layer` is empty for links and the attributes of every layer."""

    key: str
    kind: str
    layer: str
    name: str

    @property
    def place(self) -> str:
        """The part's place, for messages."""
        return f"{self.layer}/{self.name}" if self.layer else self.name


def holders(scheme: Scheme) -> Iterator[Holder]:
    """All that has a key and is in use; what is retired leaves its key to others."""
    for layer in scheme.layers:
        if not layer.is_retired:
            for label in layer.labels:
                if label.key and not label.is_retired:
                    yield Holder(label.key, "label", layer.name, label.name)
            for attribute in layer.attributes:
                if attribute.key and not attribute.is_retired:
                    yield Holder(attribute.key, "attribute", layer.name, attribute.name)
    for attribute in scheme.attributes:
        if attribute.key and not attribute.is_retired:
            yield Holder(attribute.key, "attribute", "", attribute.name)
    for link in scheme.links:
        if link.key and not link.is_retired:
            yield Holder(link.key, "link", "", link.name)


def holder_of(scheme: Scheme, key: str) -> Holder | None:
    """What has that key, or None."""
    return next((one for one in holders(scheme) if one.key == key), None) if key else None


def checked_key(key: str) -> str:
    """The key in its one spelling; SchemeError for what is no US letter or digit; "" is no key."""
    upper = key.upper()
    if upper and upper not in tuple(KEYS):
        raise SchemeError(f"key: {key!r} is no letter or digit of a US keyboard")
    return upper


def checked_colour(colour: str) -> str:
    """The colour in its one spelling, `#rrggbb`; SchemeError for anything else."""
    if not _COLOUR.fullmatch(colour):
        raise SchemeError(f"colour: {colour!r} is not #rrggbb")
    return colour.lower()


def free_keys(scheme: Scheme, reserved: Iterable[str] = ()) -> Iterator[str]:
    """The keys that nothing in the scheme has and that are not `reserved`, the handiest first."""
    taken = {one.key for one in holders(scheme)} | set(reserved)
    return (key for key in KEYS if key not in taken)


def with_free_keys(scheme: Scheme, before: Scheme, reserved: Iterable[str]) -> Scheme:
    """`scheme` with a free key for each label that `before` has not and that has none, or one that is `reserved`.

    Labels go without where all keys are given away.
    """
    taken = frozenset(reserved)

    def wants(layer: Layer, label: LabelType) -> bool:
        is_new = before.label(layer.name, label.name) is None
        return is_new and not label.is_retired and (not label.key or label.key in taken)

    def keyed(one: Scheme, keys: Iterator[str]) -> Scheme:
        layers = tuple(
            layer._replace(
                labels=tuple(
                    label._replace(key=next(keys, "")) if wants(layer, label) else label for label in layer.labels
                )
            )
            for layer in one.layers
        )
        return one._replace(layers=layers)

    return keyed(scheme, free_keys(keyed(scheme, iter(())), taken))


def free_colours(used: Iterable[str]) -> Iterator[str]:
    """Colours without end: those that `used` holds least come first."""
    counts = Counter(one.lower() for one in used)
    while True:
        colour = min(COLOURS, key=lambda one: counts[one])
        counts[colour] += 1
        yield colour
