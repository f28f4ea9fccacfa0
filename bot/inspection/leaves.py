"""What the pages of a PDF show and say, as whoever opens it sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2
from PIL import Image

from bot.inspection import looks, quality
from bot.inspection.drawing import clean
from bot.inspection.findings import Finding, FindingCode

_LOOKED_AT: Final = 3
_READ: Final = 30
_WIDTH: Final = 1240
_LONGEST: Final = 5
_LETTERS: Final = 20  # a page with fewer is a scan
_MOST_LETTERS: Final = 6_000  # a page's


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen and read."""

    findings: tuple[Finding, ...] = ()
    marks: tuple[str, ...] = ()
    text: tuple[str, ...] = field(default=(), repr=False)


def look(data: bytes, pages: int, password: str = "") -> Seen:
    """Draw the first pages and read more of them; a PDF that cannot be drawn is unreadable."""
    with pypdfium2.PdfDocument(data, password=password or None) as document:
        document.init_forms()
        text = tuple(_text(document, at) for at in range(min(pages, _READ)))
        shown = [_drawn(document, at) for at in range(min(pages, _LOOKED_AT))]
    noted = [quality.findings(each) for each in shown]
    return Seen(tuple(_faults(noted, text)), looks.marks(shown[0]), text)


def _faults(noted: list[tuple[Finding, ...]], text: tuple[str, ...]) -> Iterator[Finding]:
    """Pass over an empty page among others, and a page in letters: it is sharp at any size."""
    blank = Finding(FindingCode.BLANK)
    if all(blank in each for each in noted):
        yield blank
        return
    scanned = [
        each
        for each, said in zip(noted, text, strict=False)
        if len(said) < _LETTERS and blank not in each
    ]
    yield from (Finding(code) for code in dict.fromkeys(it.code for each in scanned for it in each))


def _text(document: pypdfium2.PdfDocument, at: int) -> str:
    page = document[at].get_textpage()
    said: str = page.get_text_range(0, min(page.count_chars(), _MOST_LETTERS))
    return said


def _drawn(document: pypdfium2.PdfDocument, at: int) -> Image.Image:
    leaf = document[at]
    across, down = leaf.get_size()
    scale = min(_WIDTH / max(across, 1), _WIDTH * _LONGEST / max(down, 1))
    return clean(leaf.render(scale=scale).to_pil())
