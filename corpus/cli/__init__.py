"""The commands of `tawsim` that need no window: one module a command, loaded only when it is asked for."""

from __future__ import annotations

import os
import pkgutil
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import NamedTuple, cast

from corpus.cli import help_words
from corpus.cli.voice import NOT_DONE, fail, refused_by_system, tell, tell_json
from corpus.cli.words import Phrase, is_arabic, phrase


class Command(NamedTuple):
    """A command and the function behind it, by name: a word of help must not wait for a database."""

    name: str
    door: str


COMMANDS = (
    Command("import", "corpus.cli.importing:run"),
    Command("export", "corpus.cli.exporting:run"),
    Command("convert", "corpus.cli.converting:run"),
    Command("check", "corpus.cli.checking:run"),
    Command("stats", "corpus.cli.counting:run"),
    Command("prove", "corpus.cli.proving:run"),
    Command("suggest", "corpus.cli.suggesting:run"),
    Command("formats", "corpus.cli.formats:run"),
)
# Knows the options of all formats, which a word of help need not wait for either.
_PARSER = "corpus.cli.asked:parsed"


def usage() -> str:
    """What `tawsim --help` says, in the language of the surroundings."""
    return help_words.usage(is_arabic())


def run(argv: list[str]) -> int:
    """Run a command's words; 0 done, 1 done with refused records, 2 not done."""
    try:
        parsed = cast("Callable[[list[str], bool], Namespace]", pkgutil.resolve_name(_PARSER))
        chosen = parsed(argv, is_arabic())
    except SystemExit as stop:
        # argparse has spoken already.
        return int(stop.code or 0)
    door = next(one.door for one in COMMANDS if one.name == chosen.command)
    try:
        return cast("Callable[[Namespace], int]", pkgutil.resolve_name(door))(chosen)
    except BrokenPipeError:
        # Whoever read what we say (`head`, a pager) has had enough; nothing more can be said, not even at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    except OSError as error:
        return fail(refused_by_system(error), chosen.command, chosen.json)
    except KeyboardInterrupt:
        tell(phrase(Phrase.STOPPED), sys.stderr)
        if chosen.json:
            tell_json({"command": chosen.command, "done": False, "problems": []})
        return NOT_DONE
