"""A lender says how long documents are kept, holds some, and reads the proof of what is gone."""

from datetime import datetime, timedelta

import pytest

from bot.jobs import retention
from storage import (
    asking,
    audit,
    conversations,
    discarding,
    erasures,
    files,
    lender_keys,
    needs,
    pushes,
    schema,
    tasks,
)
from storage.asking import Asked
from storage.database import Store
from storage.ids import new_id
from storage.lender_keys import Wanted
from storage.pushes import Push
from storage.records import File, Link, Need
from storage.schema import audit as audit_table
from storage.terms import Method, Scope, Stage
from storage.transaction import Transaction
from tests.bot.lenders.conftest import Client, System
from tests.storage.lending import FIRST, sent

RULES = {"days": {"sensitive": 60, "identity-card": 3650}, "refused_days": 7, "warning_days": 10}
HOLDS = f"/v1/applications/{FIRST.number}/holds"


@pytest.fixture
async def over(system: System, store: Store, now: datetime) -> File:
    """Have a document of an application that is over."""
    first = await store.write(pushes.put, system.lender, FIRST, at=now)
    asked = Asked(reference="R-1", document_type="bank-statement")
    need, _ = await store.write(asking.put, first.application, asked, at=now)
    file = await store.write(sent, need, now)
    stages = (Stage.ACCEPTED, Stage.IN_REVIEW, Stage.DECLINED)
    for number, stage in enumerate(stages, 2):
        step = Push(number=FIRST.number, sequence=number, stage=stage, stage_since=now)
        await store.write(pushes.put, system.lender, step, at=now)
    return file


async def run(store: Store, now: datetime) -> None:
    """Run the job, and what it has done later."""
    await retention.once(store, now)
    await store.write(_removed, now)


def _removed(tx: Transaction, now: datetime) -> None:
    until = now + timedelta(minutes=1)
    for task in tasks.lease(tx, "test", now=now, until=until, limit=99):
        if task.kind == discarding.TASK:
            discarding.proven(tx, task.subject, task.payload, at=now)
            tasks.done(tx, task, now)


async def test_rules_are_said_and_read(system: System) -> None:
    before = await system.get("/v1/settings/retention")
    assert before.body == {"days": {}, "refused_days": 30, "warning_days": 14}

    assert (await system.put("/v1/settings/retention", RULES)).body == RULES
    assert (await system.get("/v1/settings/retention")).body == RULES


@pytest.mark.parametrize(
    "faulty",
    [
        {"days": {"bank-statment": 30}},
        {"days": {"personal": 0}},
        {"days": {}, "warning_days": 0},
        {"days": {}, "refused_days": 99_999},
    ],
)
async def test_rules_that_make_no_sense_are_refused(
    system: System, faulty: dict[str, object]
) -> None:
    refused = await system.put("/v1/settings/retention", faulty)

    assert (refused.status, refused.code) == (422, "invalid-request")


async def test_what_goes_is_listed_before_and_proven_after(
    system: System, stranger: System, store: Store, over: File, now: datetime
) -> None:
    await system.put("/v1/settings/retention", RULES)
    await run(store, now + timedelta(days=51))
    (planned,) = (await system.get("/v1/deletions/planned")).body["items"]
    assert (planned["document"], planned["need"]) == (over.document_id, "R-1")
    document = (await system.get(f"/v1/documents/{over.document_id}")).body
    assert document["delete_at"] == planned["at"]
    assert [it["id"] for it in document["files"]] == [over.id]
    events = (await system.get("/v1/events")).body["items"]
    (told,) = [it for it in events if it["type"] == "loanline.document.expiring"]
    assert told["data"]["on"] == planned["at"][:10]

    await run(store, now + timedelta(days=61, minutes=1))
    assert (await system.get("/v1/deletions/planned")).body["items"] == []
    page = (await system.get("/v1/deletions")).body
    (proof,) = page["items"]
    assert (proof["file"], proof["sha256"]) == (over.id, over.sha256)
    assert (await system.get(f"/v1/files/{over.id}")).status == 404
    assert (await system.get(f"/v1/deletions?after={page['after']}")).body["items"] == []
    assert (await stranger.get("/v1/deletions")).body["items"] == []
    entry = await store.read(_entry, system.lender.id, proof["entry"])
    assert proof["hash"] == entry.hex()


def _entry(tx: Transaction, chain: str, number: int) -> bytes:
    for row in tx.execute(audit_table.select()):
        if (row.chain, row.entry) == (chain, number):
            return bytes(row.hash)
    raise LookupError(number)


async def test_new_rules_announce_anew(
    system: System, store: Store, over: File, now: datetime
) -> None:
    await system.put("/v1/settings/retention", RULES)
    await run(store, now + timedelta(days=51))
    await system.put("/v1/settings/retention", RULES | {"days": {"sensitive": 90}})
    await run(store, now + timedelta(days=62))

    document = (await system.get(f"/v1/documents/{over.document_id}")).body
    assert (document["delete_at"], len(document["files"])) == (None, 1)


