"""The scheme editor: every part by keyboard, what is wrong said as one types, nothing in use before it is saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotation import scheme_edits as verbs
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import AttributeType, Example, LabelType, LinkType, Scheme, Titles, ValueKind
from annotation.scheme_joining import Part, PartKind, parts
from annotation.scheme_revision import Revision
from tests.ui.looks import LOOKS, cut_off, nameless, wearing
from ui.dialogs.scheme_editor import SchemeEditor
from ui.dialogs.scheme_editor.forms import AttributeForm, LayerForm, LinkForm, QuestionForm
from ui.dialogs.scheme_editor.label_form import LabelForm
from ui.dialogs.scheme_editor.places import of_problem
from ui.dialogs.scheme_import import Offer, SchemeImportDialog
from ui.i18n import Language

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("propagateSizeHints")]

PER = Part(PartKind.LABEL, "entity", "PER")
RESERVED = {"G": "Everywhere", "L": "Link"}


@pytest.fixture
def editor(qtbot: QtBot) -> SchemeEditor:
    made = SchemeEditor(DEFAULT_SCHEME, RESERVED)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.draft.place is not None)
    return made


def labels(editor: SchemeEditor) -> LabelForm:
    form = editor.forms[PartKind.LABEL]
    assert isinstance(form, LabelForm)
    return form


def label(editor: SchemeEditor, name: str, layer: str = "entity") -> LabelType:
    found = editor.draft.scheme.label(layer, name)
    assert found is not None
    return found


def press(editor: SchemeEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the system does: the window gets it and passes it on to where the focus is."""
    native = editor.windowHandle()
    assert native is not None
    QTest.keyClick(native, key, modifiers)


def write(field: QWidget, text: str) -> None:
    """Type letters of any script, which QTest types of ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


def rewrite(field: QWidget, text: str) -> None:
    """Type over what stands in a field."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    write(field, text)


def said(editor: SchemeEditor) -> list[str]:
    return [editor.problems.item(row).text() for row in range(editor.problems.count())]


@pytest.mark.parametrize(("language", "is_dark"), LOOKS)
def test_each_form_is_whole_even_in_a_small_window(language: Language, is_dark: bool, qtbot: QtBot) -> None:
    with wearing(language, is_dark=is_dark):
        editor = SchemeEditor(DEFAULT_SCHEME, RESERVED)
        qtbot.addWidget(editor)
        editor.show()
        qtbot.waitExposed(editor)
        for width, height in ((940, 680), (560, 400)):
            editor.resize(width, height)
            for part in (PER, *(one for one in parts(DEFAULT_SCHEME) if one.kind is not PartKind.LABEL)):
                editor.draft.go(part)
                # Titles of keys and parts are cut by an ellipsis in a closed box, and whole in the open one.
                boxes = {one.currentText() for one in editor.findChildren(QComboBox)}
                assert [one for one in cut_off(editor) if one not in boxes] == [], part
        assert nameless(editor) == []
        assert all(one.textFormat() == Qt.TextFormat.PlainText for one in editor.findChildren(QLabel))
        wanted = Qt.LayoutDirection.RightToLeft if language is Language.ARABIC else Qt.LayoutDirection.LeftToRight
        assert editor.layoutDirection() == wanted


def test_nothing_typed_is_nothing_to_save(editor: SchemeEditor, qtbot: QtBot) -> None:
    assert not editor.draft.is_changed
    with qtbot.assertNotEmitted(editor.save_requested):
        editor.save()
    assert not editor.isVisible()


def test_a_label_is_added_named_and_given_a_key_without_a_mouse(editor: SchemeEditor, qtbot: QtBot) -> None:
    press(editor, Qt.Key.Key_Insert)
    form = labels(editor)
    assert form.name.hasFocus()
    QTest.keyClicks(form.name, "TIME")
    QTest.keyClick(form.name, Qt.Key.Key_Tab)
    write(form.arabic, "وقت")
    form.key.setFocus()
    QTest.keyClick(form.key, Qt.Key.Key_V)
    with qtbot.waitSignal(editor.save_requested) as saved:
        press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args is not None
    revision = saved.args[0]
    assert isinstance(revision, Revision)
    added = revision.scheme.label("entity", "TIME")
    assert added is not None
    assert (added.titles, added.key) == (Titles("وقت", ""), "V")


