"""What a change of the scheme means for the marks in the corpus, told before it is made; for a task."""

from __future__ import annotations

from typing import NamedTuple

from annotation.scheme import Scheme
from annotation.scheme_joining import no_more_offered, taken_away
from annotation.scheme_revision import Revision
from corpus.progress import Progress, silent
from corpus.relabel import Impact, impact
from corpus.store.store import Store


class Survey(NamedTuple):
    """`carried`: the marks that follow changed names or go. `kept`: those that stay as they are, though what they
    bear is offered no more; `kept.documents` counts also the documents in which marks are carried.
    """

    carried: Impact
    kept: Impact

    @property
    def is_quiet(self) -> bool:
        """Whether no mark in the corpus is concerned."""
        return self.carried == Impact() and self.kept == Impact()


def survey(store: Store, before: Scheme, revision: Revision, progress: Progress = silent) -> Survey:
    """Count what `revision` of the scheme `before` does to the marks in `store`; no text is read."""
    carried = impact(store, revision, progress) if revision.follows else Impact()
    gone = tuple(taken_away(one) for one in no_more_offered(before, revision.scheme))
    if not gone:
        return Survey(carried, Impact())
    # Names that are followed stand nowhere afterwards: what is left to take away is what stays.
    both = impact(store, Revision(revision.scheme, revision.follows + gone), progress)
    kept = Impact(
        both.documents,
        both.spans - carried.spans,
        both.relations - carried.relations,
        both.labels - carried.labels,
    )
    return Survey(carried, kept if kept != Impact(both.documents) else Impact())
