"""How annotated texts come and go: one module a file format; the table of them is `corpus.format_table`."""

from __future__ import annotations

from corpus.formats.native_jsonl import NativeJsonl

JSONL = NativeJsonl()
