"""What we believe of every application, hashed, so that a lender can prove both sides equal.

An application's hash is the SHA-256, in hex, of these lines joined by line feeds: number, sequence,
stage, amount, currency, day of application, day and amount of disbursement, collection, then of
each need that is not withdrawn, sorted by reference, ``reference state``. What is not known is an
empty line. A page's hash is that of its applications' hashes, joined by line feeds.
"""

import hashlib
from collections.abc import Iterable
from typing import Annotated

from aiohttp import web
from pydantic import Field

from bot.lenders import reading
from bot.lenders.answers import Answer
from bot.lenders.api import API, CALLER
from bot.lenders.writing import respond
from storage import applications, needs
from storage.records import Application, Lender
from storage.terms import Stage
from storage.transaction import Transaction


class BelievedAnswer(Answer):
    """One application, as little of it as tells whether both sides agree."""

    number: str
    sequence: int
    stage: Stage
    hash: Annotated[str, Field(examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c…"])]


class ReconciliationPage(Answer):
    """Some applications, oldest first; ``hash`` is of the whole page."""

    items: list[BelievedAnswer]
    hash: str
    after: str
    more: bool


async def everyone(request: web.Request) -> web.Response:
    """Say what we believe, a page at a time."""
    after, limit = reading.page(request)
    found = await request.app[API].store.read(_page, request[CALLER].lender, after, limit)
    return respond(200, found.plain())


def _page(tx: Transaction, lender: Lender, after: str, limit: int) -> ReconciliationPage:
    found = applications.of_lender(tx, lender.id, after=after, limit=limit + 1)
    shown = found[:limit]
    items = [
        BelievedAnswer(number=it.number, sequence=it.sequence, stage=it.stage, hash=_hash(tx, it))
        for it in shown
    ]
    return ReconciliationPage(
        items=items,
        hash=_digest(it.hash for it in items),
        after=shown[-1].id if shown else after,
        more=len(found) > limit,
    )


def _hash(tx: Transaction, it: Application) -> str:
    facts = (
        it.number,
        it.sequence,
        it.stage,
        None if it.amount is None else format(it.amount, "f"),
        it.currency,
        it.applied_on,
        it.disbursed_on,
        None if it.disbursed_amount is None else format(it.disbursed_amount, "f"),
        it.collection,
    )
    asked = sorted((need.reference, need.state) for need in needs.of_application(tx, it.id))
    said = ["" if fact is None else str(fact) for fact in facts]
    return _digest([*said, *(f"{reference} {state}" for reference, state in asked)])


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
