"""One request to an endpoint, however badly it behaves."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from bot.addresses import Addresses
from bot.lenders.sending import Sender, open_sender
from tests.fakes import webhook_sink
from tests.fakes.webhook_sink import Behave, Sink, answers, open_sink

BODY = b'{"a":1}'


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    async with open_sink() as sink:
        yield sink


@pytest.fixture
async def sender() -> AsyncIterator[Sender]:
    async with open_sender(Addresses(loopback=True), patience=0.5) as sender:
        yield sender


async def test_what_is_sent_arrives_as_it_is_and_the_connection_is_kept(
    sink: Sink, sender: Sender
) -> None:
    for _ in range(3):
        answered = await sender.post(sink.url, {"webhook-id": "m1"}, BODY)
        assert (answered.status, answered.error) == (200, None)

    assert [it.body for it in sink.got] == [BODY] * 3
    assert sink.got[0].id == "m1"
    assert sink.connections == 1


@pytest.mark.parametrize("status", [204, 400, 404, 410, 429, 500, 503])
async def test_whatever_the_status_is_it_is_told(sink: Sink, sender: Sender, status: int) -> None:
    sink.behave = answers(status)

    answered = await sender.post(sink.url, {}, BODY)

    assert (answered.status, answered.error) == (status, None)


async def test_a_redirect_is_not_followed(sink: Sink, sender: Sender) -> None:
    async with open_sink() as elsewhere:
        sink.behave = answers(307, f"Location: {elsewhere.url}")

        answered = await sender.post(sink.url, {}, BODY)

        assert answered.status == 307
        assert elsewhere.got == []


async def test_an_endpoint_that_hangs_costs_a_bounded_time(sink: Sink, sender: Sender) -> None:
    sink.behave, begun = webhook_sink.hangs, time.monotonic()

    answered = await sender.post(sink.url, {}, BODY)

    assert (answered.status, answered.error) == (None, "timeout")
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    "behave", [webhook_sink.streams_headers_for_ever, webhook_sink.talks_nonsense]
)
async def test_who_speaks_no_http_is_not_listened_to_for_long(sink: Sink, behave: Behave) -> None:
    sink.behave = behave

    async with open_sender(Addresses(loopback=True), patience=60) as sender, asyncio.timeout(30):
        answered = await sender.post(sink.url, {}, BODY)

    assert (answered.status, answered.error) == (None, "no-http")


@pytest.mark.parametrize(
    "behave", [webhook_sink.streams_for_ever, webhook_sink.lies_about_its_length]
)
async def test_a_status_counts_whatever_follows_it(
    sink: Sink, sender: Sender, behave: Behave
) -> None:
    sink.behave, begun = behave, time.monotonic()

    answered = await sender.post(sink.url, {}, BODY)

    assert (answered.status, answered.error) == (200, None)
    assert time.monotonic() - begun < 3
    sink.behave = webhook_sink.takes
    assert (await sender.post(sink.url, {}, BODY)).status == 200
    assert sink.connections == 2


async def test_nobody_there_is_an_answer_too(sender: Sender) -> None:
    answered = await sender.post("http://127.0.0.1:9/hook", {}, BODY)

    assert (answered.status, answered.error) == (None, "unreachable")


@pytest.mark.parametrize(
    "url",
    [
        "https://2130706433/hook",  # 127.0.0.1, in one number
        "https://0x7f.1/hook",
        "https://localhost/hook",
        "https://127.0.0.1/hook",
        "https://[::ffff:10.0.0.1]/hook",
    ],
)
async def test_no_spelling_of_an_address_of_ours_is_connected_to(url: str) -> None:
    async with open_sender(Addresses(), patience=5) as sender:
        answered = await sender.post(url, {}, BODY)

    assert (answered.status, answered.error) == (None, "forbidden-address")


async def test_a_name_is_checked_by_what_it_leads_to_when_we_connect(sink: Sink) -> None:
    """The address was fine when it was written down; now the name leads to us."""
    url = sink.url.replace("http://127.0.0.1", "https://localhost")

    async with open_sender(Addresses(), patience=5) as sender:
        answered = await sender.post(url, {}, BODY)
        await asyncio.sleep(0)

    assert answered.error == "forbidden-address"
    assert sink.connections == 0
