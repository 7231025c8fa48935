"""Learning: models that are the same again, and kept whole or not at all."""

from __future__ import annotations

from pathlib import Path
from random import Random

import orjson
import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Span
from annotation.suggest import features
from annotation.suggest.account import Work, account
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.pace import Pace
from annotation.suggest.reading import Reading
from corpus.errors import ReadError, Reason
from corpus.learning import CrfModel, Finished, labels_in, train
from corpus.learnt import Learnt, named, pack, strangers, unpack

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


def _learnt(count: int = 8) -> Learnt:
    """What is learnt from so many documents, each judged before it is learnt."""
    assistant = Assistant(_SETTINGS, keeps_lessons=True)
    documents = _documents(count)
    accounts = []
    for one in documents:
        reading = Reading(one.text)
        judged = assistant.finish(one.id, reading, one.spans)
        assert judged is not None
        work = Work(reading, one.spans, judged.offered, judged.choice.shown)
        accounts.append(account(one.id, work, _SETTINGS.layers, Pace(1, 2, 3, 4)))
    lessons = assistant.lessons()
    models = {layer: train(each) for layer, each in lessons.items()}
    known = tuple(accounts), tuple(assistant.verdicts)
    return Learnt(0, assistant.vocabulary.size, labels_in(lessons), models, *known)


def test_a_layer_without_labels_has_no_model() -> None:
    learnt = _learnt()
    assert set(learnt.models) == {"entity"}
    assert learnt.labels == {"entity": ("LOC", "PER")}


def test_what_was_learnt_is_read_as_it_was_kept() -> None:
    learnt = _learnt()
    assert unpack(pack(learnt), Path("m")) == learnt
    assert pack(unpack(pack(learnt), Path("m"))) == pack(learnt)


@pytest.mark.parametrize("harm", ["cut", "changed", "newer", "other", "empty"])
def test_what_is_damaged_or_newer_is_named_and_never_run(harm: str) -> None:
    content = pack(_learnt())
    harmed = {
        "cut": content[:-5],
        "changed": content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
        "newer": content.replace(b"tawsim-learnt 1\n", b"tawsim-learnt 2\n"),
        "other": b'{"id": 1}\n',
        "empty": b"",
    }[harm]
    with pytest.raises(ReadError) as refused:
        unpack(harmed, Path("m"))
    assert refused.value.reason is (Reason.NEWER_VERSION if harm == "newer" else Reason.DAMAGED)


def test_whole_by_its_hash_but_made_by_a_stranger_it_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.learnt.orjson.dumps", lambda _told: b'{"features": 1}')
    content = pack(_learnt())
    monkeypatch.undo()
    assert orjson.loads(content.split(b"\n")[2]) == {"features": 1}
    with pytest.raises(ReadError) as refused:
        unpack(content, Path("m"))
    assert refused.value.reason is Reason.DAMAGED


def test_models_that_look_at_older_features_are_left_out_and_trained_again(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt = _learnt()
    monkeypatch.setattr(features, "VERSION", features.VERSION + 1)
    content = pack(learnt)
    monkeypatch.setattr(features, "VERSION", features.VERSION + 1)
    assert unpack(content, Path("m")) == learnt._replace(models={}, words=0)
    monkeypatch.undo()
    with pytest.raises(ReadError) as refused:
        unpack(content, Path("m"))
    assert refused.value.reason is Reason.NEWER_VERSION


def test_a_model_of_another_scheme_is_named_by_its_labels() -> None:
    learnt = _learnt()
    assert strangers(learnt, DEFAULT_SCHEME) == ()
    assert strangers(learnt, Scheme()) == (("entity", "LOC"), ("entity", "PER"))


def test_labels_that_no_scheme_had_are_no_reason_to_learn_anew() -> None:
    labels = named({"entity": ("PER", "PERS")}, DEFAULT_SCHEME)
    assert labels == {"entity": ("PER",)}
    assert strangers(_learnt()._replace(labels=labels), DEFAULT_SCHEME) == ()


def test_a_model_holds_its_own_bytes() -> None:
    model = CrfModel(bytes(bytearray(_learnt().models["entity"])))
    assert model.tag([["b", "w=قال"]])[0].tag == "O"
