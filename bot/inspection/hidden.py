"""Files that are two things at once: what another program would take them for is hidden inside."""

import struct
from typing import Final

from bot.inspection import sniff
from bot.inspection.findings import Finding, FindingCode

_END_OF_ZIP: Final = b"PK\x05\x06"
_ZIP_TAIL: Final = 65_535 + 22  # APPNOTE 4.3.16: a comment may follow, and no more
_ZIP_ENTRY: Final = b"PK\x01\x02"
_PDF_WITHIN: Final = 1024  # how far in readers look for the header, and from the end for the mark
_PAGES: Final = (b"<?php", b"<script", b"<html", b"<!doctype html", b"<iframe", b"<svg")
_HEAD: Final = 4096
_PROGRAMS: Final = (
    b"\x7fELF",
    b"This program cannot be run",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"PK\x03\x04",
    b"\xca\xfe\xba\xbe\0\0\0",
)
_SCAN: Final = b"\xff\xda"
_MARKER: Final = 0xFF
_LONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length


def findings(data: bytes, media_type: str) -> tuple[Finding, ...]:
    """Note a file that somebody may open as something else."""
    if media_type == sniff.PDF:
        two = _is_zip(data) or _is_page(data[:_HEAD]) or _is_page(_after_pdf(data))
    else:
        two = _is_zip(data) or _is_page(data) or _is_pdf(data) or _has_program(data, media_type)
    return (Finding(FindingCode.TWO_THINGS),) if two else ()


def _is_zip(data: bytes) -> bool:
    """Tell a ZIP by its end, as programs do that open one; some look for it anywhere."""
    at = len(data)
    while (at := data.rfind(_END_OF_ZIP, 0, at)) >= 0:
        if len(data) - at < 22:  # noqa: PLR2004  the length of the record itself
            continue
        entries, size = struct.unpack("<H", data[at + 10 : at + 12])[0], _number(data, at + 12)
        last = len(data) - at <= _ZIP_TAIL
        if (last and entries == 0) or (size <= at and data.startswith(_ZIP_ENTRY, at - size)):
            return True
    return False


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _is_page(data: bytes) -> bool:
    """Tell what a browser or a web server would run."""
    small = data.lower()
    return any(mark in small for mark in _PAGES)


def _is_pdf(data: bytes) -> bool:
    begins = b"%PDF-" in data[:_PDF_WITHIN]
    return begins or (b"%PDF-" in data and b"%%EOF" in data[-_PDF_WITHIN:])


def _after_pdf(data: bytes) -> bytes:
    return data[data.rfind(b"%%EOF") :][:_HEAD]


def _has_program(data: bytes, media_type: str) -> bool:
    """Look behind the picture's own end; phones put a film or a second picture there."""
    rest = data[_end(data, media_type) :]
    return any(mark in rest for mark in _PROGRAMS) or rest.lstrip(b"\0\r\n \t").startswith(b"MZ")


def _end(data: bytes, media_type: str) -> int:
    """Say where a picture ends by its own account; where it has none, nothing lies behind it."""
    match media_type:
        case sniff.JPEG:
            return _end_of_jpeg(data)
        case sniff.PNG:
            at = data.find(b"IEND")
            return len(data) if at < 0 else at + 8
        case sniff.WEBP:
            return 8 + _number(data, 4)
        case sniff.HEIC | sniff.HEIF:
            return _end_of_boxes(data)
        case _:
            return len(data)


def _end_of_jpeg(data: bytes) -> int:
    """Walk the segments up to the first scan; in scans the end mark stands for itself."""
    at = 2
    while at + 4 <= len(data) and data[at] == _MARKER and data[at : at + 2] != _SCAN:
        lone = data[at + 1] in _LONE or data[at + 1] == _MARKER
        at += 1 if data[at + 1] == _MARKER else 2
        at += 0 if lone else int.from_bytes(data[at : at + 2], "big")
    end = data.find(b"\xff\xd9", at)
    return len(data) if end < 0 else end + 2


def _end_of_boxes(data: bytes) -> int:
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size < 8 or not data[at + 4 : at + 8].isalnum():  # noqa: PLR2004  a box's own header
            break
        at += size
    return min(at, len(data))
