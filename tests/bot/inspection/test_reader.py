"""Letters are read from pictures by one process, which may die without harm and ends when idle."""

import os
import signal
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.inspection import drawing
from bot.inspection.reading import facts
from bot.inspection.reading.reader import CHILD, NotReadError, Reader, can_read
from tests.bot.inspection import papers, samples
from tests.needed import needs
from tests.running import until

reads = needs("extra ocr", there=can_read())


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    reader = Reader(idle=timedelta(seconds=1))
    yield reader
    await reader.close()


def drawn(image: Image.Image) -> bytes:
    target = BytesIO()
    drawing.draw(samples.saved("JPEG", image), 1, 800).save(target, "JPEG", quality=85)
    return target.getvalue()


@reads
async def test_a_card_is_read_tilted_and_on_its_side(reader: Reader) -> None:
    card = papers.paper("identity-card-front", 7)

    seen = facts.seen((await reader.read(drawn(papers.photographed(card.image, 7, tilt=6)))).lines)
    assert (seen.kind, seen.side, seen.names) == ("identity-card", "front", (card.name,))
    assert seen.valid_numbers == (card.number,)


@reads
@pytest.mark.parametrize("turn", [90, 180, 270])
async def test_a_picture_that_does_not_stand_upright_is_read_and_told(
    reader: Reader, turn: int
) -> None:
    card = papers.paper("identity-card-front", 7)

    read = await reader.read(drawn(card.image.rotate(turn, expand=True)))

    seen = facts.seen(read.lines)
    assert read.turn == turn  # the other way round
    assert (seen.kind, seen.names) == ("identity-card", (card.name,))
    assert seen.valid_numbers == (card.number,)


@reads
async def test_a_long_screenshot_is_read_to_its_end(reader: Reader) -> None:
    card = papers.paper("identity-card-front", 7)
    wide, high = card.image.size
    long = Image.new("RGB", (wide, 5 * high), "white")
    for number in range(5):
        long.paste(card.image, (0, number * high))

    read = await reader.read(drawn(long))

    assert sum(card.number in line for line in read.lines) >= 5


@reads
async def test_it_is_one_process_which_may_be_killed_and_ends_when_idle(reader: Reader) -> None:
    empty = drawn(Image.new("RGB", (300, 200), "white"))
    assert (await reader.read(empty)).lines == ()
    first = reader.process
    assert first is not None

    os.kill(first, signal.SIGKILL)
    with pytest.raises(NotReadError):
        await reader.read(empty)
    assert (await reader.read(empty)).lines == ()
    second = reader.process
    assert second not in {None, first}

    await until(lambda: reader.process is None)
    assert (await reader.read(empty)).lines == ()


@pytest.mark.parametrize(
    "code",
    [
        "pass",
        "import time; time.sleep(60)",
        "print('hello')",
        "print('{'*9, flush=True)",
        "print('[1]')",
    ],
)
async def test_one_that_does_not_answer_is_ended(code: str) -> None:
    reader = Reader(child=(*CHILD[:3], code), patience=timedelta(seconds=0.5))

    with pytest.raises(NotReadError):
        await reader.read(b"picture")
    assert reader.process is None
