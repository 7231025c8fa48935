"""What is said to the assistant's process in tests, and what it answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Said = Mapping[str, Any]


class Talk:
    """What is said to the process and what it answers."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    def wish(self, wish: str, document_id: str) -> None:
        """Write a wish."""
        self.write(json.dumps({"wish": wish, "document": document_id}).encode() + b"\n")

    def write(self, line: bytes) -> None:
        """Write whatever it is."""
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def hear(self, told: str) -> Said:
        """Read until that fact is told."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: Said = json.loads(line)
            if said["told"] == told:
                return said
        raise AssertionError(f"{told} was not told")

    def hear_one(self) -> Said:
        """Read what is told next."""
        assert self.process.stdout is not None
        said: Said = json.loads(self.process.stdout.readline())
        return said

    def hear_out(self) -> list[Said]:
        """Read all that is still told, to the end."""
        assert self.process.stdout is not None
        return [json.loads(line) for line in self.process.stdout if line.endswith(b"\n")]


@contextmanager
def talk(path: Path, folder: Path | None = None) -> Iterator[Talk]:
    """The process at work on a project; what it has learnt is left in `folder`."""
    command = [sys.executable, "-m", "corpus.assisting", str(path), *([str(folder)] if folder else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Talk(process)
        finally:
            process.kill()
