"""Killed at any point of an upload: each file whole or absent, every receipt true, no plain text.

Eight points in the suite; ``LOANLINE_KILLS=100`` tries as many as that.
"""

import asyncio
import base64
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from subprocess import PIPE, Popen, run
from typing import Any, Final

import aiohttp
import pytest

from bot.channels.webchat_account import account_for, new_token
from bot.jobs import housekeeping
from bot.vaults import open_vault
from handlers.messages import Channel, reply_json
from storage import audit, conversations, files, messages, page_links, vault
from storage.ids import new_id
from storage.page_links import Purpose
from storage.records import File, Link, Need
from storage.schema import conversations as conversations_table
from storage.schema import files as files_table
from storage.schema import messages as messages_table
from storage.schema import tasks as tasks_table
from storage.terms import Method
from storage.transaction import Transaction
from storage.vault import Vault
from tests.arrange import MEI, Clock, LenderDesk, open_desk
from tests.bot.pages.opening import TUS
from tests.faults.killing import NEVER, Victim, spread, victim, victims
from tests.running import photo, until

POINTS: Final = int(os.environ.get("LOANLINE_KILLS", "8"))
KILLED: Final = -9
PLAIN: Final = b"PLAIN-TEXT-OF-A-BORROWER"
NAME: Final = "SECRET-NAME-OF-A-FILE"
PIECES: Final = 3
ABANDONED: Final = 4
"""Each so many-th sender does not come back."""


@dataclass(slots=True)
class Parcel:
    """A file that is being sent, and how far its sender knows it has come."""

    content: bytes = field(repr=False)
    key: str
    place: str = ""
    stored: bool = False

    @property
    def digest(self) -> str:
        return sha256(self.content).hexdigest()


