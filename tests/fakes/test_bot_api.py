"""Our Bot API server takes what Telegram takes, and refuses what it refuses."""

import asyncio
import inspect
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError

from bot.channels.telegram_http import AiohttpRequest, TooManyRequestsError
from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_faults import broken, cut, flood
from tests.fakes.bot_api_load import Load, drive
from tests.fakes.bot_api_methods import METHODS
from tests.fakes.telegram_borrower import UNUSUAL, Borrower

CONVENIENCES = frozenset(
    {
        *("self", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "api_kwargs"),
        *("filename", "venue", "location", "contact", "disable_web_page_preview"),
        *("allow_sending_without_reply", "reply_to_message_id", "current_offset"),
    }
)
"""What python-telegram-bot's methods take that the Bot API does not know."""


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
def account(api: BotApi) -> BotAccount:
    return api.account()


@pytest.fixture
def mei(account: BotAccount) -> Borrower:
    mei = account.borrower()
    mei.writes("hello")
    return mei


@pytest.fixture
async def bot(api: BotApi, account: BotAccount) -> AsyncIterator[Bot]:
    request = AiohttpRequest()
    async with Bot(
        account.token,
        base_url=f"{api.url}/bot",
        base_file_url=f"{api.url}/file/bot",
        request=request,
        get_updates_request=request,
    ) as bot:
        yield bot


async def refusal(api: BotApi, method: str, **params: object) -> str:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{api.url}/bot{TOKEN}/{method}", json=params) as answer,
    ):
        body = await answer.json()
    assert body["ok"] is False, body
    assert body["error_code"] == answer.status
    return str(body["description"])


async def test_the_library_s_bot_is_understood(bot: Bot, mei: Borrower) -> None:
    sent = await bot.send_message(mei.chat, "你好")

    assert (await bot.get_me()).username == "loanline_bot"
    assert (await mei.hears("你好")).id == sent.message_id


@pytest.mark.parametrize("method", METHODS)
def test_methods_have_the_parameters_that_the_library_knows(method: str) -> None:
    known = set(inspect.signature(getattr(Bot, method)).parameters) - CONVENIENCES
    if method == "sendMediaGroup":
        known -= {"caption", "parse_mode", "caption_entities"}

    assert {word.rstrip("!") for word in METHODS[method].split()} == known


async def test_unknown_methods_and_parameters_are_refused(api: BotApi, mei: Borrower) -> None:
    assert "method not found" in await refusal(api, "sendMesage", chat_id=mei.chat)
    assert "no parameter txt" in await refusal(api, "sendMessage", chat_id=mei.chat, txt="x")
    assert "needs text" in await refusal(api, "sendMessage", chat_id=mei.chat)
    assert "wrong type" in await refusal(api, "sendMessage", chat_id=mei.chat, text=["x"])


async def test_an_unknown_token_is_refused(api: BotApi) -> None:
    request = AiohttpRequest()
    stranger = Bot("1:AAnother_Token_of_nobody", base_url=f"{api.url}/bot", request=request)
    async with request:
        with pytest.raises(InvalidToken):
            await stranger.get_me()


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": " \n"}, "text is empty"),
        ({"text": "x" * 4097}, "too long"),
        ({"text": "😀" * 2049}, "too long"),
        ({"text": "x", "parse_mode": "bbcode"}, "parse_mode"),
        ({"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]}, "MessageEntity"),
        ({"text": "x", "chat_id": 4}, "chat not found"),
    ],
)
async def test_bad_texts_are_refused(
    api: BotApi, mei: Borrower, params: dict[str, Any], why: str
) -> None:
    assert why in await refusal(api, "sendMessage", **({"chat_id": mei.chat} | params))


