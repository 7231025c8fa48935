"""What a token-per-line format leaves to the user."""

from __future__ import annotations

from enum import StrEnum

from corpus.formats.format import Option


class Shape(StrEnum):
    """The columns of a line: the four of CoNLL-2003, or word and tag alone."""

    CONLL2003 = "conll2003"
    TWO = "two"


LAYER = Option("main-layer", "entity", "Layer", "The layer whose labels are the tags; * for all of them")
WORDS = Option("word-column", "", "Column of the words", "Counted from 1; empty: recognised")
TAGS = Option("tag-columns", "", "Columns of the tags", "3 or 3,4 or all; empty: recognised")
SHAPE = Option("shape", "conll2003", "Columns", "The four columns of CoNLL-2003, or word and tag", tuple(Shape))
