"""Sentences: where a paragraph of Arabic news or prose is cut into its statements.

A sentence ends at a line end, or after `.` `!` `?` `؟` `…` `۔` (several of them, and the closing quotes and brackets
that follow, belong to it). A full stop ends one only where white space or the end of the text follows, and not

- after a letter that stands alone, و before it or not: د. أحمد، ود. منى، أ.د. سعيد، J. Smith;
- after the number that the sentence would consist of: "1. ..." opens a list item.

So 3.5, www.example.org and 12.30 stay whole. The rules are plain on purpose: no list of abbreviations.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from annotation.ranges import Range

_CLOSERS = r"""[»”“"’'\)\]\}›]*+"""
_LINE_ENDS = r"\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_END = regex.compile(
    rf"(?P<line>[{_LINE_ENDS}]++)|(?P<strong>[.…۔]*+[!?؟][.!?؟…۔]*+{_CLOSERS})|(?P<stop>[.…۔]++{_CLOSERS})(?=\s|$)"
)
# A letter that is a word, "and" (و) written onto it or not; marks, tatweel and joiners may hang on either.
_TRAILING = r"[\p{M}\u0640\u200c\u200d]*"
_LONE_LETTER = regex.compile(rf"(?r)(?<![\p{{L}}\p{{N}}\p{{M}}\u0640\u200c\u200d])(?:و{_TRAILING})?\p{{L}}{_TRAILING}")
_LIST_NUMBER = regex.compile(r"[(\[]?\p{Nd}{1,3}")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """The sentences of `text[start:end]` (a paragraph, or several), in order, without white space at their edges.

    Code points of `text`. What lies between two of them is white space only. ValueError for a range outside.
    """
    last = len(text) if end is None else end
    if not 0 <= start <= last <= len(text):
        raise ValueError(f"{start}..{last} is not a range of a text of {len(text)} code points")
    return _sentences(text, start, last)


def _sentences(text: str, start: int, last: int) -> Iterator[Range]:
    """Generate what `sentences` promises, its arguments being checked."""
    begin = start
    for match in _END.finditer(text, start, last):
        if match.lastgroup == "stop" and _goes_on(text, begin, match.start(), match[0]):
            continue
        sentence = _trimmed(text, begin, match.end())
        if sentence:
            yield sentence
        begin = match.end()
    rest = _trimmed(text, begin, last)
    if rest:
        yield rest


def _goes_on(text: str, begin: int, place: int, stop: str) -> bool:
    """Whether the single full stop at `place` belongs to an abbreviation or a list number."""
    if stop != ".":
        return False
    if _LONE_LETTER.match(text, begin, place):
        return True
    return _LIST_NUMBER.fullmatch(text[begin:place].strip()) is not None


def _trimmed(text: str, start: int, end: int) -> Range | None:
    """`[start, end)` without white space at its edges; None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Range(start, end) if start < end else None
