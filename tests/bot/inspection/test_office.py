"""Office files: good ones are read, and what would run, reach out or blow up is refused or told."""

from typing import Final

import pytest

from bot.inspection import claims, sniff
from bot.inspection.inspectors import inspect
from storage.terms import OFFICE, Inspection
from tests.bot.inspection.office_files import (
    DOCX,
    OLE,
    TEXT,
    TIES,
    TYPES,
    looked_at,
    opened,
    packed,
    tied,
    workbook,
)

GOOD: Final = {
    "a workbook": (workbook(), "2026-03-05 工资 12003", "office-file"),
    "a workbook with a hidden sheet": (workbook(hidden=True), "工资", "hidden-sheet"),
    "a letter": (packed(DOCX), "月收入证明", "office-file"),
    "a letter from the web": (
        packed({"[Content_Types].xml": TYPES.format("xml"), "word/document2.xml": TEXT}),
        "月收入证明",
        "",
    ),
    "a letter with a link to a site": (packed(tied("hyperlink", "https://a.cn")), "证明", ""),
    "a letter with a picture from elsewhere": (
        packed(tied("image", "http://a.cn/b.png")),
        "证明",
        "external-link",
    ),
    "a letter with a link to a share": (
        packed(tied("hyperlink", "file:///srv/a")),
        "证明",
        "external-link",
    ),
    "a letter with a chart's numbers": (
        packed({**DOCX, "word/embeddings/Sheet1.xlsx": workbook()}),
        "证明",
        "attachment",
    ),
    "an open text": (opened("text", "<d><p>收入证明</p><h>二</h></d>"), "收入证明\n二", ""),
    "an open sheet": (
        opened("spreadsheet", "<d><table-row><c>工资</c><c>9</c></table-row></d>"),
        "工资 9",
        "",
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_one_is_read(name: str) -> None:
    data, said, note = GOOD[name]

    becomes, codes, text = looked_at(data)

    assert becomes is Inspection.FITS
    assert said in text
    assert {"office-file", note or "office-file"} <= set(codes)


BAD: Final = {
    "a macro": (packed({**DOCX, "word/vbaProject.bin": b"x"}), "active-content"),
    "a macro by its type": (
        packed({**DOCX, "[Content_Types].xml": TYPES.format("vnd.ms-word.macroEnabled+xml")}),
        "active-content",
    ),
    "a macro under another name": (
        packed({**DOCX, "word/_rels/a.rels": TIES.format("vbaProject", "x").replace("&#69;", "")}),
        "active-content",
    ),
    "an old macro sheet": (
        packed({**DOCX, "xl/macrosheets/sheet1.xml": "<a/>"}),
        "active-content",
    ),
    "a control": (packed({**DOCX, "word/activeX/a.xml": "<a/>"}), "active-content"),
    "a template from elsewhere": (packed(tied("attachedTemplate", "http://e/x")), "active-content"),
    "an object from elsewhere": (packed(tied("oleObject", "http://e/x")), "active-content"),
    "a field that starts a program": (
        packed({**DOCX, "word/header1.xml": "<a><b>DDEAUTO c:\\cmd.exe</b></a>"}),
        "active-content",
    ),
    "a declared entity": (
        packed({**DOCX, "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "active-content",
    ),
    "an entity in two bytes a letter": (
        packed({**DOCX, "word/a.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")}),
        "active-content",
    ),
    "an open file's macro": (opened("text", "<d/>", **{"Basic/a.xml": "<a/>"}), "active-content"),
    "a program inside": (packed({**DOCX, "word/embeddings/ole1.bin": b"MZ"}), "hidden-file"),
    "a bomb": (packed({**DOCX, "word/media/a.bmp": bytes(70_000_000)}), "bomb"),
    "a small bomb": (packed({**DOCX, "word/media/a.bmp": bytes(9_000_000)}), "bomb"),
    "parts without end": (packed({**DOCX, **{f"word/{i}": "" for i in range(3_100)}}), "bomb"),
    "something behind it": (packed(DOCX) + b"MZ program", "two-things"),
    "something in its comment": (packed(DOCX, comment=b"MZ program"), "two-things"),
    "a way out": (packed({**DOCX, "../../etc/passwd": "x"}), "two-things"),
    "cut off": (workbook()[:-200], "unreadable"),
    "a byte changed": (workbook()[:900] + b"?" + workbook()[901:], "unreadable"),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "an open file's password": (
        opened("text", "x", **{"META-INF/manifest.xml": "<m:encryption-data/>"}),
        "password",
    ),
    "before 2007": (OLE + "Workbook".encode("utf-16-le"), "office-old"),
    "an installer": (OLE + b"\x40\x48", "unknown-type"),
    "another archive": (packed({"word/a.exe": b"MZ"}), "archive"),
}
DANGEROUS: Final = frozenset({"active-content", "hidden-file", "two-things", "bomb"})


@pytest.mark.parametrize("name", BAD)
def test_a_bad_one_is_refused(name: str) -> None:
    data, code = BAD[name]

    becomes, codes, _ = looked_at(data)

    assert code in codes
    assert becomes is (Inspection.QUARANTINED if code in DANGEROUS else Inspection.REFUSED)


def test_an_empty_one_is_doubted() -> None:
    becomes, codes, _ = looked_at(packed({**DOCX, "word/document.xml": "<a/>"}))

    assert (becomes, "blank" in codes) == (Inspection.DOUBTFUL, True)


def test_where_none_may_come_it_is_refused_as_what_it_is() -> None:
    assert [it.code for it in inspect(workbook()).findings] == ["office"]


@pytest.mark.parametrize("data", [workbook(), packed(DOCX), opened("text", "<a/>"), OLE])
def test_its_first_bytes_tell_it(data: bytes) -> None:
    assert sniff.media_type(data[:4096]) == OFFICE


def test_its_name_may_be_that_of_any_office_file() -> None:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert claims.compare(OFFICE, declared=word, name="收入.DOCX") == ()
    assert claims.compare(OFFICE, declared="", name="a.pdf") != ()
