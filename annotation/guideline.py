"""A guideline's Markdown as plain blocks: headings, points and paragraphs, nothing that could load or run anything.

Only what can be told without fonts is read (CommonMark's ATX headings, bullet and numbered points); signs of emphasis
around words are taken away, all else (links, HTML, images) is left as the letters it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block is; a panel decides how it looks."""

    HEADING = "heading"
    POINT = "point"
    PARAGRAPH = "paragraph"


class Block(NamedTuple):
    """One heading, point or paragraph in plain text; a numbered point keeps its number in `text`."""

    kind: BlockKind
    text: str


_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
_POINT = re.compile(r"\s*[-*+•][ \t]+(.*)")
_NUMBERED = re.compile(r"\s*[0-9٠-٩]{1,3}[.)][ \t]+.*")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)([^*_`\n]{1,400}?)(?<=\S)\1")


def blocks(markdown: str) -> Iterator[Block]:
    """The blocks of a guideline, in order."""
    paragraph: list[str] = []
    for line in markdown.splitlines():
        found = _block(line)
        if (found is not None or not line.strip()) and paragraph:
            yield Block(BlockKind.PARAGRAPH, _plain(" ".join(paragraph)))
            paragraph = []
        if found is not None:
            yield found
        elif line.strip():
            paragraph.append(line.strip())
    if paragraph:
        yield Block(BlockKind.PARAGRAPH, _plain(" ".join(paragraph)))


def _block(line: str) -> Block | None:
    heading, point = _HEADING.match(line), _POINT.match(line)
    if heading is not None:
        return Block(BlockKind.HEADING, _plain(heading[1]))
    if point is not None:
        return Block(BlockKind.POINT, _plain(point[1]))
    return Block(BlockKind.POINT, _plain(line.strip())) if _NUMBERED.match(line) else None


def _plain(text: str) -> str:
    return _EMPHASIS.sub(r"\2", text)
