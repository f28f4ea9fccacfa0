"""A lender and what it states, for tests to begin with."""

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from storage import conversations, files, lenders
from storage.files import Received
from storage.records import File, Lender, Need
from storage.schema import audit, notices
from storage.statements import Push, StatedParty
from storage.terms import Role, Stage
from storage.transaction import Transaction

MAIN: Final = StatedParty(
    role=Role.MAIN,
    reference="C-1",
    name="王小明",
    phone="+8613800138000",
    identity="11010119900307123X",
)
CONTENT: Final = bytes(range(256)) * 300
"""What a borrower sends."""

FIRST: Final = Push(
    number="LN-2026-001",
    product={"zh-Hans": "经营贷", "en": "Business loan"},
    amount=Decimal("200000.00"),
    currency="CNY",
    applied_on=date(2026, 2, 27),
    stage=Stage.SUBMITTED,
    stage_since=datetime(2026, 2, 27, tzinfo=UTC),
    borrowers=(MAIN,),
)
"""A whole first statement."""


def new_lender(tx: Transaction, at: datetime, slug: str = "bohai") -> Lender:
    """Take a lender on."""
    names = {"zh-Hans": "渤海小贷", "en": "Bohai Microloans"}
    return lenders.add(
        tx, slug=slug, names=names, country="CN", zone="Asia/Shanghai", locale="zh-Hans", at=at
    )


def sent(
    tx: Transaction,
    need: Need,
    at: datetime,
    *,
    place: str = "ab" * 16,
    key: bytes = bytes(32),
    media_type: str = "application/pdf",
) -> File:
    """Let a borrower send a file for a need, as a conversation does; it waits for inspection."""
    talk = conversations.open_for(
        tx, "webchat", "web", "chat-1", lender_id=None, locale="zh-Hans", at=at
    )
    received = Received(
        place=place,
        key=key,
        name="流水 2月.pdf",
        media_type=media_type,
        size=len(CONTENT),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        album="",
        channel="webchat",
    )
    file = files.add(tx, talk.id, talk.data_key_id, received, at)
    files.attach(tx, file, need, talk.data_key_id, at=at)
    found = files.by_id(tx, file.id)
    assert found is not None
    return found


def told(tx: Transaction) -> list[str]:
    """List the kinds of all notices, in order."""
    return [row.kind for row in tx.execute(notices.select().order_by(notices.c.at, notices.c.id))]


def acts(tx: Transaction) -> list[str]:
    """List what the audit says was done."""
    rows = tx.execute(audit.select().order_by(audit.c.chain, audit.c.entry))
    return [row.action for row in rows]
