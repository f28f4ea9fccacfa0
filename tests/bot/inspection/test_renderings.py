"""A page is shown as pixels alone, upright, and never larger than asked for."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.inspection.renderings import NothingMadeError, Renderings, Width
from bot.inspection.sandbox import Sandbox
from storage import vault
from storage.records import File
from storage.terms import Inspection
from storage.vault import LocalVault
from tests.bot.inspection import samples

PLACE = b"Beijing"
SESAME = "芝麻开门"
ORIENTATION, GPS, SUBJECT = 0x0112, 0x8825, 0x010E


@pytest.fixture
def renderings(tmp_path: Path) -> Renderings:
    return Renderings(LocalVault(tmp_path), Sandbox())


async def sealed(renderings: Renderings, data: bytes) -> File:
    async def chunks() -> AsyncIterator[bytes]:
        yield data

    place, key = vault.new_place(), vault.new_file_key()
    kept = await vault.receive(renderings.vault, place, key, chunks(), limit=100_000_000)
    return File(
        id="f",
        conversation_id=None,
        document_id=None,
        lender_id=None,
        place=place,
        key=key,
        name="a",
        media_type="",
        size=kept.size,
        sha256=kept.sha256,
        album=None,
        channel="web",
        inspection=Inspection.FITS,
        found=(),
        pages=1,
        received_at=datetime(2026, 11, 26, tzinfo=UTC),
    )


async def drawn(
    renderings: Renderings,
    data: bytes,
    page: int = 1,
    width: Width = Width.LARGE,
    password: str = "",
) -> Image.Image:
    file = await sealed(renderings, data)
    picture = await renderings.page(file, page, width, password=password)
    assert PLACE not in picture
    return Image.open(BytesIO(picture))


async def why_not(renderings: Renderings, data: bytes, page: int = 1, password: str = "") -> str:
    with pytest.raises(NothingMadeError) as refusal:
        await drawn(renderings, data, page, password=password)
    return refusal.value.why


def halves() -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (400, 200), "red")
    image.paste("blue", (200, 0, 400, 200))
    return image


def with_place(orientation: int = 1) -> Image.Exif:
    notes = Image.Exif()
    notes[ORIENTATION] = orientation
    notes[SUBJECT] = PLACE.decode()
    notes.get_ifd(GPS)[29] = "2026:11:26"
    return notes


def is_red(image: Image.Image, x: float, y: float) -> bool:
    red, _, blue = image.getpixel((int(x * image.width), int(y * image.height)))  # type: ignore[misc]  # three of them in RGB
    return bool(red > blue)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "TIFF"])
async def test_a_picture_of_any_kind_is_drawn_without_its_metadata(
    renderings: Renderings, kind: str
) -> None:
    data = samples.saved(kind, halves(), exif=with_place())
    picture = await drawn(renderings, data)

    assert PLACE in data
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (400, 200))
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert is_red(picture, 0.2, 0.5)
    assert not is_red(picture, 0.8, 0.5)


async def test_a_comment_does_not_come_along(renderings: Renderings) -> None:
    data = samples.saved("JPEG", comment=PLACE)

    assert PLACE in data
    assert "comment" not in (await drawn(renderings, data)).info


async def test_what_the_camera_held_sideways_stands_upright(renderings: Renderings) -> None:
    data = samples.saved("JPEG", halves(), exif=with_place(orientation=6))  # turn it clockwise
    picture = await drawn(renderings, data)

    assert picture.size == (200, 400)
    assert is_red(picture, 0.5, 0.2)
    assert not is_red(picture, 0.5, 0.8)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16"])
async def test_every_way_of_writing_colours_becomes_rgb(renderings: Renderings, mode: str) -> None:
    image = Image.linear_gradient("L").convert("L" if mode == "I;16" else mode)
    if mode == "I;16":
        image = Image.linear_gradient("L").convert("I").point(lambda it: it * 257).convert("I;16")
    picture = await drawn(renderings, samples.saved("TIFF", image))
    dark, bright = picture.getpixel((128, 8)), picture.getpixel((128, 247))

    assert picture.mode == "RGB"
    assert isinstance(dark, tuple)
    assert isinstance(bright, tuple)
    assert max(dark) < 60
    assert min(bright) > 200


async def test_what_is_transparent_lies_on_white(renderings: Renderings) -> None:
    clear = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    picture = await drawn(renderings, samples.saved("PNG", clear))

    assert picture.getpixel((50, 50)) == (255, 255, 255)


@pytest.mark.parametrize("width", Width)
async def test_a_picture_is_no_wider_than_asked_for(renderings: Renderings, width: Width) -> None:
    large = await drawn(renderings, samples.saved("JPEG", halves().resize((3000, 1500))), 1, width)
    page = await drawn(renderings, samples.pdf(), 1, width)

    assert large.size == (width, width // 2)
    assert page.width in {width, width + 1}


async def test_a_long_screenshot_stays_bounded(renderings: Renderings) -> None:
    long = Image.new("RGB", (100, 20_000), "white")
    picture = await drawn(renderings, samples.saved("PNG", long), 1, Width.SMALL)

    assert picture.height == 5 * Width.SMALL


async def test_each_page_of_a_pdf_or_scan_can_be_asked_for(renderings: Renderings) -> None:
    assert (await drawn(renderings, samples.pdf(3), 3)).width >= Width.LARGE
    assert (await drawn(renderings, samples.tiff(3), 3)).size == samples.SIZE
    for data in (samples.pdf(3), samples.tiff(3), samples.saved("JPEG")):
        assert await why_not(renderings, data, 4) == "no-such-page"
        assert await why_not(renderings, data, 0) == "no-such-page"


async def test_a_locked_pdf_is_drawn_with_its_password_only(renderings: Renderings) -> None:
    locked = samples.locked(SESAME)

    assert await why_not(renderings, locked) == "password"
    assert await why_not(renderings, locked, password=SESAME[1:]) == "password"
    assert (await drawn(renderings, locked, password=SESAME)).width >= Width.LARGE


async def test_a_locked_pdf_is_written_anew_without_its_password(renderings: Renderings) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield samples.locked(SESAME)

    opened = await renderings.sandbox.unlock(chunks(), password=SESAME)
    assert (await drawn(renderings, opened)).width >= Width.LARGE

    with pytest.raises(NothingMadeError, match="password"):
        await renderings.sandbox.unlock(chunks(), password=SESAME * 2)


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7 x", samples.saved("PNG")[:300]])
async def test_what_does_not_open_is_not_drawn(renderings: Renderings, data: bytes) -> None:
    assert await why_not(renderings, data) == "unreadable"


async def test_a_bomb_is_not_drawn(renderings: Renderings) -> None:
    assert await why_not(renderings, samples.png_bomb(10_000)) == "too-many-pixels"


async def test_what_was_refused_is_not_shown_to_anybody(renderings: Renderings) -> None:
    file = replace(await sealed(renderings, samples.saved("PNG")), inspection=Inspection.REFUSED)

    with pytest.raises(NothingMadeError, match="refused"):
        await renderings.page(file)
