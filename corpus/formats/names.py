"""File names made from document ids: no id leads out of its folder, and no two ids share a name."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from corpus.beside import short

# What Windows refuses, what a shell or a path reads as something else, and what no eye sees.
_UNFIT = re.compile(r"[^\w.\-+@=, ]+")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_NAME_BYTES = 120


def safe_name(document_id: str) -> str:
    """`document_id` as a name that every file system takes, without a suffix; never empty, never hidden.

    An id that had to be changed gets its hash behind it, so that `a/b` and `a_b` stay two.
    """
    plain = _UNFIT.sub("_", unicodedata.normalize("NFC", document_id)).strip(" .")
    if _DEVICES.fullmatch(plain):
        plain = f"_{plain}"
    plain = short(plain, _NAME_BYTES)
    if plain and plain == document_id:
        return plain
    return f"{plain or 'document'}~{sha256(document_id.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


class Names:
    """The names of one folder: each id's own, also where upper and lower case are one to the file system."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, document_id: str) -> str:
        """A safe name that no other id of this folder has got."""
        wanted = safe_name(document_id)
        name, number = wanted, 2
        while name.casefold() in self._taken:
            name, number = f"{wanted}~{number}", number + 1
        self._taken.add(name.casefold())
        return name
