"""Whom or what a new link most likely points at: candidates for a quotation's speaker and cue, an opinion's target.

Only the neighbourhood of the span is read: some 2,000 code points before it and 500 behind it, however long the text.
A candidate is rated by a cost, the lowest first: nothing for the subject of the verb of saying that leads to the
quotation (Arabic names it right behind the verb) or for the name behind بحسب after it; more for each verb further back,
each sentence and paragraph crossed, each preposition before a name, and for names that seldom speak. A name written
the same way is offered once, at its best place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotation.arabic import letters
from annotation.arabic.cues import Cue, CueKind, cues, is_conjoined, subject_zone, word_key
from annotation.arabic.normalize import key
from annotation.arabic.tokens import words
from annotation.boundaries import previous_word
from annotation.document import Document
from annotation.neighbourhood import BEHIND, LINE_ENDS, Neighbourhood
from annotation.ranges import Range
from annotation.scheme import LinkType, Scheme, is_named
from annotation.span import Span

SPEAKER = "SPEAKER"
CUE_OF = "CUE_OF"
TARGET = "TARGET"
HOLDER = "HOLDER"


class Ground(StrEnum):
    """Why a candidate is offered."""

    SUBJECT = "subject"
    CUE = "cue"
    PRONOUN = "pronoun"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    NEARBY = "nearby"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place a link may point at; `span_id` is None for a word that would have to be labelled first."""

    span_id: str | None
    start: int
    end: int
    reason: Ground


class _Rated(NamedTuple):
    cost: float
    found: Candidate


# What a name that speaks costs by its label; a label of the user's own stands between.
_LABEL_COST = dict.fromkeys(("PER", "PERS", "PERSON"), 0) | dict.fromkeys(("ORG", "ORGANIZATION", "NORP", "OCC"), 1)
_LABEL_COST |= dict.fromkeys(("LOC", "GPE", "FAC"), 3) | dict.fromkeys(("EVENT", "MISC"), 4)
_LABEL_COST |= dict.fromkeys(("DATE", "TIME", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "PERCENT"), 6)
_OWN_LABEL = 1
_OBJECT = 3
_IN_PHRASE = 2
_UNNAMED = 2
_STANDING_PRONOUN = 4
_FOREIGN = 8
_VERB_PASSED = 3
_INSIDE = 100
_FARTHEST = 12
# A sentence, a paragraph and a text between a verb and its quotation; the same where no verb names anyone.
_CROSSED = (0, 1, 3)
_PLACED_BEFORE = (4, 6, 9)
_PLACED_BEHIND = (10, 12, 14)
_A_STEP = 100
"""So many code points cost as much as one step further."""
_SENTENCE_STEP = 1_000
_UNLABELLED = 500

_PREPOSITIONS = frozenset(
    (
        "مع",
        "في",
        "من",
        "الي",
        "علي",
        "عن",
        "لدي",
        "امام",
        "ضد",
        "بشان",
        "حول",
        "خلال",
        "نحو",
        "باسم",
        "تجاه",
        "بين",
        "بعد",
        "قبل",
        "نظيره",
    )
)
_WRITTEN_ON = frozenset(("ب", "ل", "ك", "لل", "بال", "كال"))
_PRONOUNS = frozenset(("هو", "هي", "هم", "هما", "هن"))
_BEFORE_A_VERB = frozenset(("الذي", "التي", "الذين", "قد", "وقد", "فقد", "كان", "وكان", "كانت"))
_BEFORE_A_SOURCE = frozenset(("ما", "كما", "هكذا", "هذا", "لما", "مثلما"))
_ABOUT = "عن"
_IN = "في "
_STATEMENT = "في بيان"
_IN_THE_NAME_OF = "باسم"
_VERBS = frozenset((CueKind.VERB, CueKind.OPINION))
_QUOTING = "نقل"
_NEXT_TO = 12
_TO_SOURCE = 40
_CLAUSE = 300


