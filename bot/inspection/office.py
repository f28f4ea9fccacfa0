"""An office file: what it is, whether it would do anything, and what it says.

Every one is a ZIP with XML inside (ECMA-376, or ISO/IEC 26300); one with a password, and those of
before 2007, are another container. Nothing is unpacked before all of it was measured.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from bot.inspection import hidden, office_parts, office_words, pdfs, sniff, zips
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused
from bot.inspection.sniff import OFFICE, OLE

_DEEPEST: Final = 2
"""A chart in a letter carries its workbook, which carries none again."""
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD: Final = tuple(
    it.encode("utf-16-le") for it in ("WordDocument", "Workbook", "PowerPoint Document")
)
_KINDS: Final = (
    ("word/document", "docx"),
    ("xl/workbook", "xlsx"),
    ("ppt/presentation", "pptx"),
)
_OPEN_KINDS: Final = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}
_MIMETYPE: Final = re.compile(rb"application/vnd\.oasis\.opendocument\.([a-z]+)")
_LONGEST_TYPE: Final = 160
_DANGEROUS: Final = frozenset({FindingCode.ACTIVE_CONTENT, FindingCode.HIDDEN_FILE})


def inspect(data: bytes) -> Report:
    """Look at an office file as a container first, then at each of its parts."""
    if data.startswith(OLE):
        return _old(data)
    try:
        with ZipFile(BytesIO(data)) as packed:
            return _inspect(packed, data)
    except zips.BombError:
        return refused(FindingCode.BOMB, OFFICE, most=zips.MOST_UNPACKED)
    except zips.SmuggledError:
        return refused(FindingCode.TWO_THINGS, OFFICE)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 (damaged archives raise many things)
        return refused(FindingCode.UNREADABLE, OFFICE)


def _old(data: bytes) -> Report:
    """Tell one with a password from one of before 2007, which nobody can look into safely."""
    if _LOCKED in data:
        return refused(FindingCode.PASSWORD, OFFICE)
    if any(name in data for name in _OLD):
        return refused(FindingCode.OFFICE_OLD, OFFICE)
    return refused(FindingCode.UNKNOWN_TYPE, OFFICE)


def _inspect(packed: ZipFile, data: bytes) -> Report:
    zips.measure(packed)
    zips.check(packed, data)
    kind, names = _kind(packed), packed.namelist()
    if not kind:
        return refused(FindingCode.ARCHIVE, OFFICE)
    if zips.is_locked(packed) or _is_sealed(packed):
        return refused(FindingCode.PASSWORD, OFFICE)
    noted = tuple(dict.fromkeys(_findings(packed, data)))
    facts: dict[str, int | str] = {"kind": kind, "parts": len(names)}
    facts["pictures"] = sum("/media/" in it or it.startswith("Pictures/") for it in names)
    told = Finding(FindingCode.OFFICE_FILE, facts)
    if any(code in _DANGEROUS for code in noted):
        return Report(Verdict.REFUSED, OFFICE, findings=(*(Finding(code) for code in noted), told))
    said = office_words.read(packed, kind)
    facts |= said.facts
    empty = (FindingCode.BLANK,) if not said.pages and not facts["pictures"] else ()
    found = (*(Finding(code) for code in (*noted, *empty)), told)
    return Report(Verdict.FITS, OFFICE, findings=found, text=said.pages)


def _kind(packed: ZipFile) -> str:
    names = packed.namelist()
    for begins, kind in _KINDS:
        if any(it.startswith(begins) for it in names) and "[Content_Types].xml" in names:
            return kind
    if "mimetype" in names and packed.getinfo("mimetype").file_size < _LONGEST_TYPE:
        found = _MIMETYPE.match(packed.read("mimetype"))
        return _OPEN_KINDS.get(found[1], "") if found else ""
    return ""


def _is_sealed(packed: ZipFile) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in packed.namelist() and b"encryption-data" in packed.read(manifest)


def _findings(packed: ZipFile, data: bytes, depth: int = 0) -> Iterator[FindingCode]:
    for name, content in zips.contents(packed, data):
        yield from office_parts.by_name(name)
        if office_parts.is_program(content):
            yield FindingCode.HIDDEN_FILE
        elif content.startswith(sniff.ZIP):
            yield from _within(content, depth + 1)
        elif office_parts.is_markup(content):
            yield from office_parts.in_markup(name, content)
        else:
            yield from _carried(content)


def _within(content: bytes, depth: int) -> Iterator[FindingCode]:
    """Look into an office file that another one carries; any other archive is hidden in it."""
    with ZipFile(BytesIO(content)) as packed:
        zips.measure(packed)
        zips.check(packed, content)
        if depth > _DEEPEST or zips.is_locked(packed) or not _kind(packed):
            yield FindingCode.HIDDEN_FILE
            return
        yield FindingCode.ATTACHMENT
        yield from _findings(packed, content, depth)


def _carried(content: bytes) -> Iterator[FindingCode]:
    """Look at a picture or a PDF as if it had come by itself, as far as it may do harm."""
    found = sniff.media_type(content[: sniff.HEAD])
    if found == sniff.PDF:
        fits = pdfs.inspect(content).verdict is Verdict.FITS and not hidden.findings(content, found)
        yield FindingCode.ATTACHMENT if fits else FindingCode.HIDDEN_FILE
    elif found in sniff.ACCEPTED and hidden.findings(content, found):
        yield FindingCode.HIDDEN_FILE
