"""The simulated lender answers visitors, over the API alone, and leaves the others alone."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypeVar

import aiohttp
import pytest

from bot.app import Application
from bot.demo import lending_system, papers, running
from bot.demo.lending_api import LendingApi, RefusedError, UnreachableError
from bot.demo.office import Office, Pace
from handlers.messages import Arrived, Channel, Content, Incoming, Press, Text, reply_json
from storage import applications, conversations, lenders, messages, needs, sms_inbox, vault
from storage.messages import BOT
from storage.records import Application as Loan
from storage.records import Need
from storage.terms import NeedState, Stage
from storage.transaction import Transaction

T = TypeVar("T")

FAST: Final = Pace(look=0.05, review=0.1, step=0.1, spread=0)
CHEN: Final = ("hetai", "+8613800138000", "HT-260001")
MAYA: Final = ("northbridge", "+16135550123", "NB-10001")
TOMAS: Final = ("northbridge", "+16135550177", "NB-10002")


@dataclass(slots=True)
class Visitor:
    """Somebody who tries the demo in the browser chat."""

    application: Application
    slug: str
    count: int = 0

    async def does(self, content: Content) -> None:
        self.count += 1
        await self.application.parts.reception.take(
            Incoming(
                channel=Channel.WEB,
                bot=self.slug,
                chat="visitor",
                key=f"visitor-{self.count}",
                at=datetime.now(UTC),
                lender=self.slug,
                content=content,
            )
        )

    async def proves(self, phone: str) -> None:
        await self.does(Press(action="language", subject="en"))
        await self.does(Press(action="consent", subject="yes"))
        await self.does(Text(text="where is my loan?"))
        await self.does(Text(text=phone))
        texts = await until(lambda: self.application.parts.store.read(sms_inbox.newest))
        await self.does(Text(text="".join(it for it in texts[0].text if it.isdigit())[:6]))

    async def sends(self, need: Need) -> None:
        kept, place, key = self.application.parts.vault, vault.new_place(), vault.new_file_key()
        plain = papers.specimen(need.document_type, str(self.count))

        async def chunks() -> AsyncIterator[bytes]:
            yield plain

        sealed = await vault.receive(kept, place, key, chunks(), limit=len(plain))
        await self.does(
            Arrived(
                place=place,
                key=key,
                name="statement.pdf",
                media_type=papers.MEDIA_TYPE,
                size=sealed.size,
                sha256=sealed.sha256,
                need=need.id,
            )
        )

    async def has_heard(self, sentence: str) -> bool:
        return sentence in await self.application.parts.store.read(_said, self.slug)


def _said(tx: Transaction, slug: str) -> list[str]:
    found = conversations.by_chat(tx, Channel.WEB, slug, "visitor", datetime.now(UTC))
    told = messages.after(tx, found.id, 0) if found else []
    replies = [reply_json.validate_json(it.content) for it in told if it.author == BOT]
    return [line.message for reply in replies for line in reply.lines]


def _loan(tx: Transaction, slug: str, number: str) -> Loan:
    lender = lenders.by_slug(tx, slug)
    loan = applications.by_number(tx, lender.id, number) if lender else None
    assert loan is not None
    return loan


def _wanted(tx: Transaction, slug: str, number: str, kind: str) -> Need:
    found = needs.of_application(tx, _loan(tx, slug, number).id)
    return next(need for need in found if need.document_type == kind)


async def until(look: Callable[[], Awaitable[T]]) -> T:
    async with asyncio.timeout(30):
        while not (found := await look()):  # noqa: ASYNC110  another process of ours does it
            await asyncio.sleep(0.05)
        return found


@asynccontextmanager
async def at_work(application: Application) -> AsyncIterator[None]:
    parts = application.parts
    demo = await running.prepare(parts.store, parts.vault, parts.now())
    work = asyncio.create_task(demo.run(parts, application.address, FAST))
    try:
        yield
    finally:
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work


async def test_a_bank_statement_is_reviewed_and_its_sender_hears_of_it(
    application: Application,
) -> None:
    slug, phone, number = CHEN
    visitor, store = Visitor(application, slug), application.parts.store
    await visitor.proves(phone)

    async with at_work(application):
        await visitor.sends(await store.read(_wanted, slug, number, "bank-statement"))
        await until(lambda: visitor.has_heard("notice-accepted"))

    need = await store.read(_wanted, slug, number, "bank-statement")
    assert need.state is NeedState.ACCEPTED


async def test_the_first_proof_of_address_is_sent_back_and_the_second_taken(
    application: Application,
) -> None:
    slug, phone, number = CHEN
    visitor, store = Visitor(application, slug), application.parts.store
    await visitor.proves(phone)

    async with at_work(application):
        await visitor.sends(await store.read(_wanted, slug, number, "proof-of-address"))
        await until(lambda: visitor.has_heard("notice-rejected"))
        rejected = await store.read(_wanted, slug, number, "proof-of-address")
        await visitor.sends(rejected)
        await until(lambda: visitor.has_heard("notice-accepted"))

    assert (rejected.reason, rejected.reason_page) == ("too-old", 1)
    assert rejected.reason_file_id


async def test_an_application_goes_on_to_its_end_once_everything_is_settled(
    application: Application,
) -> None:
    slug, phone, number = TOMAS
    visitor, store = Visitor(application, slug), application.parts.store
    await visitor.proves(phone)

    async def paid() -> bool:
        return (await store.read(_loan, slug, number)).stage is Stage.DISBURSED

    # Sent while the lender's system was not running: it asks what it has missed.
    await visitor.sends(await store.read(_wanted, slug, number, "payout-account"))
    async with at_work(application):
        await until(paid)

    loan = await store.read(_loan, slug, number)
    assert loan.decision is not None
    assert loan.disbursed_amount == loan.decision.amount


async def test_one_thing_more_is_asked_for_before_the_decision(application: Application) -> None:
    slug, phone, number = MAYA
    visitor, store = Visitor(application, slug), application.parts.store
    await visitor.proves(phone)

    async with at_work(application):
        await visitor.sends(await store.read(_wanted, slug, number, "bank-statement"))
        await until(lambda: visitor.has_heard("notice-rejected"))
        await visitor.sends(await store.read(_wanted, slug, number, "payslip"))
        await until(lambda: visitor.has_heard("notice-need"))

    asked = await store.read(_wanted, slug, number, "proof-of-employment")
    assert asked.outstanding
    assert asked.due_on is not None


async def test_nothing_moves_while_nobody_visits(application: Application) -> None:
    slug, _, number = TOMAS
    before = await application.parts.store.read(_loan, slug, number)

    async with at_work(application):
        await asyncio.sleep(1)

    assert await application.parts.store.read(_loan, slug, number) == before


async def test_it_tells_no_answer_from_a_refusal(application: Application) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(UnreachableError):
            await LendingApi(session, "http://127.0.0.1:9", "llk_none").get("/documents")
        with pytest.raises(RefusedError, match="unauthorized"):
            await LendingApi(session, application.address, "llk_none").get("/documents")


async def test_it_goes_on_once_there_is_an_answer_again(application: Application) -> None:
    demo = await running.prepare(
        application.parts.store, application.parts.vault, application.parts.now()
    )
    async with aiohttp.ClientSession() as session:
        api = LendingApi(session, "http://127.0.0.1:9", demo.secrets["hetai"])
        office = Office(api, demo.began, (), {}, application.parts.now, FAST)
        work = asyncio.create_task(lending_system.run(office))
        await asyncio.sleep(0.3)

        office.api = LendingApi(session, application.address, demo.secrets["hetai"])
        async with asyncio.timeout(30):
            while not office.after:  # noqa: ASYNC110  the work at hand sets it
                await asyncio.sleep(0.05)
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work
