"""The way out: in order, within its budgets, again when it fails, and never twice at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import pytest

from bot.budgets import Budgets, Pace
from bot.catalogue import Catalogue
from bot.channels import Address, Delivered, Later, Rendered, Sent, Undeliverable, Unreachable
from bot.delivery import KEPT_TRYING, LEASE, Delivery, Way
from bot.metrics import new_metrics
from handlers.messages import reply_json, say
from storage import outgoing
from storage.database import Store
from tests.arrange import Clock
from tests.running import until
from tests.storage.queueing import queued, rows, run, transcript

HELLO, BYE = (
    reply_json.dump_json(say(message)).decode() for message in ("greeting-thanks", "greeting-bye")
)


class Post:
    """A channel that does as it is told, and remembers what it was given and when."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.asked = 0
        self.answers: dict[str, list[Delivered | Exception]] = {}
        self.gate: asyncio.Event | None = None
        self.at_once = self.most_at_once = 0

    async def send(self, address: Address, message: Rendered) -> Delivered:
        self.asked += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.gate:
                await self.gate.wait()
            answers = self.answers.get(address.chat)
            answer = answers.pop(0) if answers else Sent(ref=f"{self.asked}")
            if isinstance(answer, Exception):
                raise answer
            if isinstance(answer, Sent):
                self.taken.append((address.chat, message.words.split()[0]))
            return answer
        finally:
            self.at_once -= 1


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


def delivery(store: Store, post: Post, clock: Clock, budgets: Budgets | None = None) -> Delivery:
    ways = {("telegram", "7"): Way(post, budgets)}
    return Delivery(store, Catalogue.load(), ways, new_metrics(), lambda: clock.now)


@asynccontextmanager
async def at_work(*deliveries: Delivery) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(each.run()) for each in deliveries]
    try:
        yield
        assert not any(task.done() for task in tasks)
    finally:
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def states(store: Store, chat: str, clock: Clock) -> list[str]:
    return [state for state, _, _ in await store.read(transcript, chat, clock.now)]


async def test_each_chat_hears_all_of_it_in_order(store: Store, post: Post, clock: Clock) -> None:
    chats = [f"c{number}" for number in range(20)]
    for chat in chats:
        await store.write(queued, chat, HELLO, BYE, at=clock.now)
    async with at_work(delivery(store, post, clock)):
        await until(lambda: len(post.taken) == 40)

    for chat in chats:
        assert [word for whom, word in post.taken if whom == chat] == ["You", "Good-bye."]
    assert post.most_at_once <= 8


async def test_two_deliverers_of_one_store_send_nothing_twice(
    store: Store, post: Post, clock: Clock
) -> None:
    for number in range(20):
        await store.write(queued, f"c{number}", HELLO, BYE, at=clock.now)
    async with at_work(delivery(store, post, clock), delivery(store, post, clock)):
        await until(lambda: len(post.taken) == 40)
        await asyncio.sleep(0.05)

    assert len(set(post.taken)) == len(post.taken) == 40


async def test_what_is_kept_are_the_very_words(store: Store, post: Post, clock: Clock) -> None:
    await store.write(queued, "mei", HELLO, at=clock.now)
    async with at_work(delivery(store, post, clock)):
        await until(lambda: bool(post.taken))

    [(state, _, words)] = await store.read(transcript, "mei", clock.now)
    assert (state, words) == ("sent", "You are welcome. I am here whenever you need me.")


@pytest.mark.parametrize("trouble", [Later("network"), ConnectionError("gone")], ids=str)
async def test_what_fails_is_tried_again_and_nothing_passes_it(
    store: Store, post: Post, clock: Clock, trouble: Delivered | Exception
) -> None:
    post.answers["mei"] = [trouble]
    await store.write(queued, "mei", HELLO, BYE, at=clock.now)
    await store.write(queued, "jun", HELLO, at=clock.now)
    sender = delivery(store, post, clock)
    async with at_work(sender):
        await until(lambda: post.taken == [("jun", "You")])
        clock.passes(seconds=1)
        sender.wake()
        await until(lambda: len(post.taken) == 3)

    assert post.taken[1:] == [("mei", "You"), ("mei", "Good-bye.")]


async def test_what_cannot_be_sent_for_a_day_is_given_up(
    store: Store, post: Post, clock: Clock
) -> None:
    post.answers["mei"] = [Later("network"), Later("network")]
    await store.write(queued, "mei", HELLO, BYE, at=clock.now)
    sender = delivery(store, post, clock)
    async with at_work(sender):
        await until(lambda: post.asked == 1)
        clock.now += KEPT_TRYING + timedelta(seconds=1)
        sender.wake()
        await until(lambda: bool(post.taken))

    assert await states(store, "mei", clock) == ["dead", "sent"]


