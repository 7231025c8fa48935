"""What the window says of formats: what they do not carry, and what a reader decided for the user."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from corpus.formats.format import Notice
from corpus.formats.losses import Kind
from corpus.importing import ImportReport
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say

# The sources are `corpus.formats.losses.TITLES`, repeated here for lupdate.
LOSSES: Mapping[Kind, str] = {
    Kind.OVERLAP: QT_TRANSLATE_NOOP("Formats", "span left out because it shares words with another"),
    Kind.WORD_CUT: QT_TRANSLATE_NOOP("Formats", "span that begins or ends inside a word, which is cut there"),
    Kind.WIDENED: QT_TRANSLATE_NOOP("Formats", "span moved to the edges of its words"),
    Kind.BLANK_EDGE: QT_TRANSLATE_NOOP("Formats", "white space at a span's edge left out of it"),
    Kind.ONLY_BLANK: QT_TRANSLATE_NOOP("Formats", "span of white space only, left out"),
    Kind.FRAGMENTS: QT_TRANSLATE_NOOP("Formats", "span in several pieces, written as one with what lies between"),
    Kind.LINE_END: QT_TRANSLATE_NOOP("Formats", "span cut at a line end"),
    Kind.UNIT_EDGE: QT_TRANSLATE_NOOP("Formats", "span left out because it crosses the edge of its unit"),
    Kind.TOO_LONG: QT_TRANSLATE_NOOP("Formats", "span longer than its reader looks at"),
    Kind.REFUSED: QT_TRANSLATE_NOOP("Formats", "document left out because a span of it cannot be held"),
    Kind.SPAN: QT_TRANSLATE_NOOP("Formats", "span left out"),
    Kind.SPAN_ID: QT_TRANSLATE_NOOP("Formats", "id of a span"),
    Kind.LAYER: QT_TRANSLATE_NOOP("Formats", "layer of a span"),
    Kind.LABEL_NAME: QT_TRANSLATE_NOOP("Formats", "label or attribute written under another name"),
    Kind.ATTRIBUTE: QT_TRANSLATE_NOOP("Formats", "attribute of a span"),
    Kind.RELATION: QT_TRANSLATE_NOOP("Formats", "link between spans"),
    Kind.RELATION_ID: QT_TRANSLATE_NOOP("Formats", "id of a link"),
    Kind.DOCUMENT_LABEL: QT_TRANSLATE_NOOP("Formats", "label of a document"),
    Kind.DOCUMENT_ID: QT_TRANSLATE_NOOP("Formats", "id of a document written otherwise"),
    Kind.NOTE: QT_TRANSLATE_NOOP("Formats", "note on a document"),
    Kind.STATE: QT_TRANSLATE_NOOP("Formats", "state of a document"),
    Kind.FIELD: QT_TRANSLATE_NOOP("Formats", "field that came with a document"),
    Kind.SOURCE: QT_TRANSLATE_NOOP("Formats", "source of a document"),
    Kind.ANNOTATOR: QT_TRANSLATE_NOOP("Formats", "whose work a document is"),
    Kind.MAKER: QT_TRANSLATE_NOOP("Formats", "who made a span, and how"),
    Kind.SUGGESTION: QT_TRANSLATE_NOOP("Formats", "suggestion not yet decided on"),
    Kind.CHARACTER: QT_TRANSLATE_NOOP("Formats", "character replaced by another"),
    Kind.SPACING: QT_TRANSLATE_NOOP("Formats", "white space between words"),
    Kind.DIACRITICS: QT_TRANSLATE_NOOP("Formats", "diacritic left out of the text"),
}

NOTICES: Mapping[Notice, str] = {
    Notice.OFFSETS_UTF16: QT_TRANSLATE_NOOP(
        "Formats", "{file}: positions were counted in UTF-16 and turned into code points ({detail})."
    ),
    Notice.OFFSETS_BYTES: QT_TRANSLATE_NOOP(
        "Formats", "{file}: positions were counted in bytes and turned into code points ({detail})."
    ),
    Notice.OFFSETS_REPAIRED: QT_TRANSLATE_NOOP(
        "Formats", "{file}: spans whose positions had drifted were put where their text stands ({detail})."
    ),
    Notice.TEXT_APPROXIMATE: QT_TRANSLATE_NOOP(
        "Formats", "{file}: the text is what could be made of the file; compare it with the original ({detail})."
    ),
    Notice.COLUMNS_CHOSEN: QT_TRANSLATE_NOOP("Formats", "{file}: the columns were taken as {detail}."),
    Notice.KEYS_CHOSEN: QT_TRANSLATE_NOOP("Formats", "{file}: the keys were taken as {detail}."),
    Notice.LEFT_OUT: QT_TRANSLATE_NOOP("Formats", "{file}: not taken: {detail}."),
    Notice.HEADERS_OUT: QT_TRANSLATE_NOOP("Formats", "{file}: headers and footers were left out ({detail})."),
    Notice.NOTES_OUT: QT_TRANSLATE_NOOP("Formats", "{file}: footnotes and comments were left out ({detail})."),
    Notice.BOXES_OUT: QT_TRANSLATE_NOOP(
        "Formats", "{file}: text boxes, formulas and signs of picture fonts were left out ({detail})."
    ),
    Notice.DELETIONS_OUT: QT_TRANSLATE_NOOP(
        "Formats", "{file}: what was deleted with changes tracked was left out, what was added was taken ({detail})."
    ),
    Notice.ORDER_UNSURE: QT_TRANSLATE_NOOP(
        "Formats",
        "{file}: a PDF keeps how text looks, not its order: Arabic may come out reversed or torn. Compare it first.",
    ),
    Notice.PAGES_WITHOUT_TEXT: QT_TRANSLATE_NOOP(
        "Formats", "{file}: these pages hold no text, only pictures perhaps: {detail}."
    ),
    Notice.PRESENTATION_FORMS: QT_TRANSLATE_NOOP(
        "Formats", "{file}: it has Arabic presentation forms in place of letters, kept as they are ({detail})."
    ),
    Notice.TYPES_MADE: QT_TRANSLATE_NOOP(
        "Formats", "{file}: no type system lies beside it; its types were taken from the file itself ({detail})."
    ),
    Notice.SHEETS_OUT: QT_TRANSLATE_NOOP("Formats", "{file}: only the first sheet was read; the others: {detail}."),
}


TITLES: Mapping[str, str] = {
    "jsonl": QT_TRANSLATE_NOOP("Formats", "Tawsim JSONL"),
    "brat": QT_TRANSLATE_NOOP("Formats", "brat"),
    "doccano": QT_TRANSLATE_NOOP("Formats", "doccano"),
    "label_studio": QT_TRANSLATE_NOOP("Formats", "Label Studio"),
    "prodigy": QT_TRANSLATE_NOOP("Formats", "Prodigy"),
    "spans": QT_TRANSLATE_NOOP("Formats", "Spans as JSONL"),
    "spans_csv": QT_TRANSLATE_NOOP("Formats", "Spans as a table"),
    "conll": QT_TRANSLATE_NOOP("Formats", "CoNLL"),
    "conllu": QT_TRANSLATE_NOOP("Formats", "CoNLL-U Plus"),
    "huggingface": QT_TRANSLATE_NOOP("Formats", "Hugging Face data set"),
    "spacy": QT_TRANSLATE_NOOP("Formats", "spaCy DocBin"),
    "spacy-json": QT_TRANSLATE_NOOP("Formats", "spaCy JSON and JSONL"),
    "uima-json": QT_TRANSLATE_NOOP("Formats", "UIMA CAS JSON"),
    "uima-xmi": QT_TRANSLATE_NOOP("Formats", "UIMA CAS XMI"),
    "w3c": QT_TRANSLATE_NOOP("Formats", "W3C Web Annotation"),
    "tei": QT_TRANSLATE_NOOP("Formats", "TEI"),
    "webanno-tsv": QT_TRANSLATE_NOOP("Formats", "WebAnno TSV"),
    "yedda": QT_TRANSLATE_NOOP("Formats", "YEDDA"),
    "chat": QT_TRANSLATE_NOOP("Formats", "Chat and instructions"),
    "gliner": QT_TRANSLATE_NOOP("Formats", "GLiNER"),
    "fasttext": QT_TRANSLATE_NOOP("Formats", "fastText"),
    "csv": QT_TRANSLATE_NOOP("Formats", "Table of texts (CSV, TSV)"),
    "xlsx": QT_TRANSLATE_NOOP("Formats", "Excel"),
    "docx": QT_TRANSLATE_NOOP("Formats", "Word"),
    "html": QT_TRANSLATE_NOOP("Formats", "Web page (HTML)"),
    "pdf": QT_TRANSLATE_NOOP("Formats", "PDF"),
    "text": QT_TRANSLATE_NOOP("Formats", "Plain text"),
}
"""What each format is called, by its name."""

_KNOWN = QT_TRANSLATE_NOOP("Formats", "Already in the project, not brought in again: {count}")
_SUGGESTED = QT_TRANSLATE_NOOP("Formats", "Predictions that came along are kept as suggestions, not as labels: {count}")


def title(name: str) -> str:
    """What a format is called; its own name where it has no title."""
    return say("Formats", TITLES[name]) if name in TITLES else name


def loss(kind: str) -> str:
    """What a format does not carry."""
    return say("Formats", LOSSES[Kind(kind)])


def notice(which: Notice, file: str, detail: str) -> str:
    """What a reader decided about a file."""
    return say("Formats", NOTICES[which]).replace("{file}", file).replace("{detail}", detail)


def besides(report: ImportReport) -> Iterator[tuple[str, str]]:
    """What an import has to say beside what was refused: sentences, each with its details."""
    if report.known:
        said = say("Formats", _KNOWN)
        yield said.format(count=wording.number(report.known)), ""
    if report.suggestions:
        said = say("Formats", _SUGGESTED)
        yield said.format(count=wording.number(report.suggestions)), ""
    told = [notice(one.notice, wording.isolated(one.path.name), one.detail) for one in report.notices]
    if told:
        yield told[0], "\n".join(told[1:])
