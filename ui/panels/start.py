"""The first page: opens a text, tries the sample, goes on with a project, and shows in three pictures how to label."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import icons
from ui.i18n import Language, current
from ui.step_picture import Step, StepPicture
from ui.theme import Space

_WIDTH = 900
_RECENT_SHOWN = 5
_LANGUAGES = ((Language.ARABIC, "العربية"), (Language.ENGLISH, "English"))


class StartPage(QWidget):
    """A newcomer labels within a minute: three acts, three pictures, and the language always in reach.

    Wishes only; the window answers them. Files may be dropped anywhere on it (`paths_dropped`: a list of `Path`).
    """

    open_requested = Signal()
    folder_requested = Signal()
    sample_requested = Signal()
    project_requested = Signal(str)
    language_requested = Signal(str)
    paths_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._recent: tuple[Path, ...] = ()
        self.title, self.purpose = _label("display"), _label("dim")
        self.steps_title = _label("section")
        self.steps = [StepPicture(step) for step in Step]
        self.promise = _label("dim")
        self._make_cards()
        self._lay_out()
        self._retranslate()
        # The one thing to do comes first for the Tab key, the language last.
        order = (self.open_button, self.folder_button, self.sample_button, *self.language_buttons.values())
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def show_recent(self, projects: Sequence[Path]) -> None:
        """Offer these projects, the newest first."""
        self._recent = tuple(projects)[:_RECENT_SHOWN]
        while self._recent_list.count():
            item = self._recent_list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for project in self._recent:
            self._recent_list.addWidget(self._recent_button(project), 0, Qt.AlignmentFlag.AlignLeft)
        self.no_recent.setVisible(not self._recent)

    def recent_buttons(self) -> list[QPushButton]:
        """The buttons of the recent projects, the newest first."""
        items = (self._recent_list.itemAt(place) for place in range(self._recent_list.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the light of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the one thing to do."""
        super().showEvent(event)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show where a file would go."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._hover(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self._hover(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish for the files dropped to be opened; what is no file of this computer is left out."""
        self._hover(is_over=False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def _make_cards(self) -> None:
        self.open_title, self.open_text = _label("title"), _label("dim")
        self.open_button = _button("primary")
        self.open_button.clicked.connect(self.open_requested)
        self.folder_button = _button("quiet")
        self.folder_button.clicked.connect(self.folder_requested)
        self.drop_card = _card("drop", self.open_title, self.open_text, self.open_button, self.folder_button)
        self.sample_title, self.sample_text = _label("title"), _label("dim")
        self.sample_button = _button("")
        self.sample_button.clicked.connect(self.sample_requested)
        self.sample_card = _card("card", self.sample_title, self.sample_text, self.sample_button)
        self.recent_title, self.no_recent = _label("title"), _label("dim")
        self.recent_card = _card("card", self.recent_title, self.no_recent)
        self._recent_list = QVBoxLayout()
        self._recent_list.setSpacing(Space.HAIR)
        inside = self.recent_card.layout()
        if isinstance(inside, QVBoxLayout):
            inside.insertLayout(1, self._recent_list)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.WIDE)
        column.setSpacing(Space.LARGE)
        # What room is left over stands above and below: the head stays with what it heads.
        column.addStretch(1)
        column.addLayout(self._head())
        column.addSpacing(Space.LARGE)
        cards = QHBoxLayout()
        cards.setSpacing(Space.LARGE)
        for card in (self.drop_card, self.sample_card, self.recent_card):
            cards.addWidget(card, 1)
        column.addLayout(cards)
        column.addSpacing(Space.LARGE)
        column.addWidget(self.steps_title)
        pictures = QHBoxLayout()
        pictures.setSpacing(Space.LARGE)
        for picture in self.steps:
            pictures.addWidget(picture, 1)
        column.addLayout(pictures)
        column.addSpacing(Space.LARGE)
        column.addWidget(self.promise)
        column.addStretch(2)
        page = QWidget()
        page.setMaximumWidth(_WIDTH)
        page.setLayout(column)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(page, 1000)
        middle.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _head(self) -> QHBoxLayout:
        self.sign = QLabel()
        self.sign.setPixmap(icons.application_icon().pixmap(64, 64))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.purpose)
        head = QHBoxLayout()
        head.setSpacing(Space.LARGE)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        languages = QHBoxLayout()
        languages.setSpacing(Space.TIGHT)
        self._choice = QButtonGroup(self)
        self.language_buttons: dict[Language, QPushButton] = {}
        for language, name in _LANGUAGES:
            button = _button("quiet")
            button.setText(name)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, code=str(language): self.language_requested.emit(code))
            self._choice.addButton(button)
            self.language_buttons[language] = button
            # Arabic letters are taller; both buttons take the height of the taller.
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
            languages.addWidget(button)
        head.addLayout(languages)
        head.setAlignment(languages, Qt.AlignmentFlag.AlignTop)
        return head

    def _recent_button(self, project: Path) -> QPushButton:
        button = _button("quiet")
        # An ampersand in a file's name is no shortcut.
        button.setText(project.stem.replace("&", "&&"))
        button.setToolTip(str(project))
        button.setAccessibleName(self.tr("Open {project}").format(project=project.stem))
        button.setAccessibleDescription(str(project))
        button.clicked.connect(lambda _on=False, path=str(project): self.project_requested.emit(path))
        return button

    def _hover(self, *, is_over: bool) -> None:
        self.drop_card.setProperty("hovered", is_over)
        self.drop_card.style().unpolish(self.drop_card)
        self.drop_card.style().polish(self.drop_card)

    def _colour(self) -> None:
        self.sample_button.setIcon(icons.icon("sample"))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Tawsim"))
        self.purpose.setText(self.tr("Mark names, quotations and opinions in Arabic text."))
        self.sign.setAccessibleName(self.tr("The sign of Tawsim"))
        self.open_title.setText(self.tr("Your own text"))
        self.open_text.setText(self.tr("Drop a file or a folder here, or look for it. The labels are kept beside it."))
        self.sample_title.setText(self.tr("First try it"))
        self.sample_text.setText(self.tr("Six short Arabic texts to play with; nothing can go wrong."))
        self.recent_title.setText(self.tr("Go on"))
        self.no_recent.setText(self.tr("What you have worked on will be here."))
        self.steps_title.setText(self.tr("This is how it goes"))
        self.promise.setText(self.tr("Everything stays on this computer, and every step can be undone."))
        for button, title in (
            (self.open_button, self.tr("Open a text…")),
            (self.folder_button, self.tr("Open a folder…")),
            (self.sample_button, self.tr("Open the sample")),
        ):
            button.setText(title)
            button.setAccessibleName(title.rstrip("…"))
        for language, name in _LANGUAGES:
            self.language_buttons[language].setAccessibleName(name)
            self.language_buttons[language].setChecked(language is current())
        for picture in self.steps:
            picture.retranslate()
        self.show_recent(self._recent)
        self._colour()


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    label.setWordWrap(kind != "display")
    return label


def _button(kind: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", kind)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _card(kind: str, title: QLabel, text: QLabel, *buttons: QPushButton) -> QFrame:
    card = QFrame()
    card.setProperty("kind", kind)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
    inside.setSpacing(Space.SMALL)
    inside.addWidget(title)
    inside.addWidget(text)
    inside.addStretch()
    for button in buttons:
        inside.addWidget(button)
    return card
