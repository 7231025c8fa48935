"""What the window says: a sentence for every reason and act, in both languages, safe from what users put into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotation.change import Change, DocumentLabel, Edit, Kind, Note, State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import EditRefused
from annotation.ranges import Range
from annotation.span import Origin, Span
from corpus.errors import ReadProblem, Reason, WriteError
from tests.ui.looks import wearing
from ui import wording
from ui.i18n import Digits, Language
from ui.reasons import REASONS

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    spoken = Language(request.param)
    with wearing(spoken, is_dark=False, digits=Digits.LATIN):
        yield spoken


@pytest.fixture
def english() -> Iterator[None]:
    with wearing(Language.ENGLISH, is_dark=False):
        yield


def span(surface: str, start: int = 0, name: str = "PER") -> Span:
    return Span(f"s{start}", (Range(start, start + len(surface)),), name, "entity", surface)


def one_edit(kind: Kind, *after: Span | Status | Note | DocumentLabel) -> Change:
    return Change("c1", kind, {"d1": Edit(kind, (), after)})


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_says_what_happened_and_what_to_do(reason: Reason, language: Language) -> None:
    trouble = wording.trouble(reason, Path("attic/خبر.txt"), "cp1256")
    for sentence in trouble:
        assert sentence.endswith((".", "؟", "?"))
        assert "{" not in sentence
    if language is Language.ARABIC:
        assert trouble.what not in {pair.what for pair in REASONS.values()}
    assert "attic" not in str(trouble)


@pytest.mark.usefixtures("language")
def test_braces_and_percent_signs_in_a_name_stay_what_they_are() -> None:
    assert "{file} 100%n.txt" in wording.trouble(Reason.IS_EMPTY, Path("{file} 100%n.txt"), "{detail}").what


@pytest.mark.usefixtures("language")
def test_every_state_and_origin_has_a_word_of_its_own() -> None:
    assert len({wording.state(one) for one in State}) == len(State)
    assert len({wording.origin(one) for one in Origin}) == len(Origin)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("kind", Kind)
def test_every_act_has_words(kind: Kind) -> None:
    said = wording.step(one_edit(kind, span("ليلى")), "d1", DEFAULT_SCHEME)
    assert said.strip()
    assert "{" not in said
    assert "\n" not in said


@pytest.mark.usefixtures("english")
def test_a_step_says_label_and_words() -> None:
    change = one_edit(Kind.ADD_SPAN, span("ليلى\nالأولى"))
    assert wording.step(change, "d1", DEFAULT_SCHEME) == "Person: \u2068ليلى الأولى\u2069"
    many = one_edit(Kind.RELABEL, span("ليلى"), span("منى", 9))
    assert wording.step(many, "d1", DEFAULT_SCHEME) == "Changed to Person: 2 spans"
    state = one_edit(Kind.SET_STATE, Status(State.DONE))
    assert wording.step(state, "d1", DEFAULT_SCHEME) == "Document: Done"
    topic = one_edit(Kind.SET_DOCUMENT_LABEL, DocumentLabel("topic", "sport"))
    assert wording.step(topic, "d1", DEFAULT_SCHEME) == "Labelled the document: \u2068Topic: Sport\u2069"


@pytest.mark.usefixtures("english")
def test_a_step_over_several_documents_says_so() -> None:
    edit = Edit(Kind.EVERYWHERE, (), (span("ليلى"),))
    change = Change("c1", Kind.EVERYWHERE, {"d1": edit, "d2": edit, "d3": edit})
    assert wording.step(change, "d1", DEFAULT_SCHEME).endswith("(and in 2 other documents)")


@pytest.mark.usefixtures("english")
def test_a_label_the_scheme_does_not_know_keeps_its_name() -> None:
    assert wording.label(DEFAULT_SCHEME, "entity", "SHIP") == "SHIP"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (-5_000, "just now"),
        (4_999, "just now"),
        (5_000, "5 seconds ago"),
        (60_000, "1 minute ago"),
        (7_200_000, "2 hours ago"),
    ],
)
def test_times_are_told_from_now(passed: int, said: str) -> None:
    assert wording.ago(1_000_000_000_000 - passed, 1_000_000_000_000) == said


@pytest.mark.usefixtures("english")
def test_longer_ago_is_told_by_date() -> None:
    assert wording.ago(0, 1_000_000_000_000).startswith("01/01/1970")


@pytest.mark.usefixtures("english")
def test_a_refused_record_is_named_by_file_and_line() -> None:
    problem = ReadProblem(Reason.KEY_MISSING, Path("a/b.jsonl"), 17, "text")
    assert wording.problem(problem) == "\u2068b.jsonl\u2069, line 17: The key \u2068text\u2069 is missing."


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("error", [WriteError(Reason.DISK_FULL, Path("x.jsonl")), EditRefused("no"), OSError(5, "io")])
def test_every_error_has_two_sentences(error: BaseException) -> None:
    assert all(wording.failure(error))


@pytest.mark.usefixtures("english")
def test_an_import_says_what_was_kept_and_what_was_refused() -> None:
    assert wording.imported(3, 0) == "3 documents imported."
    assert wording.imported(1, 2) == "1 document imported. 2 records refused."


def test_long_words_are_cut_and_say_so() -> None:
    assert wording.shortened("ا" * 41) == "ا" * 39 + "…"
    assert wording.shortened("ا" * 40) == "ا" * 40
