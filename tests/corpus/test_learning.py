"""Learning: models that are the same again, kept whole or not at all, trained in a process that may be killed."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from random import Random

import pytest

from annotation.change import State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import new_header
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Span
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.convention import Proclitic
from annotation.suggest.reading import Reading
from corpus.errors import ReadError, Reason
from corpus.learning import CrfModel, Finished, adopt, assemble, learn
from corpus.learning_process import TrainingStopped, Wish, train_apart
from corpus.learnt import Learnt, pack, strangers, unpack
from corpus.progress import Cancelled
from corpus.project import create_project, open_project
from corpus.record import Record

_PEOPLE = ("سالم", "هشام", "مروان", "زياد", "طارق", "نبيل", "رشيد", "حسام")
_PLACES = ("عمان", "دمشق", "تونس", "بغداد", "مسقط", "الرباط")
_PATTERNS = ("قال {0} إن الطريق إلى {1} طويل .", "سافر {0} من {1} أمس .", "عاد إلى {1} كل من {0} ورفاقه .")
_SETTINGS = Settings()


def _documents(count: int, seed: int = 5) -> list[Finished]:
    """Finished documents in which a person and a place stand, marked as such."""
    random = Random(seed)
    made = []
    for number in range(count):
        text = ""
        spans: list[Span] = []
        for _ in range(6):
            names = random.choice(_PEOPLE), random.choice(_PLACES)
            sentence = random.choice(_PATTERNS).format(*names)
            for name, label in zip(names, ("PER", "LOC"), strict=True):
                start = len(text) + sentence.index(name)
                spans.append(Span(f"s{len(spans)}", (Range(start, start + len(name)),), label, "entity", name))
            text += sentence + "\n"
        made.append(Finished(f"d{number}", text, tuple(spans)))
    return made


def _learnt(count: int = 30, seed: int = 0) -> Learnt:
    return learn(_documents(count), count, _SETTINGS, seed=seed)


def _project(folder: Path, count: int = 30) -> Path:
    project = create_project(folder / "p.tawsim")
    records = [Record(new_header(one.id, one.text), (*one.spans, Status(State.DONE))) for one in _documents(count)]
    unfinished = Record(new_header("u", "قال جابر نعم"), ())
    project.store.add([*records, unfinished], maker="", at=0)
    project.close()
    return folder / "p.tawsim"


def test_the_same_documents_and_seed_make_the_same_model_to_the_byte() -> None:
    one = learn(_documents(12), 12, _SETTINGS, is_judged=True)
    assert set(one.models) == {"entity"}
    assert one.labels == {"entity": ("LOC", "PER")}
    # In this process the library's own chance goes on; in a process of its own each training begins alike.
    assert one._replace(models={}) == learn(_documents(12), 12, _SETTINGS, is_judged=True)._replace(models={})


def test_in_a_process_of_its_own_the_same_is_learnt_to_the_byte_and_suggested_alike(tmp_path: Path) -> None:
    project = _project(tmp_path)
    seen: list[tuple[int, int]] = []
    outs = [tmp_path / "one", tmp_path / "two"]
    learnt = [train_apart(Wish(project, out, ("entity",)), lambda *step: seen.append(step)) for out in outs]
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert learnt[0].documents == 30
    assert seen[-1] == (31, 31)
    offers = []
    for one in learnt:
        assistant = Assistant(_SETTINGS)
        assistant.restore(one.verdicts)
        adopt(assistant, one)
        offers.append(assistant.offer(Reading("قال جابر إن الطريق إلى حلب طويل .")))
    assert offers[0] == offers[1]
    assert {(one.surface, one.label) for one in offers[0].shown} == {("جابر", "PER"), ("حلب", "LOC")}


def test_the_taggers_are_judged_on_what_they_had_not_seen() -> None:
    learnt = _learnt()
    judged = [one for one in learnt.verdicts if one.whose.suggester == "tagger"]
    # Fifteen documents of twelve names follow the interim model.
    assert 100 < len(judged) <= 15 * 12 + 20
    assert sum(one.is_right for one in judged) > 0.8 * len(judged)


def test_what_was_learnt_is_read_as_it_was_kept() -> None:
    learnt = _learnt(8)
    assert unpack(pack(learnt), Path("m")) == learnt
    assert pack(unpack(pack(learnt), Path("m"))) == pack(learnt)


@pytest.mark.parametrize("harm", ["cut", "changed", "newer", "other", "empty"])
def test_what_is_damaged_or_newer_is_named_and_never_run(harm: str) -> None:
    content = pack(_learnt(8))
    harmed = {
        "cut": content[:-5],
        "changed": content[:-9] + b"x" + content[-8:],
        "newer": content.replace(b"tawsim-learnt 1\n", b"tawsim-learnt 2\n"),
        "other": b'{"id": 1}\n',
        "empty": b"",
    }[harm]
    with pytest.raises(ReadError) as refused:
        unpack(harmed, Path("m"))
    assert refused.value.reason is (Reason.NEWER_VERSION if harm == "newer" else Reason.DAMAGED)


def test_a_model_of_another_scheme_is_named_by_its_labels() -> None:
    learnt = _learnt(8)
    assert strangers(learnt, DEFAULT_SCHEME) == ()
    assert strangers(learnt, Scheme()) == (("entity", "LOC"), ("entity", "PER"))


def test_the_assistant_of_a_project_knows_what_is_finished_and_what_was_learnt(tmp_path: Path) -> None:
    path = _project(tmp_path)
    learnt = train_apart(Wish(path, tmp_path / "out", ("entity",)))
    project = open_project(path)
    one, other = assemble(project.store, _SETTINGS, learnt), assemble(project.store, _SETTINGS)
    project.close()
    reading = Reading("قال جابر إن الطريق إلى عمان طويل .")
    assert {each.surface for each in one.offer(reading).shown} == {"جابر", "عمان"}
    assert {each.surface for each in other.offer(reading).shown} == {"عمان"}
    assert not one.is_training_due
    assert 0 < one.novelty(reading) < 1
    assert one.novelty(Reading("،")) == 0


def test_nothing_finished_is_nothing_learnt(tmp_path: Path) -> None:
    learnt = train_apart(Wish(_project(tmp_path, 0), tmp_path / "out", ("entity",)))
    assert (learnt.documents, learnt.models, learnt.verdicts) == (0, {}, ())
    adopt(Assistant(_SETTINGS), learnt)


def test_killed_while_training_nothing_is_lost_and_it_starts_again(tmp_path: Path) -> None:
    project, out = _project(tmp_path), tmp_path / "out"
    out.write_bytes(b"the old one")
    before = project.read_bytes()

    def kill(done: int, total: int) -> None:
        if done == total - 1:
            for child in _children():
                os.kill(child, signal.SIGKILL)

    with pytest.raises(TrainingStopped):
        train_apart(Wish(project, out, ("entity",)), kill)
    assert out.read_bytes() == b"the old one"
    assert project.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out", "p.tawsim"]
    assert train_apart(Wish(project, out, ("entity",))).documents == 30


def test_cancelled_it_leaves_nothing_behind(tmp_path: Path) -> None:
    project, out = _project(tmp_path), tmp_path / "out"

    def cancel(*_: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        train_apart(Wish(project, out, ("entity",)), cancel)
    assert _children() == []
    assert not out.exists()


def test_a_project_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refused:
        train_apart(Wish(tmp_path / "no.tawsim", tmp_path / "out", ("entity",)))
    assert refused.value.reason is Reason.NOT_FOUND


def test_the_convention_that_was_learnt_is_told() -> None:
    text = "عاد سالم لعمان ثم زار عمان مرة ولعمان أخرى"
    spans = tuple(
        Span(f"s{start}", (Range(start, start + 4),), "LOC", "entity", "عمان")
        for start in range(len(text))
        if text.startswith("عمان", start)
    )
    learnt = learn([Finished("d", text, spans)], 1, _SETTINGS, is_judged=True)
    assert learnt.proclitic is Proclitic.OUTSIDE


def test_a_model_holds_its_own_bytes() -> None:
    model = CrfModel(bytes(bytearray(_learnt(8).models["entity"])))
    assert model.tag([["b", "w=قال"]])[0].tag == "O"


def _children() -> list[int]:
    """The process ids of this process's children that still run."""
    tasks = Path("/proc/self/task")
    return [int(one) for task in tasks.iterdir() for one in (task / "children").read_text().split()]
