"""Hypothesis strategies for changes of a scheme: whatever a person may do in the scheme editor, sensible or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from hypothesis import strategies as st

from annotation import scheme_details as details
from annotation import scheme_edits as verbs
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import (
    AttributeType,
    DocumentLabelType,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    SchemeError,
    Titles,
    ValueKind,
)
from annotation.scheme_revision import Revision

Verb = Callable[[Scheme], Revision]

LAYERS = ("entity", "quote", "sentiment", "new")
LABELS = ("PER", "ORG", "QUOTE", "POS", "جديد")
ATTRIBUTES = ("kind", "intensity", "certainty", "note", "extra")
VALUES = ("direct", "weak", "doubtful", "extra")
LINKS = ("SPEAKER", "TARGET", "NEXT")
QUESTIONS = ("topic", "sentiment", "more", "done")
TITLES = Titles("عنوان", "Title")

_Part = TypeVar("_Part")

_layer, _label, _link = st.sampled_from(LAYERS), st.sampled_from(LABELS), st.sampled_from(LINKS)
_attribute, _value = st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES)
_owner = st.sampled_from(("", *LAYERS))
_question, _answer = st.sampled_from(QUESTIONS), st.sampled_from(("politics", "sport", "POS", "more"))
_key = st.sampled_from(("", "1", "Q", "z", "Z", "?"))
_place, _truth = st.integers(-1, 4), st.booleans()
_end = st.builds(lambda layer, label: f"{layer}/{label}", _layer, st.sampled_from((*LABELS, "*")))
_ends = st.lists(_end, max_size=2, unique=True).map(tuple)


def _with_defaults(
    kind: Callable[..., _Part], *values: st.SearchStrategy[object], **named: st.SearchStrategy[object]
) -> st.SearchStrategy[_Part]:
    """Such parts of a scheme; what is not given is as it is when left out."""
    return st.builds(lambda given, others: kind(*given, **others), st.tuples(*values), st.fixed_dictionaries(named))


_label_type = _with_defaults(
    LabelType,
    _label,
    st.just(TITLES),
    st.sampled_from(("#112233", "#AABBCC", "red")),
    _key,
    is_retired=_truth,
)
_attribute_type = _with_defaults(
    AttributeType,
    _attribute,
    st.just(TITLES),
    st.sampled_from(ValueKind),
    st.just((("weak", TITLES), ("extra", TITLES))),
    key=_key,
    is_retired=_truth,
)
_layer_type = _with_defaults(
    Layer,
    _layer,
    st.just(TITLES),
    st.sampled_from(Form),
    st.lists(_label_type, max_size=2).map(tuple),
    st.lists(_attribute_type, max_size=2).map(tuple),
    is_retired=_truth,
)
_link_type = _with_defaults(LinkType, _link, st.just(TITLES), _ends, _ends, key=_key, is_retired=_truth)
_question_type = _with_defaults(DocumentLabelType, _question, st.just(TITLES), st.just((("sport", TITLES),)))


def _told(
    verb: Callable[..., Revision], *values: st.SearchStrategy[object], **named: st.SearchStrategy[object]
) -> st.SearchStrategy[Verb]:
    """That verb with such values, still wanting the scheme."""

    def bound(positional: tuple[object, ...], keywords: dict[str, object]) -> Verb:
        return lambda scheme: verb(scheme, *positional, **keywords)

    return st.builds(bound, st.tuples(*values), st.fixed_dictionaries(named))


VERBS: st.SearchStrategy[Verb] = st.one_of(
    _told(verbs.add_layer, _layer_type),
    _told(verbs.rename_layer, _layer, _layer),
    _told(verbs.merge_layers, _layer, _layer),
    _told(verbs.retire_layer, _layer, is_retired=_truth),
    _told(verbs.delete_layer, _layer),
    _told(verbs.reorder_layer, _layer, _place),
    _told(verbs.add_label, _layer, _label_type),
    _told(verbs.redescribe_label, _layer, _label_type),
    _told(verbs.rekey_label, _layer, _label, _key, takes=_truth),
    _told(verbs.retire_label, _layer, _label, is_retired=_truth),
    _told(verbs.rename_label, _layer, _label, _label),
    _told(verbs.merge_labels, _layer, _label, _label, _layer),
    _told(verbs.move_label, _layer, _label, _layer),
    _told(verbs.delete_label, _layer, _label),
    _told(verbs.reorder_label, _layer, _label, _place),
    _told(verbs.add_link, _link_type),
    _told(verbs.redescribe_link, _link_type),
    _told(verbs.rekey_link, _link, _key, takes=_truth),
    _told(verbs.retire_link, _link, is_retired=_truth),
    _told(verbs.rename_link, _link, _link),
    _told(verbs.merge_links, _link, _link),
    _told(verbs.delete_link, _link),
    _told(verbs.reorder_link, _link, _place),
    _told(details.add_attribute, _owner, _attribute_type),
    _told(details.redescribe_attribute, _owner, _attribute_type),
    _told(details.rekey_attribute, _owner, _attribute, _key, takes=_truth),
    _told(details.retire_attribute, _owner, _attribute, is_retired=_truth),
    _told(details.rename_attribute, _owner, _attribute, _attribute),
    _told(details.merge_attributes, _owner, _attribute, _attribute),
    _told(details.delete_attribute, _owner, _attribute),
    _told(details.reorder_attribute, _owner, _attribute, _place),
    _told(details.add_value, _owner, _attribute, _value, st.just(TITLES)),
    _told(details.rename_value, _owner, _attribute, _value, _value),
    _told(details.delete_value, _owner, _attribute, _value),
    _told(details.add_document_label, _question_type),
    _told(details.rename_document_label, _question, _question),
    _told(details.delete_document_label, _question),
    _told(details.reorder_document_label, _question, _place),
    _told(details.add_document_value, _question, _answer, st.just(TITLES)),
    _told(details.rename_document_value, _question, _answer, _answer),
    _told(details.delete_document_value, _question, _answer),
)


def revised(scheme: Scheme, wanted: list[Verb]) -> Revision:
    """The revision of the verbs that the scheme allows; the others are refused and change nothing."""
    so_far = Revision(scheme)
    for verb in wanted:
        try:
            so_far = so_far.then(verb)
        except SchemeError:
            continue
    return so_far


REVISIONS: st.SearchStrategy[Revision] = st.lists(VERBS, min_size=1, max_size=12).map(partial(revised, DEFAULT_SCHEME))
