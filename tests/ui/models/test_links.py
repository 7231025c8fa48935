"""The links of a span as the list tells them: those that begin there first, each with its other end in words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotation.change import Edit, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document
from annotation.relation import Relation
from tests.annotation.marked_text import marked
from ui.models.links import LINK_ROLE, Column, LinksModel, rows_of
from ui.wording import isolated


def _document() -> Document:
    """سالم said both, and the first with أكد."""
    document = marked("<CUE:أكد> [PER:سالم]: «{نعم}»، ثم «{لا}»")
    relations = (
        Relation("r1", "SPEAKER", "s2", "s1"),
        Relation("r2", "CUE_OF", "s2", "s0"),
        Relation("r3", "SPEAKER", "s3", "s1"),
        Relation("r4", "ODD", "s1", "s3"),
    )
    document.apply(Edit(Kind.IMPORT, (), relations))
    return document


def test_links_that_begin_at_the_span_come_first_then_by_place() -> None:
    rows = rows_of(_document(), "s1", DEFAULT_SCHEME)
    assert [(row.relation.id, row.is_out, row.far.id) for row in rows] == [
        ("r4", True, "s3"),
        ("r1", False, "s2"),
        ("r3", False, "s3"),
    ]


def test_a_row_says_kind_direction_and_words_and_an_unknown_kind_its_name() -> None:
    model = LinksModel()
    model.show(rows_of(_document(), "s1", DEFAULT_SCHEME))
    kinds = [model.index(line, Column.KIND).data() for line in range(model.rowCount())]
    assert kinds == ["ODD", "Speaker", "Speaker"]
    assert model.index(1, Column.WORDS).data() == isolated("نعم")
    spoken = [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(2)]
    assert spoken == [f"ODD: to {isolated('لا')}", f"Speaker: from {isolated('نعم')}"]
    assert model.index(0, 0).data(LINK_ROLE) == model.row_at(0)


def test_the_same_rows_shown_again_move_nothing() -> None:
    model = LinksModel()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    for _ in range(2):
        model.show(rows_of(_document(), "s2", DEFAULT_SCHEME))
    assert len(resets) == 1
    assert model.rowCount() == 2
