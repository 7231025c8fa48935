"""The assistant's process: it learns what is finished, answers wishes with lines, and may die at any moment."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotation.change import Annotation, Edit, Kind, State, Status
from annotation.span import Span
from annotation.suggest.precision import Measured, Whose
from annotation.suggest.suggestion import Answer, from_span
from corpus.assistant_lines import NOTHING, HeldBack, Offer, plain_offer, read_held, read_offer, read_troubles
from corpus.assistant_wishes import SETTING, ListWish, Wishes, to_json
from corpus.errors import Reason
from corpus.figure_lines import read_figures
from corpus.project import open_project
from tests.corpus.suggested_project import labels, make_project, news

Said = Mapping[str, Any]


class Talk:
    """What is said to the process and what it answers."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    def wish(self, wish: str, document_id: str) -> None:
        """Write a wish."""
        self.write(json.dumps({"wish": wish, "document": document_id}).encode() + b"\n")

    def write(self, line: bytes) -> None:
        """Write whatever it is."""
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def hear(self, told: str) -> Said:
        """Read until that fact is told."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: Said = json.loads(line)
            if said["told"] == told:
                return said
        raise AssertionError(f"{told} was not told")


@contextmanager
def talk(path: Path) -> Iterator[Talk]:
    """The process at work on a project."""
    command = [sys.executable, "-m", "corpus.assisting", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Talk(process)
        finally:
            process.kill()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A dozen finished documents and two new ones."""
    return make_project(tmp_path / "news.tawsim")


def test_it_learns_what_is_finished_and_suggests_it_in_the_rest(project: Path) -> None:
    text = news(12, is_done=False).header.text
    with talk(project) as assistant:
        assert assistant.hear("ready")["documents"] == 12
        assistant.wish("offer", "d12")
        said = assistant.hear("offered")
    shown, forms, rejected, nested = read_offer(said, text)
    assert [(one.start, one.end, one.label) for one in shown] == [
        (one.start, one.end, one.label) for one in labels(text)
    ]
    assert all(one.probability is not None and one.probability >= 0.8 for one in shown)
    surfaces = dict(zip(forms, (one.surface for one in shown), strict=True))
    assert len(surfaces) == 3
    assert [surfaces[form] for form in forms] == [one.surface for one in shown]
    assert (rejected, nested) == (frozenset(), frozenset())


def test_what_was_said_no_to_is_not_offered_again(project: Path) -> None:
    text = news(12, is_done=False).header.text
    first = labels(text)[0]
    with closing(open_project(project)) as opened:
        opened.store.reject("d12", [Answer(first.ranges, first.layer, first.label)], maker="me", at=1)
    with talk(project) as assistant:
        assistant.hear("ready")
        assistant.wish("offer", "d12")
        shown, _, rejected, _ = read_offer(assistant.hear("offered"), text)
    assert {one.answer for one in shown} == {Answer(one.ranges, one.layer, one.label) for one in labels(text)[1:]}
    assert rejected == {Answer(first.ranges, first.layer, first.label)}


def test_a_document_that_is_finished_meanwhile_is_judged_and_learnt(project: Path) -> None:
    with talk(project) as assistant:
        assistant.hear("ready")
        with closing(open_project(project)) as opened:
            document = opened.session.open("d12")
            after: tuple[Annotation, ...] = (*labels(document.text), Status(State.DONE))
            opened.session.do(Edit(Kind.SET_STATE, (Status(State.NEW),), after))
            assistant.wish("finish", "d12")
            rows = assistant.hear("measured")["rows"]
    assert isinstance(rows, list)
    judged = {(layer, label): (right, judged) for _, layer, label, right, judged, _ in rows if layer == "entity"}
    assert judged.keys() == {("entity", "PER"), ("entity", "LOC")}
    assert all(0 < right <= count for right, count in judged.values())


def test_the_figures_account_for_every_document_that_was_judged(project: Path) -> None:
    with talk(project) as assistant:
        assistant.hear("ready")
        assistant.wish("figures", "")
        found = read_figures(assistant.hear("figures"))
    assert found.documents == 12
    assert found.labels == sum(len(labels(news(number, is_done=True).header.text)) for number in range(12))
    assert found.actions.by_form < found.actions.everywhere < found.actions.hand
    everybody = found.rows[0].whole
    assert everybody.labels == found.labels
    assert 0 < everybody.right <= everybody.shown
    # They came labelled: nobody was timed.
    assert found.pace.seconds_saved is None


def test_an_offer_says_what_is_held_back_and_who_is_silent() -> None:
    silent = {Whose("repeats", "entity", "PER"): Measured(12, 20)}
    held = HeldBack({"silent": 2, "unlikely": 1}, silent)
    said = orjson.loads(orjson.dumps(plain_offer(Offer("d1", 3, NOTHING, held))))
    assert read_held(said) == held
    with pytest.raises(TypeError):
        read_held({"told": "offered"})


