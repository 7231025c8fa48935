"""Suggestions by form: one key for all places of a form, whatever its spelling and clitics."""

from __future__ import annotations

from annotation.suggest.grouping import by_form
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import suggest


def test_spellings_and_clitics_make_one_form_and_labels_make_two() -> None:
    text = "روسيا ولروسيا ورُوسيا ومصر"
    places = [(0, 5), (8, 13), (15, 21), (23, 26)]
    labels = ["LOC", "LOC", "ORG", "LOC"]
    made = [suggest(text, [place], "entity", label, "x") for place, label in zip(places, labels, strict=True)]
    groups = by_form(Reading(text), made)
    assert [(one.form, one.label, len(one.places)) for one in groups] == [
        (("روسيا",), "LOC", 2),
        (("روسيا",), "ORG", 1),
        (("مصر",), "LOC", 1),
    ]
