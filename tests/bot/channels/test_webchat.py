"""A borrower's browser talks with us over a socket, and loses and repeats nothing."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from bot.channels import Address, Rendered, Sent
from bot.channels.webchat import WebChat
from bot.channels.webchat_account import NAME, account_for, new_token
from bot.channels.webchat_hub import Pace
from handlers.messages import Button, Incoming, Start, Text, content_json, reply_json, say
from storage import lenders, own_texts
from storage.database import Store
from storage.messages import Draft
from storage.transaction import Transaction
from tests.bot.webchat_site import Site, running

Frame = Mapping[str, Any]


@pytest.fixture
async def site(store: Store, tmp_path: Path) -> AsyncIterator[Site]:
    async with running(store, tmp_path / "files") as site:
        yield site


@dataclass
class Page:
    """A page that is open in a browser: what it sends, and what it has heard."""

    socket: ClientWebSocketResponse
    heard: list[Frame] = field(default_factory=list)

    async def sends(self, **frame: object) -> str:
        key = str(frame.setdefault("key", str(uuid4())))
        await self.socket.send_json(frame)
        return key

    async def hears(self, kind: str, **facts: object) -> Frame:
        """Wait for a frame of a kind; whatever comes before it is kept."""
        while True:
            frame: Frame = await self.socket.receive_json(timeout=30)
            self.heard.append(frame)
            if frame["type"] == kind and facts.items() <= frame.items():
                return frame

    async def hears_position(self, position: int) -> None:
        while not self.positions or self.positions[-1] < position:
            await self.hears("message")

    @property
    def positions(self) -> list[int]:
        return [frame["position"] for frame in self.heard if frame["type"] == "message"]


@asynccontextmanager
async def opened(
    site: Site, token: str, *, origin: str = "", **query: str | int
) -> AsyncIterator[Page]:
    headers = {"Origin": origin or str(site.url), "Cookie": f"{NAME}={token}"}
    async with (
        ClientSession(headers=headers) as session,
        session.ws_connect((site.url / "chat/socket").with_query(query)) as socket,
    ):
        yield Page(socket)


async def said(site: Site, token: str) -> list[object]:
    """Read what the borrower said, as it is stored."""
    return [
        content_json.validate_json(message.content)
        for message in await site.transcript(token)
        if message.author == "borrower"
    ]


async def test_what_is_written_is_stored_before_it_is_taken_and_then_answered(site: Site) -> None:
    token = new_token()

    async with opened(site, token, locale="en") as page:
        assert await page.hears("hello") == {"type": "hello", "position": 0, "locale": "en"}
        key = await page.sends(type="text", text="  where is my loan?  ")
        await page.hears("taken", key=key)
        stored = await said(site, token)
        own = await page.hears("message", author="borrower")
        answer = await page.hears("message", author="bot")

    assert stored == [Text(text="where is my loan?")]
    assert (own["position"], own["words"], own["key"]) == (1, "where is my loan?", key)
    assert answer["position"] == 2
    assert answer["ask"] == "language"
    assert [it["action"] for it in answer["buttons"]] == ["language:en", "language:zh-Hans"]


async def test_a_message_sent_again_after_a_lost_network_counts_once(site: Site) -> None:
    token, key = new_token(), str(uuid4())

    async with opened(site, token) as page:
        await page.sends(type="text", key=key, text="hello")
        await page.hears("taken", key=key)
    async with opened(site, token) as page:
        await page.sends(type="text", key=key, text="hello")
        await page.hears("taken", key=key)

    assert await said(site, token) == [Text(text="hello")]


async def test_two_browsers_may_use_the_same_key(site: Site) -> None:
    one, other, key = new_token(), new_token(), str(uuid4())

    for token in (one, other):
        async with opened(site, token) as page:
            await page.sends(type="text", key=key, text="hello")
            await page.hears("taken", key=key)

    assert await said(site, one) == await said(site, other) == [Text(text="hello")]


async def test_a_page_that_comes_back_hears_only_what_it_has_not(site: Site) -> None:
    token = new_token()
    await site.admit(token)
    before = len(await site.transcript(token))
    for _ in range(3):
        await site.says(token, say("greeting-hello"))

    async with opened(site, token, after=before + 1) as page:
        hello = await page.hears("hello")
        await page.hears_position(before + 3)

    assert hello["position"] == before + 3
    assert page.positions == [before + 2, before + 3]


async def test_a_reload_shows_a_long_conversation_whole_and_in_order(site: Site) -> None:
    token = new_token()
    await site.admit(token)
    before = len(await site.transcript(token))
    for _ in range(250):
        await site.says(token, say("greeting-hello"))

    async with opened(site, token, after=0) as page:
        await page.hears_position(before + 250)

    assert page.positions[-250:] == list(range(before + 1, before + 251))


async def test_what_we_say_unasked_reaches_every_open_page(site: Site) -> None:
    token = new_token()
    await site.admit(token)
    chat = account_for(token, "").chat

    async with opened(site, token, after=99) as one, opened(site, token, after=99) as other:
        await one.hears("hello")
        await other.hears("hello")
        await site.says(token, say("greeting-hello"), wake=False)
        position = len(await site.transcript(token))
        outlet, address = WebChat(site.parts.hub), Address("web", chat, "c1", position)
        assert await outlet.send(address, Rendered("hello")) == Sent()
        await one.hears_position(position)
        await other.hears_position(position)


async def test_what_another_process_wrote_is_found_without_being_told(site: Site) -> None:
    token = new_token()
    await site.admit(token)

    async with opened(site, token) as page:
        await page.hears("hello")
        await site.says(token, say("greeting-hello"), wake=False)
        await page.hears_position(len(await site.transcript(token)))


async def test_a_changed_language_is_told_to_the_page(site: Site) -> None:
    token = new_token()
    await site.admit(token, "en")

    async with opened(site, token, locale="en") as page:
        await page.hears("hello", locale="en")
        await page.sends(type="press", action="language:zh-Hans", label="简体中文")
        await page.hears("hello", locale="zh-Hans")


async def test_an_invitation_is_handed_over_once(site: Site) -> None:
    token = new_token()

    async with opened(site, token) as page:
        key = await page.sends(type="start", invite="abc")
        await page.hears("taken", key=key)

    assert await said(site, token) == [Start(token="abc")]  # noqa: S106  made up


async def test_a_lenders_line_is_a_conversation_of_its_own(site: Site) -> None:
    token = new_token()
    await site.link(token)

    async with opened(site, token, lender="harbour") as page:
        key = await page.sends(type="text", text="hello")
        await page.hears("taken", key=key)

    assert await said(site, token) == []
    assert len(await site.transcript(token, "harbour")) == 2


@pytest.mark.parametrize("data", ['{"type": "text", "key": "0000-0000", "text": 7}', b"\x00\x01"])
async def test_a_wrong_frame_is_refused_in_the_borrowers_language(
    site: Site, data: str | bytes
) -> None:
    token = new_token()

    async with opened(site, token, locale="zh-Hans") as page:
        send = page.socket.send_str if isinstance(data, str) else page.socket.send_bytes
        await send(data)  # type: ignore[arg-type]  # the two take what they are chosen for
        problem = await page.hears("problem")
        key = await page.sends(type="text", text="still here")
        await page.hears("taken", key=key)

    assert problem["words"] == "无法读取这条内容，请刷新页面后重试。"
    assert await said(site, token) == [Text(text="still here")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a" * 4001, "That is too long for one message. Please send it in several."),
        (" \n ", "There is nothing in this message."),
    ],
)
async def test_a_text_that_cannot_be_taken_is_told_why(site: Site, text: str, words: str) -> None:
    token = new_token()

    async with opened(site, token, locale="en") as page:
        key = await page.sends(type="text", text=text)
        problem = await page.hears("problem", key=key)

    assert problem["words"] == words
    assert await site.transcript(token) == []


async def test_a_frame_that_is_far_too_large_ends_the_line(site: Site) -> None:
    token = new_token()

    async with opened(site, token) as page:
        await page.sends(type="text", text="a" * 70_000)
        while (message := await page.socket.receive(timeout=30)).type is WSMsgType.TEXT:
            pass

    assert message.type is WSMsgType.CLOSE
    assert await site.transcript(token) == []


async def test_an_accident_gives_a_number_and_no_more(store: Store, tmp_path: Path) -> None:
    async def broken(_: Incoming) -> None:
        raise RuntimeError("secret detail")

    async with (
        running(store, tmp_path, handle=broken) as site,
        opened(site, new_token(), locale="en") as page,
    ):
        key = await page.sends(type="text", text="hello")
        problem = await page.hears("problem", key=key)

    assert problem["words"] == "Something went wrong on our side and this was not sent."
    assert len(problem["incident"]) == 32
    assert "secret" not in str(page.heard)


@pytest.mark.parametrize("origin", ["https://evil.example.com", "null"])
async def test_a_foreign_page_gets_no_socket(site: Site, origin: str) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        async with opened(site, new_token(), origin=origin):
            pass

    assert refused.value.status == 403


async def test_a_browser_without_a_cookie_is_told_so_over_the_socket(site: Site) -> None:
    async with opened(site, "not-one-of-ours") as page:
        message = await page.socket.receive(timeout=30)

    assert (message.type, message.data) == (WSMsgType.CLOSE, 4401)


async def test_a_chat_has_at_most_five_open_pages(site: Site) -> None:
    token = new_token()

    async with (
        opened(site, token) as first,
        opened(site, token) as second,
        opened(site, token) as third,
        opened(site, token) as fourth,
        opened(site, token) as fifth,
    ):
        for page in (first, second, third, fourth, fifth):
            await page.hears("hello")
        async with opened(site, token) as sixth:
            message = await sixth.socket.receive(timeout=30)
            assert (message.type, message.data) == (WSMsgType.CLOSE, 4429)
        await fifth.socket.close()
        async with opened(site, new_token()) as stranger:
            await stranger.hears("hello")


async def test_open_pages_are_told_when_we_stop(store: Store, tmp_path: Path) -> None:
    token = new_token()
    async with ClientSession(headers={"Cookie": f"{NAME}={token}"}) as session:
        async with running(store, tmp_path) as site:
            headers = {"Origin": str(site.url)}
            socket = await session.ws_connect(site.url / "chat/socket", headers=headers)
            assert (await socket.receive_json(timeout=30))["type"] == "hello"
            closing = asyncio.create_task(_last(socket))

        assert await closing == 1001


async def _last(socket: ClientWebSocketResponse) -> int | None:
    async for _ in socket:
        pass
    return socket.close_code


async def test_what_cannot_be_read_any_more_is_passed_over(site: Site) -> None:
    token = new_token()
    await site.admit(token)
    await site.stores(token, Draft("bot", b'{"from": "another version"}'))
    await site.stores(token, Draft("staff", reply_json.dump_json(say("page-sent"))))
    position = len(await site.transcript(token))

    async with opened(site, token, after=position - 2) as page:
        await page.hears_position(position)

    assert page.positions == [position]
    assert page.heard[-1]["author"] == "staff"


@pytest.mark.parametrize("after", ["x", "-1", "9" * 20, "1.5"])
async def test_a_cursor_that_is_none_is_refused(site: Site, after: str) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        async with opened(site, new_token(), after=after):
            pass

    assert refused.value.status == 400


def test_a_flood_is_read_more_slowly() -> None:
    pace = Pace(3, 10)

    waits = [pace.wait(100.0) for _ in range(5)]

    assert waits == pytest.approx([0, 0, 0, 0.1, 0.2])
    assert pace.wait(200.0) == 0


async def test_what_was_said_is_shown_as_it_was_said(site: Site) -> None:
    token = new_token()
    await site.admit(token, "en")
    reply = reply_json.validate_python({"lines": [{"message": "page-sent"}]})
    await site.says(token, reply)

    async with opened(site, token, locale="zh-Hans") as page:
        await page.hears_position(len(await site.transcript(token)))

    assert page.heard[-1]["words"] == "Sent"


async def test_labels_are_in_the_words_of_the_only_lender_that_is_linked(
    site: Site, now: datetime
) -> None:
    token = new_token()
    await site.link(token)
    await site.parts.store.write(_worded, {"en": {"button-status": "How far"}}, now)
    await site.says(token, say("greeting-bye", Button(label="button-status", action="status")))

    async with opened(site, token, locale="en") as page:
        message = await page.hears("message", author="bot")

    assert [it["words"] for it in message["buttons"]] == ["How far"]


def _worded(tx: Transaction, texts: own_texts.Texts, at: datetime) -> None:
    harbour = lenders.by_slug(tx, "harbour")
    assert harbour
    own_texts.put(tx, harbour.id, texts, actor="key:1", at=at)
