"""The tokens of a text, cut at the edges of its spans, as every format that speaks of tokens has them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from annotation.arabic import tokens
from annotation.arabic.tokens import Token
from annotation.ranges import Ranges
from annotation.span import Span


class Tokens:
    """The tokens of a text in flat arrays: a million tuples would keep the garbage collector busy for a frame.

    They tile the text: each token's characters, and one U+0020 where `blanks` has a 1, give the text exactly.
    """

    def __init__(self, text: str, spans: Iterable[Span] = ()) -> None:
        """Cut `text` into words and signs, and again at every edge of every range of `spans`."""
        self._text = text
        self.starts, self.ends, self.blanks = tokens.tiled(text, [one for span in spans for one in span.ranges])

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Token]:
        for start, end, blank in zip(self.starts, self.ends, self.blanks, strict=True):
            yield Token(start, end, bool(blank))

    def text(self, place: int) -> str:
        """The characters of the token at `place`, without its blank."""
        return self._text[self.starts[place] : self.ends[place]]

    def words(self) -> list[str]:
        """The characters of every token."""
        text = self._text
        return [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    def is_blank(self, place: int) -> bool:
        """Whether the token at `place` is white space."""
        return self._text[self.starts[place] : self.ends[place]].isspace()

    def first(self, span: Span) -> int:
        """The token with which a span begins at whose edges the tokens were cut."""
        return bisect_left(self.starts, span.start)

    def last(self, span: Span) -> int:
        """The token with which such a span ends, itself part of the span."""
        return bisect_left(self.ends, span.end)

    def touching(self, start: int, end: int) -> range:
        """The tokens that share a code point with `[start, end)`; empty where that is one blank between two."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))


def inked_ranges(ranges: Ranges, text: str) -> Ranges:
    """The ranges of a span without white space at its two edges; none where it is nothing else."""
    kept = list(ranges)
    while kept and text[kept[0].start : kept[0].end].isspace():
        del kept[0]
    while kept and text[kept[-1].start : kept[-1].end].isspace():
        del kept[-1]
    if kept:
        first, last = (text[one.start : one.end] for one in (kept[0], kept[-1]))
        kept[0] = kept[0]._replace(start=kept[0].end - len(first.lstrip()))
        kept[-1] = kept[-1]._replace(end=kept[-1].end - (len(last) - len(last.rstrip())))
    return tuple(kept)
