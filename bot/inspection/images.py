"""Whether a picture opens, and is neither a bomb nor a thumbnail."""

import warnings
from typing import Final

from PIL import Image, ImageOps

from bot.inspection import looks, quality
from bot.inspection.drawing import MOST_PIXELS, clean, opened
from bot.inspection.editors import is_editor
from bot.inspection.findings import Finding, FindingCode, Report, Verdict, refused
from bot.inspection.sniff import media_type

MOST_PAGES: Final = 200
LEAST_SIDE: Final = 50
_SOFTWARE, _PROCESSING = 0x0131, 0x000B  # Exif 2.3, 4.6.4


def inspect(data: bytes) -> Report:
    """Open a picture, look at its size, and only then decode it, every page of it."""
    found = media_type(data) or ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with opened(data, found) as image:
                return _inspect(image, found)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return refused(FindingCode.TOO_MANY_PIXELS, found, most=MOST_PIXELS)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 (decoders raise nearly anything at bytes made to break them)
        return refused(FindingCode.UNREADABLE, found)


def _inspect(image: Image.Image, found: str) -> Report:
    width, height = image.size
    pages, trouble = 0, None
    while trouble is None and _turn_to(image, pages):
        pages += 1
        trouble = _trouble(image, pages)
    if trouble:
        return Report(Verdict.REFUSED, found, None, width, height, (trouble,))
    if pages > 1:
        image.seek(0)
    seen = clean(ImageOps.exif_transpose(image))
    noted = (*_edited(image), *quality.findings(seen))
    return Report(Verdict.FITS, found, pages, width, height, noted, looks.marks(seen))


def _edited(image: Image.Image) -> tuple[Finding, ...]:
    said = " ".join(str(image.getexif().get(name, "")) for name in (_SOFTWARE, _PROCESSING))
    return (Finding(FindingCode.EDITED),) if is_editor(said) else ()


def _turn_to(image: Image.Image, page: int) -> bool:
    """Go to a page; only TIFF has pages, elsewhere what follows is movement or a thumbnail."""
    if page == 0:
        return True
    if image.format != "TIFF":
        return False
    try:
        image.seek(page)
    except EOFError:
        return False
    return True


def _trouble(image: Image.Image, page: int) -> Finding | None:
    width, height = image.size
    if page > MOST_PAGES:
        return Finding(FindingCode.TOO_MANY_PAGES, {"most": MOST_PAGES})
    if width * height > MOST_PIXELS:
        return Finding(FindingCode.TOO_MANY_PIXELS, {"most": MOST_PIXELS, "page": page})
    if page == 1 and min(width, height) < LEAST_SIDE:
        return Finding(FindingCode.TOO_SMALL, {"least": LEAST_SIDE})
    image.load()
    return None
