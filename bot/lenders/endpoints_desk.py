"""How lenders say where else their tickets are worked on, as a list."""

from typing import Final

from bot.lenders import desk_bodies, views_desk
from bot.lenders.endpoint import Endpoint
from storage.terms import Scope

_DESK: Final = "/settings/desk"

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path=_DESK,
        view=views_desk.get,
        title="Read your other desk",
        about="Where your tickets are shown beside the console, if anywhere.",
        answer=desk_bodies.DeskAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path=_DESK,
        view=views_desk.put,
        title="Work on tickets at Chatwoot",
        about="Each ticket becomes a conversation in an inbox of the kind API. What your people "
        "answer there reaches the borrower, private notes become notes, resolving solves the "
        "ticket and `pending` gives it back to the bot. Its webhooks are verified and only ring: "
        "what happened is read from its API, so that lost, doubled and late ones do no harm.",
        body=desk_bodies.DeskBody,
        answer=desk_bodies.DeskAnswer,
        mistakes=("invalid-request",),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="DELETE",
        path=_DESK,
        view=views_desk.delete,
        title="Leave Chatwoot",
        about="Tickets are shown there no more; the conversations there stay as they are.",
        answer=desk_bodies.DeskAnswer,
        scope=Scope.ADMIN,
    ),
)
