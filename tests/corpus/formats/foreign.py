"""Files that Tawsim reads and never writes, made by the libraries that do, or as other programs write them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

import docx
import pypdf
from openpyxl.workbook.workbook import Workbook
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_FIRST_CODE = 0x41


def pdf(*pages: str) -> bytes:
    """A PDF with a page for each text, whose letters stand for code points as its font's table says."""
    writer = pypdf.PdfWriter()
    letters = sorted(set("".join(pages)) - {"\n"})
    codes = {letter: _FIRST_CODE + number for number, letter in enumerate(letters)}
    rows = "\n".join(f"<{code:02X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    table = DecodedStreamObject()
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF>"
    body = f"endcodespacerange {len(codes)} beginbfchar\n{rows}\nendbfchar endcmap end end"
    table.set_data(f"{head} {body}".encode())
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/ToUnicode"): writer._add_object(table),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    for text in pages:
        page = writer.add_blank_page(300, 300)
        content = DecodedStreamObject()
        lines = ("".join(f"{codes[letter]:02X}" for letter in line) for line in text.split("\n"))
        shown = " 0 -20 Td ".join(f"<{line}> Tj" for line in lines)
        content.set_data(f"BT /F1 12 Tf 20 250 Td {shown} ET".encode() if text else b"")
        page[NameObject("/Contents")] = writer._add_object(content)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def word() -> bytes:
    """A Word document with paragraphs and a table."""
    document = docx.Document()
    document.add_paragraph("قالَ بوتين 📰: ").add_run("سنردّ").add_break()
    document.add_table(2, 2).cell(1, 1).text = "خلية"
    document.sections[0].footer.paragraphs[0].text = "ذيل"
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def workbook() -> bytes:
    """An Excel workbook with a row a document."""
    book = Workbook()
    for row in (("id", "text", "label"), (1, "قالَ بوتين 📰", "a"), (2, "سنردّ", None)):
        book.worksheets[0].append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(archive: bytes, name: str, content: bytes) -> bytes:
    """A zip archive with other content in one of its parts."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in dict.fromkeys([*old.namelist(), name]):
            new.writestr(one, content if one == name else old.read(one))
    return made.getvalue()


def part(archive: bytes, name: str) -> bytes:
    """What a part of a zip archive holds."""
    with zipfile.ZipFile(BytesIO(archive)) as whole:
        return whole.read(name)


_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>خبر</title></head><body><p>قال&nbsp;بوتين 📰
<table><tr><td>أ<td>ب</table><pre> نص
</pre><script>x < y</script></body></html>"""
_TSV = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Entity|value


#Text=قال بوتين
1-1\t0-3\tقال\t_\t
1-2\t4-9\tبوتين\tPER\t
"""

_TABLE = """id,text,label,place
1,"قال ""نعم""
 ثم ذهب",a,القاهرة
2,زار وزير الخارجية موسكو أمس,b,
3,قالَ بوتين إنّه سيردّ على العقوبات 📰,a,موسكو
4,=1+1 نص,,"بيروت، لبنان"
5,لا شيء هنا,b,عمّان
6,قالت ليلى نعم,a,"دمشق، سورية"
7,"قال، ثم ذهب",b,الرياض
8,سنردّ على العقوبات الموجّهة لروسيا,a,
9,نص ونص ونص,c,"تونس, العاصمة"
10,"زار, ثم عاد",a,"عدن, اليمن"
11,عائلة 👨‍👩‍👧‍👦 و👍🏽,b,مسقط
"""
_LABELLED = """__label__a قال بوتين إنّه سيردّ على العقوبات
__label__b __label__c نعم، قالها ثلاث مرّات 📰
__label__a زار وزير الخارجية المصري موسكو أمس

نص بلا وسم
__label__c وبالقاهرةِ وللرئيسِ مُحَمَّدٌ
"""

READ_ONLY: Mapping[str, tuple[str, Callable[[], bytes]]] = MappingProxyType(
    {
        "csv": (".csv", _TABLE.encode),
        "docx": (".docx", word),
        "fasttext": (".txt", _LABELLED.encode),
        "html": (".html", _PAGE.encode),
        "pdf": (".pdf", lambda: pdf("Hello\nyou", "ﻻﺑ")),
        "text": (".txt", "قالَ بوتين 📰:\r\n سنردّ\u2028على العقوبات.\n".encode),
        "webanno-tsv": (".tsv", _TSV.encode),
        "xlsx": (".xlsx", workbook),
        "yedda": (".ann", "قال [@بوتين#PER*] في ل[$روسيا#LOC*].".encode),
    }
)
"""A file of each format that is only read: its ending, and who makes it."""
ARCHIVES = ("docx", "xlsx")
"""Those that are zip archives."""
