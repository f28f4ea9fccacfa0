"""Whether a PDF opens without a password, is whole, and has a sensible number of pages."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pikepdf

from bot.inspection import actions, leaves, streams
from bot.inspection.editors import is_editor
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused
from bot.inspection.sniff import PDF

MOST_PAGES: Final = 200
MOST_PIXELS: Final = 100_000_000  # scanners are finer than phones

_END: Final = b"%%EOF"  # ISO 32000-2, 7.5.5
_TAIL: Final = 2048
_EARLIER: Final = 6
_NOTES: Final = frozenset(
    {
        FindingCode.ATTACHMENT,
        FindingCode.FILLED_FORM,
        FindingCode.EDITED,
        FindingCode.LOCKED,
    }
)


class TooManyPixelsError(Exception):
    """A picture in a PDF claims to be larger than any scan."""


def inspect(data: bytes, password: str = "") -> Report:
    """Open a PDF, with the password that its sender gave if it has one, and count its pages.

    One that only forbids printing opens without a password, so it is as good as any.
    """
    try:
        with pikepdf.open(BytesIO(data), password=password, suppress_warnings=True) as pdf:
            return _inspect(pdf, data, password)
    except TooManyPixelsError:
        return refused(FindingCode.TOO_MANY_PIXELS, PDF, most=MOST_PIXELS)
    except streams.SwollenError:
        return refused(FindingCode.BOMB, PDF, most=streams.MOST_UNPACKED)
    except pikepdf.PasswordError:
        return refused(FindingCode.PASSWORD, PDF)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 (qpdf and its binding raise many things at damaged files)
        return refused(FindingCode.UNREADABLE, PDF)


def _inspect(pdf: pikepdf.Pdf, data: bytes, password: str) -> Report:
    # What was cut is repaired as far as it goes, and would pass with its last pages gone.
    if _END not in data[-_TAIL:]:
        return refused(FindingCode.UNREADABLE, PDF)
    pages = len(pdf.pages)
    if pages == 0:
        return refused(FindingCode.EMPTY, PDF, pages=0)
    if pages > MOST_PAGES:
        return refused(FindingCode.TOO_MANY_PAGES, PDF, pages=pages, most=MOST_PAGES)
    for thing in pdf.objects:
        _check_picture(thing)
    streams.measure(pdf)
    for page in pdf.pages:
        _unpack(page)
    locked = (Finding(FindingCode.LOCKED),) if password and pdf.is_encrypted else ()
    noted = (*actions.findings(pdf), *_before(data, password), *_edited(pdf), *locked)
    if any(it.code not in _NOTES for it in noted):
        return Report(Verdict.REFUSED, PDF, pages, findings=noted)
    seen = leaves.look(data, pages, password)
    return Report(
        Verdict.FITS, PDF, pages, findings=noted + seen.findings, marks=seen.marks, text=seen.text
    )


def _before(data: bytes, password: str) -> Iterator[Finding]:
    """Look at what a file was before it was added to: readers that repair one may go back to it."""
    ends = [it.end() for it in re.finditer(_END, data)][:-1]
    for end in ends[-_EARLIER:]:
        try:
            with pikepdf.open(
                BytesIO(data[:end]), password=password, suppress_warnings=True
            ) as pdf:
                found = actions.findings(pdf)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001, S112 (it was no whole file then, so nobody goes back)
            continue
        yield from (it for it in found if it.code not in _NOTES)


def _edited(pdf: pikepdf.Pdf) -> tuple[Finding, ...]:
    """Note a program for editing pictures among those that a PDF says it was made by."""
    said = " ".join(str(pdf.docinfo.get(name, "")) for name in ("/Producer", "/Creator"))
    return (Finding(FindingCode.EDITED),) if is_editor(said) else ()


def _check_picture(thing: pikepdf.Object) -> None:
    if not isinstance(thing, pikepdf.Stream) or thing.get("/Subtype") != pikepdf.Name.Image:
        return
    if int(thing.get("/Width", 0)) * int(thing.get("/Height", 0)) > MOST_PIXELS:
        raise TooManyPixelsError


def _unpack(page: pikepdf.Page) -> None:
    """Read all of a page's content; its pictures are left to whoever draws it."""
    page.contents_coalesce()
    content = page.obj.get("/Contents")
    if isinstance(content, pikepdf.Stream):
        content.read_bytes()
