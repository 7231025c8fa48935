"""Words of saying: the verbs, participles and nouns that tell a reader whose words a quotation holds.

A verb is found in the perfect and in the third person of the imperfect, with its subject's endings (ت وا ا ...), also
behind و ف ل س; a participle (قائلا) in the accusative. Words are compared by their search key, whole readings before
split ones (وصف has no و), and a split leaves three letters or more. A form that is oftener something else (بين between,
كتب books, طالب student) counts only with evidence: a shadda, or أن, a colon or an opening mark among the next words.
The list follows studies of reported speech in the Arabic press (Alrahabi's rule-based markers); it is not closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from annotation.arabic.clitics import MIN_REMAINDER
from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.tokens import words
from annotation.ranges import Range

_OPTIONS = NormalizeOptions(hamza_seats=True)


class CueKind(StrEnum):
    """How a cue governs its speaker: a verb's stands after it, a participle's before it, a noun's right behind it."""

    VERB = "verb"
    OPINION = "opinion"
    PARTICIPLE = "participle"
    NOUN = "noun"


class Cue(NamedTuple):
    """Code points `[start, end)` without the clitics before it; `stem` as dictionaries write it (قال, قائل, بحسب)."""

    start: int
    end: int
    stem: str
    kind: CueKind


class _Entry(NamedTuple):
    stem: str
    kind: CueKind


class _Word(NamedTuple):
    start: int
    end: int
    key: str


# Perfect and imperfect, third person masculine singular; a hyphen where the imperfect is oftener something else.
_SAYING = """
قال يقول|أضاف يضيف|أكد يؤكد|أوضح يوضح|صرح يصرح|ذكر يذكر|أشار يشير|أعلن يعلن|أعرب يعرب|شدد يشدد|لفت يلفت|نقل ينقل
كشف يكشف|تابع يتابع|استطرد يستطرد|كتب يكتب|غرد يغرد|حذر يحذر|دعا يدعو|طالب يطالب|نفى ينفي|زعم يزعم|ادعى يدعي
توقع يتوقع|بين يبين|أفاد يفيد|أردف يردف|ختم يختم|اختتم يختتم|علق يعلق|رد يرد|تساءل يتساءل|هدد يهدد|اتهم يتهم
ناشد يناشد|اقترح يقترح|أجاب يجيب|تعهد يتعهد|أقر يقر|اعترف يعترف|جدد يجدد|نوه ينوه|وجه يوجه|خاطب يخاطب|أبلغ يبلغ
أخبر يخبر|سأل يسأل|استدرك يستدرك|هتف يهتف|روى يروي|حكى يحكي|عبر يعبر|شرح يشرح|توعد يتوعد|لمح يلمح|ألمح يلمح
وعد -|رجح يرجح|تحدث يتحدث|جزم يجزم|برر يبرر|أعاد -|عقب يعقب
"""
_OPINION = """
اعتبر يعتبر|رأى يرى|وصف يصف|أبدى يبدي|انتقد ينتقد|رحب يرحب|أشاد يشيد|أدان يدين|استنكر يستنكر|ندد يندد|هاجم يهاجم
امتدح يمتدح|أعجب -|فضل يفضل|أحب يحب|كره يكره|اشتكى يشتكي|شكا يشكو|استغرب يستغرب|أثنى يثني|نصح ينصح|أوصى يوصي
سخر يسخر|عارض يعارض|أيد يؤيد
"""
_PARTICIPLES = """
قائل مضيف مؤكد موضح مصرح ذاكر مشير معلن معرب مشدد لافت ناقل كاشف معتبر متابع مستطرد محذر داعي مطالب نافي زاعم
مدعي متوقع مبين مردف مختتم معلق متسائل مهدد متهم مناشد واصف مقترح مجيب متعهد مقر معترف مجدد منوه موجه مخاطب مبلغ
مخبر مستدرك هاتف معبر متوعد ملمح مرجح متحدث جازم مبرر مشيد مرحب منتقد مندد مستنكر مستغرب معقب
"""
_NOUNS = """
بحسب|حسب|بحسبما|حسبما|وفق|وفقا|وفقما|طبقا|نقلا عن|على لسان|على حد قول|على حد تعبير|على حد وصف|على حد|في بيان
في تصريح|في تصريحات|في تغريدة|في مقابلة|في حديث|في رسالة|في خطاب|في كلمة|في منشور|في تدوينة|في مؤتمر صحفي
في مداخلة|قوله|قولها|قولهم|بقوله|بقولها|بقولهم|قول|تصريحات
"""
# Verbs that take a person as their object: أبلغه, وصفها.
_ADDRESSING = frozenset(("أبلغ", "أخبر", "وصف", "خاطب", "سأل", "اتهم", "ناشد", "هدد", "حذر", "اعتبر", "طالب", "دعا"))
_OBJECTS = ("ه", "ها", "هم", "نا", "ني")
_ENDINGS = ("", "ت", "ا", "تا", "وا", "ن", "نا")
_WEAK_ENDINGS = ("", "ت", "تا", "وا")

