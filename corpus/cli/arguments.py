"""What the commands understand: their words and flags, described in Arabic or English."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable
from pathlib import Path

from annotation.change import State
from corpus.cli.help_words import HELP, usage
from corpus.formats.format import Option, Policy
from corpus.units import Piece

VALUE = "value:"
"""What begins the name under which the value of a format's own option is found."""

BEST = "best"
"""The word for a seed that is to be looked for."""

Told = Callable[[str], str]


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise ValueError(word)
    return number


def _seed(word: str) -> int | str:
    return word if word == BEST else int(word)


def parser(arabic: bool, reading: Iterable[Option] = (), writing: Iterable[Option] = ()) -> ArgumentParser:
    """The parser; `command` holds the chosen command's name. `reading` and `writing` are the formats' own options."""

    def told(word: str) -> str:
        return HELP[word][arabic].replace("%", "%%")

    whole = ArgumentParser("tawsim", description=usage(arabic), formatter_class=RawDescriptionHelpFormatter)
    commands = whole.add_subparsers(dest="command", required=True)

    def command(name: str) -> ArgumentParser:
        # An option that is cut short would be taken for another once a format brings one of its own.
        made = commands.add_parser(name, help=told(name), description=told(name), allow_abbrev=False)
        made.add_argument("--json", action="store_true", help=told("json"))
        return made

    read, written = tuple(reading), tuple(writing)
    bring = command("import")
    bring.add_argument("inputs", nargs="+", type=Path, metavar="IN", help=told("in"))
    bring.add_argument("-o", "--output", type=Path, required=True, metavar="P.tawsim", help=told("out_project"))
    bring.add_argument("--label-map", action="append", default=[], metavar="OLD=NEW", help=told("label_map"))
    _add_reading(bring, told, read)

    export = command("export")
    export.add_argument("project", type=Path, metavar="P.tawsim", help=told("project"))
    export.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help=told("out"))
    _add_choosing(export, told)
    _add_writing(export, told)
    _add_options(export, told, written)

    convert = command("convert")
    convert.add_argument("inputs", nargs="+", type=Path, metavar="IN", help=told("in_or_project"))
    convert.add_argument("output", type=Path, metavar="OUT", help=told("out"))
    _add_choosing(convert, told)
    _add_writing(convert, told)
    _add_reading(convert, told, _each_once((*read, *written)))

    _add_judging(command, told, read)
    suggest = command("suggest")
    suggest.add_argument("project", type=Path, metavar="P.tawsim", help=told("project"))
    suggest.add_argument("--pipeline", type=Path, required=True, metavar="DIR", help=told("pipeline"))
    suggest.add_argument("--label-map", action="append", default=[], metavar="OLD=NEW", help=told("label_map"))
    formats = command("formats")
    formats.add_argument("name", nargs="?", default="", metavar="NAME", help=told("format"))
    return whole


def _add_judging(command: Callable[[str], ArgumentParser], told: Told, read: Iterable[Option]) -> None:
    """The commands that only look at what is there."""
    check = command("check")
    check.add_argument("path", type=Path, metavar="PATH", help=told("checked"))
    stats = command("stats")
    stats.add_argument("inputs", nargs="+", type=Path, metavar="PATH", help=told("in_or_project"))
    prove = command("prove")
    prove.add_argument("path", type=Path, metavar="EXPORT", help=told("proven"))
    prove.add_argument("--learned-layer", default="entity", metavar="LAYER", help=told("learned_layer"))
    for one in (check, stats, prove):
        _add_reading(one, told, read)


def _add_reading(parser: ArgumentParser, told: Told, options: Iterable[Option]) -> None:
    """How files are read."""
    parser.add_argument("--from", dest="from_format", default="", metavar="FORMAT", help=told("from"))
    parser.add_argument("--encoding", help=told("encoding"))
    parser.add_argument("--max-line", type=_positive, default=256, metavar="N", help=told("max_line"))
    _add_options(parser, told, options)


def _add_choosing(parser: ArgumentParser, told: Told) -> None:
    """What of a corpus goes out."""
    parser.add_argument("--all", action="store_true", help=told("all"))
    states = [one.value for one in State]
    parser.add_argument("--state", action="append", default=[], choices=states, help=told("state"))
    parser.add_argument("--annotator", action="append", default=[], metavar="NAME", help=told("annotator"))
    parser.add_argument("--layer", action="append", default=[], metavar="LAYER", help=told("layer"))
    parser.add_argument("--label", action="append", default=[], metavar="LABEL", help=told("label"))
    parser.add_argument("--label-map", action="append", default=[], metavar="OLD=NEW", help=told("label_map"))


def _add_writing(parser: ArgumentParser, told: Told) -> None:
    """How it is written."""
    parser.add_argument("--to", dest="to_format", default="", metavar="FORMAT", help=told("to"))
    policies = [one.value for one in Policy]
    parser.add_argument("--policy", default=Policy.SPLIT.value, choices=policies, help=told("policy"))
    pieces = [one.value for one in Piece]
    parser.add_argument("--unit", default=Piece.DOCUMENT.value, choices=pieces, help=told("unit"))
    parser.add_argument("--size", type=_positive, default=200, metavar="N", help=told("size"))
    parser.add_argument("--overlap", type=int, default=0, metavar="N", help=told("overlap"))
    parser.add_argument("--split", metavar="80/10/10", help=told("split"))
    parser.add_argument("--group-by", default="", metavar="FIELD", help=told("group_by"))
    parser.add_argument("--seed", type=_seed, metavar=f"N|{BEST}", help=told("seed"))
    for word in ("name", "licence", "citation"):
        parser.add_argument(f"--{word}", default="", metavar="TEXT", help=told(word))
    parser.add_argument("--preview", nargs="?", type=_positive, const=3, metavar="N", help=told("preview"))
    parser.add_argument("--dry-run", action="store_true", help=told("dry_run"))
    parser.add_argument("--no-read-back", action="store_true", help=told("no_read_back"))


def _add_options(parser: ArgumentParser, told: Told, options: Iterable[Option]) -> None:
    """A flag for each option of any format; whether a format takes the value is asked when the format is known."""
    group = parser.add_argument_group(told("options"))
    for one in options:
        words = f"{one.title} ({', '.join(one.choices)})" if one.choices else one.title
        flag, place, words = f"--{one.name}", VALUE + one.name, words.replace("%", "%%")
        if isinstance(one.default, bool):
            group.add_argument(flag, dest=place, default=None, action=BooleanOptionalAction, help=words)
        else:
            kind = int if isinstance(one.default, int) else str
            group.add_argument(flag, dest=place, default=None, type=kind, metavar="VALUE", help=words)


def _each_once(options: Iterable[Option]) -> list[Option]:
    """The options, one of each name."""
    return list({one.name: one for one in options}.values())
