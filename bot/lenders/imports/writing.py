"""Tables written as streams: reports and templates, in the formats that are read.

No cell can become a formula: workbooks hold text only, and in CSV an apostrophe goes before what
a spreadsheet would compute. Whoever reads imports takes the apostrophe off again.
"""

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from typing import Any, Final, Protocol
from xml.sax.saxutils import escape

from typing_extensions import override

from bot.lenders.imports.cells import text
from bot.lenders.imports.lines import Format
from bot.lenders.imports.statements import FAULTS

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PLAIN: Final = 'fontId="0" fillId="0" borderId="0"'
_PARTS: Final = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>',
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Loanline" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    # Style 1 is text ("@"), so that what is typed in keeps its leading zeros and all its digits.
    "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    f'<cellStyleXfs count="1"><xf numFmtId="0" {_PLAIN}/></cellStyleXfs>'
    f'<cellXfs count="2"><xf numFmtId="0" {_PLAIN} xfId="0"/>'
    f'<xf numFmtId="49" {_PLAIN} xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}
_COLUMNS: Final = 16_384


class Written(Protocol):
    """A table being written; each call gives the bytes that are ready."""

    def row(self, cells: Sequence[object]) -> bytes:
        """Write a row."""

    def end(self) -> bytes:
        """Write what is left."""


def begun(format_: Format) -> Written:
    """Begin to write a table; objects of NDJSON come as a single cell."""
    match format_:
        case Format.CSV:
            return _Csv()
        case Format.XLSX:
            return _Xlsx()
        case Format.NDJSON:
            return _Ndjson()


def with_faults(said: dict[str, Any] | None, broken: str, faults: Sequence[str]) -> dict[str, Any]:
    """Put faults to an object; to a line that is none, as much as can be said of it."""
    return (said if said is not None else {"line": broken}) | {FAULTS: list(faults)}


class _Csv:
    def __init__(self) -> None:
        self._text = io.StringIO(newline="")
        self._text.write("\ufeff")  # without it Excel takes Chinese for something else
        self._writer = csv.writer(self._text)

    def row(self, cells: Sequence[object]) -> bytes:
        self._writer.writerow([_harmless(text(cell)) for cell in cells])
        return self.end()

    def end(self) -> bytes:
        ready = self._text.getvalue().encode("utf-8", "replace")
        self._text.seek(0)
        self._text.truncate()
        return ready


class _Ndjson:
    def row(self, cells: Sequence[object]) -> bytes:
        return json.dumps(cells[0], ensure_ascii=False).encode("utf-8", "replace") + b"\n"

    def end(self) -> bytes:
        return b""


class _Xlsx:
    def __init__(self) -> None:
        self._ready = _Ready()
        self._archive = zipfile.ZipFile(self._ready, "w", zipfile.ZIP_DEFLATED)
        for name, content in _PARTS.items():
            self._archive.writestr(name, content)
        self._sheet = self._archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        self._sheet.write(
            f'{_XML}<worksheet xmlns="{_MAIN}"><cols><col min="1" max="{_COLUMNS}" width="18" '
            'customWidth="1" style="1"/></cols><sheetData>'.encode()
        )

    def row(self, cells: Sequence[object]) -> bytes:
        written = "".join(_cell(text(cell)) for cell in cells)
        self._sheet.write(f"<row>{written}</row>".encode("utf-8", "replace"))
        return self._ready.taken()

    def end(self) -> bytes:
        self._sheet.write(b"</sheetData></worksheet>")
        self._sheet.close()
        self._archive.close()
        return self._ready.taken()


class _Ready(io.RawIOBase):
    """Takes what an archive writes, and gives it on; it cannot be gone back in."""

    def __init__(self) -> None:
        self._held = bytearray()

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Any) -> int:
        self._held += data
        return len(data)

    def taken(self) -> bytes:
        """Give what is ready."""
        ready = bytes(self._held)
        self._held.clear()
        return ready


def _cell(said: str) -> str:
    if not said:
        return '<c s="1"/>'
    kept = "".join(c for c in said if c >= " " or c in "\t\n")
    return f'<c t="inlineStr" s="1"><is><t xml:space="preserve">{escape(kept)}</t></is></c>'


def _harmless(said: str) -> str:
    return f"'{said}" if said.startswith(_FORMULA) else said