def candidates(document: Document, scheme: Scheme, span: Span, link: LinkType, limit: int = 9) -> list[Candidate]:
    """At most `limit` places to which `link` may go from `span`, the likeliest first; empty where it may not begin.

    What is linked so already is left out, and so is the span itself.
    """
    if not is_named(span.layer, span.label, link.heads):
        return []
    scene = Neighbourhood(document, scheme, span, link, has_voices=link.name in {SPEAKER, CUE_OF})
    rated = sorted(
        _RATINGS.get(link.name, _by_nearness)(scene),
        key=lambda one: (one.cost, scene.gap(one.found.start, one.found.end), one.found.start),
    )
    distinct: dict[tuple[str, int], Candidate] = {}
    for one in rated:
        distinct.setdefault(_name(scene, one.found, link), one.found)
    return list(distinct.values())[:limit]


def _name(scene: Neighbourhood, found: Candidate, link: LinkType) -> tuple[str, int]:
    """What makes a candidate another one: how it is written; a cue's or unlabelled word's place as well."""
    is_place = found.span_id is None or link.name == CUE_OF
    return key(scene.text[found.start : found.end]), found.start if is_place else -1


def _by_speech(scene: Neighbourhood) -> Iterator[_Rated]:
    """Who says it: the subjects of verbs before, the source named behind, then whoever is near."""
    yield from _named_before(scene)
    yield from _named_behind(scene)
    yield from _pronouns(scene)
    for one in scene.mentions:
        yield _by_place(scene, one)


def _named_before(scene: Neighbourhood) -> Iterator[_Rated]:
    """The subjects of the verbs and the names behind the nouns of saying, from the nearest back.

    A verb that names nobody (وأضاف:) goes on with the subject of the one before it, and so does a participle; or their
    subject is that of another verb of the sentence (توقف فلان قائلا).
    """
    passed = 0.0 if _leads_in(scene) or not _sources(scene) else 1.0
    limit = scene.head.start
    is_another_asked = False
    for cue in reversed(scene.cues_before):
        if passed > _FARTHEST:
            return
        crossed = _CROSSED[scene.crossed(cue.start, cue.end)]
        named = [] if cue.kind is CueKind.PARTICIPLE else list(_named_by(scene, cue, limit))
        yield from (_Rated(passed + crossed + one.cost, one.found) for one in named)
        if cue.kind is not CueKind.NOUN and not named and not crossed and not is_another_asked:
            is_another_asked = True
            yield from (_Rated(passed + one.cost, one.found) for one in _named_by_another_verb(scene, cue))
        if cue.kind in _VERBS:
            passed += _VERB_PASSED if named else 1
        limit = cue.start


def _named_by_another_verb(scene: Neighbourhood, cue: Cue) -> Iterator[_Rated]:
    """The names of the sentence before `cue`, the nearest and those without a preposition cheapest."""
    first = max(scene.sentence.start, cue.start - _CLAUSE)
    for one in scene.mentions:
        if first <= one.start and one.end <= cue.start and not scene.is_foreign(one.start):
            cost = _UNNAMED + (cue.start - one.end) / _A_STEP + _case_cost(scene.text, cue, one) + _label_cost(one)
            yield _rated(cost, one, Ground.SENTENCE)


def _named_behind(scene: Neighbourhood) -> Iterator[_Rated]:
    """The source behind the quotation: «...»، بحسب فلان, «...»، كما قال فلان."""
    lead = 4 if _leads_in(scene) else 0
    sources = _sources(scene)
    for place, cue in enumerate(sources):
        limit = sources[place + 1].start if place + 1 < len(sources) else _next_start(scene, cue)
        for one in _named_by(scene, cue, limit):
            yield _Rated(lead + one.cost, one.found)


