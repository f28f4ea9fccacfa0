"""Office files, made on the spot: good ones, and such as hide or do something."""

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

import openpyxl
import pikepdf
from typing_extensions import override

from bot.inspection.inspectors import inspect
from handlers.findings import verdict
from storage.records import Finding
from storage.terms import Inspection

Parts = Mapping[str, str | bytes]
TYPES: Final = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/{}"/></Types>'
)
TEXT: Final = (
    '<?xml version="1.0"?><w:document xmlns:w="w"><w:body>'
    "<w:p><w:r><w:t>月收入</w:t></w:r><w:r><w:t>证明</w:t></w:r></w:p></w:body></w:document>"
)
DOCX: Final = {"[Content_Types].xml": TYPES.format("xml"), "word/document.xml": TEXT}
TIES: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="http://x/{}" Target="{}" TargetMode="&#69;xternal"/>'
    "</Relationships>"
)
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def packed(parts: Parts, *, comment: bytes = b"") -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, how)
        archive.comment = comment
    return target.getvalue()


def workbook(*, hidden: bool = False) -> bytes:
    book, target = openpyxl.Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["日期", "摘要", "金额"])
    for month in range(1, 10):
        sheet.append([f"2026-0{month}-05", "工资", 12_000 + month])
    if hidden:
        book.create_sheet("账").sheet_state = "hidden"
    book.save(target)
    return target.getvalue()


def tied(kind: str, target: str) -> dict[str, str]:
    return {**DOCX, "word/_rels/document.xml.rels": TIES.format(kind, target)}


def opened(form: str, content: str, **more: str) -> bytes:
    kind = f"application/vnd.oasis.opendocument.{form}"
    return packed({"mimetype": kind, "content.xml": content, **more})


def ran(*codes: str) -> str:
    """A field whose code is spread over runs, between its marks."""
    runs = "".join(f"<w:r><w:instrText>{it}</w:instrText></w:r>" for it in codes)
    return MARK.format("begin") + runs + MARK.format("separate") + MARK.format("end")


MARK: Final = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_START: Final = '<?xml version="1.0"?><w:document xmlns:w="w">'


def said(content: str, name: str = "word/document.xml", coding: str = "utf-8") -> bytes:
    return packed({**DOCX, name: (_START + content + "</w:document>").encode(coding)})


def in_sheet(formula: str) -> bytes:
    return packed({**BOOK, "xl/worksheets/sheet1.xml": f"<a><c><f>{formula}</f></c></a>"})


BOOK: Final = {"[Content_Types].xml": TYPES.format("xml"), "xl/workbook.xml": "<a/>"}


def tied_there(kind: str, target: str) -> bytes:
    return packed(tied(kind, target))


def opens_with_a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def padded(data: bytes) -> bytes:
    """Let the last part claim bytes that its packing does not use."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        last = max(archive.infolist(), key=lambda it: it.header_offset)
        start = archive.start_dir
    size = struct.pack("<I", last.compress_size)
    more = struct.pack("<I", last.compress_size + 4)
    told = data[:start].replace(size, more) + b"MZMZ" + data[start:].replace(size, more)
    return told[:-6] + struct.pack("<I", start + 4) + told[-2:]


def noted(parts: Parts) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name)
            part.comment = b"MZ program"
            archive.writestr(part, content)
    return target.getvalue()


def with_a_gap(data: bytes, gap: bytes) -> bytes:
    """Put bytes before the second part, and move what the list says of it and of all behind it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        second = sorted(it.header_offset for it in archive.infolist())[1]
    moved = bytearray(data[:second] + gap + data[second:])
    at = moved.find(b"PK\x01\x02")
    while moved[at : at + 4] == b"PK\x01\x02":
        name, extra, note = struct.unpack_from("<3H", moved, at + 28)
        (place,) = struct.unpack_from("<I", moved, at + 42)
        struct.pack_into("<I", moved, at + 42, place + len(gap) * (place > 0))
        at += 46 + name + extra + note
    (start,) = struct.unpack_from("<I", moved, at + 16)
    struct.pack_into("<I", moved, at + 16, start + len(gap))
    return bytes(moved)


def streamed(parts: Parts) -> bytes:
    """Write as programs do that cannot go back: sizes are told behind each part."""

    class Pipe(BytesIO):
        @override
        def seekable(self) -> bool:
            return False

        @override
        def tell(self) -> int:
            raise OSError

    target = Pipe()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def looked_at(data: bytes) -> tuple[Inspection, list[str], str]:
    report = inspect(data, office=True)
    found = [Finding(str(it.code), it.facts) for it in report.findings]
    return verdict(found), [it.code for it in found], "\n".join(report.text)
