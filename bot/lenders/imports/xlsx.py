"""Workbooks, read as streams: values only, the first sheet that is shown, within bounds.

What a workbook unpacks to is bounded before anything is unpacked, and `zipfile` unpacks no part
further than the size that the archive states for it. openpyxl knows what cells mean; we hold the
shared strings in far less room than it does, and let go of each row when it has been read.
"""

import io
import warnings
import zipfile
import zlib
from array import array
from collections.abc import Iterator
from typing import IO, Any, Final, cast
from xml.etree.ElementTree import Element, ParseError, iterparse

from openpyxl.cell.text import Text
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import builtin_format_code, is_date_format, is_timedelta_format
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._reader import ROW_TAG, WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS, STYLES_TYPE
from typing_extensions import override

from bot.lenders.imports.unreadable import UnreadableFileError

_PARTS: Final = 2000
_PART: Final = 1024**2
"""What the parts may unpack to that are held as a whole."""
_STYLES: Final = 64 * 1024**2
_STRINGS: Final = 384 * 1024**2
_STRINGS_HELD: Final = 96 * 1024**2
_BETWEEN: Final = 16 * 1024**2
"""How much may stand between two rows, or two strings: all of it is held at once."""
_SHEET: Final = 4 * 1024**3
_RATIO: Final = 200
"""How much smaller than its contents a part may be; real sheets come to 30 at most."""
_SMALL: Final = 4 * 1024**2
_CELLS: Final = 1000
_SI: Final = f"{{{SHEET_MAIN_NS}}}si"
_T: Final = f"{{{SHEET_MAIN_NS}}}t"
_FORMAT: Final = f"{{{SHEET_MAIN_NS}}}numFmt"
_STYLE: Final = f"{{{SHEET_MAIN_NS}}}xf"
_DATA: Final = f"{{{SHEET_MAIN_NS}}}sheetData"
_FAULTS: Final = (
    AssertionError,
    AttributeError,
    EOFError,
    IndexError,
    InvalidFileException,
    KeyError,
    NotImplementedError,
    OverflowError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)
"""What damaged workbooks make their readers raise."""


def rows(file: io.BufferedReader) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Read the rows of the first sheet that is shown; blank ones may be left out."""
    row = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl would not write back
            _bounded(file)
            reader = _Reader(cast("Any", file), read_only=True, data_only=True, keep_links=False)
            reader.read_manifest()
            reader.read_strings()
            reader.read_workbook()
        for number, cells in _sheet(reader):
            row = _below(row, number)
            yield row, cells
    except UnreadableFileError:
        raise
    except _FAULTS as error:
        raise UnreadableFileError("damaged", row=row) from error


def _below(last: int, number: int) -> int:
    if number <= last:
        raise UnreadableFileError("damaged", row=last)
    return number


def _bounded(file: io.BufferedReader) -> None:
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        if len(parts) > _PARTS:
            raise UnreadableFileError("too-much-inside")
        for part in parts:
            most = _most(part.filename)
            dense = part.file_size > max(_SMALL, _RATIO * part.compress_size)
            if part.file_size > most or dense:
                raise UnreadableFileError("too-much-inside")
            if part.flag_bits & 1:
                raise UnreadableFileError("damaged")  # encrypted: a workbook never is in this way
    file.seek(0)


def _most(name: str) -> int:
    """Say what a part may unpack to; pictures, themes and the like are not read at all."""
    if name.endswith((".rels", "[Content_Types].xml", "workbook.xml")):
        return _PART
    if name.endswith("styles.xml"):
        return _STYLES
    return _STRINGS if name.endswith("sharedStrings.xml") else _SHEET


class _Strings:
    """All shared strings in one piece, and where each begins."""

    def __init__(self) -> None:
        self._all = bytearray()
        self._ends = array("Q", [0])

    def add(self, text: str) -> None:
        self._all += text.encode("utf-8", "replace")
        self._ends.append(len(self._all))
        if len(self._all) + 8 * len(self._ends) > _STRINGS_HELD:
            raise UnreadableFileError("too-much-inside")

    def __getitem__(self, place: int) -> str:
        if place < 0:
            raise IndexError(place)
        return self._all[self._ends[place] : self._ends[place + 1]].decode()


class _Reader(ExcelReader):
    """A reader that keeps shared strings small."""

    @override
    def read_strings(self) -> None:
        strings = _Strings()
        self.shared_strings = cast("Any", strings)
        part = cast("Any", self.package).find(SHARED_STRINGS)
        if part is None:
            return
        with self.archive.open(part.PartName[1:]) as source:
            for element in _cleared(source, _SI, parent=f"{{{SHEET_MAIN_NS}}}sst"):
                texts = element.findall(_T)
                plain = len(element) == len(texts) == 1
                strings.add((texts[0].text or "") if plain else _rich(element))


def _rich(element: Element) -> str:
    found = Text.from_tree(cast("Any", element))
    return found.content if found else ""


class _Parser(WorkSheetParser):
    """A parser that lets go of each row."""

    def rows(self, source: IO[bytes]) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        for element in _cleared(source, ROW_TAG, parent=_DATA):
            if len(element) > _CELLS:
                raise UnreadableFileError("too-many-columns", row=self.row_counter + 1)
            yield self.parse_row(cast("Any", element))
            self.row_dimensions.clear()


class _Watched:
    """A part that is read only so far without anything coming of it."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source, self.since = source, 0

    def read(self, size: int = -1) -> bytes:
        piece = self._source.read(size)
        self.since += len(piece)
        if self.since > _BETWEEN:
            raise UnreadableFileError("too-much-inside")
        return piece


