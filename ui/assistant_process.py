"""The assistant's process as the window sees it: it is asked, it tells, and the window never waits for it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import orjson
from PySide6.QtCore import QObject, QProcess, Signal, Slot

from annotation.suggest.ordering import Wanted
from corpus.assistant_lines import read_troubles
from corpus.order_lines import plain_wanted, read_coming

# What asks the interpreter for the process; the frozen application would ask itself.
_PROGRAM = ("-m", "corpus.assisting")
_LAST_WORDS_MS = 500


class AssistantProcess(QObject):
    """Facts as they are told. `offered`, `figures`: the whole line; `died`: it ended unasked, with its last words.

    `learnt`: the file with what is to be kept; `unusable`: why what was kept is not, and the particulars.
    `troubled`: what of the project's wishes for it could not be had. `switched_off`: a suggester that failed, or took
    too long, and the particulars.
    """

    offered = Signal(object)
    learning = Signal(int, int)
    ready = Signal()
    trained = Signal(float)
    ordered = Signal(object)
    learnt = Signal(str)
    unusable = Signal(str, str)
    measured = Signal(object)
    figures = Signal(object)
    clitics = Signal(int, int)
    troubled = Signal(object)
    switched_off = Signal(str, bool, str)
    failed = Signal(str)
    died = Signal(str)

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = _PROGRAM) -> None:
        """`program`: what the interpreter is to run, before the project's path."""
        super().__init__(parent)
        self._program = list(program)
        self._process: QProcess | None = None
        self._rest = b""

    @property
    def is_running(self) -> bool:
        """Whether it can be asked."""
        return self._process is not None

    def start(self, path: Path, folder: Path | None = None) -> None:
        """Let it work on the project at `path`, instead of any other; in `folder` it leaves what is to be kept."""
        self.stop()
        self._rest = b""
        process = self._process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(sys.executable, [*self._program, *map(str, (path, folder) if folder else (path,))])

    def ask(self, document_id: str) -> None:
        """What is suggested for a document: `offered` answers."""
        self._wish("offer", document_id)

    def finish(self, document_id: str) -> None:
        """A document is done: it is judged by it and learns it."""
        self._wish("finish", document_id)

    def ask_figures(self) -> None:
        """What all that is finished comes to: `figures` answers, after all that was wished before."""
        self._wish("figures", "")

    def order(self, wanted: Wanted) -> None:
        """Which documents come next: `ordered` tells, and again while more of them are looked at."""
        if self._process is not None:
            self._process.write(orjson.dumps(plain_wanted(wanted)) + b"\n")

    def stop(self) -> None:
        """End it at once: it has nothing to lose, and holds the project no longer when this returns."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_LAST_WORDS_MS)
            process.deleteLater()

    def let_go(self) -> None:
        """End it as soon as may be, without waiting for it: another may start at once, for it only reads."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.errorOccurred.disconnect(self._on_error)
            process.finished.disconnect(self._on_finished)
            process.finished.connect(process.deleteLater)
            process.kill()

    def _wish(self, wish: str, document_id: str) -> None:
        if self._process is not None:
            self._process.write(orjson.dumps({"wish": wish, "document": document_id}) + b"\n")

    @Slot()
    def _read(self) -> None:
        if self._process is None:
            return
        lines = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        self._rest = lines.pop()
        for line in lines:
            self._hear(orjson.loads(line))

    def _hear(self, said: Mapping[str, object]) -> None:
        match said:
            case {"told": "offered"}:
                self.offered.emit(said)
            case {"told": "ordered"}:
                self.ordered.emit(read_coming(said))
            case {"told": "learning", "done": int(done), "of": int(total)}:
                self.learning.emit(done, total)
            case {"told": "ready"}:
                self.ready.emit()
            case {"told": "trained", "seconds": float(seconds)}:
                self.trained.emit(seconds)
            case {"told": "learnt", "path": str(path)}:
                self.learnt.emit(path)
            case {"told": "unusable", "why": str(why), "detail": str(detail)}:
                self.unusable.emit(why, detail)
            case {"told": "measured", "rows": list(rows)}:
                self.measured.emit(rows)
            case {"told": "figures"}:
                self.figures.emit(said)
            case {"told": "clitics", "inside": int(inside), "outside": int(outside)}:
                self.clitics.emit(inside, outside)
            case {"told": "switched_off", "suggester": str(name), "is_slow": bool(is_slow), "detail": str(detail)}:
                self.switched_off.emit(name, is_slow, detail)
            case {"told": "troubled", "rows": list(rows)}:
                self.troubled.emit(read_troubles(rows))
            case {"told": "failed", "detail": str(detail)}:
                self.failed.emit(detail)

    @Slot()
    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            words = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
            process.deleteLater()
            self.died.emit(words[-2000:])

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if process is not None and error == QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            self.died.emit(process.errorString())
