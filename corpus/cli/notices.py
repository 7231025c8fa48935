"""What readers decided about files, told on stderr and in JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from corpus.cli.loss_words import notice_words
from corpus.cli.voice import tell
from corpus.finding import Told


def tell_notice(told: Told) -> None:
    """What a reader decided about a file, on stderr."""
    tell(f"{told.path}: {notice_words(told.notice, told.detail)}", sys.stderr)


def plain_notices(notices: Iterable[Told]) -> list[dict[str, object]]:
    """What readers decided, as JSON holds it."""
    return [
        {
            "path": str(one.path),
            "notice": one.notice.value,
            "detail": one.detail,
            "message": notice_words(one.notice, one.detail),
        }
        for one in notices
    ]
