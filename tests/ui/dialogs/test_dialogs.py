"""Every dialog in both languages and lights: nothing is cut off, every control has a name, and each does its work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDoubleSpinBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotation.default_scheme import DEFAULT_SCHEME
from corpus import files
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.conll import Conll
from corpus.formats.fasttext import FastText
from corpus.formats.format import DEFAULT_OPTIONS
from corpus.formats.spans import SpansJsonl, SpansTable
from corpus.importing import ImportReport
from corpus.preview import look
from tests.annotation.suggest.accounted import sample
from tests.ui.looks import LOOKS, cut_off, nameless, unreached, wearing
from ui import asking, i18n, import_words, wording
from ui.actions import ACTIONS
from ui.catalogue import everything
from ui.dialogs.about import AboutDialog, own_version
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.encoding import EncodingDialog
from ui.dialogs.figures import FiguresDialog
from ui.dialogs.import_preview import ImportDialog, Offer
from ui.dialogs.import_report import ImportReportDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.encodings import ENCODINGS
from ui.i18n import Language
from ui.keymap import Keymap
from ui.models.keys import CAPS_ROLE, HEADING_ROLE
from ui.settings import ANNOTATOR, FAMILY, LANGUAGE, POINT_SIZE, SHOWS_CONTROLS, Settings, asked
from ui.text.style import Appearance

# The offscreen platform says so of every window of a fixed size.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("propagateSizeHints")]

TEXT = "زارت ليلى القاهرة، وقالت إن المدينة «لا تنام».\n"
RAW = TEXT.encode("cp1256")


def read_as(encoding: str) -> str:
    try:
        return RAW.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(Reason.ENCODING_WRONG, Path("خبر.txt"), encoding) from error


def keys_of(folder: Path) -> Keymap:
    """The keys of the table and of the default scheme."""
    made = Keymap(Settings(folder / "settings.ini"))
    made.know({row.id: row.keys for row in ACTIONS})
    made.show_scheme(DEFAULT_SCHEME)
    return made


def import_offer() -> Offer:
    formats = (FastText(), SpansJsonl(), SpansTable(), Conll())
    return Offer("خبر.csv", formats, DEFAULT_SCHEME, Appearance(), lambda _scheme: {})


def import_dialog(folder: Path) -> QDialog:
    """The dialog before an import, on a table of spans that leaves its encoding in doubt."""
    path = folder / "f.csv"
    path.write_bytes("text,start,end,label\nقالت ليلى إن المدينة لا تنام,5,9,PERS\n".encode("cp1256"))
    dialog = ImportDialog(import_offer())
    dialog.show_preview(look([path], DEFAULT_OPTIONS))
    dialog.furnish()
    return dialog


def import_report(folder: Path) -> QDialog:
    problems = (ReadProblem(Reason.SPAN_OUTSIDE, folder / "خبر.json", 7, "a: 1..999"),)
    report = ImportReport(3, 1, 1, 1, problems, suggestions=4)
    rows = [import_words.row(one) for one in report.problems]
    return ImportReportDialog(import_words.summary(report), import_words.remarks(report), rows)


def figures_dialog(tab: int) -> FiguresDialog:
    """The figures of a job that goes well."""
    made = FiguresDialog(partial(wording.label, DEFAULT_SCHEME))
    made.show_figures(sample())
    made.tabs.setCurrentIndex(tab)
    return made


def preferences(settings: Settings) -> PreferencesDialog:
    """All of the preferences, at once."""
    made = PreferencesDialog(settings)
    made.furnish()
    return made


DIALOGS: dict[str, Callable[[Path], QDialog]] = {
    "about": lambda _: AboutDialog(),
    "confirm": lambda _: ConfirmDialog("توسيم", "Replace the file?", "What is in it now would be gone.", "Replace it"),
    "encoding": lambda _: EncodingDialog("خبر.txt", "cp1256", read_as),
    "figures": lambda _: figures_dialog(0),
    "figures-by-label": lambda _: figures_dialog(1),
    "figures-over-time": lambda _: figures_dialog(2),
    "import": import_dialog,
    "import-report": import_report,
    "keys": lambda folder: KeysDialog(tuple(everything(DEFAULT_SCHEME)), keys_of(folder)),
    "shortcuts": lambda folder: ShortcutsDialog(
        tuple(everything(DEFAULT_SCHEME)), Keymap(Settings(folder / "settings.ini"))
    ),
    "preferences": lambda folder: preferences(Settings(folder / "settings.ini")),
}


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.parametrize(("language", "is_dark"), LOOKS)
def test_a_dialog_is_whole(name: str, language: Language, is_dark: bool, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(language, is_dark=is_dark):
        dialog = DIALOGS[name](tmp_path)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        assert dialog.windowTitle()
        assert cut_off(dialog) == []
        assert nameless(dialog) == []
        wanted = Qt.LayoutDirection.RightToLeft if language is Language.ARABIC else Qt.LayoutDirection.LeftToRight
        assert dialog.layoutDirection() == wanted
        assert [one.text() for one in dialog.findChildren(QLabel) if one.textFormat() == Qt.TextFormat.RichText] == []
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_comes_to_every_control_of_a_dialog(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = DIALOGS[name](tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitActive(dialog)
    assert unreached(dialog) == []


def test_the_guess_is_shown_first_and_read_at_once(qtbot: QtBot) -> None:
    dialog = EncodingDialog("خبر.txt", "cp1256", read_as)
    qtbot.addWidget(dialog)
    assert dialog.encoding() == "cp1256"
    assert dialog.text.toPlainText() == TEXT
    assert {dialog.choice.itemData(place) for place in range(dialog.choice.count())} == {one.name for one in ENCODINGS}


def test_another_encoding_shows_another_text(qtbot: QtBot) -> None:
    dialog = EncodingDialog("خبر.txt", "cp1256", read_as)
    qtbot.addWidget(dialog)
    dialog.choice.setCurrentIndex(dialog.choice.findData("cp1252"))
    assert dialog.text.toPlainText() == RAW.decode("cp1252")
    assert dialog.encoding() == "cp1252"


def test_what_cannot_be_read_cannot_be_accepted(qtbot: QtBot) -> None:
    dialog = EncodingDialog("خبر.txt", "cp1256", read_as)
    qtbot.addWidget(dialog)
    dialog.choice.setCurrentIndex(dialog.choice.findData("utf-8"))
    assert not dialog.read_button.isEnabled()
    assert dialog.text.toPlainText() == ""
    dialog.choice.setCurrentIndex(dialog.choice.findData("cp1256"))
    assert dialog.read_button.isEnabled()


def test_the_dialog_offers_what_the_reader_offers() -> None:
    assert {one.name for one in ENCODINGS} == set(files.ENCODINGS)


def test_markup_in_a_file_is_shown_as_it_is(qtbot: QtBot) -> None:
    dialog = EncodingDialog("<b>خبر</b>.txt", "cp1256", lambda _: "<img src=x><b>bold</b>")
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "<img src=x><b>bold</b>"
    assert any("<b>خبر</b>" in label.text() for label in dialog.findChildren(QLabel))


def test_preferences_ask_for_every_row_and_take_effect_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.ini")
    dialog = preferences(settings)
    qtbot.addWidget(dialog)
    assert list(dialog.controls) == [setting.id for setting in asked()]
    size, family = dialog.controls[POINT_SIZE.id], dialog.controls[FAMILY.id]
    shows, name = dialog.controls[SHOWS_CONTROLS.id], dialog.controls[ANNOTATOR.id]
    assert isinstance(size, QDoubleSpinBox)
    assert isinstance(family, QComboBox)
    assert isinstance(shows, QCheckBox)
    assert isinstance(name, QLineEdit)
    size.setValue(22)
    family.setCurrentIndex(family.findData("Amiri"))
    family.activated.emit(family.currentIndex())
    shows.click()
    QTest.keyClicks(name, " Layla ")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert settings.get(POINT_SIZE) == 22
    assert settings.get(FAMILY) == "Amiri"
    assert settings.get(SHOWS_CONTROLS) is True
    assert settings.get(ANNOTATOR) == "Layla"
    dialog.reset_button.click()
    assert settings.get(POINT_SIZE) == POINT_SIZE.default
    assert size.value() == POINT_SIZE.default
    assert name.text() == ""


def test_preferences_are_made_a_group_a_turn_and_once_however_often_they_are_asked_for(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings(tmp_path / "settings.ini")
    asking.show_preferences(settings, window)
    asking.show_preferences(settings, window)
    (dialog,) = window.findChildren(PreferencesDialog)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    assert list(dialog.controls) == [setting.id for setting in asked()]


def test_preferences_speak_the_language_chosen_in_them(tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        settings = Settings(tmp_path / "settings.ini")
        settings.changed.connect(lambda name: i18n.install(settings.language()) if name == LANGUAGE.id else None)
        dialog = preferences(settings)
        qtbot.addWidget(dialog)
        dialog.show()
        language = dialog.controls[LANGUAGE.id]
        assert isinstance(language, QComboBox)
        language.setCurrentIndex(language.findData("ar"))
        language.activated.emit(language.currentIndex())
        qtbot.waitUntil(lambda: dialog.windowTitle() == "التفضيلات")
        assert dialog.close_button.text() == "إغلاق"
        assert language.itemText(0) == "كالنظام"


def painted_rows(dialog: KeysDialog) -> list[tuple[str, list[str]]]:
    model = dialog.table.model()
    rows = [model.index(line, 0) for line in range(model.rowCount())]
    return [(str(one.data()), one.data(CAPS_ROLE)) for one in rows]


def test_keys_are_found_by_a_word_in_either_language_or_by_the_key(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = KeysDialog(tuple(everything(DEFAULT_SCHEME)), keys_of(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(dialog.shown()) > 60
    QTest.keyClicks(dialog.search, "UNDO")
    assert painted_rows(dialog)[:2] == [("Edit", []), ("Undo", ["Ctrl+Z"])]
    dialog.search.setText("تراجع")
    assert "Undo" in dialog.shown()
    dialog.search.setText("Ctrl+Z")
    assert "Undo" in dialog.shown()
    dialog.search.setText("no such thing")
    assert painted_rows(dialog) == []


def test_each_group_of_keys_stands_under_its_title_which_cannot_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = KeysDialog(tuple(everything(DEFAULT_SCHEME)), keys_of(tmp_path))
    qtbot.addWidget(dialog)
    model = dialog.table.model()
    rows = [model.index(line, 0) for line in range(model.rowCount())]
    headings = [one for one in rows if one.data(HEADING_ROLE)]
    assert [one.data() for one in headings[:3]] == ["Labels", "File", "Edit"]
    for one in rows:
        assert bool(one.flags() & Qt.ItemFlag.ItemIsSelectable) is not bool(one.data(HEADING_ROLE))
        assert bool(one.data(CAPS_ROLE)) is not bool(one.data(HEADING_ROLE))
    undo = next(one for one in rows if one.data() == "Undo")
    assert undo.data(Qt.ItemDataRole.AccessibleTextRole) == "Undo, Edit, Ctrl+Z"


def test_the_way_back_is_the_default_where_harm_is_done(qtbot: QtBot) -> None:
    for harms in (True, False):
        dialog = ConfirmDialog("Tawsim", "Replace it?", "", "Replace it", harms=harms)
        qtbot.addWidget(dialog)
        assert dialog.back_button.isDefault() is harms
        assert dialog.act_button.isDefault() is not harms


def test_about_tells_the_version_installed(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert any(own_version() in label.text() for label in dialog.findChildren(QLabel))
