"""The one door of heavy libraries: each is an optional extra, loaded by name where it is used."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from corpus.errors import ReadError, Reason

EXTRAS: Mapping[str, str] = {
    "spacy": "spacy",
    "datasets": "huggingface",
    "pyarrow": "huggingface",
    "cassis": "uima",
    "docx": "office",
    "openpyxl": "office",
    "pypdf": "pdf",
    "transformers": "transformers",
    "torch": "transformers",
    "safetensors": "transformers",
}
"""Which extra of Tawsim brings a library."""


NOT_EVERYWHERE: Mapping[str, str] = {"pycrfsuite": "python-crfsuite"}
"""Libraries that Tawsim brings itself where there are wheels of them, and their names for `pip install`."""


def missing(module: str) -> str:
    """The extra that brings a library, as `pip install` takes it, where it is not installed; "" where it is."""
    name = module.partition(".")[0]
    return "" if importlib.util.find_spec(name) is not None else f"tawsim[{EXTRAS[name]}]"


def load(module: str, path: Path | None = None) -> ModuleType:
    """The library (or a module inside it, `spacy.tokens`).

    ReadError NEEDS_EXTRA, with the extra's name as `pip install` takes it, where it is not installed; `path` is the
    file for whose sake it was asked for.
    """
    name = module.partition(".")[0]
    wanted = NOT_EVERYWHERE.get(name) or f"tawsim[{EXTRAS[name]}]"
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ReadError(Reason.NEEDS_EXTRA, path or Path(), wanted) from error
