"""Apache Fineract's hooks become statements: unsigned, never repeated, and sometimes failures."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import pytest

from bot.addresses import Addresses
from bot.lenders.fineract_reading import FineractReader, UnansweredError
from bot.lenders.views_fineract import TASK
from storage import applications, audit, fineract_cores, lender_keys, tasks
from storage.database import Store
from storage.fineract_cores import Core
from storage.lender_keys import Wanted
from storage.records import Application, Decision, Lender, Task
from storage.schema import audit as entries
from storage.terms import Scope, Stage
from storage.transaction import Transaction
from tests.bot.lenders.conftest import Reply, System
from tests.fakes.fineract import PASSWORD, USER, Fineract, open_fineract

TENANT: Final = {"Fineract-Platform-TenantId": "default"}


def status(code: int) -> dict[str, Any]:
    return {"status": {"id": code, "code": "loanStatusType.any", "value": "Any"}}


async def hook(
    system: System,
    action: str,
    body: dict[str, Any],
    *,
    key: str | None = None,
    entity: str = "LOAN",
) -> Reply:
    headers = {"X-Fineract-Entity": entity, "X-Fineract-Action": action, **TENANT}
    path = f"/hooks/fineract/{system.secret if key is None else key}"
    return await system.call("POST", path, body, headers={**headers, "Authorization": ""})


async def found(store: Store, lender: Lender, number: str) -> Application:
    application = await store.read(applications.by_number, lender.id, number)
    assert application is not None
    return application


async def ignored(store: Store) -> list[dict[str, Any]]:
    def run(tx: Transaction) -> list[dict[str, Any]]:
        own = entries.select().where(entries.c.action == "fineract-ignored")
        return [dict(row.details) for row in tx.execute(own)]

    return await store.read(run)


async def test_without_an_address_a_hook_is_taken_as_it_stands(
    system: System, store: Store
) -> None:
    body = {"officeId": 1, "clientId": 12, "loanId": 5, "resourceId": 5}
    for action, code in (("CREATE", 100), ("APPROVE", 200), ("DISBURSE", 300)):
        reply = await hook(system, action, body | {"changes": status(code)})
        assert reply.status == 200

    it = await found(store, system.lender, "5")
    steps = await store.read(applications.history, it.id)
    assert [str(step.stage) for step in steps] == ["submitted", "approved", "disbursed"]
    assert not any(step.correction for step in steps)


@pytest.mark.parametrize(
    ("code", "stage"),
    [
        (100, Stage.SUBMITTED),
        (200, Stage.APPROVED),
        *((it, Stage.DISBURSED) for it in (300, 303, 304, 600, 601, 602, 700)),
        (400, Stage.WITHDRAWN),
        (500, Stage.DECLINED),
    ],
)
async def test_every_status_is_one_of_our_stages(
    system: System, store: Store, code: int, stage: Stage
) -> None:
    # Newer versions put the answer of the command inside.
    body = {"response": {"clientId": 1, "resourceId": 7, "changes": status(code)}}
    assert (await hook(system, "ANY", body)).status == 200

    assert (await found(store, system.lender, "7")).stage is stage


async def test_what_is_undone_is_a_correction(system: System, store: Store) -> None:
    body = {"clientId": 12, "loanId": 5}
    await hook(system, "APPROVE", body | {"changes": status(200)})
    await hook(system, "UNDOAPPROVAL", body | {"changes": status(100)})

    it = await found(store, system.lender, "5")
    assert it.stage is Stage.SUBMITTED
    steps = await store.read(applications.history, it.id)
    assert [step.correction for step in steps] == [False, True]


async def test_failures_and_what_says_no_status_are_noted_and_change_nothing(
    system: System, store: Store
) -> None:
    failed = {"status": "Exception", "loanId": 5, "errors": [{"developerMessage": "..."}]}
    bodies = (failed, {"response": failed}, {"loanId": 5, "changes": {"note": "x"}})
    for body in bodies:
        assert (await hook(system, "APPROVE", body)).status == 200
    assert (await hook(system, "CREATE", {"resourceId": 1}, entity="CLIENT")).status == 200

    assert [it["why"] for it in await ignored(store)] == ["exception", "exception", "no-status"]
    assert await store.read(applications.of_lender, system.lender.id) == []
    assert await store.read(audit.broken_chains) == []


async def test_nobody_gets_in_without_a_key_that_may_push(
    system: System, store: Store, now: datetime
) -> None:
    narrow = Wanted("reader", frozenset({Scope.READ}))
    _, reading = await store.write(lender_keys.add, system.lender, narrow, at=now)
    for key in ("x", "llk_" + "0" * 40, reading):
        reply = await hook(system, "APPROVE", {"loanId": 5, "changes": status(200)}, key=key)
        assert (reply.status, reply.code) == (401, "unauthorized")
    for body in ({"loanId": "5"}, {"loanId": -1}, {"changes": status(200)}):
        assert (await hook(system, "APPROVE", body)).status == 400
    assert await store.read(applications.of_lender, system.lender.id) == []


async def test_a_core_lies_at_a_public_address_and_its_password_is_not_read_back(
    system: System,
) -> None:
    core = {"tenant": "default", "username": "loanline", "password": "secret-of-the-core"}
    at = "/v1/settings/fineract"
    inside = await system.put(at, core | {"address": "https://10.0.0.7/api/v1"})
    good = await system.put(at, core | {"address": "https://core.example.com/api/v1/"})

    assert (inside.status, inside.pointers) == (422, ["/address"])
    assert good.body["address"] == "https://core.example.com/api/v1"
    assert "secret-of-the-core" not in str((await system.get(at)).body)
    assert (await system.put(at, {"address": None})).body["address"] is None


async def test_a_hook_is_confirmed_by_reading_the_loan_back(
    system: System, store: Store, now: datetime
) -> None:
    async with open_fineract() as core:
        reader = await listening(system, store, core, now)
        # The hook lies; the core says what is so.
        core.loan(5, 300)
        await hook(system, "APPROVE", {"loanId": 5, "changes": status(500)})
        await confirm(store, reader, now)

        it = await found(store, system.lender, "000000005")
        assert (it.stage, it.amount, it.currency) == (Stage.DISBURSED, Decimal(200000), "CNY")
        assert it.decision == Decision(Decimal("150000.50"), 24, date(2026, 2, 28))
        assert (it.disbursed_on, it.disbursed_amount) == (date(2026, 3, 1), Decimal("150000.50"))
        assert it.stage_since == datetime(2026, 2, 28, 16, tzinfo=UTC)

        core.loan(5, 200)
        await hook(system, "UNDODISBURSAL", {"loanId": 5})
        core.loan(5, 100)
        await hook(system, "ADJUST", {"loanId": 5})
        await confirm(store, reader, now)

        it = await found(store, system.lender, "000000005")
        assert (it.stage, it.decision, it.disbursed_on) == (Stage.SUBMITTED, None, None)
        steps = await store.read(applications.history, it.id)
        assert [step.correction for step in steps] == [False, True]


async def test_a_core_that_does_not_answer_is_asked_again(
    system: System, store: Store, now: datetime
) -> None:
    async with open_fineract() as core:
        reader = await listening(system, store, core, now)
        core.loan(5, 200)
        core.down = True
        await hook(system, "APPROVE", {"loanId": 5})
        (task,) = await lease(store, now)
        with pytest.raises(UnansweredError):
            await reader.confirm(task)
        await store.write(tasks.failed, task, "UnansweredError", now)

        core.down = False
        await confirm(store, reader, now + timedelta(minutes=1))

        assert (await found(store, system.lender, "000000005")).stage is Stage.APPROVED
        assert core.asked == 2


async def test_a_core_that_may_not_be_reached_is_not_asked(
    system: System, store: Store, now: datetime
) -> None:
    async with open_fineract() as core:
        await listening(system, store, core, now)
        core.loan(5, 200)
        await hook(system, "APPROVE", {"loanId": 5})
        (task,) = await lease(store, now)
        with pytest.raises(UnansweredError):
            await FineractReader(store, Addresses(), lambda: now).confirm(task)
        assert core.asked == 0


async def listening(system: System, store: Store, core: Fineract, now: datetime) -> FineractReader:
    own = Core(core.address, "default", USER, PASSWORD)
    await store.write(fineract_cores.put, system.lender.id, own, actor="test", at=now)
    return FineractReader(store, Addresses(loopback=True), lambda: now)


async def lease(store: Store, now: datetime) -> list[Task]:
    leased = await store.write(
        tasks.lease, "worker", now=now, until=now + timedelta(minutes=1), limit=10
    )
    return [it for it in leased if it.kind == TASK]


async def confirm(store: Store, reader: FineractReader, now: datetime) -> None:
    for task in await lease(store, now):
        await reader.confirm(task)
        await store.write(tasks.done, task, now)
