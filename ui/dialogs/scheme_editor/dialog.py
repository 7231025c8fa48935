"""The scheme editor: the parts as a tree on one side, the form of the part one stands at on the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotation.scheme import Scheme
from annotation.scheme_check import scheme_problems
from annotation.scheme_joining import Part, PartKind
from annotation.scheme_keys import holders
from ui.dialog_frame import STEP_MS, Frame, plain_label
from ui.dialogs.scheme_editor import acts
from ui.dialogs.scheme_editor.draft import Draft, Verb
from ui.dialogs.scheme_editor.form import PartForm
from ui.dialogs.scheme_editor.forms import AttributeForm, LayerForm, LinkForm, QuestionForm
from ui.dialogs.scheme_editor.label_form import LabelForm
from ui.dialogs.scheme_editor.places import Section, at, of_problem
from ui.dialogs.scheme_editor.tree import PartsTree
from ui.scheme_words import part, problem
from ui.shortcuts import Dispatcher, chord
from ui.theme import Space
from ui.wording import isolated

_SIZE = QSize(940, 680)
_LEAST = QSize(560, 400)
_WIDTHS = (330, 560)
_NARROWEST = 190
_PROBLEMS_HIGH = 84


class _Forms(dict[PartKind, PartForm]):
    """The form of each kind of part, made when it is first asked for."""

    def __init__(self, draft: Draft, reserved: Mapping[str, str]) -> None:
        super().__init__()
        self._makers: Mapping[PartKind, Callable[[], PartForm]] = {
            PartKind.LAYER: lambda: LayerForm(draft),
            PartKind.LABEL: lambda: LabelForm(draft, reserved),
            PartKind.ATTRIBUTE: lambda: AttributeForm(draft, reserved),
            PartKind.LINK: lambda: LinkForm(draft, reserved),
            PartKind.DOCUMENT_LABEL: lambda: QuestionForm(draft),
        }

    def __missing__(self, kind: PartKind) -> PartForm:
        """Make it."""
        self[kind] = self._makers[kind]()
        return self[kind]


class SchemeEditor(Frame):
    """Edits a draft of the scheme. Wish: `save_requested`, with the Revision; whoever answers it closes the dialog."""

    save_requested = Signal(object)

    def __init__(self, scheme: Scheme, reserved: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`reserved`: the plain keys that the window needs for commands, and what each of them does."""
        super().__init__(self.tr("Label scheme"), parent)
        self._reserved = reserved
        self.draft = Draft(scheme, self)
        self._keys: Mapping[str, Callable[[], None]] = {
            "Insert": self._add_like,
            "Alt+Up": partial(self._move, -1),
            "Alt+Down": partial(self._move, 1),
            "Ctrl+Z": self.draft.step_back,
            "Ctrl+Return": self.save,
        }
        keys = Dispatcher(self)
        keys.bind({chord(written): written for written in self._keys})
        keys.action_requested.connect(self._on_key)
        self.tree = PartsTree()
        self.forms = _Forms(self.draft, reserved)
        self.problems = QListWidget()
        self._lay_out()
        self.back_button = self.add_button(self.tr("Undo"), "quiet")
        self.back_button.setToolTip(chord("Ctrl+Z").shown())
        self.back_button.clicked.connect(self.draft.step_back)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.save_button = self.add_button(self.tr("Save"), "primary")
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.tree.part_requested.connect(self._on_part_requested)
        self.draft.changed.connect(self._show)
        self.draft.moved.connect(self._show)
        self.draft.refused.connect(self._on_refused)
        first = next((Part(PartKind.LABEL, layer.name, label.name) for layer, label in scheme.labels()), None)
        self._show()
        self.tree.setFocus()
        self._steps = self._beginning(first)
        self._clock = QTimer(self, singleShot=True, interval=STEP_MS)
        self._clock.timeout.connect(self._take_step)
        self._clock.start()

    def _take_step(self) -> None:
        if next(self._steps, self) is not self:
            self._clock.start()

    def _beginning(self, first: Part | None) -> Iterator[object]:
        """The dialog is there first; then the form of the first label is made, dressed, laid out, filled and painted.

        A turn each; and then the forms of the other kinds are made, so that no first step to one waits for it.
        """
        if first is not None:
            yield from self._making(first.kind)
        self.stack.setUpdatesEnabled(False)
        # Unless the hand has gone elsewhere already.
        if self.draft.place is None:
            self.draft.go(first)
        yield None
        self.stack.setUpdatesEnabled(True)
        for kind in PartKind:
            yield from self._making(kind)

    def _making(self, kind: PartKind) -> Iterator[object]:
        """The form of a kind of parts, made, put in its place and dressed, a turn each."""
        form = self.forms[kind]
        yield form
        yield self._area(kind)
        for one in form.findChildren(QWidget):
            one.ensurePolished()
        yield form

    def _lay_out(self) -> None:
        self.fit(_SIZE, _LEAST)
        self.stack = QStackedWidget()
        self._nothing = plain_label(self.tr("Choose a part on the side, or add one."), "dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self._nothing)
        self._areas: dict[PartKind, QScrollArea] = {}
        self.tree.setMinimumWidth(_NARROWEST)
        side = QWidget()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self.tree, 1)
        rows.addLayout(self._made_buttons())
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.addWidget(side)
        self._halves.addWidget(self.stack)
        self._halves.setChildrenCollapsible(False)
        self._halves.setStretchFactor(0, 2)
        self._halves.setStretchFactor(1, 3)
        self._halves.setSizes(list(_WIDTHS))
        self.body.addWidget(self._halves, 1)
        self.problems.setMaximumHeight(_PROBLEMS_HIGH)
        self.problems.setAccessibleName(self.tr("What is not right yet"))
        self.problems.itemActivated.connect(self._on_problem)
        self.problems.itemClicked.connect(self._on_problem)
        self.body.addWidget(self.problems)
        self.note = plain_label("", "dim")
        self.note.setMinimumWidth(1)
        self.note.hide()
        self.body.addWidget(self.note)

    def _made_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.TIGHT)
        self.add_menu, self.more_menu = QMenu(self), QMenu(self)
        self.more_menu.aboutToShow.connect(self._fill_more)
        for kind, title in (
            (PartKind.LABEL, self.tr("&Label")),
            (PartKind.LAYER, self.tr("La&yer")),
            (PartKind.ATTRIBUTE, self.tr("&Attribute")),
            (PartKind.LINK, self.tr("L&ink")),
            (PartKind.DOCUMENT_LABEL, self.tr("&Document label")),
        ):
            _choice(self.add_menu, title, partial(self.add_part, kind))
        self.new_button = self._button(self.tr("Add"), menu=self.add_menu)
        self.up_button = self._button("↑", lambda: self._move(-1))
        self.down_button = self._button("↓", lambda: self._move(1))
        self.more_button = self._button(self.tr("More"), menu=self.more_menu)
        for button in (self.new_button, self.up_button, self.down_button, self.more_button):
            row.addWidget(button)
        hints = (
            (self.new_button, "Insert"),
            (self.up_button, "Alt+Up"),
            (self.down_button, "Alt+Down"),
        )
        for button, keys in hints:
            button.setToolTip(chord(keys).shown())
        self.up_button.setAccessibleName(self.tr("Move up"))
        self.down_button.setAccessibleName(self.tr("Move down"))
        return row

    def _button(self, title: str, act: Callable[[], object] | None = None, *, menu: QMenu | None = None) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleName(title)
        button.setAutoDefault(False)
        button.setProperty("kind", "quiet")
        if menu is not None:
            button.setMenu(menu)
        if act is not None:
            button.clicked.connect(lambda _is_on=False: act())
        return button

    # ---- what the hand asks for

    def add_part(self, kind: PartKind) -> None:
        """Add a fresh part of that kind, where one stands, and begin with its name."""
        layer = self._layer() if kind in {PartKind.LABEL, PartKind.ATTRIBUTE} else ""
        if kind is PartKind.LABEL and not layer:
            return
        verb, place = acts.added(self.draft.scheme, kind, layer, frozenset(self._reserved))
        if self.draft.do(verb, goes=place):
            form = self.forms[kind]
            form.name.setFocus(Qt.FocusReason.OtherFocusReason)
            form.name.selectAll()

    def _layer(self) -> str:
        """The layer at which one stands; "" for the attributes of all, the last layer for anything else."""
        place, layers = self.draft.place, self.draft.scheme.layers
        if place is not None and place.kind is PartKind.LAYER:
            return place.name
        if place is not None and place.kind in {PartKind.LABEL, PartKind.ATTRIBUTE}:
            return place.layer
        return layers[-1].name if layers else ""

    def _move(self, step: int) -> None:
        place = self.draft.place
        if place is not None:
            self.draft.do(acts.moved(self.draft.scheme, place, step))

    def _fill_more(self) -> None:
        self.more_menu.clear()
        place = self.draft.place
        one = at(self.draft.scheme, place) if place is not None else None
        if place is None or one is None:
            return
        retires = self.tr("Retire: offer it no more, keep what is marked")
        retire = self.tr("Offer it again") if one.is_retired else retires
        verb = acts.retired(place, is_retired=not one.is_retired)
        _choice(self.more_menu, retire, lambda: self.draft.do(verb))
        targets = acts.merge_targets(self.draft.scheme, place)
        if targets:
            menu = self.more_menu.addMenu(self.tr("Merge into"))
            for target in targets:
                title = f"{target.layer}/{target.name}" if target.layer != place.layer else target.name
                _choice(menu, title.replace("&", "&&"), partial(self._merge, target))
        self.more_menu.addSeparator()
        _choice(self.more_menu, self.tr("Delete, and what bears it"), self._delete)

    def _merge(self, target: Part) -> None:
        if self.draft.place is not None:
            self._reshape(acts.merged(self.draft.place, target), target)

    def _delete(self) -> None:
        if self.draft.place is not None:
            self._reshape(acts.deleted(self.draft.place), None)

    def _reshape(self, verb: Verb, goes: Part | None) -> None:
        if self.draft.do(verb, goes=goes) and goes is None:
            self.draft.go(None)

    def save(self) -> None:
        """Ask for the draft to be taken into use; with nothing changed, only close."""
        # What stands in a field that is not left yet counts as well.
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.draft.is_changed:
            self.save_requested.emit(self.draft.revision)
        else:
            self.reject()

    def set_busy(self, words: str) -> None:
        """Say what is under way, and take no more wishes until it is done; with "" go on."""
        self.say(words)
        self._halves.setEnabled(not words)
        self.save_button.setEnabled(not words)

    # ---- showing

    def _show(self) -> None:
        scheme, place = self.draft.scheme, self.draft.place
        if place is not None and at(scheme, place) is None:
            place = None
        problems = list(scheme_problems(scheme))
        troubled: dict[Part, str] = {}
        for one in problems:
            where = of_problem(scheme, one.place)
            if where is not None:
                troubled.setdefault(where, problem(one))
        said = [(problem(one), of_problem(scheme, one.place)) for one in problems]
        said += self._key_troubles(scheme)
        self.tree.show_scheme(scheme, place, {**troubled, **{where: words for words, where in said if where}})
        self._show_problems(said)
        if place is None:
            self.stack.setCurrentWidget(self._nothing)
        else:
            form = self.forms[place.kind]
            form.show_part(place)
            form.setAccessibleName(part(place))
            self.stack.setCurrentWidget(self._area(place.kind))
        for button in (self.up_button, self.down_button, self.more_button):
            button.setEnabled(place is not None)
        self.back_button.setEnabled(self.draft.may_step_back)

    def _area(self, kind: PartKind) -> QScrollArea:
        """Where the form of such a part lies, made when it is first shown."""
        if kind not in self._areas:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(self.forms[kind])
            self._areas[kind] = area
            self.stack.addWidget(area)
        return self._areas[kind]

    def _key_troubles(self, scheme: Scheme) -> list[tuple[str, Part | None]]:
        """The keys of labels that the window needs for its commands: there the command wins."""
        found: list[tuple[str, Part | None]] = []
        for one in holders(scheme):
            if one.kind == "label" and one.key in self._reserved:
                said = self.tr("{name}: its key {key} is a command's ({command}), so it does nothing.")
                words = said.format(name=isolated(one.name), key=one.key, command=self._reserved[one.key])
                found.append((words, Part(PartKind.LABEL, one.layer, one.name)))
        return found

    def _show_problems(self, said: list[tuple[str, Part | None]]) -> None:
        self.problems.clear()
        for words, where in said:
            item = QListWidgetItem(f"⚠ {words}", self.problems)
            item.setData(Qt.ItemDataRole.UserRole, where)
        self.problems.setVisible(bool(said))

    def _on_part_requested(self, wanted: Part | Section | None) -> None:
        self.say("")
        self.draft.go(wanted if isinstance(wanted, Part) else None)

    def _on_problem(self, item: QListWidgetItem) -> None:
        where = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(where, Part):
            self.draft.go(where)
            self.forms[where.kind].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, reason: str) -> None:
        self.say(self.tr("That cannot be done: {reason}").format(reason=isolated(reason)))

    def say(self, words: str) -> None:
        """Say something below the parts, or nothing."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _on_key(self, written: str) -> None:
        if self.save_button.isEnabled():
            self._keys[written]()

    def _add_like(self) -> None:
        place = self.draft.place
        self.add_part(place.kind if place is not None else PartKind.LABEL)


def _choice(menu: QMenu, title: str, act: Callable[[], object]) -> QAction:
    action = QAction(title, menu)
    action.triggered.connect(lambda _is_on=False: act())
    menu.addAction(action)
    return action
