"""What a change of the scheme touches is told before it is made: what follows, what goes, what stays unoffered."""

from __future__ import annotations

import pytest

from annotation import scheme_edits as verbs
from annotation.change import Change, Kind, SchemeStep
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import Scheme
from annotation.scheme_revision import Revision
from corpus.examples import live_examples
from corpus.relabel import Impact
from corpus.scheme_survey import Survey, survey
from corpus.store.memory import MemoryStore
from tests.corpus.samples import ids, rich_record


@pytest.fixture
def store() -> MemoryStore:
    made = MemoryStore(ids())
    made.apply(Change("c0", Kind.SCHEME, at=1, scheme=SchemeStep(Scheme(), DEFAULT_SCHEME)), {})
    made.add([rich_record("a"), rich_record("b")], maker="", at=0)
    return made


def test_titles_and_colours_touch_no_mark(store: MemoryStore) -> None:
    revision = verbs.recolour(DEFAULT_SCHEME, "entity", "PER", "#000000")
    assert survey(store, DEFAULT_SCHEME, revision).is_quiet


def test_a_rename_carries_every_span_of_the_name(store: MemoryStore) -> None:
    revision = verbs.rename_label(DEFAULT_SCHEME, "entity", "PER", "شخص")
    assert survey(store, DEFAULT_SCHEME, revision) == Survey(Impact(documents=2, spans=4), Impact())


def test_what_is_retired_stays_and_is_counted(store: MemoryStore) -> None:
    revision = verbs.retire_label(DEFAULT_SCHEME, "entity", "PER")
    found = survey(store, DEFAULT_SCHEME, revision)
    assert found.carried == Impact()
    assert (found.kept.documents, found.kept.spans) == (2, 4)


def test_renamed_and_retired_together_are_told_apart(store: MemoryStore) -> None:
    revision = verbs.rename_label(DEFAULT_SCHEME, "entity", "PER", "شخص").then(
        lambda scheme: verbs.retire_layer(scheme, "quote")
    )
    found = survey(store, DEFAULT_SCHEME, revision)
    assert (found.carried.spans, found.kept.spans) == (4, 2)


def test_a_foreign_scheme_leaves_the_marks_as_they_are(store: MemoryStore) -> None:
    found = survey(store, DEFAULT_SCHEME, Revision(Scheme(attributes=())))
    assert found.carried == Impact()
    assert (found.kept.documents, found.kept.spans, found.kept.relations, found.kept.labels) == (2, 6, 2, 4)


def test_live_examples_are_a_few_spans_of_different_words_from_several_documents(store: MemoryStore) -> None:
    found = live_examples(store, "entity", "PER", most=3)
    assert [one.document_id for one in found] == ["a", "a"]
    assert [one.line.hit for one in found] == ["محمد 😡 ف", "محمد"]
    assert all(one.line.left and one.line.right for one in found)


def test_the_document_one_works_in_is_the_last_to_be_asked(store: MemoryStore) -> None:
    assert {one.document_id for one in live_examples(store, "entity", "PER", beside="a")} == {"b"}
    assert {one.document_id for one in live_examples(store, "sentiment", "POS", beside="a")} == set()
