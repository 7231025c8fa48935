"""The hard documents: what tools get wrong about Arabic text and spans, a document each, and a supply of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, Field, new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.scheme_joining import joined
from annotation.span import Attribute, Origin, Span
from corpus.record import Record, to_record
from corpus.schemes.jsonl import from_records

TEXT = "أَعلنتْ وكالةُ «رويترز» 📰 أنّ بوتين قال: “سنردّ على العقوبات الموجّهة لروسيا” 😡👨‍👩‍👧."


def _span(key: str, text: str, words: str, label: str, layer: str = "entity", *attributes: Attribute) -> Span:
    start = text.index(words)
    return Span(key, (Range(start, start + len(words)),), label, layer, words, attributes)


def _over(key: str, text: str, start: int, end: int) -> Span:
    return Span(key, (Range(start, end),), "X", "entity", text[start:end])


def _document(key: str, text: str, *marks: Annotation, fields: tuple[Field, ...] = ()) -> Record:
    return to_record(Document(new_header(key, text, f"{key}.txt", "a1", fields), marks))


def _worked_example() -> Record:
    """The document that all conventions are explained with."""
    quote = _span("T5", TEXT, "سنردّ على العقوبات الموجّهة لروسيا", "QUOTE", "quote", Attribute("kind", "direct"))
    return _document(
        "ar-1",
        TEXT,
        _span("T1", TEXT, "رويترز", "ORG"),
        _span("T2", TEXT, "بوتين", "PER", "entity", Attribute("certainty", "doubtful")),
        _span("T3", TEXT, "روسيا", "LOC"),
        _span("T4", TEXT, "قال", "CUE", "quote"),
        quote,
        _span("T6", TEXT, "العقوبات الموجّهة لروسيا", "NEG", "sentiment"),
        _span("T7", TEXT, "😡", "NEG", "sentiment"),
        Relation("R1", "SPEAKER", "T5", "T2"),
        Relation("R2", "CUE_OF", "T5", "T4"),
        Relation("R3", "TARGET", "T6", "T3"),
        DocumentLabel("topic", "politics"),
        Note("ملاحظة\nعلى سطرين"),
        Status(State.DONE),
        fields=(Field("url", '"https://example.org/?a=1&b=2"'), Field("n", "12345678901234567890123")),
    )


def _overlapping() -> Iterator[Record]:
    text = "زار وزير الخارجية المصري سامح شكري موسكو"
    yield _document(
        "nested",
        text,
        _span("a", text, "وزير الخارجية المصري سامح شكري", "PER"),
        _span("b", text, "المصري", "GPE"),
        _span("c", text, "سامح شكري", "PER"),
    )
    yield _document(
        "crossing", text, _span("a", text, "الخارجية المصري", "ORG"), _span("b", text, "المصري سامح", "MISC")
    )
    yield _document(
        "equal",
        text,
        _span("a", text, "موسكو", "LOC"),
        _span("b", text, "موسكو", "GPE"),
        _span("c", text, "موسكو", "NEG", "sentiment"),
    )
    parted = Span("a", (Range(0, 8), Range(25, 34)), "EVENT", "entity", text[:34])
    yield _document("fragments", text, parted, _span("b", text, "موسكو", "LOC"))


def _cutting() -> Iterator[Record]:
    text = "وبالقاهرةِ وللرئيسِ مُحَمَّدٌ"
    inner = _span("a", text, "القاهرة", "LOC"), _span("b", text, "لرئيس", "PER"), _span("c", text, "و", "X")
    yield _document("sub-word", text, *inner)
    yield _document("marks", text, _span("a", text, "مُحَ", "PER"), _over("b", text, 21, 22))
    text = "عائلة 👨‍👩‍👧‍👦 و👍🏽 و🇸🇦 و❤️"
    family = _over("b", text, 6, 7)
    yield _document("emoji", text, _span("a", text, "👨‍👩‍👧‍👦", "PER"), family, _span("c", text, "🇸🇦", "GPE"))
    text = " قال  محمد "
    yield _document("blanks", text, _over("a", text, 0, 5), _over("b", text, 4, 6))


def _lines() -> Iterator[Record]:
    for key, end in (("crlf", "\r\n"), ("cr", "\r"), ("u2028", "\u2028"), ("nel", "\x85"), ("tabs", "\t")):
        text = f"قال بوتين{end}في موسكو{end}{end}أمس.{end}"
        through = _span("a", text, f"بوتين{end}في", "MISC")
        yield _document(key, text, through, _span("b", text, "موسكو", "LOC"))
    text = "قال\x00 بوتين\x0b في\x1b موسكو\ufffe\x7f \u202bنعم\u202c \u200fلا\ufeff"
    yield _document("controls", text, _span("a", text, "بوتين\x0b", "PER"), _span("b", text, "موسكو\ufffe", "LOC"))


def _odd() -> Iterator[Record]:
    yield _document("no span", "لا شيء هنا.")
    topics = DocumentLabel("topic", "news"), DocumentLabel("topic", "sport")
    yield _document("labels alone", "نص", *topics, Status(State.SKIPPED))
    text = "=1+1 @x -y +z \"a\",b;'c' <b>&amp;</b> \\n [PER x] {#} | _ *"
    yield _document("signs", text, _span("a", text, "<b>&amp;</b>", "X"), _span("b", text, "=1+1", "Y"))
    text = "نص ونص ونص"
    yield _document("../ids/and\\such: ٣", text, _span("a b", text, "نص", "وسم عربي"), _span("٢", text, "ونص", "a/b"))
    made = Span(
        "m", (Range(0, 2),), "PER", "entity", "نص", (Attribute("note", 'قال: "نعم"\t;|'),), Origin.IMPORTED, "b2"
    )
    yield _document("made elsewhere", text, made)
    yield _document("1", "٣٫٥ 2025-08 3,5", _span("1", "٣٫٥ 2025-08 3,5", "2025-08", "DATE"))


HARD: tuple[Record, ...] = (_worked_example(), *_overlapping(), *_cutting(), *_lines(), *_odd())

SCHEME: Scheme = joined(DEFAULT_SCHEME, from_records(HARD))


class ListSupply:
    """Records at hand, as an export takes them."""

    def __init__(self, records: Sequence[Record], scheme: Scheme = SCHEME) -> None:
        self._records = records
        self._scheme = scheme

    def count(self) -> int:
        return len(self._records)

    def scheme(self) -> Scheme:
        return self._scheme

    def records(self) -> Iterator[Record]:
        return iter(self._records)

    def moment(self) -> AbstractContextManager[None]:
        return nullcontext()
