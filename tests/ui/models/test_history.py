"""The list of steps follows do, undo and redo row by row, and always equals the history."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotation import edits
from annotation.change import Change
from annotation.document import new_header
from corpus.record import Record
from corpus.session import Session
from corpus.store.memory import MemoryStore
from ui.models.history import HistoryModel

TEXT = "قال محمد إن القاهرة جميلة"


def words(change: Change, _document_id: str) -> str:
    return change.kind.value


def session() -> Session:
    store = MemoryStore()
    store.add([Record(new_header("d", TEXT))], maker="", at=0)
    made = Session(store)
    made.open("d")
    return made


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(["do", "do", "undo", "redo"]), max_size=40))
def test_rows_equal_the_history_after_each_act(acts: list[str]) -> None:
    work = session()
    document, history = work.document, work.history
    assert document is not None
    assert history is not None
    model = HistoryModel(words)
    model.show_history("d", history)
    for place, act in enumerate(acts):
        if act == "do":
            change: Change | None = work.do(
                edits.add_span(document, work.ids, [(place % 20, place % 20 + 2)], "entity", "PER")
            )
        else:
            change = work.undo() if act == "undo" else work.redo()
        if change is not None:
            model.on_changed(change, history)
        assert model.steps() == history.steps()
        assert model.done == sum(not step.is_undone for step in history.steps())


def test_a_new_act_takes_only_the_undone_rows_away() -> None:
    work = session()
    document, history = work.document, work.history
    assert document is not None
    assert history is not None
    model = HistoryModel(words)
    model.show_history("d", history)
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(None))
    for start in (0, 4):
        model.on_changed(work.do(edits.add_span(document, work.ids, [(start, start + 3)], "entity", "PER")), history)
    back = work.undo()
    assert back is not None
    model.on_changed(back, history)
    assert [model.index(line).data() for line in range(model.rowCount())] == ["add_span", "add_span"]
    model.on_changed(work.do(edits.add_span(document, work.ids, [(9, 11)], "entity", "LOC")), history)
    assert model.rowCount() == 2
    assert resets == []
