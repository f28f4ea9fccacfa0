"""A sealed file is looked at by everybody who looks, and what they say is put together."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from bot.inspection.antivirus import ClamAV
from bot.inspection.inspecting import Inspector, NothingLearntError
from bot.inspection.reading.reader import Reader, can_read
from bot.inspection.renderings import Renderings
from bot.inspection.sandbox import Sandbox
from handlers.findings import verdict
from storage import vault
from storage.files import Received, belonging_nowhere
from storage.records import File, Finding
from storage.terms import Inspection
from storage.vault import LocalVault
from tests import clamd
from tests.bot.inspection import corpus, papers, samples
from tests.needed import needs

LETTERS = b"BT /F1 12 Tf 14 TL 50 700 Td (Account Statement) Tj T* (Account holder: Anna Bell) Tj T* (Statement period: 1 May 2026 to 31 Oct 2026) Tj T* (Closing balance 12.00, sort code 20-44-19) Tj ET"  # noqa: E501  one line of PDF


@pytest.fixture
async def inspector(tmp_path: Path) -> AsyncIterator[Inspector]:
    reader = Reader() if can_read() else None
    yield Inspector(LocalVault(tmp_path), Sandbox(), None, reader)
    if reader:
        await reader.close()


async def sealed(inspector: Inspector, data: bytes, name: str = "a") -> File:
    async def chunks() -> AsyncIterator[bytes]:
        yield data

    place, key = vault.new_place(), vault.new_file_key()
    kept = await vault.receive(inspector.vault, place, key, chunks(), limit=100_000_000)
    come = Received(place, key, name, "", kept.size, kept.sha256, "", "web")
    return belonging_nowhere(come, datetime(2026, 11, 26, tzinfo=UTC))


@needs("extra ocr", there=can_read())
async def test_a_photo_is_looked_at_and_read(inspector: Inspector) -> None:
    card = papers.paper("identity-card-back", 3)
    photo = papers.photographed(card.image, 3)
    inspected = await inspector.inspect(
        await sealed(inspector, samples.saved("JPEG", photo), "证.pdf")
    )

    assert [it.code for it in inspected.found] == ["type-differs", "not-scanned"]
    assert (inspected.pages, len(inspected.marks)) == (1, 16)
    assert inspected.seen is not None
    assert (inspected.seen.kind, inspected.seen.side) == ("identity-card", "back")
    assert inspected.seen.valid_until == card.until


@needs("extra ocr", there=can_read())
async def test_a_photo_upside_down_is_read_and_shown_upright(inspector: Inspector) -> None:
    card = papers.paper("identity-card-front", 3)
    over = card.image.transpose(Image.Transpose.ROTATE_180)
    file = await sealed(inspector, samples.saved("PNG", over))

    inspected = await inspector.inspect(file)

    assert inspected.seen is not None
    assert inspected.seen.valid_numbers == (card.number,)
    (lying,) = [it for it in inspected.found if it.code == "sideways"]
    assert verdict(inspected.found) is Inspection.FITS
    known = replace(file, inspection=Inspection.FITS, found=(Finding("sideways", lying.facts),))
    shown = await Renderings(inspector.vault, inspector.sandbox).page(known)
    difference = ImageChops.difference(Image.open(BytesIO(shown)), card.image.convert("RGB"))
    assert ImageStat.Stat(difference).mean[0] < 8


async def test_a_pdf_with_letters_is_read_without_looking(inspector: Inspector) -> None:
    blind = replace(inspector, reader=None)
    inspected = await blind.inspect(await sealed(blind, samples.lettered(LETTERS)))

    assert inspected.seen is not None
    assert inspected.seen.kind == "bank-statement"
    assert inspected.seen.names == ("Anna Bell",)


async def test_without_what_reads_pictures_are_still_looked_at(inspector: Inspector) -> None:
    blind = replace(inspector, reader=None)
    inspected = await blind.inspect(await sealed(blind, samples.saved("PNG")))

    assert (inspected.seen, inspected.pages) == (None, 1)


async def test_an_engine_that_is_down_puts_it_off_and_at_last_holds_the_file_back(
    inspector: Inspector,
) -> None:
    lonely = replace(inspector, antivirus=ClamAV("127.0.0.1", 1), reader=None)
    file = await sealed(lonely, samples.pdf())

    with pytest.raises(NothingLearntError):
        await lonely.inspect(file)
    held = await lonely.inspect(file, last_try=True)
    assert [it.code for it in held.found] == ["scan-failed"]


async def test_a_locked_pdf_is_opened_with_the_password_its_sender_gave(
    inspector: Inspector,
) -> None:
    blind = replace(inspector, reader=None)
    file = await sealed(blind, samples.locked(corpus.SESAME))
    opened = await blind.inspect(replace(file, password=corpus.SESAME))
    wrong = await blind.inspect(replace(file, password=corpus.SESAME * 2))

    assert [it.code for it in opened.found] == ["locked", "not-scanned"]
    assert verdict(opened.found) is Inspection.FITS
    assert [it.code for it in wrong.found] == ["password", "not-scanned"]


@needs("clamd", there=clamd.program() is not None)
async def test_malware_in_a_locked_pdf_is_found(inspector: Inspector, tmp_path: Path) -> None:
    options = pikepdf.Encryption(owner="o", user=corpus.SESAME)
    data = samples.pdf(content=b"% " + clamd.CANARY, encryption=options)
    (tmp_path / "clamd").mkdir()
    with clamd.running(tmp_path / "clamd") as address:
        guarded = replace(inspector, reader=None, antivirus=ClamAV.at(address))
        file = replace(await sealed(guarded, data), password=corpus.SESAME)
        inspected = await guarded.inspect(file)

    assert verdict(inspected.found) is Inspection.QUARANTINED
