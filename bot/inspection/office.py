"""An office file: what it is, whether it would do anything, and what it says.

Every one is a ZIP with XML inside (ECMA-376, or ISO/IEC 26300); one with a password, and those of
before 2007, are another container. Nothing is unpacked before all of it was measured.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final

from bot.inspection import office_words
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused
from bot.inspection.sniff import OFFICE, OLE

MOST_PARTS: Final = 3_000
MOST_UNPACKED: Final = 256 * 1024 * 1024
MOST_OF_A_PART: Final = 64 * 1024 * 1024
_SUSPICIOUS: Final = 200
"""How many times larger than packed a part may be; sheets full of zeros reach a hundred."""
_SMALL: Final = 1024 * 1024
_END: Final = 22
_XML: Final = (".xml", ".rels")
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
_RUNS: Final = re.compile(
    r"vba(project|data)|macrosheets/|activex/|customui/|attachedtoolbars|^basic/|^scripts/",
    re.IGNORECASE,
)
_CARRIES: Final = re.compile(r"embeddings/|^object \d+$", re.IGNORECASE)
_PACKED: Final = re.compile(r"\.(docx|xlsx|pptx)$", re.IGNORECASE)
_DECLARES: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_ASKS_PROGRAMS: Final = re.compile(
    rb"\bDDEAUTO\b|instrText[^>]*>[^<]*\bDDE\b|<(\w+:)?ddeLink\b|dde-(source|link)|<script:event-l",
    re.IGNORECASE,
)
_REACHES_OUT: Final = re.compile(
    rb"\bINCLUDE(TEXT|PICTURE)\b|<draw:[^>]*xlink:href\s*=\s*[\"'](https?|file|ftp):", re.IGNORECASE
)
_HIDDEN: Final = re.compile(rb"state\s*=\s*[\"'](very)?hidden[\"']", re.IGNORECASE)
_MACROS: Final = re.compile("macroEnabled|vbaProject", re.IGNORECASE)
_RUNNING: Final = re.compile("vba|macro|control", re.IGNORECASE)
_FETCHED: Final = frozenset({"attachedtemplate", "oleobject", "frame", "subdocument"})
"""What is fetched from elsewhere when the file is opened, and may run."""
_CARRIED: Final = frozenset({"oleobject", "package"})
_SHARES: Final = ("file:", "\\\\")


class BombError(Exception):
    """It would be too large unpacked."""


def inspect(data: bytes) -> Report:
    """Look at an office file as a container first, then at each of its parts."""
    if data.startswith(OLE):
        return _old(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return _inspect(packed, data)
    except BombError:
        return refused(FindingCode.BOMB, OFFICE, most=MOST_UNPACKED)
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


def _inspect(packed: zipfile.ZipFile, data: bytes) -> Report:
    _measure(packed)
    names = packed.namelist()
    if _is_two_things(packed, data):
        return refused(FindingCode.TWO_THINGS, OFFICE)
    kind = _kind(packed, names)
    if not kind:
        return refused(FindingCode.ARCHIVE, OFFICE)
    if any(it.flag_bits & 1 for it in packed.infolist()) or _is_sealed(packed, names):
        return refused(FindingCode.PASSWORD, OFFICE)
    noted = tuple(dict.fromkeys(_findings(packed, names)))
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


_DANGEROUS: Final = frozenset({FindingCode.ACTIVE_CONTENT, FindingCode.HIDDEN_FILE})


def _measure(packed: zipfile.ZipFile) -> None:
    """Count what would come out; a part never gives more than it says, or it is damaged."""
    parts = packed.infolist()
    if len(parts) > MOST_PARTS or sum(it.file_size for it in parts) > MOST_UNPACKED:
        raise BombError
    for part in parts:
        swollen = part.file_size > max(part.compress_size, 1) * _SUSPICIOUS
        if part.file_size > MOST_OF_A_PART or (swollen and part.file_size > _SMALL):
            raise BombError


def _is_two_things(packed: zipfile.ZipFile, data: bytes) -> bool:
    """Tell what has something before, behind or between its parts, or two parts of one name."""
    names = [it.lower() for it in packed.namelist()]
    behind = len(data) - data.rfind(b"PK\x05\x06") - _END - len(packed.comment)
    overlapping = sorted(it.header_offset for it in packed.infolist())
    outside = any(it.startswith("/") or ".." in it.split("/") or "\\" in it for it in names)
    doubled = len(set(names)) < len(names) or len(set(overlapping)) < len(overlapping)
    return behind != 0 or overlapping[:1] != [0] or doubled or outside or bool(packed.comment)


def _kind(packed: zipfile.ZipFile, names: list[str]) -> str:
    for begins, kind in _KINDS:
        if any(it.startswith(begins) for it in names) and "[Content_Types].xml" in names:
            return kind
    if "mimetype" in names and packed.getinfo("mimetype").file_size < len(OLE) * 20:
        found = _MIMETYPE.match(packed.read("mimetype"))
        return _OPEN_KINDS.get(found[1], "") if found else ""
    return ""


def _is_sealed(packed: zipfile.ZipFile, names: list[str]) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in packed.read(manifest)


def _findings(packed: zipfile.ZipFile, names: list[str]) -> Iterator[FindingCode]:
    for name in names:
        if _RUNS.search(name):
            yield FindingCode.ACTIVE_CONTENT
        elif _CARRIES.search(name) and not name.endswith("/"):
            yield FindingCode.ATTACHMENT if _PACKED.search(name) else FindingCode.HIDDEN_FILE
        if name.lower().endswith(_XML):
            yield from _in_part(name, packed.read(name))


def _in_part(name: str, content: bytes) -> Iterator[FindingCode]:
    """Read a part as bytes, before anything that understands XML does."""
    if b"\0" in content[:200]:  # UTF-16, in which the rest would be overlooked
        content = content.replace(b"\0", b"")
    if _DECLARES.search(content):
        yield FindingCode.ACTIVE_CONTENT
        return
    if _ASKS_PROGRAMS.search(content):
        yield FindingCode.ACTIVE_CONTENT
    if _REACHES_OUT.search(content):
        yield FindingCode.EXTERNAL_LINK
    if name == "xl/workbook.xml" and _HIDDEN.search(content):
        yield FindingCode.HIDDEN_SHEET
    if name == "[Content_Types].xml" or name.lower().endswith(".rels"):
        for element in office_words.elements(content):
            yield from _in_directory(element)


def _in_directory(element: Mapping[str, str]) -> Iterator[FindingCode]:
    """Look at what a part is said to be, or at what it is tied to."""
    if _MACROS.search(element.get("ContentType", "")):
        yield FindingCode.ACTIVE_CONTENT
    what = element.get("Type", "").rpartition("/")[2].lower()
    target = element.get("Target", "")
    if element.get("TargetMode", "").lower() == "external":
        if what in _FETCHED:
            yield FindingCode.ACTIVE_CONTENT
        elif what != "hyperlink" or target.lower().startswith(_SHARES):
            yield FindingCode.EXTERNAL_LINK
    elif _RUNNING.search(what):
        yield FindingCode.ACTIVE_CONTENT
    elif what in _CARRIED:
        yield FindingCode.ATTACHMENT if _PACKED.search(target) else FindingCode.HIDDEN_FILE
