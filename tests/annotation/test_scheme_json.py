"""The scheme as JSON: it comes back equal, and what is wrong in a scheme written by hand is named by its place."""

from __future__ import annotations

import json

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import (
    READY_MADE,
    AttributeType,
    DocumentLabelType,
    Example,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    SchemeError,
    Titles,
    Unit,
    ValueKind,
)
from annotation.scheme_json import from_plain, to_plain

_TITLES = Titles("عنوان", "Title")
_FULL = Scheme(
    (
        Layer(
            "entity",
            _TITLES,
            Form.BAND,
            (
                LabelType(
                    "PER",
                    _TITLES,
                    "#112233",
                    "1",
                    "+",
                    True,
                    Titles("**قاعدة**", "**Rule**"),
                    (Example("من قال", 0, 2, True),),
                ),
            ),
            (AttributeType("a", _TITLES, ValueKind.FLAG, is_required=True, key="Z", is_retired=True),),
            may_overlap=False,
            may_cross=False,
            is_retired=True,
            unit=Unit.SENTENCE,
        ),
    ),
    (LinkType("L", _TITLES, ("entity/*",), ("entity/PER",), 3, "K", 1, 2, is_retired=True),),
    (DocumentLabelType("q", _TITLES, (("v", _TITLES),), is_many=True, is_retired=True),),
    attributes=(),
)


@pytest.mark.parametrize("scheme", [DEFAULT_SCHEME, Scheme(), _FULL])
def test_a_scheme_comes_back_equal_through_json(scheme: Scheme) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(scheme)))) == scheme


def test_the_version_comes_first_and_the_order_is_the_schemes() -> None:
    plain = to_plain(DEFAULT_SCHEME)
    assert list(plain) == ["version", "layers", "links", "document_labels", "attributes"]
    assert json.dumps(plain) == json.dumps(to_plain(from_plain(plain)))


def test_what_is_left_out_has_its_default() -> None:
    scheme = from_plain({"layers": [{"name": "entity", "labels": [{"name": "PER", "titles": {"ar": "شخص"}}]}]})
    label = scheme.label("entity", "PER")
    assert label is not None
    assert label.titles == Titles("شخص", "شخص")
    assert (scheme.layers[0].form, scheme.layers[0].titles) == (Form.FILL, Titles("entity", "entity"))
    assert scheme.attributes == READY_MADE
    assert from_plain({"attributes": []}).attributes == ()


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ([], "scheme"),
        ({"version": 99}, "scheme.version"),
        ({"version": True}, "scheme.version"),
        ({"layers": {}}, "scheme.layers"),
        ({"layers": [1]}, "scheme.layers[0]"),
        ({"layers": [{}]}, "scheme.layers[0].name"),
        ({"layers": [{"name": "a", "form": "blink"}]}, "scheme.layers[0].form"),
        ({"layers": [{"name": "a"}, {"name": "a"}]}, "scheme.layers"),
        ({"layers": [{"name": "a", "labels": [{"name": "x", "colour": "red"}]}]}, "scheme.layers[0].labels[0].colour"),
        ({"layers": [{"name": "a", "labels": [{"name": "x"}, {"name": "x"}]}]}, "scheme.layers[0].labels"),
        (
            {"layers": [{"name": "a", "labels": [{"name": "x", "examples": [{"text": "نص", "end": 3}]}]}]},
            "scheme.layers[0].labels[0].examples[0].end",
        ),
        ({"attributes": [{"name": "a", "kind": "number"}]}, "scheme.attributes[0].kind"),
        ({"layers": [{"name": "a\ud800"}]}, "scheme.layers[0].name"),
        ({"layers": [{"name": "a", "may_overlap": 1}]}, "scheme.layers[0].may_overlap"),
        ({"links": [{"name": "L", "heads": "quote/*"}]}, "scheme.links[0].heads"),
        ({"links": [{"name": "L", "at_most": -1}]}, "scheme.links[0].at_most"),
        ({"document_labels": [{"name": "t", "values": [{}]}]}, "scheme.document_labels[0].values[0].name"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(value: object, place: str) -> None:
    with pytest.raises(SchemeError) as caught:
        from_plain(value)
    assert str(caught.value).startswith(f"{place}: ")