async def test_nothing_is_deleted_under_a_hold_and_after_it_is_announced_anew(
    system: System, store: Store, over: File, now: datetime
) -> None:
    await system.put("/v1/settings/retention", RULES)
    await run(store, now + timedelta(days=51))
    why = {"reason": "dispute", "note": "Case 118"}
    first = await system.put(f"{HOLDS}/M-1", why)
    assert (first.status, first.body["held"]) == (201, True)
    assert (await system.put(f"{HOLDS}/M-1", why)).status == 200
    await system.put(f"{HOLDS}/M-2", {"reason": "authority"})

    await run(store, now + timedelta(days=400))
    lifted = await system.post(f"{HOLDS}/M-1/lift", {"note": "Settled."})
    assert lifted.body["held"]
    await run(store, now + timedelta(days=401))
    document = (await system.get(f"/v1/documents/{over.document_id}")).body
    assert (document["delete_at"], len(document["files"])) == (None, 1)

    free = await system.post(f"{HOLDS}/M-2/lift", {"note": "Answered."})
    assert not free.body["held"]
    await run(store, now + timedelta(days=402))
    document = (await system.get(f"/v1/documents/{over.document_id}")).body
    assert document["delete_at"][:10] == (now + timedelta(days=412)).date().isoformat()
    await run(store, now + timedelta(days=412, minutes=1))
    assert len((await system.get("/v1/deletions")).body["items"]) == 1
    told = await store.read(_held, system.lender.id)
    assert told == ["hold-set", "hold-set", "hold-set", "hold-lifted", "hold-lifted"]
    assert await store.read(audit.broken_chains) == []


def _held(tx: Transaction, chain: str) -> list[str]:
    rows = tx.execute(audit_table.select().where(audit_table.c.chain == chain))
    return [row.action for row in rows if row.action.startswith("hold")]


async def test_a_hold_is_read_with_its_words_and_set_again(system: System, over: File) -> None:
    assert over.document_id
    await system.put(f"{HOLDS}/M-1", {"reason": "complaint", "note": "张先生的投诉"})
    await system.post(f"{HOLDS}/M-1/lift", {"note": "和解"})
    (kept,) = (await system.get(HOLDS)).body["items"]
    assert (kept["note"], kept["lifted_note"]) == ("张先生的投诉", "和解")
    assert kept["lifted_at"]

    again = await system.put(f"{HOLDS}/M-1", {"reason": "investigation"})
    assert again.status == 201
    (kept,) = again.body["items"]
    assert (kept["reason"], kept["note"], kept["lifted_at"]) == ("investigation", None, None)


async def test_a_hold_that_never_was_cannot_be_lifted(system: System, over: File) -> None:
    assert over.document_id
    refused = await system.post(f"{HOLDS}/M-9/lift", {"note": "?"})

    assert (refused.status, refused.code) == (404, "unknown-hold")


async def test_only_a_key_for_it_may_hold(
    system: System, client: Client, store: Store, over: File, now: datetime
) -> None:
    assert over.document_id
    wanted = Wanted("", frozenset({Scope.PUSH, Scope.REVIEW, Scope.READ}), None, signed=False)
    _, secret = await store.write(lender_keys.add, system.lender, wanted, actor="test", at=now)
    other = System(client, system.lender, secret)

    for refused in (
        await other.put(f"{HOLDS}/M-1", {"reason": "dispute"}),
        await other.post(f"{HOLDS}/M-1/lift", {"note": "?"}),
        await other.put("/v1/settings/retention", RULES),
        await other.get("/v1/deletions"),
    ):
        assert (refused.status, refused.code) == (403, "missing-scope")


async def need_of(store: Store, file: File) -> Need:
    need_id = await store.read(files.need_of, file.id)
    need = await store.read(needs.by_id, need_id) if need_id else None
    assert need is not None
    return need


async def test_what_will_go_is_read_page_by_page_in_its_order(
    system: System, stranger: System, store: Store, over: File, now: datetime
) -> None:
    need = await need_of(store, over)

    def several(tx: Transaction) -> list[str]:
        """Have five documents that go on two days, none in the order in which they came."""
        days = (3, 1, 3, 1, 1)
        known: list[tuple[int, str]] = []
        for number, day in enumerate(days):
            row = {"id": f"{number:032x}", "discard_at": now + timedelta(days=day)}
            fixed = {"lender_id": need.lender_id, "application_id": need.application_id}
            facts = {"need_id": need.id, "borrower_id": need.borrower_id, "state": "accepted"}
            tx.execute(schema.documents.insert(), row | fixed | facts | {"received_at": now})
            known.append((day, f"{number:032x}"))
        return [document for _, document in sorted(known)]

    expected = await store.write(several)
    found, after = [], ""
    for _ in range(3):
        page = (await system.get(f"/v1/deletions/planned?limit=2&after={after}")).body
        found += [it["document"] for it in page["items"]]
        after = page["after"]
    theirs = (await stranger.get(f"/v1/deletions/planned?after={expected[0]}")).body

    assert (found, page["more"]) == (expected, False)
    assert theirs["items"] == []


async def test_who_asked_to_be_forgotten_is_read_page_by_page(
    system: System, stranger: System, store: Store, over: File, now: datetime
) -> None:
    need = await need_of(store, over)

    def several(tx: Transaction) -> list[str]:
        talk = conversations.open_for(tx, "web", "web", "mei", lender_id=None, locale="en", at=now)
        facts = (talk.id, need.borrower_id, need.lender_id, Method.CONTACT, 2)
        link = Link(new_id(now), *facts, expires_at=now, proven_at=now)
        return [erasures.ask(tx, [link], at=now + timedelta(seconds=n)) for n in range(3)]

    numbers = await store.write(several)
    first = (await system.get("/v1/erasures?limit=2")).body
    rest = (await system.get(f"/v1/erasures?limit=2&after={first['after']}")).body

    assert [it["number"] for it in (*first["items"], *rest["items"])] == numbers
    assert (first["more"], rest["more"]) == (True, False)
    assert (await stranger.get("/v1/erasures")).body["items"] == []
