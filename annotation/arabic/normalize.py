"""Search keys: an Arabic text with the differences taken away that writers make without meaning anything.

Marks, tatweel, joiners, direction controls and byte-order marks go; alefs, yehs, kafs, digits and
presentation forms become one. The text itself is never changed: a key is for comparing, and its `OffsetMap`
leads back to the raw code points.

| what | becomes | when |
|---|---|---|
| marks, tatweel, joiners, direction controls, byte-order mark | nothing | always |
| presentation forms (U+FB50-FDFF, U+FE70-FEFC), word ligatures apart | their letters (NFKC) | always |
| alef with madda, hamza or wasla | alef | always |
| alef maksura, Farsi yeh; keheh | yeh; kaf | always |
| Arabic-Indic and Persian digits | western digits | always |
| ta marbuta | heh | `ta_marbuta` |
| hamza on waw or yeh | waw, yeh | `hamza_seats` |

A hamza written as a combining mark (U+0654, U+0655) is a mark and goes with the marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from annotation.arabic import letters
from annotation.offsets import OffsetMap, Piece

# Below this length one pass of str.translate is the quicker way; above it a few passes in C are.
_SHORT = 256
_TRAILING = letters.MARKS | letters.JOINERS | {letters.TATWEEL}
_DROPPED = _TRAILING | letters.BIDI_CONTROLS | {letters.BYTE_ORDER_MARK}
_PRESENTATION_FORMS = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))


@dataclass(frozen=True, slots=True)
class NormalizeOptions:
    """What a key takes away beyond the rows that are always done.

    `ta_marbuta`: final ta marbuta reads as heh. `hamza_seats`: a hamza's seat (waw, yeh) stands for the
    letter.
    """

    ta_marbuta: bool = True
    hamza_seats: bool = False


class Normalized(NamedTuple):
    """A key and the way back: `map.to_raw(start_norm, end_norm)` gives the raw range."""

    text: str
    map: OffsetMap


class _Table(NamedTuple):
    """One set of options made ready to run."""

    translation: dict[int, str]
    dropped: re.Pattern[str]
    replaced: tuple[tuple[str, str], ...]
    forms: re.Pattern[str]
    changing: re.Pattern[str]


DEFAULT = NormalizeOptions()


def key(text: str, options: NormalizeOptions = DEFAULT) -> str:
    """The key of `text`: `normalize(text, options).text` without the way back, and faster."""
    table = _table(options)
    if len(text) < _SHORT:
        return text.translate(table.translation)
    text = table.dropped.sub("", text)
    if table.forms.search(text):
        text = table.forms.sub(lambda match: table.translation[ord(match[0])], text)
    for before, after in table.replaced:
        text = text.replace(before, after)
    return text


def normalize(text: str, options: NormalizeOptions = DEFAULT) -> Normalized:
    """The key of `text` with the map between its characters and the code points of `text`."""
    normal = key(text, options)
    return Normalized(normal, OffsetMap(normal, len(text), _pieces(text, _table(options))))


def changes(options: NormalizeOptions = DEFAULT) -> Mapping[int, str]:
    """Every code point that a key changes and what it becomes, "" where it goes; all others stay as they are."""
    return MappingProxyType(_table(options).translation)


def _pieces(text: str, table: _Table) -> Iterator[Piece]:
    """The stretches of `text` whose length changes, in order."""
    for match in table.changing.finditer(text):
        start, end = match.span()
        if match.lastgroup == "longer":
            yield Piece(start, end, len(table.translation[ord(match[0])]), end)
        else:
            yield Piece(start, end, 0, max(start, match.end("trailing")))


def _singles(options: NormalizeOptions) -> dict[str, str]:
    """The letters and digits that become another one."""
    singles = dict.fromkeys(letters.CARRYING_ALEFS, letters.ALEF)
    singles |= {letters.ALEF_MAKSURA: letters.YEH, letters.FARSI_YEH: letters.YEH, letters.KEHEH: letters.KAF}
    singles |= dict(zip(letters.ARABIC_INDIC_DIGITS, letters.WESTERN_DIGITS, strict=True))
    singles |= dict(zip(letters.PERSIAN_DIGITS, letters.WESTERN_DIGITS, strict=True))
    if options.ta_marbuta:
        singles[letters.TEH_MARBUTA] = letters.HEH
    if options.hamza_seats:
        singles |= {letters.WAW_HAMZA: letters.WAW, letters.YEH_HAMZA: letters.YEH}
    return singles


def _forms(singles: dict[str, str]) -> dict[str, str]:
    """The presentation forms and the letters they stand for, in their own normal form."""
    forms: dict[str, str] = {}
    for form in map(chr, _PRESENTATION_FORMS):
        spelled = unicodedata.normalize("NFKC", form)
        # A mark's own form is spelled with a blank to carry it; a ligature of words has blanks between
        # letters.
        if spelled == form or " " in spelled.strip(" "):
            continue
        kept = "".join(singles.get(one, one) for one in spelled.strip(" ") if one not in _DROPPED)
        forms[form] = kept
    return forms


@lru_cache(maxsize=8)
def _table(options: NormalizeOptions) -> _Table:
    """Make `options` ready; there are four of them."""
    singles = _singles(options)
    forms = _forms(singles)
    mark_forms = {form for form, kept in forms.items() if not kept}
    trailing = bracket(_TRAILING | mark_forms)
    dropped = bracket(_DROPPED | mark_forms)
    longer = bracket({form for form, kept in forms.items() if len(kept) > 1})
    everything = dict.fromkeys(_DROPPED, "") | forms | singles
    return _Table(
        translation={ord(one): became for one, became in everything.items()},
        dropped=re.compile(f"{dropped}+"),
        replaced=tuple(singles.items()),
        forms=re.compile(bracket(set(forms))),
        changing=re.compile(f"(?P<longer>{longer})|(?=(?P<trailing>{trailing}*)){dropped}+"),
    )


def bracket(characters: AbstractSet[str]) -> str:
    """A regular expression's bracket over `characters`, neighbours joined into ranges."""
    ranges: list[list[int]] = []
    for point in sorted(map(ord, characters)):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    # As themselves, which are read in a third of the time that numbers take.
    ends = [[re.escape(chr(point)) for point in dict.fromkeys(one)] for one in ranges]
    return "[" + "".join(map("-".join, ends)) + "]"
