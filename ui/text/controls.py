"""Small signs for what a text holds and does not show: direction controls, joiners, odd spaces, line ends.

The signs are painted over the text's own picture and change neither it nor its shaping.
"""

from __future__ import annotations

import re

from ui.text.layout import Line, ParagraphView

_HIDDEN = re.compile("[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_NAMES = {
    "\t": "⇥",
    "\xa0": "NBSP",
    "\xad": "SHY",
    "\u061c": "ALM",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u202f": "NNBSP",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}
_LINE_ENDS = {
    "\n": "¶",
    "\r\n": "¶",
    "\r": "CR",
    "\x0b": "VT",
    "\x0c": "FF",
    "\x85": "NEL",
    "\u2028": "LS",
    "\u2029": "PS",
}


def sign_of(letter: str) -> str:
    """A short name for a control: its usual abbreviation, or its code point in hexadecimal."""
    return _NAMES.get(letter) or f"{ord(letter):02X}"


def signs_on(view: ParagraphView, number: int, text: str) -> list[tuple[float, str]]:
    """Where (pixels in the column) on a line which sign belongs; controls inside an emoji are left alone."""
    line = view.lines[number]
    cells = view.cells(number)
    found: list[tuple[float, str]] = []
    for match in _HIDDEN.finditer(text, line.start, line.end):
        place = match.start()
        cell = next((one for one in cells if one.start <= place < one.end), None)
        if cell is None or (match[0] == "\u200d" and text[cell.start] > "\u2100"):
            continue
        x = cell.leading if place == cell.start else cell.trailing
        found.append((x, sign_of(match[0])))
    return found


def line_end_sign(view: ParagraphView, line: Line, text: str) -> str:
    """The sign of the line end after the paragraph's last line; empty elsewhere."""
    paragraph = view.paragraph
    if line is not view.lines[-1]:
        return ""
    return _LINE_ENDS.get(text[paragraph.end : paragraph.stop], "")
