"""Where a span's edges may go: boundary keys over clitics, words and letters, and tidy selections of the hand.

Everything here works on one stretch of one text (code points, end exclusive) and answers with another; imported spans
are never passed through it unless a person presses the key.
"""

from __future__ import annotations

from unicodedata import category

from annotation.arabic import clitics, graphemes, letters, tokens
from annotation.ranges import Range

_PAIRS = dict(zip('([{«‹“‘﴿"', ')]}»›”’﴾"', strict=True))
_OPENED_BY = {closing: opening for opening, closing in _PAIRS.items()}
# Arabic news writes ” and “ at either end.
_QUOTES = frozenset('"«»‹›“”„‟‘’')
_SENTENCE_ENDS = frozenset(".!?؟…۔")
# Punctuation to Unicode, part of the word to a reader: #وسم, @حساب, 50%.
_SAID = frozenset("#@%٪‰")


def tidy(text: str, start: int, end: int) -> Range | None:
    """What a hand meant by `[start, end)`: whole letters, no blanks or loose signs at the edges; None for nothing.

    A bracket or quotation mark stays when its partner is inside too (جامعة (كامبريدج)), unless the two hold the whole;
    so does the end of a sentence that is quoted whole, and `#`, `@`, `%`, emoji and other symbols, which are part of
    what is said. Punctuation that was selected alone is kept.
    """
    first, last = graphemes.snap(text, start, end)
    while first < last and text[first : (second := graphemes.next_boundary(text, first))].isspace():
        first = second
    while first < last and text[(final := graphemes.previous_boundary(text, last)) : last].isspace():
        last = final
    inner = _without_loose_edges(text, first, last)
    if inner.length:
        return Range(inner.start, _sentence_end(text, inner, last))
    return Range(first, last) if first < last else None


def _without_loose_edges(text: str, first: int, last: int) -> Range:
    """`[first, last)` without the punctuation at its edges that has no partner in it; empty where that is all."""
    while first < last:
        second = graphemes.next_boundary(text, first)
        final = graphemes.previous_boundary(text, last)
        partner = _closing(text, first, last)
        if _is_loose(text[first:second]) and (partner is None or partner >= final):
            first = second
        elif _is_loose(text[final:last]) and _opening(text, final, first) is None:
            last = final
        else:
            break
    return Range(first, last)


def _is_loose(cluster: str) -> bool:
    """Whether a letter-like unit is blank, punctuation or a direction control, and nothing that words are made of."""
    return all(
        one.isspace() or (category(one)[0] in "PM" and one not in _SAID) or category(one) == "Cf" for one in cluster
    )


def _closing(text: str, place: int, end: int) -> int | None:
    """Where what opens at `place` is closed before `end`; None where nothing opens or it stays open."""
    partner = _PAIRS.get(text[place])
    found = text.find(partner, place + 1, end) if partner else -1
    return found if found >= 0 else None


def _opening(text: str, place: int, start: int) -> int | None:
    """Where what closes at `place` was opened, not before `start`; None where nothing closes or it was not."""
    partner = _OPENED_BY.get(text[place])
    found = text.rfind(partner, start, place) if partner else -1
    return found if found >= 0 else None


def _sentence_end(text: str, inner: Range, last: int) -> int:
    """The end of `inner`, past its full stop where that was selected and stands, as `inner` does, inside quotes."""
    end = inner.end
    while end < last and text[end] in _SENTENCE_ENDS:
        end += 1
    before = inner.start
    while before and text[before - 1].isspace():
        before -= 1
    is_quoted = before > 0 and text[before - 1] in _QUOTES and end < len(text) and text[end] in _QUOTES
    return end if is_quoted else inner.end


def start_choices(text: str, position: int) -> tuple[int, ...]:
    """Where a span may begin in the word at `position`: the word's start, then its cuts, the likeliest first.

    A conjunction or preposition is cut before an article is, since most conventions leave the article in; ل + ال,
    written لل, is cut as one. Measured on two corpora of aspect terms: the first cut is right for 98 of 100 starts
    that lie at a clitic.
    """
    word = tokens.word_at(text, position)
    written = text[word.start : word.end]
    cuts = list(clitics.prefix_cuts(written))
    bare = [_bare(written[:cut]) for cut in cuts]
    if len(cuts) > 1 and bare[-1].endswith(letters.LAM * 2):
        cuts.insert(0, cuts.pop())
    return (word.start, *(word.start + cut for cut in cuts))


