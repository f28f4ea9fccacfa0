"""Killed between any two steps, it answers what it took, says what it queued, and loses nothing."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from subprocess import Popen

import aiohttp
import pytest

from bot.vaults import open_vault
from handlers.messages import Channel
from storage import audit, conversations, files, idempotency, lender_keys, messages, vault
from storage.records import File, Message
from storage.schema import applications as applications_table
from storage.schema import borrowers as borrowers_table
from storage.schema import files as files_table
from storage.schema import messages as messages_table
from storage.schema import parties as parties_table
from storage.schema import pushes as pushes_table
from storage.schema import stage_history as history_table
from storage.schema import tasks as tasks_table
from storage.terms import Inspection, Stage
from storage.transaction import Transaction
from tests.arrange import MEI, PHONE, Clock, LenderDesk, open_desk
from tests.fakes.bot_api_faults import slow
from tests.fakes.telegram_borrower import Borrower
from tests.faults.killing import NEVER, Victim, spread, victim, victims
from tests.running import hears, photo, settled, until

HELP, THANKS = "Just write to me", "You are welcome"
KILLED = -9
BATCH = 130
"""Operations of a batch: more than share one commit."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared") / "numbers"


@pytest.fixture(scope="module")
def process(shared: Path) -> Iterator[Popen[bytes]]:
    with victims(shared) as process:
        yield process


@pytest.fixture
async def doomed(
    tmp_path: Path, process: Popen[bytes], shared: Path, sqlite_template: Path
) -> AsyncIterator[Victim]:
    """Have an application, begun once."""
    async with victim(tmp_path, process, shared, sqlite_template) as doomed:
        await doomed.begins()
        yield doomed


@pytest.fixture
async def desk(doomed: Victim) -> AsyncIterator[LenderDesk]:
    async with doomed.store() as store:
        desk = await open_desk(store, Clock(datetime.now(UTC) - timedelta(minutes=10)))
        await desk.has_application("LN-1", of=(MEI,))
        yield desk


@pytest.fixture
async def mei(doomed: Victim, desk: LenderDesk) -> Borrower:
    del desk
    mei = doomed.account.borrower(language="en")
    await settled(mei)
    mei.presses("Status")
    await hears(mei, "Please press the button below")
    mei.shares_contact(PHONE.lstrip("+"))
    await hears(mei, "This chat is now linked")
    await quiet(doomed)
    return mei


def transcript(tx: Transaction, bot: str, chat: str, since: int) -> list[Message]:
    at = datetime.now(UTC)
    found = conversations.by_chat(tx, Channel.TELEGRAM, bot, chat, at)
    return messages.after(tx, found.id, since) if found else []


def unfinished(tx: Transaction) -> int:
    return len(tx.execute(tasks_table.select().where(tasks_table.c.state != "done")).all())


def queued(tx: Transaction) -> int:
    found = messages_table.select().where(messages_table.c.state == "queued")
    return len(tx.execute(found).all())


async def quiet(doomed: Victim) -> None:
    """Wait until nothing is left to be delivered, sent or done."""
    async with doomed.store() as store:

        async def idle() -> bool:
            if doomed.account.updates.pending:
                return False
            return not await store.read(queued) and not await store.read(unfinished)

        await until(idle, within=60, what=doomed.log())


async def steps_of(doomed: Victim, turn: object) -> int:
    """Count the steps of a turn that is not disturbed."""
    doomed.dies_after(NEVER)
    assert callable(turn)
    turn()
    await quiet(doomed)
    return doomed.counts()


async def said_since(doomed: Victim, borrower: Borrower, since: int) -> list[Message]:
    async with doomed.store() as store:
        bot, chat = str(doomed.account.id), str(borrower.chat)
        assert await store.read(audit.broken_chains) == []
        return await store.read(transcript, bot, chat, since)


async def die_and_come_back(doomed: Victim, borrower: Borrower) -> list[str]:
    """Let it be killed, begin the next life, and give what the borrower has heard by its quiet."""
    assert await doomed.ended() == KILLED, doomed.log()
    doomed.dies_after(0)
    await doomed.begins()
    await quiet(doomed)
    return [it.text for it in borrower.heard]


