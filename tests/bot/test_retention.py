"""Documents are kept as long as their lender says, announced before they go, and proven gone."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.jobs import housekeeping, retention
from handlers.inspections import Inspected, settle
from storage import audit, discarding, documents, events, files, remains, usage, vault
from storage.database import Store
from storage.files import Received
from storage.policies import Policy
from storage.records import Application, Document, Finding, Need
from storage.schema import data_keys
from storage.schema import file_marks as marks_table
from storage.schema import files as files_table
from storage.terms import Stage
from storage.transaction import Transaction
from storage.vault import LocalVault
from tests.arrange import Clock, LenderDesk, due_tasks, open_desk
from tests.chat import Chat

CONTENT = b"%PDF-1.4 what nobody keeps any longer"
RULES = Policy(keep_days={"personal": 100, "bank-statement": 30}, deletion_warning_days=10)


@dataclass(frozen=True, slots=True)
class Office:
    """A lender with rules, a borrower in a chat, and the vault."""

    desk: LenderDesk
    chat: Chat
    kept: LocalVault
    folder: Path

    @property
    def store(self) -> Store:
        return self.desk.store

    @property
    def clock(self) -> Clock:
        return self.desk.clock

    async def has_sent(
        self, document_type: str = "bank-statement", found: tuple[Finding, ...] = ()
    ) -> tuple[Application, Need]:
        """Have a document in the vault, inspected, of an application that goes on."""
        application = await self.desk.has_application()
        need = await self.desk.asks_for(application, document_type)
        await self.chat.is_linked()
        place, key = await self.seal()
        size, digest = len(CONTENT), hashlib.sha256(CONTENT).hexdigest()
        said: dict[str, Any] = {"place": place, "key": key, "size": size, "sha256": digest}
        await self.chat.sends_file(need=need.id, media_type="application/pdf", **said)
        (file,) = await self.store.read(files.of_need, need.id)
        seen = Inspected(found, pages=1, marks=("0:ab", "1:cd"))
        await self.store.write(settle, file.id, seen, at=self.clock.now)
        return application, need

    async def seal(self) -> tuple[str, bytes]:
        async def content() -> AsyncIterator[bytes]:
            yield CONTENT

        place, key = vault.new_place(), vault.new_file_key()
        await vault.receive(self.kept, place, key, content(), limit=1000)
        return place, key

    async def ends(self, application: Application) -> None:
        await self.desk.states(application.number, stage=Stage.DISBURSED)

    async def days_pass(self, days: float) -> None:
        """Let the job run, as it does every hour."""
        self.clock.passes(days=days)
        await retention.once(self.store, self.clock.now)
        for task in await due_tasks(self.store, self.clock, discarding.TASK):
            await self.kept.delete(str(task.payload["place"]))
            await self.store.write(discarding.proven, task.subject, task.payload, at=self.clock.now)

    async def told(self) -> list[str]:
        found = await self.store.read(events.after, self.desk.lender.id, 0, limit=100)
        return [it.kind for it in found if it.kind.startswith("document.e") or "delet" in it.kind]

    async def document(self, need: Need) -> Document:
        return (await self.store.read(documents.of_need, need.id))[0]

    def bytes_kept(self) -> int:
        return sum(1 for it in self.folder.rglob("*") if it.is_file())


@pytest.fixture
async def office(store: Store, now: datetime, tmp_path: Path) -> Office:
    clock = Clock(now)
    desk = await open_desk(store, clock, policy=RULES)
    folder = tmp_path / "vault"
    return Office(desk, Chat(store, clock), LocalVault(folder), folder)


async def test_a_document_is_announced_and_then_deleted_and_proven(office: Office) -> None:
    application, need = await office.has_sent()
    await office.ends(application)
    await office.days_pass(19)
    assert await office.told() == []

    await office.days_pass(2)
    assert await office.told() == ["document.expiring"]
    planned = (await office.document(need)).discard_at
    assert planned is not None
    assert (planned - office.clock.now).days == 10
    assert office.bytes_kept() == 1

    await office.days_pass(9)
    assert office.bytes_kept() == 1
    await office.days_pass(2)
    assert await office.told() == ["document.expiring", "document.deleted"]
    assert office.bytes_kept() == 0
    assert await office.store.read(files.of_need, need.id) == []
    (proof,) = await office.store.read(
        discarding.deletions, office.desk.lender.id, after=0, limit=9
    )
    assert (proof.sha256, proof.why) == (hashlib.sha256(CONTENT).hexdigest(), "retention")
    assert await office.store.read(audit.broken_chains) == []
    assert await office.store.read(usage.of, office.desk.lender.id) == 0
    assert await office.store.read(_looks) == 0


def _looks(tx: Transaction) -> int:
    return len(tx.execute(marks_table.select()).all())


async def test_what_no_rule_names_and_what_goes_on_is_kept(office: Office) -> None:
    application, _ = await office.has_sent("identity-card")
    await office.ends(application)
    await office.days_pass(5000)
    await office.days_pass(5000)

    assert (office.bytes_kept(), await office.told()) == (1, [])


async def test_an_application_that_goes_on_keeps_its_documents(office: Office) -> None:
    application, need = await office.has_sent()
    await office.ends(application)
    await office.days_pass(25)
    assert await office.told() == ["document.expiring"]

    await office.desk.states(application.number, stage=Stage.SIGNING, correction=True)
    await office.days_pass(30)

    assert (office.bytes_kept(), await office.told()) == (1, ["document.expiring"])
    assert (await office.document(need)).discard_at is None


async def test_what_was_refused_goes_sooner_and_what_is_nobodys_too(office: Office) -> None:
    await office.has_sent(found=(Finding("unreadable"),))
    place, key = await office.seal()
    await office.store.write(_stray, office.chat, place, key)
    await office.days_pass(29)
    assert office.bytes_kept() == 2

    await office.days_pass(2)

    assert office.bytes_kept() == 0
    whys = await office.store.read(_whys)
    assert set(whys) == {"refused", "stray"}


def _stray(tx: Transaction, chat: Chat, place: str, key: bytes) -> None:
    row = tx.execute(files_table.select()).first()
    assert row is not None
    data_key = tx.execute(data_keys.select()).first()
    assert data_key is not None
    received = Received(place, key, "a.pdf", "application/pdf", 9, "0" * 64, "", "telegram")
    files.add(tx, row.conversation_id, data_key.id, received, chat.clock.now)


def _whys(tx: Transaction) -> list[str]:
    return [row.gone_why for row in tx.execute(files_table.select())]


async def test_what_nobody_can_open_any_more_is_deleted_as_well(office: Office) -> None:
    application, need = await office.has_sent()
    await office.ends(application)
    await office.store.write(_forget_everything)
    await office.days_pass(25)
    await office.days_pass(11)

    assert office.bytes_kept() == 0
    document = await office.document(need)
    assert await office.store.read(remains.of_document, document.id) == []


def _forget_everything(tx: Transaction) -> None:
    for row in tx.execute(data_keys.select()).all():
        tx.execute(data_keys.delete().where(data_keys.c.id == row.id))
        tx.sealer.forget(row.id)


async def test_bytes_that_only_the_sweep_removes_are_proven_too(office: Office) -> None:
    application, need = await office.has_sent()
    (file,) = await office.store.read(files.of_need, need.id)
    await office.store.write(
        discarding.discard, file, "taken-back", actor="test", at=office.clock.now
    )
    office.clock.passes(days=400)  # as if the task had been given up

    await housekeeping.once(office.store, office.kept, office.clock.now)

    assert office.bytes_kept() == 0
    (proof,) = await office.store.read(
        discarding.deletions, application.lender_id, after=0, limit=9
    )
    assert (proof.file_id, proof.sha256, proof.why) == (file.id, file.sha256, "taken-back")
