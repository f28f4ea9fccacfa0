"""Fills the demo's store once, through the same functions as the lenders' API."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from bot.demo import facts, shelf
from bot.demo.cases import EACH, Case, cases
from bot.demo.facts import House
from bot.demo.shelf import Laid
from bot.demo.wishes import Wish
from handlers import inspections, notices
from handlers.inspections import Inspected
from storage import (
    asking,
    borrowers,
    conversations,
    files,
    lenders,
    needs,
    pushes,
    reviews,
    tasks,
    vault,
)
from storage.database import Store
from storage.files import Received
from storage.forms import Arrived
from storage.ids import new_id
from storage.notices import TASK as TELL
from storage.records import Application, Conversation, Lender, Need
from storage.reviews import Verdict
from storage.terms import DocumentState, NeedKind, NeedState
from storage.transaction import Transaction
from storage.vault import Sealed, Vault

_WITH_FILES: Final = frozenset({NeedState.UPLOADED, NeedState.IN_REVIEW})
_TASKS: Final = 10_000

Papers = Mapping[tuple[str, str], Received]
"""Files that lie in the vault already, by application and need."""


@dataclass(frozen=True, slots=True)
class _Book:
    """A lender whose applications are being written, and their files."""

    lender: Lender
    papers: Papers


async def once(store: Store, kept: Vault, now: datetime, *, each: int = EACH) -> bool:
    """Fill the store unless it is filled: each lender, with all its applications, at once.

    Tell whether anything was to be done.
    """
    known = {lender.slug for lender in await store.read(lenders.everyone)}
    new = [house for house in facts.load().houses if house.slug not in known]
    for house in new:
        told = list(islice(cases(house, now), each))
        await store.write(_open, house, told, await _papers(kept, told), await _shelf(kept), now)
    return bool(new)


async def _papers(kept: Vault, told: Sequence[Case]) -> Papers:
    return {
        (case.number, wish.asked.reference): await _paper(kept, case, wish)
        for case in told
        for wish in case.wishes
        if wish.state in _WITH_FILES and wish.asked.kind is NeedKind.DOCUMENT
    }


async def _shelf(kept: Vault) -> Laid:
    """Lay a lender's blank forms and samples into the vault."""
    from bot.demo import papers  # noqa: PLC0415  it loads what draws, which no later start needs

    laid = {}
    for it in shelf.sheets():
        plain = await asyncio.to_thread(papers.sheet, it.title, it.lines)
        place, key, sealed = await _sealed(kept, plain)
        name, kind = f"{it.title}.pdf", papers.MEDIA_TYPE
        laid[it.code, it.locale] = Arrived(place, key, name, kind, sealed.size, sealed.sha256, 1)
    return laid


async def _sealed(kept: Vault, plain: bytes) -> tuple[str, bytes, Sealed]:
    place, key = vault.new_place(), vault.new_file_key()

    async def chunks() -> AsyncIterator[bytes]:
        yield plain

    return place, key, await vault.receive(kept, place, key, chunks(), limit=len(plain))


async def _paper(kept: Vault, case: Case, wish: Wish) -> Received:
    # Only now: it loads what reads and writes PDFs, which no later start needs.
    from bot.demo import papers  # noqa: PLC0415  see above

    plain = papers.specimen(wish.asked.document_type, case.number)
    place, key, sealed = await _sealed(kept, plain)
    name = f"{wish.asked.document_type}.pdf"
    return Received(place, key, name, papers.MEDIA_TYPE, sealed.size, sealed.sha256, "", "web")


def _open(
    tx: Transaction,
    house: House,
    told: Sequence[Case],
    sent: Papers,
    laid: Laid,
    now: datetime,
) -> None:
    lender = lenders.add(
        tx,
        slug=house.slug,
        names=house.names,
        country=house.country,
        zone=house.zone,
        locale=house.locale,
        at=now,
    )
    shelf.furnish(tx, lender, laid, now)
    book = _Book(lender, sent)
    for case in told:
        _write(tx, book, case)
    _tell(tx, now)


def _tell(tx: Transaction, now: datetime) -> None:
    """Do at once what would be told to borrowers: the workers begin with visitors' errands."""
    for task in tasks.lease(tx, new_id(now), now=now, until=now, limit=_TASKS):
        if task.kind == TELL:
            notices.tell(tx, task.subject, now)
            tasks.done(tx, task, now)


def _write(tx: Transaction, book: _Book, case: Case) -> None:
    for at, push in case.said[: case.ask_after]:
        application = pushes.put(tx, book.lender, push, at=at).application
    for wish in case.wishes:
        need, _ = asking.put(tx, application, wish.asked, at=case.asked_at)
        _settle(tx, book, application, need, wish)
    for at, push in case.said[case.ask_after :]:
        pushes.put(tx, book.lender, push, at=at)


def _settle(tx: Transaction, book: _Book, application: Application, need: Need, wish: Wish) -> None:
    """Bring a need to where it stands, as borrower and lender would have."""
    sent = need.requested_at + timedelta(minutes=9)
    if wish.answer:
        need = needs.answer(tx, need, wish.answer, at=sent)
    match wish.state:
        case NeedState.UPLOADED | NeedState.IN_REVIEW if not wish.answer:
            _send(tx, book, application, need, sent)
            needs.step(tx, need, wish.state, actor="lender", at=sent)
        case NeedState.ACCEPTED:
            reviews.settle(tx, need, Verdict(state=DocumentState.ACCEPTED), at=sent)
        case NeedState.REJECTED:
            verdict = Verdict(
                state=DocumentState.REJECTED,
                reason=wish.reason,
                words=wish.words or {},
                page=wish.page,
            )
            reviews.settle(tx, need, verdict, at=sent)
        case NeedState.WAIVED:
            asking.waive(tx, application, need.reference, at=sent)
        case NeedState.WITHDRAWN:
            asking.withdraw(tx, application, need.reference, at=sent)
        case NeedState.NOT_APPLICABLE:
            needs.step(tx, need, wish.state, actor=f"borrower:{need.borrower_id}", at=sent)
        case _:
            return  # asked for, or answered in words: as it should be already


def _send(tx: Transaction, book: _Book, application: Application, need: Need, at: datetime) -> None:
    borrower = borrowers.by_id(tx, need.borrower_id)
    if borrower is None:
        return
    talk = _conversation(tx, book, application.number, at)
    received = book.papers[application.number, need.reference]
    file = files.add(tx, talk.id, talk.data_key_id, received, at)
    files.attach(tx, file, need, borrower.data_key_id, at=at)
    inspections.settle(tx, file.id, Inspected(pages=1), at=at)


def _conversation(tx: Transaction, book: _Book, number: str, at: datetime) -> Conversation:
    """Open the conversation in which somebody sent their files; nobody is linked to it now."""
    lender = book.lender
    return conversations.open_for(
        tx,
        "web",
        lender.slug,
        f"demo {number}",
        lender_id=lender.id,
        locale=lender.locale,
        at=at,
    )
