"""What somebody reads in the console instead of what they asked for, and where to go on."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Final

from aiohttp import web

from bot.problems import log_accident_in
from bot.refusals import REFUSALS
from bot.staff.visits import CONSOLE, SIGN_IN, FormTooOldError, locale_of
from storage.database import StoreUnavailableError
from storage.errors import DomainError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_KINDS: Final[Mapping[int, str]] = {
    HTTPStatus.UNAUTHORIZED: "session",
    HTTPStatus.FORBIDDEN: "forbidden",
    HTTPStatus.NOT_FOUND: "missing",
    HTTPStatus.METHOD_NOT_ALLOWED: "missing",
    HTTPStatus.CONFLICT: "conflict",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too-large",
    HTTPStatus.TOO_MANY_REQUESTS: "often",
    HTTPStatus.SERVICE_UNAVAILABLE: "unavailable",
}
"""Which words belong to a status; those of a fault to all others."""


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Put a refusal into words for a person; a script gets what scripts get everywhere."""
    if request.path == "/staff" or request.path.startswith("/staff/"):
        said = _worded if _is_for_a_person(request) else _told_plainly
        return await said(request, handler)
    return await handler(request)


async def _worded(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST:
            raise
        return _page(request, error.status, "form" if isinstance(error, FormTooOldError) else "")
    except DomainError as error:
        return _page(request, REFUSALS[type(error)].status)
    except StoreUnavailableError:
        return _page(request, HTTPStatus.SERVICE_UNAVAILABLE)
    except Exception:  # noqa: BLE001  the last boundary: logged with a number, told with it
        incident = log_accident_in(request)
        return _page(request, HTTPStatus.INTERNAL_SERVER_ERROR, incident=incident)


async def _told_plainly(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except (web.HTTPUnauthorized, web.HTTPConflict) as error:
        return web.Response(status=error.status)


def _is_for_a_person(request: web.Request) -> bool:
    reads = "text/html" in request.headers.get("Accept", "")
    return reads and request.headers.get("HX-Request") != "true"


def _page(
    request: web.Request, status: int, kind: str = "", *, incident: str = ""
) -> web.StreamResponse:
    console = request.app[CONSOLE]
    response = console.pages.response(
        "refused.html",
        locale_of(request, console),
        kind=kind or _KINDS.get(status, "fault"),
        incident=incident,
        sign_in=SIGN_IN,
    )
    response.set_status(status)
    response.headers["Referrer-Policy"] = "same-origin"
    return response