def test_a_key_is_taken_from_whoever_has_it_and_that_was_said_before(editor: SchemeEditor) -> None:
    form = labels(editor)
    assert "entity/ORG" in form.key.itemText(form.key.findData("2"))
    form.key.setFocus()
    QTest.keyClick(form.key, Qt.Key.Key_2)
    assert (label(editor, "PER").key, label(editor, "ORG").key) == ("2", "")


def test_a_commands_key_is_not_to_be_had(editor: SchemeEditor) -> None:
    form = labels(editor)
    assert "Everywhere" in form.key.itemText(form.key.findData("G"))
    form.key.setFocus()
    QTest.keyClick(form.key, Qt.Key.Key_G)
    assert label(editor, "PER").key == "1"


def test_a_scheme_that_wants_a_commands_key_is_told_so(qtbot: QtBot) -> None:
    scheme = verbs.rekey_label(DEFAULT_SCHEME, "entity", "PER", "G").scheme
    editor = SchemeEditor(scheme, RESERVED)
    qtbot.addWidget(editor)
    assert any("Everywhere" in one for one in said(editor))


def test_what_cannot_be_a_name_is_said_while_it_is_typed_and_never_taken(editor: SchemeEditor) -> None:
    form = labels(editor)
    usual = form.name_note.text()
    for wrong in ("ORG", "a/b", "*"):
        rewrite(form.name, wrong)
        assert form.name_note.text() != usual
        QTest.keyClick(form.name, Qt.Key.Key_Tab)
        assert label(editor, "PER")
        assert form.name.text() == "PER"
    assert not editor.draft.is_changed


def test_a_name_takes_effect_when_its_field_is_left(editor: SchemeEditor) -> None:
    form = labels(editor)
    rewrite(form.name, "شخص")
    assert not editor.draft.is_changed
    QTest.keyClick(form.name, Qt.Key.Key_Tab)
    assert [(one.old, one.new) for one in editor.draft.revision.follows] == [("PER", "شخص")]
    assert editor.draft.place == PER._replace(name="شخص")


def test_a_name_that_is_not_left_yet_is_saved_as_well(editor: SchemeEditor, qtbot: QtBot) -> None:
    rewrite(labels(editor).name, "شخص")
    with qtbot.waitSignal(editor.save_requested) as saved:
        editor.save_button.click()
    assert saved.args is not None
    assert saved.args[0].scheme.label("entity", "شخص") is not None


def test_all_that_is_typed_into_a_field_is_taken_back_at_once(editor: SchemeEditor) -> None:
    rewrite(labels(editor).english, "Human being")
    assert label(editor, "PER").titles.en == "Human being"
    editor.tree.setFocus()
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.draft.scheme == DEFAULT_SCHEME
    assert labels(editor).english.text() == "Person"


