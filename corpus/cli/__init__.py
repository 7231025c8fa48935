"""The commands of `tawsim` that need no window: one module a command, loaded only when it is asked for."""

from __future__ import annotations

import pkgutil
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import NamedTuple, cast

from corpus.cli import arguments
from corpus.cli.voice import NOT_DONE, fail, refused_by_system, tell, tell_json
from corpus.cli.words import Phrase, is_arabic, phrase


class Command(NamedTuple):
    """A command and the function behind it, by name: a word of help must not wait for a database."""

    name: str
    door: str


COMMANDS = (
    Command("import", "corpus.cli.importing:run"),
    Command("export", "corpus.cli.exporting:run"),
    Command("check", "corpus.cli.checking:run"),
)


def usage() -> str:
    """What `tawsim --help` says, in the language of the surroundings."""
    return arguments.usage(is_arabic())


def run(argv: list[str]) -> int:
    """Run a command's words; 0 done, 1 done with refused records, 2 not done."""
    try:
        chosen = arguments.parser(is_arabic()).parse_args(argv)
    except SystemExit as stop:
        # argparse has spoken already.
        return int(stop.code or 0)
    door = next(one.door for one in COMMANDS if one.name == chosen.command)
    try:
        return cast("Callable[[Namespace], int]", pkgutil.resolve_name(door))(chosen)
    except OSError as error:
        return fail(refused_by_system(error), chosen.command, chosen.json)
    except KeyboardInterrupt:
        tell(phrase(Phrase.STOPPED), sys.stderr)
        if chosen.json:
            tell_json({"command": chosen.command, "done": False, "problems": []})
        return NOT_DONE
