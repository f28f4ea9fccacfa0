"""What a lender notes of a need for its own people alone comes to its borrower by no door."""

import io
import zipfile
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.pages.entrance import PLACES
from storage.page_links import Purpose
from storage.questions import Question
from storage.records import Need
from storage.terms import NeedKind, Reason
from tests.arrange import MEI, need_now
from tests.bot.pages.opening import made
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, photo, running

pytestmark = pytest.mark.asyncio(loop_scope="session")

SECRET = "seasonal-turnover-beware"  # noqa: S105  words that nobody may hear
OPENLY = "so that we can decide"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def line(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    async with running(tmp_path_factory.mktemp("line"), telegram_mode="webhook") as line:
        yield line


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def asked(line: Running) -> list[Need]:
    """One need of each kind, each with a note and with words for its borrower."""
    application = await line.desk.has_application("LN-1", of=(MEI,))
    kinds: dict[str, dict[str, Any]] = {
        "payslip": {},
        "": {"kind": NeedKind.QUESTION, "question": Question(), "reference": "Q-1"},
        " ": {"kind": NeedKind.ERRAND, "link": "https://sign.example.com/", "reference": "E-1"},
    }
    words: dict[str, Any] = {
        "why": {"en": OPENLY},
        "title": {"en": "Something"},
        "internal_note": SECRET,
    }
    return [
        await line.desk.asks_for(application, kind.strip(), **words, **more)
        for kind, more in kinds.items()
    ]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mei(line: Running, asked: list[Need]) -> Borrower:
    mei = line.account.borrower(language="en")
    await line.linked(mei)
    mei.presses_data(f"send:{asked[0].id}", message_id=mei.heard[-1].id)
    await hears(mei, "Please send it now")
    mei.sends_document("slip.jpg", photo(), "image/jpeg")
    await hears(mei, "Received")
    return mei


async def read(line: Running, mei: Borrower, purpose: Purpose, *paths: str) -> str:
    """Open a page of theirs as a browser does; give all that it brings."""
    token = await line.store.write(made, line, mei, purpose)
    jar = aiohttp.CookieJar(unsafe=True)
    ours = {"X-Loanline": "1", "Origin": line.application.address}
    found = []
    async with aiohttp.ClientSession(line.application.address, cookie_jar=jar) as http:
        opened = await http.post("/page", json={"token": token}, headers=ours)
        assert opened.status == 200
        for path in (PLACES[purpose], *paths):
            async with http.get(path, headers=ours) as answer:
                assert answer.status == 200, path
                found.append(_plain(await answer.read()))
    return "\n".join(found)


def _plain(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    copy = zipfile.ZipFile(io.BytesIO(content))
    return "\n".join(copy.read(name).decode(errors="replace") for name in copy.namelist())


async def test_it_is_on_no_page_and_in_no_copy(line: Running, mei: Borrower) -> None:
    for purpose, paths in (
        (Purpose.UPLOAD, (f"{PLACES[Purpose.UPLOAD]}/needs",)),
        (Purpose.APPLICATION, ()),
        (Purpose.EXPORT, (f"{PLACES[Purpose.EXPORT]}/copy.zip",)),
    ):
        seen = await read(line, mei, purpose, *paths)
        assert OPENLY in seen or purpose is Purpose.APPLICATION, purpose
        assert SECRET not in seen, purpose


async def test_it_is_in_no_message_whatever_is_pressed_asked_or_told(
    line: Running, mei: Borrower, asked: list[Need]
) -> None:
    for need in asked:
        for action in ("need", "send", "na", "sent", "also"):
            mei.presses_data(f"{action}:{need.id}", message_id=mei.heard[-1].id)
    lender = line.lender_works_now()
    await lender.rejects(asked[0], Reason.MISSING_PAGE, {"en": "Page 2, please"})
    await hears_of(mei, "Page 2, please")
    for words in ("what is missing?", "why was it returned?", "what changed?"):
        mei.writes(words)
    mei.writes("/documents")
    await hears_of(mei, "still missing")

    said = "\n".join(it.content.decode(errors="replace") for it in await line.transcript(mei))
    assert OPENLY in said
    assert SECRET not in said
    assert not any(SECRET in it.text for it in mei.heard)
    for need in asked:
        assert (await need_now(line.store, need)).internal_note == SECRET


async def hears_of(mei: Borrower, words: str) -> None:
    """Wait until a message has these words, whatever comes before."""
    while words.casefold() not in (await mei.next_message()).text.casefold():
        continue
