"""A lender's own site hands its customer over to the web chat, by a token it has signed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession
from joserfc.jwk import ECKey

from storage import borrowers, conversations, handovers, invitations, lenders
from storage.database import Store
from storage.invitations import Invitation
from storage.terms import Method
from storage.transaction import Transaction
from tests.bot.signing_tokens import claims, signed
from tests.bot.webchat_site import Site, running

NOTHING = {"invite": ""}


@pytest.fixture
async def site(store: Store, tmp_path: Path) -> AsyncIterator[Site]:
    async with running(store, tmp_path / "files") as site:
        yield site


@pytest.fixture
async def key(site: Site) -> ECKey:
    key = ECKey.generate_key("P-256")

    def add(tx: Transaction) -> None:
        at = datetime.now(UTC)
        lender = lenders.add(
            tx, slug="harbour", names={"en": "H"}, country="CN", zone="UTC", locale="en", at=at
        )
        borrowers.put(tx, lender, reference="B-1", name="Mei", phone="+8613800138000", at=at)
        public = {"keys": [key.as_dict(private=False)]}
        handovers.set_keys(tx, lender, public, actor="test", at=at)

    await site.parts.store.write(add)
    return key


async def posts(site: Site, token: str, lender: str = "harbour", origin: str = "") -> object:
    address = (site.url / "chat/hand-over").with_query(lender=lender)
    headers = {"Origin": origin or str(site.url)}
    async with (
        ClientSession(headers=headers) as session,
        session.post(address, json={"token": token}) as answer,
    ):
        return await answer.json() if answer.status == 200 else answer.status


def taken(tx: Transaction, code: str, at: datetime) -> Invitation | None:
    talk = conversations.open_for(tx, "web", "web", "c", lender_id=None, locale="en", at=at)
    return invitations.take(tx, code, conversation_id=talk.id, at=at)


async def test_a_token_is_exchanged_once_for_a_code_that_opens_a_chat(
    site: Site, key: ECKey
) -> None:
    now = datetime.now(UTC)
    token = signed(claims(now, "harbour", "B-1"), key)

    first, again = await posts(site, token), await posts(site, token)

    assert isinstance(first, dict)
    invitation = await site.parts.store.write(taken, first["invite"], now)
    assert invitation is not None
    assert invitation.method is Method.HANDOVER
    assert again == NOTHING


async def test_nothing_is_told_of_a_token_that_is_no_good(site: Site, key: ECKey) -> None:
    now = datetime.now(UTC)
    good = claims(now, "harbour", "B-1")
    stranger = signed(claims(now, "harbour", "B-404"), key)
    forged = signed(good, ECKey.generate_key("P-256"))

    answers = [await posts(site, it) for it in (stranger, forged, "nonsense")]
    elsewhere = await posts(site, signed(good, key), lender="nobody")

    assert [*answers, elsewhere] == [NOTHING] * 4


async def test_only_pages_of_ours_may_hand_over(site: Site, key: ECKey) -> None:
    token = signed(claims(datetime.now(UTC), "harbour", "B-1"), key)

    assert await posts(site, token, origin="https://evil.example") == 403
    assert await posts(site, "x" * 9000) == 400