def _sources(scene: Neighbourhood) -> list[Cue]:
    """The cue that follows the quotation at once, and the one right behind that (بحسب ما ذكرت)."""
    found: list[Cue] = []
    after = scene.head.end
    for cue in scene.cues_behind:
        between = scene.text[after : cue.start]
        is_apart = len(between) > _TO_SOURCE or "." in between or any(one in between for one in LINE_ENDS)
        steps = [word_key(scene.text, one) for one in words(scene.text, after, cue.start)] if after < cue.start else []
        is_apart = is_apart or any(one not in _BEFORE_A_SOURCE for one in steps)
        if is_apart or cue.kind is CueKind.PARTICIPLE or is_conjoined(scene.text, cue):
            break
        found.append(cue)
        after = cue.end
    return found[:2]


def _next_start(scene: Neighbourhood, cue: Cue) -> int:
    return next((one.start for one in scene.cues_behind if one.start >= cue.end), scene.last)


def _leads_in(scene: Neighbourhood) -> bool:
    """Whether a colon stands before the opening mark."""
    before = scene.text[max(0, scene.head.start - 8) : scene.head.start]
    return before.rstrip(" \u00a0«»“”„‟\"'‘’(<").endswith(":")


def _named_by(scene: Neighbourhood, cue: Cue, limit: int) -> Iterator[_Rated]:
    """The names that `cue` may have for its subject: behind it in order, or right before a verb."""
    zone = subject_zone(scene.text, cue, limit)
    count = 0
    for one in scene.mentions:
        if zone.start <= one.start and one.end <= zone.end and not scene.is_foreign(one.start):
            yield _rated(count + _case_cost(scene.text, cue, one) + _label_cost(one), one, Ground.SUBJECT)
            count += 1
    if cue.kind in _VERBS:
        for one in scene.mentions:
            if one.end <= cue.start and _stands_before(scene.text, one, cue) and not scene.is_foreign(one.start):
                yield _rated((2 if count else 1) + _label_cost(one), one, Ground.SUBJECT)


def _case_cost(text: str, cue: Cue, mention: Span) -> int:
    """What a preposition before the name costs; نقل عن and في بيان لـ name their source so."""
    before = previous_word(text, mention.start)
    if before is None:
        return 0
    written = word_key(text, Range(before.start, min(before.end, mention.start)))
    is_written_on = before.end > mention.start
    prefix = written.lstrip("وف") if is_written_on else ""
    between = list(words(text, cue.end, mention.start)) if cue.end < mention.start else []
    led_by = {word_key(text, one) for one in between if one.end <= mention.start} & _PREPOSITIONS
    if cue.stem == _QUOTING and _ABOUT not in led_by:
        return _OBJECT
    if cue.stem.startswith(_IN):
        return 0 if cue.stem == _STATEMENT and prefix in {"ل", "لل"} else _OBJECT
    if prefix in _WRITTEN_ON or (not is_written_on and written in _PREPOSITIONS - {_ABOUT}):
        return _OBJECT
    if cue.stem == _QUOTING:
        return 0
    # A phrase with a preposition goes on over several words: مع نظيره المغربي فلان; a title's does not: المتحدث باسم.
    return _IN_PHRASE if led_by - {_IN_THE_NAME_OF} else 0


def _stands_before(text: str, mention: Span, cue: Cue) -> bool:
    """Whether nothing but الذي, قد and the like is between the name and the verb."""
    if cue.start - mention.end > _NEXT_TO:
        return False
    between = text[mention.end : cue.start]
    if not between.strip():
        return True
    return (
        all(word_key(text, one) in _BEFORE_A_VERB for one in words(text, mention.end, cue.start)) and "." not in between
    )


