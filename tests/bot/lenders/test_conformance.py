"""Whatever a lender's system sends, the API keeps to its own description and never breaks."""

import asyncio
import copy
from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any, Final

import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase
from schemathesis import Case, GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.result import Ok
from schemathesis.schemas import BaseSchema

from bot.lenders.endpoints import ENDPOINTS
from bot.lenders.openapi import description
from storage import asking, pushes, webhook_deliveries, webhook_log, webhooks
from storage.asking import Asked
from storage.database import Store
from storage.records import Lender
from storage.schema import webhook_deliveries as deliveries
from storage.transaction import Transaction
from storage.webhooks import Webhook
from tests.bot.lenders.conftest import System
from tests.bot.lenders.test_packs import PACKS
from tests.storage.lending import FIRST, sent

REPLAY: Final = "POST /v1/webhooks/{id}/deliveries/{delivery}/replay"
MEANT: Final = ("410", "412", "415", "422")
"""What a body as described may be refused with for what it means: rules that no schema tells."""
_EXAMPLES: Final = {GenerationMode.POSITIVE: 7, GenerationMode.NEGATIVE: 3}
"""For each operation and store, which get different ones; what is wrong costs more to think of."""
QUICKLY: Final = hypothesis.settings(
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
async def known(system: System, store: Store, now: datetime) -> dict[str, list[str]]:
    """What there is to be asked about, beside what there is not."""
    first = await store.write(pushes.put, system.lender, FIRST, at=now)
    asked = Asked(reference="R-1", document_type="bank-statement")
    need, _ = await store.write(asking.put, first.application, asked, at=now)
    file = await store.write(sent, need, now)
    assert file.document_id is not None
    webhook = await store.write(_webhook, system.lender, now)
    doomed = await store.write(_webhook, system.lender, now)
    event = await store.write(webhook_log.test, webhook, at=now)
    soon = now + timedelta(minutes=1)
    await store.write(webhook_deliveries.take, webhook.id, "test", now=now, until=soon, limit=9)
    await store.write(_give_up, now)
    assert (await system.put("/v1/settings/packs", PACKS)).status == 200
    return {
        "number": [FIRST.number, "LN-0"],
        "reference": ["R-1", "R-0"],
        "id": [file.id, file.document_id, "0" * 32],
        "webhook": [webhook.id, "0" * 32],
        "doomed": [doomed.id, "0" * 32],
        "delivery": [event, "0" * 32],
        "pack": ["trade", "none"],
        "type": ["stall-lease", "none"],
    }


def _webhook(tx: Transaction, lender: Lender, at: datetime) -> Webhook:
    return webhooks.add(tx, lender, url="https://hooks.example.com/", actor="test", at=at)


def _give_up(tx: Transaction, at: datetime) -> None:
    """Have a delivery that is a dead letter, to be replayed."""
    tx.execute(deliveries.update().values(state="dead", lease=None, settled_at=at))


def about(known: dict[str, list[str]]) -> dict[str, Any]:
    """Describe the API with parameters that lead somewhere."""
    told = copy.deepcopy(description())
    ways = (
        (path, method, way)
        for path, found in told["paths"].items()
        for method, way in found.items()
    )
    for path, method, way in ways:
        # What is deleted, or switched off, would not be there for the others.
        theirs = "doomed" if method in {"delete", "patch"} else "webhook"
        # Nobody waits for news here.
        way["parameters"] = [one for one in way["parameters"] if one["name"] != "wait"]
        for one in way["parameters"]:
            name = theirs if "/webhooks/{id}" in path and one["name"] == "id" else one["name"]
            if name in known:
                one["schema"] = {"type": "string", "enum": known[name]}
    return told


async def test_whatever_is_sent_is_answered_as_described(
    system: System, store: Store, known: dict[str, list[str]]
) -> None:
    schema = schemathesis.openapi.from_dict(about(known))
    expected = schema.config.checks.positive_data_acceptance
    expected.expected_statuses = [*expected.expected_statuses, *MEANT]

    tried = await _tried(system, schema, GenerationMode.POSITIVE, _seed(store))

    assert 200 in tried[REPLAY]
    assert set(tried) == {f"{it.method} /v1{it.path}" for it in ENDPOINTS}


async def test_what_is_not_as_described_is_refused(
    system: System, store: Store, known: dict[str, list[str]]
) -> None:
    del known
    schema = schemathesis.openapi.from_dict(_without_keys(description()))
    refused = schema.config.checks.negative_data_rejection
    refused.expected_statuses = [*refused.expected_statuses, "413"]

    tried = await _tried(system, schema, GenerationMode.NEGATIVE, _seed(store))

    assert set().union(*tried.values()) >= {400, 404, 422}


def _without_keys(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out who may ask, as each request brings a key that is good, and batches."""
    told = copy.deepcopy(told)
    del told["paths"]["/v1/batch"]  # it answers for each of its operations
    told.pop("security", None)
    told["components"].pop("securitySchemes", None)
    for path in told["paths"].values():
        for way in path.values():
            way.pop("security", None)
    return told


def _seed(store: Store) -> int:
    return 1 if store.replicas is None else 2


async def _tried(
    system: System, schema: BaseSchema, mode: GenerationMode, seed: int
) -> dict[str, set[int]]:
    """Try every operation with all checks; give the statuses of the answers."""
    load_all_checks()
    checks: list[Any] = CHECKS.get_all()
    address = str(system.client.make_url("/"))
    tried: dict[str, set[int]] = defaultdict(set)

    def every_way() -> None:
        for found in schema.get_all_operations():
            assert isinstance(found, Ok)
            operation = found.ok()

            @hypothesis.seed(seed)
            @hypothesis.settings(QUICKLY, max_examples=_EXAMPLES[mode])
            @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
            def ask(case: Case[Any]) -> None:
                answer = case.call_and_validate(
                    base_url=address,
                    headers={"Authorization": f"Bearer {system.secret}"},
                    checks=checks,
                )
                tried[case.operation.label].add(answer.status_code)

            try:
                ask()
            except hypothesis.errors.Unsatisfiable:
                continue  # nothing can be wrong with it

    await asyncio.to_thread(every_way)
    return tried
