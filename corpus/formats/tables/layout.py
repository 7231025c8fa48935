"""Which column of a table is the text, the id, the labels: as the user says, by names that people give them, or asked.

Only what leaves no doubt is decided here, and it is said; what could be one thing or another is refused with the
question and the columns there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from corpus.errors import Reason
from corpus.formats.format import Role
from corpus.formats.objects import Refused
from corpus.formats.tables.choices import ALL, HEADER, ID, KEPT, LABEL, NONE, TEXT, Choices, Part

Cells = Sequence[str]

# Compared without case, blanks and signs; the earlier name is taken where two are there.
_KNOWN: Mapping[Part, tuple[str, ...]] = {
    Part.TEXT: (
        *("text", "columndata", "textcontent", "content", "sentence", "body", "document", "tweet", "review", "comment"),
        *("النص", "نص", "الجملة", "المتن", "المحتوى", "التغريدة", "المراجعة", "التعليق"),
    ),
    Part.ID: ("id", "docid", "documentid", "textid", "المعرف"),
    Part.LABEL: ("label", "labels", "columnlabel", "category", "class", "الوسم", "التصنيف", "الفئة"),
}
_OPTIONS = {Part.TEXT: TEXT, Part.ID: ID, Part.LABEL: LABEL}
_PLAIN = "category"
# A column is the text by its looks where its cells are sentences and many times as long as any other's.
_SENTENCE = 25
_TIMES = 3
_TOLD = 200


class Layout(NamedTuple):
    """The columns of a table by their places. `names` has each one's; `guessed`: what was decided, to be said."""

    names: tuple[str, ...]
    text: int
    id: int | None
    labels: tuple[int, ...]
    kept: tuple[int, ...]
    has_header: bool
    guessed: str


def layout(rows: Sequence[Cells], choices: Choices) -> Layout:
    """The layout of a table that begins with `rows`; Refused where a column is not there, or nobody can tell."""
    if not rows:
        raise Refused(Reason.TEXT_EMPTY)
    has_header = choices.header if choices.header is not None else _has_header(rows, choices)
    names = _names(rows[0], has_header=has_header)
    body = rows[1:] if has_header else rows
    text = _text_column(names, body, choices)
    ids = _named(Part.ID, names, choices, {text})
    labels = _named(Part.LABEL, names, choices, {text, *ids})
    taken = {text, *ids[:1], *labels}
    kept = _kept(names, choices, taken)
    guessed = _guessed(names, {Part.TEXT: (text,), Part.ID: ids[:1], Part.LABEL: labels}, choices, has_header)
    return Layout(names, text, ids[0] if ids else None, labels, kept, has_header, guessed)


def roles(rows: Sequence[Cells], choices: Choices) -> tuple[Role, ...]:
    """The parts of a table that begins with `rows`, each with the columns there are and the one that is taken."""
    if not rows:
        return ()
    names = _names(rows[0], has_header=choices.header is not False)
    taken: dict[Part, str] = {}
    try:
        found = layout(rows, choices)
    except Refused:
        # What is asked is what the user is shown the columns for.
        pass
    else:
        names = found.names
        places = {Part.TEXT: found.text, Part.ID: found.id, Part.LABEL: next(iter(found.labels), None)}
        taken = {part: names[place] for part, place in places.items() if place is not None}
    return tuple(
        Role(option.name, "", names, taken.get(part, ""), part is Part.TEXT) for part, option in _OPTIONS.items()
    )


def label_name(layout: Layout, place: int) -> str:
    """What the labels of a column are called: the column's name, unless it only says that they are labels."""
    name = layout.names[place]
    return _PLAIN if not layout.has_header or _plain(name) in _KNOWN[Part.LABEL] else name


def known(cells: Iterable[str]) -> bool:
    """Whether a row names a column of texts."""
    return any(_plain(cell) in _KNOWN[Part.TEXT] for cell in cells)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _names(first: Cells, *, has_header: bool) -> tuple[str, ...]:
    """What the columns are called; one without a name by its number, from 1."""
    return tuple((has_header and name.strip()) or str(number) for number, name in enumerate(first, 1))


