"""What the commands say, in English and Arabic: a row a reason, a row a phrase; the two tables are equally long."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum

from corpus.errors import Reason


class Phrase(StrEnum):
    """What is said beside the reasons."""

    IMPORTED = "imported"
    EXPORTED = "exported"
    SOUND = "sound"
    UNSOUND = "unsound"
    UNKNOWN_LABELS = "unknown_labels"
    LEFT_OUT = "left_out"
    STOPPED = "stopped"
    KNOWN = "known"
    MORE_REFUSED = "more_refused"
    TIME_LEFT = "time_left"
    CONVERTED = "converted"
    WOULD_WRITE = "would_write"
    LOST = "lost"
    SUGGESTED = "suggested"
    COUNTED = "counted"
    PROVEN = "proven"
    LEARNED = "learned"
    SCORED = "scored"
    LEAKING_DOCUMENTS = "leaking_documents"
    LEAKING_SENTENCES = "leaking_sentences"
    SHARED_SURFACES = "shared_surfaces"
    SEED = "seed"
    NO_TEXT = "no_text"
    SIDE = "side"
    SIDE_LACKS = "side_lacks"
    PREDICTED = "predicted"
    NOT_PREDICTED = "not_predicted"
    NOT_IN_SCHEME = "not_in_scheme"


ENGLISH: Mapping[Reason, str] = {
    Reason.NOT_FOUND: "there is no such file or folder",
    Reason.NOT_READABLE: "it cannot be read ({detail}); look at its permissions",
    Reason.IS_EMPTY: "the file is empty",
    Reason.IS_BINARY: "this is no text file ({detail}); save it as plain text first",
    Reason.NO_TEXT_INSIDE: "the folder holds no files of a format that is read",
    Reason.ENCODING_UNKNOWN: "the encoding is unknown ({detail}); name it with --encoding",
    Reason.ENCODING_GUESSED: "this is not UTF-8; it looks like {detail}. If that is right: --encoding {detail}",
    Reason.ENCODING_WRONG: "the bytes do not fit the encoding ({detail}); name the right one with --encoding",
    Reason.FORMAT_UNKNOWN: "files of this kind are not read ({detail}); `tawsim formats` lists those that are",
    Reason.LINE_TOO_LONG: "the line is longer than {detail} bytes; raise the limit with --max-line",
    Reason.NOT_JSON: "the line is not JSON ({detail})",
    Reason.NOT_AN_OBJECT: "the line is JSON, but no object",
    Reason.KEY_MISSING: "{detail} is missing",
    Reason.KEY_OF_WRONG_TYPE: "{detail} is not what it should be",
    Reason.TEXT_EMPTY: "the text is empty",
    Reason.TEXT_CHANGED: "the text is not the one that was labelled ({detail} differs)",
    Reason.LONE_SURROGATE: "half of a surrogate pair stands alone ({detail}); it is no character",
    Reason.SPAN_OUTSIDE: "a span does not fit the text ({detail})",
    Reason.SPAN_TEXT_DIFFERS: "a span's own text is not what stands at its offsets ({detail})",
    Reason.DUPLICATE_ID: "the id {detail} stands twice",
    Reason.RELATION_DANGLING: "a relation points at a span that is not there ({detail})",
    Reason.LABEL_REFUSED: "a label is empty or stands twice ({detail})",
    Reason.SCHEME_BROKEN: "the label scheme cannot be used ({detail}); the project keeps its own",
    Reason.NOT_A_PROJECT: "this is no Tawsim project",
    Reason.NEWER_VERSION: "a newer Tawsim made this project ({detail}); update Tawsim to open it",
    Reason.DAMAGED: "what is stored is damaged ({detail}); go back to a copy",
    Reason.IN_USE: "another Tawsim has this project open; close it there first",
    Reason.READ_ONLY: "the project can only be read here",
    Reason.DISK_FULL: "the disk is full; nothing was changed",
    Reason.NOT_WRITABLE: "it cannot be written ({detail}); nothing was changed",
    Reason.STRANGERS_FILE: "a file of this name was written by somebody else; it was left alone",
    Reason.STALE: "the document was changed meanwhile ({detail}); nothing was written over it",
    Reason.NEEDS_EXTRA: "this format needs a library that is not installed; add it with: pip install '{detail}'",
    Reason.FORMAT_UNSURE: "it may be more than one format ({detail}); name the right one with --from",
    Reason.FORMAT_NOT_WRITTEN: "there is no such format to write ({detail}); `tawsim formats` lists them",
    Reason.OPTION_WRONG: "the option does not take this value ({detail})",
    Reason.MALFORMED: "it is not as its format wants it ({detail})",
    Reason.XML_FORBIDDEN: "XML with a DOCTYPE or entities is not read ({detail}); remove them first",
    Reason.TOO_LARGE: "it unpacks to more than is read ({detail})",
    Reason.COLUMNS_WRONG: "the columns are not as they should be ({detail})",
    Reason.PART_MISSING: "a file that belongs to it is missing ({detail})",
    Reason.TEXT_MISMATCH: "the text is not the one that its annotations were made on ({detail})",
    Reason.TAGS_WRONG: "the tags do not fit one another ({detail})",
    Reason.ENCRYPTED: "it is encrypted ({detail}); save it without a password first",
    Reason.COLUMNS_UNSURE: "it is not clear which column is the text ({detail}); name it with --text-column",
    Reason.HEADER_UNSURE: "it is not clear whether the first row names the columns ({detail}); say --header yes or no",
    Reason.READ_BACK_DIFFERS: "what was written does not read back as it was ({detail}); nothing was kept",
    Reason.NOT_A_PIPELINE: "this is no folder that spaCy or a token classifier of Hugging Face was saved to ({detail})",
    Reason.BRINGS_CODE: "the pipeline wants to run code of its own ({detail}), so it was not loaded",
    Reason.UNSAFE_WEIGHTS: "its weights are pickles, which may run code; save it with safetensors ({detail})",
    Reason.LIBRARY_OLDER: "it was saved by a newer version than is installed ({detail}); update the library",
    Reason.PROCESS_ENDED: "the process of the pipeline has ended ({detail})",
}

ARABIC: Mapping[Reason, str] = {
    Reason.NOT_FOUND: "لا يوجد ملف أو مجلد بهذا الاسم",
    Reason.NOT_READABLE: "تعذرت القراءة ({detail})، تحقق من الأذونات",
    Reason.IS_EMPTY: "الملف فارغ",
    Reason.IS_BINARY: "ليس هذا ملفًا نصيًا ({detail})، احفظه نصًا صرفًا أولًا",
    Reason.NO_TEXT_INSIDE: "لا يحوي المجلد ملفات من صيغة مقروءة",
    Reason.ENCODING_UNKNOWN: "الترميز غير معروف ({detail})، سمِّه بالخيار --encoding",
    Reason.ENCODING_GUESSED: "ليس الملف بترميز UTF-8، ويبدو أنه {detail}. إن صحّ ذلك: --encoding {detail}",
    Reason.ENCODING_WRONG: "البايتات لا توافق الترميز ({detail})، سمِّ الترميز الصحيح بالخيار --encoding",
    Reason.FORMAT_UNKNOWN: "لا تُقرأ ملفات من هذا النوع ({detail})، والأمر tawsim formats يسرد ما يُقرأ",
    Reason.LINE_TOO_LONG: "السطر أطول من {detail} بايت، ارفع الحد بالخيار --max-line",
    Reason.NOT_JSON: "ليس السطر JSON صحيحًا ({detail})",
    Reason.NOT_AN_OBJECT: "السطر JSON لكنه ليس كائنًا",
    Reason.KEY_MISSING: "المفتاح {detail} مفقود",
    Reason.KEY_OF_WRONG_TYPE: "قيمة {detail} ليست كما ينبغي",
    Reason.TEXT_EMPTY: "النص فارغ",
    Reason.TEXT_CHANGED: "ليس هذا النص الذي وُسم (اختلف {detail})",
    Reason.LONE_SURROGATE: "نصف زوج بديل قائم وحده ({detail})، وليس حرفًا",
    Reason.SPAN_OUTSIDE: "مقطع لا يقع في النص ({detail})",
    Reason.SPAN_TEXT_DIFFERS: "نص المقطع يخالف ما في موضعه ({detail})",
    Reason.DUPLICATE_ID: "المعرّف {detail} مكرر",
    Reason.RELATION_DANGLING: "علاقة تشير إلى مقطع غير موجود ({detail})",
    Reason.LABEL_REFUSED: "وسم فارغ أو مكرر ({detail})",
    Reason.SCHEME_BROKEN: "مخطط الوسوم غير صالح ({detail})، وبقي مخطط المشروع",
    Reason.NOT_A_PROJECT: "ليس هذا مشروع توسيم",
    Reason.NEWER_VERSION: "أنشأ المشروعَ إصدارٌ أحدث من توسيم ({detail})، حدِّث البرنامج لفتحه",
    Reason.DAMAGED: "المخزون تالف ({detail})، ارجع إلى نسخة منه",
    Reason.IN_USE: "المشروع مفتوح في توسيم آخر، أغلقه هناك أولًا",
    Reason.READ_ONLY: "المشروع هنا للقراءة فقط",
    Reason.DISK_FULL: "القرص ممتلئ، ولم يتغير شيء",
    Reason.NOT_WRITABLE: "تعذرت الكتابة ({detail})، ولم يتغير شيء",
    Reason.STRANGERS_FILE: "كتب غيرُنا ملفًا بهذا الاسم، فتُرك كما هو",
    Reason.STALE: "تغير المستند في أثناء ذلك ({detail})، ولم يُكتب فوقها شيء",
    Reason.NEEDS_EXTRA: "تحتاج هذه الصيغة إلى مكتبة غير مثبتة، أضفها بالأمر: pip install '{detail}'",
    Reason.FORMAT_UNSURE: "قد يكون الملف بأكثر من صيغة ({detail})، سمِّ الصيغة الصحيحة بالخيار --from",
    Reason.FORMAT_NOT_WRITTEN: "لا صيغة للكتابة بهذا الاسم ({detail})، والأمر tawsim formats يسردها",
    Reason.OPTION_WRONG: "لا يقبل الخيار هذه القيمة ({detail})",
    Reason.MALFORMED: "ليس كما تقتضي صيغته ({detail})",
    Reason.XML_FORBIDDEN: "لا يُقرأ ملف XML فيه DOCTYPE أو كيانات ({detail})، احذفها أولًا",
    Reason.TOO_LARGE: "حجمه بعد الفك أكبر مما يُقرأ ({detail})",
    Reason.COLUMNS_WRONG: "ليست الأعمدة كما ينبغي ({detail})",
    Reason.PART_MISSING: "ينقصه ملف مرافق ({detail})",
    Reason.TEXT_MISMATCH: "ليس هذا النص الذي وُضعت عليه وسومه ({detail})",
    Reason.TAGS_WRONG: "الوسوم لا يوافق بعضها بعضًا ({detail})",
    Reason.ENCRYPTED: "الملف مشفّر ({detail})، احفظه أولًا بلا كلمة مرور",
    Reason.COLUMNS_UNSURE: "لم يتضح أي الأعمدة هو النص ({detail})، سمِّه بالخيار --text-column",
    Reason.HEADER_UNSURE: "لم يتضح أفي الصف الأول أسماء الأعمدة ({detail})، قل --header yes أو --header no",
    Reason.READ_BACK_DIFFERS: "ما كُتب لا يُقرأ كما كان ({detail})، فلم يُحفظ",
    Reason.NOT_A_PIPELINE: "ليس هذا مجلدًا حُفظ فيه نموذج spaCy أو مصنّف كلمات من Hugging Face ({detail})",
    Reason.BRINGS_CODE: "يريد النموذج تشغيل شيفرة من عنده ({detail})، فلم يُحمَّل",
    Reason.UNSAFE_WEIGHTS: "أوزانه بصيغة pickle وقد تشغّل شيفرة، احفظه بصيغة safetensors ({detail})",
    Reason.LIBRARY_OLDER: "حفظه إصدار أحدث من المثبت ({detail})، حدِّث المكتبة",
    Reason.PROCESS_ENDED: "انتهت العملية التي يعمل فيها النموذج ({detail})",
}

ENGLISH_PHRASES: Mapping[Phrase, str] = {
    Phrase.IMPORTED: "{path}: records read: {read}, kept: {kept}, refused: {refused}",
    Phrase.EXPORTED: "{path}: documents written: {written}, spans: {spans}, left out: {left_out}",
    Phrase.PROVEN: "{path}: loaded by {consumer}; documents: {documents}",
    Phrase.LEARNED: "{name}: spans exported: {exported}, seen: {seen}, loss: {first} at first, {last} at last",
    Phrase.SCORED: "{name}: on documents held out, for information: {scores}",
    Phrase.LEAKING_DOCUMENTS: "documents on more than one side: the same: {same}, nearly the same: {near}",
    Phrase.LEAKING_SENTENCES: "sentences on more than one side: the same: {same}, nearly the same: {near}",
    Phrase.SHARED_SURFACES: "surfaces of {layer} in dev and test: {held_out}, on another side as well: {shared}",
    Phrase.NO_TEXT: "no text; bytes: {size}",
    Phrase.SEED: "split with the seed {seed}; --seed {seed} keeps every document on its side whatever is added",
    Phrase.SIDE: "{side}: documents: {documents}, spans: {spans}",
    Phrase.SIDE_LACKS: "{side} has nothing of: {labels}",
    Phrase.SOUND: "{path}: sound; documents: {documents}, spans: {spans}",
    Phrase.UNSOUND: "{path}: not sound; documents: {documents}, spans: {spans}, problems: {problems}",
    Phrase.UNKNOWN_LABELS: "labels that the scheme does not name, kept as they are: {labels}",
    Phrase.LEFT_OUT: "only finished documents are written; --all writes every one",
    Phrase.STOPPED: "stopped; what was finished is kept",
    Phrase.KNOWN: "already in the project and not brought in again: {known}",
    Phrase.MORE_REFUSED: "refused as well, not named here: {unsaid}",
    Phrase.TIME_LEFT: "{time} left",
    Phrase.CONVERTED: "{path}: as {format}: documents written: {written}, spans: {spans}, refused: {refused}",
    Phrase.WOULD_WRITE: "{path}: nothing written; as {format} it would hold documents: {written}, spans: {spans}",
    Phrase.LOST: "not carried: {count} x {what}",
    Phrase.SUGGESTED: "predictions, kept as suggestions and not as labels: {count}",
    Phrase.PREDICTED: "{name}: {count} suggestions in {documents} documents",
    Phrase.NOT_IN_SCHEME: "labels that the scheme does not have, left out: {labels}",
    Phrase.NOT_PREDICTED: "the pipeline failed on: {title}",
    Phrase.COUNTED: "documents: {documents}, characters: {length}, spans: {spans}, links: {relations}",
}

ARABIC_PHRASES: Mapping[Phrase, str] = {
    Phrase.IMPORTED: "{path}: السجلات المقروءة: {read}، المحفوظة: {kept}، المرفوضة: {refused}",
    Phrase.EXPORTED: "{path}: المستندات المكتوبة: {written}، المقاطع: {spans}، المتروكة: {left_out}",
    Phrase.PROVEN: "{path}: قرأه {consumer}، المستندات: {documents}",
    Phrase.LEARNED: "{name}: المقاطع المصدَّرة: {exported}، المرئية: {seen}، الخسارة: {first} أولًا ثم {last}",
    Phrase.SCORED: "{name}: على مستندات لم يتعلم منها، للعلم: {scores}",
    Phrase.LEAKING_DOCUMENTS: "مستندات في أكثر من جهة: المتطابقة: {same}، المتقاربة: {near}",
    Phrase.LEAKING_SENTENCES: "جمل في أكثر من جهة: المتطابقة: {same}، المتقاربة: {near}",
    Phrase.SHARED_SURFACES: "نصوص مقاطع {layer} في dev وtest: {held_out}، ومنها في جهة أخرى أيضًا: {shared}",
    Phrase.NO_TEXT: "ليس نصًا، البايتات: {size}",
    Phrase.SEED: "قُسِّم بالبذرة {seed}، والخيار ‎--seed {seed} يُبقي كل مستند في جهته مهما أُضيف",
    Phrase.SIDE: "{side}: المستندات: {documents}، المقاطع: {spans}",
    Phrase.SIDE_LACKS: "لا شيء في {side} من: {labels}",
    Phrase.SOUND: "{path}: سليم، المستندات: {documents}، المقاطع: {spans}",
    Phrase.UNSOUND: "{path}: غير سليم، المستندات: {documents}، المقاطع: {spans}، المشكلات: {problems}",
    Phrase.UNKNOWN_LABELS: "وسوم لا يسميها المخطط، وقد بقيت كما هي: {labels}",
    Phrase.LEFT_OUT: "لا تُكتب إلا المستندات المنجزة، والخيار --all يكتبها كلها",
    Phrase.STOPPED: "توقف العمل، وما تم منه محفوظ",
    Phrase.KNOWN: "موجود في المشروع من قبل ولم يُستورد ثانية: {known}",
    Phrase.MORE_REFUSED: "مرفوض أيضًا ولم يُسمَّ هنا: {unsaid}",
    Phrase.TIME_LEFT: "بقي {time}",
    Phrase.CONVERTED: "{path}: بصيغة {format}: المستندات المكتوبة: {written}، المقاطع: {spans}، المرفوض: {refused}",
    Phrase.WOULD_WRITE: "{path}: لم يُكتب شيء، وبصيغة {format} سيحوي المستندات: {written}، المقاطع: {spans}",
    Phrase.LOST: "لا تحمله الصيغة: {count} × {what}",
    Phrase.SUGGESTED: "توقعات حُفظت اقتراحات لا وسومًا: {count}",
    Phrase.PREDICTED: "{name}: الاقتراحات {count} في المستندات {documents}",
    Phrase.NOT_IN_SCHEME: "وسوم ليست في المخطط، وقد تُركت: {labels}",
    Phrase.NOT_PREDICTED: "تعذّر على النموذج: {title}",
    Phrase.COUNTED: "المستندات: {documents}، المحارف: {length}، المقاطع: {spans}، العلاقات: {relations}",
}


def is_arabic() -> bool:
    """Whether the surroundings ask for Arabic (POSIX: LC_ALL goes before LC_MESSAGES, and that before LANG)."""
    asked = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((one for one in asked if one), "").lower().startswith("ar")


def reason_words(reason: Reason, detail: str) -> str:
    """The sentence for a reason."""
    table = ARABIC if is_arabic() else ENGLISH
    words = table[reason].format(detail=detail)
    return words.replace(" ()", "")


def phrase(which: Phrase, **values: object) -> str:
    """A phrase with its values."""
    table = ARABIC_PHRASES if is_arabic() else ENGLISH_PHRASES
    return table[which].format(**values)
