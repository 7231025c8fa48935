"""The help of the commands, in English and Arabic."""

from __future__ import annotations

from collections.abc import Mapping

_USAGE_EN = """\
tawsim: label names, quotations and opinions in Arabic text; the JSONL is written by itself.

  tawsim                                open the window
  tawsim FILE...                        open texts, folders, JSONL files or a project in the window
  tawsim --sample                       open the bundled sample texts
  tawsim --tour DIR                     do the main job without a display and leave what it made in DIR

  tawsim import IN... -o P.tawsim       bring files and folders of any format into a project
  tawsim export P.tawsim -o OUT         write its finished documents in the format of OUT, or --to one (--all: all)
  tawsim convert IN... OUT              turn files or a project into another format, without a project
  tawsim check PATH                     say whether a project, or files of any format, are sound
  tawsim stats PATH...                  count documents, labels and links of a project or of files
  tawsim prove EXPORT                   train blank spaCy models on an export and say what they saw of it
  tawsim suggest P.tawsim --pipeline D  ask a pipeline of spaCy or Hugging Face for what is not done yet
  tawsim formats [NAME]                 what is read and written, what each format carries, and its options

  tawsim COMMAND --help                 the flags of a command
  tawsim --version                      the version

Each command takes --json (one object on stdout); progress goes to stderr.
It ends with 0: done, 1: done, but records were refused, 2: not done.
"""

_USAGE_AR = """\
توسيم: لوضع وسوم الأسماء والاقتباسات والآراء في النص العربي، وملف JSONL يُكتب من تلقاء نفسه.

  tawsim                                يفتح النافذة
  tawsim FILE...                        يفتح في النافذة نصوصًا أو مجلدات أو ملفات JSONL أو مشروعًا
  tawsim --sample                       يفتح نصوص المثال المرفقة
  tawsim --tour DIR                     يؤدي العمل الأساسي بلا شاشة ويترك ناتجه في DIR

  tawsim import IN... -o P.tawsim       يُدخل ملفات ومجلدات من أي صيغة في مشروع
  tawsim export P.tawsim -o OUT         يكتب المستندات المنجزة بصيغة OUT أو بصيغة ‎--to (مع ‎--all: كلها)
  tawsim convert IN... OUT              يحوّل ملفات أو مشروعًا إلى صيغة أخرى بلا مشروع
  tawsim check PATH                     يقول أسليمٌ المشروعُ أو الملفات من أي صيغة
  tawsim stats PATH...                  يحصي مستندات المشروع أو الملفات ووسومها وعلاقاتها
  tawsim prove EXPORT                   يدرّب نماذج spaCy فارغة على ما صُدِّر ويذكر ما رأته منه
  tawsim suggest P.tawsim --pipeline D  يطلب من نموذج spaCy أو Hugging Face اقتراحات لما لم يُنجز بعد
  tawsim formats [NAME]                 ما يُقرأ وما يُكتب، وما تحمله كل صيغة وخياراتها

  tawsim COMMAND --help                 خيارات الأمر
  tawsim --version                      رقم الإصدار

لكل أمر خيار ‎--json (كائن واحد على المخرج القياسي)، والتقدم يُكتب على مخرج الأخطاء.
رمز الخروج 0: تم، 1: تم مع رفض سجلات، 2: لم يتم.
"""

