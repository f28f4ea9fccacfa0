"""Files sent over a network that breaks arrive whole, or not at all (tus protocol 1.0)."""

import asyncio
import base64
import os
from collections.abc import AsyncIterator
from hashlib import sha1, sha256
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from storage import files, vault
from storage.records import File, Need
from storage.schema import upload_parts
from storage.transaction import Transaction
from tests.arrange import MEI
from tests.bot.pages.opening import TUS, Opened, opened
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, photo, running, until

pytestmark = pytest.mark.asyncio(loop_scope="module")

PDF = b"%PDF-1.7\n"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    folder = tmp_path_factory.mktemp("line")
    async with running(folder, telegram_mode="webhook", upload_limit_mb=2) as line:
        await line.desk.has_application("LN-1", of=(MEI,))
        yield line


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def asked(line: Running) -> list[Need]:
    """Have more asked for than there are tests, before anybody is there who would be told."""
    application = await line.desk.has_application("LN-2", of=(MEI,))
    return [
        await line.desk.asks_for(application, "bank-statement", reference=f"statement-{number}")
        for number in range(40)
    ]


@pytest.fixture
def need(asked: list[Need]) -> Need:
    return asked.pop()


@pytest_asyncio.fixture(loop_scope="module")
async def mei(line: Running, need: Need) -> Borrower:
    """Have a chat of its own for each test, tied after the need, which is no news to it."""
    del need
    mei = line.account.borrower(language="en")
    await line.linked(mei)
    return mei


@pytest_asyncio.fixture(loop_scope="module")
async def page(line: Running, mei: Borrower, need: Need) -> AsyncIterator[Opened]:
    async with opened(line, mei, need) as page:
        yield page


async def begun(page: Opened, need: Need, size: int, **more: str) -> str:
    answer = await page.begins(size, filename="流水.pdf", need=need.id, **more)
    assert answer.status == 201
    return answer.headers["Location"]


async def stored(line: Running, need: Need) -> list[tuple[File, bytes]]:
    found = await line.store.read(files.of_need, need.id)
    kept = line.application.parts.vault
    return [
        (it, b"".join([piece async for piece in vault.read(kept, it.place, it.key)]))
        for it in found
    ]


def in_vault(line: Running) -> set[str]:
    folder = line.application.parts.settings.vault
    return {str(it.relative_to(folder)) for it in Path(folder).rglob("*") if it.is_file()}


def _parts(tx: Transaction) -> int:
    return len(tx.execute(upload_parts.select()).all())


async def test_what_the_server_can_is_said_to_whoever_asks(page: Opened) -> None:
    answer = await page.asks("OPTIONS", "/upload/files")

    assert answer.status == 204
    assert answer.headers["Tus-Version"] == "1.0.0"
    assert answer.headers["Tus-Extension"] == "creation,termination,expiration,checksum"
    assert answer.headers["Tus-Max-Size"] == str(2 * 1024 * 1024)


async def test_a_file_in_one_piece_is_the_conversations_when_it_is_acknowledged(
    page: Opened, line: Running, mei: Borrower, need: Need
) -> None:
    content = PDF + os.urandom(700_000)
    place = await begun(page, need, len(content))

    answer = await page.sends(place, 0, content)

    assert answer.status == 204
    assert answer.headers["Upload-Offset"] == str(len(content))
    assert answer.headers["X-Loanline-Outcome"] == "stored"
    [(file, kept)] = await stored(line, need)
    assert (file.name, file.size, kept) == ("流水.pdf", len(content), content)
    assert file.sha256 == sha256(content).hexdigest()
    await hears(mei, "✓ Received", "流水.pdf", file.sha256[:8])


async def test_a_file_in_many_pieces_is_the_same_file(
    page: Opened, line: Running, need: Need
) -> None:
    content = PDF + os.urandom(300_000)
    place = await begun(page, need, len(content))
    before = in_vault(line)

    for start in range(0, len(content), 70_001):
        answer = await page.sends(place, start, content[start : start + 70_001])
        assert answer.status == 204

    [(file, kept)] = await stored(line, need)
    assert kept == content
    assert file.sha256 == sha256(content).hexdigest()
    assert in_vault(line) - before == {file.place}
    assert await line.store.read(_parts) == 0


