"""Character spans under whatever names: JSONL with a list of spans a document, and CSV or TSV with a row a span.

Other programs' span files (Vertex, Comprehend, flair, one's own scripts) are this with other names: the names and what
the offsets count are recognised, or said by the user; what is written takes the names he likes.
"""

from __future__ import annotations

from corpus.formats.spans.jsonl import SpansJsonl
from corpus.formats.spans.table import SpansTable

__all__ = ["SpansJsonl", "SpansTable"]
