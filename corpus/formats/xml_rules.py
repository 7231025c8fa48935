"""XML as data from strangers may be: no document type, no entities of its own, only the characters that XML 1.0 has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from corpus.errors import ReadError, Reason

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> tuple[str, int]:
    """`text` with U+FFFD for each character that XML 1.0 has not, and how many those were."""
    return _FORBIDDEN.subn("\ufffd", text)


class Guard:
    """Looks over XML piece by piece, before anyone else reads it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse

    def look(self, piece: bytes, *, is_last: bool = False) -> None:
        """ReadError: `XML_FORBIDDEN` for a DOCTYPE, before anything in it is read; `MALFORMED` for what is no XML."""
        try:
            self._parser.Parse(piece, is_last)
        except expat.ExpatError as error:
            told = f"{error.lineno}: {expat.errors.messages[error.code]}"
            raise ReadError(Reason.MALFORMED, self._path, told) from error
        except (ValueError, LookupError) as error:
            raise ReadError(Reason.MALFORMED, self._path, str(error)) from error

    def _refuse(self, name: str, *rest: object) -> NoReturn:
        del rest
        raise ReadError(Reason.XML_FORBIDDEN, self._path, f"<!DOCTYPE {name}>")


def check(raw: bytes, path: Path) -> None:
    """ReadError as a `Guard` has it, for a whole file."""
    Guard(path).look(raw, is_last=True)
