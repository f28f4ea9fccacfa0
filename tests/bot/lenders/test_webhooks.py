"""Events on their way to webhooks: signed, in order, tried again, given up, and never lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.addresses import Addresses
from bot.lenders.sending import open_sender
from bot.lenders.webhooks import LEASE, Webhooks
from bot.metrics import new_metrics
from storage import audit, events, lenders, webhook_deliveries, webhook_log, webhooks
from storage.database import Store
from storage.events import EventKind
from storage.records import Lender
from storage.schema import webhooks as table
from storage.transaction import Transaction
from storage.webhook_deliveries import WAITS
from storage.webhook_log import Logged
from storage.webhooks import Webhook
from tests.arrange import Clock
from tests.fakes import webhook_sink
from tests.fakes.webhook_sink import Behave, Sink, answers, open_sink, takes
from tests.storage.lending import acts, new_lender


@dataclass(slots=True)
class Post:
    """A lender that listens, and what carries events to it."""

    store: Store
    clock: Clock
    lender: Lender
    carrier: Webhooks

    async def listens(self, sink: Sink, *types: EventKind, lender: Lender | None = None) -> Webhook:
        """Add a webhook that leads to a sink."""
        return await self.store.write(
            webhooks.add,
            lender or self.lender,
            url=sink.url,
            types=types,
            actor="test",
            at=self.clock.now,
        )

    async def happens(self, *lanes: str, kind: EventKind = EventKind.TICKET_OPENED) -> None:
        """Let something happen in each of these lanes, one after the other."""

        def note(tx: Transaction) -> None:
            for number, lane in enumerate(lanes):
                subject = f"{lane}-{number}"
                events.note(tx, self.lender.id, kind, subject, at=self.clock.now, conversation=lane)

        await self.store.write(note)

    async def goes(self) -> None:
        """Carry whatever is due now, until nothing is."""
        while await self.carrier.once():
            await self.carrier.idle()

    async def log(self, webhook: Webhook, *, dead: bool = False) -> list[Logged]:
        """Read what was sent to a webhook."""
        return await self.store.read(webhook_log.after, webhook, 0, dead=dead, limit=1000)

    async def states(self, webhook: Webhook) -> list[str]:
        """Say how each delivery stands."""
        return [it.state for it in await self.log(webhook)]

    async def now(self, webhook: Webhook) -> Webhook:
        """Read a webhook as it does now."""
        return await self.store.read(webhooks.own, self.lender, webhook.id)


def carrier(store: Store, clock: Clock, sender: Any) -> Webhooks:  # noqa: ANN401  a Sender, or less
    source = "https://loans.example/v1"
    return Webhooks(store, sender, source, new_metrics(), lambda: clock.now, chance=lambda: 0.5)


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    async with open_sink() as sink:
        yield sink


@pytest.fixture
async def post(store: Store, now: datetime) -> AsyncIterator[Post]:
    clock = Clock(now)
    lender = await store.write(new_lender, now)
    async with open_sender(Addresses(loopback=True), patience=1) as sender:
        yield Post(store, clock, lender, carrier(store, clock, sender))


def lane_of(event: dict[str, Any]) -> str:
    return str(event["data"]["conversation"])


async def test_what_happens_is_sent_signed_and_noted(post: Post, sink: Sink) -> None:
    post.clock.now = datetime.now(UTC)  # the library looks at the clock
    webhook = await post.listens(sink)
    await post.happens("a")

    await post.goes()

    (got,) = sink.got
    assert got.verified_by(webhook.secrets[0])
    assert got.headers["content-type"] == "application/cloudevents+json; charset=utf-8"
    assert got.headers["webhook-timestamp"] == str(int(post.clock.now.timestamp()))
    assert got.id == got.event["id"]
    assert got.event["source"] == "https://loans.example/v1"
    (logged,) = await post.log(webhook)
    assert (logged.state, logged.attempts, logged.event_id) == ("delivered", 1, got.id)
    assert (logged.tries[0]["status"], logged.tries[0]["error"]) == (200, None)


async def test_a_webhook_hears_of_what_it_asked_for_from_then_on(post: Post, sink: Sink) -> None:
    await post.happens("before")
    await post.listens(sink, EventKind.TICKET_CLOSED)
    await post.happens("a")
    await post.happens("b", kind=EventKind.TICKET_CLOSED)

    await post.goes()

    assert [lane_of(it.event) for it in sink.got] == ["b"]


async def test_nothing_of_one_lender_reaches_another(post: Post, sink: Sink) -> None:
    other = await post.store.write(new_lender, post.clock.now, "other")
    async with open_sink() as theirs:
        await post.listens(sink)
        await post.listens(theirs, lender=other)
        await post.happens("a", "b")

        await post.goes()

        assert len(sink.got) == 2
        assert theirs.got == []


async def test_events_of_a_lane_keep_their_order_and_other_lanes_go_on(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)

    async def refuses_a(got: webhook_sink.Got, writer: asyncio.StreamWriter) -> None:
        await (answers(500) if lane_of(got.event) == "a" else takes)(got, writer)

    sink.behave = refuses_a
    await post.happens("a", "b", "a", "c", "b")
    await post.goes()
    assert sorted(lane_of(it.event) for it in sink.got) == ["a", "b", "b", "c"]
    assert await post.states(webhook) == [
        "waiting",
        "delivered",
        "waiting",
        "delivered",
        "delivered",
    ]

    sink.behave = takes
    await post.happens("a")
    post.clock.passes(seconds=6)
    await post.goes()

    in_a = [it.event["sequence"] for it in sink.got if lane_of(it.event) == "a"]
    assert in_a == sorted(in_a)
    assert len(in_a) == 4
    assert set(await post.states(webhook)) == {"delivered"}


async def test_many_at_once_keep_the_order_within_each_lane(post: Post, sink: Sink) -> None:
    webhook = await post.listens(sink)
    for _ in range(5):
        await post.happens(*(f"l{number % 7}" for number in range(50)))

    await post.goes()

    assert len(sink.got) == 250
    for lane in range(7):
        told = [it.event["sequence"] for it in sink.got if lane_of(it.event) == f"l{lane}"]
        assert told == sorted(told)
    assert set(await post.states(webhook)) == {"delivered"}


async def test_an_endpoint_that_fails_for_a_day_gets_everything_when_it_is_back(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    sink.behave = answers(500)
    await post.happens("a", "a", "b")
    for _ in range(24):
        await post.goes()
        post.clock.passes(hours=1)
    failed = list(sink.got)
    assert (await post.now(webhook)).failing_since is not None

    sink.behave = takes
    post.clock.passes(hours=24)
    await post.goes()

    assert {it.event["sequence"][-1] for it in failed} == {"1", "3"}
    assert {it.id for it in failed} < {it.id for it in sink.got}
    assert await post.states(webhook) == ["delivered"] * 3
    assert (await post.now(webhook)).failing_since is None


async def test_after_ten_tries_in_three_days_it_is_a_dead_letter_and_the_lane_goes_on(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    begun = post.clock.now

    async def refuses_the_first(got: webhook_sink.Got, writer: asyncio.StreamWriter) -> None:
        first = got.event["sequence"].endswith("1")
        await (answers(500) if first else takes)(got, writer)

    sink.behave = refuses_the_first
    await post.happens("a", "a")
    await post.goes()
    for wait in WAITS:
        assert len(sink.got) < 10
        post.clock.now += wait - timedelta(seconds=1)
        await post.goes()
        assert (await post.log(webhook))[0].due_at == post.clock.now + timedelta(seconds=1)
        post.clock.now += timedelta(seconds=1)
        await post.goes()

    assert timedelta(days=3) < post.clock.now - begun < timedelta(days=4)
    assert len({it.id for it in sink.got[:10]}) == 1
    assert await post.states(webhook) == ["dead", "delivered"]
    (dead,) = await post.log(webhook, dead=True)
    assert [one["status"] for one in dead.tries] == [500] * 10


def test_tries_are_spread_a_little(now: datetime) -> None:
    early, late = (webhook_deliveries.again_at(3, now, chance) for chance in (0.0, 1.0))

    assert early == now + timedelta(minutes=27)
    assert late == now + timedelta(minutes=33)
    assert webhook_deliveries.again_at(10, now, 0.5) is None


async def test_a_dead_letter_is_sent_once_more_under_its_old_id(post: Post, sink: Sink) -> None:
    webhook = await post.listens(sink)
    sink.behave = answers(500)
    await post.happens("a")
    for wait in (*WAITS, timedelta()):
        await post.goes()
        post.clock.now += wait
    (dead,) = await post.log(webhook, dead=True)

    sink.behave = takes
    await post.store.write(webhook_log.replay, webhook, dead.event_id, at=post.clock.now)
    await post.goes()

    assert await post.states(webhook) == ["delivered"]
    assert sink.got[-1].id == dead.event_id
    assert len((await post.log(webhook))[0].tries) == 11


async def test_an_endpoint_that_is_gone_is_disabled_at_once_and_everybody_hears_it(
    post: Post, sink: Sink
) -> None:
    async with open_sink() as second:
        webhook, _ = await post.listens(sink), await post.listens(second)
        sink.behave = answers(410)
        await post.happens("a", "b", "a")

        await post.goes()

        assert (await post.now(webhook)).disabled_why == "gone"
        assert "webhook-disabled" in await post.store.read(acts)
        # Of one application in order; this one may overtake what another has still to hear.
        assert "loanline.webhook.disabled" in second.types
        told = await post.store.read(events.after, post.lender.id, 3, limit=10)
        assert [(it.kind, it.subject) for it in told] == [(EventKind.WEBHOOK_DISABLED, webhook.id)]
        (line,) = await post.store.read(webhooks.troubles)
        assert line == f"bohai/{webhook.id} is disabled (gone)"


async def test_five_days_of_failure_disable_and_enabling_loses_nothing(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    sink.behave = answers(503)
    await post.happens(*(f"l{number}" for number in range(3)))
    for _ in range(80):
        await post.goes()
        await post.happens("more")
        post.clock.passes(hours=3)
    off = await post.now(webhook)
    assert off.disabled_why == "failing"
    assert off.disabled_at is not None
    assert off.failing_since is not None
    assert off.disabled_at - off.failing_since >= webhooks.DISABLED_AFTER
    before = len(sink.got)
    await post.goes()
    assert len(sink.got) == before

    sink.behave = takes
    await post.store.write(webhook_log.enable, off, actor="test", at=post.clock.now)
    await post.goes()

    states = await post.states(webhook)
    assert set(states) == {"delivered", "dead"}
    assert len(states) == 84  # with the event about itself
    told = [it.event["sequence"] for it in sink.got[before:] if it.event["data"]]
    in_more = [
        it.event["sequence"]
        for it in sink.got[before:]
        if it.event["data"].get("conversation") == "more"
    ]
    assert in_more == sorted(in_more)
    assert len(told) == len(set(told))


async def test_a_failure_long_after_another_disables_nothing_before_ten_tries(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    sink.behave = answers(500)
    await post.happens("a")
    await post.goes()
    post.clock.passes(days=20)
    await post.goes()

    assert (await post.now(webhook)).disabled_at is None


@pytest.mark.parametrize(
    ("behave", "error"),
    [
        (webhook_sink.hangs, "timeout"),
        (webhook_sink.talks_nonsense, "no-http"),
    ],
)
async def test_an_endpoint_that_hangs_or_babbles_holds_up_no_other(
    post: Post, sink: Sink, behave: Behave, error: str
) -> None:
    async with open_sink() as well:
        webhook, _ = await post.listens(sink), await post.listens(well)
        sink.behave = behave
        await post.happens(*(f"l{number}" for number in range(20)))

        going = asyncio.create_task(post.goes())
        async with asyncio.timeout(10):
            while len(well.got) < 20:
                if going.done():  # as the loop of the product looks again
                    going = asyncio.create_task(post.goes())
                await asyncio.sleep(0.01)
        await going

        (one, *_) = await post.log(webhook)
        assert one.tries[0]["error"] == error
        assert one.due_at == post.clock.now + WAITS[0]


async def test_no_more_than_a_few_requests_are_in_flight_to_one_endpoint(
    post: Post, sink: Sink
) -> None:
    await post.listens(sink)
    sink.behave = webhook_sink.hangs
    await post.happens(*(f"l{number}" for number in range(50)))

    await post.carrier.once()
    await post.carrier.once()
    async with asyncio.timeout(30):
        await sink.has(16)
    await asyncio.sleep(0.1)

    assert len(sink.got) == 16
    await post.carrier.idle()


async def test_a_kill_between_sending_and_marking_sends_it_again_under_the_same_id(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    await post.happens("a", "a")

    # The process that leased and sent this one was killed before it could mark it.
    (parcel,) = await post.store.write(
        webhook_deliveries.take,
        webhook.id,
        "killed",
        now=post.clock.now,
        until=post.clock.now + LEASE,
        limit=10,
    )
    await post.goes()
    assert sink.got == []
    post.clock.now += LEASE
    await post.goes()

    assert [it.event["sequence"][-1] for it in sink.got] == ["1", "2"]
    assert sink.got[0].id == parcel.event.id
    assert await post.states(webhook) == ["delivered", "delivered"]


async def test_who_lost_a_lease_marks_nothing_and_moves_nobody_up(post: Post, sink: Sink) -> None:
    webhook = await post.listens(sink)
    await post.happens("a", "a")
    now = post.clock.now

    def take(tx: Transaction, by: str, at: datetime) -> list[webhook_deliveries.Parcel]:
        return webhook_deliveries.take(tx, webhook.id, by, now=at, until=at + LEASE, limit=10)

    (late,) = await post.store.write(take, "one", now)
    (again,) = await post.store.write(take, "two", now + LEASE)
    assert late.event == again.event

    def tried(of: webhook_deliveries.Parcel) -> list[webhook_deliveries.Tried]:
        return [webhook_deliveries.Tried(of, now + LEASE, 200, None, 1, None)]

    await post.store.write(webhook_deliveries.settle, tried(late))
    assert await post.store.write(take, "three", now + LEASE) == []
    await post.store.write(webhook_deliveries.settle, tried(again))
    (second,) = await post.store.write(take, "four", now + LEASE)

    assert second.event.position == 2


async def test_two_replicas_send_everything_once_and_in_order(post: Post, sink: Sink) -> None:
    webhook = await post.listens(sink)
    async with AsyncExitStack() as stack:
        sender = await stack.enter_async_context(open_sender(Addresses(loopback=True)))
        twin = Post(post.store, post.clock, post.lender, carrier(post.store, post.clock, sender))

        async def happen() -> None:
            for _ in range(10):
                await post.happens(*(f"l{number % 5}" for number in range(20)))

        await asyncio.gather(happen(), post.goes(), twin.goes())
        await asyncio.gather(post.goes(), twin.goes())

    assert len(sink.got) == 200
    assert len({it.id for it in sink.got}) == 200
    for lane in range(5):
        told = [it.event["sequence"] for it in sink.got if lane_of(it.event) == f"l{lane}"]
        assert told == sorted(told)
    assert set(await post.states(webhook)) == {"delivered"}


async def test_two_secrets_sign_for_a_while_after_a_new_one_was_made(
    post: Post, sink: Sink
) -> None:
    post.clock.now = datetime.now(UTC)
    first = await post.listens(sink)

    def rotate(tx: Transaction) -> None:
        webhooks.rotate(tx, first, overlap=timedelta(minutes=2), actor="test", at=post.clock.now)

    await post.store.write(rotate)
    await post.happens("a")
    await post.goes()
    second = await post.now(first)

    assert second.secrets[1] == first.secrets[0]
    assert sink.got[0].verified_by(second.secrets[0])
    assert sink.got[0].verified_by(first.secrets[0])
    post.clock.passes(minutes=2)
    await post.happens("a")
    await post.goes()
    assert sink.got[1].headers["webhook-signature"].count("v1,") == 1
    assert sink.got[1].verified_by(second.secrets[0])


async def test_secrets_and_addresses_are_sealed_at_rest(post: Post, sink: Sink) -> None:
    webhook = await post.listens(sink)

    def raw(tx: Transaction) -> str:
        return repr(tx.execute(table.select()).one())

    kept = await post.store.read(raw)
    assert webhook.secrets[0] not in kept
    assert sink.url not in kept
    assert webhook.secrets[0] not in repr(webhook)


async def test_a_test_event_goes_to_one_webhook_only(post: Post, sink: Sink) -> None:
    async with open_sink() as second:
        webhook, _ = await post.listens(sink, EventKind.TICKET_OPENED), await post.listens(second)

        event_id = await post.store.write(webhook_log.test, webhook, at=post.clock.now)
        await post.goes()

        assert [(it.id, it.event["type"]) for it in sink.got] == [
            (event_id, "loanline.webhook.test")
        ]
        assert second.got == []


async def test_after_thirty_days_nothing_is_left_and_nothing_is_stuck(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    sink.behave = answers(500)
    await post.happens("a")
    await post.goes()
    post.clock.passes(days=20)
    await post.happens("a")
    await post.goes()  # the second is behind the first
    post.clock.passes(days=11)

    await post.store.write(
        webhook_log.tidy, before=post.clock.now - timedelta(days=30), now=post.clock.now
    )
    sink.behave = takes
    await post.goes()

    assert [it.position for it in await post.log(webhook)] == [2]
    assert await post.states(webhook) == ["delivered"]


async def test_a_removed_webhook_is_forgotten_with_what_waited(post: Post, sink: Sink) -> None:
    webhook = await post.listens(sink)
    await post.happens("a", "b")
    await post.carrier.once()

    await post.store.write(webhooks.remove, webhook, actor="test", at=post.clock.now)
    await post.carrier.idle()
    await post.happens("a")
    await post.goes()

    assert len(sink.got) == 2
    assert await post.store.read(webhooks.of_lender, post.lender.id) == []
    assert await post.store.read(audit.broken_chains) == []
    assert len(await post.store.read(lenders.everyone)) == 1


async def test_the_loop_sends_by_itself_and_finishes_what_is_in_flight(
    post: Post, sink: Sink
) -> None:
    webhook = await post.listens(sink)
    running = asyncio.create_task(post.carrier.run())
    await post.happens("a", "a", "b")
    async with asyncio.timeout(30):
        await sink.has(3)

    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert await post.states(webhook) == ["delivered"] * 3