# Forms that are oftener no cue; those of the second set want أن itself.
_UNSURE_FORMS = """
طالب كتب وجه رأي نفي رد ردا ترد علق تعلق ختم كشف نقل حذر جدد وصف عبر شرح فضل ذكر عقب تابع حكي روي داعية مبين
قول وعد أعاد أعادت لمح سخر مضيفة كره كرها هاتفا هاتفه موجها موجهة تدعي تدين يدين مقرا مقرة تصريحات حسب أحب أيد
"""
_UNSURE = frozenset(key(one, _OPTIONS) for one in _UNSURE_FORMS.split())
_BETWEEN = frozenset(("بين", "بينا", "تبين", "يبين"))
_SHADDA = "\u0651"
_ALEF_MAKSURA_READS = frozenset(("راي", "نفي", "حكي", "روي"))

_CONJUNCTIONS = ("و", "ف")
_BEFORE_IMPERFECT = ("ل", "س", "ول", "وس", "فل", "فس")
_COMPLEMENTISERS = frozenset(
    prefix + "ان" + suffix for prefix in ("", "ب", "و", "ف") for suffix in ("", "ه", "ها", "هم", "هما", "نا", "ني", "ك")
)
_OPENING = frozenset('«»“”„‟"<(')
_STOPS = frozenset(".!?؟…\n\r\u2028\u2029")
_EVIDENCE_REACH = 6
_LONGEST_PHRASE = 3
_ZONE = 160
"""A subject is named within so many code points of its verb, or not by name."""


def cues(text: str, start: int = 0, end: int | None = None) -> Iterator[Cue]:
    """The words of saying in `text[start:end]`, in order; code points of `text`, whole words at both edges.

    ValueError for a range outside the text. Looks a few words beyond `end` for evidence.
    """
    last = len(text) if end is None else end
    found = [_Word(*one, key(text[one.start : one.end], _OPTIONS)) for one in words(text, start, last)]
    after = -1
    for place, word in enumerate(found):
        if place <= after:
            continue
        phrase = _phrase_at(text, found, place)
        if phrase:
            length, cue = phrase
            after = place + length - 1
            yield cue
            continue
        cue_found = _single(text, word)
        if cue_found:
            yield cue_found


def may_be_cue(written_key: str) -> bool:
    """Whether a word of that key (`word_key`) is a word of saying where its neighbours do not speak against it."""
    rests = (written_key, *(written_key.removeprefix(one) for one in _CONJUNCTIONS))
    return any(one in _FORMS or one in _PHRASE_STARTS for one in rests)


def subject_zone(text: str, cue: Cue, end: int) -> Range:
    """Where the subject of `cue` would be named behind it: before أن, a colon, the sentence's end, and before `end`."""
    reach = min(end, cue.end + _ZONE, len(text))
    last = next((place for place in range(cue.end, reach) if _closes(text, place)), max(cue.end, reach))
    for word in words(text, cue.end, last) if cue.end < last else ():
        if word_key(text, word) in _COMPLEMENTISERS:
            return Range(cue.end, word.start)
    return Range(cue.end, last)


def word_key(text: str, word: Range) -> str:
    """The key by which words are compared here: spellings and hamza seats folded."""
    return key(text[word.start : word.end], _OPTIONS)


def is_conjoined(text: str, cue: Cue) -> bool:
    """Whether something is written onto the cue's start (وقال): then it opens a new clause."""
    return cue.start > 0 and text[cue.start - 1].isalpha()


def _closes(text: str, place: int) -> bool:
    """Whether the sign at `place` ends what a verb says of its subject; a title's full stop (د. أحمد) does not."""
    sign = text[place]
    if sign == ".":
        return place < 2 or (text[place - 2].isalnum() and not text[place + 1 : place + 2].isdigit())
    return sign == ":" or sign in _STOPS


def _single(text: str, word: _Word) -> Cue | None:
    """The cue that one word is, read whole first, then without what is written onto it."""
    entry = _FORMS.get(word.key)
    if entry:
        return _proved(text, word, word.start, word.key, entry)
    for prefixes, forms in ((_CONJUNCTIONS, _FORMS), (_BEFORE_IMPERFECT, _IMPERFECTS)):
        for prefix in prefixes:
            rest = word.key.removeprefix(prefix)
            if rest != word.key and rest in forms:
                start = _behind(text, word, len(prefix))
                return _proved(text, word, start, rest, forms[rest])
    return None


def _proved(text: str, word: _Word, start: int, form: str, entry: _Entry) -> Cue | None:
    """The cue, unless its form is a doubtful one and nothing speaks for it."""
    cue = Cue(start, word.end, entry.stem, entry.kind)
    is_short_rest = start > word.start and len(form) < MIN_REMAINDER
    if form not in _UNSURE and form not in _BETWEEN and not is_short_rest:
        return cue
    written = text[start : word.end]
    if _SHADDA in written or (form in _ALEF_MAKSURA_READS and written.endswith("ى")):
        return cue
    return cue if _has_evidence(text, word.end, form not in _BETWEEN) else None