def _cleared(source: IO[bytes], tag: str, *, parent: str) -> Iterator[Element]:
    """Give the elements of this kind within their parent, and let go of each."""
    above: Element | None = None
    watched = _Watched(source)
    for event, element in iterparse(watched, ("start", "end")):  # noqa: S314  expat bounds what entities grow to, and nothing outside is fetched
        if element.tag == parent:
            above = element if event == "start" else None
        elif event == "end" and element.tag == tag and above is not None:
            yield element
            watched.since = 0
            above.clear()


def _sheet(reader: ExcelReader) -> Iterator[tuple[int, tuple[object, ...]]]:
    dates, spans = _date_styles(reader)
    with reader.archive.open(_shown(reader)) as source:
        parser = _Parser(
            source,
            reader.shared_strings,
            data_only=True,
            epoch=reader.wb.epoch,
            date_formats=dates,
            timedelta_formats=spans,
        )
        for row, cells in parser.rows(source):
            yield row, tuple(_values(cells))


def _shown(reader: ExcelReader) -> str:
    """Name the part of the first sheet that is shown."""
    for sheet, relation in cast("Any", reader.parser).find_sheets():
        target = str(relation.target)
        if sheet.state == "visible" and "worksheet" in relation.Type:
            if target in reader.valid_files:
                return target
            break
    raise UnreadableFileError("columns")


def _date_styles(reader: ExcelReader) -> tuple[set[int], set[int]]:
    """Find the styles in which numbers are days, and those in which they are spans of time."""
    own: dict[int, str] = {}
    dates: set[int] = set()
    spans: set[int] = set()
    part = cast("Any", reader.package).find(STYLES_TYPE)
    if part is None:
        return dates, spans
    with reader.archive.open(part.PartName[1:]) as source:
        for element in _cleared(source, _FORMAT, parent=f"{{{SHEET_MAIN_NS}}}numFmts"):
            own[int(element.get("numFmtId", "-1"))] = element.get("formatCode", "")
    with reader.archive.open(part.PartName[1:]) as source:
        found = _cleared(source, _STYLE, parent=f"{{{SHEET_MAIN_NS}}}cellXfs")
        for number, element in enumerate(found):
            code = int(element.get("numFmtId", "0"))
            written = own.get(code) or builtin_format_code(code)
            if is_date_format(written):
                dates.add(number)
            if is_timedelta_format(written):
                spans.add(number)
    return dates, spans


def _values(cells: list[dict[str, Any]]) -> list[object]:
    values: list[object] = []
    for cell in cells:
        place = cell["column"] - 1
        if place < _CELLS:
            values.extend([None] * (place + 1 - len(values)))
            values[place] = cell["value"]
    return values