def test_a_wish_that_cannot_be_answered_costs_no_other(project: Path) -> None:
    with talk(project) as assistant:
        assistant.hear("ready")
        assistant.write(b"no json\n")
        assistant.hear("failed")
        assistant.wish("offer", "nobody")
        assert assistant.hear("failed")["document"] == "nobody"
        assistant.wish("offer", "d12")
        assistant.hear("offered")


def test_it_ends_when_nobody_wishes_any_more_and_says_when_there_is_no_project(project: Path, tmp_path: Path) -> None:
    with talk(project) as assistant:
        assistant.hear("ready")
        assert assistant.process.stdin is not None
        assistant.process.stdin.close()
        assert assistant.process.wait(60) == 0
    with talk(tmp_path / "none.tawsim") as assistant:
        assistant.hear("failed")
        assert assistant.process.wait(60) == 2


def test_killed_at_any_moment_it_harms_nothing_and_learns_again(project: Path) -> None:
    for told in ("learning", "ready"):
        with talk(project) as assistant:
            assistant.hear(told)
            assistant.process.send_signal(signal.SIGKILL)
    with talk(project) as assistant:
        assert assistant.hear("ready")["documents"] == 12
    with closing(open_project(project)) as opened:
        assert opened.store.count() == 14


def test_same_documents_same_suggestions(project: Path) -> None:
    answers = []
    for _ in range(2):
        with talk(project) as assistant:
            assistant.hear("trained")
            assistant.wish("offer", "d13")
            answers.append(assistant.hear("offered"))
    assert answers[0] == answers[1]


def test_it_goes_by_what_the_project_wishes_and_says_what_it_could_not_have(project: Path) -> None:
    (project.parent / "towns.txt").write_text("بيروت\n", encoding="utf-8")
    lists = (ListWish("towns.txt", "entity", "LOC", "towns"), ListWish("gone.txt", "entity", "LOC", "gone"))
    wishes = Wishes(off=frozenset({"repeats", "tagger", "pipeline:mute"}), lists=lists)
    text = news(12, is_done=False).header.text
    own = [from_span(one, "pipeline:mine") for one in labels(text) if one.label == "PER"]
    mute = [from_span(one, "pipeline:mute") for one in labels(text)]
    with closing(open_project(project)) as opened:
        opened.store.set_setting(SETTING, to_json(wishes))
        opened.store.replace_suggestions("d12", "pipeline:mine", own)
        opened.store.replace_suggestions("d12", "pipeline:mute", mute)
    with talk(project) as assistant:
        troubles = read_troubles(assistant.hear("troubled")["rows"])
        clitics = assistant.hear("clitics")
        rows = assistant.hear("measured")["rows"]
        assistant.wish("offer", "d12")
        shown, *_ = read_offer(assistant.hear("offered"), text)
    assert [(one.reason, one.path.name) for one in troubles] == [(Reason.NOT_FOUND, "gone.txt")]
    assert clitics["inside"] == clitics["outside"] == 0
    assert [row[:3] for row in rows] == [["gazetteer:towns", "entity", "LOC"]]
    assert {(one.label, one.suggester) for one in shown} == {("LOC", "gazetteer:towns"), ("PER", "pipeline:mine")}
    assert [one.answer for one in shown] == [from_span(one).answer for one in labels(text)]


def test_a_pipeline_is_measured_as_everybody_is(project: Path) -> None:
    wrong = {number: [from_span(one, "pipeline:mine") for one in _misjudged(number)] for number in range(14)}
    with closing(open_project(project)) as opened:
        for number, offered in wrong.items():
            opened.store.replace_suggestions(f"d{number}", "pipeline:mine", offered)
    with talk(project) as assistant:
        assistant.hear("measured")
        assistant.wish("offer", "d12")
        shown, *_ = read_offer(assistant.hear("offered"), news(12, is_done=False).header.text)
    # It has been wrong with all of them by now, and everybody else right.
    assert "pipeline:mine" not in {one.suggester for one in shown}


def _misjudged(number: int) -> list[Span]:
    return [one._replace(label="ORG") for one in labels(news(number, is_done=False).header.text)]


def test_an_answer_that_does_not_fit_the_text_is_noticed() -> None:
    with pytest.raises(TypeError):
        read_offer({"told": "offered"}, "نص")
    said = {
        "shown": [[[[0, 9]], "entity", "PER", "repeats", 0.9, 0.9, [], ""]],
        "forms": [0],
        "rejected": [],
        "nested": [],
    }
    with pytest.raises(ValueError, match="outside"):
        read_offer(said, "نص")
