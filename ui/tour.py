"""The tour: the whole job without a hand; the sample opened, labelled by mouse and key events, kept, pictured."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from annotation.document import Document
from corpus.bundled import copy_sample
from corpus.errors import CorpusError
from corpus.mirror import Saved
from ui.hand import Hand
from ui.messages import Failure, Severity
from ui.window import Window

_PATIENCE = 60_000
_KEY = Qt.Key

# What is marked in the first sample text, and the label's key; in the order of the text.
_MARKS: tuple[tuple[str, Qt.Key], ...] = (
    ("مرسى الزعفران", _KEY.Key_4),
    ("صباح الأحد", _KEY.Key_6),
    ("هناء الراوي", _KEY.Key_1),
    ("يوسف البحري", _KEY.Key_1),
    ("وقالت", _KEY.Key_W),
    ("الراوي", _KEY.Key_1),
    ("لم نرمّم جدراناً، بل أعدنا إلى المدينة ذاكرتها", _KEY.Key_Q),
    ("ولم يضع منها دينار واحد", _KEY.Key_Q),
    ("البحري", _KEY.Key_1),
    ("جامعة وادي السدر", _KEY.Key_2),
    ("أصعب ما واجهنا كان الرطوبة، لا قلة المال", _KEY.Key_Q),
    ("معرباً عن شكره", _KEY.Key_A),
    ("جمعية أصدقاء الكتاب", _KEY.Key_2),
    ("ليلى الصباغ", _KEY.Key_1),
    ("غريبة عن روح المكان", _KEY.Key_S),
    ("صدى الساحل", _KEY.Key_2),
    ("كنا ننتظر نافذة على البحر، فجاءتنا واجهة متجر", _KEY.Key_Q),
    ("فجاءتنا واجهة متجر", _KEY.Key_S),
)


class Tour(QObject):
    """Goes through the steps as each thing happens, and ends the application with 0, or 1 and the reason."""

    def __init__(self, window: Window, folder: Path) -> None:
        """`folder`: where sample, project, JSONL and picture are left; made when it is not there."""
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._hand = Hand(window.desk.view)
        self._marks = list(_MARKS)
        self._place = 0
        self._jsonl: Path | None = None
        self._reason = "the tour was not over in time"
        self._limit = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._limit.timeout.connect(lambda: self._end(1))

    def run(self) -> int:
        """Do all of it; the exit code."""
        window = self._window
        window.bridge.document_opened.connect(self._on_opened)
        window.bridge.saver.saved.connect(self._on_saved)
        window.messages.told.connect(self._on_told)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            folder = copy_sample(self._folder / "Sample")
        except (OSError, CorpusError) as error:
            sys.stderr.write(f"tawsim: {error}\n")
            return 1
        window.show()
        window.furnish()
        window.bridge.open_paths([folder])
        self._limit.start()
        code = QCoreApplication.exec()
        if code:
            sys.stderr.write(f"tawsim: {self._reason}\n")
        return code

    @Slot(object)
    def _on_opened(self, _document: Document) -> None:
        QTimer.singleShot(0, self._label_next)

    @Slot()
    def _label_next(self) -> None:
        """Mark one thing and come back for the next, so that the window paints in between."""
        document = self._window.bridge.document
        if document is None:
            return
        if self._marks:
            words, key = self._marks.pop(0)
            start = document.text.find(words, self._place)
            if start >= 0:
                self._hand.drag(start, start + len(words))
                self._hand.press(key)
                self._place = start
            QTimer.singleShot(0, self._label_next)
        else:
            self._window.desk.view.choose("")
            self._window.desk.view.reveal(0, 0)
            self._hand.press(_KEY.Key_S, Qt.KeyboardModifier.ControlModifier)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        if not self._marks and self._jsonl is None:
            self._jsonl = saved.path
            QTimer.singleShot(0, self._picture)

    @Slot()
    def _picture(self) -> None:
        picture = self._folder / "tawsim.png"
        if self._jsonl is None or not self._window.grab().save(str(picture)):
            self._reason = f"the picture could not be written: {picture}"
            self._end(1)
            return
        sys.stdout.write(f"{self._jsonl}\n{picture}\n")
        self._end(0)

    @Slot(object)
    def _on_told(self, failure: Failure) -> None:
        if failure.severity is Severity.ERROR:
            self._reason = f"{failure.sentence} {failure.details}"
            self._end(1)

    def _end(self, code: int) -> None:
        self._limit.stop()
        self._window.close()
        QCoreApplication.exit(code)
