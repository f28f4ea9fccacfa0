"""What a part of an office file would do: run, reach out, or carry what is no part of it.

A part is judged by its first bytes, as its name may be anything: what it is tied to decides how it
is read.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.inspection import office_fields, office_words
from bot.inspection.findings import FindingCode

_RUNS: Final = re.compile(
    r"vba(project|data)|macrosheets/|activex/|customui/|attachedtoolbars|^basic/|^scripts/",
    re.IGNORECASE,
)
_CARRIES: Final = re.compile(r"embeddings/(?!.*\.(docx|xlsx|pptx)$)|^object \d+$", re.IGNORECASE)
_PROGRAM: Final = re.compile(
    r"\.(exe|dll|com|scr|pif|cpl|msi|msix|jar|lnk|bat|cmd|ps1|psm1|vbs|vbe|jse?|wsf|wsh|hta|sh|py"
    r"|command|app|dmg|iso|img|vhdx?|reg|inf|scf|url|chm|xll|docm|xlsm|pptm|xlsb|xla|xlam|rtf)$",
    re.IGNORECASE,
)
_HEADS: Final = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xd0\xcf\x11\xe0",
    b"L\0\0\0\x01\x14\x02\0",
    b"{\\rt",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"MSCF",
    b"ITSF",
    b"@echo",
)
"""Programs, scripts and containers of Windows, Linux, macOS and Java."""

_MARKUP: Final = re.compile(rb"[\xef\xbb\xbf\xff\xfe \t\r\n\0]*<")
_HARMLESS: Final = re.compile(
    rb"<!DOCTYPE\s+(svg|plist|manifest:manifest)\s+PUBLIC\s+"
    rb"[\"']-//(W3C|Apple|Apple Computer|OpenOffice\.org)//[^\"'\[>]*[\"']\s+"
    rb"[\"'](https?://www\.(w3\.org|apple\.com)/[^\"'\[>]*|Manifest\.dtd)[\"']\s*>"
)
"""Drawings, the settings of a printer at a Mac, and lists of parts by OpenOffice."""
_DECLARES: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_RUNS_WITHIN: Final = re.compile(
    rb"\bDDEAUTO\b|<([^\s<>/:]+:)?(dde|ole)Link\b|dde-(source|link|connection)\b|<script\b"
    rb"|[:\s]event-listener\b|<draw:(plugin|applet|object-ole)\b|ppaction://(program|macro|ole)\b"
    rb"|[\"'](macro|vnd\.sun\.star\.script|javascript|vbscript):|_xlnm\.Auto_(Open|Close)\b"
    rb"|formula\s*=\s*[\"'][^\"']*\b(DDE|WEBSERVICE)\(|<f\b[^>]*>[^<]*\b(WEBSERVICE|CALL|EXEC)\("
    rb"|<f\b[^>]*>[=+]?\w+\|'[^<]*'!|<([^\s<>/:]+:)?DataMashup\b",
    re.IGNORECASE,
)
_WORDS: Final = (
    *(b"dde", b"olelink", b"<script", b"event-listener", b"<draw:plugin", b"<draw:applet"),
    *(b"<draw:object-ole", b"ppaction:", b"macro:", b"star.script:", b"javascript:", b"vbscript:"),
    *(b"auto_open", b"auto_close", b"webservice(", b"call(", b"exec(", b"|'", b"datamashup"),
)
"""Without one of these it is none of those, which takes ten times as long to tell."""
_LINKS: Final = re.compile(
    rb"<(draw|text):[^>]*-?(source|frame|image|object)\b[^>]*xlink:href\s*=\s*[\"']"
    rb"(https?|file|ftp|smb):|<draw:[^>]*xlink:href\s*=\s*[\"'](https?|file|ftp|smb):",
    re.IGNORECASE,
)
_HIDDEN: Final = re.compile(rb"state\s*=\s*[\"'](very)?hidden[\"']", re.IGNORECASE)
_MACROS: Final = re.compile("macro|vbaProject|activeX", re.IGNORECASE)
_RUNNING: Final = re.compile("vba|macro|control$|activex", re.IGNORECASE)
_FETCHED: Final = frozenset(
    {"attachedtemplate", "oleobject", "frame", "subdocument", "afchunk", "package", "control"}
)
"""What is fetched from elsewhere when the file is opened, and may run."""
_CARRIED: Final = frozenset({"oleobject", "package", "afchunk"})
_PACKED: Final = re.compile(r"\.(docx|xlsx|pptx)$", re.IGNORECASE)
_SHARE: Final = re.compile(r"\s*(file:)?[\\/]{2,}(?![\\/]?[a-z]:)[^\\/]|\s*smb:", re.IGNORECASE)
_CALLS: Final = re.compile(r"\s*(https?|ftp):", re.IGNORECASE)
_SCHEME: Final = re.compile(r"\s*([a-z][a-z0-9+.-]+):", re.IGNORECASE)
_USUAL: Final = frozenset({"http", "https", "mailto", "tel", "ftp", "file", "sms"})


def by_name(name: str) -> Iterator[FindingCode]:
    """Note what a part is for by where it lies."""
    if _RUNS.search(name):
        yield FindingCode.ACTIVE_CONTENT
    elif (_CARRIES.search(name) and not name.endswith("/")) or _PROGRAM.search(name):
        yield FindingCode.HIDDEN_FILE


def is_program(content: bytes) -> bool:
    """Tell what a system would run or open, and no office file is made of."""
    return content.startswith(_HEADS)


def is_markup(content: bytes) -> bool:
    """Tell a part in XML, in one or two bytes a letter."""
    return _MARKUP.match(content) is not None


def in_markup(name: str, content: bytes) -> Iterator[FindingCode]:
    """Read a part as bytes, before anything that understands XML does."""
    if b"\0" in content[:200]:  # UTF-16, in which a declaration would be overlooked
        declares = _DECLARES.search(content.replace(b"\0", b""))
    else:
        content = _HARMLESS.sub(b"", content, count=1)
        declares = _DECLARES.search(content)
    if declares:
        yield FindingCode.ACTIVE_CONTENT
        return
    yield from _doings(name, office_words.usual(content, strict=not name.lower().endswith(".vml")))
    if name == "[Content_Types].xml" or name.lower().endswith(".rels"):
        for element in office_words.elements(content):
            yield from _in_directory(element)


def _doings(name: str, plain: bytes) -> Iterator[FindingCode]:
    small = plain.lower()
    if any(word in small for word in _WORDS) and _RUNS_WITHIN.search(plain):
        yield FindingCode.ACTIVE_CONTENT
    if b"<connections" in small:  # a query, whose answer is fetched anew when the file is opened
        yield FindingCode.ACTIVE_CONTENT
    if b"xlink:href" in small and _LINKS.search(plain):
        yield FindingCode.EXTERNAL_LINK
    if b"instr" in small:
        yield from office_fields.findings(plain)
    if name == "xl/workbook.xml" and _HIDDEN.search(plain):
        yield FindingCode.HIDDEN_SHEET


def _in_directory(element: Mapping[str, str]) -> Iterator[FindingCode]:
    """Look at what a part is said to be, or at what it is tied to."""
    if _MACROS.search(element.get("ContentType", "")):
        yield FindingCode.ACTIVE_CONTENT
    what = element.get("Type", "").rpartition("/")[2].lower()
    target = element.get("Target", "")
    if element.get("TargetMode", "").lower() == "external":
        yield from _elsewhere(what, target)
    elif _RUNNING.search(what):
        yield FindingCode.ACTIVE_CONTENT
    elif what in _CARRIED and not _PACKED.search(target):
        yield FindingCode.HIDDEN_FILE


def _elsewhere(what: str, target: str) -> Iterator[FindingCode]:
    scheme = _SCHEME.match(target)
    shared = _SHARE.match(target) is not None
    if what == "hyperlink":  # it is followed by whoever presses it
        if scheme and scheme[1].lower() not in _USUAL:
            yield FindingCode.ACTIVE_CONTENT
        elif shared or target.lower().startswith("file:"):
            yield FindingCode.EXTERNAL_LINK
    elif what in _FETCHED or shared or (what.startswith("externallink") and _CALLS.match(target)):
        yield FindingCode.ACTIVE_CONTENT
    else:
        yield FindingCode.EXTERNAL_LINK
