r"""Examples of a label as lines that a person writes: `زارت [ليلى] القاهرة`, and `! ...` for how it is not used.

A backslash before `[`, `]`, `!` or another backslash takes away its meaning; `\n` is a line end inside an example.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotation.scheme import Example

OPENS, CLOSES, WRONG = "[", "]", "!"
_ESCAPE = "\\"
_ESCAPED = {_ESCAPE: "\\\\", OPENS: "\\[", CLOSES: "\\]", "\n": "\\n", "\r": "\\r"}
_MEANT = {"n": "\n", "r": "\r"}


def to_lines(examples: Iterable[Example]) -> str:
    """The examples as text, a line each, without a line end at the end."""
    return "\n".join(_line(one) for one in examples)


def _line(one: Example) -> str:
    before, marked, behind = one.text[: one.start], one.text[one.start : one.end], one.text[one.end :]
    line = _escaped(before)
    if one.start < one.end:
        line += OPENS + _escaped(marked) + CLOSES
    else:
        line += _escaped(marked)
    line += _escaped(behind)
    if one.is_wrong:
        return f"{WRONG} {line}"
    return _ESCAPE + line if line.startswith((WRONG, " ")) else line


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(letter, letter) for letter in text)


def from_lines(written: str) -> tuple[Example, ...]:
    """The examples that a text holds; empty lines are none, a bracket that has no partner stands for itself."""
    return tuple(_example(line) for line in written.split("\n") if line.strip())


def _example(line: str) -> Example:
    is_wrong = line.startswith(WRONG)
    if is_wrong:
        line = line[len(WRONG) :].removeprefix(" ")
    letters, opening, closing = _letters(line)
    if not 0 <= opening < closing:
        opening = closing = -1
    text = "".join(letter for place, letter in enumerate(letters) if place not in {opening, closing})
    start, end = (opening, closing - 1) if opening >= 0 else (0, 0)
    return Example(text, start, end, is_wrong)


def _letters(line: str) -> tuple[list[str], int, int]:
    """The letters that a line means, and where among them the first bracket and its partner stand; -1 for nowhere."""
    letters: list[str] = []
    opening = closing = -1
    rest = iter(line)
    for letter in rest:
        if letter == _ESCAPE:
            meant = next(rest, _ESCAPE)
            letters.append(_MEANT.get(meant, meant))
            continue
        if letter == OPENS and opening < 0:
            opening = len(letters)
        elif letter == CLOSES and opening >= 0 and closing < 0:
            closing = len(letters)
        letters.append(letter)
    return letters, opening, closing