def _has_evidence(text: str, after: int, are_signs_enough: bool) -> bool:
    """Whether أن, or (if they are enough) عن, a colon or an opening mark, is among the next words of the sentence."""
    reach = min(len(text), after + 20 * _EVIDENCE_REACH)
    for count, word in enumerate(words(text, after, reach) if after < reach else ()):
        sign = _telling_sign(text[after : word.start])
        if sign or count >= _EVIDENCE_REACH:
            return are_signs_enough and sign not in _STOPS and count < _EVIDENCE_REACH
        written = word_key(text, word)
        if written in _COMPLEMENTISERS or (are_signs_enough and written == "عن"):
            return True
        after = word.end
    sign = _telling_sign(text[after:reach])
    return are_signs_enough and bool(sign) and sign not in _STOPS


def _telling_sign(between: str) -> str:
    """The first sign between two words that ends a sentence or leads to speech; empty when there is none."""
    return next((one for one in between if one == ":" or one in _OPENING or one in _STOPS), "")


def _phrase_at(text: str, found: list[_Word], place: int) -> tuple[int, Cue] | None:
    """The longest phrase of several words that begins at that word, و or ف before it or not."""
    first = found[place]
    for prefix in ("", *_CONJUNCTIONS):
        opening = first.key.removeprefix(prefix)
        if (prefix and opening == first.key) or opening not in _PHRASE_STARTS:
            continue
        for length in range(_LONGEST_PHRASE, 1, -1):
            group = found[place : place + length]
            entry = _PHRASES.get((opening, *(one.key for one in group[1:])))
            if entry:
                return length, Cue(_behind(text, first, len(prefix)), group[-1].end, entry.stem, entry.kind)
    return None


def _behind(text: str, word: _Word, letters_off: int) -> int:
    """The place in the word behind so many letters of its key, the marks that hang on them passed over."""
    place = word.start
    passed = 0
    while place < word.end:
        passed += bool(key(text[place], _OPTIONS))
        if passed > letters_off:
            break
        place += 1
    return place


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    for one in table.replace("\n", "|").strip("|").split("|"):
        perfect, imperfect = one.split()
        yield perfect, imperfect


def _perfects(perfect: str) -> Iterator[str]:
    """The perfect with its subject's endings, and an object where the verb takes persons."""
    yield perfect
    if perfect[-1] in "ىا" and len(perfect) > len("دا"):
        inner = perfect[:-1]
        yield from (inner + ending for ending in _WEAK_ENDINGS if ending)
        stem, she = inner + "ا", inner + "ت"
    else:
        yield from (perfect + ending for ending in _ENDINGS if ending)
        stem, she = perfect, perfect + "ت"
    if perfect in _ADDRESSING:
        yield from (one + tail for one in (stem, she) for tail in _OBJECTS)


def _imperfects(imperfect: str, perfect: str) -> Iterator[str]:
    """The third persons of the imperfect; the first person speaks inside quotations."""
    if imperfect == "-":
        return
    inner = imperfect[1:]
    yield from ("ي" + inner, "ت" + inner)
    stem = inner[:-1] if inner[-1] in "يىو" else inner
    yield from (f"ي{stem}{ending}" for ending in ("ون", "ان", "وا"))
    if perfect in _ADDRESSING:
        yield from (person + inner + tail for person in "يت" for tail in _OBJECTS)


def _keyed(forms: Iterable[str], entry: _Entry) -> dict[str, _Entry]:
    return {key(one, _OPTIONS): entry for one in forms}


def _participles(stem: str) -> Iterator[str]:
    yield stem + "ا"
    yield stem + "ة"
    if stem[-1] != "ي":
        yield stem + "ين"


def _noun_phrases() -> dict[tuple[str, ...], _Entry]:
    phrases = _NOUNS.replace("\n", "|").strip("|").split("|")
    return {tuple(key(one, _OPTIONS).split()): _Entry(one, CueKind.NOUN) for one in phrases}


def _build() -> tuple[dict[str, _Entry], dict[str, _Entry]]:
    """All one-word forms, and the imperfect ones alone, by key; what was listed first keeps a form."""
    forms: dict[str, _Entry] = {}
    imperfects: dict[str, _Entry] = {}
    for table, kind in ((_SAYING, CueKind.VERB), (_OPINION, CueKind.OPINION)):
        for perfect, imperfect in _pairs(table):
            entry = _Entry(perfect, kind)
            now = _keyed(_imperfects(imperfect, perfect), entry)
            imperfects = now | imperfects
            forms = _keyed(_perfects(perfect), entry) | now | forms
    for stem in _PARTICIPLES.split():
        forms = _keyed(_participles(stem), _Entry(stem, CueKind.PARTICIPLE)) | forms
    nouns = {parts[0]: entry for parts, entry in _PHRASES.items() if len(parts) == 1}
    return nouns | forms, imperfects


_PHRASES = _noun_phrases()
_PHRASE_STARTS = frozenset(parts[0] for parts in _PHRASES if len(parts) > 1)
_FORMS, _IMPERFECTS = _build()
