"""The rows of a file as they stand there, whatever its format: read as a stream, within bounds."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from bot.lenders.imports.unreadable import UnreadableFileError

_LINE: Final = 1024 * 1024
_CELLS: Final = 1000
_DELIMITERS: Final = ",;\t"
_XLSX_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Format(StrEnum):
    """What a file is."""

    CSV = "csv"
    XLSX = "xlsx"
    NDJSON = "ndjson"

    @property
    def media_type(self) -> str:
        """Name the format in a header."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES: Final = {
    Format.CSV: "text/csv",
    Format.XLSX: _XLSX_TYPE,
    Format.NDJSON: "application/x-ndjson",
}
_SAID: Final = {
    "text/csv": Format.CSV,
    "application/csv": Format.CSV,
    _XLSX_TYPE: Format.XLSX,
    "application/x-ndjson": Format.NDJSON,
    "application/jsonl": Format.NDJSON,
    "application/x-jsonlines": Format.NDJSON,
}
MEDIA_TYPES: Final = (*_MEDIA_TYPES.values(), "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number in the file, and its cells, or for NDJSON the object that it is."""

    number: int
    cells: tuple[object, ...] = ()
    said: dict[str, Any] | None = field(default=None, repr=False)
    broken: str = ""


def format_of(head: bytes, media_type: str) -> Format | None:
    """Tell what a file is by how it begins and what it is said to be; None if neither fits."""
    said = _SAID.get(media_type)
    if head.startswith(b"PK\x03\x04"):
        found: Format | None = Format.XLSX
    elif head.startswith((b"\xff\xfe", b"\xfe\xff")):
        found = Format.CSV  # what Excel calls Unicode text
    elif b"\0" in head or head.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        found = None
    else:
        begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        found = Format.NDJSON if begins.startswith(b"{") else Format.CSV
    if said is Format.NDJSON and found is Format.CSV:
        return said  # its first line may be broken: that is said of the line
    return found if said in {None, found} else None


def lines(file: io.BufferedReader, format_: Format) -> Iterator[Line]:
    """Read all rows; raise UnreadableFileError where a file cannot be read any further."""
    match format_:
        case Format.CSV:
            return _csv(file)
        case Format.XLSX:
            # Only now: what reads workbooks takes 0.1 s and 12 MiB to load.
            from bot.lenders.imports import xlsx  # noqa: PLC0415  see above

            return (Line(number, cells) for number, cells in xlsx.rows(file))
        case Format.NDJSON:
            return _ndjson(file)


def encoding_of(file: io.BufferedReader) -> str:
    """Find out how a text is encoded, and go back to its beginning; UTF-8 unless it cannot be."""
    head = file.peek(4)[:4]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    for encoding in ("utf-8-sig", "gb18030"):
        file.seek(0)
        text = io.TextIOWrapper(file, encoding, newline="")
        try:
            while text.read(_LINE):
                pass
        except UnicodeDecodeError:
            continue
        finally:
            text.detach()
            file.seek(0)
        return encoding
    raise UnreadableFileError("encoding")


def _csv(file: io.BufferedReader) -> Iterator[Line]:
    text = io.TextIOWrapper(file, encoding_of(file), newline="")
    try:
        first = _text_lines(text)
        begins = [line for _, line in zip(range(20), first, strict=False)]
        text.seek(0)
        number = 0
        for number, cells in enumerate(
            csv.reader(_text_lines(text), delimiter=_delimiter(begins)), 1
        ):
            if len(cells) > _CELLS:
                raise UnreadableFileError("too-many-columns", row=number)
            yield Line(number, tuple(cells))
    except csv.Error as error:
        # Most often a quote that is opened and never closed.
        raise UnreadableFileError("quotes", row=number + 1) from error
    except UnicodeError as error:
        raise UnreadableFileError("encoding") from error
    finally:
        if not file.closed:  # when both are thrown away together, the file may go first
            text.detach()


def _text_lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(_LINE):
        if len(line) == _LINE:
            raise UnreadableFileError("line-too-long")
        yield line


def _delimiter(begins: list[str]) -> str:
    # A title above the heading has none of them; the heading has the most.
    return max(_DELIMITERS, key=lambda one: max((line.count(one) for line in begins), default=0))


def _ndjson(file: io.BufferedReader) -> Iterator[Line]:
    number = 0
    while line := file.readline(_LINE):
        number += 1
        if len(line) == _LINE:
            raise UnreadableFileError("line-too-long", row=number)
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield _object(number, line)


def _object(number: int, line: bytes) -> Line:
    try:
        said = json.loads(line, parse_float=str, parse_int=_whole, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return Line(number, (line.decode("utf-8", "replace").strip(),), broken="not-json")
    if not isinstance(said, dict):
        return Line(number, (line.decode("utf-8", "replace").strip(),), broken="not-json")
    return Line(number, said=said)


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= 18 else text  # noqa: PLR2004  longer ones are numbers of papers


def _no_number(text: str) -> str:
    raise ValueError(text)