@dataclass(slots=True)
class Line:
    """The application to be killed, and a borrower's browser before it."""

    doomed: Victim
    desk: LenderDesk
    need: Need
    browser: str
    temporary: Path
    sent: list[Parcel] = field(default_factory=list)

    @property
    def kept(self) -> Vault:
        return open_vault(self.doomed.settings)

    def headers(self, **more: str) -> dict[str, str]:
        ours = {"X-Loanline": "1", "Origin": self.doomed.address}
        return ours | {name.replace("_", "-"): value for name, value in more.items()}

    def parcel(self) -> Parcel:
        self.sent.append(Parcel(marked(), f"{len(self.sent):08x}"))
        return self.sent[-1]

    async def by_chat(self, parcel: Parcel) -> None:
        """Send a file through the web chat, in pieces."""
        jar = {"loanline_chat": self.browser}
        headers = self.headers(X_File_Name=f"{NAME}.jpg", Content_Type="image/jpeg")
        query = {"key": parcel.key, "need": self.need.id}
        async with (
            aiohttp.ClientSession(self.doomed.address, cookies=jar) as http,
            http.post("/chat/files", params=query, data=slowly(parcel), headers=headers) as answer,
        ):
            assert answer.status == 201, await answer.text()
            parcel.stored = True

    async def by_page(self, parcel: Parcel) -> None:
        """Send a file from the secure page, or go on where it was broken off."""
        token = await self.desk.store.write(_page, self.need, self.browser)
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(self.doomed.address, cookie_jar=jar) as http:
            headers = self.headers()
            async with http.post("/page", json={"token": token}, headers=headers) as answer:
                assert answer.status == 200
            if not parcel.place:
                parcel.place = await self._begun(http, parcel)
            while not parcel.stored:
                await self._goes_on(http, parcel)

    async def _begun(self, http: aiohttp.ClientSession, parcel: Parcel) -> str:
        told = {"filename": f"{NAME}.jpg", "need": self.need.id, "filetype": "image/jpeg"}
        length, said = str(len(parcel.content)), ",".join(map(_pair, told.items()))
        headers = self.headers(Upload_Length=length, Upload_Metadata=said) | TUS
        async with http.post("/upload/files", headers=headers) as answer:
            assert answer.status == 201
            return answer.headers["Location"]

    async def _goes_on(self, http: aiohttp.ClientSession, parcel: Parcel) -> None:
        async with http.head(parcel.place, headers=self.headers() | TUS) as answer:
            assert answer.status == 200
            offset = int(answer.headers["Upload-Offset"])
            parcel.stored = answer.headers.get("X-Loanline-Outcome") == "stored"
        if parcel.stored:
            return
        piece = parcel.content[offset : offset + len(parcel.content) // PIECES + 1]
        kind = "application/offset+octet-stream"
        headers = self.headers(Upload_Offset=str(offset), Content_Type=kind) | TUS
        async with http.patch(parcel.place, data=piece, headers=headers) as answer:
            assert answer.status == 204

    async def quiet(self) -> None:
        """Wait until nothing is left to be done."""

        async def idle() -> bool:
            return not await self.desk.store.read(_unfinished)

        await until(idle, within=60, what=self.doomed.log())

    def lies_in_clear(self) -> list[str]:
        """Name the files on the disk in which something of the borrower's can be read."""
        return readable(self.doomed.settings.data_dir, self.temporary)

    def is_open_in_clear(self) -> list[str]:
        """Name its open files, deleted ones as well, in which something can be read."""
        return readable(*Path(f"/proc/{self.doomed.child}/fd").iterdir())


def readable(*places: Path) -> list[str]:
    """Search files and folders for what nobody is to read there.

    In a process of its own: to close a database's file here would drop the locks of our own store.
    """
    wanted = ("-e", PLAIN.decode(), "-e", NAME)
    search = ("/bin/grep", "--recursive", "--files-with-matches", "--text", "--fixed-strings")
    command = (*search, "--devices=skip", "--no-messages", *wanted, "--", *map(str, places))
    return run(command, stdout=PIPE, check=False).stdout.decode().splitlines()


def marked() -> bytes:
    """Make a picture that opens, with words in it that can be looked for."""
    picture = photo()
    words = PLAIN * (60_000 // len(PLAIN))
    remark = b"\xff\xfe" + (len(words) + 2).to_bytes(2, "big") + words
    return picture[:2] + remark * PIECES + picture[2:]


async def slowly(parcel: Parcel) -> AsyncIterator[bytes]:
    step = len(parcel.content) // PIECES + 1
    for start in range(0, len(parcel.content), step):
        yield parcel.content[start : start + step]
        await asyncio.sleep(0)


def _pair(told: tuple[str, str]) -> str:
    return f"{told[0]} {base64.b64encode(told[1].encode()).decode()}"


def _page(tx: Transaction, need: Need, browser: str) -> str:
    found = conversations.by_chat(
        tx, Channel.WEB, "web", account_for(browser, "").chat, datetime.now(UTC)
    )
    assert found
    of = {"application_id": need.application_id, "need_id": need.id}
    # Lives are later than we are: the link is to be good in all of them.
    later = datetime.now(UTC) + timedelta(days=1)
    made = page_links.add(tx, Purpose.UPLOAD, found.links[0], at=later, **of)
    return made[1]


def _unfinished(tx: Transaction) -> int:
    return len(tx.execute(tasks_table.select().where(tasks_table.c.state != "done")).all())


def _link(tx: Transaction, need: Need, browser: str) -> None:
    at, account = datetime.now(UTC), account_for(browser, "")
    talk = conversations.open_for(
        tx, Channel.WEB, account.bot, account.chat, lender_id=None, locale="en", at=at
    )
    for_long = at + timedelta(days=90)
    of = (need.borrower_id, need.lender_id)
    conversations.link(tx, Link(new_id(at), talk.id, *of, Method.CODE, 2, for_long), at)
    settled: dict[str, Any] = {"locale": "en", "locale_chosen": True, "consented": 1}
    known = {name: value for name, value in settled.items() if name in conversations_table.c}
    tx.execute(conversations_table.update().values(**known))


@pytest.fixture(scope="module")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Have a folder that the application, and all it starts, takes for temporary files."""
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TMPDIR", str(folder))
        patched.setenv("SQLITE_TMPDIR", str(folder))
        patched.setattr(tempfile, "tempdir", None)
        yield folder


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared") / "numbers"


@pytest.fixture(scope="module")
def process(shared: Path, temporary: Path) -> Iterator[Popen[bytes]]:
    del temporary
    with victims(shared) as process:
        yield process


@pytest.fixture
async def line(
    tmp_path: Path, process: Popen[bytes], shared: Path, sqlite_template: Path, temporary: Path
) -> AsyncIterator[Line]:
    async with victim(tmp_path, process, shared, sqlite_template) as doomed:
        await doomed.begins()
        async with doomed.store() as store:
            desk = await open_desk(store, Clock(datetime.now(UTC) - timedelta(minutes=10)))
            application = await desk.has_application("LN-1", of=(MEI,))
            need = await desk.asks_for(application, files_min=100, files_max=100)
            browser = new_token()
            await store.write(_link, need, browser)
            yield Line(doomed, desk, need, browser, temporary)


async def steps_of(line: Line, way: Any) -> int:  # noqa: ANN401  a way to send a file
    """Count the steps of an upload that is not disturbed."""
    await way(line.parcel())
    await line.quiet()
    line.doomed.dies_after(NEVER)
    await way(line.parcel())
    await line.quiet()
    return line.doomed.counts()


async def sends_while_dying(line: Line, way: Any, step: int, *, comes_back: bool) -> None:  # noqa: ANN401  see above
    parcel = line.parcel()
    line.doomed.dies_after(step)
    try:
        await way(parcel)
    except (aiohttp.ClientError, ConnectionError):
        assert not parcel.stored
    assert await line.doomed.ended(20) == KILLED, line.doomed.log()
    assert line.lies_in_clear() == []
    line.doomed.dies_after(0)
    await line.doomed.begins()
    if comes_back and not parcel.stored:
        await way(parcel)
    await line.quiet()


@pytest.mark.parametrize("by", ["page", "chat"])
async def test_an_upload_killed_at_any_point_leaves_a_whole_file_or_none(
    line: Line, by: str
) -> None:
    way = line.by_page if by == "page" else line.by_chat
    steps = await steps_of(line, way)
    for number, step in enumerate(spread(steps, POINTS // 2, seed=23)):
        back = number % ABANDONED != ABANDONED - 1
        await sends_while_dying(line, way, step, comes_back=back)

    kept = await line.desk.store.read(_all_files)
    assert {it.digest for it in line.sent if it.stored} <= {it.sha256 for it in kept}
    assert {it.sha256 for it in kept} <= {it.digest for it in line.sent}
    assert len({it.sha256 for it in kept}) == len(kept)  # nothing was taken in twice
    for file in kept:
        whole = [part async for part in vault.read(line.kept, file.place, file.key)]
        assert sha256(b"".join(whole)).hexdigest() == file.sha256
    receipts = await line.desk.store.read(_receipts)
    assert sorted(receipts) == sorted(it.sha256[:8] for it in kept)

    later = datetime.now(UTC) + timedelta(days=9)
    await housekeeping.once(line.desk.store, line.kept, later)
    assert {it.place async for it in line.kept.names()} == {it.place for it in kept}
    assert await line.desk.store.read(audit.broken_chains) == []
    assert line.lies_in_clear() == []


def _all_files(tx: Transaction) -> list[File]:
    rows = tx.execute(files_table.select().order_by(files_table.c.received_at)).all()
    return [file for row in rows if (file := files.by_id(tx, row.id))]


def _receipts(tx: Transaction) -> list[str]:
    """List the hashes in all receipts that were ever queued."""
    found = tx.execute(messages_table.select()).all()
    talks = {row.conversation_id for row in found}
    said = [it for talk in talks for it in messages.after(tx, talk, 0)]
    return [
        str(line.args["hash"])
        for it in said
        if it.author == "bot"
        for line in reply_json.validate_json(it.content).lines
        if line.message == "uploads-received-file"
    ]


async def test_nothing_of_a_file_can_be_read_on_the_disk_while_it_comes(line: Line) -> None:
    half, rest = asyncio.Event(), asyncio.Event()
    parcel = line.parcel()

    async def paused() -> AsyncIterator[bytes]:
        yield parcel.content[: len(parcel.content) * 2 // 3]
        half.set()
        await rest.wait()
        yield parcel.content[len(parcel.content) * 2 // 3 :]

    jar = {"loanline_chat": line.browser}
    headers = line.headers(X_File_Name=f"{NAME}.jpg", Content_Type="image/jpeg")
    async with aiohttp.ClientSession(line.doomed.address, cookies=jar) as http:
        query = {"key": parcel.key, "need": line.need.id}
        sending = asyncio.create_task(
            _status(http.post("/chat/files", params=query, data=paused(), headers=headers))
        )
        await half.wait()
        await asyncio.sleep(0.2)  # what has come is on its way to the disk by now
        assert line.lies_in_clear() == []
        assert line.is_open_in_clear() == []
        rest.set()
        assert await sending == 201
    await line.quiet()
    assert line.lies_in_clear() == []
    assert line.is_open_in_clear() == []


async def _status(asked: Any) -> int:  # noqa: ANN401  aiohttp's own
    async with asked as answer:
        return int(answer.status)


def test_the_search_finds_what_lies_in_clear(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 5000 + PLAIN)

    with (tmp_path / "b").open("w+b") as deleted:
        deleted.write(NAME.encode())
        deleted.flush()
        (tmp_path / "b").unlink()

        assert readable(tmp_path) == [str(tmp_path / "a")]
        assert len(readable(Path(f"/proc/{os.getpid()}/fd/{deleted.fileno()}"))) == 1
