"""The list of spans follows each edit by its own rows, and always equals the document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotation import edits
from annotation.change import Edit
from annotation.document import Document, new_header
from annotation.identity import IdSource
from ui.models.spans import Column, SpansModel, one_line
from ui.wording import isolated

TEXT = "قال محمد إن القاهرة جميلة وقالت ليلى"
LABELS = (("entity", "PER"), ("entity", "LOC"), ("quote", "QUOTE"))

acts = st.tuples(
    st.sampled_from(["add", "delete", "resize", "relabel"]),
    st.integers(0, len(TEXT) - 2),
    st.integers(1, 9),
    st.sampled_from(LABELS),
    st.integers(0, 30),
)


def wish(document: Document, ids: IdSource, act: tuple[str, int, int, tuple[str, str], int]) -> Edit | None:
    kind, start, length, (layer, label), which = act
    ranges = [(start, min(start + length, len(TEXT)))]
    spans = document.spans.ordered()
    if kind == "add" or not spans:
        return edits.add_span(document, ids, ranges, layer, label)
    span = spans[which % len(spans)]
    if kind == "delete":
        return edits.delete_spans(document, [span.id])
    if kind == "resize":
        return edits.resize(document, span.id, ranges) if span.ranges != tuple(ranges) else None
    return edits.relabel(document, [span.id], layer, label) if (span.layer, span.label) != (layer, label) else None


@given(st.lists(acts, max_size=25))
def test_rows_equal_the_document_after_each_edit(wanted: list[tuple[str, int, int, tuple[str, str], int]]) -> None:
    document = Document(new_header("d", TEXT))
    ids = IdSource()
    model = SpansModel()
    model.show_document(document)
    for act in wanted:
        edit = wish(document, ids, act)
        if edit is None:
            continue
        document.apply(edit)
        model.on_changed(document, edit)
        assert [model.span_at(line) for line in range(model.rowCount())] == document.spans.ordered()


def test_one_span_more_is_one_row_more_and_no_reset() -> None:
    document = Document(new_header("d", TEXT))
    ids = IdSource()
    model = SpansModel()
    model.show_document(document)
    resets: list[object] = []
    inserted: list[int] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.rowsInserted.connect(lambda _parent, first, _last: inserted.append(first))
    for start in (10, 0, 20):
        edit = edits.add_span(document, ids, [(start, start + 3)], "entity", "PER")
        document.apply(edit)
        model.on_changed(document, edit)
    assert (resets, inserted) == ([], [0, 0, 2])


def test_a_label_is_called_by_its_title_and_an_unknown_one_by_its_name() -> None:
    document = Document(new_header("d", TEXT))
    ids = IdSource()
    for label in ("PER", "STRANGE"):
        document.apply(edits.add_span(document, ids, [(4, 8)], "entity", label))
    model = SpansModel()
    model.set_styles({}, {("entity", "PER"): "شخص"})
    model.show_document(document)
    assert [model.index(line, Column.LABEL).data() for line in range(2)] == ["شخص", "STRANGE"]
    assert model.index(0, Column.SURFACE).data() == isolated("محمد")


def test_a_long_surface_is_shown_by_its_beginning_on_one_line() -> None:
    assert one_line("a\nb") == "a b"
    assert one_line("ab" * 500).endswith("…")
    assert len(one_line("ab" * 500)) < 130
