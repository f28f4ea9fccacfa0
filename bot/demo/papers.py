"""The demo's documents: PDFs of one page that say what they stand for."""

import io
from typing import Final

import pikepdf

MEDIA_TYPE: Final = "application/pdf"


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
