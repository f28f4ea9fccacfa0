"""What a PDF would do besides being read: run, call out, carry or ask for something else."""

import re
from collections.abc import Iterator
from pathlib import PurePath
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
_MOVING: Final = frozenset({"/RichMedia", "/Movie", "/Screen", "/3D", "/Sound", "/PS"})
_TEXTS: Final = frozenset({".xml", ".xbrl", ".json", ""})
_LONGEST_SCRIPT: Final = 2_000
_QUOTED: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'")
_LITERALS: Final = r"(?:[\s,\d.-]|true|false|null|new Array\s*\([\s,\d]*\))*"
_FORM_SCRIPT: Final = re.compile(
    rf"\s*(?:AF(?:Number|Percent|Date|Time|Special|Simple|Range)_\w+\s*\({_LITERALS}\)[\s;]*)+"
)
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
    action = str(thing.get("/S", ""))
    if "/JS" in thing or action in _DANGEROUS:
        if not (action == "/JavaScript" and _is_form_script(thing.get("/JS"))):
            yield FindingCode.ACTIVE_CONTENT
    elif action == "/Thread" and "/F" in thing:
        yield FindingCode.ACTIVE_CONTENT
    if "/URI" in thing and not _is_harmless(thing["/URI"]):
        yield FindingCode.ACTIVE_CONTENT
    if any(_calls(thing.get(name)) for name in ("/OpenAction", "/AA")):
        yield FindingCode.ACTIVE_CONTENT
    if str(thing.get("/Subtype", "")) in _MOVING:
        yield FindingCode.ACTIVE_CONTENT
    if isinstance(thing, pikepdf.Stream) and ("/F" in thing or _shows_another(thing)):
        yield FindingCode.ACTIVE_CONTENT
    yield from _carried(thing)


def _is_form_script(script: object) -> bool:
    """Tell what Acrobat writes for a field of a form: how its number or date is to look."""
    if isinstance(script, pikepdf.Stream):
        said = script.read_bytes()[: _LONGEST_SCRIPT + 1].decode("latin-1")
    else:
        said = str(script) if isinstance(script, pikepdf.String) else ""
    if len(said) > _LONGEST_SCRIPT:
        return False
    return _FORM_SCRIPT.fullmatch(_QUOTED.sub("0", said)) is not None


def _calls(action: object) -> bool:
    """Tell what opens a site by itself, when the file is opened or turned over."""
    if not isinstance(action, pikepdf.Dictionary):
        return False
    if action.get("/S") == pikepdf.Name.URI:
        return True
    return any(
        isinstance(it, pikepdf.Dictionary) and it.get("/S") == pikepdf.Name.URI
        for it in action.values()
    )


def _shows_another(thing: pikepdf.Object) -> bool:
    """Tell a picture that stands for a page of another file."""
    other = thing.get("/Ref")
    return isinstance(other, pikepdf.Dictionary) and "/F" in other


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


def _carried(thing: pikepdf.Object) -> Iterator[FindingCode]:
    """Electronic invoices carry themselves as XML; anything but text is hidden."""
    if "/EF" in thing:
        files = thing["/EF"]
        called = [str(thing[name]) for name in ("/F", "/UF") if name in thing]
        named = all(PurePath(it.replace("\\", "/")).suffix.lower() in _TEXTS for it in called)
        known = isinstance(files, pikepdf.Dictionary) and named
        texts = known and all(_is_text(it) for it in files.values())
        yield FindingCode.ATTACHMENT if texts else FindingCode.HIDDEN_FILE
    elif thing.get("/Type") == pikepdf.Name.EmbeddedFile and not _is_text(thing):
        yield FindingCode.HIDDEN_FILE


def _is_text(file: object) -> bool:
    """Tell text that no system would run when it is opened; an invoice is such."""
    if not isinstance(file, pikepdf.Stream):
        return False
    content = file.read_bytes()
    if not content:
        return True
    small, start = content.lower(), content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return (
        refusals.kind(content[:_HEAD]) is FindingCode.TEXT
        and start.startswith((b"<?xml", b"{", b"["))
        and not any(word in small for word in (b"<script", b"<html", b"xml-stylesheet"))
    )
