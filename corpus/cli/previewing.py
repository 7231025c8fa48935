"""`--preview`: the first records as an export would have them, printed, and nothing written."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from corpus.cli.voice import DONE, NOT_DONE, tell, tell_json
from corpus.cli.words import Phrase, phrase
from corpus.export_plan import Plan
from corpus.exporting import preview
from corpus.supply import Supply


def show(chosen: Namespace, wanted: Plan, supply: Supply) -> int:
    """Print the files that the first records would make, each under its name where they are several."""
    shown = {name: _text(content) for name, content in preview(supply, wanted, chosen.preview).items()}
    is_done = bool(supply.count())
    if chosen.json:
        told: Mapping[str, object] = {"command": chosen.command, "done": is_done, "path": str(chosen.output)}
        tell_json({**told, "format": wanted.format.name, "preview": shown, "problems": []})
    else:
        for name, text in shown.items():
            if name:
                tell(f"== {name}")
            for line in text.rstrip("\n").split("\n"):
                tell(line)
    return DONE if is_done else NOT_DONE


def _text(content: bytes) -> str:
    """What a file would say; how large it is where it is no text. The last character may be cut in two."""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        if error.end == len(content) and error.reason == "unexpected end of data":
            return content[: error.start].decode()
    return phrase(Phrase.NO_TEXT, size=len(content))