def test_parts_move_with_alt_and_the_arrows(editor: SchemeEditor) -> None:
    editor.tree.setFocus()
    press(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    layer = editor.draft.scheme.layer("entity")
    assert layer is not None
    assert [one.name for one in layer.labels][:2] == ["ORG", "PER"]
    assert editor.draft.place == PER


def test_the_tree_is_walked_by_arrows_and_the_form_follows(editor: SchemeEditor) -> None:
    editor.tree.setFocus()
    press(editor, Qt.Key.Key_Down)
    assert editor.draft.place == PER._replace(name="ORG")
    assert labels(editor).name.text() == "ORG"


def choose(editor: SchemeEditor, *titles: str) -> None:
    """Choose in the menu of further acts."""
    editor.more_menu.aboutToShow.emit()
    menu = editor.more_menu
    for title in titles:
        action = next(one for one in menu.actions() if title in one.text())
        if title == titles[-1]:
            action.trigger()
        else:
            below = action.menu()
            assert isinstance(below, QMenu)
            menu = below


def test_retiring_keeps_the_label_and_offers_it_again(editor: SchemeEditor) -> None:
    choose(editor, "Retire")
    assert label(editor, "PER").is_retired
    choose(editor, "Offer it again")
    assert not label(editor, "PER").is_retired


def test_merging_goes_to_the_other_label(editor: SchemeEditor) -> None:
    choose(editor, "Merge into", "ORG")
    assert editor.draft.scheme.label("entity", "PER") is None
    assert editor.draft.place == PER._replace(name="ORG")
    assert [(one.old, one.new, one.is_merge) for one in editor.draft.revision.follows] == [("PER", "ORG", True)]


def test_deleting_leaves_nothing_chosen_and_can_be_taken_back(editor: SchemeEditor) -> None:
    choose(editor, "Delete")
    assert editor.draft.place is None
    editor.back_button.click()
    assert editor.draft.scheme == DEFAULT_SCHEME
    assert editor.draft.place == PER


def test_colours_are_judged_and_a_half_typed_one_is_none(editor: SchemeEditor) -> None:
    form = labels(editor)
    edit = form.colour.lineEdit()
    assert edit is not None
    rewrite(edit, "#ffff")
    assert label(editor, "PER").colour == "#4477aa"
    QTest.keyClicks(edit, "00")
    assert label(editor, "PER").colour == "#ffff00"
    assert "Below 3" in form.colour_note.text()
    rewrite(edit, "#aa3377")
    assert "ORG" in form.colour_note.text()
    assert any("ORG" in one for one in said(editor))


def test_guidelines_and_examples_are_plain_text(editor: SchemeEditor) -> None:
    form = labels(editor)
    form.guideline_arabic.setFocus()
    QTest.keyClicks(form.guideline_arabic, "<b>x</b> **y**")
    form.examples.setFocus()
    QTest.keyClicks(form.examples, "sah [Layla] left")
    written = label(editor, "PER")
    assert written.guideline.ar == "<b>x</b> **y**"
    assert written.examples == (Example("sah Layla left", 4, 9),)
    QTest.keyClick(form.examples, Qt.Key.Key_Return)
    QTest.keyClicks(form.examples, "nothing")
    assert any("[brackets]" in one for one in said(editor))


def test_the_place_of_a_problem_is_one_press_away(editor: SchemeEditor) -> None:
    editor.draft.go(Part(PartKind.ATTRIBUTE, "", "certainty"))
    editor.add_part(PartKind.LINK)
    place = editor.draft.place
    assert any("LINK" in one for one in said(editor))
    editor.draft.go(PER)
    editor.problems.setFocus()
    editor.problems.setCurrentRow(0)
    QTest.keyClick(editor.problems, Qt.Key.Key_Return)
    assert editor.draft.place == place
    assert editor.isVisible()


def test_a_layer_says_what_its_spans_may_do(editor: SchemeEditor) -> None:
    editor.draft.go(Part(PartKind.LAYER, "", "entity"))
    form = editor.forms[PartKind.LAYER]
    assert isinstance(form, LayerForm)
    QTest.keyClick(form.may_overlap, Qt.Key.Key_Space)
    QTest.keyClick(form.form, Qt.Key.Key_Down)
    layer = editor.draft.scheme.layer("entity")
    assert layer is not None
    assert (layer.may_overlap, layer.form) == (False, "band")


def test_an_attribute_and_its_values(editor: SchemeEditor) -> None:
    editor.draft.go(Part(PartKind.LAYER, "", "quote"))
    editor.add_part(PartKind.ATTRIBUTE)
    form = editor.forms[PartKind.ATTRIBUTE]
    assert isinstance(form, AttributeForm)
    assert any("attribute" in one for one in said(editor))
    form.values.add_button.click()
    cell = form.values.table.item(0, 0)
    assert cell is not None
    cell.setText("دقيق")
    form.values.add_button.click()
    form.values.up_button.click()
    QTest.keyClick(form.is_required, Qt.Key.Key_Space)
    layer = editor.draft.scheme.layer("quote")
    assert layer is not None
    assert layer.attributes[-1] == AttributeType(
        "attribute",
        Titles("", ""),
        ValueKind.CHOICE,
        (("value", Titles("", "")), ("دقيق", Titles("", ""))),
        is_required=True,
    )
    form.values.remove_button.click()
    layer = editor.draft.scheme.layer("quote")
    assert layer is not None
    assert [name for name, _ in layer.attributes[-1].values] == ["دقيق"]


def test_a_link_leads_from_ticks_to_ticks(editor: SchemeEditor) -> None:
    editor.add_part(PartKind.LINK)
    form = editor.forms[PartKind.LINK]
    assert isinstance(form, LinkForm)
    form.heads.setFocus()
    QTest.keyClick(form.heads, Qt.Key.Key_Space)
    QTest.keyClick(form.tails, Qt.Key.Key_Down)
    QTest.keyClick(form.tails, Qt.Key.Key_Space)
    form.at_least.setValue(2)
    form.at_most.setValue(1)
    assert editor.draft.scheme.links[-1] == LinkType(
        "LINK", Titles("", ""), ("entity/*",), ("entity/PER",), at_most=1, at_least=2
    )
    assert any("2..1" in one for one in said(editor))


def test_a_question_about_the_document(editor: SchemeEditor) -> None:
    editor.add_part(PartKind.DOCUMENT_LABEL)
    form = editor.forms[PartKind.DOCUMENT_LABEL]
    assert isinstance(form, QuestionForm)
    form.values.add_button.click()
    QTest.keyClick(form.is_many, Qt.Key.Key_Space)
    asked = editor.draft.scheme.document_labels[-1]
    assert (asked.name, asked.is_many, [name for name, _ in asked.values]) == ("question", True, ["value"])
    form.values.remove_button.click()
    assert editor.note.isVisible()
    assert len(editor.draft.scheme.document_labels[-1].values) == 1


def test_nothing_is_taken_while_it_is_busy(editor: SchemeEditor) -> None:
    editor.set_busy("Counting…")
    press(editor, Qt.Key.Key_Insert)
    assert editor.draft.scheme == DEFAULT_SCHEME
    editor.set_busy("")
    press(editor, Qt.Key.Key_Insert)
    assert editor.draft.is_changed


def test_a_problems_place_is_found_though_names_hold_dots() -> None:
    scheme = verbs.rename_label(DEFAULT_SCHEME, "entity", "PER", "a.labels.b").scheme
    assert of_problem(scheme, "layers.entity.labels.a.labels.b") == PER._replace(name="a.labels.b")
    assert of_problem(scheme, "entity/ORG") == PER._replace(name="ORG")
    assert of_problem(Scheme(), "layers.entity") is None


OFFERS = (
    Offer("annotation.conf", "Layers: 1", "+ Label A", "The scheme will be another", "Line 3: left out"),
    Offer("<b>x</b>.json", "Layers: 1", "", "All of it", ""),
)


@pytest.fixture(params=OFFERS)
def importing(request: pytest.FixtureRequest, qtbot: QtBot) -> SchemeImportDialog:
    made = SchemeImportDialog(request.param)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_an_import_tells_what_it_does_before(importing: SchemeImportDialog) -> None:
    assert cut_off(importing) == []
    assert nameless(importing) == []
    assert importing.import_button.isEnabled()
    importing.replace_choice.click()
    assert importing.replaces
    assert importing.preview.toPlainText().startswith(("The scheme", "All of it"))
    importing.add_choice.click()
    assert importing.import_button.isEnabled() is bool(importing.preview.toPlainText().startswith("+"))
    QTest.keyClick(importing, Qt.Key.Key_Escape)
    assert not importing.isVisible()
