"""What the window says of an export: formats and what each is for, what is done with awkward spans, how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from annotation.change import State
from corpus.export_place import Standing
from corpus.export_plan import Counts
from corpus.formats.format import Policy
from corpus.formats.losses import Kind
from corpus.loss_examples import Lost
from corpus.units import Piece
from ui import format_words, wording
from ui.counted import COUNTS
from ui.i18n import QT_TRANSLATE_NOOP, say

_WORDS_AT_MOST, _TITLE_AT_MOST = 48, 24


class FormatWords(NamedTuple):
    """What something is called and, in a few words, what it is for (English sources)."""

    title: str
    purpose: str


class Shelf(NamedTuple):
    """Formats that are for the same sort of use, by name, under a title."""

    title: str
    names: tuple[str, ...]


SHELVES: tuple[Shelf, ...] = (
    Shelf(QT_TRANSLATE_NOOP("Formats", "To keep and to hand on"), ("jsonl",)),
    Shelf(
        QT_TRANSLATE_NOOP("Formats", "To train models"),
        ("spacy", "spacy-json", "huggingface", "conll", "conllu", "gliner", "chat"),
    ),
    Shelf(
        QT_TRANSLATE_NOOP("Formats", "For other annotation tools"),
        ("prodigy", "doccano", "label_studio", "brat", "uima-json", "uima-xmi"),
    ),
    Shelf(QT_TRANSLATE_NOOP("Formats", "For archives and programs of your own"), ("spans", "spans_csv", "w3c", "tei")),
)

_OTHERS = QT_TRANSLATE_NOOP("Formats", "Others")

PURPOSES: Mapping[str, str] = {
    "jsonl": QT_TRANSLATE_NOOP("Formats", "Everything, a document a line"),
    "spacy": QT_TRANSLATE_NOOP("Formats", "Train spaCy on entities and spans"),
    "spacy-json": QT_TRANSLATE_NOOP("Formats", "Texts with their entities, for scripts"),
    "huggingface": QT_TRANSLATE_NOOP("Formats", "A folder of tagged words, with its card"),
    "conll": QT_TRANSLATE_NOOP("Formats", "A word a line, with its tag (IOB2, BIOES)"),
    "conllu": QT_TRANSLATE_NOOP("Formats", "A word a line, a column a layer"),
    "gliner": QT_TRANSLATE_NOOP("Formats", "Fine-tune GLiNER on words and entities"),
    "chat": QT_TRANSLATE_NOOP("Formats", "Fine-tune language models"),
    "prodigy": QT_TRANSLATE_NOOP("Formats", "Tasks for Prodigy, with their tokens"),
    "doccano": QT_TRANSLATE_NOOP("Formats", "A file that a doccano project imports"),
    "label_studio": QT_TRANSLATE_NOOP("Formats", "A folder of tasks, with the interface"),
    "brat": QT_TRANSLATE_NOOP("Formats", "A folder of .txt and .ann, with its configuration"),
    "uima-json": QT_TRANSLATE_NOOP("Formats", "A folder for INCEpTION"),
    "uima-xmi": QT_TRANSLATE_NOOP("Formats", "A folder for INCEpTION and other UIMA tools"),
    "spans": QT_TRANSLATE_NOOP("Formats", "Start, end and label, under names you choose"),
    "spans_csv": QT_TRANSLATE_NOOP("Formats", "A row a span (CSV), for Excel or R"),
    "w3c": QT_TRANSLATE_NOOP("Formats", "Annotations that quote the text they are on"),
    "tei": QT_TRANSLATE_NOOP("Formats", "Stand-off XML, for editions and archives"),
}

POLICIES: Mapping[Policy, FormatWords] = {
    Policy.SPLIT: FormatWords(
        QT_TRANSLATE_NOOP("Policies", "Cut the word at the edge of the span"),
        QT_TRANSLATE_NOOP(
            "Policies",
            "Where «روسيا» is labelled in «لروسيا», the words written are «ل» and «روسيا», and the label stays exact."
            " Of spans over one another the outer one is written.",
        ),
    ),
    Policy.WIDEN: FormatWords(
        QT_TRANSLATE_NOOP("Policies", "Let the span take the whole word"),
        QT_TRANSLATE_NOOP(
            "Policies",
            "Where «روسيا» is labelled in «لروسيا», the label goes to all of «لروسيا», as models that do not cut words"
            " need it. Of spans over one another the outer one is written.",
        ),
    ),
    Policy.LONGEST: FormatWords(
        QT_TRANSLATE_NOOP("Policies", "Of spans over one another write the longest"),
        QT_TRANSLATE_NOOP(
            "Policies",
            "Of «وزير خارجية روسيا» and «روسيا» inside it the longer one is written and the other left out, whichever"
            " begins first. Words are cut at the edges of spans.",
        ),
    ),
    Policy.OUTERMOST: FormatWords(
        QT_TRANSLATE_NOOP("Policies", "Of spans over one another write the outer one"),
        QT_TRANSLATE_NOOP("Policies", "Of «وزير خارجية روسيا» and «روسيا» inside it the outer one is written."),
    ),
    Policy.DEPTHS: FormatWords(
        QT_TRANSLATE_NOOP("Policies", "Write spans over one another side by side"),
        QT_TRANSLATE_NOOP(
            "Policies",
            "Both «وزير خارجية روسيا» and «روسيا» inside it are written, each depth in a place of its own. Not every"
            " reader looks for a second one.",
        ),
    ),
    Policy.REFUSE: FormatWords(
        QT_TRANSLATE_NOOP("Policies", "Leave out documents with such spans"),
        QT_TRANSLATE_NOOP(
            "Policies",
            "A document in which «روسيا» is labelled inside «لروسيا» is not written, so that no label in the file is"
            " other than it was made.",
        ),
    ),
}

PIECES: Mapping[Piece, FormatWords] = {
    Piece.DOCUMENT: FormatWords(
        QT_TRANSLATE_NOOP("Pieces", "Who&le documents"),
        QT_TRANSLATE_NOOP("Pieces", "Each text as it stands. Models cut what is longer than they take."),
    ),
    Piece.PARAGRAPH: FormatWords(
        QT_TRANSLATE_NOOP("Pieces", "Pa&ragraphs"),
        QT_TRANSLATE_NOOP("Pieces", "A record a line of the text; two are joined where a span goes over both."),
    ),
    Piece.SENTENCE: FormatWords(
        QT_TRANSLATE_NOOP("Pieces", "&Sentences"),
        QT_TRANSLATE_NOOP("Pieces", "A record a sentence; two are joined where a span goes over both."),
    ),
    Piece.WINDOW: FormatWords(
        QT_TRANSLATE_NOOP("Pieces", "Windows &of words"),
        QT_TRANSLATE_NOOP("Pieces", "For long texts: so many words a record, cut where no span is."),
    ),
}

_STANDINGS: Mapping[Standing, str] = {
    Standing.FREE: "",
    Standing.OURS: QT_TRANSLATE_NOOP("Exporting", "An earlier export lies there; the new one takes its place."),
    Standing.STRANGERS: QT_TRANSLATE_NOOP(
        "Exporting", "Something lies there that is no unchanged export; it stays as it is. Choose another name."
    ),
    Standing.FOLDER_MISSING: QT_TRANSLATE_NOOP("Exporting", "There is no such folder. Choose another."),
    Standing.NOWHERE: QT_TRANSLATE_NOOP("Exporting", "Choose where the export goes."),
}

_WILL_BE = QT_TRANSLATE_NOOP("Exporting", "Will be written: {documents}, {spans}.")
_WILL_BE_CUT = QT_TRANSLATE_NOOP("Exporting", "Will be written: {documents}, in {records}, {spans}.")
_WAS = QT_TRANSLATE_NOOP("Exporting", "Written: {documents}, {spans}.")
_NOTHING = QT_TRANSLATE_NOOP(
    "Exporting", "Nothing would be written yet: no document is chosen. Choose their states under Content."
)
_LEFT_OUT = QT_TRANSLATE_NOOP("Exporting", "Left out, as not chosen: {documents}.")
_IN = QT_TRANSLATE_NOOP("Exporting", "{words} (in: {document})")
_INSIDE = QT_TRANSLATE_NOOP("Exporting", "{words} inside {around} (in: {document})")
_NEEDS = QT_TRANSLATE_NOOP(
    "Exporting", "A library for it is not installed. Add it in a terminal, and start Tawsim anew:"
)


def format_title(name: str) -> str:
    """What a format is called; its bare name where nobody has named it yet."""
    return format_words.title(name)


def format_purpose(name: str) -> str:
    """What a format is for."""
    return say("Formats", PURPOSES[name]) if name in PURPOSES else ""


def shelves(others: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The shelves with their titles, and one more for `others`, formats that nobody has named yet."""
    for shelf in SHELVES:
        yield say("Formats", shelf.title), shelf.names
    if others:
        yield say("Formats", _OTHERS), others


