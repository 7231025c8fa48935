"""A document changes through one door, which does all of an edit or nothing of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import Annotation, DocumentLabel, Edit, Kind, Note, State, Status
from annotation.document import Document, EditRefused, arranged, new_header, text_sha256
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Span

TEXT = "قال محمد في القاهرة 😡"


def span(key: str, start: int, end: int, label: str = "PER") -> Span:
    return Span(key, (Range(start, end),), label, "entity", TEXT[start:end])


ONE, TWO = span("s1", 0, 3), span("s2", 4, 8)
LINK = Relation("r1", "SPEAKER", "s1", "s2")


def document(*marked: Annotation) -> Document:
    return Document(new_header("d", TEXT), marked)


def edit(before: tuple[Annotation, ...], after: tuple[Annotation, ...]) -> Edit:
    return Edit(Kind.RELABEL, before, after)


REFUSED: dict[str, Edit] = {
    "an empty edit": edit((), ()),
    "a span that is not there": edit((span("s9", 0, 3),), ()),
    "a span that is there otherwise": edit((ONE._replace(label="LOC"),), ()),
    "the same span twice": edit((ONE, ONE), ()),
    "an id that is taken": edit((), (span("s1", 4, 8),)),
    "an id taken by a relation": edit((), (span("r1", 4, 8),)),
    "one id twice": edit((), (span("s7", 4, 8), span("s7", 0, 3))),
    "a span past the end": edit((), (Span("s7", (Range(0, 500),), "PER", "entity", TEXT),)),
    "a span before the start": edit((), (Span("s7", (Range(-2, 3),), "PER", "entity", TEXT[0:3]),)),
    "an empty span": edit((), (Span("s7", (Range(3, 3),), "PER", "entity", ""),)),
    "crossing ranges": edit((), (Span("s7", (Range(0, 5), Range(4, 8)), "PER", "entity", TEXT[0:8]),)),
    "another text": edit((), (Span("s7", (Range(0, 3),), "PER", "entity", "xxx"),)),
    "a link to nothing": edit((), (Relation("r2", "SPEAKER", "s1", "s9"),)),
    "a link to what goes": edit((TWO, LINK), (Relation("r2", "SPEAKER", "s1", "s2"),)),
    "a span that is linked": edit((TWO,), ()),
    "a label twice": edit((), (DocumentLabel("a", "b"),)),
    "one label two times": edit((), (DocumentLabel("a", "c"), DocumentLabel("a", "c"))),
    "a note over a note": edit((), (Note("new"),)),
    "a state over a state": edit((), (Status(State.DONE),)),
    "two notes": edit((Note("old"),), (Note("new"), Note("newer"))),
    "a good one with a bad one": edit((), (span("s8", 4, 8), Relation("r2", "SPEAKER", "s1", "s9"))),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_does_not_fit_is_refused_whole(what: str) -> None:
    full = document(ONE, TWO, LINK, DocumentLabel("a", "b"), Note("old"), Status(State.FLAGGED))
    before = tuple(full.annotations())
    with pytest.raises(EditRefused, match=r"^d: "):
        full.apply(REFUSED[what])
    assert tuple(full.annotations()) == before
    assert full.relations_of("s1") == full.relations_of("s2") == [LINK]


MARKED = (ONE, TWO, LINK, DocumentLabel("b", "2"), DocumentLabel("b", "1"), DocumentLabel("c", "1"))
STEPS = (
    edit((ONE,), (ONE._replace(label="LOC"),)),
    edit((TWO, LINK), ()),
    edit((LINK,), (Relation("r1", "SPEAKER", "s2", "s2"),)),
    edit((DocumentLabel("b", "2"), DocumentLabel("b", "1")), (DocumentLabel("b", "3"), DocumentLabel("a", "1"))),
    edit((), (Note("x"), Status(State.DONE))),
    edit((ONE,), (span("s1", 4, 8), span("s5", 0, 2))),
)


@pytest.mark.parametrize("what", [what for what in REFUSED if REFUSED[what].after])
def test_a_document_comes_with_what_an_edit_could_put_into_an_empty_one(what: str) -> None:
    header, coming = new_header("d", TEXT), REFUSED[what].after
    expected = Document(header)
    try:
        expected.apply(edit((), coming))
    except EditRefused:
        with pytest.raises(EditRefused, match=r"^d: "):
            arranged(header, coming)
    else:
        assert list(arranged(header, coming).annotations()) == list(expected.annotations())


@given(st.permutations([TWO, ONE, span("s0", 0, 8), span("s3", 4, 8, "LOC"), LINK, Note("n"), Status(State.DONE)]))
def test_what_comes_is_arranged_in_the_one_order(coming: list[Annotation]) -> None:
    expected = Document(new_header("d", TEXT))
    expected.apply(edit((), tuple(coming)))
    assert list(document(*coming).annotations()) == list(expected.annotations())
    assert list(arranged(expected.header, coming).annotations()) == list(expected.annotations())


def test_an_edit_and_its_inverse_leave_what_was_there() -> None:
    for step in STEPS:
        one = document(*MARKED)
        was = tuple(one.annotations())
        one.apply(step)
        assert tuple(one.annotations()) != was
        one.apply(step.inverse(Kind.UNDO))
        assert tuple(one.annotations()) == was
        one.apply(step.again(Kind.REDO))
        assert all(one.has(each) for each in step.after)


def test_a_prepared_edit_comes_to_the_same_as_one_done_at_once() -> None:
    for step in STEPS:
        one, other = document(*MARKED), document(*MARKED)
        prepared = one.prepare(step)
        assert tuple(one.annotations()) == tuple(other.annotations())
        one.apply(prepared)
        other.apply(step)
        assert tuple(one.annotations()) == tuple(other.annotations())
        assert [one.relations_of(key) for key in ("s1", "s2")] == [other.relations_of(key) for key in ("s1", "s2")]
        one.apply(step.inverse(Kind.UNDO))
        other.apply(step.inverse(Kind.UNDO))
        assert tuple(one.annotations()) == tuple(other.annotations())


def test_what_was_prepared_before_another_edit_is_refused() -> None:
    one = document(*MARKED)
    prepared = one.prepare(STEPS[0])
    one.apply(STEPS[4])
    before = tuple(one.annotations())
    with pytest.raises(EditRefused, match="changed since"):
        one.apply(prepared)
    assert tuple(one.annotations()) == before


@pytest.mark.parametrize("what", REFUSED)
def test_what_does_not_fit_cannot_be_prepared(what: str) -> None:
    full = document(ONE, TWO, LINK, DocumentLabel("a", "b"), Note("old"), Status(State.FLAGGED))
    with pytest.raises(EditRefused, match=r"^d: "):
        full.prepare(REFUSED[what])


def test_what_is_marked_is_told_in_one_order() -> None:
    full = document(Status(State.DONE), LINK, Note("n"), DocumentLabel("b", "x"), DocumentLabel("a", "y"), TWO, ONE)
    assert list(full.annotations()) == [
        ONE,
        TWO,
        LINK,
        DocumentLabel("a", "y"),
        DocumentLabel("b", "x"),
        Note("n"),
        Status(State.DONE),
    ]
    assert list(document().annotations()) == []
    assert list(Document(full.header, full.annotations()).annotations()) == list(full.annotations())


def test_a_link_to_itself_can_be_taken_away() -> None:
    loop = Relation("r9", "SAME", "s1", "s1")
    one = document(ONE, loop)
    one.apply(edit((ONE, loop), ()))
    assert list(one.annotations()) == []


@given(st.text())
def test_the_text_is_kept_as_it_came_with_its_hash(text: str) -> None:
    header = new_header("d", text)
    assert Document(header).text == text
    assert header.sha256 == text_sha256(text)


def test_a_lone_surrogate_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        new_header("d", "a\ud800")
