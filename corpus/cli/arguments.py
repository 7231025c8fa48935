"""What the commands understand: their words and flags, described in Arabic or English."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

_USAGE_EN = """\
tawsim: label names, quotations and opinions in Arabic text; the JSONL is written by itself.

  tawsim                                open the window
  tawsim FILE...                        open texts, folders, JSONL files or a project in the window
  tawsim --sample                       open the bundled sample texts
  tawsim --tour DIR                     do the main job without a display and leave what it made in DIR

  tawsim import IN... -o P.tawsim       bring text files, folders and JSONL into a project
  tawsim export P.tawsim -o OUT.jsonl   write its finished documents as JSONL (--all: every document)
  tawsim check P.tawsim|F.jsonl         say whether a project or a JSONL file is sound

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

  tawsim import IN... -o P.tawsim       يُدخل ملفات نصية ومجلدات وملفات JSONL في مشروع
  tawsim export P.tawsim -o OUT.jsonl   يكتب المستندات المنجزة بصيغة JSONL (مع ‎--all: كل المستندات)
  tawsim check P.tawsim|F.jsonl         يقول أسليمٌ المشروعُ أو ملفُ JSONL

  tawsim COMMAND --help                 خيارات الأمر
  tawsim --version                      رقم الإصدار

لكل أمر خيار ‎--json (كائن واحد على المخرج القياسي)، والتقدم يُكتب على مخرج الأخطاء.
رمز الخروج 0: تم، 1: تم مع رفض سجلات، 2: لم يتم.
"""

# English, Arabic.
_HELP = {
    "import": ("bring text files, folders and JSONL into a project", "إدخال ملفات نصية ومجلدات وJSONL في مشروع"),
    "export": ("write a project's documents as JSONL", "كتابة وثائق المشروع بصيغة JSONL"),
    "check": ("say whether a project or a JSONL file is sound", "فحص سلامة مشروع أو ملف JSONL"),
    "in": ("a text file, a JSONL file or a folder", "ملف نصي أو ملف JSONL أو مجلد"),
    "out_project": ("the project; made where there is none", "المشروع، ويُنشأ إن لم يكن موجودًا"),
    "encoding": (
        "the encoding of the text files (cp1256 ...); in a folder, of those that are not Unicode",
        "ترميز الملفات النصية (cp1256 مثلًا)، وفي المجلد ترميز ما ليس منها Unicode",
    ),
    "max_line": ("refuse lines of more than N megabytes", "رفض السطور التي تزيد على N ميغابايت"),
    "json": ("print one JSON object on stdout", "طباعة كائن JSON واحد"),
    "project": ("a project", "مشروع"),
    "out_jsonl": ("the file to write", "الملف الذي يُكتب"),
    "all": ("every document, not the finished ones alone", "كل المستندات لا المنجزة وحدها"),
    "checked": ("a project or a JSONL file", "مشروع أو ملف JSONL"),
}


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise ValueError(word)
    return number


def usage(arabic: bool) -> str:
    """The whole of the help."""
    return _USAGE_AR if arabic else _USAGE_EN


def parser(arabic: bool) -> ArgumentParser:
    """The parser; `command` holds the chosen command's name."""

    def told(word: str) -> str:
        return _HELP[word][arabic]

    whole = ArgumentParser("tawsim", description=usage(arabic), formatter_class=RawDescriptionHelpFormatter)
    commands = whole.add_subparsers(dest="command", required=True)

    bring = commands.add_parser("import", help=told("import"), description=told("import"))
    bring.add_argument("inputs", nargs="+", type=Path, metavar="IN", help=told("in"))
    bring.add_argument("-o", "--output", type=Path, required=True, metavar="P.tawsim", help=told("out_project"))
    bring.add_argument("--encoding", help=told("encoding"))

    export = commands.add_parser("export", help=told("export"), description=told("export"))
    export.add_argument("project", type=Path, metavar="P.tawsim", help=told("project"))
    export.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.jsonl", help=told("out_jsonl"))
    export.add_argument("--all", action="store_true", help=told("all"))

    check = commands.add_parser("check", help=told("check"), description=told("check"))
    check.add_argument("path", type=Path, metavar="P.tawsim|F.jsonl", help=told("checked"))

    for one in (bring, check):
        one.add_argument("--max-line", type=_positive, default=256, metavar="N", help=told("max_line"))
    for one in (bring, export, check):
        one.add_argument("--json", action="store_true", help=told("json"))
    return whole
