"""At the counter, past our own page: what is no form of ours is refused, and nothing is cut."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import documents, needs, sealing, taken_in
from storage.records import Need
from storage.terms import NeedState, StaffRole
from storage.transaction import Transaction
from tests.bot.inspection import samples
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.house import furnish
from tests.bot.staff.test_bringing import asked

EDGE: Final = "edge"
FIELDS: Final = {"source": "email", "why": "fault", "left": "0", "key": "k-1"}


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(furnish)
        yield application


@pytest.fixture
async def need(application: Application) -> Need:
    return await application.parts.store.write(asked)


@pytest.fixture
async def li(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        yield browser


def form(fields: Mapping[str, str], file: bytes = samples.pdf(pages=1)) -> bytes:
    parts = [
        f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'--{EDGE}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    return b"".join([*parts, head.encode(), file, f"\r\n--{EDGE}--\r\n".encode()])


async def brings(
    browser: StaffBrowser,
    need: Need,
    body: bytes | AsyncIterator[bytes],
    kind: str = f"multipart/form-data; boundary={EDGE}",
) -> int:
    headers = {
        "Origin": browser.application.address,
        "X-CSRF-Token": browser.csrf,
        "Content-Type": kind,
    }
    path = f"/staff/needs/{need.id}/take-in"
    async with browser.http.post(path, data=body, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (form(FIELDS), "multipart/form-data"),
        (form(FIELDS), "multipart/form-data; boundary=" + "x" * 80),
        (form(FIELDS), "multipart/form-data; boundary=another"),
        (b"", f"multipart/form-data; boundary={EDGE}"),
        (form(FIELDS)[:-20], f"multipart/form-data; boundary={EDGE}"),
        (form(FIELDS | {"note": "n" * 501}), f"multipart/form-data; boundary={EDGE}"),
        (form(FIELDS | {"note": "n" * 10_000}), f"multipart/form-data; boundary={EDGE}"),
        (form(FIELDS | {"key": "k" * 41}), f"multipart/form-data; boundary={EDGE}"),
    ],
    ids=["no edge", "long edge", "other edge", "nothing", "cut", "note", "huge note", "key"],
)
async def test_what_our_page_would_not_send_is_refused_and_nothing_is_kept(
    application: Application, li: StaffBrowser, need: Need, body: bytes, kind: str
) -> None:
    assert await brings(li, need, body, kind) == 400
    assert await application.parts.store.read(documents.of_need, need.id) == []
    assert await application.parts.store.read(_state, need) is NeedState.REQUESTED


async def test_a_field_that_comes_in_pieces_is_read_whole(
    application: Application, li: StaffBrowser, need: Need
) -> None:
    """However the network cuts it: a note is no less than what was written."""
    note = "N" * 400
    whole = form(FIELDS | {"note": note})
    middle = whole.index(b"NNN") + 200

    async def slowly() -> AsyncIterator[bytes]:
        yield whole[:middle]
        await asyncio.sleep(0.2)
        yield whole[middle:]

    assert await brings(li, need, slowly()) == 204
    assert await application.parts.store.read(_notes, need) == [note]


async def test_what_cannot_be_taken_is_refused_before_its_bytes_come(
    application: Application, li: StaffBrowser, need: Need
) -> None:
    """Once all files are there, another is refused at once; one of them sent again is known."""
    await application.parts.store.write(_waive, need)
    whole, parted = form(FIELDS, samples.pdf(pages=1) + bytes(200_000)), asyncio.Event()
    middle = whole.index(b"%PDF") + 100_000

    async def half() -> AsyncIterator[bytes]:
        yield whole[:middle]
        await parted.wait()
        yield whole[middle:]

    async with asyncio.timeout(30):
        assert await brings(li, need, half()) == 409


async def test_a_file_sent_again_is_known_even_where_no_more_is_taken(
    application: Application, li: StaffBrowser, need: Need
) -> None:
    assert await brings(li, need, form(FIELDS)) == 204
    await application.parts.store.write(_waive, need)
    assert await brings(li, need, form(FIELDS)) == 204
    assert await brings(li, need, form(FIELDS | {"key": "k-2"})) == 409


def _waive(tx: Transaction, need: Need) -> None:
    now = needs.by_id(tx, need.id)
    assert now is not None
    needs.step(tx, now, NeedState.WAIVED, actor="test", at=now.updated_at)


def _state(tx: Transaction, need: Need) -> NeedState:
    now = needs.by_id(tx, need.id)
    assert now is not None
    return now.state


def _notes(tx: Transaction, need: Need) -> list[str]:
    (document,) = documents.of_need(tx, need.id)
    found = taken_in.of_files(tx, [it.id for it in documents.files(tx, document.id)])
    return [it.note for it in found.values()]