async def test_a_turn_survives_a_kill_at_any_step(doomed: Victim, mei: Borrower) -> None:
    def turn() -> None:
        mei.forget()
        mei.writes("/help")
        mei.writes("thanks")

    repeated = 0
    for step in spread(await steps_of(doomed, turn), 40, seed=7):
        before = (await said_since(doomed, mei, 0))[-1].position
        doomed.dies_after(step)
        turn()
        heard = await die_and_come_back(doomed, mei)

        said = await said_since(doomed, mei, before)
        assert [it.author for it in said] == ["borrower", "bot", "borrower", "bot"], step
        answers = ["help" if HELP in it else "thanks" for it in heard if HELP in it or THANKS in it]
        assert len(answers) == len(heard)
        assert answers in (
            ["help", "thanks"],
            ["help", "help", "thanks"],
            ["help", "thanks", "thanks"],
        ), step
        repeated += len(answers) - 2
    # Only a kill between Telegram's taking of a message and our note of it repeats one.
    assert repeated <= 20


async def is_about_to_send(doomed: Victim, mei: Borrower, desk: LenderDesk) -> None:
    application = await desk.states("LN-1")
    await desk.asks_for(application, "bank-statement", files_min=100, files_max=100)
    await hears(mei, "Please send")
    mei.presses("What is missing")
    listed = await hears(mei, "1 item is still missing")
    mei.presses(listed.labels[0])
    await hears(mei, "Why:")
    mei.presses("Send it now")
    await hears(mei, "Please send it now")
    await quiet(doomed)


async def test_an_upload_survives_a_kill_at_any_step(
    doomed: Victim, mei: Borrower, desk: LenderDesk
) -> None:
    await is_about_to_send(doomed, mei, desk)
    sent: list[bytes] = []

    def turn() -> None:
        mei.forget()
        sent.append(photo())
        mei.sends_photo(sent[-1])

    for step in spread(await steps_of(doomed, turn), 14, seed=11):
        doomed.dies_after(step)
        turn()
        heard = await die_and_come_back(doomed, mei)
        told = f"I have {len(sent)} of 100", sha256(sent[-1]).hexdigest()[:8]
        assert 1 <= len(heard) <= 2, (step, heard)
        assert all(part in it for it in heard for part in told), (step, heard)

    kept = open_vault(doomed.settings)
    found = await desk.store.read(_all_files)
    assert [it.sha256 for it in found] == [sha256(it).hexdigest() for it in sent]
    for file in found:
        whole = b"".join([part async for part in vault.read(kept, file.place, file.key)])
        assert sha256(whole).hexdigest() == file.sha256
        assert file.inspection is Inspection.FITS


def _all_files(tx: Transaction) -> list[File]:
    rows = tx.execute(files_table.select().order_by(files_table.c.received_at)).all()
    return [file for row in rows if (file := files.by_id(tx, row.id))]


async def push(doomed: Victim, secret: str, number: int) -> int:
    """Push the next stage to and fro; give the answer's status, 0 if there was none."""
    headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": f"push-{number}"}
    stage = Stage.IN_REVIEW if number % 2 else Stage.ACCEPTED
    body = {"stage": stage, "sequence": 100 + number, "correction": True}
    async with aiohttp.ClientSession(headers=headers) as session:
        try:
            address = f"{doomed.address}/v1/applications/LN-1"
            async with session.put(address, json=body) as answer:
                return answer.status
        except aiohttp.ClientError:
            return 0


