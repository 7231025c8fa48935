"""What the window calls the choices that formats leave to the user; their rows are in `corpus/formats`, in English.

A row's title and hint, and each word that may be chosen, stand here once more for lupdate. A format's name before a
colon tells the flags of the command line apart; in a form that belongs to one format it is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from corpus.formats.format import Option, Role
from ui.i18n import QT_TRANSLATE_NOOP, say

_COLON = ": "

SENTENCES: frozenset[str] = frozenset(
    {
        QT_TRANSLATE_NOOP("Options", "doccano: kind of project"),
        QT_TRANSLATE_NOOP("Options", "Targets look like categories."),
        QT_TRANSLATE_NOOP("Options", "doccano: what offsets count"),
        QT_TRANSLATE_NOOP(
            "Options",
            "doccano's own window counts UTF-16 units; files that programs made often count code points.",
        ),
        QT_TRANSLATE_NOOP("Options", "Prodigy: interface"),
        QT_TRANSLATE_NOOP("Options", "The interface for names (ner) holds no two spans over one word."),
        QT_TRANSLATE_NOOP("Options", "Spans: names of keys or columns"),
        QT_TRANSLATE_NOOP("Options", "start=begin,end=stop,label=type,text=body,spans=entities"),
        QT_TRANSLATE_NOOP("Options", "Spans: what offsets count"),
        QT_TRANSLATE_NOOP("Options", "Told by the spans' own texts."),
        QT_TRANSLATE_NOOP("Options", "Spans: whether the last character is the end"),
        QT_TRANSLATE_NOOP("Options", "Table: column of the text"),
        QT_TRANSLATE_NOOP("Options", "Its name, or its number from 1; empty: recognised"),
        QT_TRANSLATE_NOOP("Options", "Table: column of the documents' ids"),
        QT_TRANSLATE_NOOP("Options", "Empty: recognised; - for none"),
        QT_TRANSLATE_NOOP("Options", "Table: columns of labels of the document"),
        QT_TRANSLATE_NOOP("Options", "Commas between them; - for none"),
        QT_TRANSLATE_NOOP("Options", "Table: other columns to keep with the document"),
        QT_TRANSLATE_NOOP("Options", "* for all, - for none"),
        QT_TRANSLATE_NOOP("Options", "Table: what parts several labels in one cell"),
        QT_TRANSLATE_NOOP("Options", "Empty: a cell is one label"),
        QT_TRANSLATE_NOOP("Options", "Table: whether the first row has the columns' names"),
        QT_TRANSLATE_NOOP("Options", "Table: what parts the cells"),
        QT_TRANSLATE_NOOP("Options", "Table: whether cells may stand in quotes"),
        QT_TRANSLATE_NOOP("Options", "Excel: which sheet"),
        QT_TRANSLATE_NOOP("Options", "Its name, or its number from 1; empty: the first"),
        QT_TRANSLATE_NOOP("Options", "UIMA: types whose annotations are spans"),
        QT_TRANSLATE_NOOP("Options", "Whole or short names, with commas; empty: all that may be labels"),
        QT_TRANSLATE_NOOP("Options", "UIMA: feature that says the label"),
        QT_TRANSLATE_NOOP("Options", "Empty: recognised"),
        QT_TRANSLATE_NOOP("Options", "Layer"),
        QT_TRANSLATE_NOOP("Options", "The layer whose labels are the tags; * for all of them"),
        QT_TRANSLATE_NOOP("Options", "The layer whose labels are the tags"),
        QT_TRANSLATE_NOOP("Options", "The layer that spaCy's entity recogniser learns"),
        QT_TRANSLATE_NOOP("Options", "The layer whose spans are the entities"),
        QT_TRANSLATE_NOOP("Options", "Column of the words"),
        QT_TRANSLATE_NOOP("Options", "Counted from 1; empty: recognised"),
        QT_TRANSLATE_NOOP("Options", "Columns of the tags"),
        QT_TRANSLATE_NOOP("Options", "3 or 3,4 or all; empty: recognised"),
        QT_TRANSLATE_NOOP("Options", "What is one document"),
        QT_TRANSLATE_NOOP("Options", "Notation of the tags"),
        QT_TRANSLATE_NOOP("Options", "Columns"),
        QT_TRANSLATE_NOOP("Options", "The four columns of CoNLL-2003, or word and tag"),
        QT_TRANSLATE_NOOP("Options", "CoNLL-U Plus with a column a layer, or CoNLL-U"),
        QT_TRANSLATE_NOOP("Options", "Data files"),
        QT_TRANSLATE_NOOP("Options", "Fine-tuning: shape of a line"),
        QT_TRANSLATE_NOOP("Options", "Fine-tuning: answers with offsets"),
        QT_TRANSLATE_NOOP("Options", "Models count characters badly."),
        QT_TRANSLATE_NOOP("Options", "Fine-tuning: what is asked of the model"),
        QT_TRANSLATE_NOOP("Options", "Empty: a prompt that names the labels."),
        QT_TRANSLATE_NOOP("Options", "GLiNER: leave diacritics out"),
        QT_TRANSLATE_NOOP("Options", "GLiNER's own splitter parts words at their diacritics."),
        QT_TRANSLATE_NOOP("Options", "GLiNER: tokens of the longest entity"),
        QT_TRANSLATE_NOOP("Options", "Longer ones are counted, and written."),
    }
)
"""Every title and hint of a row."""

CHOICES: Mapping[str, str] = {
    "auto": QT_TRANSLATE_NOOP("Options", "Recognised by itself"),
    "spans": QT_TRANSLATE_NOOP("Options", "Spans"),
    "links": QT_TRANSLATE_NOOP("Options", "Spans and links"),
    "categories": QT_TRANSLATE_NOOP("Options", "Categories of the text"),
    "intents": QT_TRANSLATE_NOOP("Options", "Spans and categories"),
    "targets": QT_TRANSLATE_NOOP("Options", "A text for each text"),
    "utf16": QT_TRANSLATE_NOOP("Options", "UTF-16 units"),
    "code-points": QT_TRANSLATE_NOOP("Options", "Characters (code points)"),
    "bytes": QT_TRANSLATE_NOOP("Options", "Bytes (UTF-8)"),
    "ner": QT_TRANSLATE_NOOP("Options", "Names (ner)"),
    "yes": QT_TRANSLATE_NOOP("Options", "Yes"),
    "no": QT_TRANSLATE_NOOP("Options", "No"),
    "comma": QT_TRANSLATE_NOOP("Options", "Comma"),
    "tab": QT_TRANSLATE_NOOP("Options", "Tab"),
    "semicolon": QT_TRANSLATE_NOOP("Options", "Semicolon"),
    "bar": QT_TRANSLATE_NOOP("Options", "Vertical bar"),
    "exclusive": QT_TRANSLATE_NOOP("Options", "No, the end lies behind it"),
    "inclusive": QT_TRANSLATE_NOOP("Options", "Yes"),
    "marked": QT_TRANSLATE_NOOP("Options", "What is marked as one in the file"),
    "sentence": QT_TRANSLATE_NOOP("Options", "Each sentence"),
    "file": QT_TRANSLATE_NOOP("Options", "The whole file"),
    "conll2003": QT_TRANSLATE_NOOP("Options", "Four, as in CoNLL-2003"),
    "two": QT_TRANSLATE_NOOP("Options", "Two, word and tag"),
    "plus": QT_TRANSLATE_NOOP("Options", "A column for each layer (CoNLL-U Plus)"),
    "conllu": QT_TRANSLATE_NOOP("Options", "The ten of CoNLL-U"),
    "messages": QT_TRANSLATE_NOOP("Options", "A conversation (messages)"),
    "instruction": QT_TRANSLATE_NOOP("Options", "Instruction and answer"),
}
"""Words that may be chosen, by what they are in a row; what is not here is a name that needs no other word (IOB2)."""


ROLES: Mapping[str, str] = {
    "text": QT_TRANSLATE_NOOP("Options", "Text of the document"),
    "id": QT_TRANSLATE_NOOP("Options", "Id of the document"),
    "spans": QT_TRANSLATE_NOOP("Options", "List of spans"),
    "start": QT_TRANSLATE_NOOP("Options", "Start of a span"),
    "end": QT_TRANSLATE_NOOP("Options", "End of a span"),
    "label": QT_TRANSLATE_NOOP("Options", "Label of a span"),
    "layer": QT_TRANSLATE_NOOP("Options", "Layer of a span"),
    "surface": QT_TRANSLATE_NOOP("Options", "Words of a span"),
    "text-column": QT_TRANSLATE_NOOP("Options", "Text of the document"),
    "id-column": QT_TRANSLATE_NOOP("Options", "Id of the document"),
    "label-column": QT_TRANSLATE_NOOP("Options", "Label of the document"),
}
"""What a key or column is for, by the part of a mapping or else by its option."""


def role(one: Role) -> str:
    """What a key or column is for."""
    return say("Options", ROLES[one.part or one.option])


def title(option: Option) -> str:
    """What is asked, in the language of the window."""
    said = say("Options", option.title)
    return said.partition(_COLON)[2] or said


def hint(option: Option) -> str:
    """What helps to answer; "" where nothing needs to be said."""
    return say("Options", option.hint) if option.hint else ""


def choice(word: str) -> str:
    """A word that may be chosen."""
    return say("Options", CHOICES[word]) if word in CHOICES else str(word)
