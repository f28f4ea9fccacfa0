"""Lenders poll the feed, and look after their webhooks."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.addresses import Addresses
from bot.lenders.event_bodies import EventAnswer
from bot.lenders.sending import open_sender
from bot.lenders.webhooks import Webhooks
from bot.metrics import new_metrics
from storage import events, webhooks
from storage.database import Store
from storage.events import EventKind
from storage.transaction import Transaction
from storage.webhook_deliveries import WAITS
from tests.arrange import Clock
from tests.bot.lenders.conftest import System
from tests.fakes.webhook_sink import Sink, answers, open_sink, takes

HOOK = {"url": "https://hooks.example.com/loanline", "types": ["ticket.opened"]}


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    async with open_sink() as sink:
        yield sink


async def happens(store: Store, system: System, at: datetime, count: int = 1) -> None:
    def note(tx: Transaction) -> None:
        for number in range(count):
            kind, subject = EventKind.TICKET_OPENED, f"{number:032x}"
            events.note(tx, system.lender.id, kind, subject, at=at, conversation="c", reason="a")

    await store.write(note)


async def added(system: System, **said: Any) -> dict[str, Any]:  # noqa: ANN401  a body's own
    reply = await system.post("/v1/webhooks", HOOK | said)
    assert reply.status == 201, reply.body
    body: dict[str, Any] = reply.body
    return body


async def leads_to(store: Store, system: System, sink: Sink, webhook: dict[str, Any]) -> None:
    """Let a webhook lead to a sink, which no lender may do by itself."""

    def change(tx: Transaction) -> None:
        found = webhooks.own(tx, system.lender, webhook["id"])
        webhooks.change(tx, found, url=sink.url, actor="test", at=found.created_at)

    await store.write(change)


async def test_the_feed_is_read_page_by_page_from_any_place(
    system: System, store: Store, now: datetime
) -> None:
    await happens(store, system, now, 5)

    first = (await system.get("/v1/events?limit=3")).body
    second = (await system.get(f"/v1/events?limit=3&after={first['after']}")).body
    none = (await system.get(f"/v1/events?after={second['after']}")).body

    assert [it["sequence"][-1] for it in first["items"]] == ["1", "2", "3"]
    assert (first["more"], second["more"], none["more"]) == (True, False, False)
    assert len(second["items"]) == 2
    assert (none["items"], none["after"]) == ([], second["after"])
    told = EventAnswer.model_validate(first["items"][0])
    assert (told.specversion, told.type) == ("1.0", "loanline.ticket.opened")
    assert told.time == now


async def test_who_waits_gets_the_next_event_as_it_comes(
    system: System, store: Store, now: datetime
) -> None:
    waiting = asyncio.create_task(system.get("/v1/events?wait=25"))
    await asyncio.sleep(0.1)

    await happens(store, system, now)

    async with asyncio.timeout(20):
        assert len((await waiting).body["items"]) == 1


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("after=x", "/after"),
        ("after=12345678901234567", "/after"),
        ("limit=0", "/limit"),
        ("limit=201", "/limit"),
        ("wait=26", "/wait"),
        ("wait=-1", "/wait"),
        ("wait=1.5", "/wait"),
    ],
)
async def test_a_faulty_query_is_named(system: System, query: str, pointer: str) -> None:
    reply = await system.get(f"/v1/events?{query}")

    assert (reply.status, reply.code, reply.pointers) == (422, "invalid-request", [pointer])


async def test_a_place_that_never_was_is_refused(system: System) -> None:
    reply = await system.get("/v1/events?after=7")

    assert (reply.status, reply.code) == (410, "unknown-cursor")


async def test_a_stranger_sees_nothing_and_touches_nothing(
    system: System, stranger: System, store: Store, now: datetime
) -> None:
    webhook = await added(system)
    await happens(store, system, now)
    event = (await system.get("/v1/events")).body["items"][0]["id"]
    at = f"/v1/webhooks/{webhook['id']}"

    assert (await stranger.get("/v1/events")).body["items"] == []
    assert (await stranger.get("/v1/webhooks")).body["items"] == []
    refused = [
        await stranger.get(at),
        await stranger.call("PATCH", at, {"enabled": False}),
        await stranger.call("DELETE", at),
        await stranger.post(f"{at}/secret"),
        await stranger.post(f"{at}/test"),
        await stranger.get(f"{at}/deliveries"),
        await stranger.post(f"{at}/deliveries/{event}/replay"),
    ]
    assert {(it.status, it.code) for it in refused} == {(404, "unknown-webhook")}
    assert (await system.get(at)).body["enabled"]


async def test_a_webhook_is_added_with_a_secret_that_is_shown_once(system: System) -> None:
    webhook = await added(system)

    assert webhook["secret"].startswith("whsec_")
    assert (webhook["url"], webhook["types"]) == (HOOK["url"], HOOK["types"])
    assert webhook["enabled"]
    assert (await system.get(f"/v1/webhooks/{webhook['id']}")).body == webhook | {"secret": None}
    assert (await system.get("/v1/webhooks")).body["items"] == [webhook | {"secret": None}]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"url": "http://hooks.example.com"}, "/url"),
        ({"url": "https://10.0.0.1/hook"}, "/url"),
        ({"url": "https://[::ffff:127.0.0.1]/hook"}, "/url"),
        ({"url": "http://127.0.0.1:8080/hook"}, "/url"),
        ({"url": ""}, "/url"),
        ({"types": ["ticket.lost"]}, "/types/0"),
        ({"extra": 1}, "/extra"),
    ],
)
async def test_a_faulty_webhook_is_refused_by_field(
    system: System, body: dict[str, Any], pointer: str
) -> None:
    reply = await system.post("/v1/webhooks", HOOK | body)

    assert (reply.status, reply.pointers) == (422, [pointer])
    changed = await system.call("PATCH", f"/v1/webhooks/{(await added(system))['id']}", body)
    assert (changed.status, changed.pointers) == (422, [pointer])


async def test_a_lender_has_ten_webhooks_at_most(system: System) -> None:
    for _ in range(10):
        await added(system)

    reply = await system.post("/v1/webhooks", HOOK)

    assert (reply.status, reply.code) == (409, "too-many-webhooks")


async def test_a_webhook_is_changed_switched_off_and_on_and_removed(system: System) -> None:
    webhook = await added(system)
    at = f"/v1/webhooks/{webhook['id']}"

    moved = (await system.call("PATCH", at, {"url": "https://b.example/x", "types": []})).body
    off = (await system.call("PATCH", at, {"enabled": False})).body
    refused = await system.post(f"{at}/test")
    on = (await system.call("PATCH", at, {"enabled": True})).body

    assert (moved["url"], moved["types"], moved["enabled"]) == ("https://b.example/x", [], True)
    assert (off["enabled"], off["disabled_why"], off["url"]) == (False, "asked", moved["url"])
    assert (refused.status, refused.code) == (409, "disabled-webhook")
    assert (on["enabled"], on["disabled_why"]) == (True, None)
    assert (await system.call("DELETE", at)).status == 200
    assert (await system.get(at)).code == "unknown-webhook"


async def test_a_new_secret_is_shown_once_and_a_repeat_gets_the_same(
    system: System, now: datetime
) -> None:
    webhook = await added(system)
    at = f"/v1/webhooks/{webhook['id']}/secret"

    made = await system.post(at, {"overlap_hours": 2}, Idempotency_Key="k1")
    again = await system.post(at, {"overlap_hours": 2}, Idempotency_Key="k1")

    assert made.body["secret"] != webhook["secret"]
    assert again.body == made.body
    until = datetime.fromisoformat(made.body["old_secret_until"])
    assert until == now + timedelta(hours=2)
    assert (await system.post(at, {"overlap_hours": 200})).pointers == ["/overlap_hours"]


async def carried(store: Store, clock: Clock, waits: tuple[timedelta, ...] = ()) -> None:
    """Carry what is due, and again after each of these waits."""
    async with open_sender(Addresses(loopback=True)) as sender:
        carrier = Webhooks(store, sender, "/v1", new_metrics(), lambda: clock.now, lambda: 0.5)
        for wait in (*waits, timedelta()):
            await carrier.once()
            await carrier.idle()
            clock.now += wait


@pytest.fixture
async def given_up(system: System, store: Store, sink: Sink, now: datetime) -> str:
    """Name a webhook with a dead test event, a dead event, and one that waits behind it."""
    webhook = await added(system)
    await leads_to(store, system, sink, webhook)
    await system.post(f"/v1/webhooks/{webhook['id']}/test")
    await happens(store, system, now, 2)
    sink.behave = answers(500)
    await carried(store, Clock(now), WAITS)
    return f"/v1/webhooks/{webhook['id']}"


async def test_deliveries_are_listed_page_by_page_with_their_tries(
    system: System, given_up: str
) -> None:
    first = (await system.get(f"{given_up}/deliveries?limit=2")).body
    rest = (await system.get(f"{given_up}/deliveries?after={first['after']}")).body
    dead = (await system.get(f"{given_up}/deliveries?state=dead")).body

    assert [it["state"] for it in first["items"]] == ["dead", "dead"]
    assert [it["state"] for it in rest["items"]] == ["waiting"]
    assert (first["more"], rest["more"]) == (True, False)
    assert dead["items"] == first["items"]
    assert [it["status"] for it in dead["items"][0]["tries"]] == [500] * 10
    assert dead["items"][0]["next_try_at"] is None
    assert rest["items"][0]["next_try_at"]


async def test_a_dead_letter_is_sent_again_and_nothing_else_is(
    system: System, given_up: str, store: Store, sink: Sink, now: datetime
) -> None:
    dead, _, waiting = (await system.get(f"{given_up}/deliveries")).body["items"]

    refused = await system.post(f"{given_up}/deliveries/{waiting['id']}/replay")
    unknown = await system.post(f"{given_up}/deliveries/{'0' * 32}/replay")
    again = await system.post(f"{given_up}/deliveries/{dead['id']}/replay")
    sink.behave = takes
    await carried(store, Clock(now))

    assert (refused.status, refused.code) == (409, "no-dead-letter")
    assert (unknown.status, unknown.code) == (404, "unknown-delivery")
    assert (again.body["id"], again.body["state"]) == (dead["id"], "waiting")
    assert sink.got[-1].id == dead["id"]


async def test_the_state_of_deliveries_is_dead_or_left_out(system: System) -> None:
    webhook = await added(system)

    reply = await system.get(f"/v1/webhooks/{webhook['id']}/deliveries?state=alive")

    assert (reply.status, reply.pointers) == (422, ["/state"])
