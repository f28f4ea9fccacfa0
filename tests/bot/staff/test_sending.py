"""Staff send a file: it is inspected, sealed, and opened by its borrower's link alone."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO

import pytest
import pytest_asyncio
from PIL import Image

from bot.app import Application
from storage import sent_files
from storage.tickets import Ticket
from tests.bot.staff.browsing import StaffBrowser, signed_in
from tests.bot.staff.waiting import Waiter, does, running, waits

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def application(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Application]:
    async with running(tmp_path_factory.mktemp("sending")) as application:
        yield application


@pytest_asyncio.fixture(loop_scope="module")
async def ada(application: Application) -> AsyncIterator[StaffBrowser]:
    async with signed_in(application, lender="harbour") as ada:
        yield ada


@pytest_asyncio.fixture(loop_scope="module")
async def waiter(application: Application) -> Waiter:
    return await waits(application)


@pytest_asyncio.fixture(loop_scope="module")
async def ticket(waiter: Waiter) -> Ticket:
    return await waiter.ticket()


async def sends(who: StaffBrowser, ticket: Ticket, content: bytes, name: str = "合同.jpg") -> int:
    headers = {"Origin": who.application.address, "X-CSRF-Token": who.csrf}
    path = f"/staff/tickets/{ticket.id}/send-file"
    async with who.http.post(path, params={"name": name}, data=content, headers=headers) as answer:
        return answer.status


def picture() -> bytes:
    made = BytesIO()
    Image.effect_noise((800, 600), 90).convert("RGB").save(made, "JPEG")
    return made.getvalue()


async def links(waiter: Waiter) -> list[str]:
    said = b"".join([it.content for it in await waiter.transcript()]).decode()
    return re.findall(r"/sent/[A-Za-z0-9_-]{43}", said)


async def test_a_file_arrives_byte_for_byte_by_its_link(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    content = picture()
    await does(ada, ticket, "claim")
    assert await sends(ada, ticket, content) == 204

    assert (await waiter.hears())[-1] == "handover-sends-file"
    (link,) = await links(waiter)
    ada.http.cookie_jar.clear()  # the borrower has no session with us
    async with ada.http.get(link) as answer:
        assert answer.status == 200
        assert await answer.read() == content
        assert "attachment" in answer.headers["Content-Disposition"]
        assert answer.headers["Cache-Control"] == "no-store"

    later = application.parts.now() + sent_files.KEPT + timedelta(seconds=1)
    token = link.rpartition("/")[2]
    assert await application.parts.store.read(sent_files.by_token, token, later) is None
    async with ada.http.get(f"/sent/{token[::-1]}") as answer:
        assert answer.status == 404


async def test_what_will_not_do_is_not_sent(
    ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    await does(ada, ticket, "claim")
    for content in (b"", b"#!/bin/sh\nrm -rf /", picture()[:2000]):
        assert await sends(ada, ticket, content) == 422
    assert await links(waiter) == []


async def test_only_who_has_the_conversation_sends(
    application: Application, ada: StaffBrowser, waiter: Waiter, ticket: Ticket
) -> None:
    assert await sends(ada, ticket, picture()) == 409
    async with signed_in(application, lender="summit", name="Eve") as eve:
        assert await sends(eve, ticket, picture()) == 404
    assert await links(waiter) == []
