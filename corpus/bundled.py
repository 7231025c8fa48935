"""The sample texts that come with Tawsim, put where the user can keep and label them."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from corpus.files import cannot_write

_SAMPLE = Path(__file__).with_name("sample")
_FOLDER = "Tawsim"
_NAME = "Sample"


def sample_folder(documents: Path | None = None) -> Path:
    """Where the user's copy of the sample lies; `documents`: the user's own by default."""
    return (documents or platformdirs.user_documents_path()) / _FOLDER / _NAME


def copy_sample(folder: Path) -> Path:
    """Put the sample texts that are not there yet into `folder` and return it; WriteError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for piece in sorted(_SAMPLE.glob("*.txt")):
            copy = folder / piece.name
            if not copy.exists():
                copy.write_bytes(piece.read_bytes())
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder
