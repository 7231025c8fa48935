"""What the assistant has learnt, kept in the project: gone on from, judged once, and named where it is of no use."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from annotation.change import Annotation, Edit, Kind, State, Status
from corpus.assistant_lines import read_offer
from corpus.assistant_wishes import SETTING, ListWish, Wishes, to_json
from corpus.keeping import LEARNT, keep_learnt
from corpus.learnt import Learnt, pack, unpack
from corpus.project import open_project
from tests.corpus.assistant_talk import talk
from tests.corpus.suggested_project import labels, make_project, news


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A dozen finished documents and two new ones."""
    return make_project(tmp_path / "news.tawsim")


def _keep(project: Path, content: bytes) -> None:
    with closing(open_project(project)) as opened:
        opened.store.keep_learnt(LEARNT, content)


@pytest.fixture
def kept(project: Path, tmp_path: Path) -> Learnt:
    """What was learnt of the dozen, kept in their project."""
    with talk(project, tmp_path) as assistant:
        assert assistant.hear("ready")["judged"] == 12
        path = Path(str(assistant.hear("learnt")["path"]))
    with closing(open_project(project)) as opened:
        keep_learnt(opened, path)
    assert not path.exists()
    with closing(open_project(project)) as opened:
        content = opened.store.learnt(LEARNT)
    assert content is not None
    return unpack(content, project)


def _done(project: Path, document_id: str, *, wrong: bool = False) -> None:
    """Finish a document with its labels, or with none but a wrong one."""
    with closing(open_project(project)) as opened:
        document = opened.session.open(document_id)
        first, *others = labels(document.text)
        made = [first._replace(label="ORG")] if wrong else [first, *others]
        before: tuple[Annotation, ...] = (Status(document.state), *document.spans.ordered())
        opened.session.do(Edit(Kind.SET_STATE, before, (Status(State.DONE), *made)))


def _reopen(project: Path, document_id: str) -> None:
    with closing(open_project(project)) as opened:
        document = opened.session.open(document_id)
        opened.session.do(Edit(Kind.SET_STATE, (Status(document.state),), (Status(State.STARTED),)))


def test_what_was_learnt_is_gone_on_from_without_a_training(project: Path, kept: Learnt) -> None:
    assert tuple(one.document_id for one in kept.accounts) == tuple(f"d{number}" for number in range(12))
    with talk(project) as assistant:
        assert assistant.hear("ready") == {"told": "ready", "documents": 12, "judged": 0}
        assistant.wish("offer", "d12")
        again = assistant.hear("offered")
        assert assistant.process.stdin is not None
        assistant.process.stdin.close()
        assert [one["told"] for one in assistant.hear_out()] == []
    with closing(open_project(project)) as opened:
        opened.store.keep_learnt(LEARNT, b"")
    with talk(project) as assistant:
        assistant.hear("trained")
        assistant.wish("offer", "d12")
        assert assistant.hear("offered") == again


@pytest.mark.usefixtures("kept")
def test_only_what_was_finished_since_is_judged(project: Path) -> None:
    _done(project, "d12")
    with talk(project) as assistant:
        assert assistant.hear("ready") == {"told": "ready", "documents": 13, "judged": 1}


@pytest.mark.usefixtures("kept")
def test_a_document_that_was_changed_and_finished_again_is_learnt_as_it_stands_and_judged_once(project: Path) -> None:
    for number in range(12):
        _reopen(project, f"d{number}")
    with talk(project) as assistant:
        assert assistant.hear("ready") == {"told": "ready", "documents": 0, "judged": 0}
    for number in range(12):
        _done(project, f"d{number}", wrong=True)
    with talk(project) as assistant:
        assert assistant.hear("ready") == {"told": "ready", "documents": 12, "judged": 0}
        assistant.wish("offer", "d13")
        shown, _, _, _ = read_offer(assistant.hear("offered"), news(13, is_done=False).header.text)
    assert {one.label for one in shown} == {"ORG"}


def test_documents_that_are_no_longer_there_cost_nothing(project: Path, kept: Learnt) -> None:
    _keep(project, pack(kept._replace(accounts=(kept.accounts[0]._replace(document_id="gone"), *kept.accounts[1:]))))
    with talk(project) as assistant:
        assert assistant.hear("ready") == {"told": "ready", "documents": 12, "judged": 1}


@pytest.mark.parametrize(
    ("why", "detail"),
    [("damaged", "hash"), ("damaged", "not a model"), ("newer_version", "2"), ("scheme", "entity/NER")],
)
def test_what_cannot_be_gone_on_from_is_named_and_learnt_anew(
    project: Path, kept: Learnt, why: str, detail: str
) -> None:
    content = {
        "hash": pack(kept)[:-1],
        "not a model": b"a pickle, say",
        "2": pack(kept).replace(b"tawsim-learnt 1\n", b"tawsim-learnt 2\n"),
        "entity/NER": pack(kept._replace(labels={"entity": ("NER", "PER")})),
    }[detail]
    _keep(project, content)
    with talk(project) as assistant:
        assert assistant.hear("unusable") == {"told": "unusable", "why": why, "detail": detail}
        assert assistant.hear("ready") == {"told": "ready", "documents": 12, "judged": 12}
        assistant.hear("trained")


def test_the_taggers_are_judged_by_what_they_had_not_seen(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.tawsim", finished=40)
    with talk(project, tmp_path) as assistant:
        assistant.hear("ready")
        learnt = unpack(Path(str(assistant.hear("learnt")["path"])).read_bytes(), project)
    judged = [one for one in learnt.verdicts if one.whose.suggester == "tagger"]
    of_half = sum(len(labels(news(number, is_done=True).header.text)) for number in range(20, 40))
    assert 0.8 * of_half < len(judged) < 1.2 * of_half


def test_with_other_wishes_what_was_kept_is_learnt_anew_so_that_everyone_is_measured_by_them(
    project: Path, kept: Learnt
) -> None:
    assert kept.goes_by == ""
    (project.parent / "towns.txt").write_text("بيروت\n", encoding="utf-8")
    wishes = Wishes(0.9, lists=(ListWish("towns.txt", "entity", "LOC", "towns"),))
    for wished, judged in ((Wishes(0.9), 0), (wishes, 12)):
        with closing(open_project(project)) as opened:
            opened.store.set_setting(SETTING, to_json(wished))
        with talk(project) as assistant:
            rows = assistant.hear("measured")["rows"]
            assert assistant.hear("ready")["judged"] == judged
        assert any(row[0] == "gazetteer:towns" for row in rows) is bool(judged)
