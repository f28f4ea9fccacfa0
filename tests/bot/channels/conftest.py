"""A bot's line to our own Bot API server, and somebody at the other end of it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.channels import Address
from bot.channels.telegram import Telegram, connect
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.telegram_borrower import Borrower

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
def account(api: BotApi) -> BotAccount:
    return api.account()


@pytest.fixture
async def telegram(api: BotApi, account: BotAccount) -> AsyncIterator[Telegram]:
    async with connect(account.token, api_url=api.url) as telegram:
        yield telegram


@pytest.fixture
def mei(account: BotAccount) -> Borrower:
    """Somebody who has written to the bot before; what they wrote then is long confirmed."""
    mei = account.borrower()
    mei.writes("hello")
    account.updates.drop()
    return mei


@pytest.fixture
def to_mei(account: BotAccount, mei: Borrower) -> Address:
    return Address(bot=str(account.id), chat=str(mei.chat), conversation="c1", position=1)
