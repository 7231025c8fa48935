"""Colours as web pages write them (CSS Color Module Level 4), as `#rrggbb`."""

from __future__ import annotations

import re

# The names met in labelling configurations; a name that is not here is told, and another colour given.
_NAMES = {
    "aqua": "00ffff",
    "black": "000000",
    "blue": "0000ff",
    "brown": "a52a2a",
    "coral": "ff7f50",
    "crimson": "dc143c",
    "cyan": "00ffff",
    "darkblue": "00008b",
    "darkgreen": "006400",
    "darkorange": "ff8c00",
    "darkred": "8b0000",
    "fuchsia": "ff00ff",
    "gold": "ffd700",
    "gray": "808080",
    "green": "008000",
    "grey": "808080",
    "indigo": "4b0082",
    "lightblue": "add8e6",
    "lightgreen": "90ee90",
    "lime": "00ff00",
    "magenta": "ff00ff",
    "maroon": "800000",
    "navy": "000080",
    "olive": "808000",
    "orange": "ffa500",
    "orangered": "ff4500",
    "orchid": "da70d6",
    "pink": "ffc0cb",
    "purple": "800080",
    "red": "ff0000",
    "salmon": "fa8072",
    "silver": "c0c0c0",
    "teal": "008080",
    "tomato": "ff6347",
    "turquoise": "40e0d0",
    "violet": "ee82ee",
    "white": "ffffff",
    "yellow": "ffff00",
}
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(,[^)]*)?\)", re.IGNORECASE)


def to_hex(written: str) -> str:
    """The colour as `#rrggbb`, opaque; "" for one that is not known."""
    word = written.strip().lower()
    if word in _NAMES:
        return f"#{_NAMES[word]}"
    if _HEX.fullmatch(word):
        digits = word[1:] if len(word) > 5 else "".join(2 * one for one in word[1:])
        return f"#{digits[:6]}"
    found = _RGB.fullmatch(word)
    if found is not None and all(int(one) <= 255 for one in found.groups()[:3]):
        return "#" + "".join(f"{int(one):02x}" for one in found.groups()[:3])
    return ""
