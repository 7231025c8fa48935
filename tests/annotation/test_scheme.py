"""A scheme is looked up by name, and the one a project begins with holds together."""

from __future__ import annotations

from collections import Counter

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import Form, Scheme, is_named


def test_labels_are_found_by_layer_and_name() -> None:
    person = DEFAULT_SCHEME.label("entity", "PER")
    assert person is not None
    assert person.titles.en == "Person"
    assert DEFAULT_SCHEME.label("quote", "PER") is None
    assert DEFAULT_SCHEME.label("nowhere", "PER") is None
    assert DEFAULT_SCHEME.layer("nowhere") is None
    assert Scheme().label("entity", "PER") is None


def test_the_first_scheme_has_the_labels_a_linguist_expects() -> None:
    found: dict[str, list[str]] = {}
    for layer, label in DEFAULT_SCHEME.labels():
        found.setdefault(layer.name, []).append(label.name)
    assert found == {
        "entity": ["PER", "ORG", "LOC", "GPE", "EVENT", "DATE", "MISC"],
        "quote": ["QUOTE", "CUE"],
        "sentiment": ["POS", "NEG", "NEU", "MIX"],
        "sentence": ["POS", "NEG", "NEU", "MIX"],
    }
    assert {one.form for one in DEFAULT_SCHEME.layers} == set(Form)


def test_no_key_is_given_twice_and_every_name_is_said_in_both_languages() -> None:
    labels = [label for _, label in DEFAULT_SCHEME.labels()]
    keys = Counter(one.key for one in labels if one.key)
    assert {key for key, count in keys.items() if count > 1} == set()
    titles = [one.titles for one in labels]
    titles += [one.titles for one in DEFAULT_SCHEME.layers]
    titles += [one.titles for one in DEFAULT_SCHEME.links]
    assert all(one.ar and one.en for one in titles)


def test_links_begin_and_end_at_labels_that_exist() -> None:
    names = {f"{layer.name}/{label.name}" for layer, label in DEFAULT_SCHEME.labels()}
    names |= {f"{layer.name}/*" for layer in DEFAULT_SCHEME.layers}
    for link in DEFAULT_SCHEME.links:
        assert {*link.heads, *link.children} <= names
    from_quote = {one.name for one in DEFAULT_SCHEME.links_from("quote", "QUOTE")}
    assert "SPEAKER" in from_quote
    assert DEFAULT_SCHEME.links_from("entity", "PER") == []


@pytest.mark.parametrize(
    ("patterns", "is_meant"), [(("a/x",), True), (("a/*",), True), (("b/*", "a/y"), False), ((), False)]
)
def test_a_star_stands_for_every_label_of_a_layer(patterns: tuple[str, ...], is_meant: bool) -> None:
    assert is_named("a", "x", patterns) is is_meant
