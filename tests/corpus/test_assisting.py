"""The assistant's process: it learns what is finished, answers wishes with lines, and may die at any moment."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path

import orjson
import pytest

from annotation.change import Annotation, Edit, Kind, State, Status
from annotation.span import Span
from annotation.suggest.assistant import Fault
from annotation.suggest.ordering import Order, Wanted, Why
from annotation.suggest.precision import Measured, Whose
from annotation.suggest.suggestion import Answer, from_span
from corpus.assistant_lines import NOTHING, HeldBack, Offer, plain_offer, read_held, read_offer, read_troubles
from corpus.assistant_wishes import SETTING, ListWish, Wishes, to_json
from corpus.assisting import Assisting
from corpus.errors import Reason
from corpus.figure_lines import read_figures
from corpus.learnt import unpack
from corpus.order_lines import plain_coming, plain_wanted, read_coming
from corpus.project import open_project
from tests.corpus.assistant_talk import talk
from tests.corpus.suggested_project import labels, make_project, news


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


def test_killed_in_the_middle_of_a_training_nothing_is_lost_and_it_begins_again(tmp_path: Path) -> None:
    project = make_project(tmp_path / "big.tawsim", finished=200)
    before = project.read_bytes()
    left = tmp_path / "left"
    left.mkdir()
    with talk(project, left) as assistant:
        begun = assistant.hear("training")
        assistant.process.send_signal(signal.SIGKILL)
        assert [one for one in assistant.hear_out() if one["told"] == "trained"] == []
    assert list(left.iterdir()) == []
    assert project.read_bytes() == before
    with talk(project, left) as assistant:
        assert assistant.hear("training") == begun
        assistant.hear("trained")
        assert unpack(Path(str(assistant.hear("learnt")["path"])).read_bytes(), project).models
    with closing(open_project(project)) as opened:
        assert opened.store.count() == 202


def test_the_same_documents_and_seed_give_the_same_model_to_the_byte_and_the_same_suggestions(tmp_path: Path) -> None:
    kept, answers = [], []
    for name in ("one", "two"):
        project = make_project(tmp_path / f"{name}.tawsim", finished=40)
        with talk(project, tmp_path) as assistant:
            assistant.hear("ready")
            kept.append(Path(str(assistant.hear("learnt")["path"])).read_bytes())
            assistant.wish("offer", "d41")
            answers.append(assistant.hear("offered"))
    assert kept[0] == kept[1]
    assert unpack(kept[0], tmp_path).models.keys() == {"entity"}
    assert answers[0] == answers[1]
    assert answers[0]["shown"]


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


def test_the_order_of_what_is_left_is_told_with_its_reasons_and_again_as_more_is_looked_at(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.tawsim", finished=12, new=40)
    wanted = Wanted(Order.UNCERTAIN, percent=20)
    with talk(project) as assistant:
        assistant.hear("trained")
        assistant.write(orjson.dumps(plain_wanted(wanted)) + b"\n")
        first = read_coming(assistant.hear("ordered"))
        assert (first.looked, first.left) == (0, 32)
        last = first
        while last.looked < last.left:
            last = read_coming(assistant.hear("ordered"))
        assistant.write(orjson.dumps(plain_wanted(wanted._replace(order=Order.NOVEL))) + b"\n")
        new = read_coming(assistant.hear("ordered"))
    assert [one.why for one in last.ranked].count(Why.CHANCE) == 8
    unsure = [one.share for one in last.ranked if one.why is Why.UNCERTAIN]
    assert unsure == sorted(unsure)
    assert len(unsure) == 32
    assert (new.looked, {one.why for one in new.ranked}) == (32, {Why.CHANCE, Why.NOVEL})
    assert read_coming(plain_coming(last)) == last


def test_an_offer_does_not_wait_for_the_looking(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.tawsim", finished=12, new=200)
    with talk(project) as assistant:
        assistant.hear("trained")
        assistant.write(orjson.dumps(plain_wanted(Wanted(Order.UNCERTAIN, percent=0))) + b"\n")
        assistant.hear("ordered")
        assistant.wish("offer", "d12")
        told = [assistant.hear_one()["told"]]
        while told[-1] != "offered":
            told.append(assistant.hear_one()["told"])
        looked = read_coming(assistant.hear("ordered")).looked
    assert told.count("ordered") <= 1
    assert looked < 200


def test_a_wish_for_no_order_is_refused(project: Path) -> None:
    with talk(project) as assistant:
        assistant.hear("trained")
        for wish in (
            {"wish": "order"},
            plain_wanted(Wanted()) | {"percent": "x"},
            plain_wanted(Wanted()) | {"order": "x"},
        ):
            assistant.write(orjson.dumps(wish) + b"\n")
            assistant.hear("failed")
    with pytest.raises(TypeError):
        read_coming({"told": "ordered"})


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


def test_who_is_switched_off_is_told_once(project: Path) -> None:
    told: list[Mapping[str, object]] = []
    assisting = Assisting(project, told.append)
    assisting._apprentice.assistant.switched_off["quotes"] = Fault(is_slow=True, detail="9.0 s")
    wishes = b"".join(orjson.dumps({"wish": "offer", "document": one}) + b"\n" for one in ("d12", "d13"))
    assisting.run(BytesIO(wishes))
    off = {"told": "switched_off", "suggester": "quotes", "is_slow": True, "detail": "9.0 s"}
    assert [one for one in told if one["told"] == "switched_off"] == [off]
    assert sum(one["told"] == "offered" for one in told) == 2
