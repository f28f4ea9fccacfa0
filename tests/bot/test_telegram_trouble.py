"""What can go wrong on the line: nothing of it loses a message or holds up another chat."""

import asyncio
import json

import pytest
from sqlalchemy import text

from storage import conversations, dead_letters, messages, tasks
from storage.pushes import StatedParty
from storage.transaction import Transaction
from tests.fakes.bot_api_faults import EVER, broken, cut, flood, forbidden
from tests.fakes.telegram_borrower import Borrower
from tests.postgres import Cluster
from tests.running import SECRET, Running, hears, photo, posted, running, settled, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_it_outlives_a_store_that_goes_away(
    cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("line")
    with cluster.database() as url:
        async with running(folder, database_url=url, telegram_mode="webhook") as line:
            mei = line.account.borrower(language="en")
            await settled(mei)
            with cluster.away():
                mei.writes("/help")
                attempts = line.account.updates.attempts
                await until(lambda: attempts[-1].status == 503)
                # Long enough for whatever looks at the store by itself to have looked.
                await mei.hears_nothing(for_seconds=1.2)
            await hears(mei, "Just write to me")
            assert not line.application.parts.stopping.is_set()


async def test_a_file_that_telegram_never_gives_out_is_told_not_to_have_come(
    line: Running, mei: Borrower
) -> None:
    await line.linked(mei)
    lasting = broken("getFile", times=EVER)
    line.account.fails(lasting)
    mei.sends_photo(photo())

    async def tried() -> bool:
        return await line.store.read(_waiting_fetches) == [1]

    await until(tried)
    await line.store.write(_is_the_last_try)
    await hears(mei, "did not arrive", within=60)
    lasting.times = 0


def _waiting_fetches(tx: Transaction) -> list[int]:
    found = text("SELECT attempts FROM tasks WHERE kind = 'fetch' AND error IS NOT NULL")
    return [row.attempts for row in tx.execute(found)]


def _is_the_last_try(tx: Transaction) -> None:
    last = {"attempts": tasks.TRIES - 1}
    tx.execute(text("UPDATE tasks SET attempts = :attempts WHERE kind = 'fetch'"), last)


async def test_whoever_blocks_the_bot_is_left_alone_and_others_are_not(
    line: Running, mei: Borrower, jun: Borrower
) -> None:
    await settled(mei)
    await settled(jun)
    line.account.fails(forbidden(chat=mei.chat, times=1))
    mei.writes("/help")
    jun.writes("/help")
    await hears(jun, "Just write to me")

    async def dead() -> bool:
        found = await line.transcript(mei)
        return [it.state for it in found if it.author == messages.BOT][-1] == "dead"

    await until(dead)
    calls = line.account.calls["sendMessage"]
    jun.writes("/help")
    await hears(jun, "Just write to me")
    assert line.account.calls["sendMessage"] == calls + 1
    assert await line.store.read(_unreachable, line, mei)

    mei.writes("/help")
    await hears(mei, "Just write to me")
    assert not await line.store.read(_unreachable, line, mei)


def _unreachable(tx: Transaction, line: Running, borrower: Borrower) -> bool:
    now, bot = line.application.parts.now(), str(line.account.id)
    found = conversations.by_chat(tx, "telegram", bot, str(borrower.chat), now)
    return found is not None and found.unreachable_at is not None


async def test_a_flood_wait_is_kept_for_that_chat_alone(
    line: Running, mei: Borrower, jun: Borrower
) -> None:
    await settled(mei)
    await settled(jun)
    loop, already = asyncio.get_running_loop(), len(line.account.sent)
    line.account.fails(flood(wait=2, chat=mei.chat))
    begin = loop.time()
    mei.writes("/help")
    await until(lambda: all(fault.times == 0 for fault in line.account.faults))
    jun.writes("/help")
    await hears(jun, "Just write to me")
    await hears(mei, "Just write to me")
    assert loop.time() - begin >= 2
    assert [it.chat for it in line.account.sent[already:]] == [jun.chat, mei.chat]


async def test_what_goes_wrong_on_the_way_out_is_tried_again_in_order(
    line: Running, mei: Borrower
) -> None:
    await settled(mei)
    line.account.fails(broken("sendMessage", chat=mei.chat), cut("sendMessage", chat=mei.chat))
    mei.writes("/help")
    mei.writes("thanks")
    mei.writes("bye")
    await hears(mei, "Just write to me")
    await hears(mei, "You are welcome")
    await hears(mei, "Good-bye")


async def test_only_telegram_is_let_in(line: Running, mei: Borrower) -> None:
    message = {"message_id": 1, "date": 0, "text": "hi", "chat": mei.describe_chat()}
    update = {"update_id": 1, "message": message | {"from": mei.describe()}}
    body = json.dumps(update).encode()
    header = "X-Telegram-Bot-Api-Secret-Token"

    assert await posted(line.webhook, body) == 401
    assert await posted(line.webhook, body, **{header: "another-secret-of-theirs"}) == 401
    assert await posted(line.webhook, b"{}", **{header: SECRET}) == 400
    assert await posted(line.webhook, b"[1", **{header: SECRET}) == 400
    assert await line.said_by(mei) == []


async def test_a_repeated_update_is_answered_once(line: Running, mei: Borrower) -> None:
    await settled(mei)
    before = len(await line.said_by(mei))
    update_id = mei.writes("/help")
    update = next(u for u in line.account.updates.pending if u["update_id"] == update_id)
    await hears(mei, "Just write to me")
    line.account.updates.repeat(mei.chat, update)
    mei.writes("thanks")
    await hears(mei, "You are welcome")
    assert len(await line.said_by(mei)) == before + 2


async def test_while_the_store_is_away_updates_wait_at_telegram(
    line: Running, mei: Borrower
) -> None:
    def pragma(tx: Transaction, words: str) -> int:
        return int(tx.execute(text(f"PRAGMA {words}")).scalar_one())

    await settled(mei)
    pages = await line.store.write(pragma, "page_count")
    await line.store.write(pragma, f"max_page_count={pages}")
    filler = line.account.borrower("Filler", language="en")
    sent = []
    while 503 not in [attempt.status for attempt in line.account.updates.attempts]:
        sent.append(filler.writes("x" * 4000))
        await until(lambda: bool(line.account.updates.attempts))
        await filler.hears_nothing(for_seconds=0.02) if not filler.heard else None
    mei.writes("/help")
    assert line.account.updates.pending

    await line.store.write(pragma, "max_page_count=1000000")
    await hears(mei, "Just write to me")
    await until(lambda: not line.account.updates.pending)
    assert len(await line.said_by(filler)) == len(sent)


async def test_an_update_that_cannot_be_read_is_kept_and_the_borrower_told(
    line: Running, mei: Borrower
) -> None:
    await settled(mei)
    before = await line.store.read(dead_letters.count)
    line.account.receive(mei.chat, "message", {"chat": mei.describe_chat(), "date": "never"})
    await hears(mei, "something went wrong on our side")
    assert await line.store.read(dead_letters.count) == before + 1
    mei.writes("/help")
    await hears(mei, "Just write to me")


async def test_a_message_that_cannot_be_handled_is_kept_and_blocks_nothing(
    line: Running,
) -> None:
    phone = "+8613800138333"
    party = StatedParty(reference="B-odd", name="王小松", phone=phone)
    application = await line.desk.has_application("LN-ODD", of=(party,))
    song = line.account.borrower("Song", language="en")
    await line.linked(song, phone)
    before = await line.store.read(dead_letters.count)

    def spoil(tx: Transaction) -> None:
        spoilt = text("UPDATE applications SET stage = 'nonsense' WHERE id = :id")
        tx.execute(spoilt, {"id": application.id})

    await line.store.write(spoil)
    song.writes("/status")
    told = await hears(song, "something went wrong on our side")
    incident = told.text.partition("this number: ")[2].split()[0]
    kept = await line.store.read(_dead_ids)
    assert [it for it in kept if it.endswith(incident)]
    assert await line.store.read(dead_letters.count) == before + 1
    song.writes("/help")
    await hears(song, "Just write to me")


def _dead_ids(tx: Transaction) -> list[str]:
    return [row.id for row in tx.execute(text("SELECT id FROM dead_letters"))]


async def test_a_conversation_that_cannot_be_opened_blocks_nothing(
    line: Running, mei: Borrower, jun: Borrower
) -> None:
    await settled(mei)

    def spoil(tx: Transaction) -> None:
        tx.execute(
            text("UPDATE conversations SET chat_sealed = :junk WHERE id = :id"),
            {"junk": bytes(60), "id": found[0].conversation_id},
        )

    found = await line.transcript(mei)
    await line.store.write(spoil)
    before = await line.store.read(dead_letters.count)
    mei.writes("/help")
    jun.writes("/start")
    await hears(jun, "Please choose your language")
    await until(lambda: not line.account.updates.pending)
    assert await line.store.read(dead_letters.count) == before + 1