def _pronouns(scene: Neighbourhood) -> Iterator[_Rated]:
    """A pronoun of its own beside the nearest verb of saying, which would have to be labelled first."""
    verb = next((one for one in reversed(scene.cues_before) if one.kind in _VERBS), None)
    if verb is None or not scene.may_label:
        return
    zone = subject_zone(scene.text, verb, scene.head.start)
    beside = list(words(scene.text, *zone)) if zone.length else []
    before = previous_word(scene.text, verb.start)
    for word in [*beside, *([before] if before else [])]:
        written = word_key(scene.text, word)
        is_joined = written.startswith(letters.WAW)
        if written.removeprefix(letters.WAW) not in _PRONOUNS or any(one.hull.touches(*word) for one in scene.mentions):
            continue
        behind = range(word.start + 1, word.end)
        second = next(place for place in behind if not letters.is_trailing(scene.text[place]))
        start = second if is_joined else word.start
        yield _Rated(
            _STANDING_PRONOUN + _CROSSED[scene.crossed(*word)], Candidate(None, start, word.end, Ground.PRONOUN)
        )


def _by_place(scene: Neighbourhood, mention: Span) -> _Rated:
    """A name that no verb names, by how near it is."""
    if mention.hull.touches(*scene.head):
        return _rated(_INSIDE + _label_cost(mention), mention, Ground.INSIDE)
    crossed = scene.crossed(*mention.hull)
    steps = _PLACED_BEFORE if mention.end <= scene.head.start else _PLACED_BEHIND
    cost = steps[crossed] + scene.gap(*mention.hull) / _A_STEP + _label_cost(mention)
    return _rated(cost + _FOREIGN * scene.is_foreign(mention.start), mention, _GROUNDS[crossed])


def _by_view(scene: Neighbourhood) -> Iterator[_Rated]:
    """Who holds it: the subject of a verb of opinion that is the span itself, else whoever would have said it."""
    start, end = scene.head
    for cue in cues(scene.text, start, min(end, start + BEHIND)):
        if cue.kind in _VERBS:
            yield from _named_by(scene, cue, max(end, scene.sentence.end))
    yield from _by_speech(scene)


def _by_cue(scene: Neighbourhood) -> Iterator[_Rated]:
    """Which word says it: labelled cues near by, then words that could be labelled so, sentence by sentence."""
    for one in scene.mentions:
        is_behind = one.start >= scene.head.end
        yield _rated(_stretch(scene, one.hull) + _A_STEP * is_behind, one, _GROUNDS[scene.crossed(*one.hull)])
    if not scene.may_label:
        return
    for cue in (*scene.cues_before, *scene.cues_behind):
        place = Range(cue.start, cue.end)
        if any(one.hull.touches(*place) for one in scene.mentions):
            continue
        is_behind = cue.start >= scene.head.end
        is_new_clause = is_behind and is_conjoined(scene.text, cue)
        cost = _UNLABELLED + _stretch(scene, place) + _A_STEP * (is_behind + 2 * is_new_clause)
        yield _Rated(cost, Candidate(None, *place, Ground.CUE))


def _by_nearness(scene: Neighbourhood) -> Iterator[_Rated]:
    """What is meant: whatever is nearest, in the sentence before the paragraph before the rest."""
    for one in scene.mentions:
        is_inside = one.hull.touches(*scene.head)
        ground = Ground.INSIDE if is_inside else _GROUNDS[scene.crossed(*one.hull)]
        yield _rated(_stretch(scene, one.hull), one, ground)


def _stretch(scene: Neighbourhood, place: Range) -> int:
    return scene.gap(*place) + _SENTENCE_STEP * scene.crossed(*place)


def _label_cost(mention: Span) -> int:
    return _LABEL_COST.get(mention.label.upper(), _OWN_LABEL)


def _rated(cost: float, mention: Span, ground: Ground) -> _Rated:
    return _Rated(cost, Candidate(mention.id, mention.start, mention.end, ground))


_GROUNDS = (Ground.SENTENCE, Ground.PARAGRAPH, Ground.NEARBY)
_RATINGS: dict[str, Callable[[Neighbourhood], Iterator[_Rated]]] = {
    SPEAKER: _by_speech,
    CUE_OF: _by_cue,
    TARGET: _by_nearness,
    HOLDER: _by_view,
}
