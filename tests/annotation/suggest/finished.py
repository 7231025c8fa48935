"""Finished documents of a few words for the tests of whatever learns from them, written with marks (`marked_text`)."""

from __future__ import annotations

from collections.abc import Iterable

from annotation.span import Span
from annotation.suggest.convention import Convention, Proclitic
from annotation.suggest.forms import Forms
from annotation.suggest.reading import Reading
from annotation.suggest.vocabulary import Vocabulary
from tests.annotation.marked_text import marked

LAYER = "entity"


def read(written: str) -> tuple[Reading, list[Span]]:
    """The text without its marks, read, and its labels."""
    document = marked(written)
    return Reading(document.text), document.spans.ordered()


def forms_of(written: Iterable[str], proclitic: Proclitic = Proclitic.LEARN) -> Forms:
    """What is known after these documents."""
    vocabulary = Vocabulary()
    forms = Forms(vocabulary, Convention(proclitic))
    for one in written:
        reading, spans = read(one)
        forms.learn(reading, spans)
        vocabulary.add(reading)
    return forms
