"""Requests to Telegram are quick, bounded in time, and never show the token."""

import logging
import traceback
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_logs import TokenFilter, quiet_logs, redact
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.bot_api_faults import Fault, cut, slow
from tests.fakes.telegram_borrower import Borrower


@pytest.fixture
async def request_layer() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(read_timeout=0.8) as request:
        yield request


@pytest.fixture
def bot(api: BotApi, account: BotAccount, request_layer: AiohttpRequest) -> Bot:
    return Bot(account.token, base_url=f"{api.url}/bot", request=request_layer)


async def test_pictures_travel_as_multipart_and_words_with_them(bot: Bot, mei: Borrower) -> None:
    await bot.send_photo(mei.chat, b"jpeg", caption="合同 & <样本>")

    assert (await mei.hears("合同 & <样本>")).file == b"jpeg"


async def test_a_slow_answer_is_a_timeout(bot: Bot, account: BotAccount) -> None:
    account.fails(slow("getMe", seconds=1.2))
    with pytest.raises(TimedOut):
        await bot.get_me()

    account.fails(slow("getMe", seconds=1.2))
    assert (await bot.get_me(read_timeout=20)).username == "loanline_bot"


async def test_a_closed_line_says_so(api: BotApi, account: BotAccount) -> None:
    request = AiohttpRequest()
    await request.initialize()
    await request.initialize()
    await request.shutdown()
    await request.shutdown()

    with pytest.raises(NetworkError, match="not open"):
        await Bot(account.token, base_url=f"{api.url}/bot", request=request).get_me()


@pytest.mark.parametrize(
    "fault",
    [
        cut("getMe"),
        slow("getMe", seconds=1.2),
        Fault("getMe", status=502, description="no upstream for /bot{token}/getMe"),
        Fault("getMe", status=400, description="Bad Request: /bot{token}/getMe"),
    ],
)
async def test_no_error_shows_the_token(bot: Bot, account: BotAccount, fault: Fault) -> None:
    fault.description = fault.description.replace("{token}", account.token)
    account.fails(fault)

    with pytest.raises(TelegramError) as error:
        await bot.get_me()
    shown = "".join(traceback.format_exception(error.value)) + repr(error.value)
    assert account.token not in shown


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/bot", "http://[bad/bot", "nowhere"])
async def test_no_unreachable_address_shows_the_token(
    request_layer: AiohttpRequest, account: BotAccount, url: str
) -> None:
    bot = Bot(account.token, base_url=url, request=request_layer)

    with pytest.raises(TelegramError) as error:
        await bot.get_me()
    shown = "".join(traceback.format_exception(error.value)) + repr(error.value)
    assert account.token not in shown


async def test_no_log_shows_the_token(
    bot: Bot, account: BotAccount, mei: Borrower, caplog: pytest.LogCaptureFixture
) -> None:
    redacting = TokenFilter()
    quiet_logs([caplog.handler])
    caplog.set_level(logging.DEBUG)
    try:
        await bot.send_message(mei.chat, "the code is 4711")
        logging.getLogger("elsewhere").error("GET %s", f"{bot.base_url}/getMe")
        try:
            int(bot.base_url)
        except ValueError:
            logging.getLogger("elsewhere").exception("failed")
    finally:
        for each in list(caplog.handler.filters):
            caplog.handler.removeFilter(each)

    assert "getMe" in caplog.text
    assert "ValueError" in caplog.text
    assert "4711" not in caplog.text
    assert account.token not in caplog.text
    assert redacting.filter(logging.makeLogRecord({"msg": "%d of %d", "args": (1, 2)}))


def test_only_what_looks_like_a_token_is_redacted() -> None:
    plain = "LN-2044 at 09:30, 2026-03-02T09:30:00"

    assert redact(plain) == plain
    assert redact("/bot4839574:AAFakeTokenForTestsOnly_0123456789ab/x") == "/bot…/x"
