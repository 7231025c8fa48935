"""What the user may choose of a table: which column plays which part, what parts the cells, which row has the names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from corpus.errors import Reason
from corpus.formats.format import Option, Values, chosen
from corpus.formats.objects import Refused

NONE, ALL = "-", "*"
"""No column, and every other one."""

DELIMITERS: Mapping[str, str] = {"comma": ",", "tab": "\t", "semicolon": ";", "bar": "|"}

TEXT = Option("text-column", "", "Table: column of the text", "Its name, or its number from 1; empty: recognised")
ID = Option("id-column", "", "Table: column of the documents' ids", "Empty: recognised; - for none")
LABEL = Option("label-column", "", "Table: columns of labels of the document", "Commas between them; - for none")
KEPT = Option("kept-columns", ALL, "Table: other columns to keep with the document", "* for all, - for none")
SEPARATOR = Option("label-separator", "", "Table: what parts several labels in one cell", "Empty: a cell is one label")
HEADER = Option("header", "auto", "Table: whether the first row has the columns' names", "", ("auto", "yes", "no"))
DELIMITER = Option("delimiter", "auto", "Table: what parts the cells", "", ("auto", *DELIMITERS))
QUOTES = Option("quotes", "auto", "Table: whether cells may stand in quotes", "", ("auto", "yes", "no"))
SHEET = Option("sheet", "", "Excel: which sheet", "Its name, or its number from 1; empty: the first")

EVERY_TABLE = (TEXT, ID, LABEL, KEPT, SEPARATOR, HEADER)


class Part(StrEnum):
    """What a column is there for."""

    TEXT = "text"
    ID = "id"
    LABEL = "label"


class Choices(NamedTuple):
    """The choices made; `columns` has what was said of each part, "" where nothing was. `header`: None to tell it."""

    columns: Mapping[Part, str]
    kept: str
    separator: str
    header: bool | None


def choices(values: Values) -> Choices:
    """The choices among `values` that every table takes; Refused where one is none."""
    said = {Part.TEXT: TEXT, Part.ID: ID, Part.LABEL: LABEL}
    columns = {part: str(chosen(option, values)).strip() for part, option in said.items()}
    header = {"yes": True, "no": False}.get(one_of(HEADER, values))
    return Choices(columns, str(chosen(KEPT, values)).strip(), str(chosen(SEPARATOR, values)), header)


def one_of(option: Option, values: Values) -> str:
    """The option's value, which is one of its choices; Refused where it is none, as a command line may have it."""
    value = str(chosen(option, values))
    if value not in option.choices:
        raise Refused(Reason.OPTION_WRONG, f"--{option.name} {value}: {', '.join(option.choices)}")
    return value