async def test_a_connection_that_breaks_off_loses_nothing_of_what_came(
    page: Opened, line: Running, need: Need
) -> None:
    content = PDF + os.urandom(500_000)
    place = await begun(page, need, len(content))

    async def breaking() -> AsyncIterator[bytes]:
        yield content[:200_000]
        await asyncio.sleep(0.2)
        raise ConnectionResetError

    with pytest.raises((ConnectionResetError, aiohttp.ClientError)):
        await page.sends(place, 0, breaking())

    offset = await page.offset(place)
    assert offset == 200_000
    answer = await page.sends(place, offset, content[offset:])
    assert answer.headers["X-Loanline-Outcome"] == "stored"
    assert [kept for _, kept in await stored(line, need)] == [content]


async def test_a_connection_that_hangs_gives_way_to_a_new_one(
    page: Opened, line: Running, need: Need
) -> None:
    content = PDF + os.urandom(300_000)
    place = await begun(page, need, len(content))

    async def hanging() -> AsyncIterator[bytes]:
        yield content[:100_000]
        await asyncio.sleep(30)

    old = asyncio.create_task(page.sends(place, 0, hanging()))
    await asyncio.sleep(1)
    offset = await page.offset(place)
    assert offset == 100_000
    assert (await page.sends(place, offset, content[offset:])).status == 204
    assert [kept for _, kept in await stored(line, need)] == [content]
    old.cancel()


async def test_an_answer_that_was_lost_is_given_again(
    page: Opened, line: Running, mei: Borrower, need: Need
) -> None:
    content = PDF + os.urandom(10_000)
    place = await begun(page, need, len(content))
    await page.sends(place, 0, content)
    await hears(mei, "✓ Received")

    assert await page.offset(place) == len(content)
    assert (await page.sends(place, 0, content)).status == 409
    assert len(await stored(line, need)) == 1


@pytest.mark.parametrize("offset", [1, 5, 100_000])
async def test_bytes_from_another_offset_are_refused(page: Opened, need: Need, offset: int) -> None:
    place = await begun(page, need, 50_000)

    assert (await page.sends(place, offset, b"x" * 100)).status == 409
    assert await page.offset(place) == 0


async def test_more_than_was_announced_is_refused(page: Opened, line: Running, need: Need) -> None:
    before = in_vault(line)
    place = await begun(page, need, 1000)

    assert (await page.sends(place, 0, b"x" * 1001)).status == 413
    assert await page.offset(place) == 0
    assert in_vault(line) == before


@pytest.mark.parametrize("name", ["sha1", "sha256"])
async def test_a_piece_that_came_changed_is_refused(
    page: Opened, line: Running, need: Need, name: str
) -> None:
    content = PDF + os.urandom(5_000)
    place = await begun(page, need, len(content))
    digest = {"sha1": sha1, "sha256": sha256}[name]
    checksum = f"{name} {base64.b64encode(digest(content).digest()).decode()}"

    changed = await page.sends(place, 0, content[::-1], Upload_Checksum=checksum)
    assert (changed.status, await page.offset(place)) == (460, 0)
    right = await page.sends(place, 0, content, Upload_Checksum=checksum)

    assert right.status == 204
    assert [kept for _, kept in await stored(line, need)] == [content]


async def test_a_checksum_that_nobody_knows_is_refused(page: Opened, need: Need) -> None:
    place = await begun(page, need, 10)

    assert (await page.sends(place, 0, b"x" * 10, Upload_Checksum="crc32 AAAA")).status == 400


async def test_what_is_no_document_is_refused_when_it_is_all_there(
    page: Opened, line: Running, mei: Borrower, need: Need
) -> None:
    before = in_vault(line)
    place = await begun(page, need, 3_000)

    answer = await page.sends(place, 0, b"MZ" + bytes(2_998))

    assert answer.headers["X-Loanline-Outcome"] == "unknown-type"
    await hears(mei, "We cannot take this kind of file")
    assert in_vault(line) == before


async def test_a_file_may_be_given_up(page: Opened, line: Running, need: Need) -> None:
    before = in_vault(line)
    place = await begun(page, need, 100_000)
    await page.sends(place, 0, PDF + os.urandom(50_000))

    assert (await page.asks("DELETE", place, headers=TUS)).status == 204
    assert (await page.asks("HEAD", place, headers=TUS)).status == 404
    assert in_vault(line) == before


@pytest.mark.parametrize(
    ("size", "metadata", "status"),
    [
        ("0", {}, 422),
        ("-1", {}, 400),
        ("many", {}, 400),
        (str(2 * 1024 * 1024 + 1), {}, 413),
        ("100", {"need": "0" * 32}, 404),
    ],
)
async def test_what_cannot_come_is_refused_before_it_comes(
    page: Opened, need: Need, size: str, metadata: dict[str, str], status: int
) -> None:
    told = {"need": need.id} | metadata
    pairs = [f"{name} {base64.b64encode(it.encode()).decode()}" for name, it in told.items()]
    headers = {**TUS, "Upload-Length": size, "Upload-Metadata": ",".join(pairs)}

    assert (await page.asks("POST", "/upload/files", headers=headers)).status == status


