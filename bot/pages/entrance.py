"""Where a one-time link leads: its secret is exchanged for a session, and the page opens."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Final

from aiohttp import web
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.pages.parts import PARTS
from bot.pages.refusing import TurnedAwayError, answering
from bot.pages.sessions import is_ours, keep
from handlers.pages import ENTRANCE
from storage import page_links
from storage.page_links import Purpose

PLACES: Final[Mapping[Purpose, str]] = {
    Purpose.UPLOAD: "/upload",
    Purpose.EXPORT: "/export",
    Purpose.APPLICATION: "/application",
}
"""Where each purpose's page is."""


class Opening(BaseModel):
    """What a browser brings: the secret that stood in the address's fragment."""

    model_config = ConfigDict(extra="forbid")

    token: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{32}$")]


def setup(app: web.Application) -> None:
    """Mount the entrance."""
    app.router.add_get(ENTRANCE, show)
    app.router.add_post(ENTRANCE, enter)


async def show(request: web.Request) -> web.Response:
    """Show the page whose script takes the secret out of the address and brings it here."""
    pages = request.app[PARTS].pages
    return pages.response("entrance.html", pages.locale(request))


@answering
async def enter(request: web.Request) -> web.StreamResponse:
    """Exchange a secret for a session; say where its page is."""
    parts = request.app[PARTS]
    if request.headers.get("X-Loanline") != "1" or not is_ours(request, parts):
        raise TurnedAwayError(HTTPStatus.FORBIDDEN)
    try:
        brought = Opening.model_validate_json(await request.read())
    except ValidationError as error:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST) from error
    taken = await parts.store.write(page_links.exchange, brought.token, at=parts.now())
    if taken is None:
        raise TurnedAwayError(HTTPStatus.GONE)
    link, secret = taken
    response = web.json_response({"to": PLACES[link.purpose]})
    keep(response, parts, link.purpose, secret, framed=False)
    return response
