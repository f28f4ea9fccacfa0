"""One page of a file as a clean picture: pixels alone, and nothing else that the file carried."""

import warnings
from collections.abc import Mapping
from io import BytesIO
from typing import Final

import pillow_heif
import pypdfium2
from PIL import Image, ImageOps

from bot.inspection import sniff
from bot.inspection.sniff import OFFICE

MOST_PIXELS: Final = 50_000_000  # twice an A3 page at 300 dpi; phones reach it in their best mode
FORMATS: Final = {
    sniff.JPEG: "JPEG",
    sniff.PNG: "PNG",
    sniff.WEBP: "WEBP",
    sniff.TIFF: "TIFF",
    sniff.HEIC: "HEIF",
    sniff.HEIF: "HEIF",
}
_QUALITY: Final = 85
_WHITE: Final = (255, 255, 255)
_TWO_BYTES: Final = 257  # a value of two bytes, as one of one byte
_HEIGHTS: Final = 5  # a long screenshot is as many times as high as a page is wide

_WAYS: Final = {
    90: Image.Transpose.ROTATE_270,  # which counts the other way round
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


class NoPictureError(Exception):
    """There is no such page, or the file does not open."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def job(request: Mapping[str, object], data: bytes) -> bytes:
    """Answer with a JPEG after a zero byte, or with the reason why there is none."""
    try:
        page, width = int(str(request["page"])), int(str(request["width"]))
        drawn = draw(data, page, width, str(request.get("password", "")))
        drawn = turned(drawn, int(str(request.get("turn", 0))))
    except NoPictureError as error:
        return error.why.encode()
    target = BytesIO()
    drawn.save(target, "JPEG", quality=_QUALITY)
    return b"\0" + target.getvalue()


def draw(data: bytes, page: int, width: int, password: str = "") -> Image.Image:
    """Draw a page (from 1) of at most this width, upright, on white."""
    found = sniff.media_type(data)
    if found == sniff.PDF:
        return clean(_page(data, page, width, password))
    if found is None or found == OFFICE:
        raise NoPictureError("unreadable")
    return clean(_photograph(data, found, page, width))


def turned(image: Image.Image, degrees: int) -> Image.Image:
    """Turn a picture clockwise by quarters."""
    way = _WAYS.get(degrees)
    return image if way is None else image.transpose(way)


def opened(data: bytes, media_type: str) -> Image.Image:
    """Open a picture only as what it was sniffed to be: one that is two things must not choose."""
    pillow_heif.register_heif_opener()
    return Image.open(BytesIO(data), formats=[FORMATS[media_type]])


def clean(image: Image.Image) -> Image.Image:
    """Copy nothing but the colours: no note, no place, no profile comes along."""
    if image.mode.startswith(("I", "F")):
        image = image.convert("I").point(lambda value: value / _TWO_BYTES).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, (*_WHITE, 255))
        image = Image.alpha_composite(white, image)
    drawn = Image.new("RGB", image.size, _WHITE)
    drawn.paste(image.convert("RGB"))
    return drawn


def _page(data: bytes, page: int, width: int, password: str) -> Image.Image:
    try:
        with pypdfium2.PdfDocument(data, password=password or None) as document:
            if not 1 <= page <= len(document):
                raise NoPictureError("no-such-page")
            document.init_forms()  # what was typed into a form is part of the page
            leaf = document[page - 1]
            across, down = leaf.get_size()
            scale = min(width / max(across, 1), width * _HEIGHTS / max(down, 1))
            drawn: Image.Image = leaf.render(scale=scale).to_pil()
            return drawn
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise NoPictureError("password" if locked else "unreadable") from error


def _photograph(data: bytes, found: str, page: int, width: int) -> Image.Image:
    box = (width, width * _HEIGHTS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is refused below, by our own limit
            with opened(data, found) as image:
                _turn_to(image, page)
                _check_size(image)
                image.draft("RGB", (width * 2, width * 2))  # a JPEG may be decoded smaller at once
                upright = ImageOps.exif_transpose(image)
                upright.thumbnail(box, Image.Resampling.LANCZOS)
                return upright
    except (NoPictureError, MemoryError):
        raise
    except Exception as error:
        raise NoPictureError("unreadable") from error


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise NoPictureError("too-many-pixels")


def _turn_to(image: Image.Image, page: int) -> None:
    """Only TIFF has pages; elsewhere what follows is movement or a thumbnail."""
    if page == 1:
        return
    if page < 1 or image.format != "TIFF":
        raise NoPictureError("no-such-page")
    try:
        image.seek(page - 1)
    except EOFError as error:
        raise NoPictureError("no-such-page") from error