def keyboard(*buttons: object) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (keyboard({"text": "no action"}), "unallowed"),
        (keyboard({"text": "two", "callback_data": "a", "url": "https://a.b"}), "exactly one"),
        (keyboard({"text": " ", "callback_data": "a"}), "text is empty"),
        (keyboard({"text": "x", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (keyboard({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (keyboard({"text": "x", "callback_data": "a", "color": "red"}), "no color"),
        (keyboard({"text": "x", "url": "http://localhost/"}), "Wrong HTTP URL"),
        (keyboard(*[{"text": "x", "callback_data": "a"}] * 101), "too long"),
        ({"inline_keyboard": [], "keyboard": []}, "object expected"),
        ({"buttons": []}, "object expected"),
        ({"keyboard": [[{"text": "x", "request_phone": True}]]}, "no request_phone"),
        ({"remove_keyboard": False}, "must be true"),
    ],
)
async def test_bad_keyboards_are_refused(
    api: BotApi, mei: Borrower, markup: dict[str, Any], why: str
) -> None:
    text = await refusal(api, "sendMessage", chat_id=mei.chat, text="x", reply_markup=markup)

    assert why in text


async def test_captions_have_at_most_1024_units(bot: Bot, mei: Borrower) -> None:
    await bot.send_document(mei.chat, b"%PDF", caption="x" * 1024, filename="a.pdf")
    assert (await mei.next_message()).file == b"%PDF"

    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(mei.chat, b"jpeg", caption="x" * 1025)


async def test_files_come_back_as_they_were_sent_unless_too_big(bot: Bot, mei: Borrower) -> None:
    mei.sends_photo(b"12345678")
    mei.sends_document("big.pdf", bytes((20 << 20) + 1), "application/pdf")
    updates = await bot.get_updates()
    photo, big = updates[-2].message, updates[-1].message
    assert photo
    assert big
    assert big.document

    file = await bot.get_file(photo.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == b"12345678"
    with pytest.raises(BadRequest, match="too big"):
        await bot.get_file(big.document.file_id)


async def test_all_that_a_borrower_does_can_be_read_by_the_library(
    account: BotAccount, bot: Bot, mei: Borrower
) -> None:
    await bot.send_message(mei.chat, "x", reply_markup=None)
    mei.edits("changed")
    mei.shares_contact("8613800138000", forwarded=True)
    mei.sends_album([])
    for what in UNUSUAL:
        mei.sends(what)
    mei.presses_data("old", message_id=1, forgotten=True)
    mei.blocks()

    updates = await bot.get_updates()
    assert len(updates) == len(account.updates.pending) == 5 + len(UNUSUAL)
    assert all(update.effective_user and update.effective_user.id == mei.chat for update in updates)


async def test_an_offset_confirms_what_came_before_it(bot: Bot, mei: Borrower) -> None:
    second = mei.writes("two")
    assert [update.update_id for update in await bot.get_updates(limit=1)] == [second - 1]

    assert [update.update_id for update in await bot.get_updates(offset=second)] == [second]
    assert [update.update_id for update in await bot.get_updates()] == [second]
    assert await bot.get_updates(offset=second + 1) == ()


async def test_after_a_quiet_week_ids_may_start_anywhere(
    account: BotAccount, bot: Bot, mei: Borrower
) -> None:
    await bot.get_updates(offset=account.updates.next_id)
    before, account.updates.next_id = account.updates.next_id, 1000
    mei.writes("again")

    assert [update.update_id for update in await bot.get_updates(offset=before)] == [1000]


async def test_polling_and_a_webhook_exclude_each_other(bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()

    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def serve(app: web.Application) -> tuple[web.AppRunner, int]:
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, runner.addresses[0][1]


async def test_a_webhook_gets_one_update_of_a_chat_at_a_time_until_it_says_yes(
    account: BotAccount, bot: Bot, mei: Borrower
) -> None:
    heard: list[tuple[str, str]] = []

    async def hook(request: web.Request) -> web.Response:
        update = await request.json()
        token = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        heard.append((update["message"]["text"], token))
        status = HTTPStatus.BAD_GATEWAY if len(heard) == 1 else HTTPStatus.OK
        answer = {"method": "sendMessage", "chat_id": mei.chat, "text": update["message"]["text"]}
        return web.json_response(answer, status=status)

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner, port = await serve(app)
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="shh")  # noqa: S106  # a test's
    mei.writes("two")
    try:
        await mei.hears("hello")
        await mei.hears("two")
    finally:
        await bot.delete_webhook()
        await runner.cleanup()

    assert heard == [("hello", "shh"), ("hello", "shh"), ("two", "shh")]
    assert [attempt.status for attempt in account.updates.attempts][:2] == [502, 200]


async def test_a_press_is_answered_once(account: BotAccount, bot: Bot, mei: Borrower) -> None:
    await bot.get_updates(offset=account.updates.next_id)
    mei.presses_data("status", message_id=1)
    press = (await bot.get_updates())[0].callback_query
    assert press

    await press.answer()
    assert [each["callback_query_id"] for each in account.answered] == [press.id]
    with pytest.raises(BadRequest, match="Query is too old"):
        await press.answer()


async def test_what_is_gone_cannot_be_deleted(account: BotAccount, bot: Bot, mei: Borrower) -> None:
    sent = await bot.send_message(mei.chat, "x")

    assert await bot.delete_message(mei.chat, sent.message_id)
    assert account.deleted == [(mei.chat, sent.message_id)]
    with pytest.raises(BadRequest, match="not found"):
        await bot.delete_message(mei.chat, sent.message_id)


async def test_trouble_comes_when_it_is_asked_for(
    account: BotAccount, bot: Bot, mei: Borrower
) -> None:
    account.fails(flood(wait=3), broken("sendMessage"), cut("sendMessage"))
    with pytest.raises(TooManyRequestsError) as waiting:
        await bot.send_message(mei.chat, "x")
    assert waiting.value.wait.total_seconds() == 3
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(mei.chat, "x")
    assert account.sent == []

    account.fails(cut("sendMessage", when="after"))
    with pytest.raises(NetworkError):
        await bot.send_message(mei.chat, "taken, but never confirmed")
    await mei.hears("taken")

    mei.blocks()
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(mei.chat, "x")
    mei.unblocks()
    await bot.send_message(mei.chat, "welcome back")


async def test_commands_are_kept_per_language(account: BotAccount, bot: Bot) -> None:
    await bot.set_my_commands([("status", "查询进度")], language_code="zh")

    assert account.commands == {
        ("default", "zh"): [{"command": "status", "description": "查询进度"}]
    }
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("Status!", "x")])


async def test_a_load_counts_the_turns_that_were_answered(account: BotAccount, bot: Bot) -> None:
    async def echo() -> None:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=5):
                offset = update.update_id + 1
                assert update.message
                await update.message.reply_text(f"you said {update.message.text}")

    echoing = asyncio.create_task(echo())
    try:
        measured = await drive(account, Load(chats=3, seconds=0.2, warm_up=0.0))
    finally:
        echoing.cancel()

    assert measured.turns > 3
    assert measured.unanswered == 0
    assert measured.sample == "you said /status"
    assert 0 < measured.p50 <= measured.p99


async def test_a_load_over_a_webhook_loses_nothing(account: BotAccount, bot: Bot) -> None:
    async def hook(request: web.Request) -> web.Response:
        update = await request.json()
        await bot.send_message(update["message"]["chat"]["id"], "echo")
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner, port = await serve(app)
    try:
        await bot.set_webhook(f"http://127.0.0.1:{port}/hook")
        measured = await drive(account, Load(chats=20, seconds=0.3, warm_up=0.0, patience=2))
    finally:
        await runner.cleanup()

    assert measured.turns > 20
    assert measured.unanswered == 0