def _has_header(rows: Sequence[Cells], choices: Choices) -> bool:
    """Whether the first row has names: known ones, or ones that the user said; Refused where there is doubt."""
    first = [cell.strip() for cell in rows[0]]
    names = {_plain(cell) for cell in first}
    if any(names.intersection(each) for each in _KNOWN.values()):
        return True
    said = {name for part in choices.columns.values() for name in _words(part)}
    if said.intersection(first):
        return True
    if any(not cell or cell.isdecimal() or len(cell) > _SENTENCE for cell in first):
        return False
    told = " | ".join(first)[:_TOLD]
    raise Refused(Reason.HEADER_UNSURE, told)


def _words(said: str) -> list[str]:
    return [] if said in {"", NONE, ALL} else [one.strip() for one in said.split(",")]


def _place(word: str, names: Sequence[str], flag: str) -> int:
    """The place of a column that is named, or numbered from 1."""
    if word in names:
        return names.index(word)
    if word.isascii() and word.isdigit() and len(word) <= len(str(len(names))) and 0 < int(word) <= len(names):
        return int(word) - 1
    raise Refused(Reason.OPTION_WRONG, f"--{flag} {word}: {_listed(names)}")


def _text_column(names: Sequence[str], body: Sequence[Cells], choices: Choices) -> int:
    said = choices.columns[Part.TEXT]
    if said:
        return _place(said, names, TEXT.name)
    found = _known_place(Part.TEXT, names)
    if found is None and len(names) == 1:
        found = 0
    if found is None:
        found = _by_looks(len(names), body)
    if found is None:
        raise Refused(Reason.COLUMNS_UNSURE, _listed(names))
    return found


def _known_place(part: Part, names: Sequence[str]) -> int | None:
    plain = [_plain(name) for name in names]
    return next((plain.index(one) for one in _KNOWN[part] if one in plain), None)


def _by_looks(width: int, body: Sequence[Cells]) -> int | None:
    """The one column of long cells among short ones."""
    whole = [row for row in body if len(row) == width]
    if not whole:
        return None
    means = [sum(len(row[place]) for row in whole) / len(whole) for place in range(width)]
    longest = max(means)
    place = means.index(longest)
    others = max((mean for at, mean in enumerate(means) if at != place), default=0.0)
    return place if longest >= _SENTENCE and longest >= _TIMES * others else None


def _named(part: Part, names: Sequence[str], choices: Choices, taken: set[int]) -> tuple[int, ...]:
    """The columns of ids or labels: those that are said, or the one that has a known name."""
    said = choices.columns[part]
    if said in names:
        # A name may hold a comma.
        return (names.index(said),)
    if said:
        return tuple(_place(word, names, _OPTIONS[part].name) for word in _words(said))
    found = _known_place(part, names)
    return () if found is None or found in taken else (found,)


def _kept(names: Sequence[str], choices: Choices, taken: set[int]) -> tuple[int, ...]:
    if choices.kept == NONE:
        return ()
    if choices.kept in {"", ALL}:
        return tuple(place for place in range(len(names)) if place not in taken)
    return tuple(_place(word, names, KEPT.name) for word in _words(choices.kept))


def _guessed(names: Sequence[str], found: Mapping[Part, Sequence[int]], choices: Choices, has_header: bool) -> str:
    """What was decided and may be a surprise: parts that nobody named, in columns that are called otherwise."""
    told = [
        f"{part.value}={names[place]}"
        for part, places in found.items()
        for place in places
        if not choices.columns[part] and names[place] != part.value
    ]
    if choices.header is None and not has_header:
        told.append(f"{HEADER.name}=no")
    return ", ".join(told)


def _listed(names: Sequence[str]) -> str:
    told = (name if name == str(number) else f"{number} {name}" for number, name in enumerate(names, 1))
    return ", ".join(told)[:_TOLD]
