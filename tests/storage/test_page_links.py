"""A link opens its page once, for a while, and for nothing else."""

from datetime import datetime, timedelta

import pytest

from handlers.messages import Channel
from storage import conversations, page_links
from storage.database import Store
from storage.ids import new_id
from storage.page_links import LIFE, LONGEST, SESSION, PageLink, Purpose
from storage.records import Link
from storage.schema import page_links as table
from storage.terms import Assurance, Method
from storage.transaction import Transaction
from tests.arrange import Clock, LenderDesk, open_desk

Made = tuple[PageLink, str]


def made(tx: Transaction, desk: LenderDesk, need_id: str, application_id: str, of: str) -> Made:
    at = desk.clock.now
    conversation = conversations.open_for(
        tx, Channel.TELEGRAM, "7", "1001", lender_id=desk.lender.id, locale="en", at=at
    )
    link = Link(
        new_id(at),
        conversation.id,
        of,
        desk.lender.id,
        Method.CODE,
        Assurance.PHONE,
        at + timedelta(days=1),
    )
    conversations.link(tx, link, at)
    return page_links.add(
        tx, Purpose.UPLOAD, link, application_id=application_id, need_id=need_id, at=at
    )


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
async def lakeside(store: Store, clock: Clock) -> LenderDesk:
    return await open_desk(store, clock)


@pytest.fixture
async def link(store: Store, lakeside: LenderDesk) -> Made:
    need = await lakeside.asks_for(await lakeside.has_application())
    return await store.write(made, lakeside, need.id, need.application_id, need.borrower_id)


async def test_a_link_is_exchanged_once(store: Store, clock: Clock, link: Made) -> None:
    asked, token = link

    first = await store.write(page_links.exchange, token, at=clock.now)
    again = await store.write(page_links.exchange, token, at=clock.now)

    assert first is not None
    assert first[0].id == asked.id
    assert (first[0].need_id, first[0].borrower_id) == (asked.need_id, asked.borrower_id)
    assert again is None
    found = await store.read(page_links.of_session, first[1], at=clock.now)
    assert found == first[0]


async def test_a_link_waits_half_an_hour(store: Store, clock: Clock, link: Made) -> None:
    clock.now = link[0].created_at + LIFE
    assert await store.write(page_links.exchange, link[1], at=clock.now) is None

    clock.passes(seconds=-1)
    assert await store.write(page_links.exchange, link[1], at=clock.now) is not None


async def test_neither_secret_is_kept(store: Store, clock: Clock, link: Made) -> None:
    taken = await store.write(page_links.exchange, link[1], at=clock.now)
    assert taken is not None

    kept = await store.read(lambda tx: tx.execute(table.select()).all())

    assert len(kept) == 1
    assert not any(secret in repr(kept[0]) for secret in (link[1], taken[1]))


async def test_one_secret_does_not_serve_as_the_other(
    store: Store, clock: Clock, link: Made
) -> None:
    taken = await store.write(page_links.exchange, link[1], at=clock.now)
    assert taken is not None

    assert await store.read(page_links.of_session, link[1], at=clock.now) is None
    assert await store.write(page_links.exchange, taken[1], at=clock.now) is None


async def test_a_page_stays_open_while_something_is_done_on_it_but_not_for_ever(
    store: Store, clock: Clock, link: Made
) -> None:
    taken = await store.write(page_links.exchange, link[1], at=clock.now)
    assert taken is not None
    begun = clock.now

    while found := await store.read(page_links.of_session, taken[1], at=clock.now):
        await store.write(page_links.keep_open, found, at=clock.now)
        clock.passes(minutes=20)

    assert LONGEST <= clock.now - begun < LONGEST + timedelta(minutes=20)


async def test_an_idle_page_closes(store: Store, clock: Clock, link: Made) -> None:
    taken = await store.write(page_links.exchange, link[1], at=clock.now)
    assert taken is not None
    clock.now += SESSION

    assert await store.read(page_links.of_session, taken[1], at=clock.now) is None


async def test_a_page_can_be_closed_at_once(store: Store, clock: Clock, link: Made) -> None:
    taken = await store.write(page_links.exchange, link[1], at=clock.now)
    assert taken is not None
    await store.write(page_links.end, taken[0], at=clock.now)

    assert await store.read(page_links.of_session, taken[1], at=clock.now) is None


async def test_all_links_of_a_conversation_can_be_ended(
    store: Store, clock: Clock, link: Made
) -> None:
    await store.write(page_links.end_all, link[0].conversation_id, at=clock.now)

    assert await store.write(page_links.exchange, link[1], at=clock.now) is None
