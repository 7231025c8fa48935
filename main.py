"""Chooses what `tawsim` does: open a window on texts, or run a command that needs no window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

VERSION = "0.1.0"

_COMMANDS = frozenset({"import", "export", "convert", "check", "stats", "prove", "suggest", "formats"})
_HELP = frozenset({"-h", "--help", "help"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the words of a command line (the process's own when None) and return the exit code.

    Only the chosen side is imported: a command never loads Qt, and a window never waits for the command line.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    first = words[0] if words else ""
    if first == "--version":
        sys.stdout.write(f"tawsim {VERSION}\n")
        return 0
    if first in _COMMANDS or first in _HELP:
        from corpus import cli

        if first in _HELP:
            sys.stdout.write(cli.usage().rstrip() + "\n")
            return 0
        return cli.run(words)
    # What a window is made of stays: the collector would walk it again and again until the text is there.
    gc.disable()
    from ui import app

    return app.run(words)


if __name__ == "__main__":
    sys.exit(main())
