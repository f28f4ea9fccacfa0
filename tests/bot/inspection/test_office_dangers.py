"""Office files that hide something, or ask for something, and such as only look as if they did."""

from typing import Final

import pytest

from storage.terms import Inspection
from tests.bot.inspection import corpus, samples
from tests.bot.inspection.office_files import (
    BOOK,
    DOCX,
    MARK,
    OLE,
    TIES,
    in_sheet,
    looked_at,
    noted,
    opened,
    opens_with_a_script,
    packed,
    padded,
    ran,
    said,
    streamed,
    tied_there,
    with_a_gap,
    workbook,
)

_HEADS: Final = {
    "Windows": b"MZ\x90\0",
    "Linux": b"\x7fELF\2\1",
    "a shell": b"#!/bin/sh\n",
    "Java": b"\xca\xfe\xba\xbe\0\0",
    "macOS": b"\xcf\xfa\xed\xfe",
    "an older macOS": b"\xfe\xed\xfa\xce",
    "an older office": OLE,
}
HIDING: Final = {
    **{
        f"a program of {of} called {name}": (packed({**DOCX, name: head}), "hidden-file")
        for (of, head), name in zip(
            _HEADS.items(),
            (
                *("word/embeddings/a.xlsx", "word/media/a.png", "customXml/item1.xml"),
                *("word/fonts/font1.odttf", "docProps/thumbnail.jpeg", "a", "word/b.bin"),
            ),
            strict=True,
        )
    },
    "a batch file": (packed({**DOCX, "word/evil.bat": "del"}), "hidden-file"),
    "a web page to be shown": (packed({**DOCX, "word/a.hta": "<a/>"}), "hidden-file"),
    "a text with old objects": (packed({**DOCX, "word/a.dat": "{\\rtf1"}), "hidden-file"),
    "an archive": (packed({**DOCX, "word/a.docx": packed({"a": "b"})}), "hidden-file"),
    "a workbook with a macro": (
        packed({**DOCX, "word/embeddings/a.xlsx": packed({**BOOK, "xl/vbaProject.bin": "x"})}),
        "active-content",
    ),
    "a picture with a program behind it": (
        packed({**DOCX, "word/media/a.jpg": samples.saved("JPEG") + b"MZ\x90\0" + bytes(99)}),
        "hidden-file",
    ),
    "a PDF with a script": (
        packed({**DOCX, "word/media/a.pdf": corpus.made(opens_with_a_script)}),
        "hidden-file",
    ),
    "bytes between its parts": (with_a_gap(packed(DOCX), b"MZ program"), "two-things"),
    "bytes between parts told behind": (with_a_gap(streamed(DOCX), bytes(24)), "two-things"),
    "a part before it": (packed({"word/a": "b"})[:37] + packed(DOCX), "two-things"),
    "bytes behind what was packed": (padded(packed(DOCX)), "two-things"),
    "a page that it takes in": (
        packed({**DOCX, "word/_rels/a.rels": TIES.format("aFChunk", "a.mht").replace("&#69;", "")}),
        "hidden-file",
    ),
    "a note on a part": (noted(DOCX), "two-things"),
}
ASKING: Final = {
    "in an attribute": said('<w:fldSimple w:instr=" DDE cmd c"/>'),
    "with letters as numbers": said('<w:fldSimple w:instr="&#68;DEAUTO cmd c"/>'),
    "in runs": said(ran("D", "D", "E ", "cmd")),
    "in runs, as numbers": said(ran("&#x44;D", "EAUTO cmd")),
    "with a note in it": said(ran("DD<!-- -->E cmd")),
    "with an instruction in it": said(ran("DD<?a b?>E cmd")),
    "as it stands": said(ran("<![CDATA[DDE cmd]]>")),
    "made by another field": said(ran(ran(" QUOTE 68 68 69 "), " cmd")),
    "under another name": said(ran("DDE cmd"), "word/glossary.dat"),
    "in two bytes a letter": said(ran("DD", "E cmd"), "word/a", "utf-16"),
    "behind blank lines": packed({**DOCX, "word/a": "\n" * 9_000 + "<a>" + ran("DDE a") + "</a>"}),
    "in a sheet": in_sheet("cmd|'/c calc'!A0"),
    "from a site": in_sheet("_xlfn.WEBSERVICE(A1)"),
    "between workbooks": packed({**BOOK, "xl/externalLinks/a.xml": "<a><ddeLink/></a>"}),
    "of a database": packed(
        {**BOOK, "xl/connections.xml": "<connections><connection/></connections>"}
    ),
    "of a query": packed({**BOOK, "customXml/item1.xml": "<DataMashup/>".encode("utf-16")}),
    "when it opens": packed(
        {**BOOK, "xl/workbook.xml": '<a><definedName name="_xlnm.Auto_Open"/></a>'}
    ),
    "of an open sheet": opened("spreadsheet", '<c formula="of:=DDE(&quot;a&quot;;1)"/>'),
    "of an open text": opened("text", '<a xlink:href="vnd.sun.star.script:a"/>'),
    "of a slide": packed({**DOCX, "ppt/slides/slide1.xml": '<a action="ppaction://program"/>'}),
    "of a share": tied_there("image", "file://evil.example/a.png"),
    "of another share": tied_there("image", "\\\\evil.example\\a.png"),
    "of a book elsewhere": tied_there("externalLinkPath", "https://evil.example/a.xlsx"),
    "of a handler": tied_there("hyperlink", "ms-msdt:/id"),
}
FINE: Final = {
    "written as it goes": streamed(DOCX),
    "with its own workbook": packed({**DOCX, "word/embeddings/a.xlsx": workbook()}),
    "with a table of contents": said(
        MARK.format("begin")
        + "<w:instrText> TOC </w:instrText>"
        + MARK.format("separate")
        + ran(" PAGEREF a ")
        + MARK.format("end")
        + "<w:p><w:t>DDE &#20540;</w:t></w:p>"
    ),
    "with a sum": in_sheet("SUM(A1:A2)"),
    "with a Mac's printer": packed(
        {
            **DOCX,
            "xl/printerSettings/a.bin": '<?xml version="1.0"?><!DOCTYPE plist PUBLIC '
            '"-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist/>',
        }
    ),
    "as OpenOffice lists it": opened(
        "text",
        "<d><p>a</p></d>",
        **{
            "META-INF/manifest.xml": "<!DOCTYPE manifest:manifest PUBLIC "
            '"-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>'
        },
    ),
    "with a note's drawing": packed({**DOCX, "xl/drawings/a.vml": "<xml><!-- --><br></xml>"}),
    "with a picture": packed({**DOCX, "word/media/a.jpg": samples.saved("JPEG")}),
    "with a book beside it": tied_there("externalLinkPath", "/C:/books/2025.xlsx"),
}


@pytest.mark.parametrize("name", HIDING)
def test_what_hides_in_one_is_found(name: str) -> None:
    data, code = HIDING[name]

    becomes, codes, _ = looked_at(data)

    assert code in codes
    assert becomes in {Inspection.QUARANTINED, Inspection.REFUSED}


@pytest.mark.parametrize("name", ASKING)
def test_one_that_asks_other_programs_is_put_aside(name: str) -> None:
    becomes, codes, _ = looked_at(ASKING[name])

    assert (becomes, "active-content" in codes) == (Inspection.QUARANTINED, True)


@pytest.mark.parametrize("name", FINE)
def test_one_that_does_nothing_is_taken(name: str) -> None:
    becomes, codes, _ = looked_at(FINE[name])

    assert becomes in {Inspection.FITS, Inspection.DOUBTFUL}
    assert "active-content" not in codes
