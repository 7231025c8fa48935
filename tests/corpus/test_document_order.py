"""The order that a project keeps: chosen, taken, by chance; whoever reads it later knows which documents are fair."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotation.suggest.ordering import Order, Ranked, Why
from corpus.document_order import Chosen, chosen, coming, keep, take, taken_by_chance, unfinished_pages
from corpus.project import Project, open_project
from tests.corpus.suggested_project import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two finished documents and ten that are new."""
    with closing(open_project(make_project(tmp_path / "p.tawsim", finished=2, new=10))) as opened:
        yield opened


def test_as_they_came_until_something_is_chosen(project: Project) -> None:
    assert chosen(project.store) == Chosen()
    assert taken_by_chance(project.store) == frozenset()


def test_what_is_chosen_and_taken_is_kept(project: Project) -> None:
    one = take(Chosen(Order.UNCERTAIN), Ranked("d3", Why.UNCERTAIN, 0.4))
    two = take(one, Ranked("d4", Why.CHANCE))
    keep(project.store, two)
    assert chosen(project.store) == two == Chosen(Order.UNCERTAIN, 0, 2, frozenset({"d4"}))
    assert taken_by_chance(project.store) == {"d4"}
    assert two.wanted(30).by_chance == 1


def test_what_is_taken_by_chance_again_counts_once_and_as_they_came_nothing_counts() -> None:
    one = take(Chosen(Order.NOVEL), Ranked("d4", Why.CHANCE))
    assert take(one, Ranked("d4", Why.CHANCE)) == one
    assert take(one, Ranked("d5", Why.GIVEN)) == one


@pytest.mark.parametrize("kept", ["", "no json", "[1]", '{"order": "sideways"}', '{"taken": []}', "{}"])
def test_what_a_stranger_has_kept_there_is_no_order(project: Project, kept: str) -> None:
    project.store.set_setting("order", kept)
    project.store.set_setting("order.by_chance", kept)
    assert chosen(project.store) == Chosen()


def test_where_nothing_may_be_written_nothing_is(project: Project) -> None:
    with closing(open_project(project.path, read_only=True)) as reader:
        keep(reader.store, Chosen(Order.CHANCE))
        assert chosen(reader.store) == Chosen()


def test_without_an_assistant_chance_still_draws_and_the_rest_stays_as_it_came(project: Project) -> None:
    drawn = coming(project.reader, Chosen(Order.CHANCE).wanted(20))
    assert {one.why for one in drawn.ranked} == {Why.CHANCE}
    assert (drawn.looked, drawn.left) == (0, 0)
    unseen = coming(project.reader, Chosen(Order.UNCERTAIN).wanted(20))
    assert (unseen.looked, unseen.left) == (0, 8)
    assert [one.why for one in unseen.ranked].count(Why.CHANCE) == 2
    others = [one.document_id for one in unseen.ranked if one.why is Why.UNSEEN]
    assert others == sorted(others, key=lambda one: int(one[1:]))
    assert {one.document_id for one in unseen.ranked} == {f"d{number}" for number in range(2, 12)}


def test_what_is_left_comes_page_by_page(tmp_path: Path) -> None:
    with closing(open_project(make_project(tmp_path / "many.tawsim", finished=1, new=600))) as many:
        pages = list(unfinished_pages(many.reader))
    assert [len(one) for one in pages] == [500, 100]
