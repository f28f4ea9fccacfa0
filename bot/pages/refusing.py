"""What a page's own requests are answered when they are not granted: a bare status."""

from collections.abc import Awaitable, Callable
from functools import wraps
from http import HTTPStatus

from aiohttp import web

from storage.database import StoreUnavailableError

View = Callable[[web.Request], Awaitable[web.StreamResponse]]


class TurnedAwayError(Exception):
    """A page's request that is not granted; its script knows the words for a status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def answering(view: View) -> View:
    """Answer what a view turns away with the bare status, not with a problem for lenders."""

    @wraps(view)
    async def answered(request: web.Request) -> web.StreamResponse:
        try:
            return await view(request)
        except TurnedAwayError as error:
            return web.Response(status=error.status)
        except StoreUnavailableError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)

    return answered
