"""Whoever works an import off may be killed at any moment: no row is lost, none is put twice."""

import asyncio
import os
import signal
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.lenders.imports.running import APART_FROM, Imports
from storage import import_progress, imports
from storage.audit import broken_chains
from storage.database import Store, open_store
from storage.import_progress import LostLeaseError
from storage.imports import Import
from storage.schema import applications, audit, pushes
from storage.sealing import Keyring
from storage.transaction import Transaction
from storage.vault import Vault
from storage.vault_local import LocalVault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.importing import Importing, as_csv, counts, row
from tests.bot.lenders.saying import APPLICATION

ROWS = 350
APART = (0, APART_FROM)
"""From which size on files are read by a process of their own: all, or none of these."""


def content() -> bytes:
    """Write a file that takes several steps, with rows that are faulty or merged in each."""
    numbers = (it % (ROWS - 9) for it in range(ROWS))
    made = [row(number=f"LN-{it}", phone="1" if it % 50 == 17 else "") for it in numbers]
    return as_csv(*made)


WHOLE = {"total": ROWS, "read": ROWS, "applied": ROWS - 16, "merged": 9, "faulty": 7}


@pytest.fixture
def lender(system: System, store: Store, vault: Vault, now: datetime) -> Importing:
    return Importing(system, store, vault, now)


def stored(tx: Transaction) -> tuple[int, int]:
    """Count applications and what was ever pushed of them."""
    return len(tx.execute(applications.select()).all()), len(tx.execute(pushes.select()).all())


async def leased(store: Store, by: str, now: datetime) -> Import:
    it = await store.write(import_progress.lease, by, now=now)
    assert it is not None
    return it


async def test_a_cancelled_import_is_given_back_and_gone_on_with(lender: Importing) -> None:
    sent = await lender.send(content())
    seen: list[int] = []
    begun: list[asyncio.Task[None]] = []

    def stop(it: Import) -> None:
        seen.append(it.cursor)
        if len(seen) == 2:
            begun[0].cancel()

    it = await leased(lender.store, "first", lender.now)
    first = Imports(lender.store, lender.vault, lambda: lender.now, told=stop)
    begun.append(asyncio.create_task(first.work(it)))
    with pytest.raises(asyncio.CancelledError):
        await begun[0]
    halfway = await lender.store.read(imports.by_id, it.id)
    await lender.work()

    assert 0 < halfway.cursor < ROWS
    assert halfway.lease is None
    told = (await lender.system.get(f"/v1/imports/{sent.body['id']}")).body
    assert (told["state"], counts(told)) == ("done", WHOLE)
    assert await lender.store.read(stored) == (WHOLE["applied"], WHOLE["applied"])
    assert await lender.store.read(broken_chains) == []


async def test_whoever_lost_the_lease_writes_nothing_more(lender: Importing) -> None:
    sent = await lender.send(content())
    late = lender.now + timedelta(minutes=2)
    takers: list[asyncio.Task[None]] = []

    async def take_over() -> None:
        taken = await leased(lender.store, "second", late)
        await Imports(lender.store, lender.vault, lambda: late).work(taken)

    def slow(it: Import) -> None:
        if it.ended_at is None and not takers:
            takers.append(asyncio.create_task(take_over()))

    first = Imports(lender.store, lender.vault, lambda: lender.now, told=slow)
    await first.work(await leased(lender.store, "first", lender.now))
    await asyncio.gather(*takers)

    told = (await lender.system.get(f"/v1/imports/{sent.body['id']}")).body
    assert (told["state"], counts(told)) == ("done", WHOLE)
    assert await lender.store.read(stored) == (WHOLE["applied"], WHOLE["applied"])
    it = await lender.store.read(imports.by_id, sent.body["id"])
    with pytest.raises(LostLeaseError):
        await lender.store.write(import_progress.renew, it, now=late)


async def test_one_that_never_gets_further_is_given_up(lender: Importing) -> None:
    sent = await lender.send(as_csv(row()))
    for attempt in range(import_progress.ATTEMPTS):
        await leased(lender.store, str(attempt), lender.now + timedelta(minutes=2 * attempt))

    late = lender.now + timedelta(hours=1)
    runner = Imports(lender.store, lender.vault, lambda: late)
    await runner.once()
    await runner.idle()

    told = (await lender.system.get(f"/v1/imports/{sent.body['id']}")).body
    assert (told["state"], told["problem"]) == ("failed", "unexpected")


async def test_a_lenders_files_are_taken_in_their_order_beside_those_of_others(
    lender: Importing, stranger: System, now: datetime
) -> None:
    theirs = Importing(stranger, lender.store, lender.vault, now)
    first = await lender.send(as_csv(row()))
    second = await lender.send(as_csv(row(stage="已通过")))
    third = await theirs.send(as_csv(row()))

    one = await leased(lender.store, "a", now)
    two = await leased(lender.store, "b", now)

    ours = min(first.body["id"], second.body["id"])  # of one moment, as the clock stands still
    assert {one.id, two.id} == {ours, third.body["id"]}
    assert not await lender.store.read(import_progress.anything_due, now)
    assert await lender.store.write(import_progress.lease, "c", now=now) is None


