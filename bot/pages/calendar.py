"""A borrower's appointment as a file for their own calendar, by the link from their chat."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot import calendars
from bot.pages.parts import PARTS
from handlers.appointments import KINDS
from handlers.messages import Special
from handlers.wording import lender_name
from storage import appointments, conversations, lenders
from storage.appointments import Appointment
from storage.transaction import Transaction

_PATH: Final = "/appointments/{of:[0-9a-f]{32}}-{secret:[0-9a-f]{32}}.ics"
_KEPT: Final = timedelta(days=7)
"""How long after it one can still have its file."""


@dataclass(frozen=True, slots=True)
class Own:
    """An appointment, whose it is at, and the language of its borrower."""

    appointment: Appointment
    lender: Special
    locale: str


def setup(app: web.Application) -> None:
    """Mount the file; the link needs no session, it is the secret itself."""
    app.router.add_get(_PATH, give)


async def give(request: web.Request) -> web.Response:
    """Give the file; fetched again after a change, it takes the place of the older one."""
    parts, blanks = request.app[PARTS], request.match_info
    now = parts.now()
    own = await parts.store.read(_own, blanks["of"], blanks["secret"], now)
    if own is None:
        raise web.HTTPNotFound
    fact = parts.pages.catalogue.fact
    named = fact(KINDS[own.appointment.kind], own.locale), fact(own.lender, own.locale)
    host = parts.public_url.host or "loanline"
    made = calendars.appointment_file(own.appointment, " · ".join(named), host, now)
    headers = {
        "Content-Disposition": 'attachment; filename="appointment.ics"',
        "Cache-Control": "no-store",
    }
    return web.Response(body=made, content_type="text/calendar", headers=headers)


def _own(tx: Transaction, of: str, secret: str, now: datetime) -> Own | None:
    if not hmac.compare_digest(appointments.file_secret(tx, of), secret):
        return None
    found = appointments.by_id(tx, of)
    if found is None or found.ends_at + _KEPT < now:
        return None
    talk = conversations.by_id(tx, found.conversation_id, now)
    lender = lenders.by_id(tx, found.lender_id)
    return Own(found, lender_name(lender), talk.locale if talk else lender.locale)
