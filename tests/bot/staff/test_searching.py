"""Staff find what was said by its words, and nobody finds what is not theirs to see."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from sqlalchemy import delete

from bot.app import Application
from bot.jobs import marking
from bot.staff.searching import excerpt
from storage import searching
from storage.database import Store
from storage.schema import data_keys
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.waiting import conversation, does, running, waits

SAID = "The elephant statement 银行流水账单"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("searching")) as application:
        waiter = await waits(application)
        await waiter.says(SAID)
        await _marked(application)
        yield application


async def _marked(application: Application) -> None:
    parts = application.parts
    while await marking.once(parts.store, parts.catalogue):
        pass


@pytest_asyncio.fixture(loop_scope="module")
async def ada(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, lender="harbour") as ada:
        yield ada


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    "query",
    [
        "elephant",
        "ELEPHANT statement",
        "statement, the",
        "流水",
        "银行 账单",
        "行流水账",
        "流",
        "银行流水elephant",
    ],
)
async def test_what_was_said_is_found(ada: StaffBrowser, query: str) -> None:
    page = await ada.sees("/staff/search", q=query)

    assert "Places found: 1" in page
    assert "<mark>" in page


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("query", ["eleph", "elephant invoice", "账流", "水行", "…", " "])
async def test_what_was_not_said_is_not_found(ada: StaffBrowser, query: str) -> None:
    assert "<mark>" not in await ada.sees("/staff/search", q=query)


@pytest.mark.asyncio(loop_scope="module")
async def test_another_lenders_staff_finds_nothing_and_the_installations_all(
    application: Application,
) -> None:
    async with signed_in(application, lender="summit") as stranger:
        assert "Places found: 0" in await stranger.sees("/staff/search", q="elephant")
    async with signed_in(application, StaffRole.AUDITOR) as auditor:
        assert "Places found: 1" in await auditor.sees("/staff/search", q="elephant")


@pytest.mark.asyncio(loop_scope="module")
async def test_notes_and_answers_are_found_and_those_of_finished_tickets(
    application: Application, ada: StaffBrowser
) -> None:
    waiter = await waits(application)
    ticket = await waiter.ticket()
    await does(ada, ticket, "claim")
    await does(ada, ticket, "reply", words="Please wait for the giraffe")
    await does(ada, ticket, "note", words="Ask about the zebra")
    await does(ada, ticket, "solved")
    await _marked(application)

    assert "giraffe</mark>" in await ada.sees("/staff/search", q="giraffe")
    page = await ada.sees("/staff/search", q="zebra")
    assert "Note of Ada" in page
    assert f"/staff/tickets/{ticket.id}" in page


@pytest.mark.asyncio(loop_scope="module")
async def test_no_word_stands_in_the_store(application: Application) -> None:
    kept = [it for it in application.parts.settings.data_dir.rglob("*") if it.is_file()]
    content = b"".join([it.read_bytes() for it in kept])

    assert len(content) > 100_000
    for word in ("elephant", "流水"):
        assert word.encode() not in content


async def test_marks_are_found_on_either_store(store: Store) -> None:
    def query(tx: Transaction) -> list[object]:
        return list(searching.find(tx, None, "no such thing"))

    assert await store.read(query) == []
    assert await store.read(searching.behind) == []


@pytest.mark.asyncio(loop_scope="module")
async def test_what_is_forgotten_leaves_no_mark(
    application: Application, ada: StaffBrowser
) -> None:
    waiter = await waits(application)
    await waiter.says("The unforgettable walrus")
    await _marked(application)
    assert "walrus</mark>" in await ada.sees("/staff/search", q="walrus")

    def lose(tx: Transaction) -> None:
        key = conversation(tx, waiter).data_key_id
        tx.execute(delete(data_keys).where(data_keys.c.id == key))
        assert searching.forget(tx) > 0
        assert searching.find(tx, None, "walrus") == []
        assert searching.find(tx, None, "elephant")
        raise RuntimeError  # the key is wanted again by what runs beside

    with pytest.raises(RuntimeError):
        await application.parts.store.write(lose)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\uff2coan-2044 is LATE", ["loan", "2044", "is", "late"]),
        ("银行流水", ["银行", "行流", "流水"]),
        ("我的LN20号单", ["我的", "ln20", "号单"]),
        ("好", ["好"]),
        ("…!?", []),
    ],
)
def test_a_text_is_taken_apart(text: str, words: list[str]) -> None:
    assert searching.words(text) == words


def test_an_excerpt_shows_what_stands_around() -> None:
    found = excerpt("a" * 100 + " Here it is. " + "b" * 100, "here IT")

    assert found.hit == "Here it"
    assert found.before.startswith("…aaa")
    assert found.after.startswith(" is. bbb")
    assert excerpt("nothing of it", "elsewhere").hit == ""