@pytest.mark.parametrize("apart_from", APART)
async def test_what_is_prepared_apart_is_what_is_prepared_here(
    lender: Importing, apart_from: int
) -> None:
    told = await lender.imported(content(), apart_from=apart_from)
    again = await lender.imported(content(), apart_from=apart_from)
    dry = await lender.imported(as_csv(row(number="LN-new")), dry_run=True, apart_from=apart_from)

    assert counts(told) == WHOLE
    news = {"applied", "unchanged"}
    assert {it: count for it, count in counts(again).items() if it in news} == {
        "unchanged": WHOLE["applied"]
    }
    assert counts(dry)["applied"] == 1
    assert await lender.store.read(stored) == (WHOLE["applied"], WHOLE["applied"])
    assert await lender.store.read(broken_chains) == []
    audited = await lender.store.read(lambda tx: tx.execute(audit.select()).all())
    added = [it for it in audited if it.action == "application-added"]
    assert len(added) == WHOLE["applied"]
    named = await lender.system.get("/v1/applications/LN-1")
    assert named.body["borrowers"][0]["role"] == "main"


async def test_what_is_known_meanwhile_is_no_news(lender: Importing) -> None:
    await lender.system.put("/v1/applications/LN-3", APPLICATION)
    needed = {"reference": "R-1", "document_type": "payslip"}
    when = {"currencies": ["CNY"]}
    rule = {"code": "all", "names": {"en": "All"}, "when": when, "needs": [needed]}

    first = await lender.imported(content(), apart_from=0)
    kept = await lender.system.put("/v1/settings/rules", {"rules": [rule]})
    assert kept.status == 200, kept.body
    await lender.imported(as_csv(row(number="LN-new")), apart_from=0)

    assert counts(first) == {**WHOLE, "applied": WHOLE["applied"] - 1, "unchanged": 1}
    assert await lender.store.read(stored) == (WHOLE["applied"] + 1, WHOLE["applied"] + 1)
    asked = await lender.system.get("/v1/applications/LN-new/needs")
    assert [it["reference"] for it in asked.body["items"]] == ["R-1"]


async def test_a_preparing_process_that_is_killed_costs_no_row(lender: Importing) -> None:
    sent = await lender.send(content())
    killed: list[int] = []

    def kill(_it: Import) -> None:
        for child in children_of(os.getpid()) - set(killed):
            os.kill(child, signal.SIGKILL)
            killed.append(child)

    it = await leased(lender.store, "first", lender.now)
    before = children_of(os.getpid())
    killed.extend(before)
    await Imports(lender.store, lender.vault, lambda: lender.now, told=kill, apart_from=0).work(it)

    assert len(killed) > len(before)
    assert children_of(os.getpid()) <= before
    told = (await lender.system.get(f"/v1/imports/{sent.body['id']}")).body
    assert (told["state"], counts(told)) == ("done", WHOLE)
    assert await lender.store.read(stored) == (WHOLE["applied"], WHOLE["applied"])
    assert await lender.store.read(broken_chains) == []


def children_of(process: int) -> set[int]:
    """List the processes that one has started."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return {int(it) for task in tasks for it in (task / "children").read_text().split()}


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("apart_from", APART)
async def test_a_killed_process_is_gone_on_from(
    lender: Importing, store_url: str, keyring: Keyring, tmp_path: Path, apart_from: int
) -> None:
    sent = await lender.send(content())

    child = os.fork()
    if not child:
        _killed_halfway(store_url, keyring, tmp_path / "vault", lender.now, apart_from)
    _, status = await asyncio.to_thread(os.waitpid, child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    halfway = await lender.store.read(imports.by_id, sent.body["id"])
    late = lender.now + timedelta(minutes=2)
    runner = Imports(lender.store, lender.vault, lambda: late)
    await runner.once()
    await runner.idle()

    assert 0 < halfway.cursor < ROWS
    told = (await lender.system.get(f"/v1/imports/{sent.body['id']}")).body
    assert (told["state"], counts(told)) == ("done", WHOLE)
    assert await lender.store.read(stored) == (WHOLE["applied"], WHOLE["applied"])
    assert await lender.store.read(broken_chains) == []


def _killed_halfway(
    url: str, keyring: Keyring, vault: Path, now: datetime, apart_from: int
) -> None:
    """Work in this process until it is killed after the second step."""

    async def work() -> None:
        store = await open_store(url, keyring)
        steps: list[int] = []

        def told(it: Import) -> None:
            steps.append(it.cursor)
            if len(steps) == 2:
                os.kill(os.getpid(), signal.SIGKILL)

        it = await store.write(import_progress.lease, "killed", now=now)
        assert it is not None
        kept = LocalVault(vault)
        await Imports(store, kept, lambda: now, told=told, apart_from=apart_from).work(it)

    try:
        asyncio.Runner().run(work())
    finally:
        os._exit(1)


async def test_a_repeated_request_imports_once(lender: Importing) -> None:
    first = await lender.send(as_csv(row()), Idempotency_Key="k-1")
    again = await lender.send(as_csv(row()), Idempotency_Key="k-1")
    other = await lender.send(as_csv(row(stage="已通过")), Idempotency_Key="k-1")

    assert (first.status, again.status) == (202, 202)
    assert again.body == first.body
    assert (other.status, other.code) == (422, "idempotency-key-reused")
    assert len([one async for one in lender.vault.names()]) == 1


async def test_only_so_many_files_may_wait(lender: Importing) -> None:
    replies = [await lender.send(as_csv(row())) for _ in range(imports.UNFINISHED_MAX + 1)]

    assert {it.status for it in replies[:-1]} == {202}
    assert (replies[-1].status, replies[-1].code) == (409, "too-many-imports")
    assert len([one async for one in lender.vault.names()]) == imports.UNFINISHED_MAX