def policy_words(policy: Policy) -> FormatWords:
    """What is done with spans that a format cannot hold, and an example of it."""
    found = POLICIES[policy]
    return FormatWords(say("Policies", found.title), say("Policies", found.purpose))


def piece_words(piece: Piece) -> FormatWords:
    """What a record holds, and what that is good for."""
    found = PIECES[piece]
    return FormatWords(say("Pieces", found.title), say("Pieces", found.purpose))


def standing(one: Standing) -> str:
    """What is to be said of what lies in the place; "" where nothing does."""
    found = _STANDINGS[one]
    return say("Exporting", found) if found else ""


def needs() -> str:
    """That a library is missing; the command that brings it follows on a line of its own."""
    return say("Exporting", _NEEDS)


def forecast(counts: Counts) -> str:
    """How much will be written, and how much is left out."""
    template = _WILL_BE if counts.records == counts.documents else _WILL_BE_CUT
    return _counted(template, counts)


def nothing(counts: Counts) -> str:
    """That no document is chosen, where to choose, and how many there are."""
    return _counted(_NOTHING, counts)


def outcome(counts: Counts) -> str:
    """How much was written, and how much was left out."""
    return _counted(_WAS, counts)


def example(lost: Lost) -> str:
    """An example of a loss in one line."""
    one = lost.example
    if one is None:
        return ""
    if not one.words:
        return wording.isolated(wording.shortened(one.document, _WORDS_AT_MOST))
    title = wording.isolated(wording.shortened(one.document, _TITLE_AT_MOST))
    said = wording.state(State(one.words)) if lost.kind is Kind.STATE else one.words
    words = wording.isolated(wording.shortened(said, _WORDS_AT_MOST))
    around = wording.isolated(wording.shortened(one.around, _WORDS_AT_MOST))
    template = say("Exporting", _INSIDE if one.around else _IN)
    return wording.directed(template.format(words=words, around=around, document=title))


def _counted(template: str, counts: Counts) -> str:
    said = say("Exporting", template).format(
        documents=COUNTS.documents(counts.documents),
        records=COUNTS.records(counts.records),
        spans=COUNTS.spans(counts.spans),
    )
    if not counts.left_out:
        return said
    left = say("Exporting", _LEFT_OUT).format(documents=COUNTS.documents(counts.left_out))
    return f"{said} {left}"
