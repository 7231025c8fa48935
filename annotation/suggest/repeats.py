"""Repeats: forms that were labelled before, offered where they stand again, with the share of times they were."""

from __future__ import annotations

from collections.abc import Sequence

from annotation.span import Span
from annotation.suggest.forms import Forms
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion, suggest

NAME = "repeats"


class Repeats:
    """The suggester of known forms. Its score is `Standing.share`, which counts unlabelled places too."""

    name = NAME

    def __init__(self, layer: str, forms: Forms) -> None:
        """`forms`: those of the layer, which the tagger looks at as well."""
        self.layer = layer
        self.forms = forms

    def suggestions(self, reading: Reading) -> list[Suggestion]:
        """The known forms of the text; of a form that has borne several labels, the one it bore most often."""
        found = []
        for match in self.forms.matches(reading):
            standing = self.forms.standing(match.form)
            if standing is None or not standing.labels:
                continue
            start = self.forms.starts_at(reading, match.first, match.offset)
            place = (start, reading.ends[match.last - 1])
            found.append(suggest(reading.text, [place], self.layer, standing.best, NAME, standing.share))
        return found

    def learn(self, reading: Reading, spans: Sequence[Span]) -> None:
        """Take in the forms of a finished document."""
        self.forms.learn(reading, spans)
