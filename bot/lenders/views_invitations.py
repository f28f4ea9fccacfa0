"""Lenders invite borrowers: a link that ties one person to one chat, once."""

from datetime import datetime

from aiohttp import web

from bot.lenders import reading, telling
from bot.lenders.answers import InvitationAnswer
from bot.lenders.api import API, Caller
from bot.lenders.need_bodies import InvitationBody
from bot.lenders.writing import write
from storage import invitations
from storage.idempotency import Answer
from storage.transaction import Transaction


async def add(request: web.Request) -> web.Response:
    """Make a one-time link for a borrower of an application."""
    api, number = request.app[API], reading.number(request)
    body, raw = await reading.body(request, InvitationBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = telling.own_application(tx, caller.lender, number)
        borrower = telling.party(tx, application, reference=body.borrower, role=body.role)
        made, token = invitations.add(tx, caller.lender, borrower, actor=caller.actor, at=at)
        told = InvitationAnswer(
            borrower=borrower.id,
            url=api.invitation_url(token),
            telegram_url=api.telegram_url(caller.lender, token),
            expires_at=made.expires_at,
        )
        return Answer(201, told.plain())

    return await write(request, raw, run)
