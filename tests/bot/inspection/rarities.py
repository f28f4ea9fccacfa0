"""Files of rarer making: what banks, signers and forms make, and what attackers do."""

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, Final

import pikepdf
import pillow_heif
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageOps

from storage.terms import Inspection
from tests.bot.inspection import corpus, papers, samples
from tests.bot.inspection.corpus import Case

FITS, REFUSED, QUARANTINED = Inspection.FITS, Inspection.REFUSED, Inspection.QUARANTINED
_PAPER: Final = papers.paper("bank-statement").image
_DRAWN: Final = b"<</Length %d>>stream\n%s\nendstream" % (len(samples.LETTERS), samples.LETTERS)
_FONT: Final = b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def everything() -> Iterator[Case]:
    """Give all of them."""
    yield from (Case(name, make, FITS, code) for name, (make, code) in _PICTURES.items())
    yield from (Case(name, make, FITS, code) for name, (make, code) in _PAPERS.items())
    for name, make in _CALLING.items():
        yield Case(name, make, QUARANTINED, "active-content")
    for name, make in _CARRYING.items():
        yield Case(name, make, QUARANTINED, "hidden-file")
    yield from _SWOLLEN
    yield from _OTHERS


def by_hand(catalog: bytes = b"", page: bytes = b"", *more: bytes, drawn: bytes = _DRAWN) -> bytes:
    """Write a PDF letter by letter, as no library would."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R " + catalog + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R " + _FONT + page + b">>",
        drawn,
        *more,
    )
    data, places = b"%PDF-1.7\n", list[int]()
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + rows
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return data + table + trailer % (len(objects) + 1, len(data))


def packed_stream(content: bytes, entries: bytes = b"") -> bytes:
    """Write a stream, packed as well as can be."""
    small = zlib.compress(content, 9)
    head = b"<</Length %d/Filter/FlateDecode" % len(small)
    return head + entries + b">>stream\n" + small + b"\nendstream"


def _changed(change: Callable[[Pdf], None], **how: Any) -> Callable[[], bytes]:  # noqa: ANN401  pikepdf's own
    def make() -> bytes:
        with pikepdf.open(BytesIO(samples.saved("PDF", _PAPER, resolution=150))) as pdf:
            change(pdf)
            target = BytesIO()
            pdf.save(target, **how)
            return target.getvalue()

    return make


def _signed(pdf: Pdf) -> None:
    seal = pdf.make_indirect(
        Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/adbe.pkcs7.detached"),
            ByteRange=Array([0, 100, 8292, 200]),
            Contents=String(bytes(4096)),
        )
    )
    field = Dictionary(
        FT=Name.Sig, T="s", V=seal, Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 0, 0]
    )
    pdf.Root.AcroForm = Dictionary(SigFlags=3, Fields=Array([pdf.make_indirect(field)]))
    pdf.Root.Perms = Dictionary(DocMDP=seal)


def _scripted(script: str) -> Callable[[], bytes]:
    """A field whose look is told by a script, as Acrobat writes it."""

    def change(pdf: Pdf) -> None:
        how = Dictionary(S=Name.JavaScript, JS=String(script))
        field = Dictionary(
            FT=Name.Tx,
            T="sum",
            V="3",
            Type=Name.Annot,
            Subtype=Name.Widget,
            Rect=[0, 0, 9, 9],
            AA=Dictionary(F=how),
        )
        pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]))

    return _changed(change)


def _carrying(name: str, content: bytes) -> Callable[[], bytes]:
    def change(pdf: Pdf) -> None:
        stream = pdf.make_stream(content, Type=Name.EmbeddedFile)
        spec = Dictionary(Type=Name.Filespec, F=name, UF=name, EF=Dictionary(F=stream))
        names = Array([String(name), pdf.make_indirect(spec)])
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))

    return _changed(change)


def _turned_over(pdf: Pdf) -> None:
    left, low, right, high = (float(it) for it in pdf.pages[0].mediabox)
    pdf.pages[0].obj.MediaBox = Array([right, high, left, low])
    pdf.pages[0].obj.Rotate = 270


def _fine_colours() -> bytes:
    """Two bytes a colour, which only some scanners write."""
    wide, high = _PAPER.size
    rows = _PAPER.tobytes()
    step = wide * 3
    lines = (rows[at : at + step] for at in range(0, len(rows), step))
    body = b"".join(b"\0" + bytes(it for it in line for _ in range(2)) for line in lines)
    header = struct.pack(">IIBBBBB", wide, high, 16, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(body, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def chunk(name: bytes, content: bytes) -> bytes:
    """Write a chunk of a PNG."""
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def _several() -> bytes:
    container = pillow_heif.HeifFile()  # type: ignore[no-untyped-call]  # the library has no types
    target = BytesIO()
    for image in (_PAPER.resize((200, 280)), _PAPER):
        container.add_from_pillow(image)
    container.save(target, quality=70, primary_index=1)
    return target.getvalue()


def _by_paper() -> bytes:
    paper = _PAPER.convert("RGBA")
    paper.putalpha(ImageOps.invert(_PAPER.convert("L")))
    return samples.saved("PNG", paper)


def _old_scripts() -> bytes:
    """A script that a later change took away: whoever repairs the file may find it again."""
    before = by_hand(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")
    place = int(before[before.rindex(b"startxref") + 9 :].split()[0])
    after = b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    table = b"xref\n1 1\n%010d 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Prev %d>>\n"
    end = b"startxref\n%d\n%%%%EOF\n" % (len(before) + len(after))
    return before + after + table % (len(before), place) + end


_PICTURES: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "a picture in two bytes a colour": (_fine_colours, ""),
    "ink without paper": (_by_paper, ""),
    "several pictures, the second meant": (_several, ""),
    "a JPEG that sharpens as it comes": (
        lambda: samples.saved("JPEG", corpus._photo(), progressive=True),  # noqa: SLF001  our own
        "",
    ),
    "a phone's own notes behind it": (
        lambda: samples.saved("JPEG", corpus._photo()) + b"\0\0\1\x0aImage_UTC_DataSEFHSEFT",  # noqa: SLF001  our own
        "",
    ),
    "a fax of old": (
        lambda: samples.saved("TIFF", _PAPER.convert("1"), compression="group3"),
        "",
    ),
}
_PAPERS: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "for reading on the web": (_changed(_signed, linearize=True), "filled-form"),
    "of the newest version": (_changed(_turned_over, force_version="2.0"), ""),
    "sealed by a signature": (_changed(_signed), "filled-form"),
    "turned over": (_changed(_turned_over), ""),
    "written by hand": (by_hand, ""),
    "opening at a page": (lambda: by_hand(b"/OpenAction[3 0 R/XYZ null null 1]"), ""),
    "with its invoice": (_carrying("factur-x.xml", b"<?xml version='1.0'?><a/>"), "attachment"),
    "a form with dates": (_scripted('AFDate_FormatEx("yyyy-mm-dd");'), "filled-form"),
    "a form with a sum": (
        _scripted('AFSimple_Calculate("SUM", new Array ("a", "b"));'),
        "filled-form",
    ),
}
_CALLING: Final[dict[str, Callable[[], bytes]]] = {
    "a name in numbers": lambda: by_hand(b"/OpenAction<</S/J#61vaScript/#4aS(app.alert\\(1\\))>>"),
    "a site that opens by itself": lambda: by_hand(b"/OpenAction<</S/URI/URI(http://e.example/)>>"),
    "a site that opens with a page": lambda: by_hand(
        b"", b"/AA<</O<</S/URI/URI(http://e.example/)>>>>"
    ),
    "a thread through another file": lambda: by_hand(
        b"/OpenAction<</S/Thread/F(\\\\\\\\e.example\\\\a.pdf)/D 0>>"
    ),
    "a picture of another file's page": lambda: by_hand(
        b"",
        b"",
        b"<</Subtype/Form/BBox[0 0 9 9]/Ref<</F(a.pdf)/Page 0>>/Length 0>>stream\n\nendstream",
    ),
    "a program for printers": lambda: by_hand(
        b"", b"", b"<</Type/XObject/Subtype/PS/Length 9>>stream\n(x) print\nendstream"
    ),
    "a script of an earlier day": _old_scripts,
    "a form with more than a number": _scripted("AFNumber_Format(2,0,0,0,'',true);app.alert(1)"),
    "a form with something for a number": _scripted("AFNumber_Format(app.alert(1))"),
    "a form with a quote that ends early": _scripted('AFNumber_Format("a\\\\", app.alert(1), "")'),
}
_CARRYING: Final[dict[str, Callable[[], bytes]]] = {
    "a program that nothing names": lambda: by_hand(
        b"", b"", b"<</Type/EmbeddedFile/Length 4>>stream\nMZ\x90\0\nendstream"
    ),
    "settings of a system": _carrying("a.SettingContent-ms", b"<?xml version='1.0'?><a/>"),
    "a text under a program's name": _carrying("a.exe", b"<?xml version='1.0'?><a/>"),
    "a text that is dressed elsewhere": _carrying(
        "a.xml", b"<?xml version='1.0'?><?xml-stylesheet href='http://e.example/'?><a/>"
    ),
}
_SWOLLEN: Final = (
    Case(
        "a page that swells",
        lambda: by_hand(drawn=packed_stream(b" " * 70_000_000)),
        QUARANTINED,
        "bomb",
    ),
    Case(
        "a font that swells twice",
        lambda: by_hand(
            b"",
            b"",
            packed_stream(zlib.compress(bytes(70_000_000), 9)).replace(
                b"/FlateDecode", b"[/FlateDecode/FlateDecode]"
            ),
        ),
        QUARANTINED,
        "bomb",
    ),
    Case(
        "a stamp that swells",
        lambda: by_hand(
            b"",
            b"",
            packed_stream(
                bytes(200_000_000), b"/Subtype/Image/Width 9/Height 9/BitsPerComponent 8"
            ),
        ),
        QUARANTINED,
        "bomb",
    ),
    Case(
        "many that swell together",
        lambda: by_hand(b"", b"", *[packed_stream(bytes(60_000_000))] * 5),
        QUARANTINED,
        "bomb",
    ),
)


def _zip_in_front() -> bytes:
    """A ZIP at the beginning of a large picture, where some programs look for one."""
    archive, photo = samples.zipped("a.class"), samples.saved("JPEG")
    note = b"\xff\xed" + struct.pack(">H", len(archive) + 2) + archive
    filling = (b"\xff\xe2" + struct.pack(">H", 60_002) + bytes(60_000)) * 2
    return photo[:2] + note + filling + photo[2:]


def _claiming(photo: bytes) -> bytes:
    at = photo.index(b"\xff\xc0") + 5
    return photo[:at] + struct.pack(">HH", 60_000, 60_000) + photo[at + 4 :]


_OTHERS: Final = (
    Case("an archive in a picture's note", _zip_in_front, QUARANTINED, "two-things"),
    Case(
        "a locked one of an unknown lock",
        lambda: samples.locked("").replace(b"/Standard", b"/Unknown1"),
        REFUSED,
        "unreadable",
    ),
    Case("a JPEG XL", lambda: b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(60), REFUSED, "other-image"),
    Case("a Chinese invoice file", lambda: samples.zipped("OFD.xml"), REFUSED, "office"),
    Case(
        "a PNG with a wrong sum",
        lambda: samples.saved("PNG").replace(b"IDAT", b"IDAU", 1),
        REFUSED,
        "unreadable",
    ),
    Case(
        "a JPEG of 60,000 by 60,000",
        lambda: _claiming(samples.saved("JPEG")),
        REFUSED,
        "too-many-pixels",
    ),
)
