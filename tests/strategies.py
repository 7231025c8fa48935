"""Hypothesis strategies for the hardest text that an annotator may meet, and for spans over it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from annotation.ranges import Range, Ranges

WORDS = ("قال", "وبوتين", "لروسيا", "الرحمن", "للرئيس", "هذه", "مدرسة", "مسؤول", "آخر", "Putin", "don't", "گازی", "各")
LETTERS = ("ا", "أ", "آ", "ٱ", "ب", "ة", "ى", "ي", "ی", "ک", "ؤ", "ئ", "ء", "ل", "é", "a", "\u0915", "각", "\u1100")
MARKS = ("\u064b", "\u064e", "\u0651", "\u0652", "\u0670", "\u0654", "\u06d6", "\u08f0", "\u0301", "\u094d", "\u093f")
FORMS = ("\ufefb", "\ufdfa", "\ufdf2", "\ufe70", "\ufc60", "\ufe83", "\ufbfc", "\U0001ee00")
NUMBERS = ("3,5", "2025-08", "١٢٫٥", "۴۲", "7", ".", "²")
SIGNS = ("«", "»", "“", "”", '"', "'", "،", "؟", "!", "…", ".", "-", "(", "\u0600", "\u06dd")
EMOJI = ("😡", "📰", "👨‍👩‍👧", "👍🏽", "🏳️‍🌈", "🇸🇦", "🇸", "1️⃣", "❤️", "🏴\U000e0067\U000e007f", "\U0001f3fd")
CONTROLS = (
    *("\u0640", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202b", "\u202c", "\u2067", "\u2069"),
    *("\ufeff", "\ufffe", "\x00", "\x1b", "\x7f", "\ufdd0", "\ufff9", "\U000e0001", "\U0010ffff"),
)
SPACES = (" ", " ", " ", "  ", "\t", "\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0c", "\x1c", "\u00a0", "\u3000")

PIECES = WORDS + LETTERS + MARKS + FORMS + NUMBERS + SIGNS + EMOJI + CONTROLS + SPACES

_ANY_CHARACTER = st.characters(codec="utf-8")  # without surrogates
_PIECE = st.one_of(
    st.sampled_from(WORDS + SPACES), st.sampled_from(LETTERS + MARKS), st.sampled_from(PIECES), _ANY_CHARACTER
)


def texts(min_size: int = 0, max_pieces: int = 30) -> st.SearchStrategy[str]:
    """Texts without lone surrogates, of at least `min_size` code points: Arabic among everything that goes wrong."""
    made = st.lists(_PIECE, min_size=min_size, max_size=max(min_size, max_pieces))
    return made.map("".join)


@st.composite
def ranges_in(draw: st.DrawFn, text: str, max_fragments: int = 3) -> Ranges:
    """The ranges of one span over `text` (not empty): one, or several that do not touch; edges anywhere."""
    places = st.integers(0, len(text))
    most = min(2 * max_fragments, len(text) + 1)
    edges = sorted(draw(st.sets(places, min_size=2, max_size=most)))
    if len(edges) % 2:
        edges.pop()
    return tuple(Range(*pair) for pair in list(pairwise(edges))[::2])


@st.composite
def annotated_texts(draw: st.DrawFn, max_pieces: int = 30, max_spans: int = 4) -> tuple[str, tuple[Ranges, ...]]:
    """A text of at least one code point and the ranges of some spans over it: nested, crossing, equal, broken."""
    text = draw(texts(min_size=1, max_pieces=max_pieces))
    return text, tuple(draw(st.lists(ranges_in(text), max_size=max_spans)))
