"""A quotation with who said it: the one edit that labels what is suggested and links its speaker and its cue."""

from __future__ import annotations

from annotation import links
from annotation.candidates import CUE_OF, SPEAKER, Candidate
from annotation.change import Edit
from annotation.document import Document
from annotation.edits import together
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.scheme import LinkType, Scheme
from annotation.span import Span
from annotation.suggest.accepting import accept
from annotation.suggest.quotes import Voices
from annotation.suggest.suggestion import Suggestion


def accept_voiced(
    document: Document,
    ids: IdSource,
    scheme: Scheme,
    one: Suggestion,
    voices: Voices,
    *,
    maker: str = "",
    place: Range | None = None,
) -> Edit:
    """Label `one` and link it to its `voices`, words without a label getting theirs; EditRefused as for `accept`."""
    labelled = accept(document, ids, [one], maker=maker, place=place)
    head = next(each for each in labelled.after if isinstance(each, Span))
    edits = [labelled]
    for name, candidate in ((SPEAKER, voices.speaker), (CUE_OF, voices.cue)):
        kind = scheme.link(name)
        linked = None
        if kind is not None and candidate is not None:
            linked = _linked(document, ids, scheme, kind, head, candidate, maker)
        edits += [linked] if linked is not None else []
    return together(labelled.kind, edits)


def _linked(
    document: Document, ids: IdSource, scheme: Scheme, kind: LinkType, head: Span, to: Candidate, maker: str
) -> Edit | None:
    """The link to a candidate; None where it may not end there."""
    child = document.spans.get(to.span_id) if to.span_id else None
    if child is not None:
        is_free = links.may_end(document, kind, head, child)
        return links.link(document, ids, kind, head, child) if is_free else None
    pair = links.label_for(scheme, kind)
    if pair is None:
        return None
    return links.link_to_words(document, ids, kind, head, (Range(to.start, to.end), pair), maker=maker)