async def test_what_the_channel_will_never_take_is_given_up_alone(
    store: Store, post: Post, clock: Clock
) -> None:
    post.answers["mei"] = [Undeliverable("message is too long")]
    await store.write(queued, "mei", HELLO, BYE, at=clock.now)
    async with at_work(delivery(store, post, clock)):
        await until(lambda: bool(post.taken))

    assert await states(store, "mei", clock) == ["dead", "sent"]


async def test_a_chat_out_of_reach_loses_its_queue(store: Store, post: Post, clock: Clock) -> None:
    post.answers["mei"] = [Unreachable("bot was blocked by the user")]
    await store.write(queued, "mei", HELLO, BYE, at=clock.now)
    async with at_work(delivery(store, post, clock)):

        async def dead() -> bool:
            return await states(store, "mei", clock) == ["dead", "dead"]

        await until(dead)
    assert post.asked == 1


async def test_a_message_that_makes_no_sense_holds_up_nothing(
    store: Store, post: Post, clock: Clock
) -> None:
    await store.write(queued, "mei", '{"lines": 7}', BYE, at=clock.now)
    async with at_work(delivery(store, post, clock)):
        await until(lambda: post.taken == [("mei", "Good-bye.")])

    assert await states(store, "mei", clock) == ["dead", "sent"]


async def test_a_result_that_cannot_be_kept_takes_no_other_along(
    store: Store, post: Post, clock: Clock
) -> None:
    post.gate = asyncio.Event()
    for chat in ("mei", "jun"):
        await store.write(queued, chat, HELLO, at=clock.now)
    async with at_work(delivery(store, post, clock)):
        await until(lambda: post.at_once == 2)
        # Its wording no longer fits where it is to be kept.
        await store.write(
            run,
            "UPDATE conversations SET data_key_id = 'none' WHERE id ="
            " (SELECT min(id) FROM conversations)",
        )
        post.gate.set()
        await until(lambda: len(post.taken) == 2)

        async def kept() -> bool:
            found = await store.read(rows, "SELECT state FROM messages WHERE state = 'sent'")
            return len(found) >= 1

        await until(kept)


async def test_when_told_to_end_what_is_in_flight_arrives_and_the_rest_is_given_back(
    store: Store, post: Post, clock: Clock
) -> None:
    post.gate = asyncio.Event()
    for number in range(12):
        await store.write(queued, f"c{number}", HELLO, at=clock.now)
    async with at_work(delivery(store, post, clock)):
        await until(lambda: post.at_once == 8)
        asyncio.get_running_loop().call_later(0.05, post.gate.set)

    assert len(post.taken) == 8
    left = await store.write(outgoing.lease, "b", now=clock.now, until=clock.now + LEASE, limit=100)
    assert len(left) == 4
    assert {chat for chat, _ in post.taken}.isdisjoint(it.chat for it in left)


async def test_nothing_is_begun_whose_lease_would_end_before_it(
    store: Store, post: Post, clock: Clock
) -> None:
    budgets = Budgets(per_bot=1000, per_chat=1000)
    mei = await store.write(queued, "mei", HELLO, at=clock.now)
    budgets.refused(mei.id, 60)
    sender = delivery(store, post, clock, budgets)
    async with at_work(sender):

        async def put_off() -> bool:
            return (
                await store.read(
                    rows, "SELECT due_at FROM messages WHERE lease IS NULL AND attempts = 1"
                )
                != []
            )

        await until(put_off)
    assert post.asked == 0


def test_turns_are_a_beat_apart_and_a_rest_is_not_saved_up() -> None:
    pace = Pace(10)
    assert [round(pace.turn(100.0), 6) for _ in range(3)] == [0.0, 0.1, 0.2]
    assert pace.turn(200.0) == 0.0
    assert round(pace.turn(200.05), 6) == 0.05
    pace.pause(300.0)
    assert round(pace.ahead(299.0), 6) == 1.0
    assert round(pace.turn(299.0), 6) == 1.0


async def test_a_chat_and_its_bot_keep_to_their_paces() -> None:
    loop = asyncio.get_running_loop()
    budgets = Budgets(per_bot=100, per_chat=20)
    begin = loop.time()
    await asyncio.gather(*(budgets.wait("mei") for _ in range(4)))
    assert loop.time() - begin >= 0.15

    begin = loop.time()
    await asyncio.gather(*(budgets.wait(f"c{number}") for number in range(11)))
    assert loop.time() - begin >= 0.1


def test_a_refusal_holds_back_the_chat_and_two_chats_refused_the_bot() -> None:
    budgets = Budgets(per_bot=1000, per_chat=1000)
    budgets.refused("mei", 30)
    budgets.refused("mei", 30)
    assert budgets.ahead("mei") > 29
    assert budgets.ahead("jun") == 0
    budgets.refused("jun", 30)
    assert budgets.ahead("anybody") > 29