async def test_another_version_of_the_protocol_is_not_spoken(page: Opened, need: Need) -> None:
    place = await begun(page, need, 100)

    answer = await page.asks("HEAD", place, headers={"Tus-Resumable": "0.2.2"})

    assert (answer.status, answer.headers["Tus-Version"]) == (412, "1.0.0")


async def test_a_client_that_cannot_say_patch_says_what_it_means(
    page: Opened, line: Running, need: Need
) -> None:
    content = PDF + os.urandom(100)
    place = await begun(page, need, len(content))
    headers = {
        **TUS,
        "X-HTTP-Method-Override": "PATCH",
        "Upload-Offset": "0",
        "Content-Type": "application/offset+octet-stream",
    }

    assert (await page.asks("POST", place, headers=headers, data=content)).status == 204
    assert [kept for _, kept in await stored(line, need)] == [content]


async def test_nobody_without_the_page_gets_near(page: Opened, line: Running, need: Need) -> None:
    place = await begun(page, need, 100)

    async with aiohttp.ClientSession(line.application.address) as stranger:
        for method in ("HEAD", "PATCH", "DELETE"):
            headers = {**TUS, "X-Loanline": "1", "Origin": line.application.address}
            assert (await stranger.request(method, place, headers=headers)).status == 401
    for evil in ({"Origin": "https://evil.example"}, {"X-Loanline": ""}):
        assert (await page.asks("DELETE", place, headers={**TUS, **evil})).status == 403
    assert await page.offset(place) == 0


async def test_another_borrowers_file_is_not_there(page: Opened, line: Running, need: Need) -> None:
    place = await begun(page, need, 100)
    jun = line.account.borrower("Jun", language="en")
    await line.linked(jun)

    async with opened(line, jun, need) as other:
        assert (await other.asks("HEAD", place, headers=TUS)).status == 404
        assert (await other.sends(place, 0, b"x" * 100)).status == 404


async def test_several_pages_get_one_receipt_when_the_last_has_come(
    page: Opened, mei: Borrower, need: Need
) -> None:
    for left, content in ((1, photo()), (0, photo())):
        place = await begun(page, need, len(content), album="A-1", left=str(left))
        assert (await page.sends(place, 0, content)).status == 204

    heard = await hears(mei, "✓ Received", "(2 files)")

    assert heard.text.count("流水.pdf") == 2


async def test_a_page_sent_while_the_chat_asks_something_leaves_the_question_standing(
    page: Opened, mei: Borrower, need: Need
) -> None:
    mei.presses_data(f"na:{need.id}", message_id=1)
    await hears(mei, "Please write the reason")

    content = photo()
    place = await begun(page, need, len(content))
    await page.sends(place, 0, content)
    await hears(mei, "✓ Received")
    mei.writes("I am self-employed")

    await hears(mei, "I have passed on to the lender")


async def test_nothing_of_it_lies_on_the_disk_in_clear(
    page: Opened, line: Running, need: Need
) -> None:
    secret = b"KANARIE-6222021234567890"
    content = PDF + secret * 20_000
    place = await begun(page, need, len(content), password="open sesame")  # noqa: S106  made up

    async def slow() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 60_000):
            yield content[start : start + 60_000]
            await asyncio.sleep(0)
            assert not on_disk(line, secret, b"open sesame", "流水".encode())

    assert (await page.sends(place, 0, slow())).status == 204
    assert [kept for _, kept in await stored(line, need)] == [content]
    assert not on_disk(line, secret, b"open sesame", "流水".encode())


def on_disk(line: Running, *words: bytes) -> list[str]:
    """Name the files of the data folder that hold any of these."""
    folder = line.application.parts.settings.data_dir
    found = [it for it in Path(folder).rglob("*") if it.is_file()]
    return [it.name for it in found if any(word in it.read_bytes() for word in words)]


async def test_every_file_sent_is_inspected_in_the_end(line: Running) -> None:
    async def quiet() -> bool:
        return await line.store.read(_waiting) == 0

    await until(quiet, what="inspection did not end", within=60)


def _waiting(tx: Transaction) -> int:
    pending = "SELECT count(*) FROM files WHERE inspection = 'pending'"
    return int(tx.connection.exec_driver_sql(pending).scalar_one())
