"""How lenders have a person talk to a borrower, as a list."""

from typing import Final

from bot.lenders import ticket_bodies, views_tickets
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.terms import Scope

ENDPOINTS: Final = (
    Endpoint(
        method="POST",
        path="/applications/{number}/tickets",
        view=views_tickets.add,
        title="Have a person talk to a borrower",
        about="Opens a ticket at the desk, in the chat in which the borrower was heard last, and "
        "tells them. `note` is for staff alone. A ticket that is open there already is answered "
        "with 200, and the note is added to it.",
        body=ticket_bodies.TicketBody,
        answer=ticket_bodies.TicketAnswer,
        statuses=(200, 201),
        scope=Scope.PUSH,
        refusals=(
            errors.UnknownApplicationError,
            errors.UnknownBorrowerError,
            errors.UnreachableBorrowerError,
        ),
    ),
)
