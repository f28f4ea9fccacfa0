"""The demo's papers: documents that say what they stand for, blank forms, and samples."""

import io
from collections.abc import Sequence
from importlib import resources
from typing import Final

import pikepdf
from PIL import Image, ImageDraw, ImageFont

MEDIA_TYPE: Final = "application/pdf"
_PAGE: Final = (1240, 1754)
"""A4 at 150 dots an inch."""
_FONT: Final = "NotoSansCJK-VF.otf.ttc"
_SIMPLIFIED: Final = 2
"""The face for the mainland among those of the file."""


def specimen(kind: str, number: str) -> bytes:
    """Make a document that nobody can take for a real one."""
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(595, 842))
        page = document.pages[0]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        words = f"BT /F1 28 Tf 60 760 Td (SPECIMEN) Tj /F1 14 Tf 0 -40 Td ({kind}, {number}) Tj ET"
        page.Contents = document.make_stream(words.encode("ascii"))
        written = io.BytesIO()
        document.save(written)
    return written.getvalue()


def sheet(title: str, lines: Sequence[str]) -> bytes:
    """Draw a page with a title, and room to write beside each line."""
    page = Image.new("L", _PAGE, 255)
    draw = ImageDraw.Draw(page)
    with resources.as_file(resources.files("manimgx_fonts_cjk") / _FONT) as path:
        large, small = (ImageFont.truetype(path, size, _SIMPLIFIED) for size in (56, 34))
        draw.text((120, 140), title, font=large, fill=0)
        for number, line in enumerate(lines):
            top = 340 + 200 * number
            draw.text((120, top), line, font=small, fill=60)
            draw.line((120, top + 120, _PAGE[0] - 120, top + 120), fill=140, width=2)
    written = io.BytesIO()
    page.save(written, "PDF", resolution=150)
    return written.getvalue()