def end_choices(text: str, position: int) -> tuple[int, ...]:
    """Where a span may end in the word that holds the letter before `position`: the word's end, then its cuts."""
    word = tokens.word_at(text, position - 1)
    cuts = clitics.suffix_cuts(text[word.start : word.end])
    return (word.end, *(word.start + cut for cut in cuts))


def next_start(text: str, start: int, end: int) -> Range:
    """The boundary key for the start: the next of `start_choices`, around and around; never past the end."""
    choices = [one for one in start_choices(text, start) if one < end]
    return Range(_after(choices, start), end)


def next_end(text: str, start: int, end: int) -> Range:
    """The boundary key for the end: the next of `end_choices`, around and around; never before the start."""
    choices = [one for one in end_choices(text, end) if one > start]
    return Range(start, _after(choices, end))


def start_by_letter(text: str, start: int, end: int, step: int) -> Range:
    """Move the start by one user-perceived letter: `step` -1 grows, +1 shrinks; a span keeps at least one letter.

    Blanks are passed over: none is left at the edge.
    """
    moved = graphemes.previous_boundary(text, start) if step < 0 else graphemes.next_boundary(text, start)
    while 0 < moved < end and text[moved].isspace():
        moved = graphemes.previous_boundary(text, moved) if step < 0 else graphemes.next_boundary(text, moved)
    return Range(moved, end) if moved < end and not text[moved].isspace() else Range(start, end)


def end_by_letter(text: str, start: int, end: int, step: int) -> Range:
    """Move the end by one user-perceived letter: `step` +1 grows, -1 shrinks; a span keeps at least one letter.

    Blanks are passed over: none is left at the edge.
    """
    moved = graphemes.previous_boundary(text, end) if step < 0 else graphemes.next_boundary(text, end)
    while start < moved < len(text) and text[moved - 1].isspace():
        moved = graphemes.previous_boundary(text, moved) if step < 0 else graphemes.next_boundary(text, moved)
    return Range(start, moved) if moved > start and not text[moved - 1].isspace() else Range(start, end)


def start_by_word(text: str, start: int, end: int, step: int) -> Range:
    """Move the start to the start of the word before (`step` -1) or of the next word inside (+1)."""
    if step < 0:
        found = previous_word(text, start)
        return Range(found.start, end) if found else Range(start, end)
    inner = [one.start for one in tokens.words(text, start, end) if one.start > start]
    return Range(inner[0], end) if inner else Range(start, end)


def end_by_word(text: str, start: int, end: int, step: int) -> Range:
    """Move the end to the end of the next word (`step` +1) or of the word before inside (-1)."""
    if step > 0:
        found = next_word(text, end)
        return Range(start, found.end) if found else Range(start, end)
    inner = [one.end for one in tokens.words(text, start, end) if one.end < end]
    return Range(start, inner[-1]) if inner else Range(start, end)


def next_word(text: str, position: int) -> Range | None:
    """The first word that ends after `position` and does not begin before it; None at the end of the text."""
    return next((one for one in tokens.words(text, position) if one.start >= position), None)


def previous_word(text: str, position: int) -> Range | None:
    """The last word that begins before `position`; None at the beginning. Looks back only as far as needed."""
    reach = 64
    while position > 0:
        first = max(0, position - reach)
        found = [one for one in tokens.words(text, first, position) if one.start < position]
        if found:
            return found[-1]
        if first == 0:
            return None
        reach *= 4
    return None


def word_near(text: str, position: int) -> Range | None:
    """The word at the caret: the one that holds `position`, else the one that ends there, else None."""
    for place in (position, position - 1):
        if 0 <= place < len(text):
            touching = next(tokens.words(text, place, place + 1), None)
            if touching is not None:
                return touching
    return None


def _after(choices: list[int], current: int) -> int:
    if not choices:
        return current
    if current not in choices:
        return choices[0]
    return choices[(choices.index(current) + 1) % len(choices)]


def _bare(written: str) -> str:
    return "".join(one for one in written if not letters.is_trailing(one))
