"""Nothing of one lender reaches another: every endpoint that is described is tried."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from bot.lenders.openapi import description
from storage import (
    asking,
    forms,
    holds,
    lender_keys,
    pushes,
    webhook_deliveries,
    webhook_log,
    webhooks,
)
from storage.asking import Asked
from storage.database import Store
from storage.forms import Arrived
from storage.holds import HoldReason, Stated
from storage.records import Lender
from storage.transaction import Transaction
from tests.bot.inspection import samples
from tests.bot.lenders.conftest import Reply, System
from tests.bot.lenders.importing import CSV
from tests.bot.lenders.test_own_types import STALL
from tests.bot.lenders.test_packs import PACKS
from tests.bot.signing_tokens import EXAMPLE, claims, signed
from tests.storage.lending import FIRST, MAIN, sent

Places = Mapping[str, str]
NOWHERE: Final[Places] = {
    "number": "LN-0",
    "reference": "R-0",
    "delivery": "0" * 32,
    "token": "none",
    "pack": "none",
    "type": "none",
    "form": "none",
    "other": "R-9",
    "page": "1",
    "locale": "en",
}
KINDS: Final = ("documents", "files", "webhooks", "imports", "keys")
OWN_NAMES: Final = frozenset({
    ("PUT", "/v1/applications/{number}"),
    ("PUT", "/v1/settings/document-types/{type}"),
    ("PUT", "/v1/settings/forms/{form}/{locale}"),
})  # fmt: skip
"""What makes something of the caller's own, whoever else uses the name."""


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that can be asked for, as it is described."""

    method: str
    path: str
    body: Any

    @property
    def within(self) -> bool:
        """Tell whether it is about something that somebody has."""
        return "{" in self.path and (self.method, self.path) not in OWN_NAMES

    async def call(self, system: System, places: Places) -> Reply:
        """Ask for it, about what is in these places."""
        kind = self.path.split("/")[2]
        path = self.path.format(**places, id=places.get(kind, "0" * 32))
        if self.path == "/v1/hand-overs":
            return await system.call(self.method, path, {"token": places["token"]})
        if isinstance(self.body, bytes):
            return await system.call(
                self.method, path, raw=self.body, headers={"Content-Type": CSV}
            )
        return await system.call(self.method, path, self.body)


def ways() -> list[Way]:
    """List what is described: what removes something later, what makes the caller's own last."""
    found = [
        Way(method.upper(), path, body(said))
        for path, methods in description()["paths"].items()
        for method, said in methods.items()
    ]
    return sorted(found, key=lambda way: (not way.within, way.method == "DELETE"))


def body(said: Mapping[str, Any]) -> Any:  # noqa: ANN401  JSON is any value
    """Say what is described as an example."""
    content = said.get("requestBody", {}).get("content")
    if content is None:
        return None
    if "application/pdf" in content:
        return samples.pdf()
    if "application/json" not in content:
        return b"number\nLN-7\n"
    name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
    return description()["components"]["schemas"][name]["examples"][0]


def ids(reply: Reply) -> Iterator[str]:
    """List the ids in an answer."""
    said = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
    return (it.decode() for it in re.findall(rb"\b[0-9a-f]{32}\b", said))


@pytest.fixture
async def places(system: System, store: Store, now: datetime) -> Places:
    """One lender's things of every kind."""

    def webhook(tx: Transaction, lender: Lender) -> tuple[str, str]:
        made = webhooks.add(tx, lender, url="https://hooks.example.com/", actor="test", at=now)
        return made.id, webhook_log.test(tx, made, at=now)

    def queue(tx: Transaction, webhook_id: str) -> None:
        until = now + timedelta(minutes=1)
        webhook_deliveries.take(tx, webhook_id, "test", now=now, until=until, limit=1)

    first = await store.write(pushes.put, system.lender, replace(FIRST, number="LN-1"), at=now)
    asked = Asked(reference="R-1", document_type="bank-statement")
    need, _ = await store.write(asking.put, first.application, asked, at=now)
    file = await store.write(sent, need, now)
    asked = Asked(reference="R-2", document_type="bank-statement")
    await store.write(asking.put, first.application, asked, at=now)
    held = Stated("R-1", HoldReason.DISPUTE)
    await store.write(holds.put, first.application, held, actor="test", at=now)
    hook, event = await store.write(webhook, system.lender)
    await store.write(queue, hook)  # an event has its place in the order once it is committed
    key, _ = await store.write(lender_keys.add, system.lender, at=now)
    for subject, said in (("packs", PACKS), ("document-types/stall-lease", STALL)):
        assert (await system.put(f"/v1/settings/{subject}", said)).status < 300
    paper = Arrived("cd" * 16, bytes(32), "a.pdf", "application/pdf", 9, "0" * 64, 1)
    await store.write(forms.put, system.lender, "consent", "en", paper, actor="test", at=now)
    sent_in = await system.call(
        "POST", "/v1/imports", raw=b"number\nLN-7\n", headers={"Content-Type": CSV}
    )
    return {
        "number": "LN-1",
        "reference": "R-1",
        "delivery": event,
        "form": "consent",
        "other": "R-2",
        "page": "1",
        "locale": "en",
        "token": signed(claims(now, system.lender.slug, str(MAIN.reference)), EXAMPLE),
        "documents": file.document_id or "",
        "files": file.id,
        "webhooks": hook,
        "imports": sent_in.body["id"],
        "keys": key.id,
        "pack": PACKS["packs"][0]["code"],
        "type": "stall-lease",
    }


async def everything(system: System, places: Places) -> dict[str, Reply]:
    """Read all that a lender can read."""
    return {way.path: await way.call(system, places) for way in ways() if way.method == "GET"}


def facts(read: Mapping[str, Reply]) -> dict[str, Any]:
    """Say what was read, without files: a workbook holds the time at which it was written."""
    return {path: it.body for path, it in read.items() if not isinstance(it.body, bytes)}


async def test_no_endpoint_opens_anything_to_another_lenders_key(
    system: System, stranger: System, places: Places
) -> None:
    before = await everything(system, places)
    mine = {it for reply in before.values() for it in ids(reply)}
    assert {places[kind] for kind in KINDS} <= mine | {places["files"], places["imports"]}

    for way in ways():
        theirs = await way.call(stranger, places)

        # A refusal names what was asked for.
        told = set(ids(theirs)) - (set(places.values()) if way.within else set())
        assert mine.isdisjoint(told), way
        if way.within:
            unknown = await way.call(stranger, NOWHERE)
            assert (theirs.status, theirs.code) == (404, unknown.code), way
            assert set(theirs.body) == set(unknown.body), way

    after = await everything(system, places)
    assert facts(after) == facts(before)


async def test_the_same_calls_lead_somewhere_with_ones_own_key(
    system: System, places: Places
) -> None:
    for way in ways():
        reply = await way.call(system, places)

        assert reply.status not in {400, 401, 403, 404, 422}, (way, reply)
