"""What a PDF would do besides being read: run, call out, carry or ask for something else."""

from collections.abc import Iterator
from typing import Final

import pikepdf

from bot.inspection import refusals
from bot.inspection.findings import Finding, FindingCode

# ISO 32000-2, 12.6.4; what only moves within the file, or leads to a web page, is no danger.
_DANGEROUS: Final = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToE",
        "/GoToR",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/RichMediaExecute",
        "/SetOCGState3D",
    }
)
_MOVING: Final = frozenset({"/RichMedia", "/Movie", "/Screen", "/3D", "/Sound"})
_LINKS: Final = ("http://", "https://", "mailto:", "tel:")
_RELATIVE: Final = ("/", "#", "www.")
_DEEPEST: Final = 50  # direct objects within each other; readers give up as well
_HEAD: Final = 4096


def findings(pdf: pikepdf.Pdf) -> tuple[Finding, ...]:
    """List what is in the whole file, reachable or not: readers repair, and then reach more."""
    found = dict.fromkeys(_all(pdf))
    return tuple(Finding(code) for code in found)


def _all(pdf: pikepdf.Pdf) -> Iterator[FindingCode]:
    yield from _forms(pdf)
    for thing in (*pdf.objects, pdf.trailer):
        yield from _within(thing, 0)


def _forms(pdf: pikepdf.Pdf) -> Iterator[FindingCode]:
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    if "/XFA" in form and not _needs_no_xfa(pdf):
        yield FindingCode.FORM
    elif form.get("/Fields"):
        yield FindingCode.FILLED_FORM


def _needs_no_xfa(pdf: pikepdf.Pdf) -> bool:
    """Tell a form that is also drawn as pages; one that is not shows a lone "please wait"."""
    return not bool(pdf.Root.get("/NeedsRendering", False))


def _within(thing: object, depth: int) -> Iterator[FindingCode]:
    if depth > _DEEPEST:
        yield FindingCode.ACTIVE_CONTENT
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            yield from _direct(each, depth)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        yield from _of(thing)
        for each in thing.values():
            yield from _direct(each, depth)


def _direct(thing: object, depth: int) -> Iterator[FindingCode]:
    """Go on into what is written right here; what is only named comes by itself."""
    if isinstance(thing, pikepdf.Array | pikepdf.Dictionary) and not thing.is_indirect:
        yield from _within(thing, depth + 1)


def _of(thing: pikepdf.Object) -> Iterator[FindingCode]:
    if "/JS" in thing or str(thing.get("/S", "")) in _DANGEROUS:
        yield FindingCode.ACTIVE_CONTENT
    if "/URI" in thing and not _is_harmless(thing["/URI"]):
        yield FindingCode.ACTIVE_CONTENT
    if str(thing.get("/Subtype", "")) in _MOVING:
        yield FindingCode.ACTIVE_CONTENT
    if isinstance(thing, pikepdf.Stream) and "/F" in thing:  # its bytes lie in another file
        yield FindingCode.ACTIVE_CONTENT
    if "/EF" in thing:
        yield _carried(thing["/EF"])


def _is_harmless(link: object) -> bool:
    if not isinstance(link, pikepdf.String):
        return isinstance(link, pikepdf.Dictionary)  # a base address; its links are looked at
    said = str(link).strip().lower()
    scheme, colon, _ = said.partition(":")
    return (
        said.startswith(_LINKS)
        or (said.startswith(_RELATIVE) and not said.startswith("//"))
        or not colon
        or "/" in scheme
    ) and not said.startswith("\\\\")


def _carried(files: pikepdf.Object) -> FindingCode:
    """Electronic invoices carry themselves as XML; anything but text is hidden."""
    if not isinstance(files, pikepdf.Dictionary):
        return FindingCode.HIDDEN_FILE
    for file in files.values():
        if not isinstance(file, pikepdf.Stream):
            return FindingCode.HIDDEN_FILE
        content = file.read_bytes()
        kind = refusals.kind(content[:_HEAD]) if content else FindingCode.TEXT
        if kind is not FindingCode.TEXT or _is_script(content):
            return FindingCode.HIDDEN_FILE
    return FindingCode.ATTACHMENT


def _is_script(content: bytes) -> bool:
    """Tell what a system would run when opened; an invoice is none of these."""
    start = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return not start.startswith((b"<?xml", b"{", b"[")) or b"<script" in content.lower()
