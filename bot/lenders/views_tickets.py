"""Lenders have a person talk to a borrower, in the chat that is theirs."""

from datetime import datetime

from aiohttp import web

from bot.lenders import reading, telling
from bot.lenders.api import Caller
from bot.lenders.ticket_bodies import TicketAnswer, TicketBody
from bot.lenders.writing import write
from handlers import handover
from storage import conversations, tickets
from storage.errors import UnreachableBorrowerError
from storage.idempotency import Answer
from storage.records import Borrower, Conversation
from storage.transaction import Transaction


async def add(request: web.Request) -> web.Response:
    """Open a ticket in the chat of a borrower; one that is open already is answered as it is."""
    number = reading.number(request)
    body, raw = await reading.body(request, TicketBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = telling.own_application(tx, caller.lender, number)
        borrower = telling.party(tx, application, reference=body.borrower, role=body.role)
        chat = _chat(tx, borrower, at)
        had = tickets.of_conversation(tx, chat.id)
        ticket = handover.for_lender(
            tx, chat, application, note=body.note or "", actor=caller.actor, at=at
        )
        told = TicketAnswer(
            id=ticket.id,
            borrower=borrower.id,
            reason=ticket.reason,
            opened_at=ticket.opened_at,
            answer_due_at=ticket.answer_due_at,
        )
        return Answer(200 if had else 201, told.plain())

    return await write(request, raw, run)


def _chat(tx: Transaction, borrower: Borrower, at: datetime) -> Conversation:
    """Find the chat in which they were heard last; raise UnreachableBorrowerError without one."""
    found = [conversations.locked(tx, it, at) for it in conversations.reaching(tx, borrower.id, at)]
    open_to_us = [it for it in found if it is not None and it.unreachable_at is None]
    if not open_to_us:
        raise UnreachableBorrowerError(borrower=borrower.id)
    return max(open_to_us, key=lambda it: it.last_at)
