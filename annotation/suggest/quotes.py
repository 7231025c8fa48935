"""Quotations: pairs of marks in which somebody is said to speak, with the kind, the speaker and the cue.

Not every pair is a quotation: «رويترز» is a name and «الذهب الأسود» a manner of speaking. A pair counts by what leads
to it (a colon, a word of saying before or behind it, its sentence) and by its length; what stands behind a noun for
things that have names is a name, and so is whoever speaks between a verb of saying and its أن. The scores are shares of
right ones on paragraphs written for the purpose; what the annotator makes of them is measured like everything else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from annotation.arabic.cues import Cue, CueKind, cues, subject_zone, word_key
from annotation.arabic.sentences import sentences
from annotation.arabic.tokens import words
from annotation.boundaries import previous_word
from annotation.candidates import CUE_OF, SPEAKER, Candidate, candidates
from annotation.document import Document
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Attribute, Span
from annotation.suggest.quote_marks import Marks, Pair, Repair, pairs
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion, suggest

NAME = "quotes"
LABEL = "QUOTE"
KIND = "kind"
DIRECT, PARTIAL, INDIRECT = "direct", "partial", "indirect"

_LED, _NEAR, _IN_SENTENCE, _LONG, _BARE, _NAMED = 0.95, 0.92, 0.82, 0.65, 0.2, 0.05
_REPAIRED = {Repair.NOTHING: 1.0, Repair.SHARED: 0.95, Repair.UNOPENED: 0.7, Repair.UNCLOSED: 0.65}
_UNMARKED = 0.3
_NEAR_BEFORE, _NEAR_BEHIND = 8, 4
_LONG_WORDS = 5
_NAME_WORDS = 4
_SUBJECT_WORDS = 3
_SENTENCE_WORDS = 4
_LONGEST_INDIRECT = 60

# Nouns behind which a name stands in marks, without the article and in the shape of search keys.
_THINGS = """
شبكه صحيفه جريده قناه وكاله مجله موقع اذاعه تلفزيون كتاب روايه فيلم مسلسل برنامج ديوان قصيده اغنيه مسرحيه البوم
حزب حركه جماعه تنظيم كتله قائمه تيار جبهه لواء كتيبه عمليه مشروع مبادره حمله شركه مؤسسه موسسه مصرف بنك دار فندق
مطعم مقهي متجر نادي فريق سفينه ناقله باخره طائره صاروخ منصه تطبيق لعبه جائزه مهرجان معرض مدرسه جامعه مستشفي منظمه
جمعيه حي شارع ميدان مخيم اعصار عاصفه فيروس دواء عقار معركه خطه وثيقه سلسله لوحه عنوان بعنوان اسم باسم يسمي تسمي
"""
_NAMED_THINGS = frozenset(_THINGS.split())
_THAT = frozenset(("ان", "بان", "انه", "انها", "انهم", "بانه", "بانها"))
_HONORIFICS = (
    "صلي",
    "عليه",
    "عليها",
    "عليهم",
    "رضي",
    "رحمه",
    "رواه",
    "اخرجه",
    "عز",
    "سبحانه",
    "تعالي",
    "انظر",
    "سوره",
    "الايه",
)
_GOD_SAID = "تعالي"
_BRACKETS = frozenset((Marks.BRACKET, Marks.DOUBLE_BRACKET, Marks.BRACE, Marks.VERSE))


class Voices(NamedTuple):
    """Who is likeliest to have said a quotation, and with which word; None where nobody is near."""

    speaker: Candidate | None
    cue: Candidate | None


NOBODY = Voices(None, None)


class Quotes:
    """The suggester of quotations. It follows rules; what it learns is how often they are right."""

    name = NAME

    def __init__(self, layer: str) -> None:
        self.layer = layer

    def suggestions(self, reading: Reading) -> list[Suggestion]:
        """The quotations in marks, then the indirect ones that overlap none of them; in the order of the text."""
        scene = _Scene(reading.text)
        found = [self._suggested(scene, pair) for pair in scene.pairs]
        taken = [one.hull for one in found if (one.score or 0) > _BARE]
        free = [one for one in scene.indirect() if not any(one.touches(*hull) for hull in taken)]
        found += [self._made(reading.text, one, INDIRECT, _UNMARKED) for one in free]
        return sorted(found, key=lambda one: (one.start, -one.end))

    def learn(self, reading: Reading, spans: Sequence[Span]) -> None:
        """Rules learn nothing."""

    def _suggested(self, scene: _Scene, pair: Pair) -> Suggestion:
        score = scene.score(pair)
        is_direct = scene.is_led(pair) or scene.is_sentence(pair)
        return self._made(scene.text, Range(pair.start, pair.end), DIRECT if is_direct else PARTIAL, score)

    def _made(self, text: str, place: Range, kind: str, score: float) -> Suggestion:
        return suggest(text, [place], self.layer, LABEL, NAME, score)._replace(attributes=(Attribute(KIND, kind),))


def voices(document: Document, scheme: Scheme, suggestion: Suggestion) -> Voices:
    """Speaker and cue to propose with a quotation, among what is labelled near it and the words near it."""
    span = Span("", suggestion.ranges, suggestion.label, suggestion.layer, suggestion.surface)
    found = {}
    for link in scheme.links:
        if link.name in {SPEAKER, CUE_OF}:
            found[link.name] = next(iter(candidates(document, scheme, span, link, limit=1)), None)
    return Voices(found.get(SPEAKER), found.get(CUE_OF))


class _Scene:
    """A text with its pairs, words of saying and sentences, each looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs = list(pairs(text))
        self._cues = list(cues(text))
        self._cue_starts = [one.start for one in self._cues]
        self._sentences = list(sentences(text))
        self._starts = [one.start for one in self._sentences]

    def score(self, pair: Pair) -> float:
        """How likely somebody speaks in that pair."""
        size = self._size(pair.start, pair.end)
        if pair.marks in _BRACKETS and not self._may_be_bracketed(pair, size):
            return _NAMED
        if self._is_name(pair, size):
            return _NAMED
        return self._led_to(pair, size) * _REPAIRED[pair.repair]

    def is_led(self, pair: Pair) -> bool:
        """Whether a colon leads to the pair, or a repair that began at one."""
        return self.text[max(0, pair.before - 8) : pair.before].rstrip(' \u00a0>*«“"').endswith(":")

    def is_sentence(self, pair: Pair) -> bool:
        """Whether what is in the pair could stand alone: it is long, or ends as a sentence does."""
        return self._size(pair.start, pair.end) > _SENTENCE_WORDS or self.text[pair.end - 1] in ".!?؟…"

    def indirect(self) -> list[Range]:
        """The clauses behind a word of saying and its أن, to the end of the sentence."""
        found = []
        for cue in self._cues:
            sentence = self._sentence(cue.start, cue.end)
            zone = subject_zone(self.text, cue, sentence.end)
            that = next(iter(words(self.text, zone.end, sentence.end)), None) if zone.end < sentence.end else None
            if that is None or that.start < zone.end or word_key(self.text, that) not in _THAT:
                continue
            end = sentence.end
            while end > that.end and (self.text[end - 1] in ".!?؟…،" or self.text[end - 1].isspace()):
                end -= 1
            start = next((one.start for one in words(self.text, that.end, end)), end) if that.end < end else end
            if start < end and self._size(start, end) <= _LONGEST_INDIRECT:
                found.append(Range(start, end))
        return found

    def _led_to(self, pair: Pair, size: int) -> float:
        if self.is_led(pair):
            return _LED
        sentence = self._sentence(pair.before, pair.behind)
        before = self._cues_in(sentence.start, pair.before)
        behind = self._cues_in(pair.behind, sentence.end)
        if before and self._size(before[-1].end, pair.before) <= _NEAR_BEFORE:
            return _NEAR
        if behind and self._size(pair.behind, behind[0].start) <= _NEAR_BEHIND:
            return _NEAR
        if pair.repair in {Repair.UNOPENED, Repair.UNCLOSED} and not before:
            return _BARE
        if before or any(cue.kind is CueKind.NOUN for cue in behind):
            return _IN_SENTENCE
        return _LONG if size >= _LONG_WORDS else _BARE

    def _may_be_bracketed(self, pair: Pair, size: int) -> bool:
        """Brackets hold words of someone only where those are led to, and no reference or blessing."""
        inside = next(iter(words(self.text, pair.start, pair.end)), None)
        if inside is None or size < 2 or pair.repair is not Repair.NOTHING:
            return False
        if word_key(self.text, inside).startswith(_HONORIFICS):
            return False
        if pair.marks in {Marks.BRACE, Marks.VERSE}:
            return size >= _SUBJECT_WORDS and not any(one.isdigit() for one in self.text[pair.start : pair.end])
        if self.is_led(pair):
            return True
        before = previous_word(self.text, pair.before)
        if before is None or pair.before - before.end > 2:
            return False
        is_cue = any(one.end == before.end for one in self._cues_in(before.start, before.end + 1))
        return is_cue or word_key(self.text, before) == _GOD_SAID

    def _is_name(self, pair: Pair, size: int) -> bool:
        """Whether the marks hold a name: of a thing that is named before it, or of whoever speaks."""
        inside = self.text[pair.start : pair.end]
        if all(one.isascii() for one in inside) and size <= _NAME_WORDS:
            return True
        before = previous_word(self.text, pair.before)
        if before is None or size > _NAME_WORDS or pair.before - before.end > 2 or self.is_led(pair):
            return False
        if word_key(self.text, before).removeprefix("و").removeprefix("ال").removeprefix("لل") in _NAMED_THINGS:
            return True
        return size <= _SUBJECT_WORDS and self._is_subject(pair)

    def _is_subject(self, pair: Pair) -> bool:
        """Whether the pair stands between a verb of saying and the أن that belongs to it."""
        sentence = self._sentence(pair.before, pair.behind)
        following = (
            next((one for one in words(self.text, pair.behind, sentence.end)), None)
            if pair.behind < sentence.end
            else None
        )
        if (
            following is None
            or word_key(self.text, following) not in _THAT
            or self.text[pair.behind : following.start].strip()
        ):
            return False
        verbs = [one for one in self._cues_in(sentence.start, pair.before) if one.kind is not CueKind.NOUN]
        return bool(verbs) and pair.before < subject_zone(self.text, verbs[-1], sentence.end).end

    def _sentence(self, start: int, end: int) -> Range:
        """From the start of the sentence in which `start` lies to the end of the one in which `end` does."""
        first = max(0, bisect_left(self._starts, start + 1) - 1)
        last = max(first, bisect_left(self._starts, end) - 1)
        if not self._sentences:
            return Range(start, end)
        return Range(min(start, self._sentences[first].start), max(end, self._sentences[last].end))

    def _cues_in(self, start: int, end: int) -> list[Cue]:
        first = bisect_left(self._cue_starts, start)
        return [one for one in self._cues[first : bisect_left(self._cue_starts, end)] if one.end <= end]

    def _size(self, start: int, end: int) -> int:
        """How many words share a letter with `[start, end)`."""
        return sum(1 for _ in words(self.text, start, end)) if start < end else 0
