"""Two schemes side by side: what is new, what goes, and one that has both."""

from __future__ import annotations

from hypothesis import given

from annotation import scheme_edits as verbs
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import Form, LabelType, Layer, LinkType, Scheme, Titles
from annotation.scheme_joining import Part, PartKind, joined, missing, no_more_offered, parts
from annotation.scheme_keys import holders, with_free_keys
from annotation.scheme_revision import Revision
from tests.schemes import REVISIONS

OTHER = Scheme(
    (
        Layer(
            "entity", Titles("أسماء", "Names"), Form.BAND, (LabelType("TIME", Titles("زمن", "Time"), "#123456", "1"),)
        ),
        Layer("event", Titles("أحداث", "Events"), Form.FILL, (LabelType("MEET", Titles("", ""), "#654321", "M"),)),
    ),
    (LinkType("AT", Titles("", ""), ("event/MEET",), ("entity/TIME",)),),
)


def test_the_joint_scheme_has_what_either_has_and_changes_nothing_of_the_first() -> None:
    both = joined(DEFAULT_SCHEME, OTHER)
    assert set(missing(both, DEFAULT_SCHEME)) == {
        Part(PartKind.LABEL, "entity", "TIME"),
        Part(PartKind.LAYER, "", "event"),
        Part(PartKind.LABEL, "event", "MEET"),
        Part(PartKind.LINK, "", "AT"),
    }
    assert missing(DEFAULT_SCHEME, both) == ()
    entity, old = both.layer("entity"), DEFAULT_SCHEME.layer("entity")
    assert entity is not None
    assert old is not None
    assert entity.labels[:-1] == old.labels
    assert (entity.titles, entity.form) == (old.titles, old.form)


def test_a_key_that_is_taken_is_lost_and_a_free_one_kept() -> None:
    both = joined(DEFAULT_SCHEME, OTHER)
    time, meet = both.label("entity", "TIME"), both.label("event", "MEET")
    assert time is not None
    assert meet is not None
    assert (time.key, meet.key) == ("", "M")


@given(REVISIONS)
def test_no_key_is_ever_given_twice(revision: Revision) -> None:
    keys = [one.key for one in holders(joined(DEFAULT_SCHEME, revision.scheme))]
    assert len(keys) == len(set(keys))


@given(REVISIONS)
def test_joining_is_idle_the_second_time(revision: Revision) -> None:
    once = joined(DEFAULT_SCHEME, revision.scheme)
    assert joined(once, once) == once
    assert missing(DEFAULT_SCHEME, once) == ()


def test_new_labels_get_keys_that_nothing_has_and_old_ones_keep_theirs() -> None:
    both = with_free_keys(joined(DEFAULT_SCHEME, OTHER), DEFAULT_SCHEME, "89EM")
    time, meet = both.label("entity", "TIME"), both.label("event", "MEET")
    assert time is not None
    assert meet is not None
    assert (time.key, meet.key) == ("R", "T")
    assert with_free_keys(DEFAULT_SCHEME, DEFAULT_SCHEME, "1Q") == DEFAULT_SCHEME


@given(REVISIONS)
def test_free_keys_are_given_once_and_never_a_reserved_one(revision: Revision) -> None:
    both = with_free_keys(joined(DEFAULT_SCHEME, revision.scheme), DEFAULT_SCHEME, "EZ")
    keys = [one.key for one in holders(both)]
    assert len(keys) == len(set(keys))
    new = [one for one in parts(both) if one not in set(parts(DEFAULT_SCHEME))]
    labels = [both.label(one.layer, one.name) for one in new if one.kind is PartKind.LABEL]
    assert all(one is None or one.is_retired or one.key not in {"E", "Z"} for one in labels)


def test_retired_or_gone_is_no_more_offered() -> None:
    retired = verbs.retire_label(DEFAULT_SCHEME, "entity", "PER").then(lambda one: verbs.delete_link(one, "TARGET"))
    assert no_more_offered(DEFAULT_SCHEME, retired.scheme) == (
        Part(PartKind.LABEL, "entity", "PER"),
        Part(PartKind.LINK, "", "TARGET"),
    )
