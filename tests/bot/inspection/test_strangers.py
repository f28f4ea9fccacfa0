"""Files of kinds that nobody sends twice: each is told for what it is, and breaks nothing."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any, Final

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image

from bot.inspection.inspectors import inspect
from handlers.findings import verdict
from storage.records import Finding
from storage.terms import Inspection
from tests.bot.inspection import papers, samples

FITS, DOUBTFUL = Inspection.FITS, Inspection.DOUBTFUL
REFUSED, QUARANTINED = Inspection.REFUSED, Inspection.QUARANTINED
_PAPER: Final = papers.paper("bank-statement").image


def pdf(change: Callable[[Pdf], object] = lambda _: None, **how: Any) -> bytes:  # noqa: ANN401  pikepdf's own
    with pikepdf.open(BytesIO(samples.saved("PDF", _PAPER))) as made:
        change(made)
        target = BytesIO()
        made.save(target, **how)
        return target.getvalue()


def names_in_names(made: Pdf) -> None:
    script = made.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))
    ends = Array([String("a"), String("a")])
    leaf = made.make_indirect(Dictionary(Names=Array([String("a"), script]), Limits=ends))
    middle = made.make_indirect(Dictionary(Kids=Array([leaf])))
    made.Root.Names = Dictionary(JavaScript=Dictionary(Kids=Array([middle])))


def round_and_round(made: Pdf) -> None:
    made.Root.Pages.Kids = Array([made.Root.Pages])


def shows_a_body(made: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name("/3D"), Rect=Array([0, 0, 9, 9]))
    made.pages[0].obj.Annots = Array([made.make_indirect(note)])


def as_large_as_a_field(made: Pdf) -> None:
    made.pages[0].obj.MediaBox = Array([0, 0, 1e9, 1e9])


def chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def png(width: int, height: int, *before: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(before) + body + chunk(b"IEND", b"")


def turned(image: Image.Image, way: int, **how: object) -> bytes:
    notes = Image.Exif()
    notes[0x0112] = way
    return samples.saved("JPEG", image, exif=notes, **how)


def moving(kind: str) -> bytes:
    target = BytesIO()
    _PAPER.save(target, kind, save_all=True, append_images=[_PAPER.rotate(3)])
    return target.getvalue()


STRANGERS: Final[dict[str, tuple[Callable[[], bytes], Inspection, str]]] = {
    "a script deep in names, all of it packed": (
        lambda: pdf(names_in_names, object_stream_mode=pikepdf.ObjectStreamMode.generate),
        QUARANTINED,
        "active-content",
    ),
    "a PDF behind a PDF": (lambda: pdf() + pdf(names_in_names), QUARANTINED, "active-content"),
    "a PDF with a body in space": (lambda: pdf(shows_a_body), QUARANTINED, "active-content"),
    "a PDF whose pages hold themselves": (lambda: pdf(round_and_round), REFUSED, "unreadable"),
    "a PDF as large as a field": (lambda: pdf(as_large_as_a_field), DOUBTFUL, "blank"),
    "a PDF locked with nothing": (
        lambda: pdf(encryption=pikepdf.Encryption(user="", owner="x")),
        FITS,
        "",
    ),
    "half a HEIC": (
        lambda: (whole := samples.saved("HEIF", _PAPER))[: len(whole) // 2],
        REFUSED,
        "unreadable",
    ),
    "a picture that is a script": (
        lambda: b"GIF89a/*" + bytes(100) + b"*/=1;alert(1)",
        REFUSED,
        "other-image",
    ),
    "a drawing called a photo": (
        lambda: b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        REFUSED,
        "other-image",
    ),
    "a script in a photo's note": (
        lambda: samples.saved("JPEG", _PAPER, comment=b"<script>alert(1)</script>"),
        QUARANTINED,
        "two-things",
    ),
    "a fax of 900 million points": (
        lambda: samples.saved("TIFF", Image.new("1", (30_000, 30_000)), compression="group4"),
        REFUSED,
        "too-many-pixels",
    ),
    "a TIFF that goes round in circles": (
        lambda: b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIII", 0x100, 3, 1, 10, 8),
        REFUSED,
        "unreadable",
    ),
    "one point": (
        lambda: samples.saved("PNG", Image.new("RGB", (1, 1))),
        REFUSED,
        "too-small",
    ),
    "a picture wider than the world": (
        lambda: png(2**31 - 1, 2**31 - 1),
        REFUSED,
        "too-many-pixels",
    ),
    "a picture with less in it than it says": (lambda: png(1000, 1000), REFUSED, "unreadable"),
    "a note that swells to a hundred megabytes": (
        lambda: png(800, 800, chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(100_000_000)))),
        REFUSED,
        "unreadable",
    ),
    "four inks, mirrored and on its side": (
        lambda: turned(_PAPER.convert("CMYK"), 7, quality=90),
        FITS,
        "",
    ),
    "a WebP that moves": (lambda: moving("WEBP"), FITS, ""),
    "a PNG that moves": (lambda: moving("PNG"), FITS, ""),
    "a JPEG 2000": (
        lambda: b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(100),
        REFUSED,
        "other-image",
    ),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_stranger_is_told_for_what_it_is(name: str) -> None:
    make, becomes, code = STRANGERS[name]

    report = inspect(make())

    found = [Finding(str(it.code), it.facts) for it in report.findings]
    assert (verdict(found), code in {it.code for it in found} or not code) == (becomes, True), found
