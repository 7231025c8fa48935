"""The table of all formats, which is loaded when a file is to be read or written and not before."""

from __future__ import annotations

from corpus.formats import JSONL
from corpus.formats.brat import Brat
from corpus.formats.chat import Chat
from corpus.formats.conll import Conll
from corpus.formats.conllu import Conllu
from corpus.formats.doccano import Doccano
from corpus.formats.fasttext import FastText
from corpus.formats.format import Format
from corpus.formats.gliner import Gliner
from corpus.formats.html import Html
from corpus.formats.huggingface import HuggingFace
from corpus.formats.label_studio import LabelStudio
from corpus.formats.pdf import Pdf
from corpus.formats.plain_text import PlainText
from corpus.formats.prodigy import Prodigy
from corpus.formats.spacy_docbin import SpacyDocBin
from corpus.formats.spacy_json import SpacyJson
from corpus.formats.spans import SpansJsonl, SpansTable
from corpus.formats.tables import Csv, Xlsx
from corpus.formats.tei import Tei
from corpus.formats.uima import UimaJson, UimaXmi
from corpus.formats.w3c import W3C
from corpus.formats.webanno_tsv import WebannoTsv
from corpus.formats.word import Docx
from corpus.formats.yedda import Yedda

FORMATS: tuple[Format, ...] = (
    JSONL,
    Brat(),
    Doccano(),
    LabelStudio(),
    Prodigy(),
    SpansJsonl(),
    SpansTable(),
    Conll(),
    Conllu(),
    HuggingFace(),
    SpacyDocBin(),
    SpacyJson(),
    UimaJson(),
    UimaXmi(),
    W3C(),
    Tei(),
    WebannoTsv(),
    Yedda(),
    Chat(),
    Gliner(),
    FastText(),
    Csv(),
    Xlsx(),
    Docx(),
    Html(),
    Pdf(),
    PlainText(),
)
