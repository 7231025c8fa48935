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


def check(raw: bytes, path: Path) -> None:
    """ReadError: `XML_FORBIDDEN` where there is a DOCTYPE, before anything in it is read; `MALFORMED` for no XML."""
    parser = expat.ParserCreate()

    def refuse(*said: object) -> NoReturn:
        raise ReadError(Reason.XML_FORBIDDEN, path, f"<!DOCTYPE {said[0]}>")

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        told = f"{error.lineno}: {expat.errors.messages[error.code]}"
        raise ReadError(Reason.MALFORMED, path, told) from error
    except (ValueError, LookupError) as error:
        raise ReadError(Reason.MALFORMED, path, str(error)) from error
