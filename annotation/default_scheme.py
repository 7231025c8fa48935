"""The scheme a new project begins with: entities, quotations, sentiment of words and of whole sentences.

Colours are Paul Tol's bright and muted sets (personal.sron.nl/~pault), told apart under the common colour-blindnesses.
"""

from __future__ import annotations

from annotation.scheme import (
    AttributeType,
    DocumentLabelType,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    Titles,
    Unit,
)

_ENTITY = Layer(
    "entity",
    Titles("كيانات", "Entities"),
    Form.FILL,
    (
        LabelType("PER", Titles("شخص", "Person"), "#4477aa", "1"),
        LabelType("ORG", Titles("منظمة", "Organisation"), "#aa3377", "2"),
        LabelType("LOC", Titles("مكان", "Place"), "#228833", "3"),
        LabelType("GPE", Titles("كيان سياسي", "Country or city"), "#44aa99", "4"),
        LabelType("EVENT", Titles("حدث", "Event"), "#ee7733", "5"),
        LabelType("DATE", Titles("تاريخ", "Date"), "#bbaa33", "6"),
        LabelType("MISC", Titles("غير ذلك", "Other name"), "#777777", "7"),
    ),
)

_QUOTE = Layer(
    "quote",
    Titles("اقتباسات", "Quotations"),
    Form.BAND,
    (
        LabelType("QUOTE", Titles("اقتباس", "Quotation"), "#332288", "Q"),
        LabelType("CUE", Titles("فعل القول", "Cue"), "#66aadd", "W"),
    ),
    (
        AttributeType(
            "kind",
            Titles("النوع", "Kind"),
            values=(
                ("direct", Titles("مباشر", "Direct")),
                ("partial", Titles("جزئي", "Partial")),
                ("indirect", Titles("غير مباشر", "Indirect")),
            ),
        ),
    ),
)

_SENTIMENT = Layer(
    "sentiment",
    Titles("مشاعر", "Sentiment"),
    Form.UNDERLINE,
    (
        LabelType("POS", Titles("إيجابي", "Positive"), "#117733", "A", "+"),
        LabelType("NEG", Titles("سلبي", "Negative"), "#cc3311", "S", "−"),
        LabelType("NEU", Titles("محايد", "Neutral"), "#555555", "D", "○"),
        LabelType("MIX", Titles("مختلط", "Mixed"), "#aa4499", "F", "±"),
    ),
    (
        AttributeType(
            "intensity",
            Titles("الشدة", "Intensity"),
            values=(
                ("weak", Titles("ضعيفة", "Weak")),
                ("medium", Titles("متوسطة", "Medium")),
                ("strong", Titles("قوية", "Strong")),
            ),
        ),
    ),
)

# Feminine in Arabic, as the sentence is; the keys lie below those of the words' sentiment.
_SENTENCE = Layer(
    "sentence",
    Titles("الجمل", "Sentences"),
    Form.BAND,
    (
        LabelType("POS", Titles("إيجابية", "Positive"), "#117733", "Z"),
        LabelType("NEG", Titles("سلبية", "Negative"), "#cc3311", "X"),
        LabelType("NEU", Titles("محايدة", "Neutral"), "#555555", "V"),
        LabelType("MIX", Titles("مختلطة", "Mixed"), "#aa4499", "B"),
    ),
    unit=Unit.SENTENCE,
)

_LINKS = (
    LinkType("SPEAKER", Titles("القائل", "Speaker"), ("quote/QUOTE",), ("entity/*",), 1),
    LinkType("CUE_OF", Titles("فعل القول", "Cue"), ("quote/QUOTE",), ("quote/CUE",), 1),
    LinkType("TARGET", Titles("الهدف", "Target"), ("sentiment/*",), ("entity/*",)),
    LinkType("HOLDER", Titles("صاحب الرأي", "Holder"), ("sentiment/*",), ("entity/*",), 1),
)

_TOPIC = DocumentLabelType(
    "topic",
    Titles("الموضوع", "Topic"),
    (
        ("politics", Titles("سياسة", "Politics")),
        ("economy", Titles("اقتصاد", "Economy")),
        ("society", Titles("مجتمع", "Society")),
        ("culture", Titles("ثقافة", "Culture")),
        ("sport", Titles("رياضة", "Sport")),
        ("other", Titles("غير ذلك", "Other")),
    ),
)

_OVERALL = DocumentLabelType(
    "sentiment",
    Titles("المشاعر العامة", "Overall sentiment"),
    tuple((one.name, one.titles) for one in _SENTIMENT.labels),
)

DEFAULT_SCHEME = Scheme((_ENTITY, _QUOTE, _SENTIMENT, _SENTENCE), _LINKS, (_TOPIC, _OVERALL))
