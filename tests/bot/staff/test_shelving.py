"""A file lies with a canned reply once, and each borrower gets it by a link of their own."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.app import Application
from storage import canned, canned_files
from storage.canned import Canned
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.test_sending import picture
from tests.bot.staff.waiting import Waiter, does, running, waits

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("shelves")) as application:
        yield application


@pytest_asyncio.fixture(loop_scope="module")
async def boss(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, StaffRole.SUPERVISOR, "harbour", "Ada") as boss:
        yield boss


@pytest_asyncio.fixture(loop_scope="module")
async def reply(application: Application, boss: StaffBrowser) -> str:
    def kept(tx: Transaction) -> str:
        said = Canned("Form", {"en": "Here is the form."})
        lender, at = boss.member.lender_id or "", application.parts.now()
        return canned.put(tx, lender, said, by="staff:0", at=at)

    return await application.parts.store.write(kept)


async def puts(who: StaffBrowser, reply: str, content: bytes, name: str = "Form.jpg") -> int:
    own = {"Origin": who.application.address, "X-CSRF-Token": who.csrf}
    path = f"/staff/replies/{reply}/files"
    async with who.http.post(path, params={"name": name}, data=content, headers=own) as answer:
        return answer.status


async def links(waiter: Waiter) -> list[str]:
    said = b"".join([it.content for it in await waiter.transcript()]).decode()
    return re.findall(r"/sent/[A-Za-z0-9_-]{43}", said)


async def test_it_goes_out_with_the_words_to_each_borrower_by_a_link_of_their_own(
    application: Application, boss: StaffBrowser, reply: str
) -> None:
    content = picture()
    assert await puts(boss, reply, content) == 204
    assert "Form.jpg" in await boss.sees("/staff/replies")
    found = []
    for _ in range(2):
        waiter = await waits(application)
        ticket = await waiter.ticket()
        await does(boss, ticket, "claim")
        page = await boss.sees(f"/staff/tickets/{ticket.id}")
        assert f'data-reply="{reply}"' in page
        form = {"words": "Here it is.", "key": ticket.id, "files-of": reply}
        await does(boss, ticket, "reply", **form)
        await does(boss, ticket, "reply", **form)  # the answer was lost, and it is sent again
        assert (await waiter.hears())[-2:] == ["handover-says", "handover-sends-file"]
        found += await links(waiter)
    first, second = found
    assert first != second
    async with boss.http.get(second) as answer:
        assert await answer.read() == content

    (kept,) = (await application.parts.store.read(canned_files.of_replies, [reply]))[reply]
    assert await boss.posts(f"/staff/replies/{reply}/files/{kept.id}/remove") == 303
    assert "Form.jpg" not in await boss.sees("/staff/replies")
    async with boss.http.get(first) as answer:  # what was sent before stays theirs
        assert answer.status == 200


async def test_a_macro_sends_its_files_and_a_stranger_puts_none(
    application: Application, boss: StaffBrowser, reply: str
) -> None:
    for content in (b"", b"#!/bin/sh\n"):
        assert await puts(boss, reply, content) == 422
    async with signed_in(application, StaffRole.SUPERVISOR, "summit", "Eve") as eve:
        assert await puts(eve, reply, picture()) == 404
    assert await puts(boss, reply, picture()) == 204
    waiter = await waits(application)
    ticket = await waiter.ticket()
    path = f"/staff/tickets/{ticket.id}/canned/{reply}/run"
    assert await boss.posts(path) == 303  # not held: nothing goes out
    assert await links(waiter) == []
    await does(boss, ticket, "claim")
    assert await boss.posts(path) == 303
    assert len(await links(waiter)) == 1
