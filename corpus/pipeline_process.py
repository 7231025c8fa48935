"""The process of a pipeline: `python -m corpus.pipeline_process FOLDER`, texts as lines of JSON in, what it finds out.

The first line it tells is `{"told": "loaded"}` or `{"told": "refused", "reason": ..., "detail": ...}`; then for each
text `{"told": "found", "spans": [...]}`, or `failed` where the pipeline failed on that text. Before anything of the
pipeline is loaded the process gives up the network and the unpickling of objects: whatever tries gets an error.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO

import orjson

from corpus.errors import CorpusError, ReadError, Reason
from corpus.pipeline import Found, load_libraries, load_pipeline

# Whatever of the libraries reads these stays where it is; the seal below holds for all of them.
_OFFLINE = {
    **dict.fromkeys(("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"), "1"),
    "TOKENIZERS_PARALLELISM": "false",
}
_NETWORK = ("connect", "bind", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg")
_REFUSED = frozenset(("pickle.find_class", *(f"socket.{one}" for one in _NETWORK)))
# Between two looks at whether somebody has asked for it to stop.
_PATIENCE_S = 0.1
_LAST_WORDS = 500
_NICE = 5
_FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError, ArithmeticError, MemoryError)


class PipelineFailed(ValueError):
    """The pipeline failed on one text; it can be asked for the next one."""


@contextmanager
def at_work(folder: Path, progress: Callable[[], None]) -> Iterator[Callable[[str], list[Found]]]:
    """The pipeline in `folder`, loaded in a process of its own, which ends with the context.

    What is yielded finds in one text: PipelineFailed where that fails. ReadError as `load_pipeline`, and PROCESS_ENDED
    where the process ends by itself. `progress` is called now and then while anything is waited for, and may raise.
    """
    command = [sys.executable, "-m", "corpus.pipeline_process", str(folder)]
    with (
        tempfile.TemporaryFile() as words,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words, env=os.environ | _OFFLINE
        ) as child,
    ):
        talk = _Talk(child, words, folder, progress)
        try:
            said = talk.hear()
            if said.get("told") == "refused":
                raise ReadError(Reason(str(said["reason"])), folder, str(said["detail"]))
            yield talk.find
        finally:
            talk.end()


class _Talk:
    """What is said to the process and heard of it."""

    def __init__(
        self, child: subprocess.Popen[bytes], words: IO[bytes], folder: Path, progress: Callable[[], None]
    ) -> None:
        self._child = child
        self._words = words
        self._folder = folder
        self._progress = progress
        self._heard: Queue[bytes] = Queue()
        self._listening = Thread(target=self._listen, daemon=True)
        self._listening.start()

    def end(self) -> None:
        """End the process: it has nothing to lose."""
        self._child.kill()
        self._listening.join()
        # What was written to a process that had ended already.
        with suppress(OSError):
            if self._child.stdin is not None:
                self._child.stdin.close()

    def find(self, text: str) -> list[Found]:
        """What it finds in a text."""
        try:
            if self._child.stdin is not None:
                self._child.stdin.write(orjson.dumps(text) + b"\n")
                self._child.stdin.flush()
        except OSError as error:
            raise self._ended() from error
        said = self.hear()
        spans = said.get("spans")
        if not isinstance(spans, list):
            raise PipelineFailed(str(said.get("detail", "")))
        return [Found(*one) for one in spans]

    def hear(self) -> Mapping[str, object]:
        """The next line that it tells."""
        while True:
            self._progress()
            try:
                line = self._heard.get(timeout=_PATIENCE_S)
            except Empty:
                continue
            if not line:
                raise self._ended()
            said = orjson.loads(line)
            return said if isinstance(said, dict) else {}

    def _listen(self) -> None:
        for line in self._child.stdout or ():
            self._heard.put(line)
        self._heard.put(b"")

    def _ended(self) -> ReadError:
        self._words.seek(0, os.SEEK_END)
        self._words.seek(max(0, self._words.tell() - _LAST_WORDS))
        return ReadError(Reason.PROCESS_ENDED, self._folder, self._words.read().decode("utf-8", "replace").strip())


def seal() -> None:
    """From now on nothing in this process reaches the network or makes an object out of a pickle."""
    sys.addaudithook(_refuse)


def _refuse(event: str, _args: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise PermissionError(f"a pipeline may not do this: {event}")


def main(words: Sequence[str]) -> int:
    """The child: load the pipeline, then answer a line with a line until there are no more."""
    folder = Path(words[0])
    if hasattr(os, "nice"):
        os.nice(_NICE)
    # Libraries that print what they do would be heard as answers.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(fact: Mapping[str, object]) -> None:
        out.write(orjson.dumps(fact) + b"\n")
        out.flush()

    try:
        load_libraries(folder)
        seal()
        pipeline = load_pipeline(folder)
    except CorpusError as error:
        tell({"told": "refused", "reason": error.reason.value, "detail": error.detail})
        return 2
    tell({"told": "loaded"})
    for line in sys.stdin.buffer:
        try:
            found = pipeline.find(orjson.loads(line))
        except _FAULTS as error:
            tell({"told": "failed", "detail": f"{type(error).__name__}: {error}"})
            continue
        tell({"told": "found", "spans": [list(one) for one in found]})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
