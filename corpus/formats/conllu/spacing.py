r"""White space in the MISC column, as UDPipe writes it: `SpacesAfter=\s\n`; what it has no letter for as `\u2028`."""

from __future__ import annotations

import re

_LETTERS = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}
_CHARACTERS = {letter[1]: one for one, letter in _LETTERS.items()}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")


def escaped(blanks: str) -> str:
    """White space as MISC may hold it."""
    return "".join(_LETTERS.get(one) or f"\\u{ord(one):04x}" for one in blanks)


def unescaped(word: str, otherwise: str = "") -> str:
    """The white space that `escaped` was given; `otherwise` where it would be something else."""
    found = _ESCAPE.sub(_character, word)
    return found if found.isspace() or not found else otherwise


def _character(found: re.Match[str]) -> str:
    code, letter = found.groups()
    return chr(int(code, 16)) if code else _CHARACTERS.get(letter, letter)
