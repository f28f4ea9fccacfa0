"""Text messages reach the gateway as it wants them, or the task is told that they did not."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.sms import HttpGateway, NoSms, SmsFailedError


class Gateway:
    """A lender's gateway that remembers what it was asked and answers as it is told."""

    def __init__(self) -> None:
        self.status = 202
        self.asked: list[tuple[str | None, object]] = []

    async def take(self, request: web.Request) -> web.Response:
        self.asked.append((request.headers.get("Authorization"), await request.json()))
        headers = {"Location": "/elsewhere"} if self.status == 302 else {}
        return web.Response(status=self.status, headers=headers)


@pytest.fixture
def gateway() -> Gateway:
    return Gateway()


@pytest.fixture
async def sender(gateway: Gateway) -> AsyncIterator[HttpGateway]:
    app = web.Application()
    app.router.add_post("/sms", gateway.take)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        yield HttpGateway(session, str(server.make_url("/sms")), "secret")


async def test_a_message_is_posted_with_the_token(gateway: Gateway, sender: HttpGateway) -> None:
    await sender.send("+8613800138000", "您的验证码是 123456")

    body = {"to": "+8613800138000", "text": "您的验证码是 123456"}
    assert gateway.asked == [("Bearer secret", body)]


@pytest.mark.parametrize("status", [302, 400, 401, 429, 500, 503])
async def test_anything_but_success_is_a_failure(
    gateway: Gateway, sender: HttpGateway, status: int
) -> None:
    gateway.status = status

    with pytest.raises(SmsFailedError) as failed:
        await sender.send("+8613800138000", "secret words")

    assert "secret words" not in str(failed.value)
    assert len(gateway.asked) == 1


async def test_a_gateway_that_is_away_is_a_failure_without_its_address() -> None:
    async with aiohttp.ClientSession() as session:
        sender = HttpGateway(session, "http://127.0.0.1:9/sms")

        with pytest.raises(SmsFailedError) as failed:
            await sender.send("+8613800138000", "words")

    assert "127.0.0.1" not in str(failed.value)


async def test_without_a_gateway_nothing_is_pretended() -> None:
    with pytest.raises(SmsFailedError, match="no gateway"):
        await NoSms().send("+8613800138000", "words")
