"""Updates are confirmed to Telegram once they are stored, and not before."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.channels.telegram import Telegram
from bot.channels.telegram_updates import BODY_BYTES, SECRET_HEADER, Line, poll, webhook
from handlers.messages import Incoming, Press, Text
from tests.bot.channels.conftest import NOW
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_faults import broken, cut, flood
from tests.fakes.telegram_borrower import Borrower

SECRET = "a-secret_of-the-webhook"  # noqa: S105  # a test's


class Desk:
    """Stands where the conversation is: keeps what was handled, and fails when told to."""

    def __init__(self) -> None:
        self.stored: list[Incoming] = []
        self.started: list[str] = []
        self.unread: list[tuple[str, bytes, str]] = []
        self.failures: dict[str, int] = {}
        self.waits: dict[str, asyncio.Event] = {}

    async def handle(self, incoming: Incoming) -> None:
        words = self.words(incoming)
        self.started.append(words)
        if words in self.waits:
            await self.waits[words].wait()
        if self.failures.get(words):
            self.failures[words] -= 1
            raise ConnectionError("the store is away")
        if incoming.key not in {each.key for each in self.stored}:
            self.stored.append(incoming)

    async def keep_unread(self, incoming: Incoming, raw: bytes, why: str) -> None:
        self.unread.append((incoming.chat, raw, why))

    @staticmethod
    def words(incoming: Incoming) -> str:
        content = incoming.content
        match content:
            case Text():
                return content.text
            case Press():
                return content.action
            case _:
                return content.kind

    @property
    def heard(self) -> list[str]:
        return [self.words(each) for each in self.stored]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def line(telegram: Telegram, desk: Desk) -> Line:
    return Line(telegram, desk.handle, desk.keep_unread, lambda: NOW, lender="north", secret=SECRET)


async def until(come_true: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not come_true():  # noqa: ASYNC110  # what is waited for lies in other tasks
            await asyncio.sleep(0.005)


@asynccontextmanager
async def polling(line: Line) -> AsyncIterator[None]:
    task = asyncio.create_task(poll(line, wait=1, back_off=(0.01,)))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert task.cancelled()


@asynccontextmanager
async def posted(line: Line) -> AsyncIterator[str]:
    """Serve the webhook in an application that allows far bigger bodies elsewhere."""
    app = web.Application(client_max_size=100 * BODY_BYTES)
    app.add_routes([webhook({line.telegram.bot_id: line})])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/{line.telegram.bot_id}"
    finally:
        await runner.cleanup()


async def post(url: str, body: bytes, secret: str = SECRET) -> int:
    headers = {SECRET_HEADER: secret} if secret else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=io.BytesIO(body), headers=headers) as answer,
    ):
        if answer.status == 503:
            assert int(answer.headers["Retry-After"]) > 0
        return answer.status


# ------------------------------------------------------------------------------------- polling


async def test_what_was_handled_is_confirmed(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    async with polling(line):
        mei.writes("one")
        mei.writes("two")
        await until(lambda: desk.heard == ["one", "two"] and not account.updates.pending)

    assert desk.stored[0].lender == "north"


async def test_nothing_is_confirmed_before_it_is_stored(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    gate = desk.waits["one"] = asyncio.Event()
    mei.writes("one")
    async with polling(line):
        await until(lambda: desk.started == ["one"])
        assert len(account.updates.pending) == 1

    async with polling(line):
        gate.set()
        await until(lambda: desk.heard == ["one"] and not account.updates.pending)


async def test_an_update_that_could_not_be_stored_comes_again_and_holds_its_chat_only(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    desk.failures["one"] = 2
    li = account.borrower("Li")
    mei.writes("one")
    mei.writes("two")
    li.writes("other")
    async with polling(line):
        await until(lambda: not account.updates.pending)

    assert desk.heard == ["other", "one", "two"]
    assert desk.started.count("one") == 3


async def test_chats_do_not_wait_for_each_other(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    gate = desk.waits["slow"] = asyncio.Event()
    mei.writes("slow")
    account.borrower("Li").writes("quick")
    async with polling(line):
        await until(lambda: desk.heard == ["quick"])
        gate.set()
        await until(lambda: desk.heard == ["quick", "slow"])


async def test_polling_survives_trouble_and_a_webhook_set_elsewhere(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower, telegram: Telegram
) -> None:
    await telegram.set_webhook("https://example.org/hook", SECRET)
    account.fails(broken("deleteWebhook"), cut("getUpdates", times=2), broken("getUpdates"))
    account.fails(*(broken("getUpdates", status=status) for status in (400, 401, 403, 409)))
    mei.writes("one")
    async with polling(line):
        await until(lambda: desk.heard == ["one"])
        await telegram.set_webhook("https://example.org/hook", SECRET)
        mei.writes("two")
        await until(lambda: desk.heard == ["one", "two"])

    assert account.updates.webhook is None


async def test_polling_waits_as_long_as_telegram_says(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    account.fails(flood("getUpdates", wait=1))
    mei.writes("one")
    begun = asyncio.get_running_loop().time()
    async with polling(line):
        await until(lambda: desk.heard == ["one"])

    assert asyncio.get_running_loop().time() - begun > 0.9


async def test_new_ids_after_a_quiet_week_are_taken(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    async with polling(line):
        mei.writes("one")
        await until(lambda: desk.heard == ["one"] and not account.updates.pending)
        account.updates.next_id = 12
        mei.writes("two")
        await until(lambda: desk.heard == ["one", "two"] and not account.updates.pending)


async def test_an_update_that_makes_no_sense_holds_up_nothing(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    account.receive(mei.chat, "message", {"message_id": 1, "date": "never"})
    mei.writes("one")
    async with polling(line):
        await until(lambda: desk.heard == ["one"] and not account.updates.pending)

    [(chat, raw, why)] = desk.unread
    assert (chat, why) == ("", "TypeError")
    assert b"never" in raw


async def test_of_an_update_that_makes_no_sense_the_chat_is_known(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    account.receive(mei.chat, "message", {"chat": mei.describe_chat(), "date": "never"})
    async with polling(line):
        await until(lambda: not account.updates.pending)

    assert [chat for chat, _, _ in desk.unread] == [str(mei.chat)]


async def test_a_press_is_answered_while_the_work_goes_on(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    gate = desk.waits["status"] = asyncio.Event()
    mei.presses_data("status", message_id=1)
    async with polling(line):
        await until(lambda: account.answered)
        assert desk.heard == []
        gate.set()
        await until(lambda: desk.heard == ["status"])


async def test_a_press_that_cannot_be_answered_is_handled_all_the_same(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    mei.presses_data("status", message_id=1)
    account.callbacks.clear()
    async with polling(line):
        await until(lambda: desk.heard == ["status"])


# ------------------------------------------------------------------------------------- webhook


async def test_telegram_posts_until_it_is_stored(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    desk.failures["one"] = 1
    async with posted(line) as url:
        await line.telegram.set_webhook(url, SECRET)
        mei.writes("one")
        mei.writes("two")
        await until(lambda: not account.updates.pending)

    assert desk.heard == ["one", "two"]
    assert [each.status for each in account.updates.attempts] == [503, 200, 200]


async def test_200_comes_after_the_commit(
    line: Line, account: BotAccount, desk: Desk, mei: Borrower
) -> None:
    gate = desk.waits["one"] = asyncio.Event()
    async with posted(line) as url:
        await line.telegram.set_webhook(url, SECRET)
        mei.writes("one")
        await until(lambda: desk.started == ["one"])
        assert account.updates.attempts == []
        gate.set()
        await until(lambda: account.updates.attempts)

    assert [each.status for each in account.updates.attempts] == [200]


@pytest.mark.parametrize("secret", ["", "wrong", SECRET.upper(), "密码"])
async def test_who_does_not_know_the_secret_is_not_telegram(
    line: Line, desk: Desk, secret: str
) -> None:
    async with posted(line) as url:
        assert await post(url, b'{"update_id": 1}', secret) == 401
        assert await post(f"{url}9", b'{"update_id": 1}') == 401
    assert desk.started == []


async def test_a_line_without_a_secret_is_open_to_nobody(telegram: Telegram, desk: Desk) -> None:
    async with posted(Line(telegram, desk.handle, desk.keep_unread, lambda: NOW)) as url:
        assert await post(url, b'{"update_id": 1}', "") == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[]", 400),
        (b'{"message": {}}', 400),
        (b'{"update_id": "1"}', 400),
        (b" " * (BODY_BYTES + 1), 413),
        (b'{"update_id": 1, "a_kind_of_next_year": {}}', 200),
        (b'{"update_id": 1, "message": {"message_id": 1}}', 200),
    ],
)
async def test_bodies_are_checked(line: Line, body: bytes, status: int) -> None:
    async with posted(line) as url:
        assert await post(url, body) == status
