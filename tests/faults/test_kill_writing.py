"""A replica is killed while somebody of staff writes there: the other one goes on where it was."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.staff.sessions import Known
from handlers.messages import reply_json
from storage import (
    audit,
    conversations,
    lenders,
    messages,
    staff,
    staff_sessions,
    ticket_steps,
    tickets,
)
from storage.schema import messages as messages_table
from storage.transaction import Transaction
from tests.faults.killing import NEVER, Victim, spread, victim, victims
from tests.postgres import Cluster
from tests.running import until

KILLS = 4


@dataclass(frozen=True, slots=True)
class Clerk:
    """A member of staff, known to both replicas by the same cookie."""

    token: str
    csrf: str
    ticket: str

    async def does(self, at: Victim, act: str, **fields: str) -> int | None:
        """Press a button; None if the replica died before it answered."""
        headers = {"Origin": at.address, "X-CSRF-Token": self.csrf}
        path = f"{at.address}/staff/tickets/{self.ticket}/{act}"
        cookies = {"loanline_staff": self.token}
        try:
            async with (
                aiohttp.ClientSession(cookies=cookies) as http,
                http.post(path, data=fields, headers=headers, allow_redirects=False) as answer,
            ):
                return answer.status
        except aiohttp.ClientError:
            return None

    async def sees(self, at: Victim) -> str:
        """Read the ticket's page."""
        path = f"{at.address}/staff/tickets/{self.ticket}"
        cookies = {"loanline_staff": self.token}
        async with aiohttp.ClientSession(cookies=cookies) as http, http.get(path) as answer:
            assert answer.status == 200
            return await answer.text()


@pytest.fixture
async def replicas(
    tmp_path: Path, cluster: Cluster, sqlite_template: Path
) -> AsyncIterator[tuple[Victim, Victim]]:
    """Two replicas of one application, before one PostgreSQL, with one key."""
    async with AsyncExitStack() as stack:
        url = stack.enter_context(cluster.emptied())
        made: list[Victim] = []
        for name in ("first", "second"):
            folder = tmp_path / name
            folder.mkdir()
            process = stack.enter_context(victims(folder / "numbers"))
            shared: dict[str, object] = {"database_url": url}
            if made:
                shared["key_file"] = made[0].settings.key_file
            opening = victim(folder, process, folder / "numbers", sqlite_template, **shared)
            made.append(await stack.enter_async_context(opening))
            await made[-1].begins()
        yield made[0], made[1]


def _opened(tx: Transaction) -> tuple[Clerk, Clerk]:
    at = datetime.now(UTC)
    lender = lenders.add(
        tx,
        slug="harbour",
        names={"en": "Harbour"},
        country="CN",
        zone="UTC",
        locale="en",
        at=at,
    )
    talk = conversations.open_for(tx, "web", "web", "mei", lender_id=lender.id, locale="en", at=at)
    tickets.open_for(tx, talk.id, lender_id=lender.id, reason="asked", locale="en", at=at)
    ticket = tickets.of_conversation(tx, talk.id)
    assert ticket is not None
    clerks = []
    for name in ("Ada", "Bo"):
        token = staff_sessions.begin(tx, staff.add(tx, lender, name, at=at), at=at)
        session = staff_sessions.find(tx, token, at=at)
        assert session is not None
        clerks.append(Clerk(token, Known(session, token).csrf, ticket.id))
    return clerks[0], clerks[1]


def _said(tx: Transaction, ticket_id: str) -> list[str]:
    """List what was answered and noted, in the ledger."""
    ticket = tickets.by_id(tx, ticket_id)
    assert ticket is not None
    said = [
        str(line.args.get("text", ""))
        for it in messages.after(tx, ticket.conversation_id, 0)
        if it.author == messages.STAFF
        for line in reply_json.validate_json(it.content).lines
    ]
    return [
        *filter(None, said),
        *(it.note for it in ticket_steps.of_ticket(tx, ticket_id) if it.note),
    ]


def _queued(tx: Transaction) -> int:
    found = messages_table.select().where(messages_table.c.state == "queued")
    return len(tx.execute(found).all())


async def _moments(first: Victim, ada: Clerk) -> list[int]:
    """Choose moments between the first and the last step of an answer and of a note."""
    first.dies_after(NEVER)
    assert await ada.does(first, "reply", words="undisturbed", key="0") == 303
    return spread(first.counts(), KILLS, seed=5)


async def _writes(replicas: tuple[Victim, Victim], ada: Clerk, number: int, step: int) -> str:
    """Write something at a replica that dies at a step; try it again at the other one."""
    first, second = replicas
    act, words = ("note" if number % 3 == 2 else "reply"), f"Words number {number}."
    first.dies_after(0)
    if act == "reply":
        assert await ada.does(first, "draft", words=words) == 204
    first.dies_after(step)
    if await ada.does(first, act, words=words, key=f"key-{number}") is None:
        # Said already or still a draft, but never gone.
        assert act == "note" or words in await ada.sees(second), step
        again = await ada.does(second, act, words=words, key=f"key-{number}")
        assert again == 303, step
    return words


async def test_what_staff_write_is_kept_once_whenever_their_replica_is_killed(
    replicas: tuple[Victim, Victim],
) -> None:
    first, second = replicas
    async with first.store() as store:
        ada, bo = await store.write(_opened)
        assert await ada.does(first, "claim") == 303
        written = ["undisturbed"]
        for number, step in enumerate(await _moments(first, ada)):
            written.append(await _writes(replicas, ada, number, step))
            assert sorted(await store.read(_said, ada.ticket)) == sorted(written), step
            # The colleague at the other replica goes on, with all that was written so far.
            page = await bo.sees(second)
            assert all(it in page for it in written), step
            await first.is_killed()
            first.dies_after(0)
            first.lives = 0  # the same time as at the other replica
            await first.begins()

        async def sent() -> bool:
            return not await store.read(_queued)

        await until(sent, within=60, what=first.log())
        assert await store.read(audit.broken_chains) == []
        assert await bo.does(second, "take-over") == 303
