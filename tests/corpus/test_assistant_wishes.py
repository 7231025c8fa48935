"""What the user sets of the assistant: kept as one line, read back as it was, and a spoilt part costs no other."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.suggest.choosing import LEAST, MEAN
from annotation.suggest.convention import Proclitic
from corpus.assistant_settings import equipped
from corpus.assistant_wishes import (
    HIGHEST,
    LOWEST,
    SETTING,
    ListWish,
    PipelineWish,
    Wishes,
    from_json,
    placed,
    to_json,
    written,
)
from corpus.errors import Reason
from corpus.project import create_project
from corpus.selection import label_map

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_MAPS = st.lists(st.sampled_from(("PERS=PER", "ORGZ=entity/ORG", "CUE="))).map(label_map)
_WISHES = st.builds(
    Wishes,
    st.floats(LOWEST, HIGHEST),
    st.sampled_from(Proclitic),
    st.frozensets(_WORDS, max_size=3),
    st.lists(st.builds(ListWish, _WORDS, _WORDS, _WORDS, _WORDS), max_size=3, unique_by=lambda one: one.name).map(
        tuple
    ),
    st.lists(st.builds(PipelineWish, _WORDS, _WORDS, _MAPS), max_size=3, unique_by=lambda one: one.name).map(tuple),
)


@given(_WISHES)
def test_what_is_kept_is_read_back_as_it_was(wishes: Wishes) -> None:
    assert from_json(to_json(wishes)) == (wishes, ())


@pytest.mark.parametrize("line", ["", "[]", "{", "null"])
def test_a_line_that_is_none_is_named_and_the_usual_counts(line: str) -> None:
    assert from_json(line or None) == (Wishes(), () if not line else (SETTING,))


def test_a_spoilt_part_is_named_and_costs_no_other() -> None:
    sound = ListWish("cities.txt", "entity", "LOC", "cities")
    plain = orjson.loads(to_json(Wishes(0.9, Proclitic.INSIDE, frozenset({"tagger"}), (sound,))))
    plain |= {"mean": 1.5, "proclitic": "both"}
    plain["lists"] += [{"path": "x"}, sound._asdict(), 7]
    plain["pipelines"] = [{"path": "model", "name": "mine", "labels": ["no map"]}, {"path": "model", "name": "mine"}]
    wishes, wrong = from_json(orjson.dumps(plain).decode())
    assert wishes == Wishes(MEAN, Proclitic.LEARN, frozenset({"tagger"}), (sound,), (PipelineWish("model", "mine"),))
    assert wrong == ("mean", "proclitic", "lists 2", "lists 3", "lists 4", "pipelines 1")


def test_what_lies_with_the_project_moves_with_it(tmp_path: Path) -> None:
    here, moved = tmp_path / "here", tmp_path / "moved"
    kept = written(here / "lists" / "cities.txt", here)
    assert placed(kept, moved) == moved / "lists" / "cities.txt"
    assert placed(written(tmp_path / "cities.txt", here), moved) == tmp_path / "cities.txt"


def test_a_project_equips_its_assistant_and_names_what_cannot_be_had(tmp_path: Path) -> None:
    (tmp_path / "cities.txt").write_text("دمشق\nالرباط\n", encoding="utf-8")
    lists = (
        ListWish("cities.txt", "entity", "LOC", "towns"),
        ListWish("gone.txt", "entity", "PER", "gone"),
        ListWish("cities.txt", "entity", "LOC", "silent"),
        ListWish("cities.txt", "nowhere", "LOC", "elsewhere"),
    )
    wishes = Wishes(0.9, Proclitic.OUTSIDE, frozenset({"sentiment", "gazetteer:silent"}), lists)
    with closing(create_project(tmp_path / "p.tawsim")) as project:
        project.store.set_setting(SETTING, to_json(wishes))
        settings, _, troubles = equipped(project.store)
    assert (settings.threshold.mean, settings.threshold.least) == (0.9, LEAST)
    assert (settings.proclitic, settings.off) == (Proclitic.OUTSIDE, wishes.off)
    assert [(layer, [one.name for one in those]) for layer, those in settings.lists.items()] == [("entity", ["towns"])]
    assert [len(one.entries) for one in settings.lists["entity"]] == [2]
    assert [(one.reason, one.path.name) for one in troubles] == [(Reason.NOT_FOUND, "gone.txt")]


def test_a_spoilt_setting_is_a_trouble_and_no_more(tmp_path: Path) -> None:
    with closing(create_project(tmp_path / "p.tawsim")) as project:
        project.store.set_setting(SETTING, '{"mean": "high"}')
        settings, _, troubles = equipped(project.store)
    assert settings.threshold.mean == MEAN
    assert [(one.reason, one.detail) for one in troubles] == [(Reason.OPTION_WRONG, "mean")]
