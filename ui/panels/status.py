"""The line at the bottom: what to do next, how long work goes on, where one is, and when all was last written out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from ui.marks import YieldingLabel, plain_label
from ui.tasks import Task

_PATIENCE = 300


class StatusPanel(QStatusBar):
    """Shows a task only when it takes longer than a blink (300 ms)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._hint = YieldingLabel("dim")
        self._task_title = plain_label()
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(140)
        self._cancel = QToolButton(autoRaise=True)
        self._read_only = YieldingLabel("section", grows=False)
        self._position = YieldingLabel("dim", grows=False)
        self._counts = YieldingLabel("dim", grows=False)
        self._saved = YieldingLabel("dim", grows=False)
        for label in (self._hint, self._task_title, self._read_only, self._position, self._counts, self._saved):
            label.setContentsMargins(10, 2, 10, 2)
        self.addWidget(self._hint, 1)
        for widget in (self._task_title, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        for widget in (self._read_only, self._position, self._counts, self._saved):
            self.addPermanentWidget(widget)
        self._waiting: list[Task] = []
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._show_task)
        self._cancel.clicked.connect(self._on_cancel)
        self._read_only.hide()
        self._hide_task()
        self._retranslate()

    def say_hint(self, words: str) -> None:
        """What the user can do now."""
        self._hint.say(words)

    def say_saved(self, words: str) -> None:
        """When the JSONL was written, or that it will be."""
        self._saved.say(words)

    def say_counts(self, words: str) -> None:
        """How much there is in the document."""
        self._counts.say(words)

    def say_position(self, words: str) -> None:
        """Where the caret is, or how much is selected."""
        self._position.say(words)

    def say_read_only(self, words: str) -> None:
        """Why nothing can be changed; empty when it can."""
        self._read_only.say(words)
        self._read_only.setVisible(bool(words))

    @property
    def hint(self) -> str:
        """The hint as it reads now."""
        return self._hint.whole

    @Slot(object)
    def on_task_began(self, task: Task) -> None:
        """Wait a little, then show it."""
        self._waiting.append(task)
        task.progressed.connect(self._on_progressed)
        if not self._patience.isActive():
            self._patience.start()

    @Slot(object)
    def on_task_ended(self, task: Task) -> None:
        """Show the next one, or none."""
        if task in self._waiting:
            self._waiting.remove(task)
        if not self._waiting:
            self._patience.stop()
            self._hide_task()
        elif self._progress.isVisibleTo(self):
            self._show_task()

    @Slot()
    def _show_task(self) -> None:
        if not self._waiting:
            return
        task = self._waiting[0]
        self._task_title.setText(task.title)
        self._progress.setAccessibleName(task.title)
        for widget in (self._task_title, self._progress, self._cancel):
            widget.show()
        self._on_progressed(task.done, task.total)

    def _hide_task(self) -> None:
        for widget in (self._task_title, self._progress, self._cancel):
            widget.hide()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        # A range of nothing makes Qt show that it is busy.
        steps = 1000 if total else 0
        self._progress.setRange(0, steps)
        self._progress.setValue(done * 1000 // total if total else 0)

    @Slot()
    def _on_cancel(self) -> None:
        for task in self._waiting:
            task.cancel()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setToolTip(self.tr("Stop this work; what is finished stays"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