# English, Arabic.
HELP: Mapping[str, tuple[str, str]] = {
    "import": ("bring files and folders of any format into a project", "إدخال ملفات ومجلدات من أي صيغة في مشروع"),
    "export": ("write a project's documents in any format", "كتابة مستندات المشروع بأي صيغة"),
    "convert": ("turn files or a project into another format", "تحويل ملفات أو مشروع إلى صيغة أخرى"),
    "check": ("say whether a project or files are sound", "فحص سلامة مشروع أو ملفات"),
    "stats": ("count documents, labels and links", "إحصاء المستندات والوسوم والعلاقات"),
    "prove": ("train on an export for twenty steps", "تدريب من عشرين خطوة على ما صُدِّر"),
    "proven": ("an export: a file or a data set folder", "ما صُدِّر: ملف أو مجلد مجموعة بيانات"),
    "learned_layer": ("the layer that the entity recogniser learns", "الطبقة التي يتعلمها نموذج الكيانات"),
    "suggest": ("ask a pipeline for suggestions and keep them", "طلب اقتراحات من نموذج وحفظها"),
    "pipeline": (
        "a folder to which spaCy or a token classifier of Hugging Face was saved",
        "مجلد حُفظ فيه نموذج spaCy أو مصنّف كلمات من Hugging Face",
    ),
    "formats": ("what is read and written", "ما يُقرأ وما يُكتب"),
    "in": ("a file of any format, or a folder", "ملف من أي صيغة أو مجلد"),
    "in_or_project": ("a project, a file of any format, or a folder", "مشروع أو ملف من أي صيغة أو مجلد"),
    "out_project": ("the project; made where there is none", "المشروع، ويُنشأ إن لم يكن موجودًا"),
    "out": ("the file or folder to write", "الملف أو المجلد الذي يُكتب"),
    "project": ("a project", "مشروع"),
    "checked": ("a project, a file of any format, or a folder", "مشروع أو ملف من أي صيغة أو مجلد"),
    "format": ("one format, with its options", "صيغة واحدة بخياراتها"),
    "encoding": (
        "the encoding of the text files (cp1256 ...); in a folder, of those that are not Unicode",
        "ترميز الملفات النصية (cp1256 مثلًا)، وفي المجلد ترميز ما ليس منها Unicode",
    ),
    "from": ("the format to read, where it is not to be recognised", "صيغة القراءة إن لم يُرد تعرّفها"),
    "to": ("the format to write; by the ending of OUT where it is left out", "صيغة الكتابة، وإلا فبحسب لاحقة OUT"),
    "max_line": ("refuse lines of more than N megabytes", "رفض السطور التي تزيد على N ميغابايت"),
    "json": ("print one JSON object on stdout", "طباعة كائن JSON واحد"),
    "all": ("every document, not the finished ones alone", "كل المستندات لا المنجزة وحدها"),
    "state": ("documents in this state; may be repeated", "المستندات التي هذه حالتها، ويجوز تكراره"),
    "annotator": ("documents of this annotator; may be repeated", "مستندات هذا الواسم، ويجوز تكراره"),
    "layer": ("spans of this layer; may be repeated", "مقاطع هذه الطبقة، ويجوز تكراره"),
    "label": ("spans of this label (PER, entity/PER); may be repeated", "مقاطع هذا الوسم، ويجوز تكراره"),
    "label_map": (
        "other names for labels (PERS=PER,entity/GPE=LOC; X= leaves X out); may be repeated",
        "أسماء أخرى للوسوم (PERS=PER,entity/GPE=LOC، وX=‎ يترك X)، ويجوز تكراره",
    ),
    "policy": (
        "what happens to spans that the format cannot hold as they are",
        "ما يُفعل بالمقاطع التي لا تسعها الصيغة كما هي",
    ),
    "unit": ("what a record holds", "ما يحويه السجل الواحد"),
    "size": ("the words of a window", "عدد كلمات النافذة"),
    "overlap": ("the words that a window shares with the one before", "عدد الكلمات المشتركة بين نافذتين متتاليتين"),
    "split": (
        "write train, dev and test documents into a folder, by these shares",
        "كتابة مستندات التدريب والتطوير والاختبار في مجلد بهذه النسب",
    ),
    "group_by": (
        "with --split: keep documents that agree in this field (meta.source ...) on one side",
        "مع ‎--split: إبقاء المستندات المتفقة في هذا الحقل (meta.source مثلًا) في جهة واحدة",
    ),
    "seed": (
        "with --split: the same seed keeps documents on their sides; best, or none yet: what spreads labels evenly",
        "مع ‎--split: البذرة نفسها تُبقي كل مستند في جهته، ومع best أو إن لم تسبق بذرة تُختار من مئة أعدلُها توزيعًا للوسوم",
    ),
    "name": ("the name of the data set", "اسم مجموعة البيانات"),
    "licence": ("the licence of the data set", "رخصة مجموعة البيانات"),
    "citation": ("how the data set asks to be cited", "كيف يُستشهد بمجموعة البيانات"),
    "preview": ("print the first records (3, or N) as they would be written", "طباعة أول السجلات (3 أو N) كما ستُكتب"),
    "dry_run": ("count what would be written and lost, and write nothing", "عدّ ما سيُكتب وما سيُفقد دون كتابة شيء"),
    "no_read_back": ("keep what was written without reading it again", "حفظ المكتوب دون إعادة قراءته"),
    "options": ("options of the formats", "خيارات الصيغ"),
}


def usage(arabic: bool) -> str:
    """The whole of the help."""
    return _USAGE_AR if arabic else _USAGE_EN
