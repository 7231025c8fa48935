"""A quotation accepted with who said it: both links in the one edit, or as many as the scheme lets be."""

from __future__ import annotations

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, EditRefused
from annotation.identity import IdSource
from annotation.scheme import Scheme
from annotation.suggest.quotes import NOBODY, Quotes, Voices, voices
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion
from annotation.suggest.voiced import accept_voiced
from tests.annotation.marked_text import marked


@pytest.fixture
def document() -> Document:
    return marked("قال [PER:سالم الهاشمي] في مقابلة: «سنعود قريبا إلى بيوتنا»، ثم التقى [PER:أحمد].")


@pytest.fixture
def one(document: Document) -> Suggestion:
    (found,) = Quotes("quote").suggestions(Reading(document.text))
    return found


@pytest.fixture
def said(document: Document, one: Suggestion) -> Voices:
    return voices(document, DEFAULT_SCHEME, one)


def _links(document: Document) -> list[tuple[str, str, str]]:
    words = {span.id: span.surface for span in document.spans}
    return [(link.label, words[link.head], words[link.child]) for link in document.relations()]


def test_the_speaker_is_linked_and_the_cue_labelled_and_linked(
    document: Document, one: Suggestion, said: Voices
) -> None:
    document.apply(accept_voiced(document, IdSource(), DEFAULT_SCHEME, one, said))
    speaker, cue = _links(document)
    assert speaker == ("SPEAKER", one.surface, "سالم الهاشمي")
    assert cue[:2] == ("CUE_OF", one.surface)
    assert cue[2] in {"قال", "في مقابلة"}


def test_without_such_links_in_the_scheme_it_is_labelled_alone(
    document: Document, one: Suggestion, said: Voices
) -> None:
    document.apply(accept_voiced(document, IdSource(), Scheme(DEFAULT_SCHEME.layers), one, said))
    assert one.surface in {span.surface for span in document.spans}
    assert _links(document) == []


def test_with_nobody_near_it_is_accepted_as_any_other(document: Document, one: Suggestion) -> None:
    document.apply(accept_voiced(document, IdSource(), DEFAULT_SCHEME, one, NOBODY))
    assert one.surface in {span.surface for span in document.spans}
    assert _links(document) == []


def test_what_stands_already_is_not_accepted_again(document: Document, one: Suggestion, said: Voices) -> None:
    document.apply(accept_voiced(document, IdSource(), DEFAULT_SCHEME, one, said))
    with pytest.raises(EditRefused):
        accept_voiced(document, IdSource(), DEFAULT_SCHEME, one, said)
