"""Tables with a row a document: CSV, TSV and Excel sheets; which column is the text is told, or asked, never guessed.

A table that has a row a span is another's (`corpus.formats.spans`), and known by its columns for start and end.
"""

from __future__ import annotations

from corpus.formats.tables.delimited import Csv
from corpus.formats.tables.workbook import Xlsx

__all__ = ["Csv", "Xlsx"]
