"""Documents that tests of the corpus share: a small one by hand, and Hypothesis's hardest."""

from __future__ import annotations

from hypothesis import strategies as st

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import Document, Field, new_header
from annotation.ranges import Range, Ranges
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span
from corpus.record import Record, to_record
from tests.strategies import annotated_texts, texts

TEXT = "أَعلنتْ وكالةُ «رويترز» 📰 أنّ بوتين قال: “سنردّ على روسيا”."

_NAMES = st.sampled_from(("PER", "LOC", "وسم", "a/b", "x y"))
_JSON_TEXTS = st.sampled_from(('"x"', "1.0", "12345678901234567890123", '{"b":1,"a":[1e400,null]}', "true"))


def span_over(text: str, word: str, label: str = "PER", layer: str = "entity", span_id: str = "T1") -> Span:
    """A span over the first place where `word` stands in `text`."""
    start = text.index(word)
    return Span(span_id, (Range(start, start + len(word)),), label, layer, word)


def record(document_id: str = "d1", text: str = TEXT, *annotations: Annotation) -> Record:
    """A record of `text` with those annotations."""
    return Record(new_header(document_id, text, f"{document_id}.txt"), annotations)


def labelled(document_id: str = "d1") -> Record:
    """A record in which everything occurs once."""
    agency = span_over(TEXT, "رويترز", "ORG")._replace(attributes=(Attribute("kind", "press"),), maker="a1")
    place = span_over(TEXT, "روسيا", "LOC", span_id="T2")
    quote = span_over(TEXT, "سنردّ على روسيا", "QUOTE", "quote", "T3")
    parted = Span("T4", (Range(0, 7), Range(15, 23)), "MISC", "entity", TEXT[0:23], origin=Origin.IMPORTED)
    header = new_header(document_id, TEXT, "news/1.txt", "a1", (Field("url", '"https://example.org"'),))
    marks = (agency, place, quote, parted, Relation("R1", "SPEAKER", "T3", "T1"), DocumentLabel("topic", "politics"))
    return to_record(Document(header, (*marks, Note("مراجعة"), Status(State.DONE))))


def _span(number: int, text: str, ranges: Ranges, draw: st.DrawFn) -> Span:
    attributes = draw(st.lists(st.builds(Attribute, _NAMES, texts(max_pieces=3)), max_size=2))
    surface = text[ranges[0].start : ranges[-1].end]
    origin = draw(st.sampled_from(Origin))
    return Span(f"s{number}", ranges, draw(_NAMES), draw(_NAMES), surface, tuple(attributes), origin, draw(_NAMES))


@st.composite
def hard_records(draw: st.DrawFn) -> Record:
    """Records that hold whatever a document may hold, over the hardest text."""
    text, all_ranges = draw(annotated_texts())
    spans = [_span(number, text, ranges, draw) for number, ranges in enumerate(all_ranges)]
    relations: list[Relation] = []
    if spans:
        ends = st.sampled_from([span.id for span in spans])
        pairs = draw(st.lists(st.tuples(ends, ends), max_size=2))
        relations = [Relation(f"r{number}", draw(_NAMES), *pair) for number, pair in enumerate(pairs)]
    labels = draw(st.lists(st.builds(DocumentLabel, _NAMES, texts(max_pieces=2)), max_size=2, unique=True))
    fields = draw(st.lists(st.builds(Field, _NAMES, _JSON_TEXTS), max_size=2))
    document_id = draw(texts(min_size=1, max_pieces=4))
    header = new_header(document_id, text, draw(texts(max_pieces=3)), draw(_NAMES), tuple(fields))
    marks: list[Annotation] = [*spans, *relations, *labels]
    note, state = draw(texts(max_pieces=4)), draw(st.sampled_from(State))
    if note:
        marks.append(Note(note))
    if state is not State.NEW:
        marks.append(Status(state))
    return to_record(Document(header, marks))
