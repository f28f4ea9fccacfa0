"""A picture of progress is drawn by a process of its own; without fonts there is none."""

import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.drawing import artist, card, fonts
from bot.drawing.artist import Artist
from bot.drawing.fonts import NoFontError, Script
from bot.drawing.sheet import Row, Sheet
from bot.drawing.strokes import GOOD
from tests.needed import needs
from tests.running import until

STEPS = (Row("done", "Submitted", "2 Mar 2026"), Row("now", "In review"), Row("next", "Approved"))
ENGLISH = Sheet("en", "Application LN-1", "Lakeside Credit", STEPS, foot="As of 6 Mar 2026")
HINDI = Sheet("hi", "आवेदन LN-1", "झील क्रेडिट", STEPS)
CHINESE = Sheet(
    "zh-Hans",
    "申请LN-1",
    "湖畔小贷",
    (Row("done", "已提交"), Row("reached", "已放款", "2026年3月2日")),
    asked="需要您提供的资料",
    settled="已办妥1项，共2项",
    needs=(Row("open", "最近6个月的全部银行账户流水，包括活期、定期、外币" * 2, "待上传"),),
    more="还有1项",
    share=0.5,
)


@pytest.fixture
async def drawing() -> AsyncIterator[Artist]:
    drawing = Artist(idle=timedelta(seconds=1))
    yield drawing
    await drawing.close()


def opened(png: bytes) -> Image.Image:
    image = Image.open(BytesIO(png))
    assert image.format == "PNG"
    return image.convert("RGB")


def has(script: Script) -> bool:
    return script not in fonts.missing()


needs_latin = needs("font for Latin letters", there=has(Script.LATIN))
needs_han = needs("font for Chinese characters", there=has(Script.HAN))
needs_devanagari = needs("font for Hindi", there=has(Script.DEVANAGARI))


@needs_latin
async def test_it_is_drawn_once_by_one_process_which_ends_when_idle(drawing: Artist) -> None:
    drawn = await drawing.draw(ENGLISH)

    assert drawn is not None
    assert opened(drawn).width == card.WIDE
    first = drawing.process
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert await drawing.draw(ENGLISH) is drawn  # kept: a second look costs nothing
    other = Sheet("en", "Application LN-2", "Lakeside Credit", STEPS)
    found = [await drawing.draw(other) for _ in range(2)]
    assert found[-1] is not None  # the process that was killed cost one picture at most

    async def is_idle() -> bool:
        return drawing.process is None

    await until(is_idle)


async def test_a_process_that_breaks_or_hangs_leaves_the_words_alone() -> None:
    for code in ("raise SystemExit", "import time; time.sleep(60)"):
        broken = Artist(child=(sys.executable, "-I", "-c", code), patience=timedelta(seconds=0.5))
        assert await broken.draw(ENGLISH) is None
        await broken.close()


async def test_words_do_not_wait_in_a_long_row(
    drawing: Artist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artist, "_WAITING", 0)

    assert await drawing.draw(ENGLISH) is None
    assert drawing.process is None


@needs_latin
def test_letters_that_no_font_has_are_not_drawn_as_boxes() -> None:
    with pytest.raises(NoFontError):
        card.png(Sheet("en", "Application 😀", "Lakeside Credit", STEPS))


@needs_devanagari
def test_hindi_is_drawn_in_its_own_letters() -> None:
    image = opened(card.png(HINDI))
    other = opened(card.png(replace(HINDI, heading="अनुबंध LN-1")))

    assert image.size == other.size
    assert image.tobytes() != other.tobytes()


@needs_latin
def test_a_machine_without_its_letters_draws_no_boxes_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", ())

    with pytest.raises(NoFontError):
        fonts.face(Script.DEVANAGARI, "hi", bold=False, folder=str(tmp_path))


@needs_latin
def test_fonts_of_a_folder_that_is_set_come_first(tmp_path: Path) -> None:
    system = fonts.face(Script.LATIN, "en", bold=False)
    own = tmp_path / "NotoSans-Regular.ttf"
    own.write_bytes(Path(system.path).read_bytes())

    chosen = fonts.face(Script.LATIN, "en", bold=False, folder=str(tmp_path))

    assert chosen.path == str(own)


@needs_han
def test_long_words_are_cut_and_everything_fits_on_it() -> None:
    image = opened(card.png(CHINESE))

    assert image.width == card.WIDE
    assert image.height <= 2 * image.width
    edge = image.crop((image.width - 40, 0, image.width, image.height)).convert("L")
    assert min(edge.tobytes()) > 200, "something reaches to the edge"


@needs_latin
def test_a_language_that_begins_on_the_right_is_drawn_from_there() -> None:
    left = opened(card.png(ENGLISH))
    right = opened(card.png(replace(ENGLISH, right_to_left=True)))

    assert _shows(GOOD, left, right_half=False)
    assert _shows(GOOD, right, right_half=True)
    assert not _shows(GOOD, right, right_half=False)


def _shows(colour: tuple[int, int, int], image: Image.Image, *, right_half: bool) -> bool:
    half = image.width // 2
    left = half if right_half else 0
    part = image.crop((left, 0, left + half, image.height))
    found = [each for _, each in part.getcolors(1 << 24) or [] if isinstance(each, tuple)]
    return any(max(abs(a - b) for a, b in zip(each, colour, strict=True)) < 5 for each in found)