async def test_a_lenders_push_survives_a_kill_at_any_step(
    doomed: Victim, mei: Borrower, desk: LenderDesk
) -> None:
    _, secret = await desk.store.write(lender_keys.add, desk.lender, at=datetime.now(UTC))
    doomed.dies_after(NEVER)
    assert await push(doomed, secret, 0) == 200
    await hears(mei, "LN-1")
    await quiet(doomed)

    for number, step in enumerate(spread(doomed.counts(), 14, seed=13), 1):
        mei.forget()
        doomed.dies_after(step)
        acknowledged = await push(doomed, secret, number)
        assert await doomed.ended() == KILLED
        assert acknowledged in {0, 200}
        assert not acknowledged or await desk.store.read(_pushed, number)
        await doomed.begins()
        assert [await push(doomed, secret, number) for _ in range(2)] == [200, 200]
        await quiet(doomed)
        assert await desk.store.read(_pushed, number)
        heard = [it.text for it in mei.heard]
        assert 1 <= len(heard) <= 2, (step, heard)
        assert all("LN-1" in it for it in heard)
    assert await desk.store.read(audit.broken_chains) == []


def _pushed(tx: Transaction, number: int) -> bool:
    found = pushes_table.select().where(pushes_table.c.sequence == 100 + number)
    return len(tx.execute(found).all()) == 1


async def batch(doomed: Victim, secret: str, number: int) -> int:
    """State applications of three people at once; 0 if nobody answers."""
    operations = [
        {
            "op": "put-application",
            "number": f"B-{number}-{place}",
            "body": {
                "sequence": 1,
                "stage": "in_review",
                "borrowers": [{"role": "main", "reference": f"P-{number}-{place}", "name": "王"}],
            },
        }
        for place in range(BATCH)
    ]
    headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": f"batch-{number}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        try:
            address = f"{doomed.address}/v1/batch"
            async with session.post(address, json={"operations": operations}) as answer:
                return answer.status
        except aiohttp.ClientError:
            return 0


async def test_a_lenders_batch_survives_a_kill_at_any_step(
    doomed: Victim, desk: LenderDesk
) -> None:
    _, secret = await desk.store.write(lender_keys.add, desk.lender, at=datetime.now(UTC))
    doomed.dies_after(NEVER)
    assert await batch(doomed, secret, 0) == 200

    for number, step in enumerate(spread(doomed.counts(), 8, seed=17), 1):
        doomed.dies_after(step)
        acknowledged = await batch(doomed, secret, number)
        assert await doomed.ended() == KILLED
        whole, parts = await desk.store.read(_kept, number)
        assert all(kept == whole for kept in parts), "half a push is kept"
        assert not acknowledged or whole == BATCH
        await doomed.begins()
        # The key may be held by the request that died: its applications are named, and no other.
        assert await batch(doomed, secret, number) in {200, 409}
        async with doomed.store() as store:
            await store.write(idempotency.dropped, desk.lender.id, f"batch-{number}")
        assert await batch(doomed, secret, number) == 200
        assert await desk.store.read(_kept, number) == (BATCH, [BATCH] * len(parts))
    assert await desk.store.read(audit.broken_chains) == []


def _kept(tx: Transaction, number: int) -> tuple[int, list[int]]:
    """Count a batch's applications, and what belongs to them in each table."""
    own = applications_table.c.number.like(f"B-{number}-%")
    found = tx.execute(applications_table.select().where(own)).all()
    ids = [row.id for row in found]
    tables = (parties_table, history_table, pushes_table)
    parts = [
        len(tx.execute(table.select().where(table.c.application_id.in_(ids))).all())
        for table in tables
    ]
    people = borrowers_table.select().where(borrowers_table.c.reference.like(f"P-{number}-%"))
    return len(found), [*parts, len(tx.execute(people).all())]


async def test_a_graceful_end_repeats_nothing_and_loses_nothing(doomed: Victim) -> None:
    people = [doomed.account.borrower(f"P{n}", language="en") for n in range(12)]
    for person in people:
        await settled(person)
        person.forget()
    doomed.account.fails(slow("sendMessage", seconds=0.05, times=20))
    for person in people:
        person.writes("/help")
        person.writes("thanks")
    await until(lambda: any(person.heard for person in people))
    assert await doomed.is_asked_to_end() == 0
    await doomed.begins(watched=False)
    await quiet(doomed)

    for person in people:
        heard = [it.text for it in person.heard]
        assert len(heard) == 2
        assert HELP in heard[0]
        assert THANKS in heard[1]
