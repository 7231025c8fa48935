"""What the commands say of losses and of what readers decided, in English and Arabic; the tables are equally long."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.cli.words import is_arabic
from corpus.formats.format import Notice
from corpus.formats.losses import TITLES, Kind

ARABIC_LOSSES: Mapping[Kind, str] = {
    Kind.OVERLAP: "مقطع تُرك لأنه يشارك غيره في كلمات",
    Kind.WORD_CUT: "مقطع يبدأ أو ينتهي داخل كلمة، فقُطعت عنده",
    Kind.WIDENED: "مقطع وُسِّع إلى حدود كلماته",
    Kind.BLANK_EDGE: "فراغ في طرف مقطع أُخرج منه",
    Kind.ONLY_BLANK: "مقطع كله فراغ، فتُرك",
    Kind.FRAGMENTS: "مقطع من عدة قطع كُتب قطعة واحدة مع ما بينها",
    Kind.LINE_END: "مقطع قُطع عند نهاية سطر",
    Kind.UNIT_EDGE: "مقطع تُرك لأنه يعبر حدّ وحدته",
    Kind.TOO_LONG: "مقطع أطول مما ينظر فيه قارئه",
    Kind.REFUSED: "مستند تُرك لأن مقطعًا منه لا تسعه الصيغة",
    Kind.SPAN: "مقطع متروك",
    Kind.SPAN_ID: "معرّف مقطع",
    Kind.LAYER: "طبقة مقطع",
    Kind.LABEL_NAME: "وسم أو سمة كُتبت باسم آخر",
    Kind.ATTRIBUTE: "سمة مقطع",
    Kind.RELATION: "علاقة بين مقطعين",
    Kind.RELATION_ID: "معرّف علاقة",
    Kind.DOCUMENT_LABEL: "وسم مستند",
    Kind.DOCUMENT_ID: "معرّف مستند كُتب على غير وجهه",
    Kind.NOTE: "ملاحظة على مستند",
    Kind.STATE: "حالة مستند",
    Kind.FIELD: "حقل جاء مع المستند",
    Kind.SOURCE: "مصدر مستند",
    Kind.ANNOTATOR: "صاحب وسوم المستند",
    Kind.MAKER: "من صنع المقطع وكيف",
    Kind.SUGGESTION: "اقتراح لم يُبتّ فيه",
    Kind.CHARACTER: "حرف استُبدل به غيره",
    Kind.SPACING: "فراغ بين الكلمات",
    Kind.DIACRITICS: "حركة تُركت من النص",
}

ENGLISH_NOTICES: Mapping[Notice, str] = {
    Notice.OFFSETS_UTF16: "positions were counted in UTF-16 and turned into code points ({detail})",
    Notice.OFFSETS_BYTES: "positions were counted in bytes and turned into code points ({detail})",
    Notice.OFFSETS_REPAIRED: "spans whose positions had drifted were put where their text stands ({detail})",
    Notice.TEXT_APPROXIMATE: "the text is what could be made of the file; compare it with the original ({detail})",
    Notice.COLUMNS_CHOSEN: "the columns were taken as {detail}",
    Notice.KEYS_CHOSEN: "the keys were taken as {detail}",
    Notice.LEFT_OUT: "not taken: {detail}",
    Notice.HEADERS_OUT: "headers and footers were left out ({detail})",
    Notice.NOTES_OUT: "footnotes and comments were left out ({detail})",
    Notice.BOXES_OUT: "text boxes, formulas and signs of picture fonts were left out ({detail})",
    Notice.DELETIONS_OUT: "what was deleted with changes tracked was left out, what was added was taken ({detail})",
    Notice.ORDER_UNSURE: "a PDF keeps how text looks, not its order: Arabic may come out reversed or torn; compare it",
    Notice.PAGES_WITHOUT_TEXT: "these pages hold no text, only pictures perhaps: {detail}",
    Notice.PRESENTATION_FORMS: "it has Arabic presentation forms in place of letters, kept as they are ({detail})",
    Notice.SHEETS_OUT: "only the first sheet was read; the others: {detail}",
    Notice.TYPES_MADE: "no type system lies beside it: its types were taken from the file itself ({detail})",
}

ARABIC_NOTICES: Mapping[Notice, str] = {
    Notice.OFFSETS_UTF16: "كانت المواضع بوحدات UTF-16 فحُوّلت إلى محارف ({detail})",
    Notice.OFFSETS_BYTES: "كانت المواضع بالبايتات فحُوّلت إلى محارف ({detail})",
    Notice.OFFSETS_REPAIRED: "مقاطع انحرفت مواضعها فرُدّت إلى حيث يقع نصها ({detail})",
    Notice.TEXT_APPROXIMATE: "النص ما أمكن استخراجه من الملف، فقابله بالأصل ({detail})",
    Notice.COLUMNS_CHOSEN: "عُدّت الأعمدة هكذا: {detail}",
    Notice.KEYS_CHOSEN: "عُدّت المفاتيح هكذا: {detail}",
    Notice.LEFT_OUT: "لم يؤخذ: {detail}",
    Notice.HEADERS_OUT: "تُركت رؤوس الصفحات وتذييلاتها ({detail})",
    Notice.NOTES_OUT: "تُركت الحواشي والتعليقات ({detail})",
    Notice.BOXES_OUT: "تُركت مربعات النص والمعادلات ورموز خطوط الصور ({detail})",
    Notice.DELETIONS_OUT: "تُرك ما حُذف مع تعقب التغييرات وأُخذ ما أضيف ({detail})",
    Notice.ORDER_UNSURE: "يحفظ ملف PDF هيئة النص لا ترتيبه، فقد تأتي العربية معكوسة أو مقطعة، فقابلها بالأصل",
    Notice.PAGES_WITHOUT_TEXT: "صفحات لا نص فيها، ولعلها صور: {detail}",
    Notice.PRESENTATION_FORMS: "فيه أشكال عرض عربية في موضع الحروف، وقد بقيت كما هي ({detail})",
    Notice.SHEETS_OUT: "لم تُقرأ إلا الورقة الأولى، والأخرى: {detail}",
    Notice.TYPES_MADE: "لا نظام أنواع بجانبه، فأُخذت أنواعه من الملف نفسه ({detail})",
}


def loss_words(kind: str) -> str:
    """The words for a kind of loss."""
    return (ARABIC_LOSSES if is_arabic() else TITLES)[Kind(kind)]


def notice_words(notice: Notice, detail: str) -> str:
    """The sentence for what a reader decided."""
    return (ARABIC_NOTICES if is_arabic() else ENGLISH_NOTICES)[notice].format(detail=detail).replace(" ()", "")
