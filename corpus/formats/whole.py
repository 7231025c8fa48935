"""Files whose whole content is one text: their characters in the encoding that is named, recognised or confirmed."""

from __future__ import annotations

from collections.abc import Callable

from corpus.errors import ReadError, Reason
from corpus.files import Decoded, decode, read_bytes
from corpus.formats.format import ImportOptions, Source

_UNTOLD = frozenset({Reason.ENCODING_UNKNOWN, Reason.ENCODING_WRONG})


def whole_text(
    source: Source, options: ImportOptions, recognise: Callable[[bytes], Decoded] = decode, limit: int | None = None
) -> str:
    """All characters of a file, in the named encoding or as `recognise` finds them.

    ReadError as `decode` has it; `ENCODING_GUESSED` where a guess is to be confirmed; `TOO_LARGE` beyond `limit` bytes.
    """
    raw = read_bytes(source.path)
    if limit is not None and len(raw) > limit:
        raise ReadError(Reason.TOO_LARGE, source.path, str(len(raw)))
    try:
        found = _found(raw, source, options.encoding, recognise)
    except ReadError as error:
        raise ReadError(error.reason, source.path, error.detail) from error
    if found.is_guess and not options.accept_guess:
        raise ReadError(Reason.ENCODING_GUESSED, source.path, found.encoding)
    source.on_bytes(len(raw))
    return found.text


def _found(raw: bytes, source: Source, encoding: str | None, recognise: Callable[[bytes], Decoded]) -> Decoded:
    """The file in the named encoding; where it was found in a folder and speaks for itself, in its own."""
    if encoding is None:
        return recognise(raw)
    if not source.is_found:
        return decode(raw, encoding)
    try:
        found = recognise(raw)
    except ReadError as error:
        if error.reason in _UNTOLD:
            return decode(raw, encoding)
        raise
    return decode(raw, encoding) if found.is_guess else found
